"""Our own planner as the measurements call it."""

from rota_engine.bench.sets.base import Run
from rota_engine.problem.model import Problem
from rota_engine.problem.weights import Weights
from rota_engine.search.solve import Params, Result, solve
from rota_engine.search.stop import MaxIterations, MaxSeconds
from rota_engine.testing import problem, visit, worker


def warm() -> None:
    """Load the compiled kernels, and compile them on their first use here: no measurement pays for that."""
    solve(problem([visit()], [worker()]), stop=MaxIterations(1), params=Params(threads=1))


def ours(problem: Problem, weights: Weights, run: Run) -> Result:
    """What we find in the run's seconds, tables and first rota included, compiling left out."""
    warm()
    params = Params(threads=run.threads)
    return solve(problem, weights=weights, stop=MaxSeconds(run.seconds), seed=run.seed, params=params)
