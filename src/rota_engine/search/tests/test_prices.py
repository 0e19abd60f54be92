"""The search carries its score from move to move; the evaluator works it out afresh. They never differ."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rota_engine.evaluate import evaluate
from rota_engine.problem.model import Problem
from rota_engine.problem.weights import Weights
from rota_engine.search import anneal
from rota_engine.search.moves import apply
from rota_engine.search.state import fill, to_rota
from rota_engine.search.tables import COST, IDLEST, NEVER, NONE, WORST, Array, Names, Tables, build, copy_state
from rota_engine.search.tests.problems import problems, weights
from rota_engine.search.transaction import begin, finish, undo

SCRATCH = {"log", "saved_rounds", "queue", "lists"}
MOVES = 10  # numbers that ``apply`` knows
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
        begin(self.s)
        applied = apply(self.s, self.random, number)
        change = finish(self.s) if applied else NEVER
        if change >= NEVER or not keep:
            undo(self.s)
            after = state(self.s)
            for name, was in before.items():
                assert np.array_equal(was, after[name]), f"undo left {name} changed after move {number}"
            return "did not apply" if not applied else "forbidden" if change >= NEVER else "refused"
        assert self.cost == before["total"][0] + change
        return "kept"

    @property
    def cost(self) -> int:
        return int(self.s.total[COST])

    def check(self) -> None:
        noted = anneal.blank(self.s)
        anneal.note(self.s, noted)
        rota = to_rota(self.s, self.names, noted)
        score = evaluate(self.problem, rota, self.weights)
        broken = {name: count for name, count in score.broken().items() if not self.unavoidable(name)}
        assert not broken, f"{broken}: {rota}"
        assert self.cost == score.points, f"{self.cost - score.points:+}: {score.by_rule()}\n{rota}"

    def unavoidable(self, rule: str) -> bool:
        """A visit that is locked altogether and left undone breaks its lock; the search may find nobody for it."""
        return rule == "locks"

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
    found["leg"][["before", "after"]][found["leg"]["round"] == NONE] = (NONE, NONE)
    found["total"] = s.total[[COST, WORST, IDLEST]]
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(problems(), weights(), st.integers(1, 2**40))
def test_prices_are_those_of_the_evaluator(problem: Problem, weights: Weights, seed: int) -> None:
    driver = Driver(problem, weights, seed)
    driver.check()
    chance = np.random.default_rng(seed)
    for n in range(MOVES_TRIED):
        # Worse rotas are kept too: far from the best, more rules meet.
        if driver.move(int(chance.integers(MOVES)), keep=chance.random() < 0.8) == "kept":
            driver.check()
        if n % 40 == 39:
            anneal.rekey(driver.s)
            driver.check_noted()
