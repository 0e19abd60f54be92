"""Half-open periods of days: from a first day up to, and without, a last one. Without an end they go on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from ``from_date`` up to, and without, ``until_date`` (None: for ever).

    ``ValueError``: it ends on or before the day it begins.
    """

    from_date: date
    until_date: date | None = None

    def __post_init__(self) -> None:
        if self.until_date is not None and self.until_date <= self.from_date:
            raise ValueError(f"a period from {self.from_date} cannot end on {self.until_date}")

    def __contains__(self, day: date) -> bool:
        return self.from_date <= day and (self.until_date is None or day < self.until_date)

    def overlaps(self, other: "Period") -> bool:
        return (self.until_date is None or other.from_date < self.until_date) and (
            other.until_date is None or self.from_date < other.until_date
        )

    def days(self) -> Iterator[date]:
        """Each day in turn. ``ValueError``: it has no end."""
        if self.until_date is None:
            raise ValueError("a period without an end has no last day")
        for n in range((self.until_date - self.from_date).days):
            yield self.from_date + timedelta(n)


def overlapping(periods: Iterable[Period]) -> tuple[Period, Period] | None:
    """The first two periods, by when they begin, that share a day; None if no two do."""
    ordered = sorted(periods, key=lambda period: period.from_date)
    for one, two in pairwise(ordered):
        if one.overlaps(two):
            return one, two
    return None
