"""Why not, and what it would take: changes in small branches, and what every answer promises in any branch."""

from dataclasses import replace
from itertools import chain, combinations, product

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from rota_engine.answers.blocking import Blocking, Wanted
from rota_engine.answers.board import Board
from rota_engine.answers.choices import Asked, Status, choices
from rota_engine.answers.explain import Explanation, explain
from rota_engine.answers.lifting import lifted
from rota_engine.answers.ways import Change, Ways
from rota_engine.evaluate import evaluate
from rota_engine.problem.check import check
from rota_engine.problem.model import MINUTES_A_DAY, Link, Problem, TagWish, TimeWish, Worker
from rota_engine.problem.weights import POINTS, Weights
from rota_engine.rota import Placed, Rota
from rota_engine.search.solve import Params, solve
from rota_engine.search.stop import MaxIterations
from rota_engine.search.tests import problems
from rota_engine.testing import at, person, placed, problem, visit, worker
from rota_engine.week import Week

PAY = 1_200
DAN, EVE = worker("dan", pay=PAY), worker("eve", pay=PAY)
NINE = TimeWish(at("9:00"), 0)
EVERY = 15
"""Minutes between the starts that are tried to see that there is no place."""


def change(branch: Problem, visits: dict[str, Placed], rule: str, whose: str | None = None) -> Change:
    """The change that would keep the one choice of a rule that is not kept."""
    found = way(explain(branch, Rota(visits), changes=False), rule, whose)
    assert isinstance(found, Change)
    return found


def way(told: Explanation, rule: str, whose: str | None = None) -> Change | Blocking | None:
    [choice] = [
        c
        for c in told.choices
        if c.asked.rule == rule and c.status is not Status.KEPT and whose in (None, c.asked.whose)
    ]
    return told.way(choice)


def test_a_wished_time_by_somebody_else() -> None:
    """Dan is with Bob at 9:00; Eve is free. Ann knows both. Eve's way from home and back weighs 20 minutes at half of
    £12, £2.00; another face for Ann weighs nothing, because her one visit is Eve's; Dan saves the way from Bob, £2.00;
    and the 60 minutes from her wish at 12p weighed £7.20."""
    ann = person("ann", 1, known=frozenset({"dan", "eve"}))
    bob = person("bob", 2, known=frozenset({"dan"}))
    branch = problem([visit("a", "ann", wish=NINE), visit("b", "bob", wish=NINE)], [DAN, EVE], [ann, bob])
    found = change(branch, {"a": placed("10:00", "dan"), "b": placed("9:00", "dan")}, "wished_time")
    assert found.to == (("a", placed("9:00", "eve")),)
    assert (found.persons, found.workers) == (("ann",), ("dan", "eve"))
    assert found.to_person == "Eve would come to you at 9:00 instead of Dan at 10:00."
    assert found.to_worker == "Eve would come to Ann at 9:00 instead of Dan at 10:00."
    assert found.weighed == "Weighed up, that would save £11.20."


def test_a_change_that_moves_somebody_else_names_them_to_the_worker_only() -> None:
    """Only Dan comes; for Ann's 9:00 Bob's visit, whenever in the morning, makes room."""
    bob = visit("b", "bob", window="8:50-10:30")
    branch = problem([visit("a", "ann", wish=NINE), bob], [DAN])
    found = change(branch, {"b": placed("9:00", "dan"), "a": placed("9:40", "dan")}, "wished_time")
    assert dict(found.to) == {"a": placed("9:00", "dan"), "b": placed("9:40", "dan")}
    assert (found.persons, found.workers) == (("ann", "bob"), ("dan",))
    assert found.to_person.startswith(
        "Dan would come to you at 9:00 instead of at 9:40. Something would change for 1 other"
    )
    assert "Bob" not in found.to_person
    assert "Dan would come to Bob at 9:40 instead of at 9:00." in found.to_worker


def test_the_chosen_team() -> None:
    ann = person("ann", team=("eve",), known=frozenset({"dan", "eve"}))
    found = change(problem([visit()], [DAN, EVE], [ann]), {"tea": placed("9:00", "dan")}, "chosen_team")
    assert found.to == (("tea", placed("9:00", "eve")),)
    assert (found.to_person, found.pence) == ("Eve would come to you instead of Dan.", -700)


def test_a_tag() -> None:
    ann = person("ann", wishes=(TagWish("chess"),), known=frozenset({"dan", "eve"}))
    branch = problem([visit()], [DAN, worker("eve", tags=frozenset({"chess"}), pay=PAY)], [ann])
    assert change(branch, {"tea": placed("9:00", "dan")}, "wished_tags").workers == ("dan", "eve")


def test_an_undone_visit() -> None:
    found = change(problem([visit(window="9:00-9:30")], [DAN]), {}, "unassigned")
    assert found.to == (("tea", placed("9:00", "dan")),)
    assert (found.persons, found.workers) == (("ann",), ("dan",))
    assert found.to_person == "Dan would come to you at 9:00."
    assert found.weighed.startswith("Weighed up, that would save £189.")


def test_a_visit_on_another_day_says_so() -> None:
    ann = person("ann", wishes=(TagWish("chess"),))
    eve = worker("eve", shifts=worker(days=2).shifts[1:], tags=frozenset({"chess"}))
    branch = problem([visit(days=(0, 1), window="9:00-9:30")], [DAN, eve], [ann], days=2)
    told = change(branch, {"tea": placed("9:00", "dan")}, "wished_tags").to_person
    assert "Eve would come to you on day 2 at 9:00 instead of Dan on day 1 at 9:00." in told


def test_a_regular_time_gathers_the_odd_ones() -> None:
    """Two of three teas start about 16:00; the third comes to them, no farther than it must."""
    visits = [visit(f"tea{day}", day=day, series="teas") for day in range(3)]
    rota = {f"tea{day}": placed(clock, "dan", day=day) for day, clock in enumerate(["16:00", "16:10", "18:00"])}
    found = change(problem(visits, [worker("dan", days=3)], days=3), rota, "regular_time")
    [(id, there)] = found.to
    assert id == "tea2"
    assert at("16:00") <= there.start <= at("16:30")


def test_a_ceiling_sends_those_who_come_least_often_elsewhere() -> None:
    ann = person("ann", faces_14=2, known=frozenset({"dan", "eve", "flo"}))
    visits = [visit(id) for id in "abcde"]
    who = {"a": "dan", "b": "dan", "c": "eve", "d": "eve", "e": "flo"}
    rota = {id: placed(f"{8 + n}:00", who[id]) for n, id in enumerate("abcde")}
    found = change(problem(visits, [DAN, EVE, worker("flo", pay=PAY)], [ann]), rota, "faces")
    [(id, there)] = found.to
    assert (id, there.workers in (("dan",), ("eve",))) == ("e", True)
    assert "flo" in found.workers


def test_faces_of_the_weeks_before_stay() -> None:
    """Flo came last week, so Flo stays; of the two who come now, only Eve's visit changes hands."""
    ann = person("ann", faces_14=2)
    visits = [visit(id) for id in "abc"]
    branch = problem(visits, [DAN, EVE, worker("flo")], [ann], recent={"ann": {"flo": 1}})
    rota = {"a": placed("8:00", "dan"), "b": placed("9:00", "dan"), "c": placed("10:00", "eve")}
    [(id, there)] = change(branch, rota, "faces").to
    assert (id, there.workers in (("dan",), ("flo",))) == ("c", True)


@pytest.mark.parametrize(
    "dan",
    [worker("dan", pay=PAY, rather_not=frozenset({"cat"})), worker("dan", pay=PAY, rather_not_days=frozenset({0}))],
    ids=["home", "day"],
)
def test_what_a_worker_would_rather_not(dan: Worker) -> None:
    branch = problem([visit()], [dan, EVE], [person("ann", home=frozenset({"cat"}))])
    found = change(branch, {"tea": placed("9:00", "dan")}, "worker_wishes")
    assert found.to == (("tea", placed("9:00", "eve")),)
    assert found.to_person == "Something would change for 1 other person."
    assert found.weighed.startswith("Weighed up, that would save £")


def test_a_person_whom_a_worker_works_well_with() -> None:
    """One visit of the two is enough, the cheaper one: at the other Dan would be a stranger with a long way."""
    branch = problem([visit("a"), visit("b", workers=2)], [worker("dan", likes=frozenset({"ann"})), EVE, worker("flo")])
    rota = {"a": placed("9:00", "eve"), "b": placed("12:00", "eve", "flo")}
    found = change(branch, rota, "worker_wishes")
    [(_, there)] = found.to
    assert "dan" in there.workers


def test_what_cannot_be_kept_has_a_blocking_set() -> None:
    ann = person("ann", team=("eve",))
    told = explain(problem([visit()], [DAN, worker("eve", shifts=())], [ann]), Rota({"tea": placed("9:00", "dan")}))
    found = way(told, "chosen_team")
    assert isinstance(found, Blocking)
    assert [block.to_person for block in found.blocks] == ["Eve does not work on that day."]
    assert found.by_worker.keys() == {"eve"}


def test_what_goes_together_and_could_be_done_but_for_the_rest() -> None:
    """Lunch can be done with tea; it is only that nobody has the skill for tea. Without that rule both can be done."""
    both = [visit("tea", skills=frozenset({"peg"})), visit("lunch")]
    eve = worker("eve", shifts=(), skills=frozenset({"peg"}))
    for link in (Link("tea", "lunch", together=True), Link("tea", "lunch", 0, 0, worker="different")):
        told = explain(problem(both, [DAN, worker("flo"), eve], links=(link,)), Rota())
        [tea] = [told.way(choice) for choice in told.choices if choice.asked.visit == "tea"]
        assert isinstance(tea, Blocking)
        assert [block.rule for block in tea.blocks] == ["skills"]


def test_what_goes_together_is_done_together() -> None:
    branch = problem([visit("tea"), visit("lunch")], [DAN], links=(Link("tea", "lunch", together=True),))
    told = explain(branch, Rota())
    for choice in told.choices:
        found = told.way(choice)
        assert isinstance(found, Change)
        assert {visit for visit, _ in found.to} == {"tea", "lunch"}
        assert evaluate(branch, Rota(dict(found.to))).violations == 0
        assert found.pence == round(
            (evaluate(branch, Rota(dict(found.to))).points - evaluate(branch, Rota()).points) / POINTS
        )


def test_no_way_for_what_is_kept_or_not_about_a_place() -> None:
    dan = worker("dan", wanted=6_000)
    branch = problem([visit(wish=NINE)], [dan, worker("eve", wanted=60)], days=7)
    told = explain(branch, Rota({"tea": placed("9:00", "dan")}))
    assert {told.way(choice) for choice in told.choices} == {None}


def test_nobody_else_is_no_way() -> None:
    branch = problem([visit()], [worker("dan", rather_not_days=frozenset({0}))])
    told = explain(branch, Rota({"tea": placed("9:00", "dan")}))
    assert way(told, "worker_wishes") is None


def test_one_persons_explanation() -> None:
    branch = problem([visit("a", "ann"), visit("b", "bob")], [DAN])
    assert [choice.asked.whose for choice in explain(branch, Rota(), person="bob").choices] == ["bob"]
    with pytest.raises(KeyError):
        explain(branch, Rota(), person="cy")


def test_nothing_is_left_changed_on_the_way() -> None:
    """Ways to choices that take several moves do not depend on which was asked first."""
    ann = person("ann", faces_14=1, team=("dan",), known=frozenset({"dan", "eve"}))
    branch = problem([visit(id, wish=NINE) for id in "abc"], [DAN, EVE], [ann])
    rota = Rota({"a": placed("9:00", "dan"), "b": placed("9:00", "eve"), "c": placed("10:00", "eve")})
    forwards, backwards = explain(branch, rota, changes=False), explain(branch, rota, changes=False)
    one = [forwards.way(choice) for choice in forwards.choices]
    other = [backwards.way(choice) for choice in reversed(backwards.choices)]
    assert one == other[::-1]


def possible(week: Week, asked: Asked, wanted: Wanted) -> bool:
    """Whether what is wanted has a place with nobody else moved. Boards do not look at every place between visits
    linked with a gap below nothing, so that what they find is one answer, and what they can price another."""
    ways, visit = Ways(week), week.visit[wanted.visit]
    if isinstance(ways.change(replace(asked, visit=None), [wanted]), Change):  # about no one visit: nobody is moved
        return True
    low, high = wanted.earliest or 0, MINUTES_A_DAY if wanted.latest is None else wanted.latest
    pairs = combinations(ways.may_come(wanted), visit.workers)
    coming = [workers for workers in pairs if wanted.including in (None, *workers)]
    places = product(visit.days, range(low, high + 1, EVERY), coming)
    return any(ways.board.price({visit.id: Placed(*place)}) is not None for place in places)


def wanted_of(week: Week, asked: Asked, found: Blocking) -> Wanted:
    """What it is that a blocking set forbids."""
    wants = chain.from_iterable(Ways(week).wants(asked))
    return next(wanted for wanted in wants if wanted.visit == found.blocks[0].visit)


# Without shrinking: it takes minutes here, and a failure is small enough as it is drawn.
@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(branch=problems.problems(days=(1, 2, 7)), weights=problems.weights())
def test_promises(branch: Problem, weights: Weights) -> None:
    """A change keeps its choice and every hard rule, at its price. A blocking set is true: with nothing lifted what is
    wanted has no place; with all of it lifted it has one, in a rota that keeps every hard rule that is left; and with
    any one of it left, none."""
    rota = solve(branch, stop=MaxIterations(1_000), weights=weights, params=Params(threads=1)).rota
    week, score = Week(branch, rota, weights), evaluate(branch, rota, weights)
    told = explain(branch, rota, weights)
    for choice in told.choices:
        found = told.way(choice)
        if isinstance(found, Change):
            board = Board(branch, rota, weights)
            board.change(dict(found.to))
            after = evaluate(branch, board.rota, weights)
            assert after.violations <= score.violations  # a lock that nobody can keep is broken before and after
            assert round((after.points - score.points) / POINTS) == found.pence
            assert {c.asked: c.status for c in choices(Week(branch, board.rota, weights))}[choice.asked] is Status.KEPT
        elif isinstance(found, Blocking):
            wanted = wanted_of(week, choice.asked, found)
            assert not possible(week, choice.asked, wanted)
            free, left = lifted(branch, rota, found.blocks)
            there = {**left.visits, wanted.visit: Placed(found.day, found.start, found.workers)}
            # Or it has the place together with a visit that it goes with.
            assert not Board(free, Rota(there), weights).left_out or possible(
                Week(free, left, weights), choice.asked, wanted
            )
            for block in found.blocks:
                less = Week(*lifted(branch, rota, [other for other in found.blocks if other != block]), weights)
                # One worker for a visit that is locked to two: no problem that a board can be asked about.
                if not any(fault.serious for fault in check(less.problem)):
                    assert not possible(less, choice.asked, wanted)
