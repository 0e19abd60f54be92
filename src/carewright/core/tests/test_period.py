from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carewright.core.period import Period, overlapping

MAY, JUNE, JULY = date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1)
DAYS = st.integers(0, 40).map(lambda n: date.fromordinal(MAY.toordinal() + n))


def test_the_last_day_is_not_in_it() -> None:
    period = Period(MAY, JUNE)
    assert MAY in period
    assert date(2026, 5, 31) in period
    assert JUNE not in period
    assert len(list(period.days())) == 31


def test_without_an_end_it_goes_on() -> None:
    assert date(2126, 1, 1) in Period(MAY)
    assert date(2026, 4, 30) not in Period(MAY)
    with pytest.raises(ValueError, match="no last day"):
        list(Period(MAY).days())


def test_it_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Period(MAY, MAY)


def test_neighbours_do_not_overlap() -> None:
    assert overlapping([Period(JUNE, JULY), Period(MAY, JUNE)]) is None
    assert overlapping([Period(JUNE, JULY), Period(MAY)]) == (Period(MAY), Period(JUNE, JULY))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Period(first, None if draw(st.booleans()) or first == last else last)


@given(periods(), periods())
def test_two_overlap_when_they_share_a_day(one: Period, two: Period) -> None:
    days = [date.fromordinal(MAY.toordinal() + n) for n in range(60)]
    assert one.overlaps(two) == two.overlaps(one) == any(day in one and day in two for day in days)
