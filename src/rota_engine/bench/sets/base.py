"""What a set of measurements is."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[4]
"""The checkout."""

OURS = "Carewright"
KEY = ("instance", "solver", "seconds", "threads", "seed", "at")
"""What a row of results is known by. at: of several moments of one run, seconds; empty where there is only the end."""

Row = Mapping[str, str]
"""A row of a results file."""
Values = dict[str, Any]
"""What a run found, by column."""


@dataclass(frozen=True, slots=True)
class Run:
    """One measurement, made in a process of its own. seconds: how long the search has; 0: as long as it takes."""

    instance: str
    seconds: float
    seed: int = 1
    threads: int = 2
    solver: str = OURS

    def key(self) -> dict[str, str]:
        return {name: f"{value:g}" if isinstance(value, float) else str(value) for name, value in asdict(self).items()}

    def __str__(self) -> str:
        return f"{self.instance}, {self.solver}, {self.seconds:g} s, threads {self.threads}, seed {self.seed}"


@dataclass(frozen=True, slots=True)
class Bar:
    """Something that was to be reached, what was reached, and whether that is it."""

    what: str
    bar: str
    reached: str
    met: bool


@dataclass(frozen=True, slots=True)
class Set:
    """A set of measurements.

    columns: what ``measure`` finds of a run, one or more rows. runs: all of them; quick: a few short ones, to see that
    it works. section: the set's part of the page, in Markdown, from all its rows. bars: what was to be reached.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    runs: Callable[[], Iterable[Run]]
    quick: Callable[[], Iterable[Run]]
    measure: Callable[[Run], list[Values]]
    section: Callable[[list[Row]], str]
    bars: Callable[[list[Row]], list[Bar]]


class Missing(Exception):
    """What a set needs is not on this machine. The message says what, and where it can be had."""


def shared(folder: str) -> Path:
    """A folder of published instances: in ``CAREWRIGHT_SHARED``, or in ``shared`` beside the checkout. ``Missing``."""
    home = Path(os.environ.get("CAREWRIGHT_SHARED") or ROOT.parent / "shared")
    found = home / "instances" / folder
    if not found.is_dir():
        raise Missing(f"{found} is not there; benchmarks/README.md says where to get it (or set CAREWRIGHT_SHARED)")
    return found


def sized(instance: str) -> tuple[int, int]:
    """The people and days of an instance called "200x7"."""
    people, days = instance.split("x")
    return int(people), int(days)
