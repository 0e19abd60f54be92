"""A live rota that can be asked where a visit could go, at what price, and changed one answer at a time.

Everything else stays as it is: on a board a visit moves only if somebody asks for it, and every place it offers keeps
all hard rules. So a web page, a phone call and a repair can all stand on the same board.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from rota_engine.answers.held import Gone, Held
from rota_engine.answers.openings import Choices, combine, listed, wanted_starts
from rota_engine.problem.model import Person, Problem, Shift, Travel, Visit, Window, Worker
from rota_engine.problem.weights import POINTS
from rota_engine.rota import Placed, Rota
from rota_engine.rules.rule import Names
from rota_engine.search import probe as kernels
from rota_engine.search.tables import DAY_LENGTH, NEVER, NONE, Array

REACH = 90
"""The most minutes by which others are moved to make room for a visit."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A place where a visit could go. points: the change of the whole score. others: the visits that would have to
    change for it, and to what. new: the visit itself, if the board's problem does not know it yet."""

    visit: str
    day: int
    start: int
    workers: tuple[str, ...]
    points: int
    others: tuple[tuple[str, Placed], ...] = ()
    new: Visit | None = None

    @property
    def moved(self) -> tuple[str, ...]:
        """Ids of the other visits that would change."""
        return tuple(visit for visit, _ in self.others)

    @property
    def pence(self) -> float:
        return self.points / POINTS

    @property
    def placed(self) -> Placed:
        return Placed(self.day, self.start, self.workers)


@dataclass(frozen=True, slots=True)
class _Ask:
    """What is looked for on one day: a unit, between two starts, and how much others may change for it."""

    v: int
    u: int
    day: int
    low: int
    high: int
    reach: int
    keep_choices: bool
    limit: int
    new: Visit | None


class Board(Held):
    """A problem and a rota, held ready for questions (``Held`` says what is left out of a rota that breaks rules)."""

    def load(self, problem: Problem, rota: Rota) -> None:
        super().load(problem, rota)
        self.names = Names(problem)
        self._meets = _choices_met(problem)

    def probe(
        self,
        visit: str | Visit,
        *,
        days: Collection[int] | None = None,
        earliest: int | None = None,
        latest: int | None = None,
        workers: Collection[str] | None = None,
        disturb: bool = False,
        limit: int = 50,
        near: int | None = None,
        including: str | None = None,
        keep_choices: bool = False,
    ) -> list[Probe]:
        """Where a visit could go, placed or not (it is taken out first), the best first: one answer for each opening
        between two visits of a worker's round, or of two workers' for a double-up, at its best start.

        visit: an id, or a visit that the problem does not know yet, of a person that it knows. days, earliest, latest
        (of its start), workers: no others. including: this worker comes, whoever else does. near: as close to this
        start as can be, instead of at the best price. disturb: also what is possible if others start up to ``REACH``
        minutes earlier or later, or another worker whom they know comes to one of them; keep_choices: unless their
        wished time, team or tags would be lost. Nobody else is touched without ``disturb``.

        A visit that is only done together with another one that is undone has no place by itself.
        ``KeyError``: an unknown id.
        """
        new = visit if isinstance(visit, Visit) else None
        v = self._lend(visit) if isinstance(visit, Visit) else self._visit_row[visit]
        s = self.tables
        u = int(s.visit["unit"][v])
        low = 0 if earliest is None else earliest
        high = 2 * int(s.settings[DAY_LENGTH]) if latest is None else latest
        close_to = NONE if near is None else near
        answers: list[Probe] = []
        for day in range(self.problem.days) if days is None else sorted(set(days)):
            if not (0 <= day < self.problem.days and s.unit_days[u, day]):
                continue
            legs = self._free_legs(u, v, day)
            masks = self._masks(u, v, legs, workers, including)
            for swaps in (False, True) if disturb else (False,):
                reach = REACH * self.problem.resolution if disturb and not swaps else 0
                ask = _Ask(v, u, day, low, high, reach, keep_choices, limit, new)
                found = listed(s, legs, day, low, high, reach, swaps, masks)
                together = combine(s, v, legs, found, swaps, close_to)
                ways = wanted_starts(s, u, together, close_to, reach, self._in_order)
                answers += self._swapped(ask, ways) if swaps else self._come_in(ask, ways)
        answers.sort(key=lambda p: (p.points, len(p.others), p.day, p.start, p.workers))
        return answers[:limit]

    def take(self, probe: Probe) -> None:
        """Do what a probe found. ``Gone`` if the rota has changed so that it cannot be done any more."""
        if probe.new is None:
            self.change({**dict(probe.others), probe.visit: probe.placed})
            return
        if probe.visit in self.visits:
            raise Gone(f"{probe.visit} is in the rota already")
        row = self.rows.visits[self._lend(probe.new)]
        if self.price({**dict(probe.others), row: probe.placed}) is None:
            raise Gone(f"{probe.visit} cannot be placed like this")
        visits = {**self.rota.visits, **dict(probe.others), probe.visit: probe.placed}
        self.load(replace(self.problem, visits=(*self.problem.visits, probe.new)), Rota(visits, self.rota.breaks))

    def _free_legs(self, u: int, v: int, day: int) -> list[int]:
        """The legs that somebody is looked for: the visit's own, or all of its unit if that is not done on the day."""
        unit, lead = self.tables.unit[u], int(self.tables.visit["lead"][v])
        if unit["placed"] and unit["day"] == day:
            return list(range(lead, lead + self._coming(v)))
        first = int(unit["first_leg"])
        return list(range(first, first + int(unit["legs"])))

    def _masks(
        self, u: int, v: int, legs: Sequence[int], workers: Collection[str] | None, including: str | None
    ) -> list[Array]:
        """Who may be looked for, for each leg."""
        leg, unit = self.tables.leg, self.tables.unit[u]
        anybody = np.ones(len(self.rows.workers), np.int8)
        for stays in range(int(unit["first_leg"]), int(unit["first_leg"] + unit["legs"])):
            if stays not in legs and leg["round"][stays] != NONE:
                anybody[self.tables.round["worker"][leg["round"][stays]]] = 0
        asked = np.ones(len(anybody), np.int8)
        if workers is not None:
            asked[:] = 0
            asked[[self._worker_row[id] for id in workers]] = 1
        masks = [anybody * asked if leg["visit"][free] == v else anybody for free in legs]
        if including is not None:
            only = np.zeros(len(anybody), np.int8)
            only[self._worker_row[including]] = 1
            masks[legs.index(int(self.tables.visit["lead"][v]))] = only * asked
        return masks

    def _come_in(self, ask: _Ask, ways: Choices) -> list[Probe]:
        """Ways in with nobody else's worker changed, and nobody moved unless it reaches that far."""
        s, begins = self.tables, self._begins
        out = np.zeros((len(ways.starts), kernels.PRICE), np.int64)
        kernels.price_all(
            s,
            ask.u,
            ask.day,
            ways.starts,
            ways.keys,
            ways.rounds,
            ways.behind,
            ask.reach,
            ask.low,
            ask.high,
            begins,
            out,
        )
        good = (out[:, kernels.POINTS] < NEVER) & ((out[:, kernels.MOVED] == 0) | (ask.reach > 0))
        if ask.keep_choices:
            good &= out[:, kernels.HARMED] == 0
        answers = []
        for n in ways.best(good, out[:, kernels.POINTS], out[:, kernels.MOVED], ask.limit):
            moved = np.zeros((int(out[n, kernels.MOVED]), 2), np.int64)
            if len(moved):
                way = ways.starts[n], ways.keys[n], ways.rounds[n], ways.behind[n]
                kernels.list_moved(s, ask.u, ask.day, *way, ask.reach, begins, moved)
            others = {id: placed for u, start in moved.tolist() for id, placed in self._unit_at(u, start).items()}
            answers.append(self._answer(ask, out[n], ways.rounds[n], others))
        return answers

    def _swapped(self, ask: _Ask, ways: Choices) -> list[Probe]:
        """Ways in with one other visit going to another worker."""
        s = self.tables
        out = np.zeros((len(ways.starts), kernels.PRICE), np.int64)
        kernels.price_swaps(
            s, ask.u, ask.day, ways.starts, ways.keys, ways.rounds, ways.behind, ways.blockers, self._meets,
            ask.keep_choices, REACH * self.problem.resolution, ask.low, ask.high, self._begins, out,
        )  # fmt: skip
        answers, points = [], out[:, kernels.POINTS]
        for n in ways.best(points < NEVER, points, np.ones(len(out)), ask.limit):
            leg = s.leg[ways.blockers[n]]
            id, gone = self.rows.visits[leg["visit"]], self.rows.workers[s.round["worker"][leg["round"]]]
            others = self._unit_at(int(leg["unit"]), int(out[n, kernels.THERE_AT]))
            comes = {*others[id].workers} - {gone} | {self.rows.workers[out[n, kernels.ELSEWHERE]]}
            others[id] = replace(others[id], workers=tuple(sorted(comes)))
            answers.append(self._answer(ask, out[n], ways.rounds[n], others))
        return answers

    def _unit_at(self, u: int, begins: int) -> dict[str, Placed]:
        """The visits of a unit that is done, as they are but starting when it does."""
        first = int(self.tables.unit["first_visit"][u])
        there = {}
        for v in range(first, first + int(self.tables.unit["visits"][u])):
            placed = self.where(self.rows.visits[v])
            if placed:
                there[self.rows.visits[v]] = replace(placed, start=begins)
        return there

    def _answer(self, ask: _Ask, price: Array, rounds: Array, others: dict[str, Placed]) -> Probe:
        s, begins, first = self.tables, int(price[kernels.STARTS]), int(self.tables.unit["first_leg"][ask.u])
        comes: dict[int, list[str]] = {}
        for leg, r in enumerate(rounds.tolist(), first):
            r = r if r != NONE else int(s.leg["round"][leg])
            comes.setdefault(int(s.leg["visit"][leg]), []).append(self.rows.workers[s.round["worker"][r]])
        at = {v: Placed(ask.day, begins, tuple(sorted(workers))) for v, workers in comes.items()}
        mine = at.pop(ask.v)
        others |= {self.rows.visits[v]: there for v, there in at.items() if there != self.where(self.rows.visits[v])}
        id, points = ask.new.id if ask.new else self.rows.visits[ask.v], int(price[kernels.POINTS])
        return Probe(id, mine.day, mine.start, mine.workers, points, tuple(sorted(others.items())), ask.new)


@cache
def warm() -> None:
    """Compile every kernel of a board, or load what was compiled before. The first time on a computer takes about a
    minute; after that, a second or two."""
    nowhere = np.zeros((1, 1), np.int64)
    visits = tuple(Visit(id, "p", (0,), 300, (Window(0, 600),)) for id in ("a", "b"))
    worker = Worker("w", 0, 0, shifts=(Shift(0, 0, 600),))
    problem = Problem(1, (Person("p", 0),), visits, (worker,), {"car": Travel(nowhere, nowhere)})
    board = Board(problem, Rota({"a": Placed(0, 250, ("w",))}))
    board.take(board.probe("b", disturb=True)[0])
    assert board.rota.visits.keys() == {"a", "b"}


def _choices_met(problem: Problem) -> Array:
    """For each person and worker, as bits, which choices this worker meets: chosen team, a home they like, tags."""
    meets = np.zeros((len(problem.persons), len(problem.workers)), np.int64)
    for p, person in enumerate(problem.persons):
        for w, worker in enumerate(problem.workers):
            met = [worker.id in person.team, not person.home & worker.rather_not]
            met += [wish.tag in worker.tags for wish in person.wishes]
            meets[p, w] = sum(1 << bit for bit, kept in enumerate(met) if kept)
    return meets
