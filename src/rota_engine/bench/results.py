"""Results as files: one CSV a set, a row a measurement. A new row replaces the one with the same key, and no other."""

import csv
from collections.abc import Iterable, Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from rota_engine.bench.sets.base import KEY, Row, Set

WHERE = ("memory_mb", "date", "machine", "versions", "commit")
"""What is noted of every run. memory_mb: the most that its process held. commit: with a + where files were changed."""


def read(folder: Path, measured: Set) -> list[Row]:
    """The rows of a set, none if it was never measured."""
    file = folder / f"{measured.name}.csv"
    if not file.exists():
        return []
    with file.open(newline="", encoding="utf-8") as lines:
        return [dict(row) for row in csv.DictReader(lines)]


def merge(folder: Path, measured: Set, rows: Iterable[Mapping[str, Any]]) -> None:
    """Put new rows into the file of a set, in the order of their keys."""
    names = (*KEY, *measured.columns, *WHERE)
    found = {tuple(row[name] for name in KEY): row for row in read(folder, measured)}
    for new in rows:
        row = {name: _text(new.get(name)) for name in names}
        found[tuple(row[name] for name in KEY)] = row
    text = StringIO()
    writer = csv.DictWriter(text, names, lineterminator="\n", restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(found[key] for key in sorted(found, key=lambda key: [_natural(part) for part in key]))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{measured.name}.csv").write_text(text.getvalue(), encoding="utf-8")


def _text(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _natural(text: str) -> list[tuple[int, float, str]]:
    """A key to sort by in which 9 comes before 10, wherever in a text the numbers are."""
    parts: list[tuple[int, float, str]] = []
    for word in text.replace("x", "_").split("_"):
        try:
            parts.append((0, float(word), ""))
        except ValueError:
            parts.append((1, 0.0, word))
    return parts
