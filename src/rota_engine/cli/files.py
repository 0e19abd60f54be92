"""What all commands share: reading a problem, a rota and weights, and writing files whole or not at all."""

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rota_engine.problem.model import Problem
    from rota_engine.problem.weights import Weights
    from rota_engine.rota import Rota

type Commands = argparse._SubParsersAction[argparse.ArgumentParser]

FORMATS = {"native": "carewright-rota", "csv": "csv", "uhhc": "uhhc", "mankowska": "mankowska"}
"""What formats are called on the command line, and in ``rota_engine.formats``."""

BENCHMARKS = ("uhhc", "mankowska")


class Refused(Exception):
    """What was asked cannot be done as it was asked; the message says why and what to do instead."""


@contextmanager
def refusing() -> Iterator[None]:
    """Turns the ``ValueError`` with which the engine refuses arguments into a message for who gave them."""
    try:
        yield
    except ValueError as error:
        raise Refused(str(error)) from error


@dataclass(frozen=True, slots=True)
class Given:
    """A problem as it was read. first_day: the date of day 0, where the file says it."""

    problem: "Problem"
    weights: "Weights"
    format: str
    first_day: date | None


def above_zero[Number: (int, float)](kind: type[Number]) -> Callable[[str], Number]:
    """What reads an option that is a number above 0."""

    def read(text: str) -> Number:
        try:
            number = kind(text)
        except ValueError:
            number = kind(0)
        if not 0 < number < float("inf"):
            raise argparse.ArgumentTypeError(f"{text!r} is not a {'whole ' if kind is int else ''}number above 0")
        return number

    return read


def day(text: str) -> date:
    """What reads an option that is a date."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-11-23") from error


def clock(text: str) -> int:
    """What reads an option that is a time of day: "9:30" is 570."""
    hours, colon, minutes = text.partition(":")
    if not (colon and hours.isdigit() and minutes.isdigit() and len(minutes) == 2 and int(minutes) < 60):
        raise argparse.ArgumentTypeError(f"{text!r} is not a time such as 9:30")
    return int(hours) * 60 + int(minutes)


def add_problem(command: argparse.ArgumentParser, weights: bool = True) -> None:
    """The options that say which problem, and what things weigh in it."""
    command.add_argument("file", metavar="FILE", type=Path, help="the problem: a file, or a folder of CSV files")
    command.add_argument("--format", choices=FORMATS, help="what FILE is (guessed if not said)")
    if weights:
        command.add_argument("--weights", type=Path, metavar="JSON", help="weights that differ from the ordinary ones")


def read(asked: argparse.Namespace) -> Given:
    """The problem that the options name. Raises ``BadProblem`` with all that is wrong with it."""
    from rota_engine.formats import csv_folder, guess, read_problem
    from rota_engine.formats.csv_folder.reading import A_MONDAY

    format = FORMATS[asked.format] if asked.format else guess(asked.file)
    problem, weights = read_problem(asked.file, format)
    day = csv_folder.start_date(asked.file) if format == "csv" else A_MONDAY
    if "weights" in asked and asked.weights:
        weights = _weights(asked.weights, weights)
    return Given(problem, weights, format, None if day == A_MONDAY else day)


def _weights(path: Path, ordinary: "Weights") -> "Weights":
    from dataclasses import replace

    from rota_engine.formats.convert import Reader
    from rota_engine.formats.text import BadFile, read_json
    from rota_engine.problem.weights import Weights

    reader, data = Reader(path.name), read_json(path)
    found = reader.read(Weights, data)
    if reader.faults:
        raise BadFile(reader.faults)
    return replace(ordinary, **{name: getattr(found, name) for name in data})


def read_rota(path: Path, given: Given) -> "Rota":
    """A rota for the problem, in the format that goes with it."""
    from rota_engine.formats import native, uhhc

    if given.format == "uhhc":
        return uhhc.read_solution(path, given.problem)
    return native.read_rota(path, given.problem)


def write_rota(path: Path, rota: "Rota", given: Given) -> None:
    """A rota as a list for a spreadsheet (``.csv``), or in the format that goes with the problem."""
    from rota_engine.formats import csv_folder, native, uhhc
    from rota_engine.formats.csv_folder.reading import A_MONDAY

    with replacing(path) as new:
        if path.suffix == ".csv":
            csv_folder.write_rota(given.problem, rota, new, given.first_day or A_MONDAY)
        elif given.format == "uhhc":
            uhhc.write_solution(given.problem, rota, given.weights, new)
        else:
            native.write_rota(rota, new)


def write_text(path: Path, text: str) -> None:
    with replacing(path) as new:
        new.write_text(text, encoding="utf-8")


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A new file (or folder) to write beside ``path``, which takes its place once it is whole. After an error, or when
    stopped, what was there before is there still."""
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        yield new
        new.replace(path)
    finally:
        if new.is_dir():
            shutil.rmtree(new)
        new.unlink(missing_ok=True)


def can_write(*paths: Path | None) -> None:
    """See before the work begins that its answer can be kept. Raises ``Refused``."""
    wrong = []
    for path in filter(None, paths):
        if not path.parent.is_dir():
            wrong.append(f"There is no folder {path.parent} to write {path.name} into. Make it, or name another.")
        elif path.is_dir():
            wrong.append(f"{path} is a folder. Name a file in it.")
        elif not os.access(path.parent, os.W_OK):
            wrong.append(f"Nothing may be written into {path.parent}. Name another folder.")
    if wrong:
        raise Refused("\n".join(wrong))


def people(number: int) -> str:
    return "1 person" if number == 1 else f"{number:,} people"


def warn(problem: "Problem") -> None:
    """Say what is odd about a problem that can be planned all the same."""
    from rota_engine.problem.check import SHOWN, check

    odd = check(problem)
    for fault in odd[:SHOWN]:
        print(fault, file=sys.stderr)
    if len(odd) > SHOWN:
        print(f"… and {len(odd) - SHOWN} more", file=sys.stderr)
