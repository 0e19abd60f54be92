"""What the office does by hand: letters to print, calls to make, what reached nobody."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from carewright.core.models import on
from carewright.core.refusal import Hidden
from carewright.messages.models import (
    RECIPIENTS,
    Channel,
    Delivery,
    keys_of,
)
from carewright.messages.queries.channels import by_hand, person_of
from carewright.messages.rules import State, Way
from carewright.people.models import (
    Care,
    Employment,
)
from carewright.people.permissions import check_run_office
from carewright.people.queries import (
    SomeoneAt,
    see,
    someone_to,
    way_of,
)
from carewright.people.rules import Seen


def waiting_letters(by: SomeoneAt) -> QuerySet[Delivery]:
    """Letters and sheets that wait for the office to print them, the oldest first."""
    ways = [way.value for way in (Way.LETTER, Way.SHEET) if by_hand(way)]
    return _of_the_office(by).filter(way__in=ways, state=State.WAITING.value)


def undelivered(by: SomeoneAt) -> QuerySet[Delivery]:
    """What reached nobody, the oldest first: calls that the office has to make now, outside quiet hours, and what
    failed by the last way that there was."""
    later = Delivery.objects.filter(message=OuterRef("message"), number__gt=OuterRef("number"))
    call = Q(way=Way.CALL.value, state=State.WAITING.value, due_at__lte=by.member.at)
    lost = Q(state=State.FAILED.value) & ~Exists(later)
    return _of_the_office(by).filter(call | lost)


def is_of_the_office(by: SomeoneAt, delivery: Delivery) -> bool:
    """Whether a delivery is one that somebody of the office may see to."""
    return _of_the_office(by).filter(pk=delivery.pk).exists()


def _of_the_office(by: SomeoneAt) -> QuerySet[Delivery]:
    """What tells of a person is seen to by who sees their record, whoever is told; what tells of nobody, by the office
    of the worker, or by whom it is for. So no list leads to what is not shown then."""
    check_run_office(by.duty)
    found = Delivery.objects.filter(message__organisation=by.organisation)
    cares = Care.objects.filter(on(by.member.today), organisation=by.organisation)
    ours = Q()
    if by.branches is not None:
        cares = cares.filter(branch__in=by.branches)
        employed = Employment.objects.filter(on(by.member.today), branch__in=by.branches)
        ours = Q(message__worker__in=employed.values("worker")) | Q(message__account=by.account)
    of_nobody = Q(message__about=None, message__person=None, message__circle_member=None)
    found = found.annotate(of=Coalesce("message__about", "message__person", "message__circle_member__person")).filter(
        Q(of__in=cares.values("person")) | (of_nobody & ours)
    )
    to = [f"message__{name}" for name in (*RECIPIENTS, "about")]
    return found.select_related("message", *to).order_by("state_at", "pk")


def became_of(messages: Iterable[int]) -> dict[int, State]:
    """What became of some messages, by their numbers: read, if they were by any way; or where the last attempt stands.
    One that nobody has begun to tell is left out."""
    found = dict[int, State]()
    rows = Delivery.objects.filter(message__in=list(messages)).order_by("message", "number")
    for message, state in rows.values_list("message", "state"):
        if found.get(message) is not State.SEEN:
            found[message] = State.of(state)
    return found


def delivery_for(by: SomeoneAt, public_id: str) -> Delivery:
    """A delivery of the organisation, to be printed or told by telephone. That its words are seen is noted for the
    person whom they are about. ``Hidden``: there is none by that name."""
    delivery = _of_the_office(by).filter(public_id=public_id).first()
    if delivery is None:
        raise Hidden("There is no message here by that name.")
    person = delivery.message.about or person_of(delivery.message.to)
    if person is not None:
        see(someone_to(by.member, person.public_id, way_of(by)), Seen.MESSAGES)
    return delivery


def number_to_ring(delivery: Delivery) -> str:
    """The number that a call goes to: the one chosen for calls or, failing that, for text messages."""
    if delivery.address:
        return delivery.address
    chosen = Channel.objects.filter(**keys_of(delivery.message.to), way=Way.SMS.value).first()
    return chosen.address if chosen else ""
