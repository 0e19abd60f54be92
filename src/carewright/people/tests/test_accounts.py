"""Who signs in with which address, and who has which post."""

from datetime import timedelta
from typing import Any

import pytest

from carewright.core.actions import found_organisation
from carewright.core.models import Account
from carewright.core.refusal import Hidden, Refused
from carewright.core.rules import Kind
from carewright.people import actions
from carewright.people.models import CircleMember, Post
from carewright.people.queries import Member, offices_for, posts_of, someone_to, ways_to
from carewright.people.rules import Part, Role
from carewright.people.tests.town import AT, LATER_AT, SETUP, Town


def appoint(town: Town, by: str = "mel", **parts: Any) -> Post:
    details: dict[str, Any] = {
        "organisation": town.fern,
        "email": "zoe@example.org",
        "name": "Zoe",
        "role": Role.COORDINATOR,
    } | parts
    return actions.appoint(by=town.at(by), at=AT, **details)


def test_one_address_may_be_several_things_to_several_people(town: Town) -> None:
    dan = actions.add_to_circle(by=town.to("ada"), at=AT, name="Dan", relation="neighbour", email="DAN@example.org ")
    assert dan.account == town.dan.account
    ways = ways_to(town.member("dan"), town.ada.public_id)
    assert [(by.rights.circle, by.rights.on_team) for by in ways] == [(True, False), (False, True)]


@pytest.mark.parametrize(
    ("email", "said"),
    [
        ("ada", "is not an e-mail address. It looks like"),
        ("bo@example.org", "is somebody else’s address"),
        ("nia@example.org", "your own address"),
    ],
)
def test_an_address_that_cannot_be_theirs(town: Town, email: str, said: str) -> None:
    cy = actions.welcome_person(
        by=town.at("nia"), at=AT, called="Cy", full_name="Cy", from_date=AT.date(), branch=town.newport
    )
    with pytest.raises(Refused, match=said):
        actions.give_account(by=town.at("nia"), at=AT, to=cy, email=email)
    cy.refresh_from_db()
    assert cy.account is None


def test_who_signs_in_already_is_not_given_to_somebody_else(town: Town) -> None:
    with pytest.raises(Refused, match="signs in with an e-mail address already"):
        actions.give_account(by=town.at("nia"), at=AT, to=town.ada, email="mallory@example.org")
    assert not Account.objects.filter(email="mallory@example.org").exists()


def test_the_office_gives_accounts_to_its_own_only(town: Town) -> None:
    member = CircleMember.objects.create(
        person=town.bo, name="Flo", relation="sister", from_date=AT.date(), created_at=AT
    )
    with pytest.raises(Hidden):
        actions.give_account(by=town.at("mel"), at=AT, to=member, email="flo@example.org")


def test_the_first_manager_is_appointed_by_the_installation_and_nobody_else_is(town: Town) -> None:
    wye = found_organisation(by=SETUP, at=AT, name="Wye Care", kind=Kind.AGENCY)
    parts: dict[str, Any] = {"by": SETUP, "at": AT, "organisation": wye, "name": "Zoe"}
    with pytest.raises(Refused, match="appoints the first manager"):
        actions.appoint(**parts, email="zoe@example.org", role=Role.COORDINATOR)
    actions.appoint(**parts, email="zoe@example.org", role=Role.MANAGER)
    with pytest.raises(Refused, match="appoints the first manager"):
        actions.appoint(**parts, email="two@example.org", role=Role.MANAGER)


def test_a_helper_without_an_account_is_not_the_installation(town: Town) -> None:
    link = actions.give_helper_link(
        by=town.to("ada"), at=AT, name="Ed", parts=[Part.SEE_PLAN], ends_at=AT + timedelta(days=1)
    )
    helper = someone_to(Member(AT, link=link), town.ada.public_id)
    assert helper.account is None
    with pytest.raises(Refused, match="whoever runs this installation"):
        actions.appoint(by=helper, at=AT, organisation=town.fern, email="ed@example.org", name="Ed", role=Role.MANAGER)


def test_a_manager_of_a_branch_fills_posts_there_and_nowhere_else(town: Town) -> None:
    appoint(town, email="lou@example.org", role=Role.MANAGER, branch=town.newport)
    appoint(town, email="lou@example.org", branch=town.caerleon)  # coordinates the other branch, but does not manage it
    assert appoint(town, by="lou", branch=town.newport).branch == town.newport
    for branch in (town.caerleon, None):
        with pytest.raises(Refused, match="not in a branch that you manage"):
            appoint(town, by="lou", branch=branch)


def test_posts_that_do_not_fit(town: Town) -> None:
    with pytest.raises(Refused, match="Only a council has commissioners, and this is a homecare agency"):
        appoint(town, role=Role.COMMISSIONER)
    with pytest.raises(Hidden):
        appoint(town, organisation=town.moss)
    with pytest.raises(Hidden):
        actions.appoint(
            by=town.at("max", town.moss), at=AT, organisation=town.moss, email="zoe@example.org", name="Zoe",
            role=Role.COORDINATOR, branch=town.newport,
        )  # fmt: skip


def test_the_same_post_is_given_once(town: Town) -> None:
    assert appoint(town) == appoint(town)
    assert [post.account.name for post in posts_of(town.at("dan"))] == ["Mel", "Nia", "Zoe"]


def test_a_post_ends_but_not_that_of_the_last_manager(town: Town) -> None:
    by = town.at("mel", at=LATER_AT)
    nia, mel = (Post.objects.get(account__email=f"{name}@example.org") for name in ("nia", "mel"))
    actions.end_post(by=by, at=LATER_AT, post=nia)
    assert offices_for(town.member("nia"))  # it was so until then
    assert not offices_for(town.member("nia", LATER_AT))
    with pytest.raises(Refused, match="the only manager"):
        actions.end_post(by=by, at=LATER_AT, post=mel)


def test_where_somebody_only_works_they_do_not_do_the_offices_work(town: Town) -> None:
    """Dan works at Newport and coordinates Caerleon: the office of Newport is not his."""
    appoint(town, email="dan@example.org", branch=town.caerleon)
    assert town.at("dan").branches == frozenset({town.caerleon.pk})
    with pytest.raises(Hidden):
        actions.end_care(by=town.at("dan"), at=AT, person=town.ada, until_date=AT.date())
