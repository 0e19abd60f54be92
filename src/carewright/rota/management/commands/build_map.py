"""``manage.py build_map FILE``: measure ways on a map from now on."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from carewright.rota.planning.maps import MODES, BadMap, build


class Command(BaseCommand):
    help = "Make an extract of OpenStreetMap (.osm.pbf) ready, so that ways by car, bicycle and foot are measured on it"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("extract", type=Path, metavar="FILE")

    def handle(self, extract: Path, **options: Any) -> None:
        try:
            made = build(extract, timezone.now())
        except BadMap as fault:
            raise CommandError(str(fault)) from None
        self.stdout.write(f"{made.extract} is in use, for ways by {', '.join(MODES)}. Rotas opened anew measure on it.")
