"""A change tried on the tables: begin, take and put legs, ``finish`` for its price in points, and ``undo`` if refused.

Kernels. A state that has been finished and kept always obeys every hard rule; ``finish`` answers NEVER for a change
that would break one, and the caller undoes it. Prices are exact: the search carries the score from move to move.
"""

# Kernels count in numpy's int64, which has to be spelled out for numba; to their callers it is an int.
# mypy: disable-error-code="return-value"

import numpy as np

from rota_engine.search.compiled import kernel, small
from rota_engine.search.hopeless import hopeless
from rota_engine.search.journal import (
    PUT,
    SERIES_COST,
    TOOK,
    UNIT_PLACE,
    UNIT_START,
    UNIT_STATE,
    WORKER_COST,
    queue,
    touch,
    touch_series,
    write,
)
from rota_engine.search.prices import HARD, KEPT, meet, series_cost, walk, worker_cost, worth
from rota_engine.search.tables import (
    COST,
    COST_WAS,
    FORBIDDEN,
    IDLE_POINTS,
    IDLEST,
    IDLEST_WAS,
    LATEST_POINTS,
    LIMIT,
    LOGGED,
    NEVER,
    NONE,
    NOT_PLACED,
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
from rota_engine.search.timing import queue_after, queue_linked, reprice_unit, settle


@small
def unchain(s: Tables, l: int) -> None:
    """Let those before and after a leg follow each other; the leg is in no round then."""
    r, before, after = s.leg[l].round, s.leg[l].before, s.leg[l].after
    if before == NONE:
        s.round[r].first = after
    else:
        s.leg[before].after = after
    if after == NONE:
        s.round[r].last = before
    else:
        s.leg[after].before = before
    s.leg[l].round = NONE


@small
def chain(s: Tables, l: int, r: int, before: int) -> None:
    """Let a leg follow the leg ``before`` in a round (NONE: come first)."""
    after = s.round[r].first if before == NONE else s.leg[before].after
    s.leg[l].round, s.leg[l].before, s.leg[l].after = r, before, after
    if before == NONE:
        s.round[r].first = l
    else:
        s.leg[before].after = l
    if after == NONE:
        s.round[r].last = l
    else:
        s.leg[after].before = l


@kernel
def take(s: Tables, l: int) -> None:
    """Take a leg out of its round."""
    r, before, after = s.leg[l].round, s.leg[l].before, s.leg[l].after
    touch(s, r)
    write(s, TOOK, l, r, before)
    unchain(s, l)
    queue_after(s, r, after)
    if s.round[r].pause == l:
        s.round[r].pause = NONE
    w, day = s.round[r].worker, s.round[r].day
    s.total[COST] += meet(s, s.leg[l].person, w, day, -1) - s.fit[s.leg[l].visit, w] - s.day_points[w, day]


@kernel
def put(s: Tables, l: int, r: int, before: int) -> bool:
    """Put a leg into a round behind the leg ``before`` (NONE: first). False if the worker may not come."""
    w, day = s.round[r].worker, s.round[r].day
    points = s.fit[s.leg[l].visit, w]
    if points >= FORBIDDEN:
        return False
    touch(s, r)
    write(s, PUT, l, r, before)
    chain(s, l, r, before)
    queue_after(s, r, s.leg[l].after)
    queue(s, s.leg[l].unit)
    s.total[COST] += meet(s, s.leg[l].person, w, day, 1) + points + s.day_points[w, day]
    return True


@kernel
def put_in_order(s: Tables, l: int, r: int) -> bool:
    """Put a leg where its unit's key says."""
    key, before = s.unit[s.leg[l].unit].key, s.round[r].last
    while before != NONE and s.unit[s.leg[before].unit].key > key:
        before = s.leg[before].before
    return put(s, l, r, before)


@small
def set_key(s: Tables, u: int, key: int, release: int) -> None:
    write(s, UNIT_STATE, u, s.unit[u].key, s.unit[u].release)
    s.unit[u].key, s.unit[u].release = key, release
    queue(s, u)


@kernel
def lift(s: Tables, u: int) -> None:
    """Leave a unit undone: all its legs out of their rounds."""
    first = s.unit[u].first_leg
    for l in range(first, first + s.unit[u].legs):
        take(s, l)
    write(s, UNIT_PLACE, u, s.unit[u].day, s.unit[u].placed)
    s.unit[u].placed = 0
    reprice_unit(s, u, NOT_PLACED, 0)
    s.total[COST] += worth(s, u) + s.unit[u].press
    s.total[PRESS] += s.unit[u].press
    touch_series(s, u)
    queue(s, u)
    queue_linked(s, u)


@kernel
def place(s: Tables, u: int, day: int) -> None:
    """A unit will be done on a day; the caller sets its key and puts its legs."""
    write(s, UNIT_PLACE, u, s.unit[u].day, s.unit[u].placed)
    if not s.unit[u].placed:
        s.total[COST] -= worth(s, u) + s.unit[u].press
        s.total[PRESS] -= s.unit[u].press
    s.unit[u].day, s.unit[u].placed = day, 1
    reprice_unit(s, u, NOT_PLACED, 0)
    touch_series(s, u)
    queue(s, u)
    queue_linked(s, u)


@kernel
def press(s: Tables, u: int, points: int) -> None:
    """Make an undone unit weigh more in the search (not in the score): whoever stays undone for long pushes harder."""
    s.unit[u].press += points
    s.total[COST] += points
    s.total[PRESS] += points


@kernel
def finish(s: Tables) -> int:
    """Settle and price all that was touched: the change of the score in points, or NEVER if a hard rule forbids it."""
    if s.total[LIMIT] < NEVER and hopeless(s):
        return NEVER
    n = forced = 0
    while n == 0 or n < s.total[ROUNDS_TOUCHED]:
        if n == 0 and not settle(s):
            return NEVER
        if s.total[ROUNDS_TOUCHED] == 0:
            break
        r = s.lists[TOUCHED_ROUNDS, n]
        answer = walk(s, r)
        n += 1
        if answer != KEPT:
            forced += 1
            if answer == HARD or forced > 4:
                return NEVER
            s.round[r].pause = answer
            queue(s, s.leg[answer].unit)
            n = 0
    for n in range(s.total[ROUNDS_TOUCHED]):
        s.total[COST] += s.round[s.lists[TOUCHED_ROUNDS, n]].cost - s.saved_rounds[n].cost
    for n in range(s.total[WORKERS_TOUCHED]):
        w = s.lists[TOUCHED_WORKERS, n]
        cost = worker_cost(s, w)
        if cost >= NEVER:
            return NEVER
        write(s, WORKER_COST, w, s.worker[w].cost, 0)
        s.total[COST] += cost - s.worker[w].cost
        s.worker[w].cost = cost
    for n in range(s.total[SERIES_TOUCHED]):
        k = s.lists[TOUCHED_SERIES, n]
        cost = series_cost(s, k)
        write(s, SERIES_COST, k, s.series[k].cost, 0)
        s.total[COST] += cost - s.series[k].cost
        s.series[k].cost = cost
    if s.settings[LATEST_POINTS] or s.settings[IDLE_POINTS]:
        worst = idlest = np.int64(0)
        for r in range(len(s.round)):
            worst, idlest = max(worst, s.round[r].worst), max(idlest, s.round[r].idle)
        s.total[COST] += (worst - s.total[WORST]) * s.settings[LATEST_POINTS]
        s.total[COST] += (idlest - s.total[IDLEST]) * s.settings[IDLE_POINTS]
        s.total[WORST], s.total[IDLEST] = worst, idlest
    return s.total[COST] - s.total[COST_WAS]


@kernel
def undo(s: Tables) -> None:
    """Put everything back as ``begin`` found it."""
    for n in range(s.total[QUEUED]):
        s.unit[s.queue[n]].queued = 0
    for n in range(s.total[LOGGED] - 1, -1, -1):
        kind, a, b, c = s.log[n, 0], s.log[n, 1], s.log[n, 2], s.log[n, 3]
        if kind == UNIT_START:
            s.unit[a].start, s.unit[a].price = b, c
        elif kind == PUT:
            unchain(s, a)
            meet(s, s.leg[a].person, s.round[b].worker, s.round[b].day, -1)
        elif kind == TOOK:
            chain(s, a, b, c)
            meet(s, s.leg[a].person, s.round[b].worker, s.round[b].day, 1)
        elif kind == UNIT_STATE:
            s.unit[a].key, s.unit[a].release = b, c
        elif kind == UNIT_PLACE:
            s.unit[a].day, s.unit[a].placed = b, c
        elif kind == WORKER_COST:
            s.worker[a].cost = b
        elif kind == SERIES_COST:
            s.series[a].cost = b
    for n in range(s.total[ROUNDS_TOUCHED]):
        s.round[s.lists[TOUCHED_ROUNDS, n]] = s.saved_rounds[n]
    total = s.total
    total[COST], total[WORST], total[IDLEST] = total[COST_WAS], total[WORST_WAS], total[IDLEST_WAS]
    total[PRESS], total[QUEUED] = total[PRESS_WAS], 0
