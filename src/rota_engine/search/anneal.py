"""Simulated annealing over the moves: anytime, exact prices, the best state kept. One call runs a slice of a search."""

import math

import numpy as np

from rota_engine.search.moves import KEY_STEP, apply, behind, chance, draw, insert_linked, put_unit
from rota_engine.search.tables import COST, FORBIDDEN, NEVER, NONE, UNPLACED_SEEN, Array, Tables
from rota_engine.search.transaction import begin, finish, kernel, place, put_in_order, set_key, touch, undo

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
    finish(s)


@kernel
def load(s: Tables, state: Array, order: Array, given: bool) -> int:
    """Build a noted state on tables where nothing is placed; the answer is how many noted units could not be placed.

    Units are placed in ``order`` (by start), each with those that are done together with it, and left undone where a
    hard rule forbids it. ``given``: starts are kept as they are noted, instead of from what they followed.
    """
    failed = 0
    for u in order:
        if not state[u, PLACED] or s.unit[u].placed:
            continue
        begin(s)
        good = load_unit(s, state, u, given)
        for n in range(s.unit_links_at[u], s.unit_links_at[u + 1]):
            link = s.link[s.unit_links[n]]
            other = link.first if link.second == u else link.second
            if link.together and state[other, PLACED] and not s.unit[other].placed:
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


@kernel
def anneal(s: Tables, random: Array, wheel: Array, moves: int, heat: float, best: Array, best_cost: int) -> int:
    """Try ``moves`` moves at a temperature (points). ``best`` is kept up to date; the answer is its score."""
    for _ in range(moves):
        begin(s)
        limit = -heat * math.log(chance(random))
        if not apply(s, random, wheel[draw(random, len(wheel))]):
            undo(s)
            continue
        change = finish(s)
        if change > limit:
            undo(s)
        elif change < 0 and s.total[COST] < best_cost:
            best_cost = s.total[COST]
            note(s, best)
    return best_cost


@kernel
def sample(s: Tables, random: Array, wheel: Array, costs: Array) -> int:
    """Fill ``costs`` with what moves that make things worse would cost, none of them kept; the answer is how many."""
    count = 0
    for _ in range(40 * len(costs)):
        begin(s)
        change = np.int64(0)
        if apply(s, random, wheel[draw(random, len(wheel))]):
            change = finish(s)
        if 0 < change < NEVER:
            costs[count] = change
            count += 1
        undo(s)
        if count == len(costs):
            break
    return count
