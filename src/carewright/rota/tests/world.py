"""A branch that can be planned."""

from datetime import date, timedelta

from carewright.core.models import Branch
from carewright.people.models import Home, Worker, WorkingPattern
from carewright.people.queries import SomeoneAt
from carewright.plans.actions.introductions import know_from_before
from carewright.plans.tests.world import AT, BEFORE, MONDAY, Branchful, later
from carewright.rota.actions import open_rota
from carewright.rota.models import Rota

__all__ = ["AT", "BEFORE", "MONDAY", "NEXT", "Branchwide", "later"]

NEXT = MONDAY + timedelta(7)
"""The week that is planned: nothing of it has begun."""


class Branchwide(Branchful):
    """As in the tests of plans; and Ceri, Dan and Eve work from 7am to 3pm on every day, each lives a little way from
    Ada, and Ceri and Dan know her."""

    def __init__(self) -> None:
        super().__init__()
        Home.objects.filter(person=self.ada).update(latitude=51.58, longitude=-2.99)
        for number, worker in enumerate((self.ceri, self.dan, self.eve), 1):
            Worker.objects.filter(pk=worker.pk).update(latitude=51.58 + number / 200, longitude=-2.99)
            self.works(worker, 420, 900)
        for worker in (self.ceri, self.dan):
            know_from_before(by=self.by(self.nia), at=AT, worker=worker, words="")

    def works(self, worker: Worker, starts: int, ends: int) -> None:
        for weekday in range(7):
            WorkingPattern.objects.create(worker=worker, weekday=weekday, starts=starts, ends=ends, from_date=BEFORE)

    def planner(self, minutes: int = 1) -> SomeoneAt:
        return self.office(self.nia, self.fern, later(minutes))

    def week(self, first: date = NEXT, branch: Branch | None = None) -> Rota:
        return open_rota(by=self.planner(), at=later(1), branch=branch or self.newport, first=first)
