"""How quickly the platform's pages answer for an organisation of 1,000 people: ``make pages``.

It builds the organisation in a temporary database, asks for each page again and again, each time about another person,
and writes docs/reference/benchmarks-platform.md. ``--quick``: 100 people and few requests, written to standard output
only: does it all work?
"""

import argparse
import datetime
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reference" / "benchmarks-platform.md"
HEAD = """# Benchmarks of the platform

How long a page takes to be made, and how many questions it asks the database, for an organisation of 1,000 people and
80 workers in one branch. Each person has a home, two agreed visits, nine choices, a team of three, two goals and two
people around them. Each request is about another person; times are from the request to the whole page, in the server's
own process and with SQLite. `make pages` measures and writes this page anew.

"""
AT = datetime.datetime(2026, 1, 5, 9, 0, tzinfo=datetime.UTC)
FROM = AT.date()


@dataclass(frozen=True)
class Measured:
    name: str
    times: list[float]
    queries: list[int]

    @property
    def row(self) -> str:
        p95 = statistics.quantiles(self.times, n=20)[-1] if len(self.times) > 1 else self.times[0]
        most = max(self.queries)
        return f"| {self.name} | {statistics.median(self.times) * 1000:.0f} | {p95 * 1000:.0f} | {most} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="100 people and few requests, to standard output only")
    quick: bool = parser.parse_args().quick
    with tempfile.TemporaryDirectory(prefix="carewright-pages-") as folder:
        os.environ |= {"CAREWRIGHT_DEVELOPMENT": "1", "CAREWRIGHT_DEMO": "0", "CAREWRIGHT_DATA": folder}
        os.environ |= {"DJANGO_SETTINGS_MODULE": "carewright.config.settings"}
        os.environ.pop("DATABASE_URL", None)
        rows = measure(people=100 if quick else 1_000, requests=5 if quick else 200)
    table = "\n".join(
        [told(quick), "", "| What | p50, ms | p95, ms | queries, most |", "| --- | ---: | ---: | ---: |", *rows]
    )
    if quick:
        sys.stdout.write(f"{table}\n")
    else:
        PAGE.write_text(f"{HEAD}{table}\n")


def told(quick: bool) -> str:
    from rota_engine.bench.machine import commit, machine

    how = "make pages ARGS=--quick (100 people only)" if quick else "make pages"
    return f"{datetime.date.today().isoformat()}, {machine()}, commit {commit()}, `{how}`"


OF_THE_OFFICE = {"office", "people:people"}


def measure(people: int, requests: int) -> list[str]:
    """A row of the table for each page."""
    import django

    django.setup()
    from allauth.mfa.totp.internal.auth import TOTP
    from django.core.management import call_command
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext
    from django.urls import reverse

    from carewright.core.models import Account
    from carewright.frontdoor.second_factor import SHOWN_BY

    call_command("migrate", verbosity=0)
    organisation, persons = build(people)
    office = Account.objects.get(email="office@example.org")
    TOTP.activate(office, "JBSWY3DPEHPK3PXP")
    client = Client(HTTP_HOST="localhost")
    client.force_login(office)
    session = client.session
    session[SHOWN_BY] = office.pk
    session.save()

    def page(name: str, *more: str) -> Callable[[str], None]:
        def ask(public_id: str) -> None:
            answer = client.get(reverse(name, args=[organisation if name in OF_THE_OFFICE else public_id, *more]))
            assert answer.status_code == 200, f"{name} answered {answer.status_code}"

        return ask

    asked: dict[str, Callable[[str], object]] = {
        "The office’s first page": page("office"),
        "The list of everybody, a page of it": page("people:people"),
        "A person’s first page": page("person"),
        "A person’s choices": page("plans:chosen"),
        "Who could come: one person matched with 80 workers": page("plans:team"),
        "A person’s plan": page("plans:plan"),
    }
    rows = []
    for name, ask in asked.items():
        ask(persons[0])  # templates are read once
        times, queries = [], []
        for number in range(requests):
            public_id = persons[number * 7 % len(persons)]
            began = time.perf_counter()
            ask(public_id)
            times.append(time.perf_counter() - began)
        for public_id in persons[:3]:
            with CaptureQueriesContext(connection) as captured:
                ask(public_id)
            queries.append(len(captured))
        rows.append(Measured(name, times, queries).row)
    connection.close()
    return rows


TWICE_A_DAY = (("Morning", 480, 7), ("Evening", 1_080, 7))


def build(
    people: int, visits: Sequence[tuple[str, int, int]] = TWICE_A_DAY, minutes: int = 45, window: int = 90
) -> tuple[str, list[str]]:
    """Rows for one organisation, written in bulk: its public id, and those of its people. ``visits``: what each of a
    day is called, from when on it may begin, for ``window`` minutes, and on how many days from Monday on."""
    from carewright.core.models import Account, Branch, Organisation
    from carewright.core.someone import Someone
    from carewright.people import models as m
    from carewright.people.rules import Interest, Skill, Ways
    from carewright.plans import models as p
    from carewright.plans.actions.reviews import state_thresholds
    from carewright.plans.models.choices import TeamMember, WhatChoice, WhenChoice, WhoChoice

    state_thresholds(by=Someone.program("a benchmark"), at=AT)
    fern = Organisation.objects.create(name="Fern Homecare", kind="agency", created_at=AT)
    branch = Branch.objects.create(organisation=fern, name="Newport", created_at=AT)
    account = Account.objects.create(email="office@example.org", name="Office", created_at=AT)
    m.Post.objects.create(account=account, organisation=fern, role="coordinator", from_date=FROM)
    interests, skills, ways = [i.value for i in Interest], [s.value for s in Skill], [w.value for w in Ways]

    def of(several: list[str], number: int, many: int) -> list[str]:
        return [several[(number * 5 + each * 3) % len(several)] for each in range(many)]

    workers = m.Worker.objects.bulk_create(
        m.Worker(called=f"Worker {n}", full_name=f"Worker {n}", gender=("woman", "man")[n % 5 == 0], travel="car",
                 home_postcode="NP20 8AA", created_at=AT)
        for n in range(80)
    )  # fmt: skip
    m.Employment.objects.bulk_create(m.Employment(worker=w, branch=branch, from_date=FROM) for w in workers)
    m.WorkerProfile.objects.bulk_create(
        m.WorkerProfile(worker=w, written_at=AT, about="About me.", languages=["English"],
                        interests=of(interests, n, 4), ways=of(ways, n, 3))
        for n, w in enumerate(workers)
    )  # fmt: skip
    m.WorkerSkill.objects.bulk_create(
        m.WorkerSkill(worker=w, skill=skill, seen="certificate", from_date=FROM)
        for n, w in enumerate(workers)
        for skill in {"moving", "medicines", *of(skills, n, 3)}
    )
    persons = m.Person.objects.bulk_create(
        m.Person(called=f"Person {n:04}", full_name=f"Person {n:04}", created_at=AT) for n in range(people)
    )
    cares = m.Care.objects.bulk_create(
        m.Care(person=one, organisation=fern, branch=branch, from_date=FROM) for one in persons
    )
    m.Home.objects.bulk_create(
        m.Home(person=one, address=f"{n} Some Street", postcode="NP20 8AA", latitude=51.58, longitude=-2.99,
               things=["cat"], from_date=FROM)
        for n, one in enumerate(persons)
    )  # fmt: skip
    m.CircleMember.objects.bulk_create(
        m.CircleMember(person=one, name=f"Friend {n}", relation="friend", from_date=FROM, created_at=AT)
        for one in persons
        for n in range(2)
    )
    goals = p.Goal.objects.bulk_create(
        p.Goal(person=one, words=f"Goal {n}", importance=7, standing="office", created_at=AT)
        for one in persons
        for n in range(2)
    )
    p.GoalStatus.objects.bulk_create(
        p.GoalStatus(goal=goal, at=AT, status="working", confidence=6, standing="office") for goal in goals
    )
    supports = p.Support.objects.bulk_create(
        p.Support(care=care, name=name, purpose="A good day", days=list(range(days)), minutes=minutes,
                  earliest=earliest, latest=earliest + window, skills=["moving"], from_date=FROM, standing="office",
                  created_at=AT)
        for care in cares
        for name, earliest, days in visits
    )  # fmt: skip
    agreements = p.Agreement.objects.bulk_create(
        p.Agreement(care=care, agreed_date=FROM, name="themself", right="own", how="spoken", covers={},
                    standing="office", created_at=AT)
        for care in cares
    )  # fmt: skip
    through = p.Agreement.supports.through
    through.objects.bulk_create(
        through(agreement=agreements[n // len(visits)], support=support) for n, support in enumerate(supports)
    )

    def signed(one: m.Person) -> dict[str, object]:
        return {"person": one, "strength": "strongly", "said_by": one.called, "how": "talk", "created_at": AT}

    WhenChoice.objects.bulk_create(
        WhenChoice(kind=kind, support=support, minute=support.earliest + 30, **signed(persons[n // len(visits)]))
        for n, support in enumerate(supports)
        for kind in ("wished", "latest")
    )
    WhoChoice.objects.bulk_create(
        WhoChoice(kind="interest", value=value, **signed(one))
        for n, one in enumerate(persons)
        for value in of(interests, n, 3)
    )
    WhatChoice.objects.bulk_create(
        WhatChoice(kind="must", task=task, **signed(one)) for one in persons for task in ("Feed the cat", "Knock")
    )
    TeamMember.objects.bulk_create(
        TeamMember(worker=workers[(n * 3 + rank) % 80], rank=rank + 1, **signed(one))
        for n, one in enumerate(persons)
        for rank in range(3)
    )
    m.Acquaintance.objects.bulk_create(
        m.Acquaintance(worker=workers[(n * 3 + rank) % 80], person=one, because="comes", from_date=FROM)
        for n, one in enumerate(persons)
        for rank in range(3)
    )
    return fern.public_id, [one.public_id for one in persons]


if __name__ == "__main__":
    main()
