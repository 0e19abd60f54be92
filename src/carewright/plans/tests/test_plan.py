"""Strengths, needs, goals and contingencies: what was said stays readable as it was on any day."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from carewright.core.models import AuditEntry, ReadEntry
from carewright.core.refusal import Hidden, Refused
from carewright.people.models import Allowed, CircleMember
from carewright.people.rules import Part, Skill
from carewright.plans.actions.plan import (
    say_goal,
    say_how_it_goes,
    say_need,
    say_strength,
    take_out,
    write_contingency,
)
from carewright.plans.models import Contingency, Goal, GoalStatus, Need, Strength
from carewright.plans.queries.plan import in_plan_for, plan_on
from carewright.plans.rules.plan import Status, Wrong
from carewright.plans.tests.cast import AT, TODAY, Cast, on_day

TOMORROW = TODAY + timedelta(1)
LATER = date(2026, 4, 1)


def test_each_action_leaves_one_entry_without_her_words(cast: Cast) -> None:
    by = cast.to_ada(cast.herself)
    before = AuditEntry.objects.count()
    strength = say_strength(by=by, at=AT, words="I sing")
    say_need(by=by, at=AT, words="Somebody to reach the shelf")
    goal = say_goal(by=by, at=AT, words="Sing in the choir", importance=9, confidence=3)
    say_how_it_goes(by=by, at=AT, goal=goal, status=Status.WORKING, confidence=5, words="I went once")
    write_contingency(by=by, at=AT, triggers="I fall", what_to_do="Ring Dot")
    take_out(by=by, at=AT, row=strength)
    assert AuditEntry.objects.count() == before + 6
    said = str(list(AuditEntry.objects.values_list("said", flat=True)))
    assert "sing" not in said.lower()
    assert "'importance': 9" in said


def test_the_plan_as_it_was_on_each_day(cast: Cast) -> None:
    old = say_strength(by=cast.to_ada(cast.herself), at=AT, words="I walk to the shop")
    goal = cast.goal()
    later = on_day(LATER)
    say_strength(by=cast.to_ada(cast.herself, later), at=later, words="I walk to the gate", replaces=old)
    say_how_it_goes(
        by=cast.to_ada(cast.dan, later), at=later, goal=goal, status=Status.REACHED, confidence=10, words="Roses!"
    )
    take_out(by=cast.to_ada(cast.herself, later), at=later + timedelta(days=1), row=goal)

    def then(day: date) -> tuple[list[str], list[tuple[str, Status, int]]]:
        plan = plan_on(cast.to_ada(cast.herself, later), day)
        return (
            [strength.words for strength in plan.strengths],
            [(each.goal.words, each.status, len(each.statuses)) for each in plan.goals],
        )

    assert then(TODAY - timedelta(1)) == ([], [])
    assert then(LATER - timedelta(1)) == (["I walk to the shop"], [(goal.words, Status.HOPING, 1)])
    assert then(LATER) == (["I walk to the gate"], [(goal.words, Status.REACHED, 2)])
    assert then(LATER + timedelta(1)) == (["I walk to the gate"], [])


def test_what_is_said_and_taken_out_on_one_day_leaves_that_day_without_it(cast: Cast) -> None:
    by = cast.to_ada(cast.herself)
    need = say_need(by=by, at=AT, words="A commode")
    again = say_need(by=by, at=AT, words="A rail by the stairs", replaces=need)
    assert [each.words for each in plan_on(by, TODAY).needs] == ["A rail by the stairs"]
    take_out(by=by, at=AT, row=again)
    assert plan_on(by, TODAY).needs == []
    assert Need.objects.count() == 2


def test_goals_stand_by_their_importance(cast: Cast) -> None:
    by = cast.to_ada(cast.herself)
    for words, importance in (("Some", 3), ("Most", 10), ("Much", 7)):
        say_goal(by=by, at=AT, words=words, importance=importance, confidence=5)
    assert [each.goal.words for each in plan_on(by, TODAY).goals] == ["Most", "Much", "Some"]


def test_what_is_wrong_is_said_field_by_field_and_leaves_nothing(cast: Cast) -> None:
    by = cast.to_ada(cast.herself)
    before = AuditEntry.objects.count()
    with pytest.raises(Wrong) as wrong:
        say_goal(by=by, at=AT, words="Sing", importance=0, confidence=11)
    assert set(wrong.value.fields) == {"importance", "confidence"}
    for attempt in (
        lambda: say_strength(by=by, at=AT, words=" "),
        lambda: say_need(by=by, at=AT, words=""),
        lambda: write_contingency(by=by, at=AT, triggers="", what_to_do="Ring Dot"),
    ):
        with pytest.raises(Wrong, match="few words"):
            attempt()
    assert (Goal.objects.count(), GoalStatus.objects.count(), AuditEntry.objects.count()) == (0, 0, before)


def test_two_who_replace_one_thing(cast: Cast) -> None:
    need = say_need(by=cast.to_ada(cast.herself), at=AT, words="A rail")
    say_need(by=cast.to_ada(cast.dot), at=AT, words="Two rails", replaces=need)
    before = AuditEntry.objects.count()
    with pytest.raises(Refused, match="meanwhile"):
        say_need(by=cast.to_ada(cast.nia), at=AT, words="A stair lift", replaces=need)
    with pytest.raises(Refused, match="meanwhile"):
        take_out(by=cast.to_ada(cast.nia), at=AT, row=need)
    assert (Need.objects.count(), AuditEntry.objects.count()) == (2, before)


def test_another_persons_goal_is_not_there(cast: Cast) -> None:
    goal = cast.goal()
    by = cast.to(cast.bo, cast.nia)
    with pytest.raises(Hidden):
        say_how_it_goes(by=by, at=AT, goal=goal, status=Status.REACHED, confidence=1)
    with pytest.raises(Hidden):
        take_out(by=by, at=AT, row=goal)
    with pytest.raises(Hidden):
        in_plan_for(by, Goal, goal.public_id)
    assert in_plan_for(cast.to_ada(cast.nia), Goal, goal.public_id) == goal


@pytest.mark.parametrize("who", ["dan", "lee", "pat"])
def test_who_may_not_say(cast: Cast, who: str) -> None:
    by, before = cast.to_ada(getattr(cast, who)), AuditEntry.objects.count()
    strength = Strength.objects.create(person=cast.ada, words="I sing", created_at=AT, standing="Ada")
    for attempt in (
        lambda: say_strength(by=by, at=AT, words="x"),
        lambda: say_need(by=by, at=AT, words="x"),
        lambda: say_goal(by=by, at=AT, words="x", importance=1, confidence=1),
        lambda: write_contingency(by=by, at=AT, triggers="x", what_to_do="x"),
        lambda: take_out(by=by, at=AT, row=strength),
    ):
        with pytest.raises(Refused):
            attempt()
    assert (Strength.objects.count(), Need.objects.count(), Goal.objects.count()) == (1, 0, 0)
    assert (Contingency.objects.count(), AuditEntry.objects.count()) == (0, before)


def test_only_who_sees_the_plan_says_how_it_goes(cast: Cast) -> None:
    goal = cast.goal()
    with pytest.raises(Refused, match="theirs to say"):
        say_how_it_goes(by=cast.to_ada(cast.lee), at=AT, goal=goal, status=Status.REACHED, confidence=1)
    assert GoalStatus.objects.count() == 1


def test_health_is_shown_to_whom_it_is_shared_with(cast: Cast) -> None:
    by = cast.to_ada(cast.herself)
    say_need(by=by, at=AT, words="A lift to chapel")
    insulin = say_need(by=by, at=AT, words="Insulin", health=True)
    write_contingency(by=by, at=AT, triggers="The lift is out", what_to_do="Ring the landlord")
    write_contingency(by=by, at=AT, triggers="My sugar is low", what_to_do="Juice", health=True)
    cast.yes(cast.propose(skills=[Skill.DIABETES]))

    def shown(who: Any) -> tuple[bool, int, int, Any]:
        plan = plan_on(cast.to_ada(who), TODAY)
        return plan.health_shared, len(plan.needs), len(plan.contingencies), plan.supports[0].skills

    assert shown(cast.dan) == (True, 2, 2, [Skill.DIABETES])
    assert shown(cast.dot) == (False, 1, 1, None)
    with pytest.raises(Refused, match="health"):
        in_plan_for(cast.to_ada(cast.dot), Need, insulin.public_id)
    with pytest.raises(Refused, match="health"):
        take_out(by=cast.to_ada(cast.dot), at=AT, row=insulin)
    Allowed.objects.create(
        member=CircleMember.objects.get(account=cast.dot), part=Part.SEE_HEALTH.value, from_date=TODAY
    )
    assert shown(cast.dot) == (True, 2, 2, [Skill.DIABETES])


def test_reading_is_refused_hidden_and_noted(cast: Cast) -> None:
    with pytest.raises(Refused, match="plan is not shared"):
        plan_on(cast.to_ada(cast.lee), TODAY)
    with pytest.raises(Refused, match="plan is not shared"):
        plan_on(cast.to_ada(cast.pat), TODAY)
    plan_on(cast.to_ada(cast.dot), TODAY)
    assert ReadEntry.objects.count() == 0
    plan_on(cast.to_ada(cast.dan), TODAY)
    assert set(ReadEntry.objects.values_list("what", flat=True)) == {"plan", "health"}


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (lambda: Goal.objects.update(importance=11), "plans_goal_importance_from_1_to_10"),
        (lambda: GoalStatus.objects.update(confidence=0), "plans_goalstatus_confidence_from_1_to_10"),
        (lambda: Contingency.objects.update(triggers=""), "plans_contingency_says_when_and_what"),
        (lambda: Goal.objects.update(ended_at=AT - timedelta(1)), "plans_goal_ends_after_it_was_said"),
    ],
)
def test_the_database_refuses(cast: Cast, change: Any, rule: str) -> None:
    cast.goal()
    write_contingency(by=cast.to_ada(cast.herself), at=AT, triggers="I fall", what_to_do="Ring Dot")
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        change()
