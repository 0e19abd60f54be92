"""What stands in a person's record of who they are, where they live, what they agreed to and who looked at it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from carewright.core.civil import day_and_clock
from carewright.core.models import Organisation, ReadEntry, on
from carewright.core.queries import Page, page_of
from carewright.core.secrets import opened
from carewright.people.models import (
    Capacity,
    Care,
    CommunicationNeed,
    Consent,
    GroupFact,
    Home,
    HomeAccess,
    Representative,
)
from carewright.people.permissions import check_see_readers
from carewright.people.queries.standing import SomeoneTo, see
from carewright.people.rules import Purpose, Seen


@dataclass(frozen=True)
class AtHome:
    """Where somebody lives, and how to get in (empty: nobody has said)."""

    home: Home
    how_to_get_in: str


def home_of(by: SomeoneTo) -> AtHome | None:
    """Where a person lives today. ``Refused``: it is not shared with them."""
    today = by.member.today
    home = Home.objects.filter(on(today), person=see(by, Seen.HOME)).first()
    if home is None:
        return None
    access = HomeAccess.objects.filter(on(today), home=home).first()
    return AtHome(home, opened(access.closed) if access else "")


def communication_of(by: SomeoneTo) -> list[CommunicationNeed]:
    """What helps us talk. Everybody who knows the person may see it: who does not know it cannot talk with them."""
    return list(CommunicationNeed.objects.filter(on(by.member.today), person=by.person).order_by("kind", "pk"))


def groups_of(by: SomeoneTo, purpose: Purpose) -> list[GroupFact]:
    """The groups that a person counts themself to, as they said for a purpose; for whom they are something else than
    themself or who decides for them, only while they agree that this organisation uses it so. ``Refused``: they are not
    shared with them."""
    person, today = see(by, Seen.GROUPS), by.member.today
    if not (by.rights.decides or _agreed(by).filter(on(today), purpose=purpose.value).exists()):
        return []
    return list(GroupFact.objects.filter(on(today), person=person, purpose=purpose.value).order_by("group"))


def organisations_of(by: SomeoneTo) -> list[Organisation]:
    """The organisations that a person is with today and that somebody sees, by name."""
    cares = Care.objects.filter(on(by.member.today), person=by.person)
    if by.organisations is not None:
        cares = cares.filter(organisation__in=by.organisations)
    return list(Organisation.objects.filter(pk__in=cares.values("organisation")).order_by("name"))


def consents_of(by: SomeoneTo) -> list[Consent]:
    """What a person agreed to, the newest first, also what has ended: with each organisation of theirs that they see.
    ``Refused``: it is not shared with them."""
    see(by, Seen.DECIDING)
    return list(_agreed(by).select_related("organisation").order_by("-from_date", "-pk"))


def _agreed(by: SomeoneTo) -> QuerySet[Consent]:
    consents = Consent.objects.filter(person=by.person)
    return consents if by.organisations is None else consents.filter(organisation__in=by.organisations)


def representatives_of(by: SomeoneTo) -> list[Representative]:
    """Who may decide for a person today, and by what right. ``Refused``: it is not shared with them."""
    person = see(by, Seen.DECIDING)
    today = by.member.today
    found = Representative.objects.filter(on(today), on(today, "member__"), member__person=person)
    return list(found.select_related("member").order_by("member__name", "authority"))


def capacities_of(by: SomeoneTo) -> list[Capacity]:
    """Each decision that was looked at, as it stands today, by its name. ``Refused``: it is not shared with them."""
    return list(Capacity.objects.filter(on(by.member.today), person=see(by, Seen.DECIDING)).order_by("decision"))


def capacity_of(by: SomeoneTo, decision: str) -> Capacity | None:
    """Whether a person can decide one thing, as it was found; None: nobody looked, and so they can (Mental Capacity Act
    2005, section 1(2)). ``Refused``: it is not shared with them."""
    person = see(by, Seen.DECIDING)
    return Capacity.objects.filter(on(by.member.today), person=person, decision__iexact=decision.strip()).first()


@dataclass(frozen=True)
class Reader:
    """Somebody who looked at a part of a record because they are paid to."""

    at: datetime
    name: str
    standing: str
    what: Seen

    @property
    def words(self) -> str:
        """ "Monday 2 March 2026, 9:30am: Nia Rees, coordinator at Fern Homecare, looked at: money"."""
        return f"{day_and_clock(self.at)}: {self.name}, {self.standing}, looked at: {self.what.label}"


def readers_of(by: SomeoneTo, page: int = 1, organisation: str = "") -> Page[Reader]:
    """Who looked at a person's record, the newest first; an organisation sees its own readers only. ``organisation``:
    the public id of one whose readers alone are wanted. ``Refused``: it is for the person to see."""
    entries = _entries(by).select_related("account")
    if organisation:
        entries = entries.filter(organisation__public_id=organisation)
    found = page_of(entries, page)
    readers = [Reader(each.at, each.account.name, each.standing, Seen.of(each.what)) for each in found.rows]
    return Page(readers, found.number, found.pages, found.total)


def organisations_that_looked(by: SomeoneTo) -> list[Organisation]:
    """Whose people looked, by name, also those that the person has left. ``Refused``: it is for the person to see."""
    return list(Organisation.objects.filter(pk__in=_entries(by).values("organisation")).order_by("name"))


def _entries(by: SomeoneTo) -> QuerySet[ReadEntry]:
    check_see_readers(by.rights)
    entries = ReadEntry.objects.filter(about=str(by.person.pk))
    return entries if by.organisations is None else entries.filter(organisation__in=by.organisations)
