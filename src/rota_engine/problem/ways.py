"""Ways between places estimated from where they lie, where nobody has measured them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rota_engine.problem.model import Travel

EARTH_RADIUS = 6_371_000  # metres
DETOUR = 1.4
"""How much longer a way is than the straight line. An assumption, like all of ``MODES``: measure your own."""


@dataclass(frozen=True, slots=True)
class Speed:
    """km_an_hour along the way, and minutes for each way on top (parking; waiting for the bus)."""

    km_an_hour: float
    minutes: int = 0


MODES = {"car": Speed(30, 2), "bicycle": Speed(14), "foot": Speed(4.8), "bus": Speed(18, 6)}


def estimated(
    places: Sequence[tuple[float, float]], modes: Iterable[str], speeds: Mapping[str, Speed] = MODES
) -> dict[str, Travel]:
    """The matrices between places given in degrees north and east. ``KeyError``: no speed is known by a mode."""
    metres = (_straight_lines(places) * DETOUR).round()
    return {mode: _travel(metres, speeds[mode]) for mode in modes}


def _travel(metres: NDArray[np.float64], speed: Speed) -> Travel:
    minutes = (metres / (speed.km_an_hour * 1000 / 60)).round() + speed.minutes
    np.fill_diagonal(minutes, 0)
    return Travel(minutes.astype(np.int64), metres.astype(np.int64))


def _straight_lines(places: Sequence[tuple[float, float]]) -> NDArray[np.float64]:
    """Metres along the surface of the earth between each two places (haversine)."""
    north, east = np.radians(np.array(places, dtype=np.float64).reshape(-1, 2)).T
    rise = np.sin((north[:, None] - north) / 2) ** 2
    run = np.cos(north[:, None]) * np.cos(north) * np.sin((east[:, None] - east) / 2) ** 2
    metres: NDArray[np.float64] = 2 * EARTH_RADIUS * np.arcsin(np.sqrt(rise + run))
    return metres
