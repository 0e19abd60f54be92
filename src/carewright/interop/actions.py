"""Give somebody's own calendar an address, and take it back."""

import secrets
from datetime import datetime

from carewright.core.actions import action
from carewright.core.refusal import Hidden
from carewright.core.someone import Someone
from carewright.interop.models import Feed
from carewright.interop.permissions import check_follow
from carewright.interop.queries import works
from carewright.people.queries import Member, SomeoneTo
from carewright.people.rules import hashed


@action
def make_feed(*, by: Someone, at: datetime) -> Feed:
    """Make the address at which one's own calendar reads who comes to a person (``by`` as ``SomeoneTo``), or one's own
    rounds; the one before it ends. What is returned holds its secret (``handed_over``); it cannot be looked up again.

    ``Refused``: who comes is not shared with them. ``Hidden``: they have no rounds.
    """
    if isinstance(by, SomeoneTo):
        check_follow(by.rights)
    elif not works(Member(at, by.account)):
        raise Hidden("There are no rounds of theirs.")
    if by.account is None:
        raise Hidden("Only who has an account has a calendar of their own.")
    person = by.person if isinstance(by, SomeoneTo) else None
    Feed.objects.filter(account=by.account, person=person, revoked_at=None).update(revoked_at=at)
    secret = secrets.token_urlsafe(24)
    made = Feed.objects.create(account=by.account, person=person, secret=hashed(secret), created_at=at)
    made.handed_over = secret
    return made


@action
def end_feed(*, by: Someone, at: datetime, feed: Feed) -> Feed:
    """Take an address back: calendars that read it empty themselves. ``Hidden``: it is somebody else's."""
    if by.account is None or feed.account_id != by.account.pk:
        raise Hidden("There is no such address.")
    Feed.objects.filter(pk=feed.pk, revoked_at=None).update(revoked_at=at)
    feed.refresh_from_db()
    return feed
