"""Hard. Two visits that belong together on a day are neither too close nor too far apart.

amount: minutes too close (negative) or too far apart."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week, absolute


def find(week: Week) -> Iterator[Finding]:
    for link in week.problem.links:
        first, second = week.rota.visits.get(link.first), week.rota.visits.get(link.second)
        if not (first and second) or (first.day != second.day and not link.start_together):
            continue
        gap = absolute(second.day, second.start) - absolute(first.day, first.start)
        off = 0
        if link.min_gap is not None:
            off = min(off, gap - link.min_gap)
        if link.max_gap is not None and off == 0:
            off = max(off, gap - link.max_gap)
        if off:
            person = week.visit[link.first].person
            yield Finding("links", 0, off, link.first, person, day=first.day, other=link.second)


def tell_person(finding: Finding, names: Names) -> str:
    side = "too late" if finding.amount > 0 else "too soon"
    return f"Of two visits that belong together, the second would start {names.length(finding.amount)} {side}."


def tell_worker(finding: Finding, names: Names) -> str:
    first, second = names.visit_person(finding.visit), names.visit_person(finding.other)
    whose = f"{first}’s two linked visits" if first == second else f"the linked visits to {first} and {second}"
    side = "too late" if finding.amount > 0 else "too soon"
    return f"Of {whose}, the second would start {names.length(finding.amount)} {side}."


RULE = Rule("links", True, find, tell_person, tell_worker)
