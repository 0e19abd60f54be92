"""What all parts of the exact model share: which visits are done, when, on which day, in whose turn; and the price."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import Any

from rota_engine.problem.model import Person, Problem, Shift, Travel, Visit, Worker
from rota_engine.problem.weights import Weights

type Var = Any
"""A variable of CP-SAT, or a sum of some (OR-Tools ships no types)."""
MOST = 100_000
"""More minutes than anything in four weeks can take."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One shift of a worker, to be filled with a round of visits, and the visits that could be in it.

    begin, finish: when its first visit starts and its last one ends, the day's minutes (anything if it is not used).
    """

    worker: Worker
    shift: Shift
    travel: Travel
    visits: tuple[Visit, ...]
    comes: dict[str, Var]
    used: Var
    begin: Var
    finish: Var

    @property
    def day(self) -> int:
        return self.shift.day

    @property
    def contact(self) -> Var:
        return sum(visit.minutes * self.comes[visit.id] for visit in self.visits)


class Model:
    """The decisions, and the points they cost. The parts of the model add their rules to it."""

    def __init__(self, problem: Problem, weights: Weights, cp_model: ModuleType) -> None:
        self.problem, self.weights = problem, weights
        self.cp = cp_model.CpModel()
        self.points: list[Var] = []
        self.end = _end(problem)
        self.done = {visit.id: self.choice() for visit in problem.visits}
        self.on_day = {(visit.id, day): self.choice() for visit in problem.visits for day in visit.days}
        self.start: dict[str, Var] = {}
        for visit in problem.visits:
            spans = list(self._starts(visit))
            self.start[visit.id] = self.cp.new_int_var_from_domain(cp_model.Domain.from_intervals(spans), "")
            self.given([~self.done[visit.id]], self.start[visit.id] == spans[0][0])
            self.cp.add(sum(self.on_day[visit.id, day] for day in visit.days) == self.done[visit.id])
        self.turns = [self._turn(worker, shift) for worker in problem.workers for shift in worker.shifts]
        self.staff()

    @cached_property
    def visit(self) -> dict[str, Visit]:
        return {visit.id: visit for visit in self.problem.visits}

    @cached_property
    def person(self) -> dict[str, Person]:
        return {person.id: person for person in self.problem.persons}

    @cached_property
    def turns_of(self) -> dict[str, list[Turn]]:
        """Each visit's turns in which it could be."""
        turns: dict[str, list[Turn]] = defaultdict(list)
        for turn in self.turns:
            for visit in turn.visits:
                turns[visit.id].append(turn)
        return turns

    def choice(self) -> Var:
        return self.cp.new_bool_var("")

    def minutes(self, low: int = 0, high: int = MOST) -> Var:
        return self.cp.new_int_var(low, max(low, high), "")

    def given(self, conditions: Iterable[Var], rule: Var) -> None:
        """The rule holds where all conditions do."""
        self.cp.add(rule).only_enforce_if(list(conditions))

    def price(self, points: int, amount: Var) -> None:
        """So many points for each of an amount."""
        if points:
            self.points.append(points * amount)

    def price_of_most(self, points: int, *amounts: tuple[Iterable[Var], Var]) -> None:
        """Points for each of the largest of some amounts, or of 0; each counts where its conditions hold."""
        if points:
            most = self.minutes()
            for conditions, amount in amounts:
                self.given(conditions, most >= amount)
            self.price(points, most)

    def by(self, visit: str, worker: str) -> Var:
        """1 if this worker comes to the visit."""
        return sum(turn.comes[visit] for turn in self.turns_of[visit] if turn.worker.id == worker)

    def staff(self) -> None:
        """As many different workers come to a visit as it needs, all on its day."""
        for visit in self.problem.visits:
            for day in visit.days:
                comes = [turn.comes[visit.id] for turn in self.turns_of[visit.id] if turn.day == day]
                self.cp.add(sum(comes) == visit.workers * self.on_day[visit.id, day])
            for worker in self.problem.workers:
                self.cp.add(self.by(visit.id, worker.id) <= 1)

    def _starts(self, visit: Visit) -> Iterable[tuple[int, int]]:
        """The spans of starts that no window forbids; the window that counts is the last one open by then."""
        hold = visit.minutes if visit.window_holds == "end" else 0
        opens = [window.opens for window in visit.windows]
        for window, next_opens in zip(visit.windows, [*opens[1:], self.end + 1], strict=True):
            latest = self.end if visit.late_limit is None else window.closes + visit.late_limit - hold
            if window.opens <= min(latest, next_opens - 1):
                yield window.opens, min(latest, next_opens - 1)

    def _turn(self, worker: Worker, shift: Shift) -> Turn:
        travel = self.problem.travel[worker.mode]
        visits = tuple(
            visit
            for visit in self.problem.visits
            if shift.day in visit.days and _may_come(self.problem, self.person[visit.person], visit, worker)
        )
        comes = {visit.id: self.choice() for visit in visits}
        begin, finish = self.minutes(0, self.end), self.minutes(0, 2 * self.end)
        return Turn(worker, shift, travel, visits, comes, self.choice(), begin, finish)


def _may_come(problem: Problem, person: Person, visit: Visit, worker: Worker) -> bool:
    met = person.known | {id for id, visits in problem.recent.get(person.id, {}).items() if visits}
    return (
        visit.skills <= worker.skills
        and worker.id not in person.vetoes
        and person.musts <= worker.tags
        and not person.bars & worker.tags
        and not person.home & worker.cannot
        and (worker.id in met or not (visit.known_only or person.known_only))
    )


def _end(problem: Problem) -> int:
    """A minute of the day by which everything has started, also where there is no limit: after whatever somebody might
    wait for, all visits, one after the other."""
    times = [shift.end for worker in problem.workers for shift in worker.shifts]
    times += [worker.meal_break.closes for worker in problem.workers if worker.meal_break]
    times += [window.closes for visit in problem.visits for window in visit.windows]
    times += [visit.wish.start for visit in problem.visits if visit.wish]
    times += [told.start for told in problem.published.values()]
    times += [lock.start for lock in problem.locks if lock.start is not None]
    longest_way = max(int(travel.minutes.max()) for travel in problem.travel.values())
    lengths = sum(visit.minutes + longest_way for visit in problem.visits)
    gaps = sum(max(0, link.min_gap or 0) for link in problem.links)
    pauses = problem.law.break_minutes + sum(w.meal_break.minutes for w in problem.workers if w.meal_break)
    return max(times) + lengths + gaps + pauses + longest_way
