"""One faulty problem for each thing that can be wrong, with the sentence it must get."""

from dataclasses import replace
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
    TagWish,
    TimeWish,
    Travel,
    Visit,
    Window,
    Worker,
)

WAYS = np.array([[0, 10, 10], [10, 0, 5], [10, 5, 0]])
DAN = Worker("dan", 0, 0, skills=frozenset({"hoist"}), shifts=(Shift(0, 420, 840), Shift(1, 420, 840)))
SUE = Worker("sue", 0, 0, tags=frozenset({"female"}), shifts=(Shift(0, 420, 840),))
ADA = Person("ada", 1, team=("sue",), wishes=(TagWish("football"),))
TEA = Visit("tea", "ada", (0,), 30, (Window(480, 600),))
BED = Visit("bed", "ada", (0, 1), 30, (Window(480, 600), Window(600, 700)))
GOOD = Problem(2, (ADA,), (TEA, BED), (DAN, SUE), {"car": Travel(WAYS, WAYS)}, (Link("tea", "bed", 60, 120),))


def with_tea(**parts: Any) -> Problem:
    return replace(GOOD, visits=(replace(TEA, **parts), BED))


def with_ada(**parts: Any) -> Problem:
    return replace(GOOD, persons=(replace(ADA, **parts),))


def with_sue(**parts: Any) -> Problem:
    return replace(GOOD, workers=(DAN, replace(SUE, **parts)))


def with_ways(minutes: Any, metres: Any = WAYS) -> Problem:
    return replace(GOOD, travel={"car": Travel(minutes, metres)})


def changed(row: int, column: int, value: float) -> Any:
    ways = WAYS.astype(float if value != value or value % 1 else int)
    ways[row, column] = value
    return ways


IDS = "Add the worker or take the id out."

FAULTS = [
    # the whole
    (replace(GOOD, days=29), "problem: a horizon of 29 days. Plan 1 to 28 days at a time."),
    (
        replace(GOOD, resolution=10),
        "problem: fractions of a minute on 2 days. Use whole minutes, or plan one day.",
    ),
    (replace(GOOD, law=Law(rest=-1)), "law: rest is -1. Give 0 or more."),
    (replace(GOOD, law=Law(break_minutes=-20)), "law: break_minutes is -20. Give 0 or more."),
    (
        replace(GOOD, workers=(replace(DAN, shifts=()), replace(SUE, shifts=()))),
        "problem: no worker has a shift. Give at least one worker a shift.",
    ),
    (replace(GOOD, persons=(ADA, ADA)), "person ada: 2 persons have this id. Give each its own."),
    (replace(GOOD, visits=(TEA, BED, TEA)), "visit tea: 2 visits have this id. Give each its own."),
    (replace(GOOD, workers=(DAN, SUE, SUE)), "worker sue: 2 workers have this id. Give each its own."),
    (replace(GOOD, persons=(ADA, Person(" ", 1))), "person: an empty id. Give every person an id of its own."),
    # travel
    (
        with_ways(changed(0, 1, -1)),
        "travel by car, minutes: -1 from place 0 to 1. Give 0 to 1440.",
    ),
    (with_ways(WAYS, changed(2, 1, -3)), "travel by car, metres: -3 from place 2 to 1. Give 0 to 10000000."),
    (with_ways(changed(1, 2, 1_000_000)), "travel by car, minutes: 1000000 from place 1 to 2. Give 0 to 1440."),
    (
        with_ways(changed(1, 2, float("nan"))),
        "travel by car, minutes: no number from place 1 to 2. Give whole numbers.",
    ),
    (with_ways(changed(1, 2, 2.5)), "travel by car, minutes: fractions in the matrix. Give whole numbers."),
    (with_ways(WAYS, WAYS[:2]), "travel by car, metres: the matrix is 2 by 3. Make it 3 by 3."),
    # persons
    (with_ada(place=3), "person ada: place 3 is not in the travel matrices. Use places 0 to 2."),
    (with_ada(team=("sue", "max")), f"person ada: team member 'max' is no worker of this problem. {IDS}"),
    (with_ada(vetoes=frozenset({"max"})), f"person ada: veto 'max' is no worker of this problem. {IDS}"),
    (with_ada(known=frozenset({"max"})), f"person ada: known worker 'max' is no worker of this problem. {IDS}"),
    (with_ada(team=("sue", "sue")), "person ada: worker 'sue' is in the chosen team 2 times. Name each once."),
    (
        with_ada(vetoes=frozenset({"sue"})),
        "person ada: (warning) worker 'sue' is both chosen and vetoed. Ask the person which holds.",
    ),
    (
        with_ada(musts=frozenset({"female"}), bars=frozenset({"female"})),
        "person ada: 'female' is both a must and barred. Ask the person which holds.",
    ),
    (
        with_ada(musts=frozenset({"speaks-punjabi"})),
        "person ada: (warning) no worker is 'speaks-punjabi', which is a must. Find a worker, or ask again.",
    ),
    (with_ada(faces_14=-1), "person ada: faces_14 is -1. Give 0 or more."),
    (
        replace(GOOD, recent={"eve": {"sue": 1}}),
        "recent of eve: person 'eve' is no person of this problem. Add the person or take the id out.",
    ),
    (
        replace(GOOD, recent={"ada": {"max": 1}}),
        f"recent of ada: worker 'max' is no worker of this problem. {IDS}",
    ),
    (replace(GOOD, recent={"ada": {"sue": -2}}), "recent of ada: sue is -2. Give 0 or more."),
    # visits
    (
        with_tea(person="eve"),
        "visit tea: person 'eve' is no person of this problem. Add the person or take the id out.",
    ),
    (with_tea(days=(2,)), "visit tea: day 2 is outside the horizon. Use days 0 to 1."),
    (with_tea(days=()), "visit tea: its days are []. Name each day once, in order."),
    (with_tea(days=(1, 0)), "visit tea: its days are [1, 0]. Name each day once, in order."),
    (with_tea(minutes=0), "visit tea: it takes 0 minutes. Give 1 to 1440."),
    (
        with_tea(minutes=1_000_000, late_limit=None, window_holds="start"),
        "visit tea: it takes 1000000 minutes. Give 1 to 1440.",
    ),
    (with_tea(windows=()), "visit tea: 0 windows. Give one or two."),
    (
        with_tea(windows=(Window(480, 540), Window(600, 660), Window(700, 760))),
        "visit tea: 3 windows. Give one or two.",
    ),
    (
        with_tea(windows=(Window(600, 480),)),
        "visit tea: its window 600 to 480 closes before it opens. Swap the two.",
    ),
    (
        with_tea(windows=(Window(480, 500),)),
        "visit tea: 30 minutes do not fit its window of 20 minutes. Widen the window or shorten the visit.",
    ),
    (
        with_tea(windows=(Window(480, 500),), late_limit=10),
        "visit tea: (warning) 30 minutes do not fit its window of 20 minutes. Widen the window or shorten the visit.",
    ),
    (
        with_tea(windows=(Window(480, 600), Window(590, 700))),
        "visit tea: its two windows overlap or are out of order. Join them, or put the earlier first.",
    ),
    (
        with_tea(windows=(Window(480, 2881),)),
        "visit tea: closes 2881 is not a time. Give minutes after midnight, 0 to 2880.",
    ),
    (
        with_tea(wish=TimeWish(-5)),
        "visit tea: wished -5 is not a time. Give minutes after midnight, 0 to 2880.",
    ),
    (with_tea(wish=TimeWish(480, tolerance=-1)), "visit tea: tolerance is -1. Give 0 or more."),
    (with_tea(workers=3), "visit tea: 3 workers. Give 1, or 2 for a double-up."),
    (with_tea(late_limit=-1), "visit tea: late_limit is -1. Give 0 or more."),
    (with_tea(worth=-1), "visit tea: worth is -1. Give 0 or more."),
    (
        with_tea(skills=frozenset({"peg"})),
        "visit tea: no worker has the skill 'peg'. Correct the skill, or add a worker who has it.",
    ),
    (
        with_tea(skills=frozenset({"hoist"}), workers=2),
        "visit tea: (warning) 2 must come, and 1 workers have every skill it needs. Train or add a worker.",
    ),
    # workers
    (with_sue(end_place=-1), "worker sue: place -1 is not in the travel matrices. Use places 0 to 2."),
    (with_sue(mode="tram"), "worker sue: there are no travel times by 'tram'. Use one of: car."),
    (with_sue(shifts=()), "worker sue: (warning) no shift at all. Nothing to do if they are away."),
    (with_sue(shifts=(Shift(2, 420, 840),)), "worker sue: day 2 is outside the horizon. Use days 0 to 1."),
    (
        with_sue(shifts=(Shift(0, 840, 420),)),
        "worker sue: a shift on day 0 ends before it starts. Swap the two times.",
    ),
    (
        with_sue(shifts=(Shift(0, 420, 840), Shift(0, 840, 900))),
        "worker sue: shifts on day 0 touch, overlap or are out of order. Join them or put them in order.",
    ),
    (
        with_sue(shifts=(Shift(0, 1_200, 1_900), Shift(1, 420, 840))),
        "worker sue: shifts on days 0 and 1 touch, overlap or are out of order. Join them or put them in order.",
    ),
    (
        with_sue(shifts=(Shift(0, 420, 840, over=60), Shift(0, 900, 960))),
        "worker sue: the first shift on day 0 may run over into the second. Shorten `over`.",
    ),
    (
        with_sue(shifts=(Shift(0, 420, 840, over=None), Shift(0, 900, 960))),
        "worker sue: the first shift on day 0 may run over into the second. Shorten `over`.",
    ),
    (
        with_sue(likes=frozenset({"eve"})),
        "worker sue: liked person 'eve' is no person of this problem. Add the person or take the id out.",
    ),
    (with_sue(rather_not_days=frozenset({5})), "worker sue: day 5 is outside the horizon. Use days 0 to 1."),
    (with_sue(pay=-1), "worker sue: pay is -1. Give 0 or more."),
    (with_sue(most=-1), "worker sue: most is -1. Give 0 or more."),
    (
        with_sue(last_end=5_000),
        "worker sue: their last visit ended 5000 minutes after midnight of day 0."
        " Give a negative number for the days before, or leave it out.",
    ),
    (
        with_sue(meal_break=MealBreak(720, 740, 30, 100)),
        "worker sue: a break of 30 minutes does not fit between 720 and 740. Widen its window or shorten it.",
    ),
    (
        with_sue(shifts=(Shift(0, 420, 2_881),)),
        "worker sue: end 2881 is not a time. Give minutes after midnight, 0 to 2880.",
    ),
    (
        with_sue(shifts=(Shift(0, -1, 600),)),
        "worker sue: start -1 is not a time. Give minutes after midnight, 0 to 2880.",
    ),
    (with_sue(shifts=(Shift(0, 420, 840, over=-1),)), "worker sue: over is -1. Give 0 or more."),
    (
        with_sue(shifts=(Shift(0, 420, 420),)),
        "worker sue: a shift on day 0 ends before it starts. Swap the two times.",
    ),
    (with_sue(meal_break=MealBreak(720, 780, 30, -1)), "worker sue: missed is -1. Give 0 or more."),
    (
        with_sue(meal_break=MealBreak(720, 780, 0, 100)),
        "worker sue: a break of 0 minutes does not fit between 720 and 780. Widen its window or shorten it.",
    ),
    (
        with_sue(meal_break=MealBreak(720, 3_000, 30, 100)),
        "worker sue: break_closes 3000 is not a time. Give minutes after midnight, 0 to 2880.",
    ),
    # links
    (
        replace(GOOD, links=(Link("tea", "lunch", worker="same"),)),
        "link tea > lunch: visit 'lunch' is no visit of this problem. Add the visit or take the id out.",
    ),
    (
        replace(GOOD, links=(Link("tea", "bed", -29, 29, worker="same"),)),
        "link tea > bed: the same worker would be at both at once. Ask for different workers or a longer gap.",
    ),
    (
        replace(GOOD, links=(Link("tea", "lunch"),)),
        "link tea > lunch: visit 'lunch' is no visit of this problem. Add the visit or take the id out.",
    ),
    (replace(GOOD, links=(Link("tea", "tea"),)), "link tea > tea: a visit is linked to itself. Name two visits."),
    (
        replace(GOOD, links=(Link("tea", "bed", None, 30),)),
        "link tea > bed: a largest gap without a smallest. Give the smallest gap too, 0 if there is none.",
    ),
    (
        replace(GOOD, links=(Link("tea", "bed", 60, 30),)),
        "link tea > bed: the largest gap 30 is below the smallest 60. Swap the two.",
    ),
    (
        replace(GOOD, links=(Link("tea", "bed", 9_000),)),
        "link tea > bed: a gap of 9000 minutes. Stay within 2880 minutes.",
    ),
    (
        replace(GOOD, links=(Link("tea", "bed", 0, 0, worker="same"),)),
        "link tea > bed: the same worker would be at both at once. Ask for different workers or a longer gap.",
    ),
    (
        replace(with_tea(workers=2), links=(Link("tea", "bed", 60, worker="same"),)),
        "link tea > bed: the same workers must come, but not the same number. Ask for one or two at both.",
    ),
    (
        replace(GOOD, links=(Link("tea", "bed", 0), Link("bed", "tea", 30))),
        "links bed > tea > bed: each must come after the one before, in a circle. Drop one.",
    ),
    (
        replace(GOOD, visits=(TEA, replace(BED, days=(1,))), links=(Link("tea", "bed", 0, 0),)),
        "link tea > bed: they start together, but have no day in common. Give them a day in common.",
    ),
    # locks and what was published
    (
        replace(GOOD, locks=(Lock("lunch"),)),
        "lock of lunch: visit 'lunch' is no visit of this problem. Add the visit or take the id out.",
    ),
    (
        replace(GOOD, locks=(Lock("tea", ("max",)),)),
        f"lock of tea: worker 'max' is no worker of this problem. {IDS}",
    ),
    (
        replace(GOOD, locks=(Lock("tea", day=1),)),
        "lock of tea: the visit cannot be on day 1. Lock another day or add it to the visit's days.",
    ),
    (
        replace(GOOD, locks=(Lock("tea", start=400),)),
        "lock of tea: 400 is before the visit's window opens. Lock a later start.",
    ),
    (
        replace(GOOD, locks=(Lock("tea", ("dan", "sue")),)),
        "lock of tea: 2 workers are locked where 1 must come. Name 1 different.",
    ),
    (
        replace(GOOD, locks=(Lock("bed", ("sue",), day=1),)),
        "lock of bed: worker 'sue' has no shift then. Lock somebody else or add a shift.",
    ),
    (
        replace(with_ada(vetoes=frozenset({"dan"})), locks=(Lock("tea", ("dan",)),)),
        "lock of tea: worker 'dan' is vetoed. Lock somebody else or take the lock off.",
    ),
    (
        replace(with_tea(skills=frozenset({"hoist"})), locks=(Lock("tea", ("sue",)),)),
        "lock of tea: worker 'sue' lacks the skill 'hoist'. Lock somebody else or take the lock off.",
    ),
    (
        replace(with_ada(musts=frozenset({"female"})), locks=(Lock("tea", ("dan",)),)),
        "lock of tea: worker 'dan' is not 'female', which is a must. Lock somebody else or take the lock off.",
    ),
    (
        replace(with_ada(bars=frozenset({"female"})), locks=(Lock("tea", ("sue",)),)),
        "lock of tea: worker 'sue' is 'female', which is barred. Lock somebody else or take the lock off.",
    ),
    (
        replace(
            with_ada(home=frozenset({"cat"})),
            workers=(DAN, replace(SUE, cannot=frozenset({"cat"}))),
            locks=(Lock("tea", ("sue",)),),
        ),
        "lock of tea: worker 'sue' cannot work in a home with 'cat'. Lock somebody else or take the lock off.",
    ),
    (
        replace(with_ada(known_only=True), recent={"ada": {"dan": 0}}, locks=(Lock("tea", ("dan",)),)),
        "lock of tea: worker 'dan' is not known to the person. Lock somebody else or take the lock off.",
    ),
    (
        replace(GOOD, locks=(Lock("tea"), Lock("tea", day=0))),
        "lock of tea: 2 locks of one visit. Put them into one.",
    ),
    (
        replace(GOOD, published={"lunch": Published(("sue",), 0, 480)}),
        "published lunch: visit 'lunch' is no visit of this problem. Add the visit or take the id out.",
    ),
    (
        replace(GOOD, published={"tea": Published(("max",), 0, 480)}),
        f"published tea: worker 'max' is no worker of this problem. {IDS}",
    ),
    (
        replace(GOOD, locks=(Lock("tea", day=2),)),
        "lock of tea: day 2 is outside the horizon. Use days 0 to 1.",
    ),
    (
        replace(GOOD, locks=(Lock("tea", start=-1),)),
        "lock of tea: start -1 is not a time. Give minutes after midnight, 0 to 2880.",
    ),
    (
        replace(with_tea(known_only=True), locks=(Lock("tea", ("sue",)),)),
        "lock of tea: worker 'sue' is not known to the person. Lock somebody else or take the lock off.",
    ),
    (
        replace(GOOD, published={"tea": Published(("sue",), 0, 3_000)}),
        "published tea: start 3000 is not a time. Give minutes after midnight, 0 to 2880.",
    ),
    (
        replace(GOOD, published={"tea": Published(("sue",), 7, 480)}),
        "published tea: day 7 is outside the horizon. Use days 0 to 1.",
    ),
]
"""Faulty problem, and the sentence that tells its place and mend."""
