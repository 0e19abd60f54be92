"""Single days that PyVRP and other route planners can express: the same roads, windows and skills, nothing personal."""

import numpy as np

from rota_engine.branches.generate import generate_with_plan
from rota_engine.problem.model import Person, Problem, Shift, Visit, Worker
from rota_engine.problem.weights import Weights
from rota_engine.rota import Placed, Rota
from rota_engine.week import Week

WEIGHTS = Weights.only(unassigned=20_000, travel=100)
"""What to score single days by: minutes of travel, home ways included, and every visit done."""

VISITS_A_PERSON = 2.4
"""Fewer than people have on a day, so that a branch of so many people has visits enough to choose from."""


def single_day(visits: int = 100, seed: int = 1) -> Problem:
    """A day with exactly this many visits. Same arguments: same day.

    Each visit takes one worker, has one hard window and perhaps skills; each worker has one shift, and starts and ends
    at their own home. No breaks, links, wishes, contracts or continuity. All visits can be done. Score with
    ``WEIGHTS``.

    ``ValueError``: fewer than 10 visits.
    """
    return single_day_with_plan(visits, seed)[0]


def single_day_with_plan(visits: int = 100, seed: int = 1) -> tuple[Problem, Rota]:
    """As ``single_day``, and a plan that does all visits within every hard rule."""
    if visits < 10:
        raise ValueError(f"visits is {visits}: a single day has at least 10")
    branch, plan = generate_with_plan(people=round(visits / VISITS_A_PERSON), days=1, seed=seed)
    some = np.random.default_rng(seed).permutation(len(branch.visits))[:visits]
    kept = {branch.visits[n].id for n in some}
    week = Week(branch, plan, WEIGHTS)
    workers: list[Worker] = []
    placed: dict[str, Placed] = {}
    for number, day_round in enumerate(week.rounds):
        # A worker with a morning and an evening becomes two, and of two at a double-up the first one comes.
        stops = [stop for stop in day_round.stops if stop.visit.id in kept and stop.visit.id not in placed]
        if stops and day_round.shift:
            id = f"w{number:03d}"
            workers.append(_plain_worker(day_round.worker, id, day_round.shift))
            placed |= {stop.visit.id: Placed(0, stop.start, (id,)) for stop in stops}
    plain = tuple(_plain_visit(visit, placed[visit.id]) for visit in branch.visits if visit.id in kept)
    persons = tuple(Person(person.id, person.place, person.name) for person in branch.persons)
    day = Problem(1, persons, plain, tuple(workers), branch.travel, name=f"a day of {visits} visits, seed {seed}")
    return day, Rota(placed)


def _plain_worker(worker: Worker, id: str, shift: Shift) -> Worker:
    return Worker(id, worker.start_place, worker.end_place, worker.name, worker.mode, worker.skills, shifts=(shift,))


def _plain_visit(visit: Visit, place: Placed) -> Visit:
    """The visit with the window that the plan uses, for one worker."""
    window = next(w for w in visit.windows if w.opens <= place.start <= w.closes)
    return Visit(visit.id, visit.person, (0,), visit.minutes, (window,), skills=visit.skills)
