"""Small problems that read well in a test: one line a person, visit or worker, everything left out is ordinary.

A person lives at the place of their turn (1, 2, …), workers start and end at place 0. Each way between two different
places takes the same minutes. A worker has one shift from 7:00 to 22:00 a day; a visit takes 30 minutes, any time in
that shift, on day 0.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from rota_engine.problem.model import Person, Problem, Shift, Travel, Visit, Window, Worker
from rota_engine.problem.weights import Weights
from rota_engine.rota import Break, Placed, Rota
from rota_engine.rules.rule import Finding, Rule
from rota_engine.week import Week

METRES_A_MINUTE = 1_000


def at(clock: str) -> int:
    """``at("9:30")`` is 570, minutes after midnight; ``at("25:00")`` is one o'clock in the night after."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def span(text: str) -> tuple[int, int]:
    """``span("9:00-11:30")`` is (540, 690)."""
    start, end = text.split("-")
    return at(start), at(end)


def person(id: str = "ann", place: int = 1, **parts: Any) -> Person:
    """A person named after their id ("ann" is called Ann)."""
    return Person(id, place, **{"name": id.title(), **parts})


def visit(id: str = "tea", person: str = "ann", window: str = "7:00-22:00", day: int = 0, **parts: Any) -> Visit:
    """A visit of 30 minutes; ``days`` and ``windows`` among the parts stand in for ``day`` and ``window``."""
    return Visit(id, person, **{"days": (day,), "minutes": 30, "windows": (Window(*span(window)),), **parts})


def worker(id: str = "dan", shift: str = "7:00-22:00", days: int = 1, **parts: Any) -> Worker:
    """A worker at place 0 with the same shift on each of the first ``days`` days; ``shifts`` stands in for both."""
    shifts = tuple(Shift(day, *span(shift)) for day in range(days))
    return Worker(id, **{"start_place": 0, "end_place": 0, "name": id.title(), "shifts": shifts, **parts})


def flat(minutes: int, places: int) -> Travel:
    """The same way between any two places, none from a place to itself."""
    matrix = np.full((places, places), minutes, dtype=np.int64)
    np.fill_diagonal(matrix, 0)
    return Travel(matrix, matrix * METRES_A_MINUTE)


def problem(
    visits: Iterable[Visit],
    workers: Iterable[Worker],
    persons: Iterable[Person] = (),
    travel: int = 10,
    days: int = 1,
    **parts: Any,
) -> Problem:
    """A problem; whoever has visits but is not among ``persons`` is made an ordinary person at the next place."""
    visits, workers, all_persons = tuple(visits), tuple(workers), list(persons)
    for id in dict.fromkeys(visit.person for visit in visits):
        if id not in {known.id for known in all_persons}:
            all_persons.append(person(id, place=1 + max((known.place for known in all_persons), default=0)))
    places = [p.place for p in all_persons] + [w.start_place for w in workers] + [w.end_place for w in workers]
    way = flat(travel, max(places, default=0) + 1)
    modes = dict.fromkeys([worker.mode for worker in workers], way)
    return Problem(days, tuple(all_persons), visits, workers, **{"travel": modes, **parts})


def placed(clock: str, *workers: str, day: int = 0) -> Placed:
    """``placed("9:30", "dan")``: Dan comes at 9:30 on day 0."""
    return Placed(day, at(clock), workers)


def findings(
    rule: Rule,
    problem: Problem,
    visits: Mapping[str, Placed],
    breaks: Mapping[tuple[str, str], Break] | None = None,
    **weights: int,
) -> list[Finding]:
    """What one rule finds in a rota, with the given weights and the ordinary ones for the rest."""
    return list(rule.find(Week(problem, Rota(visits, breaks or {}), Weights(**weights))))
