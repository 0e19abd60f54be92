"""Carewright's own format: one JSON file that holds a problem, or a rota, with everything the engine knows of it.

``problem.schema.json`` and ``rota.schema.json`` beside this file say the same in JSON Schema; they are made from the
dataclasses (``python -m rota_engine.formats.schemas`` writes them anew) and a test keeps them so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from rota_engine.formats.convert import Reader, to_json
from rota_engine.formats.rotas import check_rota
from rota_engine.formats.text import BadFile, read_json, write_json
from rota_engine.problem.check import checked
from rota_engine.problem.model import Problem
from rota_engine.rota import Break, Placed, Rota

FORMAT: Literal["carewright-rota"] = "carewright-rota"
VERSION: Literal[1] = 1


@dataclass(frozen=True, slots=True)
class ProblemFile:
    """What is to be planned. Days count from 0, times are minutes after midnight, money is pence."""

    format: Literal["carewright-rota"]
    version: Literal[1]
    problem: Problem


@dataclass(frozen=True, slots=True)
class WrittenBreak:
    """A break that ``worker`` takes at the door of ``visit``, before it starts."""

    worker: str
    visit: str
    start: int
    minutes: int


@dataclass(frozen=True, slots=True)
class WrittenRota:
    """Who comes when. A visit that is not here is unassigned."""

    visits: Mapping[str, Placed] = field(default_factory=dict)
    breaks: tuple[WrittenBreak, ...] = ()


@dataclass(frozen=True, slots=True)
class RotaFile:
    """An answer to a problem, by the ids of its visits and workers."""

    format: Literal["carewright-rota"]
    version: Literal[1]
    rota: WrittenRota


def read(path: Path) -> Problem:
    """Read a problem. Raises ``BadFile`` (what the file says is no problem) or ``BadProblem`` (it makes no sense)."""
    problem: Problem = _read(ProblemFile, path).problem
    return checked(problem)


def write(problem: Problem, path: Path) -> None:
    """Write a problem."""
    write_json(path, to_json(ProblemFile(FORMAT, VERSION, problem)))


def read_rota(path: Path, problem: Problem) -> Rota:
    """Read a rota for a problem. Raises ``BadFile``, also where it names what the problem does not have."""
    written: WrittenRota = _read(RotaFile, path).rota
    breaks = {(b.worker, b.visit): Break(b.start, b.minutes) for b in written.breaks}
    rota = Rota(written.visits, breaks)
    if faults := check_rota(rota, problem, path.name):
        raise BadFile(faults)
    return rota


def write_rota(rota: Rota, path: Path) -> None:
    """Write a rota."""
    breaks = tuple(WrittenBreak(*key, pause.start, pause.minutes) for key, pause in sorted(rota.breaks.items()))
    write_json(path, to_json(RotaFile(FORMAT, VERSION, WrittenRota(rota.visits, breaks))))


def _read(kind: Any, path: Path) -> Any:
    reader = Reader(path.name)
    found = reader.read(kind, read_json(path))
    if reader.faults:
        raise BadFile(reader.faults)
    return found
