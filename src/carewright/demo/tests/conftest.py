"""The cast or a part of it, loaded once for all tests of a file, and taken away after them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from carewright.core.civil import moment
from carewright.demo.cast import PEOPLE
from carewright.demo.cast.lately import HELPER
from carewright.demo.cast.shape import Person
from carewright.demo.load import load
from carewright.demo.load.world import WRITTEN, World

NOW: datetime = moment(WRITTEN, 15 * 60)


@contextmanager
def loaded(blocker: Any, now: datetime, people: Iterable[Person]) -> Iterator[World]:
    with blocker.unblock(), transaction.atomic():
        world = load(now, people)
        connection.check_constraints()  # once, or PostgreSQL would look at all rows again at the end of every test
        yield world
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with loaded(django_db_blocker, NOW, PEOPLE) as everybody:
        yield everybody


@pytest.fixture(scope="module")
def some_people(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    behind = ("rosalind", HELPER.person, "dewi")
    with loaded(django_db_blocker, timezone.now(), [person for person in PEOPLE if person.key in behind]):
        yield
