"""Leave and hours from a spreadsheet: a table in CSV with a line for each time that somebody is away, or works besides
their week.

Its columns, in any order: ``worker`` (the full name), ``what`` (leave, ill, training, supervision, away, or extra
hours), ``from`` and ``until`` (a day, or a day and a time; of leave the last day, empty where nobody knows), ``note``.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from carewright.core.civil import moment
from carewright.rota.rules.visits import Gone

COLUMNS = ("worker", "what", "from", "until", "note")
NEEDED = COLUMNS[:4]
MOST_BYTES, MOST_LINES = 1_000_000, 5_000
EXTRA = "extra hours"
WHAT: Mapping[str, Gone | None] = {
    **{word: each for each in Gone for word in (each.value, each.label)},
    "annual leave": Gone.LEAVE,
    "holiday": Gone.LEAVE,
    "sickness": Gone.SICK,
    EXTRA: None,
    "extra": None,
}
"""What a line may say; None: extra hours."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table. ``what``: why they are away; None: they work besides their week. ``until``: the moment up
    to which; None: nobody knows."""

    number: int
    worker: str
    what: Gone | None
    from_at: datetime
    until_at: datetime | None
    note: str


def read(content: bytes) -> tuple[list[Line], list[str]]:
    """The lines of a table that make sense, and what has to be put right in the others: each fault names its line."""
    if len(content) > MOST_BYTES:
        return [], [f"The file is larger than {MOST_BYTES // 1_000_000} MB. Bring in fewer lines at once."]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")  # as Excel writes it
    if "\0" in text:
        return [], ["This is no table. Save it as CSV, and choose that file."]
    rows = _rows(text)
    try:
        head = [cell.strip().lower() for cell in next(rows, (1, list[str]()))[1]]
        if missing := [name for name in NEEDED if name not in head]:
            return [], [f"The first line has to name the columns. Missing: {', '.join(missing)}."]
        found = list(islice(rows, MOST_LINES + 1))
    except csv.Error:
        return [], ["A cell is too long to be one. Is a quotation mark opened and not closed?"]
    if len(found) > MOST_LINES:
        return [], [f"There are more than {MOST_LINES:,} lines. Bring in fewer at once."]
    lines, faults = list[Line](), list[str]()
    for number, cells in found:
        said = {name: cell.strip() for name, cell in zip(head, cells, strict=False)}
        if any(said.values()):
            wrong = list[str]()
            line = _line(number, said, wrong)
            faults += [f"Line {number}: {each}" for each in wrong]
            lines += [line] if line else []
    if not lines and not faults:
        faults = ["There is no line below the first."]
    return lines, faults


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table, each with the number of the line on which it begins: a note may have several."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in text.partition("\n")[0] else ",")
    begins = 1
    for cells in rows:
        yield begins, cells
        begins = rows.line_num + 1


def _line(number: int, said: Mapping[str, str], wrong: list[str]) -> Line | None:
    what = said.get("what", "").lower()
    if what not in WHAT:
        wrong.append(f"“{said.get('what', '')}” is none of leave, ill, training, supervision, away and extra hours.")
    if not said.get("worker"):
        wrong.append("the worker's name is missing.")
    from_at = _moment(said.get("from", ""), wrong, ends=False)
    until_at = _moment(said["until"], wrong, ends=True) if said.get("until") else None
    if from_at and until_at and until_at <= from_at:
        wrong.append("it ends before it begins.")
    if wrong or from_at is None:
        return None
    return Line(number, said["worker"], WHAT[what], from_at, until_at, said.get("note", ""))


DAY = re.compile(r"(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)[/.](\d\d?)[/.](\d{4}))(?:[ T](\d\d?):(\d\d)(?::00)?)?")


def _moment(typed: str, wrong: list[str], *, ends: bool) -> datetime | None:
    """A moment, or a day: its first or, where something ``ends``, the first of the next."""
    found = DAY.fullmatch(typed)
    if found:
        year, month, day, day_first, month_first, year_last, hour, minute = found.groups()
        try:
            on = date(int(year or year_last), int(month or month_first), int(day or day_first))
        except ValueError:
            found = None
        else:
            if hour is None:
                return moment(on, 1440 if ends else 0)
            if int(hour) < 24 and int(minute) < 60:
                return moment(on, 60 * int(hour) + int(minute))
    wrong.append(f"“{typed}” is no day. Write 2027-03-27 or 27/03/2027, and a time as 14:30 behind it.")
    return None
