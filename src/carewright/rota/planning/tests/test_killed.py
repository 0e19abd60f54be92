"""A process that is killed in the middle of a search: nothing is half written, and another goes on from there.

Each process is a real one, on a database in a file, and ends by SIGKILL."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SET_UP = """
import django; django.setup()
from datetime import timedelta
from carewright.rota.models import Placement, PlanningRun, Rota
from carewright.rota.tests.world import Branchwide, later
"""
ASK = """
from django.test import override_settings
from carewright.rota.actions import ask_for_plan
with override_settings(TASKS={"default": {"BACKEND": "django.tasks.backends.dummy.DummyBackend"}}):
    world = Branchwide()
    ask_for_plan(by=world.planner(2), at=later(2), rota=world.week(), seconds=30)
"""
SEARCH = """
import os, signal
from carewright.rota.planning import runs
runs.BEAT = 0.2
beat, heard = runs._Beat.__call__, []
def deadly(self, progress):
    beat(self, progress)
    heard.append(self.last)
    if len(set(heard)) > 3:
        os.kill(os.getpid(), signal.SIGKILL)
runs._Beat.__call__ = deadly
runs.plan(PlanningRun.objects.get().pk, now=lambda: later(3))
"""
GO_ON = """
from django.core.management import call_command
from django.utils import timezone
PlanningRun.objects.update(seconds=1)  # the rest of its time would be waited for
timezone.now = lambda: later({minutes})
call_command("go_on_planning")
"""
LOOK = """
from carewright.core.queries import breaks_in_the_trail
run = PlanningRun.objects.get()
placed = {rota.state: Placement.objects.filter(rota=rota).count() for rota in Rota.objects.all()}
print(run.stands.value, bool(run.best), placed, list(breaks_in_the_trail()))
"""

type Run = Callable[[str], subprocess.CompletedProcess[str]]


@pytest.fixture
def run(database_file: Path) -> Run:
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{database_file}",
        "CAREWRIGHT_DATA": str(database_file.parent),
        "DJANGO_SETTINGS_MODULE": "carewright.config.testing",
    }

    def process(work: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", SET_UP + work]
        return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240)

    return process


@pytest.mark.slow
def test_a_search_goes_on_after_its_process_was_killed(run: Run) -> None:
    killed = run(ASK + SEARCH)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    untouched = "running True {'standing': 0} []\n"
    early = run(LOOK + GO_ON.format(minutes=3) + LOOK)
    assert early.returncode == 0, early.stderr
    assert early.stdout == untouched + untouched, "nothing is half written; it may still be alive, and is left alone"
    again = run(GO_ON.format(minutes=5) + LOOK)
    assert "a search gone on with" in again.stdout, again.stderr
    assert again.stdout.splitlines()[-1] == "done True {'standing': 0, 'proposed': 12} []"
