"""Who of the cast can be signed in as. Everybody may know: they are made up, and the demo is there to be looked at."""

from datetime import datetime

from carewright.core.models import Account
from carewright.demo.cast.doors import DOORS, Door
from carewright.demo.cast.lately import HELPER
from carewright.demo.cast.looks import LOOKS_OF_OFFICE
from carewright.design.avatars import Look
from carewright.design.rules import Face
from carewright.people.models import CircleMember, HelperLink, Person, Worker
from carewright.people.pages import face_of_person, face_of_worker
from carewright.people.queries import link_still_open
from carewright.people.views.circle import face_of


def doors_here() -> list[tuple[Door, Face]]:
    """Those who have been loaded, in the order of the list, each with the face that they have on every page. None
    before the cast is."""
    there = set(Account.objects.filter(email__in=[door.email for door in DOORS]).values_list("email", flat=True))
    faces = _faces()
    return [
        (door, faces.get(door.email, Face(door.name, look=Look.chosen(door.name, LOOKS_OF_OFFICE.get(door.key, {})))))
        for door in DOORS
        if door.email in there or (there and not door.email)
    ]


def _faces() -> dict[str, Face]:
    """By the address that they sign in with. The office is on no page with a face, and so has none here."""
    emails = [door.email for door in DOORS if door.email]
    around = CircleMember.objects.filter(account__email__in=emails).select_related("account")
    workers = Worker.objects.filter(account__email__in=emails).select_related("account")
    persons = Person.objects.filter(account__email__in=emails).select_related("account")
    return {
        **{one.account.email: face_of(one) for one in around if one.account},
        **{one.account.email: face_of_worker(one) for one in workers if one.account},
        **{one.account.email: face_of_person(one) for one in persons if one.account},
    }


def account_behind(door: Door) -> Account | None:
    return Account.objects.filter(email=door.email, is_active=True).first()


def link_behind(at: datetime) -> HelperLink | None:
    """The helper's link, if it still holds."""
    given = HelperLink.objects.filter(name=HELPER.name).order_by("-created_at").first()
    return link_still_open(given.public_id, at) if given else None
