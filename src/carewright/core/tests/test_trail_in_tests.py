"""Tests that empty the database at their end leave no trail behind, and leave its guard in force."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from carewright.core.actions import found_organisation
from carewright.core.models import AuditEntry
from carewright.core.rules import Kind
from carewright.core.someone import Someone

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "again"])
def test_each_begins_with_an_empty_trail_that_cannot_be_emptied(time: str) -> None:
    assert AuditEntry.objects.count() == 0
    found_organisation(by=Someone.program("setting up"), at=AT, name=time, kind=Kind.AGENCY)
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM core_auditentry")
    assert AuditEntry.objects.count() == 1
