"""The two worlds of these tests: a branch with its workers and choices, and the people around a plan."""

import pytest

from carewright.plans.tests.cast import Cast
from carewright.plans.tests.world import Branchful


@pytest.fixture
def world(db: None) -> Branchful:
    return Branchful()


@pytest.fixture
def cast(db: None) -> Cast:
    return Cast()


@pytest.fixture
def one_factor(monkeypatch: pytest.MonkeyPatch) -> None:
    """How staff show their second factor is another test's."""
    monkeypatch.setattr("carewright.frontdoor.second_factor.detour", lambda request, name: "")
