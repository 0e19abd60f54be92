"""Civil time in England: what the clock on the kitchen wall shows, on both nights when it changes.

A day's times are whole minutes after midnight by that clock, as in the rota. What is stored as a moment is in UTC.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def moment(day: date, minute: int) -> datetime:
    """The moment at which the wall clock shows so many minutes after a day's midnight; 1,500 is 1:00 the day after.

    In the night when clocks go forward, a time between 1:00 and 2:00 is not shown by any clock: it means as long after
    1:00 as it says, so 1:30 is half an hour after the change, when clocks show 2:30. In the night when they go back, a
    time shown twice is the first of the two.
    """
    wall = datetime.combine(day, time(), LONDON) + timedelta(minutes=minute)  # wall-clock arithmetic: fold stays 0
    return wall.astimezone(UTC)


def london_date(at: datetime) -> date:
    """The day in London at a moment. ``ValueError``: the moment has no time zone."""
    return _london(at).date()


def minute_of_day(at: datetime) -> int:
    """Minutes after midnight that the wall clock shows. ``ValueError``: the moment has no time zone."""
    here = _london(at)
    return here.hour * 60 + here.minute


def _london(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return at.astimezone(LONDON)


def clock(minute: int) -> str:
    """Minutes after midnight as people say them: "7am", "9:30am", "noon", "8:15pm", "midnight"."""
    minute %= 1440
    if minute in (0, 720):
        return "noon" if minute else "midnight"
    hour, past = divmod(minute, 60)
    return f"{(hour - 1) % 12 + 1}{f':{past:02}' if past else ''}{'pm' if hour >= 12 else 'am'}"


def clock_at(at: datetime) -> str:
    """ "9:30am": a moment by the clock on a wall in London."""
    return clock(minute_of_day(at))


def long_date(day: date) -> str:
    """ "Tuesday 3 March 2026"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def day_and_clock(at: datetime) -> str:
    """ "Tuesday 3 March 2026, 9:30am"."""
    return f"{long_date(london_date(at))}, {clock_at(at)}"
