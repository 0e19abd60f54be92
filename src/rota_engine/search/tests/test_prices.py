"""The search carries its score from move to move; the evaluator works it out afresh. They never differ."""

from dataclasses import replace

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rota_engine.evaluate import evaluate
from rota_engine.problem.model import Lock, Problem
from rota_engine.problem.weights import Weights
from rota_engine.search import anneal
from rota_engine.search.build import build
from rota_engine.search.journal import begin
from rota_engine.search.moves import apply
from rota_engine.search.state import fill, to_rota
from rota_engine.search.tables import COST, FOUND, IDLEST, LIMIT, NEVER, NONE, WORST, Array, Tables, copy_state
from rota_engine.search.tests import problems
from rota_engine.search.transaction import finish, undo
from rota_engine.testing import at, problem, visit, worker

SCRATCH = {"log", "saved_rounds", "queue", "lists"}
MOVES = 12  # numbers that ``apply`` knows
LOOK = MOVES  # a thorough look for a place for what is undone, which is no move of its own there
MOVES_TRIED = 120


class Driver:
    """A search one move at a time, checked against the evaluator after each."""

    def __init__(self, problem: Problem, weights: Weights, seed: int) -> None:
        self.problem, self.weights = problem, weights
        self.fresh, self.names = build(problem, weights)
        self.s = copy_state(self.fresh)
        self.random = np.array([seed], np.uint64)
        anneal.start(self.s)
        anneal.construct(self.s, self.random, np.arange(len(self.s.unit)))
        anneal.rekey(self.s)

    def move(self, number: int, keep: bool) -> str:
        """Try a move; the answer is "did not apply", "forbidden", "refused" or "kept"."""
        before = state(self.s)
        undone = np.flatnonzero(self.s.unit["placed"] == 0)
        if number == LOOK and len(undone):
            change = anneal.find_place(self.s, self.random, undone[self.random[0] % len(undone)], self.s.lists[FOUND])
            applied = change < NEVER
        else:
            begin(self.s)
            applied = apply(self.s, self.random, number % MOVES)
            change = finish(self.s) if applied else NEVER
        if change >= NEVER or not keep:
            undo(self.s)
            after = state(self.s)
            for name, was in before.items():
                assert np.array_equal(was, after[name]), f"undo left {name} changed after move {number}"
            return "did not apply" if not applied else "forbidden" if change >= NEVER else "refused"
        assert self.cost == before["total"][0] + change
        return "kept"

    def check_limit(self, number: int) -> None:
        """What a change may cost is never mistaken for less: no move is refused that costs just that."""
        begin(self.s)
        random = self.random.copy()
        change = finish(self.s) if apply(self.s, self.random, number) else NEVER
        undo(self.s)
        if change < NEVER:
            self.random[:], self.s.total[LIMIT] = random, change
            begin(self.s)
            assert apply(self.s, self.random, number)
            assert finish(self.s) == change
            undo(self.s)
            self.s.total[LIMIT] = NEVER

    @property
    def cost(self) -> int:
        return int(self.s.total[COST])

    def check(self) -> None:
        noted = anneal.blank(self.s)
        anneal.note(self.s, noted)
        rota = to_rota(self.s, self.names, noted)
        score = evaluate(self.problem, rota, self.weights)
        # A visit that is locked altogether and that nobody can do breaks its lock; no rota could keep it.
        broken = {name: count for name, count in score.broken().items() if name != "locks"}
        assert not broken, f"{broken}: {rota}"
        assert self.cost == score.points, f"{self.cost - score.points:+}: {score.by_rule()}\n{rota}"

    def check_noted(self) -> None:
        """A noted state can be built again, as it was."""
        noted = anneal.blank(self.s)
        anneal.note(self.s, noted)
        again = copy_state(self.fresh)
        assert fill(again, noted, given=False) == 0
        assert int(again.total[COST]) == self.cost


def state(s: Tables) -> dict[str, Array]:
    """All of the state that means something: not what is scratch, stamped, or about legs in no round."""
    found = {name: getattr(s, name).copy() for name in Tables._fields if name not in SCRATCH}
    for name in ("round", "worker", "series"):
        found[name]["stamp"] = 0
    for name in ("before", "after"):
        found["leg"][name][found["leg"]["round"] == NONE] = NONE
    found["total"] = s.total[[COST, WORST, IDLEST]]
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(problems.problems(), problems.weights(), st.integers(1, 2**40))
def test_prices_are_those_of_the_evaluator(any_problem: Problem, weights: Weights, seed: int) -> None:
    driver = Driver(any_problem, weights, seed)
    driver.check()
    chance = np.random.default_rng(seed)
    for n in range(MOVES_TRIED):
        # Worse rotas are kept too: far from the best, more rules meet.
        if driver.move(int(chance.integers(LOOK + 1)), keep=chance.random() < 0.8) == "kept":
            driver.check()
        if n % 40 == 39:
            anneal.rekey(driver.s)
            driver.check_noted()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(problems.problems(days=(1,)), problems.weights(), st.integers(1, 2**40))
def test_nothing_is_refused_unlooked_at_that_would_have_been_kept(day: Problem, weights: Weights, seed: int) -> None:
    visits = tuple(replace(each, workers=1, series=None) for each in day.visits)
    # Where rounds depend on each other, more than what was touched may be saved: there it is an estimate.
    driver = Driver(replace(day, visits=visits, links=(), locks=()), weights, seed)
    chance = np.random.default_rng(seed)
    for _ in range(MOVES_TRIED):
        driver.check_limit(int(chance.integers(MOVES)))
        driver.move(int(chance.integers(MOVES)), keep=chance.random() < 0.8)


def test_a_worker_who_is_away_is_still_promised_hours() -> None:
    away = worker("eve", shifts=(), pay=1_000, guaranteed=60)
    Driver(problem([visit("tea")], [worker("dan", days=7), away], days=7), Weights(), 1).check()


def test_nobody_wants_any_hours() -> None:
    week = problem([visit("tea")], [worker("dan", days=7, wanted=0)], days=7)  # nobody wants any: nothing to share
    Driver(week, Weights(fair_tolerance=0), 1).check()


def test_a_lock_does_not_open_a_window() -> None:
    locked = problem([visit("tea", window="8:00-9:00")], [worker("dan")], locks=(Lock("tea", start=at("10:00")),))
    Driver(locked, Weights(), 1).check()
