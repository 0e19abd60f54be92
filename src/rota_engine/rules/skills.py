"""Hard. Whoever comes can do everything that the visit needs."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for visit, placed, worker in week.comings():
        missing = sorted(visit.skills - worker.skills)
        if missing:
            yield Finding(
                "skills", visit=visit.id, person=visit.person, worker=worker.id, day=placed.day, other=missing[0]
            )


def tell_person(finding: Finding, names: Names) -> str:
    return f"{names.worker(finding.worker)} does not have the training for this visit."


def tell_worker(finding: Finding, names: Names) -> str:
    return (
        f"This visit needs training in {names.tag(finding.other)}, which {names.worker(finding.worker)} does not have."
    )


RULE = Rule("skills", True, find, tell_person, tell_worker)
