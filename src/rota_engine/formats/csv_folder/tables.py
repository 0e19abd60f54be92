"""The files of the folder, their columns, and reading and writing them row by row."""

import csv
import io
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from rota_engine.formats.csv_folder import cells
from rota_engine.formats.csv_folder.cells import REQUIRED, Column
from rota_engine.formats.text import BadFile, read_text
from rota_engine.problem.check import Fault
from rota_engine.problem.model import Strength

Columns = dict[str, Column]

_PLACE: Columns = {
    "place": Column(cells.text_, None),
    "latitude": Column(cells.degrees, None),
    "longitude": Column(cells.degrees, None),
}

PERSONS: Columns = {
    "id": Column(cells.text_),
    "name": Column(cells.text_, ""),
    **_PLACE,
    "team": Column(cells.texts, ()),
    "team_strength": Column(cells.strength_, Strength.STRONGLY),
    "vetoes": Column(cells.set_of_texts, frozenset()),
    "musts": Column(cells.set_of_texts, frozenset()),
    "bars": Column(cells.set_of_texts, frozenset()),
    "home": Column(cells.set_of_texts, frozenset()),
    "wishes": Column(cells.wishes, ()),
    "known": Column(cells.set_of_texts, frozenset()),
    "known_only": Column(cells.yes_no, False),
    "faces_14": Column(cells.number, None),
    "faces_28": Column(cells.number, None),
}

VISITS: Columns = {
    "id": Column(cells.text_),
    "person": Column(cells.text_),
    "days": Column(cells.days, None),
    "one_of": Column(cells.days, None),
    "minutes": Column(cells.number),
    "from": Column(cells.clock),
    "to": Column(cells.clock),
    "from_2": Column(cells.clock, None),
    "to_2": Column(cells.clock, None),
    "window_holds": Column(cells.holds, "end"),
    "late_limit": Column(cells.number_or_any, 0),
    "wish": Column(cells.clock, None),
    "wish_tolerance": Column(cells.number, 15),
    "wish_strength": Column(cells.strength_, Strength.STRONGLY),
    "skills": Column(cells.set_of_texts, frozenset()),
    "workers": Column(cells.number, 1),
    "known_only": Column(cells.yes_no, False),
    "time_critical": Column(cells.yes_no, False),
    "optional": Column(cells.yes_no, False),
    "worth": Column(cells.money, None),
    "series": Column(cells.text_, None),
}

WORKERS: Columns = {
    "id": Column(cells.text_),
    "name": Column(cells.text_, ""),
    **_PLACE,
    "end_place": Column(cells.text_, None),
    "end_latitude": Column(cells.degrees, None),
    "end_longitude": Column(cells.degrees, None),
    "mode": Column(cells.text_, "car"),
    "skills": Column(cells.set_of_texts, frozenset()),
    "tags": Column(cells.set_of_texts, frozenset()),
    "cannot": Column(cells.set_of_texts, frozenset()),
    "rather_not": Column(cells.set_of_texts, frozenset()),
    "likes": Column(cells.set_of_texts, frozenset()),
    "rather_not_days": Column(cells.days, ()),
    "break_from": Column(cells.clock, None),
    "break_to": Column(cells.clock, None),
    "break_minutes": Column(cells.number, None),
    "break_missed": Column(cells.money, 0),
    "break_holds": Column(cells.holds, "end"),
    "pay": Column(cells.money, 0),
    "overtime_premium": Column(cells.money, 0),
    "mileage": Column(cells.money, 0),
    "guaranteed": Column(cells.hours, 0),
    "overtime_after": Column(cells.hours, None),
    "most": Column(cells.hours, None),
    "wanted": Column(cells.hours, None),
    "last_end": Column(cells.moment, None),
}

SHIFTS: Columns = {
    "worker": Column(cells.text_),
    "days": Column(cells.days),
    "start": Column(cells.clock),
    "end": Column(cells.clock),
    "over": Column(cells.number_or_any, 0),
}

LINKS: Columns = {
    "first": Column(cells.text_),
    "second": Column(cells.text_),
    "min_gap": Column(cells.number, None),
    "max_gap": Column(cells.number, None),
    "worker": Column(cells.who, "any"),
    "together": Column(cells.yes_no, False),
}

LOCKS: Columns = {
    "visit": Column(cells.text_),
    "workers": Column(cells.texts, None),
    "day": Column(cells.date_, None),
    "start": Column(cells.clock, None),
}

PUBLISHED: Columns = {
    "visit": Column(cells.text_),
    "workers": Column(cells.texts),
    "day": Column(cells.date_),
    "start": Column(cells.clock),
}

RECENT: Columns = {
    "person": Column(cells.text_),
    "worker": Column(cells.text_),
    "visits": Column(cells.number),
}

TRAVEL: Columns = {
    "mode": Column(cells.text_),
    "from": Column(cells.text_),
    "to": Column(cells.text_),
    "minutes": Column(cells.number),
    "metres": Column(cells.number, 0),
}

SETTINGS: Columns = {
    "name": Column(cells.text_, ""),
    "start_date": Column(cells.date_, None),
    "days": Column(cells.number, None),
    "rest": Column(cells.hours, None),
    "break_after": Column(cells.hours, None),
    "break_minutes": Column(cells.number, 20),
    "week_hours": Column(cells.hours, None),
}

FILES: dict[str, Columns] = {
    "persons.csv": PERSONS,
    "visits.csv": VISITS,
    "workers.csv": WORKERS,
    "shifts.csv": SHIFTS,
    "links.csv": LINKS,
    "locks.csv": LOCKS,
    "published.csv": PUBLISHED,
    "recent.csv": RECENT,
    "travel.csv": TRAVEL,
    "settings.csv": {"setting": Column(cells.text_), "value": Column(cells.text_, "")},
}
NEEDED = ("persons.csv", "visits.csv", "workers.csv", "shifts.csv")


@dataclass(frozen=True, slots=True)
class Row:
    """A row as a spreadsheet counts it (the header is row 1), its cells read; a wrong cell holds its default."""

    file: str
    number: int
    values: dict[str, Any]

    def __getitem__(self, column: str) -> Any:
        return self.values[column]

    @property
    def where(self) -> str:
        return f"{self.file}, row {self.number}"

    def fault(self, column: str, what: str, mend: str) -> Fault:
        return Fault(f"{self.where}, column {column}", what, mend)


def read_table(path: Path, columns: Columns, faults: list[Fault]) -> list[Row]:
    """The rows of a file; what is wrong with it is added to ``faults``."""
    try:
        text = read_text(path)
    except BadFile as error:
        faults.extend(error.faults)
        return []
    header = text.splitlines()[0]
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=header.count))
    try:
        (top, *records) = [[cell.strip() for cell in line] for line in lines]
    except csv.Error as error:
        faults.append(Fault(f"{path.name}, line {lines.line_num}", f"no CSV ({error})", "Export it again"))
        return []
    names = [name.lower().replace(" ", "_") for name in top]
    faults.extend(_header_faults(path.name, names, columns))
    found = []
    for number, record in enumerate(records, start=2):
        if any(record):
            if any(record[len(names) :]):
                what = f"{len(record)} cells under {len(names)} columns"
                faults.append(Fault(f"{path.name}, row {number}", what, "Put texts with commas into quotes"))
            given = {name: cell for name, cell in zip(names, record, strict=False) if name in columns}
            found.append(_row(path.name, number, given, columns, faults))
    return found


def _header_faults(file: str, names: list[str], columns: Columns) -> Iterable[Fault]:
    for name in dict.fromkeys(names):
        if name and name not in columns:
            close = get_close_matches(name, columns, n=1)
            mend = f"Call it {close[0]!r}, if that is meant" if close else f"Use some of: {', '.join(columns)}"
            yield Fault(f"{file}, row 1", f"there is no column {name!r}", mend)
        if name and names.count(name) > 1:
            yield Fault(f"{file}, row 1", f"column {name!r} is there {names.count(name)} times", "Keep one")
    for name, column in columns.items():
        if column.default is REQUIRED and name not in names:
            yield Fault(f"{file}, row 1", f"column {name!r} is missing", "Add it")


def _row(file: str, number: int, given: dict[str, str], columns: Columns, faults: list[Fault]) -> Row:
    row = Row(file, number, {})
    for name, column in columns.items():
        cell = given.get(name, "")
        row.values[name] = column.unread
        if cell:
            try:
                row.values[name] = column.cell.read(cell)
            except ValueError:
                faults.append(row.fault(name, f"{cell!r} cannot be read", f"Write {column.cell.say}"))
        elif column.default is REQUIRED and name in given:
            faults.append(row.fault(name, "the cell is empty", f"Write {column.cell.say}"))
    return row


def table_text(file: str, columns: Columns, rows: Collection[dict[str, Any]], faults: list[Fault]) -> str:
    """Rows of values as CSV; a column in which every cell is at its default is left out. Each value that would not
    come back as it is adds to ``faults``."""
    shown = [{name: _shown(columns[name], value) for name, value in row.items()} for row in rows]
    used = [n for n, column in columns.items() if column.default is REQUIRED or any(row.get(n) for row in shown)]
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, used, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(shown)
    for number, (row, texts) in enumerate(zip(rows, shown, strict=True), start=2):
        for name, value in row.items():
            if not _comes_back(columns[name], value, texts[name]):
                place = f"{file}, row {number}, column {name}"
                faults.append(Fault(place, f"{value!r} cannot be said in a CSV", "Use the carewright-rota format"))
    return written.getvalue()


def _shown(column: Column, value: Any) -> str:
    return "" if value == column.default else column.cell.show(value)


def _comes_back(column: Column, value: Any, text: str) -> bool:
    if not text:
        return bool(value == column.default)
    try:
        return text == text.strip() and bool(column.cell.read(text) == value)
    except ValueError:
        return False
