"""A problem as flat tables for the kernels: one row a visit, unit, leg, round, worker, person; all whole numbers.

Only what a search needs to price a move is here. Everything that depends on a visit and a worker alone (skills,
vetoes, musts, chosen team, wishes …) is one number in ``fit``.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Record = Any
FORBIDDEN = 1 << 30
NEVER = 1 << 60
NONE = -1
NOT_PLACED = -(1 << 60)


def _row(*names: str) -> np.dtype[Any]:
    return np.dtype([(name, "i8") for name in names])


VISIT = _row(
    "unit", "minutes", "hold", "open1", "close1", "open2", "close2", "late_limit", "late_points",
    "wish_start", "wish_tolerance", "wish_points", "told", "told_tolerance", "told_points", "person", "series",
    "worth", "lead", "workers",
)  # fmt: skip
UNIT = _row(
    "earliest", "latest", "two_windows", "first_visit", "visits", "first_leg", "legs", "free_from", "locked",
    "linked", "key", "release", "start", "day", "placed", "price", "queued", "press",
)  # fmt: skip
LEG = _row("unit", "visit", "minutes", "place", "person", "round", "before", "after")
ROUND = _row(
    "worker", "day", "starts", "ends", "last_return", "mode", "home_from", "home_to", "shift",
    "travel_points", "home_points", "wait_points", "wait_all", "split_after", "split_points", "mile_points",
    "extra_points", "law_after", "law_minutes", "meal", "pause_opens", "pause_latest", "pause_minutes",
    "missed_points", "first", "last", "pause", "cost", "ways", "loose", "contact", "paid", "idle", "worst",
    "pause_leg", "pause_start", "stamp",
)  # fmt: skip
WORKER = _row(
    "first_round", "rounds", "guaranteed", "guaranteed_rate", "overtime_after", "overtime_rate", "most", "wanted",
    "last_end", "cost", "stamp",
)  # fmt: skip
PERSON = _row("ceiling14", "own14", "ceiling28", "recent", "another", "above")
LINK = _row("first", "second", "low", "high", "worker", "together", "timed", "first_visit", "second_visit")
SERIES = _row("first", "count", "tolerance", "points", "cost", "stamp")

ANY, SAME, DIFFERENT = 0, 1, 2


class Tables(NamedTuple):
    """What a search works on. Columns from ``key`` on (unit), ``round`` on (leg), ``first`` on (round) and ``cost``
    (worker, series) are the state; the rest does not change. ``copy_state`` gives an independent state."""

    visit: Array
    unit: Array
    leg: Array
    round: Array
    worker: Array
    person: Array
    link: Array
    series: Array
    fit: Array  # int32[visit, worker] points, FORBIDDEN where the worker may not come
    minutes: Array  # int32[mode, place, place]
    metres: Array  # int32[mode, place, place]
    day_points: Array  # int32[worker, day]: what the worker would rather not have, on a day
    strange: Array  # int32[person, worker] points of a first visit by someone new
    met_before: Array  # int8[person, worker]: visits in the days before
    visits_by: Array  # int16[person, worker, period]: state
    faces: Array  # int16[person, period, 2]: different workers; those not met before: state
    fair: Array  # int64[worker, week]: contact minutes that would be a fair share, NONE: no say
    rounds_on: Array  # int32[day, k] rounds of a day
    day_rounds: Array  # int64[day] how many
    unit_days: Array  # int8[unit, day] 1 where allowed
    unit_links: Array  # int32[unit_links_at[u]:…] indices into link
    unit_links_at: Array
    series_units: Array  # int32 visits by series
    allowed: Array  # int32: workers who may come, by visit
    allowed_at: Array
    near: Array  # int32[unit, k]: units close in place and time
    person_legs: Array  # int32: legs by person
    person_legs_at: Array
    linked_units: Array  # int64: units that have links
    unplaced: Array  # int64: units found unplaced when last looked: state
    settings: Array  # int64[...] see the constants below
    total: Array  # int64[8]: state, see the constants below
    log: Array  # scratch of a transaction
    saved_rounds: Array
    queue: Array
    lists: Array


# Places in ``settings``, ``total`` and ``lists``.
LATEST_POINTS, IDLE_POINTS, FAIR_POINTS, FAIR_TOLERANCE, REST, PERIODS, DAYS, WEEKS, TRAVEL_ALL, DAY_LENGTH, WISHES = (
    range(11)
)
COST, WORST, IDLEST, CLOCK, LOGGED, ROUNDS_TOUCHED, WORKERS_TOUCHED, SERIES_TOUCHED, QUEUED = range(9)
COST_WAS, WORST_WAS, IDLEST_WAS, UNPLACED_SEEN, LINKED_UNITS, PRESS, PRESS_WAS, LIMIT = range(9, 17)
TOUCHED_ROUNDS, TOUCHED_WORKERS, TOUCHED_SERIES, MOVING, MEETING, FOUND = range(6)


def copy_state(tables: Tables) -> Tables:
    """Tables with a state of their own; what never changes is shared."""
    mine = ("unit", "leg", "round", "worker", "series", "visits_by", "faces", "unplaced", "total")
    scratch = ("log", "saved_rounds", "queue", "lists")
    return tables._replace(**{name: getattr(tables, name).copy() for name in mine + scratch})
