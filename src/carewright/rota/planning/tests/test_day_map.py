"""A worker's day as a map: every visit is on it, or the map says that it is not."""

import pytest
from django.urls import reverse

from carewright.core.civil import moment
from carewright.core.models import DatedFact
from carewright.frontdoor.tests.sessions import signed_in, text
from carewright.people.models import Home
from carewright.plans.actions.choices import choose_team
from carewright.plans.rules.choices import Strength, When
from carewright.plans.tests.world import one
from carewright.rota.actions.rotas import change, visit_rows
from carewright.rota.models import Rota
from carewright.rota.planning import maps
from carewright.rota.planning.board import Missed, day_board
from carewright.rota.planning.day_map import HIGH, LEAST, WIDE, DayMap, day_map
from carewright.rota.planning.live import live
from carewright.rota.rules.law import BREAK_AFTER
from carewright.rota.rules.placings import Placing
from carewright.rota.rules.week import Edit
from carewright.rota.tests.world import AT, NEXT, Branchwide, later

pytestmark = pytest.mark.slow


@pytest.fixture
def world(db: None) -> Branchwide:
    return Branchwide()


@pytest.fixture
def week(world: Branchwide) -> Rota:
    """Ceri goes to Ada in the morning and at noon."""
    rota = world.week()
    world.placed(rota, later(2), morning_0=world.ceri, lunch_0=world.ceri)
    return rota


def drawn(world: Branchwide, rota: Rota) -> DayMap | None:
    with live(world.planner(5), rota, anew=True) as held:
        (ceri,) = (each for each in day_board(held, NEXT).rounds if each.worker.called == "Ceri")
        return day_map(held, ceri)


def test_home_and_visits_are_marked_and_joined(world: Branchwide, week: Rota) -> None:
    picture = drawn(world, week)
    assert picture
    assert [mark.label for mark in picture.marks] == ["", "1, 2"]
    home, ada = picture.marks
    assert home.y < ada.y, "Ceri lives north of Ada, and north is up"
    assert all(0 <= mark.x <= WIDE and 0 <= mark.y <= HIGH for mark in picture.marks)
    assert {line.known for line in picture.lines} == {False}
    assert not picture.known
    metres, long = picture.scale
    assert (metres, picture.scale_words) == (200, "200 m")
    apart = 110_574 / 200
    assert (ada.y - home.y) / long * metres == pytest.approx(apart, rel=0.01)
    assert apart > LEAST


def test_what_has_no_place_is_said_not_to_be_on_it(world: Branchwide, week: Rota) -> None:
    Home.objects.filter(person=world.ada).update(latitude=None, longitude=None)
    bo = world.neighbour("Bo", world.ceri)
    assert drawn(world, week) is None, "there is no way to show"
    visit = bo.lunch(0)
    placing = Placing(visit.id, moment(NEXT, 780), visit.minutes, (world.ceri.public_id,))
    week.refresh_from_db()
    change(world.planner(), later(3), week, {visit_rows([visit], later(3))[visit.id]: placing}, Edit.MOVED)
    picture = drawn(world, week)
    assert picture
    assert picture.missing == (1, 2)
    assert [mark.label for mark in picture.marks] == ["", "3"]


def test_where_there_is_a_map_it_follows_the_roads(
    world: Branchwide, week: Rota, monkeypatch: pytest.MonkeyPatch
) -> None:
    def way(start: tuple[float, float], end: tuple[float, float], mode: str) -> tuple[tuple[float, float], ...]:
        assert mode == world.ceri.travel
        return start, (start[0], end[1] + 0.01), end

    monkeypatch.setattr(maps, "way", way)
    picture = drawn(world, week)
    assert picture
    assert picture.known
    assert {len(line.points.split()) for line in picture.lines} == {3}


def test_breaks_and_what_is_not_as_chosen_are_shown(
    world: Branchwide, week: Rota, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: later(10))
    ada, bo = world.by(world.ada.account), world.neighbour("Bo", world.ceri)
    one(by=ada, at=AT, kind=When.WISHED, support=world.morning, minute=570, strength=Strength.STRONGLY)
    choose_team(by=ada, at=AT, workers=[world.dan], strength=Strength.WOULD_LIKE)
    DatedFact.objects.filter(key=BREAK_AFTER).update(value=30)
    visit = bo.lunch(0)
    placing = Placing(visit.id, moment(NEXT, 780), visit.minutes, (world.ceri.public_id,))
    week.refresh_from_db()
    change(world.planner(), later(3), week, {visit_rows([visit], later(3))[visit.id]: placing}, Edit.MOVED)
    with live(world.planner(5), week, anew=True) as held:
        (ceri,) = (each for each in day_board(held, NEXT).rounds if each.worker.called == "Ceri")
    assert [stop.missed for stop in ceri.stops] == [
        (Missed("wished at 9:30am", Strength.STRONGLY), Missed("not one of the favourites", Strength.WOULD_LIKE)),
        (Missed("not one of the favourites", Strength.WOULD_LIKE),),
        (),
    ]
    (pause,) = (stop.pause for stop in ceri.stops if stop.pause)
    assert pause[1] == 20
    client = signed_in(world.nia)
    where = [world.fern.public_id, week.public_id, NEXT.isoformat()]
    board = text(client.get(reverse("rota:day", args=where)))
    assert "break of 20 minutes" in board
    assert [mark in board for mark in ("◐ </span>Ada", "◐ </span>Bo")] == [True, False]
    assert "not as chosen: wished at 9:30am (matters a lot), not one of the favourites" in board
    assert "not as chosen: not one of the favourites" in board
    shown = text(client.get(reverse("rota:workers_day", args=[*where, world.ceri.public_id])))
    assert "break of 20 minutes" in shown
    assert "wished at 9:30am (matters a lot), not one of the favourites" in shown
    of_the_visit = [world.fern.public_id, week.public_id, ceri.stops[0].visit.id]
    page = text(client.get(reverse("rota:office_visit", args=of_the_visit)))
    assert "wished at 9:30am (matters a lot), not one of the favourites" in page


def test_the_page(world: Branchwide, week: Rota, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: later(10))
    client = signed_in(world.nia)

    def page(worker: str) -> str:
        where = [world.fern.public_id, week.public_id, NEXT.isoformat(), worker]
        return text(client.get(reverse("rota:workers_day", args=where)))

    shown = page(world.ceri.public_id)
    assert "8am to 8:45am: Ada" in shown
    assert "noon to 12:20pm: Ada" in shown
    assert "Home again:" in shown
    assert "No visits on this day" in page(world.dan.public_id)
    assert ": the day on a map" in text(
        client.get(reverse("rota:day", args=[world.fern.public_id, week.public_id, NEXT.isoformat()]))
    )
    missing = reverse("rota:workers_day", args=[world.fern.public_id, week.public_id, NEXT.isoformat(), "nobody"])
    assert client.get(missing).status_code == 404
