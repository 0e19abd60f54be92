"""How somebody wants to be told."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from carewright.core.actions import action
from carewright.core.refusal import Refused
from carewright.core.someone import Someone
from carewright.messages.models import Channel, Recipient, keys_of
from carewright.messages.permissions import check_choose_channel
from carewright.messages.queries import account_of, is_own, person_of, ways_here, works_at
from carewright.messages.rules import BY_PHONE, NIGHT, Form, QuietHours, Way, phone_number
from carewright.people.models import Worker
from carewright.people.queries import SomeoneAt, SomeoneTo
from carewright.people.rules import Duty, Standing


@action
def choose_channel(
    *,
    by: Someone,
    at: datetime,
    to: Recipient,
    way: Way,
    place: int,
    address: str = "",
    form: Form = Form.PLAIN,
    quiet: QuietHours = NIGHT,
    helps: str = "",
) -> Channel:
    """Say that somebody is told by a way, at a place among their ways (1: it is tried first). A way that they have
    already is changed. ``Refused``: it cannot be gone here, or the address is wrong."""
    _check(by, to)
    address = _checked_address(to, way, address)
    channels = [channel for channel in Channel.objects.filter(**keys_of(to)) if channel.way != way.value]
    chosen = Channel.objects.filter(**keys_of(to), way=way.value).first() or Channel(**keys_of(to), way=way.value)
    chosen.address, chosen.form, chosen.helps = address, form.value, helps
    chosen.quiet_from, chosen.quiet_until = quiet.starts, quiet.ends
    channels.insert(max(place - 1, 0), chosen)
    _in_order(channels)
    return chosen


@action
def forget_channel(*, by: Someone, at: datetime, to: Recipient, way: Way) -> Recipient:
    """Say that somebody is no longer told by a way. Changing nothing where they are not."""
    _check(by, to)
    Channel.objects.filter(**keys_of(to), way=way.value).delete()
    _in_order(list(Channel.objects.filter(**keys_of(to))))
    return to


def _check(by: Someone, to: Recipient) -> None:
    person = person_of(to)
    standing, duty = Standing(), Duty()
    if isinstance(by, SomeoneTo) and person is not None and person.pk == by.person.pk:
        standing = by.rights
    if isinstance(by, SomeoneAt) and isinstance(to, Worker) and works_at(by, to):
        duty = by.duty
    check_choose_channel(is_own(by, to), standing, duty)


def _checked_address(to: Recipient, way: Way, address: str) -> str:
    address = address.strip()
    if way not in ways_here():
        raise Refused(f"Nobody can be told {way.label} here.", "Ask whoever runs this installation to set it up.")
    if way is Way.IN_APP and account_of(to) is None:
        raise Refused("To be told here in Carewright they need a sign-in.", "The office gives one.")
    if way in BY_PHONE:
        return phone_number(address, mobile=way is Way.SMS)
    if way is Way.EMAIL:
        try:
            validate_email(address)
        except ValidationError:
            raise Refused(f"“{address}” is not an e-mail address. It should be like name@example.org.") from None
        return address
    return address if way is Way.LETTER else ""


def _in_order(channels: list[Channel]) -> None:
    for rank, channel in enumerate(channels, start=1):
        channel.rank = rank
        channel.save()
