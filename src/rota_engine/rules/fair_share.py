"""Soft. Work is shared by how much each worker wants, a full week at a time. amount: minutes above it."""

from collections.abc import Iterator

from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    asking = [(worker, worker.wanted) for worker in week.problem.workers if worker.wanted is not None]
    total = sum(wanted for _, wanted in asking)
    for n in week.weeks:
        if not week.full(n) or not total:
            continue
        demand = sum(visit.minutes * visit.workers for visit in week.problem.visits if visit.days[0] // 7 == n)
        for worker, wanted in asking:
            away = week.contact_minutes(worker, n) - wanted * demand // total
            beyond = abs(away) - week.weights.fair_tolerance
            if beyond > 0:
                points = beyond * week.weights.fair_share * POINTS
                yield Finding("fair_share", points, away, worker=worker.id, day=n * 7)


def tell_person(finding: Finding, names: Names) -> str:
    side = "more" if finding.amount > 0 else "less"
    return f"{names.worker(finding.worker)} has {names.length(finding.amount)} {side} work this week than a fair share."


def tell_worker(finding: Finding, names: Names) -> str:
    return tell_person(finding, names)


RULE = Rule("fair_share", False, find, tell_person, tell_worker)
