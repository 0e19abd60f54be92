"""From openings in single rounds to whole ways for a visit to come in: who together, and the starts worth pricing."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rota_engine.search.insert import KEY_STEP
from rota_engine.search.probe import (
    BEFORE,
    BLOCKER,
    FIRST,
    GUESS,
    IN_ORDER,
    KEY_FROM,
    KEY_TO,
    LAST,
    ROOM_FROM,
    ROOM_TO,
    ROUND,
    openings,
)
from rota_engine.search.tables import DAY_LENGTH, NEVER, NONE, Array, Tables

MOST = 400
"""Ways for several workers to come together that are priced, the likeliest first."""
KINKS = "pause_minutes", "split_after"
"""Lengths of a gap at which its price bends."""
LOWEST, HIGHEST = [FIRST, ROOM_FROM, KEY_FROM, BLOCKER], [LAST, ROOM_TO, KEY_TO]


def listed(
    s: Tables, legs: Sequence[int], day: int, low: int, high: int, reach: int, swaps: bool, masks: Sequence[Array]
) -> list[Array]:
    """The openings for each leg. swaps: also the places of legs that would have to go."""
    out = np.empty((len(s.leg) + len(s.round) + 1, GUESS + 1), np.int64)
    found = []
    kinds = (True,) if swaps and len(legs) == 1 else (False, True) if swaps else (False,)
    for leg, mask in zip(legs, masks, strict=True):
        rows = [out[: openings(s, leg, day, low, high, reach, taken, mask, out)].copy() for taken in kinds]
        found.append(np.concatenate(rows))
    return found


@dataclass(frozen=True, slots=True)
class Together:
    """Openings for all legs at once. common: what holds for all of them (columns of an opening); rows: each leg's."""

    legs: Sequence[int]
    found: list[Array]
    common: Array
    rows: Array


def combine(s: Tables, v: int, legs: Sequence[int], found: list[Array], swaps: bool, near: int) -> Together:
    """Pair up openings for a start that suits them all, each worker once; with ``swaps`` exactly one leg has to go."""
    worker = s.round["worker"]
    common, rows = found[0], np.arange(len(found[0]))[:, None]
    for k in range(1, len(legs)):
        a, b = (grid.ravel() for grid in np.meshgrid(np.arange(len(common)), np.arange(len(found[k])), indexing="ij"))
        one, two = common[a], found[k][b]
        both = np.empty_like(one)
        both[:, LOWEST] = np.maximum(one[:, LOWEST], two[:, LOWEST])
        both[:, HIGHEST] = np.minimum(one[:, HIGHEST], two[:, HIGHEST])
        both[:, GUESS] = one[:, GUESS] + two[:, GUESS]
        good = (both[:, FIRST] <= both[:, LAST]) & (both[:, KEY_TO] - both[:, KEY_FROM] > 1)
        good &= (one[:, BLOCKER] == NONE) | (two[:, BLOCKER] == NONE)
        for j in range(k):
            other = worker[found[j][rows[a, j], ROUND]]
            twins = s.leg["visit"][legs[j]] == s.leg["visit"][legs[k]] and np.array_equal(found[j], found[k])
            good &= other < worker[two[:, ROUND]] if twins else other != worker[two[:, ROUND]]
        possible = np.flatnonzero(good)
        guess = both[possible, GUESS] + _late(s, v, both[possible], near)
        likely = possible[np.argsort(guess, kind="stable")[:MOST]]
        common, rows = both[likely], np.column_stack([rows[a[likely]], b[likely]])
    if swaps:
        blocked = common[:, BLOCKER] != NONE
        common, rows = common[blocked], rows[blocked]
    return Together(legs, found, common, rows)


def _late(s: Tables, v: int, common: Array, near: int) -> Array:
    """About what the best start within openings weighs, as it is away from the wish (or from ``near``)."""
    visit = s.visit[v]
    wish = near if near != NONE else int(visit["wish_start"])
    weight = int(visit["wish_points"]) if near == NONE else 1_000
    away: Array = np.abs(np.clip(wish, common[:, FIRST], common[:, LAST]) - wish) - int(visit["wish_tolerance"])
    return away.clip(0) * weight


@dataclass(frozen=True, slots=True)
class Choices:
    """Ways for a unit to come in, ready to be priced. rounds, behind: a column a leg of the unit. opening: ways with
    the same number differ only in their start. away: minutes from the start that is best if prices are equal."""

    starts: Array
    keys: Array
    rounds: Array
    behind: Array
    blockers: Array
    opening: Array
    away: Array

    def best(self, good: Array, points: Array, moved: Array, limit: int) -> list[int]:
        """The best way of each opening that moves nobody, and the best that moves somebody, the best first."""
        order = np.flatnonzero(good)
        order = order[np.lexsort((self.away[order], points[order]))]
        _, firsts = np.unique(2 * self.opening[order] + (moved[order] > 0), return_index=True)
        best: list[int] = order[np.sort(firsts)[:limit]].tolist()
        return best


def wanted_starts(s: Tables, u: int, together: Together, near: int, reach: int, begins: Array) -> Choices:
    """Each way with the starts that could be its best: the wish and its edges, the ends of the opening, a gap just long
    enough for a break or not to be paid. begins: the starts of all units, in order.
    """
    unit, common = s.unit[u], together.common
    low, high = common[:, FIRST], common[:, LAST]
    wanted: list[Array] = []
    if near != NONE:
        wanted.append(np.full(len(common), near))
    else:
        wanted += [np.full(len(common), start) for start in _wishes(s, u)]
        for k in range(len(together.legs)):
            mine = together.found[k][together.rows[:, k]]
            from_, to, pause, split = mine[:, ROOM_FROM], mine[:, ROOM_TO], *(s.round[n][mine[:, ROUND]] for n in KINKS)
            wanted += [from_ + pause, to - pause, from_ + split, from_ + split + 1, to - split, to - split - 1]
    if near == NONE or reach:
        # Others who make room may be moved by so much that they need not be told.
        slack = int(s.visit["told_tolerance"].max(initial=0)) if reach else 0
        wanted += [common[:, ROOM_FROM] - more for more in {0, slack}]
        wanted += [common[:, ROOM_TO] + more for more in {0, slack}]
    starts = np.sort(np.column_stack([np.clip(start, low, high) for start in wanted]), axis=1)
    fresh = np.diff(starts, axis=1, prepend=-NEVER) != 0
    chosen, opening = starts[fresh], np.nonzero(fresh)[0]
    keys = (np.searchsorted(begins, chosen, side="right") - 1) * KEY_STEP + KEY_STEP // 2
    keys = np.clip(keys, common[opening, KEY_FROM] + 1, common[opening, KEY_TO] - 1)
    rounds = np.full((len(chosen), int(unit["legs"])), NONE, np.int64)
    behind = np.full((len(chosen), int(unit["legs"])), IN_ORDER, np.int64)
    for k, leg in enumerate(together.legs):
        row = together.found[k][together.rows[opening, k]]
        column = leg - int(unit["first_leg"])
        rounds[:, column], behind[:, column] = row[:, ROUND], row[:, BEFORE]
    away = np.abs(chosen - (_liked(s, u) if near == NONE else near))
    return Choices(chosen, keys, rounds, behind, common[opening, BLOCKER], opening, away)


def _liked(s: Tables, u: int) -> int:
    """The start that people were told, wished for, or have now."""
    unit, visit = s.unit[u], s.visit[int(s.unit["first_visit"][u])]
    if visit["told_points"]:
        return int(visit["told"] % s.settings[DAY_LENGTH])
    if visit["wish_points"]:
        return int(visit["wish_start"])
    return int(unit["start"] if unit["placed"] else unit["free_from"])


def _wishes(s: Tables, u: int) -> list[int]:
    """Starts at which the price of a unit bends: wished times, what was told, closing windows, others of a series."""
    starts: list[int] = [int(s.unit["free_from"][u])]
    first = int(s.unit["first_visit"][u])
    for v in range(first, first + int(s.unit["visits"][u])):
        visit = s.visit[v]
        if visit["wish_points"]:
            wish, tolerance = int(visit["wish_start"]), int(visit["wish_tolerance"])
            starts += [wish - tolerance, wish, wish + tolerance]
        if visit["told_points"]:
            told, tolerance = int(visit["told"] % s.settings[DAY_LENGTH]), int(visit["told_tolerance"])
            starts += [told - tolerance, told, told + tolerance]
        if visit["late_points"]:
            starts.append(int(visit["close1"] - visit["hold"]))
        if visit["series"] != NONE:
            series = s.series[visit["series"]]
            members = s.series_units[int(series["first"]) : int(series["first"] + series["count"])]
            units = s.visit["unit"][members]
            others = (units != u) & (s.unit["placed"][units] == 1)
            times = s.unit["start"][units][others]
            if len(times):
                spread = int(series["tolerance"])
                starts += [int(times.min()), int(times.max())]
                starts += [int(times.max()) - spread, int(times.min()) + spread]
    return sorted(set(starts))
