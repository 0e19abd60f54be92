"""Who of the cast can be signed in as. Everybody may know: they are made up, and the demo is there to be looked at."""

from datetime import datetime

from carewright.core.models import Account
from carewright.demo.cast.doors import DOORS, Door
from carewright.demo.cast.lately import HELPER
from carewright.people.models import HelperLink
from carewright.people.queries import link_still_open


def doors_here() -> list[Door]:
    """Those who have been loaded, in the order of the list. None before the cast is."""
    there = set(Account.objects.filter(email__in=[door.email for door in DOORS]).values_list("email", flat=True))
    return [door for door in DOORS if door.email in there or (there and not door.email)]


def account_behind(door: Door) -> Account | None:
    return Account.objects.filter(email=door.email, is_active=True).first()


def link_behind(at: datetime) -> HelperLink | None:
    """The helper's link, if it still holds."""
    given = HelperLink.objects.filter(name=HELPER.name).order_by("-created_at").first()
    return link_still_open(given.public_id, at) if given else None
