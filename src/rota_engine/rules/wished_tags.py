"""Soft. Whoever comes shares what the person would like: a language, an interest, a gender."""

from collections.abc import Iterator

from rota_engine.problem.model import Strength
from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    weights = week.weights
    for visit, placed, worker in week.comings():
        for wish in week.person[visit.person].wishes:
            if wish.tag not in worker.tags:
                strongly = wish.strength is Strength.STRONGLY
                points = (weights.tag_strongly if strongly else weights.tag_would_like) * POINTS
                yield Finding("wished_tags", points, 1, visit.id, visit.person, worker.id, placed.day, wish.tag)


def tell_person(finding: Finding, names: Names) -> str:
    wish = f"You would like {names.tag(finding.other)} if possible"
    return f"{wish}, and {names.worker(finding.worker)} does not match that."


def tell_worker(finding: Finding, names: Names) -> str:
    wish = f"{names.person(finding.person)} would like {names.tag(finding.other)} if possible"
    return f"{wish}, and {names.worker(finding.worker)} does not match that."


RULE = Rule("wished_tags", False, find, tell_person, tell_worker)
