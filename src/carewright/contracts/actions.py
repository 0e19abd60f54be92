"""Agree hours with a worker."""

from datetime import date, datetime

from carewright.contracts.models import HoursContract
from carewright.contracts.permissions import check_agree_hours
from carewright.contracts.rules import check_hours
from carewright.core.actions import action, end
from carewright.core.models import Branch, on
from carewright.core.refusal import Hidden
from carewright.people.models import Employment, Worker
from carewright.people.queries import SomeoneAt


@action
def agree_hours(
    *,
    by: SomeoneAt,
    at: datetime,
    worker: Worker,
    branch: Branch,
    from_date: date,
    promised: int,
    most: int | None = None,
    wanted: int | None = None,
) -> HoursContract:
    """Write down what was agreed with a worker from a day on, in minutes of paid work a week; what was agreed before
    ends there. ``Refused``: it makes no sense. ``Hidden``: no such worker is with a branch of theirs on that day."""
    check_agree_hours(by.duty)
    check_hours(promised, most, wanted)
    here = Employment.objects.filter(on(from_date), worker=worker, branch=branch, branch__organisation=by.organisation)
    if by.branches is not None:
        here = here.filter(branch__in=by.branches)
    if not here.exists():
        raise Hidden("There is no worker here by that name.")
    end(HoursContract.objects.filter(worker=worker, branch=branch), from_date)
    return HoursContract.objects.create(
        worker=worker,
        branch=branch,
        from_date=from_date,
        promised=promised,
        most=most,
        wanted=wanted,
        account=by.account,
        said_by=by.standing,
    )
