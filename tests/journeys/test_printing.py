"""What a person can hold in their hand: About Me and the plan on at most two sheets, the week's wishes on one."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from carewright.plans.actions.about_me import write_about_me
from carewright.plans.actions.choices import choose
from carewright.plans.actions.plan import say_goal, say_need, say_strength, write_contingency
from carewright.plans.rules.about_me import Entry, Heading
from carewright.plans.rules.choices import Asked, Strength, What, When, Who
from carewright.plans.rules.plan import Ring
from carewright.plans.tests.cast import AT, Cast

from .tools import Visit, assert_accessible, screenshot, sign_in

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def cast(monkeypatch: pytest.MonkeyPatch) -> Cast:
    # How staff show their second factor is another journey.
    monkeypatch.setattr("carewright.frontdoor.second_factor.detour", lambda request, name: "")
    return Cast()


def little(cast: Cast) -> None:
    """One thing of each kind."""
    ada = cast.to_ada(cast.herself)
    write_about_me(by=ada, at=AT, seen=0, texts={Heading.IMPORTANT: [Entry("My garden")]})
    cast.goal()
    cast.yes(cast.propose())


TALK = "I get up when the light does, and I like the radio on while I have my tea by the back door. "


def much(cast: Cast) -> None:
    """As much as anybody in the demo's cast has, and more: every heading full, four visits, three hopes."""
    ada = cast.to_ada(cast.herself)
    write_about_me(by=ada, at=AT, seen=0, texts={heading: [Entry(TALK)] * 3 for heading in Heading})
    goals = [
        say_goal(by=ada, at=AT, words=f"To {what} again", importance=9, confidence=4)
        for what in ("dig the garden", "sing at the chapel", "see the sea")
    ]
    for number in range(4):
        say_strength(by=ada, at=AT, words=f"{number}: reads the paper without glasses")
        say_need(by=ada, at=AT, words=f"{number}: somebody beside me on the stairs", health=number > 1)
    for number in range(3):
        write_contingency(by=ada, at=AT, triggers=f"A bad day, kind {number}", what_to_do=TALK, who_to_contact="Dot")
    tasks = [(Ring.CORE, "tablets"), (Ring.CORE, "wash and dress"), (Ring.CORE, "breakfast"), (Ring.JUDGEMENT, "talk")]
    names = ("Morning visit", "Noon", "Tea", "Evening")
    cast.yes(*(cast.propose(name=name, tasks=tasks, goals=[(goals[0], "")]) for name in names))
    wishes = [Asked(Who.INTEREST, Strength.STRONGLY, value=value) for value in ("birds", "choir", "gardening")]
    tasks_wished = ("feed the cat before me", "knock, and call out", "leave the radio on", "shut the gate")
    wishes += [Asked(What.MUST, Strength.MUST, value=task) for task in tasks_wished]
    choose(by=ada, at=AT, asked=[*wishes, Asked(When.EARLIEST, Strength.MUST, minute=450)])


def sheets(page: Page, path: Path) -> int:
    page.pdf(path=path, format="A4", prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


def pages_of(cast: Cast) -> dict[str, int]:
    """Each page that is printed, with the most sheets of paper that it may need."""
    return {"about-me/": 2, "plan/": 2, f"plan/on/{AT.date()}/": 2, "choices/sheet/": 1}


@pytest.mark.parametrize("record", [little, much])
def test_they_print_on_so_few_sheets(cast: Cast, visit: Visit, tmp_path: Path, record: Any) -> None:
    record(cast)
    page = visit("/")
    sign_in(page, cast.herself)
    for where, most in pages_of(cast).items():
        page.goto(f"/person/{cast.ada.public_id}/{where}")
        assert 1 <= sheets(page, tmp_path / "sheet.pdf") <= most, where
        page.emulate_media(media="print")
        for shown in ("header nav", "footer", ".nhsuk-button", ".nhsuk-back-link", "audio"):
            assert page.locator(shown).locator("visible=true").count() == 0, f"{shown} on paper: {where}"
        page.emulate_media(media="null")
    assert_accessible(page)
    if record is much:
        screenshot(page, "sheet-for-the-fridge")


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="reads the sheets with pdftotext, which is not here")
def test_each_sheet_says_whose_it_is_and_from_when(cast: Cast, visit: Visit, tmp_path: Path) -> None:
    much(cast)
    page = visit("/")
    sign_in(page, cast.herself)
    for where in pages_of(cast):
        page.goto(f"/person/{cast.ada.public_id}/{where}")
        there = sheets(page, tmp_path / "sheet.pdf")
        read = subprocess.run(["pdftotext", tmp_path / "sheet.pdf", "-"], capture_output=True, text=True, check=True)
        first_lines = [sheet.strip().splitlines()[0] for sheet in read.stdout.split("\f") if sheet.strip()]
        assert len(first_lines) == there
        assert all(re.match(r"Ada Pugh, called Ada · .+ · printed on \d+ \w+ \d{4}$", line) for line in first_lines)
