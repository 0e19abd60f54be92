"""Who may write a plan, say yes to it, look at it again, and say that a need has changed. Who may *see* it is in
``people.permissions``; everything is asked of a standing."""

from carewright.core.refusal import Hidden, Refused, allowed
from carewright.people.permissions import ASK, OFFICE, check_know
from carewright.people.permissions import check_agree as check_agree_to_use
from carewright.people.rules import Consenting, Part, Standing
from carewright.plans.rules.plan import RIGHTS, Right
from carewright.plans.rules.reviews import Answerer

ASK_OFFICE = "Ask the office of their agency."


def check_theirs(owner: int, person: int) -> None:
    """That a row stands in the record of the person whom somebody acts towards."""
    if owner != person:
        raise Hidden("There is nothing here by that name.")


def check_of_organisation(organisation: int, theirs: frozenset[int] | None) -> None:
    """That a row belongs to the part of the record that somebody sees (None: all)."""
    if theirs is not None and organisation not in theirs:
        raise Hidden("There is nothing here by that name.")


def check_say_plan(standing: Standing) -> None:
    """Say or take out strengths, needs and goals: their own words, so whoever may write About Me with them."""
    check_know(standing)
    if not (standing.decides or Part.CHANGE_ABOUT_ME in standing.parts or standing.roles & OFFICE):
        raise Refused("What they need and hope for is theirs to say.", ASK)


def check_say_how_it_goes(standing: Standing) -> None:
    """Say how a goal goes: workers too, who are there when it happens."""
    if not standing.on_team:
        check_say_plan(standing)


def check_write_contingency(standing: Standing) -> None:
    """Say what to do when things go wrong."""
    check_know(standing)
    if not (standing.decides or standing.roles & OFFICE):
        raise Refused("What to do when things go wrong is agreed between them and the office.", ASK_OFFICE)


def check_write_support(standing: Standing) -> None:
    """Propose support: the office, which has to be able to give it."""
    check_know(standing)
    if not standing.roles & OFFICE:
        raise Refused("Support is written by the office, and starts when they agree to it.", ASK_OFFICE)


def check_stop_support(standing: Standing) -> None:
    """End support, or say no to a proposal: theirs to decide. The office ends what it can no longer give."""
    check_know(standing)
    if not (standing.decides or standing.roles & OFFICE):
        raise Refused("Whether support goes on is theirs to decide.", ASK)


def check_agree(standing: Standing, right: Right, how: Consenting) -> None:
    """Say yes to a plan, or write down that somebody did.

    By themself only the person, and their attorney or deputy by just that authority. The office writes down what was
    said or signed, and only the office a decision in the person's best interests; what was chosen on a screen, the
    office cannot have heard.
    """
    check_know(standing)
    if standing.roles & OFFICE:
        return check_agree_to_use(standing, how)
    if right is Right.OWN and standing.themself:
        return None
    if right in {RIGHTS[each] for each in standing.representative & RIGHTS.keys()}:
        return None
    raise Refused("Only they, or who may decide for them, say yes to their plan.", ASK)


def check_review(standing: Standing) -> None:
    """Plan a review, and write down that it was held."""
    check_know(standing)
    if not standing.roles & OFFICE:
        raise Refused("Reviews are arranged by the office.", "Tell the office that you would like one.")


def check_answer(standing: Standing, answerer: Answerer) -> None:
    """Say how the plan was made: the person and who helps them; the office types in what came on paper or by phone.

    That somebody answers *by themself* can be said by them, or typed in. Workers do not: it is about them too.
    """
    check_know(standing)
    if standing.themself or standing.roles & OFFICE:
        return
    if answerer is not Answerer.PERSON and (standing.decides or Part.SEE_PLAN in standing.parts):
        return
    raise Refused("How their plan was made is theirs to say.", ASK)


def check_see_answers(standing: Standing) -> None:
    """Read what one person answered. The office reads only what many said together, so that people can be frank."""
    check_know(standing)
    if not standing.decides:
        raise Refused("What they said is shown together with what others said, never by itself.", ASK)


def check_report_change(standing: Standing) -> None:
    """Say that a need has changed: whoever is anything to the person may."""
    check_know(standing)


def check_plan_change(standing: Standing) -> None:
    """Take a changed need further: a planner."""
    check_know(standing)
    if not standing.roles & OFFICE:
        raise Refused("What follows from a changed need is arranged by the office.", ASK_OFFICE)


can_say_plan = allowed(check_say_plan)
can_say_how_it_goes = allowed(check_say_how_it_goes)
can_write_contingency = allowed(check_write_contingency)
can_write_support = allowed(check_write_support)
can_stop_support = allowed(check_stop_support)
can_agree = allowed(check_agree)
can_review = allowed(check_review)
can_answer = allowed(check_answer)
can_see_answers = allowed(check_see_answers)
can_report_change = allowed(check_report_change)
can_plan_change = allowed(check_plan_change)
