"""What the cast is made of: what there is to say of a person, a worker, and somebody of the office.

Words of the platform's own lists (skills, interests, parts of a record) are its enums. What belongs to capabilities
above ``people`` is said in plain words: ``Channel`` and ``Money`` here, and what they choose in ``choices``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from carewright.core.rules import Kind
from carewright.demo.cast.choices import What, When, Who
from carewright.people.rules import (
    Authority,
    CommunicationKind,
    Gender,
    Group,
    Interest,
    Part,
    Purpose,
    Role,
    Skill,
    Travel,
    Ways,
    Wish,
)

Channel = Literal["in_app", "email", "sms", "letter", "sheet", "call"]
Money = Literal["direct_payment", "isf", "council_managed", "own_money"]
"""How care is paid for. isf: an Individual Service Fund, which the agency holds and the person directs."""

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
DAILY = (MON, TUE, WED, THU, FRI, SAT, SUN)
WEEKDAYS = (MON, TUE, WED, THU, FRI)
WEEKEND = (SAT, SUN)

NEWS = (Part.SEE_WHO_COMES, Part.BE_TOLD)
CLOSE = (*NEWS, Part.SEE_ABOUT_ME, Part.WRITE_MESSAGES)
TRUSTED = (*CLOSE, Part.SEE_PLAN, Part.SEE_HEALTH)
EVERYTHING = tuple(Part)


def minute(clock: str) -> int:
    """Minutes after midnight of a time such as "8:15"; "24:30" is half past midnight, the day after."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def parts(words: str) -> tuple[str, ...]:
    """What a semicolon parts: "wash; dress" is two things."""
    return tuple(part.strip() for part in words.split(";") if part.strip())


@dataclass(frozen=True, slots=True)
class Home:
    """Where somebody lives. things: what a worker may have to live with there (cat, dog, smoke, stairs, hoist)."""

    address: str
    postcode: str
    latitude: float
    longitude: float
    things: tuple[str, ...] = ()
    way_in: str = ""
    parking: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """About where a worker sets out from."""

    postcode: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Need:
    """What a person needs, as they see it. health: for those only who may see what they need for their health."""

    words: str
    health: bool = False


@dataclass(frozen=True, slots=True)
class Goal:
    """What a person hopes for. key: what their visits call it by; importance and confidence from 1 to 10."""

    key: str
    words: str
    importance: int
    confidence: int


@dataclass(frozen=True, slots=True)
class Contingency:
    """What should happen if something does."""

    trigger: str
    then: str


@dataclass(frozen=True, slots=True)
class Communication:
    """What makes information and talk accessible."""

    kind: CommunicationKind
    words: str


@dataclass(frozen=True, slots=True)
class Said:
    """A group that a person counts themself to, for one purpose that they agreed to."""

    group: Group
    purpose: Purpose
    words: str = ""


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody around a person. allowed: what the person lets them see and do."""

    name: str
    relation: str
    allowed: tuple[Part, ...] = ()
    email: str | None = None
    do_not_contact: bool = False
    authority: Authority | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutMe:
    """A person in their own words, under the seven headings of PRSB About Me; those left empty they left empty."""

    important: str = ""
    people: str = ""
    talking: str = ""
    wellness: str = ""
    please: str = ""
    support: str = ""
    worth: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit that was agreed.

    start: earliest, wished and latest start, as "7:30 8:15 9:30". core, judgement, not_ours: what must be done, what
    the worker may vary, and what is not the agency's; goals: which of the person's goals it serves. by: the agency.
    """

    name: str
    days: tuple[int, ...]
    start: str
    minutes: int
    core: str
    judgement: str = ""
    not_ours: str = ""
    goals: str = ""
    skills: tuple[Skill, ...] = ()
    workers: int = 1
    time_critical: bool = False
    by: str = "fern"

    @property
    def starts(self) -> tuple[int, int, int]:
        """Earliest, wished and latest start, in minutes after midnight."""
        earliest, wished, latest = map(minute, self.start.split())
        return earliest, wished, latest


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who draws on care.

    life: two to four sentences about them, the first of which says who they are. told: the ways in which they want to
    be told things, the first one first. since: their first day with Fern Homecare. also: who else comes or helps.
    """

    key: str
    called: str
    full_name: str
    born: date
    life: str
    home: Home
    about: AboutMe
    strengths: tuple[str, ...]
    needs: tuple[Need, ...]
    goals: tuple[Goal, ...]
    visits: tuple[Visit, ...]
    contingencies: tuple[Contingency, ...]
    told: tuple[Channel, ...]
    since: date
    money: Money
    when: tuple[When, ...] = ()
    who: tuple[Who, ...] = ()
    what: tuple[What, ...] = ()
    gender: str = ""
    email: str | None = None
    phone: str = ""
    communication: tuple[Communication, ...] = ()
    groups: tuple[Said, ...] = ()
    circle: tuple[Near, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def organisations(self) -> tuple[str, ...]:
        """All that they are with. The council is one of them, unless they pay for everything themself."""
        return ("fern", *self.also, *(() if self.money == "own_money" else ("usk",)))


@dataclass(frozen=True, slots=True)
class Trained:
    """A day of training, what it was for, and the day from which it no longer counts."""

    on: date
    until: date | None
    skills: tuple[Skill, ...]
    seen: str


@dataclass(frozen=True, slots=True)
class Wishes:
    """A worker's wish. What it is about: a person's key, a thing of a home, or a day of the week."""

    kind: Wish
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """Somebody who comes. about: their page about themself; week: their hours, as days and "7:00-13:00 16:00-20:00";
    promised: hours of paid work a week that their contract promises."""

    key: str
    called: str
    full_name: str
    gender: Gender
    email: str
    about: str
    interests: tuple[Interest, ...]
    ways: tuple[Ways, ...]
    trained: tuple[Trained, ...]
    travel: Travel
    home: Spot
    week: tuple[tuple[tuple[int, ...], str], ...]
    promised: float
    since: date
    languages: tuple[str, ...] = ("English",)
    wishes: tuple[Wishes, ...] = ()
    organisation: str = "fern"

    @property
    def pattern(self) -> Iterator[tuple[int, int, int]]:
        """Weekday, start and end of each stretch of their week, in minutes after midnight."""
        for days, hours in self.week:
            for day in days:
                for stretch in hours.split():
                    starts, ends = map(minute, stretch.split("-"))
                    yield day, starts, ends

    def skills_on(self, day: date) -> set[Skill]:
        """What they are trained for on a day."""
        current = (each for each in self.trained if each.on <= day and (each.until is None or day < each.until))
        return {skill for each in current for skill in each.skills}


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation of the cast, with its only branch if it is an agency."""

    key: str
    name: str
    kind: Kind
    what: str
    branch: str = ""


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody with a post. person: the key of the person that they are as well, if they draw on care themself."""

    name: str
    email: str
    organisation: str
    role: Role
    about: str
    person: str = ""
