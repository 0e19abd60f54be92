"""How long the ways take: measured on a map where there is one, and estimated from straight lines where not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from django.conf import settings

from carewright.core.civil import london_date, long_date
from carewright.rota.planning import maps
from rota_engine.answers.board import Board
from rota_engine.problem.model import Problem, Travel
from rota_engine.problem.ways import MODES, Speed, estimated
from rota_engine.rota import Rota

GRID = 5
"""People are told times that a clock on the wall shows well: visits begin at whole five minutes. Ways take whole five
minutes as well, rounded up; what is gained is time to park and to find the door."""


def ways(places: Sequence[tuple[float, float]], modes: Iterable[str]) -> Mapping[str, Travel]:
    """The matrices between places given in degrees north and east, by each way of travelling. Whoever goes by bus walks
    where that is quicker. ``KeyError``: no speed is known by one of them."""
    wanted = set(modes)
    found = {mode: _ways(places, mode) for mode in wanted | ({"foot"} if "bus" in wanted else set())}
    if "bus" in wanted:
        by_bus, on_foot = found["bus"], found["foot"]
        found["bus"] = replace(by_bus, minutes=np.minimum(by_bus.minutes, on_foot.minutes))
    return {mode: replace(found[mode], minutes=-(-found[mode].minutes // GRID) * GRID) for mode in wanted}


def _ways(places: Sequence[tuple[float, float]], mode: str) -> Travel:
    """By the map, with the minutes that each way takes on top, or estimated: all of them, or those off the map."""
    speeds = MODES | {name: Speed(*said) for name, said in settings.SPEEDS.items()}
    guess = estimated(places, [mode], speeds)[mode]
    measured = maps.measured(places, mode)
    if measured is None:
        return guess
    travel, known = measured
    minutes = travel.minutes + speeds[mode].minutes
    np.fill_diagonal(minutes, 0)
    return Travel(np.where(known, minutes, guess.minutes), np.where(known, travel.metres, guess.metres))


def how_ways_are_known() -> tuple[str, bool]:
    """In a sentence how ways are known here, and whether it is a warning: no map is in use, or it cannot be read."""
    found = maps.current()
    if found is None:
        return "Ways between homes are estimated from straight lines, because no map is in use here.", True
    if not maps.readable(found):
        return f"Ways between homes are estimated: the map ({found.extract}) cannot be read.", True
    made = long_date(london_date(found.made_at))
    return (
        f"Ways by car, by bicycle and on foot are measured on a map (© OpenStreetMap contributors: {found.extract}, "
        f"made ready on {made}); those by bus are estimated.",
        False,
    )


def on_the_clock(problem: Problem, rota: Rota) -> Rota:
    """The rota with each visit at the whole five minutes before it. Where every length, way and window is in whole five
    minutes, that breaks nothing that was kept: two visits come no nearer to each other than they must. Where something
    is not, and it would break a rule, the rota stays as it is."""
    earlier = Rota({id: replace(at, start=at.start - at.start % GRID) for id, at in rota.visits.items()})
    return rota if Board(problem, earlier).left_out else earlier
