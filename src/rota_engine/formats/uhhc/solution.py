"""Solutions of the unified home healthcare problem, as published ones are written and as the public validator reads."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rota_engine.evaluate import evaluate
from rota_engine.formats.convert import Reader
from rota_engine.formats.text import BadFile, read_json, write_json
from rota_engine.formats.uhhc.instance import MANDATORY, components
from rota_engine.formats.uhhc.shape import Location, Route, Solution
from rota_engine.problem.model import Problem
from rota_engine.problem.weights import POINTS, Weights
from rota_engine.rota import Break, Placed, Rota
from rota_engine.week import Round, Week

LUNCH = "lunch_break"


def read_solution(path: Path, problem: Problem) -> Rota:
    """Read a solution of an instance. Raises ``BadFile``, also where it names what the instance does not have."""
    reader = Reader(path.name, strict=False)
    solution: Solution | None = reader.read(Solution, read_json(path))
    if solution is None:
        raise BadFile(reader.faults)
    rota = _SolutionReader(reader, problem)
    for n, route in enumerate(solution.routes):
        rota.add(route, f"routes[{n}]")
    if reader.faults:
        raise BadFile(reader.faults)
    return Rota(rota.visits, rota.breaks)


class _SolutionReader:
    def __init__(self, reader: Reader, problem: Problem) -> None:
        self.reader = reader
        self.minutes = {visit.id: visit.minutes for visit in problem.visits}
        self.workers = {worker.id for worker in problem.workers}
        self.visits: dict[str, Placed] = {}
        self.breaks: dict[tuple[str, str], Break] = {}

    def add(self, route: Route, path: str) -> None:
        if route.caregiver_id not in self.workers:
            self.reader.fault(path, f"no caregiver {route.caregiver_id!r}", "Read it with its own instance")
        lunch: Location | None = None
        for stop in sorted(route.locations or (), key=lambda stop: stop.start):
            if stop.service == LUNCH:
                lunch = stop
            elif fault := self._wrong(stop):
                self.reader.fault(path, f"{stop.service} of {stop.patient} {fault}", "Correct it")
            else:
                id = f"{stop.patient}:{stop.service}"
                self.visits[id] = Placed(0, stop.start, (route.caregiver_id,))
                if lunch and lunch.patient == stop.patient:
                    self.breaks[route.caregiver_id, id] = Break(lunch.start, lunch.end - lunch.start)
                    lunch = None
        # Lunch is all there is on the route of somebody without visits; otherwise it is had at the door of a visit.
        if lunch and len(route.locations or ()) > 1:
            self.reader.fault(path, f"lunch at {lunch.patient} is not before a visit there", "Take it there")

    def _wrong(self, stop: Location) -> str | None:
        id = f"{stop.patient}:{stop.service}"
        if id not in self.minutes:
            return "is not in the instance"
        if id in self.visits:
            return "is done twice"
        if stop.end - stop.start != self.minutes[id]:
            return f"takes {stop.end - stop.start} minutes instead of {self.minutes[id]}"
        return None


def write_solution(problem: Problem, rota: Rota, weights: Weights, path: Path) -> None:
    """Write a rota of an instance with its cost, counted by their rules."""
    score = evaluate(problem, rota, weights)
    rounds = [round for round in Week(problem, rota, weights).rounds if round.shift]
    costs = components(score) | {"max_idle_time": weights.most_idle * max(map(_idle, rounds))}
    undone = {f.person for f in score.findings if f.rule == "unassigned" and f.points >= MANDATORY * POINTS}
    starts = sorted((placed.start, id) for id, placed in rota.visits.items())
    patient = {visit.id: visit.person for visit in problem.visits}
    write_json(
        path,
        {
            "cost": {"objective": sum(costs.values()), "violations": score.violations + len(undone)},
            "cost_components": costs,
            "global_ordering": list(dict.fromkeys(patient[id] for _, id in starts)),
            "routes": [_route(round) for round in rounds],
        },
    )


def _idle(round: Round) -> int:
    """By their rules somebody without visits has lunch too, and is not idle meanwhile."""
    meal = round.worker.meal_break
    return round.idle - (meal.minutes if meal and not round.stops else 0)


def _route(round: Round) -> dict[str, Any]:
    locations = list(_locations(round))
    # The validator takes a route without `locations`, but not one where the list is empty.
    return {"caregiver_id": round.worker.id} | ({"locations": locations} if locations else {})


def _locations(round: Round) -> Iterator[dict[str, Any]]:
    meal = round.worker.meal_break
    if meal and not round.stops and round.shift:
        start = max(meal.opens, round.shift.start)
        # At home; the validator asks for a patient and takes one that it does not know for home.
        yield {"patient": "home", "service": LUNCH, "start_time": start, "end_time": start + meal.minutes}
    for stop in round.stops:
        patient, service = stop.visit.person, stop.visit.id.removeprefix(f"{stop.visit.person}:")
        if stop.pause:
            end = stop.pause.start + stop.pause.minutes
            yield {"patient": patient, "service": LUNCH, "start_time": stop.pause.start, "end_time": end}
        yield {"patient": patient, "service": service, "arrival_time": stop.start, "departure_time": stop.end}
