"""What components are given, and how dates and times that people type are understood. Plain Python."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from carewright.design.avatars import Look

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip


@dataclass(frozen=True)
class Face:
    """Somebody as a page shows them. ``seed``: what the drawing is made from, the name where it is left out; ``photo``:
    the address of a picture that they gave; ``lettered``: by their first letters, since they cannot choose a look."""

    name: str
    seed: str = ""
    photo: str = ""
    look: Look | None = None
    lettered: bool = False


@dataclass(frozen=True)
class Coming:
    """One visit in a strip: who, when and what for, in words; a note such as "new to you". ``nobody``: what stands in
    place of a name where there is none."""

    faces: tuple[Face, ...]
    time: str
    what: str = ""
    note: str = ""
    href: str = ""
    nobody: str = "Nobody yet"


@dataclass(frozen=True)
class StripDay:
    """One day of a strip, with who comes in the order of the day."""

    day: date
    comings: tuple[Coming, ...] = ()
    today: bool = False


@dataclass(frozen=True)
class Row:
    """A line of a summary list: what, its value, and where to change it."""

    key: str
    value: str
    href: str = ""
    action: str = "Change"


@dataclass(frozen=True)
class Task:
    """A line of a task list. ``href``: empty where it cannot be begun yet."""

    name: str
    status: str
    tone: str = "plain"
    href: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Happening:
    """One entry of a timeline, the newest first."""

    when: str
    what: str
    who: str = ""
    words: str = ""


@dataclass(frozen=True)
class Asked:
    """What somebody asked for, what they got, and, where that is not it, why not and what they can do."""

    asked: str
    got: str
    outcome: str
    tone: str
    why: str = ""
    href: str = ""
    action: str = ""


@dataclass(frozen=True)
class Step:
    """One step of a conversation: its question in a few words and, where it was answered, what was said so far."""

    name: str
    said: Sequence[str] = field(default=())
    href: str = ""
    now: bool = False


def day_of(day: str, month: str, year: str) -> date:
    """The date that was typed into three boxes. The month may be its number, its name, or the beginning of that.

    ``ValueError``: with a sentence that says what is missing or wrong.
    """
    typed = {"day": day.strip(), "month": month.strip(), "year": year.strip()}
    if missing := [name for name, text in typed.items() if not text]:
        raise ValueError(f"The date also needs a {' and a '.join(missing)}.")
    if not (typed["day"].isdecimal() and typed["year"].isdecimal()):
        raise ValueError("Write the day and the year as numbers, for example 27 3 2026.")
    if len(typed["year"]) != 4:
        raise ValueError("Write the year with all four numbers, for example 2026.")
    try:
        return date(int(typed["year"]), _month(typed["month"]), int(typed["day"]))
    except ValueError:
        raise ValueError("There is no such day. Write one like 27 3 2026.") from None


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    named = [number for number, name in enumerate(MONTHS, 1) if len(text) >= 3 and name.startswith(text.lower())]
    if not named:
        raise ValueError(text)
    return named[0]


TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.]?(?P<past>\d{2}))?(?P<half>[ap]m?)?")
HOW = "Write a time like 9:30am or 2pm."


def minute_of(text: str) -> int:
    """Minutes after midnight from a time as people write it: "9:30am", "9.30 am", "2pm", "14:00", "noon", "midnight".

    ``ValueError``: with a sentence for them; also where a time between 1 and 6 does not say which half of the day it
    means ("3" or "3:30"), because a wrong guess is twelve hours out. "03:30" and "15:30" are clear.
    """
    plain = re.sub(r"[\s]|(?<=[ap])\.(?=m)|\.$", "", text.lower()).replace("o'clock", "").replace("o’clock", "")
    if plain in ("noon", "midday", "12noon"):
        return 720
    if plain in ("midnight", "12midnight"):
        return 0
    found = TIME.fullmatch(plain)
    if not found:
        raise ValueError(HOW)
    hour, past, half = int(found["hour"]), int(found["past"] or 0), (found["half"] or "")[:1]
    if past > 59 or hour > (12 if half else 23) or (half and not hour):
        raise ValueError(HOW)
    if half:
        return hour % 12 * 60 + past + (720 if half == "p" else 0)
    if 1 <= hour <= 6 and not found["hour"].startswith("0"):
        raise ValueError(f"Is that in the morning or the afternoon? Write {hour}am or {hour}pm.")
    return hour * 60 + past
