"""Soft. A worker has the meal break that is theirs, in its hours, on every round with visits."""

from collections.abc import Iterator

from rota_engine.problem.model import MealBreak
from rota_engine.problem.weights import POINTS
from rota_engine.rota import Break
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def counts(meal: MealBreak, pause: Break) -> bool:
    """Whether this pause is the meal break: long enough and within its hours."""
    held = pause.start + pause.minutes if meal.holds == "end" else pause.start
    return pause.minutes >= meal.minutes and pause.start >= meal.opens and held <= meal.closes


def find(week: Week) -> Iterator[Finding]:
    for round in week.rounds:
        meal = round.worker.meal_break
        if meal is None or round.shift is None or not round.stops:
            continue
        if not any(stop.pause and counts(meal, stop.pause) for stop in round.stops):
            points = meal.missed * POINTS
            yield Finding("missed_meal", points, meal.minutes, worker=round.worker.id, day=round.day)


def tell_person(finding: Finding, names: Names) -> str:
    return f"{names.worker(finding.worker)} would miss their meal break of {names.length(finding.amount)}."


def tell_worker(finding: Finding, names: Names) -> str:
    return tell_person(finding, names)


RULE = Rule("missed_meal", False, find, tell_person, tell_worker)
