"""``manage.py hand_over_messages``: send what waits, take back what a killed process had in hand, go on where something
was not read in time."""

from collections.abc import Callable

from django.utils import timezone

from carewright.core.management.again import Again
from carewright.messages.actions import hand_over


class Command(Again):
    help = "Hand over all messages that are due; with --every, again and again"

    def once(self, ended: Callable[[], bool]) -> str:
        handed = hand_over(now=timezone.now, ended=ended)
        return f"{handed} handed over" if handed else ""
