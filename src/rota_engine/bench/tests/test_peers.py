"""The other planners are told the truth and are scored by the evaluator like anybody."""

from dataclasses import replace
from typing import Any

import pytest

from rota_engine.bench.peers import history_first
from rota_engine.bench.peers.all import PEERS
from rota_engine.bench.peers.complete import complete
from rota_engine.bench.peers.day import Day, Visited, day_by_day, may_come
from rota_engine.branches.single_day import WEIGHTS, single_day_with_plan
from rota_engine.evaluate import evaluate
from rota_engine.problem.model import Law, Link, Problem, TagWish, TimeWish, Travel
from rota_engine.problem.weights import Weights
from rota_engine.rota import Placed, Rota
from rota_engine.rules.rule import rate
from rota_engine.testing import at, person, placed, problem, visit, worker

ROUTERS = {"OR-Tools": "ortools", "PyVRP": "pyvrp", "VROOM": "vroom"}


def need(name: str) -> None:
    if name in ROUTERS:
        pytest.importorskip(ROUTERS[name], reason=f"{name} is not installed: it is in the extra peers")


@pytest.mark.parametrize("name", PEERS)
def test_a_plain_day_is_done_in_full_within_every_hard_rule(name: str) -> None:
    need(name)
    day, plan = single_day_with_plan(12, seed=2)
    rota = PEERS[name](day, WEIGHTS, 1.0, 1)
    score = evaluate(day, rota, WEIGHTS)
    assert score.violations == 0
    if name != "history first":  # what agencies do need not succeed
        assert set(rota.visits) == set(plan.visits)
        assert score.points <= evaluate(day, plan, WEIGHTS).points


def choosy() -> Problem:
    """Ann needs two at once for her bath, wants Dan, and will not have Eve."""
    visits = [visit("bath", workers=2, wish=TimeWish(at("9:00"))), visit("tea", window="16:00-18:00")]
    ann = person("ann", team=("dan",), vetoes=frozenset({"eve"}), known=frozenset({"dan", "fay", "gil"}))
    workers = [worker(name, tags=frozenset({"kind"})) for name in ("dan", "eve", "fay", "gil")]
    return problem(visits, workers, [ann])


@pytest.mark.parametrize("name", ROUTERS)
def test_a_double_up_comes_together_by_those_who_may_come(name: str) -> None:
    need(name)
    rota = PEERS[name](choosy(), Weights(), 1.0, 1)
    assert evaluate(choosy(), rota).violations == 0
    assert rota.visits["bath"].start == at("9:00")
    assert "dan" in rota.visits["bath"].workers
    assert rota.visits["tea"].workers == ("dan",)


@pytest.mark.parametrize("name", ROUTERS)
def test_medicine_keeps_its_gap(name: str) -> None:
    need(name)
    doses = [visit("one", window="8:00-12:30"), visit("two", window="8:00-12:30")]
    day = problem(doses, [worker("dan"), worker("eve")], links=(Link("one", "two", min_gap=180),))
    rota = PEERS[name](day, Weights(), 1.0, 1)
    assert set(rota.visits) == {"one", "two"}
    assert evaluate(day, rota).violations == 0


def test_a_round_costs_the_sum_of_its_ways() -> None:
    """Travel, mileage and fees of a round are what the evaluator makes of them, the same for whoever comes left out."""
    wishes = (TagWish("kind"),)
    persons = [person("ann", 1, wishes=wishes, team=("eve",)), person("bob", 2)]
    dan = worker("dan", pay=1_271, mileage=28, likes=frozenset({"bob"}))
    day = problem([visit("a"), visit("b", "bob")], [dan, worker("eve")], persons)
    seen: list[Day] = []

    def look(today: Day, seconds: float, seed: int) -> Visited:
        seen.append(today)
        return [(0, 0, at("9:00")), (1, 0, at("9:45"))]

    weights = Weights(guaranteed=0)
    rota = day_by_day(day, weights, 1.0, 1, look)
    costs, home = seen[0].costs(0), seen[0].home(0)
    found = evaluate(day, rota, weights).by_rule()
    names = ("paid_travel", "mileage", "chosen_team", "wished_tags", "new_faces", "faces", "worker_wishes")
    # Eve is in Ann's team but not kind either; by Bob she is not liked. Both are new to both.
    least = (weights.tag_would_like + weights.new_face) * 60 + (weights.new_face + weights.likes) * 60
    assert costs[home, 0] + costs[0, 1] + costs[1, home] == sum(found[name] for name in names) - least
    assert costs[0, 1] == 10 * rate(dan, 100) + 10 * 28 * 60


def test_who_came_on_monday_is_no_new_face_on_tuesday() -> None:
    days = problem([visit("m"), visit("t", day=1)], [worker("dan", days=2), worker("eve", days=2)], days=2)
    fees: list[list[int]] = []

    def look(today: Day, seconds: float, seed: int) -> Visited:
        fees.append(today.fees[0].tolist())
        return [(0, 1, at("9:00"))]

    weights = Weights()
    day_by_day(days, weights, 1.0, 1, look)
    assert fees == [[0, 0], [(weights.new_face + weights.another_face) * 60, 0]]


def test_half_a_double_up_is_none_and_rest_makes_the_next_day_later() -> None:
    visits = [visit("late", window="21:00-22:00"), visit("bath", workers=2), visit("early", day=1)]
    nights = problem(visits, [worker("dan", days=2)], days=2, law=Law(rest=660))
    opens = []

    def look(today: Day, seconds: float, seed: int) -> Visited:
        opens.append(today.turns[0].opens)
        return [(0, 0, at("21:00")), (1, 0, at("9:00"))][: len(today.stops)]

    rota = day_by_day(nights, Weights(), 1.0, 1, look)
    assert opens == [at("7:00"), at("21:30") + 660 - 1_440]
    assert set(rota.visits) == {"late", "early"}


@pytest.mark.parametrize(
    ("person_parts", "visit_parts", "worker_parts"),
    [
        ({}, {}, {}),
        ({}, {"skills": frozenset({"hoist"})}, {}),
        ({}, {"skills": frozenset({"hoist"})}, {"skills": frozenset({"hoist", "other"})}),
        ({"vetoes": frozenset({"dan"})}, {}, {}),
        ({"musts": frozenset({"female"})}, {}, {}),
        ({"musts": frozenset({"female"})}, {}, {"tags": frozenset({"female"})}),
        ({"bars": frozenset({"smokes"})}, {}, {"tags": frozenset({"smokes"})}),
        ({"home": frozenset({"cat"})}, {}, {"cannot": frozenset({"cat"})}),
        ({"known_only": True}, {}, {}),
        ({"known": frozenset({"dan"})}, {"known_only": True}, {}),
        ({}, {"known_only": True}, {}),
    ],
)
def test_who_may_come_is_what_the_hard_rules_say(
    person_parts: dict[str, Any], visit_parts: dict[str, Any], worker_parts: dict[str, Any]
) -> None:
    ann, tea, dan = person(**person_parts), visit(**visit_parts), worker(**worker_parts)
    allowed = evaluate(problem([tea], [dan], [ann]), Rota({"tea": placed("9:00", "dan")})).violations == 0
    assert may_come(tea, ann, dan, set()) is allowed


def test_who_came_before_day_0_may_come_where_only_known_workers_may() -> None:
    assert may_come(visit(known_only=True), person(), worker(), {"dan"})


def test_history_comes_first_then_who_is_near() -> None:
    """Both of Ann's visits at nine: who came often, from far away, and who came once; Bob has who is nearest."""
    visits = [visit("one", window="9:00-9:30"), visit("two", window="9:00-9:30"), visit("bob", "bob", "9:00-9:30")]
    workers = [worker("far", start_place=3), worker("near"), worker("once"), worker("often", start_place=3)]
    persons = [person("ann", 1), person("bob", 2), person("cyd", 3)]
    day = problem(visits, workers, persons, recent={"ann": {"often": 5, "once": 1}})
    matrix = day.travel["car"].minutes.copy()
    matrix[3, :3] = 25
    rota = history_first.plan(replace(day, travel={"car": Travel(matrix, matrix)}), Weights(), 0.0, 1)
    assert rota.visits == {
        "bob": Placed(0, at("9:00"), ("near",)),
        "one": Placed(0, at("9:00"), ("often",)),
        "two": Placed(0, at("9:00"), ("once",)),
    }


def test_what_agencies_do_leaves_out_whom_nobody_free_can_reach() -> None:
    visits = [visit("one", window="9:00-9:30"), visit("two", "bob", "9:15-9:45")]
    rota = history_first.plan(problem(visits, [worker()]), Weights(), 0.0, 1)
    assert set(rota.visits) == {"one"}


def test_completing_keeps_what_can_stay_and_puts_the_rest_where_it_fits() -> None:
    visits = [visit("one", window="9:00-9:30"), visit("two", "bob", "9:00-12:00"), visit("three", "cyd")]
    day = problem(visits, [worker()])
    theirs = Rota({"one": placed("9:00", "dan"), "two": placed("9:10", "dan")})
    assert evaluate(day, theirs).broken() == {"travel_time": 1}
    rota = complete(day, Weights(), theirs)
    assert evaluate(day, rota).violations == 0
    assert set(rota.visits) == {"one", "two", "three"}
    assert rota.visits["one"] == theirs.visits["one"]
