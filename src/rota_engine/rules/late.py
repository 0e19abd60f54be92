"""Soft. A visit is not later than its window, where lateness is possible at a price."""

from collections.abc import Iterator

from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.rules.windows import minutes_late
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for id, placed in week.rota.visits.items():
        visit = week.visit[id]
        late = minutes_late(visit, placed.start)
        if late:
            points = late * week.weights.late * POINTS
            yield Finding("late", points, late, visit=id, person=visit.person, day=placed.day)


def tell_person(finding: Finding, names: Names) -> str:
    return f"We come {names.length(finding.amount)} later than agreed."


def tell_worker(finding: Finding, names: Names) -> str:
    return f"{names.person(finding.person)}’s visit is {names.length(finding.amount)} later than agreed."


RULE = Rule("late", False, find, tell_person, tell_worker)
