"""Soft. Whoever comes is in the team that the person chose, the favourite if possible.

amount: the worker's place on her list, 0 for somebody who is not on it."""

from collections.abc import Iterator

from rota_engine.problem.model import Strength
from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    weights = week.weights
    for visit, placed, worker in week.comings():
        person = week.person[visit.person]
        if not person.team or worker.id == person.team[0]:
            continue
        if worker.id in person.team:
            down = person.team.index(worker.id)
            weight, rank = down * weights.team_rank, down + 1
        else:
            strongly = person.team_strength is Strength.STRONGLY
            weight, rank = weights.team_strongly if strongly else weights.team_would_like, 0
        yield Finding("chosen_team", weight * POINTS, rank, visit.id, person.id, worker.id, placed.day)


def tell_person(finding: Finding, names: Names) -> str:
    worker = names.worker(finding.worker)
    if finding.amount:
        return f"{worker} is number {finding.amount} on your list."
    return f"{worker} is not in the team you chose."


def tell_worker(finding: Finding, names: Names) -> str:
    worker, person = names.worker(finding.worker), names.person(finding.person)
    if finding.amount:
        return f"{worker} is number {finding.amount} on {person}’s list."
    return f"{worker} is not in the team that {person} chose."


RULE = Rule("chosen_team", False, find, tell_person, tell_worker)
