"""What a person chose, what a change would mean before it is saved, and how well each worker would suit them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import OuterRef, Q, QuerySet, Subquery

from carewright.core.models import on
from carewright.people.models import Care, Home, Worker, WorkerProfile, WorkerSkill, WorkerWish
from carewright.people.permissions import OFFICE
from carewright.people.queries import SomeoneTo, see
from carewright.people.rules import Seen, Skill, Wish
from carewright.plans.models.choices import TeamMember, Veto, WhatChoice, WhenChoice, WhoChoice, in_force
from carewright.plans.models.introductions import HowItWent, Introduction, IntroductionStep
from carewright.plans.models.plan import Support
from carewright.plans.rules.choices import Asked, What, When, Who, contradictions, takes_place
from carewright.plans.rules.introductions import STILL_TO_MEET, Felt, Meeting, Step, Whose, why_not_alone
from carewright.plans.rules.matching import Match, match, tags, wanted

type Chosen = WhenChoice | WhoChoice | WhatChoice


@dataclass(frozen=True)
class Choices:
    """Everything that a person chose and that holds at a moment."""

    when: list[WhenChoice]
    who: list[WhoChoice]
    what: list[WhatChoice]
    team: list[TeamMember]
    vetoes: list[Veto]

    @property
    def rows(self) -> list[Chosen]:
        return [*self.when, *self.who, *self.what]

    @property
    def asked(self) -> list[Asked]:
        return [choice.asked for choice in self.rows]

    def bearing_on(self, support: Support | None) -> list[Chosen]:
        """Those that one visit has to keep to (None: any visit). Two visits may have one name: it is not asked by."""
        if support is None:
            return self.rows
        return [row for row in self.rows if isinstance(row, WhoChoice) or row.support_id in (None, support.root_id)]


def choices_of(by: SomeoneTo, at: datetime | None = None) -> Choices:
    """A person's choices now, or as they were at a moment. Whom they said no to, only they and the office see: a worker
    who reads the record never learns of it."""
    person = see(by, Seen.ABOUT_ME)
    at = at or by.member.at
    supports = {support.root_id: support for support in supports_of(by)}
    own = Q(support=None) | Q(support__in=supports)
    workers = _employed(by)
    vetoes = Veto.objects.filter(in_force(at), person=person, worker__in=workers)
    choices = Choices(
        when=list(WhenChoice.objects.filter(in_force(at), own, person=person).select_related("support")),
        who=list(WhoChoice.objects.filter(in_force(at), person=person)),
        what=list(WhatChoice.objects.filter(in_force(at), own, person=person).select_related("support")),
        team=list(TeamMember.objects.filter(in_force(at), person=person, worker__in=workers).select_related("worker")),
        vetoes=list(vetoes.select_related("worker")) if by.rights.decides or by.rights.roles & OFFICE else [],
    )
    of_visits: list[WhenChoice | WhatChoice] = [*choices.when, *choices.what]
    for choice in of_visits:
        choice.visit = supports.get(choice.support_id or 0)
    return choices


def history_of(by: SomeoneTo) -> list[Chosen | TeamMember]:
    """Every choice that a person ever made, with when it ended, the newest first."""
    person = see(by, Seen.ABOUT_ME)
    own = Q(support=None) | Q(support__care__in=_cares(by))
    rows: list[Chosen | TeamMember] = [
        *WhenChoice.objects.filter(own, person=person).select_related("support"),
        *WhoChoice.objects.filter(person=person),
        *WhatChoice.objects.filter(own, person=person).select_related("support"),
        *TeamMember.objects.filter(person=person, worker__in=_employed(by)).select_related("worker"),
    ]
    return sorted(rows, key=lambda row: (row.created_at, row.pk), reverse=True)


def _cares(by: SomeoneTo) -> QuerySet[Care]:
    cares = Care.objects.filter(on(by.member.today), person=by.person)
    return cares if by.organisations is None else cares.filter(organisation__in=by.organisations)


def supports_of(by: SomeoneTo) -> QuerySet[Support]:
    """The visits that are agreed today with the organisations whose part somebody sees."""
    return Support.objects.in_force(by.member.today).filter(care__in=_cares(by))


def _employed(by: SomeoneTo) -> QuerySet[Worker]:
    """Workers of the organisations whose part somebody sees, wherever the person is with them."""
    cares = _cares(by)
    return Worker.objects.filter(
        on(by.member.today, "employments__"), employments__branch__organisation__in=cares.values("organisation")
    ).distinct()


def workers_who_could(by: SomeoneTo) -> QuerySet[Worker]:
    """Workers of the branches that the person is with."""
    branches = _cares(by).exclude(branch=None).values("branch")
    return Worker.objects.filter(on(by.member.today, "employments__"), employments__branch__in=branches).distinct()


def worker_who_could(by: SomeoneTo, public_id: str) -> Worker | None:
    return workers_who_could(by).filter(public_id=public_id).first()


@dataclass(frozen=True)
class Matched:
    """A worker as one person sees them: how they match, and why they may not come alone ("": they may)."""

    worker: Worker
    profile: WorkerProfile | None
    match: Match
    not_alone: str
    rank: int | None
    said_no: bool
    met: bool
    to_meet: bool

    @property
    def can_come(self) -> bool:
        return not self.match.against


@dataclass(frozen=True)
class Matching:
    """All that it takes to compare workers with one person's choices, read once: ``matched`` asks nothing more."""

    by: SomeoneTo
    choices: Choices
    visits: list[tuple[str, frozenset[Skill]]]
    things: frozenset[str]
    profiles: dict[int, WorkerProfile]
    skills: dict[int, set[Skill]]
    wishes: dict[int, list[WorkerWish]]
    meetings: dict[int, Meeting]
    workers: Sequence[Worker]

    def matched(self, worker: Worker, asked: Iterable[Asked] | None = None) -> Match:
        """``asked``: choices to compare with instead of those in force."""
        profile = self.profiles.get(worker.pk)
        wishes = self.wishes.get(worker.pk, [])
        has = tags(
            gender=worker.gender,
            languages=profile.languages if profile else (),
            interests=profile.interests if profile else (),
            ways=profile.ways if profile else (),
        )
        found = match(
            wanted(self.choices.asked if asked is None else asked),
            has,
            visits=self.visits,
            skills=self.skills.get(worker.pk, set()),
            likes=any(wish.kind == Wish.LIKES.value for wish in wishes),
            rather_not=sorted(
                f"where there is: {wish.thing}"
                for wish in wishes
                if wish.kind == Wish.RATHER_NOT_HOME.value and wish.thing in self.things
            ),
        )
        who = "you" if self.by.rights.themself else self.by.person.called
        refused = [f"{who} said no to them"] * self.said_no(worker)
        return replace(found, against=(*found.against, *refused))

    def said_no(self, worker: Worker) -> bool:
        return any(veto.worker_id == worker.pk for veto in self.choices.vetoes)

    def could_come(self, asked: Iterable[Asked] | None = None) -> int:
        """How many of the workers meet everything that must be."""
        asked = list(self.choices.asked if asked is None else asked)
        return sum(not self.matched(worker, asked).against for worker in self.workers)


def matching_for(by: SomeoneTo) -> Matching:
    """Read what it takes to compare every worker of the person's branches with their choices."""
    choices = choices_of(by)
    today = by.member.today
    newest = WorkerProfile.objects.filter(worker=OuterRef("pk")).order_by("-written_at", "-pk").values("pk")[:1]
    workers = list(workers_who_could(by).annotate(newest=Subquery(newest)))
    profiles = WorkerProfile.objects.in_bulk([each.newest for each in workers if each.newest])
    skills: dict[int, set[Skill]] = {}
    for row in WorkerSkill.objects.filter(on(today), worker__in=workers):
        skills.setdefault(row.worker_id, set()).add(Skill.of(row.skill))
    wishes: dict[int, list[WorkerWish]] = {}
    for wish in WorkerWish.objects.filter(on(today), Q(person=None) | Q(person=by.person), worker__in=workers):
        wishes.setdefault(wish.worker_id, []).append(wish)
    home = Home.objects.filter(on(today), person=by.person).first()
    return Matching(
        by=by,
        choices=choices,
        visits=[(support.name, frozenset(map(Skill.of, support.skills))) for support in supports_of(by)],
        things=frozenset(home.things if home else ()),
        profiles={profile.worker_id: profile for profile in profiles.values()},
        skills=skills,
        wishes=wishes,
        meetings=meetings_of(by, choices),
        workers=workers,
    )


def meetings_of(by: SomeoneTo, choices: Choices) -> dict[int, Meeting]:
    """Which workers a person has met or is to meet, by the worker's number."""
    steps = IntroductionStep.objects.filter(introduction__person=by.person, at__lte=by.member.at)
    stands: dict[int, dict[int, Step]] = {}
    met: set[int] = set()
    for worker, introduction, step in steps.values_list("introduction__worker", "introduction", "step"):
        stands.setdefault(worker, {})[introduction] = Step.of(step)  # the newest of an introduction comes last
        if step == Step.HELD.value:
            met.add(worker)
    felt: dict[tuple[int, str], Felt] = {}
    views = HowItWent.objects.filter(introduction__person=by.person, at__lte=by.member.at).order_by("at", "pk")
    for worker, whose, how in views.values_list("introduction__worker", "whose", "felt"):
        felt[worker, whose] = Felt.of(how)
    at_once = any(asked.kind is Who.ALONE_AT_ONCE for asked in choices.asked)
    vetoed = {veto.worker_id for veto in choices.vetoes}
    everybody = workers_who_could(by).values_list("pk", flat=True)
    return {
        worker: Meeting(
            met=worker in met,
            to_meet=not STILL_TO_MEET.isdisjoint(stands.get(worker, {}).values()),
            person_felt=felt.get((worker, Whose.PERSON.value)),
            worker_felt=felt.get((worker, Whose.WORKER.value)),
            alone_at_once=at_once,
            vetoed=worker in vetoed,
        )
        for worker in everybody
    }


def matches_for(by: SomeoneTo) -> list[Matched]:
    """Every worker of the person's branches as the person sees them, the best match first; who cannot come, last."""
    matching = matching_for(by)
    ranks = {member.worker_id: member.rank for member in matching.choices.team}
    found = [
        Matched(
            worker,
            matching.profiles.get(worker.pk),
            matching.matched(worker),
            _not_alone(by, matching.meetings[worker.pk], worker),
            ranks.get(worker.pk),
            matching.said_no(worker),
            matching.meetings[worker.pk].met,
            matching.meetings[worker.pk].to_meet,
        )
        for worker in matching.workers
    ]
    return sorted(found, key=lambda each: (not each.can_come, -(each.match.score or 0), each.worker.called))


@dataclass(frozen=True)
class Meaning:
    """What a change of choices would mean, told before it is saved.

    ``replaces``: the choices whose place it takes. ``against``: sentences why it cannot be saved as it is.
    ``effects``: what it changes, in sentences.
    """

    replaces: tuple[Asked, ...]
    against: tuple[str, ...]
    effects: tuple[str, ...]


def ending(now: Iterable[Asked], asked: Iterable[Asked], instead_of: Iterable[Asked] = ()) -> list[Asked]:
    """The choices in force that end when these are made."""
    asked, instead_of = list(asked), list(instead_of)
    return [old for old in now if old in instead_of or any(takes_place(new, old) for new in asked)]


def meaning(
    by: SomeoneTo, asked: Sequence[Asked], instead_of: Sequence[Asked] = (), support: Support | None = None
) -> Meaning:
    """What new choices would mean for somebody. ``support``: the visit that they are about; None: all."""
    matching = matching_for(by)
    now = [row.asked for row in matching.choices.bearing_on(support)]
    ends = ending(now, asked, instead_of)
    after = [*(old for old in now if old not in ends and old not in asked), *asked]
    effects = [f"It takes the place of: “{old.sentence}”." for old in ends if old not in asked]
    if support:
        effects += [told for each in asked for told in _beyond_what_is_agreed(each, support)]
    if any(isinstance(each.kind, Who) for each in (*asked, *ends)) and matching.workers:
        effects += _who_is_left(matching, now, after)
    if any(each.kind is Who.KNOWN_ONLY for each in asked):
        met = sum(meeting.met for meeting in matching.meetings.values())
        effects.append(f"You have met {met} of our workers. Everybody else is introduced to you first.")
    return Meaning(tuple(ends), tuple(contradictions(after)), tuple(effects))


def _who_is_left(matching: Matching, now: list[Asked], after: list[Asked]) -> list[str]:
    before, left, all_of_us = matching.could_come(now), matching.could_come(after), len(matching.workers)
    if left == 0:
        return ["None of our workers could come to you then. Talk with us: we may find or train somebody."]
    told = [
        f"{left} of our {all_of_us} workers could come to you then" + (f", now {before}." if before != left else ".")
    ]
    if left < before and left < 3:
        told.append("With so few, a holiday or an illness could leave a visit without anybody. We would ask you first.")
    return told


def _beyond_what_is_agreed(asked: Asked, support: Support) -> list[str]:
    told = []
    if asked.kind in (When.WISHED, When.EARLIEST, When.LATEST) and asked.minute is not None:
        if not support.earliest <= asked.minute <= support.latest:
            told.append("That is outside the time that was agreed for this visit, so the office first agrees it.")
    if asked.kind is What.LENGTH and asked.number is not None and asked.number > support.minutes:
        told.append(
            f"That is longer than the {support.minutes} minutes that were agreed, so the office first agrees it."
        )
    if asked.kind is When.DAYS and len(set(asked.days)) > len(support.days):
        told.append(f"{len(support.days)} visits a week are agreed, so the office first agrees {len(set(asked.days))}.")
    return told


def may_come_alone(by: SomeoneTo, worker: Worker) -> str:
    """Why a worker may not come alone to a person; "": they may."""
    meeting = meetings_of(by, choices_of(by)).get(worker.pk, Meeting(met=False))
    return _not_alone(by, meeting, worker)


def _not_alone(by: SomeoneTo, meeting: Meeting, worker: Worker) -> str:
    said = why_not_alone(meeting, worker.called, "you" if by.rights.themself else by.person.called)
    return said[:1].upper() + said[1:]


def introductions_of(by: SomeoneTo) -> QuerySet[Introduction]:
    """A person's introductions with their steps, the newest first."""
    person = see(by, Seen.WHO_COMES)
    return (
        Introduction.objects.filter(person=person, worker__in=_employed(by))
        .select_related("worker")
        .prefetch_related("steps", "views")
        .order_by("-created_at", "-pk")
    )


def own_view(by: SomeoneTo, introduction: Introduction) -> Whose | None:
    """As which of the two who met somebody speaks; None: as neither, like her family, or another worker."""
    if by.rights.decides:
        return Whose.PERSON
    is_worker = by.account is not None and introduction.worker.account_id == by.account.pk
    return Whose.WORKER if is_worker else None


def views_of(by: SomeoneTo, introduction: Introduction) -> list[HowItWent]:
    """How an introduction went: each of the two sees their own view, the office both, nobody else either."""
    own = own_view(by, introduction)
    return [view for view in introduction.views.all() if by.rights.roles & OFFICE or (own and view.whose == own.value)]
