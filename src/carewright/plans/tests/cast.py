"""A few people for the tests of the plan itself, each as what they are to Ada."""

from datetime import UTC, date, datetime
from typing import Any

from carewright.core.actions import state_fact
from carewright.core.civil import moment
from carewright.core.models import Account, Branch, Organisation
from carewright.core.period import Period
from carewright.core.someone import Someone
from carewright.people.models import (
    Acquaintance,
    Allowed,
    Care,
    CircleMember,
    Employment,
    Person,
    Post,
    Representative,
    Worker,
)
from carewright.people.queries import Member, SomeoneAt, SomeoneTo, someone_at, someone_to
from carewright.people.rules import Authority, Consenting, Part, Role
from carewright.plans.actions.plan import say_goal
from carewright.plans.actions.reviews import state_thresholds
from carewright.plans.actions.support import agree, propose_support
from carewright.plans.models import Agreement, Goal, Support
from carewright.plans.rules.plan import Right

START = date(2026, 1, 5)
TODAY = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


class Cast:
    """Ada is with Fern (at Newport), Moss and the council; Bo is with Fern at Newport, Cy at Caerleon.

    Around Ada: *dot*, her daughter, whom she lets see the plan and About Me; *lee*, her son, whom she lets nothing;
    *una*, her niece with a lasting power of attorney for health. *dan* comes to her from Fern. *nia* coordinates at
    Newport, *mel* manages Fern, *oz* coordinates at Moss, *pat* is the council's commissioner.
    """

    def __init__(self) -> None:
        set_up = Someone.program("set-up")
        state_thresholds(by=set_up, at=AT)
        self.fern, self.moss, self.council = (
            Organisation.objects.create(name=name, kind=kind, created_at=AT)
            for name, kind in (("Fern", "agency"), ("Moss", "agency"), ("Council", "council"))
        )
        self.newport, self.caerleon = (
            Branch.objects.create(organisation=self.fern, name=name, created_at=AT) for name in ("Newport", "Caerleon")
        )
        self.ada, self.bo, self.cy = (
            Person.objects.create(called=name, full_name=f"{name} Pugh", created_at=AT, account=account(name.lower()))
            for name in ("Ada", "Bo", "Cy")
        )
        self.at_fern = self.care(self.ada, self.fern, self.newport)
        self.at_moss = self.care(self.ada, self.moss)
        self.at_council = self.care(self.ada, self.council)
        self.bos = self.care(self.bo, self.fern, self.newport)
        self.cys = self.care(self.cy, self.fern, self.caerleon)
        self.dot = self.circle("dot", "daughter", Part.SEE_PLAN, Part.SEE_ABOUT_ME, Part.CHANGE_ABOUT_ME)
        self.lee = self.circle("lee", "son")
        self.una = self.circle("una", "niece")
        self.deed = Representative.objects.create(
            member=CircleMember.objects.get(account=self.una),
            authority=Authority.LPA_HEALTH.value,
            seen="the deed",
            from_date=START,
        )
        dan = Worker.objects.create(called="Dan", full_name="Dan", travel="car", created_at=AT, account=account("dan"))
        Employment.objects.create(worker=dan, branch=self.newport, from_date=START)
        Acquaintance.objects.create(worker=dan, person=self.ada, because="comes", from_date=START)
        assert dan.account
        assert self.ada.account
        self.dan, self.herself = dan.account, self.ada.account
        self.nia = self.post("nia", self.fern, Role.COORDINATOR, branch=self.newport)
        self.mel = self.post("mel", self.fern, Role.MANAGER)
        self.oz = self.post("oz", self.moss, Role.COORDINATOR)
        self.pat = self.post("pat", self.council, Role.COMMISSIONER)

    def care(self, person: Person, organisation: Organisation, branch: Branch | None = None) -> Care:
        return Care.objects.create(person=person, organisation=organisation, branch=branch, from_date=START)

    def circle(self, name: str, relation: str, *parts: Part) -> Account:
        made = account(name)
        member = CircleMember.objects.create(
            person=self.ada, account=made, name=name.title(), relation=relation, from_date=START, created_at=AT
        )
        for part in parts:
            Allowed.objects.create(member=member, part=part.value, from_date=START)
        return made

    def post(self, name: str, organisation: Organisation, role: Role, branch: Branch | None = None) -> Account:
        made = account(name)
        Post.objects.create(account=made, organisation=organisation, branch=branch, role=role.value, from_date=START)
        return made

    def to_ada(self, who: Account, at: datetime = AT) -> SomeoneTo:
        return self.to(self.ada, who, at)

    def to(self, person: Person, who: Account, at: datetime = AT) -> SomeoneTo:
        return someone_to(Member(at, who), person.public_id)

    def office(self, who: Account, organisation: Organisation, at: datetime = AT) -> SomeoneAt:
        return someone_at(Member(at, who), organisation.public_id)

    def goal(self, words: str = "To be in the garden again", at: datetime = AT) -> Goal:
        return say_goal(by=self.to_ada(self.herself, at), at=at, words=words, importance=9, confidence=4)

    def propose(self, at: datetime = AT, **parts: Any) -> Support:
        """A morning visit by Fern from today on, unless something else is said."""
        usual: dict[str, Any] = {
            "care": self.at_fern,
            "name": "Morning visit",
            "purpose": "A calm start",
            "days": [0, 2, 4],
            "minutes": 45,
            "earliest": 480,
            "latest": 570,
            "from_date": TODAY,
        }
        return propose_support(by=self.to_ada(self.nia, at), at=at, **usual | parts)

    def yes(self, *supports: Support, at: datetime = AT, **parts: Any) -> Agreement:
        """Ada says yes to the plan with Fern, unless something else is said."""
        usual: dict[str, Any] = {"care": self.at_fern, "right": Right.OWN, "how": Consenting.ON_SCREEN}
        return agree(by=self.to_ada(self.herself, at), at=at, supports=supports, **usual | parts)


def account(name: str) -> Account:
    return Account.objects.create(email=f"{name}@example.org", name=name.title(), created_at=AT)


def on_day(day: date, minute: int = 570) -> datetime:
    return moment(day, minute)


def fewest(number: int) -> None:
    """From today on so few answers are shown together."""
    state_fact(
        by=Someone.program("set-up"),
        at=AT,
        key="fewest people whose answers are shown together",
        value=number,
        source="a test",
        period=Period(TODAY),
    )
