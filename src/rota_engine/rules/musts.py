"""Hard. Whoever comes has every tag that the person insists on, and none that she ruled out."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for visit, placed, worker in week.comings():
        person = week.person[visit.person]
        broken = sorted(person.musts - worker.tags) or sorted(person.bars & worker.tags)
        if broken:
            yield Finding("musts", visit=visit.id, person=person.id, worker=worker.id, day=placed.day, other=broken[0])


def tell_person(finding: Finding, names: Names) -> str:
    return f"You made a choice about {names.tag(finding.other)} that {names.worker(finding.worker)} does not fit."


def tell_worker(finding: Finding, names: Names) -> str:
    return f"{names.person(finding.person)} made a choice about {names.tag(finding.other)} that rules this out."


RULE = Rule("musts", True, find, tell_person, tell_worker)
