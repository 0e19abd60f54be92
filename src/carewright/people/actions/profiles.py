"""What workers write about themselves: their page, and what they wish."""

from collections.abc import Iterable
from datetime import datetime

from carewright.core.actions import action, end
from carewright.core.civil import london_date
from carewright.core.models import on
from carewright.core.refusal import Hidden
from carewright.people.actions.faces import keep_face, store_photo
from carewright.people.actions.reach import themself
from carewright.people.models import Acquaintance, Person, Worker, WorkerProfile, WorkerWish
from carewright.people.queries import SomeoneAt
from carewright.people.rules import Interest, Ways, Wish, check_wish, in_words


@action
def write_profile(
    *,
    by: SomeoneAt,
    at: datetime,
    about: str,
    interests: Iterable[Interest] = (),
    languages: Iterable[str] = (),
    ways: Iterable[Ways] = (),
    photo: bytes = b"",
    keep_photo: bool = True,
) -> WorkerProfile:
    """A worker writes their page anew; the earlier ones stay. Without a new photo the last one stays on it, unless it
    is not to be kept. ``Refused``: nothing is said, or the photo is none."""
    worker = themself(by)
    if photo:
        keep_face(worker, at, photo=store_photo(by, at, worker, photo))
    elif not keep_photo:
        keep_face(worker, at, photo=None)
    return WorkerProfile.objects.create(
        worker=worker,
        written_at=at,
        about=in_words(about, "What you say about yourself", 2_000),
        interests=[each.value for each in dict.fromkeys(interests)],
        languages=list(dict.fromkeys(each.strip() for each in languages if each.strip())),
        ways=[each.value for each in dict.fromkeys(ways)],
    )


@action
def wish(*, by: SomeoneAt, at: datetime, kind: Wish, person: Person | None = None, thing: str = "") -> WorkerWish:
    """What a worker would like, or would rather not. ``Hidden``: a person to whom they never came."""
    worker, day, thing = themself(by), london_date(at), thing.strip()
    check_wish(kind, person is not None, thing)
    if person and not Acquaintance.objects.filter(worker=worker, person=person).exists():
        raise Hidden("There is nobody here by that name.")
    of_this = WorkerWish.objects.filter(worker=worker, kind=kind.value, person=person, thing=thing)
    return of_this.filter(on(day)).first() or of_this.create(
        worker=worker, kind=kind.value, person=person, thing=thing, from_date=day
    )


@action
def withdraw_wish(*, by: SomeoneAt, at: datetime, wish: WorkerWish) -> Worker:
    """They do not wish this any more. ``Hidden``: it is not their wish."""
    worker = themself(by)
    if wish.worker_id != worker.pk:
        raise Hidden("There is no such wish here.")
    end(WorkerWish.objects.filter(pk=wish.pk), london_date(at))
    return worker
