"""Telling somebody something: by the way they chose, only who may know, nothing that did not happen."""

from typing import Any

import pytest
from django.core import mail
from django.db import transaction

from carewright.core.models import AuditEntry
from carewright.core.refusal import Hidden, Refused
from carewright.core.someone import Someone
from carewright.messages.actions import (
    mark_seen,
)
from carewright.messages.backends import Outgoing
from carewright.messages.models import Delivery, Message, Recipient
from carewright.messages.queries import (
    inbox_for,
    message_for,
    told_to,
    unread_for,
)
from carewright.messages.rules import Form, Way, Words
from carewright.messages.tests.world import AT, BEFORE, World, after, by_text, run, tell_ada, ways
from carewright.people.models import Acquaintance, Allowed, DoNotContact
from carewright.people.rules import Part

pytestmark = pytest.mark.usefixtures("sent")


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
    assert tell_ada(world, by=world.office_of("nia"))
    before = AuditEntry.objects.count()
    for by in (world.office_of("oz"), world.office_of("ren"), Someone(world.account("bo"), "somebody")):
        with pytest.raises(Hidden):
            tell_ada(world, by=by)
    with pytest.raises(Hidden):
        tell_ada(world, by=world.to_ada("dan"), to=world.bo, about=world.bo)
    assert AuditEntry.objects.count() == before


def test_it_is_asked_again_before_it_goes_out(world: World, sent: list[Outgoing]) -> None:
    by_text(world, by=world.to_ada("dot"), to=world.dot)
    by_text(world, by=world.office_of("dan"), to=world.dan)
    messages = [tell_ada(world, to=to) for to in (world.dot, world.dan)]
    Allowed.objects.filter(member=world.dot).update(until_date=AT.date())
    Acquaintance.objects.update(until_date=AT.date())
    assert run() == 0
    assert sent == []
    assert [ways(message) for message in messages] == [[("sms", "given_up")]] * 2
    assert not inbox_for(world.member("dan")).exists()  # nor does he find it here
