"""A week is planned, read, put right and published; a person changes a visit by an offer; an illness is mended."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from carewright.core.civil import moment
from carewright.people.models import Allowed
from carewright.people.rules import Part, Role
from carewright.rota.actions import publish
from carewright.rota.planning.answers import answer
from carewright.rota.queries.rotas import placings_of
from carewright.rota.rules.what_if import SECONDS, Question
from carewright.rota.tests.world import BEFORE, NEXT, Branchwide, later
from rota_engine.search.stop import MaxSeconds

from .tools import Visit, assert_accessible, assert_keyboard_reaches_everything, screenshot, sign_in

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Branchwide:
    """It is the week before the one that is planned; a search is given a second, so that nobody has to wait."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: later(10))
    monkeypatch.setattr("carewright.rota.planning.runs.MaxSeconds", lambda _: MaxSeconds(1))
    return Branchwide()


@pytest.fixture
def published(world: Branchwide) -> Branchwide:
    """Ceri comes every morning, Dan at noon on weekdays."""
    rota = world.week()
    mornings: dict[str, Any] = {f"morning_{day}": world.ceri for day in range(7)}
    lunches: dict[str, Any] = {f"lunch_{day}": world.dan for day in range(5)}
    world.placed(rota, later(2), **mornings, **lunches)
    answer(publish(by=world.planner(3), at=later(3), rota=rota).pk, now=lambda: later(4))
    return world


def named(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"


def test_nia_plans_reads_moves_and_publishes(visit: Visit, world: Branchwide) -> None:
    page = visit("/")
    sign_in(page, world.nia)
    page.goto(f"/office/{world.fern.public_id}/")
    page.get_by_role("link", name="All weeks").click()
    assert_accessible(page)
    page.get_by_role("link", name="9 March to 15 March 2026").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The week from Monday 9 March 2026")
    assert_accessible(page)

    page.get_by_label("A first look").check()
    page.get_by_role("button", name="Plan this week").click()
    page.get_by_role("button", name="Read what it proposes").click()
    expect(page.get_by_text("12 of 12")).to_be_visible()  # it comes a moment after the page
    assert_accessible(page)
    page.get_by_role("button", name="Take it").click()

    page.get_by_role("link", name="Look at the board").click()
    assert_accessible(page)
    page.get_by_role("link", name="Mon 9 Mar").click()
    assert_accessible(page)
    assert_keyboard_reaches_everything(page)
    screenshot(page, "week-day-board")

    lunch = page.get_by_role("link", name=re.compile("Ada.*Lunch"))
    lunch.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ada: Lunch")
    assert_accessible(page)
    page.get_by_label("Begins at").fill("1:15pm")
    page.get_by_role("button", name="What would that do?").click()
    expect(page.get_by_role("status")).to_contain_text("What that would do")
    page.get_by_role("button", name="Move it there").click()
    expect(page.get_by_text("Ada at 1:15pm: done.")).to_be_visible()

    page.get_by_role("link", name="The week", exact=True).click()
    page.get_by_role("button", name="Undo").first.click()
    expect(page.get_by_text("It is undone.")).to_be_visible()
    page.get_by_role("link", name="The week", exact=True).click()
    page.get_by_role("button", name="Publish it: tell everybody").click()
    expect(page.get_by_text("are being told")).to_be_visible()
    assert_accessible(page)


def test_a_visit_is_dragged_to_somebody_else(visit: Visit, published: Branchwide) -> None:
    page = visit("/")
    sign_in(page, published.nia)
    rota = published.week()
    page.goto(f"/office/{published.fern.public_id}/rota/{rota.public_id}/day/{NEXT}/")
    lunch = page.get_by_role("link", name=re.compile("Ada.*Lunch"))
    morning = page.get_by_role("link", name=re.compile("Ada.*Morning"))
    there, here = morning.bounding_box(), lunch.bounding_box()
    assert there
    assert here
    page.mouse.move(here["x"] + 5, here["y"] + 5)
    page.mouse.down()
    page.mouse.move(here["x"] + 60, there["y"] + 5, steps=5)
    expect(page.locator(".rota-drop")).to_contain_text("Ceri")
    page.mouse.up()
    expect(page.get_by_role("status")).to_contain_text("What that would do")
    expect(page.get_by_label("Who comes?")).to_have_value(published.ceri.public_id)
    assert placings_of(rota) == placings_of(published.week()), "nothing changes by dragging"
    assert_accessible(page)
    page.get_by_role("button", name="Move it there").click()
    expect(page.get_by_text(re.compile("Ada at .*: done."))).to_be_visible()
    (moved,) = (each for id, each in placings_of(rota).items() if id == f"{published.lunch.public_id}:{NEXT}")
    assert moved.workers == (published.ceri.public_id,)
    assert moved.starts_at > moment(NEXT, 720)


@pytest.fixture
def ada(visit: Visit, published: Branchwide) -> Page:
    page = visit("/")
    sign_in(page, published.ada.account)
    page.goto(f"/person/{published.ada.public_id}/")
    return page


def test_ada_sees_who_comes_and_changes_a_visit(ada: Page) -> None:
    page = ada
    expect(page.get_by_role("heading", name="Who is coming next")).to_be_visible()
    page.get_by_role("link", name="See your weeks, or change a visit").click()
    expect(page.get_by_role("heading", name="Next week")).to_be_visible()
    screenshot(page, "week-who-is-coming")
    assert_accessible(page)
    assert_keyboard_reaches_everything(page)

    page.get_by_role("link", name=re.compile(r"^Dan\s?, Monday noon")).click()
    assert_accessible(page)
    page.get_by_role("button", name="Another time, or somebody else").click()
    page.get_by_label("At what time?").fill("1pm")
    page.get_by_role("button", name="Who could come?").click()
    expect(page.get_by_role("heading", name="What there is")).to_be_visible()
    screenshot(page, "week-offers")
    assert_accessible(page)
    page.get_by_role("button", name=re.compile(r"Choose this\s?: 1pm, Dan")).click()
    expect(page.get_by_text(f"It is yours: Lunch on {named(NEXT)} 2026 at 1pm, with Dan.")).to_be_visible()

    page.get_by_label("they are out").check()
    page.get_by_role("button", name="Nobody comes to this visit").click()
    expect(page.get_by_text("is called off. Nobody comes.")).to_be_visible()
    page.get_by_role("link", name="What you asked for, and what you got").click()
    expect(page.get_by_text("Every visit that was agreed")).to_be_visible()
    screenshot(page, "week-asked-and-got")
    assert_accessible(page)


def test_ada_is_away_for_some_days(ada: Page, published: Branchwide) -> None:
    page = ada
    page.goto(f"/person/{published.ada.public_id}/visits/off/")
    assert_accessible(page)
    page.get_by_label("in hospital").check()
    first = page.get_by_role("group", name="From which day?")
    for box, value in (("Day", "10"), ("Month", "3"), ("Year", "2026")):
        first.get_by_label(box).fill(value)
    page.get_by_role("button", name="Nobody comes in these days").click()
    expect(page.get_by_text(f"Nobody comes from {named(NEXT + timedelta(1))} 2026 until you say")).to_be_visible()
    page.get_by_role("link", name="Say from when visits are made again").click()
    assert_accessible(page)


def test_her_daughter_sees_it_too_where_she_may(visit: Visit, published: Branchwide) -> None:
    Allowed.objects.create(member=published.daughter, part=Part.SEE_WHO_COMES.value, from_date=BEFORE)
    page = visit("/")
    sign_in(page, published.dot)
    page.goto(f"/person/{published.ada.public_id}/visits/")
    expect(page.get_by_role("heading", name="Who is coming to Ada")).to_be_visible()
    expect(page.get_by_role("button", name="Nobody need come for some days")).to_have_count(0)
    assert_accessible(page)


def test_dan_is_ill_and_the_rota_is_mended(visit: Visit, published: Branchwide) -> None:
    page = visit("/")
    sign_in(page, published.dan.account)
    page.goto(f"/office/{published.fern.public_id}/rota/away/{published.dan.public_id}/")
    assert_accessible(page)
    page.get_by_label("Ill").check()
    first = page.get_by_role("group", name="From which day?")
    for box, value in (("Day", "9"), ("Month", "3"), ("Year", "2026")):
        first.get_by_label(box).fill(value)
    page.get_by_role("button", name="I am away then").click()
    expect(page.get_by_text("Dan is away then.")).to_be_visible()

    office = visit("/")
    sign_in(office, published.nia)
    office.goto(f"/office/{published.fern.public_id}/")
    office.get_by_role("link", name="5 visits whose worker is away").click()
    office.get_by_role("button", name="Look for ways to mend it").click()
    office.get_by_role("button", name="Look for ways").click()
    expect(office.get_by_text("Nobody is left alone").first).to_be_visible()
    screenshot(office, "week-mending")
    assert_accessible(office)
    office.get_by_role("button", name="Take this way, and tell them").first.click()
    expect(office.get_by_text("It is mended")).to_be_visible()


def test_two_coordinators_want_the_same_slot(visit: Visit, world: Branchwide) -> None:
    """Both look at 1pm with Dan, for two people who live apart; he can be at one of them."""
    bob = world.neighbour("Bob", world.dan)
    rota = world.week()
    world.placed(rota, later(2), morning_0=world.ceri, lunch_0=world.dan)
    publish(by=world.planner(3), at=later(3), rota=rota)
    pages = []
    for coordinator, person, support in (
        (world.nia, world.ada, world.lunch),
        (world.post("Mo", world.fern, Role.COORDINATOR, world.newport), bob.person, bob.support),
    ):
        page = visit("/")
        sign_in(page, coordinator)
        asked = f"?time=1pm&worker={world.dan.public_id}"
        page.goto(f"/person/{person.public_id}/visits/{support.public_id}:{NEXT}/change/{asked}")
        expect(page.get_by_role("button", name=re.compile(r"Choose this\s?: 1pm, Dan"))).to_be_visible()
        pages.append(page)
    slower, faster = pages
    faster.get_by_role("button", name=re.compile(r"Choose this\s?: 1pm, Dan")).click()
    expect(faster.get_by_text(f"It is yours: Lunch on {named(NEXT)} 2026 at 1pm, with Dan.")).to_be_visible()
    slower.get_by_role("button", name=re.compile(r"Choose this\s?: 1pm, Dan")).click()
    expect(slower.get_by_text("somebody else was a moment faster")).to_be_visible()
    expect(slower.get_by_role("heading", name="Instead")).to_be_visible()
    screenshot(slower, "week-a-moment-faster")
    assert_accessible(slower)
    next_best = slower.get_by_role("button", name=re.compile("Choose this")).first
    next_best.click()
    expect(slower.get_by_text("It is yours: Lunch")).to_be_visible()
    both = [each for each in placings_of(rota).values() if each.workers == (world.dan.public_id,)]
    assert len({each.starts_at for each in both}) == len(both) >= 1


def test_ada_puts_it_into_her_own_calendar(ada: Page, published: Branchwide) -> None:
    ada.get_by_role("link", name="Have it in your own calendar").click()
    assert_accessible(ada)
    ada.get_by_role("button", name="Make an address").click()
    address = ada.get_by_label("The address. It is shown this once").input_value()
    assert_accessible(ada)
    screenshot(ada, "week-own-calendar")
    read = ada.context.request.get(address)
    assert read.headers["content-type"].startswith("text/calendar")
    assert "Dan: Lunch" in read.text()
    ada.get_by_role("button", name="Take the address back").click()
    expect(ada.get_by_text("Taken back.")).to_be_visible()
    assert "Dan: Lunch" not in ada.context.request.get(address).text()


def test_nia_asks_before_she_decides(visit: Visit, published: Branchwide, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in Question:
        monkeypatch.setitem(SECONDS, kind, 1)
    page = visit("/")
    sign_in(page, published.nia)
    page.goto(f"/office/{published.fern.public_id}/rota/{published.week().public_id}/")
    page.get_by_role("link", name="What if …? Ask before you decide").click()
    assert_accessible(page)
    page.get_by_role("link", name="What if somebody were not there?").click()
    assert_accessible(page)
    page.get_by_role("button", name="Look").click()
    expect(page.get_by_role("link", name="Who? Choose whom or what it is about.")).to_be_visible()
    page.get_by_label("Who?").select_option("Dan")
    page.get_by_role("button", name="Look").click()
    expect(page.get_by_role("heading", name="What if Dan were not there all week?")).to_be_visible()
    expect(page.get_by_role("cell", name="Then").or_(page.get_by_role("columnheader", name="Then"))).to_be_visible()
    page.get_by_role("link", name="How much choice does a budget buy?").click()
    page.get_by_role("button", name="Look").click()
    expect(page.get_by_role("img", name="How much choice a budget buys")).to_be_visible()
    screenshot(page, "week-what-if")
    assert_accessible(page)


def test_without_scripts(visit: Visit, published: Branchwide) -> None:
    page = visit("/", javascript=False)
    sign_in(page, published.nia)
    page.goto(f"/office/{published.fern.public_id}/rota/")
    page.get_by_role("link", name="9 March to 15 March 2026").click()
    page.get_by_role("link", name="Look at the board").click()
    page.get_by_role("link", name="What it comes to").click()
    expect(page.get_by_text("12 of 12")).to_be_visible()
