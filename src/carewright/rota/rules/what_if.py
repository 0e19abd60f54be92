"""What may be asked of a whole week, and the questions in words."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from carewright.core.civil import clock
from carewright.core.refusal import Refused
from carewright.core.rules import Labelled
from carewright.plans.rules.choices import days_in_words


class Question(Labelled):
    """What may be asked."""

    CHOICE = "choice", "How much choice does a budget buy?"
    ANOTHER = "another", "What if there were one more worker?"
    WITHOUT = "without", "What if somebody were not there?"
    NEW_PERSON = "new_person", "What if we came to somebody new?"
    OTHER_TIME = "other_time", "What if somebody asked for another time?"


SECONDS = {
    Question.CHOICE: 90,
    Question.ANOTHER: 20,
    Question.WITHOUT: 20,
    Question.NEW_PERSON: 20,
    Question.OTHER_TIME: 20,
}
"""How long the planner looks for an answer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, with everybody by their ids. ``worker``: whom it is about, or whom the new one would be like;
    ``person``: whose visits, or near whom the new person would live; ``support``: which visits of theirs. ``days``:
    Monday is 0; ``minute``: after midnight; ``minutes``: how long; ``workers``: how many come."""

    kind: Question
    worker: str = ""
    person: str = ""
    support: str = ""
    days: tuple[int, ...] = ()
    minute: int | None = None
    minutes: int = 0
    workers: int = 1

    def plain(self) -> dict[str, Any]:
        """As it is stored."""
        return {**asdict(self), "kind": self.kind.value}

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Self:
        return cls(**{**plain, "kind": Question.of(plain["kind"]), "days": tuple(plain["days"])})


def check_question(asked: Asked) -> None:
    """``Refused``, with all that is missing or makes no sense."""
    wrong = []
    if asked.kind is Question.NEW_PERSON and not asked.days:
        wrong.append("Say on which days.")
    if asked.kind is Question.NEW_PERSON and not 5 <= asked.minutes <= 12 * 60:
        wrong.append("A visit takes from 5 minutes to 12 hours.")
    if asked.kind in (Question.NEW_PERSON, Question.OTHER_TIME) and asked.minute is None:
        wrong.append("Say at what time.")
    if wrong:
        raise Refused(" ".join(wrong))


def question_in_words(asked: Asked, called: Mapping[str, str]) -> str:
    """The question as it stands over its answer. ``called``: workers, persons and visits by their ids."""
    at = clock(asked.minute or 0)
    match asked.kind:
        case Question.ANOTHER:
            return f"What if there were one more worker, with the hours and skills of {called[asked.worker]}?"
        case Question.WITHOUT:
            return f"What if {called[asked.worker]} were not there all week?"
        case Question.NEW_PERSON:
            many = "two workers" if asked.workers == 2 else "one worker"
            when = f"on {days_in_words(asked.days)} at {at}, {asked.minutes} minutes by {many}"
            return f"What if we came to somebody new near {called[asked.person]} {when}?"
        case Question.OTHER_TIME:
            return f"What if {called[asked.person]} asked for {called[asked.support]} at {at}?"
    return asked.kind.label
