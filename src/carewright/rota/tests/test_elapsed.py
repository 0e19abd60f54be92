"""The clock of the rota agrees with the wall's, on every day of the year and in both nights when clocks change."""

from datetime import date, timedelta

import pytest

from carewright.core.civil import moment
from carewright.rota.rules.elapsed import DAY, Elapsed

ORDINARY, FORWARD, BACK = date(2026, 6, 1), date(2026, 3, 23), date(2026, 10, 19)
"""Mondays. In the weeks of the last two, clocks change on the Sunday, day 6."""


def test_in_an_ordinary_week_it_is_the_clock_on_the_wall() -> None:
    clock = Elapsed(ORDINARY, 7)
    assert [clock.minute(day, 570) for day in range(7)] == [570] * 7
    assert not any(clock.changes_before(day) for day in range(7))


@pytest.mark.parametrize("first", [ORDINARY, FORWARD, BACK])
def test_there_and_back(first: date) -> None:
    clock = Elapsed(first, 8)
    for day in range(8):
        for wall in range(0, 1900, 7):
            at = moment(first + timedelta(day), wall)
            minute = clock.minute(day, wall)
            assert (minute >= 0, clock.moment(day, minute), clock.minute_of(at, day)) == (True, at, minute)


@pytest.mark.parametrize(("first", "hours"), [(ORDINARY, 11), (FORWARD, 10), (BACK, 12)])
def test_rest_over_the_night_is_what_really_passes(first: date, hours: int) -> None:
    """From 10pm on Saturday to 9am on Sunday."""
    clock = Elapsed(first, 7)
    assert DAY + clock.minute(6, 540) - clock.minute(5, 1320) == 60 * hours


@pytest.mark.parametrize(("first", "minutes"), [(ORDINARY, 480), (FORWARD, 420), (BACK, 540)])
def test_a_night_from_evening_to_morning(first: date, minutes: int) -> None:
    clock = Elapsed(first, 7)
    assert clock.minute(5, 1440 + 420) - clock.minute(5, 1380) == minutes


@pytest.mark.parametrize("first", [FORWARD, BACK])
def test_the_same_time_is_another_minute_after_the_change(first: date) -> None:
    clock = Elapsed(first, 8)
    assert [clock.changes_before(day) for day in range(8)] == [False] * 7 + [True]
    assert abs(clock.minute(7, 570) - clock.minute(0, 570)) == 60


def test_an_hour_that_the_wall_shows_twice_is_two_hours() -> None:
    clock = Elapsed(BACK, 7)
    first = clock.minute(6, 90)
    assert clock.moment(6, first + 60) - clock.moment(6, first) == timedelta(hours=1)
    assert clock.minute(6, 120) == first + 90
