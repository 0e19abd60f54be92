"""What the first pages are made of: panels, each from the capability that knows.

To add one, write a function that takes what somebody is to a person (or at an organisation) and gives a panel, or None
where there is nothing for them to see; and name it in the list, in the order of the page.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from carewright.design.rules import Face
from carewright.frontdoor.queries import branches_of
from carewright.messages.queries import undelivered, unread_about, waiting_letters
from carewright.people.permissions import (
    can_change_about_me,
    can_change_choices,
    can_run_office,
    can_see,
    can_write_messages,
)
from carewright.people.queries import SomeoneAt, SomeoneTo
from carewright.people.rules import Part, Seen
from carewright.plans.queries.choices import choices_of


@dataclass(frozen=True)
class Panel:
    title: str
    template: str
    says: dict[str, Any] = field(default_factory=dict)


def what_is_shared(by: SomeoneTo) -> Panel | None:
    """For everybody but the person: what they may see and do here."""
    if by.rights.themself:
        return None
    rights = {
        Part.CHANGE_CHOICES: can_change_choices,
        Part.CHANGE_ABOUT_ME: can_change_about_me,
        Part.WRITE_MESSAGES: can_write_messages,
    }
    return Panel(
        f"What {by.person.called} shares with you",
        "frontdoor/what_is_shared.html",
        {
            "seen": [what.label for what in Seen if can_see(by.rights, what)],
            "done": [DOES[part] for part, may in rights.items() if may(by.rights)],
            "person": by.person,
        },
    )


DOES = {
    Part.CHANGE_CHOICES: "change choices",
    Part.CHANGE_ABOUT_ME: "write the About Me",
    Part.WRITE_MESSAGES: "read and write messages",
}


def where_you_work(by: SomeoneAt) -> Panel | None:
    branches = branches_of(by)
    return Panel("Where you work", "frontdoor/where_you_work.html", {"branches": branches}) if branches else None


def messages_about(by: SomeoneTo) -> Panel | None:
    """How much somebody has not read, and the way there. It shows nobody's words, and so is not noted as a read."""
    if not can_see(by.rights, Seen.MESSAGES):
        return None
    return Panel("Messages", "frontdoor/messages.html", {"unread": unread_about(by), "person": by.person})


def messages_to_see_to(by: SomeoneAt) -> Panel | None:
    if not can_run_office(by.duty):
        return None
    waiting = undelivered(by).count() + waiting_letters(by).count()
    return Panel("Messages to see to", "frontdoor/messages_to_see_to.html", {"waiting": waiting, "at": by.organisation})


def what_was_chosen(by: SomeoneTo) -> Panel | None:
    """What the person chose, in their own sentences, and who they would like to come."""
    if not can_see(by.rights, Seen.ABOUT_ME):
        return None
    choices = choices_of(by)
    return Panel(
        "What you chose" if by.rights.themself else f"What {by.person.called} chose",
        "frontdoor/what_was_chosen.html",
        {
            "sentences": [asked.sentence for asked in choices.asked][:SO_MANY],
            "more": max(0, len(choices.asked) - SO_MANY),
            "faces": [Face(member.worker.called, seed=member.worker.public_id) for member in choices.team],
            "may_change": can_change_choices(by.rights),
        },
    )


SO_MANY = 4
"""Choices that a first page shows; the others are one step away."""

OF_A_PERSON: list[Callable[[SomeoneTo], Panel | None]] = [what_was_chosen, what_is_shared, messages_about]
OF_AN_OFFICE: list[Callable[[SomeoneAt], Panel | None]] = [where_you_work, messages_to_see_to]


def panels[By](makers: Iterable[Callable[[By], Panel | None]], by: By) -> list[Panel]:
    return [panel for make in makers if (panel := make(by))]
