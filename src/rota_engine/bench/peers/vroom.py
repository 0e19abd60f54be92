"""VROOM: construction and local search for vehicle routing, at its most thorough setting. It stops by itself, or when
the time is up. One profile of costs for each worker; who may come as skills."""

from datetime import timedelta

from rota_engine.bench.peers.day import Day, Visited, day_by_day
from rota_engine.problem.model import Problem
from rota_engine.problem.weights import Weights
from rota_engine.rota import Rota

THOROUGH = 5


def plan(problem: Problem, weights: Weights, seconds: float, seed: int) -> Rota:
    """VROOM’s rota; it has no seed. ``ImportError``: it is not installed."""
    return day_by_day(problem, weights, seconds, seed, plan_day)


def plan_day(day: Day, seconds: float, seed: int, threads: int = 2) -> Visited:
    import vroom

    model, alike = vroom.Input(), day.alike()
    for n in sorted(set(alike)):
        model.set_durations_matrix(f"p{n}", day.minutes(n))
        model.set_costs_matrix(f"p{n}", day.costs(n))
    for n, turn in enumerate(day.turns):
        model.add_vehicle(
            vroom.Vehicle(
                n,
                start=day.home(turn.worker.start_place),
                end=day.home(turn.worker.end_place),
                profile=f"p{alike[n]}",
                time_window=(turn.opens, turn.closes),
                skills={k for k in range(len(day.stops)) if day.may[k, n]},
            )
        )
    most = max(stop.worth for stop in day.stops)
    for k, stop in enumerate(day.stops):
        model.add_job(
            vroom.Job(
                k,
                location=k,
                default_service=stop.visit.minutes,
                skills={k},
                priority=100 * stop.worth // most if most else 0,
                time_windows=list(stop.starts),
            )
        )
    routes = model.solve(THOROUGH, threads, timedelta(seconds=seconds)).to_dict()["routes"]
    return [
        (step["id"], route["vehicle"], step["arrival"] + step["waiting_time"])
        for route in routes
        for step in route["steps"]
        if step["type"] == "job"
    ]
