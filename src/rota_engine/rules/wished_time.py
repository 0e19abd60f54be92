"""Soft. A visit starts at the time the person wished, give or take her tolerance."""

from collections.abc import Iterator

from rota_engine.problem.model import Strength
from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    for id, placed in week.rota.visits.items():
        visit = week.visit[id]
        if visit.wish is None:
            continue
        away = placed.start - visit.wish.start
        beyond = max(0, abs(away) - visit.wish.tolerance)
        strongly = visit.wish.strength is Strength.STRONGLY
        weight = week.weights.wished_time_strongly if strongly else week.weights.wished_time_would_like
        if beyond:
            yield Finding("wished_time", weight * beyond * POINTS, away, visit=id, person=visit.person, day=placed.day)


def tell_person(finding: Finding, names: Names) -> str:
    return f"We come {names.moved(finding.amount)} than you asked for."


def tell_worker(finding: Finding, names: Names) -> str:
    return f"{names.person(finding.person)} wished for a visit {names.moved(-finding.amount)} than this."


RULE = Rule("wished_time", False, find, tell_person, tell_worker)
