"""A plan is looked at again in time, and the person says how it was made."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from carewright.core.models import AuditEntry, DatedFact
from carewright.core.queries import NoFact
from carewright.core.refusal import Hidden, Refused
from carewright.core.someone import Someone
from carewright.people.models import Care, Person
from carewright.plans.actions.reviews import hold_review, plan_review, say_how_involved, state_thresholds
from carewright.plans.models import Involvement, Review
from carewright.plans.queries.reviews import (
    involvement_of,
    involvement_summary,
    review_due,
    reviews_of,
    reviews_overdue,
)
from carewright.plans.rules.plan import Wrong
from carewright.plans.rules.reviews import (
    THRESHOLDS,
    Answerer,
    Point,
    Question,
    review_due_date,
    told,
    twelve_whole_months,
)
from carewright.plans.tests.cast import AT, START, TODAY, Cast, fewest, on_day

FIRST_DUE = date(2026, 2, 16)  # six weeks after 5 January


@pytest.mark.parametrize(
    ("last", "due"),
    [
        (None, FIRST_DUE),
        (date(2026, 2, 1), date(2027, 2, 1)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2026, 12, 31), date(2027, 12, 31)),
    ],
)
def test_when_a_review_is_due(last: date | None, due: date) -> None:
    assert review_due_date(START, last, first_weeks=6, next_months=12) == due


def test_months_of_another_length() -> None:
    assert review_due_date(START, date(2026, 8, 31), first_weeks=6, next_months=6) == date(2027, 2, 28)


def test_every_threshold_is_a_dated_fact_and_stating_them_again_does_no_harm(cast: Cast) -> None:
    before = AuditEntry.objects.count()
    state_thresholds(by=Someone.program("set-up"), at=AT)
    assert {fact.key for fact in DatedFact.objects.all()} == {key for key, _, _ in THRESHOLDS}
    assert DatedFact.objects.count() == len(THRESHOLDS)
    assert AuditEntry.objects.count() == before + len(THRESHOLDS)


def hold(cast: Cast, who: Any = None, at: Any = AT, **parts: Any) -> Review:
    usual: dict[str, Any] = {
        "care": cast.at_fern,
        "held_date": TODAY,
        "held_with": "Ada and Dot",
        "what_changed": "Tea is later now",
    }
    return hold_review(by=cast.to_ada(who or cast.nia, at), at=at, **usual | parts)


def test_a_review_is_planned_moved_and_held(cast: Cast) -> None:
    by, before = cast.to_ada(cast.nia), AuditEntry.objects.count()
    first = plan_review(by=by, at=AT, care=cast.at_fern, planned_date=date(2026, 3, 5))
    second = plan_review(by=by, at=AT, care=cast.at_fern, planned_date=TODAY)
    (due,) = review_due(by)
    assert (due.due_date, due.planned_date, due.last_held_date, due.days_over) == (FIRST_DUE, TODAY, None, 14)
    assert hold(cast) == second
    assert AuditEntry.objects.count() == before + 3
    (due,) = review_due(by)
    assert (due.due_date, due.planned_date, due.last_held_date, due.days_over) == (date(2027, 3, 2), None, TODAY, 0)
    first.refresh_from_db()
    assert (first.planned_date, first.moved_at, first.held_date) == (date(2026, 3, 5), AT, None)
    assert {review.pk for review in reviews_of(by)} == {first.pk, second.pk}


def test_a_review_that_nobody_planned_counts_too(cast: Cast) -> None:
    review = hold(cast, held_date=TODAY - timedelta(3))
    assert (review.planned_date, review.held_date) == (TODAY - timedelta(3), TODAY - timedelta(3))


def test_what_is_wrong_with_a_review_is_said_and_leaves_nothing(cast: Cast) -> None:
    before = AuditEntry.objects.count()
    with pytest.raises(Wrong) as wrong:
        hold(cast, held_date=TODAY + timedelta(1), held_with=" ", what_changed="")
    assert set(wrong.value.fields) == {"held_date", "held_with", "what_changed"}
    with pytest.raises(Wrong, match="at most 300 characters"):
        hold(cast, held_with="A" * 301)
    with pytest.raises(Wrong, match="today or a later day"):
        plan_review(by=cast.to_ada(cast.nia), at=AT, care=cast.at_fern, planned_date=TODAY - timedelta(1))
    assert (Review.objects.count(), AuditEntry.objects.count()) == (0, before)


@pytest.mark.parametrize("who", ["herself", "una", "dot", "dan", "pat"])
def test_only_the_office_arranges_reviews(cast: Cast, who: str) -> None:
    before = AuditEntry.objects.count()
    with pytest.raises(Refused, match="arranged by the office"):
        hold(cast, getattr(cast, who))
    with pytest.raises(Refused, match="arranged by the office"):
        plan_review(by=cast.to_ada(getattr(cast, who)), at=AT, care=cast.at_fern, planned_date=TODAY)
    assert (Review.objects.count(), AuditEntry.objects.count()) == (0, before)
    with pytest.raises(Hidden):
        hold(cast, care=cast.at_moss)


def test_she_sees_when_each_organisation_owes_her_a_review(cast: Cast) -> None:
    hold(cast)
    peers = Care.objects.create(person=cast.ada, organisation=cast.council, from_date=START, until_date=TODAY)
    dues = review_due(cast.to_ada(cast.herself))
    assert [(due.care.organisation.name, due.due_date) for due in dues] == [
        ("Moss", FIRST_DUE),
        ("Council", FIRST_DUE),
        ("Fern", date(2027, 3, 2)),
    ]
    assert peers not in [due.care for due in dues]  # it has ended
    cast.moss.kind = "charity"
    cast.moss.save()
    assert len(review_due(cast.to_ada(cast.herself))) == 2
    with pytest.raises(Refused):
        review_due(cast.to_ada(cast.lee))


def test_who_is_overdue_the_longest_first(cast: Cast, django_assert_num_queries: Any) -> None:
    Care.objects.filter(pk=cast.bos.pk).update(from_date=date(2025, 12, 1))
    for n in range(30):
        person = Person.objects.create(called=f"P{n}", full_name=f"P{n}", created_at=AT)
        cast.care(person, cast.fern, cast.caerleon)
    hold(cast)
    by = cast.office(cast.nia, cast.fern)
    assert [(due.care.person.called, due.days_over) for due in reviews_overdue(by)] == [("Bo", 49)]
    by = cast.office(cast.mel, cast.fern)
    with django_assert_num_queries(3):
        overdue = reviews_overdue(by)
    assert (len(overdue), overdue[0].care.person.called, overdue[1].days_over) == (32, "Bo", 14)
    on_the_day = reviews_overdue(cast.office(cast.mel, cast.fern, on_day(FIRST_DUE)))
    assert [due.care.person.called for due in on_the_day] == ["Bo"]  # the others are due, and not over
    with pytest.raises(Refused, match="by the office"):
        reviews_overdue(cast.office(cast.dan, cast.fern))


def test_a_threshold_that_is_not_known_is_never_taken_to_be_none(cast: Cast) -> None:
    DatedFact.objects.all().delete()
    with pytest.raises(NoFact, match="first review"):
        review_due(cast.to_ada(cast.herself))


def answer(cast: Cast, who: Any = None, at: Any = AT, **parts: Any) -> Involvement:
    usual: dict[str, Any] = {
        "care": cast.at_fern,
        "answerer": Answerer.PERSON,
        "answers": {"listened": "fully", "time_or_money": "rather_not_say"},
    }
    return say_how_involved(by=cast.to_ada(who or cast.herself, at), at=at, **usual | parts)


def test_she_says_how_the_plan_was_made_and_the_trail_does_not_repeat_it(cast: Cast) -> None:
    review, before = hold(cast), AuditEntry.objects.count()
    made = answer(cast, review=review)
    assert AuditEntry.objects.count() == before + 1
    entry = AuditEntry.objects.last()
    assert entry is not None
    assert entry.said["answers"] == {"listened": "…", "time_or_money": "…"}
    assert list(involvement_of(cast.to_ada(cast.herself))) == [made]
    with pytest.raises(Refused, match="never by itself"):
        involvement_of(cast.to_ada(cast.nia))


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"answers": {}}, "answers"),
        ({"answers": {"weather": "fully"}}, "answers"),
        ({"answers": {"listened": "perhaps"}}, "answers"),
        ({"answerer": Answerer.HELPED}, "helped_by"),
        ({"answerer": Answerer.FOR_THEM, "helped_by": " "}, "helped_by"),
        ({"helped_by": "Dot"}, "helped_by"),
        ({"answerer": Answerer.HELPED, "helped_by": "D" * 201}, "helped_by"),
    ],
)
def test_answers_that_are_none(cast: Cast, parts: dict[str, Any], field: str) -> None:
    before = AuditEntry.objects.count()
    with pytest.raises(Wrong) as wrong:
        answer(cast, **parts)
    assert set(wrong.value.fields) == {field}
    assert (Involvement.objects.count(), AuditEntry.objects.count()) == (0, before)


def test_who_answers(cast: Cast) -> None:
    answer(cast, cast.nia)  # typed in from paper
    answer(cast, cast.dot, answerer=Answerer.HELPED, helped_by="Dot")
    answer(cast, cast.una, answerer=Answerer.FOR_THEM, helped_by="Una")
    before = AuditEntry.objects.count()
    for who in (cast.dan, cast.lee, cast.dot, cast.pat):
        with pytest.raises(Refused, match="theirs to say"):
            answer(cast, who)
    assert (Involvement.objects.count(), AuditEntry.objects.count()) == (3, before)


def test_an_answer_about_a_review_of_another_organisation(cast: Cast) -> None:
    with pytest.raises(Hidden):
        answer(cast, review=hold(cast), care=cast.at_moss)


def points(told_of: Any, question: Question) -> Any:
    (found,) = [each for each in told_of if each.question is question]
    return found.people, found.counts and {point.value: n for point, n in found.counts.items() if n}


def test_what_people_said_together() -> None:
    answers = [
        (1, {"listened": "fully", "clear": "does_not_apply"}),
        (2, {"listened": "hardly", "clear": "fully"}),
        (2, {"listened": "mostly"}),
        (3, {"listened": "rather_not_say", "clear": "fully"}),
    ]
    both = told(answers, 2)
    assert points(both, Question.LISTENED) == (2, {"fully": 1, "mostly": 1})
    assert points(both, Question.CLEAR) == (2, {"fully": 2})
    assert points(both, Question.HELP) == (None, None)
    assert points(told(answers, 3), Question.LISTENED) == (None, None)
    assert {each.question for each in both} == set(Question)


def test_whole_months_only() -> None:
    assert twelve_whole_months(date(2026, 3, 31)) == (date(2025, 3, 1), date(2026, 3, 1))


def test_a_summary_of_the_whole_organisation(cast: Cast, django_assert_num_queries: Any) -> None:
    months = [date(2026, 1, 10), date(2026, 2, 10), TODAY]
    for day, point in zip(months, ("hardly", "mostly", "fully"), strict=True):
        answer(cast, at=on_day(day), answers={"listened": point})
    own_words = {"at": on_day(date(2026, 2, 20)), "answers": {"listened": "not_at_all"}}
    answer(cast, cast.una, answerer=Answerer.FOR_THEM, helped_by="Una", **own_words)
    bo = cast.bo.account
    assert bo
    at = on_day(date(2026, 2, 28))
    say_how_involved(
        by=cast.to(cast.bo, bo, at), at=at, care=cast.bos, answerer=Answerer.PERSON, answers={"listened": "partly"}
    )
    by = cast.office(cast.nia, cast.fern)
    assert points(involvement_summary(by).told, Question.LISTENED) == (None, None)
    fewest(2)
    with django_assert_num_queries(2):
        summary = involvement_summary(by)
    # Ada's own newest answer of a whole month, not today's and not her niece's; and Bo's
    assert points(summary.told, Question.LISTENED) == (2, {"mostly": 1, "partly": 1})
    assert (summary.period.from_date, summary.period.until_date) == (date(2025, 3, 1), date(2026, 3, 1))
    assert points(involvement_summary(cast.office(cast.oz, cast.moss)).told, Question.LISTENED) == (None, None)
    with pytest.raises(Refused, match="by the office"):
        involvement_summary(cast.office(cast.dan, cast.fern))


def test_every_answer_is_a_point_or_a_way_of_giving_none(cast: Cast) -> None:
    for point in Point:
        answer(cast, answers={question.value: point.value for question in Question})
    assert Involvement.objects.count() == len(Point) == 7


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (lambda: Review.objects.update(held_date=TODAY), "plans_review_held_says_with_whom_and_what_changed"),
        (lambda: Review.objects.update(moved_at=None), "plans_review_one_to_come|plans_review.care_id"),
        (lambda: Involvement.objects.update(helped_by="Dot"), "plans_involvement_says_who_helped"),
    ],
)
def test_the_database_refuses(cast: Cast, change: Any, rule: str) -> None:
    for _ in range(2):
        plan_review(by=cast.to_ada(cast.nia), at=AT, care=cast.at_fern, planned_date=TODAY)
    answer(cast)
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        change()
