"""A week is planned: asked for, searched, proposed, taken."""

import io
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from carewright.core.civil import london_date, minute_of_day
from carewright.core.models import AuditEntry
from carewright.core.refusal import Refused
from carewright.plans.actions.choices import say_no
from carewright.plans.rules.choices import Strength, When
from carewright.plans.tests.world import one
from carewright.rota.actions import ask_for_plan, place, refuse_proposal, stop_plan, take_proposal, undo
from carewright.rota.models import PlanningRun, Rota, Visit
from carewright.rota.planning import plan
from carewright.rota.queries.rotas import id_of, placings_of, proposed
from carewright.rota.rules.placings import Placing
from carewright.rota.rules.week import State, Step
from carewright.rota.tests.world import AT, NEXT, Branchwide, later

pytestmark = pytest.mark.slow


def planned(world: Branchwide, minutes: int = 2) -> Rota:
    run = ask_for_plan(by=world.planner(minutes), at=later(minutes), rota=world.week(), seconds=1)
    plan(run.pk, now=lambda: later(minutes))
    run.refresh_from_db()
    assert run.stands is Step.DONE
    assert run.proposal
    return run.proposal


def test_a_proposal_keeps_what_was_asked_for(world: Branchwide) -> None:
    one(
        by=world.by(world.ada.account),
        at=AT,
        kind=When.WISHED,
        support=world.morning,
        minute=570,
        strength=Strength.STRONGLY,
    )
    say_no(by=world.by(world.ada.account), at=AT, worker=world.dan)
    found = placings_of(planned(world))
    assert len(found) == 12
    assert {each.workers for each in found.values()} == {(world.ceri.public_id,)}  # Dan may not, Eve is not known
    mornings = [each for each in found.values() if each.visit.startswith(world.morning.public_id)]
    assert [london_date(each.starts_at) for each in sorted(mornings, key=lambda each: each.starts_at)] == [
        NEXT + timedelta(n) for n in range(7)
    ]
    assert {abs(minute_of_day(each.starts_at) - 570) <= 15 for each in mornings} == {True}


def test_taken_it_stands_and_can_be_undone(world: Branchwide) -> None:
    proposal = planned(world)
    edit = take_proposal(by=world.planner(3), at=later(3), proposal=proposal)
    standing = world.week()
    assert placings_of(standing) == placings_of(proposal)
    assert proposed(proposal) == []
    with pytest.raises(Refused, match="was taken before"):
        take_proposal(by=world.planner(4), at=later(4), proposal=proposal)
    undo(by=world.planner(5), at=later(5), edit=edit)
    assert placings_of(standing) == {}
    with pytest.raises(Refused, match="undone before"):
        undo(by=world.planner(6), at=later(6), edit=edit)


def test_what_somebody_moved_meanwhile_is_not_written_over(world: Branchwide) -> None:
    take_proposal(by=world.planner(3), at=later(3), proposal=planned(world))
    standing = world.week()
    run = ask_for_plan(by=world.planner(4), at=later(4), rota=standing, seconds=1, seed=2)
    visit = Visit.objects.get(support=world.lunch, date=NEXT)
    was = placings_of(standing)[id_of(visit)]
    moved = Placing(was.visit, was.starts_at + timedelta(minutes=5), was.minutes, (world.dan.public_id,))
    place(by=world.planner(5), at=later(5), rota=standing, visit=visit, placing=moved, seen=was)
    with pytest.raises(Refused, match="changed this since you looked"):
        place(by=world.planner(6), at=later(6), rota=standing, visit=visit, placing=None, seen=was)
    plan(run.pk, now=lambda: later(7))
    run.refresh_from_db()
    assert run.proposal
    take_proposal(by=world.planner(8), at=later(8), proposal=run.proposal)
    assert placings_of(standing)[was.visit] == moved


def test_what_it_takes_to_ask_and_to_stop(world: Branchwide) -> None:
    standing = world.week()
    run = ask_for_plan(by=world.planner(2), at=later(2), rota=standing, seconds=1)
    with pytest.raises(Refused, match="being planned already"):
        ask_for_plan(by=world.planner(2), at=later(2), rota=standing, seconds=1)
    stop_plan(by=world.planner(3), at=later(3), run=run)
    run = PlanningRun.objects.get(pk=run.pk)
    assert run.stands is Step.CANCELLED
    before = AuditEntry.objects.count()
    plan(run.pk, now=lambda: later(4))  # the worker process comes to it all the same
    assert (AuditEntry.objects.count(), Rota.objects.filter(state=State.PROPOSED.value).count()) == (before, 0)
    for seconds in (0, 3_601):
        with pytest.raises(Refused, match="from 1 second to an hour"):
            ask_for_plan(by=world.planner(5), at=later(5), rota=standing, seconds=seconds)


def test_a_search_whose_process_was_lost_is_gone_on_with(world: Branchwide) -> None:
    run = ask_for_plan(by=world.planner(2), at=later(2), rota=world.week(), seconds=1)
    plan(run.pk, now=lambda: later(2))
    run = PlanningRun.objects.get(pk=run.pk)
    assert run.proposal
    best = [
        {"visit": each.visit, "starts_at": each.starts_at.isoformat(), "minutes": each.minutes, "workers": each.workers}
        for each in placings_of(run.proposal).values()
    ]
    refuse_proposal(by=world.planner(3), at=later(3), proposal=run.proposal)
    lost = ask_for_plan(by=world.planner(4), at=later(4), rota=world.week(), seconds=60)
    lost.steps.create(at=later(4), step=Step.RUNNING.value)
    PlanningRun.objects.filter(pk=lost.pk).update(best=best, spent=59.5, beat_at=later(4))
    plan(lost.pk, now=lambda: later(4))  # it said where it stands just now: left alone
    assert PlanningRun.objects.get(pk=lost.pk).proposal is None
    plan(lost.pk, now=lambda: later(6))
    found = PlanningRun.objects.get(pk=lost.pk)
    assert found.proposal
    assert len(placings_of(found.proposal)) == 12


def test_from_the_command_line(world: Branchwide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: later(5))
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: AT.date())
    monkeypatch.setattr("carewright.rota.planning.runs.BEAT", 0.1)
    said = io.StringIO()
    call_command("plan_week", world.nia.email, "newport", seconds=1, stdout=said)
    run = PlanningRun.objects.get()
    assert (run.account, run.of.first_date, run.stands) == (world.nia, NEXT, Step.DONE)
    assert "% of wished times and people kept, 0 visits without anybody" in said.getvalue()
    assert run.proposal
    assert run.proposal.public_id in said.getvalue().splitlines()[-1]
    with pytest.raises(CommandError, match=r"is no Monday\. That week begins on 2026-03-09"):
        call_command("plan_week", world.nia.email, "Newport", NEXT + timedelta(1))
    with pytest.raises(CommandError, match="plans no one branch called Cardiff, but: Newport"):
        call_command("plan_week", world.nia.email, "Cardiff")
    with pytest.raises(CommandError, match="but: none"):
        call_command("plan_week", "dan@example.org", "Newport")
    with pytest.raises(CommandError, match="Nobody here has"):
        call_command("plan_week", "nobody@example.org", "Newport")
    with pytest.raises(CommandError, match="from 1 second to an hour"):
        call_command("plan_week", world.nia.email, "Newport", seconds=0)
