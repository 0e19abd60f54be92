"""What a made branch is really like, beside the facts it was made from.

``python -m rota_engine.branches.measure --people 200 --days 14 --seed 1`` prints the table of the documentation.
"""

import argparse
import sys
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rota_engine.branches import facts
from rota_engine.branches.facts import Fact
from rota_engine.branches.generate import generate_with_plan
from rota_engine.branches.staff import CONTRACTS
from rota_engine.problem.model import Person, Problem
from rota_engine.problem.weights import Weights
from rota_engine.rota import Rota
from rota_engine.week import Week

FORTNIGHT = 14


@dataclass(frozen=True, slots=True)
class Measure:
    """what: in words; known: what the fact says; found: the same of the branch; source: of the fact."""

    what: str
    known: float
    found: float
    source: str


def measures(problem: Problem, plan: Rota) -> list[Measure]:
    """A branch (in the style of 2012) beside each fact that shows in it. plan: its first plan."""
    return [*_visits(problem), *_people(problem), *_workers(problem), *_plan(Week(problem, plan, Weights()))]


def table(problem: Problem, plan: Rota) -> str:
    """The measures as a table in Markdown."""
    rows = [f"| {m.what} | {m.known:.4g} | {m.found:.4g} | {m.source} |" for m in measures(problem, plan)]
    return "\n".join(["| Fact | Known | Found | Source |", "| --- | ---: | ---: | --- |", *rows])


def _row(fact: Fact[float] | Fact[int], found: float) -> Measure:
    return Measure(fact.what, fact.value, found, fact.source)


def _share(fact: Fact[float], hits: Sequence[bool]) -> Measure:
    return _row(fact, sum(hits) / len(hits))


def _rows[K: Hashable](fact: Fact[Mapping[K, float]], hits: Mapping[K, Sequence[bool]]) -> Iterator[Measure]:
    for key, of_key in hits.items():
        yield Measure(f"{fact.what}: {key}", fact.value[key], sum(of_key) / len(of_key), fact.source)


def _visits(problem: Problem) -> Iterator[Measure]:
    visits, people_weeks = problem.visits, len(problem.persons) * problem.days / 7
    yield _row(facts.VISITS_A_WEEK, len(visits) / people_weeks)
    yield _share(facts.SHORT_2012, [visit.minutes <= 15 for visit in visits])
    yield _share(facts.HALF_HOUR_2012, [15 < visit.minutes <= 30 for visit in visits])
    yield _row(facts.CONTACT_HOURS, sum(visit.minutes * visit.workers for visit in visits) / 60 / people_weeks)
    yield _share(facts.DOUBLE_UPS, [visit.workers == 2 for visit in visits])
    regular = [visit for visit in visits if visit.series and not visit.time_critical]
    yield _share(facts.CHOICES["time"], [visit.wish is not None for visit in regular])


def _people(problem: Problem) -> Iterator[Measure]:
    persons = problem.persons
    a_day = _visits_on_day_0(problem)
    critical = {visit.person for visit in problem.visits if visit.time_critical}
    yield _share(facts.TIME_CRITICAL, [person.id in critical for person in persons if a_day[person.id] >= 3])
    yield _share(facts.CHOICES["team"], [bool(person.team) for person in persons])
    yield _share(facts.CHOICES["veto"], [bool(person.vetoes) for person in persons])
    yield _share(facts.CHOICES["woman"], ["female" in person.musts for person in persons])
    yield _share(facts.CHOICES["language"], [_speaks(person) for person in persons])
    yield _share(facts.CHOICES["ceiling"], [person.faces_14 is not None for person in persons])
    yield _share(facts.CHOICES["known_only"], [person.known_only for person in persons])
    homes = {tag: [tag in person.home for person in persons] for tag in facts.HOMES.value}
    yield from _rows(facts.HOMES, homes)


def _visits_on_day_0(problem: Problem) -> dict[str, int]:
    number = dict.fromkeys((person.id for person in problem.persons), 0)
    for visit in problem.visits:
        number[visit.person] += visit.days == (0,)
    return number


def _speaks(person: Person) -> bool:
    return any(tag.startswith("speaks-") for tag in (*person.musts, *(wish.tag for wish in person.wishes)))


def _workers(problem: Problem) -> Iterator[Measure]:
    workers = problem.workers
    yield _row(facts.WORKERS, len(workers) / len(problem.persons))
    yield _share(facts.ZERO_HOURS, [worker.guaranteed == 0 for worker in workers])
    full_time = CONTRACTS["full_time"].guaranteed
    yield _share(facts.FULL_TIME, [worker.guaranteed == full_time for worker in workers if worker.guaranteed])
    yield from _rows(facts.MODES, {mode: [worker.mode == mode for worker in workers] for mode in facts.MODES.value})
    yield _share(facts.WOMEN, ["female" in worker.tags for worker in workers])
    yield _row(facts.LIVING_WAGE, min(worker.pay for worker in workers))


def _plan(week: Week) -> Iterator[Measure]:
    rounds, problem = week.rounds, week.problem
    paid = sum(round.paid(week.weights) for round in rounds)
    yield _row(facts.HOURS_A_WEEK, paid / 60 / len(problem.workers) / (problem.days / 7))
    yield _row(facts.TRAVEL, 60 * sum(round.between for round in rounds) / sum(round.contact for round in rounds))
    if problem.days < FORTNIGHT:
        return
    faces: dict[str, set[str]] = {}
    for visit, placed, worker in week.comings():
        if placed.day < FORTNIGHT:
            faces.setdefault(visit.person, set()).add(worker.id)
    a_day = _visits_on_day_0(problem)
    of_many = [len(workers) for person, workers in faces.items() if a_day[person] >= 2]
    yield _row(facts.FACES_SWEDEN, sum(of_many) / len(of_many))


def main() -> None:
    asked = argparse.ArgumentParser(description="What a made branch is like, beside the facts it was made from.")
    for name, default in (("people", 200), ("days", FORTNIGHT), ("seed", 1)):
        asked.add_argument(f"--{name}", type=int, default=default)
    branch, plan = generate_with_plan(**vars(asked.parse_args()))
    size = f"{branch.name}: {len(branch.visits)} visits, {len(branch.workers)} workers"
    sys.stdout.write(f"{size}\n\n{table(branch, plan)}\n")


if __name__ == "__main__":
    main()
