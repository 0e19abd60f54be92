"""What tests of all parts share: one browser, and how the database is emptied."""

import os
import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import TransactionTestCase
from playwright.sync_api import Browser, sync_playwright

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


@pytest.fixture(scope="session")
def _all_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("database") / "all-tables.sqlite3"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any, _all_tables: Path) -> None:
    """The database of the tests, as always, and a file with all its tables as they are at first."""
    if connection.vendor == "sqlite":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(_all_tables)])


@pytest.fixture
def database_file(django_db_setup: None, _all_tables: Path, tmp_path: Path) -> Path:
    """A database in a file of its own, for processes that a test starts: all tables, as after ``migrate``."""
    if connection.vendor != "sqlite":
        pytest.skip("its processes write to a database in a file, which is tested where the others use SQLite too")
    return Path(shutil.copy(_all_tables, tmp_path / "carewright.sqlite3"))


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        if os.environ.get("CAREWRIGHT_BROWSER") == "required":
            pytest.fail("there is no Chromium on this machine, and CAREWRIGHT_BROWSER=required asks for it")
        pytest.skip("there is no Chromium on this machine: apt-get install chromium")
    # Playwright runs a loop of its own in this thread, and Django would then refuse to reach the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=OPTIONS)
        yield chromium
        chromium.close()
