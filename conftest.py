"""What tests of all parts share: one browser, and how the database is emptied."""

import os
import shutil
from collections.abc import Iterator
from importlib import import_module

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
