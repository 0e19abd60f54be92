"""OR-Tools routing: constraint programming with guided local search. One thread; a cost matrix for each worker.

It can be told of two windows and of wished times. It could be told of double-ups, but start times that depend on each
other make it give up on problems of this size (measured: 46 % above the best known at 25 visits), so it gets them with
fixed starts as the others do.
"""

import numpy as np

from rota_engine.bench.peers.day import Day, Visited, day_by_day
from rota_engine.problem.model import MINUTES_A_DAY, Problem
from rota_engine.problem.weights import POINTS, Weights
from rota_engine.rota import Rota


def plan(problem: Problem, weights: Weights, seconds: float, seed: int) -> Rota:
    """OR-Tools’ rota; it has no seed. ``ImportError``: it is not installed."""
    return day_by_day(problem, weights, seconds, seed, plan_day)


def plan_day(day: Day, seconds: float, seed: int) -> Visited:
    from ortools.constraint_solver import pywrapcp, routing_enums_pb2

    stops, alike = len(day.stops), day.alike()
    starts = [day.home(turn.worker.start_place) for turn in day.turns]
    ends = [day.home(turn.worker.end_place) for turn in day.turns]
    manager = pywrapcp.RoutingIndexManager(stops + len(day.homes), len(day.turns), starts, ends)
    routing = pywrapcp.RoutingModel(manager)

    visit = np.array([stop.visit.minutes for stop in day.stops] + [0] * len(day.homes))
    modes, transits, costs = {}, [], {}
    for n, turn in enumerate(day.turns):
        if turn.worker.mode not in modes:
            modes[turn.worker.mode] = routing.RegisterTransitMatrix((day.minutes(n) + visit[:, None]).tolist())
        transits.append(modes[turn.worker.mode])
        if alike[n] == n:
            costs[n] = routing.RegisterTransitMatrix(day.costs(n).tolist())
        routing.SetArcCostEvaluatorOfVehicle(costs[alike[n]], n)
    routing.AddDimensionWithVehicleTransits(transits, 2 * MINUTES_A_DAY, 2 * MINUTES_A_DAY, False, "time")
    time = routing.GetDimensionOrDie("time")
    for n, turn in enumerate(day.turns):
        time.CumulVar(routing.Start(n)).SetRange(turn.opens, turn.closes)
        time.CumulVar(routing.End(n)).SetRange(turn.opens, turn.closes)
    for k, stop in enumerate(day.stops):
        index = manager.NodeToIndex(k)
        routing.AddDisjunction([index], stop.worth)
        # -1 is nobody. SetAllowedVehiclesForIndex does not take what Python gives it.
        routing.VehicleVar(index).SetValues([-1, *np.flatnonzero(day.may[k]).tolist()])
        cumul = time.CumulVar(index)
        cumul.SetRange(stop.starts[0][0], stop.starts[-1][1])
        if wish := stop.visit.wish:
            price = POINTS * day.wish_price(wish)
            time.SetCumulVarSoftLowerBound(index, wish.start - wish.tolerance, price)
            time.SetCumulVarSoftUpperBound(index, wish.start + wish.tolerance, price)
        for (_, closes), (opens, _) in zip(stop.starts, stop.starts[1:], strict=False):
            cumul.RemoveInterval(closes + 1, opens - 1)

    how = pywrapcp.DefaultRoutingSearchParameters()
    how.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION
    how.local_search_metaheuristic = routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    how.time_limit.FromMilliseconds(round(seconds * 1000))
    found = routing.SolveWithParameters(how)
    if found is None:
        return []
    visited: Visited = []
    for n in range(len(day.turns)):
        index = found.Value(routing.NextVar(routing.Start(n)))
        while not routing.IsEnd(index):
            visited.append((manager.IndexToNode(index), n, found.Min(time.CumulVar(index))))
            index = found.Value(routing.NextVar(index))
    return visited
