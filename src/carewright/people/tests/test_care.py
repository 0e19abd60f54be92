"""A person comes to an organisation and leaves it; and how two organisations come to share one record."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from carewright.core.refusal import Hidden, Refused
from carewright.people import actions
from carewright.people.models import Acquaintance, Care, Consent, GroupFact, JoiningCode, Person
from carewright.people.queries import persons_for, persons_of
from carewright.people.rules import Consenting, Group, Purpose
from carewright.people.tests.town import AT, BEFORE, LATER, LATER_AT, TODAY, Town


def welcome(town: Town, by: str = "nia", **parts: Any) -> Person:
    details: dict[str, Any] = {
        "called": " Cy ",
        "full_name": "Cyril Rees",
        "from_date": TODAY,
        "branch": town.newport,
    } | parts
    return actions.welcome_person(by=town.at(by), at=AT, **details)


def names(town: Town, who: str, at: datetime = AT) -> list[str]:
    return [person.called for person in persons_for(town.member(who, at))]


def test_whom_the_office_takes_on_it_sees(town: Town) -> None:
    assert welcome(town).called == "Cy"
    assert names(town, "nia") == ["Ada", "Cy"]
    assert names(town, "max") == ["Bo"]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"called": "  "}, "What they are called is missing"),
        ({"full_name": "x" * 201}, "Their full name has 201 characters; 200 is the most"),
        ({"born_date": LATER}, "born after today"),
        ({"from_date": LATER}, "the day on which you take them on"),
    ],
)
def test_what_cannot_be_is_refused(town: Town, parts: dict[str, Any], said: str) -> None:
    with pytest.raises(Refused, match=said):
        welcome(town, **parts)
    assert Person.objects.count() == 2


def test_a_branch_takes_on_for_itself_only(town: Town) -> None:
    with pytest.raises(Refused, match="office of another branch"):
        welcome(town, branch=town.caerleon)
    with pytest.raises(Refused, match="office of another branch"):
        welcome(town, branch=None)
    assert welcome(town, by="mel", branch=None)


def test_one_record_for_two_agencies_by_the_code_that_the_person_hands_over(town: Town) -> None:
    code = actions.give_joining_code(by=town.to("ada"), at=AT, how=Consenting.ON_SCREEN)
    typed = code.handed_over.lower().replace("-", " ")
    assert actions.welcome_by_code(by=town.at("max", town.moss), at=AT, code=typed) == town.ada
    assert names(town, "max") == ["Ada", "Bo"]
    agreed = Consent.objects.get(person=town.ada, organisation=town.moss)
    assert (agreed.purpose, agreed.how, agreed.given_by, agreed.from_date) == ("care", "on_screen", "Ada", TODAY)
    assert code.handed_over not in str(list(JoiningCode.objects.values()))


def test_a_code_opens_once_for_fourteen_days_and_not_where_they_are_already(town: Town) -> None:
    code = actions.give_joining_code(by=town.to("ada"), at=AT, how=Consenting.ON_SCREEN).handed_over
    moss = town.at("max", town.moss)
    late = town.at("max", town.moss, at=AT + timedelta(days=14))
    for by, at, typed in ((moss, AT, "AAAA-BBBB-CCCC"), (late, AT + timedelta(days=14), code)):
        with pytest.raises(Refused, match="is not right, was used, or is older"):
            actions.welcome_by_code(by=by, at=at, code=typed)
    with pytest.raises(Refused, match="Ada is with Fern Homecare already"):
        actions.welcome_by_code(by=town.at("mel"), at=AT, code=code)
    actions.welcome_by_code(by=moss, at=AT, code=code)
    with pytest.raises(Refused, match="was used"):
        actions.welcome_by_code(by=town.at("max", town.moss), at=AT, code=code)


def test_the_office_writes_down_who_gave_the_code_and_how(town: Town) -> None:
    by = town.to("nia")
    with pytest.raises(Refused, match="Only they can choose this here"):
        actions.give_joining_code(by=by, at=AT, how=Consenting.ON_SCREEN, given_by="Ada")
    with pytest.raises(Refused, match="Who said so is missing"):
        actions.give_joining_code(by=by, at=AT, how=Consenting.SPOKEN)
    assert actions.give_joining_code(by=by, at=AT, how=Consenting.SPOKEN, given_by="Ada").given_by == "Ada"


@pytest.mark.parametrize(("until", "seen_today", "seen_later"), [(TODAY, [], []), (LATER, ["Ada"], [])])
def test_who_leaves_is_seen_no_more_by_office_and_workers(
    town: Town, until: date, seen_today: list[str], seen_later: list[str]
) -> None:
    actions.end_care(by=town.at("nia"), at=AT, person=town.ada, until_date=until)
    for who in ("nia", "dan"):
        assert names(town, who) == seen_today
        assert names(town, who, LATER_AT) == seen_later
    assert names(town, "pat") == ["Ada"]  # the council is another matter
    assert Care.objects.get(person=town.ada, organisation=town.fern).until_date == until


def test_who_comes_back_is_not_read_by_those_who_came_before(town: Town) -> None:
    actions.end_care(by=town.at("nia"), at=AT, person=town.ada, until_date=TODAY)
    code = actions.give_joining_code(by=town.to("ada"), at=AT, how=Consenting.ON_SCREEN)
    actions.welcome_by_code(by=town.at("nia"), at=AT, code=code.handed_over, branch=town.newport)
    assert names(town, "nia") == ["Ada"]
    assert names(town, "dan") == []
    assert not Acquaintance.objects.exists()  # it began on the same day, and so held on no day


def test_who_left_is_found_by_whom_they_left_and_taken_on_again(town: Town) -> None:
    actions.end_care(by=town.at("nia"), at=AT, person=town.ada, until_date=LATER)
    nia = town.at("nia", at=LATER_AT)
    assert [care.person for care in persons_of(nia, left=True).rows] == [town.ada]
    assert persons_of(town.at("max", town.moss, at=LATER_AT), left=True).rows == []
    actions.welcome_again(by=nia, at=LATER_AT, person=town.ada, branch=town.newport)
    assert persons_of(nia, left=True).rows == []
    assert [care.person for care in persons_of(nia).rows] == [town.ada]
    with pytest.raises(Refused, match="Ada is with Fern Homecare already"):
        actions.welcome_again(by=nia, at=LATER_AT, person=town.ada, branch=town.newport)
    with pytest.raises(Hidden):
        actions.welcome_again(by=nia, at=LATER_AT, person=town.bo, branch=town.newport)


def test_what_was_agreed_with_an_organisation_ends_with_it(town: Town) -> None:
    by = town.to("ada")
    for organisation in (town.fern, town.council):
        for purpose in (Purpose.MATCHING, Purpose.EQUALITY)[: 1 if organisation == town.council else 2]:
            actions.consent(by=by, at=AT, organisation=organisation, purpose=purpose, how=Consenting.ON_SCREEN)
    for purpose in (Purpose.MATCHING, Purpose.EQUALITY):
        actions.say_group(by=by, at=AT, group=Group.RURAL, purpose=purpose, how=Consenting.ON_SCREEN)
    actions.end_care(by=town.at("nia"), at=AT, person=town.ada, until_date=LATER)
    assert set(Consent.objects.filter(organisation=town.fern).values_list("until_date", flat=True)) == {LATER}
    ends = dict(GroupFact.objects.values_list("purpose", "until_date"))
    assert ends == {"matching": None, "equality": LATER}  # the council may still use the one


def test_taken_on_by_mistake_and_ended_on_the_same_day(town: Town) -> None:
    cy = welcome(town)
    actions.end_care(by=town.at("nia"), at=AT, person=cy, until_date=TODAY)
    assert not Care.objects.filter(person=cy).exists()
    with pytest.raises(Hidden):
        actions.end_care(by=town.at("nia"), at=AT, person=cy, until_date=TODAY)


def test_the_past_is_not_changed(town: Town) -> None:
    with pytest.raises(Refused, match="This day is past"):
        actions.end_care(by=town.at("nia"), at=AT, person=town.ada, until_date=BEFORE)


def test_another_agencys_person_is_not_there(town: Town) -> None:
    with pytest.raises(Hidden):
        actions.end_care(by=town.at("mel"), at=AT, person=town.bo, until_date=TODAY)
    assert [care.person for care in persons_of(town.at("max", town.moss)).rows] == [town.bo]
