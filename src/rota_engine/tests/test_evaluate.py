"""The score of a whole rota."""

import pytest

from rota_engine.evaluate import evaluate
from rota_engine.problem.model import TimeWish
from rota_engine.problem.weights import POINTS, Weights
from rota_engine.rota import Rota
from rota_engine.rules import RULES
from rota_engine.testing import at, person, placed, problem, visit, worker

BRANCH = problem(
    [visit("tea", "ann", wish=TimeWish(at("16:00"), 15)), visit("bath", "bob"), visit("bed", "bob")],
    [worker("dan", pay=1_200), worker("amira", pay=1_200)],
    [person("ann", vetoes={"dan"}, known={"amira"}), person("bob", place=2, known={"dan", "amira"})],
)
SOFT = {rule.name for rule in RULES if not rule.hard}


def test_a_kept_rota_weighs_only_its_road_and_its_gaps() -> None:
    rota = Rota({"tea": placed("16:10", "amira"), "bath": placed("17:00", "amira"), "bed": placed("19:00", "amira")})
    score = evaluate(BRANCH, rota)
    assert score.violations == 0
    assert score.broken() == {}
    assert {rule: points for rule, points in score.by_rule().items() if points} == {
        # ten minutes between Ann and Bob, and half the price for twenty from and to home
        "paid_travel": 10 * 1_200 + 20 * 600,
        # ten minutes before the bath, and an hour and a half of the worker's own time before bed
        "paid_waiting": 10 * 1_200 + 300 * POINTS,
    }
    assert score.points == 54_000
    assert score.pence == 900.0


def test_a_broken_rota_counts_each_place_where_it_is_broken() -> None:
    rota = Rota({"tea": placed("16:20", "dan"), "bath": placed("16:50", "dan", "amira")})
    score = evaluate(BRANCH, rota)
    assert score.broken() == {"vetoes": 1, "staffing": 1, "travel_time": 1}
    assert score.violations == 3
    by_rule = score.by_rule()
    assert by_rule.keys() == SOFT
    assert by_rule["unassigned"] == 20_000 * POINTS
    assert by_rule["wished_time"] == 12 * 5 * POINTS
    assert by_rule["new_faces"] == 900 * POINTS
    assert sum(by_rule.values()) == score.points == sum(finding.points for finding in score.findings)


def test_weights_are_passed_in() -> None:
    rota = Rota({"tea": placed("16:20", "amira")})
    weights = Weights(unassigned=7, wished_time_strongly=1, home_travel=0)
    assert evaluate(BRANCH, rota, weights).points == (2 * 7 + 5) * POINTS


def test_an_empty_problem_has_an_empty_score() -> None:
    score = evaluate(problem([], []), Rota())
    assert (score.findings, score.violations, score.points) == ((), 0, 0)
    assert score.by_rule() == dict.fromkeys(SOFT, 0)


def test_unknown_ids_are_a_key_error() -> None:
    with pytest.raises(KeyError, match="zoe"):
        evaluate(BRANCH, Rota({"tea": placed("16:00", "zoe")}))
    with pytest.raises(KeyError, match="lunch"):
        evaluate(BRANCH, Rota({"lunch": placed("16:00", "dan")}))
