"""Hard. A visit starts no earlier than a window opens, and is no later for it than its limit allows."""

from collections.abc import Iterator

from rota_engine.problem.model import Visit
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Week


def minutes_late(visit: Visit, start: int) -> int:
    """Minutes after the window that counts: the last one that has opened by then."""
    opened = [window for window in visit.windows if window.opens <= start]
    window = opened[-1] if opened else visit.windows[0]
    held = start + visit.minutes if visit.window_holds == "end" else start
    return max(0, held - window.closes)


def find(week: Week) -> Iterator[Finding]:
    for id, placed in week.rota.visits.items():
        visit = week.visit[id]
        early = placed.start - visit.windows[0].opens
        limit = visit.late_limit
        too_late = 0 if limit is None else max(0, minutes_late(visit, placed.start) - limit)
        if early < 0 or too_late:
            amount = early if early < 0 else too_late
            yield Finding("windows", 0, amount, visit=id, person=visit.person, day=placed.day)


def tell_person(finding: Finding, names: Names) -> str:
    return f"We would come {names.moved(finding.amount)} than this visit may be."


def tell_worker(finding: Finding, names: Names) -> str:
    return f"{names.person(finding.person)}’s visit would be {names.moved(finding.amount)} than it may be."


RULE = Rule("windows", True, find, tell_person, tell_worker)
