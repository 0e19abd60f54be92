"""Loading itself: on any day, once, whole or not at all."""

import subprocess
import sys
from datetime import date, timedelta
from io import StringIO
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from django.urls import reverse

from carewright.core.actions import found_organisation
from carewright.core.civil import moment
from carewright.core.models import Account, AuditEntry, Organisation
from carewright.core.rules import Kind
from carewright.demo.cast import PEOPLE, WORKERS
from carewright.demo.load import is_there, live, load
from carewright.demo.load.world import LOADING, WRITTEN, Calendar, Life, World
from carewright.demo.management.commands.start_demo import end
from carewright.people.models import Person, WorkerSkill

SOME = [person for person in PEOPLE if person.key in ("noel", "rosalind", "phil", "gaynor")]


@pytest.mark.parametrize(("today", "weeks"), [(WRITTEN, 0), (date(2026, 11, 30), 1), (date(2026, 11, 21), -1)])
def test_days_are_moved_by_whole_weeks(today: date, weeks: int) -> None:
    moved = Calendar(today).moved(date(2026, 9, 14))
    assert moved == date(2026, 9, 14) + timedelta(weeks=weeks)


@pytest.mark.parametrize("today", [WRITTEN, date(2027, 1, 1), date(2028, 2, 29), date(2031, 12, 31)])
def test_everybody_is_as_old_as_they_were_written(today: date) -> None:
    born = {person.key: Calendar(today).born(person.born) for person in PEOPLE}
    vi, noel = born["vi"], born["noel"]
    assert today.year - vi.year - ((today.month, today.day) < (7, 4)) == 101
    assert (noel.month, noel.day) == (12, 25)


def test_nobody_was_born_on_a_day_that_not_every_year_has() -> None:
    assert not [person.key for person in PEOPLE if (person.born.month, person.born.day) == (2, 29)]


def test_nothing_happens_only_after_now() -> None:
    def story() -> Life:
        yield moment(date(2030, 1, 1), 0)

    with pytest.raises(ValueError, match="is not yet"):
        live(World(moment(WRITTEN, 0)), [story()])


def test_lives_happen_in_the_order_of_the_calendar() -> None:
    told = []

    def story(name: str, *days: int) -> Life:
        for day in days:
            at = yield moment(date(2026, 1, day), 0)
            told.append((name, at.day))

    live(World(moment(WRITTEN, 0)), [story("a", 1, 4), story("b", 2, 3), story("c")])
    assert [name for name, _ in told] == ["a", "b", "b", "a"]


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.parametrize("now", [moment(date(2027, 6, 3), 5), moment(date(2026, 12, 28), 1_200)])
def test_some_people_on_another_day(now: object) -> None:
    assert isinstance(now, type(moment(WRITTEN, 0)))
    world = load(now, SOME)
    assert {person.called for person in Person.objects.all()} == {person.called for person in SOME}
    assert len(world.workers) == len(WORKERS)
    valid = WorkerSkill.objects.filter(until_date__gt=world.calendar.today).count()
    assert valid > WorkerSkill.objects.count() / 2, "training has not run out meanwhile"


@pytest.mark.django_db
def test_without_the_cast_there_is_nobody_to_be(client: Client) -> None:
    assert "Look round as somebody" not in client.get(reverse("front_door")).content.decode()
    assert client.post(reverse("demo:sign_in", args=["roz"])).status_code == 404


@pytest.mark.django_db
def test_what_was_begun_and_not_finished_is_not_there() -> None:
    """A process that is killed in the middle leaves as much as one that fails there: nothing. Load it again."""
    with patch("carewright.demo.load.lately", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        load(moment(WRITTEN, 900), SOME[:1])
    assert not is_there()
    assert not AuditEntry.objects.exists()
    assert not Account.objects.exists()


@pytest.mark.django_db
def test_a_second_time_nothing_is_changed() -> None:
    load(moment(WRITTEN, 900), SOME[:1])
    before, out = AuditEntry.objects.count(), StringIO()
    call_command("load_cast", stdout=out)
    assert "is here already" in out.getvalue()
    assert AuditEntry.objects.count() == before


@pytest.mark.django_db
def test_made_up_people_are_not_put_among_real_ones() -> None:
    found_organisation(by=LOADING, at=moment(WRITTEN, 0), name="Somebody’s Agency", kind=Kind.AGENCY)
    with pytest.raises(CommandError, match="organisations of its own"):
        call_command("load_cast", stdout=StringIO())
    assert Organisation.objects.count() == 1


LEAVES_A_CHILD = "import subprocess; print(subprocess.Popen(['sleep', '60']).pid, flush=True)"


def test_what_a_server_left_behind_ends_with_it() -> None:
    server = subprocess.Popen(
        [sys.executable, "-c", LEAVES_A_CHILD], start_new_session=True, stdout=subprocess.PIPE, text=True
    )
    assert server.stdout is not None
    assert server.stdout.readline().strip().isdecimal()
    server.wait()
    end([server])
    assert server.stdout.read() == ""  # which nobody holds open any more
