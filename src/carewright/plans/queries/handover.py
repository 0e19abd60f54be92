"""What the planning of the rota needs of a branch: exactly what was agreed and chosen, read in a few queries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import OuterRef, Q, QuerySet, Subquery

from carewright.core.civil import moment
from carewright.core.models import Branch, on
from carewright.core.queries import fact
from carewright.people.models import (
    Care,
    Home,
    Person,
    Worker,
    WorkerProfile,
    WorkerSkill,
    WorkerWish,
    WorkingPattern,
)
from carewright.people.permissions import check_run_office
from carewright.people.queries import Member, SomeoneAt, SomeoneTo, see
from carewright.people.rules import WEEKDAYS, Seen, Wish
from carewright.plans.models.choices import TeamMember, Veto, WhatChoice, WhenChoice, WhoChoice, in_force
from carewright.plans.models.introductions import HowItWent, IntroductionStep
from carewright.plans.models.plan import Support
from carewright.plans.rules.choices import Asked, Strength, When, Who
from carewright.plans.rules.handover import TimeWish, happens, length, times
from carewright.plans.rules.introductions import GOOD_ENOUGH, Felt, Step
from carewright.plans.rules.matching import Wanted, tags, wanted
from carewright.plans.rules.plan import SHORT


@dataclass(frozen=True)
class AskedPerson:
    """A person as the rota sees them: where they live, whom they chose, what who comes must be or should be. ``who``:
    what they asked of who comes, as they said it."""

    id: str
    called: str
    latitude: float | None
    longitude: float | None
    team: tuple[str, ...]
    team_strength: Strength
    vetoes: frozenset[str]
    musts: frozenset[str]
    wishes: tuple[Wanted, ...]
    home: frozenset[str]
    known: frozenset[str]
    known_only: bool
    faces_14: int | None
    who: tuple[Asked, ...] = ()


@dataclass(frozen=True)
class AskedVisit:
    """One visit on one day, that begins between ``opens`` and ``closes``, in minutes after midnight. ``care`` and
    ``support``: the numbers of those rows, of the support that it began with (None: it is besides the plan). ``when``:
    what was asked of its time, as it was said; ``once``: it is at another time or of another length this once."""

    id: str
    care: int
    support: int | None
    person: str
    name: str
    day: date
    minutes: int
    opens: int
    closes: int
    wish: TimeWish | None
    skills: frozenset[str]
    workers: int
    time_critical: bool
    known_only: bool
    series: str | None
    beyond: tuple[Asked, ...]
    when: tuple[Asked, ...] = ()
    once: bool = False

    @property
    def support_id(self) -> str:
        """The public id of the support that it is of; "": it is besides the plan."""
        return self.id.partition(":")[0] if self.support else ""


@dataclass(frozen=True)
class AskedWorker:
    """A worker as the rota sees them. ``hours``: from when to when they can be given visits on each day."""

    id: str
    called: str
    latitude: float | None
    longitude: float | None
    travel: str
    skills: frozenset[str]
    tags: frozenset[str]
    likes: frozenset[str]
    rather_not_persons: frozenset[str]
    rather_not_things: frozenset[str]
    rather_not_weekdays: frozenset[int]
    hours: tuple[tuple[date, int, int], ...]


@dataclass(frozen=True)
class Handover:
    """All that a branch's rota is planned from, for the days from ``first`` on. Whoever met a person and it did not go
    well, by the word of either, must not come until they get on."""

    first: date
    days: int
    persons: tuple[AskedPerson, ...]
    visits: tuple[AskedVisit, ...]
    workers: tuple[AskedWorker, ...]


def handover_for(by: SomeoneAt, branch: Branch, first: date, days: int) -> Handover:
    """What to plan for a branch. ``Refused``: somebody does not run this office."""
    check_run_office(by.duty)
    if branch.organisation_id != by.organisation.pk or (by.branches is not None and branch.pk not in by.branches):
        return Handover(first, days, (), (), ())
    dates = [first + timedelta(n) for n in range(days)]
    now = _from_then_on(by.member, first)
    cares = list(_cares(dates).filter(branch=branch))
    persons = [care.person for care in cares]
    who: dict[int, list[Asked]] = defaultdict(list)
    for choice in WhoChoice.objects.filter(now, person__in=persons):
        who[choice.person_id].append(choice.asked)
    team: dict[int, list[TeamMember]] = defaultdict(list)
    for member in TeamMember.objects.filter(now, person__in=persons).select_related("worker").order_by("rank"):
        team[member.person_id].append(member)
    vetoes = _pairs(Veto.objects.filter(now, person__in=persons).values_list("person", "worker__public_id"))
    known = _pairs(
        IntroductionStep.objects.filter(step=Step.HELD.value, introduction__person__in=persons).values_list(
            "introduction__person", "introduction__worker__public_id"
        )
    )
    unfit = _pairs(
        (person, worker) for (person, worker, _), felt in felt_of(persons).items() if felt not in GOOD_ENOUGH
    )
    homes = {home.person_id: home for home in Home.objects.filter(on(first), person__in=persons)}
    return Handover(
        first,
        days,
        tuple(
            _person(
                person=care.person,
                home=homes.get(care.person_id),
                who=who[care.person_id],
                team=team[care.person_id],
                vetoes=vetoes[care.person_id] | unfit[care.person_id],
                known=known[care.person_id] - unfit[care.person_id],
            )
            for care in cares
        ),
        _visits(cares, dates, now),
        _workers(branch, dates),
    )


def visits_for(by: SomeoneTo, first: date, days: int) -> tuple[AskedVisit, ...]:
    """The visits that a person is to have, as agreed and chosen: from every organisation that somebody sees.
    ``Refused``: who comes to them is not shared."""
    see(by, Seen.WHO_COMES)
    dates = [first + timedelta(n) for n in range(days)]
    cares = _cares(dates).filter(person=by.person)
    if by.organisations is not None:
        cares = cares.filter(organisation__in=by.organisations)
    return _visits(list(cares), dates, _from_then_on(by.member, first))


def _from_then_on(member: Member, first: date) -> Q:
    """Choices in force on a day to come or, for days that have begun, now."""
    return in_force(max(moment(first, 0), member.at))


def _cares(dates: list[date]) -> QuerySet[Care]:
    begun = Care.objects.filter(from_date__lte=dates[-1])
    return begun.filter(Q(until_date=None) | Q(until_date__gt=dates[0])).select_related("person")


def felt_of(persons: Iterable[Person]) -> dict[tuple[int, str, str], Felt]:
    """How each introduction felt last, by the person's number, the worker's public id, and whose view it is."""
    views = HowItWent.objects.filter(introduction__person__in=persons).order_by("at", "pk")
    rows = views.values_list("introduction__person", "introduction__worker__public_id", "whose", "felt")
    return {(person, worker, whose): Felt.of(felt) for person, worker, whose, felt in rows}


def _pairs(rows: Iterable[tuple[int, str]]) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for person, worker in rows:
        found[person].add(worker)
    return defaultdict(frozenset, {person: frozenset(workers) for person, workers in found.items()})


def _person(
    *,
    person: Person,
    home: Home | None,
    who: list[Asked],
    team: list[TeamMember],
    vetoes: frozenset[str],
    known: frozenset[str],
) -> AskedPerson:
    wants = wanted(who)
    kinds = {each.kind: each for each in who}
    return AskedPerson(
        id=person.public_id,
        called=person.called,
        latitude=home.latitude if home else None,
        longitude=home.longitude if home else None,
        team=tuple(member.worker.public_id for member in team),
        team_strength=Strength.of(team[0].strength) if team else Strength.WOULD_LIKE,
        vetoes=vetoes,
        musts=frozenset(want.tag for want in wants if want.strength is Strength.MUST),
        wishes=tuple(want for want in wants if want.strength is not Strength.MUST),
        home=frozenset(home.things if home else ()),
        known=known,
        known_only=Who.KNOWN_ONLY in kinds or Who.ALONE_AT_ONCE not in kinds,
        faces_14=kinds[Who.FACES].number if Who.FACES in kinds else None,
        who=tuple(who),
    )


def _holds(support: Support, replaced: date | None, day: date) -> bool:
    """Whether support is in force on a day. ``replaced``: from when another takes its place."""
    ends = [until for until in (support.until_date, support.care.until_date, replaced) if until]
    return max(support.from_date, support.care.from_date) <= day and all(day < until for until in ends)


def _visits(cares: list[Care], dates: list[date], now: Q) -> tuple[AskedVisit, ...]:
    choices: dict[int, list[WhenChoice | WhatChoice]] = defaultdict(list)
    for table in (WhenChoice, WhatChoice):
        for row in table.objects.filter(now, person__in=[care.person_id for care in cares]).select_related("support"):
            choices[row.person_id].append(row)
    supports = list(Support.objects.agreed(dates[-1]).filter(care__in=cares).select_related("care__person", "first"))
    replaced = {support.replaces_id: support.from_date for support in supports if support.replaces_id}
    short = fact(SHORT, dates[0])
    return tuple(
        visit
        for support in supports
        for visit in _of_support(
            support,
            choices[support.care.person_id],
            [day for day in dates if _holds(support, replaced.get(support.pk), day)],
            short,
        )
    )


def _of_support(
    support: Support, choices: list[WhenChoice | WhatChoice], dates: list[date], short: int
) -> Iterable[AskedVisit]:
    """``short``: minutes under which a visit is made by somebody whom the person knows (NICE NG21 1.3.10)."""
    own = [choice.asked for choice in choices if choice.support_id in (None, support.root_id)]
    when = times(support.earliest, support.latest, own)
    person, root = support.care.person.public_id, support.first or support
    for day in dates:
        if not happens(day, support.days, own, time_critical=support.time_critical):
            continue
        yield AskedVisit(
            id=f"{root.public_id}:{day}",
            care=support.care_id,
            support=root.pk,
            person=person,
            name=support.name,
            day=day,
            minutes=length(support.minutes, own),
            opens=when.opens,
            closes=when.closes,
            wish=when.wish,
            skills=frozenset(support.skills),
            workers=support.workers,
            time_critical=support.time_critical,
            known_only=support.minutes < short,
            series=root.public_id if any(each.kind is When.REGULAR for each in own) else None,
            beyond=when.beyond,
            when=tuple(each for each in own if isinstance(each.kind, When)),
        )


def _workers(branch: Branch, dates: list[date]) -> tuple[AskedWorker, ...]:
    newest = WorkerProfile.objects.filter(worker=OuterRef("pk")).order_by("-written_at", "-pk").values("pk")[:1]
    workers = list(
        Worker.objects.filter(on(dates[0], "employments__"), employments__branch=branch)
        .annotate(newest=Subquery(newest))
        .distinct()
    )
    profiles = {
        profile.worker_id: profile
        for profile in WorkerProfile.objects.in_bulk([each.newest for each in workers if each.newest]).values()
    }
    skills: dict[int, set[str]] = defaultdict(set)
    for row in WorkerSkill.objects.filter(on(dates[-1]), from_date__lte=dates[0], worker__in=workers):
        skills[row.worker_id].add(row.skill)
    wishes: dict[int, list[WorkerWish]] = defaultdict(list)
    for wish in WorkerWish.objects.filter(on(dates[0]), worker__in=workers).select_related("person"):
        wishes[wish.worker_id].append(wish)
    patterns: dict[int, list[WorkingPattern]] = defaultdict(list)
    for pattern in WorkingPattern.objects.filter(worker__in=workers).order_by("starts"):
        patterns[pattern.worker_id].append(pattern)
    return tuple(
        _worker(each, profiles.get(each.pk), skills[each.pk], wishes[each.pk], patterns[each.pk], dates)
        for each in workers
    )


def _worker(
    worker: Worker,
    profile: WorkerProfile | None,
    skills: set[str],
    wishes: list[WorkerWish],
    patterns: list[WorkingPattern],
    dates: list[date],
) -> AskedWorker:
    def wished(kind: Wish) -> list[WorkerWish]:
        return [wish for wish in wishes if wish.kind == kind.value]

    return AskedWorker(
        id=worker.public_id,
        called=worker.called,
        latitude=worker.latitude,
        longitude=worker.longitude,
        travel=worker.travel,
        skills=frozenset(skills),
        tags=tags(
            gender=worker.gender,
            languages=profile.languages if profile else (),
            interests=profile.interests if profile else (),
            ways=profile.ways if profile else (),
        ),
        likes=frozenset(wish.person.public_id for wish in wished(Wish.LIKES) if wish.person),
        rather_not_persons=frozenset(wish.person.public_id for wish in wished(Wish.RATHER_NOT_PERSON) if wish.person),
        rather_not_things=frozenset(wish.thing for wish in wished(Wish.RATHER_NOT_HOME)),
        rather_not_weekdays=frozenset(WEEKDAYS.index(wish.thing) for wish in wished(Wish.RATHER_NOT_DAY)),
        hours=tuple(
            (day, pattern.starts, pattern.ends)
            for day in dates
            for pattern in patterns
            if pattern.weekday == day.weekday()
            and pattern.from_date <= day
            and (pattern.until_date is None or day < pattern.until_date)
        ),
    )
