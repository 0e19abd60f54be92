"""Who may see or do what with a person's record. Everything is asked of a standing; nobody has a right of their own."""

from carewright.core.refusal import Hidden, Refused, allowed
from carewright.people.rules import Authority, Consenting, Duty, Part, Role, Seen, Standing

OFFICE = frozenset({Role.COORDINATOR, Role.MANAGER})
ASK = "Ask the person, or the office of their agency."
ASK_MANAGER = "Ask a manager of the organisation."


def check_know(standing: Standing) -> None:
    """That the person is here at all."""
    if not standing.any:
        raise Hidden("There is nobody here by that name.")


SHARED = {
    Seen.ABOUT_ME: (Part.SEE_ABOUT_ME, "Their About Me is not shared with you."),
    Seen.PLAN: (Part.SEE_PLAN, "Their plan is not shared with you."),
    Seen.HEALTH: (Part.SEE_HEALTH, "What they need for their health is not shared with you."),
    Seen.WHO_COMES: (Part.SEE_WHO_COMES, "Who comes to them is not shared with you."),
    Seen.MONEY: (Part.SEE_MONEY, "Their money is not shared with you."),
    Seen.MESSAGES: (Part.WRITE_MESSAGES, "Their messages are not shared with you."),
    Seen.HOME: (None, "Where they live, and how to get in, is not shared with you."),
    Seen.CIRCLE: (None, "Who is around them is not shared with you."),
    Seen.GROUPS: (None, "Which groups they count themself to is not shared with you."),
    Seen.DECIDING: (None, "What they agreed to, and who decides for them, is not shared with you."),
}
"""What each part of a record is shared by (None: nothing), and what somebody reads with whom it is not."""

NOT_FOR_THE_TEAM = {Seen.MONEY, Seen.GROUPS}
"""Workers see the rest, because they cannot come well prepared without it."""

BY_MONEY = {Authority.LPA_MONEY, Authority.APPOINTEE}


def check_see(standing: Standing, what: Seen) -> None:
    """See a part of the record."""
    part, sentence = SHARED[what]
    if what is Seen.MONEY and standing.representative & BY_MONEY:
        return
    _check(standing, part, sentence, team=what not in NOT_FOR_THE_TEAM)


def _check(standing: Standing, part: Part | None, sentence: str, *, team: bool) -> None:
    check_know(standing)
    if standing.decides or part in standing.parts or standing.roles & OFFICE or (team and standing.on_team):
        return
    raise Refused(sentence, ASK)


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


def check_change_details(standing: Standing) -> None:
    """Say who they are, where they live, how to get in and what helps us talk: the office does it at their word."""
    check_know(standing)
    if not (standing.decides or standing.roles & OFFICE):
        raise Refused("This is theirs to say.", ASK)


def check_agree(standing: Standing, how: Consenting) -> None:
    """Agree to something, or say which group they count themself to. The office writes down what it heard or has on
    paper: what was chosen on a screen, nobody else can have chosen."""
    check_change_details(standing)
    if how is Consenting.ON_SCREEN and not standing.decides:
        raise Refused("Only they can choose this here. Write down how they told you.", ASK)


def check_give_link(standing: Standing) -> None:
    """Let a helper in by a link: nobody opens a record to a third person but who it belongs to."""
    check_know(standing)
    if not standing.decides:
        raise Refused("Only they let somebody in by a link.", ASK)


def check_record_deciding(standing: Standing) -> None:
    """Write down that they cannot decide something, or who decides for them: the office, which saw it on paper."""
    check_know(standing)
    if not standing.roles & OFFICE:
        raise Refused("The office writes this down when it has seen it on paper.", ASK)


def check_leave_circle(standing: Standing, own: bool) -> None:
    """End somebody's place in the circle: who arranges it, and they themselves (``own``)."""
    check_know(standing)
    if not own:
        check_arrange_circle(standing)


def check_meet_workers(standing: Standing) -> None:
    """See the pages of the workers who come or could come: nobody can choose without."""
    parts = {Part.SEE_WHO_COMES, Part.CHANGE_CHOICES}
    check_know(standing)
    if not (standing.decides or standing.parts & parts or standing.on_team or standing.roles & OFFICE):
        raise Refused(SHARED[Seen.WHO_COMES][1], ASK)


def check_give_file(standing: Standing, part: Seen) -> None:
    """Add a picture or a recording to a part of the record. Messages keep their own files, for their readers."""
    if part is Seen.ABOUT_ME:
        return check_change_about_me(standing)
    check_see(standing, part)
    if part is Seen.MESSAGES or not (standing.decides or standing.roles & OFFICE):
        raise Refused("Nothing can be added here by you.", ASK)
    return None


def check_work_here(duty: Duty) -> None:
    """That the organisation is here at all, from the inside."""
    if not duty.any:
        raise Hidden("There is no organisation here by that name.")


def check_run_office(duty: Duty) -> None:
    """Take on persons and workers, and say who is where: coordinators and managers."""
    check_work_here(duty)
    if not duty.roles & OFFICE:
        raise Refused("This is done by the office.", ASK_MANAGER)


def check_appoint(duty: Duty) -> None:
    """Give somebody a post, or end it."""
    check_work_here(duty)
    if Role.MANAGER not in duty.roles:
        raise Refused("Only a manager gives somebody a post.", ASK_MANAGER)


def check_list_persons(duty: Duty) -> None:
    """See who is with the organisation: everybody with a post. Workers see those to whom they come."""
    check_work_here(duty)
    if not duty.roles:
        raise Refused("Who is with us is for the office to see.", ASK_MANAGER)


def check_see_behind_page(duty: Duty, own: bool) -> None:
    """See what stands behind a worker's page (proofs of skills, hours, wishes, where they live): the office, and they
    themselves (``own``)."""
    check_work_here(duty)
    if not (own or duty.roles & OFFICE):
        raise Refused("This is between them and the office.", ASK_MANAGER)


def check_speak_as_worker(duty: Duty, own: bool) -> None:
    """Write a worker's page and wishes: they alone do."""
    check_work_here(duty)
    if not (own and duty.works):
        raise Refused("Only they write this about themself.", "Ask them.")


can_know = allowed(check_know)
can_see = allowed(check_see)
can_change_choices = allowed(check_change_choices)
can_change_about_me = allowed(check_change_about_me)
can_write_messages = allowed(check_write_messages)
can_arrange_circle = allowed(check_arrange_circle)
can_see_readers = allowed(check_see_readers)
can_change_details = allowed(check_change_details)
can_agree = allowed(check_agree)
can_give_link = allowed(check_give_link)
can_record_deciding = allowed(check_record_deciding)
can_leave_circle = allowed(check_leave_circle)
can_meet_workers = allowed(check_meet_workers)
can_give_file = allowed(check_give_file)
can_work_here = allowed(check_work_here)
can_run_office = allowed(check_run_office)
can_appoint = allowed(check_appoint)
can_list_persons = allowed(check_list_persons)
can_see_behind_page = allowed(check_see_behind_page)
can_speak_as_worker = allowed(check_speak_as_worker)
