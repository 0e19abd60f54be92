"""Soft. Hours promised by contract are filled: what is not worked is paid all the same. Full weeks only."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule, rate
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for worker in week.problem.workers:
        for n in week.weeks:
            short = worker.guaranteed - week.paid_minutes(worker, n)
            if week.full(n) and short > 0:
                points = short * rate(worker, week.weights.guaranteed)
                yield Finding("guaranteed", points, short, worker=worker.id, day=n * 7)


def tell_person(finding: Finding, names: Names) -> str:
    short = names.length(finding.amount)
    return f"{names.worker(finding.worker)} was promised {short} more work this week."


def tell_worker(finding: Finding, names: Names) -> str:
    return tell_person(finding, names)


RULE = Rule("guaranteed", False, find, tell_person, tell_worker)
