"""Something has happened: ways to mend a rota, first those that leave nobody alone and tell the fewest of a change.

What has happened is known already: somebody is away, a visit is new or longer, a person is home again. So the rota as
it stands is simply not possible any more, or not whole, and it is mended from there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from carewright.core.civil import london_date
from carewright.people.queries import SomeoneAt
from carewright.rota.actions.rotas import propose_repair
from carewright.rota.models import Rota
from carewright.rota.planning.live import Live, live
from carewright.rota.planning.offers import LEAD
from carewright.rota.rules.placings import Difference, differences
from rota_engine.answers.events import Now
from rota_engine.answers.repair import Repair, ways_to_mend

SEEDS = (1, 2)
SECONDS = 0.5
"""For each of the ways that are looked for."""


@dataclass(frozen=True)
class Way:
    """A way to mend a rota: what would be different; how many visits are left without anybody, how many people and how
    many workers are told of a change."""

    found: tuple[Difference, ...]
    undone: int
    persons: int
    workers: int

    @property
    def words(self) -> str:
        """ "Nobody is left alone; 2 people and 3 workers are told"."""
        alone = (
            f"{self.undone} visit{'s' * (self.undone != 1)} without anybody" if self.undone else "Nobody is left alone"
        )
        people = f"{self.persons} {'person' if self.persons == 1 else 'people'}"
        return f"{alone}; {people} and {self.workers} worker{'s' * (self.workers != 1)} are told"


def find_repairs(*, by: SomeoneAt, at: datetime, rota: Rota) -> list[Rota]:
    """Propose up to two different ways to mend a rota, the best first. None: nothing has to be mended, or nothing
    can be."""
    with live(by, rota, anew=True) as held:
        ways, edit, asked = list(_ways(held, at)), held.edit, held.task.visits
    ways.sort(key=lambda way: (way.undone, way.persons, way.workers))
    return [
        propose_repair(
            by=by,
            at=at,
            rota=rota,
            edit=edit,
            found=way.found,
            visits=[asked[each.visit] for each in way.found if each.visit in asked],
            words=way.words,
        )
        for way in ways
    ]


def _ways(held: Live, at: datetime) -> Iterator[Way]:
    if not (held.broken or held.stale or len(held.placings) < len(held.week.visits)):
        return
    was = held.task.rota(held.placings.values())
    now = _now(held, at)
    seen = {frozenset(held.board.rota.visits.items())}
    for found in ways_to_mend(held.board, was, SECONDS, now=now, seeds=SEEDS):
        if (done := frozenset(found.rota.visits.items())) not in seen:
            seen.add(done)
            yield _way(held, found)


def _now(held: Live, at: datetime) -> Now | None:
    """None: nothing of this rota has begun."""
    soonest, elapsed = at + LEAD, held.task.elapsed
    day = (london_date(soonest) - elapsed.first).days
    if day < 0:
        return None
    return Now(day, elapsed.minute_of(soonest, day))


def _way(held: Live, found: Repair) -> Way:
    mended = {placing.visit: placing for placing in held.task.placings(found.rota.visits)}
    return Way(
        tuple(differences(held.placings, mended)),
        len(found.unassigned),
        len(found.persons),
        len({told.id for told in found.changes if told.worker}),
    )
