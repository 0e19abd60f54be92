"""A rota held ready for questions: who could come then, may this visit go there, what would it do?

To make the engine's tables of a branch's week takes about a second, so that each process keeps those of the rotas that
were asked about last. They are brought up to date with every edit and whenever something is different this time; what
was agreed and chosen is read anew after ``FRESH`` seconds, and always before anything is written down.
"""

import gc
import time
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from carewright.core.queries import NoFact
from carewright.core.refusal import Refused
from carewright.people.queries import SomeoneAt
from carewright.plans.queries.handover import AskedPerson
from carewright.rota.models import Rota
from carewright.rota.planning.facts import costs_on, law_on
from carewright.rota.planning.problem import Task, Unplannable, task_of
from carewright.rota.queries.asked import AskedWeek, Stamp, asked_week, stamp_of
from carewright.rota.queries.rotas import changes_since, placings_of, promises_of
from carewright.rota.queries.telling import publications_of, told_placings
from carewright.rota.rules.placings import Placing
from rota_engine.answers.board import Board
from rota_engine.answers.held import Gone
from rota_engine.rota import Placed

if TYPE_CHECKING:
    from carewright.rota.planning.board import Numbers

FRESH = 30.0
MOST = 4
"""Rotas that a process keeps ready."""
HOUR = 3600.0


@dataclass
class Live:
    """One rota, held: what was asked for, the engine's problem, and the board with the rota on it. ``placings``: who
    comes when, by visit; ``broken``: those of them that break a hard rule as things stand, and so are not on the
    board; ``stale``: those that nobody asks for any more; ``promised``: those that somebody chose from an offer."""

    week: AskedWeek
    task: Task
    board: Board
    placings: dict[str, Placing]
    edit: int
    stamps: tuple[int, Stamp]
    read_at: float
    numbers: "tuple[int, Numbers] | None" = None
    lock: Lock = field(default_factory=Lock)

    @cached_property
    def known(self) -> dict[str, frozenset[str]]:
        """Whom each person has met or had before."""
        recent = self.week.recent
        return {each.id: each.known | recent.get(each.id, {}).keys() for each in self.week.handover.persons}

    @cached_property
    def persons(self) -> dict[str, AskedPerson]:
        return {each.id: each for each in self.week.handover.persons}

    @property
    def broken(self) -> frozenset[str]:
        return frozenset(self.task.visits.keys() & self.placings.keys() - self.board.rota.visits.keys())

    @property
    def promised(self) -> frozenset[str]:
        return frozenset(lock.visit for lock in self.task.problem.locks)

    @property
    def stale(self) -> frozenset[str]:
        return frozenset(self.placings.keys() - self.task.visits.keys())


_kept: OrderedDict[str, Live] = OrderedDict()
_door = Lock()
_looked_through_at = 0.0


@contextmanager
def live(by: SomeoneAt, rota: Rota, *, anew: bool = False) -> Iterator[Live]:
    """A rota as it is now, for one at a time. ``by``: who reads all of the branch, an office or the rota itself.
    ``anew``: read what was agreed and chosen, however lately that was done. ``Refused``: it cannot be planned as things
    stand, with what has to be put right."""
    with _door:
        held = _kept.get(rota.public_id)
        if held is None:
            with _said():
                held = _kept[rota.public_id] = _load(by, rota)
            while len(_kept) > MOST:
                _kept.popitem(last=False)
        _kept.move_to_end(rota.public_id)
    with held.lock:
        try:
            with _said():
                _bring_up_to_date(held, by, rota, anew)
        except Refused:
            _kept.pop(rota.public_id, None)  # half of it is new
            raise
        yield held


@contextmanager
def _said() -> Iterator[None]:
    try:
        yield
    except (Unplannable, NoFact) as fault:
        raise Refused("This week cannot be worked out as things stand.", str(fault)) from fault


def _load(by: SomeoneAt, rota: Rota) -> Live:
    week, placings = asked_week(by, rota.branch, rota.first_date, rota.days), placings_of(rota)
    task = _task(week, rota)
    board = Board(task.problem, task.rota(placings.values()))
    stamps = publications_of(rota), stamp_of(rota.branch)
    _leave_to_itself()
    return Live(week, task, board, placings, rota.edits, stamps, time.monotonic())


def _leave_to_itself() -> None:
    """Have collections of garbage leave out what there is now. A held week lives long and is large: to look through all
    of it would make one request in ten wait for a fifth of a second. It is looked through once an hour."""
    global _looked_through_at
    if time.monotonic() - _looked_through_at > HOUR:
        gc.unfreeze()
        _looked_through_at = time.monotonic()
    gc.collect()
    gc.freeze()


def _task(week: AskedWeek, rota: Rota) -> Task:
    day = rota.first_date
    told, promised = told_placings(rota), promises_of(rota)
    return task_of(week, law=law_on(day), costs=costs_on(day), told=told.values(), promised=promised.values())


def _bring_up_to_date(held: Live, by: SomeoneAt, rota: Rota, anew: bool) -> None:
    changed: dict[str, Placing | None] = {}
    stamps = publications_of(rota), stamp_of(rota.branch)
    reload = stamps[0] != held.stamps[0]
    if rota.edits != held.edit:
        changed = changes_since(rota, held.edit)
        held.edit = rota.edits
        held.placings = {id: now for id, now in {**held.placings, **changed}.items() if now}
        reload |= promises_of(rota).keys() != held.promised
    if anew or reload or stamps != held.stamps or time.monotonic() - held.read_at > FRESH:
        week = asked_week(by, rota.branch, rota.first_date, rota.days)
        reload |= week != held.week
        held.week, held.stamps, held.read_at = week, stamps, time.monotonic()
    known = {id: now for id, now in changed.items() if id in held.task.visits}
    if not reload and not known:
        return
    if not reload:
        try:
            held.board.change(_on_board(held.task, known))
            return
        except Gone:
            pass  # it breaks a rule where it is now: begin anew, which leaves it out
    held.task, held.numbers = _task(held.week, rota), None
    held.board.load(held.task.problem, held.task.rota(held.placings.values()))
    for kept in ("known", "persons"):
        held.__dict__.pop(kept, None)
    _leave_to_itself()


def _on_board(task: Task, placings: Mapping[str, Placing | None]) -> dict[str, Placed | None]:
    there = task.rota([placing for placing in placings.values() if placing]).visits
    return {id: there.get(id) for id in placings}
