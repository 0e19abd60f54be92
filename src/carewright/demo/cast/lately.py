"""What happened in the last days before the cast is looked at, and what is about to: as data, like the rest.

Somebody who acts is named by their e-mail address.
"""

from dataclasses import dataclass

from carewright.people.rules import Part
from carewright.plans.rules.introductions import Felt
from carewright.plans.rules.reviews import Urgency


@dataclass(frozen=True, slots=True)
class Met:
    """How an introduction went, for the person and for the worker, each in their words."""

    person: tuple[Felt, str]
    worker: tuple[Felt, str]


@dataclass(frozen=True, slots=True)
class Introduced:
    """A worker whom a person chose and had not met: they met ``ago`` days ago, or will in ``ahead`` days, or the office
    has yet to find a time (neither)."""

    person: str
    worker: str
    ago: int = 0
    ahead: int = 0
    met: Met | None = None


INTRODUCTIONS = (
    Introduced(
        "rosalind",
        "ffion",
        ago=6,
        met=Met(
            (Felt.WELL, "She can turn. The rest can be taught."),
            (Felt.WELL, "We were meant to have a cup of tea and had a waltz."),
        ),
    ),
    Introduced(
        "sheena",
        "jackie",
        ago=4,
        met=Met(
            (Felt.AGAIN, "Kind, but she did not stop talking. Once more, with the wireless off."),
            (Felt.ALL_RIGHT, "I talk when I am nervous. I would like another go."),
        ),
    ),
    Introduced("betty", "lowri", ahead=3),
    Introduced("kulwinder", "nasreen", ahead=4),
    Introduced("lorna", "grace", ahead=5),
    Introduced("noel", "ruth"),
    Introduced("keith", "jackie"),
)


@dataclass(frozen=True, slots=True)
class Note:
    """A note of a thread: by whom, how many hours ago, what they write."""

    by: str
    hours: int
    words: str


@dataclass(frozen=True, slots=True)
class Talk:
    """A thread about something in a person's life, with the agency's office. ``with_whom``: who was let in;
    ``read_by``: who has read all of it."""

    person: str
    title: str
    notes: tuple[Note, ...]
    with_whom: tuple[str, ...] = ()
    read_by: tuple[str, ...] = ()


TALKS = (
    Talk(
        "rosalind",
        "Thursday’s tea dance",
        (
            Note(
                "roz.carne@example.org", 75, "The band starts at three. I need to be zipped in by two, not wheeled in."
            ),
            Note(
                "carys.llewellyn@example.org",
                70,
                "Two o’clock is promised, and in my book. I have asked Ffion first, since you two get on.",
            ),
            Note("nicola.stead@example.org", 26, "I can drive you both, if Ffion doesn’t mind the back seat."),
        ),
        with_whom=("nicola.stead@example.org", "ffion.treharne@example.org"),
        read_by=("carys.llewellyn@example.org",),
    ),
    Talk(
        "hodan",
        "Mum did not know the new key safe",
        (
            Note(
                "sahra.yonis@example.org", 50, "She stood in the rain because somebody told her to use the box. No box."
            ),
            Note(
                "imran.sheikh@example.org",
                47,
                "I am sorry. How to get in now says: the door is open, call out. I rang both workers about it today.",
            ),
        ),
        with_whom=("amina.warsame@example.org",),
        read_by=("sahra.yonis@example.org", "amina.warsame@example.org"),
    ),
    Talk(
        "elin",
        "Two agencies, one calendar",
        (
            Note(
                "elin.morris@example.org",
                30,
                "I counted nine faces. I said eight. I am a solicitor, I can do this all day.",
            ),
        ),
    ),
    Talk(
        "marcie",
        "Lunch for six on Saturday",
        (
            Note(
                "marcie.quaye@example.org",
                22,
                "Joel brings four friends on Saturday. May Shirley stay half an hour longer?",
            ),
            Note("shirley.augustine@example.org", 20, "I would, and I’d bring the rice. It is for the office to say."),
        ),
        with_whom=("shirley.augustine@example.org",),
        read_by=("marcie.quaye@example.org",),
    ),
    Talk(
        "graham",
        "The ramp is slippery",
        (Note("dai.rees@example.org", 9, "Moss on the ramp again. I swept what I could; it wants a pressure washer."),),
    ),
)


@dataclass(frozen=True, slots=True)
class Changed:
    """Somebody says that what a person needs has changed. ``read``: whether a planner has read it."""

    person: str
    by: str
    hours: int
    words: str
    urgency: Urgency
    read: bool = False


CHANGES = (
    Changed(
        "doreen",
        "jackie.tuckwell@example.org",
        28,
        "She was short of breath on the stairs three mornings running, and sat down half way. She says it is nothing.",
        Urgency.SOON,
        read=True,
    ),
    Changed(
        "gaynor",
        "ceri.tift@example.org",
        5,
        "Mam has stopped eating what she has to cut. Soft food she finishes. Can somebody look at dinner?",
        Urgency.NOW,
    ),
)


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody whom a person let in by a link for some days."""

    person: str
    name: str
    parts: tuple[Part, ...]
    days: int


HELPER = Helper("annabel", "Perpetua from Side by Side", (Part.SEE_ABOUT_ME, Part.CHANGE_CHOICES), 14)

OVERDUE = ("noel", "cyril", "cerys")
"""Whose review at the agency nobody held when it was due: the office has something to put right."""

WHAT_CHANGED = (
    "Nothing, and that was the wish: the same people, at the same times.",
    "The order of the morning. The visit is as long as before.",
    "Who is rung first when something is wrong.",
    "One goal was put first, because there was more to say about it than about all the others.",
    "A task was taken out that they do by themselves again.",
    "What helps on a bad day, which nobody had asked about before.",
)
"""What came of reviews, in turn."""
