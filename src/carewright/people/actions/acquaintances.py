"""A worker comes to a person, or soon will, and may read what they need for it. ``plans`` and ``rota`` know why, and
say so by these."""

from datetime import datetime

from carewright.core.actions import action, end
from carewright.core.civil import london_date
from carewright.core.models import on
from carewright.core.permissions import check_run_installation
from carewright.core.refusal import Hidden, Refused
from carewright.core.someone import Someone
from carewright.people.actions.reach import (
    check_office_of_person,
    check_office_of_worker,
    organisations_of_both,
)
from carewright.people.models import Acquaintance, Person, Worker
from carewright.people.permissions import check_change_choices
from carewright.people.queries import SomeoneAt, SomeoneTo
from carewright.people.rules import in_words


@action
def make_acquaintance(*, by: Someone, at: datetime, worker: Worker, person: Person, because: str) -> Acquaintance:
    """A worker may read a person's record from today, because of something. Who may change the person's choices, the
    office of both, and the program itself say so. ``Refused``: no organisation of the person employs the worker."""
    _check(by, worker, person)
    day = london_date(at)
    if not organisations_of_both(worker, person, day):
        raise Refused(f"{worker.called} is with no organisation that {person.called} is with.")
    of_both = Acquaintance.objects.filter(worker=worker, person=person)
    return of_both.filter(on(day)).first() or of_both.create(
        worker=worker, person=person, because=in_words(because, "Why they come"), from_date=day
    )


@action
def end_acquaintance(*, by: Someone, at: datetime, worker: Worker, person: Person) -> Person:
    """A worker stops reading a person's record today."""
    _check(by, worker, person)
    end(Acquaintance.objects.filter(worker=worker, person=person), london_date(at))
    return person


def _check(by: Someone, worker: Worker, person: Person) -> None:
    if isinstance(by, SomeoneTo):
        if by.person != person:
            raise Hidden("There is nobody here by that name.")
        check_change_choices(by.rights)
    elif isinstance(by, SomeoneAt):
        check_office_of_person(by, person)
        check_office_of_worker(by, worker)
    else:
        check_run_installation(by)
