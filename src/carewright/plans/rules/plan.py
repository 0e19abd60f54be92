"""Goals and how they go, the rings of a doughnut, by what right somebody agrees, and what agreed support must say."""

from collections.abc import Collection, Sequence
from datetime import date

from carewright.core.refusal import Refused
from carewright.core.rules import Labelled
from carewright.people.rules import Authority, Skill

SHORT = "shortest visit that needs no reason, minutes"
"""The dated fact: a visit under so many minutes needs what ``missing_for_short`` asks for."""


class Status(Labelled):
    """How a goal goes, as the person says it."""

    HOPING = "hoping", "I hope for this"
    WORKING = "working", "I am working on it"
    REACHED = "reached", "I got there"
    CHANGED = "changed", "I changed my mind"


class Ring(Labelled):
    """The three rings of the doughnut (Helen Sanderson Associates after Charles Handy): where a worker has no choice,
    where they are trusted to choose, and what is not theirs."""

    CORE = "core", "must be done"
    JUDGEMENT = "judgement", "use your judgement"
    NOT_OURS = "not_ours", "not ours to do"


class Right(Labelled):
    """By what right somebody says yes to a plan."""

    OWN = "own", "it is their own plan"
    LPA_HEALTH = "lpa_health", "lasting power of attorney for health and welfare"
    DEPUTY = "deputy", "deputy of the Court of Protection"
    BEST_INTERESTS = "best_interests", "a decision in their best interests (Mental Capacity Act 2005)"


RIGHTS = {Authority.LPA_HEALTH: Right.LPA_HEALTH, Authority.DEPUTY: Right.DEPUTY}
"""The authorities that decide about care, and so about a plan. Those over money do not."""


def how_important(number: int) -> str:
    """From 1 to 10, in words that do not need the number."""
    return _in_words(number, ("a little important", "quite important", "very important", "what matters most"))


def how_sure(number: int) -> str:
    """How sure somebody is of getting there, from 1 to 10, in words."""
    return _in_words(number, ("not sure at all", "in two minds", "quite sure", "very sure"))


def _in_words(number: int, words: tuple[str, str, str, str]) -> str:
    return words[(number > 3) + (number > 6) + (number > 8)]


class Wrong(Refused):
    """What somebody filled in cannot be so. ``fields``: a sentence for each field, all of them at once."""

    def __init__(self, fields: dict[str, str]) -> None:
        super().__init__(" ".join(fields.values()))
        self.fields = fields


def too_long(most: int, **words: str) -> dict[str, str]:
    """A sentence for each field with more characters than are kept."""
    return {
        field: f"Say it in at most {most} characters: these are {len(said)}."
        for field, said in words.items()
        if len(said) > most
    }


def wrong_with_support(
    *,
    name: str,
    purpose: str,
    days: Collection[int],
    minutes: int,
    workers: int,
    earliest: int,
    latest: int,
    skills: Sequence[Skill],
    from_date: date,
    until_date: date | None,
) -> dict[str, str]:
    """A sentence for each thing that support cannot say; empty where all is well.

    ``days``: of the week, 0 is Monday. ``earliest``, ``latest``: when it may start, in minutes after midnight; a latest
    start past 1,440 is in the night after.
    """
    checks = {
        "name": (bool(name.strip()), "Give it a name, like “Morning visit”."),
        "purpose": (bool(purpose.strip()), "Say what it is for, in the person’s words if you can."),
        "days": (
            bool(days) and set(days) <= set(range(7)) and len(set(days)) == len(days),
            "Choose the days of the week, each once.",
        ),
        "minutes": (0 < minutes <= 1440, "Say how long it takes: from 1 minute to 24 hours."),
        "workers": (workers in (1, 2), "One worker comes, or two."),
        "earliest": (0 <= earliest < 1440, "The earliest start is a time of the day."),
        "latest": (
            earliest <= latest < earliest + 1440,
            "The latest start comes after the earliest, less than a day later.",
        ),
        "skills": (len(set(skills)) == len(skills), "Name each skill once."),
        "until_date": (
            until_date is None or from_date < until_date,
            "It ends after the day on which it begins, or has no end yet.",
        ),
    }
    wrong = {field: sentence for field, (right, sentence) in checks.items() if not right}
    return too_long(100, name=name) | wrong


def missing_for_short(minutes: int, least: int, *, known: bool, wider: bool, task: bool, agreed: bool) -> list[str]:
    """What a visit of so few minutes still needs; nothing where it takes ``least`` minutes or more.

    A visit under half an hour is made only by a worker whom the person knows, as a part of a wider package, with enough
    time for one named task or a check that they are safe (NICE NG21, 2015), and where the person agreed (NICE QS123
    statement 4, 2016).
    """
    if minutes >= least:
        return []
    needed = [
        (known, f"A visit under {least} minutes is made by a worker whom they know: say that it will be."),
        (wider, f"A visit under {least} minutes is part of wider support: say that it is."),
        (task, f"A visit under {least} minutes has enough time for one task or a check: say that it has."),
        (agreed, f"They have to agree to a visit under {least} minutes: ask them for that by itself."),
    ]
    return [sentence for there, sentence in needed if not there]
