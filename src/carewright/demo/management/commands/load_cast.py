"""``manage.py load_cast``: put the people of the demo into an empty database, as if they had lived in it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from carewright.core.models import AuditEntry
from carewright.core.refusal import Refused
from carewright.demo.load import is_there, load


class Command(BaseCommand):
    help = "Load the cast of the demo"

    def handle(self, *args: Any, **options: Any) -> None:
        if is_there():
            self.stdout.write("The cast is here already. Nothing was changed.")
            return
        self.stdout.write("Sixty made-up people move in. This takes about half a minute.")
        self.stdout.flush()
        try:
            world = load(timezone.now())
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(
            f"{len(world.persons)} people and {len(world.workers)} workers are here, "
            f"by {AuditEntry.objects.count():,} actions."
        )
