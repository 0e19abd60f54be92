"""A rota held as it is: loaded visit by visit, and changed only as somebody says. Kernels.

Every unit's release is its start, so nothing moves unless something pushes or pulls it.
"""

from rota_engine.search.compiled import kernel
from rota_engine.search.insert import lift_linked, round_of
from rota_engine.search.journal import UNIT_START, begin, touch
from rota_engine.search.tables import LOGGED, NEVER, NONE, Array, Tables
from rota_engine.search.transaction import finish, lift, place, put_in_order, set_key, take, undo


@kernel
def hold(s: Tables, day: Array, begins: Array, workers: Array, order: Array) -> None:
    """Place each unit as given (day NONE: not), those that a hard rule forbids or that would start later are left out.

    Keys must be in the order of ``begins``. Rounds are built from the front, where a break may still be to come: so the
    caller lifts the limits that look at a whole day, and ``hold_limits`` looks at them afterwards.
    """
    for u in order:
        if day[u] == NONE or s.unit[u].placed:
            continue
        begin(s)
        good = hold_unit(s, u, day, begins, workers)
        for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
            link = s.link[s.unit_links[n]]
            other = link.first if link.second == u else link.second
            if link.together and not s.unit[other].placed:
                good = good and day[other] != NONE and hold_unit(s, other, day, begins, workers)
        if not good or finish(s) >= NEVER or drifted(s, begins):
            undo(s)


@kernel
def hold_unit(s: Tables, u: int, day: Array, begins: Array, workers: Array) -> bool:
    if not s.unit_days[u, day[u]]:
        return False
    place(s, u, day[u])
    set_key(s, u, s.unit[u].key, begins[u])
    for l in range(s.unit[u].first_leg, s.unit[u].first_leg + s.unit[u].legs):
        if workers[l] == NONE:
            return False
        r = round_of(s, workers[l], day[u], begins[u])
        if r == NONE or not put_in_order(s, l, r):
            return False
    return True


@kernel
def hold_limits(s: Tables, begins: Array, law: Array, most: Array) -> None:
    """Bring back the limits on rounds and weeks; where one is broken, visits are left out from the end on."""
    for w in range(len(s.worker)):
        first = s.worker[w].first_round
        for r in range(first, first + s.worker[w].rounds):
            s.round[r].law_after = law[r]
            hold_round(s, r, begins)
        s.worker[w].most = most[w]
        for r in range(first + s.worker[w].rounds - 1, first - 1, -1):
            hold_round(s, r, begins)


@kernel
def hold_round(s: Tables, r: int, begins: Array) -> None:
    out = 0
    while s.round[r].first != NONE:
        begin(s)
        touch(s, r)
        for _ in range(out):
            if s.round[r].last != NONE:
                lift_linked(s, s.leg[s.round[r].last].unit)
        if finish(s) < NEVER and not drifted(s, begins):
            return
        gone = s.round[r].first == NONE
        undo(s)
        if gone:
            return
        out += 1


@kernel
def drifted(s: Tables, begins: Array) -> bool:
    """Whether the change at hand gave a unit another start than it should have."""
    for n in range(s.total[LOGGED]):
        u = s.log[n, 1]
        if s.log[n, 0] == UNIT_START and s.unit[u].placed and s.unit[u].start != begins[u]:
            return True
    return False


@kernel
def rearrange(s: Tables, units: Array, days: Array, rounds: Array, begins: Array, keep: bool) -> int:
    """The price of putting units at days (NONE: undone), rounds and the starts in ``begins``; NEVER, and nothing done,
    if a hard rule forbids it or anything would start when ``begins`` does not say. Keys must be in that order."""
    begin(s)
    for n in range(len(units)):
        u = units[n]
        for l in range(s.unit[u].first_leg, s.unit[u].first_leg + s.unit[u].legs):
            if s.leg[l].round != NONE and days[n] != NONE:
                take(s, l)
        if days[n] == NONE and s.unit[u].placed:
            lift(s, u)
    good = True
    for n in range(len(units)):
        u = units[n]
        if days[n] == NONE or not good:
            continue
        if not s.unit_days[u, days[n]]:
            good = False
            continue
        if not s.unit[u].placed or s.unit[u].day != days[n]:
            place(s, u, days[n])
        set_key(s, u, s.unit[u].key, begins[u])
        for k in range(s.unit[u].legs):
            good = good and rounds[n, k] != NONE and put_in_order(s, s.unit[u].first_leg + k, rounds[n, k])
    change = finish(s) if good else NEVER
    good = change < NEVER and not drifted(s, begins)
    for n in range(len(units)):
        if days[n] != NONE and s.unit[units[n]].start != begins[units[n]]:
            good = False
    if not good or not keep:
        undo(s)
    return change if good else NEVER
