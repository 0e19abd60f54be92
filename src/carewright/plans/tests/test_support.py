"""Support is a proposal until somebody with the right to it says yes, and then holds until another takes its place."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from carewright.core.models import AuditEntry
from carewright.core.refusal import Hidden, Refused
from carewright.people.models import Care
from carewright.people.rules import Consenting, Skill
from carewright.plans.actions.plan import say_how_it_goes
from carewright.plans.actions.support import agree, propose_support, stop_support
from carewright.plans.models import Agreement, Support
from carewright.plans.queries.plan import agreements_of, cares_of, plan_on, plan_waiting, support_for, supports_at
from carewright.plans.rules.plan import Right, Ring, Status, Wrong, missing_for_short, wrong_with_support
from carewright.plans.tests.cast import AT, START, TODAY, Cast, on_day

TOMORROW, APRIL, MAY = TODAY + timedelta(1), date(2026, 4, 1), date(2026, 5, 1)
SHORT: dict[str, Any] = {"minutes": 20, "short_known": True, "short_wider": True, "short_task": True}


def in_force(cast: Cast, day: date, at: Any = AT) -> list[tuple[str, int]]:
    plan = plan_on(cast.to_ada(cast.herself, at), day)
    return [(each.support.name, each.support.minutes) for each in plan.supports]


def waiting(cast: Cast, at: Any = AT) -> list[str]:
    return [each.support.name for each in plan_waiting(cast.to_ada(cast.herself, at))]


def test_a_proposal_waits_for_a_yes(cast: Cast) -> None:
    before = AuditEntry.objects.count()
    support = cast.propose(from_date=TOMORROW)
    assert waiting(cast) == ["Morning visit"]
    assert in_force(cast, TOMORROW) == []
    agreement = cast.yes(support)
    assert AuditEntry.objects.count() == before + 2
    assert waiting(cast) == []
    assert (in_force(cast, TODAY), in_force(cast, TOMORROW)) == ([], [("Morning visit", 45)])
    assert (agreement.name, agreement.agreed_date, agreement.standing) == ("Ada Pugh", TODAY, "Ada")
    assert [row.pk for row in agreements_of(cast.to_ada(cast.dan))] == [agreement.pk]


def test_the_doughnut_and_what_a_visit_is_for(cast: Cast) -> None:
    goal = cast.goal()
    support = cast.propose(
        skills=[Skill.HOIST],
        tasks=[(Ring.CORE, "Help me wash"), (Ring.JUDGEMENT, "A walk if it is dry"), (Ring.CORE, "Tea")],
        goals=[(goal, "So that I can get to the garden")],
    )
    seen = support_for(cast.to_ada(cast.dan), support.public_id)
    assert [task.words for task in seen.ring(Ring.CORE)] == ["Help me wash", "Tea"]
    assert seen.ring(Ring.NOT_OURS) == []
    assert [(outcome.goal, outcome.words) for outcome in seen.outcomes] == [(goal, "So that I can get to the garden")]
    assert seen.skills == [Skill.HOIST]


def test_the_old_support_holds_until_the_new_is_agreed_and_begins(cast: Cast) -> None:
    old = cast.propose()
    cast.yes(old)
    new = cast.propose(replaces=old, minutes=60, from_date=APRIL)
    assert in_force(cast, MAY) == [("Morning visit", 45)]
    cast.yes(new)
    assert in_force(cast, TODAY) == [("Morning visit", 45)]
    assert in_force(cast, APRIL - timedelta(1)) == [("Morning visit", 45)]
    assert in_force(cast, APRIL) == [("Morning visit", 60)]
    assert (new.replaces, new.root_id) == (old, old.pk)
    later = on_day(APRIL)
    newest = cast.propose(later, replaces=new, minutes=50, from_date=MAY)
    cast.yes(newest, at=later)
    days = (TODAY, APRIL, MAY - timedelta(1), MAY)
    assert [in_force(cast, day, later)[0][1] for day in days] == [45, 60, 60, 50]
    assert newest.root_id == old.pk


def test_a_proposal_in_the_place_of_another_drops_it(cast: Cast) -> None:
    old = cast.propose()
    cast.yes(old)
    one = cast.propose(replaces=old, name="One")
    two = cast.propose(replaces=one, name="Two")
    three = cast.propose(replaces=old, name="Three")
    assert waiting(cast) == ["Three"]
    assert {one.replaces, two.replaces, three.replaces} == {old}
    with pytest.raises(Refused, match="changed or taken back meanwhile"):
        cast.yes(one)
    cast.yes(three)
    assert in_force(cast, TODAY) == [("Three", 45)]
    with pytest.raises(Refused, match="taken its place meanwhile"):
        cast.propose(replaces=old)


@pytest.mark.parametrize(
    ("until", "now", "tomorrow"),
    [(TODAY, [], []), (TOMORROW, ["Morning visit"], []), (APRIL, ["Morning visit"], ["Morning visit"])],
)
def test_support_ends(cast: Cast, until: date, now: list[str], tomorrow: list[str]) -> None:
    support = cast.propose()
    cast.yes(support)
    before = AuditEntry.objects.count()
    stop_support(by=cast.to_ada(cast.herself), at=AT, support=support, until_date=until)
    assert AuditEntry.objects.count() == before + 1
    assert [name for name, _ in in_force(cast, TODAY)] == now
    assert [name for name, _ in in_force(cast, TOMORROW)] == tomorrow
    assert in_force(cast, APRIL) == []


def test_she_says_no_to_a_proposal(cast: Cast) -> None:
    old = cast.propose()
    cast.yes(old)
    new = cast.propose(replaces=old, minutes=30, from_date=APRIL)
    stop_support(by=cast.to_ada(cast.herself), at=AT, support=new, until_date=MAY)
    assert waiting(cast) == []
    assert in_force(cast, MAY) == [("Morning visit", 45)]


def test_what_was_agreed_and_dropped_before_it_began_leaves_the_old_in_force(cast: Cast) -> None:
    old = cast.propose()
    cast.yes(old)
    new = cast.propose(replaces=old, minutes=30, from_date=APRIL)
    cast.yes(new)
    stop_support(by=cast.to_ada(cast.nia), at=AT, support=new, until_date=APRIL)
    assert in_force(cast, MAY) == [("Morning visit", 45)]
    assert cast.propose(replaces=old).replaces == old


def test_support_cannot_end_in_the_past_nor_later_than_agreed(cast: Cast) -> None:
    support = cast.propose(until_date=APRIL)
    cast.yes(support)
    by, before = cast.to_ada(cast.herself), AuditEntry.objects.count()
    with pytest.raises(Refused, match="cannot be undone"):
        stop_support(by=by, at=AT, support=support, until_date=TODAY - timedelta(1))
    with pytest.raises(Refused, match="ends sooner"):
        stop_support(by=by, at=AT, support=support, until_date=MAY)
    assert AuditEntry.objects.count() == before
    support.refresh_from_db()
    assert support.until_date == APRIL


def test_with_the_care_the_support_ends(cast: Cast) -> None:
    cast.yes(cast.propose())
    Care.objects.filter(pk=cast.at_fern.pk).update(until_date=APRIL)
    assert in_force(cast, APRIL - timedelta(1)) != []
    assert in_force(cast, APRIL) == []
    later = on_day(APRIL)
    with pytest.raises(Refused, match="not with this organisation today"):
        cast.yes(at=later)


RIGHT: dict[str, Any] = {
    "name": "Tea",
    "purpose": "Supper",
    "days": [0, 6],
    "minutes": 30,
    "workers": 2,
    "earliest": 1380,
    "latest": 1500,
    "skills": [],
    "from_date": TODAY,
    "until_date": None,
}


def test_nothing_is_wrong_with_a_late_supper() -> None:
    assert wrong_with_support(**RIGHT) == {}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", " "),
        ("name", "M" * 101),
        ("purpose", ""),
        ("days", []),
        ("days", [7]),
        ("days", [1, 1]),
        ("minutes", 0),
        ("minutes", 1441),
        ("workers", 3),
        ("earliest", 1440),
        ("latest", 1379),
        ("latest", 2820),
        ("skills", [Skill.HOIST, Skill.HOIST]),
        ("until_date", TODAY),
    ],
)
def test_each_thing_that_is_wrong_is_named(field: str, value: object) -> None:
    assert field in wrong_with_support(**RIGHT | {field: value})


def test_all_that_is_wrong_is_said_at_once_and_nothing_is_left(cast: Cast) -> None:
    before = AuditEntry.objects.count()
    with pytest.raises(Wrong) as wrong:
        cast.propose(name="", days=[], from_date=START - timedelta(1), minutes=20, tasks=[(Ring.CORE, " ")], workers=0)
    assert set(wrong.value.fields) == {"name", "days", "from_date", "minutes", "tasks", "workers"}
    assert (Support.objects.count(), AuditEntry.objects.count()) == (0, before)


@pytest.mark.parametrize(
    ("minutes", "tests", "missing"),
    [
        (30, {}, 0),
        (29, {}, 4),
        (29, {"known": True}, 3),
        (29, {"known": True, "wider": True, "task": True}, 1),
        (15, {"known": True, "wider": True, "task": True, "agreed": True}, 0),
    ],
)
def test_what_a_short_visit_needs(minutes: int, tests: dict[str, bool], missing: int) -> None:
    usual = dict.fromkeys(("known", "wider", "task", "agreed"), False)
    assert len(missing_for_short(minutes, 30, **usual | tests)) == missing


def test_each_organisation_has_its_own_part(cast: Cast) -> None:
    cast.yes(cast.propose())
    theirs = propose_support(
        by=cast.to_ada(cast.oz),
        at=AT,
        care=cast.at_moss,
        name="Night visit",
        purpose="Sleep",
        days=[5],
        minutes=60,
        earliest=1380,
        latest=1439,
        from_date=TODAY,
    )
    cast.yes(theirs, care=cast.at_moss)

    def seen(who: Any) -> list[str]:
        return [each.support.name for each in plan_on(cast.to_ada(who), TODAY).supports]

    assert (seen(cast.nia), seen(cast.dan), seen(cast.oz)) == (["Morning visit"], ["Morning visit"], ["Night visit"])
    assert seen(cast.dot) == seen(cast.herself) == ["Morning visit", "Night visit"]
    assert [care.organisation.name for care in cares_of(cast.to_ada(cast.oz))] == ["Moss"]
    for attempt in (
        lambda: support_for(cast.to_ada(cast.nia), theirs.public_id),
        lambda: cast.propose(care=cast.at_moss),
        lambda: stop_support(by=cast.to_ada(cast.nia), at=AT, support=theirs, until_date=TOMORROW),
        lambda: agree(
            by=cast.to_ada(cast.nia), at=AT, care=cast.at_moss, supports=[], right=Right.OWN, how=Consenting.SPOKEN
        ),
    ):
        with pytest.raises(Hidden):
            attempt()


@pytest.mark.parametrize("who", ["dot", "lee", "dan", "pat"])
def test_who_may_not(cast: Cast, who: str) -> None:
    by, support = cast.to_ada(getattr(cast, who)), cast.propose()
    before = AuditEntry.objects.count()
    for attempt in (
        lambda: propose_support(by=by, at=AT, **RIGHT | {"care": cast.at_fern}),
        lambda: agree(by=by, at=AT, care=cast.at_fern, supports=[support], right=Right.OWN, how=Consenting.SPOKEN),
        lambda: stop_support(by=by, at=AT, support=support, until_date=TODAY),
    ):
        with pytest.raises(Refused):
            attempt()
    assert (Support.objects.count(), Agreement.objects.count(), AuditEntry.objects.count()) == (1, 0, before)
    assert waiting(cast) == ["Morning visit"]


def test_more_than_is_kept_is_refused_before_the_database_does(cast: Cast) -> None:
    with pytest.raises(Wrong, match="at most 300 characters"):
        cast.propose(tasks=[(Ring.CORE, "w" * 301)])


def test_the_person_does_not_write_support(cast: Cast) -> None:
    with pytest.raises(Refused, match="starts when they agree"):
        propose_support(by=cast.to_ada(cast.herself), at=AT, **RIGHT | {"care": cast.at_fern})


def test_what_a_planner_plans_from(cast: Cast, django_assert_num_queries: Any) -> None:
    cast.yes(cast.propose())
    for person, care in ((cast.bo, cast.bos), (cast.cy, cast.cys)):
        by = cast.to(person, cast.mel)
        made = propose_support(by=by, at=AT, **RIGHT | {"care": care})
        agree(by=by, at=AT, care=care, supports=[made], right=Right.OWN, how=Consenting.SPOKEN)

    def names(who: Any) -> list[str]:
        office = cast.office(who, cast.fern)
        with django_assert_num_queries(1):
            return sorted(support.care.person.called for support in supports_at(office, TODAY))

    assert names(cast.nia) == ["Ada", "Bo"]
    assert names(cast.mel) == ["Ada", "Bo", "Cy"]
    with pytest.raises(Refused, match="by the office"):
        supports_at(cast.office(cast.dan, cast.fern), TODAY)


def test_a_full_plan_takes_as_many_queries_as_a_thin_one(cast: Cast, django_assert_num_queries: Any) -> None:
    by = cast.to_ada(cast.herself)
    goals = [cast.goal(f"Goal {n}") for n in range(5)]
    for goal in goals:
        say_how_it_goes(by=by, at=AT, goal=goal, status=Status.WORKING, confidence=6)
    for n in range(5):
        tasks = [(Ring.CORE, f"Task {m}") for m in range(6)]
        cast.yes(cast.propose(name=f"Visit {n}", tasks=tasks, goals=[(goal, "") for goal in goals]))
        cast.propose(name=f"Proposal {n}", tasks=tasks)
    with django_assert_num_queries(11):
        plan = plan_on(by, TODAY)
    assert (len(plan.supports), len(plan.agreements), len(plan.goals)) == (5, 5, 5)
    with django_assert_num_queries(3):
        assert len(plan_waiting(by)) == 5


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"workers": 3}, "plans_support_by_one_worker_or_two"),
        ({"minutes": 0}, "plans_support_takes_a_minute_to_a_day"),
        ({"latest": 10}, "plans_support_earliest_start_before_latest"),
        ({"until_date": TODAY}, "plans_support_ends_after_it_begins"),
    ],
)
def test_the_database_refuses(cast: Cast, change: dict[str, Any], rule: str) -> None:
    cast.propose()
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Support.objects.update(**change)
