"""Threads: which ones somebody may read, and who else does."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from carewright.core.models import Account, Organisation, on
from carewright.core.refusal import Hidden
from carewright.core.someone import Someone
from carewright.messages.models import (
    Note,
    NoteSeen,
    Reader,
    Recipient,
    Thread,
)
from carewright.messages.permissions import NO_THREAD, can_read_thread, check_read_thread
from carewright.messages.queries.channels import DECIDING
from carewright.people.models import (
    Acquaintance,
    Allowed,
    Care,
    CircleMember,
    Employment,
    Person,
    Post,
    Representative,
    Worker,
)
from carewright.people.permissions import OFFICE
from carewright.people.queries import (
    Member,
    SomeoneTo,
    not_to_be_contacted,
    persons_for,
    see,
)
from carewright.people.rules import Part, Seen


def threads_open_to(member: Member) -> QuerySet[Thread]:
    """Every thread that an account may read, of any person. It agrees with ``check_read_thread``, as a test sees."""
    today, account = member.today, member.account
    in_circle = {"member__account": account}
    decides = Representative.objects.filter(on(today), on(today, "member__"), authority__in=DECIDING, **in_circle)
    let = Allowed.objects.filter(on(today), on(today, "member__"), part=Part.WRITE_MESSAGES.value, **in_circle)
    employed = Employment.objects.filter(on(today), worker__account=account)
    comes = Acquaintance.objects.filter(on(today), worker__account=account)
    coming = Care.objects.filter(
        on(today), organisation__in=employed.values("branch__organisation"), person__in=comes.values("person")
    )
    office = _in_office(member)
    may_read = (
        Q(person__in=let.values("member__person"))
        | Q(person__in=coming.values("person"))
        | Q(person__in=office.values("person"))
    )
    let_in = Reader.objects.filter(account=account, until_at=None)
    ours = Exists(office.filter(person=OuterRef("person"), organisation=OuterRef("organisation")))
    return Thread.objects.filter(
        Q(person__account=account)
        | Q(person__in=decides.values("member__person"))
        | (may_read & Q(pk__in=let_in.values("thread")))
        | Q(ours),
        person__in=persons_for(member),
    )


def _in_office(member: Member) -> QuerySet[Care]:
    """Where somebody coordinates or manages somebody's care."""
    posts = Post.objects.filter(on(member.today), account=member.account, role__in=[role.value for role in OFFICE])
    return Care.objects.filter(
        Q(organisation__in=posts.filter(branch=None).values("organisation"))
        | Q(branch__in=posts.exclude(branch=None).values("branch")),
        on(member.today),
    )


def runs_thread(by: SomeoneTo, thread: Thread) -> bool:
    """Whether the thread is one of the office in which somebody works for this person."""
    if by.account is None or thread.organisation_id is None:
        return False
    return _in_office(by.member).filter(person=by.person, organisation=thread.organisation_id).exists()


def is_let_in(by: Someone, thread: Thread) -> bool:
    return by.account is not None and thread.readers.filter(account=by.account, until_at=None).exists()


def threads_for(by: SomeoneTo) -> QuerySet[Thread]:
    """A person's threads that somebody may read, the newest first, each with ``unread``, the number of notes."""
    person = see(by, Seen.MESSAGES)
    if by.account is None:
        open_to = Thread.objects.all() if _reads_with_the_person(by) else Thread.objects.none()
        return open_to.filter(person=person).annotate(unread=Value(0))
    unread = unread_notes(by.account).filter(thread=OuterRef("pk")).order_by().values("thread")
    return (
        threads_open_to(by.member)
        .filter(person=person)
        .annotate(unread=Coalesce(Subquery(unread.annotate(many=Count("pk")).values("many")), 0))
        .select_related("organisation")
    )


def _reads_with_the_person(by: SomeoneTo) -> bool:
    return can_read_thread(by.rights, let_in=False, ours=False)


def thread_for(by: SomeoneTo, public_id: str) -> Thread:
    """One of a person's threads. ``Hidden``: there is none by that name that somebody may read."""
    person = see(by, Seen.MESSAGES)
    threads = Thread.objects.filter(person=person).select_related("organisation", "person")
    thread = threads.filter(public_id=public_id).first()
    if thread is None:
        raise Hidden(NO_THREAD)
    check_read_thread(by.rights, let_in=is_let_in(by, thread), ours=runs_thread(by, thread))
    return thread


def notes_of(thread: Thread) -> QuerySet[Note]:
    """What was written in a thread that somebody reads, the newest first, each with who has read it."""
    seen = Prefetch("seen", NoteSeen.objects.select_related("account"))
    return thread.notes.select_related("account").prefetch_related(seen).order_by("-pk")


def unread_notes(account: Account) -> QuerySet[Note]:
    """Other people's notes after the last that somebody has read in their thread."""
    seen = NoteSeen.objects.filter(account=account, note__thread=OuterRef("thread"), note__gte=OuterRef("pk"))
    return Note.objects.exclude(account=account).exclude(Exists(seen))


def is_with(by: SomeoneTo, organisation: Organisation) -> bool:
    """Whether the person is with an organisation today, and somebody sees its part of their record."""
    ours = by.organisations is None or organisation.pk in by.organisations
    return ours and Care.objects.filter(on(by.member.today), person=by.person, organisation=organisation).exists()


def organisations_to_write_to(by: SomeoneTo) -> list[Organisation]:
    """The organisations that a person is with, whose office can read along."""
    cares = Care.objects.filter(on(by.member.today), person=by.person).select_related("organisation")
    return [care.organisation for care in cares.order_by("from_date", "pk") if is_with(by, care.organisation)]


def has_unread(account: Account, thread: Thread) -> bool:
    return unread_notes(account).filter(thread=thread).exists()


def recipient_of(account: Account, person: Person, today: date) -> Recipient:
    """As whom an account is told something of a person: as one of their circle, as a worker, or as the office."""
    circle = CircleMember.objects.filter(on(today), account=account, person=person).first()
    return circle or Worker.objects.filter(account=account).first() or account


def last_note_not_read(by: SomeoneTo, thread: Thread) -> Note | None:
    """The newest note of a thread, if it or one before it has not been read yet."""
    if by.account is None or not has_unread(by.account, thread):
        return None
    return thread.notes.last()


@dataclass(frozen=True)
class Reading:
    """Somebody who reads a thread, or could be let in, with what they are to the person."""

    account: Account
    words: str


def readers_in(thread: Thread) -> list[Reader]:
    """Who was let in. The person, and the office in a thread of its own, read it too."""
    return list(thread.readers.filter(until_at=None).select_related("account"))


def could_be_let_in(by: SomeoneTo, thread: Thread) -> list[Reading]:
    """Who may read messages of this person, has a sign-in, and was not let in yet: by name. An office hears of its own
    workers only, and not of who else comes to the person."""
    today, person = by.member.today, by.person
    already = set(thread.readers.filter(until_at=None).values_list("account", flat=True))
    let = Allowed.objects.filter(on(today), part=Part.WRITE_MESSAGES.value)
    circle = CircleMember.objects.filter(on(today), person=person, pk__in=let.values("member"))
    circle = circle.exclude(pk__in=not_to_be_contacted(today).values("pk"))
    comes = Acquaintance.objects.filter(on(today), person=person)
    cares = Care.objects.filter(on(today), person=person)
    if by.organisations is not None:
        cares = cares.filter(organisation__in=by.organisations)
    employed = Employment.objects.filter(on(today), branch__organisation__in=cares.values("organisation"))
    workers = Worker.objects.filter(pk__in=comes.values("worker")).filter(pk__in=employed.values("worker"))
    found = {each.account: f"{person.called}’s {each.relation}" for each in circle.select_related("account")}
    found |= {each.account: f"{person.called}’s worker" for each in workers.select_related("account")}
    here = [Reading(account, words) for account, words in found.items() if account and account.pk not in already]
    return sorted(here, key=lambda each: each.account.name)


def reader_for(by: SomeoneTo, thread: Thread, public_id: str) -> Account:
    """Somebody who was let into a thread, or could be. ``Hidden``: nobody by that name."""
    accounts = [each.account for each in readers_in(thread)] + [each.account for each in could_be_let_in(by, thread)]
    for account in accounts:
        if account.public_id == public_id:
            return account
    raise Hidden("There is nobody here by that name.")
