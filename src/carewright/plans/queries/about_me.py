"""A person's About Me: as it is, as it was, and what changed between the two."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from carewright.core.models import StoredFile, named
from carewright.core.refusal import Hidden
from carewright.people.models import Person
from carewright.people.permissions import can_change_about_me
from carewright.people.queries import SomeoneTo, see
from carewright.people.rules import Seen
from carewright.plans.models import AboutMe, AboutMeEntry
from carewright.plans.rules.about_me import Change, Entry, Heading, Texts, changes


@dataclass(frozen=True, slots=True)
class AboutMeThen:
    """One version of About Me. ``version`` is None, and number 0, where nobody has written anything yet. ``files``: the
    recordings and pictures that its entries name, by number; ``people.queries.file_for`` opens one."""

    version: AboutMe | None
    texts: Texts
    files: Mapping[int, StoredFile]
    may_change: bool

    @property
    def number(self) -> int:
        return self.version.number if self.version else 0


def texts_of(version: AboutMe | None) -> Texts:
    """What stands under each heading of a version."""
    found = defaultdict[Heading, list[Entry]](list)
    for entry in AboutMeEntry.objects.filter(version=version).order_by("heading", "position"):
        found[Heading.of(entry.heading)].append(Entry(entry.words, entry.file_id))
    return {heading: tuple(entries) for heading, entries in found.items()}


def newest_of(person: Person) -> AboutMe | None:
    return AboutMe.objects.filter(person=person).select_related("account", "review").first()


def about_me(by: SomeoneTo) -> AboutMeThen:
    """About Me as it is now. ``Refused``: it is not shared with them."""
    return _then(by, newest_of(see(by, Seen.ABOUT_ME)))


def about_me_version(by: SomeoneTo, number: int) -> AboutMeThen:
    """About Me as it was. ``Hidden``: there is no version of that number."""
    see(by, Seen.ABOUT_ME)
    found = AboutMe.objects.filter(person=by.person, number=number).select_related("account", "review").first()
    if found is None:
        raise Hidden("There is no such version.")
    return _then(by, found)


def _then(by: SomeoneTo, version: AboutMe | None) -> AboutMeThen:
    texts = texts_of(version)
    numbers = [entry.file for entries in texts.values() for entry in entries if entry.file]
    files = StoredFile.objects.in_bulk(numbers) if numbers else {}
    return AboutMeThen(version, texts, files, can_change_about_me(by.rights))


def files_for_about_me(person: Person) -> QuerySet[StoredFile]:
    return StoredFile.objects.filter(about=named(person), part=Seen.ABOUT_ME.value)


def about_me_versions(by: SomeoneTo) -> list[AboutMe]:
    """Every version without its texts, the newest first: who wrote when, and with whose help."""
    person = see(by, Seen.ABOUT_ME)
    return list(AboutMe.objects.filter(person=person).select_related("account", "review"))


def about_me_changes(by: SomeoneTo, before: int, after: int) -> list[Change]:
    """What is different in version ``after``, by their numbers; 0 is before anything was written."""
    one, other = ({} if number == 0 else about_me_version(by, number).texts for number in (before, after))
    return changes(one, other)
