"""SQLite refuses what does not fit a column, whatever code writes it; and makes every table of ours so."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from carewright.core.models import Account

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL does so by itself"),
]


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("created_at", b"today", "cannot store BLOB value in TEXT column"),
        ("email", f"{'x' * 243}@example.org", "CHECK constraint failed"),
        ("id", "one", "datatype mismatch"),
        ("is_active", "perhaps", "cannot store TEXT value in INTEGER column"),
        ("is_active", 2, "CHECK constraint failed"),
    ],
)
def test_what_does_not_fit_is_refused(column: str, value: bytes | str | int, said: str) -> None:
    account = Account.objects.create(email="ada@example.org", name="Ada", created_at=datetime(2026, 3, 2, tzinfo=UTC))
    write = f"UPDATE core_account SET {column} = %s WHERE id = %s"
    with pytest.raises(IntegrityError, match=said), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(write, [value, account.pk])


def test_every_table_is_strict() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND schema = 'main'")
        loose = {name for (name,) in cursor.fetchall()}
    assert loose == {"counts", "sqlite_schema", "sqlite_sequence"}  # Django makes the cache's table by itself
