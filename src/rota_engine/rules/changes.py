"""Soft. What people were told stays: the same workers, the same time. worker None: it is the time that changed.

amount: minutes later (negative: earlier) for a time. A visit moved by days weighs as much as one moved by 4 hours."""

from collections.abc import Iterator

from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week, absolute

MOST = 240  # minutes


def find(week: Week) -> Iterator[Finding]:
    weights = week.weights
    for id, told in week.problem.published.items():
        placed = week.rota.visits.get(id)
        if placed is None:
            continue
        person = week.visit[id].person
        for worker in placed.workers:
            if worker not in told.workers:
                points = weights.change_worker * POINTS
                yield Finding("changes", points, 1, id, person, worker, placed.day)
        moved = absolute(placed.day, placed.start) - absolute(told.day, told.start)
        beyond = min(MOST, abs(moved)) - weights.change_tolerance
        if beyond > 0:
            yield Finding("changes", beyond * weights.change_time * POINTS, moved, id, person, day=placed.day)


def tell_person(finding: Finding, names: Names) -> str:
    if finding.worker is not None:
        return f"{names.worker(finding.worker)} would come instead of the worker we told you."
    return f"Your visit would be {names.moved(finding.amount)} than we told you."


def tell_worker(finding: Finding, names: Names) -> str:
    person = names.person(finding.person)
    if finding.worker is not None:
        return f"{person} was told that somebody other than {names.worker(finding.worker)} comes."
    return f"{person}’s visit would be {names.moved(finding.amount)} than {person} was told."


RULE = Rule("changes", False, find, tell_person, tell_worker)
