"""``manage.py serve``: the web server that real use needs too. It refuses to start where that would not be safe."""

import os
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.module_loading import import_string


class Command(BaseCommand):
    help = "Serve Carewright"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="the address to listen at")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=1, help="processes; about one for each processor")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            import_string(settings.ASGI_APPLICATION)
        except ImproperlyConfigured as fault:  # said here once, and not by each process
            raise CommandError(str(fault)) from fault
        if not settings.DEVELOPMENT:
            call_command("collectstatic", interactive=False, verbosity=0)
        granian = str(Path(sys.executable).with_name("granian"))
        where = ["--host", options["host"], "--port", str(options["port"]), "--workers", str(options["workers"])]
        self.stdout.write(f"Carewright is at http://{options['host']}:{options['port']}/")
        self.stdout.flush()
        os.execv(
            granian, [granian, "--interface", "asginl", *where, ":".join(settings.ASGI_APPLICATION.rsplit(".", 1))]
        )
