"""Write About Me."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from carewright.core.actions import action
from carewright.core.refusal import Hidden
from carewright.people.models import Person
from carewright.people.permissions import check_change_about_me, check_see
from carewright.people.queries import SomeoneTo
from carewright.people.rules import Seen
from carewright.plans.actions.plan import held_person
from carewright.plans.models import AboutMe, AboutMeEntry, Review
from carewright.plans.permissions.plan import check_of_organisation, check_theirs
from carewright.plans.queries.about_me import files_for_about_me, newest_of, texts_of
from carewright.plans.rules.about_me import Changed, Entry, Heading, Texts, conflicts
from carewright.plans.rules.plan import Wrong, too_long


@action
def write_about_me(
    *,
    by: SomeoneTo,
    at: datetime,
    seen: int,
    texts: Mapping[Heading, Sequence[Entry]],
    supported_by: str = "",
    review: Review | None = None,
) -> AboutMe:
    """Write what stands under some headings, the most important first; the others stay as they are.

    ``seen``: the number of the version that the writer began from, 0 where there was none. What somebody else wrote
    meanwhile under other headings is kept. Where nothing differs no version is made, unless it was gone over in a
    review. A recording or picture is kept first (``people.actions.keep_file``, as a part of About Me), and need not be
    given again when there is a conflict. ``Changed``: somebody else wrote under the same heading; nothing is lost.
    """
    check_change_about_me(by.rights)
    check_see(by.rights, Seen.ABOUT_ME)
    if wrong := too_long(200, supported_by=supported_by):
        raise Wrong(wrong)
    if review is not None:
        check_theirs(review.care.person_id, by.person.pk)
        check_of_organisation(review.care.organisation_id, by.organisations)
    held_person(by)
    newest = newest_of(by.person)
    before = texts_of(AboutMe.objects.filter(person=by.person, number=seen).first()) if seen else {}
    now = texts_of(newest)
    cleaned = {heading: _cleaned(entries) for heading, entries in texts.items()}
    mine = {heading: entries for heading, entries in cleaned.items() if entries != tuple(before.get(heading, ()))}
    _check_files(by.person, mine)
    if both := conflicts(before, now, mine):
        raise Changed(both, newest.number if newest else 0)
    after = {heading: entries for heading, entries in {**now, **mine}.items() if entries}
    if newest is not None and after == now and review is None:
        return newest
    version = AboutMe.objects.create(
        person=by.person,
        number=newest.number + 1 if newest else 1,
        supported_by=supported_by,
        review=review,
        created_at=at,
        account=by.account,
        standing=by.standing,
    )
    AboutMeEntry.objects.bulk_create(
        AboutMeEntry(version=version, heading=heading.value, position=position, words=entry.words, file_id=entry.file)
        for heading, entries in after.items()
        for position, entry in enumerate(entries)
    )
    return version


def _cleaned(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    stripped = [Entry(entry.words.strip(), entry.file) for entry in entries]
    return tuple(entry for entry in stripped if entry.words or entry.file)


def _check_files(person: Person, texts: Texts) -> None:
    """``Hidden``: an entry names a file that was not given for this person's About Me."""
    named = {entry.file for entries in texts.values() for entry in entries if entry.file}
    if named and files_for_about_me(person).filter(pk__in=named).count() != len(named):
        raise Hidden("There is no such file.")
