"""Leave and hours from a spreadsheet: all of a table is written down, or nothing and every fault is told."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from carewright.core.civil import moment
from carewright.core.models import AuditEntry
from carewright.core.refusal import Hidden, Refused
from carewright.frontdoor.tests.sessions import signed_in, text
from carewright.interop.actions import BadFile, bring_in_availability
from carewright.interop.rules.availability import MOST_BYTES, read
from carewright.people.rules import Role
from carewright.rota.models import Absence, ExtraHours
from carewright.rota.queries.asked import asked_week
from carewright.rota.rules.visits import Gone
from carewright.rota.tests.world import NEXT, Branchwide, later

GOOD = b"""worker,what,from,until,note
Ceri,leave,2026-03-09,2026-03-10,Wedding
Dan Rees,training,09/03/2026 09:00,09/03/2026 13:00,
Eve,Extra hours,2026-03-09 16:00,2026-03-09 20:30,
Eve,ill,2026-03-12,,
"""


@pytest.fixture
def world(db: None) -> Branchwide:
    return Branchwide()


def bring_in(world: Branchwide, content: bytes) -> int:
    by = world.planner(1)
    return len(bring_in_availability(by=by, at=later(1), branch=world.newport, content=content))


def test_a_table_is_written_down(world: Branchwide) -> None:
    assert bring_in(world, GOOD) == 4
    leave = Absence.objects.get(kind="leave")
    assert (leave.worker, leave.from_at, leave.until_at) == (
        world.ceri,
        moment(NEXT, 0),
        moment(NEXT, 2 * 1440),
    ), "the last day is one of leave"
    assert leave.words == "Wedding"
    assert Absence.objects.get(kind="training").from_at == moment(NEXT, 540)
    assert Absence.objects.get(kind="sick").until_at is None
    extra = ExtraHours.objects.get()
    assert (extra.date, extra.starts, extra.ends) == (NEXT, 960, 1230)
    hours = {each.called: each.hours for each in asked_week(world.planner(2), world.newport, NEXT, 1).handover.workers}
    assert hours["Ceri"] == ()
    assert hours["Eve"] == ((NEXT, 420, 900), (NEXT, 960, 1230))


def test_again_it_adds_what_is_new(world: Branchwide) -> None:
    bring_in(world, GOOD)
    assert bring_in(world, GOOD) == 0
    assert bring_in(world, GOOD + b"Ceri,training,2026-03-13,2026-03-13,\n") == 1
    assert Absence.objects.count() == 4


def test_every_fault_is_told_and_nothing_is_written(world: Branchwide) -> None:
    before = AuditEntry.objects.count()
    bad = GOOD + (
        b"Cery,leave,2026-03-20,2026-03-21,\n"
        b"Dan,nap,2026-02-30,,\n"
        b"Dan,leave,2026-03-21,2026-03-20,\n"
        b"Dan,extra hours,2026-03-21,,\n"
        b",leave,2026-03-21,,\n"
        b"Ceri,ill,2026-03-10,2026-03-11,\n"
        b"Fay,leave,2026-03-21,,\n"
    )
    with pytest.raises(BadFile) as told:
        bring_in(world, bad)
    assert told.value.faults == [
        "Line 6: there is no worker called “Cery” here. Did you mean Ceri?",
        "Line 7: “nap” is none of leave, ill, training, supervision, away and extra hours.",
        "Line 7: “2026-02-30” is no day. Write 2027-03-27 or 27/03/2027, and a time as 14:30 behind it.",
        "Line 8: it ends before it begins.",
        "Line 9: say until when the extra hours are.",
        "Line 10: the worker's name is missing.",
        "Line 11: Ceri is away in that time already.",
        "Line 12: there is no worker called “Fay” here.",
    ]
    assert not Absence.objects.exists()
    assert AuditEntry.objects.count() == before


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "The first line has to name the columns. Missing: worker, what, from, until."),
        (b"worker,what,from,until\n", "There is no line below the first."),
        (b"worker;what\nx;y\n", "Missing: from, until."),
        (b"\x00\x01PK", "This is no table."),
        (b"x" * (MOST_BYTES + 1), "larger than 1 MB"),
        (b"worker,what,from,until\n" + b"Ceri,ill,2026-03-09,\n" * 6_000, "more than 5,000 lines"),
        (
            b'worker,what,from,until,note\nCeri,ill,2026-03-09,,"never closed' + b" and on" * 20_000,
            "A cell is too long",
        ),
    ],
)
def test_what_is_no_such_table(content: bytes, fault: str) -> None:
    lines, faults = read(content)
    assert lines == []
    assert fault in faults[0]


def test_as_excel_saves_it() -> None:
    lines, faults = read("worker;what;from;until\nSiân Hughes;leave;27/03/2026;28/03/2026\n".encode("cp1252"))
    assert faults == []
    assert (lines[0].worker, lines[0].what) == ("Siân Hughes", Gone.LEAVE)
    assert read("worker,what,from,until\nSiân,ill,27/03/2026,\n".encode("utf-8-sig"))[0][0].worker == "Siân"


def test_lines_are_numbered_as_an_editor_shows_them() -> None:
    note = b'worker,what,from,until,note\r\nCeri,ill,2026-03-09,,"a\r\nb"\r\nDan,nap,2026-03-09,,\r\n'
    assert read(note)[1] == ["Line 4: “nap” is none of leave, ill, training, supervision, away and extra hours."]
    old_mac = b"worker,what,from,until\rCeri,ill,2026-03-09,\r"
    assert [line.worker for line in read(old_mac)[0]] == ["Ceri"]


def test_only_an_office_of_theirs(world: Branchwide) -> None:
    dan = world.office(world.dan.account, world.fern, later(1))
    with pytest.raises(Refused, match="done by the office"):
        bring_in_availability(by=dan, at=later(1), branch=world.newport, content=GOOD)
    mo = world.office(world.post("Mo", world.moss, Role.COORDINATOR), world.moss, later(1))
    with pytest.raises(Hidden):
        bring_in_availability(by=mo, at=later(1), branch=world.newport, content=GOOD)


def test_the_page(world: Branchwide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: later(10))
    client, where = signed_in(world.nia), reverse("interop:availability", args=[world.fern.public_id])
    wrong = text(client.post(where, {"file": SimpleUploadedFile("a.csv", b"worker,what,from,until\nCery,nap,x,\n")}))
    assert "Line 2: “nap” is none of" in wrong
    assert "Line 2: “x” is no day" in wrong
    assert "To put right" in text(client.post(where, {"sent": "1"}))
    answer = client.post(where, {"file": SimpleUploadedFile("a.csv", GOOD)}, follow=True)
    assert "4 lines written down" in text(answer)
    assert signed_in(world.dan.account).get(where).status_code == 403
