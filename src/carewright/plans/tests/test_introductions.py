"""A worker and a person meet before the worker comes alone."""

from typing import Any

import pytest

from carewright.core.models import AuditEntry
from carewright.core.refusal import Refused
from carewright.messages.models import Message
from carewright.people.models import Acquaintance, Allowed
from carewright.people.queries import SomeoneTo
from carewright.people.rules import Part
from carewright.plans.actions.introductions import (
    call_off_introduction,
    hold_introduction,
    know_from_before,
    plan_introduction,
    say_how_it_went,
    wish_introduction,
)
from carewright.plans.queries.choices import introductions_of, may_come_alone, views_of
from carewright.plans.rules.choices import Strength, Who
from carewright.plans.rules.introductions import Felt, Step, Whose
from carewright.plans.tests.world import AT, BEFORE, Branchful, later, one

pytestmark = pytest.mark.django_db


def test_from_wish_to_coming_alone(world: Branchful) -> None:
    ada, nia = world.by(world.ada.account), world.by(world.nia)
    assert may_come_alone(ada, world.dan) == "Dan has not been introduced to you yet."
    made = wish_introduction(by=ada, at=AT, worker=world.dan, because="he fishes too")
    assert made.open
    plan_introduction(by=nia, at=later(1), introduction=made, planned_for=later(2880), introducer="Ceri")
    assert Acquaintance.objects.filter(worker=world.dan, person=world.ada).exists()  # he may read, to be prepared
    told = {message.subject: message.text for message in Message.objects.all()}
    assert set(told) == {"Dan comes to meet you", "You are to meet Ada"}
    assert "on Wednesday 4 March 2026 at 9:30am, together with Ceri" in told["Dan comes to meet you"]
    hold_introduction(by=nia, at=later(2900), introduction=made)
    assert not made.open
    after = world.by(world.ada.account, later(3000))
    assert may_come_alone(after, world.dan) == ""
    say_how_it_went(by=after, at=later(3000), introduction=made, whose=Whose.PERSON, felt=Felt.AGAIN)
    assert may_come_alone(after, world.dan) == "Dan and you are to meet once more first."
    say_how_it_went(
        by=after, at=later(3000), introduction=made, whose=Whose.PERSON, felt=Felt.WELL, words="He knows rods"
    )
    assert may_come_alone(after, world.dan) == ""
    names = list(AuditEntry.objects.values_list("action", flat=True))
    assert [name for name in names if name.startswith("plans.")] == [
        "plans.wish_introduction",
        "plans.plan_introduction",
        "plans.hold_introduction",
        "plans.say_how_it_went",
        "plans.say_how_it_went",
    ]


def test_who_knows_each_other_need_not_be_introduced(world: Branchful) -> None:
    wished = wish_introduction(by=world.by(world.ada.account), at=AT, worker=world.dan, because="")
    noted = know_from_before(by=world.by(world.nia), at=later(1), worker=world.dan, words="he came to her husband")
    assert noted == wished
    assert [each.stands for each in introductions_of(world.by(world.ada.account, later(2)))] == [Step.HELD]


def test_each_says_how_it_went_for_themselves(world: Branchful) -> None:
    nia = world.by(world.nia)
    made = know_from_before(by=nia, at=AT, worker=world.dan, words="he came to her husband")
    dan = world.by(world.dan.account, later(1))
    say_how_it_went(by=dan, at=later(1), introduction=made, whose=Whose.WORKER, felt=Felt.WELL)
    for by, whose in ((dan, Whose.PERSON), (world.by(world.ada.account), Whose.WORKER)):
        with pytest.raises(Refused, match="for themselves"):
            say_how_it_went(by=by, at=later(1), introduction=made, whose=whose, felt=Felt.WELL)
    with pytest.raises(Refused, match="for the two who met"):
        say_how_it_went(by=world.by(world.dot), at=later(1), introduction=made, whose=Whose.PERSON, felt=Felt.WELL)


def test_only_the_two_who_met_and_the_office_read_how_it_went(world: Branchful) -> None:
    made = know_from_before(by=world.by(world.nia), at=AT, worker=world.dan, words="")
    world.knows(world.ceri)
    Allowed.objects.create(member=world.daughter, part=Part.SEE_WHO_COMES.value, from_date=BEFORE)
    dan, ada, ceri = (world.by(who, later(1)) for who in (world.dan.account, world.ada.account, world.ceri.account))
    say_how_it_went(by=dan, at=later(1), introduction=made, whose=Whose.WORKER, felt=Felt.AGAIN, words="Dan’s")
    say_how_it_went(by=ada, at=later(1), introduction=made, whose=Whose.PERSON, felt=Felt.WELL, words="Ada’s")
    with pytest.raises(Refused, match="for themselves"):
        say_how_it_went(by=ceri, at=later(1), introduction=made, whose=Whose.WORKER, felt=Felt.NOT_FOR_ME)

    def read(by: SomeoneTo) -> list[str]:
        (introduction,) = introductions_of(by)
        return [view.words for view in views_of(by, introduction)]

    assert read(world.by(world.nia, later(2))) == ["Dan’s", "Ada’s"]
    assert (read(dan), read(ada)) == (["Dan’s"], ["Ada’s"])
    assert (read(ceri), read(world.by(world.dot, later(2)))) == ([], [])


def test_what_an_introduction_cannot_do(world: Branchful) -> None:
    ada, nia = world.by(world.ada.account), world.by(world.nia)
    made = wish_introduction(by=ada, at=AT, worker=world.dan, because="")
    cases: list[tuple[Any, dict[str, Any], str]] = [
        (wish_introduction, {"by": ada, "worker": world.dan, "because": ""}, "already"),
        (plan_introduction, {"by": ada, "planned_for": later(9), "introducer": ""}, "planned by the office"),
        (plan_introduction, {"by": nia, "planned_for": AT, "introducer": ""}, "has passed"),
        (say_how_it_went, {"by": ada, "whose": Whose.PERSON, "felt": Felt.WELL}, "not met yet"),
    ]
    before = AuditEntry.objects.count()
    for act, parts, why in cases:
        named = {} if "worker" in parts else {"introduction": made}
        with pytest.raises(Refused, match=why):
            act(at=later(1), **named, **parts)
    assert AuditEntry.objects.count() == before
    call_off_introduction(by=ada, at=later(2), introduction=made)
    with pytest.raises(Refused, match="called off: it cannot become held"):
        hold_introduction(by=nia, at=later(3), introduction=made)
    assert [each.stands for each in introductions_of(world.by(world.ada.account, later(4)))] == [Step.CALLED_OFF]


def test_unless_she_agrees_that_new_people_come_alone(world: Branchful) -> None:
    one(by=world.by(world.ada.account), at=AT, kind=Who.ALONE_AT_ONCE, strength=Strength.WOULD_LIKE)
    assert may_come_alone(world.by(world.ada.account, later(1)), world.dan) == ""
