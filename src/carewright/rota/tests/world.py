"""A branch that can be planned."""

from datetime import date, datetime, timedelta

from carewright.core.civil import moment
from carewright.core.models import Branch
from carewright.core.someone import Someone
from carewright.people.models import Home, Worker, WorkingPattern
from carewright.people.queries import SomeoneAt, SomeoneTo
from carewright.plans.actions.introductions import know_from_before
from carewright.plans.actions.reviews import state_thresholds
from carewright.plans.models import Agreement, Support
from carewright.plans.queries.handover import AskedVisit
from carewright.plans.tests.world import AT, BEFORE, MONDAY, Branchful, later
from carewright.rota.actions import open_rota, state_facts
from carewright.rota.actions.rotas import change, visit_rows
from carewright.rota.models import Rota
from carewright.rota.queries import asked_week
from carewright.rota.queries.asked import visits_of
from carewright.rota.rules.placings import Placing
from carewright.rota.rules.week import Edit

__all__ = ["AT", "BEFORE", "MONDAY", "NEXT", "Branchwide", "later"]

NEXT = MONDAY + timedelta(7)
"""The week that is planned: nothing of it has begun."""


class Branchwide(Branchful):
    """As in the tests of plans; and Ceri, Dan and Eve work from 7am to 3pm on every day, each lives a little way from
    Ada, and Ceri and Dan know her."""

    def __init__(self) -> None:
        super().__init__()
        setup = Someone.program("set-up")
        state_thresholds(by=setup, at=AT)
        state_facts(by=setup, at=AT)
        Home.objects.filter(person=self.ada).update(latitude=51.58, longitude=-2.99)
        for number, worker in enumerate((self.ceri, self.dan, self.eve), 1):
            Worker.objects.filter(pk=worker.pk).update(latitude=51.58 + number / 200, longitude=-2.99)
            self.works(worker, 420, 900)
        for worker in (self.ceri, self.dan):
            know_from_before(by=self.by(self.nia), at=AT, worker=worker, words="")

    def works(self, worker: Worker, starts: int, ends: int) -> None:
        for weekday in range(7):
            WorkingPattern.objects.create(worker=worker, weekday=weekday, starts=starts, ends=ends, from_date=BEFORE)

    def neighbour(self, name: str, *known: Worker) -> "Neighbour":
        return Neighbour(self, name, known)

    def planner(self, minutes: int = 1) -> SomeoneAt:
        return self.office(self.nia, self.fern, later(minutes))

    def placed(self, rota: Rota, at: datetime, **workers: Worker) -> list[Placing]:
        """Put visits into a rota by hand: ``morning_0=ceri``, the morning visit of its first day; at 8am and noon."""
        asked = {visit.id: visit for visit in asked_week(self.planner(), self.newport, rota.first_date, 7).visits}
        supports = {"morning": (self.morning, 480), "lunch": (self.lunch, 720)}
        placings = {}
        for key, worker in workers.items():
            name, _, number = key.rpartition("_")
            support, minute = supports[name]
            day = rota.first_date + timedelta(int(number))
            id = f"{support.public_id}:{day}"
            placings[id] = Placing(id, moment(day, minute), asked[id].minutes, (worker.public_id,))
        rows = visit_rows([asked[id] for id in placings], at)
        change(self.planner(), at, rota, {rows[id]: placing for id, placing in placings.items()}, Edit.MOVED)
        return list(placings.values())

    def week(self, first: date = NEXT, branch: Branch | None = None) -> Rota:
        return open_rota(by=self.planner(), at=later(1), branch=branch or self.newport, first=first)


class Neighbour:
    """Another person of the branch, who has lunch on weekdays as Ada has, and knows these workers."""

    def __init__(self, world: Branchwide, name: str, known: tuple[Worker, ...]) -> None:
        self.world, self.person = world, world.person(name)
        self.care = world.care(self.person, world.fern, world.newport)
        Home.objects.create(
            person=self.person,
            address="2 Lark Row",
            postcode="NP20 0ZZ",
            from_date=BEFORE,
            latitude=51.58,
            longitude=-2.98,
        )
        self.support = Support.objects.create(
            care=self.care, name="Lunch", days=[0, 1, 2, 3, 4], purpose="a meal", standing="coordinator at Fern",
            minutes=20, earliest=690, latest=810, from_date=BEFORE, created_at=AT,
        )  # fmt: skip
        agreed = Agreement.objects.create(
            care=self.care,
            agreed_date=BEFORE,
            name=name,
            right="own",
            how="spoken",
            covers={},
            created_at=AT,
            standing=name,
        )
        agreed.supports.set([self.support])
        office = world.to(self.person, world.nia, AT)
        for worker in known:
            know_from_before(by=office, at=AT, worker=worker, words="")

    def by(self, at: datetime) -> SomeoneTo:
        return self.world.to(self.person, self.person.account, at)

    def lunch(self, number: int) -> AskedVisit:
        return visits_of(self.by(AT), NEXT + timedelta(number), 1)[0]
