"""Asked and got: each kind of choice in a small table of what comes to pass and what became of it."""

from collections.abc import Sequence
from typing import Any

import pytest

from rota_engine.answers.choices import Choice, Status, choices, kept_of
from rota_engine.problem.model import MealBreak, Problem, Strength, TagWish, TimeWish
from rota_engine.problem.weights import Weights
from rota_engine.rota import Break, Placed, Rota
from rota_engine.testing import at, person, placed, problem, visit, worker
from rota_engine.week import Week

KEPT, PARTLY, NOT = Status.KEPT, Status.PARTLY, Status.NOT


def of(branch: Problem, visits: dict[str, Placed], rule: str, **parts: Any) -> list[Choice]:
    """The choices that a rule watches over."""
    week = Week(branch, Rota(visits, **parts), Weights())
    return [choice for choice in choices(week) if choice.asked.rule == rule]


def sentences(choice: Choice) -> list[str]:
    return [reason.to_worker if choice.asked.by_worker else reason.to_person for reason in choice.reasons]


@pytest.mark.parametrize(
    ("start", "status", "told"),
    [
        ("9:15", KEPT, []),
        ("9:45", KEPT, []),
        ("9:46", PARTLY, ["We come 16 minutes later than you asked for."]),
        ("10:15", PARTLY, ["We come 45 minutes later than you asked for."]),
        ("10:16", NOT, ["We come 46 minutes later than you asked for."]),
        ("8:44", NOT, ["We come 46 minutes earlier than you asked for."]),
        (None, NOT, ["We have found nobody yet who can come to this visit."]),
    ],
)
def test_a_wished_time(start: str | None, status: Status, told: list[str]) -> None:
    branch = problem([visit(wish=TimeWish(at("9:30"), 15))], [worker("dan")])
    [choice] = of(branch, {"tea": placed(start, "dan")} if start else {}, "wished_time")
    assert (choice.asked.kind, choice.asked.whose, choice.asked.visit) == ("when", "ann", "tea")
    assert choice.asked.words == "You asked for 9:30, give or take 15 minutes."
    assert (choice.status, sentences(choice)) == (status, told)


def test_an_exact_time_has_no_give_or_take() -> None:
    branch = problem([visit(wish=TimeWish(at("9:30"), 0))], [worker("dan")])
    [choice] = of(branch, {}, "wished_time")
    assert choice.asked.words == "You asked for 9:30."


@pytest.mark.parametrize(
    ("workers", "status", "told"),
    [
        (["dan"], KEPT, []),
        (["eve"], KEPT, []),
        (["flo"], NOT, ["Flo is not in the team you chose."]),
        (["dan", "eve"], KEPT, []),
        (["dan", "flo"], PARTLY, ["Flo is not in the team you chose."]),
        (["flo", "gus"], NOT, ["Flo is not in the team you chose.", "Gus is not in the team you chose."]),
        ([], NOT, ["We have found nobody yet who can come to this visit."]),
    ],
)
def test_a_chosen_team(workers: list[str], status: Status, told: list[str]) -> None:
    everybody = [worker(id) for id in ("dan", "eve", "flo", "gus")]
    ann = person("ann", team=("dan", "eve"))
    branch = problem([visit(workers=2 if len(workers) == 2 else 1)], everybody, [ann])
    [choice] = of(branch, {"tea": placed("9:00", *workers)} if workers else {}, "chosen_team")
    assert choice.asked.words == "You asked for Dan or Eve."
    assert (choice.asked.kind, choice.status, sentences(choice)) == ("who", status, told)


def test_a_long_team_and_one_of_one() -> None:
    everybody = [worker(id) for id in ("dan", "eve", "flo")]
    for team, words in ((("dan", "eve", "flo"), "Dan, Eve or Flo"), (("dan",), "Dan")):
        [choice] = of(problem([visit()], everybody, [person("ann", team=team)]), {}, "chosen_team")
        assert choice.asked.words == f"You asked for {words}."


def test_wished_tags_one_choice_each() -> None:
    ann = person("ann", wishes=(TagWish("chess"), TagWish("speaks-punjabi", Strength.STRONGLY)))
    branch = problem([visit()], [worker("dan", tags={"chess"})], [ann])
    one, two = of(branch, {"tea": placed("9:00", "dan")}, "wished_tags")
    assert (one.asked.words, one.status) == ("You would like somebody with “chess”.", KEPT)
    assert (two.asked.detail, two.status) == ("speaks-punjabi", NOT)
    assert sentences(two) == ["You would like “speaks punjabi” if possible, and Dan does not match that."]


def test_a_visit_is_a_choice_of_what() -> None:
    branch = problem([visit("hoist", workers=2, window="9:00-11:00"), visit("tea")], [worker("dan"), worker("eve")])
    hoist, tea = of(branch, {"hoist": placed("9:00", "dan", "eve")}, "unassigned")
    assert hoist.asked.words == "You asked for a visit of 30 minutes by 2 workers between 9:00 and 11:00."
    assert (hoist.asked.kind, hoist.status, tea.status) == ("what", KEPT, NOT)


@pytest.mark.parametrize(
    ("second", "status"), [("9:30", KEPT), ("9:31", PARTLY), ("10:00", PARTLY), ("10:01", NOT), (None, KEPT)]
)
def test_a_series(second: str | None, status: Status) -> None:
    visits = [visit(f"tea{day}", day=day, series="teas") for day in range(2)]
    branch = problem(visits, [worker("dan", days=2)], days=2)
    rota = {"tea0": placed("9:00", "dan")} | ({"tea1": placed(second, "dan", day=1)} if second else {})
    [choice] = of(branch, rota, "regular_time")
    assert choice.asked.words == "You asked for your “teas” visits at much the same time of day."
    assert (choice.asked.kind, choice.asked.visit, choice.status) == ("when", None, status)


def test_ceilings() -> None:
    ann = person("ann", faces_14=1, faces_28=2)
    branch = problem([visit("a"), visit("b")], [worker("dan"), worker("eve")], [ann])
    fortnight, month = of(branch, {"a": placed("9:00", "dan"), "b": placed("9:00", "eve")}, "faces")
    assert fortnight.asked.words == "You agreed to 1 different worker in 14 days at most."
    assert (fortnight.status, month.status) == (NOT, KEPT)
    assert sentences(fortnight) == ["You would have 1 worker more in 14 days than you agreed to."]


def test_musts_are_listed_and_marked() -> None:
    ann = person("ann", musts={"female"}, bars={"smokes"}, vetoes={"eve"}, known_only=True, known={"dan"})
    branch = problem([visit()], [worker("dan", tags={"female", "smokes"}), worker("eve")], [ann])
    week = Week(branch, Rota({"tea": placed("9:00", "dan")}), Weights())
    found = {choice.asked.words: choice.status for choice in choices(week) if choice.asked.must}
    assert found == {
        "You asked only for workers with “female”.": KEPT,
        "You asked for no worker with “smokes”.": NOT,
        "You said that Eve should not come.": KEPT,
        "You asked only for workers you have met.": KEPT,
    }


def test_a_visit_by_known_workers_only() -> None:
    branch = problem([visit(known_only=True)], [worker("dan")])
    [choice] = of(branch, {"tea": placed("9:00", "dan")}, "known_only")
    assert (choice.asked.words, choice.status) == ("You asked for somebody you have met.", NOT)


def test_what_a_worker_asked_for() -> None:
    dan = worker("dan", rather_not={"cat"}, rather_not_days={0}, likes={"ann", "bob"})
    homes = [person("ann", 1, home={"cat"}), person("bob", 2)]
    branch = problem([visit("a", "ann"), visit("b", "bob")], [dan, worker("eve")], homes)
    found = of(branch, {"a": placed("9:00", "dan"), "b": placed("9:00", "eve")}, "worker_wishes")
    assert [(choice.asked.kind, choice.asked.words, choice.status) for choice in found] == [
        ("what", "You would rather not work in a home marked “cat”.", NOT),
        ("when", "You would rather have day 1 off.", NOT),
        ("who", "You work well with Ann.", KEPT),
        ("who", "You work well with Bob.", NOT),
    ]
    assert sentences(found[3]) == ["Dan does not come to Bob."]


@pytest.mark.parametrize(("breaks", "status"), [({}, NOT), ({("dan", "a"): Break(at("12:00"), 30)}, KEPT)])
def test_a_workers_meal(breaks: dict[tuple[str, str], Break], status: Status) -> None:
    dan = worker("dan", meal_break=MealBreak(at("12:00"), at("14:00"), 30, 500))
    [choice] = of(problem([visit("a")], [dan]), {"a": placed("13:00", "dan")}, "missed_meal", breaks=breaks)
    assert choice.asked.words == "You asked for a break of 30 minutes from 12:00 on."
    assert (choice.asked.kind, choice.asked.by_worker, choice.status) == ("when", True, status)


def test_a_fair_share_in_full_weeks_only() -> None:
    visits = [visit(f"v{n}", minutes=60) for n in range(4)]
    rota = {f"v{n}": placed(f"{8 + 2 * n}:00", "dan") for n in range(4)}
    team = [worker("dan", wanted=1_200), worker("eve", wanted=1_200)]
    assert of(problem(visits, team), rota, "fair_share") == []
    dan, eve = of(problem(visits, team, days=7), rota, "fair_share")
    assert dan.asked.words == "You asked for 20 hours a week, and a fair share of the visits."
    assert (dan.asked.kind, dan.status, eve.status) == ("what", KEPT, KEPT)  # 120 minutes from it are tolerated
    dan, eve = of(problem([*visits, visit("v4", minutes=60)], team, days=7), rota, "fair_share")
    assert (dan.status, eve.status) == (KEPT, NOT)


def test_one_persons_choices() -> None:
    branch = problem([visit("a", "ann"), visit("b", "bob")], [worker("dan", likes={"ann"})])
    week = Week(branch, Rota(), Weights())
    assert [choice.asked.whose for choice in choices(week)] == ["ann", "bob", "dan"]
    assert [choice.asked.visit for choice in choices(week, "bob")] == ["b"]
    with pytest.raises(KeyError):
        choices(week, "cy")


def test_kept_counts_wishes_of_persons_and_no_musts() -> None:
    ann = person("ann", team=("dan",), vetoes={"eve"})
    visits = [visit("a", wish=TimeWish(at("9:00"))), visit("b", wish=TimeWish(at("9:00")))]
    branch = problem(visits, [worker("dan", likes={"ann"}), worker("eve")], [ann])
    rota: Sequence[tuple[str, Placed]] = [("a", placed("9:00", "dan"))]
    assert kept_of(choices(Week(branch, Rota(dict(rota)), Weights()))) == {
        "when": (1, 2),
        "who": (1, 2),
        "what": (1, 2),
    }
