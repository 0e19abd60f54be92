"""Being told, writing to each other, and what the office prints and rings."""

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from carewright.core.someone import Someone
from carewright.messages.actions import choose_channel, tell
from carewright.messages.rules import Way, Words
from carewright.messages.tests.world import AT, World, signed_in

from .tools import Visit, assert_accessible, assert_keyboard_reaches_everything, screenshot

pytestmark = pytest.mark.slow


@pytest.fixture
def world(transactional_db: None) -> World:
    return World()


def as_somebody(world: World, name: str) -> dict[str, Any]:
    """What a browser remembers of whoever has signed in."""
    name, value = "sessionid", signed_in(world, name).cookies["sessionid"].value
    return {"storage_state": {"cookies": [{"name": name, "value": value, "domain": "localhost", "path": "/"}]}}


def told(world: World) -> None:
    words = Words(
        "rota.moved", "Your visit on Tuesday is later", "Dan comes at 9:40am, and not at 9am.", easy="Dan: 9:40"
    )
    tell(by=Someone.program("the rota", world.fern), at=AT, to=world.ada, words=words, about=world.ada, urgent=True)


def stop(page: Page, heading: str) -> None:
    """Somebody arrives at a page and stops there."""
    expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()
    assert_accessible(page)


def test_ada_reads_her_news_and_says_how_she_is_told(visit: Visit, world: World) -> None:
    told(world)
    page = visit("/", **as_somebody(world, "ada"))
    stop(page, "Hello Ada")
    page.get_by_role("link", name="Messages", exact=True).click()
    stop(page, "Messages to you")
    screenshot(page, "messages-inbox")
    assert_keyboard_reaches_everything(page)
    page.get_by_text("In Easy Read words").click()
    expect(page.get_by_text("Dan: 9:40")).to_be_visible()
    page.get_by_role("button", name="I have read this").click()
    expect(page.get_by_role("button", name="I have read this")).to_have_count(0)
    assert_accessible(page)

    page.get_by_role("link", name="How I am told").click()
    stop(page, "How I am told")
    page.get_by_role("link", name="About my own care").click()
    stop(page, "How I am told")
    expect(page.get_by_text("About my own care")).to_be_visible()
    page.get_by_label("By text message").check()
    page.get_by_label("Address or number").fill("01633 656656")
    page.get_by_label("Large print", exact=True).check()
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_role("alert")).to_contain_text("is not a mobile number")
    assert_accessible(page)
    page.get_by_label("Address or number").fill("07700 900123")
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("+447700900123")).to_be_visible()
    assert_accessible(page)
    screenshot(page, "messages-how")


def test_ada_and_the_office_write_and_she_lets_her_daughter_in(visit: Visit, world: World) -> None:
    page = visit(f"/person/{world.ada.public_id}/", **as_somebody(world, "ada"))
    page.get_by_role("link", name="Read and write").click()
    stop(page, "What we write to each other")
    page.get_by_role("button", name="Write about something new").click()
    stop(page, "Write about something new")
    page.get_by_role("button", name="Send").click()
    assert_accessible(page)
    page.get_by_label("What is it about?").fill("The garden")
    page.get_by_label("What do you want to say?").fill("Who mows the grass?")
    page.get_by_label("The office of Fern Homecare").check()
    page.get_by_role("button", name="Send").click()
    stop(page, "The garden")
    address = page.url
    page.get_by_label("Let somebody read and write here").select_option("Dot, Ada’s daughter")
    page.get_by_role("button", name="Let in").click()
    expect(page.get_by_role("button", name="Let out")).to_be_visible()
    assert_accessible(page)

    for name, words in (("dot", "I can, on Saturday."), ("nia", "Lovely. Then Dan comes for tea.")):
        page = visit(address, **as_somebody(world, name))
        page.get_by_role("button", name="I have read this").click()
        page.get_by_label("What do you want to say?").fill(words)
        page.get_by_role("button", name="Send").click()
        expect(page.get_by_text(words)).to_be_visible()
        assert_accessible(page)
    screenshot(page, "messages-thread")
    assert_keyboard_reaches_everything(page)


@pytest.mark.parametrize("javascript", [True, False])
def test_nia_prints_a_letter_and_rings(visit: Visit, world: World, javascript: bool) -> None:
    world.home()
    choose_channel(by=world.to_ada("ada"), at=AT, to=world.ada, way=Way.LETTER, place=1)
    told(world)
    choose_channel(by=world.office_of("dan"), at=AT, to=world.dan, way=Way.CALL, address="01633 656656", place=1)
    words = Words("rota.swap", "Could you take Tuesday?", "Eve is ill.")
    tell(by=Someone.program("the rota", world.fern), at=AT, to=world.dan, words=words)
    here = reverse("office", args=[world.fern.public_id])
    page = visit(here, javascript=javascript, **as_somebody(world, "nia"))
    expect(page.get_by_text("2 wait for somebody")).to_be_visible()
    page.get_by_role("link", name="Look at messages to see to").click()
    if javascript:
        stop(page, "Messages to see to")
        screenshot(page, "messages-office")
    page.get_by_role("link", name="Ada").click()
    expect(page.get_by_text("1 Hill Street")).to_be_visible()
    if javascript:
        stop(page, "Your visit on Tuesday is later")
    page.get_by_label("It is posted").check()
    page.get_by_role("button", name="Keep this").click()
    page.get_by_role("link", name="Dan").click()
    expect(page.get_by_role("link", name="01633 656656")).to_be_visible()
    if javascript:
        stop(page, "Could you take Tuesday?")
    page.get_by_label("I spoke with them").check()
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("Everything has arrived.")).to_be_visible()
    expect(page.get_by_text("No letter or sheet is waiting.")).to_be_visible()
