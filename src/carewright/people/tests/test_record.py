"""Who a person is, where they live, how to get in, what helps them talk, which groups they named."""

from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from carewright.core.models import ReadEntry
from carewright.core.refusal import Refused
from carewright.people import actions
from carewright.people.models import CommunicationNeed, FormerName, GroupFact, Home, HomeAccess, Person
from carewright.people.queries import communication_of, groups_of, home_of
from carewright.people.rules import CommunicationKind, Consenting, Group, Purpose
from carewright.people.tests.town import AT, LATER, LATER_AT, TODAY, Town


def test_who_i_am_is_what_is_seen_and_who_i_was_is_kept_out_of_sight(town: Town) -> None:
    for _ in range(2):  # said again, it is not a former name
        actions.say_who_i_am(
            by=town.to("ada"), at=AT, called="Adele", full_name="Adele Rees", born_date=date(1941, 5, 6)
        )
    person = Person.objects.get(pk=town.ada.pk)
    assert (person.called, person.full_name, person.born_date) == ("Adele", "Adele Rees", date(1941, 5, 6))
    assert FormerName.objects.values_list("called", "full_name", "born_date", "until_at").get() == (
        "Ada", "Ada Rees", None, AT,
    )  # fmt: skip
    with pytest.raises(Refused, match="born after today"):
        actions.say_who_i_am(by=town.to("ada"), at=AT, called="A", full_name="A", born_date=LATER)


def move(town: Town, at: datetime = AT, by: str = "ada", **parts: Any) -> Home:
    details: dict[str, Any] = {
        "address": "3 Larch Row\nNewport",
        "postcode": "np20 1zz",
        "things": ["Cat ", "stairs"],
    } | parts
    return actions.move_home(by=town.to(by, at=at), at=at, **details)


def test_a_move_ends_one_home_and_begins_another(town: Town) -> None:
    move(town)
    actions.say_how_to_get_in(by=town.to("ada"), at=AT, how="Key safe 1927")
    move(town, LATER_AT, address="8 Beech Close")
    before, after = home_of(town.to("ada")), home_of(town.to("ada", at=LATER_AT))
    assert before
    assert after
    assert (before.home.postcode, before.home.things) == ("NP20 1ZZ", ["cat", "stairs"])
    assert (before.home.until_date, before.how_to_get_in) == (LATER, "Key safe 1927")
    assert (after.home.address, after.how_to_get_in) == ("8 Beech Close", "")


def test_a_new_cat_does_not_change_the_lock(town: Town) -> None:
    move(town)
    actions.say_how_to_get_in(by=town.to("ada"), at=AT, how="Key safe 1927")
    move(town, LATER_AT, things=["cat", "stairs", "dog"])
    now = home_of(town.to("ada", at=LATER_AT))
    assert now
    assert (now.home.things, now.how_to_get_in) == (["cat", "dog", "stairs"], "Key safe 1927")
    assert Home.objects.count() == 2


def test_said_a_second_time_on_a_day_it_puts_right_the_first(town: Town) -> None:
    move(town)
    for code in ("1972", "1927"):
        actions.say_how_to_get_in(by=town.to("ada"), at=AT, how=f"Key safe {code}")
    move(town, address="5 Larch Row")
    found = home_of(town.to("ada"))
    assert found
    assert (found.home.address, found.how_to_get_in) == ("5 Larch Row", "Key safe 1927")
    assert (Home.objects.count(), HomeAccess.objects.count()) == (1, 1)


def test_how_to_get_in_is_not_in_the_database(town: Town) -> None:
    move(town)
    actions.say_how_to_get_in(by=town.to("nia"), at=AT, how="Key safe 1927")
    with connection.cursor() as cursor:
        cursor.execute("SELECT closed FROM people_homeaccess")
        ((stored,),) = cursor.fetchall()
    assert b"1927" not in bytes(stored)
    assert b"safe" not in bytes(stored)
    seen = home_of(town.to("dan"))
    assert seen
    assert seen.how_to_get_in == "Key safe 1927"
    assert ReadEntry.objects.values_list("account__name", "what").get() == ("Dan Khan", "home")
    with pytest.raises(Refused, match="Where they live"):
        home_of(town.to("dot"))


def test_it_can_be_taken_out(town: Town) -> None:
    move(town)
    actions.say_how_to_get_in(by=town.to("ada"), at=AT, how="Key safe 1927")
    actions.say_how_to_get_in(by=town.to("ada"), at=AT, how=" ")
    assert not HomeAccess.objects.exists()


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"postcode": "Newport"}, "is not a postcode. It looks like NP20 1AA"),
        ({"address": " "}, "The address is missing"),
        ({"latitude": 51.6}, "both its numbers, or neither"),
    ],
)
def test_a_home_that_cannot_be(town: Town, parts: dict[str, Any], said: str) -> None:
    with pytest.raises(Refused, match=said):
        move(town, **parts)
    with pytest.raises(Refused, match="Say first where they live"):
        actions.say_how_to_get_in(by=town.to("ada"), at=AT, how="Ring")
    assert home_of(town.to("ada")) is None


@pytest.mark.parametrize("place", [(51.6, None), (None, -3.0), (91.0, -3.0), (51.6, 181.0)])
def test_the_database_refuses_a_place_that_is_none(town: Town, place: tuple[float | None, float | None]) -> None:
    with pytest.raises(IntegrityError, match="on_the_map_or_not"), transaction.atomic():
        Home.objects.create(person=town.ada, from_date=TODAY, latitude=place[0], longitude=place[1])


def test_the_database_refuses_two_homes_at_once(town: Town) -> None:
    move(town)
    with pytest.raises(IntegrityError), transaction.atomic():
        Home.objects.create(person=town.ada, from_date=LATER)


LARGE, HEARING = (CommunicationKind.FORMAT, "Large print"), (CommunicationKind.SUPPORT, "Look at me when you speak")


def test_what_helps_us_talk_is_said_all_at_once(town: Town) -> None:
    actions.say_what_helps_us_talk(by=town.to("ada"), at=AT, needs=[LARGE, HEARING, LARGE])
    ring = (CommunicationKind.CONTACT, "Ring twice")
    actions.say_what_helps_us_talk(by=town.to("nia", at=LATER_AT), at=LATER_AT, needs=[HEARING, ring])
    kept = CommunicationNeed.objects.order_by("pk").values_list("words", "from_date", "until_date")
    assert list(kept) == [
        ("Large print", TODAY, LATER), ("Look at me when you speak", TODAY, None), ("Ring twice", LATER, None),
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["ada", "dot", "dan", "nia", "pat"])
def test_everybody_who_knows_them_sees_what_helps(town: Town, who: str) -> None:
    actions.say_what_helps_us_talk(by=town.to("ada"), at=AT, needs=[LARGE])
    assert [need.words for need in communication_of(town.to(who))] == ["Large print"]


def agree(town: Town, purpose: Purpose = Purpose.MATCHING, at: datetime = AT) -> None:
    actions.consent(by=town.to("ada", at=at), at=at, organisation=town.fern, purpose=purpose, how=Consenting.ON_SCREEN)


def say(town: Town, by: str = "ada", how: Consenting = Consenting.ON_SCREEN) -> GroupFact:
    return actions.say_group(
        by=town.to(by), at=AT, group=Group.LGBT, purpose=Purpose.MATCHING, how=how, words="I had a wife"
    )


def test_a_group_is_seen_for_its_purpose_and_by_whom_they_agreed(town: Town) -> None:
    with pytest.raises(Refused, match="Nobody may use this yet"):
        say(town)
    agree(town)
    said = say(town)
    for who, purpose, seen in (
        ("ada", Purpose.MATCHING, [said]),
        ("nia", Purpose.MATCHING, [said]),
        ("nia", Purpose.EQUALITY, []),
        ("nia", Purpose.CARE, []),
    ):
        assert groups_of(town.to(who), purpose) == seen
    for who in ("dan", "dot", "pat"):
        with pytest.raises(Refused, match="groups"):
            groups_of(town.to(who), Purpose.MATCHING)


def test_another_agency_does_not_see_it(town: Town) -> None:
    agree(town)
    say(town)
    code = actions.give_joining_code(by=town.to("ada"), at=AT, how=Consenting.ON_SCREEN).handed_over
    actions.welcome_by_code(by=town.at("max", town.moss), at=AT, code=code)
    assert groups_of(town.to("max"), Purpose.MATCHING) == []
    assert len(groups_of(town.to("nia"), Purpose.MATCHING)) == 1


def test_it_ends_with_the_last_consent_to_its_purpose(town: Town) -> None:
    agree(town)
    say(town)
    actions.withdraw_consent(
        by=town.to("ada", at=LATER_AT), at=LATER_AT, organisation=town.fern, purpose=Purpose.MATCHING
    )
    assert GroupFact.objects.get().until_date == LATER
    assert groups_of(town.to("nia", at=LATER_AT), Purpose.MATCHING) == []


def test_it_can_be_taken_back_alone(town: Town) -> None:
    agree(town)
    say(town, by="nia", how=Consenting.SPOKEN)
    actions.take_back_group(by=town.to("ada"), at=AT, group=Group.LGBT, purpose=Purpose.MATCHING)
    assert groups_of(town.to("ada"), Purpose.MATCHING) == []


def test_the_office_writes_down_only_what_it_was_told(town: Town) -> None:
    agree(town)
    with pytest.raises(Refused, match="Only they can choose this here"):
        say(town, by="nia")
    assert not GroupFact.objects.exists()
