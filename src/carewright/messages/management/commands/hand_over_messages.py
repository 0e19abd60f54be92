"""``manage.py hand_over_messages``: send what waits, take back what a killed process had in hand, go on where something
was not read in time."""

import signal
from argparse import ArgumentTypeError
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from carewright.messages.actions import hand_over


class Command(BaseCommand):
    help = "Hand over all messages that are due; with --every, again and again"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--every", type=seconds, metavar="SECONDS", help="do it again after so many, until ended")

    def handle(self, *args: Any, **options: Any) -> None:
        with asked_to_end() as asked:
            while True:
                if handed := hand_over(now=timezone.now, ended=asked.is_set):
                    self.stdout.write(f"{handed} handed over")
                    self.stdout.flush()
                if not options["every"] or asked.wait(options["every"]):
                    return


def seconds(said: str) -> int:
    """``ArgumentTypeError``: it is no whole number, or not above 0."""
    if not said.isdecimal() or not int(said):
        raise ArgumentTypeError(f"{said} should be a whole number of seconds, 1 or more")
    return int(said)


@contextmanager
def asked_to_end() -> Iterator[Event]:
    """Set by Ctrl-C, or by whoever runs the service: what is being handed over is finished first. Asked a second time,
    the process ends where it stands."""
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
