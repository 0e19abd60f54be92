"""Hard. Nobody comes whom the person said no to. She need not say why."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for visit, placed, worker in week.comings():
        if worker.id in week.person[visit.person].vetoes:
            yield Finding("vetoes", visit=visit.id, person=visit.person, worker=worker.id, day=placed.day)


def tell_person(finding: Finding, names: Names) -> str:
    return f"You said that {names.worker(finding.worker)} should not come."


def tell_worker(finding: Finding, names: Names) -> str:
    return f"{names.person(finding.person)} has asked for other workers."


RULE = Rule("vetoes", True, find, tell_person, tell_worker)
