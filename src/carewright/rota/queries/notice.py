"""How much notice is promised, and who has heard of a week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from carewright.core.civil import london_date
from carewright.core.models import Branch
from carewright.core.queries import fact
from carewright.messages.queries import became_of
from carewright.messages.rules import State
from carewright.people.queries import SomeoneAt
from carewright.rota.models import Notice, NoticePromise, Rota
from carewright.rota.permissions import check_plan_rota
from carewright.rota.queries.telling import newest_notices
from carewright.rota.queries.weeks import WeekStands
from carewright.rota.rules.law import NOTICE
from carewright.rota.rules.notice import HEARD, Clock, Heard


def clocks_of(by: SomeoneAt, branch: Branch, weeks: Iterable[WeekStands]) -> list[Clock]:
    """How some weeks of a branch stand to the notice that was promised for each. ``Refused``: somebody does not plan
    rotas. ``NoFact``: the branch promised nothing, and what is usual is not known."""
    check_plan_rota(by.duty)
    promises = list(NoticePromise.objects.filter(branch=branch))
    return [
        Clock(
            week.first,
            _promised(promises, week.first),
            london_date(week.published.created_at) if week.published else None,
            by.member.today,
        )
        for week in weeks
    ]


def _promised(promises: list[NoticePromise], first: date) -> int:
    for promise in reversed(promises):
        if promise.from_date <= first:
            return promise.days
    days: int = fact(NOTICE, first)
    return days


@dataclass(frozen=True)
class Hearing:
    """One of those who had to hear of a week, and whether they did, of the newest that there was to tell."""

    notice: Notice
    heard: Heard


def hearings_of(by: SomeoneAt, rota: Rota) -> list[Hearing]:
    """Everybody who had to hear of a week, and whether they did. ``Refused``: somebody does not plan rotas."""
    check_plan_rota(by.duty)
    notices = list(newest_notices(rota))
    became = became_of(notice.message_id for notice in notices if notice.message_id)
    return [Hearing(notice, _heard(notice, became)) for notice in notices]


def _heard(notice: Notice, became: dict[int, State]) -> Heard:
    if notice.message_id is None:
        return Heard.NOT if notice.because else Heard.WAITING
    return HEARD[became[notice.message_id]] if notice.message_id in became else Heard.WAITING


def promises_for(by: SomeoneAt, branch: Branch) -> tuple[int, list[NoticePromise]]:
    """The notice of a week that begins today, in days; and what is promised for weeks that begin later."""
    check_plan_rota(by.duty)
    promises = list(NoticePromise.objects.filter(branch=branch))
    later = [each for each in promises if each.from_date > by.member.today]
    return _promised(promises, by.member.today), later
