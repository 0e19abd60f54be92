"""What differs this time: called off, paused, once only, besides the plan, together."""

from datetime import timedelta

import pytest

from carewright.core.refusal import Hidden, Refused
from carewright.people.models import Allowed
from carewright.people.rules import Part, Role
from carewright.plans.queries.handover import AskedVisit
from carewright.rota.actions import (
    add_visit,
    call_off,
    come_back,
    differ_once,
    link_visits,
    pause,
    take_back,
    unlink_visits,
)
from carewright.rota.models import OnceOnly, Visit
from carewright.rota.queries import asked_week
from carewright.rota.queries.asked import visits_of
from carewright.rota.queries.rotas import placings_of
from carewright.rota.rules.visits import Away, Because, Companion
from carewright.rota.tests.world import AT, BEFORE, MONDAY, NEXT, Branchwide, later


def asked(world: Branchwide, name: str = "Lunch", number: int = 0) -> AskedVisit:
    ada = world.by(world.ada.account)
    return next(each for each in visits_of(ada, NEXT + timedelta(number), 1) if each.name == name)


def test_called_off_and_taken_back(world: Branchwide) -> None:
    ada, rota = world.by(world.ada.account), world.week()
    world.placed(rota, AT, lunch_0=world.dan, lunch_1=world.dan)
    made = call_off(by=ada, at=AT, visit=asked(world), reason=Because.FAMILY, words="Dot cooks")
    assert len(placings_of(rota)) == 1
    assert "Lunch" not in {each.name for each in visits_of(ada, NEXT, 1)}
    tuesday = asked(world, "Lunch", 1)
    call_off(by=ada, at=AT, visit=tuesday, reason=Because.OUT)
    with pytest.raises(Refused, match="called off already"):
        call_off(by=ada, at=AT, visit=tuesday, reason=Because.OUT)
    take_back(by=ada, at=later(1), called_off=made)
    assert asked(world)
    with pytest.raises(Refused, match="taken back already"):
        take_back(by=ada, at=later(2), called_off=made)


def test_what_has_begun_is_not_called_off(world: Branchwide) -> None:
    ada = world.by(world.ada.account)
    today = next(each for each in visits_of(ada, MONDAY, 1) if each.name == "Morning visit")
    with pytest.raises(Refused, match="has begun"):
        call_off(by=ada, at=later(120), visit=today, reason=Because.OUT)  # it begins by 11am


def test_who_may_call_off(world: Branchwide) -> None:
    lunch = asked(world)
    with pytest.raises(Refused, match="called off by the person"):
        call_off(by=world.by(world.dot), at=AT, visit=lunch, reason=Because.OUT)
    Allowed.objects.create(member=world.daughter, part=Part.CHANGE_CHOICES.value, from_date=BEFORE)
    assert call_off(by=world.by(world.dot), at=AT, visit=lunch, reason=Because.OUT).said_by == "Ada’s daughter"


def test_a_pause_and_back_again(world: Branchwide) -> None:
    ada, rota = world.by(world.ada.account), world.week()
    world.placed(rota, AT, lunch_0=world.dan, lunch_3=world.dan)
    made = pause(
        by=ada, at=AT, care=world.at_fern, from_date=NEXT + timedelta(2), until_date=None, reason=Away.HOSPITAL
    )
    assert len(placings_of(rota)) == 1
    assert {each.day for each in visits_of(ada, NEXT, 7)} == {NEXT, NEXT + timedelta(1)}
    with pytest.raises(Refused, match="pause in these days"):
        pause(by=ada, at=AT, care=world.at_fern, from_date=NEXT, until_date=NEXT + timedelta(4), reason=Away.HOLIDAY)
    come_back(by=ada, at=later(1), pause=made, on=NEXT + timedelta(5))
    assert {each.day for each in visits_of(ada, NEXT, 7)} == {NEXT + timedelta(n) for n in (0, 1, 5, 6)}
    with pytest.raises(Refused, match="by itself"):
        come_back(by=ada, at=later(2), pause=made, on=NEXT + timedelta(6))
    come_back(by=ada, at=later(3), pause=made, on=NEXT)
    assert len({each.day for each in visits_of(ada, NEXT, 7)}) == 7
    for wrong in ({"from_date": MONDAY - timedelta(1), "until_date": None}, {"from_date": NEXT, "until_date": NEXT}):
        with pytest.raises(Refused):
            pause(by=ada, at=AT, care=world.at_fern, reason=Away.OTHER, **wrong)


def test_once_only(world: Branchwide) -> None:
    ada = world.by(world.ada.account)
    differ_once(by=ada, at=AT, visit=asked(world), wished=840)
    lunch = asked(world)
    assert lunch.wish
    assert (lunch.wish.start, lunch.closes) == (840, 840)
    differ_once(by=ada, at=later(1), visit=lunch, wished=700, minutes=60)
    assert (asked(world).minutes, OnceOnly.objects.filter(ended_at=None).count()) == (60, 1)
    with pytest.raises(Refused, match="at what time, or how long"):
        differ_once(by=ada, at=later(2), visit=lunch, wished=None)
    with pytest.raises(Refused, match="not made shorter than 30"):
        differ_once(by=ada, at=later(2), visit=asked(world, "Morning visit"), wished=None, minutes=25)


def test_a_visit_besides_the_plan(world: Branchwide) -> None:
    office = world.by(world.nia)
    parts = {"care": world.at_fern, "day": NEXT, "purpose": "", "earliest": 600, "latest": 660}
    made = add_visit(by=office, at=AT, name="Home from hospital", minutes=60, **parts)  # type: ignore[arg-type]
    assert made.public_id in {each.id for each in asked_week(world.planner(), world.newport, NEXT, 7).visits}
    with pytest.raises(Refused, match=r"Give it a name\. .*less than 30 minutes\. One worker"):
        add_visit(by=office, at=AT, name=" ", minutes=20, workers=3, **parts)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="arranged by the office"):
        add_visit(by=world.by(world.ada.account), at=AT, name="Tea", minutes=60, **parts)  # type: ignore[arg-type]
    call_off(
        by=office,
        at=AT,
        visit=next(each for each in visits_of(office, NEXT, 1) if each.id == made.public_id),
        reason=Because.OFFICE,
    )
    assert Visit.objects.get(pk=made.pk).called_off.count() == 1


def test_two_that_belong_together(world: Branchwide) -> None:
    office = world.by(world.nia)
    link = link_visits(by=office, at=AT, first=world.morning, second=world.lunch, min_gap=180)
    again = link_visits(by=office, at=later(1), first=world.morning, second=world.lunch, worker=Companion.DIFFERENT)
    link.refresh_from_db()
    assert (link.ended_at, again.worker) == (later(1), "different")
    unlink_visits(by=office, at=later(2), link=again)
    assert asked_week(world.planner(), world.newport, NEXT, 7).links == ()
    for parts in ({}, {"min_gap": 60, "max_gap": 30}, {"min_gap": 1, "second": world.morning}):
        with pytest.raises(Refused):
            link_visits(by=office, at=AT, **{"first": world.morning, "second": world.lunch} | parts)


def test_nobody_reaches_into_another_organisation(world: Branchwide) -> None:
    world.care(world.ada, world.moss, world.risca)
    mo = world.post("Mo", world.moss, Role.COORDINATOR)
    other = world.by(mo)
    with pytest.raises(Hidden):
        call_off(by=other, at=AT, visit=asked(world), reason=Because.OFFICE)
    with pytest.raises(Hidden):
        pause(by=other, at=AT, care=world.at_fern, from_date=NEXT, until_date=None, reason=Away.OTHER)
