"""The journal of a change: what is written down to undo it, and what has to be timed and priced again. Kernels."""

# Kernels count in numpy's int64, which has to be spelled out for numba; to their callers it is an int.
# mypy: disable-error-code="return-value"

from rota_engine.search.compiled import small
from rota_engine.search.tables import (
    CLOCK,
    COST,
    COST_WAS,
    IDLEST,
    IDLEST_WAS,
    LOGGED,
    NONE,
    PRESS,
    PRESS_WAS,
    QUEUED,
    ROUNDS_TOUCHED,
    SERIES_TOUCHED,
    TOUCHED_ROUNDS,
    TOUCHED_SERIES,
    TOUCHED_WORKERS,
    WORKERS_TOUCHED,
    WORST,
    WORST_WAS,
    Tables,
)

AFRESH, FROM_BEHIND = 1, 2
TOOK, PUT, UNIT_STATE, UNIT_PLACE, UNIT_START, WORKER_COST, SERIES_COST = range(7)


@small
def begin(s: Tables) -> None:
    total = s.total
    total[CLOCK] += 1
    total[LOGGED] = total[ROUNDS_TOUCHED] = total[WORKERS_TOUCHED] = total[SERIES_TOUCHED] = total[QUEUED] = 0
    total[COST_WAS], total[WORST_WAS], total[IDLEST_WAS] = total[COST], total[WORST], total[IDLEST]
    total[PRESS_WAS] = total[PRESS]


@small
def write(s: Tables, kind: int, a: int, b: int, c: int) -> None:
    n = s.total[LOGGED]
    s.log[n, 0], s.log[n, 1], s.log[n, 2], s.log[n, 3] = kind, a, b, c
    s.total[LOGGED] = n + 1


@small
def touch_worker(s: Tables, w: int) -> None:
    if s.worker[w].stamp != s.total[CLOCK]:
        s.worker[w].stamp = s.total[CLOCK]
        s.lists[TOUCHED_WORKERS, s.total[WORKERS_TOUCHED]] = w
        s.total[WORKERS_TOUCHED] += 1


@small
def touch(s: Tables, r: int) -> None:
    if s.round[r].stamp != s.total[CLOCK]:
        n = s.total[ROUNDS_TOUCHED]
        s.saved_rounds[n] = s.round[r]
        s.lists[TOUCHED_ROUNDS, n] = r
        s.total[ROUNDS_TOUCHED] = n + 1
        s.round[r].stamp = s.total[CLOCK]
        touch_worker(s, s.round[r].worker)


@small
def touch_series(s: Tables, u: int) -> None:
    first = s.unit[u].first_visit
    for v in range(first, first + s.unit[u].visits):
        n = s.visit[v].series
        if n != NONE and s.series[n].stamp != s.total[CLOCK]:
            s.series[n].stamp = s.total[CLOCK]
            s.lists[TOUCHED_SERIES, s.total[SERIES_TOUCHED]] = n
            s.total[SERIES_TOUCHED] += 1


@small
def queue(s: Tables, u: int) -> None:
    """Look at a unit again, forgetting what held it back from behind."""
    if not s.unit[u].queued:
        s.queue[s.total[QUEUED]] = u
        s.total[QUEUED] += 1
    s.unit[u].queued = AFRESH


@small
def push_back(s: Tables, u: int) -> None:
    """Look at a unit again because a linked later one starts too long after it."""
    if not s.unit[u].queued:
        s.queue[s.total[QUEUED]] = u
        s.total[QUEUED] += 1
        s.unit[u].queued = FROM_BEHIND
