"""The exact model's price is the evaluator's score, to the point, for any problem with any of the features."""

import sys

import pytest
from hypothesis import HealthCheck, given, settings

from rota_engine.exact import solve_exactly
from rota_engine.problem.model import Lock, Problem
from rota_engine.problem.weights import Weights
from rota_engine.rota import Rota
from rota_engine.search.tests import problems
from rota_engine.testing import at, placed, problem, visit, worker


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(problems.problems(days=(1, 2, 3, 7, 16)), problems.weights())
def test_the_price_is_that_of_the_evaluator(any_problem: Problem, weights: Weights) -> None:
    exact = solve_exactly(any_problem, weights, seconds=2)
    if exact.score is None:  # a visit that is locked altogether, and cannot be done so
        assert any(None not in (lock.workers, lock.day, lock.start) for lock in any_problem.locks)
        return
    assert exact.score.violations == 0
    assert exact.score.points == exact.bound_points if exact.optimal else exact.score.points > exact.bound_points


TWO_VISITS = problem([visit("tea", window="9:00-9:45"), visit("bath", "bo", window="9:00-10:00")], [worker("dan")])


def test_what_cannot_be_done_stays_undone() -> None:
    exact = solve_exactly(TWO_VISITS, Weights.only(unassigned=10, wished_time_strongly=1))
    assert exact.optimal
    assert exact.score is not None
    assert exact.bound_points == exact.score.points == 10 * 60
    assert exact.rota is not None
    assert len(exact.rota.visits) == 1


def test_a_lock_that_cannot_hold_has_no_rota() -> None:
    locked = problem([visit("tea")], [worker("dan")], locks=(Lock("tea", ("dan",), 0, at("7:05")),))
    exact = solve_exactly(locked)  # 10 minutes' way from home, from 7:00
    assert (exact.rota, exact.score, exact.optimal) == (None, None, False)


def test_a_hint_changes_nothing_but_the_time_it_takes() -> None:
    hint = Rota({"tea": placed("9:10", "dan")})
    assert solve_exactly(TWO_VISITS, hint=hint).bound_points == solve_exactly(TWO_VISITS).bound_points


def test_prices_below_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="below 0: late, extra"):
        solve_exactly(TWO_VISITS, Weights(late=-1, extra=-2))


def test_without_or_tools_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ortools.sat.python", None)
    with pytest.raises(ImportError, match=r"rota-engine\[exact\]"):
        solve_exactly(TWO_VISITS)
