"""How long the ways take."""

from collections.abc import Iterable, Mapping, Sequence

from rota_engine.problem.model import Travel
from rota_engine.problem.ways import estimated

GRID = 5
"""People are told times that a clock on the wall shows well. Ways of whole five minutes, rounded up, make visits begin
at such times; what is gained is time to park and to find the door."""


def ways(places: Sequence[tuple[float, float]], modes: Iterable[str]) -> Mapping[str, Travel]:
    """The matrices between places given in degrees north and east, by each way of travelling. ``KeyError``: no speed
    is known by one of them."""
    return {
        mode: Travel(-(-travel.minutes // GRID) * GRID, travel.metres)
        for mode, travel in estimated(places, modes).items()
    }
