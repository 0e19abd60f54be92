"""What people and workers ask of each other by name, and their history: made to agree with the first plan.

Whatever is a must here (vetoes, known workers, the same worker twice a day) is one that the first plan keeps. Wishes
(teams, ceilings, likes) need not be.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from numpy.random import Generator

from rota_engine.branches.draw import chance, chooses, strength
from rota_engine.branches.first_plan import may_come
from rota_engine.problem.model import Link, Person, Visit, Worker
from rota_engine.rota import Placed

Came = Mapping[str, Counter[str]]
"""How often each worker comes to each person in the first plan: person -> worker -> visits."""

NEWCOMERS = 0.05
"""People whom nobody has visited yet."""


def same_worker(
    rng: Generator, links: Sequence[Link], visits: Sequence[Visit], plan: Mapping[str, Placed]
) -> list[Link]:
    """The links, with those added who want lunch by whoever came in the morning, where the first plan does so."""
    linked = {(link.first, link.second): link for link in links}
    mornings = {(visit.person, visit.days): visit.id for visit in visits if visit.series == "mornings"}
    lunches = {(visit.person, visit.days): visit.id for visit in visits if visit.series == "lunches"}
    want = {person for person in sorted({person for person, _ in lunches}) if chooses(rng, "same_worker")}
    for (person, days), lunch in lunches.items():
        morning = mornings.get((person, days))
        if person in want and morning and set(plan[morning].workers) == set(plan[lunch].workers):
            link = linked.get((morning, lunch), Link(morning, lunch))
            linked[morning, lunch] = replace(link, worker="same")
    return list(linked.values())


def recent(
    rng: Generator, came: Came, persons: Sequence[Person], workers: Sequence[Worker]
) -> dict[str, dict[str, int]]:
    """The week before: much as in the first plan, with a face more or less. Nobody for newcomers."""
    before: dict[str, dict[str, int]] = {}
    for person in persons:
        if chance(rng, NEWCOMERS):
            continue
        faces = {worker: visits for worker, visits in sorted(came[person.id].items()) if chance(rng, 0.8)}
        other = workers[int(rng.integers(len(workers)))]
        if may_come(other, person):
            faces.setdefault(other.id, 1)
        before[person.id] = faces
    return before


def by_name(
    rng: Generator,
    person: Person,
    came: Counter[str],
    before: Mapping[str, int],
    needed: frozenset[str],
    workers: Sequence[Worker],
) -> Person:
    """The person with the workers they chose, barred and know. needed: whom they must know for the first plan."""
    favourites = [worker for worker, _ in came.most_common(int(rng.integers(2, 6)))]
    team: list[str] = []
    if chooses(rng, "team") and favourites:
        team = [favourites[n] for n in rng.permutation(len(favourites))]
        other = workers[int(rng.integers(len(workers)))]
        if may_come(other, person) and other.id not in team and chance(rng, 0.25):
            team.insert(0, other.id)
    strangers = [worker.id for worker in workers if worker.id not in came and worker.id not in team]
    vetoes: list[str] = []
    if chooses(rng, "veto") and strangers:
        vetoes = [strangers[n] for n in rng.permutation(len(strangers))[: int(rng.integers(1, 3))]]
    return replace(
        person,
        team=tuple(team),
        team_strength=strength(rng),
        vetoes=frozenset(vetoes).difference(before),
        known=frozenset(needed | before.keys()),
    )


def likes(rng: Generator, came: Came) -> dict[str, frozenset[str]]:
    """worker -> persons they work well with: some of those they visit most."""
    visits: dict[str, Counter[str]] = {}
    for person, workers in came.items():
        for worker, number in workers.items():
            visits.setdefault(worker, Counter())[person] += number
    return {
        worker: frozenset(person for person, _ in persons.most_common(3) if chance(rng, 0.4))
        for worker, persons in sorted(visits.items())
    }
