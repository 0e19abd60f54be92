"""Ending what holds: a row a day at the most, and none that ends before it began."""

from datetime import date

import pytest

from carewright.core.actions import end
from carewright.core.models import DatedFact

MAY, JUNE, JULY = date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("begun", "until", "after"),
    [
        (MAY, None, [(MAY, JUNE)]),
        (MAY, JULY, [(MAY, JUNE)]),
        (MAY, JUNE, [(MAY, JUNE)]),  # it had ended by then
        (JUNE, None, []),  # begun on the same day
        (JULY, None, []),  # it would have begun later
    ],
)
def test_a_row_ends(begun: date, until: date | None, after: list[tuple[date, date]]) -> None:
    DatedFact.objects.create(key="wage", value=1, source="", from_date=begun, until_date=until)
    ended = end(DatedFact.objects.filter(key="wage"), JUNE)
    assert list(DatedFact.objects.values_list("from_date", "until_date")) == after
    assert ended == (0 if until == JUNE else 1)
