from datetime import date

import pytest

from carewright.design.rules import day_of, minute_of


@pytest.mark.parametrize(
    "typed", [("27", "3", "1941"), ("27", "03", "1941"), (" 27 ", "March", "1941"), ("27", "mar", "1941")]
)
def test_days(typed: tuple[str, str, str]) -> None:
    assert day_of(*typed) == date(1941, 3, 27)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("", "3", "1941"), "also needs a day"),
        (("27", "", ""), "also needs a month and a year"),
        (("27", "3", "41"), "all four numbers"),
        (("the 27th", "3", "1941"), "as numbers"),
        (("31", "2", "2026"), "no such day"),
        (("1", "13", "2026"), "no such day"),
        (("1", "m", "2026"), "no such day"),
        (("1", "ma", "2026"), "no such day"),  # March or May
    ],
)
def test_what_is_no_day_is_told(typed: tuple[str, str, str], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        day_of(*typed)


@pytest.mark.parametrize(
    ("typed", "minute"),
    [
        ("9:30am", 570), ("9.30 am", 570), ("9:30 a.m.", 570), ("9am", 540), ("9 o’clock", 540), ("0930", 570),
        ("2pm", 840), ("2:15 PM", 855), ("12am", 0), ("12pm", 720), ("12:05am", 5), ("noon", 720), ("12 noon", 720),
        ("midnight", 0), ("14:00", 840), ("1400", 840), ("03:30", 210), ("00:00", 0), ("23:59", 1439), ("7", 420),
    ],
)  # fmt: skip
def test_times_as_people_write_them(typed: str, minute: int) -> None:
    assert minute_of(typed) == minute


@pytest.mark.parametrize("typed", ["3", "3:30", "6.15", "1 o'clock"])
def test_a_time_that_could_be_either_is_asked_about(typed: str) -> None:
    with pytest.raises(ValueError, match=f"Write {typed[0]}am or {typed[0]}pm"):
        minute_of(typed)


@pytest.mark.parametrize("typed", ["soon", "25:00", "9:75", "13pm", "0am", "9:3", "", "half past nine"])
def test_what_is_no_time_is_told(typed: str) -> None:
    with pytest.raises(ValueError, match="like 9:30am"):
        minute_of(typed)
