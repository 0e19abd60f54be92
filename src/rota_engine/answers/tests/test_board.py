"""Where a visit could go: checked against the independent evaluator, and on a day small enough to see at a glance."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from rota_engine.answers.board import Board, Probe, warm
from rota_engine.answers.held import Gone
from rota_engine.evaluate import evaluate
from rota_engine.problem.model import Law, Link, Lock, Problem, TagWish, TimeWish
from rota_engine.problem.weights import Weights
from rota_engine.rota import Placed, Rota
from rota_engine.search import hold
from rota_engine.search import probe as probing
from rota_engine.testing import at, person, placed, problem, visit, worker

KERNELS = {k: v for part in (hold, probing) for k, v in vars(part).items() if hasattr(v, "signatures")}
ONLY_TIME = Weights.only(wished_time_strongly=1, unassigned=1_000)


def starts(probes: list[Probe]) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(probe.visit, probe.start, probe.workers) for probe in probes]


def after(board: Board, probe: Probe) -> Rota:
    return Rota({**board.rota.visits, **dict(probe.others), probe.visit: probe.placed})


# Dan's morning: tea 8:00 to 8:30 and bath 10:00 to 10:30, ten minutes from home to home. Everybody has the whole day.
MORNING = problem([visit("tea", "ann"), visit("bath", "bob"), visit("pills", "cat", minutes=20)], [worker("dan")])
TAKEN = Rota({"tea": placed("8:00", "dan"), "bath": placed("10:00", "dan")})


@pytest.mark.parametrize(
    ("wish", "best"),
    [
        ("9:00", "9:00"),  # between the two, at the wish
        ("8:20", "8:40"),  # as early as Dan can be there after tea
        ("9:40", "9:30"),  # as late as he still gets to bath: 9:30 + 20 + 10
        ("10:06", "10:40"),  # nearer after bath than before it
        ("7:20", "7:20"),
        ("7:35", "7:30"),
    ],
)
def test_the_best_start_between_others_is_the_nearest_to_the_wish(wish: str, best: str) -> None:
    visits = tuple(replace(v, wish=TimeWish(at(wish), 0)) if v.id == "pills" else v for v in MORNING.visits)
    board = Board(replace(MORNING, visits=visits), TAKEN, ONLY_TIME)
    assert board.probe("pills")[0].start == at(best)
    assert len(board.probe("pills")) == 3, "before tea, between, after bath"


def test_a_visit_that_is_placed_is_taken_out_first() -> None:
    board = Board(MORNING, TAKEN, ONLY_TIME)
    assert board.probe("tea", near=at("8:05"))[0].placed == placed("8:05", "dan")
    assert board.probe("tea", near=at("8:05"))[0].points == 0
    assert board.rota.visits == TAKEN.visits, "asking changes nothing"


def test_bounds_on_days_starts_and_workers() -> None:
    two_days = replace(
        MORNING,
        days=2,
        visits=tuple(replace(v, days=(0, 1)) if v.id == "pills" else v for v in MORNING.visits),
        workers=(worker("dan", days=2), worker("eva", days=2)),
    )
    board = Board(two_days, TAKEN, ONLY_TIME)
    assert {p.day for p in board.probe("pills", days=[1])} == {1}
    assert {p.workers for p in board.probe("pills", workers=["eva"])} == {("eva",)}
    late = board.probe("pills", days=[0], earliest=at("9:35"), latest=at("10:35"), near=at("9:00"))
    assert starts(late) == [("pills", at("9:35"), ("eva",))], "Dan is on his way to bath, or there, all that time"
    assert board.probe("pills", days=[7]) == []


def test_others_move_only_when_asked_to() -> None:
    wished = tuple(replace(v, wish=TimeWish(at("9:40"), 0)) if v.id == "pills" else v for v in MORNING.visits)
    board = Board(replace(MORNING, visits=wished), TAKEN, ONLY_TIME)
    assert all(not p.others for p in board.probe("pills"))
    best = board.probe("pills", disturb=True)[0]
    assert (best.start, best.others) == (at("9:40"), (("bath", placed("10:10", "dan")),))
    early = board.probe("pills", disturb=True, earliest=at("8:30"), latest=at("8:30"))
    assert {p.others for p in early} == {(("tea", placed("7:50", "dan")),), (("tea", placed("9:00", "dan")),)}


@pytest.mark.parametrize(("tolerance", "moved"), [(10, ("bath",)), (9, ())])
def test_others_move_within_their_tolerance_if_choices_are_to_be_kept(tolerance: int, moved: tuple[str, ...]) -> None:
    bath = visit("bath", "bob", wish=TimeWish(at("10:00"), tolerance))
    pills = visit("pills", "cat", minutes=20, wish=TimeWish(at("9:40"), 0))
    board = Board(problem([visit("tea", "ann"), bath, pills], [worker("dan")]), TAKEN, ONLY_TIME)
    assert board.probe("pills", disturb=True, keep_choices=True)[0].moved == moved


def test_a_visit_goes_to_another_worker_whom_its_person_knows() -> None:
    visits = [visit("tea", "ann", "9:00-9:30"), visit("pills", "cat", "9:00-9:30")]
    persons = [person("ann", known=frozenset({"eva"})), person("cat", 2, vetoes=frozenset({"eva"}))]
    day = problem(visits, [worker("dan"), worker("eva")], persons)
    board = Board(day, Rota({"tea": placed("9:00", "dan")}))
    assert board.probe("pills") == []
    assert [(p.workers, p.others) for p in board.probe("pills", disturb=True)] == [
        (("dan",), (("tea", placed("9:00", "eva")),))
    ]
    stranger = replace(day, persons=(person("ann"), day.persons[1]))
    assert Board(stranger, board.rota).probe("pills", disturb=True) == []
    chose_dan = replace(day, persons=(person("ann", known=frozenset({"eva"}), team=("dan",)), day.persons[1]))
    board = Board(chose_dan, board.rota)
    assert len(board.probe("pills", disturb=True)) == 1
    assert board.probe("pills", disturb=True, keep_choices=True) == []


def test_a_double_up_takes_two_who_are_free_together() -> None:
    lift = visit("lift", "lia", "9:00-12:00", workers=2, wish=TimeWish(at("9:30"), 0))
    busy = [visit("tea", "ann"), visit("bath", "bob"), lift]
    day = problem(busy, [worker("dan"), worker("eva"), worker("fay")])
    board = Board(day, Rota({"tea": placed("9:00", "dan"), "bath": placed("9:30", "eva")}), ONLY_TIME)
    assert starts(board.probe("lift"))[:3] == [
        ("lift", at("9:40"), ("dan", "fay")),
        ("lift", at("10:10"), ("dan", "eva")),
        ("lift", at("10:10"), ("eva", "fay")),
    ]
    assert {p.workers for p in board.probe("lift", including="eva")} == {("dan", "eva"), ("eva", "fay")}
    board.take(board.probe("lift")[0])
    assert board.where("lift") == placed("9:40", "dan", "fay")


def linked(gap: tuple[int, int]) -> tuple[Problem, Board]:
    """Dan is with Ann at 8:00 for her tea, Eva after so many minutes for the pills."""
    tea, pills = visit("tea", "ann"), visit("pills", "ann", "7:00-12:00")
    day = problem([tea, pills], [worker("dan"), worker("eva")], links=(Link("tea", "pills", *gap),))
    then = Rota({"tea": placed("8:00", "dan"), "pills": Placed(0, at("8:00") + gap[0], ("eva",))})
    return day, Board(day, then, ONLY_TIME)


def test_visits_that_start_together_move_as_one() -> None:
    day, board = linked((0, 0))
    moved = board.probe("tea", near=at("8:30"), workers=["dan"])[0]
    assert (moved.start, moved.others) == (at("8:30"), (("pills", placed("8:30", "eva")),))
    assert board.probe("tea", near=at("8:30"), workers=["eva"]) == [], "Eva comes to the other one"
    board.take(moved)
    assert evaluate(day, board.rota).violations == 0


@pytest.mark.parametrize(("to", "then"), [("8:30", "10:30"), ("7:40", "9:40")])
def test_a_linked_visit_moves_along_if_others_may(to: str, then: str) -> None:
    day, board = linked((120, 120))
    assert [p.start for p in board.probe("tea", workers=["dan"])] == [at("8:00")]
    moved = board.probe("tea", near=at(to), workers=["dan"], disturb=True)[0]
    assert (moved.start, moved.others) == (at(to), (("pills", placed(then, "eva")),))
    board.take(moved)
    assert evaluate(day, board.rota).violations == 0


def test_a_visit_that_the_problem_does_not_know_yet() -> None:
    board = Board(MORNING, TAKEN, ONLY_TIME)
    walk = visit("walk", "cat", "9:00-9:30", minutes=30)
    found = board.probe(walk)
    assert starts(found) == [("walk", at("9:00"), ("dan",))]
    board.take(found[0])
    assert board.problem.visits[-1] == walk
    assert board.where("walk") == placed("9:00", "dan")
    assert board.points == evaluate(board.problem, board.rota, ONLY_TIME).points
    with pytest.raises(KeyError, match="walk"):
        board.probe(walk)


def test_a_place_that_has_gone_is_refused_and_nothing_changes() -> None:
    board = Board(MORNING, TAKEN, ONLY_TIME)
    new = board.probe(visit("walk", "cat", "9:00-9:30"))[0]
    first = board.probe("pills", earliest=at("9:00"), latest=at("9:00"))[0]
    board.take(first)
    before, points = board.rota, board.points
    for gone in (new, replace(first, visit="tea")):
        with pytest.raises(Gone, match=gone.visit):
            board.take(gone)
    assert (board.rota, board.points) == (before, points)
    assert len(board.probe("pills")) == 3, "and it still answers"


@pytest.mark.parametrize("seed", range(12))
def test_a_visit_that_is_taken_out_meanwhile_is_back_where_it_was(seed: int) -> None:
    day, rota = random_day(seed)
    board = Board(day, rota)
    was, points = board.rota, board.points
    for id in board.visits:
        with board.without(id):
            assert board.rota.visits.keys() == was.visits.keys() - {id}
        assert (board.rota, board.points) == (was, points)
        assert Board(day, Rota({id: at for id in board.visits if (at := board.where(id))})).rota == was


def test_prices_of_changes_by_hand() -> None:
    board = Board(MORNING, TAKEN, ONLY_TIME)
    assert board.price({"pills": placed("9:00", "dan")}) == -60_000, "done, it no longer weighs as left undone"
    assert board.price({"bath": None, "pills": placed("10:00", "dan")}) == 0
    assert board.price({"pills": placed("8:39", "dan")}) is None
    assert board.price({"pills": placed("8:40", "dan")}) is not None
    assert board.price({"tea": placed("10:00", "dan"), "bath": placed("8:00", "dan")}) == 0, "they change places"
    assert board.change({"tea": None}) == 60_000
    assert board.where("tea") is None


def test_rest_counts_from_where_a_late_visit_goes_not_from_where_it_was() -> None:
    nights = problem(
        [visit("late", "ann"), visit("early", "bob", "7:00-8:00", day=1)],
        [worker("dan", "7:00-22:00", days=2), worker("eva", "7:00-22:00")],
        days=2,
        law=Law(rest=660),
    )
    board = Board(nights, Rota({"late": placed("21:00", "eva"), "early": placed("7:10", "dan", day=1)}), ONLY_TIME)
    assert board.price({"late": placed("19:40", "dan")}) == 0, "20:10 and 11 hours are 7:10"
    assert board.price({"late": placed("19:41", "dan")}) is None


def test_what_breaks_a_hard_rule_is_left_out() -> None:
    rota = Rota({**TAKEN.visits, "pills": placed("8:39", "dan")})
    board = Board(MORNING, rota)
    assert board.left_out == ("pills",)
    assert board.rota.visits == TAKEN.visits
    with pytest.raises(KeyError, match="lunch"):
        Board(MORNING, Rota({"lunch": placed("9:00", "dan")}))


def test_a_break_that_comes_late_in_a_round_is_no_reason_to_leave_a_visit_out() -> None:
    long = problem(
        [visit("a", "ann", minutes=200), visit("b", "bob", minutes=180), visit("c", "cat", minutes=30)],
        [worker("dan")],
        law=Law(break_after=360, break_minutes=20),
    )
    late = Rota({"a": placed("8:00", "dan"), "b": placed("11:30", "dan"), "c": placed("15:00", "dan")})
    assert Board(long, late).left_out == ()
    too_early = Rota({**late.visits, "c": placed("14:59", "dan")})
    assert Board(long, too_early).left_out == ("b", "c"), "without a break, 6 hours is all that Dan may work"


def test_whatever_a_board_needs_is_compiled_before_the_first_question() -> None:
    warm()
    compiled = {name: len(kernel.signatures) for name, kernel in KERNELS.items()}
    board = Board(MORNING, TAKEN)
    board.take(board.probe("pills", disturb=True, earliest=at("9:50"))[0])
    assert {name: len(kernel.signatures) for name, kernel in KERNELS.items()} == compiled
    assert min(compiled[name] for name in ("hold", "hold_limits", "price_all", "list_moved", "price_swaps")) == 1


def test_locked_visits_stay() -> None:
    locked = replace(MORNING, locks=(Lock("bath", ("dan",), 0, at("10:00")),))
    board = Board(locked, TAKEN)
    assert [p.placed for p in board.probe("bath")] == [placed("10:00", "dan")]
    assert all("bath" not in p.moved for p in board.probe("pills", disturb=True))


def random_day(seed: int) -> tuple[Problem, Rota]:
    """Five visits (one a double-up), three workers, windows, wishes and a link; a rota with some of them."""
    rng = np.random.default_rng(seed)
    names = ["ann", "bob", "cat", "deb", "eli"]
    persons = [
        person(
            name,
            n + 1,
            team=tuple(rng.permutation(["dan", "eva", "fay"])[: rng.integers(3)].tolist()),
            vetoes=frozenset(["dan"] if rng.integers(4) == 0 else []),
            wishes=(TagWish("sings"),) if rng.integers(2) else (),
            known=frozenset({"dan", "eva"}),
        )
        for n, name in enumerate(names)
    ]
    visits = []
    for n, name in enumerate(names):
        opens = int(rng.integers(8 * 60, 10 * 60)) // 5 * 5
        window = f"{opens // 60}:{opens % 60:02d}-12:00"
        wish = TimeWish(opens + int(rng.integers(60)), 10) if rng.integers(3) else None
        minutes = int(rng.integers(3, 9)) * 5
        visits.append(visit(f"v{n}", name, window, minutes=minutes, wish=wish, workers=2 if n == 4 else 1, series="m"))
    workers = [
        worker("dan", "8:00-12:00", pay=1_200, mileage=30, guaranteed=60),
        worker("eva", "8:00-11:00", pay=1_300, tags=frozenset({"sings"}), wanted=100),
        worker("fay", "9:00-12:30", pay=1_250, wanted=50),
    ]
    links = (Link("v0", "v1", 30, 150, worker="different"),) if seed % 2 else ()
    day = problem(visits, workers, persons, links=links, travel=7)
    board = Board(day, Rota())
    for id in ("v0", "v1", "v2"):
        if found := board.probe(id):
            board.take(found[int(rng.integers(len(found)))])
    return day, board.rota


@pytest.mark.parametrize("seed", range(12))
def test_every_answer_is_feasible_and_costs_what_the_evaluator_says(seed: int) -> None:
    day, rota = random_day(seed)
    before = evaluate(day, rota)
    board = Board(day, rota)
    assert board.points == before.points
    for id in ("v1", "v3", "v4"):
        for disturb in (False, True):
            for probe in board.probe(id, disturb=disturb):
                score = evaluate(day, after(board, probe))
                assert score.broken() == {}
                assert score.points - before.points == probe.points
                changed = {v for v, p in after(board, probe).visits.items() if p != rota.visits.get(v)} - {id}
                assert changed == set(probe.moved)
                assert disturb or not changed


@pytest.mark.parametrize("seed", range(12))
def test_no_minute_and_no_worker_is_better_than_the_best_answer(seed: int) -> None:
    day, rota = random_day(seed)
    before = evaluate(day, rota)
    board = Board(day, rota)
    for id in ("v1", "v3", "v4"):
        wanted = next(v for v in day.visits if v.id == id).workers
        scores: dict[tuple[str, ...], int] = {}
        for comes in combinations(("dan", "eva", "fay"), wanted):
            for minute in range(8 * 60, 12 * 60):
                score = evaluate(day, Rota({**rota.visits, id: Placed(0, minute, comes)}))
                if score.violations == 0:
                    scores[comes] = min(scores.get(comes, 1 << 60), score.points - before.points)
        best = {comes: min(p.points for p in board.probe(id) if p.workers == comes) for comes in scores}
        assert best == scores
        assert {p.workers for p in board.probe(id)} == scores.keys()
