"""Looking for a place for one unit in a rota that is held as it is (see ``hold``). Kernels.

Each place is priced by a transaction that is undone again, so hard rules hold and prices are exact.
"""

import numpy as np

from rota_engine.search.compiled import kernel, small
from rota_engine.search.insert import key_between
from rota_engine.search.journal import UNIT_START, begin
from rota_engine.search.tables import FORBIDDEN, LOGGED, MEETING, MOVING, NEVER, NONE, PERIODS, Array, Tables
from rota_engine.search.transaction import finish, place, put, put_in_order, set_key, take, undo

# Columns of an opening: a place in a round where a leg could go. ROOM_FROM and ROOM_TO: the starts of its unit between
# those before and after it; FIRST and LAST: those that can be asked for, with others making room and within bounds;
# BLOCKER: a leg that has to go elsewhere first.
ROUND, BEFORE, FIRST, LAST, ROOM_FROM, ROOM_TO, KEY_FROM, KEY_TO, BLOCKER, GUESS = range(10)
# Columns of a price.
POINTS, STARTS, MOVED, HARMED, ELSEWHERE, THERE_AT = range(6)
PRICE = 6
"""How many columns a price has."""
IN_ORDER = -2
"""Instead of a leg to go behind: wherever the unit's key says."""


@small
def back_to(s: Tables, l: int, u: int, x: int) -> int:
    """This leg or the last one before it that belongs neither to unit ``u`` nor to ``x``."""
    while l != NONE and (s.leg[l].unit == u or s.leg[l].unit == x):
        l = s.leg[l].before
    return l


@small
def on_to(s: Tables, l: int, u: int, x: int) -> int:
    """This leg or the first one after it that belongs neither to unit ``u`` nor to ``x``."""
    while l != NONE and (s.leg[l].unit == u or s.leg[l].unit == x):
        l = s.leg[l].after
    return l


@small
def arrives(s: Tables, l: int, r: int, before: int) -> int:
    """When a leg's worker would arrive, coming from the leg ``before`` (NONE: from home, at the shift's start)."""
    if before == NONE:
        return s.round[r].starts + s.minutes[s.round[r].mode, s.round[r].home_from, s.leg[l].place]
    leaves = s.unit[s.leg[before].unit].start + s.leg[before].minutes
    return leaves + s.minutes[s.round[r].mode, s.leg[before].place, s.leg[l].place]


@small
def must_start(s: Tables, l: int, r: int, after: int) -> int:
    """The latest start of a leg for its worker to be at the leg ``after`` in time (NONE: back home)."""
    if after == NONE:
        back = s.minutes[s.round[r].mode, s.leg[l].place, s.round[r].home_to]
        return s.round[r].last_return - back - s.leg[l].minutes
    due = s.unit[s.leg[after].unit].start
    return due - s.minutes[s.round[r].mode, s.leg[l].place, s.leg[after].place] - s.leg[l].minutes


@small
def detour(s: Tables, l: int, r: int, before: int, after: int) -> int:
    """About what the way to a leg adds to a round, in points."""
    place = s.leg[l].place
    one = s.leg[before].place if before != NONE else s.round[r].home_from
    two = s.leg[after].place if after != NONE else s.round[r].home_to
    ways = s.minutes[s.round[r].mode]
    return (np.int64(ways[one, place]) + ways[place, two] - ways[one, two]) * s.round[r].travel_points


@kernel
def openings(
    s: Tables, l: int, day: int, low: int, high: int, reach: int, blocked: bool, allowed: Array, out: Array
) -> int:
    """List where a leg could go on a day, its own unit taken away, with starts of its unit from ``low`` to ``high``.

    reach: minutes that others may move to make room. blocked: list instead the places of legs that would have to go.
    """
    u, count = s.leg[l].unit, 0
    low, high = max(low, s.unit[u].earliest), min(high, s.unit[u].latest)
    key_low, key_high = -np.int64(NEVER), np.int64(NEVER)
    for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
        link = s.link[s.unit_links[n]]
        other = s.unit[link.first if link.second == u else link.second]
        if not link.timed or not other.placed or other.day != day:
            continue
        if link.second == u:
            key_low = max(key_low, other.key) if link.low >= 0 else key_low
            low, high = max(low, other.start + link.low - reach), min(high, other.start + link.high + reach)
        else:
            key_high = min(key_high, other.key) if link.low >= 0 else key_high
            low, high = max(low, other.start - link.high - reach), min(high, other.start - link.low + reach)
    for k in range(s.day_rounds[day]):
        r = s.rounds_on[day, k]
        w = s.round[r].worker
        if not allowed[w] or s.fit[s.leg[l].visit, w] >= FORBIDDEN:
            continue
        p = s.leg[l].person
        points = np.int64(s.fit[s.leg[l].visit, w]) + s.day_points[w, day]
        if s.visits_by[p, w, s.settings[PERIODS] - 1] == 0:
            points += s.strange[p, w] + s.person[p].another
        before, after = NONE, on_to(s, s.round[r].first, u, u)
        while True:
            blocker = NONE
            if blocked:
                if after == NONE:
                    break
                blocker = after
                x = s.leg[blocker].unit
                after = on_to(s, s.leg[blocker].after, u, x)
                before = back_to(s, s.leg[blocker].before, u, x)
            room_from, room_to = arrives(s, l, r, before), must_start(s, l, r, after)
            first, last = max(low, room_from), min(high, room_to)
            if reach and before != NONE:
                first = max(low, room_from - reach, arrives(s, l, r, NONE))
            if reach and after != NONE:
                last = min(high, room_to + reach)
            key_from = max(key_low, s.unit[s.leg[before].unit].key) if before != NONE else key_low
            key_to = min(key_high, s.unit[s.leg[after].unit].key) if after != NONE else key_high
            if first <= last and key_to - key_from > 1:
                o = out[count]
                o[ROUND], o[BEFORE], o[BLOCKER] = r, before, blocker
                o[FIRST], o[LAST], o[ROOM_FROM], o[ROOM_TO] = first, last, room_from, room_to
                o[KEY_FROM], o[KEY_TO], o[GUESS] = key_from, key_to, points + detour(s, l, r, before, after)
                count += 1
            if blocked:
                after = on_to(s, s.leg[blocker].after, u, u)
            elif after == NONE:
                break
            else:
                before, after = after, on_to(s, s.leg[after].after, u, u)
    return count


@kernel
def come_in(s: Tables, u: int, day: int, start: int, key: int, rounds: Array, behind: Array, reach: int) -> bool:
    """Put a unit's legs into these rounds (NONE: where they are), pulling those before it forward if they may move."""
    first, legs = s.unit[u].first_leg, s.unit[u].legs
    for k in range(legs):
        s.lists[MOVING, k] = rounds[k] if rounds[k] != NONE else s.leg[first + k].round
        if s.leg[first + k].round != NONE:
            take(s, first + k)
    if not s.unit[u].placed or s.unit[u].day != day:
        place(s, u, day)
    set_key(s, u, key, start)
    for k in range(legs):
        r = s.lists[MOVING, k]
        if r == NONE:
            return False
        if not (put_in_order(s, first + k, r) if behind[k] == IN_ORDER else put(s, first + k, r, behind[k])):
            return False
    if reach:
        for k in range(legs):
            pull(s, first + k, start, reach)
        pull_linked(s, u, start, reach)
    return True


@kernel
def pull(s: Tables, l: int, due: int, reach: int) -> None:
    """Let the legs before this one start earlier, so far as it must and they can, for it to start when due."""
    r, before = s.leg[l].round, s.leg[l].before
    while before != NONE:
        m, u = s.leg[before], s.leg[before].unit
        start = due - s.minutes[s.round[r].mode, m.place, s.leg[l].place] - m.minutes
        if start >= s.unit[u].start:
            return
        start = max(start, s.unit[u].earliest, s.unit[u].start - reach)
        set_key(s, u, s.unit[u].key, start)
        l, due, before = before, start, m.before


@kernel
def pull_linked(s: Tables, u: int, start: int, reach: int) -> None:
    """Let the units linked to this one start earlier, so far as it must, for it to start when it is to."""
    for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
        link = s.link[s.unit_links[n]]
        x = link.first if link.second == u else link.second
        if not link.timed or not s.unit[x].placed or s.unit[x].day != s.unit[u].day:
            continue
        latest = start - link.low if link.second == u else start + link.high
        if latest < s.unit[x].start:
            latest = max(latest, s.unit[x].earliest, s.unit[x].start - reach)
            set_key(s, x, s.unit[x].key, latest)
            for l in range(s.unit[x].first_leg, s.unit[x].first_leg + s.unit[x].legs):
                pull(s, l, latest, reach)


@kernel
def moved_units(s: Tables, u: int, x: int, begins: Array) -> int:
    """How many units other than ``u`` and ``x`` start at another minute than before; they are listed in MEETING."""
    count = 0
    for n in range(s.total[LOGGED]):
        a = s.log[n, 1]
        if s.log[n, 0] != UNIT_START or a in (u, x) or s.unit[a].start == begins[a]:
            continue
        new = True
        for k in range(count):
            new = new and s.lists[MEETING, k] != a
        if new:
            s.lists[MEETING, count] = a
            count += 1
    return count


@small
def on_time(s: Tables, v: int, unit_start: int) -> bool:
    return abs(unit_start - s.visit[v].wish_start) <= s.visit[v].wish_tolerance


@kernel
def harmed(s: Tables, count: int, begins: Array) -> int:
    """How many visits of the units listed in MEETING had their wished time and lose it."""
    lost = 0
    for n in range(count):
        u = s.lists[MEETING, n]
        for v in range(s.unit[u].first_visit, s.unit[u].first_visit + s.unit[u].visits):
            if s.visit[v].wish_points and on_time(s, v, begins[u]) and not on_time(s, v, s.unit[u].start):
                lost += 1
    return lost


@kernel
def price_all(
    s: Tables, u: int, day: int, starts: Array, keys: Array, rounds: Array, behind: Array, reach: int, low: int,
    high: int, begins: Array, out: Array,
) -> None:  # fmt: skip
    """The price of each way for a unit to come in, NEVER where a hard rule forbids it."""
    for n in range(len(starts)):
        out[n, POINTS] = NEVER
        begin(s)
        if come_in(s, u, day, starts[n], keys[n], rounds[n], behind[n], reach):
            change = finish(s)
            if change < NEVER and low <= s.unit[u].start <= high:
                moved = moved_units(s, u, u, begins)
                out[n, POINTS], out[n, STARTS], out[n, MOVED] = change, s.unit[u].start, moved
                out[n, HARMED] = harmed(s, moved, begins)
        undo(s)


@kernel
def list_moved(
    s: Tables, u: int, day: int, start: int, key: int, rounds: Array, behind: Array, reach: int, begins: Array,
    out: Array,
) -> int:  # fmt: skip
    """Who else would move (unit, start) if a unit came in this way, which ``price_all`` found possible."""
    begin(s)
    come_in(s, u, day, start, key, rounds, behind, reach)
    finish(s)
    count = moved_units(s, u, u, begins)
    for n in range(count):
        out[n, 0], out[n, 1] = s.lists[MEETING, n], s.unit[s.lists[MEETING, n]].start
    undo(s)
    return count


@kernel
def may_meet(s: Tables, p: int, w: int, day: int) -> bool:
    """Whether a worker can come to a person on a day without being a new face or one above the ceiling."""
    period, last = day // 14, s.settings[PERIODS] - 1
    person, met = s.person[p], s.met_before[p, w] > 0
    if s.visits_by[p, w, period] > 0 or (met and period == 0):
        return True
    if s.strange[p, w] > 0:
        return False
    ceiling = person.ceiling14 if period == 0 else person.own14
    different = s.faces[p, period, 1] + person.recent if period == 0 else s.faces[p, period, 0]
    more = not met and s.visits_by[p, w, last] == 0
    return different < ceiling and (not more or s.faces[p, last, 1] + person.recent < person.ceiling28)


@kernel
def price_swaps(
    s: Tables, u: int, day: int, starts: Array, keys: Array, rounds: Array, behind: Array, blockers: Array,
    keeps: Array, calm: bool, reach: int, low: int, high: int, begins: Array, out: Array,
) -> None:  # fmt: skip
    """The price of each way for a unit to come in if a blocking leg goes to the best other worker whom its person
    knows, at most ``reach`` minutes off and nobody else moved. calm: and no choice of that person is lost."""
    for n in range(len(starts)):
        out[n, POINTS] = NEVER
        b = blockers[n]
        x, v, p, was = s.leg[b].unit, s.leg[b].visit, s.leg[b].person, s.round[s.leg[b].round].worker
        first, last = begins[x], begins[x]
        if s.unit[x].legs == 1:
            first, last = max(s.unit[x].earliest, first - reach), min(s.unit[x].latest, last + reach)
            if calm and s.visit[v].wish_points and on_time(s, v, begins[x]):
                wish, tolerance = s.visit[v].wish_start, s.visit[v].wish_tolerance
                first, last = max(first, wish - tolerance), min(last, wish + tolerance)
        for k in range(s.day_rounds[day]):
            q = s.rounds_on[day, k]
            w = s.round[q].worker
            if s.fit[v, w] >= FORBIDDEN or not may_meet(s, p, w, day) or takes_part(rounds[n], q):
                continue
            if calm and (keeps[p, was] & ~keeps[p, w] or s.day_points[w, day] > 0):
                continue
            before, after = NONE, on_to(s, s.round[q].first, u, x)
            while True:
                room_from = max(first, arrives(s, b, q, before))
                room_to = min(last, must_start(s, b, q, after))
                if room_from <= room_to:
                    start = min(max(begins[x], room_from), room_to)
                    change = swap(s, u, day, starts[n], keys[n], rounds[n], behind[n], b, q, before, after, start)
                    if (
                        change < min(NEVER, out[n, POINTS])
                        and low <= s.unit[u].start <= high
                        and s.unit[x].start == start
                        and moved_units(s, u, x, begins) == 0
                    ):
                        out[n, POINTS], out[n, STARTS], out[n, ELSEWHERE] = change, s.unit[u].start, w
                        out[n, THERE_AT] = start
                    undo(s)
                if after == NONE:
                    break
                before, after = after, on_to(s, s.leg[after].after, u, x)


@small
def takes_part(rounds: Array, q: int) -> bool:
    for k in range(len(rounds)):
        if rounds[k] == q:
            return True
    return False


@kernel
def swap(
    s: Tables, u: int, day: int, start: int, key: int, rounds: Array, behind: Array, b: int, q: int, before: int,
    after: int, other_start: int,
) -> int:  # fmt: skip
    """A unit comes in where the leg ``b`` was, which goes into round ``q``: the price. The caller undoes it."""
    x = s.leg[b].unit
    begin(s)
    take(s, b)
    if not come_in(s, u, day, start, key, rounds, behind, 0):
        return NEVER
    if s.unit[x].legs > 1:
        return finish(s) if put_in_order(s, b, q) else NEVER
    between = key_between(s, before, after)
    if between >= NEVER:
        return NEVER
    set_key(s, x, between, other_start)
    return finish(s) if put(s, b, q, before) else NEVER
