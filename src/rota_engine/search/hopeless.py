"""What a change costs at least, before it is timed: its ways and who comes, as if all else could be saved. Kernels.

Late in a search nineteen changes out of twenty are refused, most of them because somebody would drive across the town.
That can be known at a tenth of what it takes to time and price them. ``LIMIT`` is what a change may cost: NEVER, and
nothing is looked at here, unless the search has said what it would accept. What is saved in other rounds, because a
visit of two workers or a linked one can begin earlier, is left out: there a good change may be refused.
"""

# Kernels count in numpy's int64, which has to be spelled out for numba; to their callers it is an int.
# mypy: disable-error-code="return-value"

import numpy as np

from rota_engine.search.compiled import kernel, small
from rota_engine.search.journal import touch
from rota_engine.search.prices import meet
from rota_engine.search.tables import (
    COST,
    COST_WAS,
    IDLE_POINTS,
    IDLEST,
    LATEST_POINTS,
    LIMIT,
    NONE,
    QUEUED,
    ROUNDS_TOUCHED,
    TOUCHED_ROUNDS,
    TOUCHED_WORKERS,
    WORKERS_TOUCHED,
    WORST,
    Record,
    Tables,
)


@small
def way_cost(s: Tables, R: Record, one: int, two: int, home: bool) -> int:
    """Points of the way from one place to another in a round; ``home``: from or to the worker's own."""
    travel = np.int64(s.minutes[R.mode, one, two])
    if home:
        return travel * R.home_points
    cost = travel * R.travel_points
    if R.mile_points:
        cost += np.int64(s.metres[R.mode, one, two]) * R.mile_points // 1000
    return cost


@small
def way(s: Tables, r: int, one: int, two: int) -> int:
    """Points of the way from one leg to the next in a round (NONE: from or to the worker's own place)."""
    if one == NONE and two == NONE:
        return np.int64(0)
    R = s.round[r]
    here = R.home_from if one == NONE else s.leg[one].place
    there = R.home_to if two == NONE else s.leg[two].place
    return way_cost(s, R, here, there, one == NONE or two == NONE)


@small
def detour(s: Tables, r: int, before: int, l: int, after: int) -> int:
    """Points of going round by a leg between two that follow each other in a round."""
    return way(s, r, before, l) + way(s, r, l, after) - way(s, r, before, after)


@small
def apart(s: Tables, r: int) -> int:
    """What could be saved of the latest visit and the idlest worker of all, if that is in this round."""
    if s.round[r].worst == s.total[WORST] or s.round[r].idle == s.total[IDLEST]:
        return s.total[WORST] * s.settings[LATEST_POINTS] + s.total[IDLEST] * s.settings[IDLE_POINTS]
    return np.int64(0)


@small
def hopeless_leg(s: Tables, l: int, r: int, before: int, after: int) -> bool:
    """Whether a leg would cost too much between two others of a round, wherever it is now."""
    q, v, p = s.leg[l].round, s.leg[l].visit, s.leg[l].person
    R, Q = s.round[r], s.round[q]
    least = detour(s, r, before, l, after) - detour(s, q, s.leg[l].before, l, s.leg[l].after)
    spare = Q.loose + apart(s, q)
    if r != q:
        least += s.fit[v, R.worker] + s.day_points[R.worker, R.day] - s.fit[v, Q.worker] - s.day_points[Q.worker, Q.day]
        least += meet(s, p, Q.worker, Q.day, -1) + meet(s, p, R.worker, R.day, 1)
        meet(s, p, R.worker, R.day, -1)
        meet(s, p, Q.worker, Q.day, 1)
        spare += R.loose + apart(s, r) + s.worker[R.worker].cost
    return least - spare - s.worker[Q.worker].cost > s.total[LIMIT]


@kernel
def hopeless(s: Tables) -> bool:
    """Whether the change that has been made to the tables costs too much by the ways of the rounds it touched."""
    for n in range(s.total[QUEUED]):
        u = s.queue[n]
        for l in range(s.unit[u].first_leg, s.unit[u].first_leg + s.unit[u].legs if s.unit[u].placed else 0):
            touch(s, s.leg[l].round)  # another start may save something there
    least, spare = s.total[COST] - s.total[COST_WAS], np.int64(0)
    for n in range(s.total[ROUNDS_TOUCHED]):
        r = s.lists[TOUCHED_ROUNDS, n]
        was, before, l = s.saved_rounds[n], np.int64(NONE), s.round[r].first
        while l != NONE:
            least += way(s, r, before, l)
            before, l = l, s.leg[l].after
        least += way(s, r, before, NONE) - was.ways - was.loose
        spare = max(spare, apart(s, r))
    for n in range(s.total[WORKERS_TOUCHED]):
        least -= s.worker[s.lists[TOUCHED_WORKERS, n]].cost
    return least - spare > s.total[LIMIT]
