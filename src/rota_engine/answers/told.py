"""Who is told what when a rota changes: a sentence to each person and each worker for each visit that is different."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rota_engine.rota import Placed
from rota_engine.rules.rule import Names


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody who is told of a change: the id of a person or (``worker``) of a worker, and what they are told."""

    id: str
    worker: bool
    sentence: str


def differs(was: Placed | None, at: Placed | None, tolerance: int = 0) -> bool:
    """Whether a visit is elsewhere than before: another day, other workers, or more than ``tolerance`` minutes off."""
    if was is None or at is None:
        return was != at
    return was.day != at.day or set(was.workers) != set(at.workers) or abs(was.start - at.start) > tolerance


def tell(
    was: Mapping[str, Placed],
    now: Mapping[str, Placed],
    person_of: Mapping[str, str | None],
    names: Names,
    tolerance: int,
) -> Iterator[Told]:
    """Everybody who is told of the visits that differ between two rotas, persons first. A person need not be told of
    a change of ``tolerance`` minutes or fewer; a worker is. person_of: the visits that are looked at, and whose they
    are; None: that person knows already."""
    for id, person in person_of.items():
        if person is not None and differs(was.get(id), now.get(id), tolerance):
            yield Told(person, False, _to_person(was.get(id), now.get(id), names))
    for id in person_of:
        before, after = was.get(id), now.get(id)
        if differs(before, after):
            for worker in sorted({*(before.workers if before else ()), *(after.workers if after else ())}):
                mine = before if before and worker in before.workers else None
                then = after if after and worker in after.workers else None
                if mine is None or then is None or _moved(mine, then, names):
                    yield Told(worker, True, _to_worker(mine, then, names.visit_person(id), names))


def _when(placed: Placed, names: Names) -> str:
    return f"at {names.clock(placed.start, placed.day)} on {names.day(placed.day)}"


def _moved(was: Placed, at: Placed, names: Names) -> str:
    """Empty if it has not moved."""
    if was.day != at.day:
        return f"{_when(at, names)} instead of {_when(was, names)}"
    if was.start == at.start:
        return ""
    return f"at {names.clock(at.start, at.day)} instead of {names.clock(was.start, at.day)} on {names.day(at.day)}"


def _to_person(was: Placed | None, at: Placed | None, names: Names) -> str:
    if was is None:
        return f"A visit is new: {_when(at, names)}, by {_list(at.workers, names)}." if at else ""
    if at is None:
        return f"Nobody can come to your visit {_when(was, names)}."
    moved = _moved(was, at, names)
    come, gone = sorted({*at.workers} - {*was.workers}), sorted({*was.workers} - {*at.workers})
    if not come:
        return f"Your visit is {moved}."
    comes = f"{_list(come, names)} {'comes' if len(come) == 1 else 'come'} instead of {_list(gone, names)}"
    return f"Your visit is {moved}, and {comes}." if moved else f"{comes} to your visit {_when(was, names)}."


def _to_worker(was: Placed | None, at: Placed | None, person: str, names: Names) -> str:
    if was is None:
        return f"You also go to {person}, {_when(at, names)}." if at else ""
    if at is None:
        return f"You do not go to {person} {_when(was, names)}."
    return f"You go to {person} {_moved(was, at, names)}."


def _list(workers: Iterable[str], names: Names) -> str:
    return " and ".join(names.worker(id) for id in workers)
