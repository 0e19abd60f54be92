"""Somebody's own calendar reads who comes: as it was told, as long as it is shared, by an address that can be taken
back. What is written is read by another library than the one that wrote it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vobject
from django.test import Client
from django.urls import reverse

from carewright.core.civil import LONDON, moment
from carewright.core.models import Account, AuditEntry
from carewright.core.refusal import Hidden, Refused
from carewright.core.someone import Someone
from carewright.frontdoor.tests.sessions import signed_in, text
from carewright.interop.actions import end_feed, make_feed
from carewright.interop.models import Feed
from carewright.interop.queries import calendars_of, entries_of, name_of
from carewright.interop.rules.calendars import Entry, Sure, calendar
from carewright.people.models import Allowed
from carewright.people.queries import Member
from carewright.people.rules import Part
from carewright.rota.actions import call_off, publish
from carewright.rota.queries.asked import visits_of
from carewright.rota.rules.visits import Because
from carewright.rota.tests.world import AT, BEFORE, NEXT, Branchwide, later


@pytest.fixture
def world(db: None) -> Branchwide:
    """On Monday Ceri comes to Ada in the morning and Dan at noon, on Wednesday Eve, whom she has not met; they were
    told so, and that for all else nobody has been found."""
    made = Branchwide()
    rota = made.week()
    made.placed(rota, later(2), morning_0=made.ceri, lunch_0=made.dan, morning_2=made.eve)
    publish(by=made.planner(3), at=later(3), rota=rota)
    return made


def read(body: bytes) -> dict[str, Any]:
    """A calendar as another library reads it: its entries, by what they are called and when they begin."""
    found = vobject.readOne(body.decode())
    return {f"{each.summary.value} {each.dtstart.value:%d %H:%M}": each for each in found.contents.get("vevent", [])}


def monday(entries: list[Entry]) -> list[str]:
    return [each.title for each in entries if each.starts_at.astimezone(LONDON).date() == NEXT]


def test_a_person_reads_who_comes(world: Branchwide) -> None:
    ada = world.by(world.ada.account)
    call_off(by=ada, at=later(4), visit=visits_of(ada, NEXT + timedelta(1), 1)[0], reason=Because.OUT)
    feed = make_feed(by=ada, at=later(5))
    assert name_of(feed) == "Who comes to me"
    found = read(calendar(name_of(feed), entries_of(feed, later(6)), later(6)))
    first = found["Ceri: Morning visit 09 08:00"]
    assert first.dtstart.value == datetime(2026, 3, 9, 8, tzinfo=UTC)
    assert (first.duration.value, first.status.value) == (timedelta(minutes=45), "CONFIRMED")
    assert found["Called off: Morning visit 10 07:00"].status.value == "CANCELLED"
    nobody = found["Lunch: nobody yet 10 11:30"]
    assert (nobody.status.value, nobody.description.value) == (
        "TENTATIVE",
        "Nobody has been found yet. The office is looking for somebody.",
    )
    assert len({each.uid.value for each in found.values()}) == len(found) == 12


@pytest.mark.parametrize("year", [2026, 2027, 2031])
def test_the_clock_of_london_and_its_changes(year: int) -> None:
    """Every half hour about both changes is the moment that it is by the clock of this computer's own tables."""
    body = calendar("Roz", [], AT)
    london = vobject.readOne(body.decode()).vtimezone.tzinfo
    for change in (datetime(year, 3, 25, tzinfo=UTC), datetime(year, 10, 25, tzinfo=UTC)):
        for half in range(7 * 48):
            at = change + half * timedelta(minutes=30)
            local = at.astimezone(LONDON)
            if local.fold == 0 and at.astimezone(LONDON).replace(fold=1).utcoffset() == local.utcoffset():
                assert local.replace(tzinfo=london).utcoffset() == local.utcoffset(), local


def test_times_are_by_that_clock() -> None:
    body = calendar("Roz", [Entry("x", moment(date(2026, 3, 29), 480), 30, "x")], AT)
    assert b"DTSTART;TZID=Europe/London:20260329T080000\r\n" in body


def test_words_that_the_format_means_something_by() -> None:
    said = "Tea, cake; and \\ a chat\nwith Dot – every day in the week that has a long afternoon 🙂"
    (only,) = read(calendar("Ada, Dot; all", [Entry("x", AT, 30, said, said, Sure.TENTATIVE)], AT)).values()
    assert only.summary.value == only.description.value == said


def test_a_worker_reads_where_they_go_by_first_names(world: Branchwide) -> None:
    dan = Someone(world.dan.account, "themself")
    feed = make_feed(by=dan, at=later(5))
    assert monday(entries_of(feed, later(6))) == ["Ada: Lunch"]
    body = calendar(name_of(feed), entries_of(feed, later(6)), later(6)).decode()
    assert "Lark Row" not in body
    assert "NP20" not in body
    with pytest.raises(Hidden):
        make_feed(by=Someone(world.dot, "themself"), at=later(5))


def test_what_is_not_shared_any_more_is_gone(world: Branchwide) -> None:
    shared = Allowed.objects.create(member=world.daughter, part=Part.SEE_WHO_COMES.value, from_date=BEFORE)
    dot = world.by(world.dot)
    feed = make_feed(by=dot, at=later(5))
    assert name_of(feed) == "Who comes to Ada"
    assert monday(entries_of(feed, later(6))) == ["Ceri: Morning visit", "Dan: Lunch"]
    assert "Ada has not met Eve yet." in {each.words for each in entries_of(feed, later(6))}
    shared.delete()
    assert entries_of(feed, later(7)) == []
    assert calendars_of(Member(later(7), world.dot)) == []
    with pytest.raises(Refused, match="not shared"):
        make_feed(by=world.by(world.dot), at=later(7))


def test_of_a_closed_account_nothing_is_read(world: Branchwide) -> None:
    feed = make_feed(by=world.by(world.ada.account), at=later(5))
    Account.objects.filter(pk=feed.account_id).update(is_active=False)
    assert entries_of(Feed.objects.get(), later(6)) == []


def test_the_office_has_the_rota_and_no_feed(world: Branchwide) -> None:
    with pytest.raises(Refused, match="for the person and those around them"):
        make_feed(by=world.by(world.nia), at=AT)
    assert calendars_of(Member(AT, world.nia)) == []


def test_another_address_ends_the_one_before(world: Branchwide) -> None:
    ada, before = world.by(world.ada.account), AuditEntry.objects.count()
    first = make_feed(by=ada, at=later(5))
    second = make_feed(by=ada, at=later(6))
    assert AuditEntry.objects.count() == before + 2
    first.refresh_from_db()
    assert (first.revoked_at, second.revoked_at) == (later(6), None)
    assert (name_of(first), name_of(second)) == ("Carewright", "Who comes to me")
    assert (entries_of(first, later(7)), bool(entries_of(second, later(7)))) == ([], True)
    with pytest.raises(Hidden):
        end_feed(by=Someone(world.dot, "themself"), at=later(7), feed=second)
    assert end_feed(by=ada, at=later(7), feed=second).revoked_at == later(7)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: later(30))


@pytest.mark.usefixtures("clock")
def test_the_page(world: Branchwide) -> None:
    client, where = signed_in(world.ada.account), reverse("interop:calendars")
    assert "It has no address yet" in text(client.get(where))
    answer = client.post(where, {"of": world.ada.public_id})
    address = answer.context["made"]
    assert address in answer.content.decode()
    assert answer.context["webcal"].startswith("webcal://")
    assert address not in client.get(where).content.decode(), "shown once"
    path = address.removeprefix("http://testserver")
    read_there = Client().get(path)
    assert read_there["Content-Type"] == "text/calendar; charset=utf-8"
    assert "no-store" in read_there["Cache-Control"]
    assert "Ceri: Morning visit 09 08:00" in read(read_there.content)
    assert client.post(where, {"of": world.ada.public_id, "end": "yes"}).status_code == 302
    assert read(Client().get(path).content) == {}, "a calendar that read it empties itself"
    assert Client().get(reverse("interop:feed", args=["x"])).status_code == 404
    assert client.post(where, {"of": "rounds"}).status_code == 404
