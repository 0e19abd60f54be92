"""A worker's day and week: hours, travel, breaks, rest, and what workers wish for themselves."""

from typing import Any, Literal

from rota_engine.problem.model import Law, MealBreak, Problem, Shift
from rota_engine.problem.weights import POINTS
from rota_engine.rota import Break, Placed
from rota_engine.rules import (
    breaks,
    extra_time,
    hours,
    idle,
    missed_meal,
    rest,
    shifts,
    travel_time,
    worker_wishes,
)
from rota_engine.rules.rule import Finding, Names
from rota_engine.testing import at, findings, person, placed, problem, span, visit, worker


def two_homes(dan: dict[str, Any] | None = None, **parts: Any) -> Problem:
    """Half an hour at Ann's and half an hour at Bob's, ten minutes apart and ten from Dan's home."""
    return problem([visit("tea", "ann"), visit("bath", "bob")], [worker("dan", **(dan or {}))], **parts)


NAMES = Names(two_homes())


def dan(tea: str, bath: str | None = None) -> dict[str, Placed]:
    return {"tea": placed(tea, "dan")} | ({"bath": placed(bath, "dan")} if bath else {})


def test_shifts() -> None:
    branch = two_homes({"shift": "9:00-17:00"})
    assert findings(shifts.RULE, branch, {}) == []
    assert findings(shifts.RULE, branch, dan("9:10", "16:20")) == []
    early, too_late = findings(shifts.RULE, branch, dan("9:09", "16:25"))
    assert early == Finding("shifts", 0, -1, "tea", "ann", "dan", 0)
    assert too_late == Finding("shifts", 0, 5, "bath", "bob", "dan", 0)
    assert shifts.tell_person(early, NAMES) == "Dan would have to set out 1 minute before their hours begin."
    assert shifts.tell_worker(too_late, NAMES) == "Dan would be home 5 minutes after their hours end."


def test_a_break_before_the_first_visit_lies_within_the_shift_too() -> None:
    branch = two_homes({"shift": "9:00-17:00"})
    pause = {("dan", "tea"): Break(at("9:10"), 30)}
    assert findings(shifts.RULE, branch, dan("9:40"), pause) == []
    assert [found.amount for found in findings(shifts.RULE, branch, dan("9:39"), {("dan", "tea"): Break(549, 30)})] == [
        -1
    ]


def test_shifts_that_may_run_over() -> None:
    def too_long(over: int | None, bath: str) -> list[int]:
        branch = two_homes({"shifts": (Shift(0, *span("9:00-17:00"), over),)})
        return [found.amount for found in findings(shifts.RULE, branch, dan("9:10", bath))]

    assert too_long(15, "16:35") == []
    assert too_long(15, "16:36") == [1]
    assert too_long(None, "21:00") == []


def test_no_shift_that_day_is_told_for_each_visit() -> None:
    found = findings(shifts.RULE, two_homes({"shifts": ()}), dan("9:00", "9:40"))
    assert found == [Finding("shifts", 0, 0, "tea", "ann", "dan", 0), Finding("shifts", 0, 0, "bath", "bob", "dan", 0)]
    assert shifts.tell_person(found[0], NAMES) == "Dan does not work on that day."


def test_travel_time() -> None:
    branch = two_homes()
    assert findings(travel_time.RULE, branch, dan("9:00", "9:40")) == []
    [found] = findings(travel_time.RULE, branch, dan("9:00", "9:35"))
    assert found == Finding("travel_time", 0, 5, "bath", "bob", "dan", 0, "tea")
    assert travel_time.tell_person(found, NAMES) == "Dan would get to you 5 minutes too late from the visit before."
    assert travel_time.tell_worker(found, NAMES) == "Dan would be 5 minutes short of time to get from Ann to Bob."


def test_travel_time_leaves_room_for_a_break() -> None:
    pause = {("dan", "bath"): Break(at("9:40"), 20)}
    assert findings(travel_time.RULE, two_homes(), dan("9:00", "10:00"), pause) == []
    [found] = findings(travel_time.RULE, two_homes(), dan("9:00", "9:50"), pause)
    assert found.amount == 10


def test_travel_time_from_one_round_to_the_next() -> None:
    # The middle shift is empty: what counts is the round before it, which is home at 10:10.
    three = (Shift(0, *span("7:00-9:30"), 60), Shift(0, *span("9:35-9:50")), Shift(0, *span("10:00-17:00")))
    branch = two_homes({"shifts": three})
    assert findings(travel_time.RULE, branch, dan("9:30", "10:20")) == []
    [found] = findings(travel_time.RULE, branch, dan("9:30", "10:12"))
    assert found == Finding("travel_time", 0, 8, "bath", "bob", "dan", 0, "tea")
    next_day = problem([visit("tea"), visit("bath", "bob", day=1)], [worker(days=2)], days=2)
    rota = {"tea": placed("21:00", "dan"), "bath": placed("7:10", "dan", day=1)}
    assert findings(travel_time.RULE, next_day, rota) == []
    two_workers = problem([visit("tea"), visit("bath", "bob")], [worker("dan"), worker("amira")])
    assert (
        findings(travel_time.RULE, two_workers, {"tea": placed("9:00", "dan"), "bath": placed("9:00", "amira")}) == []
    )


BREAK_OVER_SIX_HOURS = Law(break_after=360, break_minutes=20)


def test_breaks_the_law_asks_for() -> None:
    branch = two_homes(law=BREAK_OVER_SIX_HOURS)
    before_bath, before_tea = ("dan", "bath"), ("dan", "tea")
    assert findings(breaks.RULE, branch, dan("9:00", "14:30")) == []  # six hours, not more
    assert findings(breaks.RULE, two_homes(), dan("9:00", "14:31")) == []
    [missing] = findings(breaks.RULE, branch, dan("9:00", "14:31"))
    assert missing == Finding("breaks", 0, 20, worker="dan", day=0)
    assert findings(breaks.RULE, branch, dan("9:00", "14:31"), {before_bath: Break(at("12:00"), 20)}) == []
    assert findings(breaks.RULE, branch, dan("9:00", "14:31"), {before_bath: Break(at("12:00"), 19)}) == [missing]
    assert findings(breaks.RULE, branch, dan("9:00", "14:31"), {before_tea: Break(at("8:00"), 30)}) == [missing]
    three = problem(
        [visit("tea"), visit("bath", "bob"), visit("bed", "cat")], [worker("dan")], law=BREAK_OVER_SIX_HOURS
    )
    assert findings(breaks.RULE, three, dan("9:00", "10:00") | {"bed": placed("14:31", "dan")}) == [missing]
    assert breaks.tell_person(missing, NAMES) == "Dan would work too long without a break of 20 minutes."
    assert breaks.tell_worker(missing, NAMES) == "Dan would work too long without a break of 20 minutes."


def test_breaks_fit_where_they_are_written_down() -> None:
    def kept(pause: Break, visit: str = "bath") -> bool:
        found = findings(breaks.RULE, two_homes(), dan("9:00", "10:30"), {("dan", visit): pause})
        whose = "bob" if visit == "bath" else "ann"
        assert found in ([], [Finding("breaks", 0, pause.minutes, visit, whose, "dan", 0)])
        return not found

    assert kept(Break(at("9:40"), 50))
    assert not kept(Break(at("9:39"), 20))  # still on the way
    assert not kept(Break(at("9:41"), 50))  # still on a break when the visit begins
    assert kept(Break(at("6:00"), 30), "tea")
    assert not kept(Break(at("8:31"), 30), "tea")


def test_breaks_belong_to_a_coming() -> None:
    branch = two_homes()
    [undone] = findings(breaks.RULE, branch, dan("9:00"), {("dan", "bath"): Break(at("9:40"), 20)})
    assert undone == Finding("breaks", 0, 20, "bath", "bob", "dan")
    assert breaks.tell_person(undone, NAMES) == "Dan’s break of 20 minutes does not fit before this visit."
    both = problem([visit()], [worker("dan"), worker("amira")])
    assert len(findings(breaks.RULE, both, dan("9:00"), {("amira", "tea"): Break(at("8:00"), 20)})) == 1


ELEVEN_HOURS = Law(rest=660)


def three_days(last_end: int | None = None, law: Law = ELEVEN_HOURS) -> Problem:
    visits = [visit(f"{name}-{day}", day=day) for day in range(3) for name in ("breakfast", "supper")]
    two_a_day = tuple(Shift(day, *span(hours)) for day in range(3) for hours in ("6:00-14:00", "14:00-23:30"))
    return problem(visits, [worker("dan", shifts=two_a_day, last_end=last_end)], days=3, law=law)


def days_of_dan(**clocks: str) -> dict[str, Placed]:
    return {
        f"{name}-{day[-1]}": placed(clock, "dan", day=int(day[-1]))
        for day, both in clocks.items()
        for name, clock in zip(("breakfast", "supper"), both.split(), strict=False)
    }


def test_rest() -> None:
    # From the end of the last round's last visit to the start of the first: 20:30 to 7:30 is eleven hours.
    assert findings(rest.RULE, three_days(), days_of_dan(day_0="8:00 20:00", day_1="7:30 20:00", day_2="7:30")) == []
    [found] = findings(rest.RULE, three_days(), days_of_dan(day_0="8:00 20:00", day_1="7:29 19:00"))
    assert found == Finding("rest", 0, 1, "breakfast-1", "ann", "dan", 1)
    assert rest.tell_person(found, NAMES) == "Dan would have 1 minute too little rest since the day before."
    assert rest.tell_worker(found, NAMES) == "Dan would have 1 minute too little rest since the day before."
    # A free day between is rest enough, and within a day there is nothing to find.
    assert findings(rest.RULE, three_days(), days_of_dan(day_0="8:00 23:00", day_2="6:10 22:00")) == []
    assert findings(rest.RULE, three_days(law=Law()), days_of_dan(day_0="23:00", day_1="6:10")) == []


def test_rest_since_the_evening_before_the_horizon() -> None:
    assert findings(rest.RULE, three_days(last_end=-120), days_of_dan(day_0="9:00")) == []
    [found] = findings(rest.RULE, three_days(last_end=-120), days_of_dan(day_0="8:00"))
    assert (found.amount, found.day) == (60, 0)
    assert findings(rest.RULE, three_days(last_end=1_000), days_of_dan(day_1="3:40")) == []
    assert [f.amount for f in findings(rest.RULE, three_days(last_end=1_000), days_of_dan(day_1="3:39"))] == [1]


def test_hours() -> None:
    """An hour at Ann's, ten minutes of travel, half an hour of paid waiting and an hour at Bob's: 160 minutes."""
    visits = [visit("tea", "ann", minutes=60), visit("bath", "bob", minutes=60)]
    rota = dan("9:00", "10:40")

    def over(most: int | None, law: int | None) -> list[int]:
        branch = problem(visits, [worker("dan", most=most)], law=Law(week=law))
        return [found.amount for found in findings(hours.RULE, branch, rota, split_after=30)]

    assert over(None, None) == over(160, None) == over(None, 160) == over(161, 162) == []
    assert over(159, None) == [1]
    assert over(150, None) == over(None, 150) == over(150, 155) == over(155, 150) == [10]
    branch = problem(visits, [worker("dan", most=150)])
    assert findings(hours.RULE, branch, rota, split_after=29) == []  # a longer gap is unpaid
    [found] = findings(hours.RULE, branch, rota, split_after=30)
    assert found == Finding("hours", 0, 10, worker="dan", day=0)
    assert hours.tell_person(found, NAMES) == "Dan would work 10 minutes more in a week than they may."
    assert hours.tell_worker(found, NAMES) == "Dan would work 10 minutes more in a week than they may."


def test_hours_are_counted_week_by_week() -> None:
    branch = problem([visit(f"day-{day}", day=day) for day in range(10)], [worker(days=10, most=60)], days=10)
    rota = {f"day-{day}": placed("9:00", "dan", day=day) for day in (5, 6, 7, 8, 9)}
    assert findings(hours.RULE, branch, rota) == [Finding("hours", 0, 30, worker="dan", day=7)]


def test_worker_wishes() -> None:
    dan_wishes = worker("dan", rather_not={"cat", "smoke"}, rather_not_days={0}, likes={"bob"})
    persons = [person("ann", home={"cat", "dog"}), person("bob", place=2)]
    branch = problem([visit("tea", "ann"), visit("bath", "bob"), visit("walk", "bob", day=1)], [dan_wishes], persons)
    home, day = findings(worker_wishes.RULE, branch, dan("9:00"), rather_not=15)
    assert home == Finding("worker_wishes", 15 * POINTS, 1, "tea", "ann", "dan", 0, "cat")
    assert day == Finding("worker_wishes", 15 * POINTS, 1, "tea", "ann", "dan", 0)
    walk = {"walk": placed("9:00", "dan", day=1)}
    [liked] = findings(worker_wishes.RULE, branch, walk, rather_not=15, likes=-6)
    assert liked == Finding("worker_wishes", -6 * POINTS, -1, "walk", "bob", "dan", 1)
    told = [worker_wishes.tell_person(finding, NAMES) for finding in (home, day, liked)]
    assert told == [
        "Dan would rather not work in a home marked “cat”.",
        "Dan would rather have that day off.",
        "Dan likes to come to you.",
    ]
    told = [worker_wishes.tell_worker(finding, NAMES) for finding in (home, day, liked)]
    assert told == [
        "Dan would rather not work in a home marked “cat”, as Ann’s is.",
        "Dan would rather have that day off.",
        "Dan works well with Bob.",
    ]
    other = problem([visit("tea")], [worker("dan", rather_not={"smoke"}, rather_not_days={1}, likes={"bob"})], persons)
    assert findings(worker_wishes.RULE, other, dan("9:00")) == []


def test_missed_meal() -> None:
    def missed(pause: Break | None, visit: str = "bath", holds: Literal["end", "start"] = "end") -> list[Finding]:
        meal = MealBreak(at("12:00"), at("13:00"), 30, missed=4, holds=holds)
        pauses = {("dan", visit): pause} if pause else {}
        return findings(missed_meal.RULE, two_homes({"meal_break": meal}), dan("11:00", "14:00"), pauses)

    [found] = missed(None)
    assert found == Finding("missed_meal", 4 * POINTS, 30, worker="dan", day=0)
    assert missed_meal.tell_person(found, NAMES) == "Dan would miss their meal break of 30 minutes."
    assert missed_meal.tell_worker(found, NAMES) == "Dan would miss their meal break of 30 minutes."
    assert missed(Break(at("12:00"), 30)) == missed(Break(at("12:30"), 30)) == missed(Break(at("12:00"), 60)) == []
    assert missed(Break(at("11:59"), 31)) == missed(Break(at("12:31"), 30)) == missed(Break(at("12:10"), 29)) == [found]
    assert missed(Break(at("13:00"), 30), holds="start") == []
    assert missed(Break(at("13:01"), 30), holds="start") == [found]
    # Before the first visit is as good, and a worker without visits or without a shift has no meal to miss.
    assert missed(Break(at("12:00"), 30), visit="tea") == []
    meal = MealBreak(at("12:00"), at("13:00"), 30, missed=4)
    assert findings(missed_meal.RULE, two_homes({"meal_break": meal}), {}) == []
    assert findings(missed_meal.RULE, two_homes({"meal_break": meal, "shifts": ()}), dan("11:00")) == []
    assert findings(missed_meal.RULE, two_homes(), dan("11:00")) == []


def test_extra_time() -> None:
    branch = two_homes({"shifts": (Shift(0, *span("9:00-17:00"), over=None),)})
    assert [found.points for found in findings(extra_time.RULE, branch, dan("16:21"), extra=3)] == [3 * POINTS]
    assert findings(extra_time.RULE, branch, dan("16:20"), extra=3) == findings(extra_time.RULE, branch, {}) == []
    [found] = findings(extra_time.RULE, branch, dan("12:00", "16:40"), extra=3)
    assert found == Finding("extra_time", 20 * 3 * POINTS, 20, "bath", worker="dan", day=0)
    assert extra_time.tell_person(found, NAMES) == "Dan would be home 20 minutes after their hours end."
    assert extra_time.tell_worker(found, NAMES) == "Dan would be home 20 minutes after their hours end."
    assert findings(extra_time.RULE, two_homes({"shifts": ()}), dan("23:00"), extra=3) == []


def test_idle() -> None:
    workers = [worker("dan", "9:00-11:00"), worker("amira", "9:00-10:00")]
    branch = problem([visit("tea"), visit("bath", "bob")], workers)
    # Dan: 120 minutes, of which 10 + 30 + 10 are work and way.
    [found] = findings(idle.RULE, branch, {"tea": placed("9:10", "dan")}, most_idle=5)
    assert found == Finding("idle", 70 * 5 * POINTS, 70, worker="dan", day=0)
    assert idle.tell_person(found, NAMES) == "Dan has 70 minutes of the day with nothing to do."
    assert idle.tell_worker(found, NAMES) == "Dan has 70 minutes of the day with nothing to do."
    # 10 + 30 + 10 + 30 + 10 of Dan's shift are filled; Amira's hour is empty.
    [found] = findings(idle.RULE, branch, dan("9:10", "9:50"), most_idle=5)
    assert (found.worker, found.amount) == ("amira", 60)
    assert findings(idle.RULE, branch, dan("9:10", "9:50"), most_idle=0) == []
    full = problem([visit("tea")], [worker("dan", "9:00-9:50")])
    assert findings(idle.RULE, full, dan("9:10"), most_idle=5) == []
    assert findings(idle.RULE, two_homes({"shifts": ()}), dan("9:10"), most_idle=5) == []
