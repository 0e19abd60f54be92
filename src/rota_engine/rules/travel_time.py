"""Hard. A worker has the time to get from each visit to the next, and is home from one round before the next begins.

amount: minutes too few; other: the visit before."""

from collections.abc import Iterator
from itertools import pairwise

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Round, Week


def find(week: Week) -> Iterator[Finding]:
    last: Round | None = None
    for round in week.rounds:
        worker, day = round.worker, round.day
        if not round.stops:
            continue
        for before, stop in pairwise(round.stops):
            if stop.waiting < 0:
                yield Finding(
                    "travel_time", 0, -stop.waiting, stop.visit.id, stop.visit.person, worker.id, day, before.visit.id
                )
        if last and last.worker is worker and last.day == day and round.leaves < last.returns:
            first, end = round.stops[0].visit, last.stops[-1].visit
            yield Finding("travel_time", 0, last.returns - round.leaves, first.id, first.person, worker.id, day, end.id)
        last = round


def tell_person(finding: Finding, names: Names) -> str:
    late = names.length(finding.amount)
    return f"{names.worker(finding.worker)} would get to you {late} too late from the visit before."


def tell_worker(finding: Finding, names: Names) -> str:
    way = f"from {names.visit_person(finding.other)} to {names.visit_person(finding.visit)}"
    return f"{names.worker(finding.worker)} would be {names.length(finding.amount)} short of time to get {way}."


RULE = Rule("travel_time", True, find, tell_person, tell_worker)
