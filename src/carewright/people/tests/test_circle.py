"""The person says who is around them and what each may see; and lets helpers in by a link."""

from datetime import timedelta
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from carewright.core.refusal import Hidden, Refused
from carewright.people import actions
from carewright.people.models import Allowed, CircleMember, HelperLink
from carewright.people.queries import (
    Around,
    Member,
    circle_member_for,
    circle_of,
    helper_links_of,
    link_by_secret,
    not_to_be_contacted,
    persons_for,
    someone_to,
    way_of,
)
from carewright.people.rules import Authority, Part
from carewright.people.tests.town import AT, LATER, LATER_AT, TODAY, Town

DAY = timedelta(days=1)


def test_what_is_let_holds_until_it_is_taken_back(town: Town) -> None:
    actions.let(by=town.to("ada"), at=AT, member=town.dot, part=Part.SEE_MONEY)
    actions.let(by=town.to("ada"), at=AT, member=town.dot, part=Part.SEE_MONEY)
    assert town.to("dot").rights.parts == {Part.SEE_MONEY}
    actions.no_longer_let(by=town.to("ada", at=LATER_AT), at=LATER_AT, member=town.dot, part=Part.SEE_MONEY)
    assert town.to("dot", at=LATER_AT).rights.parts == frozenset()
    assert Allowed.objects.values_list("from_date", "until_date").get() == (TODAY, LATER)


def test_let_and_taken_back_and_let_again_on_one_day(town: Town) -> None:
    for _ in range(2):
        actions.let(by=town.to("ada"), at=AT, member=town.dot, part=Part.SEE_MONEY)
        assert town.to("dot").rights.parts == {Part.SEE_MONEY}
        actions.no_longer_let(by=town.to("ada"), at=AT, member=town.dot, part=Part.SEE_MONEY)
        assert town.to("dot").rights.parts == frozenset()
    assert not Allowed.objects.exists()


def test_who_is_around_them_with_what_each_may(town: Town) -> None:
    town.in_circle("Al", "neighbour", Part.SEE_WHO_COMES, Part.BE_TOLD)
    actions.do_not_contact(by=town.to("ada"), at=AT, member=town.dot)
    actions.record_representative(
        by=town.to("nia"), at=AT, member=town.dot, authority=Authority.DEPUTY, seen="order of 2 May"
    )
    al, dot = circle_of(town.to("dan"))
    nothing: frozenset[Any] = frozenset()
    assert al == Around(al.member, frozenset({Part.SEE_WHO_COMES, Part.BE_TOLD}), nothing, do_not_contact=False)
    assert dot == Around(town.dot, nothing, frozenset({Authority.DEPUTY}), do_not_contact=True)
    assert al.member.name == "Al"
    assert circle_member_for(town.to("ada"), town.dot.public_id) == town.dot


def test_a_circle_is_read_in_as_many_queries_however_large(
    town: Town, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for name in ("Al", "Bea", "Cat"):
        town.in_circle(name, "neighbour", Part.SEE_WHO_COMES)
    by = town.to("ada")
    with django_assert_num_queries(4):
        assert len(circle_of(by)) == 4


def test_who_is_to_be_left_alone(town: Town) -> None:
    actions.do_not_contact(by=town.to("ada"), at=AT, member=town.dot)
    actions.may_contact(by=town.to("ada", at=LATER_AT), at=LATER_AT, member=town.dot)
    assert list(not_to_be_contacted(TODAY)) == [town.dot]
    assert list(not_to_be_contacted(LATER)) == []


def test_leaving_ends_all_of_it(town: Town) -> None:
    actions.let(by=town.to("ada"), at=AT, member=town.dot, part=Part.SEE_MONEY)
    actions.leave_circle(by=town.to("dot", at=LATER_AT), at=LATER_AT, member=town.dot)  # Dot herself
    assert persons_for(town.member("dot")).exists()
    assert not persons_for(town.member("dot", LATER_AT)).exists()
    assert Allowed.objects.get().until_date == LATER
    with pytest.raises(Hidden):
        circle_member_for(town.to("ada", at=LATER_AT), town.dot.public_id)


def test_one_of_the_circle_does_not_put_another_out(town: Town) -> None:
    al = town.in_circle("Al", "neighbour", *Part)
    with pytest.raises(Refused, match="Only they decide who is in their circle"):
        actions.leave_circle(by=town.to("al"), at=AT, member=town.dot)
    with pytest.raises(Refused, match="Only they decide"):
        actions.let(by=town.to("al"), at=AT, member=al, part=Part.SEE_MONEY)


def test_nobody_of_the_office_gives_themself_a_right(town: Town) -> None:
    """Or they would still have it when their post ends, and nobody would read that they looked."""
    with pytest.raises(Refused, match="your own address"):
        actions.add_to_circle(by=town.to("nia"), at=AT, name="Nia", relation="niece", email="NIA@example.org")
    nia = town.in_circle("Nia", "niece")
    office = someone_to(town.member("nia"), town.ada.public_id, way_of(town.at("nia")))
    with pytest.raises(Refused, match="Nobody gives themselves a right"):
        actions.let(by=office, at=AT, member=nia, part=Part.SEE_MONEY)
    with pytest.raises(Refused, match="Nobody gives themselves a right"):
        actions.record_representative(by=office, at=AT, member=nia, authority=Authority.DEPUTY, seen="the order")
    actions.let(by=town.to("mel"), at=AT, member=nia, part=Part.SEE_MONEY)


def test_another_persons_circle_is_out_of_reach(town: Town) -> None:
    flo = CircleMember.objects.create(person=town.bo, name="Flo", relation="sister", from_date=TODAY, created_at=AT)
    for of_part in (actions.let, actions.no_longer_let):
        with pytest.raises(Hidden):
            of_part(by=town.to("ada"), at=AT, member=flo, part=Part.SEE_MONEY)
    for of_all in (actions.do_not_contact, actions.may_contact, actions.leave_circle):
        with pytest.raises(Hidden):
            of_all(by=town.to("ada"), at=AT, member=flo)


def test_a_name_and_a_relation_are_needed(town: Town) -> None:
    for name, relation, said in (("", "friend", "Their name is missing"), ("Al", " ", "What they are to each other")):
        with pytest.raises(Refused, match=said):
            actions.add_to_circle(by=town.to("ada"), at=AT, name=name, relation=relation)


def link(town: Town, **parts: Any) -> HelperLink:
    details: dict[str, Any] = {"name": "Ed", "parts": [Part.CHANGE_CHOICES, Part.SEE_PLAN], "ends_at": AT + DAY} | parts
    return actions.give_helper_link(by=town.to("ada"), at=AT, **details)


def test_a_link_lets_in_until_it_ends(town: Town) -> None:
    given = link(town)
    found = link_by_secret(given.handed_over, AT)
    assert found == given
    assert found.handed_over == ""  # nobody can look it up
    assert given.handed_over not in str(HelperLink.objects.values().get())
    assert someone_to(Member(AT, link=found), town.ada.public_id).rights.parts == {Part.CHANGE_CHOICES, Part.SEE_PLAN}
    assert link_by_secret("something else", AT) is None
    assert link_by_secret(given.handed_over, AT + DAY) is None


def test_taken_back_it_opens_nothing(town: Town) -> None:
    given = link(town)
    back = actions.revoke_helper_link(by=town.to("nia"), at=AT + DAY / 2, link=given)
    again = actions.revoke_helper_link(by=town.to("ada"), at=AT + DAY, link=given)
    assert again.revoked_at == back.revoked_at == AT + DAY / 2
    assert link_by_secret(given.handed_over, AT) is None
    assert helper_links_of(town.to("ada")) == [given]
    with pytest.raises(Hidden):
        actions.revoke_helper_link(by=town.to("bo", town.bo), at=AT, link=given)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"parts": []}, "at least one thing"),
        ({"name": " "}, "Whom you let in is missing"),
        ({"ends_at": AT}, "lasts 30 days at the most"),
        ({"ends_at": AT + 30 * DAY + timedelta(seconds=1)}, "lasts 30 days at the most"),
    ],
)
def test_a_link_that_cannot_be(town: Town, parts: dict[str, Any], said: str) -> None:
    with pytest.raises(Refused, match=said):
        link(town, **parts)
    assert not HelperLink.objects.exists()
