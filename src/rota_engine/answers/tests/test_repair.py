"""Mending a day: by hand, and against every rota there is where a day is small enough to list them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from rota_engine.answers.board import Board
from rota_engine.answers.events import (
    Event,
    NeedsGrew,
    NewPackage,
    Now,
    PersonAway,
    PersonHome,
    VisitOverran,
    WorkerAway,
    happened,
)
from rota_engine.answers.repair import Repair, repair, ways_to_mend
from rota_engine.answers.told import differs
from rota_engine.branches.generate import generate_with_plan
from rota_engine.evaluate import evaluate
from rota_engine.problem.model import Link, Lock, Problem, Shift, Visit
from rota_engine.problem.weights import Weights
from rota_engine.rota import Placed, Rota
from rota_engine.testing import at, person, placed, problem, visit, worker

# Dan goes to Ann at 8:00, to Bob at 9:00 and to Cat at 10:00; Eva to Deb at 8:30. It is ten minutes from home to home.
BOTH = frozenset({"dan", "eva"})
PERSONS = [person(name, n + 1, known=BOTH) for n, name in enumerate(("ann", "bob", "cat", "deb"))]
VISITS = [visit("a", "ann"), visit("b", "bob"), visit("c", "cat"), visit("d", "deb")]
DAY = problem(VISITS, [worker("dan"), worker("eva")], PERSONS)
PLAN = Rota(
    {"a": placed("8:00", "dan"), "b": placed("9:00", "dan"), "c": placed("10:00", "dan"), "d": placed("8:30", "eva")}
)


def mend(event: Event, now: str | None = None, day: Problem = DAY, plan: Rota = PLAN) -> Repair:
    mended = repair(Board(day, plan), event, now=Now(0, at(now)) if now else None)
    assert evaluate(mended.problem, mended.rota).broken() == {}
    return mended


def to_persons(mended: Repair) -> list[str]:
    return [f"{told.id}: {told.sentence}" for told in mended.changes if not told.worker]


def to_workers(mended: Repair) -> list[str]:
    return [f"{told.id}: {told.sentence}" for told in mended.changes if told.worker]


@pytest.mark.parametrize(
    ("event", "now", "persons"),
    [
        # Eva is with Deb until 9:00: Ann is before that or after Bob. Deb is told of nothing.
        (
            WorkerAway("dan", 0),
            None,
            [
                "ann: Your visit is at 7:50 instead of 8:00 on day 1, and Eva comes instead of Dan.",
                "bob: Your visit is at 9:10 instead of 9:00 on day 1, and Eva comes instead of Dan.",
                "cat: Eva comes instead of Dan to your visit at 10:00 on day 1.",
            ],
        ),
        # From 9:30 on: if he begins ten minutes early at Bob's he is home by then, and Bob need not be told.
        (
            WorkerAway("dan", 0, at("9:30")),
            "8:40",
            ["cat: Eva comes instead of Dan to your visit at 10:00 on day 1."],
        ),
        (
            WorkerAway("dan", 0, at("9:15")),
            "8:40",
            [
                "bob: Your visit is at 9:10 instead of 9:00 on day 1, and Eva comes instead of Dan.",
                "cat: Eva comes instead of Dan to your visit at 10:00 on day 1.",
            ],
        ),
        # Away between two visits: nothing happens.
        (WorkerAway("dan", 0, at("11:00"), at("13:00")), None, []),
        # Ann's visit is over at 8:55. 9:05 is within the ten minutes that nobody need be told of; 9:15 is not.
        (VisitOverran("a", 25), "8:30", []),
        (VisitOverran("a", 35), "8:30", ["bob: Your visit is at 9:15 instead of 9:00 on day 1."]),
        # Over at 9:45, Dan gets to Cat by 10:00 but not to Bob and Cat: Bob has Eva, or both are told.
        (
            VisitOverran("a", 75),
            "8:30",
            ["bob: Your visit is at 9:10 instead of 9:00 on day 1, and Eva comes instead of Dan."],
        ),
        (NeedsGrew("b", 30), None, []),  # to 10:00: ten minutes later at Cat's
        (NeedsGrew("b", 40), None, []),  # and ten minutes earlier at Bob's
        (PersonAway("bob", 0, 0), None, []),
        (PersonHome((visit("e", "ann", "8:30-9:00"),)), None, ["ann: A visit is new: at 8:30 on day 1, by Dan."]),
        (
            NewPackage(person("eli", 4, vetoes=frozenset({"eva"})), (visit("e", "eli", "9:30-10:00"),)),
            None,
            ["eli: A visit is new: at 9:30 on day 1, by Dan."],  # ten minutes earlier at Bob's, later at Cat's
        ),
    ],
)
def test_who_is_told_what(event: Event, now: str | None, persons: list[str]) -> None:
    mended = mend(event, now)
    assert mended.unassigned == ()
    assert to_persons(mended) == persons
    assert mended.persons == {sentence.split(":")[0] for sentence in persons}


def test_workers_are_told_every_change() -> None:
    assert to_workers(mend(VisitOverran("a", 25), "8:30")) == ["dan: You go to Bob at 9:05 instead of 9:00 on day 1."]
    assert to_workers(mend(PersonAway("bob", 0, 0))) == ["dan: You do not go to Bob at 9:00 on day 1."]
    assert to_workers(mend(WorkerAway("dan", 0, at("9:50"))))[-2:] == [
        "dan: You do not go to Cat at 10:00 on day 1.",
        "eva: You also go to Cat, at 10:00 on day 1.",
    ]


def test_of_a_double_up_only_the_one_who_is_ill_changes() -> None:
    lift = replace(VISITS[1], workers=2)
    day = problem([VISITS[0], lift], [worker("dan"), worker("eva"), worker("fay")], PERSONS[:2])
    mended = mend(WorkerAway("dan", 0), day=day, plan=Rota({"b": placed("9:00", "dan", "eva")}))
    assert to_persons(mended) == ["bob: Fay comes instead of Dan to your visit at 9:00 on day 1."]
    assert to_workers(mended) == [
        "dan: You do not go to Bob at 9:00 on day 1.",
        "fay: You also go to Bob, at 9:00 on day 1.",
    ]


def test_the_board_that_is_asked_stays_as_it_is() -> None:
    board = Board(DAY, PLAN)
    repair(board, WorkerAway("dan", 0))
    assert (board.problem, board.rota) == (DAY, PLAN)


NARROW = [
    visit("a", "ann", "9:00-9:30", time_critical=True),
    visit("b", "bob", "9:00-9:30"),
    visit("c", "cat", "9:30-10:10"),
]


@pytest.mark.parametrize(("critical", "undone"), [("ann", "bob"), ("bob", "ann"), ("cat", "ann")])
def test_time_critical_visits_come_first_whoever_had_the_worker(critical: str, undone: str) -> None:
    """Eva can do one of the two at 9:00. If neither is critical, whoever has her keeps her."""
    visits = [replace(v, time_critical=v.person == critical) for v in NARROW[:2]]
    day = problem(visits, [worker("dan"), worker("eva")], PERSONS[:3])
    mended = mend(WorkerAway("dan", 0), day=day, plan=Rota({"a": placed("9:00", "dan"), "b": placed("9:00", "eva")}))
    assert mended.unassigned == (undone[0],)
    assert f"{undone}: Nobody can come to your visit at 9:00 on day 1." in to_persons(mended)
    assert [block.rule for block in mended.why(undone[0]).blocks] == ["travel_time"], "Eva's other visit is in the way"


def test_what_has_begun_stays_and_nothing_new_begins_before_now() -> None:
    mended = mend(WorkerAway("eva", 0, at("8:40")), "8:40")
    assert mended.rota.visits["d"] == PLAN.visits["d"], "she is there, and goes home then"
    free = replace(DAY, visits=tuple(replace(v, minutes=20) for v in DAY.visits))
    mended = repair(Board(free, PLAN), WorkerAway("dan", 0, at("8:50")), now=Now(0, at("9:20")))
    assert mended.rota.visits["b"] == PLAN.visits["b"], "he was there at 9:00"
    assert mended.rota.visits["c"].start >= at("9:20")


def test_an_overrun_past_every_limit_is_a_fact() -> None:
    short = [replace(VISITS[0], windows=(replace(VISITS[0].windows[0], closes=at("8:30")),)), VISITS[1]]
    dan = worker("dan", shifts=(Shift(0, at("7:00"), at("9:00")),), most=60)
    day = problem(short, [dan, worker("eva")], PERSONS[:2])
    mended = mend(VisitOverran("a", 30), "8:20", day, Rota({"a": placed("8:00", "dan"), "b": placed("9:00", "eva")}))
    assert mended.changes == ()
    assert mended.rota.visits["a"] == placed("8:00", "dan")


def test_a_person_who_is_away_needs_nobody_and_a_visit_of_several_days_moves() -> None:
    visits = [visit("a", "ann"), visit("wash", "ann", days=(0, 1)), visit("b", "bob", day=1)]
    links = (Link("a", "wash", 60, None),)
    locks = (Lock("wash", day=0), Lock("b", day=1))
    day = problem(visits, [worker("dan", days=2)], PERSONS[:2], days=2, links=links, locks=locks)
    plan = Rota({"a": placed("8:00", "dan"), "wash": placed("9:00", "dan"), "b": placed("9:00", "dan", day=1)})
    mended = mend(PersonAway("ann", 0, 0), day=day, plan=plan)
    assert [v.id for v in mended.problem.visits] == ["wash", "b"]
    assert mended.rota.visits["wash"].day == 1
    assert (mended.problem.links, mended.problem.locks) == ((), (Lock("b", day=1),))
    assert [told.split(": ")[0] for told in to_persons(mended)] == ["ann"]


def test_a_lock_on_a_worker_who_is_ill_gives_way() -> None:
    locked = replace(DAY, locks=(Lock("b", ("dan",)), Lock("d", ("eva",))))
    mended = mend(WorkerAway("dan", 0), day=locked)
    assert mended.unassigned == ()
    assert mended.problem.locks == (Lock("b"), Lock("d", ("eva",)))


@pytest.mark.parametrize(
    ("event", "wrong"),
    [
        (WorkerAway("xan", 0), "'xan' is no worker"),
        (VisitOverran("z", 5), "'z' is no visit"),
        (VisitOverran("new", 5), "'new' was not planned"),
        (VisitOverran("a", -5), "'a' was not planned, or not for longer"),
        (NeedsGrew("z", 5), "'z' is no visit"),
        (PersonAway("zoe", 0, 0), "'zoe' is no person"),
        (PersonHome((visit("e", "zoe"),)), "zoe"),
        (NeedsGrew("a", -30), "minutes"),
    ],
)
def test_events_that_cannot_be(event: Event, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        happened(event, replace(DAY, visits=(*DAY.visits, visit("new", "ann"))), PLAN)


def tight_day(seed: int) -> tuple[Problem, Rota]:
    """Five visits within two hours, on the tens of minutes as everything is, and a full rota of three workers."""
    rng = np.random.default_rng(seed)
    workers = [worker(name, "8:00-12:00") for name in ("dan", "eva", "fay")]
    persons = [
        person(name, n + 1, vetoes=frozenset(["fay"] if rng.integers(3) == 0 else []))
        for n, name in enumerate(("ann", "bob", "cat", "deb", "eli"))
    ]
    visits = []
    for n in range(5):
        opens = 9 * 60 + 10 * int(rng.integers(10))
        closes = opens + 30 + 10 * int(rng.integers(1, 4))
        window = f"{opens // 60}:{opens % 60:02d}-{closes // 60}:{closes % 60:02d}"
        critical = bool(rng.integers(4) == 0)
        visits.append(visit(f"v{n}", persons[n].id, window, time_critical=critical, workers=2 if n == 4 else 1))
    day = problem(visits, workers, persons)
    board = Board(day, Rota())
    for v in reversed(visits):
        if found := board.probe(v.id):
            board.take(found[int(rng.integers(len(found)))])
    on_tens = {id: replace(at, start=at.start // 10 * 10) for id, at in board.rota.visits.items()}
    return day, Rota(on_tens)


def every_rota(day: Problem, workers: tuple[str, ...]) -> Iterator[Rota]:
    """All starts at tens of minutes: as all lengths and ways are tens, no other is feasible where none of these is."""

    def places(v: Visit) -> list[Placed | None]:
        starts = range(v.windows[0].opens, v.windows[0].closes - v.minutes + 1, 10)
        comes = [workers] if v.workers == 2 else [(w,) for w in workers]
        return [None, *(Placed(0, start, who) for start in starts for who in comes)]

    for there in product(*(places(v) for v in day.visits)):
        yield Rota({v.id: at for v, at in zip(day.visits, there, strict=True) if at})


@pytest.mark.parametrize("seed", range(8))
def test_no_repair_leaves_less_undone_or_tells_fewer_people(seed: int) -> None:
    day, plan = tight_day(seed)

    def rank(rota: Rota) -> tuple[int, int]:
        was = [v for v in day.visits if v.id in plan.visits]
        undone = sum(5 if v.time_critical else 1 for v in was if v.id not in rota.visits)
        told = {v.person for v in was if differs(plan.visits.get(v.id), rota.visits.get(v.id), 10)}
        return undone, len(told)

    mended = mend(WorkerAway("dan", 0), day=day, plan=plan)
    possible = (rota for rota in every_rota(day, ("eva", "fay")) if rota.visits.keys() <= plan.visits.keys())
    best = min(
        rank(rota) for rota in possible if rank(rota) <= rank(mended.rota) and not evaluate(day, rota).violations
    )
    assert rank(mended.rota) == best
    assert len(mended.persons) == best[1]


def test_in_a_branch_every_change_is_told_and_nothing_else() -> None:
    day, plan = generate_with_plan(people=20, days=2, seed=3)
    board = Board(day, plan)
    was = board.rota.visits
    for ill in day.workers[:4]:
        mended = mend(WorkerAway(ill.id, 1), day=day, plan=board.rota)
        assert not any(ill.id in there.workers for there in mended.rota.visits.values() if there.day == 1)
        now = mended.rota.visits
        assert mended.persons == {v.person for v in day.visits if differs(was.get(v.id), now.get(v.id), 10)}
        workers = {
            worker
            for v in day.visits
            if differs(before := was.get(v.id), after := now.get(v.id)) and before
            for worker in (
                {*before.workers} ^ {*after.workers} if after and before.start == after.start
                else {*before.workers, *(after.workers if after else ())}
            )
        }  # fmt: skip
        assert {told.id for told in mended.changes if told.worker} == workers
        assert mended.unassigned == tuple(sorted(was.keys() - now.keys()))


def test_ways_to_mend_what_is_not_possible_any_more_all_begin_from_what_is_left() -> None:
    day, plan = generate_with_plan(people=20, days=2, seed=3)
    was = Board(day, plan).rota
    ill = max(day.workers, key=lambda each: sum(each.id in at.workers for at in was.visits.values()))
    changed = replace(day, workers=tuple(replace(w, shifts=()) if w is ill else w for w in day.workers))
    board = Board(changed, Rota({id: at for id, at in was.visits.items() if ill.id not in at.workers}))
    left = board.rota
    one, other, again = ways_to_mend(board, was, 60, seeds=(1, 2, 1))
    assert one == again
    for way in (one, other):
        assert way.rota.visits != left.visits
        assert evaluate(changed, way.rota).broken() == {}
        assert {told.id for told in way.changes if told.worker} >= {ill.id}
        assert way.unassigned == tuple(sorted(visit.id for visit in day.visits if visit.id not in way.rota.visits))
    assert board.rota == left


@pytest.mark.slow
def test_a_branch_of_4_000_visits_is_mended() -> None:
    day, plan = generate_with_plan(people=200)
    board = Board(day, plan, Weights())
    for ill in day.workers[:3]:
        mended = repair(board, WorkerAway(ill.id, 2))
        assert evaluate(mended.problem, mended.rota).broken() == {}
