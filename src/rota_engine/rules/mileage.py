"""Soft. Kilometres between visits are paid, each way rounded down. amount: metres."""

from collections.abc import Iterator

from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for round in week.rounds:
        pence_a_km = round.worker.mileage * week.weights.mileage // 100
        for stop in round.stops[1:]:
            points = stop.metres * pence_a_km * POINTS // 1_000
            if points:
                yield Finding("mileage", points, stop.metres, stop.visit.id, worker=round.worker.id, day=round.day)


def tell_person(finding: Finding, names: Names) -> str:
    return f"{names.worker(finding.worker)} travels {finding.amount / 1_000:.1f} km to this visit."


def tell_worker(finding: Finding, names: Names) -> str:
    way = f"{finding.amount / 1_000:.1f} km"
    return f"{names.worker(finding.worker)} travels {way} to {names.visit_person(finding.visit)}’s visit."


RULE = Rule("mileage", False, find, tell_person, tell_worker)
