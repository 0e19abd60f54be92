"""What the tests of messages share."""

import pytest

from carewright.messages.tests.world import World


@pytest.fixture
def world(db: None) -> World:
    return World()
