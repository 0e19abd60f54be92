"""Publish a week, tell those whom a change touches, and tell each of them once."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from functools import partial

from django.db import transaction
from django.db.models import Q

from carewright.core.actions import action
from carewright.core.civil import london_date, long_date
from carewright.core.models import on
from carewright.core.refusal import Refused
from carewright.core.someone import Someone
from carewright.messages.actions import tell
from carewright.messages.models import Message, Recipient, keys_of
from carewright.messages.permissions import check_hand_over
from carewright.messages.queries import account_of, is_program, may_still_know
from carewright.messages.wording import words_of
from carewright.people.actions import make_acquaintance
from carewright.people.models import Acquaintance, CircleMember, Person, Worker
from carewright.people.queries import SomeoneAt
from carewright.people.rules import Part
from carewright.rota.actions.rotas import held_rota, refuse_proposal, take_proposal, visit_rows
from carewright.rota.models import Notice, Placement, Publication, Rota, Told, Visit
from carewright.rota.models.telling import TOLD_LAST
from carewright.rota.queries.asked import asked_week
from carewright.rota.queries.rotas import repairs_of
from carewright.rota.queries.telling import lines_told, placed_now, untold, workers_called
from carewright.rota.rules.telling import by_day, to_person, to_worker
from carewright.rota.rules.week import State
from carewright.rota.tasks import answer_soon, tell_soon


@action
def publish(*, by: SomeoneAt, at: datetime, rota: Rota) -> Publication:
    """Tell everybody of a week as it stands: who comes to them or to whom they go, and for which visits nobody has been
    found. ``Refused``: it is a proposal, nobody has a place in it, or it was published before."""
    rota = held_rota(by, rota)
    if rota.state != State.STANDING.value:
        raise Refused("A proposal is not published.", "Take it first.")
    if rota.publications.filter(whole=True).exists():
        raise Refused("This week was published before.", "Tell people what has changed since.")
    placed = set(placed_now(rota).values_list("visit", flat=True))
    if not placed:
        raise Refused("Nobody comes to anybody in this week yet.", "Plan it first.")
    asked = visit_rows(asked_week(by, rota.branch, rota.first_date, rota.days).visits, at)
    return _publish(by, at, rota, placed | {visit.pk for visit in asked.values()}, whole=True)


@action
def tell_changes(*, by: SomeoneAt, at: datetime, rota: Rota) -> Publication:
    """Tell those whom it touches of all that has changed in a published week since they were told. ``Refused``: nothing
    has, or it was not published yet."""
    told = tell_of(by, at, held_rota(by, rota))
    if told is None:
        raise Refused("Nobody has to be told anything new.")
    return told


@action
def take_repair(*, by: SomeoneAt, at: datetime, way: Rota) -> Rota:
    """Take one way to mend a rota, put the others aside, and tell everybody whom it touches. ``Refused``: it was taken
    or put aside before."""
    assert way.of is not None  # the database holds that a proposal has one
    take_proposal(by=by, at=at, proposal=way)
    for other in repairs_of(way.of):
        refuse_proposal(by=by, at=at, proposal=other)
    tell_of(by, at, held_rota(by, way.of))
    return way.of


def tell_of(by: Someone, at: datetime, rota: Rota, visits: Iterable[Visit] | None = None) -> Publication | None:
    """Tell of what has changed, of these visits or of all; None: nothing has, or the week was not published yet. It is
    part of whatever action changed it."""
    if not rota.publications.filter(whole=True).exists():
        return None
    changed = set(untold(rota))
    if visits is not None:
        changed &= {visit.pk for visit in visits}
    return _publish(by, at, rota, changed, whole=False) if changed else None


def _publish(by: Someone, at: datetime, rota: Rota, visits: set[int], *, whole: bool) -> Publication:
    made = Publication.objects.create(
        rota=rota, edit=rota.edits, account=by.account, said_by=by.standing, whole=whole, created_at=at
    )
    now = {row.visit_id: row for row in placed_now(rota).filter(visit__in=visits)}
    Told.objects.filter(TOLD_LAST, visit__in=visits).update(replaced_at=at)
    Told.objects.bulk_create(
        [Told(publication=made, visit_id=visit, placement=now.get(visit)) for visit in sorted(visits)], batch_size=500
    )
    _let_read(at, made)
    to = [each for each in _touched(at, made) if whole or not by.account or account_of(each) != by.account]
    Notice.objects.bulk_create([Notice(publication=made, **keys_of(each)) for each in to], batch_size=500)
    transaction.on_commit(partial(tell_soon.enqueue, made.pk))
    transaction.on_commit(partial(answer_soon.enqueue, made.pk))
    return made


def _let_read(at: datetime, made: Publication) -> None:
    """Whoever is to come may read what they need for it."""
    coming = made.told.filter(placement__isnull=False).order_by()
    pairs = set(coming.values_list("placement__placed__worker", "visit__care__person"))
    begun = Q(until_date=None) | Q(until_date__gt=london_date(at))
    acquainted = Acquaintance.objects.filter(begun, worker__in={worker for worker, _ in pairs})
    new = pairs - set(acquainted.values_list("worker", "person"))
    workers = Worker.objects.in_bulk({worker for worker, _ in new})
    persons = Person.objects.in_bulk({person for _, person in new})
    program = Someone.program("the rota", made.rota.branch.organisation)
    for worker, person in sorted(new):
        make_acquaintance(by=program, at=at, worker=workers[worker], person=persons[person], because="is in the rota")


def _touched(at: datetime, made: Publication) -> list[Recipient]:
    """Everybody who has to hear of a publication: the persons, those of their circles who may know and asked to be
    told, and the workers who come, or were to come before."""
    persons = Person.objects.filter(pk__in=made.told.order_by().values("visit__care__person")).select_related("account")
    circle = CircleMember.objects.filter(on(london_date(at)), person__in=persons).select_related("person", "account")
    visits = made.told.order_by().values("visit")
    rows = Placement.objects.filter(Q(told__publication=made) | Q(told__visit__in=visits, told__replaced_at=at))
    workers = Worker.objects.filter(pk__in=rows.order_by().values("placed__worker")).select_related("account")
    told = [
        each
        for each in circle
        if all(may_still_know(each, each.person, part, at) for part in (Part.SEE_WHO_COMES, Part.BE_TOLD))
    ]
    return [*persons, *told, *workers]


def tell_all(publication: int, *, now: Callable[[], datetime]) -> int:
    """Tell everybody of a publication who was not told yet; how many. A process that is killed has told some, and each
    of them once."""
    waiting = Notice.objects.filter(publication=publication, message=None, because="")
    notices = list(waiting.select_related("publication__rota__branch__organisation"))
    for notice in notices:
        tell_notice(
            by=Someone.program("the rota", notice.publication.rota.branch.organisation), at=now(), notice=notice
        )
    return len(notices)


@action
def tell_notice(*, by: Someone, at: datetime, notice: Notice) -> Notice:
    """Tell one of those who have to hear of a publication. Where there is no way to tell them, that is noted, and the
    office sees it. It is done by the program; done twice, it is done once."""
    check_hand_over(is_program(by))
    notice = Notice.objects.select_for_update(of=("self",)).select_related("publication__rota").get(pk=notice.pk)
    if notice.message is None and not notice.because:
        try:
            notice.message = _message(by, at, notice)
        except Refused as refused:
            notice.because = str(refused)[:300]
        notice.save(update_fields=["message", "because"])
    return notice


def _message(by: Someone, at: datetime, notice: Notice) -> Message:
    to, made = notice.to, notice.publication
    person = to if isinstance(to, Person) else to.person if isinstance(to, CircleMember) else None
    worker = to if isinstance(to, Worker) else None
    lines = lines_told(made, person=person, worker=worker)
    said: dict[date, list[str]] = defaultdict(list)
    called = workers_called([made.rota])
    for line in lines:
        said[line.day].append(to_worker(line, worker.public_id) if worker else to_person(line, called))
    facts = {
        "whole": made.whole,
        "whom": "you" if worker or to == person else person and person.called,
        "first": long_date(made.rota.first_date),
        "last": long_date(made.rota.first_date + timedelta(made.rota.days - 1)),
        "days": by_day({day: [sentence for sentence in each if sentence] for day, each in said.items()}),
    }
    words = words_of("rota.round" if worker else "rota.week", **facts)
    soon = any(line.day <= london_date(at) + SOON for line in lines) and not made.whole
    coming = {id for line in lines if line.after and not line.off for id in line.after.workers}
    faces = [] if worker else list(Worker.objects.filter(public_id__in=coming))
    return tell(by=by, at=at, to=to, words=words, about=person, part=Part.SEE_WHO_COMES, urgent=soon, faces=faces)


SOON = timedelta(days=1)
"""A change of today or tomorrow does not wait for the end of quiet hours."""
