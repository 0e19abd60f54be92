"""What a week is planned from: the plan, less what is off, with what differs this once, and who is there."""

from datetime import date, timedelta

import pytest

from carewright.contracts.actions import agree_hours
from carewright.core.civil import moment
from carewright.core.refusal import Refused
from carewright.rota.models import Absence, CalledOff, ExtraHours, OnceOnly, Pause, Visit, VisitLink
from carewright.rota.planning import task_of
from carewright.rota.planning.facts import costs_on, law_on
from carewright.rota.queries import AskedWeek, ContractHours, asked_week
from carewright.rota.tests.world import AT, BEFORE, NEXT, Branchwide

SAID = {"said_by": "Ada", "created_at": AT}


def asked(world: Branchwide) -> AskedWeek:
    return asked_week(world.planner(), world.newport, NEXT, 7)


def of(world: Branchwide, name: str) -> list[date]:
    return [visit.day for visit in asked(world).visits if visit.name == name]


def visit(world: Branchwide, number: int = 0) -> Visit:
    return Visit.objects.create(care=world.at_fern, support=world.morning, date=NEXT + timedelta(number), created_at=AT)


def test_the_visits_of_the_plan_on_their_days(world: Branchwide) -> None:
    assert of(world, "Morning visit") == [NEXT + timedelta(n) for n in range(7)]
    assert of(world, "Lunch") == [NEXT + timedelta(n) for n in range(5)]


def test_nobody_comes_in_a_pause_and_not_for_what_is_called_off(world: Branchwide) -> None:
    Pause.objects.create(
        care=world.at_fern, reason="hospital", from_date=NEXT + timedelta(1), until_date=NEXT + timedelta(3), **SAID
    )
    CalledOff.objects.create(visit=visit(world, 4), reason="out", **SAID)
    CalledOff.objects.create(visit=visit(world, 5), reason="out", ended_at=AT, ended_by="Ada", **SAID)
    assert of(world, "Morning visit") == [NEXT + timedelta(n) for n in (0, 3, 5, 6)]


def test_a_pause_without_an_end_goes_on(world: Branchwide) -> None:
    Pause.objects.create(care=world.at_fern, reason="hospital", from_date=NEXT + timedelta(2), **SAID)
    assert of(world, "Lunch") == [NEXT, NEXT + timedelta(1)]


def test_what_differs_this_once(world: Branchwide) -> None:
    OnceOnly.objects.create(visit=visit(world), wished=690, minutes=60, **SAID)
    monday, tuesday = [each for each in asked(world).visits if each.name == "Morning visit"][:2]
    assert monday.wish
    assert (monday.minutes, monday.wish.start, monday.opens, monday.closes) == (60, 690, 420, 690)
    assert (tuesday.minutes, tuesday.wish, tuesday.closes) == (45, None, 660)


def test_a_visit_besides_the_plan(world: Branchwide) -> None:
    Visit.objects.create(
        care=world.at_fern, date=NEXT, name="Home from hospital", minutes=90, workers=2, earliest=780, latest=840,
        skills=["hoist"], created_at=AT,
    )  # fmt: skip
    (found,) = [each for each in asked(world).visits if each.support is None]
    assert (found.person, found.minutes, found.workers, found.opens, found.skills) == (
        world.ada.public_id, 90, 2, 780, frozenset({"hoist"}),
    )  # fmt: skip


def test_hours_are_those_of_the_week_and_besides_less_what_they_are_away(world: Branchwide) -> None:
    Absence.objects.create(
        worker=world.ceri, kind="training", from_at=moment(NEXT, 600), until_at=moment(NEXT, 660), **SAID
    )
    Absence.objects.create(worker=world.dan, kind="sick", from_at=moment(NEXT + timedelta(1), 0), **SAID)
    ExtraHours.objects.create(worker=world.ceri, branch=world.newport, date=NEXT, starts=900, ends=1020, **SAID)
    hours = {each.called: each.hours for each in asked(world).handover.workers}
    assert hours["Ceri"][:3] == ((NEXT, 420, 600), (NEXT, 660, 1020), (NEXT + timedelta(1), 420, 900))
    assert hours["Dan"] == ((NEXT, 420, 900),)
    assert len(hours["Eve"]) == 7


def test_what_belongs_together_is_said_day_by_day(world: Branchwide) -> None:
    VisitLink.objects.create(first=world.morning, second=world.lunch, min_gap=180, worker="same", **SAID)
    links = asked(world).links
    assert len(links) == 5
    assert (links[0].min_gap, links[0].max_gap, links[0].worker) == (180, None, "same")


def test_only_who_runs_the_office(world: Branchwide) -> None:
    with pytest.raises(Refused, match="done by the office"):
        asked_week(world.office(world.ceri.account, world.fern), world.newport, NEXT, 7)


def test_hours_that_were_agreed_reach_the_engine(world: Branchwide) -> None:
    agree_hours(
        by=world.planner(), at=AT, worker=world.ceri, branch=world.newport, from_date=BEFORE, promised=960, most=1_800
    )
    Absence.objects.create(worker=world.dan, kind="leave", from_at=moment(NEXT, 0), **SAID)
    agree_hours(by=world.planner(), at=AT, worker=world.dan, branch=world.newport, from_date=BEFORE, promised=960)
    week = asked(world)
    assert week.contracts[world.ceri.public_id] == ContractHours(960, 1_800, None)
    task = task_of(week, law=law_on(NEXT), costs=costs_on(NEXT))
    promised = {worker.name: (worker.guaranteed, worker.most) for worker in task.problem.workers}
    assert promised == {"Ceri": (960, 1_800), "Dan": (0, None), "Eve": (0, None)}  # Dan is on leave
