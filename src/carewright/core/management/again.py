"""Commands that do what is due, once or again and again."""

import signal
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand, CommandParser


class Again(BaseCommand):
    """A command with ``--every``: ``once`` does what is due and says so, and ends early when it is asked to end."""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--every", type=seconds, metavar="SECONDS", help="do it again after so many, until ended")

    def handle(self, *args: Any, **options: Any) -> None:
        with asked_to_end() as asked:
            while True:
                if said := self.once(asked.is_set):
                    self.stdout.write(said)
                    self.stdout.flush()
                if not options["every"] or asked.wait(options["every"]):
                    return

    def once(self, ended: Callable[[], bool]) -> str:
        """What was done, in words; "": nothing was due."""
        raise NotImplementedError


def seconds(said: str) -> int:
    """``ArgumentTypeError``: it is no whole number, or not above 0."""
    if not said.isdecimal() or not int(said):
        raise ArgumentTypeError(f"{said} should be a whole number of seconds, 1 or more")
    return int(said)


@contextmanager
def asked_to_end() -> Iterator[Event]:
    """Set by Ctrl-C, or by whoever runs the service: what is in hand is finished first. Asked a second time, the
    process ends where it stands."""
    asked = Event()

    def end(number: int, _: Any) -> None:
        asked.set()
        signal.signal(number, signal.SIG_DFL)

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
