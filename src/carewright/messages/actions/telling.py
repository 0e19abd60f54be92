"""Telling somebody something, and what becomes of it.

A message goes out by one way at a time. Where that fails, or nobody reads it in time, the next way is tried; and when
none is left, somebody of the office rings. So nothing is lost without a person knowing.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from django.db import transaction

from carewright.core.actions import action
from carewright.core.civil import london_date
from carewright.core.refusal import Hidden, Refused
from carewright.core.someone import Someone
from carewright.messages.models import Channel, Delivery, DeliveryStep, Message, Recipient, keys_of
from carewright.messages.permissions import check_hand_over, check_mark_seen, check_record_outcome, check_tell_as
from carewright.messages.queries import (
    by_hand,
    is_of_the_office,
    is_own,
    is_program,
    made_up,
    may_still_know,
    name_of,
    ways_to,
)
from carewright.messages.rules import (
    QUIET,
    TAKEN_FOR,
    QuietHours,
    State,
    Way,
    Words,
    check_move,
    check_text_message,
    retry_at,
    unseen_at,
)
from carewright.messages.tasks import hand_over_soon
from carewright.people.models import Person, Worker
from carewright.people.queries import SomeoneAt, SomeoneTo, persons_for
from carewright.people.rules import Duty, Part


@action
def tell(
    *,
    by: Someone,
    at: datetime,
    to: Recipient,
    words: Words,
    about: Person | None = None,
    part: Part = Part.BE_TOLD,
    urgent: bool = False,
    faces: Sequence[Worker] = (),
) -> Message:
    """Tell somebody something, by the first way that they chose. Nothing is sent before the transaction has ended, so
    nobody hears of what did not happen. What is urgent does not wait for the end of quiet hours.

    ``about``: whom it concerns, if anybody; ``part``: which part of their life, as one of their circle must have been
    let know of it; ``faces``: workers whose faces are shown with it. ``Refused``: they may not be told, there is no way
    to reach them, or the short words name somebody.
    """
    _check_tell(by, about)
    if not may_still_know(to, about, part, at):
        raise Refused(f"{name_of(to)} may not be told of this.", "Ask the person, or the office of their agency.")
    if words.short:
        check_text_message(words.short, _private(to, about))
    message = Message.objects.create(
        **keys_of(to),
        created_at=at,
        about=about,
        part=part.value,
        organisation=by.organisation,
        kind=words.kind,
        subject=words.subject,
        text=words.text,
        easy=words.easy,
        short=words.short,
        urgent=urgent,
    )
    message.faces.set(faces)
    if not _next_way(message, by, at):
        raise Refused(f"There is no way to reach {name_of(to)}.", "Add one under how they are told.")
    return message


def _check_tell(by: Someone, about: Person | None) -> None:
    standing = by.rights if isinstance(by, SomeoneTo) else None
    duty = by.duty if isinstance(by, SomeoneAt) else None
    check_tell_as(is_program(by), standing, duty)
    if about is None or is_program(by):
        return
    if isinstance(by, SomeoneTo):
        theirs = about.pk == by.person.pk
    else:
        theirs = isinstance(by, SomeoneAt) and persons_for(by.member).filter(pk=about.pk).exists()
    if not theirs:
        raise Hidden("There is nobody here by that name.")


def _private(to: Recipient, about: Person | None) -> list[str]:
    """Names that a text message must not show."""
    names = [name_of(to)]
    for person in (about, to):
        if isinstance(person, Person):
            names += [person.called, person.full_name]
    return names


@action
def take(*, by: Someone, at: datetime, delivery: Delivery) -> Delivery:
    """Take a waiting delivery to hand it over: nobody else can then. Where they may no longer be told, it is given up.

    ``Refused``: it is not waiting any more."""
    check_hand_over(is_program(by))
    message = delivery.message
    if may_still_know(message.to, message.about, Part.of(message.part), at):
        return _step(delivery, State.TAKEN, by, at, due_at=at + TAKEN_FOR)
    return _step(delivery, State.GIVEN_UP, by, at, "They may no longer be told of this.")


NOBODY_SAID = "Nobody said what became of it."


@action
def go_on(*, by: Someone, at: datetime, delivery: Delivery) -> Delivery:
    """Do what is due: take back what was taken and never heard of again, and go on to the next way where something was
    not read in time.

    What was handed over by a process that died before it said so is handed over once more, and not a third time: the
    second time it counts as failed."""
    check_hand_over(is_program(by))
    message = delivery.message
    if delivery.state == State.TAKEN.value:
        if delivery.steps.filter(because=NOBODY_SAID).exists():
            return _failed(delivery, by, at, NOBODY_SAID)
        return _step(delivery, State.WAITING, by, at, NOBODY_SAID, due_at=at)
    if _channel_after(message, at) or message.urgent:
        return _failed(delivery, by, at, "Not read in time.")
    Delivery.objects.filter(pk=delivery.pk).update(due_at=None)  # it stays in Carewright, for when they look
    return delivery


@action
def put_off(*, by: Someone, at: datetime, delivery: Delivery, because: str) -> Delivery:
    """Try it again later by the same way; where that was tried often enough, it failed and the next way is tried."""
    check_hand_over(is_program(by))
    tries = delivery.steps.filter(state=State.TAKEN.value).count()
    later = retry_at(at, tries, delivery.message.urgent)
    if later is None:
        return _failed(delivery, by, at, because)
    return _step(delivery, State.WAITING, by, at, because, due_at=later)


@action
def record_outcome(*, by: Someone, at: datetime, delivery: Delivery, state: State, because: str = "") -> Delivery:
    """Say what became of a delivery. Where it failed, the next way is tried at once.

    ``Refused``: it cannot have, or somebody else has said already; or something is given up without a reason."""
    duty = by.duty if isinstance(by, SomeoneAt) else Duty()
    ours = isinstance(by, SomeoneAt) and is_of_the_office(by, delivery)
    check_record_outcome(is_program(by), duty, ours)
    if state is State.FAILED:
        return _failed(delivery, by, at, because)
    if state not in (State.HANDED_OVER, State.ARRIVED, State.GIVEN_UP):
        raise Refused(f"“{state.label}” is nothing that can be said of a delivery.")
    if state is State.GIVEN_UP and not because:
        raise Refused("Say why it is given up, so that others understand.")
    return _step(delivery, state, by, at, because)


@action
def mark_seen(*, by: Someone, at: datetime, message: Message) -> Message:
    """Say that one has read a message, wherever it is on its way. What still waits is not sent then."""
    check_mark_seen(is_own(by, message.to))
    delivery = message.deliveries.last()
    if delivery and delivery.state != State.SEEN.value:
        _step(delivery, State.SEEN, by, at)
    return message


def _failed(delivery: Delivery, by: Someone, at: datetime, because: str) -> Delivery:
    _step(delivery, State.FAILED, by, at, because)
    _next_way(delivery.message, by, at)
    return delivery


def _step(
    delivery: Delivery, state: State, by: Someone, at: datetime, because: str = "", due_at: datetime | None = None
) -> Delivery:
    """Bring a delivery into a state. Of two who try at the same time one is refused: the row is changed only where it
    is still as it was read."""
    check_move(State.of(delivery.state), state)
    as_read = Delivery.objects.filter(pk=delivery.pk, state=delivery.state, state_at=delivery.state_at)
    if not as_read.update(state=state.value, state_at=at, due_at=due_at):
        raise Refused("Somebody else has just said what became of this message.", "Look at it again.")
    delivery.state, delivery.state_at, delivery.due_at = state.value, at, due_at
    DeliveryStep.objects.create(delivery=delivery, state=state.value, at=at, said_by=by.standing, because=because)
    return delivery


def _channel_after(message: Message, at: datetime) -> Channel | None:
    """The next way to somebody that was not tried yet."""
    tried = set(message.deliveries.values_list("way", flat=True))
    ways = ways_to(message.to, london_date(at), office=message.organisation_id is not None)
    return next((each for each in ways if each.way not in tried), None)


def _next_way(message: Message, by: Someone, at: datetime) -> bool:
    """Begin to go the next way and, after the last, leave it to the office to ring. False: there is no way left."""
    channel = _channel_after(message, at)
    number = message.deliveries.count() + 1
    if channel is None:
        rung = message.deliveries.filter(way=Way.CALL.value).exists()
        if rung or message.organisation_id is None:
            return False
        channel = made_up(Way.CALL)
    way = Way.of(channel.way)
    quiet = QuietHours(channel.quiet_from, channel.quiet_until)
    due_at = quiet.over(at) if way in QUIET and not message.urgent else at
    delivery = Delivery.objects.create(
        created_at=at,
        message=message,
        number=number,
        way=way.value,
        address=channel.address,
        form=channel.form,
        helps=channel.helps,
        state=State.WAITING.value,
        state_at=at,
        due_at=due_at,
    )
    DeliveryStep.objects.create(delivery=delivery, state=State.WAITING.value, at=at, said_by=by.standing)
    if way is Way.IN_APP:
        _step(delivery, State.ARRIVED, by, at, due_at=unseen_at(at, message.urgent))
    elif due_at <= at and not by_hand(way):
        transaction.on_commit(partial(hand_over_soon.enqueue, delivery.pk))
    return True
