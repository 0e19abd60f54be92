"""Who may see or do what with a person's record. Everything is asked of a standing; nobody has a right of their own."""

from carewright.core.refusal import Hidden, Refused, allowed
from carewright.people.rules import Authority, Part, Role, Standing

OFFICE = frozenset({Role.COORDINATOR, Role.MANAGER})
ASK = "Ask the person, or the office of their agency."


def check_know(standing: Standing) -> None:
    """That the person is here at all."""
    if not standing.any:
        raise Hidden("There is nobody here by that name.")


def _check(standing: Standing, part: Part, sentence: str, *, team: bool) -> None:
    """``team``: workers on their team may, because they cannot come well prepared without it."""
    check_know(standing)
    if standing.decides or part in standing.parts or standing.roles & OFFICE or (team and standing.on_team):
        return
    raise Refused(sentence, ASK)


def check_see_about_me(standing: Standing) -> None:
    _check(standing, Part.SEE_ABOUT_ME, "Their About Me is not shared with you.", team=True)


def check_see_plan(standing: Standing) -> None:
    _check(standing, Part.SEE_PLAN, "Their plan is not shared with you.", team=True)


def check_see_health(standing: Standing) -> None:
    _check(standing, Part.SEE_HEALTH, "What they need for their health is not shared with you.", team=True)


def check_see_who_comes(standing: Standing) -> None:
    _check(standing, Part.SEE_WHO_COMES, "Who comes to them is not shared with you.", team=True)


def check_see_money(standing: Standing) -> None:
    if not standing.representative & {Authority.LPA_MONEY, Authority.APPOINTEE}:
        _check(standing, Part.SEE_MONEY, "Their money is not shared with you.", team=False)


def check_change_choices(standing: Standing) -> None:
    """Change who, when and what: the person, who decides for them, whom they let, and the office at their word."""
    _check(standing, Part.CHANGE_CHOICES, "Their choices are theirs to change.", team=False)


def check_change_about_me(standing: Standing) -> None:
    _check(standing, Part.CHANGE_ABOUT_ME, "Their About Me is theirs to write.", team=False)


def check_write_messages(standing: Standing) -> None:
    _check(standing, Part.WRITE_MESSAGES, "Their messages are not shared with you.", team=True)


def check_arrange_circle(standing: Standing) -> None:
    """Say who is in the circle and what each may see: nobody gives themselves a right."""
    check_know(standing)
    if not (standing.decides or standing.roles & OFFICE):
        raise Refused("Only they decide who is in their circle and who sees what.", ASK)


def check_see_readers(standing: Standing) -> None:
    """See who looked at the record."""
    check_know(standing)
    if not (standing.decides or Role.MANAGER in standing.roles):
        raise Refused("Who looked at their record is for them to see.", ASK)


can_know = allowed(check_know)
can_see_about_me = allowed(check_see_about_me)
can_see_plan = allowed(check_see_plan)
can_see_health = allowed(check_see_health)
can_see_who_comes = allowed(check_see_who_comes)
can_see_money = allowed(check_see_money)
can_change_choices = allowed(check_change_choices)
can_change_about_me = allowed(check_change_about_me)
can_write_messages = allowed(check_write_messages)
can_arrange_circle = allowed(check_arrange_circle)
can_see_readers = allowed(check_see_readers)
