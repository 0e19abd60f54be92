"""Who may do what with the rota of a branch, and with one visit."""

from carewright.core.refusal import Refused, allowed
from carewright.people.permissions import ASK, OFFICE, check_know, check_run_office, check_work_here
from carewright.people.rules import Duty, Part, Standing


def check_plan_rota(duty: Duty) -> None:
    """Plan the rota of a branch, change it, publish it: who runs its office."""
    check_run_office(duty)


def check_call_off(standing: Standing) -> None:
    """Say that a visit does not happen, or that nobody need come for some days: the person, whoever they let change
    choices, and the office."""
    check_know(standing)
    if not (standing.decides or standing.roles & OFFICE or Part.CHANGE_CHOICES in standing.parts):
        raise Refused("Visits are called off by the person, or by whom they let.", ASK)


def check_arrange_visits(standing: Standing) -> None:
    """Add a visit besides the plan, and say which belong together: the office, at the person's word."""
    check_know(standing)
    if not standing.roles & OFFICE:
        raise Refused("Visits besides the plan are arranged by the office.", "Ask the office of the agency.")


def check_say_absent(duty: Duty, own: bool) -> None:
    """Say when a worker is away or works besides their week: they themself (``own``), and the office."""
    check_work_here(duty)
    if not own and not duty.roles & OFFICE:
        raise Refused("When somebody is away is for them and the office to say.", "Ask the office of the agency.")


can_plan_rota = allowed(check_plan_rota)
can_call_off = allowed(check_call_off)
can_arrange_visits = allowed(check_arrange_visits)
can_say_absent = allowed(check_say_absent)
