"""What people were told of who comes and when."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Max, Q, QuerySet

from carewright.people.models import Person, Worker
from carewright.plans.models import Support
from carewright.rota.models import CalledOff, Notice, Placement, Publication, Rota, Told, Visit
from carewright.rota.models.telling import TOLD_LAST
from carewright.rota.models.visits import IN_FORCE
from carewright.rota.queries.rotas import id_of, placings
from carewright.rota.rules.placings import Difference, Placing
from carewright.rota.rules.telling import Line


def placing_of(placement: Placement) -> Placing:
    """A placement in the words of the rules; its visit and workers should be read with it."""
    workers = tuple(each.worker.public_id for each in placement.placed.all())
    return Placing(id_of(placement.visit), placement.starts_at, placement.minutes, workers)


def told_last(rota: Rota) -> QuerySet[Told]:
    """What people were told last of the visits of a rota."""
    return _whole(Told.objects.filter(TOLD_LAST, publication__rota=rota))


def placed_now(rota: Rota) -> QuerySet[Placement]:
    """Who comes when in a rota as it is now, with what ``placing_of`` needs."""
    rows = Placement.objects.filter(rota=rota).now()
    return rows.select_related("visit__support").prefetch_related("placed__worker")


def last_two(rows: Iterable[Told]) -> tuple[dict[int, Told], dict[int, Told]]:
    """What counts of each visit, by its number, and what was told of it just before that."""
    counts, before = dict[int, Told](), dict[int, Told]()
    for row in sorted(rows, key=lambda row: row.pk):
        (before if row.replaced_at else counts)[row.visit_id] = row
    return counts, before


def publications_of(rota: Rota) -> int:
    """How often people were told of a rota."""
    return Publication.objects.filter(rota=rota).count()


def told_placings(rota: Rota) -> dict[str, Placing]:
    """Who comes when as people were told last, by the id of the visit."""
    return placings(Placement.objects.filter(told__replaced_at=None, told__publication__rota=rota))


def untold(rota: Rota) -> list[int]:
    """Numbers of the visits of which people know something else than what stands."""
    told = {row.visit_id: row.placement and placing_of(row.placement) for row in told_last(rota)}
    now = {row.visit_id: placing_of(row) for row in placed_now(rota)}
    return sorted(visit for visit in told.keys() | now.keys() if told.get(visit) != now.get(visit))


def lines_told(publication: Publication, *, person: Person | None = None, worker: Worker | None = None) -> list[Line]:
    """What a publication tells a person, or a worker, visit by visit, in the order of days and times."""
    rows = _whole(Told.objects.filter(publication=publication))
    before = _whole(Told.objects.filter(replaced_at=publication.created_at, publication__rota=publication.rota_id))
    if person:
        rows, before = (each.filter(visit__care__person=person) for each in (rows, before))
    if worker:
        theirs = Q(placement__placed__worker=worker)
        visits = {
            *rows.filter(theirs).values_list("visit", flat=True),
            *before.filter(theirs).values_list("visit", flat=True),
        }
        rows, before = (each.filter(visit__in=visits) for each in (rows, before))
    was = {row.visit_id: placing_of(row.placement) for row in before if row.placement}
    found = list(rows)
    called = names_of(row.visit for row in found)
    off = set(
        CalledOff.objects.filter(IN_FORCE, visit__in=[row.visit_id for row in found]).values_list("visit", flat=True)
    )
    lines = [
        Line(
            row.visit.care.person.called,
            row.visit.date,
            called[row.visit_id],
            was.get(row.visit_id),
            placing_of(row.placement) if row.placement else None,
            row.visit_id in off,
        )
        for row in found
    ]
    return sorted(lines, key=_in_order)


def lines_of(changes: Iterable[Difference]) -> list[Line]:
    """Changes of a rota visit by visit, with whose each is and what it is called."""
    found = list(changes)
    supports = {each.visit.partition(":")[0] for each in found}
    rows = Visit.objects.filter(Q(support__public_id__in=supports) | Q(public_id__in=supports))
    by_id = {id_of(row): row for row in rows.select_related("support", "care__person")}
    known = [(by_id[each.visit], each) for each in found if each.visit in by_id]
    called = names_of(row for row, _ in known)
    return [Line(row.care.person.called, row.date, called[row.pk], each.before, each.after) for row, each in known]


def workers_called(rotas: Iterable[Rota]) -> dict[str, str]:
    """What the workers are called who have a place in these rotas, by their ids."""
    return dict(Worker.objects.filter(placed__placement__rota__in=rotas).values_list("public_id", "called"))


def _in_order(line: Line) -> tuple[date, bool, datetime, str]:
    placing = line.after or line.before
    return line.day, placing is None, placing.starts_at if placing else datetime.max, line.name


def _whole(rows: QuerySet[Told]) -> QuerySet[Told]:
    found = rows.select_related("visit__care__person", "visit__support", "placement__visit__support")
    return found.prefetch_related("placement__placed__worker")


def names_of(visits: Iterable[Visit]) -> dict[int, str]:
    """What visits are called, by their numbers: those of the plan as it is called on their day."""
    rows = list(visits)
    supports: dict[int, list[Support]] = defaultdict(list)
    roots = {row.support_id for row in rows if row.support_id}
    last = max((row.date for row in rows), default=date.min)
    for support in (
        Support.objects.agreed(last).filter(Q(pk__in=roots) | Q(first__in=roots)).order_by("from_date", "pk")
    ):
        supports[support.root_id].append(support)
    return {
        row.pk: row.name
        or next((s.name for s in reversed(supports[row.support_id or 0]) if s.from_date <= row.date), "")
        for row in rows
    }


def cares_told(publication: Publication) -> dict[str, int]:
    """The persons of whose visits a publication tells, by their ids, with the number of their care."""
    rows = Told.objects.filter(publication=publication).order_by()
    return dict(rows.values_list("visit__care__person__public_id", "visit__care").distinct())


def newest_notices(rota: Rota) -> QuerySet[Notice]:
    """Of everybody who had to hear of a rota, the last that they had to hear."""
    latest = Notice.objects.filter(publication__rota=rota).order_by()
    newest = latest.values("person", "circle_member", "worker", "account").annotate(newest=Max("pk")).values("newest")
    return Notice.objects.filter(pk__in=newest).select_related(
        "person", "circle_member__person", "worker", "account", "message", "publication"
    )
