"""What a week is planned from: what was agreed and chosen, with what differs this time, and who is there."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Max, Q, QuerySet

from carewright.contracts.queries import hours_agreed
from carewright.core.civil import london_date, minute_of_day, moment
from carewright.core.models import Branch
from carewright.core.queries import fact
from carewright.people.models import Care
from carewright.people.queries import SomeoneAt, SomeoneTo
from carewright.plans.queries.handover import AskedVisit, AskedWorker, Handover, handover_for, visits_for
from carewright.plans.rules.choices import Strength
from carewright.plans.rules.handover import NEAR, TimeWish
from carewright.plans.rules.plan import SHORT
from carewright.rota.models import Absence, CalledOff, ExtraHours, OnceOnly, Pause, PlacedWorker, Visit, VisitLink
from carewright.rota.models.visits import IN_FORCE
from carewright.rota.rules.hours import Hours, hours_left
from carewright.rota.rules.week import State

RECENT = 13
"""Days before the first that count for how many different people somebody meets in a fortnight."""


@dataclass(frozen=True)
class AskedLink:
    """Two visits of one day that belong together, by their ids."""

    first: str
    second: str
    min_gap: int | None
    max_gap: int | None
    worker: str


@dataclass(frozen=True)
class ContractHours:
    """Minutes of paid work a week: promised, at most and wished for (None: nothing was agreed, or said)."""

    promised: int
    most: int | None
    wanted: int | None


@dataclass(frozen=True)
class AskedWeek:
    """What was asked for of a branch. ``recent``: how often each worker came to each person in the days before;
    ``contracts``: the hours that were agreed with each worker, where any were."""

    handover: Handover
    links: tuple[AskedLink, ...]
    recent: dict[str, dict[str, int]]
    contracts: dict[str, ContractHours]

    @property
    def visits(self) -> tuple[AskedVisit, ...]:
        return self.handover.visits


def asked_week(by: SomeoneAt, branch: Branch, first: date, days: int) -> AskedWeek:
    """``Refused``: somebody does not run this office. Of a branch that is not theirs, there is nothing."""
    given = handover_for(by, branch, first, days)
    visits = _as_they_are(given.visits, Care.objects.filter(branch=branch), _days(first, days))
    workers = tuple(_with_hours(given.workers, branch, first, days))
    contracts = {
        id: ContractHours(each.promised, each.most, each.wanted) for id, each in hours_agreed(by, branch, first).items()
    }
    return AskedWeek(replace(given, visits=visits, workers=workers), _links(visits), _recent(given, branch), contracts)


type Stamp = tuple[tuple[int, ...], ...]


def stamp_of(branch: Branch) -> Stamp:
    """Something that is another one as soon as anything is put down or taken back of what differs from the plan."""
    care, both = {"care__branch": branch}, {"visit__care__branch": branch}
    tables: tuple[tuple[QuerySet[Any], tuple[str, ...]], ...] = (
        (Visit.objects.filter(**care), ()),
        (Pause.objects.filter(**care), ("until_date",)),
        (CalledOff.objects.filter(**both), ("ended_at",)),
        (OnceOnly.objects.filter(**both), ("ended_at",)),
        (VisitLink.objects.filter(first__care__branch=branch), ("ended_at",)),
        (Absence.objects.filter(worker__employments__branch=branch), ("ended_at", "until_at")),
        (ExtraHours.objects.filter(branch=branch), ("ended_at",)),
    )
    found = (rows.order_by().aggregate(Count("pk"), Max("pk"), *map(Count, ends)) for rows, ends in tables)
    return tuple(tuple(number or 0 for number in row.values()) for row in found)


def visits_of(by: SomeoneTo, first: date, days: int, *, called_off: bool = False) -> tuple[AskedVisit, ...]:
    """The visits of one person on some days, from every organisation that somebody sees, in the order of the days;
    also those that are ``called_off``, if they are wanted. ``Refused``: who comes to them is not shared."""
    cares = Care.objects.filter(person=by.person)
    if by.organisations is not None:
        cares = cares.filter(organisation__in=by.organisations)
    visits = _as_they_are(visits_for(by, first, days), cares, _days(first, days), called_off=called_off)
    return tuple(sorted(visits, key=lambda visit: (visit.day, visit.opens, visit.id)))


def _days(first: date, days: int) -> list[date]:
    return [first + timedelta(n) for n in range(days)]


def _as_they_are(
    visits: Iterable[AskedVisit], cares: QuerySet[Care], days: list[date], *, called_off: bool = False
) -> tuple[AskedVisit, ...]:
    """Visits of the plan and those besides it, without what is paused or called off, as they are to be this once."""
    rows = Visit.objects.filter(care__in=cares, date__range=(days[0], days[-1]))
    off = set(CalledOff.objects.filter(IN_FORCE, visit__in=rows).values_list("visit", flat=True))
    once = {row.visit_id: row for row in OnceOnly.objects.filter(IN_FORCE, visit__in=rows)}
    planned = rows.exclude(support=None).values_list("support", "date", "pk")  # by values: a week has thousands
    number_of: dict[tuple[int | None, date], int] = {(support, day): number for support, day, number in planned}
    found = [(number_of.get((visit.support, visit.day)), visit) for visit in visits]
    short = fact(SHORT, days[0])
    found += [(row.pk, _besides(row, short)) for row in rows.filter(support=None).select_related("care__person")]
    paused = _paused(cares, days)
    return tuple(
        _this_once(visit, once[number]) if number in once else visit
        for number, visit in found
        if visit.day not in paused[visit.care] and (called_off or number not in off)
    )


def _paused(cares: QuerySet[Care], days: list[date]) -> dict[int, set[date]]:
    pauses = Pause.objects.filter(IN_FORCE, care__in=cares, from_date__lte=days[-1])
    paused: dict[int, set[date]] = defaultdict(set)
    for pause in pauses.filter(Q(until_date=None) | Q(until_date__gt=days[0])):
        paused[pause.care_id] |= {
            day for day in days if pause.from_date <= day and (pause.until_date is None or day < pause.until_date)
        }
    return paused


def _besides(row: Visit, short: int) -> AskedVisit:
    """A visit besides the plan. The database holds that all of its details are there. ``short``: minutes under which
    somebody comes whom the person knows."""
    assert row.minutes
    assert row.earliest is not None
    assert row.latest is not None
    return AskedVisit(
        id=row.public_id,
        care=row.care_id,
        support=None,
        person=row.care.person.public_id,
        name=row.name,
        day=row.date,
        minutes=row.minutes,
        opens=row.earliest,
        closes=row.latest,
        wish=None,
        skills=frozenset(row.skills),
        workers=row.workers or 1,
        time_critical=row.time_critical,
        known_only=row.minutes < short,
        series=None,
        beyond=(),
    )


def _this_once(visit: AskedVisit, once: OnceOnly) -> AskedVisit:
    """A time of this once takes the place of the wished one, and no other time of the same visit is the same time."""
    visit = replace(visit, once=True)
    if once.minutes:
        visit = replace(visit, minutes=once.minutes)
    if once.wished is not None:
        opens, closes = min(visit.opens, once.wished), max(visit.closes, once.wished)
        wish = TimeWish(once.wished, NEAR, Strength.STRONGLY)
        visit = replace(visit, opens=opens, closes=closes, wish=wish, series=None)
    return visit


def _with_hours(workers: tuple[AskedWorker, ...], branch: Branch, first: date, days: int) -> list[AskedWorker]:
    begins, ends = moment(first, 0), moment(first + timedelta(days + 1), 0)  # a night runs into the day after
    ids = [worker.id for worker in workers]
    away: dict[str, list[Absence]] = defaultdict(list)
    gone = Absence.objects.filter(IN_FORCE, worker__public_id__in=ids, from_at__lt=ends)
    for absence in gone.filter(Q(until_at=None) | Q(until_at__gt=begins)).select_related("worker"):
        away[absence.worker.public_id].append(absence)
    extra: dict[str, list[Hours]] = defaultdict(list)
    last = first + timedelta(days - 1)
    besides = ExtraHours.objects.filter(IN_FORCE, branch=branch, worker__public_id__in=ids, date__range=(first, last))
    for row in besides.select_related("worker"):
        extra[row.worker.public_id].append(Hours(row.date, row.starts, row.ends))
    return [
        replace(
            worker,
            hours=tuple(
                (each.day, each.starts, each.ends)
                for each in hours_left(
                    [*(Hours(*hours) for hours in worker.hours), *extra[worker.id]],
                    [_wall(absence, first, days) for absence in away[worker.id]],
                )
            ),
        )
        for worker in workers
    ]


def _wall(absence: Absence, first: date, days: int) -> Hours:
    """When an absence begins and ends by the clock on the wall, from the first day on; no further than is asked."""
    far = (days + 2) * 1440
    starts = max(_minutes_since(first, absence.from_at), -1440)
    ends = far if absence.until_at is None else min(_minutes_since(first, absence.until_at), far)
    return Hours(first, starts, ends)


def _minutes_since(first: date, at: datetime) -> int:
    return (london_date(at) - first).days * 1440 + minute_of_day(at)


def _links(visits: tuple[AskedVisit, ...]) -> tuple[AskedLink, ...]:
    by_support = {(visit.support, visit.day): visit.id for visit in visits if visit.support}
    supports = {visit.support for visit in visits if visit.support}
    days = sorted({visit.day for visit in visits})
    return tuple(
        AskedLink(
            by_support[link.first_id, day], by_support[link.second_id, day], link.min_gap, link.max_gap, link.worker
        )
        for link in VisitLink.objects.filter(IN_FORCE, first__in=supports, second__in=supports)
        for day in days
        if (link.first_id, day) in by_support and (link.second_id, day) in by_support
    )


def _recent(given: Handover, branch: Branch) -> dict[str, dict[str, int]]:
    """How often each worker came to each person in the days before, by the rota that stood."""
    rows = PlacedWorker.objects.filter(
        placement__until_edit=None,
        placement__rota__state=State.STANDING.value,
        placement__visit__care__branch=branch,
        placement__visit__date__range=(given.first - timedelta(RECENT), given.first - timedelta(1)),
    ).values_list("placement__visit__care__person__public_id", "worker__public_id")
    recent: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for person, worker in rows:
        recent[person][worker] += 1
    return {person: dict(workers) for person, workers in recent.items()}
