"""What may be read from outside, always for someone: asked anew at every reading."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from carewright.core.models import Account
from carewright.core.refusal import Refused
from carewright.interop.models import Feed
from carewright.interop.permissions import check_follow
from carewright.interop.rules.calendars import AHEAD, BEFORE, Entry, Sure
from carewright.people.queries import LIFE, Member, SomeoneTo, offices_for, persons_by_life, someone_to
from carewright.people.rules import hashed
from carewright.rota.queries.coming import Coming, coming_to
from carewright.rota.queries.rounds import Going, goings_of, worker_of
from carewright.rota.rules.visits import Stands


@dataclass(frozen=True)
class Own:
    """A calendar that somebody may have. ``of``: the person to whom it shows who comes; None: their own rounds as a
    worker. ``feed``: the address that it has; None: it has none."""

    of: SomeoneTo | None
    feed: Feed | None

    @property
    def key(self) -> str:
        return self.of.person.public_id if self.of else ROUNDS


ROUNDS = "rounds"


def calendars_of(member: Member) -> list[Own]:
    """The calendars that somebody may have."""
    if member.account is None:
        return []
    feeds = {feed.person_id: feed for feed in Feed.objects.filter(account=member.account, revoked_at=None)}
    found = [Own(None, feeds.get(None))] if works(member) else []
    for person in persons_by_life(member):
        by = someone_to(member, person.public_id, LIFE)
        try:
            check_follow(by.rights)
        except Refused:
            continue
        found.append(Own(by, feeds.get(person.pk)))
    return found


def works(member: Member) -> bool:
    """Whether somebody goes to people as a worker, and so has rounds."""
    return any(by.duty.works for by in offices_for(member))


def feed_by(secret: str) -> Feed | None:
    """The feed that a secret opens, or opened once; None: there never was one."""
    return Feed.objects.filter(secret=hashed(secret)).select_related("account", "person").first()


def name_of(feed: Feed) -> str:
    """What the calendar is called; once it was taken back, by nobody's name."""
    if feed.revoked_at:
        return "Carewright"
    if feed.person is None:
        return "My visits"
    return "Who comes to me" if feed.person.account_id == feed.account_id else f"Who comes to {feed.person.called}"


def entries_of(feed: Feed, at: datetime) -> list[Entry]:
    """What a feed shows at a moment: nothing where it was taken back, its owner's account is closed, or what it shows
    is not shared with them any more."""
    if feed.revoked_at or not feed.account.is_active:
        return []
    member = Member(at, Account.objects.get(pk=feed.account_id))
    try:
        return _of_rounds(member) if feed.person is None else _of_person(member, feed.person.public_id)
    except Refused:  # or Hidden, which is one
        return []


def _of_person(member: Member, public_id: str) -> list[Entry]:
    by = someone_to(member, public_id, LIFE)
    check_follow(by.rights)
    visits = coming_to(by, member.today - timedelta(BEFORE), BEFORE + AHEAD)
    whom = "You have" if by.rights.themself else f"{by.person.called} has"
    return [_entry(each, whom) for each in visits if each.stands is not Stands.PLANNED]


def _entry(coming: Coming, whom: str) -> Entry:
    minutes = coming.told.minutes if coming.told else coming.asked.minutes if coming.asked else 0
    match coming.stands:
        case Stands.CALLED_OFF:
            return Entry(coming.id, coming.starts_at, minutes, f"Called off: {coming.name}", sure=Sure.CANCELLED)
        case Stands.NOBODY:
            words = "Nobody has been found yet. The office is looking for somebody."
            return Entry(coming.id, coming.starts_at, minutes, f"{coming.name}: nobody yet", words, Sure.TENTATIVE)
    new = [worker.called for worker in coming.workers if worker.public_id in coming.new]
    words = f"{whom} not met {' or '.join(new)} yet." if new else ""
    who = " and ".join(worker.called for worker in coming.workers)
    return Entry(coming.id, coming.starts_at, minutes, f"{who}: {coming.name}", words)


def _of_rounds(member: Member) -> list[Entry]:
    """By first names alone: where somebody lives and how to get in is in no calendar."""
    first, days = member.today - timedelta(BEFORE), BEFORE + AHEAD
    goings = [
        going
        for by in offices_for(member)
        if by.duty.works and (worker := worker_of(by))
        for going in goings_of(by, worker, first, days)
    ]
    return [_to_go(going) for going in sorted(goings, key=lambda going: going.starts_at)]


def _to_go(going: Going) -> Entry:
    words = f"With {' and '.join(going.others)}." if going.others else ""
    return Entry(going.id, going.starts_at, going.minutes, f"{going.person.called}: {going.name}", words)
