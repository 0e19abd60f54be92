"""PyVRP: iterated local search for vehicle routing. One thread; one profile of costs for each worker.

Of two windows it is told the first.
"""

from functools import partial
from typing import Any

import numpy as np

from rota_engine.bench.peers.day import Day, Visited, day_by_day
from rota_engine.problem.model import Problem
from rota_engine.problem.weights import Weights
from rota_engine.rota import Rota

FAR = 1 << 30
"""Points of a way to a stop where the worker may not go."""


def plan(problem: Problem, weights: Weights, seconds: float, seed: int) -> Rota:
    """PyVRP’s rota. It may leave visits out, at the price of their worth. ``ImportError``: it is not installed."""
    return day_by_day(problem, weights, seconds, seed, plan_day)


def plan_in_full(problem: Problem, weights: Weights, seconds: float, seed: int) -> Rota:
    """The same, told that every visit must be done: better where that is possible. Rounds that it could not make fit
    are left out."""
    return day_by_day(problem, weights, seconds, seed, partial(plan_day, required=True))


def plan_day(day: Day, seconds: float, seed: int, required: bool = False) -> Visited:
    from pyvrp import Client, Depot, Location, ProblemData, VehicleType, solve
    from pyvrp.stop import MaxRuntime

    stops, alike = len(day.stops), day.alike()
    profiles = sorted(set(alike))
    costs, minutes = list[Any](), list[Any]()
    for turn in profiles:
        forbidden = np.append(~day.may[:, turn], np.zeros(len(day.homes), bool))
        costs.append(np.where(forbidden, FAR, day.costs(turn)))
        minutes.append(np.where(forbidden, FAR, day.minutes(turn)))
        np.fill_diagonal(costs[-1], 0)
        np.fill_diagonal(minutes[-1], 0)
    data = ProblemData(
        locations=[Location(0, 0) for _ in range(stops + len(day.homes))],
        clients=[
            Client(
                n,
                service_duration=stop.visit.minutes,
                tw_early=stop.starts[0][0],
                tw_late=stop.starts[0][1],
                prize=0 if required else stop.worth,
                required=required,
            )
            for n, stop in enumerate(day.stops)
        ],
        depots=[Depot(stops + n) for n in range(len(day.homes))],
        vehicle_types=[
            VehicleType(
                start_depot=day.homes.index(turn.worker.start_place),
                end_depot=day.homes.index(turn.worker.end_place),
                tw_early=turn.opens,
                tw_late=turn.closes,
                profile=profiles.index(alike[n]),
            )
            for n, turn in enumerate(day.turns)
        ],
        distance_matrices=costs,
        duration_matrices=minutes,
    )
    best = solve(data, MaxRuntime(seconds), seed=seed, collect_stats=False).best
    return [
        (step.idx, route.vehicle_type(), step.start_time)
        for route in best.routes()
        if not route.has_time_warp()
        for step in route.schedule()
        if step.is_client()
    ]
