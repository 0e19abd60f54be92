"""What the tests of messages share."""

from typing import Any

import pytest

from carewright.messages.backends import Outgoing
from carewright.messages.tests.world import Sent, World


@pytest.fixture
def world(db: None) -> World:
    return World()


@pytest.fixture
def sent(settings: Any) -> list[Outgoing]:
    """What goes out by text message, and nowhere but into this list; mails are in Django's outbox."""
    settings.MESSAGE_BACKENDS = {
        "sms": "carewright.messages.tests.world.Sent",
        "email": "carewright.messages.backends.email.ByEmail",
    }
    Sent.items, Sent.then = [], lambda: None
    return Sent.items
