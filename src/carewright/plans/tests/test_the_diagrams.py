"""The pictures of the reference are those of the tables of moves."""

import re
from collections.abc import Mapping, Set
from pathlib import Path

import pytest

from carewright.core.rules import Labelled
from carewright.plans.rules import introductions, reviews

PAGE = Path(__file__).parents[4] / "docs" / "reference" / "plans.md"
_, OF_NEEDS, OF_INTRODUCTIONS = PAGE.read_text().split("\n## ")


@pytest.mark.parametrize(
    ("part", "moves"), [(OF_NEEDS, reviews.MOVES), (OF_INTRODUCTIONS, introductions.MOVES)], ids=["needs", "meetings"]
)
def test_the_diagram_shows_the_moves(part: str, moves: Mapping[Labelled | None, Set[Labelled]]) -> None:
    drawn = re.findall(r"^    (\S+) --> (\S+)$", part, re.M)
    named = {(before.value if before else "[*]", after.value) for before, afters in moves.items() for after in afters}
    assert sorted(drawn) == sorted(named)
    assert set(re.findall(r"^\| (\w+) \|", part, re.M)) - {"Step"} == {step.value for step in moves if step}
