"""What a rota comes to, worked out by hand."""

from rota_engine.answers.outcome import outcome, pounds
from rota_engine.problem.model import TimeWish
from rota_engine.problem.weights import Weights
from rota_engine.rota import Rota
from rota_engine.testing import at, person, placed, problem, visit, worker


def test_what_is_paid() -> None:
    """Dan, £12 an hour: 60 minutes of contact, 10 of travel between and 20 of waiting make 90 minutes, £18.00; 10 km
    between visits at 30p are £3.00. The ways from and to home are not paid, nor a gap that is his own time."""
    dan = worker("dan", pay=1_200, mileage=30)
    branch = problem([visit("a", "ann"), visit("b", "bob"), visit("c", "cy")], [dan])
    rota = {"a": placed("9:00", "dan"), "b": placed("10:00", "dan")}
    found = outcome(branch, Rota(rota))
    assert (found.pence, found.paid_minutes) == (1_800 + 300, {"dan": 90})
    split = outcome(branch, Rota(rota | {"c": placed("13:00", "dan")}))
    assert split.pence == 1_800 + 300 + 800 + 300  # 30 minutes and 10 on the way, nothing for the 140 before
    assert outcome(branch, Rota(rota), Weights.only(mileage=1)).pence == found.pence


def test_overtime_and_promised_hours_are_paid() -> None:
    dan = worker("dan", pay=1_200, overtime_after=30, overtime_premium=600)
    eve = worker("eve", pay=1_200, guaranteed=60)
    branch = problem([visit("a", minutes=60)], [dan, eve], days=7)
    assert outcome(branch, Rota({"a": placed("9:00", "dan")})).pence == 1_200 + 300 + 1_200
    assert outcome(branch, Rota({"a": placed("9:00", "eve")})).pence == 1_200


def test_the_rest() -> None:
    ann = person("ann", team=("dan",))
    visits = [visit(id, wish=TimeWish(at("9:00"))) for id in ("a", "b", "c")]
    branch = problem(visits, [worker("dan"), worker("eve")], [ann, person("bob", 2)])
    found = outcome(branch, Rota({"a": placed("9:00", "dan"), "b": placed("11:00", "eve")}))
    assert found.kept == {"when": (1, 3), "who": (1, 3), "what": (2, 3)}
    assert (found.share("when"), found.share("when", "what")) == (1 / 3, 1 / 2)
    assert (found.faces, found.unassigned, found.violations) == ({"ann": 2, "bob": 0}, ("c",), 0)
    assert found.points == sum(found.by_rule.values())


def test_nothing_wished_is_all_kept() -> None:
    assert outcome(problem([visit()], [worker()]), Rota()).share("when", "who") == 1.0


def test_pounds() -> None:
    assert [pounds(pence) for pence in (0, 5, 123_450, -320)] == ["£0.00", "£0.05", "£1,234.50", "-£3.20"]
