"""Reading a file of text so that whatever is wrong with it is said clearly: where, what, and what to do."""

import json
from pathlib import Path
from typing import Any

from rota_engine.problem.check import BadProblem, Fault

LARGEST = 200_000_000
"""Bytes. A branch of 400 people for 28 days takes about a tenth of this."""


class BadFile(BadProblem):
    """A file that cannot be read as what it should be. ``faults`` holds everything that is wrong with it."""


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, with or without a byte order mark. Raises ``BadFile``."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            what = f"{size // 1_000_000} MB is more than the {LARGEST // 1_000_000} MB that are read"
            raise BadFile([Fault(path.name, what, "Plan fewer days or one area at a time")])
        raw = path.read_bytes()
    except OSError as error:
        raise BadFile([Fault(str(path), f"cannot be read ({error.strerror})", "Check its name and place")]) from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        mend = "Save it again as UTF-8 (in a spreadsheet: “CSV UTF-8”)"
        raise BadFile([Fault(f"{path.name}, line {line}", "a letter is not written in UTF-8", mend)]) from error
    if not text.strip():
        raise BadFile([Fault(path.name, "the file is empty", "Export it again")])
    return text


def read_json(path: Path) -> Any:
    """What a JSON file holds. ``NaN`` comes as a float, for the reader to name its place. Raises ``BadFile``."""
    twice: list[Fault] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                twice.append(Fault(path.name, f"{key!r} is given twice in one place", "Keep one of them"))
            found[key] = value
        return found

    text = read_text(path)
    try:
        data = json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        cut = not text[error.pos :].strip()
        what = "the file breaks off" if cut else f"this is no JSON ({error.msg})"
        mend = "Export or copy it again, whole" if cut else "Mend it there, or export it again"
        raise BadFile([Fault(f"{path.name}, line {error.lineno}, column {error.colno}", what, mend)]) from error
    except RecursionError as error:
        raise BadFile([Fault(path.name, "brackets within brackets without end", "Export it again")]) from error
    if twice:
        raise BadFile(twice)
    return data


def write_json(path: Path, data: Any) -> None:
    """Write JSON that is short, and yet shows one person, visit or worker a line."""
    path.write_text(_lines(data, depth=3) + "\n", encoding="utf-8")


def _lines(data: Any, depth: int) -> str:
    if depth and data and isinstance(data, dict):
        parts = [f"{json.dumps(key, ensure_ascii=False)}: {_lines(part, depth - 1)}" for key, part in data.items()]
        return "{\n" + ",\n".join(parts) + "\n}"
    if depth and data and isinstance(data, list):
        return "[\n" + ",\n".join(_lines(part, depth - 1) for part in data) + "\n]"
    return json.dumps(data, ensure_ascii=False)
