"""What a rota weighs, part by part, in points: visits, rounds, weeks, faces, regular times. Kernels."""

# Kernels count in numpy's int64, which has to be spelled out for numba; to their callers it is an int.
# mypy: disable-error-code="return-value"

import numpy as np

from rota_engine.search.compiled import kernel, small
from rota_engine.search.tables import (
    DAYS,
    FAIR_POINTS,
    FAIR_TOLERANCE,
    LATEST_POINTS,
    NEVER,
    NONE,
    NOT_PLACED,
    PERIODS,
    WEEKS,
    Record,
    Tables,
)

HARD, KEPT = -2, -1


@small
def faces_cost(s: Tables, p: int, period: int) -> int:
    """What the different workers of a person in a fortnight (or, last of several periods, in all) weigh."""
    person, periods = s.person[p], s.settings[PERIODS]
    different, strangers = s.faces[p, period, 0], s.faces[p, period, 1]
    cost = np.int64(0)
    fortnight, whole = periods == 1 or period < periods - 1, period == periods - 1
    if fortnight:
        if different > 1:
            cost += (different - 1) * person.another
        met = strangers + person.recent if period == 0 else different
        ceiling = person.ceiling14 if period == 0 else person.own14
        if met > ceiling:
            cost += (met - ceiling) * person.above
    if whole and strangers + person.recent > person.ceiling28:
        cost += (strangers + person.recent - person.ceiling28) * person.above
    return cost


@kernel
def meet(s: Tables, p: int, w: int, day: int, change: int) -> int:
    """Worker ``w`` comes to person ``p`` once more (or less) on a day; the difference in points."""
    periods = s.settings[PERIODS]
    cost = np.int64(0)
    for step in range(1 if periods == 1 else 2):
        period = day // 14 if step == 0 else periods - 1
        before = s.visits_by[p, w, period]
        s.visits_by[p, w, period] = before + change
        if before == 0 or before + change == 0:
            old = faces_cost(s, p, period)
            s.faces[p, period, 0] += change
            if s.met_before[p, w] == 0:
                s.faces[p, period, 1] += change
            cost += faces_cost(s, p, period) - old
            if period == periods - 1:
                cost += change * s.strange[p, w]
    return cost


@small
def worth(s: Tables, u: int) -> int:
    cost, first = np.int64(0), s.unit[u].first_visit
    for v in range(first, first + s.unit[u].visits):
        cost += s.visit[v].worth
    return cost


@small
def late_by(s: Tables, v: int, start: int) -> int:
    """Minutes past the window that counts: the last that has opened by the start."""
    closes = s.visit[v].close2 if start >= s.visit[v].open2 else s.visit[v].close1
    late = start + s.visit[v].hold - closes
    return late if late > 0 else np.int64(0)


@small
def unit_price(s: Tables, u: int, unit_start: int) -> int:
    """Points for when a unit starts: lateness, wished time, and what people were told."""
    cost, first = np.int64(0), s.unit[u].first_visit
    for v in range(first, first + s.unit[u].visits):
        visit = s.visit[v]
        start = unit_start
        if visit.late_points:
            cost += visit.late_points * late_by(s, v, start)
        if visit.wish_points:
            away = abs(start - visit.wish_start) - visit.wish_tolerance
            if away > 0:
                cost += away * visit.wish_points
        if visit.told_points:
            moved = min(240, abs(start + s.unit[u].day * 1440 - visit.told)) - visit.told_tolerance
            if moved > 0:
                cost += moved * visit.told_points
    return cost


@small
def walk(s: Tables, r: int) -> int:
    """Price a round from its starts. KEPT, HARD if a hard rule forbids it, or the leg before which a break that the law
    asks for would fit best."""
    R = s.round[r]
    R.cost, R.ways, R.loose, R.contact, R.paid, R.worst, R.pause_leg = 0, 0, 0, 0, 0, 0, NONE
    longest = np.int64(0)
    if R.first == NONE:
        R.idle = R.ends - R.starts
        return KEPT
    last = s.leg[R.last]
    begins = s.unit[s.leg[R.first].unit].start
    law = s.unit[last.unit].start + last.minutes - begins > R.law_after
    wanted = law or R.meal
    ways, cost, prices = np.int64(0), np.int64(0), np.int64(0)
    paid, contact, idle = np.int64(0), np.int64(0), np.int64(0)
    place, free, l = R.home_from, R.starts, R.first
    at_first, widest, widest_gap, most_saved = False, NONE, np.int64(-1), np.int64(-1)
    while l != NONE:
        leg = s.leg[l]
        start = s.unit[leg.unit].start
        travel = np.int64(s.minutes[R.mode, place, leg.place])
        at = free + travel
        if l == R.first:
            ways += travel * R.home_points
            idle = start - at
            pause = min(start - R.pause_minutes, R.pause_latest)
            at_first = R.meal and pause >= at and pause >= R.pause_opens
        else:
            ways += travel * R.travel_points
            if R.mile_points:
                ways += np.int64(s.metres[R.mode, place, leg.place]) * R.mile_points // 1000
            waiting = start - at
            waits = waiting_cost(R, waiting)
            if wanted:
                if waiting > widest_gap:
                    widest, widest_gap = l, waiting
                pause = max(at, R.pause_opens)
                if pause <= R.pause_latest and pause + R.pause_minutes <= start:
                    # The break goes where the planner put it, or else where it saves most waiting.
                    saved = waits - waiting_cost(R, waiting - R.pause_minutes)
                    if R.pause == l:
                        saved = np.int64(NEVER)
                    if saved > most_saved:
                        R.pause_leg, R.pause_start, most_saved, longest = l, pause, saved, waiting
            idle += waiting
            cost += waits
            paid += travel + (waiting if waiting <= R.split_after else 0)
        contact += leg.minutes
        prices += s.unit[leg.unit].price
        if s.settings[LATEST_POINTS]:
            R.worst = max(R.worst, late_by(s, leg.visit, start))
        free, place, l = start + leg.minutes, leg.place, leg.after
    travel = np.int64(s.minutes[R.mode, place, R.home_to])
    ways += travel * R.home_points
    returns = free + travel
    if returns > R.last_return:
        return HARD
    if law and (R.pause_leg == NONE or R.pause_minutes < R.law_minutes):
        return widest if widest != NONE and R.pause != widest else HARD
    if R.pause_leg != NONE:
        waiting = longest - R.pause_minutes
        cost += waiting_cost(R, waiting) - waiting_cost(R, longest)
        paid += waiting if waiting <= R.split_after else 0
        paid -= longest if longest <= R.split_after else 0
        idle -= R.pause_minutes
    elif at_first:
        R.pause_leg, R.pause_start = R.first, min(begins - R.pause_minutes, R.pause_latest)
        idle -= R.pause_minutes
    elif R.meal:
        cost += R.missed_points
    if returns > R.ends:
        cost += (returns - R.ends) * R.extra_points
    else:
        idle += R.ends - returns
    R.idle, R.contact, R.paid = idle, contact, paid + contact
    R.cost, R.ways, R.loose = ways + cost, ways, cost + prices
    return KEPT


@small
def waiting_cost(R: Record, waiting: int) -> int:
    """Points of a wait: paid, or the worker's own time if it is long."""
    cost = waiting * R.wait_all
    return cost + (waiting * R.wait_points if waiting <= R.split_after else R.split_points)


@small
def worker_cost(s: Tables, w: int) -> int:
    """Points for a worker's weeks (promised hours, overtime, fair share); NEVER if hours forbid it."""
    worker, weeks = s.worker[w], s.settings[WEEKS]
    cost = np.int64(0)
    r, end = worker.first_round, worker.first_round + worker.rounds
    for week in range(weeks):
        paid, contact = np.int64(0), np.int64(0)
        while r < end and s.round[r].day < 7 * (week + 1):
            if s.round[r].first != NONE:
                paid += s.round[r].paid
                contact += s.round[r].contact
            r += 1
        if paid > worker.most:
            return NEVER
        if paid > worker.overtime_after:
            cost += (paid - worker.overtime_after) * worker.overtime_rate
        if week < s.settings[DAYS] // 7:
            if paid < worker.guaranteed:
                cost += (worker.guaranteed - paid) * worker.guaranteed_rate
            if s.fair[w, week] >= 0:
                away = abs(contact - s.fair[w, week]) - s.settings[FAIR_TOLERANCE]
                if away > 0:
                    cost += away * s.settings[FAIR_POINTS]
    return cost


@small
def series_cost(s: Tables, n: int) -> int:
    """Points for the spread of a series' starts."""
    series = s.series[n]
    low, high = NEVER, NOT_PLACED
    for k in range(series.first, series.first + series.count):
        v = s.series_units[k]
        u = s.visit[v].unit
        if s.unit[u].placed:
            start = s.unit[u].start
            low, high = min(low, start), max(high, start)
    beyond = high - low - series.tolerance
    return beyond * series.points if high > NOT_PLACED and beyond > 0 else np.int64(0)
