"""A small problem and a rota for it, as files."""

from pathlib import Path

import pytest

from rota_engine.formats import native
from rota_engine.problem.model import Problem, TimeWish
from rota_engine.rota import Rota
from rota_engine.testing import person, placed, problem, visit, worker


@pytest.fixture
def two_people() -> Problem:
    """Dan and Eve, Ann at 8:00 by Eve if it can be, Bob at any time of the day."""
    return problem(
        [visit("ann-breakfast", window="7:00-11:00", wish=TimeWish(8 * 60)), visit("bob-bath", "bob")],
        [worker("dan"), worker("eve")],
        [person("ann", team=("eve",))],
        name="Larch Road",
    )


@pytest.fixture
def file(two_people: Problem, tmp_path: Path) -> Path:
    path = tmp_path / "branch.json"
    native.write(two_people, path)
    return path


@pytest.fixture
def rota(tmp_path: Path) -> Path:
    """Ann is visited an hour late, by Dan."""
    path = tmp_path / "rota.json"
    native.write_rota(Rota({"ann-breakfast": placed("9:00", "dan"), "bob-bath": placed("12:00", "eve")}), path)
    return path
