"""The published set of small problems, each solved exactly: one for each rule, where that rule matters, and mixed ones.

Every function makes a problem and its weights from a seed; the published set is the one with every default. A morning
in a small town of chance: some persons with a visit or two each, who know every worker, and wish for a time.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import partial
from random import Random
from typing import Any

import numpy as np

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
from rota_engine.testing import METRES_A_MINUTE, at, person, visit, worker

type Small = tuple[Problem, Weights]
PERSONS, WORKERS = ("ada", "bo", "cy", "dot"), ("amira", "ben", "chloe", "dev")
SIDE = 24  # minutes across town
WIDE = (Window(at("7:00"), at("13:00")),)
HOIST, FEMALE, CAT = frozenset({"hoist"}), frozenset({"female"}), frozenset({"cat"})


def _town(seed: int, visits: int = 7, workers: int = 3, days: int = 1, persons: int = 4, **parts: Any) -> Problem:
    """A problem with nothing special; ``parts`` are the same for all its workers."""
    draw = Random(seed)
    homes = np.array([(draw.randrange(SIDE), draw.randrange(SIDE)) for _ in range(persons + 1)])
    minutes = abs(homes[:, None] - homes[None]).sum(axis=2) // 2 + 3
    np.fill_diagonal(minutes, 0)
    ids = WORKERS[:workers]
    made = []
    for n in range(visits):
        wished, length = draw.randrange(at("7:30"), at("10:30"), 15), draw.choice((30, 45, 60))
        window = Window(wished - 30, wished + 45 + length)
        day, whose = n * days // visits, PERSONS[n % persons]
        made.append(visit(f"{whose}-{n}", whose, day=day, minutes=length, windows=(window,), wish=TimeWish(wished, 10)))
    staff = [worker(id, "7:00-13:00", days, **{"pay": 1_200 + 60 * n, **parts}) for n, id in enumerate(ids)]
    people = [person(id, n, known=frozenset(ids)) for n, id in enumerate(PERSONS[:persons], start=1)]
    return Problem(days, tuple(people), tuple(made), tuple(staff), {"car": Travel(minutes, minutes * METRES_A_MINUTE)})


def _some[T: (Person, Visit, Worker)](things: Iterable[T], which: Collection[int], **parts: Any) -> tuple[T, ...]:
    """The same things, with other parts in some of them (by their turn)."""
    return tuple(replace(thing, **parts) if n in which else thing for n, thing in enumerate(things))


# Hard rules: who may come


def skills(seed: int = 1) -> Small:
    """Three visits need a hoist, and one worker can use it."""
    town = _town(seed)
    visits, workers = _some(town.visits, (0, 2, 5), skills=HOIST), _some(town.workers, (2,), skills=HOIST)
    return replace(town, visits=visits, workers=workers), Weights()


def vetoes(seed: int = 1) -> Small:
    """Three persons want neither of two workers."""
    town = _town(seed)
    return replace(town, persons=_some(town.persons, (0, 1, 2), vetoes=frozenset(WORKERS[:2]))), Weights()


def musts(seed: int = 1) -> Small:
    """Two persons have only women, one has none, and one worker is a woman."""
    town = _town(seed)
    persons = _some(_some(town.persons, (0, 1), musts=FEMALE), (2,), bars=FEMALE)
    return replace(town, persons=persons, workers=_some(town.workers, (2,), tags=FEMALE)), Weights()


def homes(seed: int = 1) -> Small:
    """Two homes with a cat, and two workers who cannot be where one is."""
    town = _town(seed)
    persons, workers = _some(town.persons, (1, 2), home=CAT), _some(town.workers, (0, 1), cannot=CAT)
    return replace(town, persons=persons, workers=workers), Weights()


def known_only(seed: int = 1) -> Small:
    """A person who has only workers she knows, and a visit for which that holds."""
    town = _town(seed)
    persons = _some(town.persons, (0,), known=frozenset({"chloe"}), known_only=True)
    persons = _some(persons, (1,), known=frozenset({"ben"}))
    return replace(town, persons=persons, visits=_some(town.visits, (1,), known_only=True)), Weights(new_face=0)


# Hard rules: when, and how many


def windows(seed: int = 1) -> Small:
    """Visits with two windows, and a wished time between the two."""
    town = _town(seed)
    halves = Window(at("7:30"), at("8:20")), Window(at("10:00"), at("11:30"))
    wished = TimeWish(at("9:00"))
    return replace(town, visits=_some(town.visits, (0, 2, 4), windows=halves, minutes=45, wish=wished)), Weights()


def days(seed: int = 1) -> Small:
    """Long visits that may be on one of two days, in three full days."""
    town = _town(seed, visits=8, workers=1, days=3)
    return replace(town, visits=_some(town.visits, (1, 3, 6), days=(0, 2), minutes=90)), Weights()


def staffing(seed: int = 1) -> Small:
    """Three double-ups."""
    town = _town(seed, visits=6)
    return replace(town, visits=_some(town.visits, (0, 3, 4), workers=2)), Weights()


def links(seed: int = 1) -> Small:
    """Two visits an hour to 90 minutes apart, and two that are at least 75 minutes apart."""
    town = _town(seed)
    one, two, three, four, *_ = (visit.id for visit in town.visits)
    visits = _some(town.visits, range(4), windows=WIDE)
    return replace(town, visits=visits, links=(Link(one, two, 60, 90), Link(three, four, 75))), Weights()


def start_together(seed: int = 1) -> Small:
    """Two visits in two homes that start at the same minute, on one of two days."""
    town = _town(seed, days=2, workers=2)
    one, two, *_ = (visit.id for visit in town.visits)
    visits = _some(town.visits, (0, 1), windows=WIDE, days=(0, 1))
    return replace(town, visits=visits, links=(Link(one, two, 0, 0),)), Weights()


def link_workers(seed: int = 1) -> Small:
    """Visits that must have the same worker, and visits that must not."""
    town = _town(seed)
    one, two, three, four, *_ = (visit.id for visit in town.visits)
    return replace(town, links=(Link(one, two, worker="same"), Link(three, four, worker="different"))), Weights()


def together(seed: int = 1) -> Small:
    """A long visit that weighs nothing by itself, and without which another cannot be."""
    town = _town(seed, visits=6, workers=1)
    visits = _some(town.visits, (1,), windows=WIDE, minutes=120, optional=True, worth=0)
    return replace(town, visits=visits, links=(Link(visits[0].id, visits[1].id, together=True),)), Weights()


def locks(seed: int = 1) -> Small:
    """A worker, a day and a start that may not change."""
    town = _town(seed, days=2, workers=2)
    visits = _some(town.visits, (0,), days=(0, 1))
    held = visits[2]
    start = held.windows[0].opens
    locked = Lock(visits[0].id, day=1), Lock(visits[1].id, workers=("ben",)), Lock(held.id, start=start)
    return replace(town, visits=visits, locks=locked), Weights()


# Hard rules: the worker's day and week


def shifts(seed: int = 1) -> Small:
    """Two short shifts a worker."""
    parts = Shift(0, at("7:00"), at("8:50")), Shift(0, at("9:30"), at("11:30"))
    return _town(seed, shifts=parts), Weights()


def travel_time(seed: int = 1) -> Small:
    """Travel that costs nothing but time."""
    return _town(seed, visits=8, workers=2), Weights(paid_travel=0, home_travel=0)


def breaks(seed: int = 1) -> Small:
    """A long break due after three hours, on a full morning."""
    town = _town(seed, visits=8, workers=2)
    return replace(town, law=Law(break_after=180, break_minutes=45)), Weights(paid_waiting=0, split_shift=0)


def rest(seed: int = 1) -> Small:
    """Late one day is late the next."""
    town = _town(seed, visits=8, workers=2, days=2, last_end=-780)
    return replace(town, law=Law(rest=at("22:30"))), Weights()


def hours(seed: int = 1) -> Small:
    """Few hours that may be worked, by law and by contract."""
    town = _town(seed, days=7, workers=2, most=180)
    return replace(town, law=Law(week=150), workers=_some(town.workers, (0,), most=120)), Weights()


# Soft rules: the visit and its time


def unassigned(seed: int = 1) -> Small:
    """More visits than can be done, some of more weight than others."""
    town = _town(seed, visits=8, workers=1)
    visits = _some(_some(town.visits, (1, 4), time_critical=True), (2, 6), optional=True, worth=1_500)
    return replace(town, visits=visits), Weights()


def wished_time(seed: int = 1) -> Small:
    """Not everybody can have the time they wish."""
    town = _town(seed, visits=6, workers=2)
    wished = TimeWish(at("9:00"), 5, Strength.WOULD_LIKE)
    return replace(town, visits=_some(town.visits, (0, 1, 2, 3), windows=WIDE, wish=wished)), Weights()


def _tight(town: Problem) -> Problem:
    """Everybody's window closes with the wished time, and a visit may be late."""
    limits = (None, 45, 90)
    visits = (
        replace(v, windows=(Window(v.windows[0].opens, v.windows[0].opens + v.minutes + 15),), late_limit=limits[n % 3])
        for n, v in enumerate(town.visits)
    )
    return replace(town, visits=tuple(visits))


def late(seed: int = 1) -> Small:
    """Windows too tight for the workers there are, and a price of lateness."""
    return _tight(_town(seed, visits=7, workers=2)), Weights(late=10, wished_time_strongly=0)


def latest(seed: int = 1) -> Small:
    """A high price of the worst lateness of all."""
    return _tight(_town(seed, visits=6, workers=2)), Weights(late=2, latest=50, wished_time_strongly=0)


def regular_time(seed: int = 1) -> Small:
    """Mornings at one time of day, wished for at different times."""
    town = _town(seed, visits=8, workers=2, days=3, persons=2)
    return replace(town, visits=_some(town.visits, range(8), series="mornings")), Weights(regular_tolerance=10)


# Soft rules: who comes


def chosen_team(seed: int = 1) -> Small:
    """Everybody's favourite is the same worker."""
    town = _town(seed)
    persons = _some(town.persons, (0, 1), team=("ben", "chloe"))
    return replace(town, persons=_some(persons, (2, 3), team=("ben",), team_strength=Strength.WOULD_LIKE)), Weights()


def wished_tags(seed: int = 1) -> Small:
    """Three persons would like a woman, and one worker is one."""
    town = _town(seed)
    wishes = TagWish("female", Strength.STRONGLY), TagWish("chess")
    workers = _some(_some(town.workers, (1,), tags=FEMALE), (2,), tags=frozenset({"chess"}))
    return replace(town, workers=workers, persons=_some(town.persons, (0, 1, 2), wishes=wishes)), Weights()


def new_faces(seed: int = 1) -> Small:
    """Everybody knows one worker, and one person met another lately."""
    town = _town(seed, days=2)
    persons = _some(town.persons, range(4), known=frozenset({"ben"}))
    return replace(town, persons=persons, recent={"ada": {"amira": 2}}), Weights()


def faces(seed: int = 1) -> Small:
    """Ceilings on faces, over two fortnights."""
    town = _town(seed, visits=8, days=16, persons=2)
    workers = _some(town.workers, (0,), shifts=town.workers[0].shifts[:8])
    persons = _some(_some(town.persons, (0,), faces_14=1, faces_28=1), (1,), faces_28=2)
    visits = _some(town.visits, (0, 5), workers=2)
    recent = {"ada": {"chloe": 1}, "bo": {"amira": 3, "ben": 1}}
    return replace(town, persons=persons, visits=visits, workers=workers, recent=recent), Weights()


# Soft rules: workers' wishes and contracts


def worker_wishes(seed: int = 1) -> Small:
    """Homes and days that a worker would rather not have, and a person she likes."""
    town = _town(seed, days=2)
    workers = _some(town.workers, (0, 1), rather_not=CAT, likes=frozenset({"ada"}))
    workers = _some(workers, (2,), rather_not_days=frozenset({1}))
    return replace(town, persons=_some(town.persons, (1, 2), home=CAT), workers=workers), Weights()


def missed_meal(seed: int = 1) -> Small:
    """A meal in the middle of a full morning; for one of the workers it may end after its hours."""
    meal = MealBreak(at("8:45"), at("9:30"), 30, missed=500)
    town = _town(seed, visits=8, workers=2, meal_break=meal)
    return replace(town, workers=_some(town.workers, (1,), meal_break=replace(meal, holds="start"))), Weights()


def extra_time(seed: int = 1) -> Small:
    """Shifts that end before the work does."""
    town = _town(seed, workers=2, shifts=(Shift(0, at("7:00"), at("9:30"), 60),))
    without_limit = (Shift(0, at("7:00"), at("9:00"), None),)
    return replace(town, workers=_some(town.workers, (1,), shifts=without_limit)), Weights(extra=20)


def idle(seed: int = 1) -> Small:
    """A high price of the emptiest shift."""
    return _town(seed), Weights(most_idle=60)


def guaranteed(seed: int = 1) -> Small:
    """More hours promised than there is work."""
    return _town(seed, visits=8, days=7, persons=2, guaranteed=240), Weights()


def overtime(seed: int = 1) -> Small:
    """More work than there are ordinary hours."""
    return _town(seed, workers=2, overtime_after=120, overtime_premium=1_500), Weights()


def fair_share(seed: int = 1) -> Small:
    """One worker wants twice the hours of the others."""
    town = _town(seed, visits=8, days=7, persons=2, wanted=300)
    return replace(town, workers=_some(town.workers, (1,), wanted=600)), Weights(fair_tolerance=0, fair_share=40)


# Soft rules: money and time on the road, and what people were told


def paid_travel(seed: int = 1) -> Small:
    """Workers of different pay, by car and on foot."""
    town = _town(seed, visits=8)
    car = town.travel["car"]
    foot = Travel(car.minutes * 2, car.metres)
    return replace(town, travel={"car": car, "foot": foot}, workers=_some(town.workers, (0,), mode="foot")), Weights()


def paid_waiting(seed: int = 1) -> Small:
    """Gaps between visits, some so long that they split the day."""
    town = _town(seed, visits=6, workers=1, days=2)
    noon = (Window(at("11:15"), at("12:15")),)
    return replace(town, visits=_some(town.visits, (1, 4), windows=noon)), Weights(waiting=2)


def mileage(seed: int = 1) -> Small:
    """A kilometre costs more for one worker than for the others."""
    town = _town(seed, visits=8, mileage=30)
    return replace(town, workers=_some(town.workers, (1,), mileage=95)), Weights(mileage=90)


def changes(seed: int = 1) -> Small:
    """People were told who comes when; but one of the workers is ill."""
    town = _town(seed, workers=4, days=2)
    draw, visits, workers = Random(seed), _some(town.visits, (1, 5), days=(0, 1)), _some(town.workers, (0,), shifts=())
    told = {
        v.id: Published((draw.choice(WORKERS),), v.days[0], v.windows[0].opens + draw.randrange(45)) for v in visits
    }
    return replace(town, visits=visits, workers=workers, published=told), Weights()


# Rules together


def mixed(seed: int) -> Small:
    """A little of nearly everything, by chance."""
    draw = Random(seed)
    days = draw.choice((1, 1, 2, 7))
    meal = MealBreak(at("8:30"), at("10:00"), 20, missed=700, holds=draw.choice(("end", "start")))
    town = _town(
        seed, visits=draw.randrange(7, 9), workers=draw.choice((2, 3)), days=days, overtime_after=200,
        overtime_premium=600, mileage=45, guaranteed=150, wanted=300, meal_break=draw.choice((meal, None)), most=600,
    )  # fmt: skip

    def some(things: Collection[Any]) -> list[int]:
        return draw.sample(range(len(things)), 2)

    visits = _some(town.visits, some(town.visits), days=tuple(range(min(2, days))), series="mornings")
    visits = _some(visits, some(visits), windows=(Window(at("7:30"), at("8:40")), Window(at("9:10"), at("11:00"))))
    visits = _some(_some(visits, some(visits)[:1], workers=2), some(visits), skills=HOIST, late_limit=None)
    workers = _some(town.workers, some(town.workers), skills=HOIST, tags=FEMALE, likes=frozenset({"bo"}))
    workers = _some(workers, some(workers)[:1], rather_not=CAT, shifts=workers[0].shifts[:2])
    persons = _some(town.persons, some(town.persons), team=("chloe", "amira")[-len(workers) + 1 :], faces_14=1)
    persons = _some(_some(persons, some(persons), home=CAT), some(persons)[:1], wishes=(TagWish("female"),))
    one, two, three, four = (visits[n].id for n in draw.sample(range(len(visits)), 4))
    tied = Link(one, two, 45, 150), Link(three, four, worker="different")
    told = Published(("ben",), 0, at("8:20"))
    law = Law(rest=at("21:00"), break_after=200, break_minutes=20, week=500)
    weights = Weights(late=8, latest=20, extra=5, most_idle=draw.choice((0, 4)), waiting=1)
    return (
        replace(town, visits=visits, workers=workers, persons=persons, links=tied, published={one: told}, law=law),
        weights,
    )


_ONE_EACH: tuple[Callable[[], Small], ...] = (
    skills, vetoes, musts, homes, known_only, windows, days, staffing, links, start_together, link_workers, together,
    locks, shifts, travel_time, breaks, rest, hours, unassigned, wished_time, late, latest, regular_time, chosen_team,
    wished_tags, new_faces, faces, worker_wishes, missed_meal, extra_time, idle, guaranteed, overtime, fair_share,
    paid_travel, paid_waiting, mileage, changes,
)  # fmt: skip
SMALL: dict[str, Callable[[], Small]] = {make.__name__: make for make in _ONE_EACH}
SMALL |= {f"mixed-{seed}": partial(mixed, seed) for seed in range(1, 11)}
"""The published set: name -> what makes it. All but the mixed ones have the name of the rule that matters."""
