"""Notice: how long before a week begins people are told of it, and how long before a visit of what changed in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from carewright.core.civil import long_date
from carewright.core.refusal import Refused
from carewright.core.rules import Labelled
from carewright.messages.rules import State

MOST_DAYS = 56


def check_notice(days: int) -> None:
    """``Refused``: no number of days that can be promised."""
    if not 0 <= days <= MOST_DAYS:
        raise Refused(f"Promise between 0 and {MOST_DAYS} days.")


@dataclass(frozen=True, slots=True)
class Clock:
    """How a week stands to the notice that was promised. ``told``: on which day people were told; None: not yet."""

    first: date
    promised: int
    told: date | None
    today: date

    @property
    def tell_by(self) -> date:
        """The last day on which the promise is kept."""
        return self.first - timedelta(self.promised)

    @property
    def ahead(self) -> int | None:
        """Days between being told and the week; None: not told yet."""
        return (self.first - self.told).days if self.told else None

    @property
    def tone(self) -> str:
        if self.told:
            return "good" if self.told <= self.tell_by else "partly"
        return "wait" if self.today <= self.tell_by else "no"

    @property
    def words(self) -> str:
        if self.ahead is not None:
            when = f"told {_days(self.ahead)} before it began" if self.ahead > 0 else "told after it began"
            fewer = self.promised - max(0, self.ahead)
            return f"{when}, {fewer} fewer than promised" if fewer > 0 else when
        left = (self.tell_by - self.today).days
        if left < 0:
            return f"late: people were to be told by {long_date(self.tell_by)}"
        soon = {0: "today", 1: "tomorrow"}.get(left, f"in {left} days")
        return f"to be told by {long_date(self.tell_by)}, {soon}"


def _days(number: int) -> str:
    return f"{number} day{'s' * (number != 1)}"


class Ahead(Labelled):
    """How long before its day a visit was changed of which people had been told."""

    ON_THE_DAY = "on_the_day", "On the day"
    IN_THE_WEEK = "in_the_week", "One to six days before"
    EARLIER = "earlier", "A week or more before"


def ahead_of(changes: Iterable[tuple[date, date]]) -> dict[Ahead, int]:
    """How many changes fall under each, by the day of the visit and the day on which people were told of the change."""
    found = dict.fromkeys(Ahead, 0)
    for visit, told in changes:
        days = (visit - told).days
        found[Ahead.ON_THE_DAY if days < 1 else Ahead.IN_THE_WEEK if days < 7 else Ahead.EARLIER] += 1
    return found


class Heard(Labelled):
    """Whether somebody has heard of what they had to be told."""

    NOT = "not", "Could not be told"
    WAITING = "waiting", "Being told"
    TOLD = "told", "Told, and nobody knows whether they have read it"
    READ = "read", "Have read it"


HEARD = {
    State.WAITING: Heard.WAITING,
    State.TAKEN: Heard.WAITING,
    State.HANDED_OVER: Heard.TOLD,
    State.ARRIVED: Heard.TOLD,
    State.SEEN: Heard.READ,
    State.FAILED: Heard.NOT,
    State.GIVEN_UP: Heard.NOT,
}
"""By what became of the message that they were told with."""
