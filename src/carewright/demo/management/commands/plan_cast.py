"""``manage.py plan_cast``: this week and the next are planned, taken and published, as a coordinator would."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from carewright.core.civil import moment
from carewright.demo.load.weeks import offices_that_plan, plan_week, still_to_plan
from carewright.rota.rules.week import monday_of


class Command(BaseCommand):
    help = "Plan and publish the cast's week and the next"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--seconds", type=int, default=20, help="for each week")

    def handle(self, *args: Any, **options: Any) -> None:
        first = monday_of(timezone.localdate())
        for monday in (first, first + timedelta(7)):
            at = min(timezone.now(), moment(monday - timedelta(5), 660))  # on the Wednesday before, as every week
            for by, branch in offices_that_plan(at):
                if not still_to_plan(by, branch, monday):
                    continue
                self.stdout.write(f"{branch.name}, the week from {monday}: planned in {options['seconds']} seconds …")
                self.stdout.flush()
                run = plan_week(by, branch, monday, options["seconds"], at)
                if run.proposal is None:
                    raise CommandError(f"It could not be planned: {run.said_last}")
                self.stdout.write(
                    f"  {run.unassigned} visits without anybody, {run.kept:.0%} of wished times and people kept."
                    " Published."
                )
