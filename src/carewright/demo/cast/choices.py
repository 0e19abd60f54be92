"""What a person of the cast may choose of when, who and what: each with a strength and their own words."""

from dataclasses import dataclass
from typing import Literal

from carewright.people.rules import Gender, Interest, Ways

Strength = Literal["must", "strongly", "would_like"]


@dataclass(frozen=True, slots=True)
class When:
    """A choice of time for a visit. start: the wished time; regular: the same time every day."""

    visit: str
    strength: Strength
    words: str
    start: str = ""
    earliest: str = ""
    latest: str = ""
    days: tuple[int, ...] = ()
    quiet_days: tuple[int, ...] = ()
    regular: bool = False


@dataclass(frozen=True, slots=True)
class Team:
    """The workers that a person chose, the favourite first."""

    workers: tuple[str, ...]
    strength: Strength
    words: str


@dataclass(frozen=True, slots=True)
class Veto:
    """A worker who must not come. No reason is asked for."""

    worker: str


@dataclass(frozen=True, slots=True)
class Intimate:
    """Who helps with washing and dressing."""

    gender: Gender
    strength: Strength
    words: str


@dataclass(frozen=True, slots=True)
class Speaks:
    """A language that who comes should speak."""

    language: str
    strength: Strength
    words: str


@dataclass(frozen=True, slots=True)
class Shares:
    """Interests to have in common with who comes."""

    interests: tuple[Interest, ...]
    strength: Strength
    words: str


@dataclass(frozen=True, slots=True)
class Manner:
    """How who comes should be."""

    ways: tuple[Ways, ...]
    strength: Strength
    words: str


@dataclass(frozen=True, slots=True)
class KnownOnly:
    """Nobody whom the person has not met."""

    strength: Strength
    words: str


@dataclass(frozen=True, slots=True)
class Faces:
    """The most different workers in 14 days."""

    most: int
    strength: Strength
    words: str


Who = Team | Veto | Intimate | Speaks | Shares | Manner | KnownOnly | Faces


@dataclass(frozen=True, slots=True)
class Task:
    """Something that must, may or must not be done, at any visit."""

    kind: Literal["must", "may", "must_not"]
    words: str


@dataclass(frozen=True, slots=True)
class Length:
    """How long a visit should be, in minutes."""

    visit: str
    minutes: int
    strength: Strength
    words: str


@dataclass(frozen=True, slots=True)
class Unhurried:
    """Minutes of a visit that are for no task."""

    visit: str
    minutes: int
    strength: Strength
    words: str


@dataclass(frozen=True, slots=True)
class Free:
    """Minutes of a visit that the person spends as they like on the day."""

    visit: str
    minutes: int
    strength: Strength
    words: str


What = Task | Length | Unhurried | Free
