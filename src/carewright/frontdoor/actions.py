"""The one thing that is written at the door: that a helper came in."""

from datetime import datetime

from carewright.core.actions import action
from carewright.core.refusal import Hidden
from carewright.people.models import HelperLink
from carewright.people.queries import SomeoneTo


@action
def begin_helping(*, by: SomeoneTo, at: datetime, link: HelperLink) -> HelperLink:
    """A helper follows their link, and the trail says so. ``Hidden``: it isn't theirs, or it no longer holds."""
    if not by.rights.helper or by.member.link != link or link.revoked_at or link.ends_at <= at:
        raise Hidden("This link has ended.")
    return link
