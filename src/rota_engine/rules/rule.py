"""What a rule is: a hard limit or a soft wish that can find itself broken in a worked-out week, and say so kindly."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rota_engine.problem.model import Problem, Worker
from rota_engine.week import Week


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule is not kept. points: what it weighs (0 for hard rules); amount: how much, in the rule's
    own measure (minutes, faces, visits …); other: a second visit, worker or tag that the sentence needs."""

    rule: str
    points: int = 0
    amount: int = 1
    visit: str | None = None
    person: str | None = None
    worker: str | None = None
    day: int | None = None
    other: str | None = None


def rate(worker: Worker, percent: int) -> int:
    """Whole pence an hour for that much of the worker's pay; times minutes it is points."""
    return worker.pay * percent // 100


class Names:
    """Turns ids into what people are called, minutes into clock times and lengths, and tags into words."""

    def __init__(self, problem: Problem) -> None:
        self._persons = {p.id: p.name or p.id for p in problem.persons}
        self._workers = {w.id: w.name or w.id for w in problem.workers}
        self._visits = {v.id: v for v in problem.visits}
        self._wording = problem.wording

    def person(self, id: str | None) -> str:
        return self._persons.get(id or "", id or "somebody")

    def worker(self, id: str | None) -> str:
        return self._workers.get(id or "", id or "somebody")

    def visit_person(self, visit: str | None) -> str:
        found = self._visits.get(visit or "")
        return self.person(found.person) if found else visit or "somebody"

    def clock(self, minute: int, day: int = 0) -> str:
        """ "9:30", or as the problem's wording says it."""
        return self._wording.clock(day, minute) if self._wording else f"{minute // 60 % 24}:{minute % 60:02d}"

    def day(self, day: int) -> str:
        """ "day 3" for the third, or as the problem's wording says it."""
        return self._wording.day(day) if self._wording else f"day {day + 1}"

    @staticmethod
    def length(minutes: int) -> str:
        """ "1 minute", "90 minutes", "4 hours", "2 hours 5 minutes"; below nothing is counted as above."""
        minutes = abs(minutes)
        hours, rest = divmod(minutes, 60) if minutes >= 120 else (0, minutes)
        parts = [Names.count(hours, "hour")] if hours else []
        parts += [Names.count(rest, "minute")] if rest or not hours else []
        return " ".join(parts)

    @staticmethod
    def moved(minutes: int) -> str:
        """ "20 minutes later", "1 minute earlier" (below nothing)."""
        return f"{Names.length(minutes)} {'later' if minutes > 0 else 'earlier'}"

    @staticmethod
    def count(number: int, thing: str) -> str:
        """ "1 worker", "2 workers"."""
        return f"{number} {thing}" if number == 1 else f"{number} {thing}s"

    def tag(self, tag: str | None) -> str:
        """ "speaks-punjabi" in quotes and without its hyphen, or as the problem's wording says it."""
        return self._wording.tag(tag or "") if self._wording else f"“{(tag or '').replace('-', ' ')}”"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule under its name. ``find`` gives each place where it is not kept; the two sentences are for the person whose
    choice it is and for the worker whose day it is."""

    name: str
    hard: bool
    find: Callable[[Week], Iterable[Finding]]
    tell_person: Callable[[Finding, Names], str]
    tell_worker: Callable[[Finding, Names], str]
