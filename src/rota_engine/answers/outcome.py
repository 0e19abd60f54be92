"""What a rota comes to, in the few numbers by which two rotas are compared: choices kept, faces, hours, money."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from rota_engine.answers.choices import Kind, choices, kept_of
from rota_engine.evaluate import evaluate
from rota_engine.problem.model import Problem
from rota_engine.problem.weights import POINTS, Weights
from rota_engine.rota import Rota
from rota_engine.rules import guaranteed, mileage, overtime, paid_travel, paid_waiting
from rota_engine.week import Week

PAID_RULES = (paid_travel.RULE, paid_waiting.RULE, mileage.RULE, overtime.RULE, guaranteed.RULE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """by_rule: points (60 to a penny) of each soft rule. kept: of the persons' wishes of a kind, how many are kept and
    how many there are. faces: person -> different workers who come. paid_minutes: worker -> minutes. pence: what the
    agency pays for it all. unassigned: ids of visits."""

    violations: int
    points: int
    by_rule: Mapping[str, int]
    kept: Mapping[Kind, tuple[int, int]]
    faces: Mapping[str, int]
    paid_minutes: Mapping[str, int]
    pence: int
    unassigned: tuple[str, ...]

    def share(self, *kinds: Kind) -> float:
        """The share, 0 to 1, of the persons' wishes of these kinds that is kept; 1 if nobody wished for anything."""
        kept, asked = (sum(self.kept[kind][n] for kind in kinds) for n in range(2))
        return kept / asked if asked else 1.0


def outcome(problem: Problem, rota: Rota, weights: Weights | None = None) -> Outcome:
    """Work a rota out. Ids in it that the problem does not know are a ``KeyError``."""
    week = Week(problem, rota, weights or Weights())
    score = evaluate(problem, rota, week.weights)
    came: dict[str, set[str]] = {person.id: set() for person in problem.persons}
    for visit, _, worker in week.comings():
        came[visit.person].add(worker.id)
    paid: dict[str, int] = defaultdict(int)
    for round in week.rounds:
        paid[round.worker.id] += round.paid(week.weights)
    return Outcome(
        violations=score.violations,
        points=score.points,
        by_rule=score.by_rule(),
        kept=kept_of(choices(week)),
        faces={person: len(workers) for person, workers in came.items()},
        paid_minutes=dict(paid),
        pence=paid_pence(week),
        unassigned=tuple(visit.id for visit in problem.visits if visit.id not in rota.visits),
    )


def paid_pence(week: Week) -> int:
    """Whole pence that are really paid: contact time, travel and waiting at the worker's pay, mileage, overtime
    premiums and promised hours that were not filled. Wishes, and the unpaid way from and to home, are not in it."""
    weights = replace(
        week.weights,
        paid_travel=100, home_travel=0, travel=0, paid_waiting=100, split_shift=0, waiting=0,
        mileage=100, overtime=100, guaranteed=100,
    )  # fmt: skip
    real = week.weighed(weights)
    contact = sum(round.contact * round.worker.pay for round in real.rounds)
    return (contact + sum(finding.points for rule in PAID_RULES for finding in rule.find(real))) // POINTS


def pounds(pence: int) -> str:
    """ "£1,234.50"; below nothing "-£3.20"."""
    return f"{'-' if pence < 0 else ''}£{abs(pence) / 100:,.2f}"
