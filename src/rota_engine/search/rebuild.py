"""Ruin and recreate: stretches of neighbouring rounds come out, and each visit goes back where it seems to cost least.

Kernels. After J. Christiaens and G. Vanden Berghe, *Slack Induction by String Removals for Vehicle Routing Problems*,
Transportation Science 54(2), 2020: neighbouring rounds with room in them at the same time are what makes exchanges
possible that no small move finds. Where a visit goes is estimated; what the whole change costs is exact as always.
"""

# Kernels count in numpy's int64, which has to be spelled out for numba; to their callers it is an int.
# mypy: disable-error-code="return-value"

import numpy as np

from rota_engine.search.compiled import kernel, small
from rota_engine.search.hopeless import way_cost
from rota_engine.search.insert import key_between
from rota_engine.search.prices import meet, unit_price, waiting_cost, worth
from rota_engine.search.random import draw
from rota_engine.search.tables import (
    CLOCK,
    DAYS,
    FORBIDDEN,
    FOUND,
    MEETING,
    NEVER,
    NONE,
    PERIODS,
    UNPLACED_SEEN,
    Array,
    Record,
    Tables,
)
from rota_engine.search.timing import rested, settle
from rota_engine.search.transaction import lift, place, put, set_key

MOST_ROUNDS = 4
"""How many rounds at most are taken from."""
MOST_LEGS = 10
"""How many visits at most are taken from one of them."""
BLINK = 100
"""Of so many places one is overlooked, so that the same visits do not always go back to the same places."""
NARROW_FIRST, EARLY_FIRST, LATE_FIRST, ORDERS = 0, 1, 2, 6
"""In which order visits go back: by their windows, or, three times out of six, by chance."""


@small
def single(s: Tables, u: int) -> bool:
    """Whether a unit is one worker's and nobody else's business."""
    return s.unit[u].legs == 1 and not s.unit[u].linked and not s.unit[u].locked


@kernel
def take_stretch(s: Tables, random: Array, m: int, out: int) -> int:
    """Leave undone a stretch of a round around a leg. The units join those listed in MEETING; the answer is how many
    are listed then."""
    r = s.leg[m].round
    legs, l = 0, s.round[r].first
    while l != NONE:
        legs, l = legs + 1, s.leg[l].after
    length = 1 + draw(random, min(legs, MOST_LEGS))
    l = m
    for _ in range(draw(random, length)):
        if s.leg[l].before != NONE:
            l = s.leg[l].before
    for _ in range(length):
        if l == NONE:
            break
        u, l = s.leg[l].unit, s.leg[l].after
        if single(s, u):
            lift(s, u)
            s.lists[MEETING, out] = u
            out += 1
    return out


@kernel
def take_near(s: Tables, random: Array, u: int, day: int, out: int) -> int:
    """Leave undone a stretch of each of a few rounds of a day that come near a unit; the same answer."""
    rounds, first, v = 1 + draw(random, MOST_ROUNDS), draw(random, s.near.shape[1]), u
    for k in range(s.near.shape[1] + 1):
        if s.unit[v].placed and s.unit[v].day == day:
            m = s.unit[v].first_leg + draw(random, s.unit[v].legs)
            if s.round[s.leg[m].round].stamp != s.total[CLOCK]:  # not taken from yet
                out = take_stretch(s, random, m, out)
                rounds -= 1
                if rounds == 0:
                    break
        v = s.near[u, (first + k) % s.near.shape[1]]
    return out


@small
def delay_cost(s: Tables, R: Record, l: int, delay: int) -> int:
    """What it costs that a leg and those after it in the round start later; NEVER if a window or the shift forbids it,
    or if somebody else would have to wait too."""
    cost = np.int64(0)
    while delay > 0:
        u, leg = s.leg[l].unit, s.leg[l]
        unit = s.unit[u]
        if unit.start + delay > unit.latest or unit.legs > 1 or unit.linked or unit.two_windows:
            return np.int64(NEVER)
        cost += unit_price(s, u, unit.start + delay) - unit.price
        free = unit.start + leg.minutes
        if leg.after == NONE:
            returns = free + np.int64(s.minutes[R.mode, leg.place, R.home_to])
            if returns + delay > R.last_return:
                return np.int64(NEVER)
            late = returns + delay - max(R.ends, returns)
            return cost + (late * R.extra_points if late > 0 else 0)
        after = s.leg[leg.after]
        waiting = s.unit[after.unit].start - free - np.int64(s.minutes[R.mode, leg.place, after.place])
        cost += waiting_cost(R, max(0, waiting - delay)) - waiting_cost(R, waiting)
        delay, l = delay - waiting, leg.after
    return cost


@small
def visit_cost(s: Tables, u: int, r: int) -> int:
    """What it costs that a round's worker comes, wherever in the round; FORBIDDEN or more if they may not."""
    leg, w, day = s.leg[s.unit[u].first_leg], s.round[r].worker, s.round[r].day
    cost = np.int64(s.fit[leg.visit, w])
    if cost < FORBIDDEN:
        cost += s.day_points[w, day] + meet(s, leg.person, w, day, 1)
        meet(s, leg.person, w, day, -1)
    return cost


@small
def find_spot(s: Tables, random: Array, u: int, day: int) -> bool:
    """Look along all rounds of a day for where doing a unit of one leg seems to cost least, and less than leaving it
    undone; first along those of workers who come to the person anyway. Notes round, leg before and start in FOUND."""
    unit, found, count = s.unit[u], False, s.day_rounds[day]
    leg, least = s.leg[unit.first_leg], worth(s, u) + unit.press
    for k in range(2 * count):
        r = s.rounds_on[day, k % count]
        R = s.round[r]
        if (s.visits_by[leg.person, R.worker, s.settings[PERIODS] - 1] > 0) == (k >= count):
            continue
        fixed = visit_cost(s, u, r)
        if fixed >= min(least, FORBIDDEN):
            continue
        here, free, before, after = R.home_from, R.starts, np.int64(NONE), R.first
        while True:
            at = free + np.int64(s.minutes[R.mode, here, leg.place])
            if before == NONE:
                at = max(at, rested(s, r))
            opens = max(at, unit.earliest)
            if opens > unit.latest:
                break
            there, next_start, pause = R.home_to, R.last_return, np.int64(0)
            if after != NONE:
                there, next_start = s.leg[after].place, s.unit[s.leg[after].unit].start
                pause = R.pause_minutes if R.pause == after else pause
            onward = np.int64(s.minutes[R.mode, leg.place, there])
            # Up to this start nobody after it is delayed.
            easy = next_start - pause - onward - leg.minutes
            start = max(opens, min(unit.free_from, easy))
            cost = fixed + way_cost(s, R, here, leg.place, before == NONE)
            cost += way_cost(s, R, leg.place, there, after == NONE)
            if R.first != NONE:
                cost -= way_cost(s, R, here, there, before == NONE or after == NONE)
            if cost < least and start <= unit.latest and (start <= easy or after != NONE):
                cost += unit_price(s, u, start)
                if before != NONE:
                    cost += waiting_cost(R, start - at)
                if after != NONE:
                    if before != NONE:
                        cost -= waiting_cost(R, next_start - free - np.int64(s.minutes[R.mode, here, there]))
                    cost += waiting_cost(R, max(0, easy - start))
                    cost += delay_cost(s, R, after, start - easy)
                if cost < least and draw(random, BLINK):
                    least, found = cost, True
                    s.lists[FOUND, 0], s.lists[FOUND, 1], s.lists[FOUND, 2] = r, before, start
            if after == NONE:
                break
            here, before = there, after
            free, after = next_start + s.leg[before].minutes, s.leg[before].after
    return found


@small
def put_back(s: Tables, random: Array, u: int, day: int) -> bool:
    """Do an undone unit of one leg where that seems to cost least, if anywhere. False if a hard rule forbids it."""
    if not find_spot(s, random, u, day):
        return True
    r, before, start = s.lists[FOUND, 0], s.lists[FOUND, 1], s.lists[FOUND, 2]
    key = key_between(s, before, s.round[r].first if before == NONE else s.leg[before].after)
    if key >= NEVER:
        return False
    place(s, u, day)
    set_key(s, u, key, min(start, s.unit[u].free_from))
    return put(s, s.unit[u].first_leg, r, before) and settle(s)


@small
def rank(s: Tables, random: Array, u: int, order: int) -> int:
    if order == NARROW_FIRST:
        return s.unit[u].latest - s.unit[u].earliest
    if order == EARLY_FIRST:
        return s.unit[u].latest
    if order == LATE_FIRST:
        return -s.unit[u].earliest
    return np.int64(draw(random, 1 << 20))


@kernel
def move_rebuild(s: Tables, random: Array) -> bool:
    """Stretches of a few rounds that come near each other are left undone, and their visits put back one by one where
    each costs least; sometimes one that was undone before is put in with them."""
    u, out = draw(random, len(s.unit)), np.int64(0)
    if s.total[UNPLACED_SEEN] > 0 and draw(random, 2):
        u = s.unplaced[draw(random, s.total[UNPLACED_SEEN])]
    day = s.unit[u].day
    if not s.unit[u].placed:
        day = draw(random, s.settings[DAYS])
        if not single(s, u) or not s.unit_days[u, day]:
            return False
        s.lists[MEETING, 0] = u
        out = np.int64(1)
    out = take_near(s, random, u, day, out)
    if not settle(s):
        return False
    order = draw(random, ORDERS)
    for n in range(out):
        next_one, least = n, np.int64(NEVER)
        for k in range(n, out):
            rank_k = rank(s, random, s.lists[MEETING, k], order)
            if rank_k < least:
                next_one, least = k, rank_k
        v = s.lists[MEETING, next_one]
        s.lists[MEETING, next_one] = s.lists[MEETING, n]
        if not put_back(s, random, v, day):
            return False
    return out > 0
