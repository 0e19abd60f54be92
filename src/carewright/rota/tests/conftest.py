"""The branch of these tests: Ada and her workers (``plans.tests.world``), whose hours and meetings are known."""

import pytest

from carewright.rota.tests.world import Branchwide


@pytest.fixture
def world(db: None) -> Branchwide:
    return Branchwide()
