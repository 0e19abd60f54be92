"""A rota as its planner sees it: each worker's day with travel, waiting and paid time, and what is not right."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from carewright.core.civil import clock, moment
from carewright.plans.queries.handover import AskedVisit, AskedWorker
from carewright.plans.rules.choices import Strength
from carewright.rota.planning.live import Live
from carewright.rota.rules.placings import Placing
from rota_engine.answers.blocking import Blocking
from rota_engine.answers.breaks import with_breaks
from rota_engine.answers.choices import Choice
from rota_engine.answers.effect import effect
from rota_engine.answers.explain import explain
from rota_engine.answers.outcome import outcome
from rota_engine.rota import Placed
from rota_engine.week import Round, Stop, Week


@dataclass(frozen=True)
class Missed:
    """Something that a person chose and does not get."""

    words: str
    strength: Strength

    @property
    def matters_a_lot(self) -> bool:
        return self.strength is not Strength.WOULD_LIKE

    def __str__(self) -> str:
        return f"{self.words} (matters a lot)" if self.matters_a_lot else self.words


@dataclass(frozen=True)
class Stopped:
    """A worker at a visit. ``travel``: minutes from the visit before, or from home; ``also``: who else comes;
    ``pause``: when the break before it begins, and its minutes; ``missed``: what the person chose of it and does not
    get."""

    visit: AskedVisit
    person: str
    starts_at: datetime
    ends_at: datetime
    travel: int
    also: tuple[str, ...]
    broken: bool
    promised: bool
    new: bool
    pause: tuple[datetime, int] | None
    missed: tuple[Missed, ...]


@dataclass(frozen=True)
class WorkersDay:
    """One worker on one day: their hours, to whom they go in each round from home and back, and minutes of contact, of
    travel and waiting that are paid, and of all that is paid. ``home``: minutes of each round's way back home."""

    worker: AskedWorker
    day: date
    hours: tuple[tuple[datetime, datetime], ...]
    rounds: tuple[tuple[Stopped, ...], ...]
    home: tuple[int, ...]
    contact: int
    travel: int
    waiting: int
    paid: int

    @property
    def stops(self) -> tuple[Stopped, ...]:
        return tuple(stop for stops in self.rounds for stop in stops)


@dataclass(frozen=True)
class Line:
    """One worker's day in a line of the week: how many visits, from when to when (None: there are none), whether one of
    them breaks a rule, and the minutes that are paid."""

    worker: AskedWorker
    day: date
    visits: int
    span: tuple[datetime, datetime] | None
    broken: bool
    paid: int


@dataclass(frozen=True)
class Undone:
    """A visit for which nobody has been found."""

    visit: AskedVisit
    person: str


@dataclass(frozen=True)
class DayBoard:
    day: date
    rounds: tuple[WorkersDay, ...]
    undone: tuple[Undone, ...]


def day_board(held: Live, day: date) -> DayBoard:
    """Who goes where on a day, workers in order of their names; and who has nobody yet."""
    marked = held.broken, held.promised
    rounds = tuple(_workers_day(held, worker, day, rounds, marked) for worker, _, rounds in _at_work(held, [day]))
    return DayBoard(day, rounds, tuple(undone(held, [day])))


def week_lines(held: Live, days: Iterable[date]) -> list[Line]:
    """Every worker's days, in order of their names. What a line does not show is not worked out: a week has thousands
    of visits."""
    broken = held.broken
    return [_line(held, worker, day, rounds, broken) for worker, day, rounds in _at_work(held, list(days))]


def undone(held: Live, days: Iterable[date]) -> list[Undone]:
    """Visits of some days for which nobody has been found, in the order of time."""
    wanted = {*days}
    found = [visit for visit in held.week.visits if visit.day in wanted and visit.id not in held.placings]
    found.sort(key=lambda visit: (visit.day, visit.opens, visit.id))
    return [Undone(visit, held.persons[visit.person].called) for visit in found]


def _at_work(held: Live, days: list[date]) -> Iterator[tuple[AskedWorker, date, list[Round]]]:
    """Each worker, by their names, on each day on which they have hours or visits, with their rounds of the day."""
    rounds = _rounds(held, days)
    for worker in sorted(held.week.handover.workers, key=lambda worker: (worker.called, worker.id)):
        hours = {day for day, _, _ in worker.hours}
        for day in days:
            if rounds[worker.id, day] or day in hours:
                yield worker, day, rounds[worker.id, day]


def _line(held: Live, worker: AskedWorker, day: date, rounds: list[Round], broken: frozenset[str]) -> Line:
    elapsed = held.task.elapsed
    number, stops = (day - elapsed.first).days, [stop for round in rounds for stop in round.stops]
    return Line(
        worker,
        day,
        len(stops),
        (elapsed.moment(number, stops[0].start), elapsed.moment(number, stops[-1].end)) if stops else None,
        any(stop.visit.id in broken for stop in stops),
        sum(round.paid(held.board.weights) for round in rounds),
    )


def _rounds(held: Live, days: list[date]) -> dict[tuple[str, date], list[Round]]:
    elapsed, problem = held.task.elapsed, held.task.problem
    numbers = {(day - elapsed.first).days: day for day in days}
    visits = tuple(visit for visit in problem.visits if visit.days[0] in numbers)
    known = {visit.id for visit in visits}
    rota = held.task.rota(placing for id, placing in held.placings.items() if id in known)
    part = replace(problem, visits=visits, links=(), locks=(), published={})
    week = with_breaks(Week(part, rota, held.board.weights), {worker.id for worker in problem.workers})
    found: dict[tuple[str, date], list[Round]] = defaultdict(list)
    for round in week.rounds:
        if round.day in numbers and (round.stops or round.shift):
            found[round.worker.id, numbers[round.day]].append(round)
    return found


def _workers_day(
    held: Live, worker: AskedWorker, day: date, rounds: list[Round], marked: tuple[frozenset[str], frozenset[str]]
) -> WorkersDay:
    number = (day - held.task.elapsed.first).days
    return WorkersDay(
        worker,
        day,
        tuple((moment(day, starts), moment(day, ends)) for on, starts, ends in worker.hours if on == day),
        tuple(
            tuple(_stopped(held, worker, stop, number, *marked) for stop in round.stops)
            for round in rounds
            if round.stops
        ),
        tuple(round.way_back for round in rounds if round.stops),
        sum(round.contact for round in rounds),
        sum(round.between for round in rounds),
        sum(round.paid_waiting(held.board.weights) for round in rounds),
        sum(round.paid(held.board.weights) for round in rounds),
    )


def _stopped(
    held: Live, worker: AskedWorker, stop: Stop, day: int, broken: frozenset[str], promised: frozenset[str]
) -> Stopped:
    visit, placing = held.task.visits[stop.visit.id], held.placings[stop.visit.id]
    return Stopped(
        visit,
        held.persons[visit.person].called,
        held.task.elapsed.moment(day, stop.start),
        held.task.elapsed.moment(day, stop.end),
        stop.travel,
        tuple(id for id in placing.workers if id != worker.id),
        visit.id in broken,
        visit.id in promised,
        worker.id not in held.known[visit.person],
        (held.task.elapsed.moment(day, stop.pause.start), stop.pause.minutes) if stop.pause else None,
        tuple(_missed(held, visit, worker, stop.start, day)),
    )


def missed(held: Live, visit: str) -> tuple[Missed, ...]:
    """What a person chose of a visit and does not get where it stands; of a visit without a place, nothing."""
    asked, placing = held.task.visits.get(visit), held.placings.get(visit)
    if asked is None or placing is None:
        return ()
    there = held.task.rota([placing]).visits[visit]
    come = [worker for worker in held.week.handover.workers if worker.id in placing.workers]
    return tuple(
        dict.fromkeys(each for worker in come for each in _missed(held, asked, worker, there.start, there.day))
    )


def _missed(held: Live, visit: AskedVisit, worker: AskedWorker, start: int, day: int) -> Iterator[Missed]:
    """What was chosen of when and who, and is not kept by this worker at this time."""
    wish, person = visit.wish, held.persons[visit.person]
    if wish and abs(start - held.task.elapsed.minute(day, wish.start)) > wish.tolerance:
        yield Missed(f"wished at {clock(wish.start)}", wish.strength)
    if person.team and worker.id not in person.team:
        yield Missed("not one of the favourites", person.team_strength)
    for wanted in person.wishes:
        if wanted.tag not in worker.tags:
            yield Missed(f"not somebody who {wanted.words}", wanted.strength)


@dataclass(frozen=True)
class Numbers:
    """What a rota comes to: visits asked and placed, the share of the persons' wishes kept (about when, about who, of
    both), different faces a person, what the agency pays in pence."""

    asked: int
    undone: int
    when: float
    who: float
    kept: float
    faces: float
    pence: int


def numbers_of(held: Live) -> Numbers:
    """A rota in a few numbers. It takes up to some seconds for a large branch, and is kept until the next edit."""
    if held.numbers is None or held.numbers[0] != held.edit:
        found = outcome(held.task.problem, held.board.rota, held.board.weights)
        seen = [faces for faces in found.faces.values() if faces]
        held.numbers = (
            held.edit,
            Numbers(
                asked=len(held.week.visits),
                undone=len(found.unassigned),
                when=found.share("when"),
                who=found.share("who"),
                kept=found.share("when", "who"),
                faces=sum(seen) / max(1, len(seen)),
                pence=found.pence,
            ),
        )
    return held.numbers[1]


@dataclass(frozen=True)
class Effect:
    """What a move would do, in sentences for whoever plans: what forbids it, whose choices it keeps or loses, and what
    the agency pays more for it, in pence."""

    broken: tuple[str, ...]
    kept: tuple[str, ...]
    lost: tuple[str, ...]
    pence: int


def try_move(held: Live, visit: str, placing: Placing | None) -> Effect:
    """What it would do to put a visit there, all others staying; None: nowhere."""
    there: dict[str, Placed | None] = {visit: held.task.rota([placing]).visits[visit] if placing else None}
    found = effect(held.task.problem, held.board.rota, there, held.board.weights)
    called = {person.id: person.called for person in held.week.handover.persons}
    called |= {worker.id: worker.called for worker in held.week.handover.workers}

    def said(choices: Iterable[Choice]) -> tuple[str, ...]:
        return tuple(f"{called[choice.asked.whose]}: “{choice.asked.words}”" for choice in choices)

    return Effect(
        tuple(dict.fromkeys(reason.to_worker for reason in found.broken)),
        said(found.kept),
        said(found.lost),
        found.pence,
    )


def why_broken(held: Live, visit: str) -> tuple[str, ...]:
    """Which rules a visit breaks where it stands."""
    return try_move(held, visit, held.placings[visit]).broken


@dataclass(frozen=True)
class WhyNobody:
    """Why a visit has nobody: the fewest things that would have to be different, and worker by worker what stands in
    their way."""

    fewest: tuple[str, ...]
    by_worker: tuple[tuple[str, tuple[str, ...]], ...]


def why_nobody(held: Live, visit: str) -> WhyNobody:
    """The hard rules that leave a visit without anybody, as the rota stands."""
    person = held.task.visits[visit].person
    explained = explain(held.task.problem, held.board.rota, held.board.weights, person=person, changes=False)
    choice = next(c for c in explained.choices if (c.asked.rule, c.asked.visit) == ("unassigned", visit))
    way = explained.way(choice)
    if not isinstance(way, Blocking):
        return WhyNobody((), ())
    called = {worker.id: worker.called for worker in held.week.handover.workers}
    return WhyNobody(
        tuple(block.to_worker for block in way.blocks),
        tuple(
            (called[id], tuple(block.to_worker for block in blocks))
            for id, blocks in sorted(way.by_worker.items(), key=lambda item: (len(item[1]), called[item[0]]))
        ),
    )
