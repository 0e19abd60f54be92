"""Who looked at a record, and a long list of people."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from carewright.core.models import ReadEntry
from carewright.core.refusal import Hidden, Refused
from carewright.people.models import Care, Person
from carewright.people.queries import circle_of, home_of, person_at, persons_of, readers_of, representatives_of
from carewright.people.tests.town import AT, BEFORE, LATER_AT, Town


def test_the_person_reads_who_looked_at_what_the_newest_first(town: Town) -> None:
    for by in (town.to("nia"), town.to("dan", at=LATER_AT), town.to("ada"), town.to("mel", at=LATER_AT)):
        circle_of(by)
    home_of(town.to("nia"))
    told = readers_of(town.to("ada"))
    assert [reader.words for reader in told.rows] == [
        "Monday 6 April 2026, 10:30am: Mel, manager at Fern Homecare, looked at: family and friends",
        "Monday 6 April 2026, 10:30am: Dan Khan, Ada’s worker, looked at: family and friends",
        "Monday 2 March 2026, 9:30am: Nia, coordinator at Fern Homecare, looked at: address and how to get in",
        "Monday 2 March 2026, 9:30am: Nia, coordinator at Fern Homecare, looked at: family and friends",
    ]


def test_looking_twice_at_one_page_is_noted_once(town: Town) -> None:
    by = town.to("nia")
    for _ in range(2):
        circle_of(by)
        representatives_of(by)
    assert readers_of(town.to("ada")).total == 2


def test_a_manager_sees_the_readers_of_their_own_organisation(town: Town) -> None:
    circle_of(town.to("nia"))
    ReadEntry.objects.create(
        at=AT, account=town.pat, standing="council commissioner", organisation=town.council,
        about=str(town.ada.pk), what="plan",
    )  # fmt: skip
    assert [reader.name for reader in readers_of(town.to("mel")).rows] == ["Nia"]
    assert [reader.name for reader in readers_of(town.to("ada")).rows] == ["Pat", "Nia"]
    with pytest.raises(Refused, match="for them to see"):
        readers_of(town.to("nia"))


def fill(town: Town, count: int) -> None:
    people = Person.objects.bulk_create(
        Person(called=f"Person {n:04}", full_name=f"Person {n:04} Rees", created_at=AT) for n in range(count)
    )
    Care.objects.bulk_create(
        Care(person=person, organisation=town.fern, branch=town.newport, from_date=BEFORE) for person in people
    )


@pytest.mark.parametrize("count", [3, 1_000])
def test_a_page_of_people_takes_two_queries_however_many_there_are(
    town: Town, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    fill(town, count)
    by = town.at("nia")
    with django_assert_num_queries(2):
        page = persons_of(by)
        assert page.total == count + 1
        assert [(care.person.called, care.branch.name) for care in page.rows][:2] == [  # type: ignore[union-attr]
            ("Ada", "Newport"), ("Person 0000", "Newport"),
        ]  # fmt: skip


def test_pages_and_a_search(town: Town) -> None:
    fill(town, 60)
    by = town.at("mel")
    last = persons_of(by, page=99)
    assert (last.number, last.pages, last.total, len(last.rows)) == (2, 2, 61, 11)
    assert persons_of(by, page=0).number == 1
    assert [care.person.called for care in persons_of(by, search=" rson 0059 ").rows] == ["Person 0059"]
    nobody = persons_of(by, search="Bo")  # with Moss
    assert (nobody.rows, nobody.number, nobody.pages) == ([], 1, 1)


def test_each_office_lists_its_own(town: Town) -> None:
    Care.objects.filter(person=town.bo).update(until_date=date(2026, 3, 3))
    assert [care.person for care in persons_of(town.at("pat", town.council)).rows] == [town.ada]
    assert [care.person for care in persons_of(town.at("max", town.moss)).rows] == [town.bo]
    assert persons_of(town.at("max", town.moss, at=LATER_AT)).rows == []
    with pytest.raises(Refused, match="for the office to see"):
        persons_of(town.at("dan"))
    assert person_at(town.at("nia"), town.ada.public_id) == town.ada
    with pytest.raises(Hidden):
        person_at(town.at("nia"), town.bo.public_id)
