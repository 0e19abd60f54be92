"""Soft. Every visit is done. Nothing weighs more, and medicine that cannot wait weighs most."""

from collections.abc import Iterator

from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for visit in week.problem.visits:
        if visit.id not in week.rota.visits:
            worth = week.weights.unassigned if visit.worth is None else visit.worth
            times = week.weights.time_critical if visit.time_critical else 1
            yield Finding("unassigned", worth * times * POINTS, visit=visit.id, person=visit.person)


def tell_person(finding: Finding, names: Names) -> str:
    return "We have found nobody yet who can come to this visit."


def tell_worker(finding: Finding, names: Names) -> str:
    return f"Nobody comes to {names.person(finding.person)}’s visit yet."


RULE = Rule("unassigned", False, find, tell_person, tell_worker)
