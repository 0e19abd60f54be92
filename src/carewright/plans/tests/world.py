"""A small branch for the tests of plans: Ada, her workers, what is agreed for her."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from carewright.core.models import Account, Branch
from carewright.people.models import Home, Worker, WorkerProfile, WorkerSkill
from carewright.people.queries import SomeoneTo
from carewright.people.rules import Role
from carewright.people.tests.rows import Rows
from carewright.plans.actions.choices import choose
from carewright.plans.models import Agreement, Support
from carewright.plans.rules.choices import Asked, How, Strength, What, When, Who

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
MONDAY = date(2026, 3, 2)
BEFORE = date(2026, 1, 5)


def later(minutes: int) -> datetime:
    return AT + timedelta(minutes=minutes)


class Branchful(Rows):
    """Ada is with Fern at Newport, and is visited every morning and at lunch on weekdays. Ceri, Dan and Eve work
    there, Fay at Moss. Nia coordinates; Dot is Ada's daughter."""

    def __init__(self) -> None:
        super().__init__(AT, BEFORE)
        self.fern, self.moss = self.organisation("Fern"), self.organisation("Moss")
        self.newport, self.risca = self.branch(self.fern, "Newport"), self.branch(self.moss, "Risca")
        self.ada = self.person("Ada")
        self.at_fern = self.care(self.ada, self.fern, self.newport)
        Home.objects.create(
            person=self.ada, address="1 Lark Row", postcode="NP20 0ZZ", things=["cat"], from_date=BEFORE
        )
        self.ceri = self.like("Ceri", "woman", ["Welsh", "English"], ["birds"], ["chatty"], skills=["hoist"])
        self.dan = self.like("Dan", "man", ["English"], ["birds"], ["calm"], skills=["hoist"])
        self.eve = self.like("Eve", "woman", ["English"], ["rugby"], ["quiet"])
        self.fay = self.like("Fay", "woman", ["Welsh"], ["birds"], ["calm"], branch=self.risca)
        self.nia = self.post("Nia", self.fern, Role.COORDINATOR, self.newport)
        self.daughter = self.around(self.ada, "Dot", "daughter")
        self.dot = self.account("Dot")
        self.morning = self.support("Morning visit", minutes=45, earliest=420, latest=660)
        self.lunch = self.support("Lunch", days=[0, 1, 2, 3, 4], minutes=20, earliest=690, latest=810)
        self.agree(self.morning, self.lunch)

    def like(
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
        """A worker, and what they are like."""
        made = self.worker(name, branch or self.newport, gender=gender)
        WorkerProfile.objects.create(
            worker=made, written_at=AT, about="", languages=languages, interests=interests, ways=ways
        )
        for skill in skills or []:
            WorkerSkill.objects.create(worker=made, skill=skill, seen="certificate", from_date=BEFORE)
        return made

    def support(self, name: str, **parts: Any) -> Support:
        usual = {"days": list(range(7)), "purpose": "a good day", "standing": "coordinator at Fern"}
        return Support.objects.create(care=self.at_fern, name=name, from_date=BEFORE, created_at=AT, **usual | parts)

    def agree(self, *supports: Support) -> None:
        made = Agreement.objects.create(
            care=self.at_fern,
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
        return self.to(self.ada, who, at)

    def knows(self, worker: Worker) -> None:
        self.comes(worker, self.ada)


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
