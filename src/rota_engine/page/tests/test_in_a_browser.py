"""The page in a real browser: accessible, readable on a small screen and in large type, printable on one sheet."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rota_engine.answers.explain import explain
from rota_engine.branches import generate_with_plan
from rota_engine.page import week_page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPEN_SOME = "document.querySelectorAll('details').forEach((one, n) => { one.open = n % 2 === 0 })"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    branch, plan = generate_with_plan(people=4, days=7, seed=2)
    file = tmp_path_factory.mktemp("page") / "week.html"
    kept = {id: placed for n, (id, placed) in enumerate(plan.visits.items()) if n % 15}
    file.write_text(week_page(explain(branch, replace(plan, visits=kept), changes=False)), encoding="utf-8")
    return file.as_uri()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (320, "light")])
def test_no_fault_of_accessibility(browser: Any, address: str, width: int, scheme: str) -> None:
    from axe_playwright_python.base import AXE_SCRIPT

    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(address)
    assert page.locator("h1").inner_text() == "Who comes when"
    page.evaluate(OPEN_SOME)
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("rules => axe.run({runOnly: rules}).then(found => found.violations)", RULES)
    page.close()
    assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in found] == []


@pytest.mark.parametrize(("width", "type_size"), [(320, 100), (1280, 200), (640, 200)])
def test_nothing_is_wider_than_the_screen(browser: Any, address: str, width: int, type_size: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(address)
    page.evaluate(OPEN_SOME)
    page.add_style_tag(content=f"html {{ font-size: {1.125 * type_size}% !important }}")
    wide = page.evaluate("document.documentElement.scrollWidth")
    boards = page.evaluate("[...document.querySelectorAll('.day .across')].map(one => one.scrollWidth)")
    page.close()
    assert wide <= width
    assert width != 320 or max(boards) <= 320  # a timeline may be scrolled, a list need not be


def test_a_link_to_a_person_opens_their_week(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}#person-3")
    shown = page.locator("#person-3").is_visible(), page.locator("#person-4").is_visible()
    page.close()
    assert shown == (True, False)


def test_a_persons_week_is_printed_alone_on_one_sheet(browser: Any, address: str, tmp_path: Path) -> None:
    page = browser.new_page()
    sheets = {}
    for anchor in ("person-3", "glance"):
        page.goto(f"{address}#{anchor}")
        made = page.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)
        sheets[anchor] = len(re.findall(rb"/Type ?/Page\b", made))
    page.emulate_media(media="print")
    closed_on_screen = page.locator("#person-4").is_visible()
    page.close()
    assert closed_on_screen
    assert sheets["person-3"] == 1
    assert sheets["glance"] >= 5  # the numbers, then a sheet for each of four people
