"""What may stand in a cell: how it is read, how it is written, and the words that say so."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from rota_engine.problem.model import Strength, TagWish

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
YEARS = range(1990, 2200)  # a date outside is a slip

Days = tuple[date | frozenset[int], ...]
"""Dates, and sets of weekdays (Monday is 0) that mean each such day of the horizon."""


@dataclass(frozen=True, slots=True)
class Cell:
    """say: what to write, for the mend of a fault. read raises ``ValueError`` at anything else; show is its inverse."""

    say: str
    read: Callable[[str], Any]
    show: Callable[[Any], str]


REQUIRED = object()


@dataclass(frozen=True, slots=True)
class Column:
    """default: what an empty cell, or no such column, means; ``REQUIRED``: the cell may not be empty."""

    cell: Cell
    default: Any = REQUIRED

    @property
    def unread(self) -> Any:
        """What stands in for a cell that is missing or wrong, until its fault is told."""
        if self.default is not REQUIRED:
            return self.default
        return "" if self.cell is text_ else None


def _matched(pattern: str, text: str) -> re.Match[str]:
    found = re.fullmatch(pattern, text, re.ASCII | re.IGNORECASE)
    if not found:
        raise ValueError(text)
    return found


def _choice(**choices: Any) -> Cell:
    """The first word for a value is the one that is written; underlines stand for spaces."""
    words = {word.replace("_", " "): value for word, value in choices.items()}
    first = {value: word for word, value in reversed(words.items())}

    def read(text: str) -> Any:
        if text.lower() not in words:
            raise ValueError(text)
        return words[text.lower()]

    return Cell(" or ".join(dict.fromkeys(first[value] for value in words.values())), read, lambda v: first[v])


def _read_clock(text: str) -> int:
    found = _matched(r"(\d{1,2}):([0-5]\d)(:00)?", text)
    return int(found[1]) * 60 + int(found[2])


def _show_clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _read_hours(text: str) -> int:
    if ":" in text:
        found = _matched(r"(\d{1,5}):([0-5]\d)(:00)?", text)
        return int(found[1]) * 60 + int(found[2])
    minutes = Decimal(_matched(r"\d{1,5}(\.\d{1,4})?", text)[0]) * 60
    if minutes % 1:
        raise ValueError(text)
    return int(minutes)


def _read_money(text: str) -> int:
    return int(Decimal(_matched(r"£?(\d{1,9}(\.\d{1,2})?)", text)[1]) * 100)


def _read_date(text: str) -> date:
    british = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text, re.ASCII)
    if british:
        found = date(int(british[3]), int(british[2]), int(british[1]))
    else:
        found = date.fromisoformat(_matched(r"\d{4}-\d{2}-\d{2}", text)[0])
    if found.year not in YEARS:
        raise ValueError(text)
    return found


def _read_moment(text: str) -> datetime:
    day, _, clock = text.partition(" ")
    minutes = _read_clock(clock.strip())
    return datetime.combine(_read_date(day), datetime.min.time()).replace(hour=minutes // 60, minute=minutes % 60)


def _read_days(text: str) -> Days:
    found = tuple(_read_day(part) for part in _parts(text))
    if not found:
        raise ValueError(text)
    return found


def _read_day(text: str) -> date | frozenset[int]:
    if text[:1].isdigit():
        return _read_date(text)
    word = text.lower().replace("–", "-")
    named = {"every day": range(7), "weekdays": range(5), "weekend": range(5, 7)}
    if word in named:
        return frozenset(named[word])
    days = [_read_weekday(part.strip()) for part in word.split("-")]
    if len(days) > 2:
        raise ValueError(text)
    first, last = days[0], days[-1]
    return frozenset((first + n) % 7 for n in range((last - first) % 7 + 1))


def _read_weekday(word: str) -> int:
    for n, name in enumerate(WEEKDAYS):
        if len(word) >= 3 and name.startswith(word):
            return n
    raise ValueError(word)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _join(parts: Iterable[str]) -> str:
    return "; ".join(parts)


def _read_wish(text: str) -> TagWish:
    tag, bracket, strength = text.removesuffix(")").rpartition(" (")
    if bracket and text.endswith(")"):
        return TagWish(tag.strip(), strength_.read(strength))
    return TagWish(text)


def _show_wish(wish: TagWish) -> str:
    return wish.tag if wish.strength is Strength.WOULD_LIKE else f"{wish.tag} (strongly)"


def _or_any(cell: Cell) -> Cell:
    return Cell(
        f"{cell.say}, or any",
        lambda text: None if text.lower() == "any" else cell.read(text),
        lambda value: "any" if value is None else cell.show(value),
    )


text_ = Cell("a text", str.strip, str)
number = Cell("a whole number", lambda text: int(_matched(r"-?\d{1,9}", text)[0]), str)
number_or_any = _or_any(number)
degrees = Cell("degrees like 52.4862", lambda text: float(_matched(r"-?\d{1,3}(\.\d{1,12})?", text)[0]), str)
money = Cell("pounds like 12.71", _read_money, lambda pence: f"{pence // 100}.{pence % 100:02d}")
hours = Cell("hours like 37.5 or 37:30", _read_hours, _show_clock)
clock = Cell("a clock time like 7:30", _read_clock, _show_clock)
date_ = Cell("a date like 2026-11-23 or 23/11/2026", _read_date, date.isoformat)
moment = Cell("a date and time like 2026-11-22 21:30", _read_moment, lambda at: f"{at:%Y-%m-%d %H:%M}")
days = Cell(
    "dates or weekdays like 2026-11-23, Mon; Wed, Mon-Fri or every day",
    _read_days,
    lambda dates: _join(day.isoformat() for day in dates),
)
yes_no = _choice(yes=True, no=False, y=True, n=False, true=True, false=False)
strength_ = _choice(strongly=Strength.STRONGLY, would_like=Strength.WOULD_LIKE)
holds = _choice(end="end", start="start")
who = _choice(any="any", same="same", different="different")
texts = Cell("a list like amira; ben", lambda text: tuple(_parts(text)), _join)
set_of_texts = Cell("a list like cat; stairs", lambda text: frozenset(_parts(text)), lambda tags: _join(sorted(tags)))
wishes = Cell(
    "tags like football; speaks-punjabi (strongly)",
    lambda text: tuple(map(_read_wish, _parts(text))),
    lambda wishes: _join(map(_show_wish, wishes)),
)
