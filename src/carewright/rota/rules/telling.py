"""What people are told of who comes and when, in sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from carewright.core.civil import clock_at, london_date, long_date
from carewright.rota.rules.placings import Placing


@dataclass(frozen=True, slots=True)
class Line:
    """One visit as it is told: whose, on which day, what it is for, how it was told before and how it is now; None: it
    has no place. ``off``: it is called off."""

    person: str
    day: date
    name: str
    before: Placing | None
    after: Placing | None
    off: bool = False


def time_of(placing: Placing) -> str:
    """ "9:30am"."""
    return clock_at(placing.starts_at)


def names(workers: Sequence[str], called: Mapping[str, str]) -> str:
    """ "Ceri and Dan", by their ids."""
    return " and ".join(called[id] for id in workers)


def to_person(line: Line, called: Mapping[str, str]) -> str:
    """What a person is told of a visit, without the day: "9:30am Ceri: Morning visit". Of one that they were told of
    before, also what it was. ``called``: workers by their ids."""
    if line.off:
        return f"{line.name}: called off."
    if line.after is None:
        was = f" It was {_told(line.before, called)}." if line.before else ""
        return f"{line.name}: nobody can come as things stand.{was} The office is looking for somebody."
    now = f"{_told(line.after, called)}: {line.name}"
    was = was_before(line.before, line.after, called)
    return f"{now}, not {was}." if was else f"{now}."


def to_worker(line: Line, worker: str) -> str:
    """What a worker is told of a visit, without the day; "": it is no different for them."""
    before = line.before if line.before and worker in line.before.workers else None
    after = line.after if line.after and worker in line.after.workers else None
    if after is None:
        return f"You do not go to {line.person} at {time_of(before)}." if before else ""
    said = f"{time_of(after)} {line.person}: {line.name}, {after.minutes} minutes"
    if before is None:
        return f"{said}."
    if (before.starts_at, before.minutes) == (after.starts_at, after.minutes):
        return ""
    return f"{said}, not {_moment(before, line.day)}, {before.minutes} minutes."


def was_to_worker(before: Placing | None, after: Placing, worker: str, called: Mapping[str, str]) -> str:
    """What a worker was told before of a visit that is theirs now, as far as it is different: "9am", "with Dan"; or
    "not yours". ``before``: how it was told then; None: that nobody comes."""
    if before is None or worker not in before.workers:
        return "not yours"
    was = [_moment(before, london_date(after.starts_at))] if before.starts_at != after.starts_at else []
    if before.minutes != after.minutes:
        was.append(f"{before.minutes} minutes")
    if set(before.workers) != set(after.workers):
        others = [id for id in before.workers if id != worker]
        was.append(f"with {names(others, called)}" if others else "alone")
    return ", ".join(was)


def _told(placing: Placing, called: Mapping[str, str]) -> str:
    return f"{time_of(placing)} {names(placing.workers, called)}"


def was_before(before: Placing | None, after: Placing | None, called: Mapping[str, str]) -> str:
    """What was told before, as far as it is different: "9am Dan"; "": nothing was, or it is no different."""
    if before is None or after is None:
        return _told(before, called) if before else ""
    was = []
    if before.starts_at != after.starts_at:
        was.append(_moment(before, london_date(after.starts_at)))
    if set(before.workers) != set(after.workers):
        was.append(names(before.workers, called))
    return " ".join(was)


def _moment(placing: Placing, day: date) -> str:
    """The time; with its day, where that is another one than ``day``."""
    then = london_date(placing.starts_at)
    return time_of(placing) if then == day else f"{long_date(then)} at {time_of(placing)}"


def by_day(said: Mapping[date, Sequence[str]]) -> list[tuple[str, Sequence[str]]]:
    """Sentences under the day that they are about, in order; days without any are left out."""
    return [(long_date(day), said[day]) for day in sorted(said) if said[day]]
