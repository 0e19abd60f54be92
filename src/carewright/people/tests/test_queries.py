"""Who sees whom: two agencies, a council, a family, and what ends when."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from carewright.core.civil import moment
from carewright.core.models import Account, Branch, Lasting, Organisation
from carewright.core.refusal import Hidden
from carewright.people.models import (
    Acquaintance,
    Allowed,
    Care,
    CircleMember,
    Employment,
    HelperLink,
    Person,
    Post,
    Representative,
    Worker,
)
from carewright.people.queries import Member, persons_for, someone_to, ways_to
from carewright.people.rules import Authority, Part, Role, Standing

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TODAY, BEFORE, LATER = date(2026, 3, 2), date(2026, 1, 1), date(2026, 6, 1)
pytestmark = pytest.mark.django_db


def account(name: str) -> Account:
    return Account.objects.create(email=f"{name}@example.org", name=name.title(), created_at=AT)


class World:
    """Ada is with Fern (at Newport) and with the council; Bo is with Moss. Cy is with Fern, at Caerleon."""

    def __init__(self) -> None:
        self.fern, self.moss, self.council = (
            Organisation.objects.create(name=name, kind=kind, created_at=AT)
            for name, kind in (("Fern", "agency"), ("Moss", "agency"), ("Council", "council"))
        )
        self.newport, self.caerleon = (
            Branch.objects.create(organisation=self.fern, name=name, created_at=AT) for name in ("Newport", "Caerleon")
        )
        self.ada, self.bo, self.cy = (
            Person.objects.create(called=name, full_name=name, created_at=AT, account=account(name.lower()))
            for name in ("Ada", "Bo", "Cy")
        )
        for person, organisation, branch in (
            (self.ada, self.fern, self.newport),
            (self.ada, self.council, None),
            (self.bo, self.moss, None),
            (self.cy, self.fern, self.caerleon),
        ):
            Care.objects.create(person=person, organisation=organisation, branch=branch, from_date=BEFORE)

    def post(self, name: str, organisation: Organisation, role: Role, **parts: Any) -> Account:
        made = account(name)
        dates = {"from_date": BEFORE} | parts
        Post.objects.create(account=made, organisation=organisation, role=role.value, **dates)
        return made


@pytest.fixture
def world() -> World:
    return World()


def rights(member: Member, person: Person) -> Standing:
    return someone_to(member, person.public_id).rights


def seen(account: Account, today: date = TODAY) -> set[str]:
    return {person.called for person in persons_for(Member(moment(today, 600), account))}


def test_a_stranger_sees_nobody(world: World) -> None:
    assert seen(account("stranger")) == set()
    with pytest.raises(Hidden):
        rights(Member(AT, account("another")), world.ada)
    with pytest.raises(Hidden):
        rights(Member(AT), world.ada)
    with pytest.raises(Hidden):
        someone_to(Member(AT, account("nobody")), "nobody")
    assert not persons_for(Member(AT)).exists()


def test_a_person_sees_themself(world: World) -> None:
    assert world.ada.account
    assert seen(world.ada.account) == {"Ada"}
    assert rights(Member(AT, world.ada.account), world.ada) == Standing(themself=True)


def test_staff_see_who_is_with_their_organisation_or_branch(world: World) -> None:
    assert seen(world.post("mel", world.fern, Role.MANAGER)) == {"Ada", "Cy"}
    assert seen(world.post("nia", world.fern, Role.COORDINATOR, branch=world.newport)) == {"Ada"}
    assert seen(world.post("oz", world.moss, Role.COORDINATOR)) == {"Bo"}
    assert seen(world.post("pat", world.council, Role.COMMISSIONER)) == {"Ada"}


def test_each_organisation_gives_its_own_standing(world: World) -> None:
    both = world.post("mel", world.fern, Role.MANAGER)
    Post.objects.create(account=both, organisation=world.moss, role=Role.COORDINATOR.value, from_date=BEFORE)
    assert rights(Member(AT, both), world.ada).roles == {Role.MANAGER}
    assert rights(Member(AT, both), world.bo).roles == {Role.COORDINATOR}


def test_a_right_in_one_organisation_is_not_taken_into_another(world: World) -> None:
    """Nia coordinates at Fern and is a commissioner of the council, and Ada is with both; Dan comes for Fern too."""
    nia = world.post("nia", world.fern, Role.COORDINATOR)
    Post.objects.create(account=nia, organisation=world.council, role=Role.COMMISSIONER.value, from_date=BEFORE)
    by = someone_to(Member(AT, nia), world.ada.public_id)
    assert by.rights.roles == {Role.COORDINATOR}
    assert list(by.organisations or ()) == [world.fern.pk]
    dan = Worker.objects.create(called="Dan", full_name="Dan", travel="car", created_at=AT, account=nia)
    Employment.objects.create(worker=dan, branch=world.newport, from_date=BEFORE)
    Acquaintance.objects.create(worker=dan, person=world.ada, because="introduced", from_date=BEFORE)
    assert someone_to(Member(AT, nia), world.ada.public_id).rights == by.rights
    Post.objects.filter(organisation=world.fern).update(until_date=TODAY)
    by = someone_to(Member(AT, nia), world.ada.public_id)
    assert by.rights == Standing(on_team=True)


def test_somebody_is_several_things_one_beside_the_other(world: World) -> None:
    """Nia is Ada's neighbour, manages Fern, coordinates for the council and comes to Ada for Fern: each right stays
    where it is, and she chooses which she is."""
    nia = world.post("nia", world.fern, Role.MANAGER)
    Post.objects.create(account=nia, organisation=world.council, role=Role.COORDINATOR.value, from_date=BEFORE)
    dan = Worker.objects.create(called="Dan", full_name="Dan", travel="car", created_at=AT, account=nia)
    Employment.objects.create(worker=dan, branch=world.newport, from_date=BEFORE)
    Acquaintance.objects.create(worker=dan, person=world.ada, because="introduced", from_date=BEFORE)
    member = CircleMember.objects.create(
        person=world.ada, account=nia, name="Nia", relation="neighbour", from_date=BEFORE, created_at=AT
    )
    Allowed.objects.create(member=member, part=Part.SEE_MONEY.value, from_date=BEFORE)
    ways = ways_to(Member(AT, nia), world.ada.public_id)
    assert [(by.rights, by.organisations) for by in ways] == [
        (Standing(circle=True, parts=frozenset({Part.SEE_MONEY})), None),
        (Standing(roles=frozenset({Role.COORDINATOR})), {world.council.pk}),
        (Standing(roles=frozenset({Role.MANAGER})), {world.fern.pk}),
        (Standing(on_team=True), {world.fern.pk}),
    ]
    assert len({by.way for by in ways}) == 4
    for by in ways:
        chosen = Member(AT, nia, ways={world.ada.public_id: by.way})
        assert someone_to(chosen, world.ada.public_id) == someone_to(Member(AT, nia), world.ada.public_id, by.way) == by
    nonsense = Member(AT, nia, ways={world.ada.public_id: "post-elsewhere"})
    assert someone_to(nonsense, world.ada.public_id) == ways[0]


def test_who_decides_for_a_person_does_not_stand_to_them_by_work(world: World) -> None:
    nia = world.post("nia", world.fern, Role.COORDINATOR)
    member = CircleMember.objects.create(
        person=world.ada, account=nia, name="Nia", relation="daughter", from_date=BEFORE, created_at=AT
    )
    Representative.objects.create(member=member, authority=Authority.DEPUTY.value, seen="the order", from_date=BEFORE)
    by = someone_to(Member(AT, nia), world.ada.public_id)
    assert by.rights.decides
    assert not by.rights.roles
    assert by.organisations is None


@pytest.mark.parametrize(
    ("day", "names"),
    [(BEFORE - timedelta(1), set()), (BEFORE, {"Ada"}), (LATER - timedelta(1), {"Ada"}), (LATER, set())],
)
def test_a_post_ends_with_its_last_day(world: World, day: date, names: set[str]) -> None:
    Care.objects.update(from_date=BEFORE - timedelta(100))
    nia = world.post("nia", world.fern, Role.COORDINATOR, branch=world.newport, until_date=LATER)
    assert seen(nia, day) == names


def test_care_that_has_ended_is_not_seen_by_the_agency(world: World) -> None:
    mel = world.post("mel", world.fern, Role.MANAGER)
    Care.objects.filter(person=world.ada, organisation=world.fern).update(until_date=TODAY)
    assert seen(mel) == {"Cy"}
    with pytest.raises(Hidden):
        rights(Member(AT, mel), world.ada)


def test_a_daughter_sees_what_she_is_allowed(world: World) -> None:
    dot = account("dot")
    member = CircleMember.objects.create(
        person=world.ada, account=dot, name="Dot", relation="daughter", from_date=BEFORE, created_at=AT
    )
    assert rights(Member(AT, dot), world.ada) == Standing(circle=True)
    Allowed.objects.create(member=member, part=Part.SEE_WHO_COMES.value, from_date=BEFORE)
    Allowed.objects.create(member=member, part=Part.SEE_MONEY.value, from_date=BEFORE, until_date=TODAY)
    Representative.objects.create(member=member, authority=Authority.LPA_HEALTH.value, seen="the deed", from_date=LATER)
    assert rights(Member(AT, dot), world.ada) == Standing(circle=True, parts=frozenset({Part.SEE_WHO_COMES}))
    assert rights(Member(moment(LATER, 600), dot), world.ada).decides
    assert seen(dot) == {"Ada"}
    with pytest.raises(Hidden):
        rights(Member(AT, dot), world.cy)


def test_a_worker_sees_whom_they_come_to(world: World) -> None:
    dan = Worker.objects.create(called="Dan", full_name="Dan", travel="car", created_at=AT, account=account("dan"))
    Acquaintance.objects.create(worker=dan, person=world.ada, because="introduced", from_date=BEFORE, until_date=LATER)
    assert dan.account
    assert seen(dan.account) == set()  # employed by nobody
    Employment.objects.create(worker=dan, branch=world.caerleon, from_date=BEFORE)
    assert seen(dan.account) == {"Ada"}
    assert rights(Member(AT, dan.account), world.ada) == Standing(on_team=True)
    assert seen(dan.account, LATER) == set()


def test_a_helper_sees_one_person_and_what_the_link_says(world: World) -> None:
    link = HelperLink.objects.create(
        person=world.ada, name="Ed", parts=["change_choices"], secret="x", ends_at=AT, created_at=AT
    )
    helper = Member(AT, link=link)
    assert set(persons_for(helper)) == {world.ada}
    assert rights(helper, world.ada) == Standing(helper=True, parts=frozenset({Part.CHANGE_CHOICES}))
    with pytest.raises(Hidden):
        rights(helper, world.bo)


def test_everybody_seen_is_somebody_to_whom_they_are_something(world: World) -> None:
    """The list and the standing never disagree."""
    accounts = [
        world.post("mel", world.fern, Role.MANAGER),
        world.post("nia", world.fern, Role.COORDINATOR, branch=world.caerleon),
        world.post("pat", world.council, Role.COMMISSIONER, until_date=LATER),
        account("stranger"),
    ]
    for each in accounts:
        for day in (BEFORE, TODAY, LATER):
            for person in (world.ada, world.bo, world.cy):
                member = Member(moment(day, 600), each)
                try:
                    known = rights(member, person).any
                except Hidden:
                    known = False
                assert known == persons_for(member).filter(pk=person.pk).exists()


LASTING = [model for model in apps.get_models() if issubclass(model, Lasting)]


@pytest.mark.parametrize("model", LASTING, ids=lambda model: model.__name__)
def test_the_database_refuses_what_ends_before_it_begins(model: type[Lasting]) -> None:
    """Whatever else a row would need: the period alone is wrong, and that is what the database names."""
    (constraint,) = [c for c in model._meta.constraints if c.name.endswith("ends_after_it_begins")]
    row = model(from_date=TODAY, until_date=TODAY)
    with pytest.raises(ValidationError, match=constraint.name):
        constraint.validate(model, row)
    row.until_date = LATER
    constraint.validate(model, row)


def test_and_does_so_when_code_goes_round_the_models(world: World) -> None:
    with pytest.raises(IntegrityError, match="ends_after_it_begins"), transaction.atomic():
        Care.objects.filter(person=world.ada).update(until_date=BEFORE)
