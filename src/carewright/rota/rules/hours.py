"""When a worker can be given visits: the hours of their week, hours besides, and less what they are away for.

Times are minutes after the midnight of a day by the wall's clock; what runs past 1,440 is in the night after.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

DAY = 1440


@dataclass(frozen=True, slots=True, order=True)
class Hours:
    """From when to when on a day. ``ValueError``: they end before they begin."""

    day: date
    starts: int
    ends: int

    def __post_init__(self) -> None:
        if self.ends <= self.starts:
            raise ValueError(f"hours from {self.starts} cannot end at {self.ends}")

    @property
    def _span(self) -> tuple[int, int]:
        midnight = self.day.toordinal() * DAY
        return midnight + self.starts, midnight + self.ends


def hours_left(hours: Iterable[Hours], away: Iterable[Hours]) -> list[Hours]:
    """The hours without those away, in order. Hours that overlap or touch on one day are one; what is left keeps the
    day on which it began, so that a night stays with the evening before."""
    left = _joined(hours)
    for gone in away:
        left = [part for each in left for part in _without(each, gone)]
    return left


def _joined(hours: Iterable[Hours]) -> list[Hours]:
    joined: list[Hours] = []
    for each in sorted(hours):
        last = joined[-1] if joined else None
        if last and last.day == each.day and each.starts <= last.ends:
            joined[-1] = Hours(last.day, last.starts, max(last.ends, each.ends))
        else:
            joined.append(each)
    return joined


def _without(hours: Hours, gone: Hours) -> list[Hours]:
    starts, ends = hours._span
    low, high = gone._span
    if high <= starts or ends <= low:
        return [hours]
    midnight = hours.day.toordinal() * DAY
    pieces = ((starts, min(ends, low)), (max(starts, high), ends))
    return [Hours(hours.day, low - midnight, high - midnight) for low, high in pieces if low < high]
