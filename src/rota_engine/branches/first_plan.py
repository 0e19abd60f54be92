"""A first plan that keeps every hard rule: it proves that a branch can be planned in full, and no more than that.

Visits are taken in order of time; each goes to whoever is near, familiar and free. If nobody can come, somebody is
taken on. Workers only ever get visits at the end of their round, so every round is known as far as it goes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rota_engine.branches import facts
from rota_engine.branches.staff import FARTHEST, Hours, Staff
from rota_engine.branches.town import MODES, Town
from rota_engine.branches.visits import Ask
from rota_engine.problem.model import MINUTES_A_DAY, Law, Person, Worker
from rota_engine.problem.weights import Weights
from rota_engine.rota import Break, Placed, Rota

Array = NDArray[np.int64]

REST, BREAK_AFTER, BREAK_MINUTES, WEEK = 660, 360, 20, 2_880
LAW = Law(rest=REST, break_after=BREAK_AFTER, break_minutes=BREAK_MINUTES, week=WEEK)
"""Working Time Regulations 1998, without opt-out and without averaging over 17 weeks."""

# What the plan weighs, in minutes of travel.
NEW_FACE, FULL_WEEK, WAITING, NEW_ROUND, LATER = 12, 10, 0.3, 20, 0.3

# The rows of a day's table of rounds, one column each shift: number of the worker; start and end of the shift; place
# and time at the end of the round so far; start of its first visit (-1: none yet); whether it has had its break.
WORKER, STARTS, ENDS, PLACE, FREE, FIRST, RESTED = range(7)


@dataclass(frozen=True, slots=True)
class Chances:
    """What each round of the day could do with a visit: whether at all, when, with a break before, for how many paid
    minutes, and how good it would be (less is better)."""

    possible: NDArray[np.bool_]
    start: Array
    pause: NDArray[np.bool_]
    paid: Array
    cost: NDArray[np.float64]


class FirstPlan:
    """Plans all visits on making. ``rota`` is the plan; ``staff`` may have grown by it.

    away: (worker's number, week) of leave; those whom the week cannot spare are taken out."""

    def __init__(
        self,
        persons: tuple[Person, ...],
        asks: list[Ask],
        town: Town,
        staff: Staff,
        days: int,
        away: Iterable[tuple[int, int]] = (),
    ) -> None:
        self.persons, self.town, self.staff, self.away = persons, town, staff, set(away)
        self.placed: dict[str, Placed] = {}
        self.breaks: dict[tuple[str, str], Break] = {}
        self._number = {person.id: n for n, person in enumerate(persons)}
        # By person and worker: may they come; might they, if they spoke the languages that the person insists on.
        self._may: NDArray[np.bool_] = np.zeros((len(persons), 0), bool)
        self._might: NDArray[np.bool_] = np.zeros((len(persons), 0), bool)
        self._seen: Array = np.zeros((len(persons), 0), np.int64)
        # By worker: mode, home, minutes a week (at most, wanted, paid so far), and when they are rested after their
        # last day's work, in minutes after day 0's midnight.
        self._mode = self._home = self._most = self._wanted = self._paid = self._rested = np.zeros(0, np.int64)
        self._skilled = {skill: np.zeros(0, bool) for skill in facts.SKILLS.value}
        for hired in staff.hired:
            self._know(hired.worker)
        by_day: list[list[Ask]] = [[] for _ in range(days)]
        for ask in asks:
            by_day[ask.day].append(ask)
        for day, of_day in enumerate(by_day):
            if day % 7 == 0:
                self._paid = np.zeros_like(self._paid)
            self._plan_day(day, sorted(of_day, key=lambda ask: (ask.earliest + ask.latest, ask.visit.id)))

    @property
    def rota(self) -> Rota:
        return Rota(self.placed, self.breaks)

    def _know(self, worker: Worker) -> None:
        """Gives a worker their column everywhere."""
        most = WEEK if worker.most is None else min(WEEK, worker.most)
        self._mode = np.append(self._mode, MODES.index(worker.mode))
        self._home = np.append(self._home, worker.start_place)
        self._most = np.append(self._most, most)
        self._wanted = np.append(self._wanted, worker.wanted or most)
        self._paid = np.append(self._paid, 0)
        self._rested = np.append(self._rested, 0)
        self._may = np.column_stack([self._may, [may_come(worker, person) for person in self.persons]])
        self._might = np.column_stack([self._might, [_might_come(worker, person) for person in self.persons]])
        self._seen = np.column_stack([self._seen, np.zeros(len(self.persons), np.int64)])
        for skill, column in self._skilled.items():
            self._skilled[skill] = np.append(column, skill in worker.skills)

    def _rounds(self, number: int, hours: Hours) -> list[list[int]]:
        home = self.staff.hired[number].worker.start_place
        return [[number, start, end, home, start, -1, 0] for start, end in hours]

    def _plan_day(self, day: int, asks: list[Ask]) -> None:
        here = [(n, hired) for n, hired in enumerate(self.staff.hired) if (n, day // 7) not in self.away]
        columns = [column for n, hired in here for column in self._rounds(n, hired.hours.get(day % 7, ()))]
        rounds = np.array(columns, np.int64).reshape(-1, 7).T
        for ask in asks:
            earliest = ask.earliest
            if ask.after:
                earliest = max(earliest, self.placed[ask.after].start + facts.MEDICINE_GAP.value)
            while not self._place(rounds, ask, earliest):
                if not self._train(rounds, ask, earliest):
                    new = self._ask_in(ask, earliest) or self._take_on(ask, earliest)
                    rounds = np.column_stack([rounds, *new])
        last = np.where(rounds[FIRST] >= 0, rounds[FREE], -1)
        for worker, end in zip(rounds[WORKER], last, strict=True):
            if end >= 0:
                self._rested[worker] = max(self._rested[worker], day * MINUTES_A_DAY + end + REST)

    def _train(self, rounds: Array, ask: Ask, earliest: int) -> bool:
        """Makes somebody fit for the visit who could come but for skill or language. False: there is nobody."""
        skills, person = ask.visit.skills, self._number[ask.visit.person]
        chances = self._chances(rounds, ask, earliest, trained=False)
        lacking = ~self._may[person, rounds[WORKER]]
        for skill in skills:
            lacking |= ~self._skilled[skill][rounds[WORKER]]
        cost = np.where(chances.possible & lacking, chances.cost, np.inf)
        if not np.isfinite(cost).any():
            return False
        number = int(rounds[WORKER, int(np.argmin(cost))])
        self.staff.train(number, skills, languages(self.persons[person]))
        for skill in skills:
            self._skilled[skill][number] = True
        worker = self.staff.hired[number].worker
        self._may[:, number] = [may_come(worker, person) for person in self.persons]
        return True

    def _ask_in(self, ask: Ask, earliest: int) -> list[list[int]]:
        """The rounds of whoever comes in besides: rather who may, is there that day and has few hours; else from leave.
        Empty: nobody can."""
        visit, person, week = ask.visit, self._number[ask.visit.person], ask.day // 7
        ways = self.town.minutes(self._mode, self._home, self.persons[person].place)
        could = self._might[person] & (ways <= FARTHEST) & (self._paid + visit.minutes <= self._most)
        could &= self._rested - ask.day * MINUTES_A_DAY <= earliest
        off = np.array([ask.day % 7 not in hired.hours for hired in self.staff.hired], bool)
        order = np.lexsort((self._paid / self._wanted, off, ~self._may[person]))
        for number in map(int, order[could[order]]):
            if (number, week) not in self.away:
                if more := self.staff.ask_in(number, ask, earliest, int(ways[number])):
                    return self._rounds(number, more)
        for number in map(int, order[could[order]]):
            if (number, week) in self.away:
                self.away.remove((number, week))
                today = self.staff.hired[number].hours.get(ask.day % 7, ())
                return self._rounds(number, today) or self._ask_in(ask, earliest)
        return []

    def _take_on(self, ask: Ask, earliest: int) -> list[list[int]]:
        hired = self.staff.take_on(self.persons[self._number[ask.visit.person]], ask, earliest)
        self._know(hired.worker)
        return self._rounds(len(self._mode) - 1, hired.hours[ask.day % 7])

    def _place(self, rounds: Array, ask: Ask, earliest: int) -> bool:
        """Puts the visit at the end of the best round, or of the best two at the first time when two can come."""
        visit = ask.visit
        chances = self._chances(rounds, ask, earliest)
        if visit.workers == 2:
            for start in np.unique(chances.start[chances.possible]):
                chances = self._chances(rounds, ask, int(start), int(start))
                if chances.possible.sum() >= 2:
                    break
        best = np.argsort(np.where(chances.possible, chances.cost, np.inf), kind="stable")[: visit.workers]
        if len(best) < visit.workers or not chances.possible[best].all():
            return False
        for n in best:
            self._append(rounds, int(n), ask, chances)
        workers = tuple(self.staff.hired[rounds[WORKER, n]].worker.id for n in best)
        self.placed[visit.id] = Placed(ask.day, int(chances.start[best[0]]), workers)
        return True

    def _chances(
        self, rounds: Array, ask: Ask, earliest: int, latest: int | None = None, trained: bool = True
    ) -> Chances:
        """At ``earliest`` or after, up to ``latest`` (None: the visit's own). trained False: as if ``_train``ed all."""
        visit, person = ask.visit, self._number[ask.visit.person]
        worker, fresh = rounds[WORKER], rounds[FIRST] < 0
        mode, there = self._mode[worker], self.persons[person].place
        way = self.town.minutes(mode, rounds[PLACE], there)
        arrives = rounds[FREE] + way
        start = np.maximum(arrives, np.maximum(earliest, self._rested[worker] - ask.day * MINUTES_A_DAY))
        long = start + visit.minutes - rounds[FIRST] > BREAK_AFTER
        pause = ~fresh & long & (rounds[RESTED] == 0)
        start = np.where(pause, np.maximum(start, arrives + BREAK_MINUTES), start)
        waiting = np.where(fresh, 0, start - arrives - BREAK_MINUTES * pause)
        paid_waiting = np.where(waiting <= Weights().split_after, waiting, 0)
        paid = visit.minutes + paid_waiting + np.where(fresh, 0, way)
        home = start + visit.minutes + self.town.minutes(mode, self._home[worker], there)
        possible = (
            (self._may if trained else self._might)[person, worker]
            & (start <= (ask.latest if latest is None else latest))
            & (home <= rounds[ENDS])
            & (self._paid[worker] + paid <= self._most[worker])
        )
        for skill in visit.skills if trained else ():
            possible &= self._skilled[skill][worker]
        cost = way + WAITING * paid_waiting + NEW_FACE * (self._seen[person, worker] == 0)
        cost = cost + NEW_ROUND * fresh + LATER * (start - earliest)
        return Chances(possible, start, pause, paid, cost + FULL_WEEK * self._paid[worker] / self._wanted[worker])

    def _append(self, rounds: Array, n: int, ask: Ask, chances: Chances) -> None:
        visit, person = ask.visit, self._number[ask.visit.person]
        worker, start = int(rounds[WORKER, n]), int(chances.start[n])
        if chances.pause[n]:
            self.breaks[self.staff.hired[worker].worker.id, visit.id] = Break(start - BREAK_MINUTES, BREAK_MINUTES)
            rounds[RESTED, n] = 1
        rounds[PLACE, n] = self.persons[person].place
        rounds[FREE, n] = start + visit.minutes
        rounds[FIRST, n] = start if rounds[FIRST, n] < 0 else rounds[FIRST, n]
        self._paid[worker] += chances.paid[n]
        self._seen[person, worker] += 1


def may_come(worker: Worker, person: Person) -> bool:
    """Whether nothing about the person and the worker themselves forbids it (skills and hours aside)."""
    return person.musts <= worker.tags and not person.bars & worker.tags and not person.home & worker.cannot


def languages(person: Person) -> frozenset[str]:
    """The languages (tags) that whoever comes to this person must speak."""
    return frozenset(must for must in person.musts if must.startswith("speaks-"))


def _might_come(worker: Worker, person: Person) -> bool:
    return may_come(replace(worker, tags=worker.tags | languages(person)), person)
