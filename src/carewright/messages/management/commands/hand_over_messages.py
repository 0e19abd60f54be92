"""``manage.py hand_over_messages``: send what waits, take back what a killed process had in hand, go on where something
was not read in time."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from carewright.messages.actions import hand_over


class Command(BaseCommand):
    help = "Hand over all messages that are due; with --every, again and again"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--every", type=int, metavar="SECONDS", help="do it again after so many, until ended")

    def handle(self, *args: Any, **options: Any) -> None:
        while True:
            if handed := hand_over(now=timezone.now):
                self.stdout.write(f"{handed} handed over")
            if not options["every"]:
                return
            time.sleep(options["every"])
