"""Single days hold nothing that a plain route planner cannot express, and can be planned in full."""

import pytest

from rota_engine.branches import single_day
from rota_engine.branches.single_day import WEIGHTS, single_day_with_plan
from rota_engine.evaluate import evaluate
from rota_engine.problem.check import check
from rota_engine.problem.model import Law


@pytest.mark.parametrize("visits", [10, 50, 100, 400])
def test_a_day_has_so_many_visits_and_can_be_planned(visits: int) -> None:
    problem, plan = single_day_with_plan(visits, seed=1)
    assert len(problem.visits) == len(plan.visits) == visits
    score = evaluate(problem, plan, WEIGHTS)
    assert score.broken() == {}
    assert {rule for rule, points in score.by_rule().items() if points} == {"paid_travel"}
    assert [fault for fault in check(problem) if fault.serious] == []


def test_a_day_holds_windows_skills_and_homes_alone() -> None:
    problem = single_day(100, seed=2)
    for visit in problem.visits:
        assert (visit.workers, len(visit.windows), visit.days, visit.late_limit) == (1, 1, (0,), 0)
        assert (visit.wish, visit.series, visit.worth) == (None, None, None)
        assert (visit.known_only, visit.optional, visit.time_critical) == (False, False, False)
    assert any(visit.skills for visit in problem.visits)
    assert {len(worker.shifts) for worker in problem.workers} == {1}
    assert all(worker.start_place == worker.end_place for worker in problem.workers)
    assert not any(worker.tags or worker.cannot or worker.pay or worker.most for worker in problem.workers)
    assert not any(person.team or person.vetoes or person.musts or person.bars for person in problem.persons)
    assert (problem.links, problem.recent, problem.law) == ((), {}, Law())


def test_too_few_visits_are_refused() -> None:
    with pytest.raises(ValueError, match="visits is 9: a single day has at least 10"):
        single_day(9)
