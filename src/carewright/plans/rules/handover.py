"""What was agreed and what was chosen, as the planning of the rota takes it: windows, wishes, tags, days.

Times are minutes after midnight. What must be is a window, a day or a tag that no rota may leave; what matters, or
would be liked, is a wish with its strength.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from carewright.plans.rules.choices import Asked, Strength, What, When, Who

NEAR = 15
"""Minutes either side of a wished time that are as good as the time itself."""


@dataclass(frozen=True, slots=True)
class TimeWish:
    """A wished start; any start up to ``tolerance`` minutes either side is as good."""

    start: int
    tolerance: int
    strength: Strength


@dataclass(frozen=True, slots=True)
class Times:
    """When a visit may begin, and when it is wished. ``beyond``: what must be but lies outside what was agreed: it is
    not in the window, and the person is told so."""

    opens: int
    closes: int
    wish: TimeWish | None
    beyond: tuple[Asked, ...] = ()


def times(earliest: int, latest: int, asked: Iterable[Asked]) -> Times:
    """The window of a visit that was agreed to begin between two minutes, and its wish.

    A must narrows the window: a time that must be kept leaves ``NEAR`` minutes either side. What is softer becomes the
    wish: the time wished for or, without one, the span between "not before" and "not later than".
    """
    by_kind = {each.kind: each for each in asked}
    opens, closes, beyond = earliest, latest, []
    for each in by_kind.values():
        if each.strength is not Strength.MUST or each.minute is None:
            continue
        low, high = {
            When.EARLIEST: (each.minute, latest),
            When.LATEST: (earliest, each.minute),
            When.WISHED: (each.minute - NEAR, each.minute + NEAR),
        }[each.kind]  # type: ignore[index]  # only these three have a minute
        if max(opens, low) > min(closes, high):
            beyond.append(each)
        else:
            opens, closes = max(opens, low), min(closes, high)
    return Times(opens, closes, _wish(by_kind, opens, closes), tuple(beyond))


def _wish(by_kind: Mapping[When | Who | What, Asked], opens: int, closes: int) -> TimeWish | None:
    wished = by_kind.get(When.WISHED)
    if wished and wished.minute is not None:
        strength = Strength.STRONGLY if wished.strength is Strength.MUST else wished.strength
        return TimeWish(min(max(wished.minute, opens), closes), NEAR, strength)
    soft = [
        each
        for kind in (When.EARLIEST, When.LATEST)
        if (each := by_kind.get(kind)) and each.strength is not Strength.MUST and each.minute is not None
    ]
    if not soft:
        return None
    low = max([opens, *(each.minute or 0 for each in soft if each.kind is When.EARLIEST)])
    high = min([closes, *(each.minute or 0 for each in soft if each.kind is When.LATEST)])
    if low > high:
        low = high = min(max(low, opens), closes)
    strongest = Strength.STRONGLY if any(each.strength is Strength.STRONGLY for each in soft) else Strength.WOULD_LIKE
    return TimeWish((low + high) // 2, (high - low) // 2, strongest)


def happens(day: date, agreed: Iterable[int], asked: Iterable[Asked], *, time_critical: bool) -> bool:
    """Whether a visit of these agreed weekdays happens on a day, as the person chose days.

    Chosen days take the place of the agreed ones, up to as many as were agreed. On a quiet day nobody comes, but
    medicine that cannot wait is brought unless the person said that it must be so.
    """
    days = set(agreed)
    for each in asked:
        if each.kind is When.DAYS:
            days = set(sorted(each.days)[: len(days)])
    for each in asked:
        if each.kind is When.QUIET_DAYS and (not time_critical or each.strength is Strength.MUST):
            days -= set(each.days)
    return day.weekday() in days


def length(agreed: int, asked: Iterable[Asked]) -> int:
    """How long a visit is planned, in minutes: as chosen, but not longer than was agreed."""
    chosen = [each.number for each in asked if each.kind is What.LENGTH and each.number]
    return min([agreed, *chosen])
