"""When a worker can be given visits."""

from datetime import date

import pytest

from carewright.rota.rules.hours import Hours, hours_left

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def at(day: date, *spans: tuple[int, int]) -> list[Hours]:
    return [Hours(day, starts, ends) for starts, ends in spans]


@pytest.mark.parametrize(
    ("away", "left"),
    [
        ([], [(420, 840)]),
        ([(0, 1440)], []),
        ([(420, 840)], []),
        ([(400, 420), (840, 900)], [(420, 840)]),
        ([(360, 480)], [(480, 840)]),
        ([(780, 900)], [(420, 780)]),
        ([(600, 660)], [(420, 600), (660, 840)]),
        ([(600, 660), (480, 500), (650, 700)], [(420, 480), (500, 600), (700, 840)]),
    ],
)
def test_what_is_left_of_a_day(away: list[tuple[int, int]], left: list[tuple[int, int]]) -> None:
    assert hours_left(at(MONDAY, (420, 840)), at(MONDAY, *away)) == at(MONDAY, *left)


def test_hours_that_touch_are_one_and_stay_with_their_day() -> None:
    night = Hours(MONDAY, 1320, 1860)
    assert hours_left([*at(MONDAY, (420, 600), (600, 700), (650, 720)), night], []) == [*at(MONDAY, (420, 720)), night]
    morning = Hours(TUESDAY, 0, 180)  # until 3am
    assert hours_left([night], [morning]) == at(MONDAY, (1320, 1440), (1620, 1860))


def test_hours_end_after_they_begin() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Hours(MONDAY, 600, 600)
