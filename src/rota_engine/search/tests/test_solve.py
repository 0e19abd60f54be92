"""The search as its users meet it: anytime, cancellable, the same for the same seed, never an exception."""

from rota_engine.branches import generate
from rota_engine.evaluate import evaluate
from rota_engine.problem.model import Law, Link, TimeWish
from rota_engine.problem.weights import Weights
from rota_engine.search.solve import Params, Progress, solve
from rota_engine.search.stop import MaxIterations, MaxSeconds, Until
from rota_engine.testing import at, placed, problem, visit, worker

ONE = Params(threads=1)


def test_the_same_seed_and_number_of_moves_give_the_same_rota() -> None:
    branch = generate(people=12, days=2, seed=3)
    first = solve(branch, stop=MaxIterations(30_000), seed=5)
    assert solve(branch, stop=MaxIterations(30_000), seed=5).rota == first.rota


def test_the_score_carried_by_the_search_is_the_evaluators() -> None:
    branch = generate(people=20, days=7, seed=2)
    result = solve(branch, stop=MaxIterations(40_000), seed=1)
    assert result.score == evaluate(branch, result.rota, Weights())
    assert result.score.violations == 0
    assert result.history[-1][1] * 60 == result.score.points


def test_more_moves_are_better_than_the_first_rota() -> None:
    branch = generate(people=12, days=7, seed=4)
    result = solve(branch, stop=MaxIterations(60_000), seed=1, params=ONE)
    assert result.score.pence < 0.8 * result.history[0][1]


def test_progress_is_told_and_a_search_can_be_cancelled() -> None:
    told: list[Progress] = []
    branch = generate(people=12, days=2, seed=3)
    stop = Until(MaxSeconds(60), lambda: len(told) > 1)
    result = solve(branch, stop=stop, on_progress=told.append)
    assert result.seconds < 30
    assert result.score.violations == 0
    assert all(0 <= p.kept <= 1 and p.unassigned >= 0 for p in told)


def test_a_rota_can_be_begun_from_and_is_never_made_worse() -> None:
    branch = generate(people=12, days=2, seed=3)
    begun = solve(branch, stop=MaxIterations(20_000), seed=1)
    again = solve(branch, stop=MaxIterations(4_000), seed=9, start=begun.rota)
    assert again.score.points <= begun.score.points


def test_what_cannot_be_done_stays_undone() -> None:
    impossible = problem([visit("a", skills=frozenset({"hoist"})), visit("b")], [worker("dan")])
    result = solve(impossible, stop=MaxIterations(2_000), params=ONE)
    assert set(result.rota.visits) == {"b"}
    assert result.score.violations == 0


def test_where_there_is_room_only_before_the_wished_time_it_is_used() -> None:
    """At 7:25pm both workers are with somebody else, and after that it would be too late for both."""
    bed = visit("bed", window="18:15-22:00", minutes=45, workers=2, wish=TimeWish(at("20:25")))
    others = [visit(name, person="bob", window="19:25-20:10", minutes=45) for name in ("one", "two")]
    both = [worker("dan", "16:40-20:50"), worker("eve", "16:40-20:50")]
    rota = solve(problem([bed, *others], both, travel=0), stop=MaxIterations(20_000), params=ONE).rota
    assert rota.visits["bed"] == placed("18:40", "dan", "eve")  # and no sooner than it must be


def test_it_begins_early_enough_to_leave_the_rest_that_is_due() -> None:
    """Home by 8pm for a visit at 7am that cannot wait; at 8:30pm, as wished, it would be too late."""
    late = visit("late", window="18:00-22:00", wish=TimeWish(at("20:30")))
    early = visit("early", person="bob", window="7:00-7:30", day=1)
    alone = problem([late, early], [worker(days=2)], travel=0, days=2, law=Law(rest=660))
    result = solve(alone, stop=MaxIterations(20_000), params=ONE)
    assert result.rota.visits == {"late": placed("19:30", "dan"), "early": placed("7:00", "dan", day=1)}
    assert result.score.violations == 0


def test_a_problem_without_visits_or_without_workers_has_an_empty_rota() -> None:
    assert solve(problem([], [worker("dan")]), stop=MaxIterations(100), params=ONE).rota.visits == {}
    assert solve(problem([visit("a")], []), stop=MaxIterations(100), params=ONE).rota.visits == {}


def test_visits_that_start_together_do() -> None:
    pair = problem([visit("a"), visit("b")], [worker("dan"), worker("eve")], links=(Link("a", "b", 0, 0, "different"),))
    rota = solve(pair, stop=MaxIterations(2_000), params=ONE).rota
    assert rota.visits["a"].start == rota.visits["b"].start
    assert set(rota.visits["a"].workers) != set(rota.visits["b"].workers)
