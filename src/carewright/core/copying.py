"""Rows that the database copies by itself."""

from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet


def copy_rows(found: QuerySet[Any, Any], *, into: type[Model], columns: tuple[str, ...]) -> None:
    """Insert what a query finds (``values_list``, with a value for each of the ``columns``) into a table. To read
    thousands of rows and to write them again would take ten times as long."""
    names = ", ".join(map(connection.ops.quote_name, columns))
    sql, params = found.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {connection.ops.quote_name(into._meta.db_table)} ({names}) {sql}", params)
