"""Soft. Few strangers: each worker whom a person has not met counts once, at their first visit."""

from collections.abc import Iterator

from rota_engine.problem.weights import POINTS
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    met: set[tuple[str, str]] = set()
    in_time = sorted(week.comings(), key=lambda coming: (coming[1].day, coming[1].start))
    for visit, placed, worker in in_time:
        person = week.person[visit.person]
        if week.knows(person, worker) or (person.id, worker.id) in met:
            continue
        met.add((person.id, worker.id))
        yield Finding("new_faces", week.weights.new_face * POINTS, 1, visit.id, person.id, worker.id, placed.day)


def tell_person(finding: Finding, names: Names) -> str:
    return f"{names.worker(finding.worker)} would be new to you."


def tell_worker(finding: Finding, names: Names) -> str:
    return f"{names.worker(finding.worker)} has not met {names.person(finding.person)} yet."


RULE = Rule("new_faces", False, find, tell_person, tell_worker)
