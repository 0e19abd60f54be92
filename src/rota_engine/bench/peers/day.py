"""One day as a route planner sees it: visits with windows, rounds with a start and an end, a price for each pair.

What route planners can be told, they are told, also in roundabout ways:

- who may come (skills, vetoes, musts, homes, known workers) and what the person and the worker wish, as a price for
  each visit and round; days are planned one after the other, so that a face met on Monday is not new on Tuesday;
- a gap between two visits as windows cut so that it is kept wherever in them they start;
- a double-up as two visits with one and the same fixed start, the wished one;
- rest since the day before as a later start of the round;
- a visit on one of several days as a visit that may be left out until the last of them.

They are not told of breaks, the same worker twice a day, contracts, hours a week or regular times, and of wished times
only if they can be.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rota_engine.problem.model import MINUTES_A_DAY, Matrix, Person, Problem, Shift, Strength, TimeWish, Visit, Worker
from rota_engine.problem.weights import POINTS, Weights
from rota_engine.rota import Placed, Rota
from rota_engine.rules.rule import rate

Spans = tuple[tuple[int, int], ...]
"""First and last minute of each stretch of time."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit by one worker, or one worker's part of a double-up. It starts within ``starts``.
    worth: points that leaving it out weighs."""

    visit: Visit
    place: int
    starts: Spans
    worth: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A worker's shift on the day, with the minute from which they are rested."""

    worker: Worker
    opens: int
    closes: int


@dataclass(frozen=True)
class Day:
    """Places are counted stops first, then homes. fees: points, ``int64[stop, turn]``; may: ``bool[stop, turn]``."""

    stops: tuple[Stop, ...]
    turns: tuple[Turn, ...]
    homes: tuple[int, ...]
    fees: Matrix
    may: NDArray[np.bool_]
    problem: Problem
    weights: Weights

    def home(self, place: int) -> int:
        return len(self.stops) + self.homes.index(place)

    def minutes(self, turn: int) -> Matrix:
        """Travel between all places by the worker's mode."""
        return self._of(self.problem.travel[self.turns[turn].worker.mode].minutes)

    def costs(self, turn: int) -> Matrix:
        """Points of travel, and on each way to a stop its fee: what a turn's round costs is the sum of its ways."""
        worker, weights, stops = self.turns[turn].worker, self.weights, len(self.stops)
        minutes = self.minutes(turn)
        costs = minutes * (rate(worker, weights.paid_travel) + weights.travel * POINTS)
        mile = worker.mileage * weights.mileage // 100 * POINTS
        costs += self._of(self.problem.travel[worker.mode].metres) * mile // 1000
        home = rate(worker, weights.home_travel) + weights.travel * POINTS
        costs[stops:] = minutes[stops:] * home
        costs[:, stops:] = minutes[:, stops:] * home
        costs[:, :stops] += self.fees[:, turn]
        return costs

    def wish_price(self, wish: TimeWish) -> int:
        """Pence a minute outside the tolerance."""
        strongly = wish.strength is Strength.STRONGLY
        return self.weights.wished_time_strongly if strongly else self.weights.wished_time_would_like

    def alike(self) -> list[int]:
        """For each turn, the first one whose costs and minutes are the same."""
        first: dict[tuple[object, ...], int] = {}
        found = []
        for n, turn in enumerate(self.turns):
            worker = turn.worker
            paid = worker.mode, worker.pay, worker.mileage
            found.append(first.setdefault((*paid, self.fees[:, n].tobytes(), self.may[:, n].tobytes()), n))
        return found

    def _of(self, matrix: Matrix) -> Matrix:
        places = np.array([stop.place for stop in self.stops] + list(self.homes), np.int64)
        return np.asarray(matrix[np.ix_(places, places)], np.int64)


Visited = list[tuple[int, int, int]]
"""What a planner answers for a day: (stop, turn, start) of each stop that is done."""

Planner = Callable[[Day, float, int], Visited]
"""A planner of days: the day, the seconds it has, a seed."""


def day_by_day(problem: Problem, weights: Weights, seconds: float, seed: int, planner: Planner) -> Rota:
    """The rota that a planner makes of the days, one after the other, each in its share of the seconds."""
    so_far = _SoFar(problem, weights)
    for day in range(problem.days):
        today = so_far.day(day)
        if today.stops and today.turns:
            so_far.add(day, today, planner(today, seconds / problem.days, seed))
    return Rota(so_far.placed)


@dataclass
class _SoFar:
    """What was planned before today."""

    problem: Problem
    weights: Weights
    placed: dict[str, Placed] = field(default_factory=dict)
    came: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    last_end: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.persons = {person.id: person for person in self.problem.persons}
        self.met = {
            person.id: {worker for worker, visits in self.problem.recent.get(person.id, {}).items() if visits > 0}
            for person in self.problem.persons
        }
        self.last_end = {w.id: w.last_end for w in self.problem.workers if w.last_end is not None}

    def day(self, day: int) -> Day:
        visits = [visit for visit in self.problem.visits if day in visit.days and visit.id not in self.placed]
        starts = self._apart({visit.id: allowed_starts(visit) for visit in visits})
        stops = tuple(self._stop(visit, starts[visit.id], day) for visit in visits for _ in range(visit.workers))
        turns = tuple(
            self._turn(worker, shift) for worker in self.problem.workers for shift in worker.shifts if shift.day == day
        )
        homes = tuple(sorted({place for t in turns for place in (t.worker.start_place, t.worker.end_place)}))
        fees = np.zeros((len(stops), len(turns)), np.int64)
        may = np.zeros((len(stops), len(turns)), bool)
        for n, stop in enumerate(stops):
            person = self.persons[stop.visit.person]
            for k, turn in enumerate(turns):
                may[n, k] = may_come(stop.visit, person, turn.worker, self.met[person.id])
                if may[n, k]:
                    fees[n, k] = self._fee(person, turn.worker, day)
        # What a stop costs whoever comes is no matter of who comes: planners need prices that are not negative.
        least = np.where(may, fees, np.iinfo(np.int64).max).min(axis=1, initial=np.iinfo(np.int64).max)
        fees = np.where(may, fees - least[:, None], 0)
        return Day(stops, turns, homes, fees, may, self.problem, self.weights)

    def _apart(self, starts: dict[str, Spans]) -> dict[str, Spans]:
        """Windows cut so that linked visits keep their least gap wherever in them they start, if there is room."""
        for link in self.problem.links:
            if link.min_gap is None or link.first not in starts or link.second not in starts:
                continue
            one, two = starts[link.first], starts[link.second]
            middle = (one[-1][1] + two[0][0] - link.min_gap) // 2
            early = _cut(one, -MINUTES_A_DAY, max(middle, one[0][0]))
            late = _cut(two, early[-1][1] + link.min_gap, 2 * MINUTES_A_DAY)
            if late:
                starts[link.first], starts[link.second] = early, late
        return starts

    def _stop(self, visit: Visit, starts: Spans, day: int) -> Stop:
        if visit.workers == 2:
            earliest, latest = starts[0]
            one = min(max(earliest, visit.wish.start), latest) if visit.wish else (earliest + latest) // 2
            starts = ((one, one),)
        worth = self.weights.unassigned if visit.worth is None else visit.worth
        worth *= (self.weights.time_critical if visit.time_critical else 1) * POINTS
        waits = day < max(visit.days)
        return Stop(visit, self.persons[visit.person].place, starts, worth // (visit.workers * (1 + waits)))

    def _turn(self, worker: Worker, shift: Shift) -> Turn:
        rested = self.last_end.get(worker.id, -MINUTES_A_DAY) + (self.problem.law.rest or 0)
        opens = max(shift.start, rested - shift.day * MINUTES_A_DAY)
        return Turn(worker, min(opens, shift.end), shift.end)

    def _fee(self, person: Person, worker: Worker, day: int) -> int:
        """What the soft rules of who comes weigh for one visit, in points, given who came on the days before."""
        weights, pence = self.weights, 0
        if person.team:
            outside = weights.team_strongly if person.team_strength is Strength.STRONGLY else weights.team_would_like
            pence += person.team.index(worker.id) * weights.team_rank if worker.id in person.team else outside
        for wish in person.wishes:
            if wish.tag not in worker.tags:
                pence += weights.tag_strongly if wish.strength is Strength.STRONGLY else weights.tag_would_like
        pence += weights.rather_not * (bool(person.home & worker.rather_not) + (day in worker.rather_not_days))
        pence += weights.likes * (person.id in worker.likes)
        came, met = self.came[person.id], self.met[person.id]
        if worker.id not in came:
            pence += weights.another_face * bool(came)
            pence += weights.new_face * (worker.id not in person.known | met)
            full = person.faces_14 is not None and len(came | met) >= person.faces_14
            pence += weights.above_ceiling * (full and worker.id not in met)
        return pence * POINTS

    def add(self, day: int, today: Day, visited: Visited) -> None:
        """Takes in what is done in full: half a double-up is none."""
        comes: dict[str, list[str]] = defaultdict(list)
        start = {}
        for stop, turn, at in visited:
            visit = today.stops[stop].visit
            comes[visit.id].append(today.turns[turn].worker.id)
            start[visit.id] = at
        visits = {stop.visit.id: stop.visit for stop in today.stops}
        for id, workers in comes.items():
            visit = visits[id]
            if len(set(workers)) == visit.workers:
                self.placed[id] = Placed(day, start[id], tuple(sorted(workers)))
                self.came[visit.person].update(workers)
                for worker in workers:
                    end = day * MINUTES_A_DAY + start[id] + visit.minutes
                    self.last_end[worker] = max(self.last_end.get(worker, end), end)


def may_come(visit: Visit, person: Person, worker: Worker, met: set[str]) -> bool:
    """Whether no hard rule about the two of them forbids the worker."""
    return (
        visit.skills <= worker.skills
        and worker.id not in person.vetoes
        and person.musts <= worker.tags
        and not person.bars & worker.tags
        and not person.home & worker.cannot
        and (not (visit.known_only or person.known_only) or worker.id in person.known or worker.id in met)
    )


def latest_start(visit: Visit, closes: int) -> int:
    return closes - (visit.minutes if visit.window_holds == "end" else 0)


def allowed_starts(visit: Visit) -> Spans:
    return tuple((window.opens, latest_start(visit, window.closes)) for window in visit.windows)


def _cut(spans: Spans, first: int, last: int) -> Spans:
    """What of the spans lies from ``first`` to ``last``."""
    both = tuple((max(opens, first), min(closes, last)) for opens, closes in spans)
    return tuple(span for span in both if span[0] <= span[1])
