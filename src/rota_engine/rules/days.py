"""Hard. A visit is on a day on which it may be."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for id, placed in week.rota.visits.items():
        visit = week.visit[id]
        if placed.day not in visit.days:
            yield Finding("days", visit=id, person=visit.person, day=placed.day)


def tell_person(finding: Finding, names: Names) -> str:
    return "You did not ask for this visit on that day."


def tell_worker(finding: Finding, names: Names) -> str:
    return f"{names.person(finding.person)} did not ask for this visit on that day."


RULE = Rule("days", True, find, tell_person, tell_worker)
