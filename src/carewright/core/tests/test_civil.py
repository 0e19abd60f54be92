from datetime import UTC, date, datetime

import pytest

from carewright.core.civil import clock, london_date, long_date, minute_of_day, moment

FORWARD, BACK = date(2026, 3, 29), date(2026, 10, 25)


@pytest.mark.parametrize(
    ("day", "minute", "utc"),
    [
        (date(2026, 1, 5), 570, "2026-01-05T09:30"),
        (date(2026, 7, 5), 570, "2026-07-05T08:30"),
        (date(2026, 7, 5), 1500, "2026-07-06T00:00"),  # one o'clock in the night after
        (FORWARD, 30, "2026-03-29T00:30"),
        (FORWARD, 90, "2026-03-29T01:30"),  # no clock shows 1:30; half an hour after one o'clock they show 2:30
        (FORWARD, 420, "2026-03-29T06:00"),  # seven by the new clock
        (BACK, 90, "2026-10-25T00:30"),  # the first 1:30 of two
        (BACK, 420, "2026-10-25T07:00"),
        (date(2026, 3, 28), 1440 + 420, "2026-03-29T06:00"),  # a night visit reaches over the change
    ],
)
def test_moments(day: date, minute: int, utc: str) -> None:
    assert moment(day, minute) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def test_what_the_wall_clock_shows() -> None:
    assert minute_of_day(datetime(2026, 7, 5, 8, 30, tzinfo=UTC)) == 570
    assert london_date(datetime(2026, 7, 5, 23, 30, tzinfo=UTC)) == date(2026, 7, 6)
    with pytest.raises(ValueError, match="time zone"):
        london_date(datetime(2026, 7, 5))


@pytest.mark.parametrize(
    ("minute", "said"),
    [
        (0, "midnight"),
        (420, "7am"),
        (570, "9:30am"),
        (720, "noon"),
        (725, "12:05pm"),
        (1215, "8:15pm"),
        (1500, "1am"),
        (5, "12:05am"),
    ],
)
def test_times_as_people_say_them(minute: int, said: str) -> None:
    assert clock(minute) == said


def test_dates_as_people_say_them() -> None:
    assert long_date(date(2026, 3, 3)) == "Tuesday 3 March 2026"
