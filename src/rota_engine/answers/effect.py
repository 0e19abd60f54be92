"""What would it do to put visits there? Whom it suits, whom it does not, what it costs, and which rules forbid it.

Only the part of the rota that can differ is worked out, before and after: the persons whose visits change, and every
round of the workers who come or came to them. So it is quick enough to be asked at every click.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from rota_engine.answers.breaks import with_breaks
from rota_engine.answers.choices import Choice, Reason, Status, choices_among, reason
from rota_engine.answers.outcome import paid_pence
from rota_engine.problem.model import Problem
from rota_engine.problem.weights import Weights
from rota_engine.rota import Placed, Rota
from rota_engine.rules import RULES
from rota_engine.rules.rule import Finding, Names
from rota_engine.week import Week

HARD = tuple(rule for rule in RULES if rule.hard)
OF_ALL = {"fair_share"}
"""Choices that only the whole rota can tell of."""


@dataclass(frozen=True, slots=True)
class Effect:
    """broken: the hard rules that a change would break and that are kept now. kept, lost: choices that it would keep,
    or not keep any more; worse than before counts as lost. pence: what the agency would pay more."""

    broken: tuple[Reason, ...]
    kept: tuple[Choice, ...]
    lost: tuple[Choice, ...]
    pence: int


def effect(
    problem: Problem, rota: Rota, changes: Mapping[str, Placed | None], weights: Weights | None = None
) -> Effect:
    """What it would do if these visits were there (None: undone) and all others stayed. ``KeyError``: an unknown id."""
    visits = {visit.id: visit for visit in problem.visits}
    persons = {visits[id].person for id in changes}
    there = {id: at for id, at in changes.items() if at}
    rest = {id: at for id, at in rota.visits.items() if id not in changes}
    after = Rota({**rest, **there}, {key: pause for key, pause in rota.breaks.items() if key[1] not in changes})
    come = {
        worker for part in (rota, after) for id, at in part.visits.items() if id in changes for worker in at.workers
    }
    part = _part(problem, (rota, after), persons, come)
    now, then = (with_breaks(Week(part, _within(part, each), weights or Weights()), come) for each in (rota, after))
    names = Names(part)
    broken = _broken(then) - _broken(now)
    # What somebody got turns on their own visits alone; the others of the part are there for the workers' rounds.
    before = {choice.asked: choice for choice in choices_among(now, persons)}
    changed = [
        choice
        for choice in choices_among(then, persons)
        if before[choice.asked].status is not choice.status and choice.asked.rule not in OF_ALL
    ]
    return Effect(
        tuple(reason(finding, names) for finding in broken),
        tuple(each for each in changed if _rank(each) > _rank(before[each.asked])),
        tuple(each for each in changed if _rank(each) < _rank(before[each.asked])),
        paid_pence(then) - paid_pence(now),
    )


def _part(problem: Problem, rotas: tuple[Rota, ...], persons: set[str], workers: set[str]) -> Problem:
    """The persons and their visits, the workers and theirs, and whoever else is at any of these visits. All other
    workers are there by name, since somebody may have chosen them."""
    mine = {visit.id for visit in problem.visits if visit.person in persons}
    mine |= {id for rota in rotas for id, at in rota.visits.items() if workers.intersection(at.workers)}
    come = {worker for rota in rotas for id, at in rota.visits.items() if id in mine for worker in at.workers} | workers
    visits = tuple(visit for visit in problem.visits if visit.id in mine)
    seen = {visit.person for visit in visits}
    return replace(
        problem,
        persons=tuple(person for person in problem.persons if person.id in seen),
        visits=visits,
        workers=tuple(w if w.id in come else replace(w, shifts=(), guaranteed=0) for w in problem.workers),
        links=tuple(link for link in problem.links if link.first in mine and link.second in mine),
        locks=tuple(lock for lock in problem.locks if lock.visit in mine),
        published={id: told for id, told in problem.published.items() if id in mine},
    )


def _within(part: Problem, rota: Rota) -> Rota:
    known = {visit.id for visit in part.visits}
    return Rota(
        {id: at for id, at in rota.visits.items() if id in known},
        {key: pause for key, pause in rota.breaks.items() if key[1] in known},
    )


def _broken(week: Week) -> Counter[Finding]:
    return Counter(finding for rule in HARD for finding in rule.find(week))


def _rank(choice: Choice) -> int:
    return [Status.NOT, Status.PARTLY, Status.KEPT].index(choice.status)
