"""A rota on the search's tables, held as it is: loaded, read, and changed visit by visit, each change at its price."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

import numpy as np

from rota_engine.problem.model import Problem, Travel, Visit, Window
from rota_engine.problem.weights import Weights
from rota_engine.rota import Placed, Rota
from rota_engine.search import hold as kernels
from rota_engine.search.anneal import blank, note, start
from rota_engine.search.build import build
from rota_engine.search.insert import KEY_STEP
from rota_engine.search.state import by_start, to_rota
from rota_engine.search.tables import COST, FORBIDDEN, NEVER, NONE, NOT_PLACED, Array

_NOWHERE = Travel(np.zeros((1, 1), np.int64), np.zeros((1, 1), np.int64))


class Gone(Exception):
    """A place that is no longer there: the rota has changed since it was found, or never allowed it."""


class Held:
    """A problem and a rota that keeps its hard rules. Visits of the given rota that break one are left out: their ids
    are in ``left_out``. Breaks are taken anew, each in the first gap of its round that is long enough.

    ``KeyError``: the rota has an id that the problem does not know.
    """

    def __init__(self, problem: Problem, rota: Rota, weights: Weights | None = None) -> None:
        self.weights = weights or Weights()
        self.load(problem, rota)

    def load(self, problem: Problem, rota: Rota) -> None:
        """Begin anew with another problem and rota."""
        self.problem = problem
        self.tables, self.rows = build(_with_spares(problem), self.weights, near=0)
        self.visits = {visit.id: visit for visit in problem.visits}
        self._visit_row = {id: v for v, id in enumerate(self.rows.visits)}
        self._worker_row = {id: w for w, id in enumerate(self.rows.workers)}
        self._bare_workers = tuple(replace(w, shifts=(), start_place=0, end_place=0) for w in problem.workers)
        self._lent: dict[int, Visit] = {}
        self._person_row = {person.id: p for p, person in enumerate(problem.persons)}
        self._hold(rota)
        self.left_out = tuple(id for id in rota.visits if self.where(id) is None)

    def _hold(self, rota: Rota) -> None:
        if unknown := rota.visits.keys() - self.visits.keys():
            raise KeyError(f"the problem has no visit {min(unknown)!r}")
        s = self.tables
        day, begins = np.full(len(s.unit), NONE, np.int64), np.full(len(s.unit), NOT_PLACED, np.int64)
        workers, broken = np.full(len(s.leg), NONE, np.int64), set()
        unit, lead = (s.visit[name].tolist() for name in ("unit", "lead"))
        for v, id in enumerate(self.rows.visits):
            u, placed = unit[v], rota.visits.get(id)
            at = (placed.day, placed.start) if placed else (NONE, NOT_PLACED)
            if placed is None or len(set(placed.workers)) != self.visits[id].workers or day[u] not in (NONE, at[0]):
                broken.add(u)  # visits that start as one are done as one
                continue
            if day[u] != NONE and begins[u] != at[1]:
                broken.add(u)
            day[u], begins[u] = at
            workers[lead[v] : lead[v] + len(placed.workers)] = [self._worker_row[worker] for worker in placed.workers]
        day[list(broken)] = NONE
        order = self._rekey(begins)
        law, most = s.round["law_after"].copy(), s.worker["most"].copy()
        s.round["law_after"], s.worker["most"] = NEVER, NEVER
        start(s)
        in_turn = order[np.argsort(day[order], kind="stable")]
        kernels.hold(s, day, begins, workers, in_turn[day[in_turn] != NONE])
        kernels.hold_limits(s, begins, law, most)
        self._settled()

    def _rekey(self, begins: Array) -> Array:
        """Give units keys in the order of these starts, and return that order."""
        state = np.zeros((len(begins), 3), np.int64)
        state[:, 2] = begins
        order = by_start(self.tables, state)
        self.tables.unit["key"][order] = np.arange(len(order)) * KEY_STEP
        return order

    def _settled(self) -> None:
        """Hold everything where it is now."""
        unit = self.tables.unit
        on = unit["placed"] == 1
        self._begins = np.where(on, unit["start"], NOT_PLACED)
        self._in_order = np.sort(self._begins)
        unit["release"][on] = unit["start"][on]
        self.tables.round["pause"] = NONE
        self._rota: Rota | None = None

    @property
    def rota(self) -> Rota:
        """The rota as it stands."""
        if self._rota is None:
            state = blank(self.tables)
            note(self.tables, state)
            self._rota = to_rota(self.tables, self.rows, state)
        return self._rota

    @property
    def points(self) -> int:
        """What the rota as it stands weighs: the points of ``evaluate``."""
        return int(self.tables.total[COST])

    def where(self, visit: str) -> Placed | None:
        """Where a visit is now; None: undone. ``KeyError``: an unknown id."""
        v, s = self._visit_row[visit], self.tables
        u, lead = int(s.visit["unit"][v]), int(s.visit["lead"][v])
        if not s.unit["placed"][u]:
            return None
        rounds = s.leg["round"][lead : lead + self.visits[visit].workers]
        workers = sorted(self.rows.workers[w] for w in s.round["worker"][rounds])
        return Placed(int(s.unit["day"][u]), int(s.unit["start"][u]), tuple(workers))

    def may_come(self, visit: str) -> frozenset[str]:
        """The workers whom nothing about the person or the visit forbids to come. ``KeyError``: an unknown id."""
        fit = self.tables.fit[self._visit_row[visit]]
        return frozenset(worker for worker, points in zip(self.rows.workers, fit, strict=True) if points < FORBIDDEN)

    def price(self, changes: Mapping[str, Placed | None]) -> int | None:
        """The change of the score in points if these visits were here (None: undone) and all others stayed; None: that
        cannot be. Visits that start as one move as one."""
        return self._rearrange(changes, keep=False)

    def change(self, changes: Mapping[str, Placed | None]) -> int:
        """Do what ``price`` asks about; the change of the score. ``Gone`` if it cannot be."""
        points = self._rearrange(changes, keep=True)
        if points is None:
            raise Gone(f"{', '.join(sorted(changes))} cannot be placed like this")
        return points

    @contextmanager
    def without(self, visit: str) -> Iterator[None]:
        """Take a visit out meanwhile, if it is done. ``KeyError``: an unknown id."""
        was, rota = self.where(visit), self._rota
        if was is None:
            yield
            return
        self.change({visit: None})
        try:
            yield
        finally:
            self.change({visit: was})
            self._rota = rota  # the same again: nobody has to read thousands of visits anew

    def _rearrange(self, changes: Mapping[str, Placed | None], keep: bool) -> int | None:
        s, begins = self.tables, self._begins.copy()
        days: dict[int, int] = {}
        legs: dict[int, int] = {}
        for id, placed in changes.items():
            v = self._visit_row[id]
            u, lead = int(s.visit["unit"][v]), int(s.visit["lead"][v])
            if placed is None:
                days[u], begins[u] = NONE, NOT_PLACED
                continue
            days[u], begins[u] = placed.day, placed.start
            if len(set(placed.workers)) != self._coming(v):
                return None
            for k, worker in enumerate(placed.workers):
                legs[lead + k] = self._round_of(self._worker_row[worker], placed.day, placed.start)
        units = np.array(list(days), np.int64)
        rounds = np.full((len(units), int(s.unit["legs"].max(initial=1))), NONE, np.int64)
        for n, u in enumerate(days):
            first = int(s.unit["first_leg"][u])
            for k in range(int(s.unit["legs"][u])):
                rounds[n, k] = legs.get(first + k, s.leg["round"][first + k])
        keys = s.unit["key"].copy()
        self._rekey(begins)
        points = int(kernels.rearrange(s, units, np.array(list(days.values()), np.int64), rounds, begins, keep))
        if keep and points < NEVER:
            self._settled()
        else:
            s.unit["key"] = keys
        return points if points < NEVER else None

    def _coming(self, v: int) -> int:
        return int((self.tables.leg["visit"] == v).sum())

    def _round_of(self, w: int, day: int, minute: int) -> int:
        """As the kernels' ``round_of``."""
        s, found = self.tables, NONE
        first = int(s.worker["first_round"][w])
        for r in range(first, first + int(s.worker["rounds"][w])):
            if s.round["day"][r] == day and (found == NONE or s.round["starts"][r] <= minute):
                found = r
        return found

    def _lend(self, visit: Visit) -> int:
        """Give a spare row of the tables to a visit that the problem does not know; the row."""
        if visit.id in self.visits:
            raise KeyError(f"the problem has a visit {visit.id!r} already")
        v = self._visit_row[_spare(visit.workers)]
        if self._lent.get(v) == visit:
            return v
        self._lent[v] = visit
        p, s = self._person_row[visit.person], self.tables
        person = self.problem.persons[p]
        alone = replace(
            self.problem,
            persons=(replace(person, place=0),),
            visits=(visit,),
            workers=self._bare_workers,
            travel=dict.fromkeys(self.problem.travel, _NOWHERE),
            links=(), locks=(), published={},
        )  # fmt: skip
        mine, _ = build(alone, self.weights, near=0)
        u, lead = int(s.visit["unit"][v]), int(s.visit["lead"][v])
        row, unit, leg = mine.visit[0], mine.unit[0], mine.leg
        row["unit"], row["lead"], row["person"], row["worth"] = u, lead, p, 0
        unit["first_visit"], unit["first_leg"], unit["key"] = v, lead, s.unit["key"][u]
        leg["unit"], leg["visit"], leg["person"], leg["place"] = u, v, p, person.place
        s.visit[v], s.unit[u], s.leg[lead : lead + visit.workers] = row, unit, leg
        s.fit[v], s.unit_days[u] = mine.fit[0], mine.unit_days[0]
        return v


def _spare(workers: int) -> str:
    return f"(a visit by {workers} that is only asked about)"


def _with_spares(problem: Problem) -> Problem:
    """The problem with a visit of nothing by one worker and one by two: rows to lend to visits that are asked about."""
    if not problem.persons:
        return problem
    day = (Window(0, 1_440),)
    spares = tuple(
        Visit(_spare(workers), problem.persons[0].id, (0,), 0, day, workers=workers, worth=0) for workers in (1, 2)
    )
    return replace(problem, visits=problem.visits + spares)
