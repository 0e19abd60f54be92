"""What the database itself refuses of messages."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from carewright.messages.models import Message
from carewright.messages.tests.world import World, by_text, tell_ada

pytestmark = pytest.mark.usefixtures("sent")


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
