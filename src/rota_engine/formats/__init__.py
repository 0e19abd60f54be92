"""Files that hold a problem: which formats there are, and reading a file whatever its format is."""

from collections.abc import Callable
from pathlib import Path

from rota_engine.formats import csv_folder, mankowska, native, uhhc
from rota_engine.formats.text import BadFile, read_text
from rota_engine.problem.check import Fault
from rota_engine.problem.model import Problem
from rota_engine.problem.weights import Weights

FORMATS: dict[str, Callable[[Path], tuple[Problem, Weights]]] = {
    native.FORMAT: lambda path: (native.read(path), Weights()),
    "csv": lambda path: (csv_folder.read(path), Weights()),
    "uhhc": uhhc.read,
    "mankowska": mankowska.read,
}
"""By name, what reads a problem and the weights to plan it with: the ordinary ones, or those that a benchmark sets."""


def read_problem(path: Path, format: str | None = None) -> tuple[Problem, Weights]:
    """Read a problem in a named format, or in the one that the file seems to be in.

    Raises ``BadFile`` (the file is not what it should be) or ``BadProblem`` (what it says makes no sense), with every
    fault, its place and its mend.
    """
    name = guess(path) if format is None else format
    if name not in FORMATS:
        raise BadFile([Fault(path.name, f"no format {name!r}", f"Use one of: {', '.join(FORMATS)}")])
    return FORMATS[name](path)


def guess(path: Path) -> str:
    """The name of the format that a file or folder seems to be in. Raises ``BadFile`` when it is none."""
    if path.is_dir():
        if any(path.glob("*.csv")):
            return "csv"
        raise BadFile([Fault(str(path), "there is no CSV file in this folder", "Name the folder that has persons.csv")])
    text = read_text(path)
    if text.lstrip().startswith("{"):
        return "uhhc" if '"required_services"' in text and f'"{native.FORMAT}"' not in text else native.FORMAT
    if text.split(maxsplit=1)[0] == "nbNodes":
        return "mankowska"
    what = "this is no format that we know"
    raise BadFile([Fault(path.name, what, f"Use one of: {', '.join(FORMATS)} (csv is a folder)")])
