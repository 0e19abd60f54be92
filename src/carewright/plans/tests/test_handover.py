"""What the planning of the rota is given of a branch."""

from datetime import timedelta
from typing import Any

import pytest

from carewright.core.refusal import Refused
from carewright.core.someone import Someone
from carewright.people.models import WorkerWish, WorkingPattern
from carewright.plans.actions.choices import choose_team, say_no
from carewright.plans.actions.introductions import know_from_before, say_how_it_went
from carewright.plans.actions.reviews import state_thresholds
from carewright.plans.queries.handover import handover_for
from carewright.plans.rules.choices import Strength, When, Who
from carewright.plans.rules.handover import TimeWish
from carewright.plans.rules.introductions import Felt, Whose
from carewright.plans.tests.world import AT, BEFORE, MONDAY, Branchful, later, one

MUST, STRONGLY = Strength.MUST, Strength.STRONGLY
pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> Branchful:
    state_thresholds(by=Someone.program("set-up"), at=AT)
    return Branchful()


@pytest.mark.parametrize(
    ("whose", "felt", "comes"),
    [
        (Whose.PERSON, Felt.WELL, True),
        (Whose.PERSON, Felt.AGAIN, False),
        (Whose.PERSON, Felt.NOT_FOR_ME, False),
        (Whose.WORKER, Felt.NOT_FOR_ME, False),
    ],
)
def test_who_met_her_and_did_not_get_on_does_not_come(world: Branchful, whose: Whose, felt: Felt, comes: bool) -> None:
    nia = world.by(world.nia)
    met = know_from_before(by=nia, at=AT, worker=world.ceri, words="")
    say_how_it_went(by=nia, at=later(1), introduction=met, whose=whose, felt=felt)
    (person,) = handover_for(world.office(world.nia), world.newport, MONDAY, 7).persons
    assert (world.ceri.public_id in person.known, world.ceri.public_id in person.vetoes) == (comes, not comes)


def test_choices_arrive_as_the_rota_takes_them(world: Branchful) -> None:
    ada = world.by(world.ada.account)
    one(by=ada, at=AT, kind=When.WISHED, support=world.morning, minute=570, strength=STRONGLY)
    one(by=ada, at=AT, kind=When.QUIET_DAYS, days=[6], strength=MUST)
    one(by=ada, at=AT, kind=When.REGULAR, support=world.morning, strength=STRONGLY)
    one(by=ada, at=AT, kind=Who.GENDER, value="woman", strength=MUST)
    one(by=ada, at=AT, kind=Who.LANGUAGE, value="Welsh", strength=STRONGLY)
    one(by=ada, at=AT, kind=Who.FACES, number=3, strength=STRONGLY)
    choose_team(by=ada, at=AT, workers=[world.ceri, world.eve], strength=STRONGLY)
    know_from_before(by=world.by(world.nia), at=AT, worker=world.ceri, words="")
    say_no(by=ada, at=AT, worker=world.dan)
    found = handover_for(world.office(world.nia), world.newport, MONDAY + timedelta(7), 7)
    (person,) = found.persons
    assert person.id == world.ada.public_id
    assert person.team == (world.ceri.public_id, world.eve.public_id)
    assert person.vetoes == {world.dan.public_id}
    assert person.musts == {"gender-woman"}
    assert [(wish.tag, wish.strength) for wish in person.wishes] == [("speaks-welsh", STRONGLY)]
    assert person.home == {"cat"}
    assert person.known == {world.ceri.public_id}
    assert (person.known_only, person.faces_14) == (True, 3)
    mornings = [visit for visit in found.visits if visit.name == "Morning visit"]
    assert [visit.day.weekday() for visit in mornings] == [0, 1, 2, 3, 4, 5]
    first = mornings[0]
    assert (first.minutes, first.opens, first.closes, first.known_only) == (45, 420, 660, False)
    assert first.wish == TimeWish(570, 15, STRONGLY)
    assert first.series == world.morning.public_id
    lunches = [visit for visit in found.visits if visit.name == "Lunch"]
    assert len(lunches) == 5
    assert all(visit.known_only and visit.wish is None and visit.series is None for visit in lunches)
    assert sorted(worker.called for worker in found.workers) == ["Ceri", "Dan", "Eve"]


def test_what_is_replaced_within_the_week_changes_on_its_day(world: Branchful) -> None:
    thursday = MONDAY + timedelta(10)
    longer = world.support(
        "Morning visit", minutes=60, earliest=420, latest=660, replaces=world.morning, first=world.morning
    )
    longer.from_date = thursday
    longer.save()
    world.agree(longer)
    found = handover_for(world.office(world.nia), world.newport, MONDAY + timedelta(7), 7)
    lengths = [visit.minutes for visit in found.visits if visit.name == "Morning visit"]
    assert lengths == [45, 45, 45, 60, 60, 60, 60]


def test_workers_come_with_their_hours_skills_and_wishes(world: Branchful) -> None:
    WorkingPattern.objects.create(worker=world.ceri, weekday=1, starts=420, ends=900, from_date=BEFORE)
    WorkerWish.objects.create(worker=world.ceri, kind="rather_not_home", thing="smoke", from_date=BEFORE)
    WorkerWish.objects.create(worker=world.ceri, kind="likes", person=world.ada, from_date=BEFORE)
    WorkerWish.objects.create(worker=world.ceri, kind="rather_not_day", thing="Saturday", from_date=BEFORE)
    found = handover_for(world.office(world.nia), world.newport, MONDAY, 14)
    ceri = next(worker for worker in found.workers if worker.called == "Ceri")
    assert [(day - MONDAY).days for day, _, _ in ceri.hours] == [1, 8]
    assert ceri.tags == {"gender-woman", "speaks-welsh", "speaks-english", "likes-birds", "is-chatty"}
    assert ceri.skills == {"hoist"}
    assert ceri.likes == {world.ada.public_id}
    assert ceri.rather_not_things == {"smoke"}
    assert ceri.rather_not_weekdays == {5}


def test_only_the_office_of_the_branch(world: Branchful) -> None:
    assert handover_for(world.office(world.nia), world.risca, MONDAY, 7).persons == ()
    with pytest.raises(Refused, match="done by the office"):
        handover_for(world.office(world.ceri.account), world.newport, MONDAY, 7)


def test_the_number_of_queries_does_not_grow(world: Branchful, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(18):
        handover_for(world.office(world.nia), world.newport, MONDAY, 28)
