"""Hard. The legal break: a round longer than the law allows has one, and every break fits where it is written down.

A break counts towards the law only between visits, not before the first. visit None: the round's break is missing."""

from collections.abc import Iterator

from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def find(week: Week) -> Iterator[Finding]:
    law = week.problem.law
    for round in week.rounds:
        worker, day, stops = round.worker, round.day, round.stops
        if stops and law.break_after is not None and stops[-1].end - stops[0].start > law.break_after:
            between = [stop.pause for stop in stops[1:] if stop.pause]
            if not any(pause.minutes >= law.break_minutes for pause in between):
                yield Finding("breaks", 0, law.break_minutes, worker=worker.id, day=day)
        for n, stop in enumerate(stops):
            if stop.pause is None:
                continue
            # Before the first visit a break has no lower limit of its own: they then leave home earlier (see shifts).
            too_early = n > 0 and stop.pause.start < stops[n - 1].end + stop.travel
            if too_early or stop.pause.start + stop.pause.minutes > stop.start:
                yield Finding("breaks", 0, stop.pause.minutes, stop.visit.id, stop.visit.person, worker.id, day)
    for (id, visit), pause in week.rota.breaks.items():
        placed = week.rota.visits.get(visit)
        if placed is None or id not in placed.workers:
            yield Finding("breaks", 0, pause.minutes, visit, week.visit[visit].person, id)


def tell_person(finding: Finding, names: Names) -> str:
    worker, minutes = names.worker(finding.worker), names.length(finding.amount)
    if finding.visit is None:
        return f"{worker} would work too long without a break of {minutes}."
    return f"{worker}’s break of {minutes} does not fit before this visit."


def tell_worker(finding: Finding, names: Names) -> str:
    return tell_person(finding, names)


RULE = Rule("breaks", True, find, tell_person, tell_worker)
