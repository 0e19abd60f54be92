"""``manage.py plan_week EMAIL BRANCH [MONDAY]``: plan a week as somebody who may; what is found is a proposal."""

import time
from argparse import ArgumentParser
from datetime import date, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone

from carewright.core.models import Account, Branch
from carewright.core.money import pounds
from carewright.core.refusal import Refused
from carewright.people.queries import Member, SomeoneAt, branches_of, offices_for
from carewright.rota.actions import plan_branches
from carewright.rota.models import PlanningRun
from carewright.rota.permissions import can_plan_rota
from carewright.rota.planning import plan
from carewright.rota.rules.week import Step, monday_of

OFTEN = 2.0
"""Seconds between two looks at a search that another process does."""


class Command(BaseCommand):
    help = "Plan a week of a branch as one of its coordinators; Ctrl-C ends it early, with the best that was found"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="of whoever asks for it, and may")
        parser.add_argument("branch", help="its name")
        parser.add_argument("monday", nargs="?", type=date.fromisoformat, help="2027-03-29; else that of next week")
        parser.add_argument("--seconds", type=int, default=120)

    def handle(self, email: str, branch: str, monday: date | None, seconds: int, **options: Any) -> None:
        by, found = self.whose(email, branch)
        first = monday or monday_of(timezone.localdate()) + timedelta(7)
        if first.weekday():
            raise CommandError(f"{first} is no Monday. That week begins on {monday_of(first)}.")
        try:
            (run,) = plan_branches(by=by, at=timezone.now(), branches=[found], first=first, seconds=seconds)
        except Refused as refused:
            raise CommandError(f"{refused} {refused.help}".strip()) from None
        plan(run.pk, now=timezone.now, told=self.tell)
        run.refresh_from_db()
        while run.stands in (Step.ASKED, Step.RUNNING):  # another process was faster, and does it
            time.sleep(OFTEN)
            run.refresh_from_db()
            self.tell(run)
        if run.proposal is None:
            raise CommandError(f"It could not be planned. {run.said_last}")
        self.tell(run)
        where = reverse("rota:proposal", args=[by.organisation.public_id, run.proposal.public_id])
        self.stdout.write(f"A proposal is there to be read: {where}")

    def whose(self, email: str, name: str) -> tuple[SomeoneAt, Branch]:
        """Who plans a branch, by its name. ``CommandError``: nobody has that address, or they do not plan that."""
        account = Account.objects.filter(email__iexact=email).first()
        if account is None:
            raise CommandError(f"Nobody here has the e-mail address {email}.")
        offices = [by for by in offices_for(Member(timezone.now(), account)) if can_plan_rota(by.duty)]
        theirs = [(by, branch) for by in offices for branch in branches_of(by)]
        found = [each for each in theirs if each[1].name.casefold() == name.casefold()]
        if len(found) != 1:
            names = ", ".join(sorted(branch.name for _, branch in theirs)) or "none"
            raise CommandError(f"{email} plans no one branch called {name}, but: {names}.")
        return found[0]

    def tell(self, run: PlanningRun) -> None:
        if run.kept is not None and run.pence is not None:
            self.stdout.write(
                f"{run.spent:.0f} of {run.seconds} s: {run.kept:.0%} of wished times and people kept, "
                f"{run.unassigned} visits without anybody, weighs {pounds(run.pence)}"
            )
            self.stdout.flush()
