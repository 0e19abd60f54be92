"""Hard. Two linked visits have the same workers, or different ones, where the link says so."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for link in week.problem.links:
        first, second = week.rota.visits.get(link.first), week.rota.visits.get(link.second)
        if not (first and second) or link.worker == "any":
            continue
        one, other = set(first.workers), set(second.workers)
        if (one != other) if link.worker == "same" else (one & other):
            person = week.visit[link.first].person
            # amount tells the sentence which of the two it was
            yield Finding(
                "link_workers", 0, int(link.worker == "same"), link.first, person, day=first.day, other=link.second
            )


def tell_person(finding: Finding, names: Names) -> str:
    return f"These two visits need {'the same worker' if finding.amount else 'different workers'}."


def tell_worker(finding: Finding, names: Names) -> str:
    first, second = names.visit_person(finding.visit), names.visit_person(finding.other)
    whose = f"{first}’s two linked visits" if first == second else f"The linked visits to {first} and {second}"
    return f"{whose} need {'the same worker' if finding.amount else 'different workers'}."


RULE = Rule("link_workers", True, find, tell_person, tell_worker)
