"""What would it do to everybody if …? A change tried on a rota, and nothing of it kept.

The rota as it is and the rota after the change are both given the same short search from the same start, so that what
differs between them comes from the change and not from having looked longer.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce

from rota_engine.answers.choices import Kind
from rota_engine.answers.outcome import Outcome, outcome, pounds
from rota_engine.problem.check import checked
from rota_engine.problem.model import Link, Person, Problem, Strength, TimeWish, Travel, Visit, Worker
from rota_engine.problem.weights import Weights
from rota_engine.rota import Rota
from rota_engine.rules.rule import Names
from rota_engine.search.solve import Params, Progress, solve
from rota_engine.search.stop import MaxSeconds, Stop


@dataclass(frozen=True, slots=True)
class AcceptPackage:
    """A new person and their visits, or more visits for somebody who is there already.

    travel: the matrices with the new home in them; None: their home is a place of the matrices that are there.
    """

    person: Person
    visits: tuple[Visit, ...]
    links: tuple[Link, ...] = ()
    travel: Mapping[str, Travel] | None = None


@dataclass(frozen=True, slots=True)
class AnotherWorker:
    """One worker more. travel: as for ``AcceptPackage``."""

    worker: Worker
    travel: Mapping[str, Travel] | None = None


@dataclass(frozen=True, slots=True)
class WithoutWorker:
    """One worker fewer, for the whole horizon."""

    worker: str


@dataclass(frozen=True, slots=True)
class Wish:
    """Another wished time for a visit, or none."""

    visit: str
    time: TimeWish | None


@dataclass(frozen=True, slots=True)
class Team:
    """Another chosen team for a person, the favourite first."""

    person: str
    team: tuple[str, ...]
    strength: Strength = Strength.STRONGLY


Change = AcceptPackage | AnotherWorker | WithoutWorker | Wish | Team


@dataclass(frozen=True, slots=True)
class WhatIf:
    """before, after: with and without the change, equally well planned. rota: the one after, for ``problem``.

    sentences: what it would mean, the heaviest first.
    """

    before: Outcome
    after: Outcome
    problem: Problem
    rota: Rota
    sentences: tuple[str, ...]


def what_if(
    problem: Problem,
    rota: Rota,
    change: Change | Sequence[Change],
    seconds: float = 10,
    *,
    weights: Weights | None = None,
    seed: int = 1,
    stop: Stop | None = None,
    params: Params | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> WhatIf:
    """Try a change, or several at once, on a rota. ``seconds`` are shared by the two searches; ``stop`` ends each
    instead, if given.

    ``BadProblem`` if the problem with the change cannot be planned; ``ValueError`` for an unknown id.
    """
    weights, stop = weights or Weights(), stop or MaxSeconds(seconds / 2)
    changed = reduce(with_change, change if isinstance(change, Sequence) else [change], problem)
    search = partial(solve, stop=stop, seed=seed, weights=weights, params=params, start=rota, on_progress=on_progress)
    now, then = search(problem).rota, search(changed).rota
    before, after = outcome(problem, now, weights), outcome(changed, then, weights)
    return WhatIf(before, after, changed, then, tuple(_sentences(before, after, changed)))


def with_change(problem: Problem, change: Change) -> Problem:
    """The problem as it would be. ``BadProblem`` and ``ValueError`` as for ``what_if``."""
    match change:
        case AcceptPackage(person, visits, links, travel):
            persons = tuple(p for p in problem.persons if p.id != person.id)
            changed = replace(
                problem,
                persons=(*persons, person),
                visits=problem.visits + visits,
                links=problem.links + links,
                travel=travel or problem.travel,
            )
        case AnotherWorker(worker, travel):
            changed = replace(problem, workers=(*problem.workers, worker), travel=travel or problem.travel)
        case WithoutWorker(id):
            changed = _without_worker(problem, id)
        case Wish(id, time):
            _found("visit", id, problem.visits)
            visits = tuple(replace(v, wish=time) if v.id == id else v for v in problem.visits)
            changed = replace(problem, visits=visits)
        case Team(id, team, strength):
            _found("person", id, problem.persons)
            persons = tuple(replace(p, team=team, team_strength=strength) if p.id == id else p for p in problem.persons)
            changed = replace(problem, persons=persons)
    return checked(changed)


def _found(kind: str, id: str, things: tuple[Visit, ...] | tuple[Person, ...] | tuple[Worker, ...]) -> None:
    if not any(thing.id == id for thing in things):
        raise ValueError(f"{id!r} is no {kind} of this problem")


def _without_worker(problem: Problem, id: str) -> Problem:
    """Whoever chose the worker still does; but no shift is theirs, no hours promised, and what was locked to them is
    free."""
    _found("worker", id, problem.workers)
    workers = tuple(
        replace(worker, shifts=(), guaranteed=0, wanted=None) if worker.id == id else worker
        for worker in problem.workers
    )
    locks = tuple(
        replace(lock, workers=None) if lock.workers and id in lock.workers else lock for lock in problem.locks
    )
    return replace(problem, workers=workers, locks=locks)


KIND_WORDS: dict[Kind, str] = {"when": "about when visits are", "who": "about who comes", "what": "for a visit"}


def _sentences(before: Outcome, after: Outcome, changed: Problem) -> Iterator[str]:
    names = Names(changed)
    was, now = set(before.unassigned), set(after.unassigned)
    if now - was:
        yield f"{names.count(len(now - was), 'visit')} would have nobody to come: {_whose(now - was, names)}."
    if was - now:
        yield f"{names.count(len(was - now), 'visit')} more would be done: {_whose(was - now, names)}."
    yield _money(after.pence - before.pence)
    for kind, words in KIND_WORDS.items():
        (kept, asked), (kept_then, asked_then) = before.kept[kind], after.kept[kind]
        if (kept, asked) != (kept_then, asked_then):
            yield f"Of the wishes {words}, {kept_then} of {asked_then} would be kept; now it is {kept} of {asked}."
    for person, faces in sorted(after.faces.items(), key=lambda item: before.faces.get(item[0], 0) - item[1]):
        had = before.faces.get(person, 0)
        if faces != had:
            instead = f" instead of {had}" if had else ""
            yield f"{names.person(person)} would see {names.count(faces, 'different worker')}{instead}."
    for worker in sorted(before.paid_minutes.keys() | after.paid_minutes.keys()):
        minutes, then = before.paid_minutes.get(worker, 0), after.paid_minutes.get(worker, 0)
        if minutes != then:
            much = f"{names.length(then - minutes)} {'more' if then > minutes else 'less'}"
            yield f"{names.worker(worker)} would be paid for {much}: {names.length(then)}."


def _whose(visits: set[str], names: Names) -> str:
    return ", ".join(sorted({names.visit_person(id) for id in visits}))


def _money(pence: int) -> str:
    if pence == 0:
        return "Pay and mileage would cost the same."
    return f"Pay and mileage would cost {pounds(abs(pence))} {'more' if pence > 0 else 'less'}."
