"""The demo as its people see it: each comes in by their button on the front page, and finds what is theirs."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from django.db import connection
from django.utils import timezone
from playwright.sync_api import Page, expect

from carewright.demo.cast import PEOPLE
from carewright.demo.load import load
from carewright.people.models import Person

from .tools import Visit, assert_accessible, assert_keyboard_reaches_everything, screenshot

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

SOME = ("rosalind", "hodan", "annabel", "marcie", "dewi", "elin", "cyril", "gaynor", "noel", "gerald", "nancy")


@pytest.fixture(scope="module")
def kept() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as copy:
        yield copy


@pytest.fixture(autouse=True)
def some_of_the_cast(kept: sqlite3.Connection) -> None:
    """A part of it, by the code that loads it all. The database is emptied after every journey: from the second one on
    they begin with a copy."""
    if kept.execute("SELECT count(*) FROM sqlite_master").fetchone() != (0,):
        kept.backup(connection.connection)
        return
    load(timezone.now(), [person for person in PEOPLE if person.key in SOME])
    if connection.vendor == "sqlite":
        connection.connection.backup(kept)


def come_in_as(visit: Visit, name: str) -> Page:
    page = visit("/")
    page.get_by_role("button", name=f"Sign in as {name}").click()
    return page


def test_a_stranger_chooses_whose_eyes_to_see_it_with(visit: Visit) -> None:
    page = visit("/")
    expect(page.get_by_role("heading", name="Look round as somebody")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Sign in as "))).to_have_count(12)
    assert_accessible(page)
    assert_keyboard_reaches_everything(page)
    screenshot(page, "front-page")

    page = visit("/", javascript=False, width=320)
    page.get_by_role("button", name="Sign in as Nancy").click()
    expect(page.get_by_role("heading", name="Hello Nancy Whitlock")).to_be_visible()
    expect(page.get_by_role("link", name="Gerald")).to_be_visible()


def test_roz_sees_her_own_page_what_she_chose_and_her_team(visit: Visit) -> None:
    page = come_in_as(visit, "Roz")
    expect(page.get_by_role("heading", name="Hello Roz")).to_be_visible()
    assert_accessible(page)
    screenshot(page, "a-persons-page")

    page.goto(f"{page.url}choices/")
    expect(page.get_by_text("Begin at").or_(page.get_by_text("begin at")).first).to_be_visible()
    assert_accessible(page)

    page.goto(page.url.replace("choices/", "team/"))
    expect(page.get_by_role("link", name="Ffion")).to_be_visible()
    assert_accessible(page)


def test_nicola_sees_as_much_as_roz_lets_her(visit: Visit) -> None:
    page = come_in_as(visit, "Nicola")
    expect(page.get_by_text("pupil, now sixty")).to_be_visible()
    expect(page.get_by_role("heading", name="What Roz shares with you")).to_be_visible()
    assert_accessible(page)


def test_shirley_sees_only_people_whom_she_comes_to(visit: Visit) -> None:
    stranger = Person.objects.exclude(acquaintances__worker__called="Shirley").first()
    assert stranger
    page = come_in_as(visit, "Shirley")
    expect(page.get_by_role("heading", name="Fern Homecare", level=1)).to_be_visible()
    assert_accessible(page)
    screenshot(page, "a-workers-page")
    page.get_by_role("link", name="Marcie").click()
    expect(page.get_by_text("You are here as Marcie’s worker.")).to_be_visible()
    answer = page.goto(f"/person/{stranger.public_id}/")
    assert answer is not None
    assert answer.status == 404
    assert_accessible(page)


def test_gareth_who_buys_care_sees_nobodys_record(visit: Visit) -> None:
    hodan = come_in_as(visit, "Sahra").url
    page = come_in_as(visit, "Gareth")
    expect(page.get_by_role("heading", name="Usk Council", level=1)).to_be_visible()
    expect(page.get_by_role("link", name="Who does what here")).to_be_visible()
    expect(page.get_by_text("0 workers")).to_have_count(0)  # a council has none
    assert_accessible(page)
    for part in ("choices/", "messages/"):
        answer = page.goto(hodan + part)
        assert answer is not None
        assert answer.status in (403, 404)
    assert_accessible(page)


def test_carys_sees_what_the_office_has_to_see_to(visit: Visit) -> None:
    page = come_in_as(visit, "Carys")
    expect(page.get_by_role("heading", name="Fern Homecare", level=1)).to_be_visible()
    expect(page.get_by_role("heading", name="Messages to see to")).to_be_visible()
    assert_accessible(page)


def test_a_helper_sees_what_annabel_let_them(visit: Visit) -> None:
    page = come_in_as(visit, "the helper")
    expect(page.get_by_role("heading", name="Annabel", level=1)).to_be_visible()
    expect(page.get_by_text("change choices")).to_be_visible()
    assert_accessible(page)
