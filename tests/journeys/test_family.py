"""Who is around a person: her daughter, a helper by a link, and who looked at her record."""

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from carewright.core.models import Account
from carewright.people.actions import move_home, say_how_to_get_in, say_what_helps_us_talk
from carewright.people.rules import CommunicationKind, Part
from carewright.people.tests.door import signed_in
from carewright.people.tests.town import AT, Town

from .tools import Visit, assert_accessible, assert_keyboard_reaches_everything, screenshot

pytestmark = pytest.mark.slow


@pytest.fixture
def town(transactional_db: None) -> Town:
    town = Town()
    by = town.to("ada")
    move_home(by=by, at=AT, address="1 Lark Row\nNewport", postcode="NP20 0ZZ", things=["cat", "stairs"])
    say_how_to_get_in(by=by, at=AT, how="Ring twice and wait: I walk slowly.")
    say_what_helps_us_talk(by=by, at=AT, needs=[(CommunicationKind.SUPPORT, "Speak on my left side")])
    return town


def as_somebody(town: Town, name: str) -> dict[str, Any]:
    """What a browser remembers of whoever has signed in."""
    value = signed_in(town, name).cookies["sessionid"].value
    return {"storage_state": {"cookies": [{"name": "sessionid", "value": value, "domain": "localhost", "path": "/"}]}}


def stop(page: Page, heading: str) -> None:
    """Somebody arrives at a page and stops there."""
    expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()
    assert_accessible(page)


def test_her_daughter_is_let_see_who_comes_and_then_no_longer(visit: Visit, town: Town) -> None:
    here = f"/person/{town.ada.public_id}/"
    dots = visit(here, **as_somebody(town, "dot"))
    expect(dots.get_by_text("Nothing so far.")).to_be_visible()
    stop(dots, "Ada")

    page = visit(here, **as_somebody(town, "ada"))
    stop(page, "Hello Ada")
    page.get_by_role("link", name="Who is around me, and who sees what").click()
    stop(page, "My circle")
    page.get_by_role("link", name="Change what Dot may see and do").click()
    stop(page, "What may Dot see and do?")
    page.get_by_label("See who comes and when").check()
    page.get_by_label("Be told of changes").check()
    screenshot(page, "family-what-dot-may-see")
    assert_keyboard_reaches_everything(page)
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_role("status")).to_contain_text("It holds for Dot from this moment")
    assert_accessible(page)
    screenshot(page, "family-circle")

    dots.reload()
    expect(dots.get_by_role("listitem").filter(has_text="who comes and when")).to_be_visible()

    page.get_by_role("link", name="Change what Dot may see and do").click()
    page.get_by_label("See who comes and when").uncheck()
    page.get_by_role("button", name="Keep this").click()
    dots.reload()
    expect(dots.get_by_text("Nothing so far.")).to_be_visible()


def test_a_helper_is_given_a_link_uses_it_and_it_is_taken_back(visit: Visit, town: Town) -> None:
    page = visit(f"/person/{town.ada.public_id}/circle/", **as_somebody(town, "ada"))
    page.get_by_role("button", name="Give somebody a link").click()
    stop(page, "Let somebody in for a while")
    page.get_by_role("button", name="Make the link").click()
    expect(page.get_by_role("link", name="Choose at least one thing")).to_be_visible()
    assert_accessible(page)
    page.get_by_label("Whom do you let in?").fill("Ed from chapel")
    page.get_by_label("Change my choices with me or for me").check()
    page.get_by_label("Two weeks").check()
    page.get_by_role("button", name="Make the link").click()
    stop(page, "Here is the link for Ed from chapel")
    address = page.get_by_label("The link").input_value()

    eds = visit(address)
    stop(eds, "Ada asks for your help")
    eds.get_by_role("button", name="Come in").click()
    stop(eds, "Ada")
    eds.get_by_role("link", name="More about them").click()
    stop(eds, "Who Ada is")
    expect(eds.get_by_text("Speak on my left side")).to_be_visible()
    expect(eds.get_by_text("Lark Row")).to_have_count(0)

    page.get_by_role("link", name="I have copied it").click()
    expect(page.get_by_text(address)).to_have_count(0)
    assert_accessible(page)
    page.get_by_role("button", name="Take it back from Ed from chapel").click()
    expect(page.get_by_text("taken back").first).to_be_visible()
    eds.goto(f"/person/{town.ada.public_id}/about/")
    expect(eds.get_by_role("heading", name="Who Ada is")).to_have_count(0)


def test_ada_reads_who_looked_after_a_coordinator_opened_her_home_page(visit: Visit, town: Town) -> None:
    nias = visit(f"/person/{town.ada.public_id}/", **as_somebody(town, "nia"))
    nias.get_by_role("link", name="Where they live, and how to get in").click()
    stop(nias, "Who Ada is")
    expect(nias.get_by_text("That you looked at this is written down")).to_be_visible()
    screenshot(nias, "office-home")

    page = visit(f"/person/{town.ada.public_id}/", **as_somebody(town, "ada"))
    page.get_by_role("link", name="Everybody who looked").click()
    stop(page, "Who looked at my record")
    expect(page.get_by_text("Nia, coordinator at Fern Homecare").first).to_be_visible()
    expect(page.get_by_text("Looked at address and how to get in")).to_be_visible()
    screenshot(page, "family-who-looked")


@pytest.mark.parametrize(
    "name", ["about", "face", "who_i_am", "home", "getting_in", "talking", "consents", "groups", "joining_code"]
)
def test_all_her_other_pages_can_be_read_by_anyone(visit: Visit, town: Town, name: str) -> None:
    page = visit(reverse(f"people:{name}", args=[town.ada.public_id]), **as_somebody(town, "ada"))
    assert_accessible(page)
    assert_keyboard_reaches_everything(page)


def test_ada_chooses_how_she_is_drawn_without_javascript(visit: Visit, town: Town) -> None:
    page = visit(reverse("people:about", args=[town.ada.public_id]), javascript=False, **as_somebody(town, "ada"))
    page.get_by_role("link", name="My picture").click()
    page.get_by_role("group", name="How the hair is worn").get_by_label("In a bun").check()
    page.get_by_role("group", name="Hair", exact=True).get_by_label("White").check()
    page.get_by_role("group", name="Glasses").get_by_label("Glasses", exact=True).check()
    page.get_by_role("button", name="Show me").click()
    expect(page.get_by_role("group", name="How the hair is worn").get_by_label("In a bun")).to_be_checked()
    page.get_by_role("button", name="Keep this drawing").first.click()
    expect(page.get_by_role("status")).to_contain_text("This is how you are drawn from now on")
    with_javascript = visit(page.url, **as_somebody(town, "ada"))
    stop(with_javascript, "My picture")
    assert_keyboard_reaches_everything(with_javascript)
    screenshot(with_javascript, "family-my-picture")


def test_the_office_writes_down_who_decides_and_what(visit: Visit, town: Town) -> None:
    page = visit(reverse("people:circle", args=[town.ada.public_id]), **as_somebody(town, "nia"))
    page.get_by_role("link", name="Write down a decision that was looked into").click()
    stop(page, "A decision that was looked into")
    page.get_by_label("Which decision is this about?").fill("How care at home is arranged")
    page.get_by_label("They cannot decide this at present").check()
    page.get_by_label("Who looked into it?").fill("Dr Lal, her doctor")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("alert")).to_contain_text("There is one thing to put right")
    assert_accessible(page)
    page.get_by_label("What was done to help them decide").fill("Asked twice in the morning, with pictures.")
    page.get_by_role("button", name="Write it down").click()
    page.get_by_role("link", name="Write down who may decide").click()
    stop(page, "Who may decide for Ada")
    assert_keyboard_reaches_everything(page)
    page.get_by_label("Dot (daughter)").check()
    page.get_by_label("Lasting power of attorney for health and welfare").check()
    page.get_by_label("What did you see of it?").fill("The registered power, original")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("by: Dr Lal, her doctor.")).to_be_visible()
    stop(page, "Ada’s circle")
    screenshot(page, "office-who-decides")
    page.get_by_role("link", name="Write down who may decide").click()
    page.get_by_role("button", name="This right has ended").click()
    expect(page.get_by_text("Ada decides for themself.")).to_be_visible()


def test_a_coordinator_who_is_her_neighbour_says_as_which_she_is_there(visit: Visit, town: Town) -> None:
    town.in_circle("Nia", "neighbour", Part.SEE_WHO_COMES)
    page = visit(f"/person/{town.ada.public_id}/", **as_somebody(town, "nia"))
    expect(page.get_by_text("You are here as Ada’s neighbour.")).to_be_visible()
    stop(page, "Ada")
    page.get_by_role("button", name="See Ada as coordinator at Fern Homecare").click()
    expect(page.get_by_text("You are here as coordinator at Fern Homecare.")).to_be_visible()
    assert_keyboard_reaches_everything(page)


def test_what_she_agrees_to_without_javascript(visit: Visit, town: Town) -> None:
    consents = reverse("people:consents", args=[town.ada.public_id])
    page = visit(consents, javascript=False, **as_somebody(town, "ada"))
    page.get_by_role("link", name="Agree : Fern Homecare, Finding workers who suit me").click()
    page.get_by_label("Anything to add").fill("So that somebody comes who sings.")
    page.get_by_role("button", name="Agree").click()
    expect(page.get_by_text("So that somebody comes who sings.")).to_be_visible()
    page.get_by_role("link", name="Look or withdraw : Fern Homecare, Finding").click()
    page.get_by_role("button", name="Withdraw").click()
    expect(page.get_by_text("So that somebody comes who sings.")).to_have_count(0)


def test_a_stranger_does_not_learn_that_she_is_there(visit: Visit, town: Town) -> None:
    Account.objects.create(email="sam@example.org", name="Sam", created_at=AT)
    page = visit("/", **as_somebody(town, "sam"))
    for name in ("about", "circle", "groups", "consents", "who_looked"):
        answer = page.goto(reverse(f"people:{name}", args=[town.ada.public_id]))
        assert answer
        assert answer.status == 404
        stop(page, "There is nothing here")
