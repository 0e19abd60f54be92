"""Why can a visit not be as it was wished? The hard rules that forbid it, worker by worker, and the fewest of them that
would have to go.

Everybody else's visits stay where they are: a visit in the way counts as one obstacle, like a missing skill. Each
obstacle can be lifted from the problem (``lifting``); with all of a blocking set lifted the wish can be kept.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from rota_engine.answers.breaks import with_breaks
from rota_engine.answers.lifting import Block, lifted
from rota_engine.problem.model import MINUTES_A_DAY, Link, Problem, Visit, Worker
from rota_engine.rota import Placed, Rota
from rota_engine.rules import RULES
from rota_engine.rules.rule import Finding, Names, Rule
from rota_engine.week import Round, Week

HARD = tuple(rule for rule in RULES if rule.hard)
AT_ANY_TIME = ("skills", "vetoes", "musts", "homes", "known_only", "wished_tags", "staffing", "together")
LIKELIEST = 8
"""For a double-up, how many workers are looked at in pairs: those whom the fewest rules forbid."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What would keep a wish: this visit starts from ``earliest`` to ``latest`` (None: whenever it may), and whoever
    comes is one of ``workers`` (None: of all). tag: one that whoever comes must have. including: who comes at any
    rate."""

    visit: str
    earliest: int | None = None
    latest: int | None = None
    workers: frozenset[str] | None = None
    tag: str | None = None
    including: str | None = None


@dataclass(frozen=True, slots=True)
class Blocking:
    """blocks: the fewest obstacles whose lifting makes the wish possible, at ``day`` and ``start`` with ``workers``.
    by_worker: for each worker who could be asked, what stands in their way at a time that suits them."""

    blocks: tuple[Block, ...]
    day: int
    start: int
    workers: tuple[str, ...]
    by_worker: Mapping[str, tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class _Place:
    """A visit at a time with these workers. in_the_way: how many of their visits leave no room for it."""

    in_the_way: int
    day: int
    start: int
    workers: tuple[Worker, ...]


_Found = tuple[_Place, tuple[Block, ...]]
Mark = tuple[str, str | None, str | None, int | None, str | None]


class Obstacles:
    """A rota looked at for what stands in the way of wishes. Ids that the problem does not know are a ``KeyError``."""

    def __init__(self, week: Week) -> None:
        self.week, self.problem, self.rota, self.names = week, week.problem, week.rota, Names(week.problem)
        self.rounds: dict[tuple[str, int], list[Round]] = defaultdict(list)
        for round in self.week.rounds:
            self.rounds[round.worker.id, round.day].append(round)
        self.links: dict[str, list[Link]] = defaultdict(list)
        for link in week.problem.links:
            self.links[link.first].append(link)
            self.links[link.second].append(link)

    def blocking(self, wanted: Wanted) -> Blocking:
        """The fewest hard rules that forbid what is wanted."""
        visit = self.week.visit[wanted.visit]
        asked = [w for w in self.problem.workers if wanted.workers is None or w.id in wanted.workers]
        if wanted.including and visit.workers == 1:
            asked = [self.week.worker[wanted.including]]
        have = [worker for worker in asked if wanted.tag is None or wanted.tag in worker.tags]
        short = len(have or asked) < visit.workers
        search = _Search(self, wanted, "" if have else wanted.tag or "", short)
        alone = sorted((search.best((worker,)) for worker in have or asked), key=_simplest)
        by_worker = {place.workers[0].id: blocks for place, blocks in alone}
        best = alone[0]
        if visit.workers == 2 and not short:
            # Whoever has to come is always looked at.
            alone.sort(key=lambda found: found[0].workers[0].id != wanted.including)
            likeliest = [place.workers[0] for place, _ in alone[:LIKELIEST]]
            pairs = combinations(likeliest, 2)
            coming = [pair for pair in pairs if wanted.including in (None, *(worker.id for worker in pair))]
            best = min((search.best(pair) for pair in coming), key=_simplest)
        place, blocks = best
        return Blocking(blocks, place.day, place.start, tuple(worker.id for worker in place.workers), by_worker)


class _Search:
    """The search for the fewest obstacles to one visit. lacking: a tag that it wants and nobody has. short: it needs
    two workers and only one could be asked."""

    def __init__(self, rota: Obstacles, wanted: Wanted, lacking: str, short: bool) -> None:
        self.all, self.lacking, self.short = rota, lacking, short
        self.visit = visit = rota.week.visit[wanted.visit]
        self.parts: dict[tuple[int, tuple[str, ...]], tuple[Problem, Rota]] = {}
        self.befores: dict[tuple[int, tuple[str, ...]], set[Mark]] = {}
        self.fewest: dict[int, int] = {}  # obstacles found so far, by the number of workers looked at together
        first, last = visit.windows[0], visit.windows[-1]
        hold = visit.minutes if visit.window_holds == "end" else 0
        latest = MINUTES_A_DAY if visit.late_limit is None else last.closes + visit.late_limit - hold
        self.earliest = first.opens if wanted.earliest is None else max(0, wanted.earliest)
        self.latest = max(self.earliest, latest if wanted.latest is None else wanted.latest)
        self.home = rota.week.person[visit.person]

    def best(self, workers: tuple[Worker, ...]) -> _Found:
        """Where the fewest obstacles keep these workers from the visit. Where others are kept by fewer, any that the
        fewest visits of theirs are in the way of."""
        best: _Found | None = None
        always, number = 0, len(workers)
        for place in sorted(self.places(workers), key=lambda place: (place.in_the_way, place.day, place.start)):
            if best and place.in_the_way + always >= self.fewest[number]:
                break
            blocks = self.blocks(place)
            always = sum(1 for block in blocks if block.rule in AT_ANY_TIME)
            if best is None or len(blocks) < len(best[1]):
                best = place, blocks
            self.fewest[number] = min(len(blocks), self.fewest.get(number, len(blocks)))
        if best is None:
            raise ValueError(f"visit {self.visit.id} has no day")
        return best

    def places(self, workers: tuple[Worker, ...]) -> Iterator[_Place]:
        """Every start at which something changes: where windows, shifts, rest and links bind, and next to each stop."""
        for day in self.visit.days:
            starts = {self.earliest, self.latest, *self.bends(day)}
            for worker in workers:
                starts |= set(self.bends_of(worker, day))
            for start in starts:
                if self.earliest <= start <= self.latest:
                    in_the_way = sum(self.in_the_way(worker, day, start) for worker in workers)
                    yield _Place(in_the_way, day, start, workers)

    def bends(self, day: int) -> Iterator[int]:
        visit, placed = self.visit, self.all.rota.visits
        hold = visit.minutes if visit.window_holds == "end" else 0
        for window in visit.windows:
            yield from (window.opens, window.closes + (visit.late_limit or 0) - hold)
        for lock in self.all.problem.locks:
            if lock.visit == visit.id and lock.start is not None:
                yield lock.start
        for link in self.all.links[visit.id]:
            other = placed.get(link.second if link.first == visit.id else link.first)
            if other and other.day == day:
                side = 1 if link.second == visit.id else -1
                yield from (other.start + side * gap for gap in (link.min_gap, link.max_gap) if gap is not None)

    def bends_of(self, worker: Worker, day: int) -> Iterator[int]:
        minutes, rest = self.visit.minutes, self.all.problem.law.rest
        for shift in worker.shifts:
            if shift.day == day:
                yield shift.start + self.way(worker, worker.start_place, self.home.place)
                over = shift.over or 0
                yield shift.end + over - self.way(worker, self.home.place, worker.end_place) - minutes
        for round in self.all.rounds[worker.id, day]:
            for stop in round.stops:
                yield stop.end + self.way(worker, self.place_of(stop.visit), self.home.place)
                yield stop.start - self.way(worker, self.home.place, self.place_of(stop.visit)) - minutes
        if rest is not None:
            before = [r.stops[-1].end for r in self.all.rounds[worker.id, day - 1] if r.stops]
            after = [r.stops[0].start for r in self.all.rounds[worker.id, day + 1] if r.stops]
            if day == 0 and worker.last_end is not None:
                before.append(worker.last_end + MINUTES_A_DAY)
            yield from (end + rest - MINUTES_A_DAY for end in before[-1:])
            yield from (start + MINUTES_A_DAY - rest - minutes for start in after[:1])

    def in_the_way(self, worker: Worker, day: int, start: int) -> int:
        """How many stops of the worker leave no room for the visit (and the way there and back)."""
        count = 0
        for round in self.all.rounds[worker.id, day]:
            for stop in round.stops:
                there = self.place_of(stop.visit)
                after = stop.end + self.way(worker, there, self.home.place) <= start
                before = start + self.visit.minutes + self.way(worker, self.home.place, there) <= stop.start
                count += stop.visit.id != self.visit.id and not (after or before)
        return count

    def place_of(self, visit: Visit) -> int:
        return self.all.week.person[visit.person].place

    def way(self, worker: Worker, start: int, end: int) -> int:
        return int(self.all.problem.travel[worker.mode].minutes[start, end])

    def blocks(self, place: _Place) -> tuple[Block, ...]:
        """Every obstacle to a place: found, lifted, and looked again for what they hid; those in vain left out."""
        found = self.beforehand(place)
        fixed = len(found)
        while new := self.new(place, found):
            found += new
        for block in found[fixed:]:
            others = [other for other in found if other != block]
            if len(found) > 1 and not self.new(place, others):
                found = others
        return tuple(found)

    def beforehand(self, place: _Place) -> list[Block]:
        """What no rule of a week finds: a tag that nobody has, one worker for two."""
        tell = self.all.names.tag(self.lacking)
        found = [
            self.block("wished_tags", place, worker.id, self.lacking, f"Nobody who works here has {tell}.")
            for worker in place.workers
            if self.lacking
        ]
        if self.short:
            words = f"This visit needs 2 workers, and only {self.all.names.worker(place.workers[0].id)} could be asked."
            found.append(self.block("staffing", place, None, None, words))
        return found

    def new(self, place: _Place, given: Sequence[Block]) -> list[Block]:
        """With the given obstacles lifted, the next ones: all that the first rule that is broken finds."""
        problem, rota = self.part(place)
        before = self.before(place)
        ids = tuple(worker.id for worker in place.workers)
        rota = replace(rota, visits={**rota.visits, self.visit.id: Placed(place.day, place.start, ids)})
        week = self.with_breaks(*lifted(problem, rota, given), place)
        for rule in HARD:
            if rule.name == "link_workers" and len(ids) < self.visit.workers and not self.short:
                continue  # one worker of two is looked at alone
            found = [f for f in rule.find(week) if f.worker in (None, *ids) and _mark(f) not in before]
            if found:
                return list(dict.fromkeys(self.told(rule, finding, place) for finding in found))
        return []

    def part(self, place: _Place) -> tuple[Problem, Rota]:
        """The part of the problem and the rota that can matter: these workers' week, without the visit, and what is
        linked to it."""
        key = place.day // 7, tuple(worker.id for worker in place.workers)
        if key not in self.parts:
            days = range(place.day // 7 * 7 - 1, place.day // 7 * 7 + 8)
            rounds = (round for worker in key[1] for day in days for round in self.all.rounds[worker, day])
            links = tuple(self.all.links[self.visit.id])
            visits = {id: self.all.week.visit[id] for link in links for id in (link.first, link.second)}
            visits[self.visit.id] = _by(self.visit, len(place.workers))
            there = self.all.rota.visits
            placed = {id: there[id] for id in visits if id in there and id != self.visit.id}
            for stop in (stop for round in rounds for stop in round.stops if stop.visit.id not in visits):
                # Who else comes there does not matter here.
                at = there[stop.visit.id]
                come = tuple(worker for worker in at.workers if worker in key[1])
                visits[stop.visit.id], placed[stop.visit.id] = _by(stop.visit, len(come)), replace(at, workers=come)
            workers = dict.fromkeys(worker for at in placed.values() for worker in at.workers) | dict.fromkeys(key[1])
            problem = replace(
                self.all.problem,
                persons=tuple({v.person: self.all.week.person[v.person] for v in visits.values()}.values()),
                visits=tuple(visits.values()),
                workers=tuple(self.all.week.worker[id] for id in workers),
                links=links,
                locks=tuple(lock for lock in self.all.problem.locks if lock.visit == self.visit.id),
            )
            breaks = {
                (worker, visit): pause
                for (worker, visit), pause in self.all.rota.breaks.items()
                if worker in key[1] and visit in placed
            }
            self.parts[key] = problem, Rota(placed, breaks)
        return self.parts[key]

    def before(self, place: _Place) -> set[Mark]:
        """What is broken there without the visit, and not by its absence (a lock); nothing, in a rota of ours."""
        key = place.day, tuple(worker.id for worker in place.workers)
        if key not in self.befores:
            week = self.with_breaks(*self.part(place), place)
            found = (finding for rule in HARD for finding in rule.find(week))
            self.befores[key] = {_mark(finding) for finding in found if finding.visit != self.visit.id}
        return self.befores[key]

    def with_breaks(self, problem: Problem, rota: Rota, place: _Place) -> Week:
        """The week with these workers' breaks of the day put afresh where there is room between two visits."""
        ids = {worker.id for worker in place.workers}
        return with_breaks(Week(problem, rota, self.all.week.weights), ids, place.day)

    def told(self, rule: Rule, finding: Finding, place: _Place) -> Block:
        names, other = self.all.names, finding.other
        to_person, to_worker = rule.tell_person(finding, names), rule.tell_worker(finding, names)
        if rule.name in ("links", "link_workers", "together", "travel_time"):
            other = finding.other if finding.visit == self.visit.id else finding.visit
        if rule.name == "travel_time":
            to_person, to_worker = self.told_in_the_way(other or "", finding.worker)
        return Block(rule.name, self.visit.id, finding.worker, place.day, place.start, other, to_person, to_worker)

    def told_in_the_way(self, visit: str, worker: str | None) -> tuple[str, str]:
        """To the person without a word about whose visit it is."""
        at, names = self.all.rota.visits[visit], self.all.names
        ends = at.start + self.all.week.visit[visit].minutes
        span = f"from {names.clock(at.start, at.day)} to {names.clock(ends, at.day)}"
        who = names.worker(worker)
        return (
            f"{who} is at another visit {span}, which leaves no time for this one.",
            f"{who} is with {names.visit_person(visit)} {span}, which leaves no time for this visit.",
        )

    def block(self, rule: str, place: _Place, worker: str | None, other: str | None, words: str) -> Block:
        return Block(rule, self.visit.id, worker, place.day, place.start, other, words, words)


def _simplest(found: _Found) -> tuple[int, int]:
    """The fewest obstacles; of as many, those that are only other visits in the way."""
    return len(found[1]), sum(1 for block in found[1] if block.rule != "travel_time")


def _by(visit: Visit, workers: int) -> Visit:
    return replace(visit, workers=1 if workers == 1 else 2)


def _mark(finding: Finding) -> Mark:
    """Which place a finding is about, however much it is broken there."""
    return finding.rule, finding.visit, finding.worker, finding.day, finding.other
