"""The independent evaluator: plain, slow, obviously right. It scores any rota from the problem alone.

It shares no line with the search, so that each can catch the other's mistakes.
"""

from collections import Counter
from dataclasses import dataclass

from rota_engine.problem.model import Problem
from rota_engine.problem.weights import POINTS, Weights
from rota_engine.rota import Rota
from rota_engine.rules import RULES
from rota_engine.rules.rule import Finding
from rota_engine.week import Week


@dataclass(frozen=True, slots=True)
class Score:
    """violations: places where a hard rule is broken; points: what all soft rules weigh together (60 to a penny)."""

    findings: tuple[Finding, ...]
    violations: int
    points: int

    @property
    def pence(self) -> float:
        return self.points / POINTS

    def by_rule(self) -> dict[str, int]:
        """Points of each soft rule, 0 for those that are kept everywhere."""
        found = Counter({rule.name: 0 for rule in RULES if not rule.hard})
        for finding in self.findings:
            if finding.rule in found:
                found[finding.rule] += finding.points
        return dict(found)

    def broken(self) -> dict[str, int]:
        """How often each hard rule is broken, only those that are."""
        hard = {rule.name for rule in RULES if rule.hard}
        return dict(Counter(finding.rule for finding in self.findings if finding.rule in hard))


def evaluate(problem: Problem, rota: Rota, weights: Weights | None = None) -> Score:
    """Score a rota. Ids in it that the problem does not know are a ``KeyError``: formats check them at the edge."""
    week = Week(problem, rota, weights or Weights())
    findings = tuple(finding for rule in RULES for finding in rule.find(week))
    hard = {rule.name for rule in RULES if rule.hard}
    violations = sum(1 for finding in findings if finding.rule in hard)
    return Score(findings, violations, sum(finding.points for finding in findings))
