"""How much choice there is in a branch: faces, the chosen team, introductions, whose choices are kept least, notice."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Exists, OuterRef

from carewright.core.civil import london_date
from carewright.core.models import Branch, on
from carewright.people.models import Care, Person
from carewright.people.queries import SomeoneAt
from carewright.plans.models import IntroductionStep
from carewright.plans.models.choices import TeamMember, in_force
from carewright.plans.rules.introductions import Step
from carewright.rota.models import Answered, CalledOff, Publication, Told
from carewright.rota.models.telling import TOLD_LAST
from carewright.rota.models.visits import IN_FORCE
from carewright.rota.permissions import check_plan_rota
from carewright.rota.queries.answers import FORTNIGHT
from carewright.rota.queries.rotas import branch_of
from carewright.rota.rules.answers import Share, share
from carewright.rota.rules.notice import Ahead, ahead_of


@dataclass
class Met:
    """Who comes to one person in a fortnight: different workers, visits, and of these how many are by the chosen team
    alone (None: they chose none) and by nobody who had not been introduced."""

    person: Person
    workers: set[int] = field(default_factory=set)
    visits: int = 0
    by_team: int | None = None
    known: int = 0


def met_in(by: SomeoneAt, branch: Branch, until: date) -> list[Met]:
    """Of everybody of a branch, who comes to them in the fortnight that ends on a day, as they were told; whoever has
    no visit in it is left out. ``Refused``: somebody does not plan rotas. ``Hidden``: the branch is not theirs."""
    check_plan_rota(by.duty)
    off = CalledOff.objects.filter(IN_FORCE, visit=OuterRef("visit"))
    told = Told.objects.filter(
        TOLD_LAST,
        ~Exists(off),
        placement__isnull=False,
        visit__care__branch=branch_of(by, branch.public_id),
        visit__date__range=(until - timedelta(FORTNIGHT - 1), until),
    ).order_by()
    visits = defaultdict[tuple[int, int], set[int]](set)
    for person, visit, worker in told.values_list("visit__care__person", "visit", "placement__placed__worker"):
        visits[person, visit].add(worker)
    persons = Person.objects.in_bulk({person for person, _ in visits})
    teams = defaultdict[int, set[int]](set)
    for person, worker in TeamMember.objects.filter(in_force(by.member.at), person__in=persons).values_list(
        "person", "worker"
    ):
        teams[person].add(worker)
    held = IntroductionStep.objects.filter(step=Step.HELD.value, introduction__person__in=persons)
    introduced = set(held.values_list("introduction__person", "introduction__worker"))
    found = {id: Met(person, by_team=0 if teams[id] else None) for id, person in persons.items()}
    for (person, _), workers in visits.items():
        met = found[person]
        met.workers |= workers
        met.visits += 1
        met.known += all((person, worker) in introduced for worker in workers)
        if met.by_team is not None:
            met.by_team += workers <= teams[person]
    return sorted(found.values(), key=lambda met: (-len(met.workers), met.person.called))


def still_with(by: SomeoneAt, branch: Branch) -> set[int]:
    """The numbers of the persons whom a branch comes to now. Nobody else is named: their pages are not shown to it any
    more. ``Refused``, ``Hidden``: as ``met_in``."""
    check_plan_rota(by.duty)
    cares = Care.objects.filter(on(by.member.today), branch=branch_of(by, branch.public_id))
    return set(cares.values_list("person", flat=True))


def kept_least(by: SomeoneAt, branch: Branch, first: date, weeks: int) -> list[tuple[Person, Share]]:
    """Those of a branch whose choices were not all kept in the weeks up to the one that begins on a day, the least kept
    first. ``Refused``, ``Hidden``: as ``met_in``."""
    check_plan_rota(by.duty)
    rows = Answered.objects.filter(
        care__branch=branch_of(by, branch.public_id),
        replaced=False,
        publication__rota__first_date__range=(first - timedelta(7 * (weeks - 1)), first),
    )
    of = defaultdict[int, list[tuple[int, int, int]]](list)
    for person, *row in rows.order_by().values_list("care__person", "weight", "kept", "of"):
        of[person].append((row[0], row[1], row[2]))
    shares = {person: share(answers) for person, answers in of.items()}
    short = sorted((each.kept / each.of, person) for person, each in shares.items() if each.of and each.kept < each.of)
    persons = Person.objects.in_bulk([person for _, person in short])
    return [(persons[person], shares[person]) for _, person in short]


@dataclass(frozen=True)
class WeekTold:
    """Of one published week: the day on which people were told, and visits that changed after that, by how long before
    their day."""

    first: date
    told: date
    changed: dict[Ahead, int]


def changes_in(by: SomeoneAt, branch: Branch, first: date, weeks: int) -> list[WeekTold]:
    """The published weeks up to the one that begins on a day, the newest first. ``Refused``, ``Hidden``: as
    ``met_in``."""
    check_plan_rota(by.duty)
    of_branch = Publication.objects.filter(
        rota__branch=branch_of(by, branch.public_id),
        rota__first_date__range=(first - timedelta(7 * (weeks - 1)), first),
    ).order_by()
    changed = defaultdict[int, list[tuple[date, date]]](list)
    rows = Told.objects.filter(publication__in=of_branch.filter(whole=False)).order_by()
    for rota, day, at in rows.values_list("publication__rota", "visit__date", "publication__created_at"):
        changed[rota].append((day, london_date(at)))
    whole = of_branch.filter(whole=True).select_related("rota").order_by("-rota__first_date")
    return [
        WeekTold(each.rota.first_date, london_date(each.created_at), ahead_of(changed[each.rota_id])) for each in whole
    ]
