"""How well a worker and a person suit each other, on four headings, with the reasons in words.

The headings are those of Helen Sanderson Associates' matching tool: support wanted and needed, skills needed,
personality, shared interests. The score is what the rota weighs: it hands each wish to the planner as a wished tag with
this strength, and a wish that is not met costs there in the same proportion as here.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from carewright.core.rules import Labelled
from carewright.people.rules import Gender, Interest, Skill, Ways
from carewright.plans.rules.choices import Asked, Strength, Who


class Heading(Labelled):
    """One of the four headings under which two people are matched."""

    SUPPORT = "support", "Support"
    SKILLS = "skills", "Skills"
    WAYS = "ways", "Personality and ways"
    INTERESTS = "interests", "Shared interests"


WEIGHT = {Strength.STRONGLY: 400, Strength.WOULD_LIKE: 120}
LIKES, RATHER_NOT = 60, 150
"""How each wish counts, the person's and the worker's: what the rota would pay for it, in pence (a test compares)."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that a person wants of a worker: the tag that fulfils it, and words that follow "somebody who"."""

    heading: Heading
    tag: str
    words: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Under:
    """What was found under one heading: what is met and what is not, in words."""

    heading: Heading
    met: tuple[str, ...]
    unmet: tuple[str, ...]

    @property
    def said(self) -> bool:
        """Whether anything was asked for under this heading."""
        return bool(self.met or self.unmet)


@dataclass(frozen=True, slots=True)
class Match:
    """``score``: 0 to 100, the share of what both sides wish that is met, by weight; None: neither wishes anything.
    ``against``: why the worker cannot come at all, whatever the score; ``not_for``: visits that they cannot make, with
    what is missing."""

    score: int | None
    under: tuple[Under, ...]
    both: tuple[str, ...]
    against: tuple[str, ...]
    not_for: tuple[str, ...] = ()


def gender_tag(gender: str) -> str:
    return f"gender-{gender}"


def language_tag(language: str) -> str:
    return f"speaks-{'-'.join(language.casefold().split())}"


def interest_tag(interest: str) -> str:
    return f"likes-{interest}"


def ways_tag(ways: str) -> str:
    return f"is-{ways}"


@cache
def tag_in_words(tag: str) -> str:
    """What a tag says of a worker, as words that follow "somebody who": "speaks Welsh"; "": it is no tag of ours."""
    kind, _, value = tag.partition("-")
    match kind:
        case "gender":
            return f"is {Gender.of(value).label}"
        case "speaks":
            return f"speaks {value.replace('-', ' ').title()}"
        case "likes":
            return f"is interested in {Interest.of(value).label}"
        case "is":
            return Ways.of(value).label
    return ""


def wanted(choices: Iterable[Asked]) -> list[Wanted]:
    """What a person's choices of who want of a worker."""
    found = []
    for asked in choices:
        if asked.kind is Who.GENDER:
            words = f"is {Gender.of(asked.value).label}"
            found.append(Wanted(Heading.SUPPORT, gender_tag(asked.value), words, asked.strength))
        elif asked.kind is Who.LANGUAGE:
            words = f"speaks {asked.value}"
            found.append(Wanted(Heading.SUPPORT, language_tag(asked.value), words, asked.strength))
        elif asked.kind is Who.INTEREST:
            words = f"is interested in {Interest.of(asked.value).label}"
            found.append(Wanted(Heading.INTERESTS, interest_tag(asked.value), words, asked.strength))
        elif asked.kind is Who.WAYS:
            found.append(Wanted(Heading.WAYS, ways_tag(asked.value), Ways.of(asked.value).label, asked.strength))
    return found


def tags(*, gender: str, languages: Iterable[str], interests: Iterable[str], ways: Iterable[str]) -> frozenset[str]:
    """What a worker brings, as tags that can be wanted."""
    return frozenset(
        [gender_tag(gender)] * bool(gender)
        + [language_tag(language) for language in languages]
        + [interest_tag(interest) for interest in interests]
        + [ways_tag(way) for way in ways]
    )


def match(
    wants: Iterable[Wanted],
    has: Collection[str],
    *,
    visits: Sequence[tuple[str, Collection[Skill]]] = (),
    skills: Collection[Skill] = (),
    likes: bool = False,
    rather_not: Iterable[str] = (),
) -> Match:
    """Compare what a person wants and needs with what a worker brings and wishes.

    ``visits``: the person's visits by name, each with the skills it needs; ``skills``: what the worker is trained for
    today. ``likes``: the worker likes to come to this person. ``rather_not``: what the worker would rather not have
    here, in words.
    """
    met: dict[Heading, list[str]] = {heading: [] for heading in Heading}
    unmet: dict[Heading, list[str]] = {heading: [] for heading in Heading}
    against: list[str] = []
    gained = possible = 0
    for want in wants:
        (met if want.tag in has else unmet)[want.heading].append(want.words)
        if want.strength is Strength.MUST:
            if want.tag not in has:
                against.append(f"must be somebody who {want.words}")
            continue
        possible += WEIGHT[want.strength]
        gained += WEIGHT[want.strength] * (want.tag in has)
    for need in _in_order(skill for _, needs in visits for skill in needs):
        (met if need in skills else unmet)[Heading.SKILLS].append(f"is trained in {need.label}")
    missing = {name: _in_order(set(needs) - set(skills)) for name, needs in visits}
    not_for = [
        f"{name}: needs somebody trained in {' and '.join(skill.label for skill in lacks)}"
        for name, lacks in missing.items()
        if lacks
    ]
    if not_for and len(not_for) == len(missing):
        against.append("not trained for any of the visits")
    both = ["likes to come here"] * likes
    for words in rather_not:
        both.append(f"would rather not work {words}")
        possible += RATHER_NOT
    if likes:
        possible += LIKES
        gained += LIKES
    return Match(
        score=round(100 * gained / possible) if possible else None,
        under=tuple(Under(heading, tuple(met[heading]), tuple(unmet[heading])) for heading in Heading),
        both=tuple(both),
        against=tuple(against),
        not_for=tuple(not_for),
    )


def _in_order(skills: Iterable[Skill]) -> list[Skill]:
    return sorted(set(skills), key=lambda skill: skill.value)
