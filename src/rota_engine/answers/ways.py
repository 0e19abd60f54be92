"""What would keep a choice that is not kept: the cheapest change, tried on a board, or the rules that forbid any."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from rota_engine.answers.blocking import Blocking, Obstacles, Wanted
from rota_engine.answers.board import Board, Probe
from rota_engine.answers.choices import Asked
from rota_engine.answers.lifting import Block, lifted
from rota_engine.answers.outcome import pounds
from rota_engine.problem.model import Person, Visit
from rota_engine.problem.weights import POINTS
from rota_engine.rota import Placed
from rota_engine.rules.faces import FORTNIGHT
from rota_engine.rules.rule import Names
from rota_engine.week import Week


@dataclass(frozen=True, slots=True)
class Change:
    """The cheapest change found that would keep a choice. pence: what it weighs, everybody's wishes counted in (below
    nothing: the rota would be better for it). to: visits and where they would be. persons, workers: whom it touches.

    to_person: a sentence that names no other person; to_worker: one for the worker or coordinator.
    """

    pence: int
    to: tuple[tuple[str, Placed], ...]
    persons: tuple[str, ...]
    workers: tuple[str, ...]
    to_person: str
    to_worker: str

    @property
    def weighed(self) -> str:
        """What it weighs, in a sentence to whoever plans."""
        return f"Weighed up, that would {'cost' if self.pence > 0 else 'save'} {pounds(abs(self.pence))}."


Way = Change | Blocking | None


class Ways:
    """The ways to choices that are not kept, tried on a board."""

    def __init__(self, week: Week) -> None:
        self.week, self.names = week, Names(week.problem)
        self.board = Board(week.problem, week.rota, week.weights)
        self.obstacles = Obstacles(week)
        self.came: dict[str, list[tuple[Visit, Placed]]] = {person.id: [] for person in week.problem.persons}
        for visit in week.problem.visits:
            if visit.id in week.rota.visits:
                self.came[visit.person].append((visit, week.rota.visits[visit.id]))

    def way(self, asked: Asked) -> Way:
        """The cheapest of the ways that there are; if there is none, what forbids the first."""
        ways = [self.change(asked, wants) for wants in self.wants(asked)]
        found = [way for way in ways if isinstance(way, Change)]
        return min(found, key=lambda change: change.pence, default=next(iter(ways), None))

    def wants(self, asked: Asked) -> list[list[Wanted]]:
        """What would keep a choice: the ways there are, each a list of what has to happen together."""
        match asked.rule:
            case "unassigned" | "known_only" | "wished_time" | "chosen_team" | "wished_tags" if asked.visit:
                return [[self.wanted(asked, self.week.visit[asked.visit])]]
            case "regular_time":
                return [self.regular(asked.whose, asked.detail or "")]
            case "faces":
                return [self.few_faces(self.week.person[asked.whose], asked.detail or "")]
            case "worker_wishes":
                return self.of_worker(asked)
        return []

    def wanted(self, asked: Asked, visit: Visit) -> Wanted:
        if asked.rule == "wished_time" and visit.wish:
            wish = visit.wish
            return Wanted(visit.id, wish.start - wish.tolerance, wish.start + wish.tolerance)
        if asked.rule == "chosen_team":
            return Wanted(visit.id, workers=frozenset(self.week.person[visit.person].team))
        return Wanted(visit.id, tag=asked.detail)

    def regular(self, person: str, series: str) -> list[Wanted]:
        """The visits that are away from most others go to them."""
        starts = {visit.id: placed.start for visit, placed in self.came[person] if visit.series == series}
        spread = self.week.weights.regular_tolerance
        first = max(
            starts.values(), key=lambda first: sum(first <= other <= first + spread for other in starts.values())
        )
        away = (id for id, start in starts.items() if not first <= start <= first + spread)
        return [Wanted(id, first, first + spread) for id in away]

    def few_faces(self, person: Person, span: str) -> list[Wanted]:
        """Those who come most often come also instead of the others."""
        days, ceiling = self.week.problem.days, person.faces_28
        starts = range(0, days, days)
        if span == "14 days":
            starts, ceiling = range(0, days, FORTNIGHT), person.faces_14
        wants = []
        for start in starts:
            came = [(v, at) for v, at in self.came[person.id] if start <= at.day < start + starts.step]
            stay = list(self.week.met(person)) if start == 0 else []
            most = max(ceiling or 0, len(stay))
            often = Counter(worker for _, at in came for worker in at.workers)
            stay += [worker for worker, _ in often.most_common() if worker not in stay][: most - len(stay)]
            wants += [Wanted(v.id, workers=frozenset(stay)) for v, at in came if not set(at.workers) <= set(stay)]
        return wants

    def of_worker(self, asked: Asked) -> list[list[Wanted]]:
        """A liked person is visited once; homes and days that a worker would rather not have go to others."""
        me, detail = asked.whose, asked.detail or ""
        if asked.kind == "who":
            return [[Wanted(v.id, including=me)] for v in self.week.problem.visits if v.person == detail]
        others = frozenset(self.week.worker) - {me}
        mine = [(v, at) for came in self.came.values() for v, at in came if me in at.workers]
        if asked.kind == "when":
            return [[Wanted(v.id, workers=others) for v, at in mine if str(at.day) == detail]]
        return [[Wanted(v.id, workers=others) for v, at in mine if detail in self.week.person[v.person].home]]

    def change(self, asked: Asked, wants: Sequence[Wanted]) -> Way:
        """The cheapest change by which all of it would happen, or what forbids the first that cannot."""
        probes, was = list[Probe](), dict[str, Placed | None]()
        way: Way = None
        for wanted in wants:
            found = self.cheapest(wanted, disturb=asked.visit is not None)
            if not found:
                way = self.forbidden(asked, wanted)
                break
            probes += found
            was = {visit: self.board.where(visit) for visit in _moves(found[0])} | was
            self.board.take(found[0])
        if len(probes) == len(wants) and all(map(self.met, wants)):
            way = self.told(asked, probes)
        self.board.change(was)
        return way

    def forbidden(self, asked: Asked, wanted: Wanted) -> Way:
        if not (self.may_come(wanted) or wanted.tag):
            return None
        blocking = self.obstacles.blocking(wanted)
        for together in [block for block in blocking.blocks if block.rule == "together"]:
            rest = tuple(block for block in blocking.blocks if block != together)
            if places := self.joined(wanted, rest, together):
                if not rest:
                    return self.told(asked, places)
                at = places[0]
                blocking = replace(blocking, blocks=rest, day=at.day, start=at.start, workers=at.workers)
        return blocking if blocking.blocks else None

    def joined(self, wanted: Wanted, rest: Sequence[Block], together: Block) -> list[Probe]:
        """Places for a visit and the undone one that it goes with, if with the rest lifted both can be done: then that
        they go together is no obstacle."""
        links, partner = self.obstacles.links[wanted.visit], together.other or ""
        as_one = any(link.start_together and partner in (link.first, link.second) for link in links)
        gone = rest if as_one else (*rest, together)  # a board places visits that start together as one
        free = Ways(Week(*lifted(self.week.problem, self.week.rota, gone), self.week.weights))
        places = free.cheapest(wanted)
        if as_one or not places:
            return places
        free.board.take(places[0])
        found = free.board.probe(partner, limit=1)
        return [*places, *found] if found else []

    def cheapest(self, wanted: Wanted, disturb: bool = False) -> list[Probe]:
        """The cheapest place for what is wanted, if there is one; of equal ones that closest to where the visit is.

        disturb: also places for which others have to move.
        """
        probe = partial(
            self.board.probe,
            wanted.visit,
            earliest=wanted.earliest,
            latest=wanted.latest,
            workers=self.may_come(wanted),
            including=wanted.including,
            disturb=disturb,
            limit=1,
        )
        now = self.board.where(wanted.visit)
        stay = probe(days=[now.day], near=now.start) if now else []
        return sorted([*stay, *probe()], key=lambda place: place.points)[:1]

    def met(self, wanted: Wanted) -> bool:
        """Whether what is wanted is so on the board."""
        at = self.board.where(wanted.visit)
        return (
            at is not None
            and (wanted.earliest is None or wanted.earliest <= at.start)
            and (wanted.latest is None or at.start <= wanted.latest)
            and set(at.workers) <= set(self.may_come(wanted))
            and wanted.including in (None, *at.workers)
        )

    def may_come(self, wanted: Wanted) -> list[str]:
        return [
            worker.id
            for worker in self.week.problem.workers
            if (wanted.workers is None or worker.id in wanted.workers)
            and (wanted.tag is None or wanted.tag in worker.tags)
        ]

    def told(self, asked: Asked, probes: Sequence[Probe]) -> Change:
        to = {visit: at for probe in probes for visit, at in _moves(probe).items()}
        was = self.week.rota.visits
        moves = [(visit, was.get(visit), at) for visit, at in to.items() if at != was.get(visit)]
        persons = {self.week.visit[visit].person for visit, _, _ in moves}
        others = len(persons - {asked.whose})
        elsewhere = [f"Something would change for {others} other {'person' if others == 1 else 'people'}."]
        mine = [self.sentence(*move, whom="you") for move in moves if self.week.visit[move[0]].person == asked.whose]
        pence = round(sum(probe.points for probe in probes) / POINTS)
        return Change(
            pence,
            tuple((visit, at) for visit, _, at in moves),
            tuple(sorted(persons if asked.by_worker else persons | {asked.whose})),
            tuple(sorted({worker for _, before, at in moves for worker in _touched(before, at)})),
            to_person=" ".join(mine + (elsewhere if others else [])),
            to_worker=" ".join(self.sentence(*move) for move in moves),
        )

    def sentence(self, visit: str, was: Placed | None, at: Placed, whom: str = "") -> str:
        """ "Eve would come to Ann at 9:30 instead of Dan at 10:10." whom: "you" in place of the person's name."""
        names = self.names

        def when(there: Placed) -> str:
            on = f" on {names.day(there.day)}" if was and was.day != at.day else ""
            return f"{on} at {names.clock(there.start, there.day)}"

        moved = was is None or (was.day, was.start) != (at.day, at.start)
        comes = f"{self.who(at)} would come to {whom or names.visit_person(visit)}{when(at) if moved else ''}"
        if was is None:
            return f"{comes}."
        instead = f" {self.who(was)}" if set(was.workers) != set(at.workers) else ""
        return f"{comes} instead of{instead}{when(was) if moved else ''}."

    def who(self, placed: Placed) -> str:
        return " and ".join(self.names.worker(worker) for worker in sorted(placed.workers))


def _moves(probe: Probe) -> dict[str, Placed]:
    return {**dict(probe.others), probe.visit: probe.placed}


def _touched(was: Placed | None, at: Placed) -> set[str]:
    """Whose day changes."""
    before = set(was.workers) if was else set()
    same_time = was is not None and (was.day, was.start) == (at.day, at.start)
    return before ^ set(at.workers) if same_time else before | set(at.workers)
