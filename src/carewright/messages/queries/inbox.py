"""What somebody was told, and what they have not read."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from carewright.core.refusal import Hidden
from carewright.messages.models import (
    Delivery,
    Message,
)
from carewright.messages.queries.threads import threads_open_to, unread_notes
from carewright.messages.rules import State
from carewright.people.queries import (
    Member,
    SomeoneTo,
    persons_for,
    see,
)
from carewright.people.rules import Seen


def inbox_for(member: Member) -> QuerySet[Message]:
    """What an account was told, the newest first: what is about nobody, and about persons whom they may know of today.
    Each with ``unseen``."""
    if member.account is None:
        return Message.objects.none()
    mine = Q()
    for path in ("person__account", "circle_member__account", "worker__account", "account"):
        mine |= Q(**{path: member.account})
    known = Q(about=None) | Q(about__in=persons_for(member))
    return (
        Message.objects.filter(mine & known)
        .annotate(unseen=_unseen())
        .select_related("about", "organisation")
        .prefetch_related("faces")
    )


def _unseen() -> Any:
    return ~Exists(Delivery.objects.filter(message=OuterRef("pk"), state=State.SEEN.value))


def message_for(member: Member, public_id: str) -> Message:
    """One of those. ``Hidden``: there is none by that name."""
    found = inbox_for(member).filter(public_id=public_id).first()
    if found is None:
        raise Hidden("There is no message here by that name.")
    return found


def told_to(by: SomeoneTo) -> QuerySet[Message]:
    """What a person was told, and what became of it, for the person and for who looks after their messages."""
    person = see(by, Seen.MESSAGES)
    ours = Q() if by.organisations is None else Q(organisation__in=by.organisations)
    return Message.objects.filter(ours, person=person).prefetch_related("deliveries")


@dataclass(frozen=True)
class Unread:
    messages: int
    notes: int


def unread_about(by: SomeoneTo) -> int:
    """How many notes about one person somebody has not read. That they look at the number shows them nobody's words."""
    if by.account is None:
        return 0
    threads = threads_open_to(by.member).filter(person=by.person)
    return unread_notes(by.account).filter(thread__in=threads.values("pk")).count()


def unread_for(member: Member) -> Unread:
    """How much somebody has not read, in two queries and not more."""
    if member.account is None:
        return Unread(0, 0)
    threads = threads_open_to(member)
    return Unread(
        inbox_for(member).filter(_unseen()).count(),
        unread_notes(member.account).filter(thread__in=threads.values("pk")).count(),
    )
