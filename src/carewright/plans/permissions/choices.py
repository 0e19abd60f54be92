"""Who may choose, and who plans introductions. Changing a choice is ``people.permissions.check_change_choices``."""

from carewright.core.refusal import Refused, allowed
from carewright.people.permissions import ASK, OFFICE, check_know
from carewright.people.rules import Standing


def check_say_no(standing: Standing) -> None:
    """Say that a worker must not come: the person, who decides for them, and the office at their word. Nobody else
    may, even where they may change other choices: it must be the person's own no."""
    check_know(standing)
    if not (standing.decides or standing.roles & OFFICE):
        raise Refused("To say no to a worker is for them alone.", ASK)


def check_plan_introduction(standing: Standing) -> None:
    """Plan when a worker and a person meet, and say that they met: the office."""
    check_know(standing)
    if not standing.roles & OFFICE:
        raise Refused("Introductions are planned by the office.", "Ask the office of the agency.")


def check_say_how_it_went(standing: Standing) -> None:
    """Say how an introduction went: the person, who decides for them, the worker, and the office at the word of
    either."""
    check_know(standing)
    if not (standing.decides or standing.on_team or standing.roles & OFFICE):
        raise Refused("How it went is for the two who met to say.", ASK)


can_say_no = allowed(check_say_no)
can_plan_introduction = allowed(check_plan_introduction)
can_say_how_it_went = allowed(check_say_how_it_went)
