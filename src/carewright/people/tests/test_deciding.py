"""What they agreed to, what they can decide, and who decides where they cannot."""

from datetime import datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from carewright.core.models import Account, Organisation
from carewright.core.refusal import Hidden, Refused
from carewright.people import actions
from carewright.people.models import Capacity, Consent, Representative
from carewright.people.queries import capacities_of, capacity_of, consents_of, representatives_of
from carewright.people.rules import Authority, Consenting, Purpose
from carewright.people.tests.town import AT, LATER, LATER_AT, TODAY, Town


def agree(town: Town, who: str = "ada", **parts: Any) -> Consent:
    details: dict[str, Any] = {
        "organisation": town.fern,
        "purpose": Purpose.RESEARCH,
        "how": Consenting.ON_SCREEN,
    } | parts
    at = details.pop("at", AT)
    return actions.consent(by=town.to(who, at=at), at=at, **details)


def test_consent_is_a_row_with_dates(town: Town) -> None:
    agree(town)
    agree(town, words="If my name is not in it")  # said better, on the same day
    actions.withdraw_consent(
        by=town.to("ada", at=LATER_AT), at=LATER_AT, organisation=town.fern, purpose=Purpose.RESEARCH
    )
    agree(town, at=LATER_AT)
    with_fern = [each for each in consents_of(town.to("nia")) if each.purpose == "research"]
    assert [(each.from_date, each.until_date, each.given_by) for each in with_fern] == [
        (LATER, None, "Ada"), (TODAY, LATER, "Ada"),
    ]  # fmt: skip
    assert with_fern[1].words == "If my name is not in it"


def test_each_organisation_sees_what_was_agreed_with_it(town: Town) -> None:
    agree(town)
    assert {each.organisation for each in consents_of(town.to("ada"))} == {town.fern, town.council}
    assert {each.organisation for each in consents_of(town.to("nia"))} == {town.fern}


def test_the_office_says_who_agreed_and_how_and_for_itself_only(town: Town) -> None:
    assert agree(town, "nia", how=Consenting.SPOKEN, given_by="Ada").given_by == "Ada"
    with pytest.raises(Refused, match="Who said so is missing"):
        agree(town, "nia", how=Consenting.SPOKEN)
    with pytest.raises(Refused, match="Only they can choose this here"):
        agree(town, "nia", given_by="Ada")
    with pytest.raises(Hidden):
        agree(town, "nia", how=Consenting.SPOKEN, given_by="Ada", organisation=town.council)
    with pytest.raises(Hidden):
        agree(town, organisation=town.moss)
    with pytest.raises(Hidden):
        actions.withdraw_consent(by=town.to("ada"), at=AT, organisation=town.moss, purpose=Purpose.CARE)


def look(town: Town, can_decide: bool, decision: str = "Where to live", at: datetime = AT) -> Capacity:
    return actions.record_capacity(
        by=town.to("nia", at=at), at=at, decision=decision, can_decide=can_decide, assessed_by="Dr Price",
        reasons="" if can_decide else "Tried with pictures, in the morning",
    )  # fmt: skip


def test_capacity_is_about_one_decision_and_of_a_time(town: Town) -> None:
    look(town, can_decide=False)
    look(town, can_decide=True, decision="What to eat")
    look(town, can_decide=True, decision="WHERE to live", at=LATER_AT)
    first = capacity_of(town.to("ada"), " where to live ")
    assert first
    assert (first.can_decide, first.from_date, first.until_date) == (False, TODAY, LATER)
    assert [each.can_decide for each in capacities_of(town.to("dan", at=LATER_AT))] == [True, True]
    assert capacity_of(town.to("ada"), "Whom to marry") is None  # nobody looked: they decide


def test_it_says_which_decision_who_looked_and_why_they_cannot(town: Town) -> None:
    whole: dict[str, Any] = {
        "decision": "Where to live",
        "can_decide": False,
        "assessed_by": "Dr Price",
        "reasons": "Tried",
    }
    for part, said in (
        ("decision", "Which decision this is about is missing"),
        ("assessed_by", "Who looked into it is missing"),
        ("reasons", "What was tried, and why they cannot is missing"),
    ):
        with pytest.raises(Refused, match=said):
            actions.record_capacity(by=town.to("nia"), at=AT, **whole | {part: ""})
    with pytest.raises(IntegrityError, match="has_reasons"), transaction.atomic():
        Capacity.objects.create(person=town.ada, decision="All", can_decide=False, from_date=TODAY)


def represent(town: Town, authority: Authority, at: datetime = AT) -> Representative:
    return actions.record_representative(
        by=town.to("nia", at=at), at=at, member=town.dot, authority=authority, seen="the deed"
    )


def test_an_attorney_decides_once_the_person_cannot_and_no_longer_than_that(town: Town) -> None:
    with pytest.raises(Refused, match="Ada decides as long as they can"):
        represent(town, Authority.LPA_HEALTH)
    look(town, can_decide=False)
    look(town, can_decide=False, decision="What to eat")
    represent(town, Authority.LPA_HEALTH)
    represent(town, Authority.LPA_MONEY)
    assert town.to("dot").rights.decides
    look(town, can_decide=True, decision="What to eat", at=LATER_AT)
    assert town.to("dot", at=LATER_AT).rights.decides  # there is still where to live
    look(town, can_decide=True, at=LATER_AT)
    assert town.to("dot", at=LATER_AT).rights.representative == {Authority.LPA_MONEY}


def test_who_decides_by_what_right(town: Town) -> None:
    represent(town, Authority.DEPUTY)
    given = represent(town, Authority.DEPUTY)  # seen again, on the same day
    assert representatives_of(town.to("dan")) == [given]
    assert given.seen_by == "Nia, coordinator at Fern Homecare"
    actions.end_representative(by=town.to("nia", at=LATER_AT), at=LATER_AT, representative=given)
    assert representatives_of(town.to("nia", at=LATER_AT)) == []
    assert not town.to("dot", at=LATER_AT).rights.decides


def test_a_right_ends_on_the_day_that_its_paper_names(town: Town) -> None:
    nia = town.to("nia")
    order: dict[str, Any] = {"member": town.dot, "authority": Authority.DEPUTY, "seen": "the order"}
    with pytest.raises(Refused, match="has ended already"):
        actions.record_representative(by=nia, at=AT, until_date=TODAY, **order)
    given = actions.record_representative(by=nia, at=AT, until_date=LATER, **order)
    assert town.to("dot").rights.decides
    assert not town.to("dot", at=LATER_AT).rights.decides
    again = actions.record_representative(by=town.to("nia", at=LATER_AT), at=LATER_AT, **order)  # it was given anew
    given.refresh_from_db()
    assert (given.until_date, again.from_date, again.until_date) == (LATER, LATER, None)


def test_names_can_be_long(town: Town) -> None:
    """A database that counts (PostgreSQL) must take what somebody of a long name, at an office of one, wrote."""
    Organisation.objects.filter(pk=town.fern.pk).update(name="F" * 200)
    Account.objects.filter(pk=town.nia.pk).update(name="N" * 200)
    given = represent(town, Authority.DEPUTY)
    given.refresh_from_db()
    assert given.seen_by == f"{'N' * 200}, coordinator at {'F' * 200}"


def test_nobody_makes_themself_a_representative(town: Town) -> None:
    for who in ("dot", "ada"):
        with pytest.raises(Refused, match="seen it on paper"):
            actions.record_representative(
                by=town.to(who), at=AT, member=town.dot, authority=Authority.DEPUTY, seen="trust me"
            )
