"""Reviews, needs that changed, and what the office sees of both."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from carewright.core.models import Account
from carewright.frontdoor.tests.sessions import text
from carewright.plans.models import Agreement, Involvement, NeedChangeStep, Review
from carewright.plans.tests.cast import Cast
from carewright.plans.tests.pages import client_of, day, page, proposed, today, went_on, write
from carewright.plans.views.reviews import _bar

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_factor")]


def test_a_review_is_arranged_and_held_and_overdue_is_said_plainly(cast: Cast) -> None:
    where = page(cast, "reviews")
    assert "This review is overdue by" in text(client_of(cast.herself).get(where))
    nia = client_of(cast.nia)
    went_on(nia.post(page(cast, "plan_review"), day("planned_date", today())))
    past = text(nia.post(page(cast, "plan_review"), day("planned_date", date(2026, 1, 6))))
    assert "today or a later day" in past
    went_on(
        nia.post(
            page(cast, "hold_review"),
            day("held_date", today()) | {"held_with": "Ada and Dot", "what_changed": "Later mornings"},
        )
    )
    assert Review.objects.get().what_changed == "Later mornings"
    assert "Later mornings" in text(client_of(cast.herself).get(where))
    assert "arranged by the office" in text(client_of(cast.dot).get(page(cast, "plan_review")), 403)


def test_ada_says_how_involved_she_was_and_the_office_does_not_read_it(cast: Cast) -> None:
    client, where = client_of(cast.herself), page(cast, "how_involved")
    filled = {"organisation": cast.fern.public_id, "answerer": "person"}
    assert "Answer one of the questions" in text(client.post(where, filled))
    went_on(client.post(where, filled | {"listened": "hardly"}))
    assert Involvement.objects.get().answers == {"listened": "hardly"}
    assert "Hardly" in text(client.get(page(cast, "reviews")))
    assert "Hardly" not in text(client_of(cast.nia).get(page(cast, "reviews")))
    assert "theirs to say" in text(client_of(cast.dan).get(where), 403)


def reported(cast: Cast, by: Account) -> str:
    return went_on(
        client_of(by).post(
            page(cast, "say_changed"),
            {"organisation": cast.fern.public_id, "words": "Unsteady on the stairs", "urgency": "now"},
        )
    )


def test_a_worker_says_it_and_the_coordinator_answers_with_a_new_plan(cast: Cast) -> None:
    where = reported(cast, cast.dan)
    assert "A planner reads this today" in text(client_of(cast.dan).get(where))
    nia = client_of(cast.nia)
    assert "I have read this" in text(nia.get(where))
    went_on(nia.post(where, {"read": "1"}))
    assert "As soon as there is a yes" in text(nia.get(where))
    assert 'href="#id_agreement_0"' in text(nia.post(where, {"answer": "1"}))
    client_of(cast.herself).post(page(cast, "yes", cast.fern.public_id), {"supports": [proposed(cast).public_id]})
    went_on(nia.post(where, {"answer": "1", "agreement": Agreement.objects.get().public_id}))
    assert [step.step for step in NeedChangeStep.objects.order_by("pk")] == ["reported", "seen", "revised"]
    assert "There is a new plan" in text(client_of(cast.dan).get(where))


def test_who_says_it_reads_whether_they_are_told_of_the_answer(cast: Cast) -> None:
    told, stands = "When there is an answer, we let you know.", "The answer stands here, for you to look."
    for who, sentence in ((cast.herself, told), (cast.dan, told), (cast.lee, stands)):
        assert sentence in text(client_of(who).get(page(cast, "say_changed")))
    mine = reported(cast, cast.dan)
    assert told in text(client_of(cast.dan).get(mine))
    assert told not in text(client_of(cast.nia).get(mine))


def test_the_plan_is_left_as_it_is_with_a_reason(cast: Cast) -> None:
    where = reported(cast, cast.lee)
    nia = client_of(cast.nia)
    nia.post(where, {"read": "1"})
    assert 'href="#id_reason"' in text(nia.post(where, {"leave": "1", "reason": " "}))
    went_on(nia.post(where, {"leave": "1", "reason": "It was the shoes"}))
    assert "It was the shoes" in text(client_of(cast.lee).get(where))  # he said it, and so may read on
    text(client_of(cast.lee).post(where, {"read": "1"}), 403)
    text(client_of(cast.dot).get(where), 404)


def test_the_office_sees_who_waits(cast: Cast) -> None:
    reported(cast, cast.dan)
    cast.yes(cast.propose())
    nia = client_of(cast.nia)

    def office(name: str) -> str:
        return text(nia.get(reverse(f"plans:office_{name}", args=[cast.fern.public_id])))

    reviews, changed = office("reviews"), office("changed")
    assert "Ada" in reviews
    assert "Cy" not in reviews  # another branch
    assert "nobody has read it" in changed
    assert "Unsteady" not in changed  # who opens it is noted
    assert "Morning visit" in office("support")
    assert "Too few answers to be shown" in office("listening")
    first = text(nia.get(reverse("office", args=[cast.fern.public_id])))
    assert "1 changed need to answer" in first
    assert "2 reviews overdue" in first


def test_the_bar_of_a_question_is_whole() -> None:
    assert _bar([3, 0, 1, 0, 0]) == [(0, 75), (75, 0), (75, 25), (100, 0), (100, 0)]
    assert _bar([]) == []


def test_the_first_page_says_what_matters_and_what_waits(cast: Cast) -> None:
    client = client_of(cast.herself)
    write(client, cast, "My garden")
    cast.goal()
    proposed(cast)
    shown = text(client.get(reverse("person", args=[cast.ada.public_id])))
    for words in ("My garden", "To be in the garden again", "waiting for a yes", "overdue by", "Say what has changed"):
        assert words in shown
    strangest = text(client_of(cast.lee).get(reverse("person", args=[cast.ada.public_id])))
    assert "My garden" not in strangest
    assert "To be in the garden" not in strangest


def test_a_plan_is_read_in_a_few_queries(cast: Cast, django_assert_max_num_queries: Any) -> None:
    for number in range(12):
        goal = cast.goal(f"Goal {number}")
        cast.yes(cast.propose(name=f"Visit {number}", goals=[(goal, "")]))
    client = client_of(cast.herself)
    with django_assert_max_num_queries(40):
        text(client.get(page(cast, "plan")))
