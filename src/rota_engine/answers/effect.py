"""What would it do to put visits there? Whom it suits, whom it does not, what it costs, and which rules forbid it.

Only the part of the rota that can differ is worked out, before and after: the persons whose visits change, and every
round of the workers who come or came to them. So it is quick enough to be asked at every click.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

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


@dataclass(frozen=True)
class Effect:
    """A part of the rota as it is and as it would be. Each answer is worked out when it is asked for, and once."""

    now: Week
    then: Week
    persons: frozenset[str]

    @cached_property
    def broken(self) -> tuple[Reason, ...]:
        """The hard rules that a change would break and that are kept now."""
        names = Names(self.then.problem)
        return tuple(reason(finding, names) for finding in _broken(self.then) - _broken(self.now))

    @property
    def kept(self) -> tuple[Choice, ...]:
        """Choices that it would keep, or keep better."""
        return tuple(each for before, each in self._changed if _rank(each) > _rank(before))

    @property
    def lost(self) -> tuple[Choice, ...]:
        """Choices that it would not keep any more, or not as well."""
        return tuple(each for before, each in self._changed if _rank(each) < _rank(before))

    @cached_property
    def pence(self) -> int:
        """What the agency would pay more."""
        return paid_pence(self.then) - paid_pence(self.now)

    @cached_property
    def _changed(self) -> list[tuple[Choice, Choice]]:
        """The choices whose status changes, before and after."""
        # What somebody got turns on their own visits alone; the others of the part are there for the workers' rounds.
        got = {choice.asked: choice for choice in choices_among(self.now, self.persons)}
        pairs = [(got[each.asked], each) for each in choices_among(self.then, self.persons)]
        return [pair for pair in pairs if pair[0].status is not pair[1].status and pair[1].asked.rule not in OF_ALL]


def effect(
    problem: Problem, rota: Rota, changes: Mapping[str, Placed | None], weights: Weights | None = None
) -> Effect:
    """What it would do if these visits were there (None: undone) and all others stayed. ``KeyError``: an unknown id."""
    whose = {visit.id: visit.person for visit in problem.visits}
    persons = frozenset(whose[id] for id in changes)
    places = [*changes.values(), *(rota.visits.get(id) for id in changes)]
    come = {worker for at in places if at for worker in at.workers}
    part = _part(problem, rota, persons, come)
    known = {visit.id for visit in part.visits}
    before = {id: at for id, at in rota.visits.items() if id in known}
    after = {id: at for id, at in {**before, **changes}.items() if at}
    breaks = [{key: pause for key, pause in rota.breaks.items() if key[1] in each} for each in (before, after)]
    rotas = Rota(before, breaks[0]), Rota(after, breaks[1])
    now, then = (with_breaks(Week(part, each, weights or Weights()), come) for each in rotas)
    return Effect(now, then, persons)


def _part(problem: Problem, rota: Rota, persons: frozenset[str], workers: set[str]) -> Problem:
    """The persons and their visits, the workers and theirs, and whoever else is at any of these visits. All other
    workers are there by name, since somebody may have chosen them."""
    mine = {visit.id for visit in problem.visits if visit.person in persons}
    mine |= {id for id, at in rota.visits.items() if not workers.isdisjoint(at.workers)}
    come = {worker for id in mine & rota.visits.keys() for worker in rota.visits[id].workers} | workers
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


def _broken(week: Week) -> Counter[Finding]:
    return Counter(finding for rule in HARD for finding in rule.find(week))


def _rank(choice: Choice) -> int:
    return [Status.NOT, Status.PARTLY, Status.KEPT].index(choice.status)
