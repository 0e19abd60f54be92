"""The pages of an office and of workers, asked for through the door, with what a form sends."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from carewright.core.civil import london_date
from carewright.core.models import Account, AuditEntry, StoredFile
from carewright.frontdoor.tests.sessions import text
from carewright.people import actions
from carewright.people.forms.office import HoursField, WorkingWeek
from carewright.people.models import (
    Acquaintance,
    Care,
    Employment,
    Person,
    Post,
    Worker,
    WorkerProfile,
    WorkerSkill,
    WorkerWish,
    WorkingPattern,
)
from carewright.people.rules import Consenting, Seen, Skill, Travel
from carewright.people.tests.door import signed_in
from carewright.people.tests.town import BEFORE, Town

Asserting = Callable[[int], AbstractContextManager[Any]]


def at_fern(town: Town, name: str, *more: Any) -> str:
    return reverse(f"people:{name}", args=[town.fern.public_id, *more])


def day(name: str, of: date) -> dict[str, str]:
    return {f"{name}_day": str(of.day), f"{name}_month": str(of.month), f"{name}_year": str(of.year)}


def in_days(days: int) -> date:
    return london_date(timezone.now()) + timedelta(days=days)


def test_an_office_sees_its_own_people_and_looks_for_a_name(town: Town) -> None:
    nia = signed_in(town, "nia")
    page = text(nia.get(at_fern(town, "people")))
    assert "Ada Rees" in page
    assert "Bo Rees" not in page
    assert "Nobody has “xyz” in their name" in text(nia.get(at_fern(town, "people"), {"q": "xyz"}))
    for page in ("0", "-1", "x", "9" * 5000):  # so many digits Python does not read
        assert "Ada" in text(nia.get(at_fern(town, "people"), {"page": page}))
    assert nia.get(at_fern(town, "people"), {"q": "a\0"}).status_code == 400  # what PostgreSQL does not take
    assert "1 person with “rees” in their name" in text(nia.get(at_fern(town, "people"), {"q": "rees"}))
    assert signed_in(town, "dan").get(at_fern(town, "people")).status_code == 403
    assert signed_in(town, "max").get(at_fern(town, "people")).status_code == 404


@pytest.mark.parametrize("page", [1, 2, 20])
def test_a_thousand_people_cost_no_more_queries_than_one(
    town: Town, django_assert_max_num_queries: Asserting, page: int
) -> None:
    at = timezone.now()
    persons = Person.objects.bulk_create(
        Person(called=f"P{n:04}", full_name=f"Person {n}", created_at=at) for n in range(1_000)
    )
    Care.objects.bulk_create(
        Care(person=person, organisation=town.fern, branch=town.newport, from_date=BEFORE) for person in persons
    )
    nia = signed_in(town, "nia")
    with django_assert_max_num_queries(10):
        answer = nia.get(at_fern(town, "people"), {"page": page})
    assert "1001 people" in text(answer)
    with django_assert_max_num_queries(10):
        answer = nia.get(at_fern(town, "people"), {"q": "Person 77"})
    assert "11 people with “Person 77”" in text(answer)


NEW = {"called": "Cy", "full_name": "Cyril Rees"}


def test_a_coordinator_welcomes_somebody_and_gives_an_account(town: Town) -> None:
    nia = signed_in(town, "nia")
    said = NEW | {"branch": town.newport.public_id} | day("from_date", BEFORE)
    before = AuditEntry.objects.count()
    answer = nia.post(at_fern(town, "welcome"), said)
    cy = Person.objects.get(called="Cy")
    here = at_fern(town, "care", cy.public_id)
    assert answer["Location"] == here
    assert "has no sign-in" in text(nia.get(here))
    assert "Enter a valid e" in text(nia.post(here, {"give": "1", "email": "nobody"}))
    assert nia.post(here, {"give": "1", "email": "cy@example.org"}).status_code == 302
    assert "cy@example.org" in text(nia.get(here))
    assert AuditEntry.objects.count() == before + 2
    page = text(nia.post(here, {"end": "1"} | day("until_date", in_days(-1))))
    assert "This day is past" in page
    assert nia.post(here, {"end": "1"} | day("until_date", in_days(0))).status_code == 302
    assert nia.get(here).status_code == 404
    assert "Cyril Rees" in text(nia.get(at_fern(town, "people"), {"left": "1"}))
    assert nia.post(at_fern(town, "again", cy.public_id)).status_code == 302
    assert Care.objects.filter(person=cy).latest("pk").branch == town.newport


def test_a_first_day_to_come_and_a_missing_name_are_told_together(town: Town) -> None:
    nia = signed_in(town, "nia")
    page = text(
        nia.post(at_fern(town, "welcome"), NEW | {"branch": town.newport.public_id} | day("from_date", in_days(9)))
    )
    assert "from the day on which you take them on" in page
    assert "Cyril Rees" in page
    assert "There are 4 things to put right" in text(nia.post(at_fern(town, "welcome"), {"branch": "elsewhere"}))
    assert not Person.objects.filter(called="Cy").exists()
    assert "whole organisation" not in text(nia.get(at_fern(town, "welcome")))
    assert "whole organisation" in text(signed_in(town, "mel").get(at_fern(town, "welcome")))


def test_somebody_who_has_a_code(town: Town) -> None:
    code = actions.give_joining_code(
        by=town.to("max", town.bo, at=timezone.now()), at=timezone.now(), how=Consenting.SPOKEN, given_by="Bo"
    )
    nia = signed_in(town, "nia")
    said = {"code": "AAAA-BBBB-CCCC", "branch": town.newport.public_id}
    assert "This code is not right" in text(nia.post(at_fern(town, "by_code"), said))
    assert nia.post(at_fern(town, "by_code"), said | {"code": code.handed_over.lower()}).status_code == 302
    assert "Bo Rees" in text(nia.get(at_fern(town, "people")))


def test_the_office_takes_on_a_worker_with_hours_and_a_skill(town: Town) -> None:
    nia = signed_in(town, "nia")
    said = {
        "called": "Flo",
        "full_name": "Flo Jones",
        "gender": "woman",
        "travel": "bicycle",
        "home_postcode": "np10 1aa",
    }
    said |= {"branch": town.newport.public_id} | day("from_date", in_days(3))
    nia.post(at_fern(town, "employ"), said)
    flo = Worker.objects.get(called="Flo")
    page = text(nia.get(at_fern(town, "workers")))
    assert "begins on" in page
    assert "Eve" not in page
    week = {"day_0": "7am to 2pm, 5pm to 10pm", "day_5": "10pm - 7am"} | day("from_date", in_days(3))
    assert nia.post(at_fern(town, "hours", flo.public_id), week).status_code == 302
    assert list(WorkingPattern.objects.values_list("weekday", "starts", "ends")) == [
        (0, 420, 840),
        (0, 1020, 1320),
        (5, 1320, 1860),
    ]
    page = text(nia.get(at_fern(town, "hours", flo.public_id)))
    assert "7am to 2pm, 5pm to 10pm" in page
    assert "10pm to 7am" in page
    skill = {"skill": "hoist", "seen": "certificate"} | day("from_date", in_days(-9)) | day("until_date", in_days(30))
    assert nia.post(at_fern(town, "skill", flo.public_id), skill).status_code == 302
    page = text(nia.get(reverse("people:worker", args=[flo.public_id])))
    assert "Using a hoist" in page
    assert "Saturday: 10pm to 7am" in page
    assert "Skills to renew" in text(nia.get(reverse("office", args=[town.fern.public_id])))
    assert nia.post(at_fern(town, "worker_sign_in", flo.public_id), {"email": "flo@example.org"}).status_code == 302
    leaves = {"branch": town.newport.public_id} | day("until_date", in_days(9))
    assert nia.post(at_fern(town, "leave_work", flo.public_id), leaves).status_code == 302
    assert Employment.objects.get(worker=flo).until_date == in_days(9)


def test_a_week_that_contradicts_itself_is_refused(town: Town) -> None:
    nia = signed_in(town, "nia")
    here = at_fern(town, "hours", town.dan.public_id)
    today = day("from_date", in_days(0))
    assert "two stretches of hours overlap" in text(nia.post(here, {"day_0": "7am to 2pm, 1pm to 3pm"} | today))
    assert "Write hours like 7am to 2pm" in text(nia.post(here, {"day_0": "mornings"} | today))
    assert "Is that in the morning or the afternoon?" in text(nia.post(here, {"day_0": "7am to 2"} | today))
    assert not WorkingPattern.objects.exists()
    assert nia.get(at_fern(town, "hours", town.eve.public_id)).status_code == 404


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("", []),
        ("7am to 2pm", [(420, 840)]),
        ("7am–2pm,17:00-22:00", [(420, 840), (1020, 1320)]),
        ("6pm to midnight", [(1080, 1440)]),
        ("10pm to 7am", [(1320, 1860)]),
    ],
)
def test_hours_are_read_as_people_write_them(words: str, hours: list[tuple[int, int]]) -> None:
    assert HoursField(required=False).clean(words) == hours


def test_an_empty_week_is_a_week() -> None:
    form = WorkingWeek({"from_date_day": "1", "from_date_month": "3", "from_date_year": "2027"})
    assert form.is_valid()
    assert form.week() == {}


def test_skills_to_renew_go_when_a_later_proof_is_there(town: Town) -> None:
    """Dan's hoist ends in 30 days, his medicines ended 10 days ago, dementia long ago, diabetes in half a year."""
    for skill, ends in ((Skill.HOIST, 30), (Skill.MEDICINES, -10), (Skill.DEMENTIA, -100), (Skill.DIABETES, 180)):
        town.dan.skills.create(skill=skill.value, seen="x", from_date=BEFORE, until_date=in_days(ends))
    WorkerSkill.objects.filter(skill="dementia").update(from_date=date(2020, 1, 1))
    nia = signed_in(town, "nia")
    page = text(nia.get(at_fern(town, "workers")))
    assert "using a hoist expires on" in page
    assert "giving medicines expired on" in page
    assert page.index("giving medicines") < page.index("using a hoist")
    assert "dementia" not in page
    assert "diabetes" not in page
    renewed = {"skill": "hoist", "seen": "new"} | day("from_date", in_days(0)) | day("until_date", in_days(700))
    nia.post(at_fern(town, "skill", town.dan.public_id), renewed)
    text(nia.get(at_fern(town, "workers")))  # says that it is kept
    assert "using a hoist" not in text(nia.get(at_fern(town, "workers")))
    assert "Skills to renew" not in text(signed_in(town, "dan").get(at_fern(town, "workers")))


def test_a_manager_appoints_and_ends_a_post(town: Town) -> None:
    mel = signed_in(town, "mel")
    said = {"name": "Oli Ray", "email": "oli@example.org", "role": "coordinator", "branch": town.caerleon.public_id}
    assert "commissioner" not in text(mel.get(at_fern(town, "posts")))
    assert mel.post(at_fern(town, "posts"), said).status_code == 302
    post = Post.objects.get(account__email="oli@example.org")
    assert (post.branch, post.role) == (town.caerleon, "coordinator")
    assert mel.post(at_fern(town, "posts"), {"end": str(post.pk)}).status_code == 302
    assert not Post.objects.filter(account__email="oli@example.org").exists()
    assert mel.post(at_fern(town, "posts"), {"end": str(post.pk)}).status_code == 404
    own = Post.objects.get(account__email="mel@example.org")
    assert mel.post(at_fern(town, "posts"), {"end": str(own.pk)}).status_code == 403
    nia = signed_in(town, "nia")
    assert "Appoint" not in text(nia.get(at_fern(town, "posts"))).split("<h1>")[1].split("A manager")[0]
    assert nia.post(at_fern(town, "posts"), said).status_code == 403


def picture() -> SimpleUploadedFile:
    drawn = BytesIO()
    Image.new("RGB", (8, 8), "plum").save(drawn, "PNG")
    return SimpleUploadedFile("me.png", drawn.getvalue())


PAGE = {"about": "I sing.", "interests": ["choir", "dogs"], "languages": "Welsh, English", "ways": ["chatty"]}


def written(town: Town, **more: Any) -> Client:
    dan = signed_in(town, "dan")
    assert dan.post(reverse("people:write", args=[town.dan.public_id]), PAGE | more).status_code == 302
    return dan


def test_dan_writes_his_page_and_each_sees_what_is_for_them(town: Town) -> None:
    written(town)
    actions.employ_also(
        by=town.at("mel", at=timezone.now()), at=timezone.now(), worker=town.eve, branch=town.newport, from_date=BEFORE
    )
    here = reverse("people:worker", args=[town.dan.public_id])
    seen = {name: text(signed_in(town, name).get(here)) for name in ("dan", "nia", "ada", "mel", "eve")}
    for page in seen.values():
        assert "I sing." in page
        assert "Welsh, English" in page
    assert "NP20 1ZZ" in seen["dan"]
    assert "Write down a skill" not in seen["dan"]
    assert "Write down a skill" in seen["nia"]
    assert "Change my page" in seen["dan"]
    assert "Change my page" not in seen["nia"]
    for name in ("ada", "eve"):
        assert "NP20 1ZZ" not in seen[name]
    assert "by car" in seen["eve"]
    assert "by car" not in seen["ada"]
    assert signed_in(town, "max").get(here).status_code == 404
    assert signed_in(town, "dot").get(here).status_code == 404


def test_only_dan_writes_his_page(town: Town) -> None:
    here = reverse("people:write", args=[town.dan.public_id])
    assert signed_in(town, "nia").post(here, PAGE).status_code == 403
    assert signed_in(town, "eve").post(here, PAGE).status_code == 404
    assert signed_in(town, "ada").post(here, PAGE).status_code == 404
    assert not WorkerProfile.objects.exists()


def test_a_photo_is_shown_by_its_right_and_asked_for_each_time(town: Town) -> None:
    dan = written(town, photo=picture())
    photo = StoredFile.objects.get()
    here = reverse("people:file", args=[photo.public_id])
    assert here in text(dan.get(reverse("people:worker", args=[town.dan.public_id])))
    assert here in text(dan.get(at_fern(town, "workers")))
    answer = signed_in(town, "ada").get(here)
    assert answer.content == photo.path.read_bytes()
    assert answer["Content-Type"] == "image/webp"
    assert answer["Content-Disposition"] == f'inline; filename="{photo.public_id}.webp"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-cache"
    again = signed_in(town, "ada").get(here, headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    for name in ("dot", "bo", "max"):
        assert signed_in(town, name).get(here, headers={"If-None-Match": answer["ETag"]}).status_code == 404
    assert signed_in(town, "ada").get(reverse("people:file", args=["nothing"])).status_code == 404
    written(town, no_photo="on")
    assert signed_in(town, "ada").get(here).status_code == 404


def test_a_photo_that_is_none_is_refused_beside_its_field(town: Town) -> None:
    dan = signed_in(town, "dan")
    wrong = PAGE | {"photo": SimpleUploadedFile("me.png", b"not a picture")}
    page = text(dan.post(reverse("people:write", args=[town.dan.public_id]), wrong))
    assert "neither a picture nor a recording" in page
    assert "I sing." in page
    assert not WorkerProfile.objects.exists()


def test_a_file_of_a_record_is_for_who_sees_that_part(town: Town) -> None:
    at = timezone.now()
    content = picture().read()
    file = actions.keep_file(by=town.to("ada", at=at), at=at, part=Seen.HOME, content=content)
    here = reverse("people:file", args=[file.public_id])
    assert signed_in(town, "dan").get(here).status_code == 200
    assert signed_in(town, "dot").get(here).status_code == 403
    assert signed_in(town, "bo").get(here).status_code == 404


def test_dan_says_his_wishes_and_takes_one_back(town: Town) -> None:
    dan = signed_in(town, "dan")
    here = reverse("people:wishes", args=[town.dan.public_id])
    assert "Say this for the wish that you chose above." in text(dan.post(here, {"kind": "likes"}))
    for said in (
        {"kind": "likes", "person": town.ada.public_id, "thing": "cats"},
        {"kind": "rather_not_home", "thing": "Smoke"},
        {"kind": "rather_not_day", "day": "Sunday"},
    ):
        assert dan.post(here, said).status_code == 302
    assert list(WorkerWish.objects.order_by("pk").values_list("kind", "thing")) == [
        ("likes", ""),
        ("rather_not_home", "smoke"),
        ("rather_not_day", "Sunday"),
    ]
    first = WorkerWish.objects.earliest("pk")
    assert dan.post(here, {"back": str(first.pk)}).status_code == 302
    assert dan.post(here, {"back": str(first.pk)}).status_code == 404
    assert "smoke" in text(signed_in(town, "nia").get(reverse("people:worker", args=[town.dan.public_id])))
    assert Acquaintance.objects.exists()


def test_a_list_of_workers_costs_no_more_for_many(town: Town, django_assert_max_num_queries: Asserting) -> None:
    at = timezone.now()
    workers = Worker.objects.bulk_create(
        Worker(called=f"W{n}", full_name=f"W{n}", travel="car", home_postcode="NP20 1ZZ", created_at=at)
        for n in range(100)
    )
    Employment.objects.bulk_create(Employment(worker=each, branch=town.newport, from_date=BEFORE) for each in workers)
    nia = signed_in(town, "nia")
    with django_assert_max_num_queries(10):
        answer = nia.get(at_fern(town, "workers"))
    assert "W99" in text(answer)


def test_an_account_that_is_somebody_elses_is_refused_beside_the_field(town: Town) -> None:
    before = Account.objects.count()
    nia = signed_in(town, "nia")
    actions.employ(
        by=town.at("nia", at=timezone.now()),
        at=timezone.now(),
        branch=town.newport,
        called="Gus",
        full_name="Gus",
        travel=Travel.CAR,
        home_postcode="NP20 1ZZ",
        from_date=BEFORE,
    )
    gus = Worker.objects.get(called="Gus")
    answer = nia.post(at_fern(town, "worker_sign_in", gus.public_id), {"email": "dan@example.org"})
    assert "is somebody else’s address here" in text(answer)
    assert Account.objects.count() == before


def test_dan_moves_and_works_at_a_second_branch(town: Town) -> None:
    mel = signed_in(town, "mel")
    page = reverse("people:worker", args=[town.dan.public_id])
    assert "Another branch for Dan" in text(mel.get(page))
    here = at_fern(town, "details", town.dan.public_id)
    assert "NP20 1ZZ" in text(mel.get(here))
    said = {"called": "Dan", "full_name": "Dan Khan", "travel": "bicycle", "home_postcode": "np19 2aa"}
    assert "is not a postcode" in text(mel.post(here, said | {"home_postcode": "home"}))
    assert mel.post(here, said).status_code == 302
    also = at_fern(town, "another_branch", town.dan.public_id)
    begins = {"branch": town.caerleon.public_id} | day("from_date", in_days(0))
    assert "Newport" not in text(mel.get(also))
    assert mel.post(also, begins).status_code == 302
    shown = text(mel.get(page))
    for words in ("by bicycle", "NP19 2AA", "With Caerleon since"):
        assert words in shown
    assert "Another branch for Dan" not in shown
    assert "Dan is with each of your branches already" in text(mel.get(also))
    for office_page in (here, also):
        assert signed_in(town, "dan").get(office_page).status_code == 403
        assert signed_in(town, "max").get(office_page).status_code == 404
