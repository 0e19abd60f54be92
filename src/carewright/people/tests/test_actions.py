"""What is true of every action of people: one entry in the trail without anybody's words, and nothing at all where it
is refused. What each does besides is in the test of its subject."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.apps import apps
from PIL import Image

from carewright.core.models import AuditEntry, StoredFile
from carewright.core.queries import breaks_in_the_trail
from carewright.core.refusal import Refused
from carewright.people import actions
from carewright.people.models import Person, Post
from carewright.people.queries import SomeoneAt, SomeoneTo
from carewright.people.rules import (
    Authority,
    CommunicationKind,
    Consenting,
    Duty,
    Gender,
    Group,
    Interest,
    Part,
    Purpose,
    Role,
    Seen,
    Skill,
    Standing,
    Travel,
    Ways,
    Wish,
)
from carewright.people.tests.town import AT, BEFORE, LATER, TODAY, Town

WORDS = "heliotrope"
"""In whatever somebody says in these examples; it must not get into the trail."""


def photo() -> bytes:
    given = BytesIO()
    Image.new("RGB", (30, 20), "green").save(given, "JPEG")
    return given.getvalue()


def by_ada_who_agreed(town: Town) -> SomeoneTo:
    by = town.to("ada")
    actions.consent(by=by, at=AT, organisation=town.fern, purpose=Purpose.MATCHING, how=Consenting.ON_SCREEN)
    return by


def linked(town: Town) -> Any:
    return actions.give_helper_link(
        by=town.to("ada"), at=AT, name="Ed", parts=[Part.SEE_PLAN], ends_at=AT + timedelta(days=1)
    )


def represented(town: Town) -> Any:
    return actions.record_representative(
        by=town.to("nia"), at=AT, member=town.dot, authority=Authority.DEPUTY, seen="the order"
    )


def wished(town: Town) -> Any:
    return actions.wish(by=town.at("dan"), at=AT, kind=Wish.RATHER_NOT_HOME, thing="smoke")


def post_of(town: Town, name: str) -> Post:
    return Post.objects.get(account__email=f"{name}@example.org")


def code_of(town: Town) -> str:
    return actions.give_joining_code(by=town.to("ada"), at=AT, how=Consenting.ON_SCREEN).handed_over


def left(town: Town) -> Person:
    actions.end_care(by=town.at("nia"), at=AT, person=town.ada, until_date=TODAY)
    return town.ada


def by_ada_at_home(town: Town) -> SomeoneTo:
    by = town.to("ada")
    actions.move_home(by=by, at=AT, address="3 Larch Row", postcode="NP20 1ZZ")
    return by


WORKED_EXAMPLES: dict[str, Callable[[Town], dict[str, Any]]] = {
    "welcome_person": lambda t: {
        "by": t.at("nia"), "called": WORDS, "full_name": WORDS, "from_date": BEFORE, "branch": t.newport,
    },
    "give_joining_code": lambda t: {"by": t.to("nia"), "how": Consenting.SPOKEN, "given_by": WORDS},
    "welcome_by_code": lambda t: {"by": t.at("max", t.moss), "code": code_of(t)},
    "welcome_again": lambda t: {"by": t.at("nia"), "person": left(t), "branch": t.newport},
    "end_care": lambda t: {"by": t.at("nia"), "person": t.ada, "until_date": LATER},
    "employ": lambda t: {
        "by": t.at("mel"), "branch": t.caerleon, "called": WORDS, "full_name": WORDS, "travel": Travel.BUS,
        "home_postcode": "NP20 1ZZ", "from_date": LATER, "gender": Gender.WOMAN,
    },
    "change_worker": lambda t: {
        "by": t.at("nia"), "worker": t.dan, "called": WORDS, "full_name": WORDS, "travel": Travel.BUS,
        "home_postcode": "NP20 1ZZ", "gender": Gender.MAN,
    },
    "employ_also": lambda t: {"by": t.at("mel"), "worker": t.dan, "branch": t.caerleon, "from_date": TODAY},
    "end_employment": lambda t: {"by": t.at("mel"), "worker": t.eve, "branch": t.caerleon, "until_date": TODAY},
    "record_skill": lambda t: {
        "by": t.at("nia"), "worker": t.dan, "skill": Skill.HOIST, "seen": WORDS, "from_date": BEFORE,
        "until_date": LATER,
    },
    "set_working_pattern": lambda t: {
        "by": t.at("nia"), "worker": t.dan, "week": {0: [(420, 840)], 5: [(1320, 1860)]}, "from_date": TODAY,
    },
    "give_account": lambda t: {
        "by": t.at("nia"), "email": f"{WORDS}@example.org",
        "to": actions.add_to_circle(by=t.to("ada"), at=AT, name="Ed", relation="friend"),
    },
    "appoint": lambda t: {
        "by": t.at("mel"), "organisation": t.fern, "email": f"{WORDS}@example.org", "name": WORDS,
        "role": Role.COORDINATOR, "branch": t.caerleon,
    },
    "end_post": lambda t: {"by": t.at("mel"), "post": post_of(t, "nia")},
    "say_who_i_am": lambda t: {"by": t.to("ada"), "called": WORDS, "full_name": WORDS, "born_date": BEFORE},
    "move_home": lambda t: {
        "by": t.to("ada"), "address": WORDS, "postcode": "NP20 1ZZ", "latitude": 51.6, "longitude": -3.0,
        "things": [WORDS], "parking": WORDS,
    },
    "say_how_to_get_in": lambda t: {"by": by_ada_at_home(t), "how": WORDS},
    "say_what_helps_us_talk": lambda t: {"by": t.to("ada"), "needs": [(CommunicationKind.FORMAT, WORDS)]},
    "say_group": lambda t: {
        "by": by_ada_who_agreed(t), "group": Group.RURAL, "purpose": Purpose.MATCHING, "how": Consenting.ON_SCREEN,
        "words": WORDS,
    },
    "take_back_group": lambda t: {"by": t.to("ada"), "group": Group.RURAL, "purpose": Purpose.MATCHING},
    "keep_file": lambda t: {"by": t.to("ada"), "part": Seen.ABOUT_ME, "content": photo()},
    "choose_look": lambda t: {"by": t.to("ada"), "look": {"hair": "white", "style": "bun"}},
    "give_photo": lambda t: {"by": t.to("ada"), "photo": photo()},
    "take_photo_away": lambda t: {"by": t.to("ada")},
    "add_to_circle": lambda t: {
        "by": t.to("ada"), "name": WORDS, "relation": WORDS, "email": f"{WORDS}@example.org",
    },
    "let": lambda t: {"by": t.to("ada"), "member": t.dot, "part": Part.SEE_MONEY},
    "no_longer_let": lambda t: {"by": t.to("ada"), "member": t.dot, "part": Part.SEE_MONEY},
    "do_not_contact": lambda t: {"by": t.to("ada"), "member": t.dot},
    "may_contact": lambda t: {"by": t.to("ada"), "member": t.dot},
    "leave_circle": lambda t: {"by": t.to("ada"), "member": t.dot},
    "give_helper_link": lambda t: {
        "by": t.to("ada"), "name": WORDS, "parts": [Part.CHANGE_CHOICES], "ends_at": AT + timedelta(days=30),
    },
    "revoke_helper_link": lambda t: {"by": t.to("ada"), "link": linked(t)},
    "consent": lambda t: {
        "by": t.to("nia"), "organisation": t.fern, "purpose": Purpose.CARE, "how": Consenting.SPOKEN,
        "given_by": WORDS, "words": WORDS,
    },
    "withdraw_consent": lambda t: {"by": t.to("ada"), "organisation": t.fern, "purpose": Purpose.CARE},
    "record_capacity": lambda t: {
        "by": t.to("nia"), "decision": WORDS, "can_decide": False, "assessed_by": WORDS, "reasons": WORDS,
    },
    "record_representative": lambda t: {
        "by": t.to("nia"), "member": t.dot, "authority": Authority.LPA_MONEY, "seen": WORDS,
    },
    "end_representative": lambda t: {"by": t.to("nia"), "representative": represented(t)},
    "write_profile": lambda t: {
        "by": t.at("dan"), "about": WORDS, "interests": [Interest.BIRDS], "languages": [WORDS], "ways": [Ways.CALM],
        "photo": photo(),
    },
    "wish": lambda t: {"by": t.at("dan"), "kind": Wish.LIKES, "person": t.ada},
    "withdraw_wish": lambda t: {"by": t.at("dan"), "wish": wished(t)},
    "make_acquaintance": lambda t: {"by": t.at("mel"), "worker": t.eve, "person": t.ada, "because": WORDS},
    "end_acquaintance": lambda t: {"by": t.at("nia"), "worker": t.dan, "person": t.ada},
}  # fmt: skip


def test_every_action_has_its_example() -> None:
    assert set(WORKED_EXAMPLES) == set(actions.__all__)


def rows() -> dict[str, list[dict[str, Any]]]:
    """Everything that is stored."""
    return {
        model._meta.label: list(model._default_manager.order_by("pk").values())
        for model in apps.get_models()
        if model.__module__.startswith("carewright.")
    }


@pytest.mark.parametrize("name", WORKED_EXAMPLES)
def test_it_leaves_one_entry_without_anybodys_words(name: str, town: Town) -> None:
    example = WORKED_EXAMPLES[name](town)
    before = AuditEntry.objects.count()
    getattr(actions, name)(at=AT, **example)
    assert AuditEntry.objects.count() == before + 1
    entry = AuditEntry.objects.order_by("pk").last()
    assert entry
    assert (entry.action, entry.standing) == (f"people.{name}", example["by"].standing)
    assert WORDS not in str([entry.said, entry.subject, entry.about, entry.standing])
    assert list(breaks_in_the_trail()) == []


@pytest.mark.parametrize("name", WORKED_EXAMPLES)
def test_it_leaves_nothing_where_it_is_refused(name: str, town: Town) -> None:
    """Done by a worker of somebody else's, to whom the person is known and no more."""
    example = WORKED_EXAMPLES[name](town)
    by = example.pop("by")
    if isinstance(by, SomeoneTo):
        example["by"] = replace(by, rights=Standing(on_team=True), account=town.eve.account)
    else:
        assert isinstance(by, SomeoneAt)
        example["by"] = replace(by, duty=Duty(works=True), account=town.member("pat").account)
    before = rows()
    with pytest.raises(Refused) as refused:
        getattr(actions, name)(at=AT, **example)
    assert refused.value.help or type(refused.value) is not Refused
    assert rows() == before
    assert [file for file in StoredFile.objects.all() if not file.path.exists()] == []
