"""A small branch for the tests of plans: Ada, her workers, what is agreed for her."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from carewright.core.models import Account, Branch, Organisation
from carewright.people.models import (
    Acquaintance,
    Care,
    CircleMember,
    Employment,
    Home,
    Person,
    Post,
    Worker,
    WorkerProfile,
    WorkerSkill,
)
from carewright.people.queries import Member, SomeoneAt, SomeoneTo, offices_for, someone_to
from carewright.people.rules import Role
from carewright.plans.actions.choices import choose
from carewright.plans.models import Agreement, Support
from carewright.plans.rules.choices import Asked, How, Strength, What, When, Who

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
MONDAY = date(2026, 3, 2)
BEFORE = date(2026, 1, 5)


def later(minutes: int) -> datetime:
    return AT + timedelta(minutes=minutes)


class Branchful:
    """Ada is with Fern at Newport, and is visited every morning and at lunch on weekdays. Ceri, Dan and Eve work
    there, Fay at Moss. Nia coordinates; Dot is Ada's daughter."""

    def __init__(self) -> None:
        self.fern, self.moss = (
            Organisation.objects.create(name=name, kind="agency", created_at=AT) for name in ("Fern", "Moss")
        )
        self.newport = Branch.objects.create(organisation=self.fern, name="Newport", created_at=AT)
        self.risca = Branch.objects.create(organisation=self.moss, name="Risca", created_at=AT)
        self.ada = Person.objects.create(called="Ada", full_name="Ada Pugh", created_at=AT, account=account("ada"))
        self.care = Care.objects.create(person=self.ada, organisation=self.fern, branch=self.newport, from_date=BEFORE)
        Home.objects.create(
            person=self.ada, address="1 Lark Row", postcode="NP20 0ZZ", things=["cat"], from_date=BEFORE
        )
        self.ceri = self.worker("Ceri", "woman", ["Welsh", "English"], ["birds"], ["chatty"], skills=["hoist"])
        self.dan = self.worker("Dan", "man", ["English"], ["birds"], ["calm"], skills=["hoist"])
        self.eve = self.worker("Eve", "woman", ["English"], ["rugby"], ["quiet"])
        self.fay = self.worker("Fay", "woman", ["Welsh"], ["birds"], ["calm"], branch=self.risca)
        self.nia = account("nia")
        Post.objects.create(
            account=self.nia, organisation=self.fern, branch=self.newport, role=Role.COORDINATOR.value, from_date=BEFORE
        )
        self.dot = account("dot")
        self.daughter = CircleMember.objects.create(
            person=self.ada, account=self.dot, name="Dot", relation="daughter", from_date=BEFORE, created_at=AT
        )
        self.morning = self.support("Morning visit", minutes=45, earliest=420, latest=660)
        self.lunch = self.support("Lunch", days=[0, 1, 2, 3, 4], minutes=20, earliest=690, latest=810)
        self.agree(self.morning, self.lunch)

    def worker(
        self,
        name: str,
        gender: str,
        languages: list[str],
        interests: list[str],
        ways: list[str],
        *,
        skills: list[str] | None = None,
        branch: Branch | None = None,
    ) -> Worker:
        made = Worker.objects.create(
            called=name, full_name=name, gender=gender, travel="car", created_at=AT, account=account(name.lower())
        )
        Employment.objects.create(worker=made, branch=branch or self.newport, from_date=BEFORE)
        WorkerProfile.objects.create(
            worker=made, written_at=AT, about="", languages=languages, interests=interests, ways=ways
        )
        for skill in skills or []:
            WorkerSkill.objects.create(worker=made, skill=skill, seen="certificate", from_date=BEFORE)
        return made

    def support(self, name: str, **parts: Any) -> Support:
        usual = {"days": list(range(7)), "purpose": "a good day", "standing": "coordinator at Fern"}
        return Support.objects.create(care=self.care, name=name, from_date=BEFORE, created_at=AT, **usual | parts)

    def agree(self, *supports: Support) -> None:
        made = Agreement.objects.create(
            care=self.care,
            agreed_date=BEFORE,
            name="Ada",
            right="own",
            how="spoken",
            covers={},
            created_at=AT,
            standing="Ada",
        )
        made.supports.set(supports)

    def by(self, who: Account | None, at: datetime = AT) -> SomeoneTo:
        return someone_to(Member(at, who), self.ada.public_id)

    def office(self, who: Account | None = None) -> SomeoneAt:
        (found,) = offices_for(Member(AT, who or self.nia))
        return found

    def knows(self, worker: Worker) -> None:
        Acquaintance.objects.create(worker=worker, person=self.ada, because="comes", from_date=BEFORE)


def account(name: str) -> Account:
    return Account.objects.create(email=f"{name}@example.org", name=name.title(), created_at=AT)


def one(
    *,
    by: SomeoneTo,
    at: datetime,
    kind: When | Who | What,
    strength: Strength,
    support: Support | None = None,
    words: str = "",
    helped_by: str = "",
    how: How = How.ON_SCREEN,
    **parts: Any,
) -> Any:
    """Choose one thing, and what is stored of it."""
    asked = Asked(kind, strength, **parts)
    (made,) = choose(by=by, at=at, asked=[asked], support=support, words=words, helped_by=helped_by, how=how)
    return made
