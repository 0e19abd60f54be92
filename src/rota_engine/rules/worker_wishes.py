"""Soft. Workers are spared homes and days that they would rather not have, and see persons they work well with.

amount: 1 for a wish not kept, -1 for a liking that is kept (a gain). other: the home's tag; None: it is the day."""

from collections.abc import Iterator

from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    weights = week.weights
    for visit, placed, worker in week.comings():
        person = week.person[visit.person]
        home = sorted(person.home & worker.rather_not)
        against = weights.rather_not * POINTS
        if home:
            yield Finding("worker_wishes", against, 1, visit.id, person.id, worker.id, placed.day, home[0])
        if placed.day in worker.rather_not_days:
            yield Finding("worker_wishes", against, 1, visit.id, person.id, worker.id, placed.day)
        if person.id in worker.likes:
            yield Finding("worker_wishes", weights.likes * POINTS, -1, visit.id, person.id, worker.id, placed.day)


def tell_person(finding: Finding, names: Names) -> str:
    worker = names.worker(finding.worker)
    if finding.amount < 0:
        return f"{worker} likes to come to you."
    if finding.other is None:
        return f"{worker} would rather have that day off."
    return f"{worker} would rather not work in a home marked {names.tag(finding.other)}."


def tell_worker(finding: Finding, names: Names) -> str:
    worker, person = names.worker(finding.worker), names.person(finding.person)
    if finding.amount < 0:
        return f"{worker} works well with {person}."
    if finding.other is None:
        return f"{worker} would rather have that day off."
    return f"{worker} would rather not work in a home marked {names.tag(finding.other)}, as {person}’s is."


RULE = Rule("worker_wishes", False, find, tell_person, tell_worker)
