"""Asked, got, why not: what became of a choice in a week, and how much of what people asked for was kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from carewright.core.rules import Labelled
from carewright.plans.rules.choices import Strength


class About(Labelled):
    """What a choice is about."""

    WHEN = "when", "When"
    WHO = "who", "Who"
    WHAT = "what", "What"


class Outcome(Labelled):
    """What became of it."""

    KEPT = "kept", "kept"
    PARTLY = "partly", "partly kept"
    NOT = "not", "not kept"


WEIGHT = {Strength.MUST: 4, Strength.STRONGLY: 2, Strength.WOULD_LIKE: 1}
"""How much each strength counts when many choices become one number: a policy, stated where the number is shown."""


def outcome(kept: int, of: int) -> Outcome:
    """Of so many visits that a choice is about, it was kept in so many."""
    if kept == of:
        return Outcome.KEPT
    return Outcome.PARTLY if kept else Outcome.NOT


def in_words(kept: int, of: int) -> str:
    """ "4 of 7 times", "each time", "never"."""
    if of == 1:
        return "yes" if kept else "no"
    return {of: f"each of {of} times", 0: f"not once in {of}"}.get(kept, f"{kept} of {of} times")


@dataclass(frozen=True, slots=True)
class Share:
    """Of what people asked for, by what it is about, how much was kept: weights that were kept, and all of them."""

    kept: float
    of: float

    @property
    def percent(self) -> int | None:
        """Whole, half up; None: nobody asked for anything."""
        return int(100 * self.kept / self.of + 0.5) if self.of else None


def share(rows: Iterable[tuple[int, int, int]]) -> Share:
    """Of rows of weight, times kept and times asked: each choice counts its weight, in the share in which it was
    kept."""
    found = list(rows)
    return Share(sum(weight * kept / of for weight, kept, of in found), float(sum(weight for weight, _, _ in found)))
