"""A person chooses who comes, when, and what they do; and sees what each choice would mean before it is kept."""

import pytest
from playwright.sync_api import Page, expect

from carewright.plans.tests.world import Branchful

from .tools import Visit, assert_accessible, assert_keyboard_reaches_everything, screenshot, sign_in

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def world() -> Branchful:
    return Branchful()


@pytest.fixture
def ada(visit: Visit, world: Branchful) -> Page:
    page = visit("/")
    sign_in(page, world.ada.account)
    page.goto(f"/person/{world.ada.public_id}/choices/")
    return page


def test_ada_talks_it_through(ada: Page) -> None:
    page = ada
    expect(page.get_by_role("heading", name="What you chose", level=1)).to_be_visible()
    assert_accessible(page)

    page.get_by_role("button", name="Talk it all through").or_(
        page.get_by_role("button", name="Talk it through")
    ).click()
    page.get_by_label("said in a conversation").check()
    page.get_by_label("Who is helping, if anybody?").fill("Dot, my daughter")
    assert_accessible(page)
    page.get_by_role("button", name="Go on").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Morning visit: when, and how long?")
    page.get_by_label("It should begin at about").fill("half nine")
    page.get_by_role("button", name="See what that means").click()
    expect(page.get_by_role("link", name="Write a time")).to_have_count(1)
    assert_accessible(page)
    page.goto(page.url)
    page.get_by_label("It should begin at about").fill("9.30am")
    page.get_by_label("It matters a lot to me").check()
    page.get_by_label("In your own words, if you like").fill("I was a night nurse for thirty years.")
    screenshot(page, "choosing-a-question")
    assert_accessible(page)
    assert_keyboard_reaches_everything(page)
    page.get_by_role("button", name="See what that means").click()

    expect(page.get_by_text("begin at about 9:30am")).to_be_visible()
    assert_accessible(page)
    screenshot(page, "choosing-what-it-means")
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_role("status")).to_contain_text("Kept: Morning visit: begin at about 9:30am")

    skip = page.get_by_role("link", name="Skip this").or_(page.get_by_role("button", name="Skip this"))
    while skip.count():
        with page.expect_navigation():
            skip.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Who could come")
    assert_accessible(page)


def test_ada_chooses_her_favourites_and_meets_them_first(ada: Page, world: Branchful) -> None:
    page, home = ada, f"/person/{world.ada.public_id}/"
    for key, tick in (("interests", "birds"), ("ways", "stays calm")):
        page.goto(f"{home}choices/{key}/")
        page.get_by_label(tick, exact=True).check()
        page.get_by_label("I would like it").check()
        page.get_by_role("button", name="See what that means").click()
        expect(page.get_by_text("3 of our 3 workers could come to you then")).to_be_visible()
        page.get_by_role("button", name="Keep this").click()
    page.goto(f"{home}team/favourites/")
    assert_accessible(page)
    page.get_by_label("My favourite").select_option(label="Dan")
    page.get_by_label("If they can’t come").select_option(label="Ceri")
    page.get_by_label("It matters a lot to me").check()
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_role("status")).to_contain_text("Whoever is new is introduced first")
    assert_accessible(page)
    screenshot(page, "who-could-come")
    page.get_by_role("link", name="Dan").click()
    expect(page.get_by_text("Dan is to be introduced to you first")).to_be_visible()
    assert_accessible(page)
    screenshot(page, "one-worker")

    sign_in(page, world.nia)
    page.goto(f"{home}introductions/")
    page.get_by_role("link", name="Dan").click()
    assert_accessible(page)
    page.get_by_role("button", name="They have met").click()
    expect(page.get_by_role("status")).to_contain_text("Dan and Ada have met")

    sign_in(page, world.ada.account)
    page.goto(f"{home}introductions/")
    page.get_by_role("link", name="Dan").click()
    page.get_by_label("We got on well").check()
    page.get_by_label("Anything you would like to say").fill("He knows a goldcrest from a firecrest.")
    assert_accessible(page)
    page.get_by_role("button", name="Say so").click()
    expect(page.get_by_text("We got on well")).to_be_visible()
    assert_accessible(page)
    page.goto(home)
    expect(page.get_by_role("heading", name="What you chose")).to_be_visible()
    assert_accessible(page)
    screenshot(page, "a-persons-first-page")


def test_ada_says_no_without_a_reason(ada: Page, world: Branchful) -> None:
    page = ada
    page.goto(f"/person/{world.ada.public_id}/team/")
    page.get_by_role("link", name="Dan").click()
    assert_accessible(page)
    page.get_by_role("link", name="I would rather Dan did not come").click()
    expect(page.get_by_text("You don’t have to give a reason")).to_be_visible()
    assert page.get_by_role("textbox").count() == 0
    assert_accessible(page)
    page.get_by_role("button", name="No, Dan should not come").click()
    expect(page.get_by_role("status")).to_contain_text("Dan will not come any more")


def test_all_of_it_without_javascript(visit: Visit, world: Branchful) -> None:
    page = visit("/", javascript=False)
    sign_in(page, world.ada.account)
    page.goto(f"/person/{world.ada.public_id}/choices/faces/")
    page.get_by_label("At most so many different people in two weeks").fill("3")
    page.get_by_label("It must be so").check()
    page.get_by_role("button", name="See what that means").click()
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("At most 3 different people in two weeks").first).to_be_visible()
