"""A week is published: everybody hears of it once, and of every change once."""

from datetime import timedelta

import pytest

from carewright.core.models import AuditEntry
from carewright.core.refusal import Hidden, Refused
from carewright.messages.models import Message
from carewright.people.models import Acquaintance, Allowed, Employment, Worker
from carewright.people.rules import Part
from carewright.rota.actions import call_off, place, publish, tell_all, tell_changes
from carewright.rota.models import Notice, Publication, Rota, Told, Visit
from carewright.rota.queries.coming import coming_to
from carewright.rota.queries.rotas import id_of, placings_of
from carewright.rota.queries.rounds import goings_of
from carewright.rota.queries.telling import untold
from carewright.rota.rules.placings import Placing
from carewright.rota.rules.visits import Because, Stands
from carewright.rota.tests.world import AT, BEFORE, NEXT, Branchwide, later


@pytest.fixture
def week(world: Branchwide) -> Rota:
    """Ceri comes on Monday morning, Dan at noon; for all others nobody has been found."""
    rota = world.week()
    world.placed(rota, later(2), morning_0=world.ceri, lunch_0=world.dan)
    return rota


def told(world: Branchwide, made: Publication) -> dict[str, Message]:
    tell_all(made.pk, now=lambda: later(10))
    return {str(each.to): each.message for each in made.notices.all() if each.message}


def move(world: Branchwide, rota: Rota, minutes: int, at: int) -> Visit:
    """Lunch of Monday, so many minutes later."""
    visit = Visit.objects.get(support=world.lunch, date=NEXT)
    was = placings_of(rota)[id_of(visit)]
    new = Placing(was.visit, was.starts_at + timedelta(minutes=minutes), was.minutes, was.workers)
    place(by=world.planner(at), at=later(at), rota=rota, visit=visit, placing=new, seen=was)
    return visit


def test_everybody_hears_of_a_week(world: Branchwide, week: Rota) -> None:
    for part in (Part.SEE_WHO_COMES, Part.BE_TOLD):
        Allowed.objects.create(member=world.daughter, part=part.value, from_date=BEFORE)
    made = publish(by=world.planner(3), at=later(3), rota=week)
    said = told(world, made)
    assert set(said) == {"Ada", "Dot (daughter)", "Ceri", "Dan"}
    assert said["Ada"].subject == "Who comes to you from Monday 9 March 2026"
    assert "Monday 9 March 2026\n- 8am Ceri: Morning visit.\n- noon Dan: Lunch.\n" in said["Ada"].text
    assert "Lunch: nobody can come as things stand. The office is looking for somebody." in said["Ada"].text
    assert said["Dot (daughter)"].subject == "Who comes to Ada from Monday 9 March 2026"
    assert said["Ceri"].text.count("8am Ada: Morning visit, 45 minutes.") == 1
    assert "Lunch" not in said["Ceri"].text
    assert {worker.called for worker in said["Ada"].faces.all()} == {"Ceri", "Dan"}, "she sees who comes"
    assert not said["Ceri"].faces.exists()
    assert Acquaintance.objects.filter(worker=world.dan, person=world.ada).exists()


def test_a_week_without_anybody_is_not_published(world: Branchwide) -> None:
    with pytest.raises(Refused, match="Nobody comes to anybody"):
        publish(by=world.planner(3), at=later(3), rota=world.week())
    assert not Publication.objects.exists()


def test_nobody_hears_twice(world: Branchwide, week: Rota) -> None:
    made = publish(by=world.planner(3), at=later(3), rota=week)
    told(world, made)
    messages = Message.objects.count()
    assert tell_all(made.pk, now=lambda: later(11)) == 0
    assert Message.objects.count() == messages
    with pytest.raises(Refused, match="published before"):
        publish(by=world.planner(4), at=later(4), rota=week)
    with pytest.raises(Refused, match="anything new"):
        tell_changes(by=world.planner(4), at=later(4), rota=week)


def test_who_cannot_be_told_is_noted(world: Branchwide, week: Rota) -> None:
    made = publish(by=world.planner(3), at=later(3), rota=week)
    Employment.objects.filter(worker=world.ceri).update(until_date=AT.date())
    told(world, made)
    notice = Notice.objects.get(publication=made, worker=world.ceri)
    assert (notice.message, notice.because) == (None, "Ceri Rees may not be told of this.")


def test_a_change_tells_those_whom_it_touches(world: Branchwide, week: Rota) -> None:
    publish(by=world.planner(3), at=later(3), rota=week)
    visit = move(world, week, 30, 5)
    assert untold(week) == [visit.pk]
    said = told(world, tell_changes(by=world.planner(6), at=later(6), rota=week))
    assert set(said) == {"Ada", "Dan"}
    assert "- 12:30pm Dan: Lunch, not noon." in said["Ada"].text
    assert "- 12:30pm Ada: Lunch, 20 minutes, not noon, 20 minutes." in said["Dan"].text
    assert untold(week) == []


def test_what_changed_since_they_were_told_is_marked(world: Branchwide, week: Rota) -> None:
    publish(by=world.planner(3), at=later(3), rota=week)
    ada = world.by(world.ada.account, later(7))
    assert {each.was for each in coming_to(ada, NEXT, 7)} == {""}
    visit = move(world, week, 30, 5)
    tell_changes(by=world.planner(6), at=later(6), rota=week)
    assert [each.was for each in coming_to(ada, NEXT, 1)] == ["", "noon"]
    now = placings_of(week)[id_of(visit)]
    place(by=world.planner(8), at=later(8), rota=week, visit=visit, placing=None, seen=now)
    tell_changes(by=world.planner(9), at=later(9), rota=week)
    assert [each.was for each in coming_to(ada, NEXT, 1)] == ["", "12:30pm Dan"]


def test_a_worker_sees_what_changed_on_their_round(world: Branchwide, week: Rota) -> None:
    def was(worker: Worker) -> list[str]:
        return [each.was for each in goings_of(world.planner(10), worker, NEXT, 7)]

    publish(by=world.planner(3), at=later(3), rota=week)
    assert (was(world.ceri), was(world.dan)) == ([""], [""])
    visit = move(world, week, 30, 4)
    tell_changes(by=world.planner(4), at=later(4), rota=week)
    assert was(world.dan) == ["noon"]
    now = placings_of(week)[id_of(visit)]
    to_eve = Placing(now.visit, now.starts_at, now.minutes, (world.eve.public_id,))
    place(by=world.planner(5), at=later(5), rota=week, visit=visit, placing=to_eve, seen=now)
    tell_changes(by=world.planner(6), at=later(6), rota=week)
    assert (was(world.dan), was(world.eve)) == ([], ["not yours"])
    week.refresh_from_db()
    world.placed(week, later(7), lunch_1=world.ceri)
    tell_changes(by=world.planner(8), at=later(8), rota=week)
    assert was(world.ceri) == ["", "not yours"]
    ada = world.by(world.ada.account, later(9))
    assert [each.was for each in coming_to(ada, NEXT + timedelta(1), 1) if each.name == "Lunch"] == ["nobody"]


def test_a_change_that_is_taken_back_is_no_change(world: Branchwide, week: Rota) -> None:
    publish(by=world.planner(3), at=later(3), rota=week)
    move(world, week, 30, 5)
    move(world, week, -30, 6)
    assert untold(week) == []


def test_what_is_called_off_goes_out_and_the_worker_hears_of_it(world: Branchwide, week: Rota) -> None:
    publish(by=world.planner(3), at=later(3), rota=week)
    ada = world.by(world.ada.account, later(5))
    lunch = next(each for each in coming_to(ada, NEXT, 1) if each.name == "Lunch")
    assert lunch.asked
    call_off(by=ada, at=later(5), visit=lunch.asked, reason=Because.OUT)
    assert [each.workers for each in placings_of(week).values()] == [(world.ceri.public_id,)]
    said = told(world, Publication.objects.latest("pk"))
    assert set(said) == {"Dan"}  # Ada said it herself
    assert "You do not go to Ada at noon." in said["Dan"].text
    assert [each.stands for each in coming_to(ada, NEXT, 1)] == [Stands.COMES, Stands.CALLED_OFF]


def test_what_a_person_sees_is_what_they_were_told(world: Branchwide, week: Rota) -> None:
    ada = world.by(world.ada.account, later(5))
    assert {each.stands for each in coming_to(ada, NEXT, 7)} == {Stands.PLANNED}
    publish(by=world.planner(3), at=later(3), rota=week)
    move(world, week, 30, 4)
    monday = coming_to(ada, NEXT, 1)
    assert [(each.name, each.minute, [w.called for w in each.workers]) for each in monday] == [
        ("Morning visit", 480, ["Ceri"]),
        ("Lunch", 720, ["Dan"]),
    ]
    assert monday[0].new == frozenset()
    assert {each.stands for each in coming_to(ada, NEXT + timedelta(1), 6)} == {Stands.NOBODY}


def test_only_who_may_know_sees_who_comes(world: Branchwide, week: Rota) -> None:
    with pytest.raises(Refused, match="not shared"):
        coming_to(world.by(world.dot), NEXT, 1)
    with pytest.raises(Hidden):
        publish(by=world.office(world.nia, world.moss, AT), at=AT, rota=week)


def test_a_publication_is_one_entry_in_the_trail(world: Branchwide, week: Rota) -> None:
    before = AuditEntry.objects.count()
    made = publish(by=world.planner(3), at=later(3), rota=week)
    assert AuditEntry.objects.count() == before + 1
    assert Told.objects.filter(publication=made).count() == 12
