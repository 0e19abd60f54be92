"""Exact re-timing: who comes and in which order stays, and every visit of a round gets the best minute for all of it.

Kernels. The best starts of one round, all else as it is, by dynamic programming over the minutes of its windows, visit
by visit: wished and told times, lateness, the spread of a series, paid waiting and split shifts, time past the shift.
Double-ups keep their start, and a visit keeps the gap to one that it is linked with. Whole minutes only.
"""

# Kernels count in numpy's int64, which has to be spelled out for numba; to their callers it is an int.
# mypy: disable-error-code="return-value"

import numpy as np

from rota_engine.search.compiled import kernel, small
from rota_engine.search.journal import begin
from rota_engine.search.prices import series_cost, unit_price, waiting_cost
from rota_engine.search.tables import NEVER, NONE, Array, Tables
from rota_engine.search.timing import in_window, rested
from rota_engine.search.transaction import finish, set_key, undo

MINUTES = 2_881
"""Starts are minutes of a day, and of the night after it."""
MOST_LEGS = 64
"""A round with more visits than that stays as it is."""


@small
def between(s: Tables, r: int, l: int) -> int:
    """Minutes from the start of the leg before to the earliest start of this one."""
    R, before = s.round[r], s.leg[s.leg[l].before]
    pause = R.pause_minutes if R.pause_leg == l else np.int64(0)
    return before.minutes + np.int64(s.minutes[R.mode, before.place, s.leg[l].place]) + pause


@kernel
def allowed_starts(s: Tables, r: int, u: int) -> tuple[int, int]:
    """The first and the last start that a unit may have in its round while every other round stays as it is."""
    unit = s.unit[u]
    if unit.legs > 1:
        return unit.start, unit.start
    first, last = unit.earliest, min(unit.latest, np.int64(MINUTES - 1))
    for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
        link = s.link[s.unit_links[n]]
        other = s.unit[link.first if link.second == u else link.second]
        if not link.timed or not other.placed or other.day != unit.day:
            continue
        if other.legs == 1 and s.leg[other.first_leg].round == r:
            return unit.start, unit.start  # both would move: the gap between the two is not seen visit by visit
        if link.second == u:
            first, last = max(first, other.start + link.low), min(last, other.start + link.high)
        else:
            first, last = max(first, other.start - link.high), min(last, other.start - link.low)
    return first, last


@kernel
def start_cost(s: Tables, u: int, start: int) -> int:
    """Points of a start of one unit, with the spread of its series; NEVER outside its windows."""
    unit = s.unit[u]
    if unit.two_windows and in_window(s, u, start) != start:
        return NEVER
    cost, series, was = unit_price(s, u, start), s.visit[unit.first_visit].series, unit.start
    if series != NONE:
        unit.start = start
        cost += series_cost(s, series)
        unit.start = was
    return cost


@kernel
def time_visits(s: Tables, r: int, cost: Array, came: Array) -> int:
    """Fill the timetable of a round, visit by visit. The answer is how many visits it has; 0: leave it as it is."""
    R, legs, l = s.round[r], np.int64(0), s.round[r].first
    low = gap = np.int64(0)
    while l != NONE:
        u = s.leg[l].unit
        if legs == MOST_LEGS:
            return 0
        if legs == 0:
            low = max(R.starts + np.int64(s.minutes[R.mode, R.home_from, s.leg[l].place]), rested(s, r))
        else:
            gap = between(s, r, l)
            low += gap
        first, last = allowed_starts(s, r, u)
        first = max(first, low)
        if first > last:
            return 0
        cost[legs, :] = NEVER
        # The least cost of having been there so long before that the wait splits the shift, as if it were minute 0.
        split_cost, split_from, next_one = np.int64(NEVER), np.int64(NONE), low - gap
        for t in range(first, last + 1):
            best, best_from = np.int64(0), np.int64(NONE)
            if legs:
                best = np.int64(NEVER)
                while next_one < t - gap - R.split_after:
                    if cost[legs - 1, next_one] - next_one * R.wait_all < split_cost:
                        split_cost, split_from = cost[legs - 1, next_one] - next_one * R.wait_all, next_one
                    next_one += 1
                if split_cost < NEVER // 2:
                    best, best_from = split_cost + (t - gap) * R.wait_all + R.split_points, split_from
                for before in range(next_one, t - gap + 1):
                    value = cost[legs - 1, before] + waiting_cost(R, t - gap - before)
                    if value < best:
                        best, best_from = value, np.int64(before)
            if best < NEVER:
                cost[legs, t], came[legs, t] = best + start_cost(s, u, t), best_from
        low, legs, l = first, legs + 1, s.leg[l].after
    return legs


@kernel
def time_round(s: Tables, r: int, cost: Array, came: Array) -> bool:
    """Set the releases of a round's visits to their best starts. False: there is nothing to change."""
    legs = time_visits(s, r, cost, came)
    if legs == 0:
        return False
    R, l = s.round[r], s.round[r].last
    home = s.leg[l].minutes + np.int64(s.minutes[R.mode, s.leg[l].place, R.home_to])
    at, least = np.int64(NONE), np.int64(NEVER)
    for t in range(min(R.last_return - home, MINUTES - 1) + 1):
        value = cost[legs - 1, t] + max(0, t + home - R.ends) * R.extra_points
        if value < least:
            at, least = np.int64(t), value
    changed = False
    for n in range(legs - 1, -1, -1):
        if at == NONE:
            return False
        u = s.leg[l].unit
        changed = changed or s.unit[u].start != at
        set_key(s, u, s.unit[u].key, at)
        at, l = came[n, at], s.leg[l].before
    return changed


def timetable() -> tuple[Array, Array]:
    """Scratch for ``retime``: for each visit of a round and each minute, the least cost up to there, and from when."""
    return np.zeros((MOST_LEGS, MINUTES), np.int64), np.zeros((MOST_LEGS, MINUTES), np.int64)


@kernel
def retime(s: Tables, cost: Array, came: Array) -> None:
    """Time every round afresh until none gets better. ``cost`` and ``came``: from ``timetable``."""
    better = True
    while better:
        better = False
        for r in range(len(s.round)):
            begin(s)
            if time_round(s, r, cost, came) and finish(s) < 0:
                better = True
            else:
                undo(s)
