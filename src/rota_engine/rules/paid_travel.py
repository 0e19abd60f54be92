"""Soft. Time on the road is paid between visits, and weighs something from and to home. One finding a round."""

from collections.abc import Iterator

from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule, rate
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    weights = week.weights
    for round in week.rounds:
        home = round.way_out + round.way_back
        minutes = round.between + home
        points = (
            round.between * rate(round.worker, weights.paid_travel)
            + home * rate(round.worker, weights.home_travel)
            + minutes * weights.travel * POINTS
        )
        if points:
            yield Finding("paid_travel", points, minutes, worker=round.worker.id, day=round.day)


def tell_person(finding: Finding, names: Names) -> str:
    return f"{names.worker(finding.worker)} is on the road for {names.length(finding.amount)} on that day."


def tell_worker(finding: Finding, names: Names) -> str:
    return tell_person(finding, names)


RULE = Rule("paid_travel", False, find, tell_person, tell_worker)
