"""``solve_exactly``: the best rota there is for a small problem, and the proof."""

from dataclasses import dataclass, fields
from math import ceil
from typing import Any

from rota_engine.evaluate import Score, evaluate
from rota_engine.exact.model import Model
from rota_engine.exact.rounds import Round, add_rounds
from rota_engine.exact.times import add_times
from rota_engine.exact.weeks import add_weeks
from rota_engine.exact.who import add_who
from rota_engine.problem.model import Problem
from rota_engine.problem.weights import Weights
from rota_engine.rota import Placed, Rota


@dataclass(frozen=True, slots=True)
class ExactResult:
    """rota, score: the best found, None if there was no time to find one or no rota obeys the locks.

    bound_points: no rota weighs less. optimal: the rota weighs no more than that, so it is as good as any.
    """

    rota: Rota | None
    score: Score | None
    bound_points: int
    optimal: bool


def solve_exactly(
    problem: Problem,
    weights: Weights | None = None,
    *,
    seconds: float = 10,
    threads: int = 1,
    hint: Rota | None = None,
) -> ExactResult:
    """The best rota of a checked problem of some ten visits, with proof if ``seconds`` are enough.

    A break is taken only where the law asks for one or the worker should have a meal, one a round, as in the search.
    hint: a good rota to begin from. Raises ``ImportError`` without the extra ``exact``, and ``ValueError`` for a price
    below 0 (other than ``Weights.likes``): the model takes prices as something to avoid.
    """
    try:
        from ortools.sat.python import cp_model
    except ImportError as error:
        raise ImportError("The exact model needs OR-Tools: pip install 'rota-engine[exact]'") from error
    weights = weights or Weights()
    below = [f.name for f in fields(weights) if f.name != "likes" and getattr(weights, f.name) < 0]
    if below:
        raise ValueError(f"Prices below 0: {', '.join(below)}. Give 0 or more")
    model = Model(problem, weights, cp_model)
    rounds = add_rounds(model)
    add_times(model)
    add_who(model)
    add_weeks(model, rounds)
    model.cp.minimize(sum(model.points))
    if hint:
        _give(model, hint)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = threads
    status = solver.solve(model.cp)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return ExactResult(None, None, 0, False)
    rota = _rota(model, rounds, solver)
    bound = ceil(solver.best_objective_bound - 0.001)
    return ExactResult(rota, evaluate(problem, rota, weights), bound, status == cp_model.OPTIMAL)


def _give(model: Model, hint: Rota) -> None:
    for id in model.visit:
        placed = hint.visits.get(id)
        model.cp.add_hint(model.done[id], placed is not None)
        if placed is None:
            continue
        model.cp.add_hint(model.start[id], placed.start)
        for turn in model.turns_of[id]:
            comes = turn.worker.id in placed.workers and turn.day == placed.day
            if comes == (turn.shift.start <= placed.start <= turn.shift.end):
                model.cp.add_hint(turn.comes[id], comes)


def _rota(model: Model, rounds: list[Round], solver: Any) -> Rota:
    visits = {}
    for id in model.visit:
        if solver.value(model.done[id]):
            turns = [turn for turn in model.turns_of[id] if solver.value(turn.comes[id])]
            workers = tuple(sorted(turn.worker.id for turn in turns))
            visits[id] = Placed(turns[0].day, solver.value(model.start[id]), workers)
    breaks = {key: pause for round in rounds for key, pause in round.breaks(solver.value).items()}
    return Rota(visits, breaks)
