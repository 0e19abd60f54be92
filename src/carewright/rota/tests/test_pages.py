"""The pages of the rota, as a person and as a coordinator use them."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image
from pypdf import PdfReader
from pytest_django import Settings

from carewright.core.civil import moment
from carewright.core.files import gone_on_failure
from carewright.frontdoor.tests.sessions import signed_in, text
from carewright.people.actions.faces import store_photo
from carewright.people.models import Worker
from carewright.people.rules import Role
from carewright.rota.actions import ask_for_plan, publish
from carewright.rota.models import Absence, CalledOff, ExtraHours, OnceOnly, Pause, PlanningRun, Rota
from carewright.rota.planning import plan
from carewright.rota.planning.answers import answer
from carewright.rota.queries.rotas import placings_of
from carewright.rota.rules.week import Step
from carewright.rota.tests.world import NEXT, Branchwide, later

pytestmark = pytest.mark.slow


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is ten minutes after everything was put down."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: later(10))


@pytest.fixture
def week(world: Branchwide, now: None) -> Rota:
    rota = world.week()
    world.placed(rota, later(2), morning_0=world.ceri, lunch_0=world.dan)
    made = publish(by=world.planner(3), at=later(3), rota=rota)
    answer(made.pk, now=lambda: later(4))
    return rota


def page(world: Branchwide, name: str, *more: object) -> str:
    return reverse(f"rota:{name}", args=[world.ada.public_id, *more])


def office(world: Branchwide, name: str, *more: object) -> str:
    return reverse(f"rota:{name}", args=[world.fern.public_id, *more])


def ada(world: Branchwide) -> Client:
    return signed_in(world.ada.account)


def lunch(world: Branchwide, number: int = 0) -> str:
    return f"{world.lunch.public_id}:{NEXT + timedelta(number)}"


def test_who_is_coming(world: Branchwide, week: Rota) -> None:
    shown = text(ada(world).get(page(world, "visits"), {"from": NEXT.isoformat()}))
    assert "All is settled up to Sunday 15 March 2026" in shown
    assert ">Ceri<" in shown
    assert "Nobody yet" in shown
    first = text(ada(world).get(reverse("person", args=[world.ada.public_id])))
    assert "Who is coming next" in first


def test_a_sheet_in_large_letters(world: Branchwide, week: Rota, settings: Settings, tmp_path: Path) -> None:
    settings.DATA = tmp_path
    made = BytesIO()
    Image.new("RGB", (400, 400), "teal").save(made, "PNG")
    with gone_on_failure():
        photo = store_photo(by=world.planner(4), at=later(4), of=world.ceri, photo=made.getvalue())
    Worker.objects.filter(pk=world.ceri.pk).update(photo=photo)
    answer = ada(world).get(page(world, "sheet"), {"from": NEXT.isoformat()})
    assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
    read = PdfReader(BytesIO(answer.content))
    (sheet,) = read.pages
    words = " ".join(sheet.extract_text().split())
    for said in ("Who comes to Ada", "Monday 9 March 8am Ceri Morning visit", "noon Dan Lunch", "Nobody yet"):
        assert said in words
    assert len(sheet.images) == 1, "Ceri's photo; Dan's face is drawn"
    assert read.metadata
    assert read.metadata.title == "Who comes to Ada"
    assert str(read.root_object["/Lang"]) == "en-GB"
    assert "/StructTreeRoot" in read.root_object, "it can be read aloud"


def test_a_visit_is_called_off_and_had_after_all(world: Branchwide, week: Rota) -> None:
    client, where = ada(world), page(world, "visit", lunch(world))
    assert "noon to 12:20pm" in text(client.get(where))
    assert "To put right" in text(client.post(where, {"words": ""}))
    assert client.post(where, {"reason": "out", "words": "At the dentist"}).status_code == 302
    assert CalledOff.objects.get().words == "At the dentist"
    assert "This visit is called off: they are out" in text(client.get(where))
    client.post(where, {"back": "1"})
    assert CalledOff.objects.get().ended_at


def test_nobody_need_come_for_some_days(world: Branchwide, week: Rota) -> None:
    client = ada(world)
    days = {"from_date_day": "10", "from_date_month": "3", "from_date_year": "2026"}
    assert client.post(page(world, "nobody_comes"), {"reason": "hospital", **days}).status_code == 302
    shown = text(client.get(page(world, "visits")))
    assert "Nobody comes from Tuesday 10 March 2026 until you say: in hospital." in shown
    back = page(world, "back_again", Pause.objects.get().public_id)
    assert client.post(back, {"on_day": "12", "on_month": "3", "on_year": "2026"}).status_code == 302
    assert Pause.objects.get().until_date == NEXT + timedelta(3)


def test_another_time_by_an_offer(world: Branchwide, week: Rota) -> None:
    client, where = ada(world), page(world, "change", lunch(world))
    asked = f"{where}?time=1pm&worker="
    shown = text(client.get(asked))
    assert "1pm, Ceri" in shown
    assert "1pm, Dan" in shown
    take = {"starts_at": moment(NEXT, 780).isoformat(), "workers": world.ceri.public_id}
    answered = client.post(asked, take, follow=True)
    assert "It is yours: Lunch on Monday 9 March 2026 at 1pm, with Ceri." in text(answered)
    assert placings_of(week)[lunch(world)].workers == (world.ceri.public_id,)
    gone = client.post(asked, {**take, "workers": world.eve.public_id})
    assert "This has just gone" in text(gone)
    assert client.post(asked, {"starts_at": "noon", "workers": ""}).status_code == 404


def test_a_time_is_wished_before_the_week_is_settled(world: Branchwide, now: None) -> None:
    client, where = ada(world), page(world, "change", lunch(world))
    assert "Lunch at 1pm, this once?" in text(client.get(f"{where}?time=1pm"))
    assert client.post(f"{where}?time=1pm").status_code == 302
    assert OnceOnly.objects.get().wished == 780
    assert "say at what time" in text(client.get(f"{where}?time="))


def test_asked_got_and_why_not(world: Branchwide, week: Rota) -> None:
    shown = text(ada(world).get(page(world, "asked")))
    assert "Every visit that was agreed" in shown
    assert "2 of 12 times" in shown
    assert "2 different people come in the two weeks" in shown


def test_who_may_not_see_who_comes(world: Branchwide, week: Rota) -> None:
    dot = signed_in(world.dot)
    assert dot.get(page(world, "visits")).status_code == 403
    assert dot.get(page(world, "visit", lunch(world))).status_code == 403
    assert ada(world).get(page(world, "visit", "nothing")).status_code == 404


def test_a_week_is_planned_read_and_published(world: Branchwide, now: None) -> None:
    client = signed_in(world.nia)
    where = office(world, "week", world.newport.public_id, NEXT.isoformat())
    assert "not planned yet" in text(client.get(office(world, "weeks")))
    assert client.post(where, {"seconds": "15"}).status_code == 302
    run = PlanningRun.objects.get()
    assert "waiting to begin" in text(client.get(office(world, "run", run.public_id), headers={"HX-Request": "true"}))
    assert client.get(office(world, "run", run.public_id)).headers["Location"] == where
    PlanningRun.objects.update(seconds=1)
    plan(run.pk, now=lambda: later(10))
    run = PlanningRun.objects.get()
    assert run.proposal
    proposal = office(world, "proposal", run.proposal.public_id)
    assert "Ada: Lunch" in text(client.get(proposal))
    assert "12 of 12" in text(client.get(office(world, "numbers", run.proposal.public_id)))
    client.post(proposal, {"take": "1"})
    rota = Rota.objects.get(state="standing")
    assert "12 visits have somebody" in text(client.get(where))
    assert "2 people and workers are being told" in text(
        client.post(office(world, "tell", rota.public_id), follow=True)
    )
    again = client.post(office(world, "tell", rota.public_id), follow=True)
    assert "published before" in text(again)


def test_a_search_is_stopped(world: Branchwide, now: None) -> None:
    rota = world.week()
    run = ask_for_plan(by=world.planner(2), at=later(2), rota=rota, seconds=60)
    client = signed_in(world.nia)
    client.post(office(world, "stop_run", run.public_id))
    assert PlanningRun.objects.get().stands is Step.CANCELLED
    assert client.get(office(world, "run", "nothing")).status_code == 404


def test_the_board_and_moving_by_its_buttons(world: Branchwide, week: Rota) -> None:
    client = signed_in(world.nia)
    board = text(client.get(office(world, "board", week.public_id)))
    assert "Nobody yet" in board
    day = text(client.get(office(world, "day", week.public_id, NEXT.isoformat())))
    assert "noon" in day
    where = office(world, "office_visit", week.public_id, lunch(world))
    seen = {"seen_at": moment(NEXT, 720).isoformat(), "seen_by": world.dan.public_id}
    looked = text(client.post(where, {**seen, "time": "8:10am", "worker": world.ceri.public_id, "look": "1"}))
    assert "It cannot be" in looked
    assert client.post(where, {**seen, "time": "12:30pm", "worker": world.ceri.public_id}).status_code == 302
    assert placings_of(week)[lunch(world)].starts_at == moment(NEXT, 750)
    late = text(client.post(where, {**seen, "time": "12:40pm", "worker": world.ceri.public_id}))
    assert "Somebody has changed this since you looked" in late
    wrong = text(client.post(where, {**seen, "time": "3am", "worker": ""}))
    assert "To put right" in wrong
    client.post(office(world, "undo", week.public_id, 2))
    assert placings_of(week)[lunch(world)].starts_at == moment(NEXT, 720)
    assert client.get(office(world, "day", week.public_id, "2026-05-05")).status_code == 404


def test_a_visit_without_anybody_says_why(world: Branchwide, week: Rota) -> None:
    for worker in (world.ceri, world.dan):
        Absence.objects.create(
            worker=worker, kind="leave", from_at=moment(NEXT, 0), until_at=None, said_by="x", created_at=later(1)
        )
    shown = text(signed_in(world.nia).get(office(world, "office_visit", week.public_id, lunch(world, 1))))
    assert "Why nobody comes" in shown
    board = text(signed_in(world.nia).get(office(world, "board", week.public_id)))
    assert "These cannot stay as they are" in board


def test_a_rota_of_another_agency_is_not_there(world: Branchwide, week: Rota) -> None:
    mo: Any = world.post("Mo", world.moss, Role.COORDINATOR)
    client = signed_in(mo)
    moss = world.moss.public_id
    assert client.get(reverse("rota:board", args=[moss, week.public_id])).status_code == 404
    assert client.get(office(world, "board", week.public_id)).status_code == 404


def test_an_illness_is_mended(world: Branchwide, week: Rota) -> None:
    client = signed_in(world.nia)
    away = office(world, "away", world.dan.public_id)
    filled = {"away": "1", "kind": "sick", "from_date_day": "9", "from_date_month": "3", "from_date_year": "2026"}
    assert "away then" in text(client.post(away, filled, follow=True))
    assert "1 visit whose worker is away" in text(client.get(reverse("office", args=[world.fern.public_id])))
    mend = office(world, "repairs", week.public_id)
    shown = text(client.post(mend, {"find": "1"}, follow=True))
    assert "are told" in shown
    way = Rota.objects.filter(of=week, state="proposed").first()
    assert way
    assert "everybody whom it touches is being told" in text(client.post(mend, {"take": way.public_id}, follow=True))
    assert placings_of(week)[lunch(world)].workers == (world.ceri.public_id,)
    assert client.post(mend, {"take": "nothing"}).status_code == 404


def test_away_and_back_and_more_hours(world: Branchwide, now: None) -> None:
    client = signed_in(world.ceri.account)
    where = office(world, "away", world.ceri.public_id)
    day = {"from_date_day": "9", "from_date_month": "3", "from_date_year": "2026"}
    assert "Say on which day, too." in text(
        client.post(where, {"away": "1", "kind": "leave", **day, "until_time": "5pm"})
    )
    client.post(where, {"away": "1", "kind": "leave", **day})
    shown = text(client.get(where))
    assert "On leave, from Monday 9 March 2026, midnight, until they say" in shown
    client.post(where, {"back": Absence.objects.get().public_id})
    assert Absence.objects.get().ended_at
    more = {"more": "1", "more-day_day": "9", "more-day_month": "3", "more-day_year": "2026"}
    client.post(where, {**more, "more-starts": "10pm", "more-ends": "06:00"})
    hours = ExtraHours.objects.get()
    assert (hours.starts, hours.ends) == (1320, 1800)
    client.post(where, {"not": hours.public_id})
    assert ExtraHours.objects.get().ended_at
    assert signed_in(world.ceri.account).get(office(world, "away", world.dan.public_id)).status_code == 403


def test_a_worker_sees_their_weeks(world: Branchwide, week: Rota) -> None:
    client = signed_in(world.dan.account)
    first = text(client.get(reverse("office", args=[world.fern.public_id])))
    assert "Nobody is in your rota for the next seven days" in first  # Monday is eight days off
    shown = text(client.get(office(world, "rounds", world.dan.public_id)))
    assert "20 minutes with people" in shown
    assert "Lunch, 20 minutes" in shown
    assert client.get(office(world, "rounds", world.ceri.public_id)).status_code == 403
    assert "Ceri’s weeks" in text(signed_in(world.nia).get(office(world, "rounds", world.ceri.public_id)))


def test_several_branches_at_once(world: Branchwide, now: None) -> None:
    north = world.branch(world.fern, "North")
    world.nia.posts.update(branch=None)  # of the whole organisation
    client, where = signed_in(world.nia), office(world, "plan")
    assert "Plan several branches at once" in text(client.get(office(world, "weeks")))
    assert "To put right" in text(client.post(where, {"first": NEXT.isoformat(), "seconds": "15"}))
    both = {"branches": [world.newport.public_id, north.public_id], "first": NEXT.isoformat(), "seconds": "15"}
    assert client.post(where, both).status_code == 302
    assert sorted(run.of.branch.name for run in PlanningRun.objects.all()) == ["Newport", "North"]
    shown = text(client.get(where))
    assert shown.count("waiting to begin") == 2
    wrong = text(client.post(where, both))
    assert "Newport: This week is being planned already." in wrong
    assert "North: This week is being planned already." in wrong
    assert "Nothing has been begun." in wrong
    assert PlanningRun.objects.count() == 2
