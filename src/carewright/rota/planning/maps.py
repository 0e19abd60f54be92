"""Ways measured on a map: an extract of OpenStreetMap, which OSRM makes ready for car, bicycle and foot."""

import json
import logging
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from django.conf import settings

from rota_engine.problem.model import Travel

MODES = ("car", "bicycle", "foot")
"""Ways of travelling that OSRM has a profile for."""

OFF_THE_MAP = 1_000
"""Metres from a place to the nearest road of the map from which on it is not on the map."""

logger = logging.getLogger("carewright.maps")


class BadMap(Exception):
    """A map that could not be made ready, with why."""


@dataclass(frozen=True)
class Map:
    """A map that is ready. ``extract``: the file that it was made from; ``made_at``: when."""

    folder: Path
    extract: str
    made_at: datetime


def current() -> Map | None:
    """The map in use; None: there is none."""
    try:
        folder = (settings.DATA / "maps" / "current").resolve(strict=True)
        about = json.loads((folder / "about.json").read_text())
        return Map(folder, about["extract"], datetime.fromisoformat(about["made_at"]))
    except OSError:
        return None
    except (ValueError, KeyError, TypeError) as fault:
        logger.warning("what is written about the map cannot be read, ways are estimated: %s", type(fault).__name__)
        return None


def build(extract: Path, at: datetime) -> Map:
    """Make an extract (``.osm.pbf``) ready and use it from now on; the one before is taken away. ``BadMap``: it cannot
    be done, and nothing has changed."""
    if not extract.is_file():
        raise BadMap(f"{extract} is no file. Give the extract of OpenStreetMap: a file that ends in .osm.pbf.")
    home = settings.DATA / "maps"
    home.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f"{at:%Y%m%d%H%M%S}-", dir=home))
    try:
        for mode in MODES:
            _make_ready(extract, made / mode, mode)
        (made / "about.json").write_text(json.dumps({"extract": extract.name, "made_at": at.isoformat()}))
    except BaseException:
        shutil.rmtree(made)
        raise
    before = current()
    link = home / f"{made.name}.link"
    link.symlink_to(made.name)
    link.replace(home / "current")  # at once: whoever reads has either map whole
    if before:
        shutil.rmtree(before.folder, ignore_errors=True)
    return Map(made, extract.name, at)


def readable(found: Map) -> bool:
    """Whether ways can be measured on a map by every mode."""
    try:
        return all(_roads(found.folder, mode) for mode in MODES)
    except (ImportError, RuntimeError):
        return False


def _make_ready(extract: Path, folder: Path, mode: str) -> None:
    spec = find_spec("osrm")
    if spec is None or spec.origin is None:
        raise BadMap("OSRM is not installed: it comes with the extra “maps” of requirements.lock.")
    folder.mkdir()
    (folder / "map.osm.pbf").symlink_to(extract.resolve())
    profile = Path(spec.origin).parent / "share" / "profiles" / f"{mode}.lua"
    for step in (["extract", "-p", str(profile), "map.osm.pbf"], ["contract", "map.osrm"]):
        done = subprocess.run(
            [sys.executable, "-m", "osrm", *step], cwd=folder, capture_output=True, text=True, check=False
        )
        if done.returncode:
            last = (done.stderr or done.stdout).strip().splitlines()[-1:]
            raise BadMap(
                f"OSRM could not {step[0]} {extract.name} for {mode}: {' '.join(last) or 'it does not say why'}"
            )
    (folder / "map.osm.pbf").unlink()


def measured(places: Sequence[tuple[float, float]], mode: str) -> tuple[Travel, np.ndarray] | None:
    """The ways between places, given in degrees north and east, in seconds rounded up to minutes, and which of them are
    known (not those from or to a place off the map). None: there is no map for this mode, or it cannot be read; or
    there are fewer than two places."""
    found = current()
    if found is None or mode not in MODES or len(places) < 2:
        return None
    try:
        return _table(found.folder, mode, tuple(places))
    except (ImportError, RuntimeError) as fault:
        logger.warning("the map cannot be read, ways by %s are estimated: %s", mode, type(fault).__name__)
        return None


@lru_cache(maxsize=16)
def _table(folder: Path, mode: str, places: tuple[tuple[float, float], ...]) -> tuple[Travel, np.ndarray]:
    import osrm  # here: it is an extra, and a server without it estimates

    coordinates = [(east, north) for north, east in places]
    asked = osrm.TableParameters(coordinates=coordinates, annotations=["duration", "distance"])
    answer = _roads(folder, mode).Table(asked)
    seconds, metres = (_numbers(answer[name]) for name in ("durations", "distances"))
    near = np.array([place["distance"] for place in answer["sources"]]) <= OFF_THE_MAP
    known = near[:, None] & near[None, :] & ~np.isnan(seconds)
    minutes = np.ceil(np.nan_to_num(seconds) / 60).astype(np.int64)
    return Travel(minutes, np.nan_to_num(metres).round().astype(np.int64)), known


def way(start: tuple[float, float], end: tuple[float, float], mode: str) -> tuple[tuple[float, float], ...] | None:
    """The road from a place to another, in degrees north and east: its corners. None: no map says, because there is
    none for this mode, it cannot be read, or a place is off it."""
    found = current()
    if found is None or mode not in MODES:
        return None
    try:
        return _way(found.folder, mode, start, end)
    except (ImportError, RuntimeError) as fault:
        logger.warning("the map says no way by %s: %s", mode, type(fault).__name__)
        return None


@lru_cache(maxsize=1_000)
def _way(
    folder: Path, mode: str, start: tuple[float, float], end: tuple[float, float]
) -> tuple[tuple[float, float], ...] | None:
    import osrm

    coordinates = [(east, north) for north, east in (start, end)]
    asked = osrm.RouteParameters(coordinates=coordinates, geometries="geojson", overview="full", generate_hints=False)
    answer = _roads(folder, mode).Route(asked)
    if any(place["distance"] > OFF_THE_MAP for place in answer["waypoints"]):
        return None
    corners = answer["routes"][0]["geometry"]["coordinates"]
    return (start, *((float(north), float(east)) for east, north in corners), end)


@lru_cache(maxsize=2 * len(MODES))
def _roads(folder: Path, mode: str) -> Any:
    import osrm

    return osrm.OSRM(
        algorithm="CH",
        storage_config=str(folder / mode / "map.osrm"),
        use_shared_memory=False,
        max_locations_distance_table=10_000,
    )


def _numbers(rows: Any) -> np.ndarray:
    return np.array([[np.nan if cell is None else cell for cell in row] for row in rows], dtype=np.float64)
