"""How long the ways take."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rota_engine.answers.board import Board
from rota_engine.problem.model import Problem, Travel
from rota_engine.problem.ways import estimated
from rota_engine.rota import Rota

GRID = 5
"""People are told times that a clock on the wall shows well: visits begin at whole five minutes. Ways take whole five
minutes as well, rounded up; what is gained is time to park and to find the door."""


def ways(places: Sequence[tuple[float, float]], modes: Iterable[str]) -> Mapping[str, Travel]:
    """The matrices between places given in degrees north and east, by each way of travelling. ``KeyError``: no speed
    is known by one of them."""
    return {
        mode: Travel(-(-travel.minutes // GRID) * GRID, travel.metres)
        for mode, travel in estimated(places, modes).items()
    }


def on_the_clock(problem: Problem, rota: Rota) -> Rota:
    """The rota with each visit at the whole five minutes before it. Where every length, way and window is in whole five
    minutes, that breaks nothing that was kept: two visits come no nearer to each other than they must. Where something
    is not, and it would break a rule, the rota stays as it is."""
    earlier = Rota({id: replace(at, start=at.start - at.start % GRID) for id, at in rota.visits.items()})
    return rota if Board(problem, earlier).left_out else earlier
