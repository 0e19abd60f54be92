"""Breaks put afresh, where the search would put them: whoever moves visits by hand does not move breaks as well."""

from collections.abc import Collection
from dataclasses import replace

from rota_engine.problem.weights import POINTS
from rota_engine.rota import Break, Rota
from rota_engine.rules.rule import rate
from rota_engine.week import Round, Week


def with_breaks(week: Week, workers: Collection[str], day: int | None = None) -> Week:
    """The week with the breaks of these workers, on one day or on all, put afresh where there is room between two
    visits. Where there is none, there is no break, and the rule of breaks is broken."""
    rota = week.rota
    theirs = {id for id, at in rota.visits.items() if day in (None, at.day)}
    breaks = {key: pause for key, pause in rota.breaks.items() if not (key[0] in workers and key[1] in theirs)}
    bare = replace(week, rota=Rota(rota.visits, breaks))
    for round in bare.rounds:
        if round.worker.id in workers and day in (None, round.day) and round.stops:
            breaks = breaks | _pause(round, bare)
    return replace(week, rota=Rota(rota.visits, breaks)) if breaks != bare.rota.breaks else bare


def _pause(round: Round, week: Week) -> dict[tuple[str, str], Break]:
    """The break of a round that needs one, by law or for a meal, where there is room and it saves most waiting."""
    law, meal = week.problem.law, round.worker.meal_break
    long = law.break_after is not None and round.stops[-1].end - round.stops[0].start > law.break_after
    if not (long or meal):
        return {}
    minutes = meal.minutes if meal else law.break_minutes
    best: dict[tuple[str, str], Break] = {}
    most = -1
    for stop in round.stops[1:]:
        start = max(stop.start - stop.waiting, meal.opens if meal else 0)
        in_time = meal is None or start + (minutes if meal.holds == "end" else 0) <= meal.closes
        saved = _waiting_points(stop.waiting, round, week) - _waiting_points(stop.waiting - minutes, round, week)
        if in_time and start + minutes <= stop.start and saved > most:
            best, most = {(round.worker.id, stop.visit.id): Break(start, minutes)}, saved
    return best


def _waiting_points(minutes: int, round: Round, week: Week) -> int:
    """What waiting weighs (rules/paid_waiting.py), for breaks to be put where the search puts them."""
    weights = week.weights
    split = minutes > weights.split_after
    paid = weights.split_shift * POINTS if split else minutes * rate(round.worker, weights.paid_waiting)
    return paid + minutes * weights.waiting * POINTS
