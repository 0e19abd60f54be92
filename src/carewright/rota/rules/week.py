"""The states of a rota and of a search in the background, and how each goes on."""

from datetime import date, timedelta

from carewright.core.rules import Labelled

DAYS = 7


class State(Labelled):
    """What a rota is. One of a branch and week stands; all others were proposed once."""

    PROPOSED = "proposed", "proposed"
    STANDING = "standing", "as it stands"
    TAKEN = "taken", "taken"
    REFUSED = "refused", "refused"


MOVES = {
    None: {State.PROPOSED, State.STANDING},
    State.PROPOSED: {State.TAKEN, State.REFUSED},
    State.STANDING: set(),
    State.TAKEN: set(),
    State.REFUSED: set(),
}
"""From where a rota may go where; None: it is new."""


class Edit(Labelled):
    """What changed a rota."""

    PLANNED = "planned", "planned by the computer"
    TAKEN = "taken", "a proposal was taken"
    MOVED = "moved", "moved by the office"
    OFFERED = "offered", "chosen from what was offered"
    REPAIRED = "repaired", "mended after something happened"
    CALLED_OFF = "called_off", "called off"
    UNDONE = "undone", "undone"


class Step(Labelled):
    """Where a search in the background stands."""

    ASKED = "asked", "waiting to begin"
    RUNNING = "running", "planning"
    DONE = "done", "done"
    CANCELLED = "cancelled", "stopped by the office"
    FAILED = "failed", "failed"


STEPS = {
    None: {Step.ASKED},
    Step.ASKED: {Step.RUNNING, Step.CANCELLED},
    Step.RUNNING: {Step.RUNNING, Step.DONE, Step.CANCELLED, Step.FAILED},
    Step.DONE: set(),
    Step.CANCELLED: set(),
    Step.FAILED: set(),
}
"""From where a search may go where. From running to running: its process was killed, and another goes on with it."""


SILENT = timedelta(minutes=1)
"""A search that has not said for so long where it stands has lost its process: another may go on with it."""


def monday_of(day: date) -> date:
    """The first day of the week in which a day lies."""
    return day - timedelta(day.weekday())


def name_of_week(monday: date, today: date) -> str:
    """ "This week", "Next week", or "The week from 7 December 2026"."""
    this = monday_of(today)
    names = {this: "This week", this + timedelta(DAYS): "Next week", this - timedelta(DAYS): "Last week"}
    return names.get(monday, f"The week from {monday.day} {monday:%B %Y}")


FAR = timedelta(3_650)


def day_asked(typed: str, today: date) -> date:
    """A day out of an address, no more than ten years from now; what is no day is today."""
    try:
        return min(max(date.fromisoformat(typed), today - FAR), today + FAR)
    except ValueError:
        return today
