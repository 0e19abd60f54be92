"""About Me: every version stays, and two who write at once lose nothing."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from carewright.core.models import AuditEntry, ReadEntry, StoredFile
from carewright.core.refusal import Hidden, Refused
from carewright.people.actions import keep_file
from carewright.people.rules import Seen
from carewright.plans.actions.about_me import write_about_me
from carewright.plans.actions.reviews import hold_review
from carewright.plans.models import AboutMe, AboutMeEntry
from carewright.plans.queries.about_me import (
    about_me,
    about_me_changes,
    about_me_version,
    about_me_versions,
)
from carewright.plans.rules.about_me import PROMPTS, Change, Changed, Entry, Heading, changes, conflicts
from carewright.plans.rules.plan import Wrong
from carewright.plans.tests.cast import AT, TODAY, Cast

IMPORTANT, PEOPLE = Heading.IMPORTANT, Heading.PEOPLE
DOG, TEA, CHOIR = Entry("My dog"), Entry("A proper cup of tea"), Entry("Choir on Fridays")


def write(cast: Cast, seen: int, texts: dict[Heading, list[Entry]], **parts: Any) -> AboutMe:
    return write_about_me(by=cast.to_ada(cast.herself), at=AT, seen=seen, texts=texts, **parts)


def now(cast: Cast) -> dict[Heading, tuple[Entry, ...]]:
    return {heading: tuple(entries) for heading, entries in about_me(cast.to_ada(cast.herself)).texts.items()}


def test_each_heading_has_something_to_ask() -> None:
    assert set(PROMPTS) == set(Heading)


def test_before_anything_is_written(cast: Cast) -> None:
    page = about_me(cast.to_ada(cast.herself))
    assert (page.version, page.number, page.texts, page.may_change) == (None, 0, {}, True)


def test_what_is_most_important_comes_first_and_one_entry_is_left_in_the_trail(cast: Cast) -> None:
    before = AuditEntry.objects.count()
    write(cast, 0, {IMPORTANT: [DOG, Entry("  "), TEA]}, supported_by="Dot, who typed")
    page = about_me(cast.to_ada(cast.dan))
    assert page.texts == {IMPORTANT: (DOG, TEA)}
    assert page.version
    assert (page.number, page.version.supported_by, page.may_change) == (1, "Dot, who typed", False)
    assert AuditEntry.objects.count() == before + 1
    assert "dog" not in str(AuditEntry.objects.order_by("pk").values_list("said", flat=True).last())


def test_a_change_makes_a_version_and_the_old_one_stays(cast: Cast) -> None:
    write(cast, 0, {IMPORTANT: [DOG], PEOPLE: [Entry("Dot")]})
    write(cast, 1, {IMPORTANT: [TEA, DOG]})
    by = cast.to_ada(cast.herself)
    assert about_me_version(by, 1).texts == {IMPORTANT: (DOG,), PEOPLE: (Entry("Dot"),)}
    assert about_me_version(by, 2).texts == {IMPORTANT: (TEA, DOG), PEOPLE: (Entry("Dot"),)}
    assert [version.number for version in about_me_versions(by)] == [2, 1]
    assert about_me_changes(by, 1, 2) == [Change(IMPORTANT, added=(TEA,), taken_out=(), moved=False)]
    assert [change.heading for change in about_me_changes(by, 0, 1)] == [IMPORTANT, PEOPLE]
    with pytest.raises(Hidden):
        about_me_version(by, 3)


def test_what_is_the_same_makes_no_version_unless_a_review_went_over_it(cast: Cast) -> None:
    first = write(cast, 0, {IMPORTANT: [DOG]})
    assert write(cast, 1, {IMPORTANT: [DOG]}) == first
    review = hold_review(
        by=cast.to_ada(cast.nia), at=AT, care=cast.at_fern, held_date=TODAY, held_with="Ada", what_changed="Nothing"
    )
    assert write(cast, 1, {}, review=review).number == 2
    assert now(cast) == {IMPORTANT: (DOG,)}


def test_a_heading_can_be_emptied(cast: Cast) -> None:
    write(cast, 0, {IMPORTANT: [DOG], PEOPLE: [Entry("Dot")]})
    write(cast, 1, {IMPORTANT: []})
    assert now(cast) == {PEOPLE: (Entry("Dot"),)}


def test_two_write_under_different_headings_and_both_are_kept(cast: Cast) -> None:
    write(cast, 0, {IMPORTANT: [DOG]})
    write(cast, 1, {PEOPLE: [Entry("Dot")]})
    write(cast, 1, {IMPORTANT: [DOG, TEA], PEOPLE: []})  # began at 1, when nobody stood under people
    assert now(cast) == {IMPORTANT: (DOG, TEA), PEOPLE: (Entry("Dot"),)}


def test_two_write_under_one_heading_and_the_second_chooses(cast: Cast) -> None:
    write(cast, 0, {IMPORTANT: [DOG]})
    write_about_me(by=cast.to_ada(cast.dot), at=AT, seen=1, texts={IMPORTANT: [DOG, TEA]})
    before = AuditEntry.objects.count()
    with pytest.raises(Changed, match="somebody else changed “What is most important to me”") as changed:
        write(cast, 1, {IMPORTANT: [CHOIR, DOG]})
    assert (AboutMe.objects.count(), AuditEntry.objects.count()) == (2, before)
    both = changed.value.conflicts[IMPORTANT]
    assert (both.before, both.mine, both.theirs) == ((DOG,), (CHOIR, DOG), (DOG, TEA))
    assert both.together == (DOG, TEA, CHOIR)
    write(cast, changed.value.now, {IMPORTANT: list(both.together)})
    assert now(cast) == {IMPORTANT: (DOG, TEA, CHOIR)}


@pytest.mark.parametrize(
    ("before", "now", "mine", "asked"),
    [
        ([DOG], [DOG], [TEA], False),
        ([DOG], [TEA], [TEA], False),
        ([DOG], [TEA], [DOG], False),
        ([DOG], [TEA], [CHOIR], True),
        ([], [TEA], [CHOIR], True),
        ([DOG], [], [CHOIR], True),
        ([DOG, TEA], [TEA, DOG], [TEA], True),
    ],
)
def test_who_is_asked(before: list[Entry], now: list[Entry], mine: list[Entry], asked: bool) -> None:
    assert bool(conflicts({IMPORTANT: before}, {IMPORTANT: now}, {IMPORTANT: mine})) == asked


def test_what_changed_says_added_taken_out_and_moved() -> None:
    before, after = {IMPORTANT: [DOG, TEA], PEOPLE: [Entry("Dot")]}, {IMPORTANT: [TEA, DOG], PEOPLE: [Entry("Lee")]}
    assert changes(before, before) == []
    assert changes(before, after) == [
        Change(IMPORTANT, (), (), moved=True),
        Change(PEOPLE, (Entry("Lee"),), (Entry("Dot"),), moved=False),
    ]


@pytest.mark.parametrize("who", ["dan", "lee", "pat"])
def test_who_may_not_write(cast: Cast, who: str) -> None:
    before = AuditEntry.objects.count()
    by = cast.to_ada(getattr(cast, who))
    with pytest.raises(Refused, match="theirs to write"):
        write_about_me(by=by, at=AT, seen=0, texts={IMPORTANT: [DOG]})
    assert (AboutMe.objects.count(), AboutMeEntry.objects.count(), AuditEntry.objects.count()) == (0, 0, before)


def test_who_may_not_read(cast: Cast) -> None:
    with pytest.raises(Refused, match="not shared"):
        about_me(cast.to_ada(cast.lee))


def picture() -> bytes:
    file = BytesIO()
    Image.new("RGB", (4, 3), "green").save(file, "PNG")
    return file.getvalue()


def test_a_picture_stands_beside_words_or_alone(cast: Cast, settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path
    before = AuditEntry.objects.count()
    given = keep_file(by=cast.to_ada(cast.dot), at=AT, part=Seen.ABOUT_ME, content=picture())
    write(cast, 0, {IMPORTANT: [Entry("", given.pk), DOG]})
    assert AuditEntry.objects.count() == before + 2
    page = about_me(cast.to_ada(cast.dan))
    assert page.texts == {IMPORTANT: (Entry("", given.pk), DOG)}
    assert page.files == {given.pk: given}


def test_a_file_of_somebody_else_cannot_be_named_nor_more_said_than_is_kept(cast: Cast) -> None:
    other = StoredFile.objects.create(
        about=f"people.person:{cast.bo.pk}", part="about_me", media_type="image/webp", size=1, created_at=AT
    )
    with pytest.raises(Hidden):
        write(cast, 0, {IMPORTANT: [Entry("", other.pk)]})
    with pytest.raises(Wrong, match="at most 200 characters"):
        write(cast, 0, {IMPORTANT: [DOG]}, supported_by="D" * 201)
    assert AboutMe.objects.count() == 0


def test_reading_is_noted_for_staff_and_takes_few_queries(cast: Cast, django_assert_num_queries: Any) -> None:
    for seen in range(5):
        write(cast, seen, {heading: [Entry(f"{seen} {n}") for n in range(6)] for heading in Heading})
    by = cast.to_ada(cast.dan, AT + timedelta(hours=1))
    with django_assert_num_queries(3):  # the note, the version, its entries
        about_me(by)
    assert ReadEntry.objects.filter(account=cast.dan, what="about_me").count() == 1
    with django_assert_num_queries(1):
        assert len(about_me_versions(by)) == 5
