"""What pages are made of can be used by everybody: at any width, in large type, in the dark, without a mouse."""

from typing import Any

import pytest
from playwright.sync_api import expect

from .tools import (
    NARROW,
    Visit,
    assert_accessible,
    assert_fits,
    assert_keyboard_reaches_everything,
    enlarge,
    screenshot,
)

pytestmark = pytest.mark.slow
PAGES = ["/design/", "/design/question/", "/design/went-wrong/403/", "/design/went-wrong/404/"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_component_is_accessible(visit: Visit, path: str, scheme: str) -> None:
    page = visit(path, scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert_accessible(page)


@pytest.mark.parametrize(
    "asked", [{"contrast": "more"}, {"contrast": "more", "scheme": "dark"}, {"forced_colors": "active"}]
)
def test_with_high_contrast(visit: Visit, asked: dict[str, Any]) -> None:
    assert_accessible(visit("/design/", **asked))


def test_without_javascript_all_of_it_is_there(visit: Visit) -> None:
    page = visit("/design/", javascript=False)
    for panel in ("My team", "Others I met"):
        expect(page.get_by_role("heading", name=panel)).to_be_visible()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="There are 7 things to put right")).to_be_visible()


@pytest.mark.parametrize("width", [NARROW, 640, 1280])
@pytest.mark.parametrize("path", PAGES[:2])
def test_text_of_twice_the_size_fits(visit: Visit, path: str, width: int) -> None:
    page = visit(path, width=width)
    enlarge(page)
    assert_fits(page)


def test_the_keyboard_reaches_everything(visit: Visit) -> None:
    assert_keyboard_reaches_everything(visit("/design/"))
    assert_keyboard_reaches_everything(visit("/design/question/", width=NARROW))


def test_the_first_stop_goes_past_the_head_of_the_page(visit: Visit) -> None:
    page = visit("/design/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to what this page is about")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_form_says_all_that_is_to_be_put_right_and_leads_there(visit: Visit) -> None:
    page = visit("/design/")
    page.get_by_role("button", name="Send").click()
    told = page.get_by_role("alert").filter(has_text="There are 7 things to put right")
    expect(told).to_be_focused()
    assert page.title().startswith("To put right: ")
    assert_accessible(page)

    told.get_by_role("link", name="When were you born?").click()
    expect(page.get_by_label("Day")).to_be_focused()
    page.keyboard.type("27")
    page.get_by_label("Month").fill("march")
    page.get_by_label("Year").fill("1941")
    page.get_by_label("What would you like to be called?").fill("Ada")
    page.get_by_label("When do you like your tea?").fill("4")
    page.get_by_label("It matters a lot to me").check()
    page.get_by_label("Somebody from my team").check()
    page.get_by_label("Where do you live?").select_option("In a flat")
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Send").click()

    told = page.get_by_role("alert").filter(has_text="There is one thing to put right")
    expect(told).to_contain_text("Is that in the morning or the afternoon? Write 4am or 4pm.")
    expect(page.get_by_label("Month")).to_have_value("march")
    page.get_by_label("When do you like your tea?").fill("4pm")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("status").filter(has_text="All of it can be read")).to_be_visible()


def test_tabs_go_by_arrows(visit: Visit) -> None:
    page = visit("/design/")
    expect(page.get_by_role("heading", name="Others I met")).to_be_hidden()
    page.get_by_role("tab", name="My team").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Others I met")).to_be_focused()
    expect(page.get_by_role("heading", name="Others I met")).to_be_visible()
    expect(page.get_by_role("heading", name="My team")).to_be_hidden()


def test_an_answer_comes_at_once_or_on_a_page_of_its_own(visit: Visit) -> None:
    page = visit("/design/")
    page.get_by_label("How much does it matter?").select_option("It must be so")
    expect(page.get_by_text("If it can’t be, nobody comes").last).to_be_visible()
    assert page.url.endswith("/design/")

    page = visit("/design/", javascript=False)
    page.get_by_label("How much does it matter?").select_option("It must be so")
    page.get_by_role("button", name="What does that mean?").click()
    expect(page.get_by_role("heading", name="What it means")).to_be_visible()
    expect(page.get_by_text("If it can’t be, nobody comes")).to_be_visible()


def test_nothing_is_asked_of_another_server(visit: Visit) -> None:
    page = visit("/design/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    here = page.evaluate("location.origin")
    assert len(asked) >= 3
    assert [address for address in asked if not address.startswith(here)] == []
    assert page.evaluate("document.fonts.check('20px \"Atkinson Hyperlegible Next\"')")


def test_pictures_of_the_guide(visit: Visit) -> None:
    page = visit("/design/question/")
    page.get_by_label("It matters a lot to me").check()
    expect(page.get_by_label("It matters a lot to me")).to_be_checked()
    screenshot(page, "one-question")
