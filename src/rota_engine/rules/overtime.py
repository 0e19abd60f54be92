"""Soft. Work beyond the hours after which a premium is due costs that premium."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for worker in week.problem.workers:
        if worker.overtime_after is None:
            continue
        premium = worker.overtime_premium * week.weights.overtime // 100
        for n in week.weeks:
            over = week.paid_minutes(worker, n) - worker.overtime_after
            if over > 0:
                yield Finding("overtime", over * premium, over, worker=worker.id, day=n * 7)


def tell_person(finding: Finding, names: Names) -> str:
    return f"{names.worker(finding.worker)} works {names.length(finding.amount)} of overtime this week."


def tell_worker(finding: Finding, names: Names) -> str:
    return tell_person(finding, names)


RULE = Rule("overtime", False, find, tell_person, tell_worker)
