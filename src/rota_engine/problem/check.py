"""What is wrong with a problem, said before anything is planned: every fault at once, each with its place and mend."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import numpy as np

from rota_engine.problem.model import MINUTES_A_DAY, Link, Lock, Person, Problem, Visit, Worker

SHOWN = 50
"""How many faults a message spells out; the others are counted, and all are in ``BadProblem.faults``."""


@dataclass(frozen=True, slots=True)
class Fault:
    """place: what it is about ("visit ada-morning"); what: what is wrong; mend: what to do about it.

    serious: the problem cannot be planned as it stands. Otherwise it can, but somebody should look.
    """

    place: str
    what: str
    mend: str
    serious: bool = True

    def __str__(self) -> str:
        return f"{self.place}: {'' if self.serious else '(warning) '}{self.what}. {self.mend}."


class BadProblem(ValueError):
    """A problem that cannot be planned. ``faults`` holds every fault, the serious ones first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: not fault.serious))
        lines = [str(fault) for fault in self.faults[:SHOWN]]
        if len(self.faults) > SHOWN:
            lines.append(f"… and {len(self.faults) - SHOWN} more")
        super().__init__("\n".join(lines))


def checked(problem: Problem) -> Problem:
    """The same problem, once nothing serious is wrong with it. Raises ``BadProblem``."""
    faults = check(problem)
    if any(fault.serious for fault in faults):
        raise BadProblem(faults)
    return problem


def check(problem: Problem) -> list[Fault]:
    """Everything that is wrong with a problem, serious or not."""
    known = _Known(problem)
    return [fault for part in _PARTS for fault in part(known)]


class _Known:
    """The problem with its ids and limits looked up once."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.persons = {person.id: person for person in problem.persons}
        self.visits = {visit.id: visit for visit in problem.visits}
        self.workers = {worker.id: worker for worker in problem.workers}
        self.day = MINUTES_A_DAY * max(1, problem.resolution)
        self.places = max((size for travel in problem.travel.values() for size in travel.minutes.shape), default=0)
        self.all_skills = frozenset().union(*(worker.skills for worker in problem.workers))
        self.all_tags = frozenset().union(*(worker.tags for worker in problem.workers))
        self.able: dict[frozenset[str], int] = {}  # how many workers have all of these skills
        for skills in {visit.skills for visit in problem.visits}:
            self.able[skills] = sum(1 for worker in problem.workers if skills <= worker.skills)

    def on_days(self, place: str, days: Iterable[int]) -> Iterator[Fault]:
        for day in days:
            if not 0 <= day < self.problem.days:
                yield Fault(place, f"day {day} is outside the horizon", f"Use days 0 to {self.problem.days - 1}")

    def in_time(self, place: str, **times: int) -> Iterator[Fault]:
        for name, time in times.items():
            if not 0 <= time <= 2 * self.day:
                yield Fault(place, f"{name} {time} is not a time", f"Give minutes after midnight, 0 to {2 * self.day}")

    def at_place(self, place: str, *indices: int) -> Iterator[Fault]:
        for index in indices:
            if not 0 <= index < self.places:
                yield Fault(place, f"place {index} is not in the travel matrices", f"Use places 0 to {self.places - 1}")


def _unknown(place: str, role: str, kind: str, ids: Iterable[str], known: Collection[str]) -> Iterator[Fault]:
    for id in ids:
        if id not in known:
            yield Fault(place, f"{role} {id!r} is no {kind} of this problem", f"Add the {kind} or take the id out")


def _negative(place: str, **amounts: int | None) -> Iterator[Fault]:
    for name, amount in amounts.items():
        if amount is not None and not amount >= 0:
            yield Fault(place, f"{name} is {amount}", "Give 0 or more")


def _whole(known: _Known) -> Iterator[Fault]:
    problem = known.problem
    if not 1 <= problem.days <= 28:
        yield Fault("problem", f"a horizon of {problem.days} days", "Plan 1 to 28 days at a time")
    if problem.resolution < 1:
        yield Fault("problem", f"a resolution of {problem.resolution}", "Use 1, or more for fractions of a minute")
    if problem.resolution > 1 and problem.days > 1:
        yield Fault("problem", f"fractions of a minute on {problem.days} days", "Use whole minutes, or plan one day")
    if not any(worker.shifts for worker in problem.workers):
        yield Fault("problem", "no worker has a shift", "Give at least one worker a shift")
    law = problem.law
    yield from _negative("law", rest=law.rest, break_after=law.break_after, week=law.week)
    yield from _negative("law", break_minutes=law.break_minutes)
    for kind, things in (("person", problem.persons), ("visit", problem.visits), ("worker", problem.workers)):
        for id, times in Counter(thing.id for thing in things).items():
            if not id.strip():
                yield Fault(kind, "an empty id", f"Give every {kind} an id of its own")
            elif times > 1:
                yield Fault(f"{kind} {id}", f"{times} {kind}s have this id", "Give each its own")


def _travel(known: _Known) -> Iterator[Fault]:
    for mode, travel in known.problem.travel.items():
        for name, matrix in (("minutes", travel.minutes), ("metres", travel.metres)):
            place = f"travel by {mode}, {name}"
            if matrix.shape != (known.places, known.places):
                square = f"{known.places} by {known.places}"
                yield Fault(place, f"the matrix is {' by '.join(map(str, matrix.shape))}", f"Make it {square}")
            elif not np.issubdtype(matrix.dtype, np.integer):
                bad = np.argwhere(~np.isfinite(matrix))
                what = f"no number from place {bad[0][0]} to {bad[0][1]}" if len(bad) else "fractions in the matrix"
                yield Fault(place, what, "Give whole numbers")
            else:
                most = known.day if name == "minutes" else 10_000_000
                for start, end in np.argwhere((matrix < 0) | (matrix > most)):
                    what = f"{matrix[start, end]} from place {start} to {end}"
                    yield Fault(place, what, f"Give 0 to {most}")


def _person(known: _Known, person: Person) -> Iterator[Fault]:
    place = f"person {person.id}"
    yield from known.at_place(place, person.place)
    for role, ids in (("team member", person.team), ("veto", person.vetoes), ("known worker", person.known)):
        yield from _unknown(place, role, "worker", sorted(ids) if role != "team member" else ids, known.workers)
    for id, times in Counter(person.team).items():
        if times > 1:
            yield Fault(place, f"worker {id!r} is in the chosen team {times} times", "Name each once")
        if id in person.vetoes:
            yield Fault(place, f"worker {id!r} is both chosen and vetoed", "Ask the person which holds", serious=False)
    for tag in sorted(person.musts & person.bars):
        yield Fault(place, f"{tag!r} is both a must and barred", "Ask the person which holds")
    for tag in sorted(person.musts - known.all_tags):
        yield Fault(place, f"no worker is {tag!r}, which is a must", "Find a worker, or ask again", serious=False)
    yield from _negative(place, faces_14=person.faces_14, faces_28=person.faces_28)


def _persons(known: _Known) -> Iterator[Fault]:
    for person in known.problem.persons:
        yield from _person(known, person)
    for id, counts in known.problem.recent.items():
        yield from _unknown(f"recent of {id}", "person", "person", [id], known.persons)
        yield from _unknown(f"recent of {id}", "worker", "worker", counts, known.workers)
        for worker, count in counts.items():
            yield from _negative(f"recent of {id}", **{worker: count})


def _windows(known: _Known, visit: Visit) -> Iterator[Fault]:
    place = f"visit {visit.id}"
    if not 1 <= len(visit.windows) <= 2:
        yield Fault(place, f"{len(visit.windows)} windows", "Give one or two")
    for window in visit.windows:
        yield from known.in_time(place, opens=window.opens, closes=window.closes)
        length = window.closes - window.opens
        if length < 0:
            yield Fault(place, f"its window {window.opens} to {window.closes} closes before it opens", "Swap the two")
        elif visit.window_holds == "end" and visit.minutes > length:
            too_late = visit.late_limit is not None and visit.minutes - length > visit.late_limit
            what = f"{visit.minutes} minutes do not fit its window of {length} minutes"
            yield Fault(place, what, "Widen the window or shorten the visit", serious=too_late)
    for one, two in pairwise(visit.windows):
        if two.opens < one.closes:
            yield Fault(place, "its two windows overlap or are out of order", "Join them, or put the earlier first")


def _visit(known: _Known, visit: Visit) -> Iterator[Fault]:
    place = f"visit {visit.id}"
    yield from _unknown(place, "person", "person", [visit.person], known.persons)
    yield from known.on_days(place, visit.days)
    if not visit.days or any(one >= two for one, two in pairwise(visit.days)):
        yield Fault(place, f"its days are {list(visit.days)}", "Name each day once, in order")
    if not 0 < visit.minutes <= known.day:
        yield Fault(place, f"it takes {visit.minutes} minutes", f"Give 1 to {known.day}")
    yield from _windows(known, visit)
    if visit.wish:
        yield from known.in_time(place, wished=visit.wish.start)
        yield from _negative(place, tolerance=visit.wish.tolerance)
    if visit.workers not in (1, 2):
        yield Fault(place, f"{visit.workers} workers", "Give 1, or 2 for a double-up")
    yield from _negative(place, late_limit=visit.late_limit, worth=visit.worth)
    for skill in sorted(visit.skills - known.all_skills):
        yield Fault(place, f"no worker has the skill {skill!r}", "Correct the skill, or add a worker who has it")
    if known.able[visit.skills] < visit.workers and visit.skills <= known.all_skills:
        what = f"{visit.workers} must come, and {known.able[visit.skills]} workers have every skill it needs"
        yield Fault(place, what, "Train or add a worker", serious=False)


def _visits(known: _Known) -> Iterator[Fault]:
    for visit in known.problem.visits:
        yield from _visit(known, visit)


def _shifts(known: _Known, worker: Worker) -> Iterator[Fault]:
    place = f"worker {worker.id}"
    if not worker.shifts:
        yield Fault(place, "no shift at all", "Nothing to do if they are away", serious=False)
    for shift in worker.shifts:
        yield from known.on_days(place, [shift.day])
        yield from known.in_time(place, start=shift.start, end=shift.end)
        yield from _negative(place, over=shift.over)
        if shift.end <= shift.start:
            yield Fault(place, f"a shift on day {shift.day} ends before it starts", "Swap the two times")
    for one, two in pairwise(worker.shifts):
        days = f"on day {one.day}" if one.day == two.day else f"on days {one.day} and {two.day}"
        if one.day * known.day + one.end >= two.day * known.day + two.start:
            yield Fault(place, f"shifts {days} touch, overlap or are out of order", "Join them or put them in order")
        elif one.day == two.day and (one.over is None or one.end + one.over >= two.start):
            yield Fault(place, f"the first shift {days} may run over into the second", "Shorten `over`")


def _worker(known: _Known, worker: Worker) -> Iterator[Fault]:
    place = f"worker {worker.id}"
    yield from known.at_place(place, worker.start_place, worker.end_place)
    if worker.mode not in known.problem.travel:
        modes = ", ".join(sorted(known.problem.travel)) or "none"
        yield Fault(place, f"there are no travel times by {worker.mode!r}", f"Use one of: {modes}")
    yield from _shifts(known, worker)
    yield from _unknown(place, "liked person", "person", sorted(worker.likes), known.persons)
    yield from known.on_days(place, sorted(worker.rather_not_days))
    yield from _negative(
        place,
        pay=worker.pay,
        overtime_premium=worker.overtime_premium,
        mileage=worker.mileage,
        guaranteed=worker.guaranteed,
        overtime_after=worker.overtime_after,
        most=worker.most,
        wanted=worker.wanted,
    )
    if worker.last_end is not None and not -28 * known.day <= worker.last_end <= known.day:
        what = f"their last visit ended {worker.last_end} minutes after midnight of day 0"
        yield Fault(place, what, "Give a negative number for the days before, or leave it out")
    meal = worker.meal_break
    if meal:
        yield from known.in_time(place, break_opens=meal.opens, break_closes=meal.closes)
        yield from _negative(place, missed=meal.missed)
        if meal.minutes < 1 or meal.opens + (meal.minutes if meal.holds == "end" else 0) > meal.closes:
            what = f"a break of {meal.minutes} minutes does not fit between {meal.opens} and {meal.closes}"
            yield Fault(place, what, "Widen its window or shorten it")


def _workers(known: _Known) -> Iterator[Fault]:
    for worker in known.problem.workers:
        yield from _worker(known, worker)


def _link(known: _Known, link: Link) -> Iterator[Fault]:
    place = f"link {link.first} > {link.second}"
    yield from _unknown(place, "visit", "visit", (link.first, link.second), known.visits)
    low, high = link.min_gap, link.max_gap
    if link.first == link.second:
        yield Fault(place, "a visit is linked to itself", "Name two visits")
    if high is not None and low is None:
        yield Fault(place, "a largest gap without a smallest", "Give the smallest gap too, 0 if there is none")
    if low is not None and high is not None and high < low:
        yield Fault(place, f"the largest gap {high} is below the smallest {low}", "Swap the two")
    for gap in (low, high):
        if gap is not None and not abs(gap) <= 2 * known.day:
            yield Fault(place, f"a gap of {gap} minutes", f"Stay within {2 * known.day} minutes")
    first, second = known.visits.get(link.first), known.visits.get(link.second)
    if not first or not second:
        return
    if link.start_together and not set(first.days) & set(second.days):
        yield Fault(place, "they start together, but have no day in common", "Give them a day in common")
    if link.worker != "same":
        return
    if first.workers != second.workers:
        yield Fault(place, "the same workers must come, but not the same number", "Ask for one or two at both")
    if low is not None and high is not None and -second.minutes < low <= high < first.minutes:
        yield Fault(place, "the same worker would be at both at once", "Ask for different workers or a longer gap")


def _links(known: _Known) -> Iterator[Fault]:
    before: dict[str, list[str]] = {}
    for link in known.problem.links:
        yield from _link(known, link)
        if link.min_gap is not None and link.min_gap >= 0 and link.first != link.second:
            before.setdefault(link.second, []).append(link.first)
    while True:
        try:
            TopologicalSorter(before).prepare()
            return
        except CycleError as error:
            circle: list[str] = error.args[1]
            yield Fault(f"links {' > '.join(circle)}", "each must come after the one before, in a circle", "Drop one")
            before[circle[1]] = [visit for visit in before[circle[1]] if visit != circle[0]]


def _lock(known: _Known, lock: Lock) -> Iterator[Fault]:
    place = f"lock of {lock.visit}"
    yield from _unknown(place, "visit", "visit", [lock.visit], known.visits)
    yield from _unknown(place, "worker", "worker", lock.workers or (), known.workers)
    yield from known.on_days(place, [] if lock.day is None else [lock.day])
    yield from known.in_time(place, **({} if lock.start is None else {"start": lock.start}))
    visit = known.visits.get(lock.visit)
    if not visit:
        return
    if lock.day is not None and lock.day not in visit.days:
        yield Fault(place, f"the visit cannot be on day {lock.day}", "Lock another day or add it to the visit's days")
    if lock.start is not None and visit.windows and lock.start < visit.windows[0].opens:
        yield Fault(place, f"{lock.start} is before the visit's window opens", "Lock a later start")
    if lock.workers is not None and len(set(lock.workers)) != visit.workers:
        what = f"{len(set(lock.workers))} workers are locked where {visit.workers} must come"
        yield Fault(place, what, f"Name {visit.workers} different")
    days = set(visit.days) if lock.day is None else {lock.day}
    for worker in (known.workers[id] for id in lock.workers or () if id in known.workers):
        for reason in _forbids(visit, known.persons.get(visit.person), worker, known):
            yield Fault(place, f"worker {worker.id!r} {reason}", "Lock somebody else or take the lock off")
        if not any(shift.day in days for shift in worker.shifts):
            yield Fault(place, f"worker {worker.id!r} has no shift then", "Lock somebody else or add a shift")


def _forbids(visit: Visit, person: Person | None, worker: Worker, known: _Known) -> Iterator[str]:
    """Why this worker may never come to this visit, whatever the rest of the rota is."""
    for skill in sorted(visit.skills - worker.skills):
        yield f"lacks the skill {skill!r}"
    if person is None:
        return
    if worker.id in person.vetoes:
        yield "is vetoed"
    for tag in sorted(person.musts - worker.tags):
        yield f"is not {tag!r}, which is a must"
    for tag in sorted(person.bars & worker.tags):
        yield f"is {tag!r}, which is barred"
    for tag in sorted(person.home & worker.cannot):
        yield f"cannot work in a home with {tag!r}"
    met = person.known | {id for id, count in known.problem.recent.get(person.id, {}).items() if count > 0}
    if (visit.known_only or person.known_only) and worker.id not in met:
        yield "is not known to the person"


def _locks(known: _Known) -> Iterator[Fault]:
    for lock in known.problem.locks:
        yield from _lock(known, lock)
    for id, times in Counter(lock.visit for lock in known.problem.locks).items():
        if times > 1:
            yield Fault(f"lock of {id}", f"{times} locks of one visit", "Put them into one")
    for id, told in known.problem.published.items():
        place = f"published {id}"
        yield from _unknown(place, "visit", "visit", [id], known.visits)
        yield from _unknown(place, "worker", "worker", told.workers, known.workers)
        yield from known.on_days(place, [told.day])
        yield from known.in_time(place, start=told.start)


_PARTS: tuple[Callable[[_Known], Iterator[Fault]], ...] = (
    _whole,
    _travel,
    _persons,
    _visits,
    _workers,
    _links,
    _locks,
)
