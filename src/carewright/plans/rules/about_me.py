"""About Me: its headings with what to ask under each, what changed between two versions, and what happens when two
people write at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from carewright.core.refusal import Refused
from carewright.core.rules import Labelled


class Heading(Labelled):
    """The headings of About Me (PRSB, About Me v2.01, March 2025), in their order. ``PROMPTS`` are our own words."""

    IMPORTANT = "important", "What is most important to me"
    PEOPLE = "people", "People who are important to me"
    COMMUNICATION = "communication", "How I communicate and how to communicate with me"
    WELLNESS = "wellness", "My wellness"
    DO_AND_DO_NOT = "do_and_do_not", "Please do and please do not"
    SUPPORT = "support", "How and when to support me"
    WORTH_KNOWING = "worth_knowing", "Also worth knowing about me"


PROMPTS = {
    Heading.IMPORTANT: "What makes a day a good one? What would you miss most if it were not there?",
    Heading.PEOPLE: "Who matters to you, and how do you keep in touch? Is there anybody we should never ring?",
    Heading.COMMUNICATION: "What helps you follow us, and us follow you? How would we know that something is wrong?",
    Heading.WELLNESS: "How are you on a usual day? How is a bad day different, and what would we see?",
    Heading.DO_AND_DO_NOT: "What should everybody who comes always do? What should nobody ever do?",
    Heading.SUPPORT: "How does your day go when it goes well? What do you do yourself? What upsets you?",
    Heading.WORTH_KNOWING: "What have you done in your life? What do you love to talk about, and what rather not?",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing under a heading: words, or a recording or picture that was given (``file``: its number), or both."""

    words: str
    file: int | None = None


Texts = Mapping[Heading, Sequence[Entry]]
"""What stands under each heading, the most important first. A heading without anything may be left out."""


@dataclass(frozen=True, slots=True)
class Both:
    """What one heading said when somebody began to write, what they wrote, and what somebody else wrote meanwhile."""

    before: tuple[Entry, ...]
    mine: tuple[Entry, ...]
    theirs: tuple[Entry, ...]

    @property
    def together(self) -> tuple[Entry, ...]:
        """Theirs, and below it what only mine says: nothing of either is lost."""
        return self.theirs + tuple(entry for entry in self.mine if entry not in self.theirs)


class Changed(Refused):
    """Somebody else wrote under the same heading meanwhile. ``conflicts`` holds both texts of each such heading, so
    that a page can offer to keep mine, theirs or both: write again having seen version number ``now``."""

    def __init__(self, conflicts: dict[Heading, Both], now: int) -> None:
        names = " and ".join(f"“{heading.label}”" for heading in conflicts)
        super().__init__(
            f"While you wrote, somebody else changed {names}. Nothing is lost: both texts are here.",
            "Choose yours, theirs or both.",
        )
        self.conflicts = conflicts
        self.now = now


def conflicts(seen: Texts, now: Texts, mine: Texts) -> dict[Heading, Both]:
    """The headings of ``mine`` that somebody else changed since they were ``seen``, and otherwise than I did."""
    return {
        heading: both
        for heading in mine
        if (both := Both(*(tuple(texts.get(heading, ())) for texts in (seen, mine, now))))
        and both.theirs not in (both.before, both.mine)
        and both.mine != both.before
    }


@dataclass(frozen=True, slots=True)
class Change:
    """What became different under one heading. ``moved``: what both versions say, in another order of importance."""

    heading: Heading
    added: tuple[Entry, ...]
    taken_out: tuple[Entry, ...]
    moved: bool


def changes(before: Texts, after: Texts) -> list[Change]:
    """The headings that differ, in their order."""
    found = []
    for heading in Heading:
        old, new = before.get(heading, ()), after.get(heading, ())
        kept = [entry for entry in new if entry in old]
        change = Change(
            heading,
            added=tuple(entry for entry in new if entry not in old),
            taken_out=tuple(entry for entry in old if entry not in new),
            moved=kept != [entry for entry in old if entry in new],
        )
        if change.added or change.taken_out or change.moved:
            found.append(change)
    return found
