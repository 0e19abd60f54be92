"""Who a person is, where they live, how to get in, what helps us talk, which groups they count themself to."""

from collections.abc import Iterable
from datetime import date, datetime

from carewright.core.actions import action, end
from carewright.core.civil import london_date
from carewright.core.files import store_file
from carewright.core.models import StoredFile, on
from carewright.core.postcodes import place_of
from carewright.core.refusal import Refused
from carewright.core.secrets import closed
from carewright.people.actions.care import check_born
from carewright.people.models import CommunicationNeed, Consent, FormerName, GroupFact, Home, HomeAccess, Person
from carewright.people.permissions import check_agree, check_change_details, check_give_file
from carewright.people.queries import SomeoneTo
from carewright.people.rules import CommunicationKind, Consenting, Group, Purpose, Seen, as_postcode, in_words


@action
def say_who_i_am(*, by: SomeoneTo, at: datetime, called: str, full_name: str, born_date: date | None = None) -> Person:
    """What a person is called, their full name and when they were born. Who they were before is kept where no page
    shows it."""
    check_change_details(by.rights)
    check_born(born_date, at)
    person = by.person
    now = (in_words(called, "What you are called", 100), in_words(full_name, "Your full name"), born_date)
    before = (person.called, person.full_name, person.born_date)
    if now != before:
        FormerName.objects.create(
            person=person, called=before[0], full_name=before[1], born_date=before[2], until_at=at
        )
        person.called, person.full_name, person.born_date = now
        person.save(update_fields=["called", "full_name", "born_date"])
    return person


@action
def move_home(
    *,
    by: SomeoneTo,
    at: datetime,
    address: str,
    postcode: str,
    latitude: float | None = None,
    longitude: float | None = None,
    things: Iterable[str] = (),
    parking: str = "",
) -> Home:
    """Where a person lives, and what is there; without a place on the map, where the postcode is. Said a second time on
    a day, it puts right what was said first. How to get in stays known as long as the address is the same."""
    check_change_details(by.rights)
    if (latitude is None) != (longitude is None):
        raise Refused("A place on the map needs both its numbers, or neither.")
    if latitude is None or longitude is None:
        latitude, longitude = place_of(postcode) or (None, None)
    said = {
        "address": in_words(address, "The address", 1_000),
        "postcode": as_postcode(postcode),
        "latitude": latitude,
        "longitude": longitude,
        "things": sorted({each.strip().lower() for each in things if each.strip()}),
        "parking": parking.strip(),
    }
    day = london_date(at)
    homes = Home.objects.filter(person=by.person)
    before = homes.filter(on(day)).first()
    if before and before.from_date == day:
        homes.filter(pk=before.pk).update(**said)
        return homes.get(pk=before.pk)
    end(homes, day)
    home = homes.create(person=by.person, from_date=day, **said)
    if before:
        access = HomeAccess.objects.filter(on(day), home=before).first()
        end(HomeAccess.objects.filter(home=before), day)
        if access and (before.address, before.postcode) == (home.address, home.postcode):
            HomeAccess.objects.create(home=home, closed=access.closed, from_date=day)
    return home


@action
def say_how_to_get_in(*, by: SomeoneTo, at: datetime, how: str) -> Home:
    """How to get into the home: stored closed, shown to who comes. Empty: nothing of what was said holds any more.

    ``Refused``: nobody has said where they live.
    """
    check_change_details(by.rights)
    day = london_date(at)
    home = Home.objects.filter(on(day), person=by.person).first()
    if home is None:
        raise Refused("Say first where they live.")
    end(HomeAccess.objects.filter(home=home), day)
    if how.strip():
        HomeAccess.objects.create(home=home, closed=closed(in_words(how, "How to get in", 1_000)), from_date=day)
    return home


@action
def say_what_helps_us_talk(
    *, by: SomeoneTo, at: datetime, needs: Iterable[tuple[CommunicationKind, str]]
) -> list[CommunicationNeed]:
    """All that makes information and talk accessible, at once: what is not said again ends."""
    check_change_details(by.rights)
    day = london_date(at)
    said = dict.fromkeys((kind.value, in_words(words, "What helps", 300)) for kind, words in needs)
    of_person = CommunicationNeed.objects.filter(person=by.person)
    for row in of_person.filter(on(day)):
        if (row.kind, row.words) in said:
            del said[row.kind, row.words]
        else:
            end(of_person.filter(pk=row.pk), day)
    for kind, words in said:
        of_person.create(person=by.person, kind=kind, words=words, from_date=day)
    return list(of_person.filter(on(day)).order_by("kind", "pk"))


@action
def say_group(
    *, by: SomeoneTo, at: datetime, group: Group, purpose: Purpose, how: Consenting, words: str = ""
) -> GroupFact:
    """A person counts themself to a group, for one purpose; the office writes it down only as they said it.

    ``Refused``: they have not agreed that anybody uses what they say for this purpose.
    """
    check_agree(by.rights, how)
    day = london_date(at)
    if not Consent.objects.filter(on(day), person=by.person, purpose=purpose.value).exists():
        raise Refused(f"Nobody may use this yet. Agree first to this use: “{purpose.label}”.")
    of_this = GroupFact.objects.filter(person=by.person, group=group.value, purpose=purpose.value)
    end(of_this, day)
    return of_this.create(
        person=by.person, group=group.value, purpose=purpose.value, words=words.strip(), from_date=day
    )


@action
def take_back_group(*, by: SomeoneTo, at: datetime, group: Group, purpose: Purpose) -> Person:
    """They do not want this to be known for this purpose any more."""
    check_change_details(by.rights)
    end(
        GroupFact.objects.filter(person=by.person, group=group.value, purpose=purpose.value),
        london_date(at),
    )
    return by.person


@action
def keep_file(*, by: SomeoneTo, at: datetime, part: Seen, content: bytes) -> StoredFile:
    """Keep a picture or a recording as a part of a person's record. ``Refused``: it is neither, or too large."""
    check_give_file(by.rights, part)
    return store_file(by=by, at=at, about=by.person, part=part.value, content=content)
