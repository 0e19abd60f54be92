"""The moves of the search. Each changes the tables inside a transaction; False: it did not apply, undo it.

Kernels. A move is a few takes and puts; what it costs and whether it is allowed is ``finish``'s business.
"""

# Kernels count in numpy's int64, which has to be spelled out for numba; to their callers it is an int.
# mypy: disable-error-code="return-value"

import numpy as np

from rota_engine.search.compiled import kernel, small
from rota_engine.search.tables import (
    DAY_LENGTH,
    DAYS,
    FORBIDDEN,
    LINKED_UNITS,
    MEETING,
    MOVING,
    NEVER,
    NONE,
    UNPLACED_SEEN,
    WISHES,
    Array,
    Tables,
)
from rota_engine.search.transaction import (
    begin,
    finish,
    lift,
    place,
    put,
    put_in_order,
    queue,
    reprice_unit,
    set_key,
    settle,
    take,
    touch,
    touch_series,
    undo,
)

KEY_STEP = 1 << 32
TRIES = 12
SQUEEZES = 8
"""Of so many moves one also makes room before the visit it moves, where visits wait for their wished time."""


@small
def draw(random: Array, n: int) -> int:
    """A whole number from 0 to n - 1 (xorshift64; the remainder's bias is far below anything that matters here)."""
    x = random[0]
    x ^= x << np.uint64(13)
    x ^= x >> np.uint64(7)
    x ^= x << np.uint64(17)
    random[0] = x
    return np.int64(x >> np.uint64(20)) % n


@small
def chance(random: Array) -> float:
    """A number from 0 (never quite) to 1."""
    return (draw(random, 1 << 30) + 1) / (1 << 30)


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
        opens = s.visit[unit.first_visit].open2 - s.visit[unit.first_visit].offset
        if opens < NEVER and minute > unit.free_from:
            return opens
    return unit.free_from


@small
def behind(s: Tables, r: int, minute: int) -> int:
    """The last leg of a round that starts by a time."""
    l = s.round[r].last
    while l != NONE and s.unit[s.leg[l].unit].start + s.leg[l].offset > minute:
        l = s.leg[l].before
    return l


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
            second = s.visit[unit.first_visit].open2 - s.visit[unit.first_visit].offset
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
            room = s.unit[after.unit].start + after.offset - unit.start - s.leg[m].offset - s.leg[m].minutes
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


@kernel
def take_unit(s: Tables, u: int) -> None:
    """Take all legs of a unit out of their rounds, which stay noted in the list MOVING."""
    first = s.unit[u].first_leg
    for m in range(first, first + s.unit[u].legs):
        s.lists[MOVING, m - first] = s.leg[m].round
        if s.leg[m].round != NONE:
            take(s, m)


@kernel
def move_near(s: Tables, random: Array) -> bool:
    """Put a visit just before or after one that is close to it in place and time, with that one's worker."""
    u = draw(random, len(s.unit))
    v = s.near[u, draw(random, s.near.shape[1])]
    if u == v or not s.unit[v].placed:
        return False
    day = s.unit[v].day
    if not s.unit_days[u, day] or (s.unit[u].linked and not s.unit[u].placed):
        return False
    m = s.unit[v].first_leg + draw(random, s.unit[v].legs)
    l = s.unit[u].first_leg + draw(random, s.unit[u].legs)
    r = s.leg[m].round
    if s.fit[s.leg[l].visit, s.round[r].worker] >= FORBIDDEN:
        return False
    before = m if draw(random, 2) else s.leg[m].before
    if before != NONE and (s.leg[before].unit == u or s.leg[before].after == l):
        return False  # it is there already
    keep = s.unit[u].placed and s.unit[u].day == day
    take_unit(s, u)
    if not keep:
        place(s, u, day)
    return put_unit(s, random, u, l, r, before, keep) and (
        s.settings[WISHES] == 0 or draw(random, SQUEEZES) > 0 or squeeze(s, l)
    )


@small
def familiar_round(s: Tables, random: Array, l: int, day: int, minute: int) -> int:
    """The round on a day of somebody who comes to the same person anyway; NONE if the one drawn may not or is off."""
    p = s.leg[l].person
    m = s.person_legs[s.person_legs_at[p] + draw(random, s.person_legs_at[p + 1] - s.person_legs_at[p])]
    if s.leg[m].round == NONE:
        return NONE
    w = s.round[s.leg[m].round].worker
    return round_of(s, w, day, minute) if s.fit[s.leg[l].visit, w] < FORBIDDEN else NONE


@kernel
def move_worker(s: Tables, random: Array) -> bool:
    """Somebody else comes for one leg of a visit, at its place in the order; whoever they were with then may swap."""
    u = draw(random, len(s.unit))
    if not s.unit[u].placed:
        return False
    l = s.unit[u].first_leg + draw(random, s.unit[u].legs)
    q = NONE
    if s.settings[DAYS] > 1 and draw(random, 3):
        q = familiar_round(s, random, l, s.unit[u].day, s.unit[u].start)
    if q == NONE:
        q = other_round(s, random, l, s.unit[u].day)
    if q == NONE or q == s.leg[l].round:
        return False
    if draw(random, 2):
        return hand_over(s, l, q, True)
    return hand_over(s, l, q, False) and (s.settings[WISHES] == 0 or draw(random, SQUEEZES) > 0 or squeeze(s, l))


@kernel
def exchange(s: Tables, r: int, q: int, moving: int, meeting: int) -> bool:
    """The legs listed in MOVING go from round r to q, those in MEETING from q to r."""
    for n in range(moving):
        take(s, s.lists[MOVING, n])
    for n in range(meeting):
        take(s, s.lists[MEETING, n])
    for n in range(moving):
        if not put_in_order(s, s.lists[MOVING, n], q):
            return False
    for n in range(meeting):
        if not put_in_order(s, s.lists[MEETING, n], r):
            return False
    return True


@kernel
def hand_over(s: Tables, l: int, q: int, swap: bool) -> bool:
    """A leg goes to another round; ``swap``: what is there at the same time comes back in exchange."""
    r, start, meeting = s.leg[l].round, s.unit[s.leg[l].unit].start + s.leg[l].offset, 0
    m = s.round[q].first if swap else NONE
    while m != NONE:
        begins = s.unit[s.leg[m].unit].start + s.leg[m].offset
        if begins < start + s.leg[l].minutes and begins + s.leg[m].minutes > start:
            s.lists[MEETING, meeting] = m
            meeting += 1
        m = s.leg[m].after
    s.lists[MOVING, 0] = l
    return exchange(s, r, q, 1, meeting)


@kernel
def move_swap(s: Tables, random: Array) -> bool:
    """Two visits of one worker each, close to each other, change places."""
    u = draw(random, len(s.unit))
    v = s.near[u, draw(random, s.near.shape[1])]
    if u == v or not (s.unit[u].placed and s.unit[v].placed) or s.unit[u].legs > 1 or s.unit[v].legs > 1:
        return False
    a, b = s.unit[u].first_leg, s.unit[v].first_leg
    r, q = s.leg[a].round, s.leg[b].round
    if not (s.unit_days[u, s.unit[v].day] and s.unit_days[v, s.unit[u].day]):
        return False
    if s.fit[s.leg[a].visit, s.round[q].worker] >= FORBIDDEN or s.fit[s.leg[b].visit, s.round[r].worker] >= FORBIDDEN:
        return False
    key_u, key_v, day_u, day_v = s.unit[u].key, s.unit[v].key, s.unit[u].day, s.unit[v].day
    start_u, start_v = s.unit[u].start, s.unit[v].start
    take(s, a)
    take(s, b)
    if day_u != day_v:
        place(s, u, day_v)
        place(s, v, day_u)
    set_key(s, u, key_v, any_release(s, random, u, start_v))
    set_key(s, v, key_u, any_release(s, random, v, start_u))
    return put_in_order(s, a, q) and put_in_order(s, b, r)


@kernel
def move_stretch(s: Tables, random: Array) -> bool:
    """A stretch of one round and the same time of another change workers; sometimes one way only, sometimes all the
    rest of the day. Keys stay, so nobody's order changes but the two workers'."""
    u = draw(random, len(s.unit))
    if not s.unit[u].placed:
        return False
    l = s.unit[u].first_leg + draw(random, s.unit[u].legs)
    r = s.leg[l].round
    v = s.near[u, draw(random, s.near.shape[1])]
    if draw(random, 2) and s.unit[v].placed and s.unit[v].day == s.unit[u].day:
        q = s.leg[s.unit[v].first_leg].round
    else:
        q = s.rounds_on[s.unit[u].day, draw(random, s.day_rounds[s.unit[u].day])]
    if q == r or s.round[q].worker == s.round[r].worker:
        return False
    low = s.unit[u].key
    length = draw(random, 4)
    high = low
    if length == 3:
        high = np.int64(NEVER)
    else:
        m = l
        for _ in range(length):
            if s.leg[m].after != NONE:
                m = s.leg[m].after
        high = s.unit[s.leg[m].unit].key
        if draw(random, 2) and s.leg[m].after != NONE:
            high = s.unit[s.leg[s.leg[m].after].unit].key - 1
    if draw(random, 8) == 0:
        low = -np.int64(NEVER)
    one_way = length < 3 and draw(random, 3) == 0
    moving = meeting = 0
    m = l if low > -NEVER else s.round[r].first
    while m != NONE and s.unit[s.leg[m].unit].key <= high:
        if s.fit[s.leg[m].visit, s.round[q].worker] >= FORBIDDEN:
            return False
        s.lists[MOVING, moving] = m
        moving += 1
        m = s.leg[m].after
    if not one_way:
        m = s.round[q].first
        while m != NONE and s.unit[s.leg[m].unit].key <= high:
            if s.unit[s.leg[m].unit].key >= low:
                if s.fit[s.leg[m].visit, s.round[r].worker] >= FORBIDDEN:
                    return False
                s.lists[MEETING, meeting] = m
                meeting += 1
            m = s.leg[m].after
    return exchange(s, r, q, moving, meeting)


@kernel
def move_person(s: Tables, random: Array) -> bool:
    """All visits of a person by one worker (or those of one series) go to another; whoever is in the way swaps."""
    u = draw(random, len(s.unit))
    if not s.unit[u].placed:
        return False
    l = s.unit[u].first_leg + draw(random, s.unit[u].legs)
    p, series, w = s.leg[l].person, s.visit[s.leg[l].visit].series, s.round[s.leg[l].round].worker
    to = NONE
    if draw(random, 2):
        to = familiar_round(s, random, l, s.unit[u].day, s.unit[u].start)
    if to == NONE:
        to = other_round(s, random, l, s.unit[u].day)
    if to == NONE or s.round[to].worker == w:
        return False
    other, only_series, swap = s.round[to].worker, draw(random, 2) and series != NONE, draw(random, 3) > 0
    moved = False
    for n in range(s.person_legs_at[p], s.person_legs_at[p + 1]):
        m = s.person_legs[n]
        r = s.leg[m].round
        if r == NONE or s.round[r].worker != w or (only_series and s.visit[s.leg[m].visit].series != series):
            continue
        start = s.unit[s.leg[m].unit].start + s.leg[m].offset
        q = round_of(s, other, s.round[r].day, start)
        if q == NONE:
            continue
        if not hand_over(s, m, q, swap):
            return False
        moved = True
    return moved


@kernel
def move_time(s: Tables, random: Array) -> bool:
    """A visit may start from another minute on: its wish, its opening, just before the next, or a little off."""
    u = draw(random, len(s.unit))
    if not s.unit[u].placed or s.unit[u].earliest >= s.unit[u].latest:
        return False
    unit, how = s.unit[u], draw(random, 6)
    release = unit.free_from
    if how == 0:
        release = unit.earliest
    elif how == 1:
        l = unit.first_leg + draw(random, unit.legs)
        if s.leg[l].after == NONE:
            return False
        after = s.leg[s.leg[l].after]
        arrives = (
            unit.start
            + s.leg[l].offset
            + s.leg[l].minutes
            + s.minutes[s.round[s.leg[l].round].mode, s.leg[l].place, after.place]
        )
        release = unit.start + s.unit[after.unit].start + after.offset - arrives
    elif how == 2:
        release = unit.start - 1 - draw(random, 30)
    elif how == 3:
        release = unit.start + 1 + draw(random, 30)
    elif how == 4 and unit.two_windows:
        release = s.visit[unit.first_visit].open2 - s.visit[unit.first_visit].offset
    release = min(max(release, unit.earliest), unit.latest)
    if release == unit.release:
        return False
    set_key(s, u, unit.key, release)
    return True


@kernel
def move_pause(s: Tables, random: Array) -> bool:
    """A worker's break is taken before another visit, or nowhere in particular."""
    u = draw(random, len(s.unit))
    if not s.unit[u].placed:
        return False
    l = s.unit[u].first_leg
    r = s.leg[l].round
    if s.round[r].pause_minutes == 0 or (not s.round[r].meal and s.round[r].law_after >= NEVER):
        return False
    touch(s, r)
    old = s.round[r].pause
    s.round[r].pause = NONE if s.round[r].pause == l else l
    if old != NONE:
        queue(s, s.leg[old].unit)
    queue(s, u)
    return True


@kernel
def move_day(s: Tables, random: Array) -> bool:
    """A visit that may happen on several days happens on another, or one that was left undone is done."""
    if s.total[UNPLACED_SEEN] > 0 and draw(random, 2):
        u = s.unplaced[draw(random, s.total[UNPLACED_SEEN])]
    else:
        u = draw(random, len(s.unit))
    day = draw(random, s.settings[DAYS])
    if not s.unit_days[u, day] or (s.unit[u].placed and s.unit[u].day == day):
        return False
    if s.unit[u].placed:
        take_unit(s, u)
    elif s.unit[u].linked:
        return insert_linked(s, random, u, day)
    return insert_unit(s, random, u, day, NEVER, False)


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
        if before == NONE or draw(random, 2):
            out = s.round[r].first if before == NONE else s.leg[before].after
        if out == NONE or s.unit[s.leg[out].unit].locked or s.leg[out].unit == u:
            return False
        before = s.leg[out].before
        lift_linked(s, s.leg[out].unit)
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
        minute = max(minute, s.unit[before.unit].start + before.offset + before.minutes)
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
def move_linked(s: Tables, random: Array) -> bool:
    """Visits that are done together are all taken out and put back together, elsewhere."""
    u = draw(random, len(s.unit))
    if s.total[LINKED_UNITS] > 0:
        u = s.linked_units[draw(random, s.total[LINKED_UNITS])]
    if not s.unit[u].placed:
        return False
    day = s.unit[u].day
    lift_linked(s, u)
    return insert_linked(s, random, u, day)


PARTNERS = 8
"""How many second workers are drawn for each place of the first, where two are needed."""


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
                cost = try_place(s, random, u, r, before, eject, with_round)
                undo(s)
                if cost < least:
                    least, found = cost, True
                    at[0], at[1], at[2], at[3], at[4] = r, before, eject, with_round, np.int64(seed)
    return found


@small
def round_on(s: Tables, w: int, day: int, minute: int) -> int:
    """The round of a worker on a day that ends after a time, or the last of the day; NONE: no shift."""
    found = NONE
    for r in range(s.worker[w].first_round, s.worker[w].first_round + s.worker[w].rounds):
        if s.round[r].day == day and (found == NONE or s.round[found].ends <= minute):
            found = r
    return found


@kernel
def try_place(s: Tables, random: Array, u: int, r: int, before: int, eject: bool, with_round: int) -> int:
    """In a transaction of its own: do an undone unit in a round behind a leg, its second leg in ``with_round``;
    ``eject`` leaves undone a visit just there. The price, or NEVER."""
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
    if s.settings[WISHES] and not squeeze(s, s.unit[u].first_leg + draw(random, s.unit[u].legs)):
        return NEVER
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


@kernel
def move_undone(s: Tables, random: Array) -> bool:
    """A visit that was left undone is done, perhaps instead of another; or one that may be left undone is."""
    if s.total[UNPLACED_SEEN] > 0 and draw(random, 4):
        u = s.unplaced[draw(random, s.total[UNPLACED_SEEN])]
    else:
        u = draw(random, len(s.unit))
        if s.unit[u].placed:
            lift_linked(s, u)
            return True
    if s.unit[u].placed:
        return False
    day = draw(random, s.settings[DAYS])
    for _ in range(TRIES):
        if s.unit_days[u, day]:
            break
        day = draw(random, s.settings[DAYS])
    if not s.unit_days[u, day]:
        return False
    if s.unit[u].linked:
        return insert_linked(s, random, u, day)
    return insert_unit(s, random, u, day, NEVER, draw(random, 3) == 0)


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
def apply(s: Tables, random: Array, move: int) -> bool:
    """Apply one of the moves by number."""
    if move == 0:
        return move_near(s, random)
    if move == 1:
        return move_worker(s, random)
    if move == 2:
        return move_swap(s, random)
    if move == 3:
        return move_stretch(s, random)
    if move == 4:
        return move_person(s, random)
    if move == 5:
        return move_time(s, random)
    if move == 6:
        return move_pause(s, random)
    if move == 7:
        return move_day(s, random)
    if move == 8:
        return move_linked(s, random)
    return move_undone(s, random)
