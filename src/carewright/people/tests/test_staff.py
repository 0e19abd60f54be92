"""Workers come to a branch and leave it, learn, and say when they work."""

from datetime import date
from typing import Any

import pytest

from carewright.core.refusal import Hidden, Refused
from carewright.people import actions
from carewright.people.models import Acquaintance, Employment, FormerDetails, Worker, WorkerSkill, WorkingPattern
from carewright.people.queries import persons_for, worker_at, workers_of
from carewright.people.rules import Gender, Skill, Travel, Week
from carewright.people.tests.town import AT, BEFORE, LATER, LATER_AT, TODAY, Town


def test_a_worker_of_a_branch(town: Town) -> None:
    assert [worker.called for worker in workers_of(town.at("nia"))] == ["Dan"]
    assert [worker.called for worker in workers_of(town.at("mel"))] == ["Dan", "Eve"]
    assert town.dan.home_postcode == "NP20 1ZZ"


def test_who_is_to_begin_is_in_the_list(town: Town) -> None:
    actions.employ(
        by=town.at("nia"), at=AT, branch=town.newport, called="Flo", full_name="Flo Ali", travel=Travel.FOOT,
        home_postcode="NP19 1ZZ", from_date=LATER,
    )  # fmt: skip
    assert [(worker.called, worker.from_date) for worker in workers_of(town.at("nia"))] == [
        ("Dan", BEFORE), ("Flo", LATER),
    ]  # fmt: skip


def test_a_second_branch_and_a_return(town: Town) -> None:
    by = town.at("mel")
    actions.employ_also(by=by, at=AT, worker=town.dan, branch=town.caerleon, from_date=TODAY)
    assert [worker.branches for worker in workers_of(by)] == [["Newport", "Caerleon"], ["Caerleon"]]
    with pytest.raises(Refused, match="Dan is with Caerleon already"):
        actions.employ_also(by=by, at=AT, worker=town.dan, branch=town.caerleon, from_date=LATER)
    actions.end_employment(by=by, at=AT, worker=town.eve, branch=town.caerleon, until_date=TODAY)
    actions.employ_also(by=by, at=AT, worker=town.eve, branch=town.caerleon, from_date=LATER)
    assert Employment.objects.filter(worker=town.eve).count() == 2


def test_nobody_elses_worker_is_found(town: Town) -> None:
    by = town.at("max", town.moss)
    with pytest.raises(Hidden):
        actions.record_skill(by=by, at=AT, worker=town.dan, skill=Skill.HOIST, seen="card", from_date=TODAY)
    with pytest.raises(Hidden):
        actions.employ_also(by=by, at=AT, worker=town.dan, branch=town.newport, from_date=TODAY)


def test_whose_employment_ended_reads_nobodys_record_also_when_they_come_back(town: Town) -> None:
    by = town.at("mel")
    assert [person.called for person in persons_for(town.member("dan"))] == ["Ada"]
    actions.end_employment(by=by, at=AT, worker=town.dan, branch=town.newport, until_date=LATER)
    assert persons_for(town.member("dan")).exists()  # until then
    assert not persons_for(town.member("dan", LATER_AT)).exists()
    actions.employ_also(by=by, at=AT, worker=town.dan, branch=town.caerleon, from_date=LATER)
    assert not persons_for(town.member("dan", LATER_AT)).exists()
    assert Acquaintance.objects.get(worker=town.dan).until_date == LATER


def test_a_later_proof_takes_the_place_of_an_earlier_one(town: Town) -> None:
    def record(from_date: date, until: date | None, seen: str = "certificate") -> None:
        actions.record_skill(
            by=town.at("nia"), at=AT, worker=town.dan, skill=Skill.HOIST, seen=seen, from_date=from_date,
            until_date=until,
        )  # fmt: skip

    record(BEFORE, LATER)
    record(TODAY, date(2027, 3, 2))
    record(TODAY, date(2028, 3, 2))  # the same day again: put right
    held = WorkerSkill.objects.order_by("from_date").values_list("from_date", "until_date")
    assert list(held) == [(BEFORE, TODAY), (TODAY, date(2028, 3, 2))]
    for parts, said in (
        ((TODAY, TODAY), "must come after the first"),
        ((BEFORE, None), "A later proof of using a hoist"),
        ((LATER, None, " "), "What was seen is missing"),
    ):
        with pytest.raises(Refused, match=said):
            record(*parts)


def set_week(town: Town, week: Week, from_date: date = TODAY) -> None:
    actions.set_working_pattern(by=town.at("nia"), at=AT, worker=town.dan, week=week, from_date=from_date)


def test_a_week_of_hours_takes_the_place_of_the_one_before(town: Town) -> None:
    set_week(town, {0: [(420, 840)]}, TODAY)
    set_week(town, {1: [(420, 840)]}, LATER)
    set_week(town, {2: [(1320, 1860), (420, 600)]}, LATER)  # a night, and a morning
    found = WorkingPattern.objects.order_by("from_date", "starts")
    assert list(found.values_list("weekday", "starts", "ends", "from_date", "until_date")) == [
        (0, 420, 840, TODAY, LATER),
        (2, 420, 600, LATER, None),
        (2, 1320, 1860, LATER, None),
    ]
    set_week(town, {}, LATER)
    assert WorkingPattern.objects.count() == 1
    with pytest.raises(Refused, match="This day is past"):
        set_week(town, {}, BEFORE)


def test_who_a_worker_was_is_kept(town: Town) -> None:
    town.dan.latitude, town.dan.longitude = 51.5, -3.0
    town.dan.save()
    details: dict[str, Any] = {"called": "Dan", "full_name": "Dan Khan", "home_postcode": "NP20 1ZZ"}

    def change(who: str = "nia", **changed: Any) -> Worker:
        by, travel = town.at(who), changed.pop("travel", Travel.BICYCLE)
        worker = worker_at(by, town.dan.public_id)
        return actions.change_worker(by=by, at=AT, worker=worker, travel=travel, **details | changed)

    assert (change().travel, change().latitude) == ("bicycle", 51.5)
    moved = change(home_postcode="np19 2aa", gender=Gender.MAN)
    assert (moved.home_postcode, moved.latitude, moved.gender) == ("NP19 2AA", None, "man")
    former = FormerDetails.objects.order_by("pk").values_list("travel", "home_postcode", "latitude")
    assert list(former) == [("car", "NP20 1ZZ", 51.5), ("bicycle", "NP20 1ZZ", 51.5)]  # the same again is no change
    with pytest.raises(Refused, match="not a postcode"):
        change(home_postcode="Newport")
    with pytest.raises(Refused, match="done by the office"):
        change("dan")
