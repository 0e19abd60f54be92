"""Made branches look like the facts they are made from, within tolerances that are named."""

from collections import Counter
from pathlib import Path

import pytest

from rota_engine.branches import facts, generate, generate_with_plan
from rota_engine.branches.facts import ASSUMPTION, Fact
from rota_engine.branches.measure import measures, table
from rota_engine.problem.model import Problem
from rota_engine.rota import Rota

PAGE = Path(__file__).parents[4] / "docs" / "explanation" / "synthetic-branches.md"

EXACT, NEAR = 0.01, 0.05
DRAWN = 0.08
"""Shares of 200 people drawn by chance: two and a half standard errors at most, mostly far less."""
TOLERANCES = {
    facts.VISITS_A_WEEK.what: 1.0,
    facts.SHORT_2012.what: EXACT,
    facts.HALF_HOUR_2012.what: EXACT,
    facts.CONTACT_HOURS.what: 1.0,
    facts.DOUBLE_UPS.what: EXACT,
    facts.CHOICES["time"].what: NEAR,
    facts.TIME_CRITICAL.what: 0.10,  # of some 120 people
    facts.CHOICES["language"].what: EXACT,
    facts.WORKERS.what: 0,
    facts.HOURS_A_WEEK.what: 2.5,  # the first plan waits more than a good rota does
    facts.ZERO_HOURS.what: NEAR,
    facts.FULL_TIME.what: NEAR,
    facts.WOMEN.what: NEAR,
    facts.LIVING_WAGE.what: 0,
    facts.TRAVEL.what: 1.5,
    facts.FACES_SWEDEN.what: 4.0,  # seen, not aimed at
}


@pytest.fixture(scope="module")
def branch() -> tuple[Problem, Rota]:
    return generate_with_plan(people=200, days=14, seed=1)


def test_the_branch_is_like_the_facts(branch: tuple[Problem, Rota]) -> None:
    found = measures(*branch)
    far = [m for m in found if abs(m.found - m.known) > TOLERANCES.get(m.what, DRAWN)]
    assert far == []
    assert len(found) > 20


def test_a_week_has_no_row_about_a_fortnight() -> None:
    whats = {measure.what for measure in measures(*generate_with_plan(20, 7, 1))}
    assert facts.TRAVEL.what in whats
    assert facts.FACES_SWEDEN.what not in whats


def test_the_lengths_of_today_can_be_had() -> None:
    visits = generate(people=100, days=7, seed=1, style="today").visits
    count = Counter(visit.minutes for visit in visits)
    for minutes, share in facts.LENGTHS["today"].value.items():
        assert count[minutes] / len(visits) == pytest.approx(share, abs=0.015)


def test_the_morning_is_the_peak(branch: tuple[Problem, Rota]) -> None:
    series = Counter(visit.series for visit in branch[0].visits)
    assert series.most_common(1)[0][0] == "mornings"


def test_each_share_divides_a_whole() -> None:
    by_name = (facts.PACKAGES, facts.CONTRACTS, facts.MODES)
    by_minutes_or_pence = (facts.PAY, facts.WINDOWS, *facts.LENGTHS.values())
    for shares in (*(fact.value.values() for fact in by_name), *(fact.value.values() for fact in by_minutes_or_pence)):
        assert sum(shares) == pytest.approx(1)


def test_each_fact_says_what_it_is_and_where_it_is_from() -> None:
    alone = [fact for fact in vars(facts).values() if isinstance(fact, Fact)]
    every = [*alone, *facts.LENGTHS.values(), *facts.CHOICES.values()]
    assert all(fact.what and fact.source for fact in every)
    assert {fact.source for fact in every} > {ASSUMPTION}


def test_the_table_in_the_documentation_is_the_one_that_comes_out(branch: tuple[Problem, Rota]) -> None:
    assert table(*branch) in PAGE.read_text()
