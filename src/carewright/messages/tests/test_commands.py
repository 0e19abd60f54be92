"""The command that hands messages over: again and again, until it is asked to end."""

import os
import signal
import subprocess
import sys
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command

from carewright.core.management.again import seconds
from carewright.messages.backends import Outgoing
from carewright.messages.tests.world import Sent, World, by_text, tell_ada, ways

pytestmark = pytest.mark.usefixtures("sent")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_asked_to_end_it_finishes_what_it_is_at_and_leaves_the_rest(
    world: World, sent: list[Outgoing], number: int
) -> None:
    by_text(world)
    messages = [tell_ada(world), tell_ada(world)]
    before = signal.getsignal(number)
    Sent.then = lambda: os.kill(os.getpid(), number)
    call_command("hand_over_messages", every=600, verbosity=0)
    assert [ways(message) for message in messages] == [[("sms", "handed_over")], [("sms", "waiting")]]
    assert len(sent) == 1
    assert signal.getsignal(number) == before


HEARS_CTRL_C = """
import runpy, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
"""What a shell starts behind its back does not, and what that starts does not either."""


def manage(database: Path, *command: str) -> subprocess.Popen[str]:
    environment: dict[str, Any] = os.environ | {
        "CAREWRIGHT_DATA": str(database.parent),
        "DATABASE_URL": f"sqlite:///{database}",
        "CAREWRIGHT_DEMO": "1",
    }
    manage = [sys.executable, "-c", HEARS_CTRL_C, str(settings.ROOT / "manage.py"), *command]
    return subprocess.Popen(manage, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


@pytest.mark.parametrize("said", ["0", "-5", "often", ""])
def test_seconds_are_a_number_above_nothing(said: str) -> None:
    assert seconds("60") == 60
    with pytest.raises(ArgumentTypeError, match="should be a whole number of seconds"):
        seconds(said)


@pytest.mark.slow
def test_ctrl_c_in_the_middle_is_said_in_a_line(database_file: Path) -> None:
    loading = manage(database_file, "load_cast")
    assert loading.stdout is not None
    assert "move in" in loading.stdout.readline()
    loading.send_signal(signal.SIGINT)
    said, _ = loading.communicate(timeout=60)
    assert said.strip() == "Ended before it was done. What an action had begun and not finished is not there."
    assert loading.returncode == 130
