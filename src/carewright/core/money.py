"""Money is whole pence, an ``int``. This is how it is written, and how it is divided without losing a penny."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal


def pounds(pence: int) -> str:
    """``pounds(123450)`` is "£1,234.50"; less than nothing is "-£5.00"."""
    sign, pence = ("-" if pence < 0 else ""), abs(pence)
    return f"{sign}£{pence // 100:,}.{pence % 100:02}"


def rounded(pence: Decimal) -> int:
    """To the nearest whole penny, half a penny away from nothing."""
    return int(pence.quantize(Decimal(1), ROUND_HALF_UP))


def shared(pence: int, weights: Sequence[int]) -> list[int]:
    """Divide pence by weights, so that the parts add up to them exactly.

    Each part is its fair one rounded down, and what is left goes a penny each to the parts that lost most by that, the
    first of equals first (largest remainders).

    ``ValueError``: no weight above 0, or one below.
    """
    total = sum(weights)
    if total <= 0 or min(weights) < 0:
        raise ValueError("weights must be 0 or more, and one of them above 0")
    parts = [pence * weight // total for weight in weights]
    by_loss = sorted(range(len(weights)), key=lambda n: (-(pence * weights[n] % total), n))
    for n in by_loss[: pence - sum(parts)]:
        parts[n] += 1
    return parts
