"""The visits that people have: how many, how long, when they may start, which belong together.

Minutes are after midnight; day 0 is a Monday.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from numpy.random import Generator

from rota_engine.branches import facts
from rota_engine.branches.draw import chance, chooses, dealt, one_of, tags
from rota_engine.problem.model import Link, Strength, TimeWish, Visit, Window

DAY_STARTS, DAY_ENDS = 420, 1_320
"""No visit starts before 7:00 or ends after 22:00."""

PACKAGES = {
    "four": (("morning", "lunch", "tea", "bed"),),
    "three": (("morning", "lunch", "bed"), ("morning", "tea", "bed"), ("morning", "lunch", "tea")),
    "two": (("morning", "bed"), ("morning", "tea"), ("morning", "lunch")),
    "one": (("morning",), ("morning",), ("lunch",), ("bed",)),
    "few": (("morning",),),
}
SERIES = {"morning": "mornings", "lunch": "lunches", "tea": "teas", "bed": "evenings", "bath": "baths"}
LENGTHY = {"morning": 2.2, "lunch": 1.0, "tea": 0.8, "bed": 1.3, "bath": 3.5, "shopping": 3.2, "outing": 3.2}
"""Which visits tend to be longer, before chance has its say: only the order counts."""
SHOPPING_STARTS = ((540, 630), (840, 930))
"""In the morning or in the afternoon, not over lunch."""
DOSES = {"morning": 0, "lunch": 1, "tea": 2, "bed": 3}
DOSE_EVERY = facts.MEDICINE_GAP.value + 10
OUTING_WORTH = 2_500


@dataclass(frozen=True, slots=True)
class Ask:
    """A visit as the first plan will take it: on this day and with its start in these minutes.

    after: the visit of the same person and day whose start must lie ``facts.MEDICINE_GAP`` before this one's."""

    visit: Visit
    day: int
    earliest: int
    latest: int
    after: str | None = None


@dataclass(slots=True)
class Need:
    """Visits of one person that are alike: on each of these days of the week, or on one of them (``once``)."""

    kind: str
    days: tuple[int, ...]
    once: bool
    wish: int | None
    starts: tuple[tuple[int, int], ...]  # earliest and latest start, by window
    lengthy: float
    skills: frozenset[str] = frozenset()
    critical: bool = False
    minutes: int = 0
    workers: int = 1

    @property
    def a_week(self) -> int:
        return 1 if self.once else len(self.days)


def needs_of_everyone(rng: Generator, people: int, style: str) -> list[list[Need]]:
    """What visits each person has. style: which visit lengths, a key of ``facts.LENGTHS``."""
    everyone = [_needs(rng, package) for package in dealt(rng, facts.PACKAGES.value, people)]
    _double_up(rng, everyone)
    _give_lengths([need for needs in everyone for need in needs], facts.LENGTHS[style].value)
    return everyone


def _needs(rng: Generator, package: str) -> list[Need]:
    """One person's visits, not yet with their lengths."""
    options = PACKAGES[package]
    kinds = options[int(rng.integers(len(options)))]
    critical = len(kinds) >= 3 and chance(rng, facts.TIME_CRITICAL.value)
    first_dose = _about(rng, (440, 460, 480))
    skills = tags(rng, facts.SKILLS_NEEDED.value)
    needs = []
    for kind in kinds:
        # Doses as regular as this keep their distance whenever each comes within its half hour.
        wish = first_dose + DOSES[kind] * DOSE_EVERY if critical else _about(rng, facts.WISHED_TIMES.value[kind])
        width = 2 * facts.MEDICINE_WINDOW.value if critical else one_of(rng, facts.WINDOWS.value)
        lengthy = LENGTHY[kind] + float(rng.normal(0, 0.8))
        if len(kinds) == 1:
            # The shortest visits are part of a wider package (NICE NG21, 1.4.2).
            lengthy = max(lengthy, LENGTHY["bed"])
        if critical and kind != "morning":
            lengthy = min(lengthy, LENGTHY["lunch"])
        medicine = critical or chance(rng, facts.MEDICATION.value)
        days = (0, 2, 4) if package == "few" else tuple(range(7))
        around = (wish - width // 2, wish + width // 2)
        trained = skills | {"medication"} if medicine else skills
        needs.append(Need(kind, days, False, wish, (around,), lengthy, trained, critical))
    return needs + [_extra(rng, kind) for kind, share in facts.EXTRAS.value.items() if chance(rng, share)]


def _extra(rng: Generator, kind: str) -> Need:
    """A visit a week, on one of three days."""
    days = sorted(int(day) for day in rng.choice(7 if kind == "outing" else 5, 3, replace=False))
    lengthy = LENGTHY[kind] + float(rng.normal(0, 0.8))
    if kind == "shopping":
        return Need(kind, tuple(days), True, None, SHOPPING_STARTS, lengthy)
    wish = _about(rng, facts.WISHED_TIMES.value[kind])
    return Need(kind, tuple(days), True, wish, ((wish - 90, wish + 90),), lengthy)


def _about(rng: Generator, times: tuple[int, int, int]) -> int:
    return 5 * round(float(rng.triangular(*times)) / 5)


def _double_up(rng: Generator, everyone: list[list[Need]]) -> None:
    """Gives some of those with the most visits two workers, for all but their extra visits, until the share is met."""
    left = facts.DOUBLE_UPS.value * sum(need.a_week for needs in everyone for need in needs)
    many = [needs for needs in everyone if sum(not need.once for need in needs) == 4]
    for number in rng.permutation(len(many)):
        regular = [need for need in many[number] if not need.once]
        visits = sum(need.a_week for need in regular)
        if left < visits / 2:
            return
        left -= visits
        for need in regular:
            need.workers, need.skills = 2, need.skills | {"hoist"}


def _give_lengths(needs: list[Need], lengths: facts.Lengths) -> None:
    """Shortest to the least lengthy, and so on: the lengths come out in their shares of all visits."""
    whole = sum(need.a_week for need in needs)
    before = 0.0
    for need in sorted(needs, key=lambda need: need.lengthy):
        middle = (before + need.a_week / 2) / whole
        before += need.a_week
        share = 0.0
        for minutes, part in sorted(lengths.items()):
            share += part
            need.minutes = minutes
            if middle < share:
                break


def asks_of(rng: Generator, person: str, needs: list[Need], days: int) -> tuple[list[Ask], list[Link]]:
    """One person's visits in the horizon, and the links between doses."""
    asks: list[Ask] = []
    links: list[Link] = []
    wished = {need.kind: _time_wish(rng, need) for need in needs}
    regular = [need for need in needs if not need.once]
    for day in range(days):
        today = [_ask(person, need, wished[need.kind], (day,), day, 0) for need in regular if day % 7 in need.days]
        asks += today[:1]
        for first, second in pairwise(today):
            if second.visit.time_critical:
                links.append(Link(first.visit.id, second.visit.id, min_gap=facts.MEDICINE_GAP.value))
                second = Ask(second.visit, day, second.earliest, second.latest, after=first.visit.id)
            asks.append(second)
    for need in needs:
        if need.once:
            asks += _once_a_week(rng, person, need, wished[need.kind], days)
    return asks, links


def _once_a_week(rng: Generator, person: str, need: Need, wish: TimeWish | None, days: int) -> Iterator[Ask]:
    for week in range((days + 6) // 7):
        allowed = tuple(7 * week + day for day in need.days)
        day = allowed[int(rng.integers(len(allowed)))]
        if day < days:
            within = tuple(day for day in allowed if day < days)
            yield _ask(person, need, wish, within, day, int(rng.integers(len(need.starts))))


def _time_wish(rng: Generator, need: Need) -> TimeWish | None:
    if need.wish is None or not (need.critical or chooses(rng, "time")):
        return None
    strongly = need.critical or chooses(rng, "strongly")
    start = min(need.wish, DAY_ENDS - need.minutes)
    return TimeWish(start, 15 if strongly else 30, Strength.STRONGLY if strongly else Strength.WOULD_LIKE)


def _within_the_day(earliest: int, latest: int, minutes: int) -> tuple[int, int]:
    """The earliest and latest start, moved (not shortened) so that the visit begins and ends in the day's hours."""
    move = max(0, DAY_STARTS - earliest) - max(0, latest + minutes - DAY_ENDS)
    return earliest + move, latest + move


def _ask(person: str, need: Need, wish: TimeWish | None, days: tuple[int, ...], day: int, window: int) -> Ask:
    starts = [_within_the_day(earliest, latest, need.minutes) for earliest, latest in need.starts]
    optional = need.kind == "outing"
    visit = Visit(
        id=f"{person}-{need.kind}-{day}",
        person=person,
        days=days,
        minutes=need.minutes,
        windows=tuple(Window(earliest, latest + need.minutes) for earliest, latest in starts),
        wish=wish,
        skills=need.skills,
        workers=2 if need.workers == 2 else 1,
        known_only=need.minutes < facts.KNOWN_BELOW.value,
        time_critical=need.critical,
        optional=optional,
        worth=OUTING_WORTH if optional else None,
        series=SERIES.get(need.kind),
    )
    return Ask(visit, day, *starts[window])
