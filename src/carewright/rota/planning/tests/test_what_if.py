"""What a change would do to everybody in a week is looked for in the background; nothing is changed by asking."""

from typing import Any

import pytest
from django.urls import reverse

from carewright.core.models import AuditEntry
from carewright.core.refusal import Hidden, Refused
from carewright.frontdoor.tests.sessions import signed_in, text
from carewright.people.rules import Role
from carewright.plans.actions.choices import say_no
from carewright.plans.rules.choices import Strength, When
from carewright.plans.tests.world import one
from carewright.rota.actions import answer_what_if, ask_what_if
from carewright.rota.models import Placement, Rota, WhatIf
from carewright.rota.planning.what_if import weigh
from carewright.rota.queries.going_on import lost_what_ifs
from carewright.rota.rules.what_if import SECONDS, Asked, Question
from carewright.rota.tests.world import AT, Branchwide, later

pytestmark = pytest.mark.slow


@pytest.fixture
def world(db: None, monkeypatch: pytest.MonkeyPatch) -> Branchwide:
    for kind in Question:
        monkeypatch.setitem(SECONDS, kind, 1)
    return Branchwide()


@pytest.fixture
def week(world: Branchwide) -> Rota:
    rota = world.week()
    world.placed(rota, later(2), **{f"morning_{day}": world.ceri for day in range(7)}, lunch_0=world.dan)
    return rota


def ask(world: Branchwide, rota: Rota, **asked: object) -> WhatIf:
    made = ask_what_if(by=world.planner(3), at=later(3), rota=rota, asked=Asked(**asked))  # type: ignore[arg-type]
    before = Placement.objects.count()
    weigh(made.pk, now=lambda: later(4))
    made.refresh_from_db()
    assert Placement.objects.count() == before, "nothing is changed by asking"
    return made


def found(made: WhatIf) -> dict[str, Any]:
    assert made.found, made.fault
    return dict(made.found)


def test_without_somebody(world: Branchwide, week: Rota) -> None:
    say_no(by=world.by(world.ada.account), at=AT, worker=world.dan)  # and Eve she does not know
    made = ask(world, week, kind=Question.WITHOUT, worker=world.ceri.public_id)
    assert made.words == "What if Ceri were not there all week?"
    assert (made.fault, made.done) == ("", 1.0)
    assert found(made)["before"]["unassigned"] == 0
    assert found(made)["after"]["unassigned"] == 12
    assert found(made)["sentences"][0] == "12 visits would have nobody to come: Ada."
    assert lost_what_ifs(later(60)) == []


def test_another_worker(world: Branchwide, week: Rota) -> None:
    made = ask(world, week, kind=Question.ANOTHER, worker=world.dan.public_id)
    assert made.words == "What if there were one more worker, with the hours and skills of Dan?"
    assert found(made)["after"]["unassigned"] == 0


def test_somebody_new(world: Branchwide, week: Rota) -> None:
    made = ask(world, week, kind=Question.NEW_PERSON, person=world.ada.public_id, days=(0, 2), minute=600, minutes=60)
    assert "What if we came to somebody new near Ada on Monday and Wednesday at 10am" in made.words
    assert found(made)["after"]["unassigned"] == 0
    assert found(made)["after"]["pence"] > found(made)["before"]["pence"], "two hours more are paid"
    assert "Somebody new would see 1 different worker." in found(made)["sentences"]


def test_another_time(world: Branchwide, week: Rota) -> None:
    one(
        by=world.by(world.ada.account),
        at=AT,
        kind=When.WISHED,
        support=world.morning,
        minute=480,
        strength=Strength.STRONGLY,
    )
    about = {"person": world.ada.public_id, "support": world.morning.public_id}
    made = ask(world, week, kind=Question.OTHER_TIME, minute=600, **about)
    assert made.words == "What if Ada asked for Morning visit at 10am?"
    assert found(made)["after"]["kept"] == 1.0
    outside = ask(world, week, kind=Question.OTHER_TIME, minute=1_200, **about)
    assert "outside the times that were agreed" in outside.fault


def test_how_much_choice_a_budget_buys(world: Branchwide, week: Rota) -> None:
    one(
        by=world.by(world.ada.account),
        at=AT,
        kind=When.WISHED,
        support=world.morning,
        minute=570,
        strength=Strength.STRONGLY,
    )
    made = ask(world, week, kind=Question.CHOICE)
    points = found(made)["points"]
    assert max(point["kept"] for point in points) == 1.0
    assert [point["pence"] for point in points] == sorted(point["pence"] for point in points)
    assert found(made)["picture"].startswith("<svg")


def test_what_is_missing_or_not_theirs_is_refused(world: Branchwide, week: Rota) -> None:
    with pytest.raises(Refused, match=r"on which days.*5 minutes.*at what time"):
        ask(world, week, kind=Question.NEW_PERSON, person=world.ada.public_id)
    with pytest.raises(Hidden):
        ask(world, week, kind=Question.WITHOUT, worker=world.fay.public_id)
    mo = world.post("Mo", world.moss, Role.COORDINATOR)
    with pytest.raises(Hidden):
        ask_what_if(by=world.office(mo, world.moss, AT), at=AT, rota=week, asked=Asked(Question.CHOICE))


def test_a_lost_process_and_an_answer_given_twice(world: Branchwide, week: Rota) -> None:
    by, before = world.planner(3), AuditEntry.objects.count()
    made = ask_what_if(by=by, at=later(3), rota=week, asked=Asked(Question.CHOICE))
    assert AuditEntry.objects.count() == before + 1
    with pytest.raises(Refused, match="being looked at already"):
        ask_what_if(by=by, at=later(3), rota=week, asked=Asked(Question.CHOICE))
    assert lost_what_ifs(later(3)) == []
    assert lost_what_ifs(later(5)) == [made.pk]
    weigh(made.pk, now=lambda: later(5), ended=lambda: True)  # its process is told to end
    made.refresh_from_db()
    assert made.open
    weigh(made.pk, now=lambda: later(5))  # another is at it
    assert WhatIf.objects.get().open
    assert lost_what_ifs(later(7)) == [made.pk]
    answer_what_if(by=by, at=later(8), what_if=made, fault="x")
    with pytest.raises(Refused, match="answered before"):
        answer_what_if(by=by, at=later(8), what_if=made, fault="y")


def test_whoever_asked_may_not_know_any_more(world: Branchwide, week: Rota) -> None:
    made = ask_what_if(by=world.planner(3), at=later(3), rota=week, asked=Asked(Question.CHOICE))
    world.nia.posts.all().delete()
    weigh(made.pk, now=lambda: later(5))
    assert WhatIf.objects.get().fault == "Whoever asked may not see this week any more."
    assert lost_what_ifs(later(60)) == []


def test_the_page(world: Branchwide, week: Rota, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: later(10))
    client, where = signed_in(world.nia), reverse("rota:what_if", args=[world.fern.public_id, week.public_id])
    assert "Near whom would they live?" not in text(client.get(where))
    asking = f"{where}?ask=new_person"
    assert "Near whom would they live?" in text(client.get(asking))
    wrong = text(client.post(asking, {"about": world.ada.public_id, "minute": "9am", "minutes": "30", "workers": "1"}))
    assert "Say on which days." in wrong
    filled = {"about": world.ada.public_id, "days": ["0"], "minute": "9am", "minutes": "30", "workers": "1"}
    assert client.post(asking, filled).status_code == 302
    made = WhatIf.objects.get()
    assert "on Monday at 9am, 30 minutes by one worker?" in text(client.get(where))
    weigh(made.pk, now=lambda: later(11))
    part = client.get(
        reverse("rota:answer", args=[world.fern.public_id, made.public_id]), headers={"HX-Request": "true"}
    )
    assert "Somebody new would see" in text(part)
    ask(world, week, kind=Question.CHOICE)
    shown = text(client.get(where))
    assert "Time and task" in shown or "here choice costs nothing" in shown
