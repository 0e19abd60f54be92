"""How far the weeks of a branch are, and the searches for them."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet

from carewright.core.models import Branch
from carewright.people.queries import SomeoneAt
from carewright.rota.models import PlanningRun, Publication, Rota, WhatIf
from carewright.rota.queries.rotas import rotas_of
from carewright.rota.rules.week import DAYS, State, Step


@dataclass(frozen=True)
class WeekStands:
    """A week of a branch. ``placed``: visits that have somebody; ``published``: when people were told; None: not yet.
    ``proposals``: how many wait to be read; ``going``: a search is on."""

    first: date
    rota: Rota | None
    placed: int
    published: Publication | None
    proposals: int
    going: bool

    @property
    def last(self) -> date:
        return self.first + timedelta(DAYS - 1)


def weeks_of(by: SomeoneAt, branch: Branch, first: date, weeks: int) -> list[WeekStands]:
    """So many weeks, from the one that begins on a day on. ``Refused``: somebody does not plan rotas."""
    days = [first + timedelta(DAYS * n) for n in range(weeks)]
    of_branch = rotas_of(by).filter(branch=branch, first_date__in=days)
    placed = Count("placements", filter=Q(placements__until_edit=None))
    standing = {rota.first_date: rota for rota in of_branch.filter(state=State.STANDING.value).annotate(placed=placed)}
    waiting = of_branch.filter(state=State.PROPOSED.value).order_by().values("first_date").annotate(n=Count("pk"))
    proposals = {row["first_date"]: row["n"] for row in waiting}
    published = {
        each.rota_id: each
        for each in Publication.objects.filter(whole=True, rota__in=[r.pk for r in standing.values()])
    }
    going = {run.of_id for run in _runs(by).filter(of__in=[r.pk for r in standing.values()]) if _goes_on(run)}
    return [
        WeekStands(
            day,
            rota := standing.get(day),
            rota.placed if rota else 0,
            published.get(rota.pk) if rota else None,
            proposals.get(day, 0),
            bool(rota and rota.pk in going),
        )
        for day in days
    ]


def week_stands(by: SomeoneAt, branch: Branch, first: date) -> WeekStands:
    """One of them."""
    return weeks_of(by, branch, first, 1)[0]


def runs_of(by: SomeoneAt, rota: Rota | None, public_id: str = "") -> list[PlanningRun]:
    """The last searches for a week, the newest first; or one by its name."""
    runs = _runs(by).filter(public_id=public_id) if public_id else _runs(by).filter(of=rota)
    return list(runs[:5])


def runs_on(by: SomeoneAt) -> list[PlanningRun]:
    """The searches that are on in somebody's branches, the one that was asked for first before the others."""
    open_ones = _runs(by).filter(proposal=None).order_by("pk")
    return [run for run in open_ones if _goes_on(run)]


def _runs(by: SomeoneAt) -> QuerySet[PlanningRun]:
    runs = PlanningRun.objects.filter(of__in=rotas_of(by)).defer("best")
    return runs.select_related("proposal", "of__branch").prefetch_related("steps")


def what_ifs_of(by: SomeoneAt, rota: Rota | None, public_id: str = "") -> list[WhatIf]:
    """The last questions about a week, the newest first; or one by its name."""
    rows = WhatIf.objects.filter(rota__in=rotas_of(by)).select_related("rota__branch")
    return list((rows.filter(public_id=public_id) if public_id else rows.filter(rota=rota))[:10])


def _goes_on(run: PlanningRun) -> bool:
    return run.stands in (Step.ASKED, Step.RUNNING)
