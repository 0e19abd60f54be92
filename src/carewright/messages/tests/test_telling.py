"""Telling somebody something: by the way they chose, never twice, never lost."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from carewright.core.models import AuditEntry
from carewright.core.refusal import Hidden, Refused
from carewright.core.someone import Someone
from carewright.messages.actions import (
    choose_channel,
    forget_channel,
    go_on,
    hand_over,
    mark_seen,
    put_off,
    record_outcome,
    take,
    tell,
)
from carewright.messages.backends import NotHandedOver, Outgoing
from carewright.messages.models import Channel, Delivery, Message, Recipient
from carewright.messages.queries import (
    channels_of,
    inbox_for,
    message_for,
    told_to,
    undelivered,
    unread_for,
    waiting_letters,
    ways_to,
)
from carewright.messages.rules import Form, QuietHours, State, Way, Words
from carewright.messages.tests.world import AT, BEFORE, Sent, World, after, ways
from carewright.people.models import Acquaintance, Allowed, DoNotContact
from carewright.people.rules import Part

WORDS = Words(
    "rota.moved", "Your visit is later", "Dan comes at 9:40am.", short="Your visit is at 9:40am.", easy="9:40"
)


@pytest.fixture(autouse=True)
def sent(settings: Any) -> list[Outgoing]:
    settings.MESSAGE_BACKENDS = {
        "sms": "carewright.messages.tests.world.Sent",
        "email": "carewright.messages.backends.email.ByEmail",
    }
    Sent.items, Sent.then = [], lambda: None
    return Sent.items


def fails(*, for_good: bool) -> Callable[[], None]:
    def then() -> None:
        raise NotHandedOver("The service says no.", for_good=for_good)

    return then


def program(world: World) -> Someone:
    return Someone.program("the rota", world.fern)


def tell_ada(world: World, **parts: Any) -> Message:
    given: dict[str, Any] = {"by": program(world), "at": AT, "to": world.ada, "words": WORDS, "about": world.ada}
    return tell(**given | parts)


def by_text(world: World, **parts: Any) -> Channel:
    by = parts.pop("by", None) or world.to_ada("ada")
    given: dict[str, Any] = {"to": world.ada, "way": Way.SMS, "address": "07700 900123", "place": 1}
    return choose_channel(by=by, at=AT, **given | parts)


def run(at: Any = AT) -> int:
    return hand_over(now=lambda: at)


# How somebody is told


def test_ways_are_tried_in_the_order_in_which_they_were_put(world: World) -> None:
    by_text(world)
    by_text(world, way=Way.EMAIL, address="ada@example.org")
    by_text(world, way=Way.IN_APP, place=9, form=Form.LARGE)
    by_text(world, place=2, address="07700 900456", quiet=QuietHours(0, 0), helps="Ring twice first")
    assert AuditEntry.objects.count() == 4
    channels = channels_of(world.to_ada("nia"), world.ada)
    assert [(each.way, each.rank, each.address) for each in channels] == [
        ("email", 1, "ada@example.org"),
        ("sms", 2, "+447700900456"),
        ("in_app", 3, ""),
    ]
    forget_channel(by=world.to_ada("ada"), at=AT, to=world.ada, way=Way.EMAIL)
    assert AuditEntry.objects.count() == 5
    assert [each.rank for each in channels_of(world.to_ada("ada"), world.ada)] == [1, 2]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"address": "01633 656656"}, "is not a mobile number"),
        ({"address": "twelve"}, "is not a phone number"),
        ({"way": Way.EMAIL, "address": "ada at example"}, "is not an e-mail address"),
        ({"way": Way.CALL, "address": ""}, "is not a phone number"),
    ],
)
def test_a_wrong_address_is_refused(world: World, parts: dict[str, Any], said: str) -> None:
    with pytest.raises(Refused, match=said):
        by_text(world, **parts)
    assert (Channel.objects.count(), AuditEntry.objects.count()) == (0, 0)


def test_what_cannot_be_gone_here_is_refused(world: World, settings: Any) -> None:
    settings.MESSAGE_BACKENDS = {}
    with pytest.raises(Refused, match="Nobody can be told by text message here"):
        by_text(world)
    world.without_sign_in(world.ada)
    with pytest.raises(Refused, match="need a sign-in"):
        by_text(world, by=world.to_ada("nia"), way=Way.IN_APP)


@pytest.mark.parametrize("who", ["dot", "dan", "pat"])
def test_others_do_not_say_how_somebody_is_told(world: World, who: str) -> None:
    with pytest.raises(Refused, match="is for them to say"):
        by_text(world, by=world.to_ada(who))
    with pytest.raises(Refused, match="is for them to say"):
        forget_channel(by=world.to_ada(who), at=AT, to=world.ada, way=Way.SMS)
    with pytest.raises(Hidden):
        channels_of(world.to_ada(who), world.ada)
    assert AuditEntry.objects.count() == 0


def test_but_of_themselves_they_do_and_the_office_for_its_workers(world: World) -> None:
    by_text(world, by=world.to_ada("dot"), to=world.dot)
    by_text(world, by=world.office("dan"), to=world.dan)
    by_text(world, by=world.office("nia"), to=world.dan)
    by_text(world, by=world.office("nia"), to=world.account("nia"))
    for by in (world.office("oz"), world.office("eve"), world.office("ren")):
        with pytest.raises(Refused):
            by_text(world, by=by, to=world.dan)
    assert Channel.objects.count() == 3


def test_whoever_chose_nothing_is_told_here_or_by_letter(world: World) -> None:
    assert [each.way for each in ways_to(world.ada, AT.date(), office=True)] == ["in_app"]
    world.without_sign_in(world.ada)
    assert ways_to(world.ada, AT.date(), office=True) == []  # we do not know where she lives
    world.home()
    assert ways_to(world.ada, AT.date(), office=False) == []  # nobody to post it
    (letter,) = ways_to(world.ada, AT.date(), office=True)
    assert (letter.way, letter.address) == ("letter", "Ada Pugh\n1 Hill Street\nNewport\nNP20 1AA")


# Telling


def test_what_arrives_here_is_in_the_inbox_until_it_was_read(world: World) -> None:
    message = tell_ada(world)
    assert AuditEntry.objects.count() == 1
    assert AuditEntry.objects.get().subject == f"messages.message:{message.pk}"
    assert ways(message) == [("in_app", "arrived")]
    ada = world.member("ada")
    found: Any = inbox_for(ada).get()
    assert (found.subject, found.unseen) == ("Your visit is later", True)
    assert unread_for(ada).messages == 1
    for _ in range(2):
        mark_seen(by=world.to_ada("ada"), at=after(minutes=5), message=message_for(ada, message.public_id))
    assert AuditEntry.objects.count() == 3
    assert unread_for(ada).messages == 0
    steps = message.deliveries.get().steps.values_list("state", "said_by")
    assert list(steps) == [("waiting", "the rota"), ("arrived", "the rota"), ("seen", "Ada")]


def test_only_who_it_is_for_reads_it(world: World) -> None:
    message = tell_ada(world)
    for name in ("dot", "nia", "bo"):
        with pytest.raises(Hidden):
            message_for(world.member(name), message.public_id)
        with pytest.raises(Hidden):
            mark_seen(by=Someone(world.account(name), name), at=AT, message=message)
    assert [each.subject for each in told_to(world.to_ada("nia"))] == ["Your visit is later"]
    assert list(told_to(world.to_ada("nia")).values_list("deliveries__state", flat=True)) == ["arrived"]


def test_sending_begins_when_the_transaction_has_ended(
    world: World, sent: list[Outgoing], django_capture_on_commit_callbacks: Any
) -> None:
    by_text(world)
    with django_capture_on_commit_callbacks(execute=True):
        message = tell_ada(world)
        assert sent == []
        assert ways(message) == [("sms", "waiting")]
    assert [item.words for item in sent] == ["Your visit is at 9:40am."]
    assert ways(message) == [("sms", "handed_over")]


def test_what_did_not_happen_is_not_told(
    world: World, sent: list[Outgoing], django_capture_on_commit_callbacks: Any
) -> None:
    by_text(world)

    def change_the_rota() -> None:
        with transaction.atomic():
            tell_ada(world)
            raise Refused("It was changed meanwhile.")

    with django_capture_on_commit_callbacks(execute=True), pytest.raises(Refused, match="meanwhile"):
        change_the_rota()
    assert (sent, Message.objects.count(), run()) == ([], 0, 0)


def test_a_text_message_without_words_of_its_own_says_nothing_of_the_person(world: World, sent: list[Outgoing]) -> None:
    by_text(world)
    tell_ada(world, words=Words("rota.moved", "Later", "Dan comes at 9:40am."))
    assert run() == 1
    assert sent[0].words == "There is news for you from Fern Homecare. Open Carewright or ring us."
    assert (sent[0].address, sent[0].reference) == ("+447700900123", Delivery.objects.get().public_id)


def test_a_text_message_that_names_somebody_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="leave out ada"):
        tell_ada(world, words=Words("rota.moved", "Later", "Later.", short="Ada, Dan comes at 9:40am."))
    assert (Message.objects.count(), AuditEntry.objects.count()) == (0, 0)


def test_quiet_hours_are_kept_but_for_what_is_urgent(world: World) -> None:
    by_text(world)
    night, morning = after(hours=11), after(hours=21, minutes=30)
    tell_ada(world, at=night)
    assert (run(night), run(morning)) == (0, 1)
    tell_ada(world, at=night, urgent=True)
    assert run(night) == 1


def test_easy_read_and_large_print(world: World) -> None:
    by_text(world, way=Way.EMAIL, address="ada@example.org", form=Form.EASY)
    tell_ada(world)
    assert run() == 1
    (letter,) = mail.outbox
    assert (letter.subject, letter.to) == ("Your visit is later", ["ada@example.org"])
    assert letter.body.startswith("9:40\n")
    assert "messages-sheet--large" in str(letter.message())


# Who may be told


def test_the_circle_is_told_what_the_person_lets_them_know(world: World) -> None:
    assert ways(tell_ada(world, to=world.dot)) == [("in_app", "arrived")]
    assert tell_ada(world, to=world.lu)  # decides for her
    for to, parts in ((world.al, {}), (world.dot, {"part": Part.SEE_MONEY}), (world.dot, {"about": world.bo})):
        with pytest.raises(Refused, match="may not be told of this"):
            tell_ada(world, to=to, **parts)
    DoNotContact.objects.create(member=world.dot, from_date=BEFORE)
    with pytest.raises(Refused, match="may not be told of this"):
        tell_ada(world, to=world.dot)


def test_workers_and_the_office_are_told_of_whom_they_look_after(world: World) -> None:
    ours: list[Recipient] = [world.dan, world.account("nia"), world.account("mel")]
    others: list[Recipient] = [world.eve, world.account("oz"), world.account("ren"), world.bo]
    for to in ours:
        assert tell_ada(world, to=to)
    for to in others:
        with pytest.raises(Refused, match="may not be told of this"):
            tell_ada(world, to=to)


def test_whoever_tells_is_something_to_whom_it_is_about(world: World) -> None:
    assert tell_ada(world, by=world.to_ada("dan"))
    assert tell_ada(world, by=world.office("nia"))
    before = AuditEntry.objects.count()
    for by in (world.office("oz"), world.office("ren"), Someone(world.account("bo"), "somebody")):
        with pytest.raises(Hidden):
            tell_ada(world, by=by)
    with pytest.raises(Hidden):
        tell_ada(world, by=world.to_ada("dan"), to=world.bo, about=world.bo)
    assert AuditEntry.objects.count() == before


def test_it_is_asked_again_before_it_goes_out(world: World, sent: list[Outgoing]) -> None:
    by_text(world, by=world.to_ada("dot"), to=world.dot)
    by_text(world, by=world.office("dan"), to=world.dan)
    messages = [tell_ada(world, to=to) for to in (world.dot, world.dan)]
    Allowed.objects.filter(member=world.dot).update(until_date=AT.date())
    Acquaintance.objects.update(until_date=AT.date())
    assert run() == 0
    assert sent == []
    assert [ways(message) for message in messages] == [[("sms", "given_up")]] * 2
    assert not inbox_for(world.member("dan")).exists()  # nor does he find it here


# What becomes of it


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
    (call,) = undelivered(world.office("nia", after(hours=2)))
    record_outcome(by=world.office("nia"), at=after(hours=2), delivery=call, state=State.FAILED, because="No answer.")
    (call,) = undelivered(world.office("nia", after(hours=3)))
    before = AuditEntry.objects.count()
    record_outcome(
        by=world.office("nia"), at=after(hours=3), delivery=call, state=State.GIVEN_UP, because="Dan told her"
    )
    assert AuditEntry.objects.count() == before + 1
    assert not undelivered(world.office("nia", after(hours=4))).exists()


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
    by = world.office("nia")
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
            forbidden(by=world.office(who), at=AT, delivery=delivery, **parts)
    if who != "nia":
        with pytest.raises(Refused):
            record_outcome(by=world.office(who), at=AT, delivery=delivery, state=State.ARRIVED)
    assert AuditEntry.objects.count() == before


@pytest.mark.parametrize(
    ("state", "said"),
    [(State.GIVEN_UP, "Say why"), (State.SEEN, "nothing that can be said"), (State.WAITING, "nothing")],
)
def test_an_outcome_is_one_of_a_few(world: World, state: State, said: str) -> None:
    by_text(world)
    tell_ada(world)
    with pytest.raises(Refused, match=said):
        record_outcome(by=world.office("nia"), at=AT, delivery=Delivery.objects.get(), state=state)


def test_nobody_to_reach_is_an_error_and_not_a_silence(world: World) -> None:
    world.without_sign_in(world.ada)
    with pytest.raises(Refused, match="There is no way to reach Ada Pugh"):
        tell_ada(world, by=Someone.program("nobody's"))
    assert Message.objects.count() == 0


# What the database itself refuses


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ({"person": None}, "messages_message_is_for_somebody"),
        ({"worker": "dan"}, "messages_message_is_for_somebody"),
    ],
)
def test_a_message_is_for_one(world: World, change: dict[str, Any], constraint: str) -> None:
    message = tell_ada(world)
    values = {name: getattr(world, value) if value else None for name, value in change.items()}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Message.objects.filter(pk=message.pk).update(**values)


def test_a_message_goes_one_way_at_a_time(world: World) -> None:
    by_text(world)
    delivery = tell_ada(world).deliveries.get()
    delivery.pk, delivery.public_id, delivery.number, delivery.way = None, "another", 2, "email"
    with pytest.raises(IntegrityError, match=r"messages_delivery|UNIQUE"), transaction.atomic():
        delivery.save()


def test_each_way_is_chosen_once(world: World) -> None:
    channel = by_text(world)
    channel.pk = None
    with pytest.raises(IntegrityError, match=r"messages_channel|UNIQUE"), transaction.atomic():
        channel.save()
