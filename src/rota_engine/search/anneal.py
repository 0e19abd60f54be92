"""Simulated annealing over the moves: anytime, exact prices, the best state kept. One call runs a slice of a search."""

import math

import numpy as np

from rota_engine.search.compiled import kernel
from rota_engine.search.insert import KEY_STEP, behind, best_place, insert_linked, put_unit, try_place
from rota_engine.search.journal import begin, touch, touch_worker
from rota_engine.search.moves import apply
from rota_engine.search.prices import worth
from rota_engine.search.random import chance, draw
from rota_engine.search.tables import (
    COST,
    DAYS,
    FORBIDDEN,
    FOUND,
    LIMIT,
    NEVER,
    NONE,
    PRESS,
    UNPLACED_SEEN,
    Array,
    Tables,
)
from rota_engine.search.transaction import finish, place, press, put_in_order, set_key, undo

# Columns of a noted state, by rows of units, of legs and of rounds.
PLACED, DAY, START, KEY, RELEASE = range(5)
ROUND_OF = 0
PAUSE_LEG, PAUSE_START, FORCED = range(3)


@kernel
def start(s: Tables) -> None:
    """Price the tables as they are (used once, when nothing is placed)."""
    begin(s)
    for r in range(len(s.round)):
        touch(s, r)
    for w in range(len(s.worker)):
        if s.worker[w].rounds == 0:
            touch_worker(s, w)
    finish(s)


@kernel
def load(s: Tables, state: Array, order: Array, given: bool) -> int:
    """Build a noted state on tables where nothing is placed; the answer is how many noted units could not be placed.

    All at once; or, where a hard rule forbids that, unit by unit in ``order`` (by day and start), each with those that
    are done together with it. ``given``: starts are kept as they are noted, instead of from what they followed.
    """
    begin(s)
    good = True
    for u in order:
        if state[u, PLACED] == 1:
            good = good and load_unit(s, state, u, given)
    if good and finish(s) < NEVER:
        return 0
    undo(s)
    failed = 0
    for u in order:
        if state[u, PLACED] != 1 or s.unit[u].placed:
            continue
        begin(s)
        good = load_unit(s, state, u, given)
        for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
            link = s.link[s.unit_links[n]]
            other = link.first if link.second == u else link.second
            if link.together and state[other, PLACED] == 1 and not s.unit[other].placed:
                good = good and load_unit(s, state, other, given)
        if not good or finish(s) >= NEVER:
            undo(s)
            failed += 1
    return failed


@kernel
def load_unit(s: Tables, state: Array, u: int, given: bool) -> bool:
    """One unit as noted, inside a transaction; False if a worker may not come."""
    legs, rounds = len(s.unit), len(s.unit) + len(s.leg)
    if not s.unit_days[u, state[u, DAY]]:
        return False
    place(s, u, state[u, DAY])
    set_key(s, u, state[u, KEY], state[u, START] if given else state[u, RELEASE])
    for l in range(s.unit[u].first_leg, s.unit[u].first_leg + s.unit[u].legs):
        r = state[legs + l, ROUND_OF]
        if r == NONE or not put_in_order(s, l, r):
            return False
        if state[rounds + r, FORCED] == l or (given and state[rounds + r, PAUSE_LEG] == l):
            s.round[r].pause = l
    return True


@kernel
def construct(s: Tables, random: Array, order: Array) -> None:
    """Place undone units one after another where each costs least at that moment; leave undone what fits nowhere."""
    for n in range(len(order)):
        u = order[n]
        if s.unit[u].placed:
            continue
        least, at, behind_leg, on = s.total[COST], NONE, NONE, NONE
        single = s.unit[u].legs == 1 and not together(s, u)
        for day in range(s.unit_days.shape[1]):
            if not s.unit_days[u, day] or not single:
                continue
            for k in range(s.day_rounds[day]):
                r = s.rounds_on[day, k]
                if s.fit[s.unit[u].first_visit, s.round[r].worker] >= FORBIDDEN:
                    continue
                for late in range(2):
                    before = s.round[r].last if late else behind(s, r, s.unit[u].free_from)
                    if late and before == behind(s, r, s.unit[u].free_from):
                        continue
                    begin(s)
                    place(s, u, day)
                    if put_unit(s, random, u, s.unit[u].first_leg, r, before, False) and finish(s) < NEVER:
                        if s.total[COST] < least:
                            least, at, behind_leg, on = s.total[COST], r, before, day
                    undo(s)
        if at != NONE:
            begin(s)
            place(s, u, on)
            if not put_unit(s, random, u, s.unit[u].first_leg, at, behind_leg, False) or finish(s) >= NEVER:
                undo(s)
        if not single:
            construct_pair(s, random, u)


@kernel
def together(s: Tables, u: int) -> bool:
    """Whether a unit is done together with another or not at all."""
    for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
        if s.link[s.unit_links[n]].together:
            return True
    return False


@kernel
def construct_pair(s: Tables, random: Array, u: int) -> None:
    """The same for a unit of several legs, or done together with others: the best of a hundred draws of workers."""
    least, best, found = s.total[COST], random[0], False
    for attempt in range(101):
        if attempt == 100:
            if not found:
                return
            random[0] = best
        seed = random[0]
        day = draw(random, s.unit_days.shape[1])
        if not s.unit_days[u, day]:
            continue
        begin(s)
        good = insert_linked(s, random, u, day) and finish(s) < NEVER
        if attempt == 100 and good:
            return
        if good and s.total[COST] < least:
            least, best, found = s.total[COST], seed, True
        undo(s)


def rekey(s: Tables) -> None:
    """Give all units fresh keys in the order of their starts, and note which are undone.

    Order by start agrees with every round and every link; equal starts stay in the order of their old keys.
    """
    starts = np.where(s.unit["placed"] == 1, s.unit["start"], s.unit["free_from"])
    order = np.lexsort((s.unit["key"], starts))
    s.unit["key"][order] = np.arange(len(order)) * KEY_STEP
    undone = np.flatnonzero(s.unit["placed"] == 0)
    s.unplaced[: len(undone)] = undone
    s.total[UNPLACED_SEEN] = len(undone)


def blank(s: Tables) -> Array:
    """Room to note a state: a row a unit, then a row a leg, then a row a round."""
    return np.full((len(s.unit) + len(s.leg) + len(s.round), 5), NONE, np.int64)


@kernel
def note(s: Tables, state: Array) -> None:
    """Note the state: enough of it to build it again."""
    legs, rounds = len(s.unit), len(s.unit) + len(s.leg)
    for u in range(legs):
        state[u, PLACED], state[u, DAY], state[u, START] = s.unit[u].placed, s.unit[u].day, s.unit[u].start
        state[u, KEY], state[u, RELEASE] = s.unit[u].key, s.unit[u].release
    for l in range(len(s.leg)):
        state[legs + l, ROUND_OF] = s.leg[l].round
    for r in range(len(s.round)):
        state[rounds + r, PAUSE_LEG], state[rounds + r, PAUSE_START] = s.round[r].pause_leg, s.round[r].pause_start
        state[rounds + r, FORCED] = s.round[r].pause


CHEAP_TO_NOTE = 1_000
SEARCHES_EVERY = 2_048
"""Of so many moves one is a thorough look for a place for a visit that is still undone."""


@kernel
def anneal(s: Tables, random: Array, wheel: Array, moves: int, heat: float, best: Array, best_cost: int) -> int:
    """Try ``moves`` moves at a temperature (points). ``best`` is kept up to date; the answer is its score."""
    at = s.lists[FOUND]
    # Noting a large state costs as much as many moves; what is smaller than the temperature is found again later.
    slack = heat if len(best) > CHEAP_TO_NOTE else 0.0
    # In a week so much else may be saved (hours, faces, regular times) that ways alone never tell.
    one_day = s.settings[DAYS] == 1 and len(s.series) == 0
    for _ in range(moves):
        limit = -heat * math.log(chance(random))
        if one_day:
            s.total[LIMIT] = np.int64(limit)
        if s.total[UNPLACED_SEEN] > 0 and draw(random, SEARCHES_EVERY) == 0:
            u = s.unplaced[draw(random, s.total[UNPLACED_SEEN])]
            if not s.unit[u].placed:
                press(s, u, worth(s, u) // 8)
            change = find_place(s, random, u, at)
        else:
            begin(s)
            change = np.int64(NEVER)
            if apply(s, random, wheel[draw(random, len(wheel))]):
                change = finish(s)
        if change > limit:
            undo(s)
        elif s.total[COST] - s.total[PRESS] < best_cost - slack:
            best_cost = s.total[COST] - s.total[PRESS]
            note(s, best)
    s.total[LIMIT] = NEVER
    return best_cost


@kernel
def find_place(s: Tables, random: Array, u: int, at: Array) -> int:
    """Do a unit that was left undone where that costs least, perhaps instead of another: a transaction to be judged."""
    day = draw(random, s.settings[DAYS])
    for _ in range(20):
        if s.unit_days[u, day]:
            break
        day = draw(random, s.settings[DAYS])
    good = not s.unit[u].placed and s.unit_days[u, day] == 1 and not together(s, u)
    if good and best_place(s, random, u, day, draw(random, 2) == 1, at):
        random[0] = np.uint64(at[4])
        return try_place(s, random, u, at[0], at[1], at[2] == 1, at[3], at[5] == 1)
    begin(s)
    return NEVER
