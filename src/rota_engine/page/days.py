"""What days are called. Without a date day 0 is some Monday, as everywhere in the engine."""

from dataclasses import dataclass
from datetime import date, timedelta

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Days:
    """first: the date of day 0, if there is one. number: how many days there are."""

    first: date | None
    number: int

    def weekday(self, day: int) -> str:
        return WEEKDAYS[(day + (self.first.weekday() if self.first else 0)) % 7]

    def name(self, day: int) -> str:
        """ "Monday 23 November"; without a date "Monday", or "Monday of week 2" where there are more weeks than one."""
        if self.first:
            date = self.first + timedelta(day)
            return f"{self.weekday(day)} {date.day} {MONTHS[date.month - 1]}"
        return f"{self.weekday(day)} of week {day // 7 + 1}" if self.number > 7 else self.weekday(day)

    def short(self, day: int) -> str:
        """ "Mon 23"; without a date "Mon", or "Mon, week 2"."""
        if self.first:
            return f"{self.weekday(day)[:3]} {(self.first + timedelta(day)).day}"
        return f"{self.weekday(day)[:3]}, week {day // 7 + 1}" if self.number > 7 else self.weekday(day)[:3]

    def title(self) -> str:
        """ "Monday 23 November to Sunday 29 November 2026", or how many days there are."""
        if self.first:
            last = self.first + timedelta(self.number - 1)
            to = f" to {self.name(self.number - 1)}" if self.number > 1 else ""
            return f"{self.name(0)}{to} {last.year}"
        return f"{self.number} days" if self.number > 1 else "One day"
