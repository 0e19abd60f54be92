"""Hard. What was fixed stays as it is. A fixed visit that nobody can do is unassigned, unless all of it was fixed."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for lock in week.problem.locks:
        placed = week.rota.visits.get(lock.visit)
        if placed is None:
            moved = lock.workers is not None and lock.day is not None and lock.start is not None
        else:
            moved = (
                (lock.workers is not None and set(placed.workers) != set(lock.workers))
                or (lock.day is not None and placed.day != lock.day)
                or (lock.start is not None and placed.start != lock.start)
            )
        if moved:
            yield Finding("locks", visit=lock.visit, person=week.visit[lock.visit].person, day=lock.day)


def tell_person(finding: Finding, names: Names) -> str:
    return "This visit was fixed and may not be changed."


def tell_worker(finding: Finding, names: Names) -> str:
    return f"{names.visit_person(finding.visit)}’s visit was fixed and may not be changed."


RULE = Rule("locks", True, find, tell_person, tell_worker)
