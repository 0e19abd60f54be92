"""Instances of the unified home healthcare problem, and what a rota of one scores by its rules."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

import numpy as np

from rota_engine.evaluate import Score
from rota_engine.formats.convert import Reader
from rota_engine.formats.text import BadFile, read_json
from rota_engine.formats.uhhc.shape import Caregiver, Instance, Patient
from rota_engine.problem.check import checked
from rota_engine.problem.model import Link, MealBreak, Person, Problem, Shift, Travel, Visit, Window, Worker
from rota_engine.problem.weights import POINTS, Weights

MANDATORY = 1_000_000
"""Pence that leaving a service of a patient who is not optional weighs, on top of what it costs by their rules."""


PRICES = {
    "travel_time": "travel",
    "total_tardiness": "late",
    "highest_tardiness": "latest",
    "total_waiting_time": "waiting",
    "total_extra_time": "extra",
    "max_idle_time": "most_idle",
    "caregiver_preferences": "team_strongly",
}
"""Their cost components that are weights of ours. Two more are prices on a visit and on a meal break."""

LIMITS = {"total_tardiness", "highest_tardiness", "optional_patients", "caregiver_preferences"}
"""Components that can be hard (``"HARD"``) as well as priced."""

ALWAYS_HARD = {"qualification", "incompabilities"}
"""Components that are hard where nothing is said of them, and can be nothing else here. (Their spelling.)"""


def read(path: Path) -> tuple[Problem, Weights]:
    """Read an instance. Raises ``BadFile``, also for cost components that the engine cannot express."""
    reader = Reader(path.name, strict=False)
    instance: Instance | None = reader.read(Instance, read_json(path))
    if instance is None:
        raise BadFile(reader.faults)
    costs = _Costs(reader, instance.metadata.cost_components)
    for fault in _inexpressible(instance):
        reader.fault(*fault)
    if reader.faults:
        raise BadFile(reader.faults)
    return checked(_problem(instance, costs)), Weights.only(**costs.prices)


class _Costs:
    """The weights of the cost components; what cannot be expressed becomes a fault of the reader."""

    def __init__(self, reader: Reader, components: Mapping[str, object]) -> None:
        self.hard = {name for name, weight in components.items() if weight == "HARD"}
        self.weight: dict[str, int] = {}
        for name, weight in components.items():
            known = name in PRICES or name in ("optional_patients", "missed_lunch_break")
            if weight is None or (weight == "HARD" and name in LIMITS | ALWAYS_HARD):
                continue
            if known and type(weight) is int and 0 <= weight < MANDATORY:
                self.weight[name] = weight
            elif weight != 0 or name in ALWAYS_HARD:
                path = f"metadata.cost_components.{name}"
                reader.fault(path, f"a weight of {weight} cannot be expressed here", "Leave this instance out")
        self.prices = {price: self.weight.get(name, 0) for name, price in PRICES.items()}


def _inexpressible(instance: Instance) -> Iterator[tuple[str, str, str]]:
    """Path, what and mend of everything that has the right shape and yet makes no problem."""
    points = {point.id for point in instance.terminal_points}
    durations = {service.id: service.default_duration for service in instance.services}
    for n, caregiver in enumerate(instance.caregivers):
        for point in sorted({caregiver.departing_point, caregiver.arrival_point or caregiver.departing_point} - points):
            yield f"caregivers[{n}]", f"{point!r} is no terminal point", "Add the terminal point"
        if caregiver.lunch_break and not instance.lunch_breaks:
            yield f"caregivers[{n}].lunch_break", "no lunch_breaks say when", "Add lunch_breaks"
    for n, patient in enumerate(instance.patients):
        names = [required.service for required in patient.required_services]
        path = f"patients[{n}].required_services"
        if not 1 <= len(set(names)) == len(names) <= 2:
            yield path, f"{len(names)} services: {', '.join(names)}", "Ask for one or two different services"
        if len(names) == 2 and not patient.synchronization:
            yield f"patients[{n}]", "two services without a synchronization", "Add it"
        if patient.synchronization and patient.synchronization.type == "sequential":
            if not patient.synchronization.distance:
                yield f"patients[{n}].synchronization", "sequential without a distance", "Add min and max"
        for required in patient.required_services:
            if required.duration is None and durations.get(required.service) is None:
                yield path, f"{required.service!r} has no duration", "Add it, there or under services"


def _problem(instance: Instance, costs: _Costs) -> Problem:
    persons, visits, links = list[Person](), list[Visit](), list[Link]()
    for patient in instance.patients:
        persons.append(_person(patient, costs))
        visits.extend(_visits(patient, instance, costs))
        if len(patient.required_services) == 2:
            links.append(_link(patient))
    minutes = instance.distances
    return Problem(
        days=1,
        persons=tuple(persons),
        visits=tuple(visits),
        workers=tuple(_worker(caregiver, instance, costs) for caregiver in instance.caregivers),
        travel={"car": Travel(minutes, np.zeros_like(minutes))},
        links=tuple(links),
        name=instance.metadata.name,
    )


def _person(patient: Patient, costs: _Costs) -> Person:
    team = tuple(dict.fromkeys(patient.preferred_caregivers or ()))
    only_team = bool(team) and "caregiver_preferences" in costs.hard
    return Person(
        patient.id,
        patient.distance_matrix_index,
        team=team,
        vetoes=frozenset(patient.incompatible_caregivers or ()),
        known=frozenset(team if only_team else ()),
        known_only=only_team,
    )


def _visits(patient: Patient, instance: Instance, costs: _Costs) -> Iterator[Visit]:
    durations = {service.id: service.default_duration for service in instance.services}
    optional = bool(patient.optional) and "optional_patients" not in costs.hard
    left_out = costs.weight.get("optional_patients", 0)
    for n, required in enumerate(patient.required_services):
        yield Visit(
            f"{patient.id}:{required.service}",
            patient.id,
            days=(0,),
            minutes=required.duration or durations[required.service] or 0,
            windows=tuple(Window(span.start, span.end) for span in patient.time_windows),
            window_holds=_holds(instance),
            late_limit=0 if costs.hard & {"total_tardiness", "highest_tardiness"} else None,
            skills=frozenset({required.service}),
            optional=optional,
            # A patient left out counts once, so only the first service has the price.
            worth=(0 if optional else MANDATORY) + (left_out if n == 0 else 0),
        )


def _holds(instance: Instance) -> Literal["end", "start"]:
    return "end" if instance.metadata.time_window_met == "at_service_end" else "start"


def _link(patient: Patient) -> Link:
    first, second = (f"{patient.id}:{required.service}" for required in patient.required_services)
    how = patient.synchronization
    if how is None or how.type == "independent":
        return Link(first, second, together=True)
    gap = how.distance if how.type == "sequential" else None
    return Link(first, second, gap.min if gap else 0, gap.max if gap else 0, worker="different", together=True)


def _worker(caregiver: Caregiver, instance: Instance, costs: _Costs) -> Worker:
    place = {point.id: point.distance_matrix_index for point in instance.terminal_points}
    missed, lunch = costs.weight.get("missed_lunch_break"), instance.lunch_breaks
    meal = None
    if caregiver.lunch_break and lunch and missed:
        meal = MealBreak(lunch.start, lunch.end, lunch.min_duration, missed, _holds(instance))
    return Worker(
        caregiver.id,
        start_place=place[caregiver.departing_point],
        end_place=place[caregiver.arrival_point or caregiver.departing_point],
        skills=frozenset(caregiver.abilities),
        shifts=(Shift(0, caregiver.working_shift.start, caregiver.working_shift.end, over=None),),
        meal_break=meal,
    )


def components(score: Score) -> dict[str, int]:
    """The weighted cost components of a scored rota, by the names that published solutions use."""
    points = {name: value // POINTS for name, value in score.by_rule().items()}
    left_out = sum(f.points // POINTS % MANDATORY for f in score.findings if f.rule == "unassigned")
    return {
        "highest_tardiness": points["latest"],
        "max_idle_time": points["idle"],
        "missed_lunch_break": points["missed_meal"],
        "preferences": points["chosen_team"],
        "total_extra_time": points["extra_time"],
        "total_tardiness": points["late"],
        "total_waiting_time": points["paid_waiting"],
        "travel_time": points["paid_travel"],
        "unscheduled": left_out,
    }


def objective(score: Score) -> int:
    """The published objective. A patient who must be visited and is not counts like an optional one, as it does by
    their rules; that the rota is then no solution is for the caller to see."""
    return sum(components(score).values())
