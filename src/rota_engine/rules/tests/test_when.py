"""When a visit is, how many come, and what it is linked to."""

from typing import Any

import pytest

from rota_engine.problem.model import Link, Lock, Published, Strength, TimeWish, Window
from rota_engine.problem.weights import POINTS
from rota_engine.rota import Placed
from rota_engine.rules import (
    changes,
    days,
    late,
    latest,
    link_workers,
    links,
    locks,
    regular_time,
    staffing,
    together,
    unassigned,
    windows,
    wished_time,
)
from rota_engine.rules.rule import Finding, Names
from rota_engine.testing import at, findings, placed, problem, visit, worker

BRANCH = problem([visit(window="9:00-10:00")], [worker("dan"), worker("amira")])
NAMES = Names(BRANCH)


def minutes_off(clock: str, **parts: Any) -> list[int]:
    """How far the windows rule finds a half-hour visit of 9:00-10:00 to be off."""
    branch = problem([visit(**{"window": "9:00-10:00", **parts})], [worker()])
    return [found.amount for found in findings(windows.RULE, branch, {"tea": placed(clock, "dan")})]


def test_windows() -> None:
    assert minutes_off("9:00") == minutes_off("9:30") == []
    assert minutes_off("8:50") == [-10]
    assert minutes_off("9:31") == [1]
    assert minutes_off("9:00", minutes=90) == [30]


def test_windows_that_hold_the_start() -> None:
    assert minutes_off("10:00", window_holds="start") == []
    assert minutes_off("10:05", window_holds="start") == [5]


def test_windows_with_a_limit_of_lateness() -> None:
    assert minutes_off("9:45", late_limit=15) == []
    assert minutes_off("9:46", late_limit=15) == [1]
    assert minutes_off("20:00", late_limit=None) == []
    assert minutes_off("8:59", late_limit=None) == [-1]


def test_two_windows() -> None:
    two = (Window(at("9:00"), at("10:00")), Window(at("12:00"), at("13:00")))
    assert (
        minutes_off("9:30", windows=two) == minutes_off("12:00", windows=two) == minutes_off("12:30", windows=two) == []
    )
    assert minutes_off("11:00", windows=two) == [90]  # late for the first; the second has not opened
    assert minutes_off("11:59", windows=two, late_limit=149) == []
    assert minutes_off("12:40", windows=two) == [10]
    assert minutes_off("8:00", windows=two) == [-60]


def test_windows_sentences() -> None:
    [early] = findings(windows.RULE, BRANCH, {"tea": placed("8:50", "dan")})
    assert early == Finding("windows", 0, -10, visit="tea", person="ann", day=0)
    assert windows.tell_person(early, NAMES) == "We would come 10 minutes earlier than this visit may be."
    assert windows.tell_worker(early, NAMES) == "Ann’s visit would be 10 minutes earlier than it may be."
    [too_late] = findings(windows.RULE, BRANCH, {"tea": placed("9:31", "dan")})
    assert windows.tell_person(too_late, NAMES) == "We would come 1 minute later than this visit may be."
    assert windows.tell_worker(too_late, NAMES) == "Ann’s visit would be 1 minute later than it may be."


def test_days() -> None:
    branch = problem([visit(days=(0, 2))], [worker(days=3)], days=3)
    for day in (0, 2):
        assert findings(days.RULE, branch, {"tea": placed("9:00", "dan", day=day)}) == []
    [found] = findings(days.RULE, branch, {"tea": placed("9:00", "dan", day=1)})
    assert found == Finding("days", visit="tea", person="ann", day=1)
    assert days.tell_person(found, NAMES) == "You did not ask for this visit on that day."
    assert days.tell_worker(found, NAMES) == "Ann did not ask for this visit on that day."


def test_staffing() -> None:
    double_up = problem([visit(workers=2)], [worker("dan"), worker("amira")])
    assert findings(staffing.RULE, double_up, {"tea": placed("9:00", "dan", "amira")}) == []
    for too_few in ((), ("dan",), ("dan", "dan")):
        [found] = findings(staffing.RULE, double_up, {"tea": placed("9:00", *too_few)})
        assert found == Finding("staffing", 0, 2, visit="tea", person="ann", day=0)
    assert staffing.tell_person(found, NAMES) == "This visit needs 2 workers, no fewer and no more."
    assert staffing.tell_worker(found, NAMES) == "Ann’s visit needs 2 workers, no fewer and no more."
    assert findings(staffing.RULE, BRANCH, {"tea": placed("9:00", "dan")}) == []
    [found] = findings(staffing.RULE, BRANCH, {"tea": placed("9:00", "dan", "amira")})
    assert staffing.tell_person(found, NAMES) == "This visit needs 1 worker, no fewer and no more."


def linked(link: Link, lunch: Placed | None, tea: Placed | None, rule: Any = links.RULE) -> list[Finding]:
    visits = [visit("lunch", days=(0, 1)), visit("tea", days=(0, 1))]
    branch = problem(visits, [worker(id, days=2) for id in ("dan", "amira", "bea")], days=2, links=[link])
    return findings(rule, branch, {id: at for id, at in {"lunch": lunch, "tea": tea}.items() if at})


FOUR_HOURS_APART = Link("lunch", "tea", min_gap=240, max_gap=300)
NOON = placed("12:00", "dan")


@pytest.mark.parametrize(("tea", "off"), [("16:00", 0), ("17:00", 0), ("15:30", -30), ("17:05", 5), ("11:00", -300)])
def test_links(tea: str, off: int) -> None:
    found = linked(FOUR_HOURS_APART, NOON, placed(tea, "dan"))
    assert found == ([Finding("links", 0, off, "lunch", "ann", day=0, other="tea")] if off else [])


def test_links_with_one_side_open() -> None:
    assert linked(Link("lunch", "tea", min_gap=240), NOON, placed("21:00", "dan")) == []
    assert linked(Link("lunch", "tea", max_gap=60), NOON, placed("8:00", "dan")) == []
    assert linked(Link("lunch", "tea"), NOON, placed("12:00", "dan")) == []


def test_linked_visits_that_start_together() -> None:
    both = Link("lunch", "tea", 0, 0)
    assert linked(both, NOON, placed("12:00", "amira")) == []
    assert [found.amount for found in linked(both, NOON, placed("12:01", "amira"))] == [1]
    assert [found.amount for found in linked(both, NOON, placed("11:59", "amira"))] == [-1]


def test_links_bind_only_when_both_are_done_on_one_day() -> None:
    assert linked(FOUR_HOURS_APART, NOON, None) == []
    assert linked(FOUR_HOURS_APART, NOON, placed("12:10", "dan", day=1)) == []


def test_links_sentences() -> None:
    names = Names(problem([visit("lunch"), visit("tea"), visit("dinner", "bob")], []))
    [soon] = linked(FOUR_HOURS_APART, NOON, placed("15:30", "dan"))
    assert (
        links.tell_person(soon, names)
        == "Of two visits that belong together, the second would start 30 minutes too soon."
    )
    assert links.tell_worker(soon, names) == "Of Ann’s two linked visits, the second would start 30 minutes too soon."
    late_for_bob = Finding("links", 0, 1, "lunch", "ann", day=0, other="dinner")
    assert (
        links.tell_person(late_for_bob, names)
        == "Of two visits that belong together, the second would start 1 minute too late."
    )
    assert (
        links.tell_worker(late_for_bob, names)
        == "Of the linked visits to Ann and Bob, the second would start 1 minute too late."
    )


def test_link_workers_same() -> None:
    same = Link("lunch", "tea", worker="same")
    rule = link_workers.RULE
    assert linked(same, NOON, placed("16:00", "dan"), rule) == []
    assert linked(same, placed("12:00", "dan", "amira"), placed("16:00", "amira", "dan"), rule) == []
    assert len(linked(same, placed("12:00", "dan", "amira"), placed("16:00", "dan", "bea"), rule)) == 1
    # Unlike the gap, it binds on different days as well, but not when one is not done.
    assert linked(same, NOON, None, rule) == []
    [found] = linked(same, NOON, placed("9:00", "amira", day=1), rule)
    assert found == Finding("link_workers", 0, 1, "lunch", "ann", day=0, other="tea")
    names = Names(problem([visit("lunch"), visit("tea")], []))
    assert link_workers.tell_person(found, names) == "These two visits need the same worker."
    assert link_workers.tell_worker(found, names) == "Ann’s two linked visits need the same worker."


def test_link_workers_different() -> None:
    different = Link("lunch", "tea", worker="different")
    rule = link_workers.RULE
    assert linked(different, NOON, placed("16:00", "amira"), rule) == []
    [found] = linked(different, placed("12:00", "dan", "amira"), placed("16:00", "dan", "bea"), rule)
    assert found == Finding("link_workers", 0, 0, "lunch", "ann", day=0, other="tea")
    names = Names(problem([visit("lunch"), visit("tea")], []))
    assert link_workers.tell_person(found, names) == "These two visits need different workers."
    assert link_workers.tell_worker(found, names) == "Ann’s two linked visits need different workers."
    assert linked(Link("lunch", "tea"), NOON, placed("16:00", "dan"), rule) == []


def test_together() -> None:
    both = Link("lunch", "tea", together=True)
    tea = placed("16:00", "dan")
    assert linked(both, NOON, tea, together.RULE) == []
    assert linked(both, None, None, together.RULE) == []
    assert linked(Link("lunch", "tea"), NOON, None, together.RULE) == []
    assert linked(both, NOON, None, together.RULE) == [Finding("together", visit="tea", person="ann", other="lunch")]
    [found] = linked(both, None, tea, together.RULE)
    assert found == Finding("together", visit="lunch", person="ann", other="tea")
    names = Names(problem([visit("lunch"), visit("tea")], []))
    assert (
        together.tell_person(found, names)
        == "Two visits that belong together would be pulled apart: only one of them would happen."
    )
    assert (
        together.tell_worker(found, names) == "Only one of Ann’s two linked visits would happen; they belong together."
    )


@pytest.mark.parametrize(
    ("lock", "kept"),
    [
        (Lock("tea", workers=("amira", "dan")), True),
        (Lock("tea", workers=("dan",)), False),
        (Lock("tea", day=0), True),
        (Lock("tea", day=1), False),
        (Lock("tea", start=at("9:00")), True),
        (Lock("tea", start=at("9:05")), False),
        (Lock("tea", ("dan", "amira"), 0, at("9:00")), True),
        (Lock("tea", ("dan", "bea"), 1, at("9:05")), False),
    ],
)
def test_locks(lock: Lock, kept: bool) -> None:
    workers = [worker(id, days=2) for id in ("dan", "amira", "bea")]
    branch = problem([visit(days=(0, 1), workers=2)], workers, days=2, locks=[lock])
    found = findings(locks.RULE, branch, {"tea": placed("9:00", "dan", "amira")})
    assert found == ([] if kept else [Finding("locks", visit="tea", person="ann", day=lock.day)])


def test_a_locked_visit_may_be_unassigned_unless_all_of_it_is_fixed() -> None:
    def without(lock: Lock) -> list[Finding]:
        return findings(locks.RULE, problem([visit()], [worker("dan")], locks=[lock]), {})

    assert without(Lock("tea", ("dan",), 0)) == without(Lock("tea", day=0, start=540)) == []
    [found] = without(Lock("tea", ("dan",), 0, 540))
    assert locks.tell_person(found, NAMES) == "This visit was fixed and may not be changed."
    assert locks.tell_worker(found, NAMES) == "Ann’s visit was fixed and may not be changed."


def test_unassigned() -> None:
    visits = [
        visit("tea"),
        visit("pills", time_critical=True),
        visit("garden", optional=True, worth=50),
        visit("insulin", worth=70, time_critical=True),
        visit("nothing", worth=0),
        visit("done"),
    ]
    found = findings(
        unassigned.RULE,
        problem(visits, [worker()]),
        {"done": placed("9:00", "dan")},
        unassigned=1_000,
        time_critical=3,
    )
    points = {finding.visit: finding.points // POINTS for finding in found}
    assert points == {"tea": 1_000, "pills": 3_000, "garden": 50, "insulin": 210, "nothing": 0}
    assert found[0] == Finding("unassigned", 1_000 * POINTS, visit="tea", person="ann")
    assert unassigned.tell_person(found[0], NAMES) == "We have found nobody yet who can come to this visit."
    assert unassigned.tell_worker(found[0], NAMES) == "Nobody comes to Ann’s visit yet."


def test_wished_time() -> None:
    def found(clock: str, strength: Strength) -> list[Finding]:
        branch = problem([visit(wish=TimeWish(at("9:30"), 15, strength))], [worker()])
        rota = {"tea": placed(clock, "dan")}
        return findings(wished_time.RULE, branch, rota, wished_time_strongly=12, wished_time_would_like=4)

    for kept in ("9:15", "9:30", "9:45"):
        assert found(kept, Strength.STRONGLY) == []
    [later] = found("9:50", Strength.STRONGLY)
    assert later == Finding("wished_time", 12 * 5 * POINTS, 20, visit="tea", person="ann", day=0)
    assert wished_time.tell_person(later, NAMES) == "We come 20 minutes later than you asked for."
    assert wished_time.tell_worker(later, NAMES) == "Ann wished for a visit 20 minutes earlier than this."
    [earlier] = found("7:00", Strength.WOULD_LIKE)
    assert earlier == Finding("wished_time", 4 * 135 * POINTS, -150, visit="tea", person="ann", day=0)
    assert wished_time.tell_person(earlier, NAMES) == "We come 2 hours 30 minutes earlier than you asked for."
    assert wished_time.tell_worker(earlier, NAMES) == "Ann wished for a visit 2 hours 30 minutes later than this."


def test_late_and_latest() -> None:
    visits = [visit(id, who, "9:00-10:00", late_limit=None) for id, who in {"tea": "ann", "bath": "bob"}.items()]
    branch = problem(visits, [worker("dan"), worker("amira")])
    names = Names(branch)
    in_time = {"tea": placed("9:30", "dan"), "bath": placed("9:00", "amira")}
    assert findings(late.RULE, branch, in_time, late=2) == findings(latest.RULE, branch, in_time, latest=7) == []
    assert findings(latest.RULE, branch, {}, latest=7) == []
    too_late = {"tea": placed("9:50", "dan"), "bath": placed("10:10", "amira")}
    tea, bath = findings(late.RULE, branch, too_late, late=2)
    assert tea == Finding("late", 20 * 2 * POINTS, 20, visit="tea", person="ann", day=0)
    assert bath == Finding("late", 40 * 2 * POINTS, 40, visit="bath", person="bob", day=0)
    [worst] = findings(latest.RULE, branch, too_late, latest=7)
    assert worst == Finding("latest", 40 * 7 * POINTS, 40, visit="bath", person="bob", day=0)
    assert findings(latest.RULE, branch, too_late, latest=0) == []
    assert late.tell_person(tea, names) == "We come 20 minutes later than agreed."
    assert late.tell_worker(tea, names) == "Ann’s visit is 20 minutes later than agreed."
    assert latest.tell_person(worst, names) == "Your visit is the latest of all: 40 minutes later than agreed."
    assert latest.tell_worker(worst, names) == "Bob’s visit is the latest of all: 40 minutes later than agreed."


def test_regular_time() -> None:
    visits = [visit(f"morning-{day}", day=day, series="mornings") for day in range(3)]
    others = [visit("tea", series="teas"), visit("once"), visit("bob-0", "bob", series="mornings")]
    branch = problem([*visits, *others], [worker(days=3)], days=3)
    elsewhere = {"tea": placed("16:00", "dan"), "once": placed("20:00", "dan"), "bob-0": placed("7:00", "dan")}

    def found(*clocks: str) -> list[Finding]:
        mornings = {f"morning-{day}": placed(clock, "dan", day=day) for day, clock in enumerate(clocks)}
        rota = {**mornings, **elsewhere}
        return findings(regular_time.RULE, branch, rota, regular_time=2, regular_tolerance=30)

    assert found("9:00", "9:30", "9:15") == found("9:00") == []
    assert [just.points for just in found("9:00", "9:31")] == [2 * POINTS]
    [spread] = found("9:10", "9:00", "9:50")
    assert spread == Finding("regular_time", 20 * 2 * POINTS, 50, person="ann", other="mornings")
    assert regular_time.tell_person(spread, NAMES) == "Your “mornings” visits start up to 50 minutes apart."
    assert regular_time.tell_worker(spread, NAMES) == "Ann’s “mornings” visits start up to 50 minutes apart."


def test_changes() -> None:
    told = Published(("dan", "amira"), 0, at("9:00"))
    workers = [worker(id, days=2) for id in ("dan", "amira", "bea")]
    branch = problem([visit(days=(0, 1), workers=2)], workers, days=2, published={"tea": told})

    def found(clock: str, *who: str, day: int = 0) -> list[Finding]:
        rota = {"tea": placed(clock, *who, day=day)}
        return findings(changes.RULE, branch, rota, change_worker=600, change_time=8, change_tolerance=10)

    assert found("9:10", "amira", "dan") == found("8:50", "dan", "amira") == []
    assert findings(changes.RULE, branch, {}) == []
    assert [just.points for just in found("9:11", "amira", "dan")] == [8 * POINTS]
    [who, when] = found("9:25", "dan", "bea")
    assert who == Finding("changes", 600 * POINTS, 1, "tea", "ann", "bea", 0)
    assert when == Finding("changes", 15 * 8 * POINTS, 25, "tea", "ann", day=0)
    [next_day] = found("9:00", "dan", "amira", day=1)
    assert next_day == Finding("changes", 230 * 8 * POINTS, 1_440, "tea", "ann", day=1)


def test_changes_sentences() -> None:
    names = Names(problem([visit()], [worker("bea")]))
    who = Finding("changes", 60, 1, "tea", "ann", "bea", 0)
    assert changes.tell_person(who, names) == "Bea would come instead of the worker we told you."
    assert changes.tell_worker(who, names) == "Ann was told that somebody other than Bea comes."
    earlier = Finding("changes", 60, -25, "tea", "ann", day=0)
    assert changes.tell_person(earlier, names) == "Your visit would be 25 minutes earlier than we told you."
    assert changes.tell_worker(earlier, names) == "Ann’s visit would be 25 minutes earlier than Ann was told."
