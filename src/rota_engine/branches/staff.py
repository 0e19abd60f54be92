"""The workers of a branch: recruited for the week's hours, and trained, asked in and taken on for what is left."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rota_engine.branches import facts
from rota_engine.branches.draw import Dealer, chance, one_of, tags
from rota_engine.branches.names import Names
from rota_engine.branches.people import INTERESTS
from rota_engine.branches.town import MODES, Town
from rota_engine.branches.visits import Ask
from rota_engine.problem.model import Person, Worker

Hours = tuple[tuple[int, int], ...]
"""Start and end of each shift of a day, minutes after midnight."""

PATTERNS: Mapping[str, Hours] = {
    "early": ((405, 870),),
    "late": ((900, 1_350),),
    "split": ((420, 840), (960, 1_290)),
    "mornings": ((405, 840),),
    "middle": ((540, 960),),
    "evenings": ((960, 1_350),),
}
HALF_HOURS = 48
ON_THE_ROAD = 8
"""Minutes that the way to a visit is reckoned at when workers are recruited."""
MOST_DAYS = 6
COVERED = 0.3
"""A week is covered when less than this share of the next worker's hours is still needed."""
FARTHEST = 30
"""Minutes from home to the visit for which somebody is taken on, at most."""


@dataclass(frozen=True, slots=True)
class Contract:
    """Minutes a week promised, minutes after which overtime is paid, and wanted (from, to); more: minutes beyond what
    is wanted that may be worked; days: worked in a week; varies: another pattern each day."""

    guaranteed: int
    overtime_after: int | None
    wanted: tuple[int, int]
    more: int | None
    days: int
    patterns: tuple[str, ...]
    varies: bool = False


CONTRACTS = {
    "full_time": Contract(2_100, 2_250, (2_400, 2_760), None, 5, ("early", "late", "split")),
    "part_time": Contract(960, None, (1_320, 1_920), 480, 4, ("early", "mornings", "middle", "evenings")),
    "zero_hours": Contract(0, None, (1_800, 2_760), None, 5, ("early", "late", "split"), varies=True),
}


@dataclass(frozen=True, slots=True)
class Hired:
    """A worker without shifts yet, and the hours they work by day of the week."""

    worker: Worker
    contract: str
    hours: Mapping[int, Hours]


NOBODY = Person("", 0)
"""For whom those are recruited who are recruited for everyone."""


class Staff:
    """Everybody taken on so far."""

    def __init__(self, rng: Generator, town: Town, names: Names) -> None:
        self._rng, self._town, self._names = rng, town, names
        self._contracts = Dealer(facts.CONTRACTS.value)
        self._modes = Dealer(facts.MODES.value)
        self._women = Dealer({True: facts.WOMEN.value, False: 1 - facts.WOMEN.value})
        self.hired: list[Hired] = []

    def recruit(self, asks: list[Ask], number: int) -> None:
        """Takes on so many workers, by contract in their shares, for the half hours of a week that need them most."""
        week = _half_hours_needed(asks)
        needed = week.copy()
        for _ in range(number):
            contract = self._contracts.next()
            hours, gain = self._best_hours(CONTRACTS[contract], needed)
            if gain < COVERED:
                needed += week  # all is covered: those who are left cover it once more
                hours, _ = self._best_hours(CONTRACTS[contract], needed)
            mode = self._modes.next()
            worker = self._worker(NOBODY, frozenset(), self._town.settle(), mode, CONTRACTS[contract])
            self.hired.append(Hired(worker, contract, hours))
            for day, of_day in hours.items():
                needed[day] -= _covered(of_day)

    def _best_hours(self, terms: Contract, needed: NDArray[np.float64]) -> tuple[dict[int, Hours], float]:
        """The days and patterns that cover most of what is needed, and what part of these hours is needed."""
        worth: dict[str, list[float]] = {}
        for pattern in terms.patterns:
            there = _covered(PATTERNS[pattern])
            worth[pattern] = [float((np.clip(of_day, 0, 1) * there).sum() / there.sum()) for of_day in needed]
        if terms.varies:
            best = [max(terms.patterns, key=lambda p: worth[p][day]) for day in range(7)]
        else:
            one = max(terms.patterns, key=lambda p: sum(sorted(worth[p])[-terms.days :]))
            best = [one] * 7
        days = sorted(range(7), key=lambda day: -worth[best[day]][day])[: terms.days]
        return {day: PATTERNS[best[day]] for day in days}, sum(worth[best[day]][day] for day in days) / terms.days

    def take_on(self, person: Person, ask: Ask, earliest: int) -> Hired:
        """Somebody who lives near this person, may come to them, and can start this visit from then on."""
        place, mode, way = self._home(person.place)
        fitting = {
            name: [p for p in contract.patterns if _fits(PATTERNS[p], earliest, ask, way)]
            for name, contract in CONTRACTS.items()
        }
        contract = self._contracts.next(frozenset(name for name, patterns in fitting.items() if patterns))
        patterns = fitting[contract]
        hours = PATTERNS[patterns[int(self._rng.integers(len(patterns)))]]
        off = [day for day in range(7) if day != ask.day % 7]
        days = [ask.day % 7, *(int(day) for day in self._rng.permutation(off)[: CONTRACTS[contract].days - 1])]
        worker = self._worker(person, ask.visit.skills, place, mode, CONTRACTS[contract])
        self.hired.append(Hired(worker, contract, dict.fromkeys(days, hours)))
        return self.hired[-1]

    def ask_in(self, number: int, ask: Ask, earliest: int, way: int) -> Hours:
        """What a worker comes in for besides, on this day of the week, that suits this visit: none if they cannot."""
        hired, weekday = self.hired[number], ask.day % 7
        there = hired.hours.get(weekday, ())
        if not there and len(hired.hours) >= MOST_DAYS:
            return ()
        for pattern in CONTRACTS[hired.contract].patterns:
            for more in [(shift,) for shift in PATTERNS[pattern]] if there else [PATTERNS[pattern]]:
                apart = all(start > until or end < since for start, end in more for since, until in there)
                if apart and _fits(more, earliest, ask, way):
                    self.hired[number] = replace(hired, hours={**hired.hours, weekday: (*there, *more)})
                    return more
        return ()

    def train(self, number: int, skills: frozenset[str], languages: frozenset[str]) -> None:
        """Makes a worker one who has these skills and speaks these languages (tags)."""
        hired = self.hired[number]
        trained = replace(hired.worker, skills=hired.worker.skills | skills, tags=hired.worker.tags | languages)
        self.hired[number] = replace(hired, worker=trained)

    def _home(self, near: int) -> tuple[int, str, int]:
        mode = self._modes.next()
        place, there = self._town.settle(near), np.array(near)
        way = int(self._town.minutes(np.array(MODES.index(mode)), there, place))
        return (place, mode, way) if way <= FARTHEST else self._home(near)

    def _worker(self, person: Person, skills: frozenset[str], place: int, mode: str, terms: Contract) -> Worker:
        """Somebody as chance has it, except that they may come to this person and have these skills."""
        rng, musts = self._rng, person.musts
        gender = musts & {"female", "male"}
        woman = "female" in gender if gender else self._women.next()
        must_speak = [tag.removeprefix("speaks-") for tag in musts if tag.startswith("speaks-")]
        origin = self._names.origin(of_workers=True, language=must_speak[0] if must_speak else None)
        about = {INTERESTS[int(n)] for n in rng.choice(len(INTERESTS), 2, replace=False)}
        about |= {"female" if woman else "male"}
        if origin.language:
            about.add(f"speaks-{origin.language}")
        if chance(rng, facts.SMOKERS.value) and "smokes" not in person.bars:
            about.add("smokes")
        wanted = 60 * int(rng.integers(terms.wanted[0] // 60, terms.wanted[1] // 60 + 1))
        pay = one_of(rng, facts.PAY.value)
        return Worker(
            id=f"w{len(self.hired) + 1:03d}",
            start_place=place,
            end_place=place,
            name=self._names.name(origin, woman),
            mode=mode,
            skills=tags(rng, facts.SKILLS.value) | skills,
            tags=frozenset(about),
            cannot=tags(rng, facts.CANNOT.value) - person.home,
            rather_not=tags(rng, facts.RATHER_NOT.value),
            pay=pay,
            overtime_premium=pay * facts.OVERTIME_PREMIUM.value // 100 if terms.overtime_after else 0,
            mileage=facts.MILEAGE.value[mode],
            guaranteed=terms.guaranteed,
            overtime_after=terms.overtime_after,
            most=wanted + terms.more if terms.more is not None else None,
            wanted=wanted,
        )


def _half_hours_needed(asks: list[Ask]) -> NDArray[np.float64]:
    """Workers at work or on the road, by day of the week and half hour, each visit spread evenly over its window."""
    needed = np.zeros((7, HALF_HOURS))
    for ask in asks:
        window = slice(ask.earliest // 30, (ask.latest + ask.visit.minutes) // 30 + 1)
        load = ask.visit.workers * (ask.visit.minutes + ON_THE_ROAD) / 30
        needed[ask.day, window] += load / (window.stop - window.start)
    return needed


def _covered(hours: Hours) -> NDArray[np.float64]:
    there = np.zeros(HALF_HOURS)
    for start, end in hours:
        there[-(-start // 30) : end // 30] = 1
    return there


def _fits(hours: Hours, earliest: int, ask: Ask, way: int) -> bool:
    return any(
        start + way <= ask.latest and max(earliest, start + way) + ask.visit.minutes + way <= end
        for start, end in hours
    )
