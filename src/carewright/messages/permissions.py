"""Who may be told, say how somebody is told, read and write a thread, and let others into it."""

from carewright.core.refusal import Hidden, Refused, allowed
from carewright.people.permissions import (
    OFFICE,
    check_know,
    check_run_office,
    check_see,
    check_work_here,
    check_write_messages,
)
from carewright.people.rules import Duty, Part, Seen, Standing

ASK = "Ask the person, or the office of their agency."
NO_THREAD = "There is no thread here by that name."


def check_choose_channel(own: bool, standing: Standing, duty: Duty) -> None:
    """Say how somebody is to be told. ``own``: it is about oneself; ``standing``: to the person whose channel it is, or
    whose circle; ``duty``: at the organisation of the worker whose channel it is."""
    if not (own or standing.decides or (standing.roles | duty.roles) & OFFICE):
        raise Refused("How somebody is told is for them to say.", "Ask them, or the office.")


def check_tell_as(program: bool, standing: Standing | None, duty: Duty | None) -> None:
    """Cause somebody to be told: the program, whoever is something to the person, and whoever does something at the
    organisation. The words are the program's, so nobody can say by this what they like."""
    if standing is not None:
        check_know(standing)
    elif duty is not None:
        check_work_here(duty)
    elif not program:
        raise Hidden("There is nobody here by that name.")


def check_hand_over(program: bool) -> None:
    """Take what waits, and send it."""
    if not program:
        raise Refused("Messages are handed over by the program.", "Ask whoever runs this installation.")


def check_record_outcome(program: bool, duty: Duty, ours: bool) -> None:
    """Say what became of a delivery: the program, and the office of the organisation that tells."""
    if not program:
        check_run_office(duty)
        if not ours:
            raise Hidden("There is no message here by that name.")


def check_mark_seen(own: bool) -> None:
    """Say that a message was read: only who it was for."""
    if not own:
        raise Hidden("There is no message here by that name.")


def check_be_told(part: Part, parts: frozenset[Part], decides: bool, do_not_contact: bool) -> None:
    """Be told, as one of a person's circle, something of one part of their life."""
    if do_not_contact:
        raise Refused("The person asked that they are not contacted.", ASK)
    if part not in parts and not decides:
        raise Refused(f"The person did not let them: “{part.label}”.", ASK)


def check_read_thread(standing: Standing, let_in: bool, ours: bool) -> None:
    """Read a thread, and write into it: the person and who decides for them; a helper whom they let read their
    messages; the office of the organisation whose thread it is (``ours``); and who was let in, for as long as they may
    read messages at all."""
    check_see(standing, Seen.MESSAGES)
    with_the_person = standing.decides or (standing.helper and Part.WRITE_MESSAGES in standing.parts)
    if not (with_the_person or let_in or (ours and standing.roles & OFFICE)):
        raise Hidden(NO_THREAD)


def check_let_in(standing: Standing, ours: bool) -> None:
    """Say who reads a thread: the person, who decides for them, and the office in a thread of its own."""
    check_know(standing)
    if not (standing.decides or (ours and standing.roles & OFFICE)):
        raise Refused("Who reads this thread is for the person to say.", ASK)


def check_start_thread(standing: Standing, ours: bool | None) -> None:
    """Begin a thread. ``ours``: whether the organisation whose office is to read along is one that they may write to;
    None: it is to be between the person and those around them, which nobody can begin who is paid to come."""
    check_write_messages(standing)
    if ours is None and standing.staff and not standing.decides:
        raise Refused("A thread that you begin is read by your office too.", ASK)
    if ours is False:
        raise Hidden("There is no organisation here by that name.")


can_choose_channel = allowed(check_choose_channel)
can_tell_as = allowed(check_tell_as)
can_hand_over = allowed(check_hand_over)
can_record_outcome = allowed(check_record_outcome)
can_mark_seen = allowed(check_mark_seen)
can_be_told = allowed(check_be_told)
can_read_thread = allowed(check_read_thread)
can_let_in = allowed(check_let_in)
can_start_thread = allowed(check_start_thread)
