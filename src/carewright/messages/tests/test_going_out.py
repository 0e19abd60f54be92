"""What becomes of a message: never sent twice at once, never lost, and somebody of the office rings in the end."""

from typing import Any

import pytest

from carewright.core.models import AuditEntry
from carewright.core.refusal import Refused
from carewright.core.someone import Someone
from carewright.messages.actions import (
    go_on,
    mark_seen,
    put_off,
    record_outcome,
    take,
    tell,
)
from carewright.messages.backends import Outgoing
from carewright.messages.models import Delivery, Message
from carewright.messages.queries import (
    delivery_for,
    undelivered,
    waiting_letters,
)
from carewright.messages.rules import State, Way
from carewright.messages.tests.world import AT, WORDS, Sent, World, after, by_text, fails, program, run, tell_ada, ways
from carewright.people.models import Care

pytestmark = pytest.mark.usefixtures("sent")


def test_what_fails_goes_the_next_way_and_in_the_end_the_office_rings(world: World, sent: list[Outgoing]) -> None:
    by_text(world)
    by_text(world, way=Way.EMAIL, address="ada@example.org", place=2)
    message = tell_ada(world)
    Sent.then = fails(for_good=True)
    assert (run(), run()) == (0, 1)
    assert ways(message) == [("sms", "failed"), ("email", "handed_over")]
    mail = message.deliveries.get(way="email")
    record_outcome(by=program(world), at=after(hours=1), delivery=mail, state=State.FAILED, because="Bounced.")
    assert ways(message)[2:] == [("call", "waiting")]
    (call,) = undelivered(world.office_of("nia", after(hours=2)))
    record_outcome(
        by=world.office_of("nia"), at=after(hours=2), delivery=call, state=State.FAILED, because="No answer."
    )
    (call,) = undelivered(world.office_of("nia", after(hours=3)))
    before = AuditEntry.objects.count()
    record_outcome(
        by=world.office_of("nia"), at=after(hours=3), delivery=call, state=State.GIVEN_UP, because="Dan told her"
    )
    assert AuditEntry.objects.count() == before + 1
    assert not undelivered(world.office_of("nia", after(hours=4))).exists()


def test_a_service_that_is_out_of_order_is_tried_again(world: World, sent: list[Outgoing]) -> None:
    by_text(world)
    message = tell_ada(world)
    Sent.then = fails(for_good=False)
    for minutes in (0, 5, 5 + 30, 5 + 30 + 120):
        assert ways(message) == [("sms", "waiting")]
        tries = len(sent)
        run(after(minutes=minutes - 1))
        assert len(sent) == tries
        assert run(after(minutes=minutes)) == 0
        assert len(sent) == tries + 1
    assert ways(message) == [("sms", "failed"), ("call", "waiting")]
    assert len(sent) == 4


def test_urgent_news_does_not_wait_for_it(world: World) -> None:
    by_text(world)
    message = tell_ada(world, urgent=True)
    Sent.then = fails(for_good=False)
    run()
    assert ways(message) == [("sms", "failed"), ("call", "waiting")]


def test_what_nobody_read_goes_the_next_way(world: World) -> None:
    message = tell_ada(world)
    assert run(after(days=3)) == 0
    assert ways(message) == [("in_app", "arrived")]  # there is no other, and it can wait
    by_text(world, way=Way.IN_APP)
    by_text(world, place=2)
    message = tell_ada(world)
    assert (run(after(days=1)), run(after(days=2))) == (0, 0)
    run(after(days=2))
    assert ways(message) == [("in_app", "failed"), ("sms", "handed_over")]
    mark_seen(by=world.to_ada("ada"), at=after(days=3), message=message)
    assert ways(message)[1] == ("sms", "seen")


def test_urgent_news_that_nobody_read_is_rung_through(world: World) -> None:
    message = tell_ada(world, urgent=True)
    run(after(minutes=31))
    assert ways(message) == [("in_app", "failed"), ("call", "waiting")]


def test_what_was_read_here_is_not_sent_any_more(world: World, sent: list[Outgoing]) -> None:
    by_text(world)
    message = tell_ada(world, at=after(hours=11))
    mark_seen(by=world.to_ada("ada"), at=after(hours=12), message=message)
    assert (run(after(days=1)), sent) == (0, [])


def test_two_workers_never_hand_over_the_same(world: World, sent: list[Outgoing]) -> None:
    by_text(world)
    message = tell_ada(world)
    Sent.then = run  # while one sends, the other looks for work
    assert run() == 1
    assert len(sent) == 1
    assert ways(message) == [("sms", "handed_over")]


def test_of_two_who_take_the_same_one_is_refused(world: World) -> None:
    by_text(world)
    tell_ada(world)
    one, two = Delivery.objects.get(), Delivery.objects.get()
    take(by=program(world), at=AT, delivery=one)
    before = AuditEntry.objects.count()
    with pytest.raises(Refused, match="Somebody else has just said"):
        take(by=program(world), at=AT, delivery=two)
    assert AuditEntry.objects.count() == before


class Killed(BaseException):
    """The process ends here, without a word."""


def killed() -> None:
    raise Killed


def test_a_killed_worker_loses_nothing_and_nobody_is_told_three_times(world: World, sent: list[Outgoing]) -> None:
    by_text(world)
    message = tell_ada(world)
    Sent.then = killed
    with pytest.raises(Killed):
        run(AT)
    assert ways(message) == [("sms", "taken")]
    assert run(after(minutes=9)) == 0  # it may be at it still
    assert len(sent) == 1
    with pytest.raises(Killed):
        run(after(minutes=10))
    run(after(minutes=20))
    run(after(minutes=30))
    assert len({item.reference for item in sent}) == 1
    assert len(sent) == 2
    assert ways(message) == [("sms", "failed"), ("call", "waiting")]


def test_a_worker_that_was_only_slow_does_not_overwrite(world: World) -> None:
    by_text(world)
    tell_ada(world)
    slow = take(by=program(world), at=AT, delivery=Delivery.objects.get())
    quick = go_on(by=program(world), at=after(minutes=10), delivery=Delivery.objects.get())
    take(by=program(world), at=after(minutes=10), delivery=quick)
    with pytest.raises(Refused):
        record_outcome(by=program(world), at=after(minutes=11), delivery=slow, state=State.HANDED_OVER)
    with pytest.raises(Refused):
        put_off(by=program(world), at=after(minutes=11), delivery=slow, because="Late.")
    assert Delivery.objects.get().state == "taken"


def test_each_step_of_going_out_is_in_the_trail(world: World) -> None:
    by_text(world)
    tell_ada(world)
    run()
    assert list(AuditEntry.objects.values_list("action", flat=True)) == [
        "messages.choose_channel",
        "messages.tell",
        "messages.take",
        "messages.record_outcome",
    ]


def test_and_so_is_each_step_of_going_on(world: World) -> None:
    by_text(world)
    tell_ada(world)
    by, delivery = program(world), Delivery.objects.get()
    take(by=by, at=AT, delivery=delivery)
    put_off(by=by, at=AT, delivery=delivery, because="The service says no.")
    take(by=by, at=after(minutes=5), delivery=delivery)
    go_on(by=by, at=after(minutes=15), delivery=delivery)
    said = AuditEntry.objects.order_by("pk").values_list("action", "subject")[2:]
    assert list(said) == [
        (f"messages.{each}", f"messages.delivery:{delivery.pk}") for each in ("take", "put_off", "take", "go_on")
    ]


def test_lists_of_the_office_take_as_many_queries_for_many_as_for_one(
    world: World, django_assert_num_queries: Any
) -> None:
    by_text(world, way=Way.LETTER, address="1 Hill Street")
    for _ in range(12):
        tell_ada(world)
    by = world.office_of("nia")
    with django_assert_num_queries(1):
        found = [(str(each.message.to), each.message.about) for each in waiting_letters(by)]
    assert found == [("Ada", world.ada)] * 12


def test_a_delivery_repeats_its_newest_step(world: World) -> None:
    by_text(world)
    tell_ada(world)
    tell_ada(world, to=world.dot)
    Sent.then = fails(for_good=True)
    run()
    for delivery in Delivery.objects.all():
        newest = delivery.steps.last()
        assert newest is not None
        assert (delivery.state, delivery.state_at) == (newest.state, newest.at)


@pytest.mark.parametrize("who", ["nia", "dan", "ren"])
def test_only_the_program_hands_over(world: World, who: str) -> None:
    by_text(world)
    tell_ada(world)
    before = AuditEntry.objects.count()
    delivery = Delivery.objects.get()
    for forbidden, parts in ((take, {}), (go_on, {}), (put_off, {"because": "Later."})):
        with pytest.raises(Refused, match="by the program"):
            forbidden(by=world.office_of(who), at=AT, delivery=delivery, **parts)
    if who != "nia":
        with pytest.raises(Refused):
            record_outcome(by=world.office_of(who), at=AT, delivery=delivery, state=State.ARRIVED)
    assert AuditEntry.objects.count() == before


@pytest.mark.parametrize(
    ("state", "said"),
    [(State.GIVEN_UP, "Say why"), (State.SEEN, "nothing that can be said"), (State.WAITING, "nothing")],
)
def test_an_outcome_is_one_of_a_few(world: World, state: State, said: str) -> None:
    by_text(world)
    tell_ada(world)
    with pytest.raises(Refused, match=said):
        record_outcome(by=world.office_of("nia"), at=AT, delivery=Delivery.objects.get(), state=state)


def test_nobody_to_reach_is_an_error_and_not_a_silence(world: World) -> None:
    world.without_sign_in(world.ada)
    with pytest.raises(Refused, match="There is no way to reach Ada Pugh"):
        tell_ada(world, by=Someone.program("nobody's"))
    assert Message.objects.count() == 0


def test_the_office_sees_to_nothing_of_whom_it_may_not_see(world: World) -> None:
    """No list leads to a page that then is not there: of persons of another branch, nor of those who have left."""
    telling = {"to": world.dan, "way": Way.CALL, "address": "01633 656656"}
    by_text(world, by=world.office_of("dan"), **telling)
    message = tell_ada(world, to=world.dan)
    tell(by=program(world), at=AT, to=world.dan, words=WORDS)  # about nobody: his own office rings
    of_ada, of_nobody = message.deliveries.get(), Delivery.objects.exclude(message=message).get()
    for who, seen in (("nia", [of_ada, of_nobody]), ("mel", [of_ada, of_nobody]), ("oz", [])):
        assert list(undelivered(world.office_of(who))) == seen
        for each in seen:
            assert delivery_for(world.office_of(who), each.public_id) == each
    Care.objects.filter(person=world.ada, organisation=world.fern).update(branch=world.caerleon)
    assert [list(undelivered(world.office_of(who))) for who in ("nia", "oz")] == [[of_nobody], [of_ada]]
    Care.objects.filter(person=world.ada, organisation=world.fern).update(until_date=AT.date())
    assert list(undelivered(world.office_of("mel"))) == [of_nobody]
