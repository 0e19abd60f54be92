"""Soft. A worker is home by the end of the shift, also where a longer day is possible."""

from collections.abc import Iterator

from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for round in week.rounds:
        over = round.returns - round.shift.end if round.shift and round.stops else 0
        if over > 0:
            points = over * week.weights.extra * POINTS
            last = round.stops[-1].visit
            yield Finding("extra_time", points, over, last.id, worker=round.worker.id, day=round.day)


def tell_person(finding: Finding, names: Names) -> str:
    return f"{names.worker(finding.worker)} would be home {names.length(finding.amount)} after their hours end."


def tell_worker(finding: Finding, names: Names) -> str:
    return tell_person(finding, names)


RULE = Rule("extra_time", False, find, tell_person, tell_worker)
