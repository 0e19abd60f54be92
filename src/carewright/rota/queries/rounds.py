"""To whom a worker goes and when, as they were told."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from carewright.core.civil import london_date
from carewright.people.models import Person, Worker
from carewright.people.queries import SomeoneAt
from carewright.rota.models import Told
from carewright.rota.models.telling import TOLD_LAST
from carewright.rota.permissions import check_say_absent
from carewright.rota.queries.hours import is_oneself
from carewright.rota.queries.rotas import id_of
from carewright.rota.queries.telling import names_of


@dataclass(frozen=True)
class Going:
    """One visit of a worker: to whom, what it is for, when, and who else comes."""

    id: str
    person: Person
    name: str
    starts_at: datetime
    minutes: int
    others: tuple[str, ...]

    @property
    def day(self) -> date:
        return london_date(self.starts_at)

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)


def worker_of(by: SomeoneAt) -> Worker | None:
    """Whoever is signed in, as a worker; None: they are none."""
    return Worker.objects.filter(account=by.account).first() if by.account else None


def goings_of(by: SomeoneAt, worker: Worker, first: date, days: int) -> list[Going]:
    """The visits of a worker for one organisation on some days, in the order of time. ``Refused``: they are neither
    theirs nor of their office."""
    check_say_absent(by.duty, is_oneself(by, worker))
    rows = Told.objects.filter(
        TOLD_LAST,
        placement__placed__worker=worker,
        publication__rota__branch__organisation=by.organisation,
        visit__date__range=(first, first + timedelta(days - 1)),
    )
    found = list(
        rows.select_related("visit__care__person", "visit__support", "placement").prefetch_related(
            "placement__placed__worker"
        )
    )
    called = names_of(row.visit for row in found)
    goings = [
        Going(
            id_of(row.visit),
            row.visit.care.person,
            called[row.visit_id],
            row.placement.starts_at,
            row.placement.minutes,
            tuple(each.worker.called for each in row.placement.placed.all() if each.worker_id != worker.pk),
        )
        for row in found
        if row.placement
    ]
    return sorted(goings, key=lambda going: (going.starts_at, going.person.pk))


def to_come(goings: Iterable[Going], at: datetime) -> list[Going]:
    """Those that are not over yet."""
    return [going for going in goings if going.ends_at > at]
