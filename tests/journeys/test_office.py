"""A coordinator welcomes a person and takes on a worker; a worker writes the page that people see."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import timezone
from PIL import Image, ImageDraw
from playwright.sync_api import Page, expect

from carewright.core.civil import london_date
from carewright.people.models import Person
from carewright.people.tests.town import BEFORE, Town

from .test_family import as_somebody, stop
from .tools import Visit, assert_accessible, assert_keyboard_reaches_everything, screenshot

pytestmark = pytest.mark.slow


@pytest.fixture
def town(transactional_db: None) -> Town:
    return Town()


def fill_day(page: Page, label: str, day: str) -> None:
    group = page.get_by_role("group", name=label)
    for name, part in zip(("Day", "Month", "Year"), day.split(), strict=True):
        group.get_by_label(name, exact=True).fill(part)


def test_a_coordinator_welcomes_a_person_and_gives_an_account(visit: Visit, town: Town) -> None:
    town.dan.skills.create(
        skill="hoist", seen="x", from_date=BEFORE, until_date=london_date(timezone.now()) + timedelta(days=20)
    )
    page = visit(f"/office/{town.fern.public_id}/", **as_somebody(town, "nia"))
    expect(page.get_by_role("heading", name="Skills to renew")).to_be_visible()
    stop(page, "Fern Homecare")
    screenshot(page, "office-first-page")
    page.get_by_role("link", name="See them, or welcome somebody").click()
    stop(page, "Our people")
    assert_keyboard_reaches_everything(page)
    page.get_by_role("button", name="Welcome somebody new").click()
    page.get_by_label("What do they like to be called?").fill("Cy")
    page.get_by_role("button", name="Welcome them").click()
    expect(page.get_by_role("alert")).to_contain_text("There is one thing to put right")
    assert_accessible(page)
    page.get_by_label("Their full name").fill("Cyril Powell")
    fill_day(page, "When were they born?", "27 March 1941")
    page.get_by_role("button", name="Welcome them").click()
    stop(page, "Cy")
    page.get_by_label("Their e-mail address").fill("cy@example.org")
    page.get_by_role("button", name="Let them sign in").click()
    expect(page.get_by_text("Cy can sign in, with cy@example.org.")).to_be_visible()
    screenshot(page, "office-care")

    page.get_by_role("link", name="Our people").click()
    page.get_by_label("Look for a name").fill("powell")
    page.get_by_role("button", name="Look", exact=True).click()
    expect(page.get_by_role("link", name="Cy Cyril Powell")).to_be_visible()
    assert_accessible(page)
    screenshot(page, "office-people")
    cy = Person.objects.get(called="Cy")
    mine = visit(f"/person/{cy.public_id}/", **as_somebody(town, "cy"))
    stop(mine, "Hello Cy")
    mine.goto(reverse("people:circle", args=[cy.public_id]))
    stop(mine, "My circle")
    expect(mine.get_by_text("Nobody is in the circle yet")).to_be_visible()


def test_somebody_of_another_office_does_not_learn_who_is_there(visit: Visit, town: Town) -> None:
    page = visit("/", **as_somebody(town, "max"))
    for name in ("people", "workers", "posts", "welcome"):
        answer = page.goto(reverse(f"people:{name}", args=[town.fern.public_id]))
        assert answer
        assert answer.status == 404


def test_a_worker_is_taken_on_and_writes_a_page_with_a_face(visit: Visit, town: Town, tmp_path: Path) -> None:
    page = visit(f"/office/{town.fern.public_id}/workers/", **as_somebody(town, "nia"))
    stop(page, "Our workers")
    page.get_by_role("link", name="Dan").click()
    stop(page, "Dan")
    page.get_by_role("link", name="Set the hours of the week").click()
    stop(page, "Dan’s week")
    page.get_by_label("Monday").fill("7am to 2pm, 5pm to 10pm")
    page.get_by_label("Saturday").fill("10pm to 7am")
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("Saturday: 10pm to 7am")).to_be_visible()
    page.get_by_role("link", name="Write down a skill").click()
    stop(page, "What Dan is trained for")
    page.get_by_label("What were they trained for?").select_option("dementia")
    page.get_by_label("What did you see of it?").fill("Certificate of 3 March 2026")
    fill_day(page, "From which day does it hold?", "3 March 2026")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Certificate of 3 March 2026")).to_be_visible()
    assert_accessible(page)

    page.get_by_role("link", name="Change who they are").click()
    stop(page, "Who Dan is")
    page.get_by_label("By bicycle").check()
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("by bicycle", exact=True)).to_be_visible()

    dans = visit(reverse("people:write", args=[town.dan.public_id]), **as_somebody(town, "dan"))
    stop(dans, "My page")
    dans.get_by_label("What would you like people to know about you?").fill("I was a baker. I am never in a hurry.")
    dans.get_by_label("A photo of you").set_input_files(drawn_face(tmp_path))
    dans.get_by_label("Baking").check()
    dans.get_by_label("Which languages do you speak?").fill("Welsh, English")
    dans.get_by_label("listens well").check()
    dans.get_by_role("button", name="Keep this").click()
    stop(dans, "Dan")
    assert dans.locator("img.cw-face--xl").evaluate("one => one.naturalWidth") == 200
    screenshot(dans, "office-worker")
    dans.get_by_role("button", name="My wishes").click()
    stop(dans, "My wishes")
    dans.get_by_label("I like to come to somebody").check()
    dans.get_by_label("Whom is it about?").select_option("Ada")
    dans.get_by_role("button", name="Keep this").click()
    expect(dans.get_by_text("Likes to come to this person: Ada", exact=True)).to_be_visible()
    assert_accessible(dans)


def drawn_face(folder: Path) -> Path:
    """A picture as a telephone would send it; nobody's photograph."""
    face = Image.new("RGB", (200, 200), "#f3e3c8")
    draw = ImageDraw.Draw(face)
    draw.ellipse((50, 40, 150, 160), fill="#b9825a")
    draw.arc((75, 90, 125, 135), 20, 160, fill="#402010", width=5)
    for x in (80, 112):
        draw.ellipse((x, 80, x + 10, 90), fill="#402010")
    face.save(folder / "me.jpg")
    return folder / "me.jpg"


@pytest.mark.parametrize("name", ["welcome", "by_code", "employ", "posts"])
def test_all_other_pages_of_an_office_can_be_read_by_anyone(visit: Visit, town: Town, name: str) -> None:
    page = visit(reverse(f"people:{name}", args=[town.fern.public_id]), **as_somebody(town, "mel"))
    assert_accessible(page)
    assert_keyboard_reaches_everything(page)
