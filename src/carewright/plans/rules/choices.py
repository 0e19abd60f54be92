"""What can be chosen of when, who and what; how it is said back; what contradicts what; what the law refuses.

Times are minutes after midnight, days are weekdays (0 is Monday), lengths are minutes.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations, groupby

from carewright.core.civil import clock
from carewright.core.refusal import Refused
from carewright.core.rules import Labelled
from carewright.people.rules import WEEKDAYS, Gender, Interest, Ways


class Strength(Labelled):
    """How much a choice matters to the person who made it."""

    MUST = "must", "It must be so"
    STRONGLY = "strongly", "It matters a lot to me"
    WOULD_LIKE = "would_like", "I would like it"


class How(Labelled):
    """How a choice came into the record."""

    ON_SCREEN = "on_screen", "chosen here"
    TALK = "talk", "said in a conversation"
    PHONE = "phone", "said on the phone"
    PAPER = "paper", "written on paper"


class When(Labelled):
    """What can be said about when somebody comes."""

    WISHED = "wished", "A time to begin"
    EARLIEST = "earliest", "Not before"
    LATEST = "latest", "Not later than"
    DAYS = "days", "The days of a visit"
    QUIET_DAYS = "quiet_days", "Days when nobody comes"
    REGULAR = "regular", "The same time each day"


class Who(Labelled):
    """What can be said about who comes, beside naming workers: chosen ones, and those who must not come."""

    GENDER = "gender", "Who helps me wash and dress"
    LANGUAGE = "language", "Somebody who speaks my language"
    INTEREST = "interest", "Somebody with my interest"
    WAYS = "ways", "What somebody is like"
    KNOWN_ONLY = "known_only", "Only people I know"
    FACES = "faces", "Not too many different people"
    ALONE_AT_ONCE = "alone_at_once", "New people may come without being introduced first"


class What(Labelled):
    """What can be said about what is done, and how long it takes."""

    MUST = "must", "Always to be done"
    MAY = "may", "May be done, if I ask"
    MUST_NOT = "must_not", "Not to be done"
    LENGTH = "length", "How long a visit is"
    UNHURRIED = "unhurried", "Time that is not for tasks"
    FREE = "free", "Minutes a week to spend as I like on the day"


TIMES = {When.WISHED, When.EARLIEST, When.LATEST}
OF_ALL_VISITS = {When.QUIET_DAYS}
OF_ONE_VISIT = {When.WISHED, When.LATEST, When.DAYS, When.REGULAR}
TASKS = {What.MUST, What.MAY, What.MUST_NOT}
WITH_VALUE = {Who.GENDER, Who.LANGUAGE, Who.INTEREST, Who.WAYS}
SEVERAL = {Who.LANGUAGE, Who.INTEREST, Who.WAYS}
"""Of these a person may choose several; of everything else a new choice takes the place of the old."""

MOST_VALUE = 100
MOST_TASK = 300
MOST_FAVOURITES = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """One choice as it stands, apart from who said it. ``visit``: the name of the visit that it is about; "": all.

    ``minute`` is a time of day; ``days`` weekdays; ``value`` a gender, a language, an interest, a way or a task;
    ``number`` the most different people in 14 days, or minutes.
    """

    kind: When | Who | What
    strength: Strength = Strength.STRONGLY
    visit: str = ""
    minute: int | None = None
    days: tuple[int, ...] = ()
    value: str = ""
    number: int | None = None

    @property
    def sentence(self) -> str:
        """The choice as the person would say it, without its strength: "Morning visit: begin at about 9:30am"."""
        said = _SENTENCES[self.kind](self)
        return f"{self.visit}: {said}" if self.visit else said[0].upper() + said[1:]


def days_in_words(days: Iterable[int]) -> str:
    """ "Monday, Tuesday and Friday", "Monday to Thursday and Saturday", "every day"."""
    known = sorted(set(days))
    if len(known) == 7:
        return "every day"
    names: list[str] = []
    for _, run in groupby(enumerate(known), key=lambda each: each[1] - each[0]):  # days that follow one another
        row = [WEEKDAYS[day] for _, day in run]
        names += [f"{row[0]} to {row[-1]}"] if len(row) > 2 else row
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def length_in_words(minutes: int) -> str:
    """ "1 hour 15 minutes"."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} hour{'s' * (hours > 1)}"] * bool(hours) + [f"{rest} minute{'s' * (rest != 1)}"] * bool(rest)
    return " ".join(parts) or "no time"


def _at(asked: Asked) -> str:
    return clock(asked.minute or 0)


_SENTENCES: dict[When | Who | What, Callable[[Asked], str]] = {
    When.WISHED: lambda asked: f"begin at about {_at(asked)}",
    When.EARLIEST: lambda asked: f"nobody before {_at(asked)}" if not asked.visit else f"not before {_at(asked)}",
    When.LATEST: lambda asked: f"begin no later than {_at(asked)}",
    When.DAYS: lambda asked: f"on {days_in_words(asked.days)}" if len(set(asked.days)) < 7 else "every day",
    When.QUIET_DAYS: lambda asked: f"nobody comes on {days_in_words(asked.days)}",
    When.REGULAR: lambda asked: "at the same time each day",
    Who.GENDER: lambda asked: f"{Gender.of(asked.value).label} helps me wash and dress",
    Who.LANGUAGE: lambda asked: f"somebody who speaks {asked.value}",
    Who.INTEREST: lambda asked: f"somebody who shares my interest: {Interest.of(asked.value).label}",
    Who.WAYS: lambda asked: f"somebody who {Ways.of(asked.value).label}",
    Who.KNOWN_ONLY: lambda asked: "only people I know",
    Who.FACES: lambda asked: f"at most {asked.number} different people in two weeks",
    Who.ALONE_AT_ONCE: lambda asked: "a new worker may come alone without being introduced first",
    What.MUST: lambda asked: f"always: {asked.value}",
    What.MAY: lambda asked: f"if I ask: {asked.value}",
    What.MUST_NOT: lambda asked: f"please don’t: {asked.value}",
    What.LENGTH: lambda asked: f"{length_in_words(asked.number or 0)} long",
    What.UNHURRIED: lambda asked: f"{length_in_words(asked.number or 0)} of it without tasks",
    What.FREE: lambda asked: f"{length_in_words(asked.number or 0)} a week to use as I like on the day",
}


def faults(asked: Asked) -> list[str]:
    """Everything that a choice lacks or has too much of, each with its mend."""
    found = []
    kind = asked.kind
    if kind in TIMES and (asked.minute is None or not 0 <= asked.minute < 1440):
        found.append("Say a time of day, such as 9:30am.")
    if kind in (When.DAYS, When.QUIET_DAYS):
        if not asked.days or not set(asked.days) <= set(range(7)):
            found.append("Choose at least one day of the week.")
        elif kind is When.QUIET_DAYS and len(set(asked.days)) == 7:
            found.append("Nobody would come at all. To pause all visits, or to end them, talk with your agency.")
    if kind in OF_ALL_VISITS and asked.visit:
        found.append("This is about all visits, not about one.")
    if kind in OF_ONE_VISIT and not asked.visit:
        found.append("Say which visit this is about.")
    if kind is Who.GENDER and asked.value not in {each.value for each in Gender}:
        found.append("Choose a woman or a man.")
    if kind is Who.INTEREST and asked.value not in {each.value for each in Interest}:
        found.append("Choose an interest from the list.")
    if kind is Who.WAYS and asked.value not in {each.value for each in Ways}:
        found.append("Choose from the list what somebody should be like.")
    if kind is Who.LANGUAGE and not 0 < len(asked.value.strip()) <= MOST_VALUE:
        found.append("Say which language.")
    if kind is Who.FACES and not 1 <= (asked.number or 0) <= 50:
        found.append("Say how many different people at most: a number from 1 to 50.")
    if kind in TASKS and not 0 < len(asked.value.strip()) <= MOST_TASK:
        found.append(f"Say what it is, in at most {MOST_TASK} letters.")
    if kind is What.LENGTH and not 5 <= (asked.number or 0) <= 1440:
        found.append("Say how long: from 5 minutes to 24 hours.")
    if kind in (What.UNHURRIED, What.FREE) and not 1 <= (asked.number or 0) <= 1440:
        found.append("Say how many minutes: from 1 to 1,440.")
    return found


def takes_place(new: Asked, old: Asked) -> bool:
    """Whether a new choice takes the place of an old one: of the same kind about the same visit; where a person may
    choose several, the same one; of what is done and what is not, the same task."""
    if new.visit != old.visit:
        return False
    same = new.value.strip().casefold() == old.value.strip().casefold()
    if new.kind in TASKS:
        return old.kind in TASKS and same
    return new.kind is old.kind and (same or new.kind not in SEVERAL)


def contradictions(choices: Iterable[Asked]) -> list[str]:
    """A sentence for every two choices that cannot both be kept."""
    found = []
    for one, two in combinations(choices, 2):
        for a, b in ((one, two), (two, one)):
            if sentence := _against(a, b):
                found.append(sentence)
    return found


def _against(a: Asked, b: Asked) -> str:
    same = a.visit == b.visit or not a.visit or not b.visit
    if same and a.minute is not None and b.minute is not None:
        later = (When.EARLIEST, When.LATEST), (When.EARLIEST, When.WISHED), (When.WISHED, When.LATEST)
        if (a.kind, b.kind) in later and a.minute > b.minute:
            return f"“{a.sentence}” and “{b.sentence}” cannot both be kept: change one of the times."
    if (a.kind, b.kind) == (When.DAYS, When.QUIET_DAYS) and (shared := set(a.days) & set(b.days)):
        return f"“{a.sentence}” and “{b.sentence}”: {days_in_words(shared)} is in both. Take it out of one."
    if a.kind is What.MUST_NOT and b.kind in TASKS - {What.MUST_NOT} and same:
        if a.value.strip().casefold() == b.value.strip().casefold():
            return f"“{a.value}” cannot be both done and not done. Keep one of the two."
    if (a.kind, b.kind) == (What.UNHURRIED, What.LENGTH) and same and (a.number or 0) > (b.number or 0):
        return f"“{a.sentence}” is more than the whole visit. Make it shorter, or the visit longer."
    if (a.kind, b.kind) == (Who.KNOWN_ONLY, Who.ALONE_AT_ONCE):
        return "“Only people I know” and “a new worker may come alone” cannot both be kept. Keep one of the two."
    return ""


@dataclass(frozen=True, slots=True)
class Protected:
    """Something about workers that nobody may choose them by. ``like``: words that say it of a person; ``called``:
    words that are the person. Both are parts of a regular expression."""

    name: str
    section: int
    like: str
    called: str = "(?!)"


PROTECTED = (
    Protected(
        "skin colour, race or where they come from",
        9,
        "white|black|brown|coloured|foreign|asian|african|indian|pakistani|polish|romanian|nigerian|filipino|chinese|"
        "arab|english|british|welsh",
        "foreigners?|immigrants?|asians?|africans?|indians?|pakistanis?|poles|romanians?|nigerians?|filipinos?|arabs?",
    ),
    Protected(
        "religion or belief",
        10,
        "muslim|christian|jewish|hindu|sikh|catholic|protestant|atheist",
        "muslims?|christians?|jews?|hindus?|sikhs?|catholics?|protestants?|atheists?",
    ),
    Protected("whom they love", 12, "gay|lesbian|straight|homosexual|bisexual", "gays?|lesbians?|homosexuals?"),
    Protected("being trans", 7, "trans|transgender|transsexual", "transsexuals?"),
    Protected("age", 5, "old|young|younger|older|middle-aged", "oldies|youngsters"),
    Protected("disability", 6, "disabled|able-bodied|handicapped"),
    Protected("being pregnant or having children", 18, "pregnant"),
    Protected("being married or not", 8, "married|unmarried|divorced"),
)
"""Equality Act 2010, sections 5 to 12 and 18: an agency that chose its workers by these would wrong the workers."""

_PEOPLE = (
    r"(?:carers?|workers?|staff|person|people|ones?|girls?|boys?|lad(?:y|ies)|lads?|m[ae]n|wom[ae]n|nurses?|helpers?)"
)
_ONLY = r"\b(?:only|no|not|never|nobody|without|rather not|don[’']?t want|do not want|must be|should be|has to be)\b"
_BE = r"(?:be|is|are|[’']s|nobody)"


def check_lawful(words: str) -> None:
    """``Refused``: the words would choose workers by what the law protects. It says why, and what can be asked for.

    It finds the plain cases ("no black carers", "she must be white"), so that nobody is asked to act on them; an office
    must still read what people write.
    """
    for protected in PROTECTED:
        like, called = rf"\b(?:{protected.like})\b", rf"\b(?:{protected.called})\b"
        chosen = (
            rf"{_ONLY}[^.!?]{{0,30}}{called}",
            rf"{_ONLY}[^.!?]{{0,30}}{like}\s+{_PEOPLE}\b",
            rf"\b(?:must|should|has to|have to|only if|not)\b[^.!?]{{0,30}}\b{_BE}\s+{like}",
            rf"\bnobody\s+{like}",
            rf"(?:{called}|{like}\s+{_PEOPLE})\s*,?\s*(?:only|please)\b",
        )
        for pattern in chosen:
            if (found := re.search(pattern, words, re.I)) and not _of_a_language(found[0]):
                raise Refused(
                    f"We cannot choose workers by {protected.name}: it would be unfair to them, and the law forbids it "
                    f"(Equality Act 2010, section {protected.section}).",
                    "You can choose people whom you know, a language, or somebody who knows your food and customs; "
                    "and you can say no to any one worker without giving a reason.",
                )


def _of_a_language(words: str) -> bool:
    """ "No English, so please speak Punjabi" names a language, not a people."""
    return (
        re.search(r"\b(?:speak|speaks|speaking|spoken|language|talk|talks|understand|read)\b", words, re.I) is not None
    )
