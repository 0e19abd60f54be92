"""The curve of choices kept against money: which points are on it, and that it is drawn as it is."""

import xml.etree.ElementTree as ET

import pytest

from rota_engine.answers.frontier import FrontierPoint, frontier, frontier_csv, undominated, with_choices_at
from rota_engine.answers.frontier_chart import frontier_svg
from rota_engine.problem.model import TimeWish
from rota_engine.problem.weights import Weights
from rota_engine.rota import Rota
from rota_engine.search.solve import Params
from rota_engine.search.stop import MaxIterations
from rota_engine.testing import at, person, placed, problem, visit, worker


def point(pence: int, kept: float, unassigned: int = 0, label: str = "") -> FrontierPoint:
    return FrontierPoint(label, 1.0, pence, kept, kept, kept, 2.0, unassigned, Rota())


@pytest.mark.parametrize(
    ("points", "stay"),
    [
        ([point(100, 0.5), point(200, 0.7)], [0, 1]),
        ([point(100, 0.5), point(200, 0.5)], [0]),
        ([point(200, 0.5), point(100, 0.6)], [1]),
        ([point(100, 0.5), point(100, 0.6)], [1]),
        ([point(100, 0.5, 1), point(200, 0.5, 0)], [0, 1]),  # dearer, but every visit is done
        ([point(100, 0.5, 1), point(100, 0.5, 0)], [1]),
    ],
)
def test_what_no_other_beats(points: list[FrontierPoint], stay: list[int]) -> None:
    assert undominated(points) == [points[n] for n in stay]


def test_only_choices_are_scaled() -> None:
    ordinary = Weights()
    assert with_choices_at(ordinary, 1) == ordinary
    none, double = with_choices_at(ordinary, 0), with_choices_at(ordinary, 2)
    assert (none.team_strongly, none.likes, none.above_ceiling) == (0, 0, 0)
    assert (none.unassigned, none.paid_travel, none.change_worker) == (20_000, 100, 600)
    assert (double.team_strongly, double.likes) == (1_400, -120)


def test_a_choice_that_costs_money() -> None:
    """An hour of contact and ten minutes between cost £14.00. To be with both when they wish, Dan waits for another 40
    minutes between them, at £12 an hour: £8.00."""
    visits = [visit("a", "ann", wish=TimeWish(at("10:00"), 0)), visit("b", "bob", wish=TimeWish(at("8:40"), 0))]
    branch = problem(visits, [worker("dan", pay=1_200)], [person("ann", 1), person("bob", 2)])
    found = frontier(branch, points=3, stop=MaxIterations(4_000), params=Params(threads=1))
    assert [(p.label, p.pence, p.kept) for p in found] == [("Time and task", 1_400, 0.0), ("Choices × 2", 2_200, 1.0)]
    assert found[1].rota.visits == {"a": placed("10:00", "dan"), "b": placed("8:40", "dan")}


def test_a_curve_has_two_points() -> None:
    with pytest.raises(ValueError, match="points is 1"):
        frontier(problem([visit()], [worker()]), points=1)


def test_csv() -> None:
    points = [point(1_234_567, 0.5, label="Time and task"), point(2_000_000, 2 / 3, 1, label="Fully, chosen")]
    assert frontier_csv(points).splitlines() == [
        "label,factor,pence,when,who,kept,faces,unassigned",
        "Time and task,1,1234567,0.5,0.5,0.5,2,0",
        '"Fully, chosen",1,2000000,0.6667,0.6667,0.6667,2,1',
    ]


def test_svg_says_in_words_what_it_shows() -> None:
    points = [point(100_000, 0.5, label="Time & task"), point(250_050, 0.75, 1, label="Fully chosen")]
    root = ET.fromstring(frontier_svg(points))
    words = {tag: root.findtext(f"{{http://www.w3.org/2000/svg}}{tag}") for tag in ("title", "desc")}
    assert root.get("role") == "img"
    assert words["title"] == "How much choice a budget buys"
    assert words["desc"] == (
        "1. Time & task: £1,000.00, 50% of wishes kept, 2.0 different workers a person, 0 visits undone. "
        "2. Fully chosen: £2,500.50, 75% of wishes kept, 2.0 different workers a person, 1 visit undone."
    )
    circles = root.findall("{http://www.w3.org/2000/svg}circle")
    [left, right] = [(float(c.get("cx", "")), float(c.get("cy", ""))) for c in circles]
    assert left[0] < right[0]
    assert left[1] > right[1]  # more choices kept is higher up


def test_svg_of_one_point_and_of_none() -> None:
    assert "<circle" in frontier_svg([point(0, 0.0)])
    with pytest.raises(ValueError, match="without points"):
        frontier_svg([])
