"""Threads: beginning one, letting somebody in, writing, reading."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from carewright.core.actions import action
from carewright.core.models import Account, Organisation
from carewright.core.refusal import Hidden, Refused
from carewright.messages.actions.telling import tell
from carewright.messages.models import Note, NoteSeen, Reader, Recipient, Thread
from carewright.messages.permissions import (
    NO_THREAD,
    can_read_thread,
    check_let_in,
    check_read_thread,
    check_start_thread,
)
from carewright.messages.queries import (
    could_be_let_in,
    has_unread,
    is_let_in,
    is_with,
    may_still_know,
    readers_in,
    recipient_of,
    runs_thread,
    ways_to,
)
from carewright.messages.wording import words_of
from carewright.people.queries import SomeoneTo
from carewright.people.rules import Part

LONGEST_NOTE = 5_000
"""Characters of a note. More is a letter, and is not read to its end on a telephone."""


@action
def start_thread(
    *, by: SomeoneTo, at: datetime, title: str, words: str, organisation: Organisation | None = None
) -> Thread:
    """Begin a thread about something in a person's life, with its first note. With an organisation its office reads
    along; whoever works for one can begin none but its own.

    ``Refused``: there is no title, or nothing is said. ``Hidden``: the person is not with that organisation."""
    check_start_thread(by.rights, None if organisation is None else is_with(by, organisation))
    title = " ".join(title.split())  # one line: it stands in what others are told
    if not title:
        raise Refused("Say in a few words what it is about.")
    thread = Thread.objects.create(person=by.person, organisation=organisation, title=title, created_at=at)
    if by.account is not None and not can_read_thread(by.rights, let_in=False, ours=runs_thread(by, thread)):
        Reader.objects.create(thread=thread, account=by.account, from_at=at)
    write_note(by=by, at=at, thread=thread, words=words)
    return thread


@action
def add_reader(*, by: SomeoneTo, at: datetime, thread: Thread, account: Account) -> Reader:
    """Let somebody into a thread, and tell them. They read it for as long as they may read the person's messages: a
    worker who stops coming stops reading. Nothing changes where they read it already.

    ``Refused``: they may not read the person's messages."""
    _check_theirs(by, thread)
    check_let_in(by.rights, ours=runs_thread(by, thread))
    if already := thread.readers.filter(account=account, until_at=None).first():
        return already
    if account not in {each.account for each in could_be_let_in(by, thread)}:
        raise Refused(
            f"{account.name} may not read {by.person.called}’s messages.",
            "The person can allow it, under who sees what.",
        )
    reader = Reader.objects.create(thread=thread, account=account, from_at=at)
    facts = {"title": thread.title, "opener": _name(by), "person": by.person.called}
    _tell(by, at, thread, recipient_of(account, by.person, by.member.today), "messages.let_in", facts)
    return reader


@action
def remove_reader(*, by: SomeoneTo, at: datetime, thread: Thread, account: Account) -> Thread:
    """Let somebody out of a thread; anybody may leave by themselves. They read nothing more from this moment on."""
    _check_theirs(by, thread)
    if by.account is None or by.account.pk != account.pk:
        check_let_in(by.rights, ours=runs_thread(by, thread))
    thread.readers.filter(account=account, until_at=None).update(until_at=at)
    return thread


@action
def write_note(*, by: SomeoneTo, at: datetime, thread: Thread, words: str) -> Note:
    """Write into a thread. Whoever was let in, and the person, are told; not again, though, before they have read what
    they were told of. The office of a thread's organisation finds it among what it has not read.

    ``Refused``: nothing is said, or too much for a note."""
    _check_reads(by, thread)
    words = words.strip()
    if not words:
        raise Refused("Write something first.")
    if len(words) > LONGEST_NOTE:
        raise Refused(f"A note holds {LONGEST_NOTE:,} characters; this has {len(words):,}. Write it in two.")
    accounts = [reader.account for reader in readers_in(thread) if reader.account != by.account]
    behind = {account.pk for account in (*accounts, by.person.account) if account and has_unread(account, thread)}
    note = Note.objects.create(thread=thread, account=by.account, said_by=by.standing, words=words, created_at=at)
    facts = {"title": thread.title, "writer": _name(by), "person": by.person.called, "note": words}
    with_the_person = by.rights.themself or by.rights.helper
    if not with_the_person and by.person.account_id not in behind:
        to_them = {"to_them": True, "reads_here": by.person.account_id is not None}
        _tell(by, at, thread, by.person, "messages.note", facts | to_them)
    for account in accounts:
        if account.pk not in behind:
            reader = recipient_of(account, by.person, by.member.today)
            _tell(by, at, thread, reader, "messages.note", facts | {"reads_here": True})
    return note


@action
def read_up_to(*, by: SomeoneTo, at: datetime, note: Note) -> NoteSeen:
    """Say that one has read a thread up to and with a note. ``Refused``: of a helper it is not kept."""
    _check_reads(by, note.thread)
    if by.account is None:
        raise Refused("What you read is not kept: you came by a link.")
    return NoteSeen.objects.get_or_create(note=note, account=by.account, defaults={"at": at})[0]


def _check_theirs(by: SomeoneTo, thread: Thread) -> None:
    if thread.person_id != by.person.pk:
        raise Hidden(NO_THREAD)


def _check_reads(by: SomeoneTo, thread: Thread) -> None:
    _check_theirs(by, thread)
    check_read_thread(by.rights, let_in=is_let_in(by, thread), ours=runs_thread(by, thread))


def _name(by: SomeoneTo) -> str:
    return f"{by.account.name} ({by.standing})" if by.account and not by.rights.themself else by.standing


def _tell(by: SomeoneTo, at: datetime, thread: Thread, to: Recipient, kind: str, facts: dict[str, Any]) -> None:
    """Tell of the thread whoever may still know of it and can be reached. No office hears of a thread that is not its
    own, and so none is there to print a letter or to ring."""
    reached = thread.organisation_id is not None or ways_to(to, by.member.today, office=False)
    if reached and may_still_know(to, by.person, Part.WRITE_MESSAGES, at):
        part, words = Part.WRITE_MESSAGES, words_of(kind, **facts)
        tell(by=replace(by, organisation=thread.organisation), at=at, to=to, words=words, about=by.person, part=part)
