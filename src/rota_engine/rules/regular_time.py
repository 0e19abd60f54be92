"""Soft. Visits of one series come at much the same time on every day. amount: minutes from earliest to latest start."""

from collections import defaultdict
from collections.abc import Iterator

from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    starts: dict[tuple[str, str], list[int]] = defaultdict(list)
    for id, placed in week.rota.visits.items():
        visit = week.visit[id]
        if visit.series is not None:
            starts[visit.person, visit.series].append(placed.start)
    for (person, series), times in starts.items():
        spread = max(times) - min(times)
        beyond = spread - week.weights.regular_tolerance
        if beyond > 0:
            points = beyond * week.weights.regular_time * POINTS
            yield Finding("regular_time", points, spread, person=person, other=series)


def tell_person(finding: Finding, names: Names) -> str:
    return f"Your {names.tag(finding.other)} visits start up to {names.length(finding.amount)} apart."


def tell_worker(finding: Finding, names: Names) -> str:
    visits = f"{names.person(finding.person)}’s {names.tag(finding.other)} visits"
    return f"{visits} start up to {names.length(finding.amount)} apart."


RULE = Rule("regular_time", False, find, tell_person, tell_worker)
