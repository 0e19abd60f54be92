"""What happens when the front door is put in: what it listens to, and the table that sign-in limits are counted in."""

from typing import Any

from django.apps import AppConfig
from django.core.management import call_command
from django.db.models.signals import post_migrate


class FrontDoor(AppConfig):
    name = "carewright.frontdoor"

    def ready(self) -> None:
        from allauth.mfa import signals

        from carewright.frontdoor import second_factor

        signals.authenticator_used.connect(second_factor.shown)
        signals.authenticator_added.connect(second_factor.shown)
        post_migrate.connect(make_room_for_counts, sender=self)


def make_room_for_counts(using: str, **_: Any) -> None:
    """Wrong tries are counted in the database, so that every process counts the same ones."""
    call_command("createcachetable", database=using, verbosity=0)
