"""What a change would do: small branches in which the answer is plain, and the changes themselves."""

import pytest

from rota_engine.answers.what_if import (
    AcceptPackage,
    AnotherWorker,
    Change,
    Team,
    WhatIf,
    Wish,
    WithoutWorker,
    what_if,
    with_change,
)
from rota_engine.problem.check import BadProblem
from rota_engine.problem.model import Lock, Problem, TimeWish
from rota_engine.rota import Rota
from rota_engine.search.solve import Params
from rota_engine.search.stop import MaxIterations
from rota_engine.testing import at, flat, person, placed, problem, visit, worker

HALF_PAST_NINE = TimeWish(at("9:30"))
TWO = [visit("a", "ann", wish=HALF_PAST_NINE), visit("b", "bob", wish=HALF_PAST_NINE)]
ONE_WORKER = problem(TWO, [worker("dan", pay=1_200)])
DAN_ALONE = Rota({"a": placed("9:15", "dan"), "b": placed("9:55", "dan")})


def tried(branch: Problem, rota: Rota, change: Change) -> WhatIf:
    return what_if(branch, rota, change, stop=MaxIterations(4_000), params=Params(threads=1))


def test_another_worker() -> None:
    """Dan cannot be with Ann and with Bob at half past nine; with Eve both have their wish, and no way between."""
    found = tried(ONE_WORKER, DAN_ALONE, AnotherWorker(worker("eve", pay=1_200)))
    assert found.sentences == (
        "Pay and mileage would cost £2.00 less.",
        "Of the wishes about when visits are, 2 of 2 would be kept; now it is 1 of 2.",
        "Dan would be paid for 40 minutes less: 30 minutes.",
        "Eve would be paid for 30 minutes more: 30 minutes.",
    )
    assert (found.before.share("when"), found.after.share("when")) == (0.5, 1.0)


def test_without_a_worker() -> None:
    branch = problem(TWO, [worker("dan", pay=1_200), worker("eve", pay=1_200, skills=frozenset({"peg"}))])
    branch = with_change(branch, AcceptPackage(branch.persons[0], (visit("p", "ann", skills=frozenset({"peg"})),)))
    rota = Rota({"a": placed("9:30", "dan"), "b": placed("9:30", "eve"), "p": placed("12:00", "eve")})
    found = tried(branch, rota, WithoutWorker("eve"))
    assert found.sentences[0] == "1 visit would have nobody to come: Ann."
    assert found.after.unassigned == ("p",)
    assert (found.before.violations, found.after.violations) == (0, 0)
    assert found.sentences[-1].startswith("Eve would be paid for ")


def test_a_package_that_fits() -> None:
    new = AcceptPackage(person("cy", 1), (visit("c", "cy", window="12:00-13:00"),))
    found = tried(ONE_WORKER, DAN_ALONE, new)
    assert found.after.unassigned == ()
    assert found.rota.visits["c"].workers == ("dan",)
    assert "Of the wishes for a visit, 3 of 3 would be kept; now it is 2 of 2." in found.sentences
    assert "Cy would see 1 different worker." in found.sentences


def test_a_package_that_does_not_fit() -> None:
    new = AcceptPackage(person("cy", 1), (visit("c", "cy", window="6:00-6:30"),))
    found = tried(ONE_WORKER, DAN_ALONE, new)
    assert found.sentences[0] == "1 visit would have nobody to come: Cy."


def test_a_wish_and_a_team() -> None:
    wish = TimeWish(at("14:00"))
    assert with_change(ONE_WORKER, Wish("a", wish)).visits[0].wish == wish
    assert with_change(ONE_WORKER, Wish("a", None)).visits[0].wish is None
    assert with_change(ONE_WORKER, Team("bob", ("dan",))).persons[1].team == ("dan",)


def test_nothing_changes() -> None:
    found = tried(ONE_WORKER, DAN_ALONE, Wish("a", HALF_PAST_NINE))
    assert found.before == found.after
    assert found.sentences == ("Pay and mileage would cost the same.",)


def test_whoever_leaves_frees_what_was_locked_to_them() -> None:
    locks = (Lock("a", workers=("eve",), day=0), Lock("b", workers=("dan",)))
    branch = problem([visit("a"), visit("b")], [worker("dan"), worker("eve", guaranteed=60)], locks=locks)
    changed = with_change(branch, WithoutWorker("eve"))
    assert changed.locks == (Lock("a", day=0), Lock("b", workers=("dan",)))
    assert (changed.workers[1].shifts, changed.workers[1].guaranteed) == ((), 0)


@pytest.mark.parametrize("change", [WithoutWorker("zed"), Wish("zed", None), Team("zed", ())])
def test_unknown_ids(change: Change) -> None:
    with pytest.raises(ValueError, match=r"'zed' is no (worker|visit|person) of this problem"):
        with_change(ONE_WORKER, change)


def test_a_change_that_cannot_be_planned() -> None:
    with pytest.raises(BadProblem, match="place 9 is not in the travel matrices"):
        with_change(ONE_WORKER, AcceptPackage(person("cy", 9), (visit("c", "cy"),)))
    far = {"car": flat(10, 10)}
    assert with_change(ONE_WORKER, AcceptPackage(person("cy", 9), (visit("c", "cy"),), travel=far)).travel == far
    with pytest.raises(BadProblem, match="no worker has a shift"):
        with_change(ONE_WORKER, WithoutWorker("dan"))
    with pytest.raises(BadProblem, match="2 workers have this id"):
        with_change(ONE_WORKER, AnotherWorker(worker("dan")))
