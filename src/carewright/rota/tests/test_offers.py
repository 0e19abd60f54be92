"""Who could come at half past one? When could she come? And two who want the same place."""

from datetime import timedelta

import pytest

from carewright.core.civil import moment
from carewright.core.refusal import Refused
from carewright.plans.actions.choices import say_no
from carewright.plans.queries.handover import AskedVisit
from carewright.rota.actions import publish
from carewright.rota.models import OnceOnly, Publication, Rota
from carewright.rota.planning.offers import Asking, Gone, offered, take_offer
from carewright.rota.queries.asked import visits_of
from carewright.rota.queries.coming import coming_to
from carewright.rota.queries.rotas import placings_of
from carewright.rota.rules.visits import Stands
from carewright.rota.tests.world import AT, NEXT, Branchwide, later

pytestmark = pytest.mark.slow


@pytest.fixture
def week(world: Branchwide) -> Rota:
    rota = world.week()
    world.placed(rota, later(2), morning_0=world.ceri, lunch_0=world.ceri)
    publish(by=world.planner(3), at=later(3), rota=rota)
    return rota


def lunch(world: Branchwide, number: int = 0) -> AskedVisit:
    ada = world.by(world.ada.account)
    return next(each for each in visits_of(ada, NEXT + timedelta(number), 1) if each.name == "Lunch")


def test_who_could_come_at_a_time(world: Branchwide, week: Rota) -> None:
    visit = lunch(world)
    found = offered(world.by(world.ada.account), visit, Asking(visit.id, 780))
    assert [(each.placing.starts_at, each.placing.workers) for each in found] == [
        (moment(NEXT, 780), (world.ceri.public_id,)),
        (moment(NEXT, 780), (world.dan.public_id,)),
    ]  # Eve has not met Ada
    assert found[0].known
    assert "At the time you asked for." in found[0].reasons


def test_when_a_worker_could_come(world: Branchwide, week: Rota) -> None:
    visit = lunch(world)
    found = offered(world.by(world.ada.account), visit, Asking(visit.id, worker=world.dan.public_id))
    assert {each.placing.workers for each in found} == {(world.dan.public_id,)}
    say_no(by=world.by(world.ada.account), at=later(4), worker=world.dan)
    later_on = world.by(world.ada.account, later(60))
    with pytest.raises(Gone) as gone:
        take_offer(by=later_on, at=later(60), visit=visit, asking=Asking(visit.id, 780), wanted=found[0].placing)
    assert gone.value.instead
    assert gone.value.instead.placing.workers == (world.ceri.public_id,)


def test_taken_it_stands_and_is_wished_so(world: Branchwide, week: Rota) -> None:
    ada, visit = world.by(world.ada.account, later(5)), lunch(world)
    asking = Asking(visit.id, 850)  # outside of what is usual
    (first, *_) = offered(ada, visit, asking)
    take_offer(by=ada, at=later(5), visit=visit, asking=asking, wanted=first.placing)
    assert placings_of(week)[visit.id] == first.placing
    assert OnceOnly.objects.get().wished == 850
    assert [each.stands for each in coming_to(ada, NEXT, 1)] == [Stands.COMES, Stands.COMES]
    assert Publication.objects.filter(whole=False).count() == 1
    assert lunch(world).wish


def test_of_two_who_want_one_place_one_gets_it(world: Branchwide, week: Rota) -> None:
    world.works(world.eve, 420, 900)
    bob = world.neighbour("Bob", world.dan)
    world.placed(week, later(6), lunch_1=world.ceri)
    tuesday = lunch(world, 1)
    asking = Asking(tuesday.id, 720, world.dan.public_id)
    (hers, *_) = offered(world.by(world.ada.account, later(7)), tuesday, asking)
    theirs = bob.lunch(1)
    (his, *_) = offered(bob.by(later(7)), theirs, Asking(theirs.id, 720))
    assert his.placing.workers == hers.placing.workers
    take_offer(by=bob.by(later(8)), at=later(8), visit=theirs, asking=Asking(theirs.id, 720), wanted=his.placing)
    with pytest.raises(Gone, match="somebody else was a moment faster") as gone:
        take_offer(
            by=world.by(world.ada.account, later(9)), at=later(9), visit=tuesday, asking=asking, wanted=hers.placing
        )
    assert gone.value.instead
    instead = gone.value.instead.placing
    assert (instead.workers, instead.starts_at != hers.placing.starts_at) == ((world.dan.public_id,), True)
    take_offer(by=world.by(world.ada.account, later(9)), at=later(9), visit=tuesday, asking=asking, wanted=instead)
    assert placings_of(week)[tuesday.id] == instead


def test_a_week_that_is_not_published_has_no_offers(world: Branchwide) -> None:
    visit = lunch(world)
    with pytest.raises(Refused, match="not settled yet"):
        offered(world.by(world.ada.account), visit, Asking(visit.id, 780))


def test_nobody_is_offered_for_what_is_over(world: Branchwide, week: Rota) -> None:
    visit = lunch(world)
    after = moment(NEXT, 900)
    assert offered(world.by(world.ada.account, after), visit, Asking(visit.id, 780)) == []
    with pytest.raises(Gone):
        take_offer(
            by=world.by(world.ada.account, after),
            at=after,
            visit=visit,
            asking=Asking(visit.id, 780),
            wanted=next(iter(placings_of(week).values())),
        )
    assert after > AT
