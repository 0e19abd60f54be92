"""What agencies do: visits in order of time, each to the known worker who came most often and is free, or to the
nearest who is free.

Free means: within the shift, the rest between days and the hours a week, on time, and with the gap to the visit
before. Nothing is changed once it is given; of the breaks of the law it knows nothing, as the planner at her screen.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from rota_engine.bench.peers.day import latest_start, may_come
from rota_engine.problem.model import MINUTES_A_DAY, Problem, Shift, Visit, Worker
from rota_engine.problem.weights import Weights
from rota_engine.rota import Placed, Rota


def plan(problem: Problem, weights: Weights, seconds: float, seed: int) -> Rota:
    """The same rota whatever the seconds and the seed: it takes the time it takes."""
    return _Planner(problem, weights).rota()


@dataclass
class _Turn:
    """A shift with the round so far: where the worker is, from when they are free."""

    worker: Worker
    shift: Shift
    place: int
    free: int
    begun: bool = False


@dataclass
class _Planner:
    problem: Problem
    weights: Weights
    placed: dict[str, Placed] = field(default_factory=dict)
    paid: Counter[tuple[str, int]] = field(default_factory=Counter)  # by worker and week
    last: dict[str, tuple[int, int]] = field(default_factory=dict)  # worker -> day and end of their last visit

    def __post_init__(self) -> None:
        self.persons = {person.id: person for person in self.problem.persons}
        self.met = {id: {w for w, visits in workers.items() if visits} for id, workers in self.problem.recent.items()}
        self.history = {id: Counter(workers) for id, workers in self.problem.recent.items()}
        self.last = {w.id: (0, w.last_end) for w in self.problem.workers if w.last_end is not None}
        self.gaps: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for link in self.problem.links:
            if link.min_gap is not None:
                self.gaps[link.second].append((link.first, link.min_gap))

    def rota(self) -> Rota:
        for day in range(self.problem.days):
            turns = [
                _Turn(worker, shift, worker.start_place, shift.start)
                for worker in self.problem.workers
                for shift in worker.shifts
                if shift.day == day
            ]
            today = [visit for visit in self.problem.visits if day in visit.days and visit.id not in self.placed]
            for visit in sorted(today, key=lambda visit: (_wanted(visit), visit.id)):
                self._give(visit, day, turns)
        return Rota(self.placed)

    def _give(self, visit: Visit, day: int, turns: list[_Turn]) -> None:
        """Gives the visit away if enough workers are free for it, the most familiar ones first."""
        wanted = _wanted(visit)
        for first, gap in self.gaps[visit.id]:
            if first in self.placed and self.placed[first].day == day:
                wanted = max(wanted, self.placed[first].start + gap)
        free = [(turn, start) for turn in turns if (start := self._start(turn, visit, day, wanted)) is not None]
        history = self.history.setdefault(visit.person, Counter())
        free.sort(key=lambda pair: (-history[pair[0].worker.id], self._way(pair[0], visit)))
        chosen = {turn.worker.id: (turn, start) for turn, start in reversed(free)}
        best = sorted(chosen.values(), key=free.index)[: visit.workers]
        start = max((start for _, start in best), default=0)
        if len(best) < visit.workers or any(self._start(turn, visit, day, start) != start for turn, _ in best):
            return
        self.placed[visit.id] = Placed(day, start, tuple(sorted(turn.worker.id for turn, _ in best)))
        for turn, _ in best:
            self.paid[turn.worker.id, day // 7] += self._paid(turn, visit, start)
            turn.place, turn.free, turn.begun = self.persons[visit.person].place, start + visit.minutes, True
            self.last[turn.worker.id] = day, turn.free
            history[turn.worker.id] += 1

    def _way(self, turn: _Turn, visit: Visit) -> int:
        return int(self.problem.travel[turn.worker.mode].minutes[turn.place, self.persons[visit.person].place])

    def _start(self, turn: _Turn, visit: Visit, day: int, wanted: int) -> int | None:
        """When the worker could start, at ``wanted`` or after. None: not at all."""
        worker, person = turn.worker, self.persons[visit.person]
        if not may_come(visit, person, worker, self.met.get(person.id, set())):
            return None
        start = max(wanted, turn.free + self._way(turn, visit))
        before, end = self.last.get(worker.id, (day, 0))
        if worker.id in self.last and (before < day or end < 0):
            start = max(start, end + (self.problem.law.rest or 0) - (day - before) * MINUTES_A_DAY)
        window = next((window for window in reversed(visit.windows) if window.opens <= start), None)
        if window is None or (
            visit.late_limit is not None and start > latest_start(visit, window.closes) + visit.late_limit
        ):
            return None
        home = int(self.problem.travel[worker.mode].minutes[person.place, worker.end_place])
        if turn.shift.over is not None and start + visit.minutes + home > turn.shift.end + turn.shift.over:
            return None
        limits = [most for most in (worker.most, self.problem.law.week) if most is not None]
        paid = self.paid[worker.id, day // 7] + self._paid(turn, visit, start)
        return None if limits and paid > min(limits) else start

    def _paid(self, turn: _Turn, visit: Visit, start: int) -> int:
        """Paid minutes that the visit adds: itself, the way to it, and waiting if it is short."""
        if not turn.begun:
            return visit.minutes
        way = self._way(turn, visit)
        waiting = start - turn.free - way
        return visit.minutes + way + (waiting if waiting <= self.weights.split_after else 0)


def _wanted(visit: Visit) -> int:
    """The wished start, or the first that is allowed."""
    return max(visit.wish.start, visit.windows[0].opens) if visit.wish else visit.windows[0].opens
