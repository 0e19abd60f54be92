"""What a move would do, in worked examples, and the same as working out the whole rota twice."""

import random
from collections import Counter

import pytest

from rota_engine.answers.board import Board
from rota_engine.answers.breaks import with_breaks
from rota_engine.answers.choices import choices
from rota_engine.answers.effect import HARD, effect
from rota_engine.answers.outcome import paid_pence
from rota_engine.branches.generate import generate
from rota_engine.problem.model import Law, Problem, TimeWish
from rota_engine.problem.weights import Weights
from rota_engine.rota import Placed, Rota
from rota_engine.search.solve import Params, solve
from rota_engine.search.stop import MaxIterations
from rota_engine.testing import at, person, placed, problem, visit, worker
from rota_engine.week import Week

MORNING = problem(
    [visit("tea", "ann", wish=TimeWish(at("8:00"), 15)), visit("bath", "bob")],
    [worker("dan", pay=1200), worker("eva", pay=1200)],
    [person("ann", 1, team=("dan",)), person("bob", 2, vetoes=frozenset({"eva"}))],
)
TAKEN = Rota({"tea": placed("8:00", "dan"), "bath": placed("9:00", "dan")})


def test_a_later_start_loses_the_time_and_says_so() -> None:
    found = effect(MORNING, TAKEN, {"tea": placed("10:00", "dan")})
    assert [choice.asked.rule for choice in found.lost] == ["wished_time"]
    assert (found.kept, found.broken) == ((), ())


def test_another_worker_loses_the_favourite_and_costs_what_is_paid() -> None:
    found = effect(MORNING, TAKEN, {"tea": placed("8:00", "eva")})
    assert [choice.asked.rule for choice in found.lost] == ["chosen_team"]
    assert found.pence == -200 - 400  # ten minutes of travel and twenty of waiting less, between tea and bath


def test_what_forbids_it() -> None:
    assert [reason.rule for reason in effect(MORNING, TAKEN, {"bath": placed("9:00", "eva")}).broken] == ["vetoes"]
    assert [reason.rule for reason in effect(MORNING, TAKEN, {"tea": placed("8:45", "dan")}).broken] == ["travel_time"]
    assert [reason.rule for reason in effect(MORNING, TAKEN, {"tea": placed("6:00", "dan")}).broken] == [
        "windows", "shifts"
    ]  # fmt: skip


def test_a_break_is_put_where_there_is_room() -> None:
    long = problem(
        [visit(id, "ann", minutes=120) for id in ("one", "two", "three")], [worker("dan")], law=Law(break_after=360)
    )
    rota = Rota({"one": placed("8:00", "dan"), "two": placed("10:20", "dan")})
    assert effect(long, rota, {"three": placed("12:30", "dan")}).broken == ()
    tight = Rota({"one": placed("8:00", "dan"), "two": placed("10:00", "dan")})
    assert [reason.rule for reason in effect(long, tight, {"three": placed("12:15", "dan")}).broken] == ["breaks"]


def test_nowhere() -> None:
    found = effect(MORNING, TAKEN, {"tea": None})
    assert {choice.asked.rule for choice in found.lost} == {"unassigned", "wished_time", "chosen_team"}
    assert effect(MORNING, Rota({"bath": TAKEN.visits["bath"]}), {"tea": TAKEN.visits["tea"]}).lost == ()
    with pytest.raises(KeyError):
        effect(MORNING, TAKEN, {"supper": None})


@pytest.fixture(scope="module")
def branch() -> tuple[Problem, Rota]:
    made = generate(people=30, days=3, seed=3)
    rota = solve(made, stop=MaxIterations(30_000), seed=1, params=Params(threads=1)).rota
    return made, Board(made, rota).rota


@pytest.mark.parametrize("seed", range(12))
def test_it_is_the_difference_of_two_whole_rotas(branch: tuple[Problem, Rota], seed: int) -> None:
    made, rota = branch
    rng = random.Random(seed)
    done = sorted(rota.visits)
    changes: dict[str, Placed | None] = {}
    for id in rng.sample(done, rng.randint(1, 2)):
        was = rota.visits[id]
        by = tuple(sorted(rng.sample([each.id for each in made.workers], len(was.workers))))
        start = was.start + rng.choice((-45, -10, 0, 10, 45))
        changes[id] = None if rng.random() < 0.2 else Placed(was.day, start, rng.choice((was.workers, by)))
    then = Rota(
        {id: at for id, at in {**rota.visits, **changes}.items() if at},
        {key: pause for key, pause in rota.breaks.items() if key[1] not in changes},
    )
    come = {w for each in (rota, then) for id in changes if id in each.visits for w in each.visits[id].workers}
    before, after = (with_breaks(Week(made, each, Weights()), come) for each in (rota, then))
    broken = Counter(f for rule in HARD for f in rule.find(after)) - Counter(
        f for rule in HARD for f in rule.find(before)
    )
    were = {choice.asked: choice.status for choice in choices(before)}
    differ = {choice.asked for choice in choices(after) if were[choice.asked] is not choice.status}
    found = effect(made, rota, changes)
    assert sorted(reason.rule for reason in found.broken) == sorted(finding.rule for finding in broken.elements())
    assert {choice.asked for choice in (*found.kept, *found.lost)} == {a for a in differ if a.rule != "fair_share"}
    assert abs(found.pence - (paid_pence(after) - paid_pence(before))) <= 1  # each is rounded down by itself
