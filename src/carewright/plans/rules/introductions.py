"""How an introduction goes on, and whether a worker may come alone (NICE NG21 1.4: introduce new workers)."""

from dataclasses import dataclass

from carewright.core.rules import Labelled


class Step(Labelled):
    """Where an introduction stands."""

    WISHED = "wished", "wished for"
    PLANNED = "planned", "planned"
    HELD = "held", "held"
    CALLED_OFF = "called_off", "called off"


MOVES = {
    None: {Step.WISHED, Step.PLANNED, Step.HELD},
    Step.WISHED: {Step.PLANNED, Step.HELD, Step.CALLED_OFF},
    Step.PLANNED: {Step.PLANNED, Step.HELD, Step.CALLED_OFF},
    Step.HELD: set(),
    Step.CALLED_OFF: {Step.PLANNED},
}
"""From where an introduction may go where; None: it is new. One that is held is over: if it did not go well there is
another, or a no to the worker."""


STILL_TO_MEET = {Step.WISHED, Step.PLANNED}


class Whose(Labelled):
    """Whose view of an introduction it is."""

    PERSON = "person", "the person"
    WORKER = "worker", "the worker"


class Felt(Labelled):
    """How an introduction went."""

    WELL = "well", "We got on well"
    ALL_RIGHT = "all_right", "It was all right"
    AGAIN = "again", "I would like to meet once more first"
    NOT_FOR_ME = "not_for_me", "Not for me"


GOOD_ENOUGH = {Felt.WELL, Felt.ALL_RIGHT}


@dataclass(frozen=True, slots=True)
class Meeting:
    """What is known of a worker and a person: whether they met at an introduction or before, how each felt about it
    last (None: not said), whether they are to meet, and whether the person lets new workers come alone."""

    met: bool
    to_meet: bool = False
    person_felt: Felt | None = None
    worker_felt: Felt | None = None
    alone_at_once: bool = False
    vetoed: bool = False


def why_not_alone(meeting: Meeting, worker: str, person: str) -> str:
    """Why a worker may not come alone to a person, as a sentence for the person's page; "": they may."""
    if meeting.vetoed:
        return f"{person} said no to {worker}."
    if meeting.person_felt is Felt.NOT_FOR_ME:
        return f"{person} met {worker} and would rather not have them come."
    if meeting.worker_felt is Felt.NOT_FOR_ME:
        return f"{worker} met {person} and does not think that they can help well."
    if Felt.AGAIN in (meeting.person_felt, meeting.worker_felt):
        return f"{worker} and {person} are to meet once more first."
    if not meeting.met and not meeting.alone_at_once and meeting.to_meet:
        return f"{worker} is to be introduced to {person} first."
    if not meeting.met and not meeting.alone_at_once:
        return f"{worker} has not been introduced to {person} yet."
    return ""
