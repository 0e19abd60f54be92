"""How choices become windows, wishes and days."""

from datetime import date, timedelta

import pytest

from carewright.plans.rules.choices import Asked, Strength, What, When
from carewright.plans.rules.handover import Times, TimeWish, happens, length, times

MUST, STRONGLY, WOULD_LIKE = Strength.MUST, Strength.STRONGLY, Strength.WOULD_LIKE
SEVEN, EIGHT, NINE, TEN, ELEVEN = (60 * hour for hour in range(7, 12))
MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ([], Times(SEVEN, ELEVEN, None)),
        ([Asked(When.WISHED, STRONGLY, minute=NINE)], Times(SEVEN, ELEVEN, TimeWish(NINE, 15, STRONGLY))),
        ([Asked(When.WISHED, MUST, minute=NINE)], Times(NINE - 15, NINE + 15, TimeWish(NINE, 15, STRONGLY))),
        ([Asked(When.EARLIEST, MUST, minute=EIGHT)], Times(EIGHT, ELEVEN, None)),
        (
            [Asked(When.EARLIEST, MUST, minute=EIGHT), Asked(When.LATEST, MUST, minute=NINE)],
            Times(EIGHT, NINE, None),
        ),
        (
            [Asked(When.EARLIEST, STRONGLY, minute=NINE), Asked(When.LATEST, WOULD_LIKE, minute=TEN)],
            Times(SEVEN, ELEVEN, TimeWish(570, 30, STRONGLY)),
        ),
        ([Asked(When.LATEST, WOULD_LIKE, minute=NINE)], Times(SEVEN, ELEVEN, TimeWish(EIGHT, 60, WOULD_LIKE))),
        (
            [Asked(When.EARLIEST, MUST, minute=NINE), Asked(When.WISHED, WOULD_LIKE, minute=EIGHT)],
            Times(NINE, ELEVEN, TimeWish(NINE, 15, WOULD_LIKE)),
        ),
    ],
)
def test_musts_narrow_the_window_and_the_rest_is_wished(asked: list[Asked], found: Times) -> None:
    assert times(SEVEN, ELEVEN, asked) == found


def test_what_must_be_but_was_not_agreed_is_said_and_not_promised() -> None:
    late = Asked(When.EARLIEST, MUST, minute=ELEVEN + 60)
    assert times(SEVEN, ELEVEN, [late]) == Times(SEVEN, ELEVEN, None, (late,))


@pytest.mark.parametrize(
    ("asked", "critical", "days"),
    [
        ([], False, "Mo We Fr"),
        ([Asked(When.DAYS, days=(1, 3, 5))], False, "Tu Th Sa"),
        ([Asked(When.DAYS, days=(1, 3, 5, 6))], False, "Tu Th Sa"),
        ([Asked(When.QUIET_DAYS, WOULD_LIKE, days=(2,))], False, "Mo Fr"),
        ([Asked(When.QUIET_DAYS, STRONGLY, days=(2,))], True, "Mo We Fr"),
        ([Asked(When.QUIET_DAYS, MUST, days=(2,))], True, "Mo Fr"),
    ],
)
def test_on_which_days_a_visit_happens(asked: list[Asked], critical: bool, days: str) -> None:
    week = [MONDAY + timedelta(n) for n in range(7)]
    found = [f"{day:%a}"[:2] for day in week if happens(day, (0, 2, 4), asked, time_critical=critical)]
    assert " ".join(found) == days


def test_a_visit_is_never_planned_longer_than_agreed() -> None:
    assert length(45, []) == 45
    assert length(45, [Asked(What.LENGTH, number=30)]) == 30
    assert length(45, [Asked(What.LENGTH, number=90)]) == 45
