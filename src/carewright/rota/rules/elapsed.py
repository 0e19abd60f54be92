"""The clock by which a rota is worked out: minutes that really pass, also in the two nights when clocks change.

The engine knows days of 1,440 minutes. The clock on the wall does not keep to that: a night in March has an hour less,
one in October an hour more. Rest between two days, and the length of a visit that spans the change, come out right only
in minutes that pass.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from carewright.core.civil import moment

DAY = 1440


@dataclass(frozen=True)
class Elapsed:
    """Days from ``first`` on. A minute of a day is what passed since the first midnight, less 1,440 for each day
    before; after clocks went forward that would be an hour short of the wall's clock, so then all days have an hour
    added, and no minute is negative."""

    first: date
    days: int

    @cached_property
    def _zero(self) -> datetime:
        last = self.first + timedelta(self.days)
        forward = moment(last, 0) - moment(self.first, 0) < timedelta(self.days)
        return moment(self.first, 0) - timedelta(minutes=60 * forward)

    def minute(self, day: int, wall: int) -> int:
        """The minute of a day of the rota at which the wall shows ``wall`` minutes after the midnight of that day."""
        return self.minute_of(moment(self.first + timedelta(day), wall), day)

    def minute_of(self, at: datetime, day: int) -> int:
        """The minute of a day of the rota at a moment. Whole minutes: a rota knows no seconds."""
        return int((at - self._zero) / timedelta(minutes=1)) - DAY * day

    def moment(self, day: int, minute: int) -> datetime:
        """The moment of a minute of a day of the rota."""
        return self._zero + timedelta(minutes=DAY * day + minute)

    def changes_before(self, day: int) -> bool:
        """Whether clocks changed between the first day and the beginning of this one: what should be at the same time
        every day is then at another minute of the rota."""
        return self.minute(day, 0) != self.minute(0, 0)
