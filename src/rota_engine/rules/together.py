"""Hard. Of two visits that are worth something only together, both are done or neither. visit: the one left out."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for link in week.problem.links:
        left_out = [id for id in (link.first, link.second) if id not in week.rota.visits]
        if (link.together or link.start_together) and len(left_out) == 1:
            missing = left_out[0]
            done = link.second if missing == link.first else link.first
            yield Finding("together", visit=missing, person=week.visit[missing].person, other=done)


def tell_person(finding: Finding, names: Names) -> str:
    return "Two visits that belong together would be pulled apart: only one of them would happen."


def tell_worker(finding: Finding, names: Names) -> str:
    first, second = names.visit_person(finding.visit), names.visit_person(finding.other)
    whose = f"{first}’s two linked visits" if first == second else f"the linked visits to {first} and {second}"
    return f"Only one of {whose} would happen; they belong together."


RULE = Rule("together", True, find, tell_person, tell_worker)
