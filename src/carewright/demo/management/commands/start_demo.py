"""``manage.py start_demo``, which is ``make run``: everything that it takes to look round, until Ctrl-C."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from carewright.demo.cast.doors import DOORS

MANAGE = [sys.executable, str(settings.ROOT / "manage.py")]
PREPARE = [sys.executable, "-m", "rota_engine", "prepare"]
"""What takes a minute or two once on a computer, and needs nothing of what is done meanwhile."""
HOST = "127.0.0.1"
OFTEN = ["--every", "30"]
BEHIND = Path(settings.DATA) / "behind.log"
"""What the processes say that nobody looks at: e-mails that go out, searches, what they go on with."""
PATIENCE = 10
"""Seconds that a process has to end by itself."""


class Command(BaseCommand):
    help = "Set the demo up where it is not, and serve it until Ctrl-C"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        port: int = options["port"]
        check_free(port)
        preparing = subprocess.Popen(PREPARE, stdout=subprocess.DEVNULL)
        try:
            call_command("migrate", verbosity=0, stdout=self.stdout)
            call_command("load_cast", stdout=self.stdout)
            preparing.wait()
        finally:
            preparing.terminate()
        call_command("plan_cast", stdout=self.stdout)
        self.stdout.write(words(port))
        self.stdout.flush()
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        with BEHIND.open("a") as log:
            server = subprocess.Popen([*MANAGE, "serve", "--port", str(port)], start_new_session=True)
            workers = [
                subprocess.Popen([*MANAGE, *command], start_new_session=True, stdout=log, stderr=log)
                for command in (["db_worker"], ["hand_over_messages", *OFTEN], ["go_on_planning", *OFTEN])
            ]
            try:
                ended = server.wait()
                raise CommandError(f"The server ended by itself ({ended}). What it said stands above.")
            except KeyboardInterrupt:
                self.stdout.write("\nIt has ended. What you changed is kept for the next time.")
            finally:
                end([server, *workers])


def check_free(port: int) -> None:
    """``CommandError``: something else listens at this port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            raise CommandError(
                f"Something else is at port {port} already. Use another one: PORT={port + 1} make run"
            ) from None


def words(port: int) -> str:
    """Where to look, and as whom."""
    who = "\n".join(f"  {door.name}: {door.who}" for door in DOORS)
    return (
        f"\nOpen http://{HOST}:{port}/ and sign in, by a button there, as\n{who}\n\n"
        "Their week is planned and published: sign in as Roz to see who comes, as Carys to see the board.\n"
        f"E-mails that go out are in {BEHIND}\n"
        "Ctrl-C ends it. To begin anew: make fresh\n"
    )


def end(running: Sequence["subprocess.Popen[Any]"]) -> None:
    """Let them finish what they are at, and end what does not: they, and whatever they have started. A server that is
    ended while it is still starting can leave a worker of its own behind, which would keep the port."""
    for process in running:
        process.terminate()
    for process in running:
        with suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # each began a session, and so a group of its own
        process.wait()
