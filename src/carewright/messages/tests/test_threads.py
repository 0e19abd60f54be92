"""Threads: who may read them, who is told of a note, what has not been read."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from carewright.core.models import Account, AuditEntry, Branch, ReadEntry
from carewright.core.refusal import Hidden, Refused
from carewright.messages.actions import add_reader, read_up_to, remove_reader, start_thread, write_note
from carewright.messages.models import Message, Note, Reader, Thread
from carewright.messages.queries import (
    could_be_let_in,
    inbox_for,
    last_note_not_read,
    notes_of,
    organisations_to_write_to,
    readers_in,
    thread_for,
    threads_for,
    threads_open_to,
    told_to,
    unread_about,
    unread_for,
)
from carewright.messages.tests.world import AT, BEFORE, World, after
from carewright.people.models import Acquaintance, Allowed, Care, Employment, HelperLink, Post
from carewright.people.queries import Member, SomeoneTo, someone_to
from carewright.people.rules import Part, Role


def thread(world: World, by: str = "ada", **parts: Any) -> Thread:
    given: dict[str, Any] = {"title": "The garden", "words": "Who cuts the grass?", "organisation": world.fern}
    return start_thread(by=world.to_ada(by), at=AT, **given | parts)


def reads(by: SomeoneTo, about: Thread) -> bool:
    try:
        thread_for(by, about.public_id)
    except (Hidden, Refused):
        return False
    return True


def helper(world: World) -> SomeoneTo:
    link = HelperLink.objects.create(
        person=world.ada, name="Ed", parts=["write_messages"], secret="x", ends_at=after(days=1), created_at=AT
    )
    return someone_to(Member(AT, link=link), world.ada.public_id)


def test_a_thread_begins_with_a_note(world: World) -> None:
    begun = thread(world)
    assert list(AuditEntry.objects.values_list("action", flat=True)) == ["messages.write_note", "messages.start_thread"]
    found = thread_for(world.to_ada("ada"), begun.public_id)
    assert [(note.words, note.said_by) for note in notes_of(found)] == [("Who cuts the grass?", "Ada")]


@pytest.mark.parametrize(
    ("who", "with_fern", "between_us"),
    [
        ("ada", True, True),
        ("dot", False, False),  # was not let in
        ("al", False, False),
        ("lu", True, True),  # decides for her
        ("dan", False, False),
        ("nia", True, False),
        ("mel", True, False),
        ("pat", False, False),
    ],
)
def test_who_reads_before_anybody_is_let_in(world: World, who: str, with_fern: bool, between_us: bool) -> None:
    one, two = thread(world), thread(world, organisation=None)
    by = world.to_ada(who)
    assert (reads(by, one), reads(by, two)) == (with_fern, between_us)


def test_those_for_whom_she_is_not_there_do_not_even_ask(world: World) -> None:
    thread(world)
    for name in ("oz", "ren", "eve", "bo"):
        with pytest.raises(Hidden):
            world.to_ada(name)
        assert not threads_open_to(world.member(name)).exists()


def test_the_list_and_the_permission_agree(world: World) -> None:
    """Whoever can open a thread finds it in the list, and nobody else does."""
    threads = [thread(world), thread(world, organisation=None), thread(world, organisation=world.council)]
    for name in ("dot", "dan"):
        add_reader(by=world.to_ada("ada"), at=AT, thread=threads[0], account=world.account(name))
    # coordinates for Fern, and commissions for the council: no council thread is theirs by that
    Post.objects.create(
        account=world.account("nia"), organisation=world.council, role=Role.COMMISSIONER.value, from_date=BEFORE
    )
    for name in ("ada", "dot", "al", "lu", "dan", "nia", "mel", "pat"):
        by = world.to_ada(name)
        opens = {each.pk for each in threads if reads(by, each)}
        assert opens == {each.pk for each in threads_open_to(by.member)}, name
        if name in ("al", "pat"):
            with pytest.raises(Refused):
                threads_for(by)
        else:
            assert opens == {each.pk for each in threads_for(by)}, name
    assert {each.pk for each in threads_open_to(world.member("nia"))} == {threads[0].pk}


def test_a_helper_reads_what_the_person_reads(world: World) -> None:
    begun = thread(world, organisation=None)
    by = helper(world)
    assert reads(by, begun)
    found: Any = threads_for(by).get()
    assert found.unread == 0
    note = write_note(by=by, at=AT, thread=begun, words="Ada says: on Friday.")
    assert (note.account, note.said_by) == (None, "Ada’s helper")
    assert last_note_not_read(by, begun) is None
    with pytest.raises(Refused, match="came by a link"):
        read_up_to(by=by, at=AT, note=note)


def test_that_staff_read_is_noted(world: World) -> None:
    begun = thread(world)
    thread_for(world.to_ada("nia"), begun.public_id)
    thread_for(world.to_ada("ada"), begun.public_id)
    assert [(entry.standing, entry.what) for entry in ReadEntry.objects.all()] == [
        ("coordinator at Fern Homecare", "messages")
    ]


# Letting in and out


def test_somebody_is_let_in_and_told_so(world: World) -> None:
    begun = thread(world)
    assert [each.words for each in could_be_let_in(world.to_ada("ada"), begun)] == ["Ada’s worker", "Ada’s daughter"]
    before = AuditEntry.objects.count()
    for _ in range(2):
        add_reader(by=world.to_ada("ada"), at=AT, thread=begun, account=world.account("dot"))
    assert AuditEntry.objects.count() == before + 3  # twice let in, once told
    assert [each.subject for each in inbox_for(world.member("dot"))] == ["You can read “The garden”"]
    assert reads(world.to_ada("dot"), begun)
    assert [each.words for each in could_be_let_in(world.to_ada("ada"), begun)] == ["Ada’s worker"]


@pytest.mark.parametrize("who", ["dot", "dan", "pat", "al"])
def test_others_let_nobody_in(world: World, who: str) -> None:
    begun = thread(world)
    before = AuditEntry.objects.count()
    with pytest.raises(Refused, match="for the person to say"):
        add_reader(by=world.to_ada(who), at=AT, thread=begun, account=world.account("dot"))
    with pytest.raises(Refused, match="for the person to say"):
        remove_reader(by=world.to_ada(who), at=AT, thread=begun, account=world.account("lu"))
    assert (Reader.objects.count(), AuditEntry.objects.count()) == (0, before)


def test_the_office_lets_people_into_its_own_threads_only(world: World) -> None:
    ours, theirs = thread(world), thread(world, organisation=None)
    add_reader(by=world.to_ada("nia"), at=AT, thread=ours, account=world.account("dan"))
    with pytest.raises(Refused):
        add_reader(by=world.to_ada("nia"), at=AT, thread=theirs, account=world.account("dan"))


@pytest.mark.parametrize("who", ["al", "eve", "bo", "oz"])
def test_nobody_is_let_in_whom_the_person_does_not_let_read_messages(world: World, who: str) -> None:
    begun = thread(world)
    with pytest.raises(Refused, match="may not read Ada’s messages"):
        add_reader(by=world.to_ada("ada"), at=AT, thread=begun, account=world.account(who))


def test_a_worker_who_stops_coming_stops_reading(world: World) -> None:
    begun = thread(world)
    add_reader(by=world.to_ada("ada"), at=AT, thread=begun, account=world.account("dan"))
    assert threads_open_to(world.member("dan")).get() == begun
    Acquaintance.objects.update(until_date=AT.date() + timedelta(1))
    assert not threads_open_to(world.member("dan", after(days=1))).exists()
    with pytest.raises(Hidden):
        world.to_ada("dan", after(days=1))


def test_so_does_a_daughter_who_is_no_longer_let(world: World) -> None:
    begun = thread(world)
    add_reader(by=world.to_ada("ada"), at=AT, thread=begun, account=world.account("dot"))
    Allowed.objects.filter(member=world.dot, part=Part.WRITE_MESSAGES.value).update(until_date=AT.date())
    assert not reads(world.to_ada("dot"), begun)
    assert not threads_open_to(world.member("dot")).exists()


def test_who_is_let_out_reads_nothing_from_that_moment(world: World) -> None:
    begun = thread(world)
    for name in ("dot", "dan"):
        add_reader(by=world.to_ada("ada"), at=AT, thread=begun, account=world.account(name))
    before = AuditEntry.objects.count()
    remove_reader(by=world.to_ada("ada"), at=AT, thread=begun, account=world.account("dan"))
    remove_reader(by=world.to_ada("dot"), at=AT, thread=begun, account=world.account("dot"))  # leaves by herself
    assert AuditEntry.objects.count() == before + 2
    assert readers_in(begun) == []
    assert not reads(world.to_ada("dan"), begun)
    assert Reader.objects.count() == 2
    add_reader(by=world.to_ada("ada"), at=AT, thread=begun, account=world.account("dan"))
    assert reads(world.to_ada("dan"), begun)


# Beginning one


def test_who_begins_a_thread_reads_it(world: World) -> None:
    assert reads(world.to_ada("dot"), thread(world, by="dot", organisation=None))
    assert reads(world.to_ada("dan"), thread(world, by="dan"))
    thread(world, by="nia")
    assert set(Reader.objects.values_list("account__name", flat=True)) == {"Dot", "Dan"}


@pytest.mark.parametrize(
    ("who", "organisation", "said"),
    [
        ("dan", None, "read by your office too"),
        ("nia", None, "read by your office too"),
        ("nia", "council", "no organisation here"),
        ("ada", "moss", "no organisation here"),
        ("al", "fern", "not shared with you"),
        ("pat", "council", "not shared with you"),
    ],
)
def test_with_whom_a_thread_can_begin(world: World, who: str, organisation: str | None, said: str) -> None:
    with pytest.raises(Refused, match=said):
        thread(world, by=who, organisation=getattr(world, organisation) if organisation else None)
    assert (Thread.objects.count(), AuditEntry.objects.count()) == (0, 0)


def test_the_offices_that_somebody_can_write_to(world: World) -> None:
    assert organisations_to_write_to(world.to_ada("ada")) == [world.fern, world.council]
    assert organisations_to_write_to(world.to_ada("dan")) == [world.fern]


@pytest.mark.parametrize("parts", [{"title": " "}, {"words": " "}, {"words": "x" * 5_001}])
def test_a_thread_says_what_it_is_about(world: World, parts: dict[str, str]) -> None:
    with pytest.raises(Refused, match=r"Say in a few words|Write something|holds 5,000 characters; this has 5,001"):
        thread(world, **parts)
    assert (Thread.objects.count(), Note.objects.count()) == (0, 0)


# Writing and reading


def told(account: Account) -> list[str]:
    return [each.subject for each in inbox_for(Member(AT, account)).filter(kind="messages.note")]


def test_readers_are_told_of_a_note_once_until_they_have_read_it(world: World) -> None:
    begun = thread(world)
    for name in ("dot", "dan"):
        add_reader(by=world.to_ada("ada"), at=AT, thread=begun, account=world.account(name))
        read_up_to(by=world.to_ada(name), at=AT, note=begun.notes.get())
    assert AuditEntry.objects.filter(action="messages.read_up_to").count() == 2
    write_note(by=world.to_ada("dan"), at=AT, thread=begun, words="I can on Friday.")
    write_note(by=world.to_ada("dan"), at=AT, thread=begun, words="Or on Monday.")
    assert told(world.account("dot")) == ["Dan (Ada’s worker) wrote to Ada and you"]
    assert told(world.account("ada")) == ["Dan (Ada’s worker) wrote to you"]
    assert (told(world.account("dan")), told(world.account("nia"))) == ([], [])
    assert unread_for(world.member("dot")).notes == 2
    last = last_note_not_read(world.to_ada("dot"), begun)
    assert last
    for _ in range(2):
        read_up_to(by=world.to_ada("dot"), at=AT, note=last)
    assert (unread_for(world.member("dot")).notes, unread_for(world.member("ada")).notes) == (0, 2)
    write_note(by=world.to_ada("dan"), at=AT, thread=begun, words="Monday then.")
    assert len(told(world.account("dot"))) == 2
    assert len(told(world.account("ada"))) == 1


def test_a_person_without_a_sign_in_gets_the_words_themselves(world: World) -> None:
    world.without_sign_in(world.ada)
    world.home()
    begun = thread(world, by="nia", words="Is Friday at ten all right?")
    (letter,) = Message.objects.filter(person=world.ada)
    assert "Is Friday at ten all right?" in letter.text
    assert letter.deliveries.get().way == "letter"
    assert thread_for(world.to_ada("nia"), begun.public_id)


def test_no_office_hears_of_a_thread_between_the_person_and_her_circle(world: World) -> None:
    begun = thread(world, by="dot", organisation=None)
    (message,) = inbox_for(world.member("ada"))
    assert message.organisation is None
    assert not told_to(world.to_ada("nia")).exists()
    world.without_sign_in(world.ada)
    world.home()
    assert write_note(by=world.to_ada("dot"), at=AT, thread=begun, words="Call me.")
    assert Message.objects.count() == 1  # there is nobody to print a letter: Dot reads it to her


def test_the_office_sees_what_it_has_not_read(world: World) -> None:
    thread(world)
    thread(world, organisation=None)
    assert unread_for(world.member("nia")).notes == 1
    assert (unread_about(world.to_ada("nia")), unread_about(helper(world))) == (1, 0)
    assert not ReadEntry.objects.exists()
    found: Any = threads_for(world.to_ada("nia")).get()
    assert (found.title, found.unread) == ("The garden", 1)


def test_strangers_to_a_thread_do_not_write(world: World) -> None:
    begun = thread(world, organisation=None)
    before = AuditEntry.objects.count()
    for name in ("dot", "dan", "nia", "pat", "al"):
        with pytest.raises(Refused):
            write_note(by=world.to_ada(name), at=AT, thread=begun, words="Hello")
        with pytest.raises(Refused):
            read_up_to(by=world.to_ada(name), at=AT, note=begun.notes.get())
    bo = someone_to(world.member("bo"), world.bo.public_id)
    for forbidden, parts in (
        (write_note, {"words": "Hello"}),
        (add_reader, {"account": world.account("bo")}),
        (remove_reader, {"account": world.account("bo")}),
    ):
        with pytest.raises(Hidden):  # his own right does not reach into her threads
            forbidden(by=bo, at=AT, thread=begun, **parts)
    assert AuditEntry.objects.count() == before


def test_counting_what_is_unread_takes_two_queries(world: World, django_assert_num_queries: Any) -> None:
    for n in range(5):
        thread(world, title=f"Thread {n}")
    for name in ("ada", "nia", "dan"):
        with django_assert_num_queries(2):
            unread_for(world.member(name))
    assert unread_for(Member(AT)).notes == 0


def test_a_list_of_threads_takes_as_many_queries_as_one(world: World, django_assert_max_num_queries: Any) -> None:
    for n in range(20):
        thread(world, title=f"Thread {n}")
    by = world.to_ada("nia")
    with django_assert_max_num_queries(6):
        assert len(threads_for(by)) == 20


# What the database itself refuses


def test_a_reader_is_let_in_once_and_ends_after_they_began(world: World) -> None:
    begun = thread(world)
    add_reader(by=world.to_ada("ada"), at=AT, thread=begun, account=world.account("dot"))
    with pytest.raises(IntegrityError, match=r"messages_reader_once|UNIQUE"), transaction.atomic():
        Reader.objects.create(thread=begun, account=world.account("dot"), from_at=AT)
    with pytest.raises(IntegrityError, match="messages_reader_ends_after_it_begins"), transaction.atomic():
        Reader.objects.update(until_at=AT - timedelta(1))
    with pytest.raises(IntegrityError, match="messages_note_says_something"), transaction.atomic():
        Note.objects.update(words="")


def test_an_office_does_not_hear_which_workers_of_others_come(world: World) -> None:
    """Ada is with Moss too, and Eve comes to her from there."""
    away = Branch.objects.create(organisation=world.moss, name="Cwmbran", created_at=AT)
    Care.objects.create(person=world.ada, organisation=world.moss, branch=away, from_date=BEFORE)
    Employment.objects.filter(worker=world.eve).update(branch=away)
    Acquaintance.objects.create(worker=world.eve, person=world.ada, because="introduced", from_date=BEFORE)
    begun = thread(world)
    for who, names in (("ada", ["Dan", "Dot", "Eve"]), ("nia", ["Dan", "Dot"])):
        assert [each.account.name for each in could_be_let_in(world.to_ada(who), begun)] == names
    with pytest.raises(Refused):
        add_reader(by=world.to_ada("nia"), at=AT, thread=begun, account=world.account("eve"))


def test_a_long_title_is_cut_in_what_others_are_told(world: World) -> None:
    begun = thread(world, title="x" * 200)
    add_reader(by=world.to_ada("ada"), at=AT, thread=begun, account=world.account("dot"))
    (told,) = inbox_for(world.member("dot"))
    assert (len(told.subject), told.subject[-1]) == (200, "…")
    assert "x" * 200 in told.text


def test_a_title_is_one_line_so_that_nothing_else_can_be_said_in_our_name(world: World) -> None:
    begun = thread(world, title="The garden\r\n\nRing 0900 123456 at once")
    assert begun.title == "The garden Ring 0900 123456 at once"
