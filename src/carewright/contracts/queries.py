"""What was agreed, always for someone."""

from datetime import date

from carewright.contracts.models import HoursContract
from carewright.contracts.permissions import check_see_contract
from carewright.core.models import Branch, on
from carewright.people.models import Worker
from carewright.people.permissions import check_run_office
from carewright.people.queries import SomeoneAt


def contracts_of(by: SomeoneAt, worker: Worker) -> list[HoursContract]:
    """What was agreed with a worker at the branches that somebody works for, the oldest first. ``Refused``: that is
    between them and the office."""
    own = by.account is not None and worker.account_id == by.account.pk
    check_see_contract(by.duty, own)
    found = HoursContract.objects.filter(worker=worker, branch__organisation=by.organisation).select_related("branch")
    return list(found if by.branches is None else found.filter(branch__in=by.branches))


def hours_agreed(by: SomeoneAt, branch: Branch, day: date) -> dict[str, HoursContract]:
    """The contracts of a branch that hold on a day, by the ids of the workers. ``Refused``: somebody does not run this
    office. Of a branch that is not theirs, there is nothing."""
    check_run_office(by.duty)
    if branch.organisation_id != by.organisation.pk or (by.branches is not None and branch.pk not in by.branches):
        return {}
    rows = HoursContract.objects.filter(on(day), branch=branch).select_related("worker")
    return {row.worker.public_id: row for row in rows}
