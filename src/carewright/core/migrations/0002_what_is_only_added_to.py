"""The trails of writes and of reads cannot be changed or taken away, whatever code runs: the database refuses."""

from typing import Any

from django.db import migrations

TABLES = ("core_auditentry", "core_readentry")
SENTENCE = "this trail is only ever added to"
FUNCTION = f"""CREATE FUNCTION core_only_added_to() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$"""
POSTGRESQL = "CREATE TRIGGER {0}_{1} BEFORE {1} ON {0} FOR EACH ROW EXECUTE FUNCTION core_only_added_to()"
SQLITE = "CREATE TRIGGER {0}_{1} BEFORE {1} ON {0} BEGIN SELECT RAISE(ABORT, '" + SENTENCE + "'); END"


def guard(apps: Any, schema_editor: Any) -> None:
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    if on_postgresql:
        schema_editor.execute(FUNCTION)
    for table in TABLES:
        for verb in ("UPDATE", "DELETE"):
            schema_editor.execute((POSTGRESQL if on_postgresql else SQLITE).format(table, verb))


def unguard(apps: Any, schema_editor: Any) -> None:
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    for table in TABLES:
        for verb in ("UPDATE", "DELETE"):
            schema_editor.execute(f"DROP TRIGGER {table}_{verb}" + (f" ON {table}" if on_postgresql else ""))
    if on_postgresql:
        schema_editor.execute("DROP FUNCTION core_only_added_to()")


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
