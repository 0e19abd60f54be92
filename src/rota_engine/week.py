"""A rota worked out: every worker's rounds with travel, waiting and breaks. Plain arithmetic that rules read from.

Nothing here is clever or fast on purpose: the search has its own arithmetic, and this one checks it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from rota_engine.problem.model import MINUTES_A_DAY, Person, Problem, Shift, Visit, Worker
from rota_engine.problem.weights import Weights
from rota_engine.rota import Break, Placed, Rota


@dataclass(frozen=True, slots=True)
class Stop:
    """One worker at one visit. Times are minutes of the round's day; travel is the way here from the stop before."""

    visit: Visit
    start: int
    end: int
    travel: int
    metres: int
    waiting: int  # between arriving and starting, break taken off; 0 at the first stop: they leave home just in time
    pause: Break | None


@dataclass(frozen=True, slots=True)
class Round:
    """A worker's way from home through a shift's visits and home again.

    shift is None where the worker has none that day. home_travel: minutes from home to the first and from the last.
    """

    worker: Worker
    day: int
    shift: Shift | None
    stops: tuple[Stop, ...]
    leaves: int
    returns: int
    way_out: int
    way_back: int

    @property
    def contact(self) -> int:
        return sum(stop.visit.minutes for stop in self.stops)

    @property
    def between(self) -> int:
        """Minutes of travel between visits (paid; the ways from and to home are not)."""
        return sum(stop.travel for stop in self.stops[1:])

    @property
    def idle(self) -> int:
        """Minutes of the shift neither working, travelling nor on a break, as the unified benchmark counts them."""
        if self.shift is None:
            return 0
        if not self.stops:
            return self.shift.end - self.shift.start
        first = self.stops[0]
        gap_after_pause = first.start - first.pause.start - first.pause.minutes if first.pause else 0
        waiting = gap_after_pause + sum(stop.waiting for stop in self.stops[1:])
        return max(0, self.leaves - self.shift.start) + waiting + max(0, self.shift.end - self.returns)

    def paid_waiting(self, weights: Weights) -> int:
        """Minutes of waiting in gaps short enough to be paid; a longer gap is the worker's own time."""
        return sum(stop.waiting for stop in self.stops[1:] if stop.waiting <= weights.split_after)

    def paid(self, weights: Weights) -> int:
        return self.contact + self.between + self.paid_waiting(weights)


@dataclass(frozen=True)
class Week:
    """A problem, a rota for it and the weights, with everything that follows from them (1 to 28 days, not only 7)."""

    problem: Problem
    rota: Rota
    weights: Weights

    @cached_property
    def person(self) -> dict[str, Person]:
        return {person.id: person for person in self.problem.persons}

    @cached_property
    def visit(self) -> dict[str, Visit]:
        return {visit.id: visit for visit in self.problem.visits}

    @cached_property
    def worker(self) -> dict[str, Worker]:
        return {worker.id: worker for worker in self.problem.workers}

    def weighed(self, weights: Weights) -> "Week":
        """The same week with other weights: the rounds do not depend on them and are not worked out again."""
        other = replace(self, weights=weights)
        other.__dict__["rounds"] = self.rounds
        return other

    def met(self, person: Person) -> frozenset[str]:
        """Workers who came to the person in the days before day 0 (``Problem.recent``)."""
        recent = self.problem.recent.get(person.id, {})
        return frozenset(worker for worker, visits in recent.items() if visits > 0)

    def knows(self, person: Person, worker: Worker) -> bool:
        return worker.id in person.known or worker.id in self.met(person)

    def comings(self) -> Iterator[tuple[Visit, Placed, Worker]]:
        """Each worker coming to each visit that is done."""
        for id, placed in self.rota.visits.items():
            for worker in placed.workers:
                yield self.visit[id], placed, self.worker[worker]

    @cached_property
    def rounds(self) -> list[Round]:
        """Every shift's round, those without a visit included, and a round without a shift where visits were placed
        on a day on which the worker has none. By worker, then day, then start."""
        at: dict[str, dict[int, list[tuple[Visit, Placed]]]] = defaultdict(lambda: defaultdict(list))
        for visit, placed, worker in self.comings():
            at[worker.id][placed.day].append((visit, placed))
        rounds = []
        for worker in self.problem.workers:
            there = at.get(worker.id, {})
            for day in sorted({shift.day for shift in worker.shifts} | there.keys()):
                shifts = sorted((s for s in worker.shifts if s.day == day), key=lambda s: s.start)
                mine = sorted(there.get(day, []), key=lambda pair: (pair[1].start, pair[0].id))
                for n, shift in enumerate(shifts):
                    later = shifts[n + 1].start if n + 1 < len(shifts) else None
                    part = [pair for pair in mine if later is None or pair[1].start < later]
                    mine = mine[len(part) :]
                    rounds.append(self._round(worker, day, shift, part))
                if mine:
                    rounds.append(self._round(worker, day, None, mine))
        return rounds

    def _round(self, worker: Worker, day: int, shift: Shift | None, visits: list[tuple[Visit, Placed]]) -> Round:
        travel = self.problem.travel[worker.mode]
        stops: list[Stop] = []
        place, free = worker.start_place, 0
        for visit, placed in visits:
            there = self.person[visit.person].place
            minutes, metres = int(travel.minutes[place, there]), int(travel.metres[place, there])
            pause = self.rota.breaks.get((worker.id, visit.id))
            waiting = placed.start - (free + minutes) - (pause.minutes if pause else 0) if stops else 0
            free, place = placed.start + visit.minutes, there
            stops.append(Stop(visit, placed.start, free, minutes, metres, waiting, pause))
        way_out = stops[0].travel if stops else 0
        way_back = int(travel.minutes[place, worker.end_place]) if stops else 0
        first = stops[0] if stops else None
        leaves = (first.pause.start if first.pause else first.start) - way_out if first else 0
        return Round(worker, day, shift, tuple(stops), leaves, free + way_back, way_out, way_back)

    @cached_property
    def weeks(self) -> range:
        return range((self.problem.days + 6) // 7)

    def full(self, week: int) -> bool:
        """Whether all seven days of a week are in the horizon (promises by the week hold only then)."""
        return (week + 1) * 7 <= self.problem.days

    def paid_minutes(self, worker: Worker, week: int) -> int:
        return sum(
            round.paid(self.weights) for round in self.rounds if round.worker is worker and round.day // 7 == week
        )

    def contact_minutes(self, worker: Worker, week: int) -> int:
        return sum(round.contact for round in self.rounds if round.worker is worker and round.day // 7 == week)


def absolute(day: int, minute: int) -> int:
    """Minutes after day 0's midnight."""
    return day * MINUTES_A_DAY + minute
