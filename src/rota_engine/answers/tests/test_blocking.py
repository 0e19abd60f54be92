"""What forbids a visit: one small branch a rule. Each set is true: nothing lifted, the visit has no place; all of it
lifted, it has the place that the set names; and with any one of it left, it has none."""

from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from rota_engine.answers.blocking import Blocking, Obstacles, Wanted
from rota_engine.answers.board import Board
from rota_engine.answers.lifting import LIFT, Block, lifted
from rota_engine.problem.model import Law, Link, Lock, MealBreak, Problem, Window
from rota_engine.problem.weights import Weights
from rota_engine.rota import Placed, Rota
from rota_engine.rules import RULES
from rota_engine.testing import at, person, placed, problem, visit, worker
from rota_engine.week import Week

TEA = Wanted("tea")
DAN = worker("dan")
NINE = visit(window="9:00-9:30")


def blocking(branch: Problem, visits: dict[str, Placed], wanted: Wanted = TEA) -> Blocking:
    return Obstacles(Week(branch, Rota(visits), Weights())).blocking(wanted)


def possible(branch: Problem, rota: Rota, wanted: Wanted) -> bool:
    """Whether a board finds a place for what is wanted with nobody else moved."""
    workers = [w.id for w in branch.workers if wanted.workers is None or w.id in wanted.workers]
    if wanted.tag:
        workers = [w.id for w in branch.workers if w.id in workers and wanted.tag in w.tags]
    found = Board(branch, rota).probe(
        wanted.visit,
        earliest=wanted.earliest,
        latest=wanted.latest,
        workers=workers,
        including=wanted.including,
    )
    return bool(found)


def assert_true_and_needed(branch: Problem, visits: dict[str, Placed], wanted: Wanted, found: Blocking) -> None:
    rota = Rota(visits)
    there = Wanted(wanted.visit, found.start, found.start, frozenset(found.workers))
    assert not possible(branch, rota, wanted)
    assert possible(*lifted(branch, rota, found.blocks), there)
    for block in found.blocks:
        others = [other for other in found.blocks if other != block]
        assert not possible(*lifted(branch, rota, others), wanted), f"{block.rule} is not needed"


@dataclass(frozen=True)
class Case:
    """A branch where nobody can come to the tea visit, and what forbids it, as (rule, worker, other)."""

    rule: str
    branch: Problem
    blocks: list[tuple[str, str | None, str | None]]
    told: str
    visits: dict[str, Placed] = field(default_factory=dict)
    wanted: Wanted = TEA


def linked(other: str = "9:00-9:30", **link: Any) -> dict[str, Any]:
    return {
        "visits": [visit(window="9:00-9:30"), visit("lunch", window=other)],
        "links": (Link("tea", "lunch", **link),),
    }


CASES = [
    Case(
        "skills",
        problem([visit(skills=frozenset({"peg"}))], [DAN]),
        [("skills", "dan", "peg")],
        "Dan does not have the training for this visit.",
    ),
    Case(
        "vetoes",
        problem([visit()], [DAN], [person(vetoes=frozenset({"dan"}))]),
        [("vetoes", "dan", None)],
        "You said that Dan should not come.",
    ),
    Case(
        "musts",
        problem([visit()], [DAN], [person(musts=frozenset({"female"}))]),
        [("musts", "dan", "female")],
        "You made a choice about “female” that Dan does not fit.",
    ),
    Case(
        "homes",
        problem([visit()], [worker("dan", cannot=frozenset({"cat"}))], [person(home=frozenset({"cat"}))]),
        [("homes", "dan", "cat")],
        "Dan cannot work in a home marked “cat”, as yours is.",
    ),
    Case(
        "known_only",
        problem([visit(known_only=True)], [DAN]),
        [("known_only", "dan", None)],
        "You have not met Dan yet, and this visit is only for workers you know.",
    ),
    Case(
        "windows",
        problem([NINE], [DAN]),
        [("windows", None, None)],
        "We would come 90 minutes later than this visit may be.",
        wanted=Wanted("tea", at("10:30"), at("11:00")),
    ),
    Case(
        "shifts",
        problem([NINE], [worker("dan", "9:00-22:00")]),
        [("shifts", "dan", None)],
        "Dan would have to set out 10 minutes before their hours begin.",
    ),
    Case(
        "shifts",
        problem([visit(day=1)], [DAN], days=2),
        [("shifts", "dan", None)],
        "Dan does not work on that day.",
    ),
    Case(
        "travel_time",
        problem([NINE, visit("bath", "bob")], [DAN]),
        [("travel_time", "dan", "bath")],
        "Dan is at another visit from 9:15 to 9:45, which leaves no time for this one.",
        {"bath": placed("9:15", "dan")},
    ),
    Case(
        "travel_time",
        problem([visit(window="9:00-10:00", minutes=60), visit("bath", "bob"), visit("meds", "bob")], [DAN]),
        [("travel_time", "dan", "bath"), ("travel_time", "dan", "meds")],
        "Dan is at another visit from 8:35 to 9:05, which leaves no time for this one.",
        {"bath": placed("8:35", "dan"), "meds": placed("9:55", "dan")},
    ),
    Case(
        "rest",
        problem(
            [visit(window="7:10-7:40", day=1), visit("bed", "bob")], [worker("dan", days=2)], law=Law(rest=660), days=2
        ),
        [("rest", "dan", None)],
        "Dan would have 100 minutes too little rest since the day before.",
        {"bed": placed("21:20", "dan")},
    ),
    Case(
        "hours",
        problem([visit()], [worker("dan", most=20)]),
        [("hours", "dan", None)],
        "Dan would work 10 minutes more in a week than they may.",
    ),
    Case(
        "hours",
        problem([visit()], [DAN], law=Law(week=20)),
        [("hours", "dan", None)],
        "Dan would work 10 minutes more in a week than they may.",
    ),
    Case(
        "breaks",
        problem([NINE, visit("bath", minutes=100)], [DAN], law=Law(break_after=120, break_minutes=30)),
        [("breaks", "dan", None)],
        "Dan would work too long without a break of 30 minutes.",
        {"bath": placed("9:40", "dan")},
    ),
    Case(
        "breaks",  # a meal break that is out of its hours is none
        problem(
            [visit(window="9:00-9:30"), visit("bath", "bob")],
            [worker("dan", meal_break=MealBreak(at("12:00"), at("13:00"), 30, 500))],
            law=Law(break_after=60, break_minutes=20),
        ),
        [("breaks", "dan", None)],
        "Dan would work too long without a break of 20 minutes.",
        {"bath": placed("10:20", "dan")},
    ),
    Case(
        "links",
        problem(workers=[DAN], **linked("11:00-11:30", min_gap=240)),
        [("links", None, "lunch")],
        "Of two visits that belong together, the second would start 2 hours too soon.",
        {"lunch": placed("11:00", "dan")},
    ),
    Case(
        "link_workers",
        problem(workers=[DAN, worker("eve")], **linked("11:00-11:30", worker="same")),
        [("link_workers", None, "lunch")],
        "These two visits need the same worker.",
        {"lunch": placed("11:00", "dan")},
        Wanted("tea", workers=frozenset({"eve"})),
    ),
    Case(
        "together",
        problem(workers=[DAN], **linked("3:00-3:30", together=True)),
        [("together", None, "lunch")],
        "Two visits that belong together would be pulled apart: only one of them would happen.",
    ),
    Case(
        "locks",
        problem([visit()], [DAN, worker("eve", "7:00-7:10")], locks=(Lock("tea", workers=("eve",)),)),
        [("locks", None, None)],
        "This visit was fixed and may not be changed.",
    ),
    Case(
        "wished_tags",
        problem([visit()], [DAN]),
        [("wished_tags", "dan", "chess")],
        "Nobody who works here has “chess”.",
        wanted=Wanted("tea", tag="chess"),
    ),
    Case(
        "staffing",
        problem([visit(workers=2)], [DAN, worker("eve")]),
        [("staffing", None, None)],
        "This visit needs 2 workers, and only Dan could be asked.",
        wanted=Wanted("tea", workers=frozenset({"dan"})),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_what_forbids_a_visit(case: Case) -> None:
    found = blocking(case.branch, case.visits, case.wanted)
    assert [(block.rule, block.worker, block.other) for block in found.blocks] == case.blocks
    assert found.blocks[0].to_person == case.told
    assert_true_and_needed(case.branch, case.visits, case.wanted, found)


def test_every_hard_rule_that_can_forbid_a_visit_is_here() -> None:
    """``days`` cannot: a visit is only looked for on its own days."""
    assert {case.rule for case in CASES} == LIFT.keys()
    assert {rule.name for rule in RULES if rule.hard} - LIFT.keys() == {"days"}


def test_the_fewest_rules_win_and_each_worker_has_their_own() -> None:
    """Dan lacks two skills, Eve works elsewhere then, Flo is vetoed and away: Eve's one visit is the least."""
    peg = frozenset({"peg", "hoist"})
    eve, flo = worker("eve", skills=peg), worker("flo", skills=peg, shifts=())
    ann = person("ann", vetoes=frozenset({"flo"}))
    branch = problem([visit(window="9:00-9:30", skills=peg), visit("bath", "bob")], [DAN, eve, flo], [ann])
    found = blocking(branch, {"bath": placed("9:00", "eve")})
    assert found.workers == ("eve",)
    assert {id: [block.rule for block in blocks] for id, blocks in found.by_worker.items()} == {
        "eve": ["travel_time"],
        "dan": ["skills", "skills"],
        "flo": ["vetoes", "shifts"],
    }
    assert_true_and_needed(branch, {"bath": placed("9:00", "eve")}, TEA, found)


def test_the_time_with_the_fewest_visits_in_the_way() -> None:
    """From 9:40 on only one visit is in the way; at any other time two are."""
    tea = visit(window="9:00-11:00", minutes=60)
    branch = problem([tea, visit("a", "bob"), visit("b", "bob"), visit("c", "bob")], [DAN])
    visits = {"a": placed("9:00", "dan"), "b": placed("9:40", "dan"), "c": placed("10:50", "dan")}
    found = blocking(branch, visits)
    assert [(block.rule, block.other) for block in found.blocks] == [("travel_time", "b")]
    assert found.start == at("9:40")
    assert_true_and_needed(branch, visits, TEA, found)


def test_a_double_up_is_looked_at_in_pairs() -> None:
    """Dan and Eve could each come, but never at the same time; Flo lacks a skill and is free all day."""
    tea = visit(workers=2, skills=frozenset({"hoist"}), window="9:00-12:00")
    skilled = [worker("dan", "8:00-10:20", skills=frozenset({"hoist"})), worker("eve", "10:20-14:00", skills={"hoist"})]
    branch = problem([tea], [*skilled, worker("flo")])
    found = blocking(branch, {})
    assert [(block.rule, block.worker) for block in found.blocks] in (
        [("skills", "flo")],
        [("shifts", "dan")],
        [("shifts", "eve")],
    )
    assert_true_and_needed(branch, {}, TEA, found)


def test_whoever_has_to_come_is_in_the_pair() -> None:
    branch = problem([visit(workers=2)], [DAN, worker("eve"), worker("flo", shifts=())])
    wanted = Wanted("tea", including="flo")
    found = blocking(branch, {}, wanted)
    assert [(block.rule, block.worker) for block in found.blocks] == [("shifts", "flo")]
    assert "flo" in found.workers
    assert_true_and_needed(branch, {}, wanted, found)


def test_a_visit_that_is_placed_is_not_in_its_own_way() -> None:
    branch = problem([visit(window="9:00-10:30")], [DAN, worker("eve", skills=frozenset(), shifts=())])
    visits = {"tea": placed("9:00", "dan")}
    found = blocking(branch, visits, Wanted("tea", workers=frozenset({"eve"})))
    assert [(block.rule, block.worker) for block in found.blocks] == [("shifts", "eve")]
    assert blocking(branch, visits, Wanted("tea", at("9:30"), at("9:45"))).blocks == ()


def test_a_person_is_not_told_whom_a_worker_is_with() -> None:
    branch = problem([NINE, visit("bath", "bob")], [DAN])
    [block] = blocking(branch, {"bath": placed("9:00", "dan")}).blocks
    assert "Bob" not in block.to_person
    assert block.to_worker == "Dan is with Bob from 9:00 to 9:30, which leaves no time for this visit."


def test_limits_of_the_law_are_lifted_for_one_where_they_can_be() -> None:
    """The other workers keep the hours that the law gave them."""
    branch = problem([visit()], [worker("dan", most=3_000), worker("eve", most=60), worker("flo")], law=Law(week=2_880))
    block = Block("hours", "tea", "dan", 0, 0, None, "", "")
    after, _ = lifted(branch, Rota(), [block])
    assert [worker.most for worker in after.workers] == [None, 60, 2_880]
    assert after.law.week is None


def test_a_window_is_widened_as_little_as_it_must() -> None:
    tea = replace(visit(), windows=(Window(540, 570), Window(600, 630)))
    branch = problem([tea], [DAN])
    for start, window in ((500, Window(500, 630)), (700, Window(540, 730)), (560, Window(540, 630))):
        after, _ = lifted(branch, Rota(), [Block("windows", "tea", None, 0, start, None, "", "")])
        assert after.visits[0].windows == (window,)


def test_a_visit_in_the_way_is_gone_with_all_that_names_it() -> None:
    branch = problem([visit(), visit("bath", "bob")], [DAN], links=(Link("bath", "tea"),), locks=(Lock("bath", day=0),))
    after, rota = lifted(
        branch, Rota({"bath": placed("9:00", "dan")}), [Block("travel_time", "tea", "dan", 0, 540, "bath", "", "")]
    )
    assert (len(after.visits), after.links, after.locks, rota) == (1, (), (), Rota())
