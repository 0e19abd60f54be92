"""Soft. No shift is mostly empty: the idlest of all has a price."""

from collections.abc import Iterator

from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    shifts = [round for round in week.rounds if round.shift]
    if shifts and week.weights.most_idle:
        idlest = max(shifts, key=lambda round: round.idle)
        points = idlest.idle * week.weights.most_idle * POINTS
        if points:
            yield Finding("idle", points, idlest.idle, worker=idlest.worker.id, day=idlest.day)


def tell_person(finding: Finding, names: Names) -> str:
    return f"{names.worker(finding.worker)} has {names.length(finding.amount)} of the day with nothing to do."


def tell_worker(finding: Finding, names: Names) -> str:
    return tell_person(finding, names)


RULE = Rule("idle", False, find, tell_person, tell_worker)
