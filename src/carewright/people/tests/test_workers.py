"""A worker's page and wishes, whom they come to, and who sees what of all that."""

from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from carewright.core.actions import open_branch
from carewright.core.models import ReadEntry, StoredFile
from carewright.core.refusal import Hidden, Refused
from carewright.people import actions
from carewright.people.models import Acquaintance, Employment, WorkerProfile, WorkerWish
from carewright.people.queries import expiring_skills, file_for, persons_come_to, worker_for, workers_of
from carewright.people.rules import CommunicationKind, Gender, Interest, Part, Role, Seen, Skill, Travel, Ways, Wish
from carewright.people.tests.test_actions import photo
from carewright.people.tests.town import AT, BEFORE, LATER, LATER_AT, SETUP, TODAY, Town


def write(town: Town, at: datetime = AT, **parts: Any) -> WorkerProfile:
    details: dict[str, Any] = {
        "about": "I sing while I cook.",
        "interests": [Interest.CHOIR],
        "languages": ["Welsh", "Welsh "],
    }
    return actions.write_profile(by=town.at("dan", at=at), at=at, **details | parts)


def test_a_page_is_written_anew_and_the_old_one_stays(town: Town) -> None:
    write(town, photo=photo())
    write(town, LATER_AT, about="I sing.", ways=[Ways.CALM, Ways.CALM])
    page = worker_for(town.to("ada", at=LATER_AT), town.dan.public_id)
    assert (page.about, page.interests, page.languages, page.ways) == (
        "I sing.", [Interest.CHOIR], ["Welsh"], [Ways.CALM],
    )  # fmt: skip
    file = StoredFile.objects.get(public_id=page.photo_id)
    assert Image.open(BytesIO(file.path.read_bytes())).format == "WEBP"
    assert WorkerProfile.objects.count() == 2
    write(town, LATER_AT, keep_photo=False)
    assert worker_for(town.to("ada", at=LATER_AT), town.dan.public_id).photo_id is None


def test_a_photo_that_is_none_leaves_neither_page_nor_file(town: Town) -> None:
    with pytest.raises(Refused, match="neither a picture"):
        write(town, photo=b"not a picture")
    with pytest.raises(Refused, match="What you say about yourself is missing"):
        write(town, about=" ", photo=photo())
    assert not WorkerProfile.objects.exists()
    assert not StoredFile.objects.exists()


def test_nobody_writes_it_for_them(town: Town) -> None:
    for who in ("nia", "mel"):
        with pytest.raises(Refused, match="Only they write this about themself"):
            actions.write_profile(by=town.at(who), at=AT, about="Dan is lovely")


def full(town: Town) -> None:
    """Dan's page, with something behind it."""
    write(town, photo=photo())
    town.dan.gender = "man"
    town.dan.save(update_fields=["gender"])
    for skill, until in ((Skill.HOIST, None), (Skill.STOMA, TODAY)):
        actions.record_skill(
            by=town.at("nia"), at=AT, worker=town.dan, skill=skill, seen="card 12", from_date=BEFORE, until_date=until
        )
    actions.set_working_pattern(by=town.at("nia"), at=AT, worker=town.dan, week={0: [(420, 840)]}, from_date=TODAY)
    actions.wish(by=town.at("dan"), at=AT, kind=Wish.RATHER_NOT_HOME, thing="smoke")


def test_the_person_sees_whom_they_choose(town: Town) -> None:
    full(town)
    page = worker_for(town.to("ada"), town.dan.public_id)
    assert (page.called, page.gender, page.skills) == ("Dan", Gender.MAN, [Skill.HOIST])
    assert (page.travel, page.behind) == (None, None)


def test_the_office_and_the_worker_see_what_is_behind(town: Town) -> None:
    full(town)
    for who in ("nia", "mel", "dan"):
        page = worker_for(town.at(who), town.dan.public_id)
        assert (page.skills, page.travel) == ([Skill.HOIST], Travel.CAR)
        assert page.behind
        assert (page.behind.email, page.behind.home_postcode) == ("dan@example.org", "NP20 1ZZ")
        assert [(each.skill, each.seen) for each in page.behind.skills] == [("hoist", "card 12"), ("stoma", "card 12")]
        assert [(each.weekday, each.starts) for each in page.behind.hours] == [(0, 420)]
        assert [each.thing for each in page.behind.wishes] == ["smoke"]


def test_an_office_does_not_learn_of_whom_another_one_knows(town: Town) -> None:
    """Dan works for Moss as well, and would like to come to Bo, who is with Moss and not with Fern."""
    branch = open_branch(by=SETUP, at=AT, organisation=town.moss, name="Moss")
    Employment.objects.create(worker=town.dan, branch=branch, from_date=BEFORE)
    town.know(town.dan, town.bo)
    actions.wish(by=town.at("dan"), at=AT, kind=Wish.LIKES, person=town.bo)
    actions.wish(by=town.at("dan"), at=AT, kind=Wish.LIKES, person=town.ada)
    seen = {"nia": [town.ada], "dan": [town.bo, town.ada]}
    for who, persons in seen.items():
        behind = worker_for(town.at(who), town.dan.public_id).behind
        assert behind
        assert [each.person for each in behind.wishes] == persons


def test_a_colleague_sees_a_colleague(town: Town) -> None:
    full(town)
    actions.employ_also(by=town.at("mel"), at=AT, worker=town.eve, branch=town.newport, from_date=TODAY)
    page = worker_for(town.at("eve"), town.dan.public_id)
    assert (page.called, page.travel, page.about) == ("Dan", Travel.CAR, "I sing while I cook.")
    assert (page.gender, page.skills, page.behind) == (None, None, None)


def test_others_do_not_see_them_at_all(town: Town) -> None:
    """Eve works for Fern at another branch, Max manages Moss, Bo is with Moss; Dot knows Ada, but not who comes."""
    for by in (town.at("eve"), town.at("max", town.moss), town.to("bo", town.bo)):
        with pytest.raises(Hidden):
            worker_for(by, town.dan.public_id)
    with pytest.raises(Refused, match="Who comes to them is not shared"):
        worker_for(town.to("dot"), town.dan.public_id)
    actions.let(by=town.to("ada"), at=AT, member=town.dot, part=Part.SEE_WHO_COMES)
    assert worker_for(town.to("dot"), town.dan.public_id).called == "Dan"


def test_who_comes_from_another_branch_is_met_once_they_come(town: Town) -> None:
    with pytest.raises(Hidden):
        worker_for(town.to("ada"), town.eve.public_id)
    town.know(town.eve, town.ada)
    assert worker_for(town.to("ada"), town.eve.public_id).called == "Eve"
    with pytest.raises(Hidden):  # who is with no branch in particular meets everybody of their agency, and nobody else
        worker_for(town.to("bo", town.bo), town.eve.public_id)


def test_who_coordinates_one_branch_and_works_in_another_sees_their_own_page(town: Town) -> None:
    town.appoint("dan", Role.COORDINATOR, branch=town.caerleon)
    assert worker_for(town.at("dan"), town.dan.public_id).behind


def test_a_list_of_workers_takes_one_query_however_long(
    town: Town, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    full(town)
    by = town.at("mel")
    with django_assert_num_queries(1):
        assert [(each.called, bool(each.photo_id)) for each in workers_of(by)] == [("Dan", True), ("Eve", False)]


def test_a_photo_is_shown_to_who_sees_the_page_and_while_it_is_on_it(town: Town) -> None:
    write(town, photo=photo())
    first = StoredFile.objects.get()
    for by in (town.to("ada"), town.at("dan"), town.at("nia")):
        assert file_for(by, first.public_id) == first
    for other in (town.at("eve"), town.to("bo", town.bo)):
        with pytest.raises(Hidden):
            file_for(other, first.public_id)
    write(town, photo=photo())
    with pytest.raises(Hidden):
        file_for(town.to("ada"), first.public_id)


def test_a_worker_sees_whom_they_come_to_and_what_helps_them_talk(
    town: Town, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    needs = [(CommunicationKind.SUPPORT, "Speak on my left side"), (CommunicationKind.FORMAT, "Large print")]
    actions.say_what_helps_us_talk(by=town.to("ada"), at=AT, needs=needs)
    by = town.at("dan")
    with django_assert_num_queries(2):
        met = persons_come_to(by)
    assert [(each.person, each.talk) for each in met] == [(town.ada, ["Large print", "Speak on my left side"])]
    assert not ReadEntry.objects.exists()
    assert persons_come_to(town.at("eve")) == persons_come_to(town.at("nia")) == []


def test_they_see_at_each_organisation_only_its_own(town: Town) -> None:
    branch = open_branch(by=SETUP, at=AT, organisation=town.moss, name="Moss")
    Employment.objects.create(worker=town.dan, branch=branch, from_date=BEFORE)
    town.know(town.dan, town.bo)
    at = {name: [each.person.called for each in persons_come_to(town.at("dan", of))] for name, of in (
        ("fern", town.fern), ("moss", town.moss),
    )}  # fmt: skip
    assert at == {"fern": ["Ada"], "moss": ["Bo"]}


def test_skills_to_renew_stand_under_their_worker(town: Town) -> None:
    for worker, skill, days in (("dan", Skill.HOIST, 59), ("dan", Skill.STOMA, -3), ("eve", Skill.MEDICINES, 5),
                                ("eve", Skill.HOIST, 61)):  # fmt: skip
        actions.record_skill(by=town.at("mel"), at=AT, worker=getattr(town, worker), skill=skill, seen="card",
                             from_date=BEFORE, until_date=TODAY + timedelta(days))  # fmt: skip
    found = [
        (worker, [(each.skill, each.over) for each in skills]) for worker, skills in expiring_skills(town.at("mel"))
    ]
    assert found == [
        (town.dan, [(Skill.STOMA, True), (Skill.HOIST, False)]),
        (town.eve, [(Skill.MEDICINES, False)]),
    ]


def test_a_picture_in_a_record_is_shown_to_who_sees_that_part(town: Town) -> None:
    garden = actions.keep_file(by=town.to("ada"), at=AT, part=Seen.ABOUT_ME, content=photo())
    for who in ("ada", "dan", "nia"):
        assert file_for(town.to(who), garden.public_id) == garden
    with pytest.raises(Refused, match="About Me is not shared"):
        file_for(town.to("dot"), garden.public_id)
    for by in (town.to("bo", town.bo), town.at("nia")):
        with pytest.raises(Hidden):
            file_for(by, garden.public_id)
    with pytest.raises(Refused, match="Nothing can be added here"):
        actions.keep_file(by=town.to("ada"), at=AT, part=Seen.MESSAGES, content=photo())


def test_wishes_come_and_go(town: Town) -> None:
    by = town.at("dan")
    first = actions.wish(by=by, at=AT, kind=Wish.LIKES, person=town.ada)
    assert actions.wish(by=by, at=AT, kind=Wish.LIKES, person=town.ada) == first
    actions.wish(by=by, at=AT, kind=Wish.RATHER_NOT_DAY, thing="Sunday")
    actions.withdraw_wish(by=town.at("dan", at=LATER_AT), at=LATER_AT, wish=first)
    assert list(WorkerWish.objects.order_by("pk").values_list("kind", "until_date")) == [
        ("likes", LATER), ("rather_not_day", None),
    ]  # fmt: skip


def test_a_worker_wishes_nothing_of_whom_they_never_met(town: Town) -> None:
    with pytest.raises(Hidden):
        actions.wish(by=town.at("eve"), at=AT, kind=Wish.RATHER_NOT_PERSON, person=town.ada)
    wish = actions.wish(by=town.at("dan"), at=AT, kind=Wish.LIKES, person=town.ada)
    with pytest.raises(Hidden):
        actions.withdraw_wish(by=town.at("eve"), at=AT, wish=wish)
    with pytest.raises(IntegrityError, match="about_a_person_or_a_thing"), transaction.atomic():
        WorkerWish.objects.create(worker=town.eve, kind="likes", from_date=TODAY)


def test_an_acquaintance_is_what_a_worker_reads_by(town: Town) -> None:
    actions.end_acquaintance(by=town.to("ada"), at=AT, worker=town.dan, person=town.ada)
    with pytest.raises(Hidden):
        town.to("dan")
    made = actions.make_acquaintance(
        by=town.to("ada"), at=AT, worker=town.dan, person=town.ada, because="in the chosen team"
    )
    assert town.to("dan").rights.on_team
    again = actions.make_acquaintance(by=town.at("nia"), at=AT, worker=town.dan, person=town.ada, because="rota")
    assert again == made
    actions.end_acquaintance(by=town.at("nia", at=LATER_AT), at=LATER_AT, worker=town.dan, person=town.ada)
    assert Acquaintance.objects.get().until_date == LATER


def test_nobody_gets_to_a_person_by_saying_so(town: Town) -> None:
    with pytest.raises(Refused, match="Eve is with no organisation that Bo is with"):
        actions.make_acquaintance(by=SETUP, at=AT, worker=town.eve, person=town.bo, because="x")
    for by in (town.to("bo", town.bo), town.at("max", town.moss)):
        with pytest.raises(Hidden):
            actions.make_acquaintance(by=by, at=AT, worker=town.eve, person=town.ada, because="x")
    with pytest.raises(Refused, match="Their choices are theirs"):
        actions.make_acquaintance(by=town.to("dan"), at=AT, worker=town.eve, person=town.ada, because="x")
    with pytest.raises(Hidden):  # a coordinator of another branch than the worker's
        actions.make_acquaintance(by=town.at("nia"), at=AT, worker=town.eve, person=town.ada, because="x")
