"""A change tried on the tables: begin, take and put legs, ``finish`` for its price in points, and ``undo`` if refused.

Kernels. A state that has been finished and kept always obeys every hard rule; ``finish`` answers NEVER for a change
that would break one, and the caller undoes it. Prices are exact: the search carries the score from move to move.
"""

# Kernels count in numpy's int64, which has to be spelled out for numba; to their callers it is an int.
# mypy: disable-error-code="return-value"

import numpy as np

from rota_engine.search.compiled import kernel, small
from rota_engine.search.tables import (
    ANY,
    CLOCK,
    COST,
    COST_WAS,
    DAYS,
    DIFFERENT,
    FAIR_POINTS,
    FAIR_TOLERANCE,
    FORBIDDEN,
    IDLE_POINTS,
    IDLEST,
    IDLEST_WAS,
    LATEST_POINTS,
    LOGGED,
    NEVER,
    NONE,
    NOT_PLACED,
    PERIODS,
    PRESS,
    PRESS_WAS,
    QUEUED,
    REST,
    ROUNDS_TOUCHED,
    SAME,
    SERIES_TOUCHED,
    TOUCHED_ROUNDS,
    TOUCHED_SERIES,
    TOUCHED_WORKERS,
    WEEKS,
    WORKERS_TOUCHED,
    WORST,
    WORST_WAS,
    Record,
    Tables,
)

MOST_STEPS = 500
"""Looks at units in one settling, beyond eight for each unit that changed, after which visits are taken to push each
other round in a circle for ever."""
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


@kernel
def take(s: Tables, l: int) -> None:
    """Take a leg out of its round."""
    r, before, after = s.leg[l].round, s.leg[l].before, s.leg[l].after
    touch(s, r)
    write(s, TOOK, l, r, before)
    if before == NONE:
        s.round[r].first = after
    else:
        s.leg[before].after = after
    if after == NONE:
        s.round[r].last = before
    else:
        s.leg[after].before = before
        queue(s, s.leg[after].unit)
    s.leg[l].round = NONE
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
        queue(s, s.leg[after].unit)
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


@small
def reprice_unit(s: Tables, u: int, start: int, placed: int) -> None:
    """Log a unit's start and price, and give it a new start."""
    write(s, UNIT_START, u, s.unit[u].start, s.unit[u].price)
    price = unit_price(s, u, start) if placed else np.int64(0)
    s.total[COST] += price - s.unit[u].price
    s.unit[u].start, s.unit[u].price = start, price


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


@small
def queue_linked(s: Tables, u: int) -> None:
    for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
        link = s.link[s.unit_links[n]]
        queue(s, link.second if link.first == u else link.first)


@kernel
def press(s: Tables, u: int, points: int) -> None:
    """Make an undone unit weigh more in the search (not in the score): whoever stays undone for long pushes harder."""
    s.unit[u].press += points
    s.total[COST] += points
    s.total[PRESS] += points


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
        start = unit_start + visit.offset
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
def ready(s: Tables, l: int) -> int:
    """The earliest start of a leg that its worker's round allows (its own start, not the unit's)."""
    r, before = s.leg[l].round, s.leg[l].before
    place = s.leg[l].place
    if before == NONE:
        at = s.round[r].starts + s.minutes[s.round[r].mode, s.round[r].home_from, place]
    else:
        at = (
            s.unit[s.leg[before].unit].start
            + s.leg[before].offset
            + s.leg[before].minutes
            + s.minutes[s.round[r].mode, s.leg[before].place, place]
        )
    if s.round[r].pause == l:
        pause = max(at, s.round[r].pause_opens)
        if pause <= s.round[r].pause_latest:
            return pause + s.round[r].pause_minutes
    return at


@small
def in_window(s: Tables, u: int, start: int) -> int:
    """The first start from here on that no hard window forbids (a unit with two windows may have to wait)."""
    first = s.unit[u].first_visit
    for v in range(first, first + s.unit[u].visits):
        visit = s.visit[v]
        own = start + visit.offset
        if own < visit.open2 and visit.open2 < NEVER and own + visit.hold > visit.close1 + visit.late_limit:
            start = visit.open2 - visit.offset
    return start


@small
def same_worker(s: Tables, u: int) -> bool:
    """Whether one worker would be on two legs of a unit at once."""
    first, legs = s.unit[u].first_leg, s.unit[u].legs
    for a in range(first, first + legs):
        for b in range(a + 1, first + legs):
            if s.round[s.leg[a].round].worker == s.round[s.leg[b].round].worker:
                return True
    return False


@kernel
def shared_workers(s: Tables, v: int, other: int) -> int:
    """How many of the workers of one visit also come to another."""
    count = 0
    for l in range(s.visit[v].lead, s.visit[v].lead + s.visit[v].workers):
        for m in range(s.visit[other].lead, s.visit[other].lead + s.visit[other].workers):
            if s.round[s.leg[l].round].worker == s.round[s.leg[m].round].worker:
                count += 1
                break
    return count


@kernel
def links_hold(s: Tables, u: int) -> bool:
    """Whether who comes, and which come at all, agrees with a unit's links, and the order of keys with their times."""
    for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
        link = s.link[s.unit_links[n]]
        both = s.unit[link.first].placed and s.unit[link.second].placed
        if not both:
            if link.together and s.unit[link.first].placed != s.unit[link.second].placed:
                return False
            continue
        if link.timed and link.low >= 0 and s.unit[link.first].day == s.unit[link.second].day:
            if s.unit[link.first].key >= s.unit[link.second].key:
                return False
        if link.worker != ANY:
            shared = shared_workers(s, link.first_visit, link.second_visit)
            if link.worker == DIFFERENT and shared:
                return False
            if link.worker == SAME and (
                shared < s.visit[link.first_visit].workers or shared < s.visit[link.second_visit].workers
            ):
                return False
    return True


@small
def next_queued(s: Tables) -> int:
    """The queued unit that is first in its day's order."""
    best = 0
    for n in range(1, s.total[QUEUED]):
        if s.unit[s.queue[n]].key < s.unit[s.queue[best]].key:
            best = n
    u = s.queue[best]
    s.total[QUEUED] -= 1
    s.queue[best] = s.queue[s.total[QUEUED]]
    return u


@kernel
def settle(s: Tables) -> bool:
    """Give every queued unit, and all that follows from it, its earliest start. False if a hard rule forbids it.

    A unit's start is the largest of its lower bounds. A link with a largest gap bounds its first visit from behind: so
    a unit is looked at afresh without that bound, and raised when its second visit turns out to start too late. The
    result does not depend on the way there, because visits that hold each other with no slack are one unit.
    """
    steps = -8 * s.total[QUEUED]
    while s.total[QUEUED] > 0:
        u = next_queued(s)
        unit = s.unit[u]
        afresh = unit.queued == AFRESH
        unit.queued = 0
        if unit.linked and not links_hold(s, u):
            return False
        if not unit.placed:
            continue
        if unit.legs > 1 and same_worker(s, u):
            return False
        steps += 1
        if steps > MOST_STEPS:
            return False
        start = max(unit.earliest, unit.release)
        for l in range(unit.first_leg, unit.first_leg + unit.legs):
            at = ready(s, l) - s.leg[l].offset
            if at > start:
                start = at
        if unit.linked:
            start = max(start, linked_start(s, u, afresh))
        if unit.two_windows:
            start = in_window(s, u, start)
        if start > unit.latest:
            return False
        was = unit.start
        if start != was:
            reprice_unit(s, u, start, 1)
            touch_series(s, u)
            for l in range(unit.first_leg, unit.first_leg + unit.legs):
                touch(s, s.leg[l].round)
                if s.leg[l].after != NONE:
                    queue(s, s.leg[s.leg[l].after].unit)
        if unit.linked:
            tell_linked(s, u, was, afresh)
    return True


@small
def linked_start(s: Tables, u: int, afresh: bool) -> int:
    """The earliest start of a unit that its links allow."""
    start = np.int64(NOT_PLACED)
    for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
        link = s.link[s.unit_links[n]]
        other = link.first if link.second == u else link.second
        if not link.timed or not s.unit[other].placed or s.unit[other].day != s.unit[u].day:
            continue
        if link.second == u:
            start = max(start, s.unit[other].start + link.low)
        elif link.high < NEVER and not afresh:
            start = max(start, s.unit[other].start - link.high)
    return start


@small
def tell_linked(s: Tables, u: int, was: int, afresh: bool) -> None:
    """Queue the units that a new start of this one concerns. After a look afresh the second visit of a link with a
    largest gap must always be asked again whether it holds this one back."""
    start = s.unit[u].start
    for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
        link = s.link[s.unit_links[n]]
        other = link.first if link.second == u else link.second
        if not link.timed or not s.unit[other].placed or s.unit[other].day != s.unit[u].day:
            continue
        if link.first == u:
            if start != was or (afresh and link.high < NEVER):
                queue(s, other)
        elif link.high < NEVER:
            if start < was:
                queue(s, other)
            elif s.unit[other].start < start - link.high:
                push_back(s, other)


HARD, KEPT = -2, -1


@small
def walk(s: Tables, r: int) -> int:
    """Price a round from its starts. KEPT, HARD if a hard rule forbids it, or the leg before which a break that the law
    asks for would fit best."""
    R = s.round[r]
    R.cost, R.contact, R.paid, R.worst, R.pause_leg = 0, 0, 0, 0, NONE
    longest = np.int64(0)
    if R.first == NONE:
        R.begin, R.finish, R.idle = NEVER, NOT_PLACED, R.ends - R.starts
        return KEPT
    last = s.leg[R.last]
    R.begin = s.unit[s.leg[R.first].unit].start + s.leg[R.first].offset
    R.finish = s.unit[last.unit].start + last.offset + last.minutes
    law = R.finish - R.begin > R.law_after
    wanted = law or R.meal
    cost, paid, contact, idle = np.int64(0), np.int64(0), np.int64(0), np.int64(0)
    place, free, l = R.home_from, R.starts, R.first
    at_first, widest, widest_gap, most_saved = False, NONE, np.int64(-1), np.int64(-1)
    while l != NONE:
        leg = s.leg[l]
        start = s.unit[leg.unit].start + leg.offset
        travel = np.int64(s.minutes[R.mode, place, leg.place])
        at = free + travel
        if l == R.first:
            cost += travel * R.home_points
            idle = start - at
            pause = min(start - R.pause_minutes, R.pause_latest)
            at_first = R.meal and pause >= at and pause >= R.pause_opens
        else:
            cost += travel * R.travel_points
            if R.mile_points:
                cost += np.int64(s.metres[R.mode, place, leg.place]) * R.mile_points // 1000
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
        if s.settings[LATEST_POINTS]:
            R.worst = max(R.worst, late_by(s, leg.visit, start))
        free, place, l = start + leg.minutes, leg.place, leg.after
    travel = np.int64(s.minutes[R.mode, place, R.home_to])
    cost += travel * R.home_points
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
        R.pause_leg, R.pause_start = R.first, min(R.begin - R.pause_minutes, R.pause_latest)
        idle -= R.pause_minutes
    elif R.meal:
        cost += R.missed_points
    if returns > R.ends:
        cost += (returns - R.ends) * R.extra_points
    else:
        idle += R.ends - returns
    R.idle, R.contact, R.paid, R.cost = idle, contact, paid + contact, cost
    return KEPT


@small
def waiting_cost(R: Record, waiting: int) -> int:
    """Points of a wait: paid, or the worker's own time if it is long."""
    cost = waiting * R.wait_all
    return cost + (waiting * R.wait_points if waiting <= R.split_after else R.split_points)


@small
def worker_cost(s: Tables, w: int) -> int:
    """Points for a worker's weeks (promised hours, overtime, fair share); NEVER if hours or rest forbid it."""
    worker, weeks = s.worker[w], s.settings[WEEKS]
    cost, last_end, last_day = np.int64(0), worker.last_end, np.int64(NONE)
    r, end = worker.first_round, worker.first_round + worker.rounds
    day_end = last_end
    for week in range(weeks):
        paid, contact = np.int64(0), np.int64(0)
        while r < end and s.round[r].day < 7 * (week + 1):
            if s.round[r].first != NONE:
                day = s.round[r].day
                if day != last_day:
                    last_end, last_day = day_end, day
                if s.settings[REST] and day * 1440 + s.round[r].begin - last_end < s.settings[REST]:
                    return NEVER
                day_end = day * 1440 + s.round[r].finish
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
            start = s.unit[u].start + s.visit[v].offset
            low, high = min(low, start), max(high, start)
    beyond = high - low - series.tolerance
    return beyond * series.points if high > NOT_PLACED and beyond > 0 else np.int64(0)


@kernel
def finish(s: Tables) -> int:
    """Settle and price all that was touched: the change of the score in points, or NEVER if a hard rule forbids it."""
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
            before, after = s.leg[a].before, s.leg[a].after
            if before == NONE:
                s.round[b].first = after
            else:
                s.leg[before].after = after
            if after == NONE:
                s.round[b].last = before
            else:
                s.leg[after].before = before
            s.leg[a].round = NONE
            meet(s, s.leg[a].person, s.round[b].worker, s.round[b].day, -1)
        elif kind == TOOK:
            after = s.round[b].first if c == NONE else s.leg[c].after
            s.leg[a].round, s.leg[a].before, s.leg[a].after = b, c, after
            if c == NONE:
                s.round[b].first = a
            else:
                s.leg[c].after = a
            if after == NONE:
                s.round[b].last = a
            else:
                s.leg[after].before = a
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
