"""Who could come at 9:30? When could she come? Answers on days small enough to know the right one."""

import pytest

from rota_engine.answers.board import Board
from rota_engine.answers.choices import Status, choices
from rota_engine.answers.offers import Offer, OfferGone, Request, accept, offers
from rota_engine.branches.generate import generate_with_plan
from rota_engine.evaluate import evaluate
from rota_engine.problem.model import Problem, TagWish, TimeWish
from rota_engine.problem.weights import POINTS, Weights
from rota_engine.rota import Rota
from rota_engine.testing import at, person, placed, problem, visit, worker
from rota_engine.week import Week

# Ann would like somebody who sings; Eva does. Her team is Dan, then Eva. She has met Dan and Fay. Gus may not come.
ANN = person(
    "ann",
    team=("dan", "eva"),
    wishes=(TagWish("sings"),),
    known=frozenset({"dan", "fay"}),
    vetoes=frozenset({"gus"}),
)
WORKERS = [worker("dan"), worker("eva", tags=frozenset({"sings"})), worker("fay"), worker("gus")]
BATH = visit("bath", "bob", wish=TimeWish(at("9:30"), 10))
BOB = person("bob", 2, team=("dan",), known=frozenset({"dan", "fay"}))


def board() -> Board:
    """Dan is with Bob from 9:30 to 10:00; it is ten minutes from home to home."""
    return Board(problem([visit("tea", "ann"), BATH], WORKERS, [ANN, BOB]), Rota({"bath": placed("9:30", "dan")}))


def short(found: list[Offer]) -> list[tuple[str, int]]:
    return [("+".join(offer.workers), offer.start) for offer in found]


@pytest.mark.parametrize(
    ("clock", "tolerance", "answers"),
    [
        # Dan does not sing (120 pence). Fay: nor does she, and outside the team (700). Eva: second (15), new (900).
        ("8:00", 15, ["dan 8:00", "fay 8:00", "eva 8:00"]),
        ("9:00", 15, ["dan 8:50", "fay 9:00", "eva 9:00"]),  # Dan has to leave at 9:20 for Bob
        ("9:00", 5, ["fay 9:00", "eva 9:00"]),
        ("10:00", 15, ["dan 10:10", "fay 10:00", "eva 10:00"]),
        ("21:40", 5, []),  # nobody would be home by 22:00
    ],
)
def test_who_could_come_then(clock: str, tolerance: int, answers: list[str]) -> None:
    found = offers(board(), Request(visit="tea", day=0, start=at(clock), tolerance=tolerance))
    assert [f"{offer.workers[0]} {offer.start // 60}:{offer.start % 60:02d}" for offer in found] == answers


def test_when_could_she_come() -> None:
    found = offers(board(), Request(person="ann", worker="dan", minutes=60))
    assert short(found) == [("dan", at("7:20")), ("dan", at("10:10"))], "an hour before Bob, as more is a split shift"
    assert {offer.probe.visit for offer in found} == {"ann-asked-1"}


def test_an_answer_says_why_and_what_it_costs() -> None:
    dan, fay, eva = offers(board(), Request(visit="tea", day=0, start=at("9:00")))
    assert dan.reasons == ("10 minutes earlier than you asked for.", "Dan is your first choice.", "You know Dan.")
    assert fay.reasons == ("At the time you asked for.", "Fay is not in your chosen team.", "You know Fay.")
    assert eva.reasons[1:] == (
        "Eva is in your chosen team.",
        "You have not met Eva yet.",
        "Eva has what you asked for: “sings”.",
    )
    assert (dan.known, fay.known, eva.known) == (True, True, False)
    assert (dan.pence, fay.pence, eva.pence) == (120, 820, 915)


def test_the_price_is_of_the_answer_and_not_of_the_visit_being_done_or_the_wish_it_replaces() -> None:
    day = problem([visit("tea", "ann", wish=TimeWish(at("8:00"), 0))], [worker("dan", pay=0)])
    undone, done = Board(day, Rota()), Board(day, Rota({"tea": placed("8:00", "dan")}))
    for now in (undone, done):
        (offer,) = offers(now, Request(visit="tea", start=at("9:00")))
        assert offer.pence == (900 if now is undone else 0), "Dan is new to Ann if he does not come yet"
        assert offer.start == at("9:00")
        now.take(offer.probe)
        assert now.where("tea") == placed("9:00", "dan")


def test_two_together() -> None:
    found = offers(board(), Request(person="ann", start=at("9:15"), workers=2, worker="eva"))
    assert short(found) == [("eva+fay", at("9:15"))], "Dan is on his way to Bob, and Gus is not wanted"


def test_nobody_else_is_touched_while_there_is_another_way() -> None:
    found = offers(board(), Request(visit="tea", start=at("9:40"), tolerance=0))
    assert {offer.workers for offer in found} == {("eva",), ("fay",)}
    assert not any(offer.touches for offer in found)


def test_somebody_else_moves_within_their_tolerance_if_there_is_no_other_way() -> None:
    only_dan = Request(visit="tea", start=at("9:00"), tolerance=0, worker="dan")
    (offer,) = offers(board(), only_dan)
    assert offer.touches == (("bath", "Bob’s visit would be 10 minutes later, at 9:40."),)
    assert offers(board(), Request(visit="tea", start=at("9:01"), tolerance=0, worker="dan")) == []


def test_somebody_else_has_another_of_their_own_team_if_there_is_no_other_way() -> None:
    at_half_past = Request(visit="tea", start=at("9:30"), tolerance=0, worker="dan")
    assert offers(board(), at_half_past) == [], "Bob chose Dan and nobody else"
    both = person("bob", 2, team=("dan", "fay"), known=frozenset({"dan", "fay"}))
    day = problem([visit("tea", "ann"), BATH], WORKERS, [ANN, both])
    (offer,) = offers(Board(day, Rota({"bath": placed("9:30", "dan")})), at_half_past)
    assert offer.touches == (("bath", "Bob’s visit would be by Fay."),)


@pytest.mark.parametrize(("met", "answers"), [({"eva", "fay"}, 1), ({"eva"}, 1), (set(), 0)])
def test_a_swap_brings_nobody_a_face_above_their_ceiling(met: set[str], answers: int) -> None:
    """Bob agreed to one face in 14 days. Eva and Fay have been this week: then one of them again is no face more."""
    bob = person("bob", 2, known=frozenset({"dan", "eva", "fay"}), faces_14=1)
    ann = person("ann", musts=frozenset({"drives"}))
    workers = [worker("dan", tags=frozenset({"drives"})), worker("eva")]
    day = problem([visit("tea", "ann"), BATH], workers, [ann, bob], recent={"bob": dict.fromkeys(met, 1)})
    found = offers(
        Board(day, Rota({"bath": placed("9:30", "dan")})), Request(visit="tea", start=at("9:30"), tolerance=0)
    )
    assert len(found) == answers


def test_regular_times_are_a_choice_too() -> None:
    """Bob's mornings are at 9:30 and 10:00: half an hour apart is as regular as he asked for. 9:40 would not be less
    so, 9:20 would."""
    for clock, answers in (("9:00", 1), ("9:50", 0)):
        baths = [
            visit("bath", "bob", wish=TimeWish(at("9:30"), 20), series="mornings"),
            visit("bath-2", "bob", day=1, wish=TimeWish(at("10:00"), 20), series="mornings"),
        ]
        day = problem([visit("tea", "ann"), *baths], [worker("dan", days=2)], days=2)
        now = Board(day, Rota({"bath": placed("9:30", "dan"), "bath-2": placed("10:00", "dan", day=1)}))
        found = offers(now, Request(visit="tea", start=at(clock), tolerance=0))
        assert len(found) == answers


def test_a_new_visit_is_in_the_problem_once_it_is_taken() -> None:
    now = board()
    request = Request(person="ann", day=0, start=at("8:00"), minutes=45)
    accept(now, request, offers(now, request)[0])
    new = now.problem.visits[-1]
    assert (new.person, new.minutes, new.wish) == ("ann", 45, TimeWish(at("8:00"), 15))
    assert now.where(new.id) == placed("8:00", "dan")
    assert offers(now, Request(person="ann", day=0, start=at("12:00")))[0].probe.visit == "ann-asked-2"


def test_whoever_is_second_is_offered_the_next_best() -> None:
    now = board()
    first, second = Request(person="bob", start=at("8:00")), Request(visit="tea", start=at("8:00"))
    for_bob, for_ann = offers(now, first)[0], offers(now, second)[0]
    assert for_bob.workers == for_ann.workers == ("dan",)
    accept(now, first, for_bob)
    with pytest.raises(OfferGone) as gone:
        accept(now, second, for_ann)
    assert now.where("tea") is None
    assert gone.value.instead == offers(now, second)[0]
    assert gone.value.instead is not None
    accept(now, second, gone.value.instead)
    assert now.where("tea") == gone.value.instead.probe.placed


def test_a_swap_is_refused_when_the_other_one_has_moved_meanwhile() -> None:
    now = board()
    request = Request(visit="tea", start=at("9:00"), tolerance=0, worker="dan")
    (offer,) = offers(now, request)
    now.change({"bath": placed("12:00", "dan")})
    with pytest.raises(OfferGone) as gone:
        accept(now, request, offer)
    assert now.where("bath") == placed("12:00", "dan")
    assert gone.value.instead is not None
    assert gone.value.instead.touches == ()


@pytest.mark.parametrize(
    ("request_", "wrong"),
    [
        (Request(), "about a visit or"),
        (Request(visit="tea", person="ann"), "about a visit or"),
        (Request(visit="lunch"), "no visit 'lunch'"),
        (Request(person="zoe", worker="xan", day=3, minutes=0), "no person 'zoe'; .*no worker 'xan'; day 3 .*a minute"),
    ],
)
def test_a_request_that_makes_no_sense(request_: Request, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        offers(board(), request_)


def kept(problem: Problem, rota: Rota, without: str) -> set[str]:
    """The choices of everybody but one person that a rota keeps."""
    found = choices(Week(problem, rota, Weights()))
    return {
        f"{c.asked}" for c in found if c.status is Status.KEPT and c.asked.whose != without and not c.asked.by_worker
    }


def test_in_a_branch_every_offer_is_feasible_costs_what_it_says_and_breaks_nobodys_choice() -> None:
    day, plan = generate_with_plan(people=20, days=2, seed=3)
    now = Board(day, plan)
    rota, before = now.rota, evaluate(day, now.rota)
    touching = 0
    for asked in day.visits[::4]:
        there = now.where(asked.id)
        if there is None:
            continue
        for shift in (-30, 20):
            for offer in offers(now, Request(visit=asked.id, start=there.start + shift))[:4]:
                probe = offer.probe
                after = Rota({**rota.visits, **dict(probe.others), asked.id: probe.placed})
                board_after = Board(day, after)
                assert board_after.left_out == ()
                score = evaluate(day, board_after.rota)
                assert score.broken() == {}
                assert (score.points - before.points) / POINTS == probe.pence
                assert {id for id, p in after.visits.items() if p != rota.visits[id]} - {asked.id} == set(probe.moved)
                if offer.touches:
                    touching += 1
                    assert kept(day, rota, asked.person) <= kept(day, board_after.rota, asked.person)
    assert touching > 3
