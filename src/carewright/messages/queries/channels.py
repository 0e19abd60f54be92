"""How somebody is told: the ways they chose, and whether they may be told at all."""

from datetime import date, datetime

from django.db.models import Q

from carewright.core.civil import london_date
from carewright.core.models import Account, on
from carewright.core.refusal import Hidden
from carewright.core.someone import Someone
from carewright.messages.backends import backend_for
from carewright.messages.models import (
    Channel,
    Recipient,
    keys_of,
)
from carewright.messages.permissions import can_be_told
from carewright.messages.rules import NIGHT, Form, Way
from carewright.people.models import (
    Acquaintance,
    Allowed,
    CircleMember,
    Employment,
    Home,
    Person,
    Representative,
    Worker,
)
from carewright.people.permissions import OFFICE
from carewright.people.queries import (
    Member,
    SomeoneAt,
    SomeoneTo,
    not_to_be_contacted,
    persons_for,
    see,
)
from carewright.people.rules import Authority, Part, Seen

DECIDING = [Authority.LPA_HEALTH.value, Authority.DEPUTY.value]
BY_HAND = {Way.CALL, Way.LETTER, Way.SHEET}
"""The ways that somebody of the office can go, where no backend does."""


def account_of(to: Recipient) -> Account | None:
    """With which somebody would read a message in Carewright."""
    return to if isinstance(to, Account) else to.account


def person_of(to: Recipient) -> Person | None:
    """The person whose record says how somebody is told: themself, or whose circle they are in."""
    if isinstance(to, Person):
        return to
    return to.person if isinstance(to, CircleMember) else None


def name_of(to: Recipient) -> str:
    return to.name if isinstance(to, Account | CircleMember) else to.full_name


def ways_here() -> list[Way]:
    """The ways that this installation can go."""
    return [way for way in Way if way is Way.IN_APP or way in BY_HAND or backend_for(way)]


def by_hand(way: Way) -> bool:
    """Whether somebody of the office goes this way, and not the program."""
    return way in BY_HAND and backend_for(way) is None


def channels_of(by: Someone, to: Recipient) -> list[Channel]:
    """The ways that somebody chose, the first first. That an office looks at a person's numbers and addresses is noted.
    ``Hidden``: they are nobody that ``by`` may ask about."""
    if not _may_ask(by, to):
        raise Hidden("There is nobody here by that name.")
    if isinstance(by, SomeoneTo) and not is_own(by, to):
        see(by, Seen.MESSAGES)
    return list(Channel.objects.filter(**keys_of(to)))


def _may_ask(by: Someone, to: Recipient) -> bool:
    person = person_of(to)
    if isinstance(by, SomeoneTo) and person is not None and person.pk == by.person.pk:
        return by.rights.decides or bool(by.rights.roles & OFFICE) or is_own(by, to)
    return is_own(by, to) or (isinstance(by, SomeoneAt) and isinstance(to, Worker) and works_at(by, to))


def is_own(by: Someone, to: Recipient) -> bool:
    """Whether somebody is who is to be told."""
    account = account_of(to)
    return by.account is not None and account is not None and account.pk == by.account.pk


def is_program(by: Someone) -> bool:
    """Whether a part of the program does it by itself. A helper has no account either, but a person who let them in."""
    return by.account is None and not isinstance(by, SomeoneTo | SomeoneAt)


def works_at(by: SomeoneAt, worker: Worker) -> bool:
    """Whether a worker is with the organisation, in a branch that somebody of its office works in."""
    branches = Q() if by.branches is None else Q(branch__in=by.branches)
    found = Employment.objects.filter(on(by.member.today), branches, worker=worker)
    return found.filter(branch__organisation=by.organisation).exists()


def ways_to(to: Recipient, today: date, office: bool) -> list[Channel]:
    """How somebody is told: as they chose and as can be done here or, if they chose nothing, by what we have of them.
    ``office``: whether there is one that goes the ways that are gone by hand.

    The channels of whoever chose nothing are made up for the purpose and not stored."""
    account = account_of(to)
    chosen = list(Channel.objects.filter(**keys_of(to)))
    if not chosen and account:
        chosen = [made_up(Way.IN_APP)]  # nobody's life is written into an e-mail that they did not ask for
    elif not chosen:
        chosen = [made_up(Way.LETTER)] if isinstance(to, Person) else []
    here = ways_here()
    can = []
    for channel in chosen:
        way = Way.of(channel.way)
        if way is Way.LETTER and not channel.address:
            channel.address = _home_address(to, today)
        lacks = (way is Way.IN_APP and account is None) or (way is Way.LETTER and not channel.address)
        if way in here and not lacks and (office or not by_hand(way)):
            can.append(channel)
    return can


def made_up(way: Way) -> Channel:
    """A channel that nobody chose, to go a way once."""
    return Channel(way=way.value, quiet_from=NIGHT.starts, quiet_until=NIGHT.ends, form=Form.PLAIN.value)


def _home_address(to: Recipient, today: date) -> str:
    """Where a person lives; we keep no other home."""
    if not isinstance(to, Person):
        return ""
    home = Home.objects.filter(on(today), person=to).order_by("-from_date").first()
    return f"{to.full_name}\n{home.address}\n{home.postcode}" if home else ""


def may_still_know(to: Recipient, about: Person | None, part: Part, at: datetime) -> bool:
    """Whether somebody may be told something now of a part of a person's life. Asked when it is told, and again when it
    goes out: hours may lie between, and in them a worker may have been told to stay away."""
    today = london_date(at)
    if isinstance(to, Person):
        return about is None or about.pk == to.pk
    if isinstance(to, CircleMember):
        circle = CircleMember.objects.filter(on(today), pk=to.pk, person=about or to.person_id)
        if not circle.exists():
            return False
        parts = Allowed.objects.filter(on(today), member=to).values_list("part", flat=True)
        decides = Representative.objects.filter(on(today), member=to, authority__in=DECIDING).exists()
        left_alone = not_to_be_contacted(today).filter(pk=to.pk).exists()
        return can_be_told(part, frozenset(map(Part.of, parts)), decides, left_alone)
    if isinstance(to, Worker):
        employed = Employment.objects.filter(on(today), worker=to).exists()
        coming = Acquaintance.objects.filter(on(today), worker=to, person=about)
        return employed and (about is None or coming.exists())
    return to.is_active and (about is None or persons_for(Member(at, to)).filter(pk=about.pk).exists())
