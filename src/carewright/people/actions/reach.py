"""What the actions share: how far an office reaches, in whose words something stands, and the account of an address."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Q

from carewright.core.models import Account, Branch, on
from carewright.core.refusal import Hidden, Refused
from carewright.people.models import Care, CircleMember, Employment, Person, Worker
from carewright.people.permissions import ASK_MANAGER, check_run_office, check_speak_as_worker
from carewright.people.queries import SomeoneAt, SomeoneTo, person_at, worker_at
from carewright.people.rules import in_words


def check_office_of(by: SomeoneAt, branch: Branch | None) -> None:
    """That they do the office's work of a branch (None: of the whole organisation)."""
    check_run_office(by.duty)
    if branch is not None and branch.organisation != by.organisation:
        raise Hidden("There is no branch here by that name.")
    if by.branches is not None and (branch is None or branch.pk not in by.branches):
        raise Refused("This is done by the office of another branch.", ASK_MANAGER)


def check_office_of_person(by: SomeoneAt, person: Person) -> None:
    """That the person is with their office today. ``Hidden``: is not."""
    check_run_office(by.duty)
    person_at(by, person.public_id)


def check_office_of_worker(by: SomeoneAt, worker: Worker) -> None:
    """That the worker is with their office, or will be. ``Hidden``: is not."""
    check_run_office(by.duty)
    worker_at(by, worker.public_id)


def themself(by: SomeoneAt) -> Worker:
    """Whoever speaks, as the worker that they are. ``Refused``: they are none here."""
    worker = Worker.objects.filter(account=by.account).first() if by.account else None
    check_speak_as_worker(by.duty, own=worker is not None)
    assert worker is not None  # or the check would have refused
    return worker


def check_in_circle(by: SomeoneTo, member: CircleMember) -> None:
    """``Hidden``: is not one of this person's circle."""
    if member.person_id != by.person.pk:
        raise Hidden("There is nobody in their circle by that name.")


def check_not_own_place(by: SomeoneTo, member: CircleMember) -> None:
    """That nobody of the office says what they themselves may see, do or decide as one of somebody's circle."""
    if not by.rights.decides and by.account is not None and member.account_id == by.account.pk:
        raise Refused("Nobody gives themselves a right.", "Ask the person, or somebody else of the office.")


def organisations_of_both(worker: Worker, person: Person, day: date) -> set[int]:
    """Numbers of the organisations that a person is with on a day, and a worker is employed by, or will be."""
    employed = Employment.objects.filter(Q(until_date=None) | Q(until_date__gt=day), worker=worker)
    with_them = Care.objects.filter(on(day), person=person)
    return set(with_them.values_list("organisation", flat=True)) & set(
        employed.values_list("branch__organisation", flat=True)
    )


def speaker(by: SomeoneTo, given_by: str) -> str:
    """Who said so: the person, who decides for them or, where the office writes it down, whom it names.

    ``Refused``: it names nobody.
    """
    return by.standing if by.rights.decides else in_words(given_by, "Who said so")


def account_by(email: str, name: str, at: datetime) -> Account:
    """The account of an e-mail address; a new one where there is none. ``Refused``: it is no address."""
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError:
        raise Refused(f"“{email}” is not an e-mail address. It looks like name@example.org.") from None
    return Account.objects.filter(email__iexact=email).first() or Account.objects.create(
        email=email, name=name, created_at=at
    )
