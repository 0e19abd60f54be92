"""Problems of every kind that make sense, for Hypothesis."""

from typing import Any

import numpy as np
from hypothesis import strategies as st

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

WORKERS, PERSONS, VISITS = ("amira", "ben", "chloé"), ("ada", "bo-2", "3"), ("tea", "bed/1", "lunch – long")
TAGS = st.sampled_from(("female", "speaks punjabi", "cat", "football, and rugby"))
TAG_SETS = st.frozensets(TAGS, max_size=2)
STRENGTHS = st.sampled_from(Strength)
NAMES = st.sampled_from(("", "Ada Clarke", 'Bo "Bobby" Ng', "Łucja; née Ó Briain"))
CLOCKS = st.integers(0, 1_400)
MONEY = st.integers(0, 100_000)


def subsets(ids: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(ids)) if ids else st.just(frozenset())


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@st.composite
def windows(draw: st.DrawFn, minutes: int) -> tuple[Window, ...]:
    opens = draw(CLOCKS)
    first = Window(opens, opens + minutes + draw(st.integers(0, 60)))
    if draw(st.booleans()):
        return (first,)
    again = first.closes + draw(st.integers(0, 60))
    return first, Window(again, again + minutes)


@st.composite
def shifts(draw: st.DrawFn, days: int) -> tuple[Shift, ...]:
    found = [Shift(0, draw(st.integers(0, 500)), 600, draw(st.sampled_from((0, 30))))]
    if draw(st.booleans()):
        found.append(Shift(0, 660, draw(st.integers(661, 1_440)), draw(st.sampled_from((0, 15, None)))))
    if days > 1 and draw(st.booleans()):
        found.append(Shift(days - 1, 420, 900))
    return tuple(found)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    days = draw(st.integers(1, 28))
    workers = WORKERS[: draw(st.integers(1, 3))]
    persons = PERSONS[: draw(st.integers(0, 3))]
    visits = VISITS[: draw(st.integers(0, 3))] if persons else ()
    lengths = {id: draw(st.integers(1, 90)) for id in visits}
    in_days = st.integers(0, days - 1)
    places = st.integers(0, 2)
    matrix = st.lists(st.integers(0, 1_440), min_size=9, max_size=9).map(lambda cells: np.array(cells).reshape(3, 3))
    skills = draw(st.frozensets(st.sampled_from(("hoist", "peg"))))
    builds = {
        "person": st.builds(
            Person,
            place=places,
            id=st.just(""),
            name=NAMES,
            team=st.lists(st.sampled_from(workers), unique=True).map(tuple),
            team_strength=STRENGTHS,
            vetoes=subsets(workers),
            musts=TAG_SETS,
            home=TAG_SETS,
            wishes=st.lists(st.builds(TagWish, TAGS, STRENGTHS), max_size=2).map(tuple),
            known=subsets(workers),
            known_only=st.booleans(),
            faces_14=maybe(st.integers(0, 9)),
            faces_28=maybe(st.integers(0, 9)),
        ),
        "worker": st.builds(
            Worker,
            id=st.just(""),
            start_place=places,
            end_place=places,
            name=NAMES,
            mode=st.sampled_from(("car", "foot")),
            skills=st.just(skills),
            tags=TAG_SETS,
            cannot=TAG_SETS,
            rather_not=TAG_SETS,
            likes=subsets(persons),
            rather_not_days=st.frozensets(in_days, max_size=2),
            shifts=shifts(days),
            meal_break=maybe(
                st.builds(MealBreak, st.integers(600, 700), st.integers(760, 800), st.integers(1, 60), MONEY)
            ),
            pay=MONEY,
            overtime_premium=MONEY,
            mileage=MONEY,
            guaranteed=MONEY,
            overtime_after=maybe(MONEY),
            most=maybe(MONEY),
            wanted=maybe(MONEY),
            last_end=maybe(st.integers(-10_000, 1_440)),
        ),
    }
    starts = st.builds(TimeWish, CLOCKS, st.integers(0, 60), STRENGTHS)

    def visit(id: str) -> Visit:
        return Visit(
            id,
            draw(st.sampled_from(persons)),
            tuple(sorted(draw(st.sets(in_days, min_size=1, max_size=3)))),
            lengths[id],
            draw(windows(lengths[id])),
            window_holds=draw(st.sampled_from(("end", "start"))),
            late_limit=draw(maybe(st.integers(0, 60))),
            wish=draw(maybe(starts)),
            skills=draw(subsets(tuple(sorted(skills)))),
            workers=draw(st.sampled_from((1, 2))),
            known_only=draw(st.booleans()),
            time_critical=draw(st.booleans()),
            optional=draw(st.booleans()),
            worth=draw(maybe(MONEY)),
            series=draw(maybe(st.sampled_from(("mornings", "teas")))),
        )

    return Problem(
        days=days,
        persons=tuple(_called(draw(builds["person"]), id) for id in persons),
        visits=tuple(visit(id) for id in visits),
        workers=tuple(_called(draw(builds["worker"]), id) for id in workers),
        travel={mode: Travel(draw(matrix), draw(matrix)) for mode in ("car", "foot")},
        links=_links(draw, visits),
        locks=tuple(Lock(id, start=2_000) for id in visits if draw(st.booleans())),
        recent={id: {workers[0]: draw(st.integers(0, 9))} for id in persons if draw(st.booleans())},
        published={
            id: Published((draw(st.sampled_from(workers)),), draw(in_days), draw(CLOCKS))
            for id in visits
            if draw(st.booleans())
        },
        law=draw(st.builds(Law, maybe(MONEY), maybe(MONEY), st.integers(0, 60), maybe(MONEY))),
        name=draw(NAMES),
    )


def _called(thing: Any, id: str) -> Any:
    return type(thing)(**{name: getattr(thing, name) for name in thing.__slots__} | {"id": id})


def _links(draw: st.DrawFn, visits: tuple[str, ...]) -> tuple[Link, ...]:
    if len(visits) < 2 or draw(st.booleans()):
        return ()
    low = draw(maybe(st.integers(200, 300)))
    high = None if low is None else draw(maybe(st.integers(low, 400)))
    return (Link(visits[0], visits[1], low, high, draw(st.sampled_from(("any", "different"))), draw(st.booleans())),)


def same(one: Problem, two: Problem) -> bool:
    """Equal, the matrices too (which compare cell by cell and so cannot answer for themselves)."""

    def plain(problem: Problem) -> list[Any]:
        ways = {mode: (t.minutes.tolist(), t.metres.tolist()) for mode, t in problem.travel.items()}
        return [ways if name == "travel" else getattr(problem, name) for name in problem.__slots__]

    return plain(one) == plain(two)
