"""Small problems with every feature at once, for Hypothesis: crowded, so that rules meet and moves are refused."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import hypothesis.extra.numpy as arrays
import numpy as np
from hypothesis import assume
from hypothesis import strategies as st

from rota_engine.problem.check import check
from rota_engine.problem.model import (
    Law,
    Link,
    Lock,
    MealBreak,
    Person,
    Problem,
    Published,
    Shift,
    Strength,
    TagWish,
    TimeWish,
    Travel,
    Visit,
    Window,
    Worker,
)
from rota_engine.problem.weights import Weights

PLACES = 4
WORKERS, PERSONS, VISITS = ("amira", "ben", "chloe", "dev"), ("ada", "bo", "cy"), tuple("abcdefgh")
TAGS, SKILLS = ("cat", "female", "smoke"), ("hoist", "meds")
STRENGTHS = st.sampled_from(Strength)
CLOCKS = st.integers(420, 900)
SELDOM = st.sampled_from((False,) * 9 + (True,))
none = st.just(frozenset[str]())


def some(ids: Sequence[str]) -> st.SearchStrategy[frozenset[str]]:
    """Mostly none of them, so that somebody may still come."""
    one = st.sampled_from(ids).map(lambda id: frozenset((id,))) if ids else none
    return st.sampled_from((none,) * 7 + (one,)).flatmap(lambda chosen: chosen)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def weights() -> st.SearchStrategy[Weights]:
    """Any price for anything, nothing included; large odd numbers, so that two mistakes do not cancel out."""
    prices = st.sampled_from((0, 1, 7, 53, 419))
    tolerances = st.sampled_from((0, 5, 30, 240))
    percent = st.sampled_from((0, 33, 100))
    names = dict.fromkeys(Weights.__dataclass_fields__, prices)
    names |= {field: tolerances for field in names if field.endswith("_tolerance") or field == "split_after"}
    names |= dict.fromkeys(("guaranteed", "overtime", "paid_travel", "home_travel", "paid_waiting"), percent)
    names |= {"likes": st.sampled_from((0, -60)), "mileage": percent, "unassigned": st.sampled_from((20_000, 600))}
    return st.builds(Weights, **names)


@st.composite
def problems(draw: st.DrawFn, days: Sequence[int] = (1, 2, 3, 7, 8, 16, 28)) -> Problem:
    """A problem that can be planned, of one of these lengths."""
    horizon = draw(st.sampled_from(days))
    in_days = st.integers(0, min(horizon, 3) - 1) | st.integers(0, horizon - 1)
    workers = tuple(draw(worker(id, horizon)) for id in WORKERS[: draw(st.sampled_from((2, 3, 4, 1)))])
    ids = [worker.id for worker in workers]
    persons = tuple(draw(person(id, ids)) for id in PERSONS[: draw(st.integers(1, 3))])
    skills = sorted(frozenset[str]().union(*(worker.skills for worker in workers)))
    visits = tuple(draw(visit(id, persons, in_days, skills)) for id in VISITS[: draw(st.integers(2, len(VISITS)))])
    one_of = st.sampled_from([visit.id for visit in visits])
    lock = st.builds(
        Lock,
        visit=one_of,
        workers=maybe(st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True).map(tuple)),
        day=maybe(in_days),
        start=maybe(CLOCKS),
    )
    told = st.builds(
        Published,
        workers=st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple),
        day=in_days,
        start=CLOCKS,
    )
    problem = Problem(
        horizon,
        persons,
        visits,
        workers,
        travel={"car": draw(travel()), "foot": draw(travel())},
        links=tuple(draw(st.lists(link(one_of), max_size=3))),
        locks=tuple(draw(st.lists(lock, max_size=2, unique_by=lambda lock: lock.visit))),
        recent=draw(
            st.dictionaries(
                st.sampled_from([person.id for person in persons]),
                st.dictionaries(st.sampled_from(ids), st.integers(0, 2), max_size=2),
                max_size=2,
            )
        ),
        published=draw(st.dictionaries(one_of, told, max_size=2)),
        law=draw(
            st.builds(
                Law,
                rest=maybe(st.sampled_from((660, 900))),
                break_after=maybe(st.sampled_from((300, 180))),
                break_minutes=st.sampled_from((20, 30)),
                week=maybe(st.integers(100, 600)),
            )
        ),
    )
    return possible(problem)


def possible(problem: Problem) -> Problem:
    """The problem without the links and locks that can never hold."""
    faults = {fault.place for fault in check(problem) if fault.serious}
    if any(place.startswith("links") for place in faults):
        problem = replace(problem, links=())
    links = tuple(link for link in problem.links if f"link {link.first} > {link.second}" not in faults)
    locks = tuple(lock for lock in problem.locks if f"lock of {lock.visit}" not in faults)
    problem = replace(problem, links=links, locks=locks)
    assume(not any(fault.serious for fault in check(problem)))
    return problem


def travel() -> st.SearchStrategy[Travel]:
    shape = (PLACES, PLACES)
    minutes = arrays.arrays(np.int64, shape, elements=st.integers(0, 25))
    return minutes.map(lambda matrix: Travel(matrix, matrix * 777))


@st.composite
def worker(draw: st.DrawFn, id: str, days: int) -> Worker:
    shifts = [draw(shift(day)) for day in range(min(days, 3))]
    shifts += [Shift(day, 420, 840) for day in range(3, days)]
    if draw(st.booleans()):
        shifts.insert(1, Shift(0, 900, draw(st.sampled_from((1_000, 1_300)))))
    if draw(SELDOM):
        shifts = []  # away
    meal = st.builds(
        MealBreak,
        opens=st.integers(480, 600),
        closes=st.integers(640, 720),
        minutes=st.sampled_from((15, 30)),
        missed=st.sampled_from((0, 97, 2_000)),
        holds=st.sampled_from(("end", "start")),
    )
    minutes = st.none() | st.sampled_from((300, 120, 30))
    made: Worker = draw(
        st.builds(
            Worker,
            id=st.just(id),
            start_place=st.integers(0, PLACES - 1),
            end_place=st.integers(0, PLACES - 1),
            mode=st.sampled_from(("car", "foot")),
            skills=st.sampled_from((SKILLS, SKILLS, SKILLS[:1])).map(frozenset),
            tags=st.frozensets(st.sampled_from(TAGS)),
            cannot=some(TAGS),
            rather_not=some(TAGS),
            likes=st.frozensets(st.sampled_from(PERSONS[:1])),
            rather_not_days=st.frozensets(st.integers(0, min(days, 2) - 1)),
            shifts=st.just(tuple(shift for shift in shifts if shift)),
            meal_break=maybe(meal),
            pay=st.sampled_from((0, 1_171)),
            overtime_premium=st.sampled_from((0, 583)),
            mileage=st.sampled_from((0, 45)),
            guaranteed=st.sampled_from((0, 100, 600)),
            overtime_after=minutes,
            most=minutes,
            wanted=maybe(st.sampled_from((0, 60, 600))),
            last_end=maybe(st.integers(-400, 0)),
        )
    )
    return made


def shift(day: int) -> st.SearchStrategy[Shift | None]:
    """One that leaves room for another on day 0."""
    some = st.builds(
        Shift,
        st.just(day),
        start=st.integers(400, 540),
        end=st.integers(600, 840),
        over=st.sampled_from((0, 20)),
    )
    whole = st.just(Shift(day, 420, 840, None if day else 0))
    return whole | whole | some | st.none()


@st.composite
def person(draw: st.DrawFn, id: str, workers: list[str]) -> Person:
    made: Person = draw(
        st.builds(
            Person,
            id=st.just(id),
            place=st.integers(0, PLACES - 1),
            team=st.lists(st.sampled_from(workers), max_size=3, unique=True).map(tuple),
            team_strength=STRENGTHS,
            vetoes=some(workers[1:]),
            musts=some(TAGS[:1]),
            bars=some(TAGS[2:]),
            home=some(TAGS),
            wishes=st.lists(st.builds(TagWish, st.sampled_from(TAGS), STRENGTHS), max_size=2).map(tuple),
            known=st.sampled_from((workers, workers[:1])).map(frozenset),
            known_only=SELDOM,
            faces_14=maybe(st.integers(0, 2)),
            faces_28=maybe(st.integers(0, 2)),
        )
    )
    return made


@st.composite
def visit(
    draw: st.DrawFn, id: str, persons: tuple[Person, ...], in_days: st.SearchStrategy[int], skills: list[str]
) -> Visit:
    minutes = draw(st.sampled_from((15, 30, 45, 90)))
    opens = draw(st.integers(420, 720))
    windows = [Window(opens, opens + minutes + draw(st.sampled_from((200, 60, 0))))]
    if draw(st.booleans()):
        again = windows[0].closes + draw(st.integers(0, 90))
        windows.append(Window(again, again + minutes + draw(st.integers(0, 120))))
    made: Visit = draw(
        st.builds(
            Visit,
            id=st.just(id),
            person=st.sampled_from([person.id for person in persons]),
            days=st.lists(in_days, min_size=1, max_size=3, unique=True).map(lambda days: tuple(sorted(days))),
            minutes=st.just(minutes),
            windows=st.just(tuple(windows)),
            window_holds=st.sampled_from(("end", "start")),
            late_limit=st.sampled_from((0, 25, None)),
            wish=maybe(st.builds(TimeWish, CLOCKS, st.sampled_from((0, 15)), STRENGTHS)),
            skills=some(skills),
            workers=st.sampled_from((1, 1, 1, 2)),
            known_only=SELDOM,
            time_critical=st.booleans(),
            worth=maybe(st.sampled_from((0, 700, 9_000))),
            optional=st.booleans(),
            series=st.sampled_from((None, "mornings")),
        )
    )
    return made


@st.composite
def link(draw: st.DrawFn, visits: st.SearchStrategy[str]) -> Link:
    low = draw(maybe(st.sampled_from((0, 30, 60, -45))))
    high = None if low is None else draw(st.sampled_from((None, low, low + 40, low + 120)))
    made: Link = draw(
        st.builds(
            Link,
            first=visits,
            second=visits,
            min_gap=st.just(low),
            max_gap=st.just(high),
            worker=st.sampled_from(("any", "same", "different")),
            together=st.booleans(),
        )
    )
    return made
