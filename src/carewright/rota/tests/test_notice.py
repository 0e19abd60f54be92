"""People are told in time, the office sees by when they have to be, and who has heard of it."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from carewright.core.models import AuditEntry
from carewright.core.refusal import Hidden, Refused
from carewright.frontdoor.tests.sessions import signed_in, text
from carewright.messages.actions import mark_seen
from carewright.people.models import Employment
from carewright.people.rules import Part, Role
from carewright.rota.actions import promise_notice, publish, tell_all
from carewright.rota.models import Rota
from carewright.rota.queries.notice import clocks_of, hearings_of
from carewright.rota.queries.weeks import weeks_of
from carewright.rota.rules.notice import Ahead, Clock, Heard, ahead_of
from carewright.rota.tests.world import AT, MONDAY, NEXT, Branchwide, later

FIRST = date(2026, 3, 23)
CLOCKS = """
promised  told        today       tone    words
7         -           2026-03-02  wait    to be told by Monday 16 March 2026, in 14 days
7         -           2026-03-15  wait    to be told by Monday 16 March 2026, tomorrow
7         -           2026-03-16  wait    to be told by Monday 16 March 2026, today
7         -           2026-03-17  no      late: people were to be told by Monday 16 March 2026
7         2026-03-16  2026-03-20  good    told 7 days before it began
7         2026-03-01  2026-03-20  good    told 22 days before it began
7         2026-03-20  2026-03-20  partly  told 3 days before it began, 4 fewer than promised
7         2026-03-22  2026-03-22  partly  told 1 day before it began, 6 fewer than promised
7         2026-03-24  2026-03-24  partly  told after it began, 7 fewer than promised
0         2026-03-23  2026-03-24  good    told after it began
"""


@pytest.mark.parametrize("row", CLOCKS.strip().splitlines()[1:])
def test_how_a_week_stands(row: str) -> None:
    promised, told, today, tone, words = row.split(maxsplit=4)
    clock = Clock(FIRST, int(promised), None if told == "-" else date.fromisoformat(told), date.fromisoformat(today))
    assert (clock.tone, clock.words) == (tone, words)


def test_changes_by_how_long_before_their_day_they_were_told() -> None:
    told = date(2026, 3, 10)
    changes = [(told + timedelta(days), told) for days in (-1, 0, 1, 6, 7, 30)]
    assert ahead_of(changes) == {Ahead.ON_THE_DAY: 2, Ahead.IN_THE_WEEK: 2, Ahead.EARLIER: 2}


def promised(world: Branchwide) -> list[int]:
    by = world.planner(5)
    return [clock.promised for clock in clocks_of(by, world.newport, weeks_of(by, world.newport, MONDAY, 4))]


def test_a_branch_promises_for_weeks_to_come(world: Branchwide) -> None:
    assert promised(world) == [7, 7, 7, 7], "as is usual, where nothing was promised"
    before = AuditEntry.objects.count()
    promise_notice(by=world.planner(1), at=later(1), branch=world.newport, days=14, from_date=NEXT + timedelta(1))
    promise_notice(by=world.planner(2), at=later(2), branch=world.newport, days=28, from_date=NEXT + timedelta(14))
    assert AuditEntry.objects.count() == before + 2
    assert promised(world) == [7, 7, 14, 28]


def test_what_cannot_be_promised(world: Branchwide) -> None:
    with pytest.raises(Refused, match="between 0 and 56"):
        promise_notice(by=world.planner(), at=AT, branch=world.newport, days=57, from_date=NEXT)
    with pytest.raises(Refused, match="today, or a later one"):
        promise_notice(by=world.planner(), at=AT, branch=world.newport, days=7, from_date=MONDAY - timedelta(30))
    mo = world.office(world.post("Mo", world.moss, Role.COORDINATOR), world.moss, AT)
    with pytest.raises(Hidden):
        promise_notice(by=mo, at=AT, branch=world.newport, days=7, from_date=NEXT)
    dan = world.office(world.dan.account, world.fern, AT)
    with pytest.raises(Refused, match="done by the office"):
        promise_notice(by=dan, at=AT, branch=world.newport, days=7, from_date=NEXT)


@pytest.fixture
def week(world: Branchwide) -> Rota:
    rota = world.week()
    world.placed(rota, later(2), morning_0=world.ceri, lunch_0=world.dan)
    return rota


def test_who_has_heard_of_a_week(world: Branchwide, week: Rota) -> None:
    def heard() -> dict[str, Heard]:
        return {str(each.notice.to): each.heard for each in hearings_of(world.planner(9), week)}

    assert heard() == {}
    made = publish(by=world.planner(3), at=later(3), rota=week)
    assert heard() == {"Ada": Heard.WAITING, "Ceri": Heard.WAITING, "Dan": Heard.WAITING}
    Employment.objects.filter(worker=world.ceri).update(until_date=AT.date())
    tell_all(made.pk, now=lambda: later(4))
    assert heard() == {"Ada": Heard.TOLD, "Ceri": Heard.NOT, "Dan": Heard.TOLD}
    message = made.notices.get(person=world.ada).message
    assert message
    mark_seen(by=world.by(world.ada.account), at=later(5), message=message)
    assert heard()["Ada"] is Heard.READ


def test_it_asks_the_database_as_often_for_many_as_for_few(
    world: Branchwide, week: Rota, django_assert_num_queries: Any
) -> None:
    for name in ("Edie", "Flo", "Gil"):
        world.around(world.ada, name, "friend", Part.SEE_WHO_COMES, Part.BE_TOLD)
    tell_all(publish(by=world.planner(3), at=later(3), rota=week).pk, now=lambda: later(4))
    by = world.planner(9)
    with django_assert_num_queries(2):
        found = hearings_of(by, week)
        assert [each.notice.circle_member.person.called for each in found if each.notice.circle_member] == ["Ada"] * 3


def test_the_pages(world: Branchwide, week: Rota, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: later(10))
    client, fern = signed_in(world.nia), world.fern.public_id
    assert "to be told by Monday 2 March 2026, today" in text(client.get(reverse("rota:weeks", args=[fern])))
    where = reverse("rota:heard", args=[fern, week.public_id])
    assert "Nobody has been told yet" in text(client.get(where))
    made = publish(by=world.planner(3), at=later(3), rota=week)
    Employment.objects.filter(worker=world.ceri).update(until_date=AT.date())
    tell_all(made.pk, now=lambda: later(4))
    shown = text(client.get(where))
    assert "Could not be told (1)" in shown
    assert "Ceri Rees may not be told of this." in shown
    of_week = reverse("rota:week", args=[fern, world.newport.public_id, NEXT.isoformat()])
    assert "1 could not be told. 0 of 3 who had to hear of it have read it." in text(client.get(of_week))
    promise = reverse("rota:notice", args=[fern, world.newport.public_id])
    assert "between 0 and 56" not in text(client.get(promise))
    wrong = {"days": "99", "from_date_day": "9", "from_date_month": "3", "from_date_year": "2026"}
    assert "less than or equal to 56" in text(client.post(promise, wrong))
    assert client.post(promise, wrong | {"days": "14"}).status_code == 302
    assert "For weeks that begin from 9 March 2026 on: 14 days." in text(client.get(promise))
