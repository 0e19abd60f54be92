"""A real browser for tests that go through the site as a person does.

A test asks for ``visit``: ``page = visit("/design/")``, or ``visit("/design/", width=320, scheme="dark")``. Then it
says what the person does, and ``assert_accessible(page)`` at each place where they stop. Tests with a browser are
``slow``; where there is no Chromium they are left out, unless CAREWRIGHT_BROWSER=required.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from .tools import WIDE, Visit


@pytest.fixture
def visit(browser: Browser, live_server: LiveServer) -> Iterator[Visit]:
    """Open an address of the site: ``visit(path, width=1280, scheme="light", javascript=True, **context)``.

    Each visit is by another browser, with nothing remembered, as from another person's house; to go on as the same
    one use ``page.goto(page.url…)`` and links. Whatever the page's console complains of fails the test at its end.
    """
    complaints: list[str] = []
    contexts = []

    def open_page(
        path: str, *, width: int = WIDE, scheme: Any = "light", javascript: bool = True, **context: Any
    ) -> Page:
        made = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=javascript,
            locale="en-GB",
            timezone_id="Europe/London",
            **context,
        )
        contexts.append(made)
        made.set_default_timeout(10_000)
        page = made.new_page()
        page.on("console", lambda said: complaints.append(said.text) if is_complaint(said.text, said.type) else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 200, f"{path} answered {answer.status}"
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def is_complaint(text: str, kind: str) -> bool:
    """Errors of scripts and of the content security policy; not that an address answered 404, which tests ask for."""
    return kind == "error" and not text.startswith("Failed to load resource")
