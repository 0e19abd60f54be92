"""Hard. Where the person or the visit asks for known workers, nobody comes whom the person has not met."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for visit, placed, worker in week.comings():
        person = week.person[visit.person]
        if (visit.known_only or person.known_only) and not week.knows(person, worker):
            yield Finding("known_only", visit=visit.id, person=person.id, worker=worker.id, day=placed.day)


def tell_person(finding: Finding, names: Names) -> str:
    return f"You have not met {names.worker(finding.worker)} yet, and this visit is only for workers you know."


def tell_worker(finding: Finding, names: Names) -> str:
    return (
        f"{names.person(finding.person)} has not met {names.worker(finding.worker)} yet; an introduction comes first."
    )


RULE = Rule("known_only", True, find, tell_person, tell_worker)
