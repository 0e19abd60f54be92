"""What is due, and what is handed over of it."""

from datetime import datetime

from carewright.design.avatars import Look
from carewright.design.portraits import portrait
from carewright.messages.backends import Outgoing, Portrait
from carewright.messages.models import (
    RECIPIENTS,
    Delivery,
)
from carewright.messages.queries.channels import by_hand
from carewright.messages.rules import Form, Way, neutral_text_message
from carewright.people.models import Worker


def due(at: datetime, only: int | None = None) -> list[Delivery]:
    """What the program has to do something about by now, the oldest first; ``only``: one delivery, by its number."""
    hand = [way.value for way in Way if by_hand(way)]
    found = Delivery.objects.filter(due_at__lte=at).exclude(way__in=hand)
    if only is not None:
        found = found.filter(pk=only)
    to = [f"message__{name}" for name in (*RECIPIENTS, "about", "organisation")]
    return list(found.select_related("message", *to).order_by("due_at", "pk"))


def outgoing(delivery: Delivery) -> Outgoing:
    """What is handed over, in the form that suits. A text message never holds the words of the message itself."""
    message = delivery.message
    sender = message.organisation.name if message.organisation else ""
    form = Form.of(delivery.form)
    words = message.easy if form is Form.EASY and message.easy else message.text
    if delivery.way == Way.SMS.value:
        words = message.short or neutral_text_message(sender, message.urgent)
    large = form is not Form.PLAIN
    shown = delivery.way in (Way.EMAIL.value, Way.LETTER.value, Way.SHEET.value)
    faces = tuple(_portrait(worker) for worker in message.faces.select_related("photo")) if shown else ()
    return Outgoing(delivery.public_id, delivery.address, message.subject, words, sender, large, faces)


def _portrait(worker: Worker) -> Portrait:
    try:
        photo = worker.photo.path.read_bytes() if worker.photo else None
    except FileNotFoundError:
        photo = None
    return Portrait(worker.called, portrait(Look.chosen(worker.public_id, worker.look), photo))
