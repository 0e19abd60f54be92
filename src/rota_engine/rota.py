"""An answer: who comes when. Only what was decided is in it; everything else is worked out from the problem."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Placed:
    """A visit that will be done: its day, its start (minutes after that day's midnight) and who comes."""

    day: int
    start: int
    workers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """A worker's break, taken at the door of a visit, before that visit starts (same day's minutes)."""

    start: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Rota:
    """visits: visit id -> where it is placed; a visit that is not here is unassigned.

    breaks: (worker, visit it comes before) -> break.
    """

    visits: Mapping[str, Placed] = field(default_factory=dict)
    breaks: Mapping[tuple[str, str], Break] = field(default_factory=dict)
