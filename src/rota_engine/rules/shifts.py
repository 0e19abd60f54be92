"""Hard. A worker leaves home and is home again within their hours, or as far past them as they agreed to.

amount: minutes before the shift (negative) or past it; 0: no shift at all that day."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for round in week.rounds:
        worker, day, shift = round.worker, round.day, round.shift
        if not round.stops:
            continue
        first, last = round.stops[0].visit, round.stops[-1].visit
        if shift is None:
            for stop in round.stops:
                yield Finding("shifts", 0, 0, stop.visit.id, stop.visit.person, worker.id, day)
            continue
        if round.leaves < shift.start:
            early = round.leaves - shift.start
            yield Finding("shifts", 0, early, first.id, first.person, worker.id, day)
        if shift.over is not None and round.returns > shift.end + shift.over:
            late = round.returns - shift.end - shift.over
            yield Finding("shifts", 0, late, last.id, last.person, worker.id, day)


def tell_person(finding: Finding, names: Names) -> str:
    worker = names.worker(finding.worker)
    if finding.amount == 0:
        return f"{worker} does not work on that day."
    if finding.amount < 0:
        return f"{worker} would have to set out {names.length(finding.amount)} before their hours begin."
    return f"{worker} would be home {names.length(finding.amount)} after their hours end."


def tell_worker(finding: Finding, names: Names) -> str:
    return tell_person(finding, names)


RULE = Rule("shifts", True, find, tell_person, tell_worker)
