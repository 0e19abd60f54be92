from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carewright.core.money import pounds, rounded, shared


@pytest.mark.parametrize(
    ("pence", "written"),
    [(0, "£0.00"), (5, "£0.05"), (123450, "£1,234.50"), (-500, "-£5.00"), (100_000_000, "£1,000,000.00")],
)
def test_pounds(pence: int, written: str) -> None:
    assert pounds(pence) == written


@pytest.mark.parametrize(("pence", "whole"), [("0.5", 1), ("1.5", 2), ("2.4999", 2), ("-0.5", -1), ("-1.4", -1)])
def test_half_a_penny_goes_away_from_nothing(pence: str, whole: int) -> None:
    assert rounded(Decimal(pence)) == whole


@pytest.mark.parametrize(
    ("pence", "weights", "parts"),
    [
        (100, [1, 1, 1], [34, 33, 33]),
        (2, [1, 1, 1], [1, 1, 0]),
        (10, [0, 3, 1], [0, 8, 2]),
        (-100, [1, 1, 1], [-33, -33, -34]),
    ],
)
def test_shared(pence: int, weights: list[int], parts: list[int]) -> None:
    assert shared(pence, weights) == parts


@given(st.integers(-(10**9), 10**9), st.lists(st.integers(0, 10**6), min_size=1).filter(any))
def test_not_a_penny_is_lost(pence: int, weights: list[int]) -> None:
    parts = shared(pence, weights)
    assert sum(parts) == pence
    fair = [Decimal(pence * weight) / sum(weights) for weight in weights]
    assert all(abs(part - exact) < 1 for part, exact in zip(parts, fair, strict=True))


@pytest.mark.parametrize("weights", [[], [0, 0], [2, -1]])
def test_nobody_to_share_with(weights: list[int]) -> None:
    with pytest.raises(ValueError, match="weights"):
        shared(10, weights)
