"""Hard. Nobody works in a home where they cannot (a cat and an allergy, stairs, smoke)."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for visit, placed, worker in week.comings():
        person = week.person[visit.person]
        unfit = sorted(person.home & worker.cannot)
        if unfit:
            yield Finding("homes", visit=visit.id, person=person.id, worker=worker.id, day=placed.day, other=unfit[0])


def tell_person(finding: Finding, names: Names) -> str:
    return f"{names.worker(finding.worker)} cannot work in a home marked {names.tag(finding.other)}, as yours is."


def tell_worker(finding: Finding, names: Names) -> str:
    home = f"{names.person(finding.person)}’s home is marked {names.tag(finding.other)}"
    return f"{home}, where {names.worker(finding.worker)} cannot work."


RULE = Rule("homes", True, find, tell_person, tell_worker)
