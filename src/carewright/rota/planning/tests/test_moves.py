"""A visit takes longer than was thought, also while it is made: it stays if it can, and if not, the rest is mended."""

import pytest
from django.urls import reverse

from carewright.core.civil import moment
from carewright.core.refusal import Refused
from carewright.frontdoor.tests.sessions import signed_in, text
from carewright.rota.actions import differ_once
from carewright.rota.actions.rotas import change, visit_rows
from carewright.rota.models import OnceOnly, Rota
from carewright.rota.planning.live import live
from carewright.rota.planning.moves import takes
from carewright.rota.planning.repairs import find_repairs
from carewright.rota.queries.asked import visits_of
from carewright.rota.queries.rotas import placings_of, proposed
from carewright.rota.rules.placings import Placing
from carewright.rota.rules.week import Edit
from carewright.rota.tests.world import NEXT, Branchwide, Neighbour, later

pytestmark = pytest.mark.slow
UNDER_WAY = moment(NEXT, 730)


@pytest.fixture
def world(db: None) -> Branchwide:
    return Branchwide()


@pytest.fixture
def bo(world: Branchwide) -> Neighbour:
    return world.neighbour("Bo", world.ceri, world.dan)


@pytest.fixture
def week(world: Branchwide, bo: Neighbour) -> Rota:
    """Ceri is with Ada at noon for 20 minutes, and with Bo at a quarter to one."""
    rota = world.week()
    world.placed(rota, later(2), lunch_0=world.ceri)
    rota.refresh_from_db()
    visit = bo.lunch(0)
    placing = Placing(visit.id, moment(NEXT, 765), visit.minutes, (world.ceri.public_id,))
    change(world.planner(), later(3), rota, {visit_rows([visit], later(3))[visit.id]: placing}, Edit.MOVED)
    return rota


def lunch(world: Branchwide) -> str:
    return f"{world.lunch.public_id}:{NEXT}"


def longer(world: Branchwide, rota: Rota, minutes: int) -> bool:
    by = world.office(world.nia, world.fern, UNDER_WAY)
    with live(by, rota, anew=True) as held:
        asked = held.task.visits[lunch(world)]
    return takes(by=by, at=UNDER_WAY, rota=rota, visit=asked, minutes=minutes)


def test_it_stays_where_it_is_if_it_can(world: Branchwide, week: Rota) -> None:
    assert longer(world, week, 25)
    assert placings_of(week)[lunch(world)].minutes == 25


def test_what_comes_after_it_is_mended(world: Branchwide, week: Rota, bo: Neighbour) -> None:
    assert not longer(world, week, 60)
    by = world.office(world.nia, world.fern, UNDER_WAY)
    with live(by, week, anew=True) as held:
        assert held.broken == {bo.lunch(0).id}
    way, *_ = find_repairs(by=by, at=UNDER_WAY, rota=week)
    changed = {each.visit: each.after for each in proposed(way)}
    assert bo.lunch(0).id in changed
    ada = changed.get(lunch(world))
    assert ada is None or (ada.starts_at, ada.workers) == (moment(NEXT, 720), (world.ceri.public_id,)), "she is there"


def test_only_the_office_and_only_today_says_so_of_one_that_has_begun(world: Branchwide, week: Rota) -> None:
    ada = world.by(world.ada.account, UNDER_WAY)
    visit = next(each for each in visits_of(ada, NEXT, 1) if each.name == "Lunch")
    with pytest.raises(Refused, match="has begun"):
        differ_once(by=ada, at=UNDER_WAY, visit=visit, wished=None, minutes=60)
    nia = world.by(world.nia, UNDER_WAY)
    with pytest.raises(Refused, match="has begun"):
        differ_once(by=nia, at=UNDER_WAY, visit=visit, wished=780, minutes=60)
    with pytest.raises(Refused, match="has begun"):
        differ_once(by=nia, at=moment(NEXT, 1_500), visit=visit, wished=None, minutes=60)
    assert not OnceOnly.objects.exists()


def test_the_page(world: Branchwide, week: Rota, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: UNDER_WAY)
    client = signed_in(world.nia)
    where = reverse("rota:office_visit", args=[world.fern.public_id, week.public_id, lunch(world)])
    assert "Ceri is ill, or does not come: say so" in text(client.get(where))
    assert "greater than or equal to 1" in text(client.post(where, {"takes": "1", "minutes": "0"}))
    assert "A visit is not made shorter" in text(client.post(where, {"takes": "1", "minutes": "5"}))
    assert "It takes 25 minutes this once" in text(client.post(where, {"takes": "1", "minutes": "25"}, follow=True))
    shown = text(client.post(where, {"takes": "1", "minutes": "60"}, follow=True))
    assert "Not all that comes after it can stay." in shown
    assert "Look for ways to mend it" in shown
