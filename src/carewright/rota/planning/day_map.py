"""A worker's day as a picture: where they go one after the other, along the roads where there is a map."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, radians

from carewright.plans.queries.handover import AskedPerson, AskedWorker
from carewright.rota.planning import maps
from carewright.rota.planning.board import WorkersDay
from carewright.rota.planning.live import Live

WIDE, HIGH, EDGE = 640.0, 420.0, 36.0
"""The picture's size and its empty edge, in units of its own."""
NEAR = 26.0
"""What is nearer than that in the picture gets one mark together."""
LEAST = 300.0
"""Metres that the picture shows at least, so that two neighbours do not look like two towns."""
BARS = (10_000, 5_000, 2_000, 1_000, 500, 200, 100)
"""Metres of the scale, the longest that fits into ``LONGEST`` units."""
LONGEST = 160.0

type Place = tuple[float, float]
"""Degrees north and east."""


@dataclass(frozen=True)
class Mark:
    """Where somebody is gone to. ``label``: the numbers of the visits there, as in the list beside; "": the worker's
    home. ``wide``: how long a mark is that has room for it."""

    x: float
    y: float
    label: str

    @property
    def wide(self) -> int:
        return 16 + 10 * max(1, len(self.label))

    @property
    def left(self) -> int:
        return -self.wide // 2


@dataclass(frozen=True)
class Line:
    """A way. ``points``: as an SVG says them; ``known``: it follows the roads of a map."""

    points: str
    known: bool


@dataclass(frozen=True)
class DayMap:
    """The picture. ``scale``: metres of its bar, and how long that is in it; ``known``: some way follows a map;
    ``missing``: numbers of visits to homes that have no place on a map."""

    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    scale: tuple[int, float]
    known: bool
    missing: tuple[int, ...]

    @property
    def scale_words(self) -> str:
        metres, _ = self.scale
        return f"{metres // 1_000} km" if metres >= 1_000 else f"{metres} m"


def day_map(held: Live, day: WorkersDay) -> DayMap | None:
    """The map of a worker's day; visits are numbered through the day, from 1. None: there is no way to show."""
    everybody: tuple[AskedPerson | AskedWorker, ...] = (*held.week.handover.persons, day.worker)
    place = {
        each.id: (each.latitude, each.longitude)
        for each in everybody
        if each.latitude is not None and each.longitude is not None
    }
    numbered = list(enumerate(day.stops, 1))
    missing = tuple(number for number, stop in numbered if stop.visit.person not in place)
    ways = [way for stops in day.rounds for way in _ways([stop.visit.person for stop in stops], day.worker.id, place)]
    if not ways:
        return None
    roads = [(maps.way(before, after, day.worker.travel), before, after) for before, after in ways]
    shown = [(road or (before, after), road is not None) for road, before, after in roads]
    x_y, metres = _projection([point for points, _ in shown for point in points])
    home = [Mark(*x_y(place[day.worker.id]), "")] if day.worker.id in place else []
    spots = [(*x_y(place[stop.visit.person]), number) for number, stop in numbered if number not in missing]
    bar = next((each for each in BARS if each * metres <= LONGEST), BARS[-1])
    return DayMap(
        (*home, *_marks(spots)),
        tuple(Line(" ".join(f"{x:.1f},{y:.1f}" for x, y in map(x_y, points)), known) for points, known in shown),
        (bar, bar * metres),
        any(known for _, known in shown),
        missing,
    )


def _ways(persons: list[str], worker: str, place: dict[str, Place]) -> Iterator[tuple[Place, Place]]:
    """From home through a round's homes and home again, over those whose place is known."""
    known = [place[id] for id in (worker, *persons, worker) if id in place]
    return ((before, after) for before, after in pairwise(known) if before != after)


def _projection(points: list[Place]) -> tuple[Callable[[Place], tuple[float, float]], float]:
    """How a place becomes a point of the picture, north up; and how many units a metre is long."""
    norths, easts = [north for north, _ in points], [east for _, east in points]
    up, right = 110_574.0, 111_320.0 * cos(radians(sum(norths) / len(norths)))
    high, wide = (max(norths) - min(norths)) * up, (max(easts) - min(easts)) * right
    metre = min((WIDE - 2 * EDGE) / max(wide, LEAST), (HIGH - 2 * EDGE) / max(high, LEAST))
    middle_north, middle_east = (max(norths) + min(norths)) / 2, (max(easts) + min(easts)) / 2

    def x_y(point: Place) -> tuple[float, float]:
        north, east = point
        x = WIDE / 2 + (east - middle_east) * right * metre
        return x, HIGH / 2 - (north - middle_north) * up * metre

    return x_y, metre


def _marks(spots: list[tuple[float, float, int]]) -> Iterator[Mark]:
    """A mark for each visit, or one for several where they would cover each other."""
    while spots:
        x, y, _ = spots[0]
        near = [spot for spot in spots if hypot(spot[0] - x, spot[1] - y) < NEAR]
        yield Mark(x, y, ", ".join(str(number) for _, _, number in near))
        spots = [spot for spot in spots if spot not in near]
