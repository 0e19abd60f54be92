"""When workers are there: away, and hours besides their week."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Q, QuerySet

from carewright.core.models import on
from carewright.people.models import Worker
from carewright.people.queries import SomeoneAt
from carewright.rota.models import Absence, ExtraHours
from carewright.rota.models.visits import IN_FORCE
from carewright.rota.permissions import check_say_absent


def employed_here(by: SomeoneAt, day: date) -> QuerySet[Worker]:
    """The workers of the branches that somebody works for, on a day."""
    found = Worker.objects.filter(on(day, "employments__"), employments__branch__organisation=by.organisation)
    return (found if by.branches is None else found.filter(employments__branch__in=by.branches)).distinct()


def workers_by_id(by: SomeoneAt, ids: Iterable[str]) -> dict[str, Worker]:
    """Workers by their ids, as pages show them."""
    return {each.public_id: each for each in employed_here(by, by.member.today).filter(public_id__in=ids)}


def is_oneself(by: SomeoneAt, worker: Worker) -> bool:
    return by.account is not None and worker.account_id == by.account.pk


def away_from(by: SomeoneAt, worker: Worker, at: datetime) -> list[Absence]:
    """When a worker is away, now and later, the next first. ``Refused``: that is for them and the office."""
    check_say_absent(by.duty, is_oneself(by, worker))
    rows = Absence.objects.filter(IN_FORCE, worker=worker, worker__in=employed_here(by, by.member.today))
    return list(rows.filter(Q(until_at=None) | Q(until_at__gt=at)))


def hours_besides(by: SomeoneAt, worker: Worker, day: date) -> list[ExtraHours]:
    """Hours besides a worker's week, from a day on. ``Refused``: as ``away_from``."""
    check_say_absent(by.duty, is_oneself(by, worker))
    here = employed_here(by, by.member.today)
    return list(ExtraHours.objects.filter(IN_FORCE, worker=worker, worker__in=here, date__gte=day))
