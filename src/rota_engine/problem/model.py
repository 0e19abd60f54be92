"""What is to be planned: persons, their visits, the workers who could come, and what everybody asked for.

Everything is frozen and passed in. A day is a number counted from 0 at the start of the horizon. A time of day is
whole minutes after that day's midnight (a night visit may end after 1,440). Money is whole pence. Ids are strings.
Facts about people that decide who may come ("female", "speaks-punjabi", "smokes", "dog") are plain tags.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

MINUTES_A_DAY = 1_440
Matrix = NDArray[np.int64]


class Strength(StrEnum):
    """How much a wish matters to the one who has it. A *must* is not a wish: it is a hard rule."""

    STRONGLY = "strongly"
    WOULD_LIKE = "would_like"


@dataclass(frozen=True, slots=True)
class Window:
    """When a visit may happen: it starts no earlier than ``opens`` and ends (or starts, see ``Visit.window_holds``) by
    ``closes``."""

    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class TimeWish:
    """The start a person asked for; any start up to ``tolerance`` minutes either side is as good."""

    start: int
    tolerance: int = 15
    strength: Strength = Strength.STRONGLY


@dataclass(frozen=True, slots=True)
class TagWish:
    """Somebody with this tag, please: a language, a shared interest, a gender."""

    tag: str
    strength: Strength = Strength.WOULD_LIKE


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who draws on care, and who they chose.

    place: index of their home in the travel matrices.
    team: ids of the workers they chose, the favourite first. Empty: they chose nobody in particular.
    vetoes: workers who must not come. No reason is asked for.
    musts: tags that every worker who comes must have. bars: tags that no worker who comes may have.
    home: tags of the home itself ("cat", "smoke", "stairs"), met by ``Worker.cannot`` and ``Worker.rather_not``.
    wishes: tags they would like a worker to have.
    known: workers they have been introduced to or had before (needed by ``known_only`` here or on a visit).
    faces_14, faces_28: the most different workers they agreed to in 14 and in 28 days; None: no ceiling agreed.
    """

    id: str
    place: int
    name: str = ""
    team: tuple[str, ...] = ()
    team_strength: Strength = Strength.STRONGLY
    vetoes: frozenset[str] = frozenset()
    musts: frozenset[str] = frozenset()
    bars: frozenset[str] = frozenset()
    home: frozenset[str] = frozenset()
    wishes: tuple[TagWish, ...] = ()
    known: frozenset[str] = frozenset()
    known_only: bool = False
    faces_14: int | None = None
    faces_28: int | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit to one person on one day.

    days: the day it happens, or the days it may happen on (one of them is chosen).
    windows: when it may happen, one window or two that do not touch, in order.
    window_holds: whether the *end* or the *start* of the visit is held against ``Window.closes``.
    late_limit: minutes that it may be late, at a price (``Weights.late``); 0: never late; None: as late as it gets.
    workers: how many come; two start together (a double-up).
    skills: what each worker who comes must be able to do.
    known_only: only workers whom the person knows (a short visit, say).
    time_critical: medicine that cannot wait; left undone it weighs ``Weights.time_critical`` times as much.
    worth: pence that leaving it undone weighs; None: ``Weights.unassigned``. optional: it may be left undone.
    series: visits of one person with the same series ("mornings") should come at the same time of day.
    """

    id: str
    person: str
    days: tuple[int, ...]
    minutes: int
    windows: tuple[Window, ...]
    window_holds: Literal["end", "start"] = "end"
    late_limit: int | None = 0
    wish: TimeWish | None = None
    skills: frozenset[str] = frozenset()
    workers: Literal[1, 2] = 1
    known_only: bool = False
    time_critical: bool = False
    optional: bool = False
    worth: int | None = None
    series: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Two visits that belong together on a day: minutes from the start of the first to the start of the second.

    min_gap, max_gap None: no limit on that side. worker: whether the same or a different worker must come, or either.
    together: both are done or neither. The gap binds only when both visits are done, on the same day; but 0 and 0 means
    that both start together, so then both are done, on one day, or neither.
    """

    first: str
    second: str
    min_gap: int | None = None
    max_gap: int | None = None
    worker: Literal["any", "same", "different"] = "any"
    together: bool = False

    @property
    def start_together(self) -> bool:
        return self.min_gap == self.max_gap == 0


@dataclass(frozen=True, slots=True)
class Shift:
    """Hours of one day in which a worker can be given visits, travel from and to home included: one round from home
    to home. A worker may have two or more on a day (a morning and an evening), in order, not touching.

    over: minutes that the day may run past ``end`` at a price (``Weights.extra``); 0: none; None: no limit.
    """

    day: int
    start: int
    end: int
    over: int | None = 0


@dataclass(frozen=True, slots=True)
class MealBreak:
    """A break that a worker should have on every day with a shift, between ``opens`` and ``closes``.

    It is taken at the door of a visit, before it. ``holds`` says what must be by ``closes``. missed: pence if it is
    not had. The legal break of ``Law`` is another thing: it is a hard rule and needs no such entry.
    """

    opens: int
    closes: int
    minutes: int
    missed: int
    holds: Literal["end", "start"] = "end"


@dataclass(frozen=True, slots=True)
class Worker:
    """Someone who comes, and the work they want.

    start_place, end_place: indices in the travel matrices. mode: which matrix ("car", "bicycle", "foot", "bus").
    tags: what persons may ask for or bar. cannot: tags of a home where they cannot work; rather_not: would rather not.
    likes: persons they work well with. rather_not_days: days that they would rather have off.
    pay, overtime_premium: pence an hour. mileage: pence a kilometre.
    guaranteed: minutes of paid work a week promised by contract; overtime_after: minutes a week after which the
    premium is due; most: minutes a week that must not be passed (contract or opt-out; the law's own cap is in ``Law``).
    wanted: minutes a week they would like, for a fair share; None: no say in the fair share.
    last_end: when their last visit before day 0 ended, as minutes after day 0's midnight (negative: the evening
    before), for the rest between days; None: long ago.
    """

    id: str
    start_place: int
    end_place: int
    name: str = ""
    mode: str = "car"
    skills: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    cannot: frozenset[str] = frozenset()
    rather_not: frozenset[str] = frozenset()
    likes: frozenset[str] = frozenset()
    rather_not_days: frozenset[int] = frozenset()
    shifts: tuple[Shift, ...] = ()
    meal_break: MealBreak | None = None
    pay: int = 0
    overtime_premium: int = 0
    mileage: int = 0
    guaranteed: int = 0
    overtime_after: int | None = None
    most: int | None = None
    wanted: int | None = None
    last_end: int | None = None


@dataclass(frozen=True, slots=True)
class Lock:
    """A visit that may not move: these workers, this day, this start. None leaves that part free."""

    visit: str
    workers: tuple[str, ...] | None = None
    day: int | None = None
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """What people were told before: a change from it has a price (``Weights.change_*``)."""

    workers: tuple[str, ...]
    day: int
    start: int


@dataclass(frozen=True, slots=True)
class Law:
    """The limits of working time in force (Working Time Regulations 1998: 11 h rest a day, 20 minutes' break in a day
    of more than 6 h, 48 h a week on average). Dated data: the caller passes what holds on the day. None: no limit."""

    rest: int | None = None
    break_after: int | None = None
    break_minutes: int = 20
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Travel:
    """Minutes and metres from each place to each place for one mode, ``int64[places, places]``, parking included."""

    minutes: Matrix
    metres: Matrix


class Wording(Protocol):
    """What days, times and tags are called in sentences, by whoever poses the problem: "Tuesday 3 March", "9:30am" and
    "speaks Welsh" instead of "day 2", "9:30" and “speaks welsh”."""

    def day(self, day: int) -> str: ...

    def clock(self, day: int, minute: int) -> str: ...

    def tag(self, tag: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Problem:
    """A Personalised Home Care Rota problem: 1 to 28 days.

    recent: person -> worker -> visits before day 0 that fall in the same 14 days as day 0's first fortnight (so for a
    week: the seven days before it). Whoever is here counts as a face already met and as known.
    resolution: how many of the problem's time units make a minute: 1, except for benchmarks with fractions of one.
    """

    days: int
    persons: tuple[Person, ...]
    visits: tuple[Visit, ...]
    workers: tuple[Worker, ...]
    travel: Mapping[str, Travel]
    links: tuple[Link, ...] = ()
    locks: tuple[Lock, ...] = ()
    recent: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    published: Mapping[str, Published] = field(default_factory=dict)
    law: Law = Law()
    name: str = ""
    resolution: int = 1
    wording: Wording | None = field(default=None, compare=False, metadata={"written": False})
    """How sentences speak; None: of numbered days and clocks of 24 hours. It is in no file."""
