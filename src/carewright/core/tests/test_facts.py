"""Rates and thresholds hold from a day on; a day without one is an error that says so."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from carewright.core.actions import state_fact
from carewright.core.models import DatedFact
from carewright.core.period import Period
from carewright.core.queries import NoFact, fact
from carewright.core.refusal import Refused
from carewright.core.someone import Someone

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
WAGE, FROM_2025, FROM_2026 = "national living wage, pence an hour", date(2025, 4, 1), date(2026, 4, 1)
pytestmark = pytest.mark.django_db


def state(value: Any, from_date: date, until_date: date | None = None, key: str = WAGE) -> DatedFact:
    period = Period(from_date, until_date)
    return state_fact(by=Someone.program("set-up"), at=AT, key=key, value=value, source="gov.uk", period=period)


def test_each_day_has_its_own() -> None:
    state(1_221, FROM_2025)
    state(1_271, FROM_2026)
    days = [FROM_2025, date(2026, 3, 31), FROM_2026, date(2030, 1, 1)]
    assert [fact(WAGE, day) for day in days] == [1_221, 1_221, 1_271, 1_271]


@pytest.mark.parametrize("day", [date(2025, 3, 31), date(2027, 4, 1)])
def test_a_day_without_one_is_named(day: date) -> None:
    state(1_221, FROM_2025, date(2027, 4, 1))
    with pytest.raises(NoFact, match=f"No {WAGE} is known for {day.day} {day:%B %Y}"):
        fact(WAGE, day)


def test_stating_the_same_again_changes_nothing() -> None:
    for _ in range(2):
        state(1_221, FROM_2025)
        state(1_271, FROM_2026)
    assert DatedFact.objects.count() == 2


def test_a_value_is_not_overwritten() -> None:
    state(1_221, FROM_2025)
    with pytest.raises(Refused, match="is 1221 already"):
        state(1_222, FROM_2025)
    with pytest.raises(Refused, match="must begin after that"):
        state(1_144, date(2024, 4, 1))
