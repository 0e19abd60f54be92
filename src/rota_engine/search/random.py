"""Random numbers of a search, its own so that a seed gives the same search everywhere. Kernels."""

# Kernels count in numpy's int64, which has to be spelled out for numba; to their callers it is an int.
# mypy: disable-error-code="return-value"

import numpy as np

from rota_engine.search.compiled import small
from rota_engine.search.tables import Array


@small
def draw(random: Array, n: int) -> int:
    """A whole number from 0 to n - 1 (xorshift64; the remainder's bias is far below anything that matters here)."""
    x = random[0]
    x ^= x << np.uint64(13)
    x ^= x >> np.uint64(7)
    x ^= x << np.uint64(17)
    random[0] = x
    return np.int64(x >> np.uint64(20)) % n


@small
def chance(random: Array) -> float:
    """A number from 0 (never quite) to 1."""
    return (draw(random, 1 << 30) + 1) / (1 << 30)
