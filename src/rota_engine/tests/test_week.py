"""What follows from a rota: rounds, waiting, breaks, idle time, weeks."""

from rota_engine.problem.model import Shift
from rota_engine.problem.weights import Weights
from rota_engine.rota import Break, Rota
from rota_engine.testing import at, person, placed, problem, span, visit, worker
from rota_engine.week import Round, Week, absolute

HOMES = [visit("tea", "ann"), visit("bath", "bob", minutes=45), visit("bed", "cat")]


def rounds(shifts: tuple[Shift, ...], breaks: dict[tuple[str, str], Break] | None = None, **clocks: str) -> list[Round]:
    branch = problem(HOMES, [worker("dan", shifts=shifts)])
    rota = Rota({id: placed(clock, "dan") for id, clock in clocks.items()}, breaks or {})
    return Week(branch, rota, Weights()).rounds


DAY = (Shift(0, *span("8:00-12:00")),)


def test_a_round_from_home_to_home() -> None:
    [round] = rounds(DAY, bath="10:00", tea="9:00")
    assert [stop.visit.id for stop in round.stops] == ["tea", "bath"]
    assert [(stop.start, stop.end) for stop in round.stops] == [(540, 570), (600, 645)]
    assert [(stop.travel, stop.metres) for stop in round.stops] == [(10, 10_000), (10, 10_000)]
    assert [stop.waiting for stop in round.stops] == [0, 20]
    assert (round.leaves, round.returns, round.way_out, round.way_back) == (530, 655, 10, 10)
    assert (round.contact, round.between) == (75, 10)
    assert (round.worker.id, round.day, round.shift) == ("dan", 0, DAY[0])


def test_ways_start_and_end_where_the_worker_does() -> None:
    dan = worker("dan", start_place=1, end_place=2)
    week = Week(problem(HOMES, [dan]), Rota({"tea": placed("9:00", "dan")}), Weights())
    [round] = week.rounds
    assert (round.way_out, round.way_back, round.leaves, round.returns) == (0, 10, 540, 580)


def test_an_empty_round_goes_nowhere() -> None:
    [round] = rounds(DAY)
    assert (round.stops, round.leaves, round.returns, round.way_out, round.way_back) == ((), 0, 0, 0, 0)
    assert (round.contact, round.between, round.idle, round.paid(Weights())) == (0, 0, 240, 0)


def test_two_shifts_on_a_day_are_two_rounds() -> None:
    evening = Shift(0, *span("16:00-20:00"))
    first, second = rounds((evening, *DAY), tea="9:00", bath="15:59", bed="16:00")
    assert [(round.shift, [stop.visit.id for stop in round.stops]) for round in (first, second)] == [
        (DAY[0], ["tea", "bath"]),
        (evening, ["bed"]),
    ]
    assert second.way_out == 10
    assert second.stops[0].waiting == 0


def test_three_shifts_on_a_day() -> None:
    shifts = (Shift(0, *span("7:00-9:00")), Shift(0, *span("12:00-14:00")), Shift(0, *span("18:00-20:00")))
    got = rounds(shifts, tea="8:00", bath="12:30", bed="19:00")
    assert [[stop.visit.id for stop in round.stops] for round in got] == [["tea"], ["bath"], ["bed"]]


def test_visits_before_the_first_shift_belong_to_it() -> None:
    morning, evening = rounds((*DAY, Shift(0, *span("16:00-20:00"))), tea="7:00")
    assert [stop.visit.id for stop in morning.stops] == ["tea"]
    assert evening.stops == ()


def test_visits_without_a_shift_are_a_round_of_their_own() -> None:
    [round] = rounds((), tea="9:00", bath="10:00")
    assert round.shift is None
    assert len(round.stops) == 2
    assert round.idle == 0


def test_rounds_come_by_worker_and_day() -> None:
    branch = problem(HOMES, [worker("dan", days=2), worker("amira", days=2)], days=2)
    week = Week(branch, Rota({"bath": placed("9:00", "dan", "amira"), "tea": placed("9:00", "dan", day=1)}), Weights())
    assert [(round.worker.id, round.day, len(round.stops)) for round in week.rounds] == [
        ("dan", 0, 1),
        ("dan", 1, 1),
        ("amira", 0, 1),
        ("amira", 1, 0),
    ]


def test_a_break_is_taken_off_the_waiting() -> None:
    pause = Break(at("9:40"), 15)
    [round] = rounds(DAY, {("dan", "bath"): pause, ("amira", "tea"): Break(at("8:00"), 30)}, tea="9:00", bath="10:00")
    assert [stop.pause for stop in round.stops] == [None, pause]
    assert [stop.waiting for stop in round.stops] == [0, 5]


def test_a_break_before_the_first_visit_makes_them_leave_earlier() -> None:
    [round] = rounds(DAY, {("dan", "tea"): Break(at("8:20"), 30)}, tea="9:00")
    assert round.leaves == at("8:10")
    assert round.stops[0].waiting == 0
    # 10 minutes of the shift before leaving, 10 after the break at the door, 140 after coming home at 9:40
    assert round.idle == 10 + 10 + 140


def test_too_little_time_is_waiting_below_nothing() -> None:
    [round] = rounds(DAY, tea="9:00", bath="9:35")
    assert [stop.waiting for stop in round.stops] == [0, -5]


def test_idle_is_what_is_left_of_the_shift() -> None:
    [round] = rounds(DAY, tea="9:00", bath="10:00")
    assert round.idle == 50 + 20 + 65
    # Time outside the shift makes up for nothing.
    [round] = rounds(DAY, tea="7:30", bath="11:50")
    assert round.idle == 0 + 220 + 0


def test_paid_time_is_contact_travel_and_short_waiting() -> None:
    [round] = rounds(DAY, tea="8:30", bath="9:30", bed="11:30")
    assert [stop.waiting for stop in round.stops] == [0, 20, 65]
    assert round.paid_waiting(Weights(split_after=60)) == 20
    assert round.paid_waiting(Weights(split_after=65)) == 85
    assert round.paid_waiting(Weights(split_after=19)) == 0
    assert round.paid(Weights(split_after=60)) == 105 + 20 + 20


def test_minutes_by_the_week() -> None:
    visits = [visit(f"day-{day}", day=day) for day in range(9)]
    branch = problem(visits, [worker("dan", days=9), worker("amira", days=9)], days=9)
    days = {"day-0": "dan", "day-6": "dan", "day-7": "dan", "day-8": "amira"}
    week = Week(branch, Rota({id: placed("9:00", who, day=int(id[-1])) for id, who in days.items()}), Weights())
    dan, amira = branch.workers
    assert list(week.weeks) == [0, 1]
    one_week = problem(visits[:7], [worker()], days=7)
    assert list(Week(one_week, Rota(), Weights()).weeks) == [0]
    assert [week.full(0), week.full(1)] == [True, False]
    assert [week.paid_minutes(dan, n) for n in week.weeks] == [60, 30]
    assert [week.contact_minutes(amira, n) for n in week.weeks] == [0, 30]


def test_whom_a_person_has_met_and_knows() -> None:
    ann = person("ann", known={"amira"})
    branch = problem(
        [visit()], [worker(id) for id in ("amira", "bea", "cem")], [ann], recent={"ann": {"bea": 2, "cem": 0}}
    )
    week = Week(branch, Rota(), Weights())
    assert week.met(ann) == {"bea"}
    assert [week.knows(ann, someone) for someone in branch.workers] == [True, True, False]


def test_absolute_minutes() -> None:
    assert absolute(2, 30) == 2_910
