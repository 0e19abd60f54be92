"""Ways to mend a rota, as they are kept: only what is different is worked on, and all else is as it was."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from carewright.plans.actions.introductions import know_from_before
from carewright.plans.models import Support
from carewright.rota.actions import place, say_away, take_repair
from carewright.rota.actions.rotas import change, propose_repair
from carewright.rota.models import Rota, Visit
from carewright.rota.planning import repairs
from carewright.rota.planning.repairs import find_repairs
from carewright.rota.queries.rotas import id_of, placings_of
from carewright.rota.rules.placings import Placing
from carewright.rota.rules.visits import Gone
from carewright.rota.rules.week import Edit
from carewright.rota.tests.world import NEXT, Branchwide, later

pytestmark = pytest.mark.slow


@pytest.fixture
def world(db: None) -> Branchwide:
    return Branchwide()


@pytest.fixture
def week(world: Branchwide) -> Rota:
    """Ceri and Eve come together in the morning. Dan was to bring Ada's lunch on the first day, and is ill."""
    know_from_before(by=world.by(world.nia), at=later(1), worker=world.eve, words="")
    Support.objects.filter(pk=world.morning.pk).update(workers=2)
    rota = world.week()
    placed = world.placed(rota, later(2), morning_0=world.ceri, morning_1=world.ceri, lunch_0=world.dan)
    both = {each.visit: replace(each, workers=(world.ceri.public_id, world.eve.public_id)) for each in placed[:2]}
    rows = {id_of(visit): visit for visit in Visit.objects.filter(support=world.morning)}
    change(world.planner(2), later(2), rota, {rows[id]: each for id, each in both.items()}, Edit.MOVED)
    say_away(by=world.planner(3), at=later(3), worker=world.dan, kind=Gone.SICK, from_at=later(3), until_at=None)
    return rota


def test_all_that_is_not_different_is_where_it_was(world: Branchwide, week: Rota) -> None:
    before, lunch = placings_of(week), f"{world.lunch.public_id}:{NEXT}"
    way, *_ = find_repairs(by=world.planner(4), at=later(4), rota=week)
    mended = placings_of(way)
    assert mended[lunch].workers in [(world.ceri.public_id,), (world.eve.public_id,)]
    assert {id: mended[id] for id in before if id != lunch} == {id: before[id] for id in before if id != lunch}
    assert (way.edits, way.of_edit) == (1, week.edits)
    assert set(way.placements.values_list("from_edit", "until_edit")) == {(1, None)}
    assert placings_of(week) == before, "it is a proposal"


def test_what_somebody_moves_while_ways_are_looked_for_stays_where_they_put_it(
    world: Branchwide, week: Rota, monkeypatch: pytest.MonkeyPatch
) -> None:
    morning = f"{world.morning.public_id}:{NEXT + timedelta(1)}"
    was = placings_of(week)[morning]
    later_on = Placing(morning, was.starts_at + timedelta(minutes=5), was.minutes, was.workers)

    def after_a_move(**words: Any) -> Rota:
        visit = Visit.objects.get(support=world.morning, date=NEXT + timedelta(1))
        if placings_of(week)[morning] == was:
            place(by=world.planner(5), at=later(5), rota=week, visit=visit, placing=later_on, seen=was)
        return propose_repair(**words)

    monkeypatch.setattr(repairs, "propose_repair", after_a_move)
    way, *_ = find_repairs(by=world.planner(4), at=later(4), rota=week)
    assert placings_of(way)[morning] == was, "the way is one from before the move"
    take_repair(by=world.planner(6), at=later(6), way=way)
    now = placings_of(week)
    assert now[morning] == later_on
    assert world.dan.public_id not in now[f"{world.lunch.public_id}:{NEXT}"].workers, "and the rest is mended"
