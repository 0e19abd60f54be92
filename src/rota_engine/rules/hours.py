"""Hard. Nobody works more in a week than the law and their contract allow. amount: minutes too many."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for worker in week.problem.workers:
        limits = [limit for limit in (worker.most, week.problem.law.week) if limit is not None]
        for n in week.weeks if limits else ():
            over = week.paid_minutes(worker, n) - min(limits)
            if over > 0:
                yield Finding("hours", 0, over, worker=worker.id, day=n * 7)


def tell_person(finding: Finding, names: Names) -> str:
    over = names.length(finding.amount)
    return f"{names.worker(finding.worker)} would work {over} more in a week than they may."


def tell_worker(finding: Finding, names: Names) -> str:
    return tell_person(finding, names)


RULE = Rule("hours", True, find, tell_person, tell_worker)
