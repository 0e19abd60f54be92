"""Plan: ``solve(problem, stop=…, seed=…)``. A first rota by cheapest insertion, then annealing on every core."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from rota_engine.evaluate import Score, evaluate
from rota_engine.problem.model import Person, Problem, Shift, Travel, Visit, Window, Worker
from rota_engine.problem.weights import POINTS, Weights
from rota_engine.rota import Rota
from rota_engine.search import anneal as kernels
from rota_engine.search.build import build
from rota_engine.search.compiled import mark_compiled
from rota_engine.search.random import draw
from rota_engine.search.retime import retime, timetable
from rota_engine.search.state import fill, from_rota, to_rota
from rota_engine.search.stop import MaxSeconds, Stop
from rota_engine.search.tables import COST, IDLE_POINTS, IDLEST, LATEST_POINTS, PRESS, WORST, Array, Tables, copy_state

MOST_TURNS = 200
"""Annealings in turn after the first, at most."""


@dataclass(frozen=True, slots=True)
class Params:
    """How to search. The defaults were measured (docs/reference/benchmarks.md); a user need not know them.

    threads: searches side by side, each with a seed of its own; the best is taken and handed on at each stage.
    first: the share of the time for a first, quick annealing. The rest of it is for one slow one, or for several in
        turn where each still has ``enough`` moves times the square of its legs; all begin with the best rota by then.
    heats: how warm each in turn begins, as shares of what a leg weighs then;
    cold: how warm each ends, as a share of what a leg weighs by the end.
    """

    threads: int = 2
    first: float = 0.12
    enough: int = 1_000
    heats: tuple[float, ...] = (1.0, 10.0, 0.5, 40.0)
    cold: float = 0.02
    near: int = 24
    slice: int = 4_000


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a search stands: for a progress line, and to go on from if it is cut off. ``rota()``: the best so far."""

    done: float
    seconds: float
    iterations: int
    pence: float
    unassigned: int
    kept: float  # share of the choices of when and who that are kept
    rota: Callable[[], Rota] = Rota


@dataclass(frozen=True, slots=True)
class Result:
    """A rota, what the independent evaluator makes of it, and how the search went (seconds -> pence)."""

    rota: Rota
    score: Score
    iterations: int
    seconds: float
    history: tuple[tuple[float, float], ...] = field(default=())


def solve(
    problem: Problem,
    *,
    stop: Stop | None = None,
    seed: int = 1,
    weights: Weights | None = None,
    params: Params | None = None,
    start: Rota | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> Result:
    """The best rota found for a checked problem when ``stop`` says enough (default: 10 seconds).

    A visit that cannot be done without breaking a hard rule stays unassigned; there is no exception for a problem
    without an answer. ``start``: a rota to begin from. Ctrl-C ends the search early with the best rota so far.
    """
    weights, params, stop = weights or Weights(), params or Params(), stop or MaxSeconds(10)
    search = _Search(problem, weights, params, stop, seed)
    search.begin(start)
    search.run(on_progress)
    rota = to_rota(search.tables, search.names, search.best)
    return Result(rota, evaluate(problem, rota, weights), search.iterations, search.seconds, tuple(search.history))


class _Thread:
    """One search of the side-by-side ones: its own state, its own random numbers."""

    def __init__(self, tables: Tables, seed: int) -> None:
        self.tables = copy_state(tables)
        self.random = np.array([(seed * 0x9E3779B97F4A7C15 + 0x2545F4914F6CDD1D) % 2**64], np.uint64)
        for _ in range(8):
            draw(self.random, 2)
        self.best, self.cost, self.iterations = kernels.blank(tables), 0, 0
        self.whole = self.best  # the best as it was between two slices: no kernel is writing to it


class _Search:
    def __init__(self, problem: Problem, weights: Weights, params: Params, stop: Stop, seed: int) -> None:
        warm()  # compiling is not searching: it does not count as time
        self.problem, self.params, self.stop, self.seed = problem, params, stop, seed
        self.began = time.perf_counter()
        self.fresh, self.names = build(problem, weights, params.near)
        self.wheel = _wheel(self.fresh)
        # For each person: how many things are asked of whoever comes, and how many each worker has not.
        self.asked = np.array([bool(p.team) + len(p.wishes) for p in problem.persons], int)
        self.lacks = np.array([[_lacks(p, w) for w in problem.workers] for p in problem.persons], int)
        self.history: list[tuple[float, float]] = []
        self.cancelled = False

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self.began

    @property
    def iterations(self) -> int:
        return sum(thread.iterations for thread in self.threads)

    def begin(self, start: Rota | None) -> None:
        self.tables = copy_state(self.fresh)
        if start is None:
            kernels.start(self.tables)
        else:
            fill(self.tables, from_rota(self.tables, self.names, start), given=True)
        kernels.rekey(self.tables)
        random = np.array([self.seed + 0x2545F4914F6CDD1D], np.uint64)
        order = np.lexsort((self.tables.unit["free_from"], -self.tables.unit["legs"]))
        kernels.construct(self.tables, random, order)
        self.best, self.cost = kernels.blank(self.tables), int(self.tables.total[COST])
        kernels.note(self.tables, self.best)
        kernels.rekey(self.tables)
        self.nothing_to_do = not (len(self.tables.unit) and len(self.tables.round))
        self.threads = [_Thread(self.tables, self.seed * 1_000 + n) for n in range(self.params.threads)]
        self._note_history()

    def _note_history(self) -> None:
        self.history.append((self.seconds, self.cost / POINTS))

    def done(self) -> float:
        if self.cancelled:
            return 1.0
        return self.stop.done(max(t.iterations for t in self.threads), self.seconds)

    def run(self, on_progress: Callable[[Progress], None] | None) -> None:
        if self.nothing_to_do:
            return
        with ThreadPoolExecutor(self.params.threads) as pool:
            for low, high, hot in self._annealings():
                if low > 0:
                    self._restart()
                jobs = [pool.submit(self._stage, thread, low, high, hot) for thread in self.threads]
                try:
                    while wait(jobs, timeout=0.25).not_done:
                        self._gather()
                        if on_progress:
                            on_progress(self.progress())
                except KeyboardInterrupt:
                    self.cancelled = True
                for job in jobs:
                    job.result()
                self._gather()
                best = min(self.threads, key=lambda thread: thread.cost)
                if best.cost <= self.cost:
                    self.best = best.best.copy()
                if on_progress:
                    on_progress(self.progress())
                if self.cancelled or self.done() >= 1:
                    break
        self._retime()

    def _annealings(self) -> Iterator[tuple[float, float, float]]:
        """From where to where in the whole search each goes, and its first temperature."""
        first, heats = self.params.first, self.params.heats
        yield 0.0, first, heats[0]
        moves = self.iterations / self.params.threads * (1 - first) / first
        turns = max(1, min(MOST_TURNS, round(moves / self.params.enough / len(self.fresh.leg) ** 2)))
        for turn in range(turns):
            low, high = turn / turns, (turn + 1) / turns
            yield first + low * (1 - first), first + high * (1 - first), heats[turn % len(heats)]

    def _gather(self) -> None:
        """Note how good the best thread's rota is by now (its state is its own until the stage ends)."""
        best = min(self.threads, key=lambda thread: thread.cost)
        if best.cost < self.cost:
            self.cost = best.cost
            self._note_history()

    def _restart(self) -> None:
        """Hand the best rota of all threads to each of them."""
        for thread in self.threads:
            thread.tables = copy_state(self.fresh)
            fill(thread.tables, self.best, given=False)

    def _retime(self) -> None:
        """Give the visits of every round of the best rota the best minutes for who comes and in which order."""
        if self.problem.resolution > 1:
            return
        tables = copy_state(self.fresh)
        fill(tables, self.best, given=False)
        kernels.rekey(tables)
        retime(tables, *timetable())
        if tables.total[COST] < self.cost:
            self.cost = int(tables.total[COST])
            kernels.note(tables, self.best)
            self._note_history()

    def _stage(self, thread: _Thread, low: float, high: float, hot: float) -> None:
        """Anneal one thread from ``low`` to ``high`` of the whole search."""
        top = hot * _cost_a_leg(thread.tables)
        kernels.note(thread.tables, thread.best)
        thread.whole = thread.best.copy()
        thread.cost = int(thread.tables.total[COST])
        while not self.cancelled:
            done = self.stop.done(thread.iterations, self.seconds)
            if done >= high:
                break
            share = min(1.0, max(0.0, (done - low) / (high - low)))
            bottom = min(top, self.params.cold * _cost_a_leg(thread.tables))
            heat = top * (bottom / top) ** share
            kernels.rekey(thread.tables)
            thread.cost = kernels.anneal(
                thread.tables, thread.random, self.wheel, self.params.slice, heat, thread.best, thread.cost
            )
            thread.iterations += self.params.slice
            thread.whole = thread.best.copy()
        # At last only what is better, to the point.
        thread.cost = kernels.anneal(
            thread.tables, thread.random, self.wheel, self.params.slice, 1.0, thread.best, thread.cost
        )

    def progress(self) -> Progress:
        best = min(self.threads, key=lambda thread: thread.cost)
        units = self.tables.unit
        undone = int(units["visits"][best.best[: len(units), kernels.PLACED] != 1].sum())
        kept, whole = self.kept(best.best), best.whole
        return Progress(
            self.done(),
            self.seconds,
            self.iterations,
            best.cost / POINTS,
            undone,
            kept,
            lambda: to_rota(self.tables, self.names, whole),
        )

    def kept(self, state: Array) -> float:
        """The share that a noted state keeps of what is asked for each visit: its time, the team, tags of who comes."""
        s = self.tables
        placed = state[s.visit["unit"], kernels.PLACED] == 1
        wished = s.visit["wish_points"] > 0
        away = np.abs(state[s.visit["unit"], kernels.START] - s.visit["wish_start"])
        on_time = placed & wished & (away <= s.visit["wish_tolerance"])
        person, done = s.leg["person"], placed[s.leg["visit"]]
        worker = s.round["worker"][state[len(s.unit) : len(s.unit) + len(s.leg), kernels.ROUND_OF]]
        asked = int(wished.sum() + self.asked[person].sum())
        by_whom = (self.asked[person] - self.lacks[person, worker])[done]
        return float(on_time.sum() + by_whom.sum()) / asked if asked else 1.0


@cache
def warm() -> None:
    """Compile every kernel that planning needs, or load what was compiled before. The first time on a computer takes
    about a minute (``rota_engine.search.compiled.is_compiled`` tells); after that, a fraction of a second."""
    places = np.zeros((2, 2), np.int64)
    person, shift = Person("p", 1), Shift(0, 0, 600)
    visit = Visit("v", "p", (0,), 30, (Window(0, 600),))
    problem = Problem(1, (person,), (visit,), (Worker("w", 0, 0, shifts=(shift,)),), {"car": Travel(places, places)})
    tables, names = build(problem, Weights())
    state, random, wheel = kernels.blank(tables), np.array([1], np.uint64), np.arange(12)
    fill(tables, from_rota(tables, names, Rota()), given=True)
    kernels.construct(tables, random, np.arange(1))
    kernels.note(tables, state)
    kernels.anneal(tables, random, wheel, 1, 1.0, state, 0)
    retime(tables, *timetable())
    mark_compiled()


def _lacks(person: Person, worker: Worker) -> int:
    outside = bool(person.team) and worker.id not in person.team
    return outside + sum(wish.tag not in worker.tags for wish in person.wishes)


def _wheel(s: Tables) -> Array:
    """How often each move is tried, as a wheel to spin: only what this problem can use."""
    timing = bool((s.visit["wish_points"] > 0).any() or (s.round["wait_all"] > 0).any() or s.settings[IDLE_POINTS])
    timing = timing or bool((s.round["wait_points"] > 0).any() or (s.visit["told_points"] > 0).any())
    pauses = bool((s.round["meal"] > 0).any() or (s.round["law_after"] < 1 << 59).any())
    flexible = bool((s.unit_days.sum(axis=1) > 1).any())
    weeks = s.unit_days.shape[1] > 1
    linked = bool((s.link["together"] > 0).any())
    # Rebuilding takes as long as fifty other moves, and leaves alone whatever is more than one worker's matter.
    plain = not weeks and not s.unit["linked"].any() and bool((s.unit["legs"] == 1).all())
    shares = (
        120 if weeks else 180, 32 if weeks else 8, 24, 24, 12 if weeks else 0, 16 if timing else 0, 4 if pauses else 0,
        4 if flexible else 0, 12 if linked else 0, 6, 2 if weeks else 1, 20 if plain else 4 if weeks else 1,
    )  # fmt: skip
    return np.repeat(np.arange(len(shares)), shares)


def _cost_a_leg(s: Tables) -> float:
    """What a leg of a rota weighs on average, in points, without what is the matter of one worker or of visits undone:
    near this times a few hundredths, a search comes to rest."""
    undone = s.unit["placed"][s.visit["unit"]] == 0
    apart = s.total[WORST] * s.settings[LATEST_POINTS] + s.total[IDLEST] * s.settings[IDLE_POINTS] + s.total[PRESS]
    cost = int(s.total[COST] - apart - s.visit["worth"][undone].sum())
    return max(1.0, cost / max(1, len(s.leg)))
