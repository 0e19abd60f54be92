"""The conversation in which a person chooses: one question a page, in the order in which people think of their day."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from carewright.plans.rules.choices import What, When, Who


class About(Enum):
    """What a question is about; each has a form."""

    VISIT = "visit"
    QUIET = "quiet"
    INTIMATE = "intimate"
    LANGUAGE = "language"
    WAYS = "ways"
    INTERESTS = "interests"
    KNOWN = "known"
    FACES = "faces"
    TASKS = "tasks"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what it says at the top of its page, what it says in the list of questions, and the kinds of
    choices that answer it. ``visit``: the public id of the visit that it is about."""

    about: About
    title: str
    short: str
    kinds: frozenset[When | Who | What]
    visit: str = ""
    visit_name: str = ""

    @property
    def key(self) -> str:
        return f"{self.about.value}-{self.visit}" if self.visit else self.about.value


def questions(visits: Sequence[tuple[str, str]]) -> list[Question]:
    """All questions, for somebody with these visits (public id and name)."""
    about_visits = [
        Question(
            About.VISIT,
            f"{name}: when, and how long?",
            name,
            frozenset({When.WISHED, When.EARLIEST, When.LATEST, When.DAYS, When.REGULAR, What.LENGTH, What.UNHURRIED}),
            public_id,
            name,
        )
        for public_id, name in visits
    ]
    return [
        *about_visits,
        Question(
            About.QUIET,
            "Are there days or hours when nobody should come?",
            "Quiet days and hours",
            frozenset({When.QUIET_DAYS, When.EARLIEST}),
        ),
        Question(
            About.INTIMATE, "Who should help you wash and dress?", "Washing and dressing", frozenset({Who.GENDER})
        ),
        Question(About.LANGUAGE, "Which language do you like to speak at home?", "Language", frozenset({Who.LANGUAGE})),
        Question(About.WAYS, "What should somebody be like who comes?", "What they are like", frozenset({Who.WAYS})),
        Question(
            About.INTERESTS,
            "What do you like to do, or talk about?",
            "Shared interests",
            frozenset({Who.INTEREST}),
        ),
        Question(
            About.KNOWN,
            "Who may come alone?",
            "People you know",
            frozenset({Who.KNOWN_ONLY, Who.ALONE_AT_ONCE}),
        ),
        Question(
            About.FACES,
            "How many different people are all right, in two weeks?",
            "How many people",
            frozenset({Who.FACES}),
        ),
        Question(
            About.TASKS,
            "What should always be done, and what not?",
            "What is done",
            frozenset({What.MUST, What.MAY, What.MUST_NOT}),
        ),
        Question(About.TIME, "How much time should be yours?", "Time of your own", frozenset({What.FREE})),
    ]
