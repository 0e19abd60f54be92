"""The pages of a person and of those around them, asked for through the door, with what a form sends."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from carewright.core.models import AuditEntry, ReadEntry
from carewright.core.secrets import opened
from carewright.frontdoor.tests.sessions import text
from carewright.people.models import (
    Allowed,
    Capacity,
    CircleMember,
    CommunicationNeed,
    Consent,
    DoNotContact,
    GroupFact,
    HelperLink,
    Home,
    HomeAccess,
    JoiningCode,
    Representative,
)
from carewright.people.rules import Authority, Part
from carewright.people.tests.door import signed_in
from carewright.people.tests.town import Town


def to_ada(town: Town, name: str, *more: Any) -> str:
    return reverse(f"people:{name}", args=[town.ada.public_id, *more])


HOME = {"address": "1 Lark Row\nNewport", "postcode": "np20 0zz", "things": "Cat\nStairs", "parking": "In the lane"}


def at_home(town: Town, ada: Client) -> None:
    assert ada.post(to_ada(town, "home"), HOME).status_code == 302
    assert ada.post(to_ada(town, "getting_in"), {"how": "Key safe 1945"}).status_code == 302


def test_ada_says_who_she_is_and_where_she_lives(town: Town) -> None:
    ada = signed_in(town, "ada")
    assert "Nobody has said where this is" in text(ada.get(to_ada(town, "about")))
    born = {"born_date_day": "27", "born_date_month": "3", "born_date_year": "1941"}
    before = AuditEntry.objects.count()
    assert ada.post(to_ada(town, "who_i_am"), {"called": "Addie", "full_name": "Ada Rees", **born}).status_code == 302
    at_home(town, ada)
    assert AuditEntry.objects.count() == before + 3
    page = text(ada.get(to_ada(town, "about")))
    for words in ("Addie", "Thursday 27 March 1941", "NP20 0ZZ", "Cat, stairs", "In the lane", "Key safe 1945"):
        assert words in page
    assert "is written down" not in page
    assert opened(HomeAccess.objects.get().closed) == "Key safe 1945"


def test_the_place_on_the_map_stays_with_the_postcode(town: Town) -> None:
    ada = signed_in(town, "ada")
    at_home(town, ada)
    Home.objects.update(latitude=51.5, longitude=-3.0)
    ada.post(to_ada(town, "home"), HOME | {"postcode": "NP200ZZ", "parking": "Nowhere"})
    assert (Home.objects.get().latitude, Home.objects.get().parking) == (51.5, "Nowhere")
    ada.post(to_ada(town, "home"), HOME | {"postcode": "NP20 1ZZ"})
    assert Home.objects.get().latitude is None


def test_all_that_is_wrong_stands_beside_the_fields(town: Town) -> None:
    answer = signed_in(town, "ada").post(to_ada(town, "home"), {"address": "", "postcode": ""})
    assert text(answer).count("This needs an answer.") == 4  # beside each field, and in the list of all
    page = text(signed_in(town, "ada").post(to_ada(town, "home"), HOME | {"postcode": "somewhere"}))
    assert "is not a postcode" in page
    assert "1 Lark Row" in page
    assert not Home.objects.exists()


def test_who_is_paid_to_look_reads_that_it_is_written_down(town: Town) -> None:
    at_home(town, signed_in(town, "ada"))
    page = text(signed_in(town, "dan").get(to_ada(town, "about")))
    assert "Key safe 1945" in page
    assert "That you looked at this is written down" in page
    assert ReadEntry.objects.filter(what="home", account__name="Dan Khan").count() == 1


def test_her_daughter_sees_what_helps_them_talk_and_no_address(town: Town) -> None:
    at_home(town, signed_in(town, "ada"))
    signed_in(town, "ada").post(to_ada(town, "talking"), {"support": "Speak on my left\nOne thing at a time"})
    page = text(signed_in(town, "dot").get(to_ada(town, "about")))
    assert "Speak on my left" in page
    assert "is not shared with you" in page
    assert "Lark Row" not in page
    assert "Ada Rees" not in page
    assert [need.words for need in CommunicationNeed.objects.all()] == ["Speak on my left", "One thing at a time"]


@pytest.mark.parametrize("name", ["who_i_am", "home", "getting_in", "talking", "add_to_circle", "give_link", "groups"])
def test_what_is_hers_to_say_her_daughter_cannot(town: Town, name: str) -> None:
    answer = signed_in(town, "dot").post(to_ada(town, name), HOME)
    assert answer.status_code == 403
    assert "Who can help" in answer.content.decode()


def test_ada_adds_a_neighbour_and_says_what_he_sees(town: Town) -> None:
    ada = signed_in(town, "ada")
    answer = ada.post(to_ada(town, "add_to_circle"), {"name": "Idris", "relation": "neighbour", "email": ""})
    idris = CircleMember.objects.get(name="Idris")
    here = to_ada(town, "member", idris.public_id)
    assert answer["Location"] == here
    before = AuditEntry.objects.count()
    ada.post(here, {"parts": ["see_who_comes", "be_told"], "do_not_contact": "on"})
    assert AuditEntry.objects.count() == before + 3
    assert set(Allowed.objects.values_list("part", flat=True)) == {"see_who_comes", "be_told"}
    assert "do not contact" in text(ada.get(to_ada(town, "circle")))
    ada.post(here, {"parts": ["be_told"]})
    assert list(Allowed.objects.values_list("part", flat=True)) == ["be_told"]
    assert not DoNotContact.objects.exists()
    ada.post(to_ada(town, "remove", idris.public_id))
    assert "Idris" not in text(ada.get(to_ada(town, "circle"))).split("</h1>")[1]
    assert ada.get(here).status_code == 404


def test_her_daughter_leaves_by_herself(town: Town) -> None:
    dot = signed_in(town, "dot")
    assert dot.get(to_ada(town, "circle")).status_code == 403
    assert dot.get(to_ada(town, "leave_circle")).status_code == 200
    assert dot.post(to_ada(town, "leave_circle")).status_code == 302
    assert dot.get(to_ada(town, "about")).status_code == 404
    assert signed_in(town, "nia").get(to_ada(town, "leave_circle")).status_code == 404


def test_dan_reads_who_is_around_her_and_changes_nothing(town: Town) -> None:
    dan = signed_in(town, "dan")
    page = text(dan.get(to_ada(town, "circle")))
    assert "Dot" in page
    assert "Change what Dot" not in page
    assert "Helpers who come in by a link" not in page
    assert dan.post(to_ada(town, "member", town.dot.public_id), {"parts": ["see_money"]}).status_code == 403
    assert not Allowed.objects.exists()


LINK = {"name": "Ed", "parts": ["change_choices"], "days": "7"}


def test_a_link_is_shown_once_and_taken_back(town: Town) -> None:
    ada = signed_in(town, "ada")
    page = text(ada.post(to_ada(town, "give_link"), LINK))
    link = HelperLink.objects.get()
    assert timedelta(days=6) < link.ends_at - timezone.now() < timedelta(days=8)
    secret = page.split("/with/")[1].split("/")[0]
    helper = Client()
    assert "asks for your help" in text(helper.get(f"/with/{secret}/"))
    assert secret not in text(ada.get(to_ada(town, "circle")))
    assert helper.post(f"/with/{secret}/").status_code == 302
    assert helper.get(to_ada(town, "about")).status_code == 200
    assert ada.post(to_ada(town, "take_back_link", link.public_id)).status_code == 302
    assert helper.get(to_ada(town, "about")).status_code == 302
    assert ada.post(to_ada(town, "take_back_link", "nothing")).status_code == 404
    assert "taken back" in text(ada.get(to_ada(town, "circle")))


def test_a_link_for_nothing_or_for_ever_is_not_made(town: Town) -> None:
    page = text(signed_in(town, "ada").post(to_ada(town, "give_link"), {"name": "Ed", "days": "365"}))
    assert "Choose at least one thing" in page
    assert not HelperLink.objects.exists()
    assert signed_in(town, "nia").post(to_ada(town, "give_link"), LINK).status_code == 403


def test_ada_agrees_and_withdraws(town: Town) -> None:
    ada = signed_in(town, "ada")
    here = to_ada(town, "agree", town.fern.public_id, "matching")
    before = AuditEntry.objects.count()
    ada.post(here, {"words": "So that Bo may come"})
    kept = Consent.objects.get(organisation=town.fern, purpose="matching")
    assert (kept.how, kept.given_by) == ("on_screen", "Ada")
    assert "So that Bo may come" in text(ada.get(to_ada(town, "consents")))
    ada.post(here, {"withdraw": "1"})
    assert not Consent.objects.filter(organisation=town.fern, purpose="matching").exists()
    assert AuditEntry.objects.count() == before + 2
    assert ada.get(to_ada(town, "agree", town.moss.public_id, "matching")).status_code == 404
    assert ada.get(to_ada(town, "agree", town.fern.public_id, "selling")).status_code == 404


def test_the_office_writes_down_what_it_heard(town: Town) -> None:
    nia = signed_in(town, "nia")
    here = to_ada(town, "agree", town.fern.public_id, "care")
    assert "Who said so?" in text(nia.get(here))
    page = text(nia.post(here, {"words": ""}))
    assert page.count("This needs an answer.") == 4
    nia.post(here, {"given_by": "Ada herself", "how": "spoken", "words": ""})
    assert Consent.objects.get(organisation=town.fern).given_by == "Ada herself"
    assert "Usk Council" not in text(nia.get(to_ada(town, "consents")))
    assert nia.get(to_ada(town, "agree", town.council.public_id, "care")).status_code == 404


def test_a_joining_code_is_shown_once(town: Town) -> None:
    ada, before = signed_in(town, "ada"), JoiningCode.objects.count()
    page = text(ada.post(to_ada(town, "joining_code")))
    assert "Here is the code" in page
    assert JoiningCode.objects.count() == before + 1
    nia = signed_in(town, "nia")
    assert "This needs an answer." in text(nia.post(to_ada(town, "joining_code")))
    assert JoiningCode.objects.count() == before + 1


GROUP = {"group": "lgbt", "words": "my husband Tom", "purpose": "matching"}


def test_what_she_says_about_herself_needs_her_word_and_can_be_taken_back(town: Town) -> None:
    ada = signed_in(town, "ada")
    page = text(ada.post(to_ada(town, "groups"), GROUP))
    assert "Nobody may use this yet" in page
    assert not GroupFact.objects.exists()
    ada.post(to_ada(town, "agree", town.fern.public_id, "matching"), {"words": ""})
    assert ada.post(to_ada(town, "groups"), GROUP).status_code == 302
    assert "my husband Tom" in text(ada.get(to_ada(town, "groups")))
    assert signed_in(town, "dan").get(to_ada(town, "groups")).status_code == 403
    assert ada.post(to_ada(town, "groups"), {"back": "lgbt care"}).status_code == 404
    assert ada.post(to_ada(town, "groups"), {"back": "lgbt matching"}).status_code == 302
    assert not GroupFact.objects.exists()


def test_ada_reads_who_looked_and_can_ask_for_one_organisation(town: Town) -> None:
    ada = signed_in(town, "ada")
    assert "Nobody has looked yet" in text(ada.get(to_ada(town, "who_looked")))
    signed_in(town, "nia").get(to_ada(town, "about"))
    signed_in(town, "cat").get(to_ada(town, "circle"))
    page = text(ada.get(to_ada(town, "who_looked")))
    assert "Nia, coordinator at Fern Homecare" in page
    assert "Looked at address and how to get in" in page
    assert page.index("Looked at family and friends") < page.index("Looked at address")
    of_fern = text(ada.get(to_ada(town, "who_looked"), {"organisation": town.fern.public_id}))
    assert "Looked at address" in of_fern
    assert "Looked at family" not in of_fern
    assert signed_in(town, "nia").get(to_ada(town, "who_looked")).status_code == 403
    assert "Looked at family" not in text(signed_in(town, "mel").get(to_ada(town, "who_looked")))


def test_a_long_list_of_readers_has_pages(town: Town) -> None:
    nia, at = town.member("nia").account, timezone.now()
    rows = [
        ReadEntry(at=at, account=nia, standing="x", organisation=town.fern, about=str(town.ada.pk), what="home")
        for _ in range(120)
    ]
    ReadEntry.objects.bulk_create(rows)
    ada = signed_in(town, "ada")
    page = text(ada.get(to_ada(town, "who_looked"), {"page": "3"}))
    assert "120 times in all" in page
    assert page.count("Looked at address") == 20
    assert "organisation=" not in page or "page=2" in page
    assert text(ada.get(to_ada(town, "who_looked"), {"page": "no number"})).count("Looked at address") == 50


def test_the_first_page_says_who_looked_and_who_is_around(town: Town) -> None:
    signed_in(town, "nia").get(to_ada(town, "about"))
    here = reverse("person", args=[town.ada.public_id])
    page = text(signed_in(town, "ada").get(here))
    assert "Nia, coordinator at Fern Homecare" in page
    assert "My circle" in page
    assert "Dot" in page
    page = text(signed_in(town, "dan").get(here))
    assert "Where they live, and how to get in" in page
    assert "Who looked" not in page
    dans = ReadEntry.objects.filter(account__name__startswith="Dan").values_list("what", flat=True)
    assert set(dans) == {"about_me", "plan", "who_comes"}, (
        "what the panels show is noted; where she lives they do not show"
    )
    assert "Leave Ada’s circle" in text(signed_in(town, "dot").get(here))


def test_who_may_decide_is_shown_with_the_right(town: Town) -> None:
    town.dot.authorities.create(
        authority=Authority.LPA_MONEY.value, seen="the paper", seen_by="Nia", from_date="2026-01-01"
    )
    ada = signed_in(town, "ada")
    assert Authority.LPA_MONEY.label in text(ada.get(to_ada(town, "circle")))
    assert "Nia, saw: the paper" in text(ada.get(to_ada(town, "consents")))


def test_every_part_of_a_record_can_be_let_and_says_what_it_is(town: Town) -> None:
    page = text(signed_in(town, "ada").get(to_ada(town, "member", town.dot.public_id)))
    for part in Part:
        assert part.label in page


def test_the_office_writes_down_one_decision_and_who_decides(town: Town) -> None:
    nia, dan = signed_in(town, "nia"), signed_in(town, "dan")
    by_right = {"member": town.dot.public_id, "authority": "lpa_health", "seen": "the registered power, original"}
    assert "Ada decides as long as they can" in text(nia.post(to_ada(town, "representative"), by_right))
    finding = {"decision": "Where to live", "finding": "cannot", "assessed_by": "Dr Lal", "reasons": ""}
    assert "and why they cannot." in text(nia.post(to_ada(town, "capacity"), finding))
    assert not Capacity.objects.exists()
    before = AuditEntry.objects.count()
    assert nia.post(to_ada(town, "capacity"), finding | {"reasons": "She cannot weigh it up"}).status_code == 302
    assert nia.post(to_ada(town, "representative"), by_right).status_code == 302
    assert AuditEntry.objects.count() == before + 2
    shown = text(dan.get(to_ada(town, "circle")))
    for words in (
        "Where to live: cannot decide this at present. Found on",
        "by: Dr Lal. She cannot weigh it up",
        "Nia, coordinator at Fern Homecare, saw: the registered power, original",
    ):
        assert words in shown
    assert "Write down who may decide" not in shown
    assert "Write down who may decide" in text(nia.get(to_ada(town, "circle")))
    for who in ("dan", "dot"):  # Dot decides now, and still writes nothing of this down
        for page in ("capacity", "representative"):
            assert signed_in(town, who).get(to_ada(town, page)).status_code == 403
    ended = {"end": str(Representative.objects.get().pk)}
    assert nia.post(to_ada(town, "representative"), ended).status_code == 302
    assert nia.post(to_ada(town, "representative"), ended).status_code == 404
    assert "decides for themself" in text(nia.get(to_ada(town, "circle")))
