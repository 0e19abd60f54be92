from dataclasses import replace

import numpy as np
import pytest

from rota_engine.problem.check import BadProblem, Fault, check, checked
from rota_engine.problem.model import (
    Law,
    Link,
    Lock,
    MealBreak,
    Problem,
    Published,
    Shift,
    TimeWish,
    Travel,
    Window,
)
from rota_engine.problem.tests.faults import (
    ADA,
    BED,
    DAN,
    FAULTS,
    GOOD,
    SUE,
    TEA,
)
from rota_engine.problem.weights import Weights


def told(problem: Problem) -> list[str]:
    return [str(fault) for fault in check(problem)]


def test_a_good_problem_has_no_fault() -> None:
    assert check(GOOD) == []
    assert checked(GOOD) is GOOD


def test_everything_may_be_at_its_limit() -> None:
    shifts = (Shift(0, 0, 420, over=20), Shift(0, 441, 1_440), Shift(27, 0, 2_880))
    meal = MealBreak(720, 750, 30, missed=0)
    workers = (
        replace(DAN, shifts=shifts, meal_break=meal, last_end=-28 * 1_440, pay=0),
        replace(SUE, meal_break=replace(meal, holds="start", closes=720), last_end=1_440),
    )
    visits = (
        replace(TEA, windows=(Window(0, 30), Window(30, 2_880)), wish=TimeWish(2_880, tolerance=0), worth=0),
        replace(TEA, id="now", minutes=1_440, windows=(Window(480, 480),), window_holds="start"),
        replace(BED, days=(0, 27), skills=frozenset({"hoist"})),
    )
    ways = np.array([[0, 1_440, 10], [1_440, 0, 0], [10, 0, 0]])
    problem = Problem(
        28,
        (replace(ADA, vetoes=frozenset({"dan"}), musts=frozenset({"female"}), faces_14=0),),
        visits,
        workers,
        {"car": Travel(ways, ways)},
        links=(
            Link("tea", "bed", 30, 30, worker="same"),
            Link("bed", "tea", -30, -30, worker="same"),
            Link("bed", "tea", -2_880),
            Link("tea", "now", 0, 2_880),
            Link("tea", "now", 0, 0, worker="different"),
        ),
        locks=(Lock("tea", start=0), Lock("now", ("sue",)), Lock("bed", day=27)),
        published={"tea": Published(("sue",), 27, 2_880)},
        recent={"ada": {"sue": 0}},
        law=Law(rest=0, break_after=0, break_minutes=0, week=0),
    )
    assert check(problem) == []
    assert check(replace(problem, days=28)) == []
    assert check(replace(GOOD, days=1, visits=(TEA,), links=(), workers=(SUE,))) == []


@pytest.mark.parametrize(("problem", "fault"), FAULTS)
def test_each_fault_has_a_place_and_a_mend(problem: Problem, fault: str) -> None:
    assert fault in told(problem)
    if "(warning)" in fault:
        assert checked(problem) is problem
    else:
        with pytest.raises(BadProblem):
            checked(problem)


def test_a_resolution_below_one() -> None:
    assert "problem: a resolution of 0. Use 1, or more for fractions of a minute." in told(replace(GOOD, resolution=0))


def test_a_finer_resolution_allows_larger_numbers() -> None:
    long = replace(TEA, minutes=14_400, window_holds="start")
    assert told(replace(GOOD, days=1, resolution=10, visits=(long,), links=(), workers=(SUE,))) == []


def test_every_circle_is_told() -> None:
    visits = tuple(replace(TEA, id=id) for id in "abcde")
    links = [Link("a", "b", 0), Link("b", "c", 5), Link("c", "a", 5), Link("d", "e", 0), Link("e", "d", 0)]
    faults = [fault.place for fault in check(replace(GOOD, visits=visits, links=tuple(links)))]
    assert len(faults) == 2
    assert {frozenset(place.removeprefix("links ").split(" > ")) for place in faults} == {
        frozenset("abc"),
        frozenset("de"),
    }


def test_a_link_back_that_only_limits_the_gap_is_no_circle() -> None:
    assert told(replace(GOOD, links=(Link("tea", "bed", 0), Link("bed", "tea", -120, 0)))) == []


def test_all_faults_come_at_once_and_none_is_cut_silently() -> None:
    visits = tuple(replace(TEA, id=f"tea-{n}", minutes=0) for n in range(60))
    with pytest.raises(BadProblem) as error:
        checked(replace(GOOD, visits=visits, links=(), workers=(DAN, SUE, replace(SUE, id="max", shifts=()))))
    lines = str(error.value).splitlines()
    assert lines[0] == "visit tea-0: it takes 0 minutes. Give 1 to 1440."
    assert lines[-1] == "… and 11 more"
    assert len(lines) == 51
    assert len(error.value.faults) == 61
    assert error.value.faults[-1] == Fault(
        "worker max", "no shift at all", "Nothing to do if they are away", serious=False
    )


def test_as_many_faults_as_fit_are_shown_without_a_rest() -> None:
    visits = tuple(replace(TEA, id=f"tea-{n}", minutes=0) for n in range(50))
    with pytest.raises(BadProblem) as error:
        checked(replace(GOOD, visits=visits, links=()))
    assert str(error.value).splitlines()[-1] == "visit tea-49: it takes 0 minutes. Give 1 to 1440."


def test_only_some_weights() -> None:
    weights = Weights.only(travel=3, late=1)
    assert (weights.travel, weights.late) == (3, 1)
    assert (weights.unassigned, weights.paid_travel, weights.likes, weights.new_face) == (0, 0, 0, 0)
    assert (weights.time_critical, weights.split_after, weights.fair_tolerance) == (5, 60, 120)
