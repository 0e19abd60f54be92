"""The branch of these tests: Ada and her workers (``plans.tests.world``), whose hours and meetings are known."""

import pytest

from carewright.core.someone import Someone
from carewright.plans.actions.reviews import state_thresholds
from carewright.rota.actions import state_facts
from carewright.rota.tests.world import AT, Branchwide


@pytest.fixture
def world(db: None) -> Branchwide:
    setup = Someone.program("set-up")
    state_thresholds(by=setup, at=AT)
    state_facts(by=setup, at=AT)
    return Branchwide()
