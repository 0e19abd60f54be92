"""Putting visits in: between two others of a round, around a time, with room made before them. Kernels."""

# Kernels count in numpy's int64, which has to be spelled out for numba; to their callers it is an int.
# mypy: disable-error-code="return-value"

import numpy as np

from rota_engine.search.compiled import kernel, small
from rota_engine.search.journal import begin, touch_series
from rota_engine.search.random import draw
from rota_engine.search.tables import DAY_LENGTH, DAYS, FORBIDDEN, MOVING, NEVER, NONE, WISHES, Array, Tables
from rota_engine.search.timing import reprice_unit, settle
from rota_engine.search.transaction import finish, lift, place, put, put_in_order, set_key, take, undo

KEY_STEP = 1 << 32
TRIES = 12
PARTNERS = 8
"""How many second workers are drawn for each place of the first, where two are needed."""


@small
def key_between(s: Tables, before: int, after: int) -> int:
    """A key between two legs' units (NONE: the end of the round); NONE if there is no room left."""
    if before == NONE and after == NONE:
        return np.int64(0)
    if before == NONE:
        return s.unit[s.leg[after].unit].key - KEY_STEP
    if after == NONE:
        return s.unit[s.leg[before].unit].key + KEY_STEP
    low, high = s.unit[s.leg[before].unit].key, s.unit[s.leg[after].unit].key
    return (low + high) // 2 if high - low > 1 else np.int64(NEVER)


@small
def round_of(s: Tables, w: int, day: int, minute: int) -> int:
    """The round of a worker on a day under way at a time, or the last before it, or the first; NONE: no shift."""
    found = NONE
    for r in range(s.worker[w].first_round, s.worker[w].first_round + s.worker[w].rounds):
        if s.round[r].day == day and (found == NONE or s.round[r].starts <= minute):
            found = r
    return found


@small
def round_on(s: Tables, w: int, day: int, minute: int) -> int:
    """The round of a worker on a day that ends after a time, or the last of the day; NONE: no shift."""
    found = NONE
    for r in range(s.worker[w].first_round, s.worker[w].first_round + s.worker[w].rounds):
        if s.round[r].day == day and (found == NONE or s.round[found].ends <= minute):
            found = r
    return found


@small
def behind(s: Tables, r: int, minute: int) -> int:
    """The last leg of a round that starts by a time."""
    l = s.round[r].last
    while l != NONE and s.unit[s.leg[l].unit].start > minute:
        l = s.leg[l].before
    return l


@small
def other_round(s: Tables, random: Array, l: int, day: int) -> int:
    """A round on a day of a worker who may come for a leg, at random; NONE if none was found."""
    v = s.leg[l].visit
    count = s.allowed_at[v + 1] - s.allowed_at[v]
    for _ in range(TRIES if count else 0):
        worker = s.worker[s.allowed[s.allowed_at[v] + draw(random, count)]]
        if worker.rounds:
            r = worker.first_round + draw(random, worker.rounds)
            if s.settings[DAYS] == 1 or s.round[r].day == day:
                return r
            for r in range(worker.first_round, worker.first_round + worker.rounds):
                if s.round[r].day == day and (draw(random, 2) or s.round[r + 1].day != day):
                    return r
    return NONE


@small
def any_release(s: Tables, random: Array, u: int, minute: int) -> int:
    """From when a unit may start when it is put near a time: its own first choice, or its second window."""
    unit = s.unit[u]
    if unit.two_windows and draw(random, 2):
        opens = s.visit[unit.first_visit].open2
        if opens < NEVER and minute > unit.free_from:
            return opens
    return unit.free_from


@kernel
def put_unit(s: Tables, random: Array, u: int, l: int, r: int, before: int, keep: bool) -> bool:
    """Put leg ``l`` of a unit with no leg in any round behind ``before`` in a round, its other legs where their key
    falls: with the workers they had (``keep``: their ``round`` in the list MOVING), or with others at random."""
    after = s.round[r].first if before == NONE else s.leg[before].after
    key = key_between(s, before, after)
    if key >= NEVER:
        return False
    minute = s.unit[s.leg[before].unit].start if before != NONE else s.round[r].starts
    set_key(s, u, key, any_release(s, random, u, minute))
    if not put(s, l, r, before):
        return False
    first = s.unit[u].first_leg
    for m in range(first, first + s.unit[u].legs):
        if m == l:
            continue
        other = s.lists[MOVING, m - first] if keep else NONE
        if other == NONE:
            other = other_round(s, random, m, s.round[r].day)
        if other == NONE or not put_in_order(s, m, other):
            return False
    return True


@kernel
def squeeze(s: Tables, l: int) -> bool:
    """Make room before a leg that was just put into a round: whoever comes earlier in it may start as early as their
    windows allow, and then is moved back towards the wished time as far as that delays nobody."""
    r, m = s.leg[l].round, s.leg[l].before
    while m != NONE:
        u = s.leg[m].unit
        unit = s.unit[u]
        opens = unit.earliest
        if unit.two_windows:
            second = s.visit[unit.first_visit].open2
            if unit.start >= second:
                opens = second
        if unit.release > opens:
            set_key(s, u, unit.key, opens)
        m = s.leg[m].before
    if not settle(s):
        return False
    m = s.leg[l].before
    while m != NONE:
        u, after = s.leg[m].unit, s.leg[s.leg[m].after]
        unit = s.unit[u]
        if unit.legs == 1 and not unit.linked and unit.start < unit.free_from:
            room = s.unit[after.unit].start - unit.start - s.leg[m].minutes
            room -= s.minutes[s.round[r].mode, s.leg[m].place, after.place]
            if s.round[r].pause == s.leg[m].after:
                room -= s.round[r].pause_minutes
            if room > 0:
                start = min(unit.free_from, unit.start + room)
                set_key(s, u, unit.key, start)
                reprice_unit(s, u, start, 1)
                touch_series(s, u)
        m = s.leg[m].before
    return True


@small
def ease(s: Tables, u: int) -> None:
    """A unit that begins before its wished time is to begin nearer to it, as far as the next visits leave room. Where
    there is none, it may be rest that holds it back, and it stays where it is."""
    unit = s.unit[u]
    room = unit.free_from - unit.start
    for l in range(unit.first_leg, unit.first_leg + unit.legs):
        leg, R = s.leg[l], s.round[s.leg[l].round]
        if leg.after == NONE:
            return
        after = s.leg[leg.after]
        room = min(
            room, s.unit[after.unit].start - s.minutes[R.mode, leg.place, after.place] - leg.minutes - unit.start
        )
        if R.pause == leg.after:
            room -= R.pause_minutes
    if room > 0 and not unit.linked:
        set_key(s, u, unit.key, unit.start + room)


@kernel
def take_unit(s: Tables, u: int) -> None:
    """Take all legs of a unit out of their rounds, which stay noted in the list MOVING."""
    first = s.unit[u].first_leg
    for m in range(first, first + s.unit[u].legs):
        s.lists[MOVING, m - first] = s.leg[m].round
        if s.leg[m].round != NONE:
            take(s, m)


@small
def any_leg(s: Tables, random: Array, w: int) -> int:
    """One of a worker's visits, at random: giving up any of them may free the hours that another needs."""
    l = s.round[s.worker[w].first_round + draw(random, s.worker[w].rounds)].first
    for _ in range(draw(random, 8)):
        if l != NONE and s.leg[l].after != NONE:
            l = s.leg[l].after
    return l


@kernel
def insert_unit(s: Tables, random: Array, u: int, day: int, minute: int, eject: bool) -> bool:
    """Do a unit on a day around a minute (NEVER: any of its own) with a worker who is near, or anyone; ``eject`` leaves
    undone who is in the way."""
    unit = s.unit[u]
    l = unit.first_leg + draw(random, unit.legs)
    if minute >= NEVER:
        minute = unit.free_from
        if unit.latest > unit.earliest and draw(random, 2):
            minute = unit.earliest + draw(random, min(unit.latest - unit.earliest, s.settings[DAY_LENGTH]) + 1)
    v = s.near[u, draw(random, s.near.shape[1])]
    r = NONE
    if draw(random, 4) and s.unit[v].placed and s.unit[v].day == day and u != v:
        r = s.leg[s.unit[v].first_leg + draw(random, s.unit[v].legs)].round
        if s.fit[s.leg[l].visit, s.round[r].worker] >= FORBIDDEN:
            r = NONE
        else:
            minute = s.unit[v].start - draw(random, 2)
    if r == NONE:
        r = other_round(s, random, l, day)
    if r == NONE:
        return False
    before = behind(s, r, minute)
    if eject:
        out = before
        if draw(random, 3) == 0:
            out = any_leg(s, random, s.round[r].worker)
        elif before == NONE or draw(random, 2):
            out = s.round[r].first if before == NONE else s.leg[before].after
        if out == NONE or s.unit[s.leg[out].unit].locked or s.leg[out].unit == u:
            return False
        if out == before:
            before = s.leg[out].before
        lift_linked(s, s.leg[out].unit)
        if before != NONE and s.leg[before].round != r:
            return False
    place(s, u, day)
    return put_unit(s, random, u, l, r, before, False) and (
        s.settings[WISHES] == 0 or draw(random, 2) > 0 or squeeze(s, l)
    )


@kernel
def insert_linked(s: Tables, random: Array, u: int, day: int) -> bool:
    """Do an undone unit, with the undone units that are done together with it, those linked in time near their time."""
    if not insert_unit(s, random, u, day, NEVER, False):
        return False
    l = s.unit[u].first_leg
    minute = s.unit[u].free_from
    if s.leg[l].before != NONE:
        before = s.leg[s.leg[l].before]
        minute = max(minute, s.unit[before.unit].start + before.minutes)
    for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
        link = s.link[s.unit_links[n]]
        other = link.first if link.second == u else link.second
        if not link.together or s.unit[other].placed:
            continue
        at = np.int64(NEVER)
        if link.timed:
            gap = link.low + draw(random, min(link.high - link.low, s.settings[DAY_LENGTH]) + 1)
            at = minute + gap if link.first == u else minute - gap
        if not s.unit_days[other, day] or not insert_unit(s, random, other, day, at, False):
            return False
    return True


@kernel
def lift_linked(s: Tables, u: int) -> None:
    """Leave a unit undone, with those that are done together with it or not at all."""
    lift(s, u)
    for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
        link = s.link[s.unit_links[n]]
        other = link.first if link.second == u else link.second
        if link.together and s.unit[other].placed:
            lift(s, other)


@kernel
def best_place(s: Tables, random: Array, u: int, day: int, eject: bool, at: Array) -> bool:
    """Look for the cheapest place of an undone unit on a day among all workers who may come and several times of its
    window; ``eject``: also instead of others. Notes it in ``at``."""
    unit, least, found = s.unit[u], np.int64(NEVER), False
    v = s.leg[unit.first_leg].visit
    count = s.allowed_at[v + 1] - s.allowed_at[v]
    for n in range(count):
        r = round_on(s, s.allowed[s.allowed_at[v] + n], day, unit.free_from)
        if r == NONE:
            continue
        last = np.int64(-2)
        low = max(unit.earliest, s.round[r].starts)
        high = max(low, min(unit.latest, s.round[r].ends))
        for k in range(4):
            minute = unit.free_from if k == 0 else low + (high - low) * (k - 1) // 2
            before = behind(s, r, minute)
            if before == last:
                continue
            last = before
            for _ in range(PARTNERS if unit.legs > 1 else 1):
                with_round, seed = NONE, random[0]
                if unit.legs > 1:
                    with_round = round_on(s, s.allowed[s.allowed_at[v] + draw(random, count)], day, minute)
                    if with_round in (NONE, r):
                        continue
                    seed = random[0]
                soon = False
                cost = try_place(s, random, u, r, before, eject, with_round, soon)
                undo(s)
                if cost >= NEVER and s.settings[WISHES] and unit.earliest < unit.free_from:
                    soon, random[0] = True, seed
                    cost = try_place(s, random, u, r, before, eject, with_round, soon)
                    undo(s)
                if cost < least:
                    least, found = cost, True
                    at[0], at[1], at[2], at[3], at[4], at[5] = r, before, eject, with_round, np.int64(seed), soon
    return found


@kernel
def try_place(s: Tables, random: Array, u: int, r: int, before: int, eject: bool, with_round: int, soon: bool) -> int:
    """In a transaction of its own: do an undone unit in a round behind a leg, its second leg in ``with_round``;
    ``eject`` leaves undone a visit just there; ``soon``: also before its wished time. The price, or NEVER."""
    begin(s)
    if eject:
        minute = s.round[r].starts if before == NONE else s.unit[s.leg[before].unit].start
        if with_round != NONE and draw(random, 2):
            lift_at(s, random, with_round, behind(s, with_round, minute))
        elif with_round == NONE or draw(random, 2):
            before = lift_at(s, random, r, before)
        else:
            lift_at(s, random, with_round, behind(s, with_round, minute))
            if before != NONE and s.leg[before].round == r:
                before = lift_at(s, random, r, before)
        if before != NONE and s.leg[before].round != r:
            return NEVER
    for n in range(s.unit[u].legs):
        s.lists[MOVING, n] = with_round
    place(s, u, s.round[r].day)
    if not put_unit(s, random, u, s.unit[u].first_leg, r, before, True):
        return NEVER
    if soon:
        set_key(s, u, s.unit[u].key, s.unit[u].earliest)
    if s.settings[WISHES] and not squeeze(s, s.unit[u].first_leg + draw(random, s.unit[u].legs)):
        return NEVER
    if soon:
        ease(s, u)
    return finish(s)


@kernel
def lift_at(s: Tables, random: Array, r: int, before: int) -> int:
    """Leave undone the visit of a leg, or of the one after it; the answer is the leg that is then the last before."""
    out = before
    if before == NONE or draw(random, 2):
        out = s.round[r].first if before == NONE else s.leg[before].after
    if out == NONE or s.unit[s.leg[out].unit].locked:
        return before
    if out == before:
        before = s.leg[out].before
    lift_linked(s, s.leg[out].unit)
    return before
