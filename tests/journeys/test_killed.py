"""The web server and the worker process are killed in the middle of a search: started again, they go on, and nothing
is half written. All processes are real ones, on a database in a file."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect

from carewright.rota.tests.world import NEXT, later

from .tools import WIDE, assert_accessible

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
SET_UP = """
import django; django.setup()
from carewright.rota.models import Placement, PlanningRun, Rota
from carewright.core.queries import breaks_in_the_trail
"""
WORLD = """
from carewright.frontdoor.tests.sessions import signed_in
from carewright.rota.tests.world import Branchwide
world = Branchwide()
print(signed_in(world.nia).cookies["sessionid"].value, world.fern.public_id, world.newport.public_id)
"""
LOOK = """
run = PlanningRun.objects.get()
print(run.stands.value, bool(run.best), Placement.objects.count(), list(breaks_in_the_trail()))
"""
HURRY = "PlanningRun.objects.update(seconds=1)  # the rest of its minute would be waited for"
PROCESSES = (["serve", "--port"], ["db_worker"], ["go_on_planning", "--every", "1"])


class Installation:
    """What runs on a server of its own, in a folder, by a clock that can be set."""

    def __init__(self, database: Path) -> None:
        self.database, self.port = database, free_port()
        self.running: list[subprocess.Popen[Any]] = []
        self.clock = int((later(10) - timezone.now()).total_seconds())

    def environment(self) -> dict[str, str]:
        return os.environ | {
            "CAREWRIGHT_DEVELOPMENT": "1",
            "CAREWRIGHT_CLOCK": str(self.clock),
            "CAREWRIGHT_DATA": str(self.database.parent),
            "DATABASE_URL": f"sqlite:///{self.database}",
            "DJANGO_SETTINGS_MODULE": "tests.journeys.on_a_day",
            "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
        }

    def say(self, work: str) -> str:
        """What a process says that does this work."""
        command = [sys.executable, "-c", SET_UP + work]
        done = subprocess.run(command, env=self.environment(), cwd=ROOT, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def start(self) -> None:
        for command in PROCESSES:
            port = [str(self.port)] if command[-1] == "--port" else []
            self.running.append(
                subprocess.Popen(
                    [sys.executable, "manage.py", *command, *port],
                    env=self.environment(),
                    cwd=ROOT,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
            )
        until(lambda: answers(self.port))

    def kill(self) -> None:
        """At once, without a chance to tidy up; and whatever they have started."""
        for process in self.running:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self.running = []


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def until(holds: Callable[[], bool]) -> None:
    """Wait for something that is on its way; two minutes are more than it ever takes."""
    for _ in range(240):
        if holds():
            return
        time.sleep(0.5)
    pytest.fail("it did not come to be within two minutes")


@pytest.fixture
def installation(database_file: Path) -> Iterator[Installation]:
    made = Installation(database_file)
    yield made
    made.kill()


def test_a_search_goes_on_after_everything_was_killed(installation: Installation, browser: Browser) -> None:
    session, fern, newport = installation.say(WORLD).split()
    installation.start()
    site = f"http://127.0.0.1:{installation.port}"
    context = browser.new_context(base_url=site, viewport={"width": WIDE, "height": 900})
    context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
    context.set_default_timeout(60_000)
    page = context.new_page()
    where = f"/office/{fern}/rota/week/{newport}/{NEXT}/"
    page.goto(where)
    page.get_by_label("Quickly").check()
    page.get_by_role("button", name="Plan this week").click()
    expect(page.get_by_text("of 60 seconds")).to_be_visible()
    until(lambda: installation.say(LOOK).startswith("running True"))

    installation.kill()
    assert installation.say(LOOK) == "running True 0 []", "nothing is half written"
    installation.say(HURRY)
    installation.clock += 300  # long enough for the search to count as lost
    installation.start()
    page.goto(where)
    read = page.get_by_role("button", name="Read what it proposes")
    expect(read).to_be_visible(timeout=120_000)
    assert_accessible(page)
    read.click()
    expect(page.get_by_text("12 of 12")).to_be_visible()
    assert installation.say(LOOK) == "done True 12 []"
    context.close()
