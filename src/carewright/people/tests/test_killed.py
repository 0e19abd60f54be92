"""A process that is killed in the middle of an action leaves nothing of it, and a trail that is whole."""

import os
import signal
import subprocess
import sys
from pathlib import Path

SET_UP = """
import os, signal
import django
django.setup()
from datetime import UTC, datetime
from django.core.management import call_command
from django.db.models.signals import post_save
from carewright.core.actions import found_organisation
from carewright.core.models import AuditEntry
from carewright.core.rules import Kind
from carewright.core.someone import Someone
from carewright.people import actions
from carewright.people.models import Care, Person
from carewright.people.queries import Member, offices_for
from carewright.people.rules import Role

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PROGRAM = Someone.program("a test")

def welcome(name):
    (by,) = offices_for(Member(AT, manager))
    actions.welcome_person(by=by, at=AT, called=name, full_name=name, from_date=AT.date())

def told(*words):
    print(*words, Person.objects.count(), Care.objects.count(), AuditEntry.objects.count(), flush=True)
"""
KILLED = """
fern = found_organisation(by=PROGRAM, at=AT, name="Fern", kind=Kind.AGENCY)
manager = actions.appoint(
    by=PROGRAM, at=AT, organisation=fern, email="mel@example.org", name="Mel", role=Role.MANAGER
).account
welcome("Ada")

def kill(**_):
    told("in the middle:")
    os.kill(os.getpid(), signal.SIGKILL)

post_save.connect(kill, sender=Person)
welcome("Bo")
told("not killed:")
"""
AFTERWARDS = """
from carewright.core.models import Account
manager = Account.objects.get()
told("afterwards:")
call_command("verify_audit")
welcome("Cy")
told("goes on:")
call_command("verify_audit")
"""


def run(source: str, database: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "carewright.config.settings",
        "CAREWRIGHT_DEVELOPMENT": "1",
        "CAREWRIGHT_DATA": str(database.parent),
        "DATABASE_URL": f"sqlite:///{database}",
    }
    command = [sys.executable, "-c", SET_UP + source]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)


def test_killed_after_its_first_write_an_action_leaves_nothing(database_file: Path) -> None:
    killed = run(KILLED, database_file)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert killed.stdout == "in the middle: 2 1 3\n"  # Bo is written, Bo's care and the entry are not
    after = run(AFTERWARDS, database_file)
    assert after.stdout.splitlines() == [
        "afterwards: 1 1 3",
        "The audit trail is whole: 3 entries.",
        "goes on: 2 2 4",
        "The audit trail is whole: 4 entries.",
    ], after.stderr
