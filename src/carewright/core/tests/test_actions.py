"""Every write is whole, and leaves one entry in a trail that shows if it was tampered with."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, IntegrityError, connection, transaction

from carewright.core.actions import action, found_organisation, open_branch, state_fact
from carewright.core.models import Account, AuditEntry, Branch, Chain, DatedFact, Never, Organisation
from carewright.core.period import Period
from carewright.core.queries import breaks_in_the_trail
from carewright.core.refusal import Refused
from carewright.core.rules import Kind
from carewright.core.someone import Someone

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SETUP = Someone.program("setting up")
pytestmark = pytest.mark.django_db


def fern() -> Organisation:
    return found_organisation(by=SETUP, at=AT, name="Fern Homecare", kind=Kind.AGENCY)


def test_an_action_leaves_one_entry_without_anybodys_words() -> None:
    agency = fern()
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.at, entry.standing) == ("core.found_organisation", AT, "setting up")
    assert entry.subject == f"core.organisation:{agency.pk}"
    assert entry.said == {"name": "…", "kind": "agency"}


def test_what_fails_leaves_nothing() -> None:
    agency = fern()
    open_branch(by=SETUP, at=AT, organisation=agency, name="Newport")
    with pytest.raises(IntegrityError), transaction.atomic():
        open_branch(by=SETUP, at=AT, organisation=agency, name="NEWPORT")
    assert Branch.objects.count() == 1
    assert AuditEntry.objects.count() == 2


@pytest.mark.parametrize(
    ("forbidden", "parts"),
    [
        (found_organisation, {"name": "Mine", "kind": Kind.AGENCY}),
        (open_branch, {"organisation": None, "name": "Mine"}),
        (state_fact, {"key": "wage", "value": 1, "source": "me", "period": Period(AT.date())}),
    ],
)
def test_what_is_refused_leaves_nothing(forbidden: Callable[..., object], parts: dict[str, Any]) -> None:
    agency = fern()
    ada = Account.objects.create(email="ada@example.org", name="Ada", created_at=AT)
    by = Someone(ada, "worker at Fern Homecare", agency)  # to act for an organisation is not to run it
    with pytest.raises(Refused, match="whoever runs this installation"):
        forbidden(by=by, at=AT, **{name: value or agency for name, value in parts.items()})
    assert (Organisation.objects.count(), Branch.objects.count(), DatedFact.objects.count()) == (1, 0, 0)
    assert AuditEntry.objects.count() == 1  # that of founding Fern


def test_each_organisation_has_a_chain_of_its_own() -> None:
    one, two = fern(), found_organisation(by=SETUP, at=AT, name="Moss Care", kind=Kind.AGENCY)
    for agency in (one, two, one):
        by = Someone.program("setting up", agency)
        open_branch(by=by, at=AT, organisation=agency, name=f"Branch {AuditEntry.objects.count()}")
    lengths = dict(Chain.objects.values_list("name", "length"))
    assert lengths == {"nobody's": 2, one.public_id: 2, two.public_id: 1}
    assert list(breaks_in_the_trail()) == []


def test_an_action_names_its_arguments_and_takes_who_and_when() -> None:
    with pytest.raises(TypeError, match="keyword-only"):

        @action
        def positional(by: Someone, at: datetime) -> None: ...

    with pytest.raises(TypeError, match="it needs at"):

        @action
        def timeless(*, by: Someone) -> None: ...


@pytest.fixture
def unguarded() -> None:
    """What somebody could do who gets at the database itself and takes the guard away."""
    on = " ON core_auditentry" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for verb in ("UPDATE", "DELETE"):
            cursor.execute(f"DROP TRIGGER core_auditentry_{verb}{on}")


@pytest.mark.usefixtures("unguarded")
@pytest.mark.parametrize(
    ("tampering", "found"),
    [
        ("UPDATE core_auditentry SET standing = 'somebody else' WHERE number = 2", "breaks at entry 2"),
        ("UPDATE core_auditentry SET seal = 'f' WHERE number = 3", "breaks at entry 3"),
        ("DELETE FROM core_auditentry WHERE number = 1", "breaks at entry 1"),
        ("DELETE FROM core_auditentry WHERE number = 2", "breaks at entry 2"),
        ("DELETE FROM core_auditentry WHERE number = 3", "ends at entry 2, but 3 were written"),
    ],
)
def test_tampering_shows(tampering: str, found: str) -> None:
    agency = fern()
    for name in ("Newport", "Caerleon"):
        open_branch(by=SETUP, at=AT, organisation=agency, name=name)
    call_command("verify_audit")
    with connection.cursor() as cursor:
        cursor.execute(tampering)
    with pytest.raises(CommandError, match=found):
        call_command("verify_audit")


@pytest.mark.parametrize("verb", ["UPDATE core_auditentry SET standing = ''", "DELETE FROM core_auditentry"])
def test_the_database_itself_refuses(verb: str) -> None:
    fern()
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(verb)


def test_so_do_the_models() -> None:
    fern()
    entry = AuditEntry.objects.get()
    for change in (
        entry.save,
        entry.delete,
        AuditEntry.objects.all().delete,
        lambda: AuditEntry.objects.update(said={}),
    ):
        with pytest.raises(Never):
            change()
