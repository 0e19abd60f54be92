"""A person comes to an organisation, and leaves it.

Who is with another organisation already is joined to a second one by a code that they hand over themselves. So they
agree by handing it over, their record stays one, and no organisation can find out whom another one knows.
"""

import secrets
from datetime import date, datetime

from carewright.core.actions import action, end
from carewright.core.civil import london_date
from carewright.core.models import Branch
from carewright.core.refusal import Hidden, Refused
from carewright.people.actions.deciding import end_consents
from carewright.people.actions.reach import check_office_of, check_office_of_person, organisations_of_both, speaker
from carewright.people.models import Acquaintance, Care, Consent, JoiningCode, Person
from carewright.people.permissions import check_agree
from carewright.people.queries import SomeoneAt, SomeoneTo
from carewright.people.rules import (
    CODE_LETTERS,
    LONGEST_CODE,
    Consenting,
    Purpose,
    code_as_read,
    code_in_groups,
    hashed,
    in_words,
)


@action
def welcome_person(
    *,
    by: SomeoneAt,
    at: datetime,
    called: str,
    full_name: str,
    from_date: date,
    branch: Branch | None = None,
    born_date: date | None = None,
) -> Person:
    """Take on a person whom no organisation here knows yet. ``Refused``: a name is missing, or a day is yet to come."""
    check_office_of(by, branch)
    check_born(born_date, at)
    person = Person.objects.create(
        called=in_words(called, "What they are called", 100),
        full_name=in_words(full_name, "Their full name"),
        born_date=born_date,
        created_at=at,
    )
    _begin_care(by, at, person, branch, from_date)
    return person


@action
def welcome_again(*, by: SomeoneAt, at: datetime, person: Person, branch: Branch | None = None) -> Person:
    """Take on again, from today, a person who was with this organisation and left it. ``Hidden``: never was."""
    check_office_of(by, branch)
    if not Care.objects.filter(person=person, organisation=by.organisation).exists():
        raise Hidden("There is nobody here by that name.")
    _begin_care(by, at, person, branch, london_date(at))
    return person


def check_born(born_date: date | None, at: datetime) -> None:
    if born_date and born_date > london_date(at):
        raise Refused("They cannot be born after today.")


def _begin_care(by: SomeoneAt, at: datetime, person: Person, branch: Branch | None, from_date: date) -> Care:
    if from_date > london_date(at):
        raise Refused(
            "A person is with you from the day on which you take them on, so that you can get to know them. When the "
            "first visit is, their plan says."
        )
    cares = Care.objects.filter(person=person, organisation=by.organisation)
    if cares.exclude(until_date__lte=from_date).exists():
        raise Refused(f"{person.called} is with {by.organisation.name} already.")
    return Care.objects.create(person=person, organisation=by.organisation, branch=branch, from_date=from_date)


@action
def give_joining_code(*, by: SomeoneTo, at: datetime, how: Consenting, given_by: str = "") -> JoiningCode:
    """A code that joins a person to another organisation, within 14 days and once, when they hand it over there. What
    is returned holds it (``handed_over``); it cannot be looked up again."""
    check_agree(by.rights, how)
    letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(12))
    code = JoiningCode.objects.create(
        person=by.person,
        secret=hashed(code_in_groups(letters)),
        ends_at=at + LONGEST_CODE,
        how=how.value,
        given_by=speaker(by, given_by),
        created_at=at,
    )
    code.handed_over = code_in_groups(letters)
    return code


@action
def welcome_by_code(*, by: SomeoneAt, at: datetime, code: str, branch: Branch | None = None) -> Person:
    """Take on a person who is with another organisation already and handed over their code: from today, and with their
    agreement that this organisation uses their record to plan and give care. ``Refused``: the code opens nothing."""
    check_office_of(by, branch)
    secret = hashed(code_as_read(code))
    found = JoiningCode.objects.select_for_update().filter(secret=secret, ends_at__gt=at, used_at=None).first()
    if found is None:
        raise Refused("This code is not right, was used, or is older than 14 days.", "Ask them for a new one.")
    day = london_date(at)
    _begin_care(by, at, found.person, branch, day)
    consents = Consent.objects.filter(person=found.person, organisation=by.organisation, purpose=Purpose.CARE.value)
    end(consents, day)
    consents.create(
        person=found.person,
        organisation=by.organisation,
        purpose=Purpose.CARE.value,
        how=found.how,
        given_by=found.given_by,
        from_date=day,
    )
    found.used_at = at
    found.save(update_fields=["used_at"])
    return found.person


@action
def end_care(*, by: SomeoneAt, at: datetime, person: Person, until_date: date) -> Person:
    """A person leaves an organisation; the day is the first on which they are not with it any more. Whoever came to
    them only for this organisation stops reading their record, and what they agreed to with it ends too. ``Refused``:
    the day is past."""
    check_office_of_person(by, person)
    check_not_past(until_date, at)
    end(Care.objects.filter(person=person, organisation=by.organisation), until_date)
    end_consents(person, by.organisation, Purpose, until_date)
    for acquaintance in Acquaintance.objects.filter(person=person).select_related("worker"):
        if not organisations_of_both(acquaintance.worker, person, until_date):
            end(Acquaintance.objects.filter(pk=acquaintance.pk), until_date)
    return person


def check_not_past(day: date, at: datetime) -> None:
    if day < london_date(at):
        raise Refused("This day is past. What was so until today stays so; choose today or a later day.")
