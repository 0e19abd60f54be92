"""A few people for the tests of the plan itself, each as what they are to Ada."""

from datetime import UTC, date, datetime
from typing import Any

from carewright.core.actions import state_fact
from carewright.core.civil import moment
from carewright.core.models import Account
from carewright.core.period import Period
from carewright.core.someone import Someone
from carewright.people.queries import SomeoneTo
from carewright.people.rules import Consenting, Part, Role
from carewright.people.tests.rows import Rows
from carewright.plans.actions.plan import say_goal
from carewright.plans.actions.reviews import state_thresholds
from carewright.plans.actions.support import agree, propose_support
from carewright.plans.models import Agreement, Goal, Support
from carewright.plans.rules.plan import Right

START = date(2026, 1, 5)
TODAY = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


class Cast(Rows):
    """Ada is with Fern (at Newport), Moss and the council; Bo is with Fern at Newport, Cy at Caerleon.

    Around Ada: *dot*, her daughter, whom she lets see the plan and About Me; *lee*, her son, whom she lets nothing;
    *una*, her niece with a lasting power of attorney for health. *dan* comes to her from Fern. *nia* coordinates at
    Newport, *mel* manages Fern, *oz* coordinates at Moss, *pat* is the council's commissioner.
    """

    def __init__(self) -> None:
        super().__init__(AT, START)
        state_thresholds(by=Someone.program("set-up"), at=AT)
        self.fern, self.moss = self.organisation("Fern"), self.organisation("Moss")
        self.council = self.organisation("Council", "council")
        self.newport, self.caerleon = (self.branch(self.fern, name) for name in ("Newport", "Caerleon"))
        self.ada, self.bo, self.cy = (self.person(name) for name in ("Ada", "Bo", "Cy"))
        self.at_fern = self.care(self.ada, self.fern, self.newport)
        self.at_moss = self.care(self.ada, self.moss)
        self.at_council = self.care(self.ada, self.council)
        self.bos = self.care(self.bo, self.fern, self.newport)
        self.cys = self.care(self.cy, self.fern, self.caerleon)
        self.around(self.ada, "Dot", "daughter", Part.SEE_PLAN, Part.SEE_ABOUT_ME, Part.CHANGE_ABOUT_ME)
        self.around(self.ada, "Lee", "son")
        self.deed = self.attorney(self.around(self.ada, "Una", "niece"))
        self.comes(self.worker("Dan", self.newport), self.ada)
        self.herself, self.dot, self.lee, self.una, self.dan = map(self.account, ("Ada", "Dot", "Lee", "Una", "Dan"))
        self.nia = self.post("Nia", self.fern, Role.COORDINATOR, self.newport)
        self.mel = self.post("Mel", self.fern, Role.MANAGER)
        self.oz = self.post("Oz", self.moss, Role.COORDINATOR)
        self.pat = self.post("Pat", self.council, Role.COMMISSIONER)

    def to_ada(self, who: Account, at: datetime = AT) -> SomeoneTo:
        return self.to(self.ada, who, at)

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
