"""Soft. Few different workers: a price for each beyond the first in a fortnight, a high one above the ceiling.

Workers who came in the days before count towards the ceilings of the first fortnight and of the whole horizon; only
what this rota adds above a ceiling weighs. amount: faces too many; other: a ceiling's span, if it is one."""

from collections import defaultdict
from collections.abc import Iterator

from rota_engine.problem.model import Person
from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week

FORTNIGHT = 14


def above(
    week: Week, person: Person, now: set[str], before: frozenset[str], ceiling: int | None, day: int, span: str
) -> Iterator[Finding]:
    if ceiling is None:
        return
    too_many = len(now | before) - max(ceiling, len(before))
    if too_many > 0:
        points = week.weights.above_ceiling * too_many * POINTS
        yield Finding("faces", points, too_many, person=person.id, day=day, other=span)


def find(week: Week) -> Iterator[Finding]:
    weights = week.weights
    came: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for visit, placed, worker in week.comings():
        came[visit.person].append((placed.day, worker.id))
    for person in week.problem.persons:
        met = week.met(person)
        for start in range(0, week.problem.days, FORTNIGHT):
            now = {worker for day, worker in came[person.id] if start <= day < start + FORTNIGHT}
            if len(now) > 1:
                points = weights.another_face * (len(now) - 1) * POINTS
                yield Finding("faces", points, len(now) - 1, person=person.id, day=start)
            before = met if start == 0 else frozenset()
            yield from above(week, person, now, before, person.faces_14, start, "14 days")
        everybody = {worker for _, worker in came[person.id]}
        yield from above(week, person, everybody, met, person.faces_28, 0, "28 days")


def tell_person(finding: Finding, names: Names) -> str:
    if finding.other is None:
        return f"You have {names.count(finding.amount + 1, 'different worker')} within two weeks."
    return f"You would have {names.count(finding.amount, 'worker')} more in {finding.other} than you agreed to."


def tell_worker(finding: Finding, names: Names) -> str:
    person = names.person(finding.person)
    if finding.other is None:
        return f"{person} has {names.count(finding.amount + 1, 'different worker')} within two weeks."
    return f"{person} would have {names.count(finding.amount, 'worker')} more in {finding.other} than agreed."


RULE = Rule("faces", False, find, tell_person, tell_worker)
