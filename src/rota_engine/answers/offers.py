"""Who could come at 9:30 on Tuesday? When could she come? Every answer that can be taken as it stands, the best first.

An offer touches nobody else. Only if there is none, it may be one for which somebody else's visit changes too, and then
so that nobody loses a choice that was kept: moved within their own tolerance, or by another worker they chose or know.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from rota_engine.answers.board import Board, Probe
from rota_engine.answers.choices import Status, choices
from rota_engine.answers.held import Gone
from rota_engine.problem.model import MINUTES_A_DAY, Person, TimeWish, Visit, Window, Worker
from rota_engine.problem.weights import POINTS
from rota_engine.rota import Placed, Rota
from rota_engine.rules import wished_time
from rota_engine.rules.rule import Names
from rota_engine.week import Week


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asks for: another place for a ``visit`` (by its id; or one that the problem does not know, of a
    person that it knows), or a new visit to a ``person``.

    day: None: any day. start: the minute they would like, give or take ``tolerance``; None: any. worker: "when could
    she come?"; None: whoever can. minutes, workers, skills: of a new visit.
    """

    visit: str | Visit | None = None
    person: str | None = None
    day: int | None = None
    start: int | None = None
    tolerance: int = 15
    minutes: int = 30
    workers: Literal[1, 2] = 1
    worker: str | None = None
    skills: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer. pence: what it changes of the whole score, apart from the visit being done at all and from a wish that
    the request takes the place of. known: the person has met everybody who comes. reasons: why this one, in sentences
    to the person. touches: the visits of others that change for it, and how. probe: what ``accept`` does."""

    day: int
    start: int
    workers: tuple[str, ...]
    pence: int
    known: bool
    reasons: tuple[str, ...]
    touches: tuple[tuple[str, str], ...]
    probe: Probe


class OfferGone(Gone):
    """Somebody was faster. ``instead``: the best offer there is now; None: there is none left."""

    def __init__(self, instead: Offer | None) -> None:
        self.instead = instead
        super().__init__("this offer has gone; " + ("there is another" if instead else "there is no other"))


def offers(board: Board, request: Request, limit: int = 50) -> list[Offer]:
    """Every offer that fits a request, the best first, ``limit`` at most. None: nothing can be done without harm.

    ``ValueError``: the request does not make sense, with everything that is wrong with it.
    """
    _check(board, request)
    visit = request.visit if request.visit is not None else _new_visit(board, request)
    mine = visit if isinstance(visit, Visit) else board.visits[visit]
    found = _probes(board, request, visit, False, limit)
    if not found:
        keeps = _KeptChoices(board, mine.person)
        found = [p for p in _probes(board, request, visit, True, limit) if keeps(p)]
    answers = [_offer(board, request, mine, probe) for probe in found]
    return sorted(answers, key=lambda o: (o.pence, _away(request, o.start), o.day, o.start, o.workers))


def accept(board: Board, request: Request, offer: Offer) -> None:
    """Take an offer, if it is still there. ``OfferGone`` with the next best if somebody was faster."""
    if offer.touches and offer.probe not in [now.probe for now in offers(board, request)]:
        raise OfferGone(next(iter(offers(board, request)), None))
    try:
        board.take(offer.probe)
    except Gone as gone:
        raise OfferGone(next(iter(offers(board, request)), None)) from gone


def _check(board: Board, request: Request) -> None:
    problem, wrong = board.problem, []
    if (request.visit is None) == (request.person is None):
        wrong.append("a request is about a visit or, for a new one, a person")
    if isinstance(request.visit, str) and request.visit not in board.visits:
        wrong.append(f"the problem has no visit {request.visit!r}")
    if request.person is not None and request.person not in {person.id for person in problem.persons}:
        wrong.append(f"the problem has no person {request.person!r}")
    if request.worker is not None and request.worker not in {worker.id for worker in problem.workers}:
        wrong.append(f"the problem has no worker {request.worker!r}")
    if request.day is not None and not 0 <= request.day < problem.days:
        wrong.append(f"day {request.day} is not one of the {problem.days} days of the problem")
    if request.minutes < 1 or request.tolerance < 0:
        wrong.append("a visit takes a minute at least, and a tolerance is not below nothing")
    if wrong:
        raise ValueError("; ".join(wrong))


def _new_visit(board: Board, request: Request) -> Visit:
    """The visit that is asked for. Its wished time becomes a choice like any other once it is taken."""
    days = tuple(range(board.problem.days)) if request.day is None else (request.day,)
    wish = None if request.start is None else TimeWish(request.start, request.tolerance)
    number = 1
    while (id := f"{request.person}-asked-{number}") in board.visits:
        number += 1
    any_time = (Window(0, MINUTES_A_DAY * board.problem.resolution),)
    return Visit(
        id,
        request.person or "",
        days,
        request.minutes,
        any_time,
        wish=wish,
        skills=request.skills,
        workers=request.workers,
    )


def _probes(board: Board, request: Request, visit: str | Visit, disturb: bool, limit: int) -> list[Probe]:
    start = request.start
    found = board.probe(
        visit,
        days=None if request.day is None else (request.day,),
        earliest=None if start is None else start - request.tolerance,
        latest=None if start is None else start + request.tolerance,
        including=request.worker,
        disturb=disturb,
        keep_choices=True,
        near=start,
        limit=limit,
    )
    now = None if isinstance(visit, Visit) else board.where(visit)
    return [probe for probe in found if probe.placed != now]


class _KeptChoices:
    """Whether nobody but the one who asks loses a choice that the rota keeps."""

    def __init__(self, board: Board, asking: str) -> None:
        self.board, self.asking, self.kept_now = board, asking, dict[str, set[object]]()

    def __call__(self, probe: Probe) -> bool:
        others = dict(probe.others)
        touched = {self.board.visits[id].person for id in others} - {self.asking}
        for person in touched - self.kept_now.keys():
            self.kept_now[person] = self.kept(person, {})
        return all(self.kept_now[person] <= self.kept(person, others) for person in touched)

    def kept(self, person: str, changed: dict[str, Placed]) -> set[object]:
        problem = self.board.problem
        mine = tuple(visit for visit in problem.visits if visit.person == person)
        there = {visit.id: changed.get(visit.id) or self.board.where(visit.id) for visit in mine}
        rota = Rota({id: placed for id, placed in there.items() if placed})
        come = {worker for placed in rota.visits.values() for worker in placed.workers}
        alone = replace(
            problem,
            persons=tuple(p for p in problem.persons if p.id == person),
            visits=mine,
            workers=tuple(worker for worker in problem.workers if worker.id in come),
            links=(), locks=(), published={},
        )  # fmt: skip
        kept = (c.asked for c in choices(Week(alone, rota, self.board.weights), person) if c.status is Status.KEPT)
        return {(asked.rule, asked.visit, asked.detail) for asked in kept}


def _offer(board: Board, request: Request, visit: Visit, probe: Probe) -> Offer:
    person = next(person for person in board.problem.persons if person.id == visit.person)
    workers = [worker for worker in board.problem.workers if worker.id in probe.workers]
    met = {worker for worker, visits in board.problem.recent.get(person.id, {}).items() if visits > 0} | person.known
    points = probe.points
    if probe.new is None:
        now = board.where(visit.id)
        if now is None:
            worth = board.weights.unassigned if visit.worth is None else visit.worth
            points += worth * (board.weights.time_critical if visit.time_critical else 1) * POINTS
        if request.start is not None:
            points += _wish_points(board, visit, now) - _wish_points(board, visit, probe.placed)
    return Offer(
        probe.day,
        probe.start,
        probe.workers,
        round(points / POINTS),
        all(worker.id in met for worker in workers),
        tuple(_reasons(board.names, request, person, workers, met, probe.start)),
        tuple((id, _told(board, id, placed)) for id, placed in probe.others),
        probe,
    )


def _wish_points(board: Board, visit: Visit, placed: Placed | None) -> int:
    if placed is None:
        return 0
    alone = replace(board.problem, visits=(visit,), links=(), locks=(), published={})
    return sum(
        finding.points for finding in wished_time.RULE.find(Week(alone, Rota({visit.id: placed}), board.weights))
    )


def _away(request: Request, start: int) -> int:
    return 0 if request.start is None else abs(start - request.start)


def _reasons(
    names: Names, request: Request, person: Person, workers: Iterable[Worker], met: Iterable[str], start: int
) -> Iterator[str]:
    if request.start is not None:
        later = start - request.start
        yield f"{names.moved(later).capitalize()} than you asked for." if later else "At the time you asked for."
    for worker in workers:
        called = names.worker(worker.id)
        if person.team[:1] == (worker.id,):
            yield f"{called} is your first choice."
        elif worker.id in person.team:
            yield f"{called} is in your chosen team."
        elif person.team:
            yield f"{called} is not in your chosen team."
        yield f"You know {called}." if worker.id in met else f"You have not met {called} yet."
        for wish in person.wishes:
            if wish.tag in worker.tags:
                yield f"{called} has what you asked for: {names.tag(wish.tag)}."
        if person.id in worker.likes:
            yield f"{called} works well with you."


def _told(board: Board, visit: str, placed: Placed) -> str:
    """What changes of somebody else's visit, in a sentence."""
    names, now = board.names, board.where(visit)
    changes = []
    if now and placed.start != now.start:
        changes.append(f"{names.moved(placed.start - now.start)}, at {names.clock(placed.start, placed.day)}")
    if now and placed.workers != now.workers:
        changes.append(f"by {' and '.join(names.worker(id) for id in placed.workers)}")
    return f"{names.visit_person(visit)}’s visit would be {' and '.join(changes)}."
