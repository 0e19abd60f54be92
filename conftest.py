"""What every test shares that empties the database at its end."""

from importlib import import_module

from django.db import connection
from django.test import TransactionTestCase

guards = import_module("carewright.core.migrations.0002_what_is_only_added_to")
empty_all_tables = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]


def empty_all_tables_and_the_trails(self: TransactionTestCase) -> None:
    """Tests with a live server or with transactions of their own end by emptying all tables. The database refuses that
    for the trails, as it should: its guard is taken away meanwhile, and put back for the tests that come after."""
    with connection.schema_editor() as editor:
        guards.unguard(None, editor)
    try:
        empty_all_tables(self)
    finally:
        with connection.schema_editor() as editor:
            guards.guard(None, editor)


TransactionTestCase._fixture_teardown = empty_all_tables_and_the_trails  # type: ignore[attr-defined]
