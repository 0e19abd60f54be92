"""Makes the best of a rota that may break rules its planner could not be told."""

from rota_engine.problem.model import Problem
from rota_engine.problem.weights import Weights
from rota_engine.rota import Rota


def complete(problem: Problem, weights: Weights, rota: Rota) -> Rota:
    """The rota within every hard rule and as full as it gets: breaks are put in, visits that a hard rule forbids are
    taken out, and whatever is undone then is put where it costs least, one after the other. This is our own
    insertion, so it flatters the other planners; it does not search."""
    from rota_engine.search.solve import Params, solve
    from rota_engine.search.stop import MaxIterations

    return solve(problem, start=rota, weights=weights, stop=MaxIterations(0), params=Params(threads=1)).rota
