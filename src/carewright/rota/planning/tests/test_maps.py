"""Ways measured on a real map: an extract of OpenStreetMap of Newport, where the folder with it is."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings
from pytest_django import Settings

from carewright.rota.planning import maps
from carewright.rota.planning.travel import how_ways_are_known, ways
from rota_engine.problem.ways import estimated

pytestmark = pytest.mark.slow

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
# The Transporter Bridge stands between the first two: half a mile apart, and by road a way round over another bridge.
WEST_BANK, EAST_BANK, CENTRE, CARDIFF = (51.5695, -2.9905), (51.5720, -2.9800), (51.5880, -2.9980), (51.4816, -3.1791)


@pytest.fixture(scope="module")
def extract() -> Path:
    root = Path(__file__).parents[5]
    shared = Path(os.environ.get("CAREWRIGHT_SHARED") or root.parent / "shared")
    found = next(iter(sorted((shared / "maps").glob("*.osm.pbf"))), None)
    if found is None:
        pytest.skip(f"no map in {shared}; set CAREWRIGHT_SHARED to the folder that has maps/")
    return found


@pytest.fixture(autouse=True)
def data(settings: Settings, tmp_path: Path) -> Path:
    settings.DATA = tmp_path
    return tmp_path


@pytest.fixture(scope="module")
def made_once(extract: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    with override_settings(DATA=folder):
        call_command("build_map", str(extract))
    return folder


@pytest.fixture
def in_use(made_once: Path, data: Path) -> maps.Map:
    """A map that is ready: to make one takes half a minute."""
    shutil.copytree(made_once / "maps", data / "maps", symlinks=True)
    found = maps.current()
    assert found
    return found


def test_without_a_map_ways_are_estimated_and_it_says_so() -> None:
    assert maps.current() is None
    assert how_ways_are_known() == (
        "Ways between homes are estimated from straight lines, because no map is in use here.",
        True,
    )
    assert maps.measured([WEST_BANK, CENTRE], "car") is None


def test_ways_are_measured_on_a_map(extract: Path, data: Path, in_use: maps.Map) -> None:
    assert extract.name in how_ways_are_known()[0]
    assert how_ways_are_known()[1] is False
    places = [WEST_BANK, EAST_BANK, CENTRE, CARDIFF]
    found = ways(places, ["car", "foot", "bicycle", "bus"])
    guess = estimated(places, ["car"])["car"]
    assert found["car"].metres[0, 1] > 1.5 * guess.metres[0, 1], "the river is in between"
    assert found["car"].metres[0, 3] == guess.metres[0, 3], "what is off the map is estimated"
    assert (found["foot"].minutes[:3, :3] >= found["bicycle"].minutes[:3, :3]).all()
    assert (found["bus"].minutes <= found["foot"].minutes).all(), "whoever goes by bus walks where that is quicker"
    for travel in found.values():
        assert not np.diag(travel.minutes).any()
    road = maps.way(WEST_BANK, EAST_BANK, "car")
    assert road
    assert (road[0], road[-1]) == (WEST_BANK, EAST_BANK)
    assert len(road) > 20, "it follows the roads"
    assert min(north for north, _ in road) < WEST_BANK[0] or max(north for north, _ in road) > EAST_BANK[0] + 0.003
    assert maps.way(WEST_BANK, CARDIFF, "car") is None
    assert maps.way(WEST_BANK, CENTRE, "bus") is None
    assert not list(data.glob("maps/*.link"))


def test_another_map_takes_the_place_of_the_one_before(extract: Path, in_use: maps.Map) -> None:
    again = maps.build(extract, AT)
    assert maps.current() == again
    assert again.made_at == AT
    assert not in_use.folder.exists(), "the map before is taken away"


def test_a_map_that_is_none_changes_nothing(data: Path, in_use: maps.Map, tmp_path: Path) -> None:
    bad = tmp_path / "bad.osm.pbf"
    bad.write_bytes(b"no map at all")
    with pytest.raises(CommandError, match=r"OSRM could not extract bad\.osm\.pbf for car"):
        call_command("build_map", str(bad))
    with pytest.raises(CommandError, match="is no file"):
        call_command("build_map", str(tmp_path / "none.osm.pbf"))
    assert maps.current() == in_use
    assert {each.name for each in (data / "maps").iterdir()} == {"current", in_use.folder.name}


@pytest.mark.parametrize("about", ["", "[]", "{}", '{"extract": "a", "made_at": "yesterday"}'])
def test_what_is_written_about_a_map_cannot_be_read(data: Path, about: str) -> None:
    (data / "maps" / "current").mkdir(parents=True)
    (data / "maps" / "current" / "about.json").write_text(about)
    assert maps.current() is None


def test_a_map_that_cannot_be_read_is_said_and_ways_are_estimated(in_use: maps.Map) -> None:
    for each in (in_use.folder / "car").iterdir():
        each.write_bytes(b"")
    words, warning = how_ways_are_known()
    assert (words, warning) == (f"Ways between homes are estimated: the map ({in_use.extract}) cannot be read.", True)
    assert ways([WEST_BANK, CENTRE], ["car"])["car"].metres.max() > 0
