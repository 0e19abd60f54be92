"""What a person needs has changed: somebody says so, a planner reads it the same day, and the wait is measured."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from carewright.core.models import AuditEntry, ReadEntry
from carewright.core.period import Period
from carewright.core.refusal import Hidden, Refused
from carewright.messages.models import Message
from carewright.people.models import Acquaintance, Allowed, Care, CircleMember, Post
from carewright.people.rules import Part
from carewright.plans.actions.reviews import (
    answer_with_new_plan,
    leave_plan_as_it_is,
    read_need_change,
    report_need_change,
)
from carewright.plans.models import NeedChange, NeedChangeStep
from carewright.plans.queries.reviews import (
    need_change_for,
    needs_changes_of,
    needs_changes_waiting,
    planners_of,
    times_to_plan,
)
from carewright.plans.rules.plan import Wrong
from carewright.plans.rules.reviews import DONE, MOVES, Step, TimesToPlan, Urgency, unseen_too_long, what_next
from carewright.plans.tests.cast import AT, TODAY, Cast

TOMORROW = TODAY + timedelta(1)
MARCH = Period(date(2026, 3, 1), date(2026, 4, 1))


def report(cast: Cast, who: Any = None, at: Any = AT, **parts: Any) -> NeedChange:
    usual: dict[str, Any] = {"care": cast.at_fern, "words": "She cannot lift the kettle", "urgency": Urgency.SOON}
    return report_need_change(by=cast.to_ada(who or cast.dan, at), at=at, **usual | parts)


def hours(number: float) -> Any:
    return AT + timedelta(hours=number)


def test_from_every_step_there_is_a_way_to_an_end() -> None:
    assert set(MOVES) == {None, *Step}
    assert DONE == (Step.REVISED, Step.NOTHING)
    reached, new = {Step.REPORTED}, {Step.REPORTED}
    while new:
        new = {after for step in new for after in MOVES[step]} - reached
        reached |= new
    assert reached == set(Step)


def test_a_worker_says_so_a_planner_reads_it_and_there_is_a_new_plan(cast: Cast) -> None:
    before = AuditEntry.objects.count()
    change = report(cast)
    (then,) = needs_changes_of(cast.to_ada(cast.dan))
    assert (then.step, then.next) == (
        Step.REPORTED,
        "A planner reads this today, Monday 2 March 2026. You will see here that they have.",
    )
    read_need_change(by=cast.to_ada(cast.nia, hours(2)), at=hours(2), change=change)
    assert "before you agree" in needs_changes_of(cast.to_ada(cast.herself))[0].next
    assert AuditEntry.objects.count() == before + 4  # the two planners at Fern were told
    agreement = cast.yes(cast.propose(hours(20), from_date=TOMORROW), at=hours(26))
    answer_with_new_plan(by=cast.to_ada(cast.nia, hours(27)), at=hours(27), change=change, agreement=agreement)
    assert AuditEntry.objects.count() == before + 8  # Dan, who said it, is told
    then = need_change_for(cast.to_ada(cast.herself, hours(28)), change.public_id)
    assert [Step.of(step.step) for step in then.steps] == [Step.REPORTED, Step.SEEN, Step.REVISED]
    assert then.steps[-1].agreement == agreement
    assert then.steps[1].standing == "coordinator at Fern"


def test_the_planners_are_told_at_once_without_the_words(cast: Cast) -> None:
    before = AuditEntry.objects.count()
    report(cast, words="She cannot lift the kettle", urgency=Urgency.NOW)
    told = Message.objects.order_by("account__name")
    assert [message.account.name for message in told if message.account] == ["Mel", "Nia"]
    assert AuditEntry.objects.count() == before + 3
    assert told[0].urgent
    assert "Ada’s worker says that what Ada needs has changed. How soon: It cannot wait" in told[0].text
    assert "kettle" not in told[0].text
    report(cast, cast.nia)
    assert Message.objects.filter(account=cast.nia).count() == 1  # she knows what she wrote down herself


def test_who_plans_for_her(cast: Cast) -> None:
    def names(care: Care, at: Any = AT) -> list[str]:
        return sorted(planner.name for planner in planners_of(cast.to_ada(cast.herself, at), care))

    assert (names(cast.at_fern), names(cast.at_moss), names(cast.at_council)) == (["Mel", "Nia"], ["Oz"], [])
    Post.objects.filter(account=cast.nia).update(branch=cast.caerleon)
    Post.objects.filter(account=cast.oz).update(until_date=TODAY)
    assert (names(cast.at_fern), names(cast.at_moss)) == (["Mel"], [])


def test_the_plan_stays_as_it_is_for_a_reason(cast: Cast) -> None:
    change = report(cast)
    by = cast.to_ada(cast.nia)
    read_need_change(by=by, at=AT, change=change)
    before = AuditEntry.objects.count()
    with pytest.raises(Wrong, match="Say why"):
        leave_plan_as_it_is(by=by, at=AT, change=change, reason=" ")
    assert AuditEntry.objects.count() == before
    leave_plan_as_it_is(by=by, at=AT, change=change, reason="A lighter kettle was bought.")
    assert AuditEntry.objects.count() == before + 2  # Dan is told
    assert needs_changes_of(by)[0].next == "The plan stays as it is: A lighter kettle was bought."


def answered(cast: Cast, change: NeedChange) -> list[Message]:
    """What is told when a change is answered with a reason."""
    by = cast.to_ada(cast.nia, hours(3))
    read_need_change(by=by, at=hours(3), change=change)
    leave_plan_as_it_is(by=by, at=hours(3), change=change, reason="A lighter kettle was bought.")
    return list(Message.objects.filter(kind="plans.need_answered"))


def test_who_said_it_is_told_of_the_answer_without_the_words(cast: Cast) -> None:
    (told,) = answered(cast, report(cast))
    assert (told.worker, told.about, told.organisation) == (cast.dan.worker, cast.ada, cast.fern)
    assert "On Monday 2 March 2026 you told Fern that what Ada needs has changed. The plan stays as it is" in told.text
    assert "The plan stays the same." in told.easy
    assert "kettle" not in told.text + told.easy + told.short


def test_ada_herself_is_told_of_a_new_plan(cast: Cast) -> None:
    change = report(cast, cast.herself)
    read_need_change(by=cast.to_ada(cast.nia), at=AT, change=change)
    agreement = cast.yes(cast.propose(), at=hours(1))
    answer_with_new_plan(by=cast.to_ada(cast.nia, hours(2)), at=hours(2), change=change, agreement=agreement)
    told = Message.objects.get(kind="plans.need_answered")
    assert told.person == cast.ada
    assert "what you need has changed. A new plan has come of it, and it was agreed." in told.text


def test_who_may_not_be_told_is_not_and_the_answer_is_kept_all_the_same(cast: Cast) -> None:
    """Lee was let know nothing; Dan does not come any more; Nia answers what she said herself."""
    assert answered(cast, report(cast, cast.lee)) == []
    said = report(cast)
    Acquaintance.objects.update(until_date=TODAY)
    assert answered(cast, said) == []
    assert answered(cast, report(cast, cast.nia)) == []
    assert NeedChangeStep.objects.filter(step=Step.NOTHING.value).count() == 3


def test_her_daughter_is_told_once_she_may_be(cast: Cast) -> None:
    dot = CircleMember.objects.get(account=cast.dot)
    Allowed.objects.create(member=dot, part=Part.BE_TOLD.value, from_date=TODAY)
    (told,) = answered(cast, report(cast, cast.dot))
    assert told.circle_member == dot


def test_what_was_not_answered_before_she_left_waits_for_nobody(cast: Cast) -> None:
    report(cast)
    office = cast.office(cast.nia, cast.fern, hours(25))
    assert len(needs_changes_waiting(office)) == 1
    Care.objects.filter(pk=cast.at_fern.pk).update(until_date=TOMORROW)
    assert needs_changes_waiting(office) == []


def test_moves_that_are_not_allowed_leave_nothing(cast: Cast) -> None:
    old = cast.yes()
    change, by = report(cast, at=hours(1)), cast.to_ada(cast.nia, hours(1))
    before = AuditEntry.objects.count()
    with pytest.raises(Refused, match="nobody has read it yet"):
        leave_plan_as_it_is(by=by, at=hours(1), change=change, reason="No")
    read_need_change(by=by, at=hours(1), change=change)
    with pytest.raises(Refused, match="taken this further already"):
        read_need_change(by=by, at=hours(1), change=change)
    with pytest.raises(Refused, match="agreed before this was said"):
        answer_with_new_plan(by=by, at=hours(1), change=change, agreement=old)
    with pytest.raises(Refused, match="with somebody else"):
        answer_with_new_plan(by=by, at=hours(1), change=change, agreement=cast.yes(care=cast.at_moss, at=hours(2)))
    with pytest.raises(Wrong, match="what has changed"):
        report(cast, words="")
    assert NeedChangeStep.objects.count() == 2
    assert AuditEntry.objects.count() == before + 2  # read, and the yes to Moss


def test_whoever_is_anything_to_her_may_say_so_and_only_the_office_takes_it_further(cast: Cast) -> None:
    for who in (cast.herself, cast.dot, cast.lee, cast.una, cast.dan, cast.nia):
        change = report(cast, who)
    report(cast, cast.pat, care=cast.at_council)
    agreement = cast.yes()
    before = AuditEntry.objects.count()
    for who in (cast.herself, cast.dot, cast.lee, cast.una, cast.dan):
        by = cast.to_ada(who)
        with pytest.raises(Refused, match="arranged by the office"):
            read_need_change(by=by, at=AT, change=change)
        with pytest.raises(Refused, match="arranged by the office"):
            leave_plan_as_it_is(by=by, at=AT, change=change, reason="No")
        with pytest.raises(Refused, match="arranged by the office"):
            answer_with_new_plan(by=by, at=AT, change=change, agreement=agreement)
    assert AuditEntry.objects.count() == before
    with pytest.raises(Hidden):
        report(cast, cast.dan, care=cast.at_moss)
    with pytest.raises(Hidden):
        read_need_change(by=cast.to_ada(cast.oz), at=AT, change=change)


def test_who_reads_what_was_said(cast: Cast) -> None:
    report(cast, words="From Dan")
    mine = report(cast, cast.lee, words="From Lee")

    def words(who: Any) -> list[str]:
        return [then.change.words for then in needs_changes_of(cast.to_ada(who, hours(1)))]

    assert words(cast.herself) == words(cast.nia) == words(cast.dan) == ["From Lee", "From Dan"]
    assert words(cast.lee) == ["From Lee"]  # what he said himself: her health is not shared with him
    assert (words(cast.dot), words(cast.oz)) == ([], [])
    assert set(ReadEntry.objects.values_list("account__name", "what")) >= {("Nia", "health"), ("Dan", "health")}
    with pytest.raises(Hidden):
        need_change_for(cast.to_ada(cast.dot), mine.public_id)


def test_what_waits_for_a_planner(cast: Cast, django_assert_num_queries: Any) -> None:
    first = report(cast)
    seen = report(cast, at=hours(1), urgency=Urgency.NOW)
    done = report(cast, at=hours(2))
    by = cast.to_ada(cast.nia, hours(3))
    for change in (seen, done):
        read_need_change(by=by, at=hours(3), change=change)
    leave_plan_as_it_is(by=by, at=hours(3), change=done, reason="Done")
    report(cast, cast.herself, care=cast.at_moss)
    office = cast.office(cast.nia, cast.fern, hours(25.5))
    with django_assert_num_queries(2):
        waiting = needs_changes_waiting(office)
    assert [(each.public_id, each.step, each.hours, each.unseen_too_long) for each in waiting] == [
        (first.public_id, Step.REPORTED, 25, True),
        (seen.public_id, Step.SEEN, 24, False),
    ]
    assert (waiting[1].person, waiting[1].urgency) == (cast.ada, Urgency.NOW)
    for n in range(10):
        report(cast, words=f"{n}")
    with django_assert_num_queries(2):
        assert len(needs_changes_waiting(office)) == 12
    with pytest.raises(Refused, match="by the office"):
        needs_changes_waiting(cast.office(cast.dan, cast.fern))


def test_the_wait_for_a_new_plan_is_measured(cast: Cast, django_assert_num_queries: Any) -> None:
    for wait in (26, 3, 8):
        change = report(cast)
        by = cast.to_ada(cast.nia, hours(wait))
        read_need_change(by=by, at=hours(wait), change=change)
        made = cast.yes(at=hours(wait))
        answer_with_new_plan(by=by, at=hours(wait), change=change, agreement=made)
    kept = report(cast)
    read_need_change(by=cast.to_ada(cast.nia), at=AT, change=kept)
    leave_plan_as_it_is(by=cast.to_ada(cast.nia), at=AT, change=kept, reason="No")
    report(cast)
    office = cast.office(cast.mel, cast.fern)
    with django_assert_num_queries(2):
        times = times_to_plan(office, MARCH)
    assert times == TimesToPlan(hours=(3.0, 8.0, 26.0), unchanged=1, waiting=1, same_day=3, reported=5)
    assert times.median == 8.0
    assert times_to_plan(office, Period(date(2026, 4, 1))) == TimesToPlan((), 0, 0, 0, 0)
    assert times_to_plan(office, Period(date(2026, 4, 1))).median is None
    assert times_to_plan(cast.office(cast.oz, cast.moss), MARCH).reported == 0


def test_the_promise_of_the_same_day() -> None:
    assert not unseen_too_long(TODAY, None, TODAY)
    assert not unseen_too_long(TODAY, TODAY, TOMORROW)
    assert unseen_too_long(TODAY, None, TOMORROW)
    assert unseen_too_long(TODAY, TOMORROW, TOMORROW)
    assert "today, Monday 2 March 2026" in what_next(Step.REPORTED, TODAY, TODAY)
    assert "We are sorry" in what_next(Step.REPORTED, TODAY, TOMORROW)
    assert "it was agreed" in what_next(Step.REVISED, TODAY, TOMORROW)


def test_a_day_ends_at_midnight_in_london(cast: Cast) -> None:
    late = AT.replace(month=6, day=1, hour=23, minute=30)  # half past midnight on 2 June
    report(cast, cast.herself, late)
    (waiting,) = needs_changes_waiting(cast.office(cast.nia, cast.fern, late + timedelta(hours=20)))
    assert not waiting.unseen_too_long


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"step": "revised"}, "plans_needchangestep_a_new_plan_was_agreed"),
        ({"step": "nothing", "words": ""}, "plans_needchangestep_nothing_has_a_reason"),
    ],
)
def test_the_database_refuses(cast: Cast, change: dict[str, Any], rule: str) -> None:
    report(cast)
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        NeedChangeStep.objects.update(**change)
