"""Who may agree hours with a worker, and see what was agreed."""

from carewright.core.refusal import Refused, allowed
from carewright.people.permissions import OFFICE, check_run_office, check_work_here
from carewright.people.rules import Duty


def check_agree_hours(duty: Duty) -> None:
    """Write down what was agreed: the office."""
    check_run_office(duty)


def check_see_contract(duty: Duty, own: bool) -> None:
    """See a contract of hours: the office, and the worker themself (``own``)."""
    check_work_here(duty)
    if not (own or duty.roles & OFFICE):
        raise Refused("What was agreed with them is between them and the office.", "Ask them.")


can_agree_hours = allowed(check_agree_hours)
can_see_contract = allowed(check_see_contract)
