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
HOST = "127.0.0.1"
PATIENCE = 10
"""Seconds that a process has to end by itself."""


class Command(BaseCommand):
    help = "Set the demo up where it is not, and serve it until Ctrl-C"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        port: int = options["port"]
        check_free(port)
        call_command("migrate", verbosity=0, stdout=self.stdout)
        call_command("load_cast", stdout=self.stdout)
        week = plan_a_week(self.stdout)
        self.stdout.write(words(port, week))
        self.stdout.flush()
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        commands = (["serve", "--port", str(port)], ["hand_over_messages", "--every", "30"])
        running = [subprocess.Popen([*MANAGE, *command], start_new_session=True) for command in commands]
        try:
            ended = running[0].wait()
            raise CommandError(f"The server ended by itself ({ended}). What it said stands above.")
        except KeyboardInterrupt:
            self.stdout.write("\nIt has ended. What you changed is kept for the next time.")
        finally:
            end(running)


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


def plan_a_week(out: Any) -> Path:
    """The planned week of a made-up branch, as a page; made once."""
    build = settings.ROOT / "build"
    page: Path = build / "week.html"
    if not page.exists():
        out.write("A week of another made-up branch is planned. This takes about half a minute.")
        out.flush()
        build.mkdir(exist_ok=True)
        rota, branch = str(Path(sys.executable).with_name("rota")), str(build / "branch.json")
        subprocess.run([rota, "generate", "--people", "60", "--days", "7", "--seed", "1", "--out", branch], check=True)
        plan = [rota, "plan", branch, "--seconds", "20", "--out", str(build / "rota.json"), "--page", str(page)]
        subprocess.run(plan, check=True)
    return page


def words(port: int, week: Path) -> str:
    """Where to look, and as whom."""
    who = "\n".join(f"  {door.name}: {door.who}" for door in DOORS)
    return (
        f"\nOpen http://{HOST}:{port}/ and sign in, by a button there, as\n{who}\n\n"
        f"A planned week, with the reason for every choice that was not kept: {week}\n"
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
