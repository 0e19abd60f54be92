"""Who comes to a person and when, as they were told; and to whom a worker goes."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from carewright.core.civil import minute_of_day, moment
from carewright.core.models import Branch
from carewright.core.refusal import Hidden
from carewright.people.models import Care, Worker
from carewright.people.queries import SomeoneTo, see
from carewright.people.rules import Seen
from carewright.plans.models import IntroductionStep
from carewright.plans.queries.handover import AskedVisit
from carewright.plans.rules.introductions import Step
from carewright.rota.models import CalledOff, Pause, Publication, Rota, Told, Visit
from carewright.rota.models.visits import IN_FORCE
from carewright.rota.queries.asked import visits_of
from carewright.rota.queries.rotas import id_of
from carewright.rota.queries.telling import last_two, names_of, placing_of
from carewright.rota.rules.placings import Placing
from carewright.rota.rules.telling import was_before
from carewright.rota.rules.visits import Stands
from carewright.rota.rules.week import State


@dataclass(frozen=True)
class Coming:
    """One visit of a person. ``asked``: as it was agreed and chosen; None: nobody asks for it any more. ``told``: how
    they were told of it; ``workers``: who comes then, and which of them they have not met (``new``). ``was``: what they
    were told before that, as far as it was different. ``branch``: whose it is; ``called_off``: that it does not happen.
    """

    id: str
    day: date
    name: str
    stands: Stands
    branch: Branch | None
    asked: AskedVisit | None
    told: Placing | None
    workers: tuple[Worker, ...] = ()
    new: frozenset[str] = frozenset()
    was: str = ""
    called_off: CalledOff | None = None

    @property
    def starts_at(self) -> datetime:
        """When it begins or, as long as nobody has a place for it, when it could at the earliest."""
        return self.told.starts_at if self.told else moment(self.day, self.asked.opens if self.asked else 0)

    @property
    def minute(self) -> int:
        return minute_of_day(self.starts_at)


def coming_to(by: SomeoneTo, first: date, days: int) -> list[Coming]:
    """The visits of a person on some days, in the order of time. ``Refused``: who comes to them is not shared."""
    asked = {visit.id: visit for visit in visits_of(by, first, days, called_off=True)}
    span = (first, first + timedelta(days - 1))
    cares = Care.objects.filter(person=by.person).select_related("branch")
    if by.organisations is not None:
        cares = cares.filter(organisation__in=by.organisations)
    branches = {care.pk: care.branch for care in cares}
    rows = Visit.objects.filter(care__in=branches, date__range=span).select_related("support")
    by_id = {id_of(row): row for row in rows}
    told = Told.objects.filter(visit__in=rows).select_related("placement__visit__support")
    told_of, before = last_two(told.prefetch_related("placement__placed__worker"))
    off = {row.visit_id: row for row in CalledOff.objects.filter(IN_FORCE, visit__in=rows)}
    called = names_of(by_id.values())
    met = _met(by)
    found = []
    for id in asked.keys() | by_id.keys():
        visit, row = asked.get(id), by_id.get(id)
        said = told_of.get(row.pk) if row else None
        called_off = off.get(row.pk) if row else None
        if visit is None and called_off is None and not (said and said.placement):
            continue  # nobody asks for it, and nobody was told of it
        placing = placing_of(said.placement) if said and said.placement else None
        workers = tuple(each.worker for each in said.placement.placed.all()) if said and said.placement else ()
        found.append(
            Coming(
                id,
                visit.day if visit else row.date if row else first,
                visit.name if visit else called[row.pk] if row else "",
                _stands(said, called_off),
                branches[visit.care if visit else row.care_id if row else 0],
                visit,
                placing,
                workers,
                frozenset(each.public_id for each in workers if each.pk not in met),
                _was(before.get(row.pk), placing) if row else "",
                called_off,
            )
        )
    return sorted(found, key=lambda each: (each.starts_at, each.id))


def _was(before: Told | None, now: Placing | None) -> str:
    if before is None:
        return ""
    if before.placement is None:
        return "nobody" if now else ""
    called = {each.worker.public_id: each.worker.called for each in before.placement.placed.all()}
    return was_before(placing_of(before.placement), now, called)


def _stands(told: Told | None, called_off: CalledOff | None) -> Stands:
    if called_off:
        return Stands.CALLED_OFF
    if told is None:
        return Stands.PLANNED
    return Stands.COMES if told.placement else Stands.NOBODY


def _met(by: SomeoneTo) -> set[int]:
    held = IntroductionStep.objects.filter(step=Step.HELD.value, introduction__person=by.person)
    return set(held.values_list("introduction__worker", flat=True))


def coming_visit(by: SomeoneTo, id: str) -> Coming:
    """One of them. ``Hidden``: there is none by that name. ``Refused``: who comes to them is not shared."""
    _, _, day = id.rpartition(":")
    row = Visit.objects.filter(public_id=id, care__person=by.person).first()
    try:
        on = row.date if row else date.fromisoformat(day)
    except ValueError:
        raise Hidden("There is no such visit.") from None
    found = next((each for each in coming_to(by, on, 1) if each.id == id), None)
    if found is None:
        raise Hidden("There is no such visit.")
    return found


def rota_of(by: SomeoneTo, care: int, day: date) -> Rota | None:
    """The published rota in which a person's visits from one organisation stand on a day; None: there is none yet.
    ``care``: the number of that row."""
    published = Rota.objects.filter(state=State.STANDING.value, publications__whole=True)
    found = published.filter(
        branch__cares=care, branch__cares__person=by.person, first_date__gt=day - timedelta(28), first_date__lte=day
    ).select_related("branch__organisation")
    return next((each for each in found if day < each.first_date + timedelta(each.days)), None)


def told_until(by: SomeoneTo) -> date | None:
    """The last day of which a person was told who comes; None: of none yet."""
    weeks = Publication.objects.filter(whole=True, rota__branch__cares__person=by.person).select_related("rota")
    if by.organisations is not None:
        weeks = weeks.filter(rota__branch__organisation__in=by.organisations)
    ends = [week.rota.first_date + timedelta(week.rota.days - 1) for week in weeks]
    return max(ends, default=None)


def pauses_of(by: SomeoneTo, day: date) -> list[Pause]:
    """When nobody comes, from a day on, the next first. ``Refused``: who comes to them is not shared."""
    see(by, Seen.WHO_COMES)
    pauses = Pause.objects.filter(IN_FORCE, Q(until_date=None) | Q(until_date__gt=day), care__person=by.person)
    if by.organisations is not None:
        pauses = pauses.filter(care__organisation__in=by.organisations)
    return list(pauses.select_related("care__organisation"))
