"""Where today needs the office: visits that have nobody, and visits whose worker is away."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q

from carewright.core.civil import london_date
from carewright.core.models import Branch
from carewright.people.queries import SomeoneAt
from carewright.rota.models import Absence, CalledOff, PlacedWorker, Rota, Told
from carewright.rota.models.telling import TOLD_LAST
from carewright.rota.models.visits import IN_FORCE
from carewright.rota.permissions import check_plan_rota
from carewright.rota.queries.rotas import rotas_of
from carewright.rota.rules.week import State

AHEAD = timedelta(14)


@dataclass(frozen=True)
class Needs:
    """Of one published week: how many visits to come have nobody, and at how many the worker is away."""

    rota: Rota
    nobody: int
    away: int


def needs_of(by: SomeoneAt, branch: Branch, at: datetime) -> list[Needs]:
    """The published weeks of a branch that need something in the next two weeks. ``Refused``: somebody does not plan
    rotas."""
    check_plan_rota(by.duty)
    today = london_date(at)
    weeks = rotas_of(by).filter(
        branch=branch, state=State.STANDING.value, publications__whole=True, first_date__gt=today - timedelta(28)
    )
    found = []
    for rota in weeks.filter(first_date__lte=today + AHEAD).select_related("branch").order_by("first_date"):
        off = CalledOff.objects.filter(IN_FORCE, visit=OuterRef("visit"))
        nobody = Told.objects.filter(TOLD_LAST, ~Exists(off), publication__rota=rota, placement=None)
        ends = Q(until_at=None) | Q(until_at__gt=OuterRef("placement__starts_at"))
        gone = Absence.objects.filter(
            IN_FORCE, ends, worker=OuterRef("worker"), from_at__lte=OuterRef("placement__starts_at")
        )
        away = PlacedWorker.objects.filter(
            Exists(gone), placement__rota=rota, placement__until_edit=None, placement__starts_at__gt=at
        )
        row = Needs(
            rota,
            nobody.filter(visit__date__gte=today).count(),
            away.values(visit=F("placement__visit")).distinct().count(),
        )
        if row.nobody or row.away:
            found.append(row)
    return found
