"""Ways and times that a clock on the wall shows well."""

import numpy as np
import pytest
from pytest_django.fixtures import Settings

from carewright.rota.planning.travel import on_the_clock, ways
from rota_engine.evaluate import evaluate
from rota_engine.problem.model import Law, Link, Window
from rota_engine.rota import Rota
from rota_engine.testing import at, placed, problem, visit, worker


def test_ways_take_whole_five_minutes() -> None:
    places = [(51.58, -2.99), (51.59, -2.99), (51.58, -2.90)]
    found = ways(places, ["car", "foot"])
    for travel in found.values():
        assert not (travel.minutes % 5).any()
        assert not np.diag(travel.minutes).any()
    assert found["foot"].minutes[0, 2] > found["car"].minutes[0, 2] > 5


def test_speeds_are_as_the_installation_says(settings: Settings) -> None:
    places = [(51.58, -2.99), (51.59, -2.99)]
    before = ways(places, ["bicycle"])["bicycle"].minutes[0, 1]
    settings.SPEEDS = {"bicycle": (7.0, 20)}
    assert ways(places, ["bicycle"])["bicycle"].minutes[0, 1] > 2 * before


@pytest.mark.slow
def test_visits_begin_at_whole_five_minutes_and_nothing_is_broken() -> None:
    made = problem(
        [visit("tea", "ann"), visit("bath", "bob"), visit("pills", "cat", minutes=20)],
        [worker("dan")],
        links=(Link("tea", "pills", 60, 90),),
        law=Law(rest=660, break_after=360),
    )
    rota = Rota({"tea": placed("8:03", "dan"), "bath": placed("8:44", "dan"), "pills": placed("9:33", "dan")})
    assert evaluate(made, rota).violations == 0
    found = on_the_clock(made, rota)
    assert [found.visits[id].start for id in ("tea", "bath", "pills")] == [at("8:00"), at("8:40"), at("9:30")]
    assert evaluate(made, found).violations == 0


@pytest.mark.slow
def test_where_that_would_break_a_rule_it_stays() -> None:
    made = problem([visit("tea", "ann", windows=(Window(at("8:03"), at("8:40")),))], [worker("dan")])
    rota = Rota({"tea": placed("8:03", "dan")})
    assert on_the_clock(made, rota) == rota
