"""Taking an obstacle out of a problem, as if its rule did not hold there: to see that nothing else is in the way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from rota_engine.problem.model import MINUTES_A_DAY, Link, Person, Problem, Shift, Visit, Window, Worker
from rota_engine.rota import Rota


@dataclass(frozen=True, slots=True)
class Block:
    """A hard rule that forbids a wanted visit, with a sentence to the person and one to the worker or coordinator.

    rule: ``travel_time`` is a visit in the way. worker: whom it forbids; None: anybody. day, start: where the visit
    would be. other: the skill or tag that is missing or too many, the visit in the way, or the linked visit.
    """

    rule: str
    visit: str
    worker: str | None
    day: int
    start: int
    other: str | None
    to_person: str
    to_worker: str


def lifted(problem: Problem, rota: Rota, blocks: Iterable[Block]) -> tuple[Problem, Rota]:
    """The problem and the rota with these obstacles gone, and nothing else changed.

    A visit in the way is gone from both. A limit of the law has no exceptions, so rest and breaks go for everybody.
    """
    for block in blocks:
        if block.rule == "travel_time":
            rota = without(rota, block.other)
        problem = LIFT[block.rule](problem, block)
    return problem, rota


def without(rota: Rota, visit: str | None) -> Rota:
    """The rota with a visit left undone."""
    visits = {id: placed for id, placed in rota.visits.items() if id != visit}
    return Rota(visits, {key: pause for key, pause in rota.breaks.items() if key[1] != visit})


def _changed[Thing: (Person, Visit, Worker)](
    things: tuple[Thing, ...], id: str | None, change: Callable[[Thing], Thing]
) -> tuple[Thing, ...]:
    return tuple(change(thing) if thing.id == id else thing for thing in things)


def _worker(problem: Problem, block: Block, change: Callable[[Worker], Worker]) -> Problem:
    return replace(problem, workers=_changed(problem.workers, block.worker, change))


def _visit(problem: Problem, block: Block, change: Callable[[Visit], Visit]) -> Problem:
    return replace(problem, visits=_changed(problem.visits, block.visit, change))


def _person(problem: Problem, block: Block, change: Callable[[Person], Person]) -> Problem:
    person = next(visit.person for visit in problem.visits if visit.id == block.visit)
    return replace(problem, persons=_changed(problem.persons, person, change))


def _link(problem: Problem, block: Block, change: Callable[[Link], Link]) -> Problem:
    pair = {block.visit, block.other}
    links = (change(link) if {link.first, link.second} == pair else link for link in problem.links)
    return replace(problem, links=tuple(links))


def _skills(problem: Problem, block: Block) -> Problem:
    return _worker(problem, block, lambda worker: replace(worker, skills=worker.skills | {block.other or ""}))


def _tags(problem: Problem, block: Block) -> Problem:
    return _worker(problem, block, lambda worker: replace(worker, tags=worker.tags | {block.other or ""}))


def _homes(problem: Problem, block: Block) -> Problem:
    return _worker(problem, block, lambda worker: replace(worker, cannot=worker.cannot - {block.other or ""}))


def _vetoes(problem: Problem, block: Block) -> Problem:
    return _person(problem, block, lambda person: replace(person, vetoes=person.vetoes - {block.worker or ""}))


def _musts(problem: Problem, block: Block) -> Problem:
    tag = {block.other or ""}
    return _person(problem, block, lambda person: replace(person, musts=person.musts - tag, bars=person.bars - tag))


def _known_only(problem: Problem, block: Block) -> Problem:
    return _person(problem, block, lambda person: replace(person, known=person.known | {block.worker or ""}))


def _windows(problem: Problem, block: Block) -> Problem:
    def widened(visit: Visit) -> Visit:
        held = block.start + (visit.minutes if visit.window_holds == "end" else 0)
        opens, closes = min(block.start, visit.windows[0].opens), max(held, visit.windows[-1].closes)
        return replace(visit, windows=(Window(opens, closes),))

    return _visit(problem, block, widened)


def _staffing(problem: Problem, block: Block) -> Problem:
    return _visit(problem, block, lambda visit: replace(visit, workers=1))


def _links(problem: Problem, block: Block) -> Problem:
    return _link(problem, block, lambda link: replace(link, min_gap=None, max_gap=None))


def _link_workers(problem: Problem, block: Block) -> Problem:
    return _link(problem, block, lambda link: replace(link, worker="any"))


def _together(problem: Problem, block: Block) -> Problem:
    def apart(link: Link) -> Link:
        start = None if link.start_together else link.min_gap
        return replace(link, together=False, min_gap=start, max_gap=start if start is None else link.max_gap)

    return _link(problem, block, apart)


def _locks(problem: Problem, block: Block) -> Problem:
    return replace(problem, locks=tuple(lock for lock in problem.locks if lock.visit != block.visit))


def _shifts(problem: Problem, block: Block) -> Problem:
    def all_day(worker: Worker) -> Worker:
        others = tuple(shift for shift in worker.shifts if shift.day != block.day)
        return replace(worker, shifts=(*others, Shift(block.day, 0, MINUTES_A_DAY, None)))

    return _worker(problem, block, all_day)


def _in_the_way(problem: Problem, block: Block) -> Problem:
    gone = block.other
    return replace(
        problem,
        visits=tuple(visit for visit in problem.visits if visit.id != gone),
        links=tuple(link for link in problem.links if gone not in (link.first, link.second)),
        locks=tuple(lock for lock in problem.locks if lock.visit != gone),
        published={id: told for id, told in problem.published.items() if id != gone},
    )


def _breaks(problem: Problem, block: Block) -> Problem:
    return replace(problem, law=replace(problem.law, break_after=None))


def _rest(problem: Problem, block: Block) -> Problem:
    return replace(problem, law=replace(problem.law, rest=None))


def _hours(problem: Problem, block: Block) -> Problem:
    def limit(worker: Worker) -> int | None:
        if worker.id == block.worker:
            return None
        return min((most for most in (worker.most, problem.law.week) if most is not None), default=None)

    workers = tuple(replace(worker, most=limit(worker)) for worker in problem.workers)
    return replace(problem, workers=workers, law=replace(problem.law, week=None))


LIFT: dict[str, Callable[[Problem, Block], Problem]] = {
    "skills": _skills,
    "wished_tags": _tags,
    "homes": _homes,
    "vetoes": _vetoes,
    "musts": _musts,
    "known_only": _known_only,
    "windows": _windows,
    "staffing": _staffing,
    "links": _links,
    "link_workers": _link_workers,
    "together": _together,
    "locks": _locks,
    "shifts": _shifts,
    "travel_time": _in_the_way,
    "breaks": _breaks,
    "rest": _rest,
    "hours": _hours,
}
"""How each obstacle is lifted. ``days`` is none: a visit is only looked for on its own days."""
