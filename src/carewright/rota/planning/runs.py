"""A search in the background: taken, told about while it goes on, and ended with a proposal."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from carewright.core.models import Account
from carewright.core.queries import NoFact
from carewright.core.refusal import Hidden, Refused
from carewright.people.queries import Member, SomeoneAt, someone_at
from carewright.rota.actions.rotas import propose
from carewright.rota.actions.runs import begin_plan, end_plan
from carewright.rota.models import PlanningRun
from carewright.rota.planning.facts import costs_on, law_on
from carewright.rota.planning.problem import Task, Unplannable, task_of
from carewright.rota.planning.travel import on_the_clock
from carewright.rota.queries import asked_week
from carewright.rota.queries.rotas import promises_of
from carewright.rota.queries.telling import told_placings
from carewright.rota.rules.placings import Placing
from rota_engine.search.solve import Progress, solve
from rota_engine.search.stop import MaxSeconds, Until

BEAT = 3.0
"""Seconds between two times that a search says where it stands and keeps the best that it has."""


def plan(
    number: int,
    *,
    now: Callable[[], datetime],
    ended: Callable[[], bool] = lambda: False,
    told: Callable[[PlanningRun], None] = lambda _: None,
) -> None:
    """Do a search, or go on with one whose process was lost. What cannot be planned is said in the run, and nothing is
    proposed. A run that is not there, that another process is at or that has ended is left alone. ``ended``: the
    process is to end; the best so far is kept, and another goes on from there. ``told``: hears whenever it says where
    it stands."""
    run = PlanningRun.objects.select_related("of__branch__organisation", "account").filter(pk=number).first()
    account = run.account if run else None
    if run is None or account is None:
        return
    try:
        by = _who(account, run, now())
        run = begin_plan(by=by, at=now(), run=run)
    except (Refused, Hidden):
        return
    try:
        task = _task(by, run)
    except (Unplannable, NoFact) as fault:
        end_plan(by=by, at=now(), run=run, words=str(fault))
        return
    beat = _Beat(run, task, now, told)
    result = solve(
        task.problem,
        stop=Until(MaxSeconds(max(0.1, run.seconds - run.spent)), lambda: beat.stop or ended()),
        seed=run.seed,
        start=task.rota(_placings(run.best)) if run.best else None,
        on_progress=beat,
    )
    if ended() and not beat.stop:
        return
    by = _who(account, run, now())
    found = task.placings(on_the_clock(task.problem, result.rota).visits)
    proposal = propose(by=by, at=now(), run=run, placings=found, visits=tuple(task.visits.values()))
    end_plan(by=by, at=now(), run=run, proposal=proposal)


def _who(account: Account, run: PlanningRun, at: datetime) -> SomeoneAt:
    """Whoever asked, with the rights that they have at a moment."""
    return someone_at(Member(at, account), run.of.branch.organisation.public_id)


def _task(by: SomeoneAt, run: PlanningRun) -> Task:
    day = run.of.first_date
    week = asked_week(by, run.of.branch, day, run.of.days)
    told, promised = told_placings(run.of), promises_of(run.of)
    return task_of(week, law=law_on(day), costs=costs_on(day), told=told.values(), promised=promised.values())


class _Beat:
    """Says now and then where a search stands, keeps the best rota by then, and hears whether to stop."""

    def __init__(
        self, run: PlanningRun, task: Task, now: Callable[[], datetime], told: Callable[[PlanningRun], None]
    ) -> None:
        self.run, self.task, self.now, self.told = run, task, now, told
        self.stop, self.last, self.before = False, 0.0, run.spent

    def __call__(self, progress: Progress) -> None:
        if progress.seconds - self.last < BEAT:
            return
        self.last = progress.seconds
        run = self.run
        run.spent = self.before + progress.seconds
        run.done = min(1.0, run.spent / run.seconds)
        run.kept, run.unassigned, run.pence = progress.kept, progress.unassigned, round(progress.pence)
        run.beat_at = self.now()
        run.best = [_plain(each) for each in self.task.placings(progress.rota().visits)]
        run.save(update_fields=["spent", "done", "kept", "unassigned", "pence", "beat_at", "best"])
        self.stop = PlanningRun.objects.values_list("stop_asked", flat=True).get(pk=run.pk)
        self.told(run)


def _plain(placing: Placing) -> dict[str, Any]:
    return asdict(placing) | {"starts_at": placing.starts_at.isoformat()}


def _placings(best: Any) -> list[Placing]:
    return [
        Placing(each["visit"], datetime.fromisoformat(each["starts_at"]), each["minutes"], tuple(each["workers"]))
        for each in best
    ]
