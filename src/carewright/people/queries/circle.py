"""Who is around a person, and whom they let in by a link."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch, QuerySet

from carewright.core.models import on
from carewright.core.refusal import Hidden
from carewright.people.models import Allowed, CircleMember, DoNotContact, HelperLink, Representative
from carewright.people.permissions import check_arrange_circle
from carewright.people.queries.standing import SomeoneTo, see
from carewright.people.rules import Authority, Part, Seen, hashed


@dataclass(frozen=True)
class Around:
    """One of a person's circle, with what they let them see or do, by what right they decide, and whether they are to
    be left alone. Workers see it too: with whom may they talk, and of what?"""

    member: CircleMember
    parts: frozenset[Part]
    authorities: frozenset[Authority]
    do_not_contact: bool


def circle_of(by: SomeoneTo) -> list[Around]:
    """Everybody in a person's circle today, by name. ``Refused``: it is not shared with them."""
    person, today = see(by, Seen.CIRCLE), by.member.today
    now = [
        Prefetch(name, model.objects.filter(on(today)), to_attr=f"{name}_now")
        for name, model in (("allowed", Allowed), ("authorities", Representative), ("silences", DoNotContact))
    ]
    return [
        Around(
            member,
            frozenset(Part.of(each.part) for each in member.allowed_now),  # type: ignore[attr-defined]
            frozenset(Authority.of(each.authority) for each in member.authorities_now),  # type: ignore[attr-defined]
            bool(member.silences_now),  # type: ignore[attr-defined]
        )
        for member in CircleMember.objects.filter(on(today), person=person).prefetch_related(*now)
    ]


def circle_member_for(by: SomeoneTo, public_id: str) -> CircleMember:
    """One of them. ``Hidden``: nobody in this person's circle has that name today."""
    person = see(by, Seen.CIRCLE)
    try:
        return CircleMember.objects.get(on(by.member.today), person=person, public_id=public_id)
    except CircleMember.DoesNotExist:
        raise Hidden("There is nobody in their circle by that name.") from None


def own_place(by: SomeoneTo) -> CircleMember | None:
    """Somebody's own place in a person's circle; None: they have none."""
    if by.account is None:
        return None
    return CircleMember.objects.filter(on(by.member.today), person=by.person, account=by.account).first()


def not_to_be_contacted(day: date) -> QuerySet[CircleMember]:
    """Whom nobody may write to or ring on a day. What tells people things asks this first, whoever it is from."""
    return CircleMember.objects.filter(pk__in=DoNotContact.objects.filter(on(day)).values("member"))


def helper_links_of(by: SomeoneTo) -> list[HelperLink]:
    """The links by which a person let helpers in, the newest first, also those that have ended. ``Refused``: these are
    not theirs to arrange."""
    check_arrange_circle(by.rights)
    return list(HelperLink.objects.filter(person=see(by, Seen.CIRCLE)).order_by("-created_at", "-pk"))


def link_by_secret(secret: str, at: datetime) -> HelperLink | None:
    """The helper's link that a secret opens at a moment; None: there is none, it has ended or was taken back."""
    return _open_links(at).filter(secret=hashed(secret)).first()


def link_still_open(public_id: str, at: datetime) -> HelperLink | None:
    """The link that a helper came in by before, asked for again with every page; None: it no longer holds."""
    return _open_links(at).filter(public_id=public_id).first()


def _open_links(at: datetime) -> QuerySet[HelperLink]:
    return HelperLink.objects.filter(ends_at__gt=at, revoked_at=None).select_related("person")
