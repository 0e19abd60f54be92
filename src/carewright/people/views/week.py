"""A worker's weeks in words."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from carewright.core.civil import clock
from carewright.people.models import WorkingPattern
from carewright.people.rules import WEEKDAYS


def hours_in_words(rows: Iterable[WorkingPattern]) -> list[dict[str, Any]]:
    """Each week with the day from which it holds: for every weekday its hours, in words and in minutes."""
    weeks: dict[date, dict[int, list[tuple[int, int]]]] = {}
    for row in rows:
        weeks.setdefault(row.from_date, {}).setdefault(row.weekday, []).append((row.starts, row.ends))
    return [
        {
            "from_date": from_date,
            "week": week,
            "days": [(day, _said(week.get(number, []))) for number, day in enumerate(WEEKDAYS)],
        }
        for from_date, week in sorted(weeks.items())
    ]


def _said(hours: list[tuple[int, int]]) -> str:
    return ", ".join(f"{clock(starts)} to {clock(ends)}" for starts, ends in hours) or "free"
