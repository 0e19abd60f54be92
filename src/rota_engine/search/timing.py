"""When visits start: everything as early as windows, the visit before, links and rest allow. Kernels."""

# Kernels count in numpy's int64, which has to be spelled out for numba; to their callers it is an int.
# mypy: disable-error-code="return-value"

import numpy as np

from rota_engine.search.compiled import kernel, small
from rota_engine.search.journal import AFRESH, UNIT_START, push_back, queue, touch, touch_series, write
from rota_engine.search.prices import unit_price
from rota_engine.search.tables import ANY, COST, DIFFERENT, NEVER, NONE, NOT_PLACED, QUEUED, REST, SAME, Tables

MOST_STEPS = 500
"""Looks at units in one settling, beyond eight for each unit that changed, after which visits are taken to push each
other round in a circle for ever."""


@small
def reprice_unit(s: Tables, u: int, start: int, placed: int) -> None:
    """Log a unit's start and price, and give it a new start."""
    write(s, UNIT_START, u, s.unit[u].start, s.unit[u].price)
    price = unit_price(s, u, start) if placed else np.int64(0)
    s.total[COST] += price - s.unit[u].price
    s.unit[u].start, s.unit[u].price = start, price


@small
def queue_linked(s: Tables, u: int) -> None:
    for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
        link = s.link[s.unit_links[n]]
        queue(s, link.second if link.first == u else link.first)


@small
def queue_next_round(s: Tables, r: int) -> None:
    """A round ends at another time: its worker's next one may have to wait for their rest."""
    if s.settings[REST]:
        w = s.round[r].worker
        for q in range(r + 1, s.worker[w].first_round + s.worker[w].rounds):
            if s.round[q].first != NONE:
                queue(s, s.leg[s.round[q].first].unit)
                return


@small
def queue_after(s: Tables, r: int, after: int) -> None:
    """Look again at who comes after a place in a round; at its end, at the first of the worker's next round."""
    if after == NONE:
        queue_next_round(s, r)
    else:
        queue(s, s.leg[after].unit)


@small
def ready(s: Tables, l: int) -> int:
    """The earliest start of a leg that its worker's round allows (its own start, not the unit's)."""
    r, before = s.leg[l].round, s.leg[l].before
    place = s.leg[l].place
    if before == NONE:
        at = max(s.round[r].starts + s.minutes[s.round[r].mode, s.round[r].home_from, place], rested(s, r))
    else:
        at = (
            s.unit[s.leg[before].unit].start
            + s.leg[before].minutes
            + s.minutes[s.round[r].mode, s.leg[before].place, place]
        )
    if s.round[r].pause == l:
        pause = max(at, s.round[r].pause_opens)
        if pause <= s.round[r].pause_latest:
            return pause + s.round[r].pause_minutes
    return at


@small
def rested(s: Tables, r: int) -> int:
    """From when on the first visit of a round leaves its worker the rest that the law asks for between two days."""
    if s.settings[REST] == 0:
        return np.int64(NOT_PLACED)
    w, day = s.round[r].worker, s.round[r].day
    ended = s.worker[w].last_end
    for q in range(r - 1, s.worker[w].first_round - 1, -1):
        if s.round[q].first != NONE:
            if s.round[q].day == day:
                return np.int64(NOT_PLACED)  # the day has begun before this round
            last = s.leg[s.round[q].last]
            ended = s.round[q].day * 1440 + s.unit[last.unit].start + last.minutes
            break
    return ended + s.settings[REST] - day * 1440


@small
def in_window(s: Tables, u: int, start: int) -> int:
    """The first start from here on that no hard window forbids (a unit with two windows may have to wait)."""
    first = s.unit[u].first_visit
    for v in range(first, first + s.unit[u].visits):
        visit = s.visit[v]
        own = start
        if own < visit.open2 and visit.open2 < NEVER and own + visit.hold > visit.close1 + visit.late_limit:
            start = visit.open2
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
    """The queued unit that is first: by day, since rest goes from one to the next, then in its day's order."""
    best = 0
    for n in range(1, s.total[QUEUED]):
        one, other = s.unit[s.queue[n]], s.unit[s.queue[best]]
        if one.day < other.day or (one.day == other.day and one.key < other.key):
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
            at = ready(s, l)
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
                queue_after(s, s.leg[l].round, s.leg[l].after)
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
