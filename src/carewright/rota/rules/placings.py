"""Who comes when, and what differs between two rotas."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Placing:
    """That a visit, by its id, begins at a moment, takes so many minutes, and who comes, by their ids."""

    visit: str
    starts_at: datetime
    minutes: int
    workers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a visit was and what it is to be; None: it was or is not placed."""

    visit: str
    before: Placing | None
    after: Placing | None


def differences(before: Mapping[str, Placing], after: Mapping[str, Placing]) -> list[Difference]:
    """Every visit that is not the same in both, in the order in which visits begin. Two workers who change places at a
    visit by both change nothing."""
    found = [
        Difference(visit, before.get(visit), after.get(visit))
        for visit in before.keys() | after.keys()
        if _same_as(before.get(visit)) != _same_as(after.get(visit))
    ]
    return sorted(found, key=lambda each: ((each.after or each.before).starts_at, each.visit))  # type: ignore[union-attr]


def _same_as(placing: Placing | None) -> object:
    return placing and (placing.starts_at, placing.minutes, frozenset(placing.workers))
