"""Workers who are away, and hours besides their week."""

from datetime import timedelta

import pytest

from carewright.core.civil import moment
from carewright.core.refusal import Hidden, Refused
from carewright.people.models import Worker
from carewright.people.queries import SomeoneAt
from carewright.rota.actions import add_hours, say_away, say_back, take_back_hours
from carewright.rota.queries.hours import away_from, hours_besides
from carewright.rota.rules.visits import Gone
from carewright.rota.tests.world import AT, NEXT, Branchwide, later


def self_of(world: Branchwide, worker: Worker) -> SomeoneAt:
    assert worker.account
    return world.office(worker.account, world.fern, AT)


def test_a_worker_says_it_themself(world: Branchwide) -> None:
    ceri = self_of(world, world.ceri)
    made = say_away(by=ceri, at=AT, worker=world.ceri, kind=Gone.SICK, from_at=AT, until_at=None, words="flu")
    assert [each.pk for each in away_from(ceri, world.ceri, AT)] == [made.pk]
    with pytest.raises(Refused, match="away in that time already"):
        say_away(
            by=ceri, at=AT, worker=world.ceri, kind=Gone.LEAVE, from_at=moment(NEXT, 0), until_at=moment(NEXT, 600)
        )
    say_back(by=ceri, at=later(1), absence=made, back_at=moment(NEXT, 0))
    assert away_from(ceri, world.ceri, moment(NEXT, 0)) == []
    with pytest.raises(Refused, match="back by then already"):
        say_back(by=ceri, at=later(2), absence=made, back_at=moment(NEXT, 60))


def test_what_has_not_begun_is_taken_back(world: Branchwide) -> None:
    made = say_away(
        by=world.planner(), at=AT, worker=world.dan, kind=Gone.LEAVE, from_at=moment(NEXT, 0), until_at=None
    )
    say_back(by=world.planner(), at=later(1), absence=made, back_at=moment(NEXT, 0))
    made.refresh_from_db()
    assert made.ended_at == later(1)


def test_nobody_says_it_for_a_colleague_or_elsewhere(world: Branchwide) -> None:
    with pytest.raises(Refused, match="for them and the office"):
        say_away(by=self_of(world, world.ceri), at=AT, worker=world.dan, kind=Gone.SICK, from_at=AT, until_at=None)
    with pytest.raises(Hidden):
        say_away(by=world.planner(), at=AT, worker=world.fay, kind=Gone.SICK, from_at=AT, until_at=None)
    with pytest.raises(Refused, match="back after they have gone"):
        say_away(by=world.planner(), at=AT, worker=world.dan, kind=Gone.SICK, from_at=AT, until_at=AT)


def test_hours_besides(world: Branchwide) -> None:
    planner = world.planner()
    parts = {"worker": world.eve, "branch": world.newport, "day": NEXT}
    made = add_hours(by=planner, at=AT, starts=1000, ends=1200, **parts)  # type: ignore[arg-type]
    assert [each.pk for each in hours_besides(planner, world.eve, NEXT)] == [made.pk]
    with pytest.raises(Refused, match="besides from 4:40pm to 8pm"):
        add_hours(by=planner, at=AT, starts=1100, ends=1300, **parts)  # type: ignore[arg-type]
    take_back_hours(by=planner, at=later(1), hours=made)
    add_hours(by=planner, at=later(2), starts=1100, ends=1300, **parts)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="taken back already"):
        take_back_hours(by=planner, at=later(2), hours=made)
    for wrong in ({"starts": 1200, "ends": 1200}, {"day": AT.date() - timedelta(1)}, {"branch": world.risca}):
        with pytest.raises(Refused):
            add_hours(by=planner, at=AT, **{**parts, "starts": 0, "ends": 60} | wrong)  # type: ignore[arg-type]
