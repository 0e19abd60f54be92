"""A plan is the person's: what she says of herself, what she agrees to, and what happens when her needs change."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from carewright.core.models import Account
from carewright.plans.tests.cast import Cast

from .tools import Visit, assert_accessible, assert_keyboard_reaches_everything, screenshot

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def cast(monkeypatch: pytest.MonkeyPatch) -> Cast:
    # How staff show their second factor is another journey.
    monkeypatch.setattr("carewright.frontdoor.second_factor.detour", lambda request, name: "")
    return Cast()


class Goes:
    """Somebody's browser, signed in, at the pages about Ada or at the office."""

    def __init__(self, visit: Visit, account: Account, at: str, **how: Any) -> None:
        self.page: Page = visit("/", **how)
        client = Client()
        client.force_login(account)
        value = client.cookies["sessionid"].value
        self.page.context.add_cookies([{"name": "sessionid", "value": value, "url": self.page.url}])
        self.page.goto(at)

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).or_(
            self.page.get_by_role("link", name=name, exact=True)
        ).first.click()

    def stop(self, heading: str) -> None:
        """They arrive at a page and stop there."""
        expect(self.page.get_by_role("heading", name=heading, level=1)).to_be_visible()
        assert_accessible(self.page)

    def sees(self, words: str) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible()

    def day(self, legend: str, when: date) -> None:
        group = self.page.get_by_role("group", name=legend)
        for name, value in (("Day", when.day), ("Month", when.month), ("Year", when.year)):
            group.get_by_label(name).fill(str(value))


@pytest.fixture
def goes(visit: Visit, cast: Cast) -> Any:
    def somebody(account: Account, where: str = "", *, at: str = "", **how: Any) -> Goes:
        return Goes(visit, account, at or f"/person/{cast.ada.public_id}/{where}", **how)

    return somebody


def test_ada_writes_her_about_me_with_her_daughters_help(goes: Any, cast: Cast) -> None:
    ada = goes(cast.herself)
    ada.stop("Hello Ada")
    ada.page.get_by_role("link", name="Write it").click()
    ada.stop("About me")
    ada.press("Begin")
    ada.stop("Write about yourself")
    ada.page.get_by_label("Who helps to write it, if anybody?").fill("Dot, my daughter")
    ada.press("Go on")

    ada.stop("What is most important to me")
    ada.page.get_by_label("1. What matters most").fill("My roses. I bred two of them myself.")
    ada.press("Add one more box")
    ada.page.get_by_label("One more thing").fill("Dot, every Sunday.")
    ada.page.get_by_label("A picture or a recording").set_input_files(
        {"name": "song.mp3", "mimeType": "audio/mpeg", "buffer": b"no song at all"}
    )
    ada.page.get_by_role("button", name="Keep this").last.click()
    expect(ada.page.get_by_role("alert")).to_contain_text("neither a picture nor a recording")
    expect(ada.page.get_by_label("1. What matters most")).to_have_value("My roses. I bred two of them myself.")
    assert_accessible(ada.page)
    assert_keyboard_reaches_everything(ada.page)
    screenshot(ada.page, "about-me-write")
    ada.page.get_by_role("button", name="Keep this").last.click()

    ada.stop("People who are important to me")
    expect(ada.page.get_by_role("status")).to_contain_text("Kept: what is most important to me")
    ada.page.goto(f"/person/{cast.ada.public_id}/about-me/")
    ada.sees("with help from Dot, my daughter")
    ada.stop("About me")
    screenshot(ada.page, "about-me")
    ada.press("What stood here before")
    ada.stop("What stood here before")


def test_two_write_the_same_heading_and_nothing_is_lost(goes: Any, cast: Cast) -> None:
    heading = "about-me/write/important/"
    ada, dot = goes(cast.herself, heading), goes(cast.dot, heading, javascript=False)
    ada.page.get_by_label("1. What matters most").fill("My roses.")
    dot.page.get_by_label("1. What matters most").fill("A quiet hour after dinner.")
    ada.page.get_by_role("button", name="Keep this").last.click()
    ada.sees("My roses.")
    dot.page.get_by_role("button", name="Keep this").last.click()
    expect(dot.page.get_by_role("heading", level=1)).to_have_text("Two of you wrote at once")
    dot.sees("My roses.")
    dot.sees("A quiet hour after dinner.")
    screenshot(dot.page, "about-me-both")
    dot.page.get_by_label("Keep both").check()
    dot.press("Keep that")
    dot.sees("My roses.")
    dot.sees("A quiet hour after dinner.")

    # And with a browser that axe can look through.
    ada.page.goto(f"/person/{cast.ada.public_id}/{heading}")
    other = goes(cast.dot, heading)
    for each, words in ((ada, "My old roses."), (other, "My new roses.")):
        each.page.get_by_label("1. What matters most").fill(words)
        each.page.get_by_role("button", name="Keep this").last.click()
    other.stop("Two of you wrote at once")


def propose(nia: Goes, name: str) -> None:
    nia.page.get_by_label("What is it called?").fill(name)
    nia.page.get_by_label("What is it for?").fill("To be up and in the garden by ten.")
    for weekday in ("Monday", "Wednesday", "Friday"):
        nia.page.get_by_label(weekday).check()
    nia.page.get_by_label("How many minutes does it take?").fill("45")
    nia.page.get_by_label("It starts at the earliest").fill("8am")
    nia.page.get_by_label("And at the latest").fill("9:30am")
    nia.page.get_by_label("What must be done").fill("Tablets with breakfast\nWash and dress")
    nia.page.get_by_label("Where they use their judgement").fill("A walk round the roses")
    nia.page.get_by_label("What is not ours to do").fill("The money: Dot does it")
    nia.day("From which day on?", timezone.localdate())
    nia.press("Propose it")


def test_a_proposal_is_in_force_only_when_ada_says_yes(goes: Any, cast: Cast) -> None:
    goal = cast.goal("To be in the garden again")
    nia = goes(cast.nia, "plan/")
    nia.stop("Ada’s plan")
    nia.press("Propose support")
    nia.stop("Propose support")
    nia.press("Propose it")
    expect(nia.page.get_by_role("alert").get_by_role("link").nth(4)).to_be_visible()  # all that is missing, at once
    assert_accessible(nia.page)
    nia.page.get_by_label(goal.words).check()
    propose(nia, "Morning visit")
    nia.sees("Nothing is agreed yet")

    ada = goes(cast.herself)
    ada.sees("waiting for a yes")
    ada.page.get_by_role("link", name="See the plan of Ada").click()
    ada.stop("Your plan")
    ada.press("Read it, and say yes or no")
    ada.stop("What waits for a yes")
    assert_keyboard_reaches_everything(ada.page)
    screenshot(ada.page, "plan-yes")
    ada.press("Yes, I agree")
    ada.stop("Your plan")
    expect(ada.page.get_by_role("heading", name="Morning visit", level=3)).to_be_visible()
    expect(ada.page.get_by_text("Waiting for a yes")).to_have_count(0)
    screenshot(ada.page, "plan")
    ada.page.get_by_role("link", name="How it goes").click()
    ada.stop("To be in the garden again")
    ada.page.get_by_label("I am working on it").check()
    ada.page.get_by_label("How sure are you of getting there?").select_option("7")
    ada.press("Keep this")
    ada.sees("Quite sure (7 of 10)")
    ada.page.goto(f"/person/{cast.ada.public_id}/plan/on/")
    ada.stop("The plan on a day")
    ada.day("On which day?", timezone.localdate())
    ada.press("See it")
    ada.sees("As it stood when that day ended")
    assert_accessible(ada.page)
    ada.page.goto(f"/person/{cast.ada.public_id}/plan/")
    ada.page.get_by_role("link", name="End it").click()
    ada.stop("End “Morning visit”?")
    for kind, heading in (
        ("strength", "What you can do, know and have"),
        ("need", "What you need"),
        ("goal", "What you hope for"),
        ("contingency", "When things go wrong"),
    ):
        ada.page.goto(f"/person/{cast.ada.public_id}/plan/say/{kind}/")
        ada.press("Keep this")
        expect(ada.page.get_by_role("alert")).to_be_visible()
        ada.stop(heading)


def test_a_changed_need_is_answered_with_a_new_plan_the_same_day(goes: Any, cast: Cast) -> None:
    dan = goes(cast.dan)
    dan.page.get_by_role("link", name="Say what has changed for Ada").click()
    dan.stop("When what Ada needs changes")
    dan.press("Say what has changed")
    dan.stop("What has changed?")
    dan.press("Tell the planners")
    expect(dan.page.get_by_role("alert")).to_be_visible()
    dan.page.get_by_label("What has changed?").fill("Unsteady on the stairs since Tuesday.")
    dan.page.get_by_label("In the next days").check()
    dan.press("Tell the planners")
    dan.stop("What has changed for Ada")
    dan.sees("A planner reads this today")

    nia = goes(cast.nia, at=f"/office/{cast.fern.public_id}/")
    nia.stop("Fern")
    nia.press("1 changed need to answer")
    nia.stop("Needs that changed")
    screenshot(nia.page, "office-changed")
    nia.page.get_by_role("main").get_by_role("link", name="Ada").click()
    nia.stop("What has changed for Ada")
    nia.press("I have read this")
    nia.sees("As soon as there is a yes")
    assert_accessible(nia.page)
    answer_here = nia.page.url
    nia.press("Go to the plan")
    nia.press("Propose support")
    propose(nia, "Evening visit")

    ada = goes(cast.herself, "plan/")
    ada.press("Read it, and say yes or no")
    ada.press("Yes, I agree")

    nia.page.goto(answer_here)
    nia.page.get_by_label("Evening visit").check()
    assert_accessible(nia.page)
    nia.press("This is the new plan")
    nia.stop("What has changed for Ada")
    nia.sees("There is a new plan, and it was agreed.")
    screenshot(nia.page, "changed-need")
    dan.page.reload()
    dan.sees("There is a new plan, and it was agreed.")
    nia.page.goto(f"/office/{cast.fern.public_id}/support/")
    nia.stop("Support that is agreed")
    nia.sees("Evening visit")


def test_a_review_is_held_and_ada_says_how_involved_she_was(goes: Any, cast: Cast) -> None:
    nia = goes(cast.nia, at=f"/office/{cast.fern.public_id}/reviews/")
    nia.stop("Reviews that are overdue")
    nia.page.get_by_role("main").get_by_role("link", name="Ada").click()
    nia.stop("Looking at the plan again")
    nia.press("Arrange a day")
    nia.stop("Arrange a review")
    nia.day("Which day?", timezone.localdate())
    nia.press("Arrange it")
    nia.press("Write down that it was held")
    nia.page.get_by_label("Who took part?").fill("Ada, Dot and Nia")
    nia.page.get_by_label("What changed?").fill("Mornings begin at nine now.")
    assert_accessible(nia.page)
    nia.press("Keep this")
    nia.sees("Mornings begin at nine now.")

    ada = goes(cast.herself, "reviews/")
    ada.sees("Mornings begin at nine now.")
    ada.stop("Looking at the plan again")
    ada.press("Answer the questions")
    ada.stop("Were you listened to?")
    ada.page.get_by_label("Fern").check()
    ada.page.get_by_label("I answer, and somebody helps me").check()
    ada.press("Send my answers")
    expect(ada.page.get_by_role("alert")).to_contain_text("Answer one of the questions.")
    expect(ada.page.get_by_role("alert").get_by_role("link")).to_have_count(1)  # to who helps
    assert_accessible(ada.page)
    ada.page.goto(ada.page.url)
    ada.page.get_by_label("Fern").check()
    ada.page.get_by_label("I answer, and somebody helps me").check()
    ada.page.get_by_label("Who helps, or answers for them?").fill("Dot")
    listened = ada.page.get_by_role("group", name="Were you listened to?")
    listened.get_by_label("Mostly").check()
    screenshot(ada.page, "how-involved")
    ada.press("Send my answers")
    ada.sees("nobody at the office can read it by itself")
    ada.sees("Mostly")
    nia.page.goto(f"/office/{cast.fern.public_id}/listening/")
    nia.stop("Were people listened to?")
    nia.sees("Too few answers to be shown")
