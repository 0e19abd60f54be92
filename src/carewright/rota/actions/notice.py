"""Promise how much notice people have of a week."""

from datetime import date, datetime

from carewright.core.actions import action
from carewright.core.models import Branch
from carewright.core.refusal import Refused
from carewright.people.queries import SomeoneAt
from carewright.rota.models import NoticePromise
from carewright.rota.permissions import check_plan_rota
from carewright.rota.queries.rotas import branch_of
from carewright.rota.rules.notice import check_notice


@action
def promise_notice(*, by: SomeoneAt, at: datetime, branch: Branch, days: int, from_date: date) -> NoticePromise:
    """Promise that people are told of a week so many days before it begins: of the weeks that begin on a day or later.

    ``Refused``: no such number of days; or a day that is past: what was promised for a week that is over stays.
    """
    check_plan_rota(by.duty)
    check_notice(days)
    if from_date < by.member.today:
        raise Refused("Say from which day on: today, or a later one.")
    return NoticePromise.objects.create(
        branch=branch_of(by, branch.public_id),
        days=days,
        from_date=from_date,
        account=by.account,
        said_by=by.standing,
        created_at=at,
    )
