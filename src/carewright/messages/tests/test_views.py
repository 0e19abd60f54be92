"""The pages, asked for as people ask for them: through the door, with what a form sends."""

from typing import Any

import pytest
from django.urls import reverse

from carewright.core.models import AuditEntry, ReadEntry
from carewright.core.someone import Someone
from carewright.frontdoor.tests.sessions import text
from carewright.messages.actions import add_reader, choose_channel, start_thread, tell, write_note
from carewright.messages.models import Channel, Delivery, Message, Thread
from carewright.messages.queries import outgoing
from carewright.messages.rules import Way, Words
from carewright.messages.tests.world import AT, World, signed_in, ways
from carewright.people.models import Worker


def told(world: World) -> Message:
    words = Words("rota.moved", "Your visit is later", "Dan comes at 9:40am.")
    return tell(by=Someone.program("the rota", world.fern), at=AT, to=world.ada, words=words, about=world.ada)


def begun(world: World) -> Thread:
    return start_thread(by=world.to_ada("ada"), at=AT, title="The garden", words="Who mows?", organisation=world.fern)


def test_an_inbox_shows_what_is_new_and_takes_that_it_was_read(world: World) -> None:
    message = told(world)
    ada = signed_in(world, "ada")
    page = text(ada.get(reverse("messages:inbox")))
    assert "Dan comes at 9:40am." in page
    assert "From Fern Homecare" in page
    assert "I have read this" in page
    assert ada.post(reverse("messages:seen", args=[message.public_id])).status_code == 302
    assert ways(message) == [("in_app", "seen")]
    assert "I have read this" not in text(ada.get(reverse("messages:inbox")))
    assert "Nothing yet" in text(signed_in(world, "dot").get(reverse("messages:inbox")))


def test_who_comes_is_shown_with_their_faces(world: World) -> None:
    worker = Worker.objects.create(called="Dan", full_name="Dan Rees", created_at=AT)
    words = Words("rota.moved", "Your visit is later", "Dan comes at 9:40am.")
    program = Someone.program("the rota", world.fern)
    message = tell(by=program, at=AT, to=world.ada, words=words, about=world.ada, faces=[worker])
    page = text(signed_in(world, "ada").get(reverse("messages:inbox")))
    assert page.count('class="cw-face cw-face--m"') == 1
    delivery = message.deliveries.get()
    assert outgoing(delivery).faces == (), "in Carewright, the page draws it"
    delivery.way = Way.LETTER.value
    (face,) = outgoing(delivery).faces
    assert (face.name, face.png[1:4]) == ("Dan", b"PNG")


def test_nobody_reads_what_is_for_somebody_else(world: World) -> None:
    message = told(world)
    answer = signed_in(world, "dot").post(reverse("messages:seen", args=[message.public_id]))
    assert answer.status_code == 404
    assert ways(message) == [("in_app", "arrived")]


HOW = {
    "way": "sms",
    "address": "07700 900123",
    "form": "large",
    "quiet_from": "10pm",
    "quiet_until": "9am",
    "helps": "",
}


def test_ada_says_how_she_is_told(world: World) -> None:
    ada = signed_in(world, "ada")
    here = reverse("messages:how", args=[world.ada.public_id])
    assert here in text(ada.get(reverse("messages:selves")))
    assert ada.post(here, HOW).status_code == 302
    channel = Channel.objects.get()
    assert (channel.address, channel.form, channel.quiet_from, channel.quiet_until) == (
        "+447700900123",
        "large",
        1320,
        540,
    )
    ada.post(here, HOW | {"way": "email", "address": "ada@example.org", "first": "on"})
    assert list(Channel.objects.values_list("way", flat=True)) == ["email", "sms"]
    assert "ada@example.org" in text(ada.get(here))
    assert ada.post(here, {"forget": "email"}).status_code == 302
    assert ada.post(here, {"forget": "email"}).status_code == 404
    assert Channel.objects.get().rank == 1


def test_what_is_wrong_stands_beside_the_field_and_nothing_is_lost(world: World) -> None:
    ada = signed_in(world, "ada")
    page = text(ada.post(reverse("messages:how", args=[world.ada.public_id]), HOW | {"address": "01633 656656"}))
    assert "is not a mobile number" in page
    assert "01633 656656" in page
    assert Channel.objects.count() == 0


def test_of_others_nobody_says_it_but_the_office_of_the_person(world: World) -> None:
    mine = reverse("messages:how", args=[world.ada.public_id])
    hers = reverse("messages:how_person", args=[world.ada.public_id])
    assert signed_in(world, "dot").get(mine).status_code == 404
    assert signed_in(world, "dot").get(hers).status_code == 403
    assert signed_in(world, "nia").post(hers, HOW).status_code == 302
    assert "+447700900123" in text(signed_in(world, "lu").get(hers))


def test_a_thread_is_begun_answered_and_read(world: World) -> None:
    ada, nia = signed_in(world, "ada"), signed_in(world, "nia")
    new = reverse("messages:new_thread", args=[world.ada.public_id])
    assert "Only Ada, and whom you let in" in text(ada.get(new))
    assert "Only Ada" not in text(nia.get(new))
    page = text(ada.post(new, {"title": "", "words": "", "office": "none"}))
    assert "To put right" in page
    assert Thread.objects.count() == 0
    said = {"title": "The garden", "words": "Who mows?", "office": world.fern.public_id}
    address = ada.post(new, said)["Location"]
    assert "1 new" in text(nia.get(reverse("messages:threads", args=[world.ada.public_id])))
    page = text(nia.get(address))
    assert "Who mows?" in page
    assert "I have read this" in page
    nia.post(address + "read/", {"up_to": Thread.objects.get().notes.get().public_id})
    assert nia.post(address, {"words": "Dan does, on Friday."}).status_code == 302
    page = text(ada.get(address))
    assert "Dan does, on Friday." in page
    assert "Nia, coordinator at Fern Homecare" in page
    assert "Read by Nia" in page
    assert ReadEntry.objects.filter(what="messages").exists()


def test_of_a_long_thread_the_newest_notes_are_shown_first(world: World, django_assert_max_num_queries: Any) -> None:
    thread = begun(world)
    for number in range(44):
        write_note(by=world.to_ada("ada"), at=AT, thread=thread, words=f"Word number {number}.")
    nia = signed_in(world, "nia")
    address = reverse("messages:thread", args=[world.ada.public_id, thread.public_id])
    with django_assert_max_num_queries(45):
        newest = text(nia.get(address))
    assert "Word number 43." in newest
    assert newest.index("Word number 42.") < newest.index("Word number 43.")
    assert "Word number 23." not in newest
    assert "Who mows?" in text(nia.get(address, {"page": "3"}))
    last = thread.notes.last()
    assert last is not None
    nia.post(address + "read/", {"up_to": last.public_id})
    assert "I have read this" not in text(nia.get(address))
    nia.post(address + "read/", {"up_to": "nothing of this thread"})


def test_a_note_that_says_nothing_is_not_sent(world: World) -> None:
    thread = begun(world)
    before = AuditEntry.objects.count()
    address = reverse("messages:thread", args=[world.ada.public_id, thread.public_id])
    assert "To put right" in text(signed_in(world, "ada").post(address, {"words": " "}))
    long = text(signed_in(world, "ada").post(address, {"words": "x" * 5_001}))
    assert "A note holds 5,000 characters" in long
    assert AuditEntry.objects.count() == before


def test_letting_in_and_out(world: World) -> None:
    thread = begun(world)
    ada, dot = signed_in(world, "ada"), signed_in(world, "dot")
    at = [world.ada.public_id, thread.public_id]
    address = reverse("messages:thread", args=at)
    assert dot.get(address).status_code == 404
    assert "Dot, Ada’s daughter" in text(ada.get(address))
    who = {"who": world.account("dot").public_id}
    assert ada.post(reverse("messages:let_in", args=at), who).status_code == 302
    assert "Leave this thread" in text(dot.get(address))
    left = dot.post(reverse("messages:let_out", args=at), who)
    assert left["Location"] == reverse("messages:threads", args=[world.ada.public_id])
    assert dot.get(address).status_code == 404
    for name in ("al", "bo"):
        other = {"who": world.account(name).public_id}
        assert ada.post(reverse("messages:let_in", args=at), other).status_code == 404


def test_a_worker_who_was_let_in_reads_and_does_not_let_in(world: World) -> None:
    thread = begun(world)
    add_reader(by=world.to_ada("ada"), at=AT, thread=thread, account=world.account("dan"))
    at = [world.ada.public_id, thread.public_id]
    dan = signed_in(world, "dan")
    assert "Who reads this" not in text(dan.get(reverse("messages:thread", args=at)))
    who = {"who": world.account("dot").public_id}
    assert dan.post(reverse("messages:let_in", args=at), who).status_code == 403


@pytest.mark.parametrize("way", [Way.LETTER, Way.CALL])
def test_the_office_prints_and_rings(world: World, way: Way) -> None:
    address = "1 Hill Street" if way is Way.LETTER else "01633 656656"
    choose_channel(by=world.to_ada("ada"), at=AT, to=world.ada, way=way, address=address, place=1)
    message = told(world)
    nia = signed_in(world, "nia")
    here = reverse("messages:office", args=[world.fern.public_id])
    page = text(nia.get(here))
    assert "1 in all" in page
    assert "Dan comes" not in page  # the list names nobody's news
    one = reverse("messages:delivery", args=[world.fern.public_id, message.deliveries.get().public_id])
    assert one in page
    page = text(nia.get(one))
    assert "Dan comes at 9:40am." in page
    assert ("1 Hill Street" if way is Way.LETTER else '"tel:+441633656656">01633 656656</a>') in page
    assert ReadEntry.objects.get().what == "messages"
    assert "Say why it is given up" in text(nia.post(one, {"state": "given_up", "because": ""}))
    done = {"state": "handed_over" if way is Way.LETTER else "arrived", "because": ""}
    assert nia.post(one, done)["Location"] == here
    assert ways(message) == [(way.value, done["state"])]
    assert "1 in all" not in text(nia.get(here))


def test_no_other_office_does(world: World) -> None:
    choose_channel(by=world.to_ada("ada"), at=AT, to=world.ada, way=Way.LETTER, address="1 Hill Street", place=1)
    told(world)
    one = reverse("messages:delivery", args=[world.fern.public_id, Delivery.objects.get().public_id])
    for name, status in (("oz", 404), ("ren", 404), ("dan", 403), ("ada", 404)):
        assert signed_in(world, name).get(one).status_code == status
    here = reverse("messages:office", args=[world.fern.public_id])
    assert "No letter or sheet is waiting" in text(signed_in(world, "oz").get(here))
    assert signed_in(world, "dan").get(here).status_code == 403


def test_of_what_she_was_told_the_newest_stand_below_and_all_on_a_page(world: World) -> None:
    for _ in range(21):
        told(world)
    ada = signed_in(world, "ada")
    below = text(ada.get(reverse("messages:threads", args=[world.ada.public_id])))
    all_of_them = reverse("messages:told", args=[world.ada.public_id])
    assert below.count("Your visit is later") == 5
    assert all_of_them in below
    assert [text(ada.get(f"{all_of_them}?page={page}")).count("Your visit is later") for page in (1, 2)] == [20, 1]
    assert signed_in(world, "al").get(all_of_them).status_code == 403
