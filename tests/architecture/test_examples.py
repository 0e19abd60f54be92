"""The examples in the documentation do what the page says."""

import doctest
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "answers.md"


@pytest.mark.slow
def test_the_answers_page() -> None:
    assert doctest.testfile(str(PAGE), module_relative=False).failed == 0
