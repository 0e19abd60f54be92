"""The cast, loaded once for all tests of a file, and taken away after them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.db import connection, transaction

from carewright.core.civil import moment
from carewright.demo.load import load
from carewright.demo.load.world import WRITTEN, World

NOW: datetime = moment(WRITTEN, 15 * 60)


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():
        loaded = load(NOW)
        connection.check_constraints()  # once, or PostgreSQL would look at all rows again at the end of every test
        yield loaded
        transaction.set_rollback(True)
