"""The moves of the search. Each changes the tables inside a transaction; False: it did not apply, undo it.

Kernels. A move is a few takes and puts; what it costs and whether it is allowed is ``finish``'s business.
"""

# Kernels count in numpy's int64, which has to be spelled out for numba; to their callers it is an int.
# mypy: disable-error-code="return-value"

import numpy as np

from rota_engine.search.compiled import kernel, small
from rota_engine.search.hopeless import hopeless_leg
from rota_engine.search.insert import (
    TRIES,
    any_release,
    insert_linked,
    insert_unit,
    lift_linked,
    other_round,
    put_unit,
    round_of,
    squeeze,
    take_unit,
)
from rota_engine.search.journal import queue, touch
from rota_engine.search.random import draw
from rota_engine.search.rebuild import move_rebuild
from rota_engine.search.tables import (
    DAYS,
    FORBIDDEN,
    LIMIT,
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
from rota_engine.search.transaction import place, put_in_order, set_key, take

SQUEEZES = 8
"""Of so many moves one also makes room before the visit it moves, where visits wait for their wished time."""


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
    after = s.round[r].first if before == NONE else s.leg[before].after
    if s.unit[u].placed and s.total[LIMIT] < NEVER and hopeless_leg(s, l, r, before, after):
        return False
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
    r, start, meeting = s.leg[l].round, s.unit[s.leg[l].unit].start, 0
    m = s.round[q].first if swap else NONE
    while m != NONE:
        begins = s.unit[s.leg[m].unit].start
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
        start = s.unit[s.leg[m].unit].start
        q = round_of(s, other, s.round[r].day, start)
        if q == NONE:
            continue
        if not hand_over(s, m, q, swap):
            return False
        moved = True
    return moved


@kernel
def move_days(s: Tables, random: Array) -> bool:
    """Two workers change places, on one day or on every day: rest and hours may allow only that."""
    u = draw(random, len(s.unit))
    if not s.unit[u].placed:
        return False
    l = s.unit[u].first_leg + draw(random, s.unit[u].legs)
    to = other_round(s, random, l, s.unit[u].day)
    if to == NONE:
        return False
    w, other, every = s.round[s.leg[l].round].worker, s.round[to].worker, draw(random, 2)
    if w == other:
        return False
    first, end = s.worker[w].first_round, s.worker[w].first_round + s.worker[w].rounds
    for r in range(first if every else s.leg[l].round, end if every else s.leg[l].round + 1):
        q = round_of(s, other, s.round[r].day, s.round[r].starts)
        if q == NONE:
            continue
        moving = meeting = 0
        m = s.round[r].first
        while m != NONE:
            s.lists[MOVING, moving] = m
            moving, m = moving + 1, s.leg[m].after
        m = s.round[q].first
        while m != NONE:
            s.lists[MEETING, meeting] = m
            meeting, m = meeting + 1, s.leg[m].after
        if not exchange(s, r, q, moving, meeting):
            return False
    return True


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
        arrives = unit.start + s.leg[l].minutes + s.minutes[s.round[s.leg[l].round].mode, s.leg[l].place, after.place]
        release = unit.start + s.unit[after.unit].start - arrives
    elif how == 2:
        release = unit.start - 1 - draw(random, 30)
    elif how == 3:
        release = unit.start + 1 + draw(random, 30)
    elif how == 4 and unit.two_windows:
        release = s.visit[unit.first_visit].open2
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
    if move == 9:
        return move_undone(s, random)
    if move == 10:
        return move_days(s, random)
    return move_rebuild(s, random)
