"""Letting a helper in by a link, for some parts and until a moment."""

import secrets
from collections.abc import Iterable
from datetime import datetime

from carewright.core.actions import action
from carewright.core.refusal import Hidden, Refused
from carewright.people.models import HelperLink
from carewright.people.permissions import check_arrange_circle, check_give_link
from carewright.people.queries import SomeoneTo
from carewright.people.rules import LONGEST_LINK, Part, hashed, in_words


@action
def give_helper_link(*, by: SomeoneTo, at: datetime, name: str, parts: Iterable[Part], ends_at: datetime) -> HelperLink:
    """Let somebody in by a link. What is returned holds its secret (``handed_over``); it cannot be looked up again.

    ``Refused``: it is for nothing, for nobody, or ends too late or before it begins.
    """
    check_give_link(by.rights)
    wanted = [part.value for part in Part if part in set(parts)]
    if not wanted:
        raise Refused("Choose at least one thing that they may see or do.")
    if not at < ends_at <= at + LONGEST_LINK:
        raise Refused(
            f"A link lasts {LONGEST_LINK.days} days at the most. Choose an earlier day, and not one that is past."
        )
    secret = secrets.token_urlsafe(24)
    link = HelperLink.objects.create(
        person=by.person,
        name=in_words(name, "Whom you let in"),
        parts=wanted,
        secret=hashed(secret),
        ends_at=ends_at,
        created_at=at,
    )
    link.handed_over = secret
    return link


@action
def revoke_helper_link(*, by: SomeoneTo, at: datetime, link: HelperLink) -> HelperLink:
    """Take a link back: it opens nothing from now on."""
    check_arrange_circle(by.rights)
    if link.person_id != by.person.pk:
        raise Hidden("There is no such link here.")
    HelperLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=at)
    link.refresh_from_db()
    return link
