"""What happens to a rota on the day: a worker is ill, a visit overran, somebody goes to hospital or comes home."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from rota_engine.answers.what_if import AcceptPackage, with_change
from rota_engine.problem.check import checked
from rota_engine.problem.model import MINUTES_A_DAY, Lock, Person, Problem, Shift, Visit, Window, Worker
from rota_engine.rota import Placed, Rota


@dataclass(frozen=True, slots=True)
class WorkerAway:
    """A worker cannot work on a day from ``start`` to ``end`` (minutes, their way home included)."""

    worker: str
    day: int
    start: int = 0
    end: int = 2 * MINUTES_A_DAY


@dataclass(frozen=True, slots=True)
class VisitOverran:
    """A visit that has begun takes so many minutes more than planned."""

    visit: str
    minutes: int


@dataclass(frozen=True, slots=True)
class NeedsGrew:
    """A visit still to come takes so many minutes more."""

    visit: str
    minutes: int


@dataclass(frozen=True, slots=True)
class PersonAway:
    """A person is not at home from the ``first`` to the ``last`` day: in hospital, or with family."""

    person: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PersonHome:
    """Somebody whom the problem knows is home again, and these are their visits."""

    visits: tuple[Visit, ...]


NewPackage = AcceptPackage
Event = WorkerAway | VisitOverran | NeedsGrew | PersonAway | PersonHome | NewPackage


@dataclass(frozen=True, slots=True, order=True)
class Now:
    """The moment of a repair: a visit that started before it stays as it is, and nothing else starts before it. (Leave
    time for people to hear of it and get there.)"""

    day: int
    minute: int


def happened(event: Event, problem: Problem, rota: Rota, now: Now | None = None) -> tuple[Problem, Rota]:
    """The problem as the event leaves it, and the rota without what the event itself undoes. Not all that is left of it
    need be possible any more. Visits that began before ``now`` are locked.

    ``ValueError``: an unknown id, or an event that cannot be. ``BadProblem``: visits that do not fit the problem.
    """
    locks = {lock.visit: lock for lock in problem.locks}
    begun = {visit.id: Lock(visit.id, at.workers, at.day, at.start) for visit, at in _begun(problem, rota, now)}
    locked = replace(problem, locks=tuple((locks | begun).values()))
    match event:
        case WorkerAway():
            _found("worker", event.worker, problem.workers)
            return _worker_away(locked, rota, event, begun.keys()), rota
        case VisitOverran(id, minutes):
            _found("visit", id, problem.visits)
            if id not in rota.visits or minutes < 0:
                raise ValueError(
                    f"visit {id!r} was not planned, or not for longer: it cannot overrun by {minutes} minutes"
                )
            return _overran(locked, event, rota.visits[id]), rota
        case NeedsGrew(id, minutes):
            _found("visit", id, problem.visits)
            grown = tuple(replace(v, minutes=v.minutes + minutes) if v.id == id else v for v in problem.visits)
            return checked(replace(locked, visits=grown)), without(rota, {id})
        case PersonAway():
            _found("person", event.person, problem.persons)
            return _person_away(locked, rota, event, begun.keys())
        case PersonHome(visits):
            return checked(replace(locked, visits=problem.visits + visits)), rota
        case NewPackage():
            return with_change(locked, event), rota


def _begun(problem: Problem, rota: Rota, now: Now | None) -> Iterator[tuple[Visit, Placed]]:
    for visit in problem.visits:
        at = rota.visits.get(visit.id)
        if now and at and Now(at.day, at.start) < now:
            yield visit, at


def _found(kind: str, id: str, things: tuple[Visit, ...] | tuple[Person, ...] | tuple[Worker, ...]) -> None:
    if not any(thing.id == id for thing in things):
        raise ValueError(f"{id!r} is no {kind} of this problem")


def without(rota: Rota, visits: Collection[str]) -> Rota:
    """The rota with these visits undone."""
    return Rota(
        {id: placed for id, placed in rota.visits.items() if id not in visits},
        {key: pause for key, pause in rota.breaks.items() if key[1] not in visits},
    )


def _worker_away(problem: Problem, rota: Rota, event: WorkerAway, begun: Collection[str]) -> Problem:
    """Their hours are cut, but not what has begun; a lock on them for a visit that they cannot come to goes."""
    home = {person.id: person.place for person in problem.persons}
    theirs = [(v, rota.visits[v.id]) for v in problem.visits if event.worker in _workers(rota, v.id, event.day)]

    def cut(worker: Worker) -> Worker:
        back = problem.travel[worker.mode].minutes[:, worker.end_place]
        busy = [at.start + v.minutes + int(back[home[v.person]]) for v, at in theirs if v.id in begun]
        return replace(worker, shifts=tuple(_cut(worker.shifts, event, max(busy, default=0))))

    to_come = {visit.id for visit, _ in theirs} - set(begun)
    locks = (
        replace(lock, workers=None) if lock.visit in to_come and event.worker in (lock.workers or ()) else lock
        for lock in problem.locks
    )
    workers = tuple(cut(worker) if worker.id == event.worker else worker for worker in problem.workers)
    return replace(problem, workers=workers, locks=tuple(locks))


def _workers(rota: Rota, visit: str, day: int) -> tuple[str, ...]:
    at = rota.visits.get(visit)
    return at.workers if at and at.day == day else ()


def _cut(shifts: tuple[Shift, ...], event: WorkerAway, busy: int) -> Iterator[Shift]:
    """The shifts without the time away. busy: when the worker is home from what has begun."""
    for shift in shifts:
        if shift.day != event.day or event.end <= shift.start or event.start >= shift.end:
            yield shift
            continue
        start = max(event.start, min(busy, shift.end))
        if shift.start < start:
            yield replace(shift, end=start, over=0)
        if max(start, event.end) < shift.end:
            yield replace(shift, start=max(start, event.end))


def _overran(problem: Problem, event: VisitOverran, at: Placed) -> Problem:
    """The visit is longer, and whatever limit it went past in doing so gives way for it."""
    [visit] = [visit for visit in problem.visits if visit.id == event.visit]
    longer = replace(visit, minutes=visit.minutes + event.minutes)
    end, first, last = at.start + longer.minutes, visit.windows[0], visit.windows[-1]
    if visit.window_holds == "end" and end > last.closes:
        longer = replace(longer, windows=(Window(first.opens, end),))
    [place] = [person.place for person in problem.persons if person.id == visit.person]

    def stay(worker: Worker) -> Worker:
        back = end + int(problem.travel[worker.mode].minutes[place, worker.end_place])
        shifts = tuple(
            replace(shift, over=back - shift.end)
            if shift.day == at.day and shift.start <= at.start < shift.end and back > shift.end + (shift.over or 0)
            else shift
            for shift in worker.shifts
        )
        return replace(worker, shifts=shifts, most=None if worker.most is None else worker.most + event.minutes)

    return replace(
        problem,
        visits=tuple(longer if v.id == visit.id else v for v in problem.visits),
        workers=tuple(stay(worker) if worker.id in at.workers else worker for worker in problem.workers),
    )


def _person_away(problem: Problem, rota: Rota, event: PersonAway, begun: Collection[str]) -> tuple[Problem, Rota]:
    """Their visits on other days stay; one that may happen on several days goes to a day on which they are home."""
    home = [day for day in range(problem.days) if not event.first <= day <= event.last]
    visits, gone = [], set()
    for visit in problem.visits:
        days = tuple(day for day in visit.days if day in home)
        if visit.person != event.person or visit.id in begun or days == visit.days:
            visits.append(visit)
        elif days:
            visits.append(replace(visit, days=days))
        else:
            gone.add(visit.id)
    moved = {visit.id for visit in visits if visit.id in rota.visits and rota.visits[visit.id].day not in visit.days}
    return replace(
        problem,
        visits=tuple(visits),
        links=tuple(link for link in problem.links if not gone & {link.first, link.second}),
        locks=tuple(lock for lock in problem.locks if lock.visit not in gone | moved),
        published={id: told for id, told in problem.published.items() if id not in gone},
    ), without(rota, gone | moved)
