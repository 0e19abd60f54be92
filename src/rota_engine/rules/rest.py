"""Hard. Between the last visit of a day and the first of the next working day lies the legal rest."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week, absolute


def find(week: Week) -> Iterator[Finding]:
    rest = week.problem.law.rest
    if rest is None:
        return
    ended = {worker.id: worker.last_end for worker in week.problem.workers}
    today: dict[str, int] = {}
    for round in week.rounds:
        if not round.stops:
            continue
        id, first, before = round.worker.id, round.stops[0], ended[round.worker.id]
        if today.get(id) != round.day and before is not None:
            short = rest - (absolute(round.day, first.start) - before)
            if short > 0:
                yield Finding("rest", 0, short, first.visit.id, first.visit.person, id, round.day)
        today[id], ended[id] = round.day, absolute(round.day, round.stops[-1].end)


def tell_person(finding: Finding, names: Names) -> str:
    short = names.length(finding.amount)
    return f"{names.worker(finding.worker)} would have {short} too little rest since the day before."


def tell_worker(finding: Finding, names: Names) -> str:
    return tell_person(finding, names)


RULE = Rule("rest", True, find, tell_person, tell_worker)
