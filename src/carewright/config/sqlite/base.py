"""Django's SQLite, with STRICT tables (https://www.sqlite.org/stricttables.html).

A word in a column of numbers, or more letters than a column holds, is refused by the database itself, as PostgreSQL
does; without, SQLite would keep it and somebody else would fall over it. Loading the cast takes as long as before
(30.0 s of processor against 30.4 s), and the file is as large.

STRICT knows five types, so each of Django's is given the one that it is stored as. Django reads dates, moments and
truths by its fields and not by the names of these types.
"""

from typing import Any

from django.db.backends.sqlite3 import base, schema

STORED_AS = {"bool": "integer", "bigint": "integer", "smallint": "integer", "decimal": "real", "real": "real",
             "integer": "integer", "BLOB": "blob"}  # fmt: skip
"""What the first word of Django's type is stored as; everything else is text."""


class DatabaseSchemaEditor(schema.DatabaseSchemaEditor):
    sql_create_table = f"{schema.DatabaseSchemaEditor.sql_create_table} STRICT"


class DatabaseWrapper(base.DatabaseWrapper):
    SchemaEditorClass = DatabaseSchemaEditor
    data_types = {
        kind: STORED_AS.get(str(told).split()[0], "text") for kind, told in base.DatabaseWrapper.data_types.items()
    }
    data_type_check_constraints: dict[str, Any] = base.DatabaseWrapper.data_type_check_constraints | {
        "BooleanField": '"%(column)s" IN (0, 1)',
        "CharField": 'length("%(column)s") <= %(max_length)s',
    }
