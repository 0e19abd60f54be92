"""What the lives share while they are loaded: the calendar, the rows that are there already, and who acts."""

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from carewright.core.civil import london_date, moment
from carewright.core.models import Account, Branch, Organisation
from carewright.core.someone import Someone
from carewright.demo.cast import STAFF
from carewright.demo.cast import shape as cast
from carewright.people.models import Care, CircleMember, Person, Representative, Worker
from carewright.people.queries import Member, SomeoneAt, SomeoneTo, someone_at, someone_to
from carewright.people.rules import Authority, Role
from carewright.plans.models import Goal, Support

WRITTEN = date(2026, 11, 22)
"""The day for which the cast was written."""

type Life = Generator[datetime, datetime]
"""What somebody does, as a story that says before each part at which moment it happens."""

LOADING = Someone.program("loading the cast")


@dataclass(frozen=True)
class Calendar:
    """The days of the cast, seen from the day on which it is loaded.

    All days are moved by whole weeks, so that a Monday stays a Monday, reviews fall due and training runs out as it was
    written. Birthdays stay where they are in the year; the year is such that everybody is as old as they were written.
    """

    today: date

    def moved(self, day: date) -> date:
        return day + timedelta(weeks=(self.today - WRITTEN).days // 7)

    def born(self, day: date) -> date:
        age = _years(day, WRITTEN)
        return day.replace(year=self.today.year - age - ((self.today.month, self.today.day) < (day.month, day.day)))

    def ago(self, days: int) -> date:
        return self.today - timedelta(days)


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@dataclass
class World:
    """Everything that was loaded so far, by the keys of the cast."""

    now: datetime
    organisations: dict[str, Organisation] = field(default_factory=dict)
    branches: dict[str, Branch] = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)
    workers: dict[str, Worker] = field(default_factory=dict)
    circle: dict[tuple[str, str], CircleMember] = field(default_factory=dict)
    goals: dict[tuple[str, str], Goal] = field(default_factory=dict)
    supports: dict[tuple[str, str], Support] = field(default_factory=dict)

    @property
    def calendar(self) -> Calendar:
        return Calendar(london_date(self.now))

    def account(self, email: str) -> Account:
        return Account.objects.get(email=email)

    def account_of(self, worker: Worker) -> str:
        """The address that a worker signs in with."""
        return worker.account.email if worker.account else ""

    def at(self, email: str, organisation: str, at: datetime) -> SomeoneAt:
        """Somebody at an organisation, as they were at a moment."""
        return someone_at(Member(at, self.account(email)), self.organisations[organisation].public_id)

    def to(self, email: str, key: str, at: datetime) -> SomeoneTo:
        """Somebody in what they were to a person at a moment."""
        return someone_to(Member(at, self.account(email)), self.persons[key].public_id)

    def care(self, key: str, organisation: str) -> Care:
        return Care.objects.get(person=self.persons[key], organisation=self.organisations[organisation])

    def representative(self, person: cast.Person) -> Representative | None:
        """Who decides about care in a person's place."""
        near = deciding(person)
        return Representative.objects.get(member=self.circle[person.key, near.name]) if near else None


def deciding(person: cast.Person) -> cast.Near | None:
    """Their attorney for health, or their deputy."""
    rights = (Authority.LPA_HEALTH, Authority.DEPUTY)
    return next((near for near in person.circle if near.authority in rights), None)


def speaking(person: cast.Person) -> str:
    """The address of whoever decides and signs in: who decides for the person or, without, the person. "": neither
    does, and the office writes down what they say."""
    near = deciding(person)
    return (near.email if near else person.email) or ""


def coordinator(number: int) -> str:
    """Who of Fern Homecare looks after a person: the two coordinators take turns."""
    both = [each.email for each in STAFF if each.organisation == "fern" and each.role is Role.COORDINATOR]
    return both[number % len(both)]


def manager(organisation: str) -> str:
    return next(each.email for each in STAFF if each.organisation == organisation and each.role is Role.MANAGER)


def named(email: str) -> str:
    return next(each.name for each in STAFF if each.email == email)


def morning(day: date, minute: int = 600) -> datetime:
    """A moment of a working day; ten o'clock, unless something else is said."""
    return moment(day, minute)
