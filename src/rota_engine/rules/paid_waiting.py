"""Soft. Waiting between visits is paid; a long gap is the worker's own time, at the price of a split day."""

from collections.abc import Iterator

from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule, rate
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    weights = week.weights
    for round in week.rounds:
        for stop in round.stops[1:]:
            if stop.waiting <= 0:
                continue
            split = stop.waiting > weights.split_after
            points = weights.split_shift * POINTS if split else stop.waiting * rate(round.worker, weights.paid_waiting)
            points += stop.waiting * weights.waiting * POINTS
            if points:
                yield Finding(
                    "paid_waiting", points, stop.waiting, stop.visit.id, worker=round.worker.id, day=round.day
                )


def tell_person(finding: Finding, names: Names) -> str:
    return f"{names.worker(finding.worker)} would wait {names.length(finding.amount)} before this visit."


def tell_worker(finding: Finding, names: Names) -> str:
    wait = f"{names.worker(finding.worker)} would wait {names.length(finding.amount)}"
    return f"{wait} before {names.visit_person(finding.visit)}’s visit."


RULE = Rule("paid_waiting", False, find, tell_person, tell_worker)
