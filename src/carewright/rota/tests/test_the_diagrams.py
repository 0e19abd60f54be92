"""The pictures of the reference are those of the tables of moves."""

import re
from collections.abc import Mapping, Set
from pathlib import Path

import pytest

from carewright.core.rules import Labelled
from carewright.rota.rules import week

PAGE = Path(__file__).parents[4] / "docs" / "reference" / "rota.md"
_, OF_ROTAS, OF_SEARCHES = PAGE.read_text().split("\n## ")


@pytest.mark.parametrize(
    ("part", "moves"), [(OF_ROTAS, week.MOVES), (OF_SEARCHES, week.STEPS)], ids=["rotas", "searches"]
)
def test_the_diagram_shows_the_moves(part: str, moves: Mapping[Labelled | None, Set[Labelled]]) -> None:
    drawn = re.findall(r"^    (\S+) --> (\S+)$", part, re.M)
    named = {(before.value if before else "[*]", after.value) for before, afters in moves.items() for after in afters}
    assert sorted(drawn) == sorted(named)
    assert set(re.findall(r"^\| (\w+) \|", part, re.M)) - {"Step"} == {step.value for step in moves if step}
