"""A calendar that other programs read: iCalendar (RFC 5545), with the clock of London and its changes (RFC 7986 for its
name and how often to look)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vDuration

from carewright.core.civil import LONDON
from carewright.core.rules import Labelled

BEFORE, AHEAD = 14, 56
"""Days that a feed shows, behind and ahead of the day on which it is read."""

EVERY = timedelta(hours=1)
"""How often a program is asked to look again."""


class Sure(Labelled):
    """How sure an entry is, by iCalendar's own names."""

    CONFIRMED = "CONFIRMED", "as it was told"
    TENTATIVE = "TENTATIVE", "nobody has been found yet"
    CANCELLED = "CANCELLED", "called off"


@dataclass(frozen=True)
class Entry:
    """``id``: the same for the same visit, whatever becomes of it, so that an entry moves instead of doubling."""

    id: str
    starts_at: datetime
    minutes: int
    title: str
    words: str = ""
    sure: Sure = Sure.CONFIRMED


def calendar(name: str, entries: Iterable[Entry], at: datetime) -> bytes:
    """Entries as iCalendar."""
    made = Calendar()
    made.add("prodid", "-//Carewright//EN")
    made.add("version", "2.0")
    made.add("name", name)
    made.add("x-wr-calname", name)
    made.add("refresh-interval", vDuration(EVERY), parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", vDuration(EVERY))
    made.add_component(_london())
    for entry in entries:
        made.add_component(_event(entry, at))
    return bytes(made.to_ical())


def _london() -> Timezone:
    """The clock of London by its rule (Summer Time Order 2002, SI 2002/262): from 1am Greenwich time on the last Sunday
    of March to 1am Greenwich time on the last Sunday of October."""
    made, winter, summer = Timezone(), TimezoneStandard(), TimezoneDaylight()
    made.add("tzid", LONDON.key)
    none, hour = timedelta(), timedelta(hours=1)
    # Each begins by the clock before it (RFC 5545, 3.6.5); icalendar's own tables say the clock after it.
    for part, name, begins, was, becomes, month in (
        (winter, "GMT", datetime(2002, 10, 27, 2), hour, none, 10),
        (summer, "BST", datetime(2002, 3, 31, 1), none, hour, 3),
    ):
        part.add("tzname", name)
        part.add("dtstart", begins)
        part.add("tzoffsetfrom", was)
        part.add("tzoffsetto", becomes)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        made.add_component(part)
    return made


def _event(entry: Entry, at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{entry.id}@carewright")
    event.add("dtstamp", at)
    event.add("dtstart", entry.starts_at.astimezone(LONDON))
    event.add("duration", timedelta(minutes=entry.minutes))
    event.add("summary", entry.title)
    event.add("status", entry.sure.value)
    if entry.words:
        event.add("description", entry.words)
    return event
