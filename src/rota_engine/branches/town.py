"""A town on a plane: neighbourhoods of homes, and how long each way takes by car, bus, bicycle and on foot."""

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rota_engine.branches import facts
from rota_engine.problem.model import Matrix, Travel

MODES = tuple(facts.MODES.value)
LEAST_SIDE, SIDE = 1_800, 440
"""A town is as wide as the first plus the second times the square root of the people, in metres: chosen so that travel
takes what UKHCA published."""
PEOPLE_A_NEIGHBOURHOOD = 25
SPREAD = 510
"""Metres of standard deviation of homes around the middle of their neighbourhood."""

_SPEED = np.array([facts.SPEEDS.value[mode] * 1_000 / 60 for mode in MODES])  # metres a minute
_ON_TOP = np.array([facts.ON_TOP.value[mode] for mode in MODES])
_FOOT, _BUS = MODES.index("foot"), MODES.index("bus")


class Town:
    """Homes as people settle, numbered as places from 0, and the ways between them."""

    def __init__(self, rng: Generator, people: int) -> None:
        self._rng = rng
        neighbourhoods = max(2, people // PEOPLE_A_NEIGHBOURHOOD)
        self._middles = rng.uniform(0, LEAST_SIDE + SIDE * people**0.5, (neighbourhoods, 2))
        self._homes = np.zeros((0, 2))

    def settle(self, near: int | None = None) -> int:
        """A new home in some neighbourhood, or a short way from another home. Returns its place."""
        middle = self._middles[self._rng.integers(len(self._middles))] if near is None else self._homes[near]
        self._homes = np.vstack([self._homes, np.rint(self._rng.normal(middle, SPREAD))])
        return len(self._homes) - 1

    def metres(self, start: NDArray[np.int64], end: NDArray[np.int64] | int) -> Matrix:
        across = self._homes[start] - self._homes[end]
        return np.rint(facts.DETOUR.value * np.hypot(across[..., 0], across[..., 1])).astype(np.int64)

    def minutes(self, mode: NDArray[np.int64], start: NDArray[np.int64], end: NDArray[np.int64] | int) -> Matrix:
        """Minutes from place to place, parking included; mode: index in ``MODES`` for each."""
        metres = self.metres(start, end)
        minutes = np.ceil(metres / _SPEED[mode]).astype(np.int64) + _ON_TOP[mode]
        on_foot = np.ceil(metres / _SPEED[_FOOT]).astype(np.int64)
        # Nobody waits for a bus when walking is as quick.
        minutes = np.where(mode == _BUS, np.minimum(minutes, on_foot), minutes)
        return np.where(start == end, 0, np.maximum(minutes, 1))

    def travel(self) -> dict[str, Travel]:
        """The whole matrices, as a problem holds them."""
        all = np.arange(len(self._homes))
        start, end = all[:, None], all[None, :]
        metres = self.metres(start, end)
        return {name: Travel(self.minutes(np.array(n), start, end), metres) for n, name in enumerate(MODES)}
