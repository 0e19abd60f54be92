"""Pay, contracts, fair shares and the road."""

from typing import Any

from rota_engine.problem.model import Problem
from rota_engine.problem.weights import POINTS
from rota_engine.rota import Break, Placed
from rota_engine.rules import fair_share, guaranteed, mileage, overtime, paid_travel, paid_waiting
from rota_engine.rules.rule import Finding, Names
from rota_engine.testing import at, findings, placed, problem, visit, worker

AN_HOUR_A_DAY = [visit(f"day-{day}", minutes=60, day=day) for day in range(9)]
NAMES = Names(problem(AN_HOUR_A_DAY, [worker("dan"), worker("amira")]))


def week(*days: int, who: str = "dan") -> dict[str, Placed]:
    return {f"day-{day}": placed("9:00", who, day=day) for day in days}


def test_guaranteed() -> None:
    dan = worker("dan", days=9, pay=1_271, guaranteed=300)
    branch = problem(AN_HOUR_A_DAY, [dan, worker("amira", days=9, pay=1_271)], days=9)
    assert findings(guaranteed.RULE, branch, week(0, 1, 2, 3, 4)) == []
    # 50 per cent of 1,271 pence is 635. The second week is not whole: nothing is promised for it.
    [found] = findings(guaranteed.RULE, branch, week(0, 1, 2, 7), guaranteed=50)
    assert found == Finding("guaranteed", 120 * 635, 120, worker="dan", day=0)
    two_weeks = [visit(f"day-{day}", minutes=60, day=day) for day in range(14)]
    branch = problem(two_weeks, [worker("dan", days=14, pay=1_200, guaranteed=61)], days=14)
    short = findings(guaranteed.RULE, branch, week(0, 7))
    assert [(found.points, found.day) for found in short] == [(1_200, 0), (1_200, 7)]
    assert guaranteed.tell_person(found, NAMES) == "Dan was promised 2 hours more work this week."
    assert guaranteed.tell_worker(found, NAMES) == "Dan was promised 2 hours more work this week."


def test_overtime() -> None:
    dan = worker("dan", days=9, overtime_after=60, overtime_premium=301)
    branch = problem(AN_HOUR_A_DAY, [dan, worker("amira", days=9, overtime_premium=300)], days=9)
    assert findings(overtime.RULE, branch, week(0, 7) | week(1, 2, 3, who="amira")) == []
    # A part of a week counts as well.
    first, second = findings(overtime.RULE, branch, week(0, 1, 6, 7, 8), overtime=50)
    assert first == Finding("overtime", 120 * 150, 120, worker="dan", day=0)
    assert second == Finding("overtime", 60 * 150, 60, worker="dan", day=7)
    nearly = problem(AN_HOUR_A_DAY, [worker("dan", days=9, overtime_after=59, overtime_premium=300)], days=9)
    assert [found.points for found in findings(overtime.RULE, nearly, week(8))] == [300]
    assert overtime.tell_person(second, NAMES) == "Dan works 60 minutes of overtime this week."
    assert overtime.tell_worker(second, NAMES) == "Dan works 60 minutes of overtime this week."


def fair(visits: dict[str, Placed], *wanted: int | None) -> list[Finding]:
    workers = [worker(id, days=9, wanted=w) for id, w in zip(("dan", "amira", "bea"), wanted, strict=True)]
    branch = problem(AN_HOUR_A_DAY, workers, days=9)
    return findings(fair_share.RULE, branch, visits, fair_share=3, fair_tolerance=30)


def test_fair_share() -> None:
    # Seven hours to share by 2 to 1: 280 and 140 minutes. Bea has no say.
    shared = week(0, 1, 2, 3, 4) | week(5, 6, who="amira")
    assert [found.amount for found in fair(shared, 2_000, 1_000, None)] == []
    dan, amira = fair(week(0, 1, 2, 3, 4, 5, 7), 2_000, 1_000, None)
    assert dan == Finding("fair_share", (80 - 30) * 3 * POINTS, 80, worker="dan", day=0)
    assert amira == Finding("fair_share", (140 - 30) * 3 * POINTS, -140, worker="amira", day=0)
    assert fair_share.tell_person(dan, NAMES) == "Dan has 80 minutes more work this week than a fair share."
    assert fair_share.tell_worker(amira, NAMES) == "Amira has 2 hours 20 minutes less work this week than a fair share."
    # 420 * 2 / 11 and 420 * 9 / 11, rounded down. Where nobody asks for anything there is no share.
    assert [found.amount for found in fair({}, 2, 9, None)] == [-76, -343]
    assert fair(week(0), None, None, None) == fair(week(0), 0, 0, None) == []


def test_fair_share_counts_both_workers_of_a_double_up() -> None:
    branch = problem(
        [visit("tea", minutes=60, workers=2), visit("bath", minutes=40, days=(6, 7))],
        [worker("dan", days=7, wanted=1)],
        days=7,
    )
    [found] = findings(fair_share.RULE, branch, {}, fair_share=3, fair_tolerance=159)
    assert (found.points, found.amount) == (3 * POINTS, -160)
    assert findings(fair_share.RULE, branch, {}, fair_tolerance=160) == []


def test_fair_share_is_told_for_each_week() -> None:
    visits = [visit("tea", day=0), visit("bath", day=7)]
    branch = problem(visits, [worker("dan", days=14, wanted=1)], days=14)
    assert [found.day for found in findings(fair_share.RULE, branch, {}, fair_tolerance=29)] == [0, 7]


def two_homes(**dan: Any) -> Problem:
    return problem([visit("tea", "ann"), visit("bath", "bob"), visit("bed", "bob")], [worker("dan", **dan)])


ROUND = {"tea": placed("9:00", "dan"), "bath": placed("10:00", "dan"), "bed": placed("12:00", "dan")}


def test_paid_travel() -> None:
    # Ten minutes to Ann, ten to Bob, none to Bob again, ten home.
    branch = two_homes(pay=1_271)
    [found] = findings(paid_travel.RULE, branch, ROUND, paid_travel=100, home_travel=50, travel=2)
    assert found == Finding("paid_travel", 10 * 1_271 + 20 * 635 + 30 * 2 * POINTS, 30, worker="dan", day=0)
    assert paid_travel.tell_person(found, NAMES) == "Dan is on the road for 30 minutes on that day."
    assert paid_travel.tell_worker(found, NAMES) == "Dan is on the road for 30 minutes on that day."
    assert findings(paid_travel.RULE, branch, {}) == []
    assert findings(paid_travel.RULE, two_homes(), ROUND) == []


def test_paid_waiting() -> None:
    # 20 minutes of waiting before the bath; 90 minutes before bed, of which a break takes 25.
    pause = {("dan", "bed"): Break(at("11:00"), 25)}
    branch = two_homes(pay=1_271)
    bath, bed = findings(paid_waiting.RULE, branch, ROUND, pause, paid_waiting=50, split_after=60, split_shift=7)
    assert bath == Finding("paid_waiting", 20 * 635, 20, "bath", worker="dan", day=0)
    assert bed == Finding("paid_waiting", 7 * POINTS, 65, "bed", worker="dan", day=0)
    bath, bed = findings(
        paid_waiting.RULE, branch, ROUND, pause, paid_waiting=50, split_after=65, split_shift=7, waiting=3
    )
    assert (bath.points, bed.points) == (20 * 635 + 20 * 3 * POINTS, 65 * 635 + 65 * 3 * POINTS)
    names = Names(branch)
    assert paid_waiting.tell_person(bath, names) == "Dan would wait 20 minutes before this visit."
    assert paid_waiting.tell_worker(bath, names) == "Dan would wait 20 minutes before Bob’s visit."
    assert findings(paid_waiting.RULE, branch, ROUND, paid_waiting=0, split_shift=0) == []
    # Nobody waits at the first visit, nor where two visits follow each other.
    for bath_at, points in {"9:40": [], "9:41": [1_271], "9:35": []}.items():
        close = {"tea": placed("9:00", "dan"), "bath": placed(bath_at, "dan")}
        assert [found.points for found in findings(paid_waiting.RULE, branch, close)] == points


def test_mileage() -> None:
    # 7 km from Ann to Bob at 70 per cent of 29 pence, which is 20; none from Bob to Bob; ways from home are not paid.
    branch = problem(
        [visit("tea", "ann"), visit("bath", "bob"), visit("bed", "bob")], [worker("dan", mileage=29)], travel=7
    )
    [found] = findings(mileage.RULE, branch, ROUND, mileage=70)
    assert found == Finding("mileage", 7 * 20 * POINTS, 7_000, "bath", worker="dan", day=0)
    assert mileage.tell_person(found, Names(branch)) == "Dan travels 7.0 km to this visit."
    assert mileage.tell_worker(found, Names(branch)) == "Dan travels 7.0 km to Bob’s visit."


def test_mileage_rounds_each_way_down() -> None:
    branch = two_homes(mileage=1)
    for way in branch.travel.values():
        way.metres[:] = 333  # 333 * 1 penny * 60 points a km is 19.98 points
    assert [found.points for found in findings(mileage.RULE, branch, ROUND)] == [19, 19]
