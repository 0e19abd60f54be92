"""``manage.py sweep_files``: take away files that a killed process left behind without a row."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from carewright.core.files import sweep

LONGER_THAN_ANY_ACTION = timedelta(days=1)


class Command(BaseCommand):
    help = "Take away files that no row names and that are older than a day"

    def handle(self, *args: Any, **options: Any) -> None:
        lost = sweep(timezone.now() - LONGER_THAN_ANY_ACTION)
        self.stdout.write(f"Taken away: {len(lost):,} files.")
