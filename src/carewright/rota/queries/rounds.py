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
from carewright.rota.queries.telling import last_two, names_of, placing_of
from carewright.rota.rules.telling import was_to_worker


@dataclass(frozen=True)
class Going:
    """One visit of a worker: to whom, what it is for, when, and who else comes. ``was``: what they were told before
    that, as far as it was different."""

    id: str
    person: Person
    name: str
    starts_at: datetime
    minutes: int
    others: tuple[str, ...]
    was: str = ""

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
        rows.select_related("visit__care__person", "visit__support", "placement__visit__support").prefetch_related(
            "placement__placed__worker"
        )
    )
    called = names_of(row.visit for row in found)
    earlier = Told.objects.filter(visit__in=[row.visit_id for row in found]).exclude(replaced_at=None)
    _, before = last_two(
        earlier.select_related("placement__visit__support").prefetch_related("placement__placed__worker")
    )
    goings = [
        Going(
            id_of(row.visit),
            row.visit.care.person,
            called[row.visit_id],
            row.placement.starts_at,
            row.placement.minutes,
            tuple(each.worker.called for each in row.placement.placed.all() if each.worker_id != worker.pk),
            _was(before.get(row.visit_id), row, worker),
        )
        for row in found
        if row.placement
    ]
    return sorted(goings, key=lambda going: (going.starts_at, going.person.pk))


def _was(before: Told | None, now: Told, worker: Worker) -> str:
    if before is None or now.placement is None:
        return ""
    then = before.placement
    called = {each.worker.public_id: each.worker.called for each in then.placed.all()} if then else {}
    return was_to_worker(placing_of(then) if then else None, placing_of(now.placement), worker.public_id, called)


def to_come(goings: Iterable[Going], at: datetime) -> list[Going]:
    """Those that are not over yet."""
    return [going for going in goings if going.ends_at > at]
