"""Makes a branch: people, visits, workers, choices, and a first plan that proves it can be planned in full."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator

from rota_engine.branches import chosen, facts
from rota_engine.branches.draw import chance
from rota_engine.branches.first_plan import LAW, REST, FirstPlan
from rota_engine.branches.names import Names
from rota_engine.branches.people import person
from rota_engine.branches.staff import Staff
from rota_engine.branches.town import Town
from rota_engine.branches.visits import Ask, asks_of, needs_of_everyone
from rota_engine.problem.model import MINUTES_A_DAY, Link, Person, Problem, Shift, Worker
from rota_engine.problem.weights import Weights
from rota_engine.rota import Rota
from rota_engine.week import Round, Week, absolute

MARGIN = 30
"""Minutes that a shift begins before and ends after what the first plan needs of it, if the worker's hours allow."""
TRIES = 8
"""How often another staff of the same size is drawn before it is too small."""
EMPTY_SHIFTS = 0.5
"""Share of the shifts without a visit in the first plan that stay: hours to spare."""


def generate(
    people: int = 60, days: int = 7, seed: int = 1, style: str = "2012", workers: int | None = None
) -> Problem:
    """A synthetic homecare branch in England. Same arguments: same branch.

    people: how many draw on care. days: 1 to 28, from a Monday on. style: whose visit lengths, ``"2012"`` (published)
    or ``"today"`` (assumed). workers: how many come to them; None: two for five people, or more where so few cannot
    do it, as in a very small branch. All visits can be done within every hard rule.

    ``ValueError``: people, days, style or workers is out of bounds, or so few workers cannot do the visits.
    """
    return generate_with_plan(people, days, seed, style, workers)[0]


def generate_with_plan(
    people: int = 60, days: int = 7, seed: int = 1, style: str = "2012", workers: int | None = None
) -> tuple[Problem, Rota]:
    """As ``generate``, and the first plan: it breaks no hard rule and leaves no visit undone; it need not be good."""
    _check(people, days, style, workers)
    number = max(1, round(facts.WORKERS.value * people)) if workers is None else workers
    made: list[tuple[Problem, Rota]] = []
    for attempt in range(TRIES):
        draft = _draft(people, days, seed, style, number, attempt)
        if workers is None or len(draft.staff.hired) == number:
            made.append(_made(draft, facts.LEAVE.value / 2**attempt))
            if len(made[-1][0].workers) == number:
                break
    else:
        if workers is not None:
            raise ValueError(
                f"workers is {workers}: too few for the visits of people={people}, days={days}, seed={seed}, "
                f"style={style!r}; the least that can do a week of them is {_least(people, seed, style, number)}"
            )
    problem, plan = min(made, key=lambda branch: len(branch[0].workers))
    name = f"{people} people, {days} days, visits of {style}, seed {seed}"
    return _cut(replace(problem, name=name), plan, days)


def _least(people: int, seed: int, style: str, too_few: int) -> int:
    """The least number of workers, above this one, who can do a week: found by doubling and halving."""

    def enough(number: int) -> bool:
        drafts = (_draft(people, 7, seed, style, number, attempt) for attempt in range(TRIES))
        return any(len(draft.staff.hired) == number for draft in drafts)

    most = 2 * too_few
    while not enough(most):
        too_few, most = most, 2 * most
    return bisect_left(range(most), True, lo=too_few + 1, key=enough)


@dataclass(frozen=True, slots=True)
class _Draft:
    """What a branch is made from: people, their visits, and a staff that has done a week of them on trial."""

    rng: Generator
    town: Town
    staff: Staff
    persons: tuple[Person, ...]
    asks: list[Ask]
    links: list[Link]
    days: int


def _draft(people: int, days: int, seed: int, style: str, number: int, attempt: int) -> _Draft:
    """A draft with so many workers, and more if they are too few. Each attempt is another staff for the same people."""
    rng = np.random.default_rng(seed)
    town, names = Town(rng, people), Names(rng)
    planned = max(days, 7)  # a shorter horizon is cut from a whole week
    needs = needs_of_everyone(rng, people, style)
    persons = tuple(person(rng, town, names, f"p{n + 1:03d}", mine) for n, mine in enumerate(needs))
    asks: list[Ask] = []
    links: list[Link] = []
    for somebody, mine in zip(persons, needs, strict=True):
        their_asks, their_links = asks_of(rng, somebody.id, mine, planned)
        asks += their_asks
        links += their_links
    rng.random(attempt)  # what follows is drawn differently
    staff = Staff(rng, town, names)
    week = [ask for ask in asks if ask.day < 7]
    staff.recruit(week, number)
    FirstPlan(persons, week, town, staff, 7)  # a trial week, so that the staff is complete on the first day
    return _Draft(rng, town, staff, persons, asks, links, planned)


def _made(draft: _Draft, leave: float) -> tuple[Problem, Rota]:
    """The branch of a draft and its first plan. leave: share of the workers who are away in a week after the first."""
    rng, days, persons = draft.rng, draft.days, draft.persons
    absences = [(n, week) for n in range(len(draft.staff.hired)) for week in range(1, (days + 6) // 7)]
    away = [absence for absence in absences if chance(rng, leave)]
    plan = FirstPlan(persons, draft.asks, draft.town, draft.staff, days, away)
    visits = tuple(ask.visit for ask in draft.asks)
    workers = tuple(
        replace(
            hired.worker,
            shifts=tuple(
                Shift(day, *hours)
                for day in range(days)
                if (n, day // 7) not in plan.away
                for hours in sorted(hired.hours.get(day % 7, ()))
            ),
        )
        for n, hired in enumerate(plan.staff.hired)
    )
    links = chosen.same_worker(rng, draft.links, visits, plan.placed)
    problem = Problem(days, persons, visits, workers, draft.town.travel(), tuple(links), law=LAW)
    problem = _named(rng, Week(problem, plan.rota, Weights()))
    if days >= 14:
        # The weeks before share no fortnight with the horizon: whom people know stays, how often they came does not.
        problem = replace(problem, recent={})
    return problem, plan.rota


def _check(people: int, days: int, style: str, workers: int | None) -> None:
    wrong = []
    if people < 1:
        wrong.append(f"people is {people}: a branch has at least 1")
    if not 1 <= days <= 28:
        wrong.append(f"days is {days}: a horizon has 1 to 28")
    if style not in facts.LENGTHS:
        wrong.append(f"style is {style!r}: known are {', '.join(facts.LENGTHS)}")
    if workers is not None and workers < 1:
        wrong.append(f"workers is {workers}: a branch has at least 1")
    if wrong:
        raise ValueError("; ".join(wrong))


def _named(rng: Generator, week: Week) -> Problem:
    """The planned problem with choices by name, history, and shifts that fit the plan more closely."""
    problem = week.problem
    came: dict[str, Counter[str]] = {person.id: Counter() for person in problem.persons}
    needed: dict[str, set[str]] = {person.id: set() for person in problem.persons}
    for visit, _, worker in week.comings():
        came[visit.person][worker.id] += 1
        if visit.known_only or week.person[visit.person].known_only:
            needed[visit.person].add(worker.id)
    before = chosen.recent(rng, came, problem.persons, problem.workers)
    persons = tuple(
        chosen.by_name(rng, p, came[p.id], before.get(p.id, {}), frozenset(needed[p.id]), problem.workers)
        for p in problem.persons
    )
    likes = chosen.likes(rng, came)
    rounds: dict[str, list[Round]] = {worker.id: [] for worker in problem.workers}
    for round in week.rounds:
        if round.stops or chance(rng, EMPTY_SHIFTS):
            rounds[round.worker.id].append(round)
    workers = tuple(_settled(rng, w, rounds[w.id], likes.get(w.id, frozenset())) for w in problem.workers)
    return replace(problem, persons=persons, workers=workers, recent=before)


def _settled(rng: Generator, worker: Worker, rounds: list[Round], likes: frozenset[str]) -> Worker:
    """The worker with these rounds' shifts, and what they like and do not."""
    weekdays = sorted({round.day % 7 for round in rounds})
    off = weekdays[int(rng.integers(len(weekdays)))] if weekdays and chance(rng, facts.WEEKDAY_OFF.value) else None
    worked = [round for round in rounds if round.stops]
    sundays = [round.stops[-1].end for round in worked if round.day == 6]
    starts = [absolute(round.day, round.stops[0].start) for round in worked]
    return replace(
        worker,
        shifts=tuple(_shift(round) for round in rounds),
        likes=likes,
        rather_not_days=frozenset(round.day for round in rounds if round.day % 7 == off),
        # The Sunday before was like the first Sunday, but for the rest that the first plan takes for granted.
        last_end=min(max(sundays) - MINUTES_A_DAY, min(starts) - REST) if sundays else None,
    )


def _shift(round: Round) -> Shift:
    """The round's shift, cut to what the first plan needs and a margin, in quarters of an hour."""
    if round.shift is None:
        raise ValueError(f"{round.worker.id} has visits on day {round.day} without a shift")
    if not round.stops:
        return round.shift
    start = max(round.shift.start, (round.leaves - MARGIN) // 15 * 15)
    end = min(round.shift.end, -(-(round.returns + MARGIN) // 15) * 15)
    return Shift(round.day, start, end)


def _cut(problem: Problem, plan: Rota, days: int) -> tuple[Problem, Rota]:
    """The first days of a planned problem: the visits that the plan has there, and nothing that points beyond."""
    placed = {id: place for id, place in plan.visits.items() if place.day < days}
    visits = tuple(
        replace(visit, days=tuple(day for day in visit.days if day < days))
        for visit in problem.visits
        if visit.id in placed
    )
    workers = tuple(
        replace(
            worker,
            shifts=tuple(shift for shift in worker.shifts if shift.day < days),
            rather_not_days=frozenset(day for day in worker.rather_not_days if day < days),
        )
        for worker in problem.workers
    )
    links = tuple(link for link in problem.links if link.first in placed and link.second in placed)
    breaks = {(worker, visit): pause for (worker, visit), pause in plan.breaks.items() if visit in placed}
    return replace(problem, days=days, visits=visits, workers=workers, links=links), Rota(placed, breaks)
