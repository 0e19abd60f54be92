"""Workers: a page about each, and what stands behind it; who sees which."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from carewright.core.models import StoredFile, named, on
from carewright.core.refusal import Hidden
from carewright.people.models import (
    Acquaintance,
    Care,
    CommunicationNeed,
    Employment,
    Person,
    Worker,
    WorkerProfile,
    WorkerSkill,
    WorkerWish,
    WorkingPattern,
)
from carewright.people.permissions import (
    can_meet_workers,
    can_see_behind_page,
    check_meet_workers,
    check_run_office,
    check_work_here,
)
from carewright.people.queries.standing import (
    Member,
    SomeoneAt,
    SomeoneTo,
    offices_for,
    persons_by_life,
    persons_for,
    see,
    someone_to,
)
from carewright.people.rules import Gender, Interest, Seen, Skill, Travel, Ways

NOBODY = "There is no worker here by that name."


@dataclass(frozen=True)
class Behind:
    """What only the office and the worker see: proofs of skills (also those that ended or are to come), the hours from
    today on, wishes, where they live."""

    full_name: str
    email: str
    home_postcode: str
    latitude: float | None
    longitude: float | None
    skills: list[WorkerSkill]
    hours: list[WorkingPattern]
    wishes: list[WorkerWish]


@dataclass(frozen=True)
class WorkerPage:
    """A worker's page about themself, as somebody may see it.

    The person sees whom they may choose: ``gender`` and ``skills`` of today belong to that. Other workers see a
    colleague: not these, but how they ``travel``. The office sees all of it, and what is ``behind``.
    """

    public_id: str
    called: str
    photo_id: str | None
    look: dict[str, Any]
    about: str
    interests: list[Interest]
    languages: list[str]
    ways: list[Ways]
    gender: Gender | None = None
    skills: list[Skill] | None = None
    travel: Travel | None = None
    behind: Behind | None = None


def worker_for(by: SomeoneTo | SomeoneAt, public_id: str) -> WorkerPage:
    """A worker's page, for a person and those around them, or for somebody at an organisation.

    ``Hidden``: no worker of that name comes to the person or is with their branch, or works where they do.
    ``Refused``: who comes is not shared with them.
    """
    if isinstance(by, SomeoneTo):
        worker = _who_could_come(by, public_id)
        return _page(worker, by.member.today, chosen=True)
    worker = worker_at(by, public_id)
    own = by.account is not None and worker.account_id == by.account.pk
    if can_see_behind_page(by.duty, own):
        return _page(worker, by.member.today, chosen=True, colleague=True, behind=_behind(by, worker, own))
    return _page(worker, by.member.today, colleague=True)


def worker_seen_by(member: Member, public_id: str) -> tuple[SomeoneTo | SomeoneAt, WorkerPage]:
    """A worker's page by its address alone, and what whoever looks is there: a colleague or the office before anything
    else, then the person to whom the worker could come, and those around them. ``Hidden``: it is for none of these."""
    lookers: list[SomeoneTo | SomeoneAt] = [*offices_for(member)]
    lookers += [someone_to(member, person.public_id) for person in persons_by_life(member)]
    for by in lookers:
        if isinstance(by, SomeoneAt) or can_meet_workers(by.rights):
            with suppress(Hidden):
                return by, worker_for(by, public_id)
    raise Hidden(NOBODY)


def _who_could_come(by: SomeoneTo, public_id: str) -> Worker:
    check_meet_workers(by.rights)
    today = by.member.today
    cares = Care.objects.filter(on(today), person=by.person)
    if by.organisations is not None:
        cares = cares.filter(organisation__in=by.organisations)
    comes = Acquaintance.objects.filter(on(today), person=by.person)
    of_branch = Q(branch__in=cares.values("branch"))
    of_all = Q(branch__organisation__in=cares.filter(branch=None).values("organisation"))
    of_others = Q(branch__organisation__in=cares.values("organisation"), worker__in=comes.values("worker"))
    with_them = Employment.objects.filter(on(today)).filter(of_branch | of_all | of_others)
    return _one(Worker.objects.filter(pk__in=with_them.values("worker")), public_id)


def worker_at(by: SomeoneAt, public_id: str) -> Worker:
    """A worker of an organisation, or of somebody's branches of it, also one who is only to begin; and themself.
    ``Hidden``: none has that name."""
    check_work_here(by.duty)
    themself = Q(account=by.account) if by.account and by.duty.works else Q(pk=None)
    return _one(Worker.objects.filter(Q(pk__in=_employed(by).values("worker")) | themself), public_id)


def _one(workers: QuerySet[Worker], public_id: str) -> Worker:
    worker = workers.filter(public_id=public_id).select_related("account").first()
    if worker is None:
        raise Hidden(NOBODY)
    return worker


def _employed(by: SomeoneAt) -> QuerySet[Employment]:
    """Not over yet."""
    today = by.member.today
    here = Employment.objects.filter(Q(until_date=None) | Q(until_date__gt=today), branch__organisation=by.organisation)
    return here if by.branches is None else here.filter(branch__in=by.branches)


def _page(
    worker: Worker, day: date, *, chosen: bool = False, colleague: bool = False, behind: Behind | None = None
) -> WorkerPage:
    profile = WorkerProfile.objects.filter(worker=worker).first()
    skills = WorkerSkill.objects.filter(on(day), worker=worker).order_by("skill").values_list("skill", flat=True)
    return WorkerPage(
        public_id=worker.public_id,
        called=worker.called,
        photo_id=worker.photo_id,
        look=worker.look,
        about=profile.about if profile else "",
        interests=[Interest.of(each) for each in profile.interests] if profile else [],
        languages=profile.languages if profile else [],
        ways=[Ways.of(each) for each in profile.ways] if profile else [],
        gender=Gender.of(worker.gender) if chosen and worker.gender else None,
        skills=[Skill.of(each) for each in dict.fromkeys(skills)] if chosen else None,
        travel=Travel.of(worker.travel) if colleague else None,
        behind=behind,
    )


def _behind(by: SomeoneAt, worker: Worker, own: bool) -> Behind:
    """An office does not read a wish about somebody who is with another organisation only."""
    day = by.member.today
    theirs = Care.objects.filter(on(day), organisation=by.organisation).values("person")
    seen = Q() if own else Q(person=None) | Q(person__in=theirs)
    from_now_on = Q(until_date=None) | Q(until_date__gt=day)
    return Behind(
        full_name=worker.full_name,
        email=worker.account.email if worker.account else "",
        home_postcode=worker.home_postcode,
        latitude=worker.latitude,
        longitude=worker.longitude,
        skills=list(WorkerSkill.objects.filter(worker=worker).order_by("skill", "-from_date")),
        hours=list(
            WorkingPattern.objects.filter(from_now_on, worker=worker).order_by("from_date", "weekday", "starts")
        ),
        wishes=list(WorkerWish.objects.filter(on(day), seen, worker=worker).select_related("person").order_by("pk")),
    )


@dataclass(frozen=True)
class Colleague:
    """A worker in a list, with the branches they are with and from when on."""

    public_id: str
    called: str
    photo_id: str | None
    look: dict[str, Any]
    branches: list[str]
    from_date: date


def workers_of(by: SomeoneAt) -> list[Colleague]:
    """Everybody who works at an organisation, or at somebody's branches of it, by what they are called; one query,
    however many there are. Also who is only to begin."""
    check_work_here(by.duty)
    employed: dict[Worker, list[Employment]] = {}
    rows = _employed(by).select_related("worker", "branch").order_by("worker__called", "worker_id", "from_date", "pk")
    for row in rows:
        employed.setdefault(row.worker, []).append(row)
    return [
        Colleague(
            worker.public_id,
            worker.called,
            worker.photo_id,
            worker.look,
            [row.branch.name for row in rows],
            rows[0].from_date,
        )
        for worker, rows in employed.items()
    ]


@dataclass(frozen=True)
class Expiring:
    """A skill of which the last proof ends, or has ended."""

    skill: Skill
    until_date: date
    over: bool


SOON = timedelta(days=60)
"""Long enough to book a place on a course. As long stays what has expired to be seen: then nobody has renewed it, and
visits that need it are not planned with this worker."""


def expiring_skills(by: SomeoneAt) -> list[tuple[Worker, list[Expiring]]]:
    """An office's workers with those skills that expire within 60 days, or did in the last 60, and of which no later
    proof is written down; the first to expire first. ``Refused``: this is for the office."""
    check_run_office(by.duty)
    today = by.member.today
    later = WorkerSkill.objects.filter(
        worker=OuterRef("worker"), skill=OuterRef("skill"), from_date__gt=OuterRef("from_date")
    )
    rows = WorkerSkill.objects.filter(
        ~Exists(later), worker__in=_employed(by).values("worker"), until_date__range=(today - SOON, today + SOON)
    ).select_related("worker")
    found: dict[Worker, list[Expiring]] = {}
    for row in rows.order_by("until_date", "worker__called", "pk"):
        if row.until_date:
            expiring = Expiring(Skill.of(row.skill), row.until_date, row.until_date <= today)
            found.setdefault(row.worker, []).append(expiring)
    return list(found.items())


def employments_of(by: SomeoneAt, public_id: str) -> list[Employment]:
    """The branches of an office's own at which a worker is, or will be. ``Hidden``: no worker has that name."""
    worker = worker_at(by, public_id)
    return list(_employed(by).filter(worker=worker).select_related("branch").order_by("branch__name", "pk"))


def own_page(by: SomeoneAt) -> str:
    """The public id of somebody's own page as a worker; empty: they are none here."""
    worker = Worker.objects.filter(account=by.account).first() if by.duty.works else None
    return worker.public_id if worker else ""


def persons_met(by: SomeoneAt) -> list[Person]:
    """To whom a worker comes today, by what they are called: whom they can have a wish about."""
    coming = Acquaintance.objects.filter(on(by.member.today), worker__account=by.account)
    return list(Person.objects.filter(pk__in=coming.values("person"))) if by.account else []


@dataclass(frozen=True)
class Met:
    """Somebody to whom a worker comes, with what helps them talk, in the person's words."""

    person: Person
    talk: list[str]


def persons_come_to(by: SomeoneAt) -> list[Met]:
    """To whom a worker comes, or may soon, for one organisation, by what they are called; two queries, however many
    there are. What helps us talk is read by everybody who knows the person, and so is not noted."""
    today = by.member.today
    here = Care.objects.filter(on(today), organisation=by.organisation).values("person")
    needs = CommunicationNeed.objects.filter(on(today)).order_by("kind", "pk")
    coming = Acquaintance.objects.filter(on(today), worker__account=by.account).values("person")
    persons = Person.objects.filter(pk__in=here).filter(pk__in=coming) if by.duty.works else Person.objects.none()
    return [
        Met(person, [need.words for need in person.needs_now])
        for person in persons.prefetch_related(Prefetch("communication", needs, to_attr="needs_now"))
    ]


def file_for(by: SomeoneTo | SomeoneAt, public_id: str) -> StoredFile:
    """A picture or recording in a person's record, or the photo of a person or a worker, for who may see these.

    ``Hidden``: there is none of that name for them. ``Refused``: that part of the record is not shared with them.
    """
    file = StoredFile.objects.filter(public_id=public_id).first()
    if file is None:
        raise Hidden(NO_FILE)
    if isinstance(by, SomeoneTo) and file.about == named(by.person):
        if by.person.photo_id == file.public_id:
            return file  # a face is for everybody who knows them, as what they are called is
        if file.part in _PARTS:
            see(by, Seen.of(file.part))
            return file
    shown = Worker.objects.filter(photo=file).first()
    if shown and worker_for(by, shown.public_id).photo_id == file.public_id:
        return file
    raise Hidden(NO_FILE)


NO_FILE = "There is no file here by that name."


def file_seen_by(member: Member, public_id: str) -> StoredFile:
    """The same by its address alone, for whatever whoever asks is to whom. ``Hidden``, ``Refused``: as ``file_for``."""
    file = StoredFile.objects.filter(public_id=public_id).first()
    if file:
        for person in persons_for(member).filter(pk__in=_person_of(file)):
            return file_for(someone_to(member, person.public_id), public_id)
        shown = Worker.objects.filter(photo=file).first()
        if shown:
            by, _ = worker_seen_by(member, shown.public_id)
            return file_for(by, public_id)
    raise Hidden(NO_FILE)


def _person_of(file: StoredFile) -> list[int]:
    """The number of the person whom a file is about; none: it is about something else."""
    kind, _, number = file.about.partition(":")
    return [int(number)] if kind == Person._meta.label_lower else []


_PARTS = {part.value for part in Seen}
