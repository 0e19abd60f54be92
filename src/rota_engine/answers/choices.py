"""What did I ask, what did I get? Every choice of each person and each worker, and whether a rota keeps it.

A choice is *kept*, *partly* kept (nearer to it than nothing) or *not* kept, and then the rules that were not kept say
so in a sentence. Choices that are hard rules (musts, vetoes, known workers only) are listed too: a rota of ours keeps
them always, one from elsewhere may not.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from rota_engine.problem.model import Person, TimeWish, Visit, Worker
from rota_engine.rules import BY_NAME
from rota_engine.rules.rule import Finding, Names
from rota_engine.week import Week

Kind = Literal["when", "who", "what"]
"""What a choice is about. A worker's choice of homes to work in is one of what."""
KINDS: tuple[Kind, ...] = ("when", "who", "what")
NEARLY = 30
"""Minutes outside the tolerance of a wished time that still count as partly kept."""


class Status(StrEnum):
    KEPT = "kept"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Asked:
    """A choice as it was made. whose: a person's id, or a worker's (``by_worker``). rule: the one that watches over it.

    visit: the one visit it is about; None: all of them. detail: the tag, series, span, worker or day it is about.
    must: it is a hard rule.
    """

    kind: Kind
    whose: str
    words: str
    rule: str
    visit: str | None = None
    detail: str | None = None
    by_worker: bool = False
    must: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that stood in the way, in a sentence to the person and in one to the worker or coordinator."""

    rule: str
    to_person: str
    to_worker: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What became of what somebody asked for."""

    asked: Asked
    status: Status
    reasons: tuple[Reason, ...] = ()


def reason(finding: Finding, names: Names) -> Reason:
    rule = BY_NAME[finding.rule]
    return Reason(rule.name, rule.tell_person(finding, names), rule.tell_worker(finding, names))


def choices(week: Week, person: str | None = None) -> list[Choice]:
    """Every choice of everybody, persons first; or those of one person. An unknown person is a ``KeyError``."""
    if person is not None:
        return list(_Reader(week).of_person(week.person[person]))
    return choices_among(week, week.person)


def choices_among(week: Week, persons: Collection[str]) -> list[Choice]:
    """Every choice of these persons, and of all workers."""
    reader = _Reader(week)
    of_persons = [choice for one in week.problem.persons if one.id in persons for choice in reader.of_person(one)]
    return of_persons + [choice for worker in week.problem.workers for choice in reader.of_worker(worker)]


def kept_of(choices: Iterable[Choice]) -> dict[Kind, tuple[int, int]]:
    """How many of the persons' wishes of each kind are kept, and how many there are (musts are always kept: they do
    not count)."""
    count = dict.fromkeys(KINDS, (0, 0))
    for choice in choices:
        if not (choice.asked.by_worker or choice.asked.must):
            kept, asked = count[choice.asked.kind]
            count[choice.asked.kind] = (kept + (choice.status is Status.KEPT), asked + 1)
    return count


_WATCHED = (
    "vetoes", "musts", "known_only", "unassigned", "wished_time", "regular_time", "chosen_team", "wished_tags",
    "faces", "worker_wishes", "missed_meal", "fair_share",
)  # fmt: skip


class _Reader:
    def __init__(self, week: Week) -> None:
        self.week, self.names = week, Names(week.problem)
        self.visits: dict[str, list[Visit]] = defaultdict(list)
        for visit in week.problem.visits:
            self.visits[visit.person].append(visit)
        self.at_visit: dict[tuple[str, str | None], list[Finding]] = defaultdict(list)
        self.of: dict[tuple[str, str | None], list[Finding]] = defaultdict(list)  # the person's
        self.by: dict[tuple[str, str | None], list[Finding]] = defaultdict(list)  # the worker's
        for name in _WATCHED:
            for finding in BY_NAME[name].find(week):
                self.at_visit[name, finding.visit].append(finding)
                self.of[name, finding.person].append(finding)
                self.by[name, finding.worker].append(finding)

    def of_person(self, person: Person) -> Iterator[Choice]:
        for visit in self.visits[person.id]:
            yield from self.of_visit(person, visit)
        series = dict.fromkeys(visit.series for visit in self.visits[person.id])
        for name in series:
            if name is not None:
                yield self.regular(person, name)
        yield from self.faces(person)
        yield from self.musts(person)

    def of_visit(self, person: Person, visit: Visit) -> Iterator[Choice]:
        undone = self.at_visit["unassigned", visit.id]
        yield self.choice(Asked("what", person.id, self.words_of(visit), "unassigned", visit.id), undone)
        if visit.wish:
            asked = Asked("when", person.id, self.words_of_time(visit.wish, visit.days[0]), "wished_time", visit.id)
            broken = self.at_visit["wished_time", visit.id]
            most = visit.wish.tolerance + NEARLY
            yield self.choice(asked, undone or broken, bool(broken) and abs(broken[0].amount) <= most)
        if person.team:
            asked = Asked("who", person.id, f"You asked for {self.list_of(person.team)}.", "chosen_team", visit.id)
            # On the list but not at its top is as good as asked; only outside it the choice is not kept.
            broken = [finding for finding in self.at_visit["chosen_team", visit.id] if not finding.amount]
            yield self.choice(asked, undone or broken, 0 < len(broken) < visit.workers)
        for wish in person.wishes:
            words = f"You would like somebody with {self.names.tag(wish.tag)}."
            asked = Asked("who", person.id, words, "wished_tags", visit.id, wish.tag)
            broken = [finding for finding in self.at_visit["wished_tags", visit.id] if finding.other == wish.tag]
            yield self.choice(asked, undone or broken, 0 < len(broken) < visit.workers)
        if visit.known_only and not person.known_only:
            asked = Asked("who", person.id, "You asked for somebody you have met.", "known_only", visit.id, must=True)
            yield self.choice(asked, self.at_visit["known_only", visit.id])

    def words_of(self, visit: Visit) -> str:
        by = f" by {self.names.count(visit.workers, 'worker')}" if visit.workers > 1 else ""
        clock, day = self.names.clock, visit.days[0]
        spans = " or ".join(f"between {clock(w.opens, day)} and {clock(w.closes, day)}" for w in visit.windows)
        return f"You asked for a visit of {self.names.length(visit.minutes)}{by} {spans}."

    def words_of_time(self, wish: TimeWish, day: int) -> str:
        give = f", give or take {self.names.length(wish.tolerance)}" if wish.tolerance else ""
        return f"You asked for {self.names.clock(wish.start, day)}{give}."

    def list_of(self, workers: Sequence[str]) -> str:
        called = [self.names.worker(id) for id in workers]
        return " or ".join(filter(None, [", ".join(called[:-1]), called[-1]]))

    def regular(self, person: Person, series: str) -> Choice:
        words = f"You asked for your {self.names.tag(series)} visits at much the same time of day."
        broken = [finding for finding in self.of["regular_time", person.id] if finding.other == series]
        nearly = bool(broken) and broken[0].amount <= self.week.weights.regular_tolerance + NEARLY
        return self.choice(Asked("when", person.id, words, "regular_time", detail=series), broken, nearly)

    def faces(self, person: Person) -> Iterator[Choice]:
        for ceiling, span in ((person.faces_14, "14 days"), (person.faces_28, "28 days")):
            if ceiling is not None:
                words = f"You agreed to {self.names.count(ceiling, 'different worker')} in {span} at most."
                broken = [finding for finding in self.of["faces", person.id] if finding.other == span]
                yield self.choice(Asked("who", person.id, words, "faces", detail=span), broken)

    def musts(self, person: Person) -> Iterator[Choice]:
        said = [("musts", tag, f"You asked only for workers with {self.names.tag(tag)}.") for tag in person.musts]
        said += [("musts", tag, f"You asked for no worker with {self.names.tag(tag)}.") for tag in person.bars]
        said += [("vetoes", id, f"You said that {self.names.worker(id)} should not come.") for id in person.vetoes]
        for rule, detail, words in sorted(said):
            broken = [finding for finding in self.of[rule, person.id] if detail in (finding.other, finding.worker)]
            yield self.choice(Asked("who", person.id, words, rule, detail=detail, must=True), broken)
        if person.known_only:
            asked = Asked("who", person.id, "You asked only for workers you have met.", "known_only", must=True)
            yield self.choice(asked, self.of["known_only", person.id])

    def of_worker(self, worker: Worker) -> Iterator[Choice]:
        wishes = self.by["worker_wishes", worker.id]
        for tag in sorted(worker.rather_not):
            words = f"You would rather not work in a home marked {self.names.tag(tag)}."
            yield self.workers("what", worker, words, tag, [finding for finding in wishes if finding.other == tag])
        for day in sorted(worker.rather_not_days):
            words = f"You would rather have {self.names.day(day)} off."
            broken = [f for f in wishes if f.day == day and f.other is None and f.amount > 0]
            yield self.workers("when", worker, words, str(day), broken)
        for person in sorted(worker.likes & self.visits.keys()):
            yield self.liked(worker, person, any(f.person == person and f.amount < 0 for f in wishes))
        if worker.wanted is not None and self.week.full(0):
            words = f"You asked for {worker.wanted / 60:g} hours a week, and a fair share of the visits."
            yield self.workers("what", worker, words, None, self.by["fair_share", worker.id], "fair_share")
        if worker.meal_break:
            meal, clock = worker.meal_break, self.names.clock
            words = f"You asked for a break of {self.names.length(meal.minutes)} from {clock(meal.opens)} on."
            broken = self.by["missed_meal", worker.id]
            yield self.workers("when", worker, words, None, broken, "missed_meal")

    def liked(self, worker: Worker, person: str, comes: bool) -> Choice:
        words = f"You work well with {self.names.person(person)}."
        asked = Asked("who", worker.id, words, "worker_wishes", detail=person, by_worker=True)
        missing = f"{self.names.worker(worker.id)} does not come to {self.names.person(person)}."
        reasons = () if comes else (Reason("worker_wishes", missing, missing),)
        return Choice(asked, Status.KEPT if comes else Status.NOT, reasons)

    def workers(
        self, kind: Kind, worker: Worker, words: str, detail: str | None, broken: Sequence[Finding],
        rule: str = "worker_wishes",
    ) -> Choice:  # fmt: skip
        return self.choice(Asked(kind, worker.id, words, rule, detail=detail, by_worker=True), broken)

    def choice(self, asked: Asked, broken: Sequence[Finding], nearly: bool = False) -> Choice:
        status = Status.KEPT if not broken else Status.PARTLY if nearly else Status.NOT
        return Choice(asked, status, tuple(reason(finding, self.names) for finding in broken))
