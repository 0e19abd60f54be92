"""``manage.py verify_audit``: is the audit trail what was written? Exit code 1 where it is not."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from carewright.core.models import AuditEntry
from carewright.core.queries import breaks_in_the_trail


class Command(BaseCommand):
    help = "Check the seal of every entry of the audit trail"

    def handle(self, *args: Any, **options: Any) -> None:
        if breaks := list(breaks_in_the_trail()):
            raise CommandError("\n".join(breaks))
        self.stdout.write(f"The audit trail is whole: {AuditEntry.objects.count():,} entries.")
