"""Who says yes to a plan, by what right, and what the yes is to."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from carewright.core.models import AuditEntry
from carewright.core.refusal import Refused
from carewright.people.models import Capacity, CircleMember, Representative
from carewright.people.rules import Authority, Consenting
from carewright.plans.actions.plan import say_need, say_strength, take_out
from carewright.plans.actions.support import agree
from carewright.plans.models import Agreement
from carewright.plans.queries.plan import plan_on
from carewright.plans.rules.plan import Right, Wrong
from carewright.plans.tests.cast import AT, START, TODAY, Cast

TOMORROW, APRIL, MAY = TODAY + timedelta(1), date(2026, 4, 1), date(2026, 5, 1)
SHORT: dict[str, Any] = {"minutes": 20, "short_known": True, "short_wider": True, "short_task": True}


def in_force(cast: Cast, day: date, at: Any = AT) -> list[tuple[str, int]]:
    plan = plan_on(cast.to_ada(cast.herself, at), day)
    return [(each.support.name, each.support.minutes) for each in plan.supports]


def test_a_short_visit_is_agreed_by_itself(cast: Cast) -> None:
    with pytest.raises(Wrong, match="part of wider support"):
        cast.propose(**SHORT | {"short_wider": False})
    support = cast.propose(**SHORT)
    with pytest.raises(Wrong) as wrong:
        cast.yes(support)
    assert set(wrong.value.fields) == {"short_agreed"}
    assert Agreement.objects.count() == 0
    cast.yes(support, short_agreed=True)
    assert in_force(cast, TODAY) == [("Morning visit", 20)]


def test_the_office_writes_down_what_was_signed_the_week_before(cast: Cast) -> None:
    support = cast.propose(from_date=START)
    day = TODAY - timedelta(7)
    made = agree(
        by=cast.to_ada(cast.nia),
        at=AT,
        care=cast.at_fern,
        supports=[support],
        right=Right.OWN,
        how=Consenting.WRITTEN,
        agreed_date=day,
    )
    assert (made.name, made.standing, made.account) == ("Ada Pugh", "coordinator at Fern", cast.nia)
    assert (in_force(cast, day - timedelta(1)), in_force(cast, day)) == ([], [("Morning visit", 45)])
    for wrong in (START - timedelta(1), TOMORROW):
        with pytest.raises(Wrong, match="not one to come"):
            cast.yes(agreed_date=wrong)


def test_the_office_cannot_have_heard_what_is_chosen_on_a_screen(cast: Cast) -> None:
    with pytest.raises(Refused, match="Only they can choose this here"):
        by_right(cast, cast.nia, right=Right.OWN, how=Consenting.ON_SCREEN)
    assert Agreement.objects.count() == 0


def by_right(cast: Cast, who: Any, **parts: Any) -> Agreement:
    usual: dict[str, Any] = {"care": cast.at_fern, "supports": [], "how": Consenting.SPOKEN}
    return agree(by=cast.to_ada(who), at=AT, **usual | parts)


def test_an_attorney_says_yes_by_that_right_only(cast: Cast) -> None:
    made = by_right(cast, cast.una, right=Right.LPA_HEALTH, representative=cast.deed)
    assert (made.name, made.right, made.representative) == ("Una", "lpa_health", cast.deed)
    before = AuditEntry.objects.count()
    with pytest.raises(Refused, match="Only they, or who may decide"):
        by_right(cast, cast.una, right=Right.OWN)
    with pytest.raises(Refused, match="Only they, or who may decide"):
        by_right(cast, cast.herself, right=Right.LPA_HEALTH, representative=cast.deed)
    with pytest.raises(Wrong, match="Name the representative"):
        by_right(cast, cast.una, right=Right.LPA_HEALTH)
    assert (Agreement.objects.count(), AuditEntry.objects.count()) == (1, before)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"authority": Authority.LPA_MONEY.value}, "no right to decide"),
        ({"authority": Authority.DEPUTY.value}, "no right to decide"),
        ({"from_date": TOMORROW}, "no right to decide"),
        ({"until_date": TODAY}, "no right to decide"),
    ],
)
def test_a_right_that_does_not_hold(cast: Cast, change: dict[str, Any], sentence: str) -> None:
    Representative.objects.filter(pk=cast.deed.pk).update(**change)
    cast.deed.refresh_from_db()
    with pytest.raises(Wrong, match=sentence):
        by_right(cast, cast.nia, right=Right.LPA_HEALTH, representative=cast.deed)


def test_an_attorney_does_not_say_yes_for_another(cast: Cast) -> None:
    other = Representative.objects.create(
        member=CircleMember.objects.get(account=cast.lee), authority="lpa_health", seen="the deed", from_date=START
    )
    with pytest.raises(Wrong, match="Say yes for yourself"):
        by_right(cast, cast.una, right=Right.LPA_HEALTH, representative=other)


def test_in_her_best_interests(cast: Cast) -> None:
    capacity = Capacity.objects.create(
        person=cast.ada,
        decision="who helps me wash",
        can_decide=False,
        assessed_by="Dr Rees",
        reasons="…",
        from_date=START,
    )
    whole: dict[str, Any] = {
        "right": Right.BEST_INTERESTS,
        "capacity": capacity,
        "decided_by": "Nia, with Dot and Dr Rees",
        "words": "She is calm when Dan comes",
    }
    made = by_right(cast, cast.nia, **whole)
    assert (made.name, made.capacity) == ("Nia, with Dot and Dr Rees", capacity)
    with pytest.raises(Refused, match="Only they, or who may decide"):
        by_right(cast, cast.una, **whole)
    with pytest.raises(Wrong) as wrong:
        by_right(cast, cast.nia, **whole | {"words": "", "decided_by": ""})
    assert set(wrong.value.fields) == {"words", "decided_by"}
    with pytest.raises(Wrong, match="Show that they could not decide"):
        by_right(cast, cast.nia, **whole | {"capacity": None})
    Capacity.objects.update(can_decide=True)
    capacity.refresh_from_db()
    with pytest.raises(Wrong, match="they could decide this themself"):
        by_right(cast, cast.nia, **whole)
    assert Agreement.objects.count() == 1


def test_an_agreement_covers_the_whole_plan_as_it_stood(cast: Cast) -> None:
    by = cast.to_ada(cast.herself)
    strength = say_strength(by=by, at=AT, words="I sing")
    take_out(by=by, at=AT, row=say_need(by=by, at=AT, words="A rail"))
    goal = cast.goal()
    morning, tea = cast.propose(), cast.propose(name="Tea", earliest=960, latest=1020)
    cast.yes(morning)
    both = cast.yes(tea)
    assert both.covers == {
        "strengths": [strength.pk],
        "needs": [],
        "goals": [goal.pk],
        "contingencies": [],
        "about_me": [],
    }
    assert set(both.supports.all()) == {morning, tea}
    again = cast.yes(cast.propose(replaces=morning, minutes=50))
    assert [(support.name, support.minutes) for support in again.supports.all()] == [("Morning visit", 50), ("Tea", 45)]


@pytest.mark.parametrize("right", ["deputy", "lpa_health", "best_interests"])
def test_the_database_refuses_a_yes_without_its_right(cast: Cast, right: str) -> None:
    cast.yes()
    with pytest.raises(IntegrityError, match="plans_agreement_by_a_right_that_is_shown"), transaction.atomic():
        Agreement.objects.update(right=right)


def test_a_name_longer_than_is_kept_is_refused_before_the_database_does(cast: Cast) -> None:
    capacity = Capacity.objects.create(
        person=cast.ada, decision="all", can_decide=False, assessed_by="Dr Rees", reasons="…", from_date=START
    )
    with pytest.raises(Wrong, match="at most 200 characters"):
        by_right(
            cast, cast.nia, right=Right.BEST_INTERESTS, capacity=capacity, decided_by="D" * 201, words="She is calm"
        )
