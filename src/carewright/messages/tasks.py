"""What is left to the worker process."""

from django.tasks import task
from django.utils import timezone


@task()
def hand_over_soon(delivery: int) -> None:
    """Hand over one delivery, just after the transaction that wanted it. ``manage.py hand_over_messages`` finds what
    this misses: it is what makes sure, and this is what makes it quick."""
    from carewright.messages.actions import hand_over  # here, because telling asks for this task

    hand_over(now=timezone.now, only=delivery)
