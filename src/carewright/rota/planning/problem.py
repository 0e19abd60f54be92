"""From what was asked for to the engine's problem, and from the engine's rota back to who comes when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Literal, cast

from carewright.core.civil import clock_at, moment
from carewright.people.rules import Skill
from carewright.plans.queries.handover import AskedPerson, AskedVisit, AskedWorker
from carewright.plans.rules import choices
from carewright.plans.rules.matching import tag_in_words
from carewright.rota.planning.travel import ways
from carewright.rota.queries import AskedWeek, ContractHours
from carewright.rota.rules.elapsed import Elapsed
from carewright.rota.rules.placings import Placing
from rota_engine.problem.check import BadProblem, checked
from rota_engine.problem.model import (
    Law,
    Link,
    Lock,
    Person,
    Problem,
    Published,
    Shift,
    Strength,
    TagWish,
    TimeWish,
    Visit,
    Window,
    Worker,
)
from rota_engine.rota import Placed, Rota


@dataclass(frozen=True)
class Costs:
    """What an hour of work and a kilometre cost, in pence. Contracts may say more."""

    pay: int
    mileage: int


@dataclass(frozen=True)
class Wording:
    """How the engine's sentences speak here: "Tuesday 3 March", "9:30am", “speaks Welsh”. ``called``: what skills and
    series are in words; things at home are words already."""

    calendar: Elapsed
    called: Mapping[str, str]

    def day(self, day: int) -> str:
        on = self.calendar.first + timedelta(day)
        return f"{on:%A} {on.day} {on:%B}"

    def clock(self, day: int, minute: int) -> str:
        return clock_at(self.calendar.moment(day, minute))

    def tag(self, tag: str) -> str:
        words = tag_in_words(tag)
        return f"somebody who {words}" if words else f"“{self.called.get(tag) or tag}”"


@dataclass(frozen=True)
class Task:
    """A problem for the engine, with what it takes to say its answer in moments and visits of ours. ``nowhere``: those
    whose home has no place on the map; it is taken to be in the middle of all others."""

    problem: Problem
    elapsed: Elapsed
    visits: Mapping[str, AskedVisit]
    nowhere: tuple[str, ...]

    def placings(self, visits: Mapping[str, Placed]) -> list[Placing]:
        """Who comes when, in the order in which visits begin."""
        found = [
            Placing(id, self.elapsed.moment(at.day, at.start), self.visits[id].minutes, at.workers)
            for id, at in visits.items()
        ]
        return sorted(found, key=lambda placing: (placing.starts_at, placing.visit))

    def rota(self, placings: Iterable[Placing]) -> Rota:
        """The same as the engine knows it. What it does not know any more is left out."""
        known = [(each, self.visits[each.visit]) for each in placings if each.visit in self.visits]
        return Rota({visit.id: _placed(each, visit, self.elapsed) for each, visit in known})


def _placed(placing: Placing, visit: AskedVisit, elapsed: Elapsed) -> Placed:
    day = _day(visit.day, elapsed)
    return Placed(day, elapsed.minute_of(placing.starts_at, day), placing.workers)


def task_of(
    week: AskedWeek,
    *,
    law: Law,
    costs: Costs,
    told: Iterable[Placing] = (),
    promised: Iterable[Placing] = (),
) -> Task:
    """The problem of a week. ``told``: what people have been told already, which changes only where it is worth it;
    ``promised``: what somebody chose from what was offered, which stays as it is unless it cannot be kept any more.
    ``Unplannable``: what was asked for cannot be planned as it stands; it names every fault."""
    given = week.handover
    elapsed = Elapsed(given.first, given.days)
    places, nowhere = _places((*given.persons, *given.workers))
    visits = {visit.id: visit for visit in week.visits}
    here = frozenset(worker.id for worker in given.workers)
    persons, at_work = {each.id for each in given.persons}, {each.id for each in given.workers if each.hours}

    def known(placings: Iterable[Placing]) -> list[tuple[str, Placed]]:
        still = [each for each in placings if each.visit in visits and at_work.issuperset(each.workers)]
        return [(each.visit, _placed(each, visits[each.visit], elapsed)) for each in still]

    kept = [each for each in promised if each.visit in visits and _can_be_kept(each, week)]

    problem = Problem(
        days=given.days,
        persons=tuple(_person(each, place, here) for place, each in enumerate(given.persons)),
        visits=tuple(_visit(each, elapsed) for each in week.visits),
        workers=tuple(
            _worker(each, len(given.persons) + n, elapsed, costs, week.contracts.get(each.id))
            for n, each in enumerate(given.workers)
        ),
        travel=ways(places, sorted({worker.travel for worker in given.workers})),
        links=tuple(
            Link(
                each.first,
                each.second,
                each.min_gap,
                each.max_gap,
                cast(Literal["any", "same", "different"], each.worker),
            )
            for each in week.links
        ),
        locks=tuple(Lock(visit, placed.workers, placed.day, placed.start) for visit, placed in known(kept)),
        recent={
            person: {worker: visits for worker, visits in workers.items() if worker in here}
            for person, workers in week.recent.items()
            if person in persons
        },
        published={visit: Published(placed.workers, placed.day, placed.start) for visit, placed in known(told)},
        law=law,
        name=f"{given.first}",
        wording=Wording(elapsed, _called(week)),
    )
    try:
        return Task(checked(problem), elapsed, visits, nowhere)
    except BadProblem as fault:
        raise Unplannable(_in_names(str(fault), week)) from fault


class Unplannable(Exception):
    """What was asked for cannot be planned as it stands: with all that has to be put right."""


def _in_names(faults: str, week: AskedWeek) -> str:
    """The engine's faults, with people and visits by what they are called; its warnings are no faults."""
    called = {person.id: person.called for person in week.handover.persons}
    called |= {worker.id: worker.called for worker in week.handover.workers}
    called |= {visit.id: f"{visit.name} on {visit.day:%A} {visit.day.day} {visit.day:%B}" for visit in week.visits}
    said = [line for line in faults.splitlines() if "(warning)" not in line]
    for id in sorted(called, key=len, reverse=True):
        said = [line.replace(id, called[id]) for line in said]
    return " ".join(said)


def _can_be_kept(promise: Placing, week: AskedWeek) -> bool:
    """Whether those who were promised are still there then, and the person has not said no to one of them."""
    given = week.handover
    ends = promise.starts_at + timedelta(minutes=promise.minutes)
    person = next(visit.person for visit in week.visits if visit.id == promise.visit)
    vetoes = next(each.vetoes for each in given.persons if each.id == person)
    hours = {each.id: each.hours for each in given.workers}
    return not vetoes.intersection(promise.workers) and all(
        any(
            moment(day, starts) <= promise.starts_at and ends <= moment(day, until)
            for day, starts, until in hours.get(worker, ())
        )
        for worker in promise.workers
    )


def _places(of: Iterable[AskedPerson | AskedWorker]) -> tuple[list[tuple[float, float]], tuple[str, ...]]:
    """Where everybody lives, in degrees north and east, and who has no place on the map."""
    everybody = list(of)
    known = [
        (each.latitude, each.longitude)
        for each in everybody
        if each.latitude is not None and each.longitude is not None
    ]
    middle = (median(north for north, _ in known), median(east for _, east in known)) if known else (0.0, 0.0)
    places = [
        middle if each.latitude is None or each.longitude is None else (each.latitude, each.longitude)
        for each in everybody
    ]
    return places, tuple(each.called for each in everybody if each.latitude is None)


def _person(asked: AskedPerson, place: int, here: frozenset[str]) -> Person:
    """What a worker would rather not do for one person stands at that person's home, under the person's id. ``here``:
    who works at the branch; whoever else they know or chose cannot come from it."""
    return Person(
        id=asked.id,
        place=place,
        name=asked.called,
        team=tuple(worker for worker in asked.team if worker in here),
        team_strength=_strength(asked.team_strength),
        vetoes=asked.vetoes & here,
        musts=asked.musts,
        home=asked.home | {asked.id},
        wishes=tuple(TagWish(each.tag, _strength(each.strength)) for each in asked.wishes),
        known=asked.known & here,
        known_only=asked.known_only,
        faces_14=asked.faces_14,
    )


def _called(week: AskedWeek) -> dict[str, str]:
    """Skills and series in words."""
    series = {visit.series: visit.name for visit in week.visits if visit.series}
    return {**{skill.value: skill.label for skill in Skill}, **series}


def _strength(said: choices.Strength) -> Strength:
    return Strength.WOULD_LIKE if said is choices.Strength.WOULD_LIKE else Strength.STRONGLY


def _visit(asked: AskedVisit, elapsed: Elapsed) -> Visit:
    day = _day(asked.day, elapsed)
    wish = None
    if asked.wish:
        start = elapsed.minute(day, asked.wish.start)
        wish = TimeWish(start, asked.wish.tolerance, _strength(asked.wish.strength))
    series = asked.series and f"{asked.series}{' after' * elapsed.changes_before(day)}"
    return Visit(
        id=asked.id,
        person=asked.person,
        days=(day,),
        minutes=asked.minutes,
        windows=(Window(elapsed.minute(day, asked.opens), elapsed.minute(day, asked.closes)),),
        window_holds="start",
        wish=wish,
        skills=asked.skills,
        workers=2 if asked.workers == 2 else 1,
        known_only=asked.known_only,
        time_critical=asked.time_critical,
        series=series,
    )


def _worker(asked: AskedWorker, place: int, elapsed: Elapsed, costs: Costs, agreed: ContractHours | None) -> Worker:
    """A worker as the engine knows them. Of promised hours no more count than those in which they are there: the pay of
    leave is no matter of the rota."""
    there = sum(ends - starts for _, starts, ends in asked.hours)
    days = {_day(day, elapsed): day.weekday() for day, _, _ in asked.hours}
    return Worker(
        id=asked.id,
        start_place=place,
        end_place=place,
        name=asked.called,
        mode=asked.travel,
        skills=asked.skills,
        tags=asked.tags,
        rather_not=asked.rather_not_things | asked.rather_not_persons,
        likes=asked.likes,
        rather_not_days=frozenset(day for day, weekday in days.items() if weekday in asked.rather_not_weekdays),
        shifts=tuple(
            Shift(
                _day(day, elapsed), elapsed.minute(_day(day, elapsed), starts), elapsed.minute(_day(day, elapsed), ends)
            )
            for day, starts, ends in asked.hours
        ),
        pay=costs.pay,
        mileage=costs.mileage,
        guaranteed=min(agreed.promised, there) if agreed else 0,
        most=agreed.most if agreed else None,
        wanted=agreed.wanted if agreed else None,
    )


def _day(day: date, elapsed: Elapsed) -> int:
    return (day - elapsed.first).days
