"""Something happened: mend the rota so that as few people as can be are told of a change, and hear who they are.

What counts, in this order: every hard rule; that nobody is left without a visit, time-critical ones first; how many
persons are told of a change; the score, with the price of changes in it. First each visit that lost its place gets the
best one there is. Those that find none may take somebody else's, who gets another. The time that is left goes into
taking a few of the changed visits out and putting them back better.
"""

import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from rota_engine.answers.blocking import Blocking, Obstacles, Wanted
from rota_engine.answers.board import Board, Probe
from rota_engine.answers.events import Event, Now, happened
from rota_engine.answers.held import Gone
from rota_engine.answers.told import Told, differs, tell
from rota_engine.problem.model import Problem, Published, Visit
from rota_engine.problem.weights import POINTS, Weights
from rota_engine.rota import Placed, Rota
from rota_engine.rules.rule import Names
from rota_engine.week import Week

TRIES = 30
"""So many attempts in a row that make nothing better end a repair before its time."""
NEARBY = 90
"""A visit may have to give way to one that could be so many minutes before or after it."""


@dataclass(frozen=True, slots=True)
class Repair:
    """The mended rota, for the problem as the event left it. changes: who is told what. unassigned: visits that had a
    place before, or are new, and have none now."""

    problem: Problem
    rota: Rota
    changes: tuple[Told, ...]
    unassigned: tuple[str, ...]

    @property
    def persons(self) -> frozenset[str]:
        """Ids of the persons who are told of a change."""
        return frozenset(told.id for told in self.changes if not told.worker)

    def why(self, visit: str) -> Blocking:
        """The hard rules that forbid an unassigned visit. ``KeyError``: an unknown id."""
        return Obstacles(Week(self.problem, self.rota, Weights())).blocking(Wanted(visit))


def repair(board: Board, event: Event, seconds: float = 1.5, *, now: Now | None = None, seed: int = 1) -> Repair:
    """Mend a board's rota after an event. The board itself stays as it is.

    seconds: when to stop making it better; every visit is given a place once, however long that takes. now: what began
    before it stays, and nothing new starts before it. A person need not be told of a visit that starts up to
    ``Weights.change_tolerance`` minutes off. ``ValueError`` and ``BadProblem``: see ``happened``.
    """
    deadline = time.perf_counter() + seconds
    was = board.rota
    problem, left = happened(event, board.problem, was, now)
    to_place = [visit.id for visit in problem.visits if visit.id in was.visits or visit.id not in board.visits]
    known = (*board.problem.visits, *problem.visits)
    held = _as_told(problem, left, was, board.weights)
    return _mended(held, problem, was, to_place, known, now, deadline, seed)


def ways_to_mend(
    board: Board, was: Rota, seconds: float = 1.5, *, now: Now | None = None, seeds: Iterable[int] = (1,)
) -> Iterator[Repair]:
    """Mend a rota that is not possible any more as it was, or not whole: visits of the board's problem that are not on
    the board get a place. A way for each seed, in so many ``seconds`` each; the board itself stays as it is. ``was``:
    what people were told; the rest as for ``repair``.
    """
    problem, left = board.problem, board.rota.visits
    to_place = [visit.id for visit in problem.visits if visit.id not in left]
    held = _as_told(problem, board.rota, was, board.weights)
    for seed in seeds:
        found = _mended(held, problem, was, to_place, problem.visits, now, time.perf_counter() + seconds, seed)
        yield found
        there = found.rota.visits
        held.change({id: left.get(id) for id in there.keys() | left.keys() if there.get(id) != left.get(id)})


def _as_told(problem: Problem, left: Rota, was: Rota, weights: Weights) -> Board:
    """A board of what is still possible (``left``), on which every change to what people were told has its price."""
    placed = {visit.id: was.visits[visit.id] for visit in problem.visits if visit.id in was.visits}
    published = {id: Published(at.workers, at.day, at.start) for id, at in placed.items()}
    return Board(replace(problem, published=published), left, weights)


def _mended(
    board: Board, problem: Problem, was: Rota, to_place: Iterable[str], known: Iterable[Visit], now: Now | None,
    deadline: float, seed: int,
) -> Repair:  # fmt: skip
    """``board``: is changed; ``known``: the visits before and after, for who is told."""
    mender = _Mender(board, was, now, deadline, seed)
    mender.place(to_place)
    mender.make_room()
    mender.improve()
    visits = {visit.id: visit for visit in known}
    person_of = {id: visit.person if id in board.visits else None for id, visit in visits.items()}
    names, mended = Names(replace(problem, visits=tuple(visits.values()))), board.rota
    told = tell(was.visits, mended.visits, person_of, names, board.weights.change_tolerance)
    return Repair(problem, mended, tuple(told), tuple(sorted(mender.undone)))


Rank = tuple[int, int, int]


class _Mender:
    """A board in the course of its repair. was: what people were told before."""

    def __init__(self, board: Board, was: Rota, now: Now | None, deadline: float, seed: int) -> None:
        self.board, self.was, self.now, self.deadline = board, was.visits, now, deadline
        self.random, self.tolerance = random.Random(seed), board.weights.change_tolerance
        # Even what a person need not be told of is a change to a worker: it weighs as much as the longest such move.
        self.a_change = board.weights.change_time * max(1, self.tolerance) * POINTS
        self.undone: dict[str, int] = {}  # what being left undone weighs
        self.different: set[str] = set()  # whatever is, or was for a while, elsewhere than before
        self.taken_back: dict[str, Placed | None] = {}  # where to put things back if an attempt fails

    def place(self, visits: Iterable[str]) -> None:
        """Give each visit that has no place the best there is, those that cannot wait first."""
        lost = [id for id in visits if self.board.where(id) is None]
        self.undone, self.different = {id: self.worth(id) for id in lost}, set(lost)
        for id in sorted(lost, key=lambda id: (-self.undone[id], self.was[id].start if id in self.was else 0)):
            self.insert(id)

    def make_room(self) -> None:
        """Let others give way to visits that have no place, those that cannot wait first."""
        for id in sorted(self.undone, key=lambda id: -self.undone[id]):
            for other in self.nearby(id):
                if self.time_is_up() or self.attempt(partial(self.give_way, other, id)):
                    break

    def improve(self) -> None:
        """Take out a few visits that changed and put them back in another order, as long as that helps."""
        tries = 0
        while tries < TRIES and not self.time_is_up() and self.different:
            some = self.random.sample(sorted(self.different), min(self.random.randint(1, 3), len(self.different)))
            tries = 0 if self.attempt(partial(self.put_back, some)) else tries + 1

    def time_is_up(self) -> bool:
        return time.perf_counter() > self.deadline

    def worth(self, id: str) -> int:
        visit, weights = self.board.visits[id], self.board.weights
        worth = weights.unassigned if visit.worth is None else visit.worth
        return max(1, worth) * (weights.time_critical if visit.time_critical else 1)

    def rank(self) -> Rank:
        """What is to be as low as can be, the most important first."""
        persons, changes = self.changes({id: self.board.where(id) for id in self.different})
        return sum(self.undone.values()), persons, self.board.points + changes * self.a_change

    def changes(self, there: Mapping[str, Placed | None]) -> tuple[int, int]:
        """How many persons are told of a change if these visits are here, and how many visits differ at all."""
        told = {id for id, at in there.items() if differs(self.was.get(id), at, self.tolerance)}
        differ = sum(1 for id, at in there.items() if differs(self.was.get(id), at))
        return len({self.board.visits[id].person for id in told}), differ

    def attempt(self, change: Callable[[], bool]) -> bool:
        """Keep a change if it makes the rota better, else put everything back."""
        rank, undone, self.taken_back = self.rank(), dict(self.undone), {}
        try:
            if change() and self.rank() < rank:
                return True
        except Gone:
            pass  # it goes with another visit that stays
        self.board.change(self.taken_back)
        self.undone = undone
        return False

    def give_way(self, other: str, id: str) -> bool:
        self.put({other: None})
        if not self.insert(id, disturb=False):
            return False
        self.insert(other)
        return True

    def put_back(self, some: list[str]) -> bool:
        for id in some:
            if self.board.where(id):
                self.put({id: None})
        for id in some:
            self.insert(id, next_best=self.random.random() < 0.2)
        return True

    def insert(self, id: str, disturb: bool = True, next_best: bool = False) -> bool:
        """Give a visit the best place there is (or the next); False if there is none."""
        found, now = self.places(id, disturb), {other: self.board.where(other) for other in self.different}
        ranked = []
        for n, probe in enumerate(found):
            persons, changes = self.changes({**now, **dict(probe.others), id: probe.placed})
            ranked.append((persons, probe.points + changes * self.a_change, n))
        if not ranked:
            return False
        ranked.sort()
        probe = found[ranked[1 if next_best and len(ranked) > 1 else 0][2]]
        self.put({**dict(probe.others), id: probe.placed})
        return True

    def put(self, changes: Mapping[str, Placed | None]) -> None:
        before = {id: self.board.where(id) for id in changes}
        self.board.change(changes)
        self.taken_back = before | self.taken_back
        self.different |= changes.keys()
        for id, at in changes.items():
            if at is None:
                self.undone[id] = self.worth(id)
            else:
                self.undone.pop(id, None)

    def places(self, id: str, disturb: bool) -> list[Probe]:
        """Where a visit could go, with nothing that would start before now."""
        now, days = self.now, self.board.visits[id].days
        if now is None:
            return self.board.probe(id, disturb=disturb)
        found = self.board.probe(id, days=[now.day], earliest=now.minute, disturb=disturb)
        found += self.board.probe(id, days=[day for day in days if day > now.day], disturb=disturb)
        return [probe for probe in found if all(self.to_come(at) for _, at in probe.others)]

    def to_come(self, at: Placed) -> bool:
        return self.now is None or Now(at.day, at.start) >= self.now

    def nearby(self, id: str) -> list[str]:
        """Visits that could give way to this one: at about its time, by somebody who may come, least worth first."""
        visit, may_come = self.board.visits[id], self.board.may_come(id)
        first, last = visit.windows[0].opens - NEARBY, visit.windows[-1].closes + NEARBY
        near = [
            (self.worth(other), abs(at.start - first), other)
            for other, at in self.board.rota.visits.items()
            if at.day in visit.days and first <= at.start <= last and may_come & {*at.workers} and self.to_come(at)
        ]
        return [other for _, _, other in sorted(near)]
