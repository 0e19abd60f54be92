"""Hard. As many different workers come as the visit needs: a double-up is two people, together."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for id, placed in week.rota.visits.items():
        visit = week.visit[id]
        if len(set(placed.workers)) != visit.workers:
            yield Finding("staffing", 0, visit.workers, visit=id, person=visit.person, day=placed.day)


def tell_person(finding: Finding, names: Names) -> str:
    return f"This visit needs {names.count(finding.amount, 'worker')}, no fewer and no more."


def tell_worker(finding: Finding, names: Names) -> str:
    who = names.person(finding.person)
    return f"{who}’s visit needs {names.count(finding.amount, 'worker')}, no fewer and no more."


RULE = Rule("staffing", True, find, tell_person, tell_worker)
