"""How much choice there is in a branch, person by person and week by week."""

from datetime import timedelta

import pytest
from django.urls import reverse

from carewright.core.civil import moment
from carewright.core.refusal import Hidden, Refused
from carewright.frontdoor.tests.sessions import signed_in, text
from carewright.people.models import Care, Person
from carewright.people.rules import Role
from carewright.plans.actions.choices import choose_team
from carewright.plans.rules.choices import Strength
from carewright.rota.actions import call_off, place, publish, tell_changes
from carewright.rota.models import Answered, Publication, Rota, Visit
from carewright.rota.queries.asked import visits_of
from carewright.rota.queries.measures import changes_in, kept_least, met_in
from carewright.rota.queries.rotas import id_of, placings_of
from carewright.rota.rules.notice import Ahead
from carewright.rota.rules.placings import Placing
from carewright.rota.rules.visits import Because
from carewright.rota.tests.world import AT, NEXT, Branchwide, later

SUNDAY = NEXT + timedelta(6)


@pytest.fixture
def week(world: Branchwide) -> Rota:
    """Ceri, whom Ada knows, comes on Monday and Eve, whom she does not, on Tuesday; Dan, whom she chose, at noon."""
    choose_team(by=world.by(world.ada.account), at=AT, workers=[world.dan], strength=Strength.STRONGLY)
    rota = world.week()
    world.placed(rota, later(2), morning_0=world.ceri, morning_1=world.eve, lunch_0=world.dan)
    publish(by=world.planner(3), at=later(3), rota=rota)
    return rota


def test_who_comes_to_whom(world: Branchwide, week: Rota) -> None:
    (ada,) = met_in(world.planner(4), world.newport, SUNDAY)
    assert (ada.person, len(ada.workers), ada.visits, ada.by_team, ada.known) == (world.ada, 3, 3, 1, 2)
    assert met_in(world.planner(4), world.newport, SUNDAY + timedelta(30)) == []
    ada_herself = world.by(world.ada.account, later(5))
    tuesday = visits_of(ada_herself, NEXT + timedelta(1), 1)[0]
    call_off(by=ada_herself, at=later(5), visit=tuesday, reason=Because.OUT)
    (ada,) = met_in(world.planner(6), world.newport, SUNDAY)
    assert (len(ada.workers), ada.visits, ada.known) == (2, 2, 2)


def answered(made: Publication, person: Person, kept: int, weight: int) -> None:
    care = person.cares.get(branch=made.rota.branch)
    Answered.objects.create(
        publication=made,
        care=care,
        about="when",
        key=f"{weight}",
        asked="a",
        weight=weight,
        kept=kept,
        of=4,
        outcome="not",
    )


def test_whose_choices_are_kept_least(world: Branchwide, week: Rota) -> None:
    made = week.publications.get()
    bo, cy = world.neighbour("Bo").person, world.neighbour("Cy").person
    for person, kept, weight in ((world.ada, 2, 1), (world.ada, 4, 2), (bo, 1, 4), (cy, 4, 4)):
        answered(made, person, kept, weight)
    least = kept_least(world.planner(4), world.newport, NEXT, 1)
    assert [(person, share.percent) for person, share in least] == [(bo, 25), (world.ada, 83)]
    assert kept_least(world.planner(4), world.newport, NEXT - timedelta(7), 4) == []


def test_notice_and_what_changed_after_it(world: Branchwide, week: Rota) -> None:
    visit = Visit.objects.get(support=world.lunch, date=NEXT)
    now = placings_of(week)[id_of(visit)]
    moved = Placing(now.visit, now.starts_at + timedelta(minutes=15), now.minutes, now.workers)
    place(by=world.planner(5), at=later(5), rota=week, visit=visit, placing=moved, seen=now)
    tell_changes(by=world.planner(6), at=later(6), rota=week)
    (told,) = changes_in(world.planner(7), world.newport, NEXT, 1)
    assert (told.first, (told.first - told.told).days) == (NEXT, 7)
    assert told.changed == {Ahead.ON_THE_DAY: 0, Ahead.IN_THE_WEEK: 0, Ahead.EARLIER: 1}


def test_only_for_the_office_of_the_branch(world: Branchwide, week: Rota) -> None:
    with pytest.raises(Refused, match="done by the office"):
        met_in(world.office(world.dan.account, world.fern, AT), world.newport, SUNDAY)
    mo = world.office(world.post("Mo", world.moss, Role.COORDINATOR), world.moss, AT)
    with pytest.raises(Hidden):
        met_in(mo, world.newport, SUNDAY)
    with pytest.raises(Hidden):
        kept_least(mo, world.newport, SUNDAY, 4)
    with pytest.raises(Hidden):
        changes_in(mo, world.newport, SUNDAY, 4)


def test_the_page(world: Branchwide, week: Rota, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: later(10))
    where = reverse("rota:measures", args=[world.fern.public_id, world.newport.public_id])
    empty = text(signed_in(world.nia).get(f"{where}?from=2026-01-05"))
    assert "No week was published in this time." in empty
    assert "Nobody was told of any visit in this time." in empty
    answered(week.publications.get(), world.ada, 1, 2)
    shown = text(signed_in(world.nia).get(f"{where}?from={NEXT}"))
    assert "Half of all people here see 3 different workers or fewer in two weeks." in shown
    assert "Who chose favourites has 33&nbsp;% of their visits by them." in shown
    assert "67&nbsp;% of visits are by somebody who was introduced first." in shown
    assert ": 25&nbsp;% kept" in shown
    assert "7 days before" in shown
    Care.objects.update(until_date=NEXT)
    monkeypatch.setattr("django.utils.timezone.now", lambda: moment(NEXT, 720))
    left = text(signed_in(world.nia).get(f"{where}?from={NEXT}"))
    assert "% kept" not in left, "who is not with them any more is not named"
    assert "Half of all people here see 3" in left, "and is counted"
