"""Soft. Nobody's visit is very late: the worst lateness of all has a price of its own."""

from collections.abc import Iterator

from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.rules.windows import minutes_late
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    late = {id: minutes_late(week.visit[id], placed.start) for id, placed in week.rota.visits.items()}
    worst = max(late, key=lambda id: late[id], default=None)
    if worst is not None and late[worst] and week.weights.latest:
        points = late[worst] * week.weights.latest * POINTS
        placed = week.rota.visits[worst]
        yield Finding("latest", points, late[worst], worst, week.visit[worst].person, day=placed.day)


def tell_person(finding: Finding, names: Names) -> str:
    return f"Your visit is the latest of all: {names.length(finding.amount)} later than agreed."


def tell_worker(finding: Finding, names: Names) -> str:
    who = names.person(finding.person)
    return f"{who}’s visit is the latest of all: {names.length(finding.amount)} later than agreed."


RULE = Rule("latest", False, find, tell_person, tell_worker)
