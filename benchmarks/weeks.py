"""How quickly a week of 200 people, 80 workers and 3,800 visits is planned, asked about, mended and told.

``make weeks`` builds the branch in a temporary database, plans its week as a coordinator would, publishes it, and asks
for its pages again and again. It writes docs/reference/benchmarks-week.md; ``--quick``: 20 people and a short search,
to standard output only: does it all work?
"""

import argparse
import datetime
import os
import random
import re
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import contextmanager
from typing import Any

from pages import AT, FROM, ROOT, build

PAGE = ROOT / "docs" / "reference" / "benchmarks-week.md"
HEAD = """# Benchmarks of a week

A branch of 200 people, each with visits of half an hour in the morning, in the evening and on weekdays at midday (3,800
in the week) that may begin within three hours, with nine choices and a team of three; and 80 workers with about forty
hours each: early, late, or both with the day free. Everybody knows some twenty workers. Homes are spread over a town.
The week is planned in the background, taken, published and then asked about over HTTP, in the server's own process and
with SQLite. Each request is about another person or visit. `make weeks` measures and writes this page anew.

"""
VISITS = (("Morning", 420, 7), ("Midday", 675, 5), ("Evening", 1_020, 7))
WINDOW = 180
SHIFTS = (((420, 900),), ((660, 1_260),), ((420, 660), (1_020, 1_260)))
"""Early, late, and early and late with the day free."""
KNOWN = 20
"""Workers whom each person knows."""
NOW = AT + datetime.timedelta(minutes=60)
MONDAY = FROM + datetime.timedelta(7)
SEARCH = 110
"""Seconds: reading the branch and writing the proposal are to fit into two minutes, too."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="20 people and a short search, to standard output only")
    quick: bool = parser.parse_args().quick
    with tempfile.TemporaryDirectory(prefix="carewright-weeks-") as folder:
        os.environ |= {"CAREWRIGHT_DEVELOPMENT": "1", "CAREWRIGHT_DEMO": "0", "CAREWRIGHT_DATA": folder}
        os.environ |= {"DJANGO_SETTINGS_MODULE": "carewright.config.settings"}
        os.environ.pop("DATABASE_URL", None)
        rows = measure(*(20, 5, 5) if quick else (200, SEARCH, 200))
    table = "\n".join([told(quick), "", "| What | Measured |", "| --- | ---: |", *rows])
    if quick:
        sys.stdout.write(f"{table}\n")
    else:
        PAGE.write_text(f"{HEAD}{table}\n")


def told(quick: bool) -> str:
    from rota_engine.bench.machine import commit, machine

    how = "make weeks ARGS=--quick (20 people only)" if quick else "make weeks"
    return f"{datetime.date.today().isoformat()}, {machine()}, commit {commit()}, `{how}`"


class Rows(list[str]):
    """The lines of the table."""

    def add(self, name: str, words: str) -> None:
        self.append(f"| {name} | {words} |")
        sys.stderr.write(f"{name}: {words}\n")

    @contextmanager
    def timed(self, name: str) -> Any:
        began = time.perf_counter()
        yield
        self.add(name, f"{time.perf_counter() - began:.1f} s")

    def asked(self, name: str, asks: list[Callable[[], object]]) -> None:
        """p50 and p95 of several requests, and how many questions the database is asked by one of them at most."""
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        times, queries = [], []
        for number, ask in enumerate(asks):
            began = time.perf_counter()
            ask()
            times.append(1000 * (time.perf_counter() - began))
            if number % 50 == 1:
                with CaptureQueriesContext(connection) as captured:
                    ask()
                queries.append(len(captured))
        p95 = statistics.quantiles(times, n=20)[-1]
        self.add(name, f"p50 {statistics.median(times):.0f} ms, p95 {p95:.0f} ms, {max(queries)} queries")


def measure(people: int, seconds: int, requests: int) -> list[str]:
    """A row of the table for each thing that is measured."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    rows = Rows()
    organisation, _ = build(people, VISITS, 30, WINDOW)
    spread_out()
    get_to_know()
    rota = planned(rows, seconds)
    ask_about(rows, organisation, rota, requests)
    rows.add("Peak memory of the process that planned and served", f"{memory():.0f} MB")
    connection.close()
    return rows


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def spread_out() -> None:
    """Homes and workers over a town of seven kilometres, and a working week for everybody."""
    from carewright.core.someone import Someone
    from carewright.people.models import Home, Worker, WorkingPattern
    from carewright.rota.actions import state_facts

    state_facts(by=Someone.program("a benchmark"), at=AT)
    dice = random.Random(1)
    for model in (Home, Worker):
        rows = list(model.objects.all())
        for row in rows:
            row.latitude, row.longitude = 51.58 + dice.uniform(-0.03, 0.03), -2.99 + dice.uniform(-0.05, 0.05)
        model.objects.bulk_update(rows, ["latitude", "longitude"])
    WorkingPattern.objects.bulk_create(
        WorkingPattern(worker=worker, weekday=(n + day) % 7, starts=starts, ends=ends, from_date=FROM)
        for n, worker in enumerate(Worker.objects.all())
        for starts, ends in SHIFTS[n % 3]
        for day in range(5)
    )


def get_to_know() -> None:
    """Everybody knows some workers: those of their team among them."""
    from carewright.core.models import Account
    from carewright.people.models import Person, Worker
    from carewright.people.queries import Member, someone_to
    from carewright.plans.actions.introductions import know_from_before

    member, workers = Member(AT, Account.objects.get(email="office@example.org")), list(Worker.objects.order_by("pk"))
    for n, person in enumerate(Person.objects.order_by("pk")):
        by = someone_to(member, person.public_id)
        others = random.Random(n).sample(range(80), KNOWN)
        for k in {(n * 3 + rank) % 80 for rank in range(3)} | set(others):
            know_from_before(by=by, at=AT, worker=workers[k], words="")


def planned(rows: Rows, seconds: int) -> Any:
    """The week, planned in the background, taken and published."""
    from carewright.core.models import Account, Branch
    from carewright.people.queries import Member, offices_for
    from carewright.rota.actions import ask_for_plan, open_rota, publish, take_proposal
    from carewright.rota.models import PlanningRun
    from carewright.rota.planning import plan
    from carewright.rota.planning.answers import answer
    from carewright.rota.planning.runs import _Beat

    (by,) = offices_for(Member(NOW, Account.objects.get(email="office@example.org")))
    rota = open_rota(by=by, at=NOW, branch=Branch.objects.get(), first=MONDAY)
    run = ask_for_plan(by=by, at=NOW, rota=rota, seconds=seconds)
    early: dict[str, Any] = {}
    beat = _Beat.__call__

    def watched(self: _Beat, progress: Any) -> None:
        beat(self, progress)
        if progress.seconds >= 15 and not early:
            early.update(kept=progress.kept, unassigned=progress.unassigned, at=progress.seconds)

    _Beat.__call__ = watched  # type: ignore[method-assign]
    with rows.timed(f"A whole plan, with a search of {seconds} s"):
        plan(run.pk, now=lambda: NOW)
    run = PlanningRun.objects.get(pk=run.pk)
    if early:
        rows.add(
            "Of it after 15 s",
            f"{early['unassigned']} visits without anybody, {early['kept']:.1%} of wished times and people kept",
        )
    rows.add("At its end", f"{run.unassigned} visits without anybody, {run.kept:.1%} of wished times and people kept")
    with rows.timed("Taking the proposal"):
        take_proposal(by=by, at=NOW, proposal=run.proposal)
    rota.refresh_from_db()
    with rows.timed("Publishing it"):
        made = publish(by=by, at=NOW, rota=rota)
    with rows.timed("Working out asked, got, why not for everybody, in the background"):
        answer(made.pk, now=lambda: NOW)
    return rota


def ask_about(rows: Rows, organisation: str, rota: Any, requests: int) -> None:
    """Pages of the office and of persons, each time about another."""
    from allauth.mfa.totp.internal.auth import TOTP
    from django.test import Client
    from django.urls import reverse
    from django.utils import timezone

    from carewright.core.civil import clock, minute_of_day
    from carewright.core.models import Account
    from carewright.frontdoor.second_factor import SHOWN_BY
    from carewright.rota.actions import say_away
    from carewright.rota.models import Placement
    from carewright.rota.queries.rotas import id_of
    from carewright.rota.rules.visits import Gone

    timezone.now = lambda: NOW
    office = Account.objects.get(email="office@example.org")
    TOTP.activate(office, "JBSWY3DPEHPK3PXP")
    client = Client(HTTP_HOST="localhost")
    client.force_login(office)
    session = client.session
    session[SHOWN_BY] = office.pk
    session.save()
    placed = list(Placement.objects.filter(rota=rota).now().select_related("visit__support", "visit__care__person"))
    random.Random(2).shuffle(placed)
    some = placed[:requests]

    def get(name: str, *args: object, **query: str) -> Callable[[], object]:
        def ask() -> None:
            answer = client.get(reverse(name, args=[str(each) for each in args]), query)
            assert answer.status_code == 200, f"{name}: {answer.status_code}"

        return ask

    board = get("rota:board", organisation, rota.public_id)
    with rows.timed("The first page of the board after a start: the week is read and held ready"):
        board()
    rows.asked("The board of the week", [board] * requests)
    days = [MONDAY + datetime.timedelta(n % 7) for n in range(requests)]
    rows.asked("The board of a day", [get("rota:day", organisation, rota.public_id, day) for day in days])
    at = [minute_of_day(each.starts_at) for each in some]
    offers = [
        get("rota:change", each.visit.care.person.public_id, id_of(each.visit), time=clock((minute + 45) % 1440))
        for each, minute in zip(some, at, strict=True)
    ]
    rows.asked("Offers: who could come 45 minutes later", offers)
    visits = [get("rota:office_visit", organisation, rota.public_id, id_of(each.visit)) for each in some]
    rows.asked("One visit for the office, with who else could come", visits)

    def look(each: Placement, minute: int, **headers: str) -> Callable[[], object]:
        where = reverse("rota:office_visit", args=[organisation, rota.public_id, id_of(each.visit)])
        worker = each.placed.get().worker.public_id
        sent = {"seen_at": each.starts_at.isoformat(), "seen_by": worker, "worker": worker, "look": "1"}
        return lambda: client.post(where, {**sent, "time": clock((minute + 15) % 1440)}, headers=headers)

    for name, headers in (
        ("What a move would do", {"HX-Request": "true"}),
        ("The same as a whole page, without scripts", {}),
    ):
        rows.asked(name, [look(each, minute, **headers) for each, minute in zip(some, at, strict=True)])
    persons = [each.visit.care.person.public_id for each in some]
    rows.asked("Who is coming, two weeks", [get("rota:visits", person) for person in persons])
    rows.asked("Asked, got, why not", [get("rota:asked", person) for person in persons])
    rows.asked("A sheet as PDF", [get("rota:sheet", person) for person in persons[: max(5, requests // 10)]])
    worker = placed[0].placed.get().worker
    from carewright.people.queries import Member, offices_for

    (by,) = offices_for(Member(NOW, office))
    gone = placed[0].starts_at - datetime.timedelta(minutes=1)
    say_away(by=by, at=NOW, worker=worker, kind=Gone.SICK, from_at=gone, until_at=None)
    with rows.timed("Ways to mend it when a worker falls ill"):
        client.post(reverse("rota:repairs", args=[organisation, rota.public_id]))
    page = client.get(reverse("rota:repairs", args=[organisation, rota.public_id])).content.decode()
    rows.add("Ways that were found", str(len(re.findall('name="take"', page))))


if __name__ == "__main__":
    main()
