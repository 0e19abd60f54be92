"""Re-timing finds the best minutes of a round: as good as trying every minute of every visit."""

from itertools import product

import numpy as np
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from rota_engine.evaluate import evaluate
from rota_engine.problem.model import Link, Problem, Strength, TimeWish, Window
from rota_engine.problem.weights import Weights
from rota_engine.rota import Placed, Rota
from rota_engine.search.retime import retime, timetable
from rota_engine.search.state import fill, from_rota
from rota_engine.search.tests import problems
from rota_engine.search.tests.test_prices import MOVES, Driver
from rota_engine.testing import at, placed, problem, visit, worker

WIDE = 9
"""Minutes of a window, so that trying them all does not take long."""


def retimed(problem: Problem, weights: Weights, rota: Rota) -> Driver:
    driver = Driver(problem, weights, 1)
    driver.s = driver.fresh
    assert fill(driver.s, from_rota(driver.s, driver.names, rota), given=True) == 0
    retime(driver.s, *timetable())
    driver.check()
    return driver


def best_of_all(problem: Problem, weights: Weights, order: list[str]) -> int:
    """The least score of all starts at which one worker does the visits in this order without breaking a hard rule."""
    minutes = [range(v.windows[0].opens, v.windows[0].closes - v.minutes + 1) for v in problem.visits]
    scores = []
    for starts in product(*minutes):
        placed = {v.id: Placed(0, start, ("dan",)) for v, start in zip(problem.visits, starts, strict=True)}
        if sorted(order, key=lambda id: placed[id].start) == order:
            score = evaluate(problem, Rota(placed), weights)
            if not score.violations:
                scores.append(score.points)
    return min(scores)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_as_good_as_every_minute_tried(data: st.DataObject) -> None:
    visits, opens, travel = [], at("9:00"), data.draw(st.integers(0, 8))
    for n in range(3):
        opens += data.draw(st.integers(0, 12))
        window = Window(opens, opens + 30 + WIDE)
        wish = TimeWish(opens + data.draw(st.integers(-5, 15)), 0, data.draw(st.sampled_from(Strength)))
        visits.append(visit(f"v{n}", ("ann", "bo", "cy")[n], windows=(window,), wish=wish))
        opens += 30
    day = problem(visits, [worker("dan", shift="9:00-17:00", pay=120)], travel=travel)
    price = data.draw(st.sampled_from((0, 3, 20)))
    weights = Weights.only(
        unassigned=20_000, wished_time_strongly=7, wished_time_would_like=2, waiting=price,
        paid_waiting=data.draw(st.sampled_from((0, 100))), split_after=data.draw(st.sampled_from((0, 3, 8, 60))),
        split_shift=data.draw(st.sampled_from((0, 20))),
    )  # fmt: skip
    starts, free = {}, at("9:00") + travel
    for v in visits:
        free = max(free, v.windows[0].opens)
        starts[v.id] = Placed(0, free, ("dan",))
        free += 30 + travel
    assume(not evaluate(day, Rota(starts), weights).violations)
    assert retimed(day, weights, Rota(starts)).cost == best_of_all(day, weights, [v.id for v in visits])


def test_a_wait_is_shortened_where_the_wish_weighs_less() -> None:
    early = visit("early", window="9:00-12:00", wish=TimeWish(at("9:00"), 0, Strength.WOULD_LIKE))
    late = visit("late", window="11:00-11:30")
    day = problem([early, late], [worker("dan")])
    rota = Rota({"early": Placed(0, at("9:00"), ("dan",)), "late": Placed(0, at("11:00"), ("dan",))})
    driver = retimed(day, Weights.only(wished_time_would_like=1, waiting=2, unassigned=20_000), rota)
    assert driver.s.unit["start"].tolist() == [at("10:30"), at("11:00")]
    driver = retimed(day, Weights.only(wished_time_would_like=3, waiting=2, unassigned=20_000), rota)
    assert driver.s.unit["start"].tolist() == [at("9:00"), at("11:00")]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(problems.problems(), problems.weights(), st.integers(1, 2**40))
def test_it_never_makes_a_rota_worse_and_breaks_no_rule(any_problem: Problem, weights: Weights, seed: int) -> None:
    driver, chance = Driver(any_problem, weights, seed), np.random.default_rng(seed)
    for _ in range(40):
        driver.move(int(chance.integers(MOVES)), keep=chance.random() < 0.8)
    before = driver.cost
    retime(driver.s, *timetable())
    assert driver.cost <= before
    driver.check()


def test_a_visit_moves_within_the_gap_of_its_link() -> None:
    tablets = visit("tablets", "ann", window="9:00-12:00", wish=TimeWish(at("10:00"), 0, Strength.STRONGLY))
    lunch = visit("lunch", "ann", window="9:00-14:00")
    shop = visit("shop", "bo", window="9:00-14:00", wish=TimeWish(at("11:00"), 0, Strength.STRONGLY))
    links = (Link("tablets", "lunch", 60, 150), Link("tablets", "shop", worker="different"))
    day = problem([tablets, lunch, shop], [worker("dan"), worker("eve")], links=links)
    together = {"tablets": placed("9:00", "dan"), "lunch": placed("11:00", "eve"), "shop": placed("12:00", "eve")}
    wishes = Weights.only(wished_time_strongly=1, unassigned=20_000)
    driver = retimed(day, wishes, Rota(together))
    assert driver.s.unit["start"].tolist() == [at("10:00"), at("11:00"), at("11:40")]
    early = together | {"lunch": placed("10:10", "eve"), "shop": placed("13:00", "eve")}
    driver = retimed(day, wishes, Rota(early))
    assert driver.s.unit["start"].tolist() == [at("9:10"), at("10:10"), at("11:00")]
