"""How somebody wants to be told, and who may say it."""

from typing import Any

import pytest

from carewright.core.models import AuditEntry, ReadEntry
from carewright.core.refusal import Hidden, Refused
from carewright.messages.actions import (
    forget_channel,
)
from carewright.messages.models import Channel
from carewright.messages.queries import (
    channels_of,
    ways_to,
)
from carewright.messages.rules import Form, QuietHours, Way
from carewright.messages.tests.world import AT, World, by_text

pytestmark = pytest.mark.usefixtures("sent")


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
    by_text(world, by=world.office_of("dan"), to=world.dan)
    by_text(world, by=world.office_of("nia"), to=world.dan)
    by_text(world, by=world.office_of("nia"), to=world.account("nia"))
    for by in (world.office_of("oz"), world.office_of("eve"), world.office_of("ren")):
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


def test_that_an_office_looks_at_her_numbers_is_noted(world: World) -> None:
    by_text(world)
    for name in ("ada", "lu"):
        channels_of(world.to_ada(name), world.ada)
    channels_of(world.to_ada("dot"), world.dot)
    assert not ReadEntry.objects.exists()
    channels_of(world.to_ada("nia"), world.ada)
    assert [(each.account.name, each.what) for each in ReadEntry.objects.all()] == [("Nia", "messages")]
