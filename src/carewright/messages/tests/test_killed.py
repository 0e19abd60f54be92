"""A worker process that is killed just after it has handed something over: nothing is lost, nobody is told three times.

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
from datetime import UTC, datetime, timedelta
from carewright.core.someone import Someone
from carewright.messages.models import Delivery
AT = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
"""
TELL = """
from carewright.messages.actions import choose_channel, tell
from carewright.messages.rules import Way, Words
from carewright.messages.tests.world import World
world = World()
choose_channel(by=world.to_ada("ada"), at=AT, to=world.ada, way=Way.SMS, address="07700 900123", place=1)
tell(by=Someone.program("the rota", world.fern), at=AT, to=world.ada, words=Words("rota.moved", "Later", "Later."))
"""
HAND_OVER = """
from carewright.messages.actions import hand_over
from carewright.messages.models import DeliveryStep
first = DeliveryStep.objects.filter(state="taken").first().at
for minutes in {minutes}:
    hand_over(now=lambda: first + timedelta(minutes=minutes))
"""
LOOK = """
from carewright.core.queries import breaks_in_the_trail
print([(each.way, each.state) for each in Delivery.objects.order_by("number")], list(breaks_in_the_trail()))
"""


class Deadly:
    """Hands over, and dies before it can say so."""

    def hand_over(self, item: object) -> None:
        with Path(os.environ["HANDED"]).open("a") as handed:
            handed.write("told\n")
        os.kill(os.getpid(), signal.SIGKILL)


type Run = Callable[[str], subprocess.CompletedProcess[str]]


@pytest.fixture
def run(database_file: Path, tmp_path: Path) -> Run:
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{database_file}",
        "CAREWRIGHT_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "carewright.config.testing",
        "CAREWRIGHT_TEXTS_BY": "carewright.messages.tests.test_killed.Deadly",
        "HANDED": str(tmp_path / "handed"),
    }

    def process(work: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", SET_UP + work]
        return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)

    return process


@pytest.mark.slow
def test_nothing_is_lost_and_nobody_is_told_three_times(run: Run, tmp_path: Path) -> None:
    handed = tmp_path / "handed"
    told = run(TELL)  # the first one already sends: telling asks for it when its transaction has ended
    assert told.returncode == -signal.SIGKILL, told.stderr
    early = run(LOOK + HAND_OVER.format(minutes=[9]))
    assert early.returncode == 0, early.stderr
    assert early.stdout == "[('sms', 'taken')] []\n"
    assert handed.read_text() == "told\n", "as long as it may still be alive, nobody else takes it up"
    assert run(HAND_OVER.format(minutes=[10])).returncode == -signal.SIGKILL
    late = run(HAND_OVER.format(minutes=[20, 40]) + LOOK)
    assert late.returncode == 0, late.stderr
    assert handed.read_text() == "told\ntold\n"
    assert late.stdout == "[('sms', 'failed'), ('call', 'waiting')] []\n"
