"""The other planners by the name they have on the page."""

from collections.abc import Callable

from rota_engine.bench.peers import history_first, or_tools, pyvrp, vroom
from rota_engine.problem.model import Problem
from rota_engine.problem.weights import Weights
from rota_engine.rota import Rota

Plan = Callable[[Problem, Weights, float, int], Rota]
"""Problem, weights, seconds, seed -> a rota, which may break hard rules."""

PEERS: dict[str, Plan] = {
    "history first": history_first.plan,
    "OR-Tools": or_tools.plan,
    "PyVRP": pyvrp.plan,
    "VROOM": vroom.plan,
}
