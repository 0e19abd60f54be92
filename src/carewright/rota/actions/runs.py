"""Ask for a search in the background, stop it, and say where it stands."""

from datetime import date, datetime

from django.db import transaction

from carewright.core.actions import action
from carewright.core.models import Branch
from carewright.core.refusal import Hidden, Refused
from carewright.people.queries import SomeoneAt
from carewright.rota.actions.rotas import held_rota, open_rota
from carewright.rota.models import PlanningRun, Rota, RunStep
from carewright.rota.permissions import check_plan_rota
from carewright.rota.queries.rotas import rotas_of
from carewright.rota.rules.week import SILENT, STEPS, State, Step
from carewright.rota.tasks import plan_soon

MOST_SECONDS = 3_600


@action
def ask_for_plan(*, by: SomeoneAt, at: datetime, rota: Rota, seconds: int, seed: int = 1) -> PlanningRun:
    """Have the worker process search for a rota, so many seconds long. ``Refused``: one is under way for this week
    already, or it would take no time, or more than an hour."""
    rota = held_rota(by, rota)
    if rota.state != State.STANDING.value:
        raise Refused("A proposal is not planned anew.", "Plan the week itself.")
    if not 1 <= seconds <= MOST_SECONDS:
        raise Refused(f"A search takes from 1 second to an hour, not {seconds:,} seconds.")
    if any(run.stands in (Step.ASKED, Step.RUNNING) for run in rota.runs.prefetch_related("steps")):
        raise Refused("This week is being planned already.", "Stop that first, or wait for it.")
    run = PlanningRun.objects.create(
        of=rota,
        of_edit=rota.edits,
        account=by.account,
        said_by=by.standing,
        seconds=seconds,
        seed=seed,
        created_at=at,
    )
    _step(run, at, Step.ASKED)
    transaction.on_commit(lambda: plan_soon.enqueue(run.pk))
    return run


@action
def plan_branches(
    *, by: SomeoneAt, at: datetime, branches: list[Branch], first: date, seconds: int
) -> list[PlanningRun]:
    """Have a week of several branches searched for, all of them or none. ``Refused``: of one or more it cannot be; it
    says of which, and why. ``Hidden``: one is not theirs."""
    runs, faults = list[PlanningRun](), list[str]()
    for branch in sorted(branches, key=lambda branch: branch.pk):  # in one order, so that two never wait for each other
        try:
            rota = open_rota(by=by, at=at, branch=branch, first=first)
            runs.append(ask_for_plan(by=by, at=at, rota=rota, seconds=seconds))
        except Hidden:
            raise
        except Refused as refused:
            faults.append(f"{branch.name}: {refused}")
    if faults or not runs:
        raise Refused(" ".join(faults) or "Choose at least one branch.", "Nothing has been begun.")
    return runs


@action
def stop_plan(*, by: SomeoneAt, at: datetime, run: PlanningRun) -> PlanningRun:
    """Stop a search. One that has begun ends within a second, and proposes the best that it has found so far.
    ``Refused``: it has ended already."""
    run = _held(by, run)
    if run.stands is Step.ASKED:
        _step(run, at, Step.CANCELLED)
    elif run.stands is Step.RUNNING:
        run.stop_asked = True
        run.save(update_fields=["stop_asked"])
    else:
        raise Refused("This has ended already.")
    return run


@action
def begin_plan(*, by: SomeoneAt, at: datetime, run: PlanningRun) -> PlanningRun:
    """Take a search that waits or whose process was lost. ``Refused``: another process is at it, or it has ended."""
    run = _held(by, run)
    if run.stands is Step.RUNNING and run.beat_at and at - run.beat_at < SILENT:
        raise Refused("Another process is planning this.")
    _step(run, at, Step.RUNNING)
    run.beat_at = at
    run.save(update_fields=["beat_at"])
    return run


@action
def end_plan(
    *, by: SomeoneAt, at: datetime, run: PlanningRun, proposal: Rota | None = None, words: str = ""
) -> PlanningRun:
    """A search has ended: with a proposal, or because it could not be done, as ``words`` say."""
    run = _held(by, run)
    cancelled = Step.CANCELLED if run.stop_asked else Step.DONE
    _step(run, at, cancelled if proposal else Step.FAILED, words)
    run.proposal, run.done = proposal, 1.0 if proposal else run.done
    run.save(update_fields=["proposal", "done"])
    return run


def _held(by: SomeoneAt, run: PlanningRun) -> PlanningRun:
    check_plan_rota(by.duty)
    held = PlanningRun.objects.select_for_update(of=("self",)).filter(pk=run.pk, of__in=rotas_of(by)).first()
    if held is None:
        raise Hidden("There is no such search here.")
    return held


def _step(run: PlanningRun, at: datetime, step: Step, words: str = "") -> None:
    if step not in STEPS[run.stands]:
        raise Refused("This has ended already.")
    RunStep.objects.create(run=run, at=at, step=step.value, words=words[:300])
