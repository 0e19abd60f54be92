"""Tables and numbers for the page."""

import re
from collections.abc import Callable, Iterable, Sequence
from statistics import mean

from rota_engine.bench.sets.base import Row

NONE_YET = "Not measured yet.\n"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown, with words on the left of their column and numbers on the right."""
    body = list(rows)
    numbers = [all(re.match(r"[-+]?\d|$", line[n]) for line in body) for n in range(len(header))]
    ruler = ["---:" if right else "---" for right in numbers]
    return "".join(f"| {' | '.join(line)} |\n" for line in (header, ruler, *body))


def number(value: float, digits: int = 0) -> str:
    """ "12,345.7"."""
    return f"{value:,.{digits}f}"


def percent(ratio: float, digits: int = 1) -> str:
    """How far a ratio is from one: "-3.2 %", "+0.1 %", "0.0 %"."""
    away = round(100 * (ratio - 1), digits) + 0.0
    return f"{away:+.{digits}f} %" if away else f"{0:.{digits}f} %"


def by[K](rows: Iterable[Row], key: Callable[[Row], K]) -> dict[K, list[Row]]:
    """The rows by some key, keys in the order in which they come."""
    groups: dict[K, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def column(rows: Iterable[Row], name: str) -> list[float]:
    """The numbers of a column; rows where it is empty are left out."""
    return [float(row[name]) for row in rows if row[name]]


def average(rows: Iterable[Row], name: str) -> float:
    return mean(column(rows, name))
