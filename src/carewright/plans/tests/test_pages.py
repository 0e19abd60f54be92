"""The pages of choices, from the first question to what is kept."""

from typing import Any

import pytest
from django.urls import reverse

from carewright.core.models import AuditEntry
from carewright.frontdoor.tests.sessions import signed_in, text
from carewright.people.models import Allowed, Worker
from carewright.people.rules import Part
from carewright.plans.models import Introduction, TeamMember, Veto, WhenChoice
from carewright.plans.tests.world import MONDAY, Branchful

pytestmark = pytest.mark.django_db


def page(world: Branchful, name: str, *more: str) -> str:
    return reverse(f"plans:{name}", args=[world.ada.public_id, *more])


def test_a_question_is_answered_shown_and_kept(world: Branchful) -> None:
    client = signed_in(world.ada.account)
    assert "Nothing has been chosen yet" in text(client.get(page(world, "chosen")))
    ask = page(world, "ask", f"visit-{world.morning.public_id}")
    filled = {"wished": "9.30am", "strength": "strongly", "words": "I was a night nurse.", "seen": ""}
    meaning = text(client.post(ask, filled))
    assert "begin at about 9:30am" in meaning.lower()
    assert WhenChoice.objects.count() == 0  # shown before it is kept
    assert client.post(ask, filled | {"keep": "1"}).headers["Location"] == page(world, "chosen")
    assert "I was a night nurse." in text(client.get(page(world, "chosen")))
    (choice,) = WhenChoice.objects.all()
    assert (choice.minute, choice.strength, choice.said_by) == (570, "strongly", "Ada")
    assert AuditEntry.objects.count() == 1


def test_all_that_is_wrong_stands_beside_its_field(world: Branchful) -> None:
    client = signed_in(world.ada.account)
    ask = page(world, "ask", f"visit-{world.morning.public_id}")
    shown = text(client.post(ask, {"wished": "half past", "length": "4", "seen": ""}))
    assert 'href="#id_wished"' in shown
    assert 'href="#id_length"' in shown
    assert "half past" in shown  # what was typed is not lost


def test_what_cannot_both_be_kept_is_told_and_not_saved(world: Branchful) -> None:
    client = signed_in(world.ada.account)
    ask = page(world, "ask", "quiet")
    client.post(ask, {"earliest": "10am", "strength": "must", "seen": "", "keep": "1"})
    shown = text(
        client.post(
            page(world, "ask", f"visit-{world.morning.public_id}"),
            {"wished": "8am", "strength": "must", "seen": "", "keep": "1"},
        )
    )
    assert "cannot both be kept" in shown
    assert WhenChoice.objects.count() == 1


def test_somebody_else_changed_it_meanwhile(world: Branchful) -> None:
    """Two tabs: the second is told, sees what the first chose, and decides."""
    client = signed_in(world.ada.account)
    ask = page(world, "ask", "faces")
    for number in ("3", "5"):
        answer = client.post(ask, {"number": number, "strength": "strongly", "seen": "", "keep": "1"})
    assert "Somebody changed this while you were reading" in text(answer)
    seen = answer.context["seen"]
    assert client.post(ask, {"number": "5", "strength": "strongly", "seen": seen, "keep": "1"}).status_code == 302
    assert "At most 5 different people" in text(client.get(page(world, "chosen")))
    assert "At most 3 different people" in text(client.get(page(world, "history")))


def test_every_question_can_be_asked_and_answered_with_nothing(world: Branchful) -> None:
    client = signed_in(world.ada.account)
    begun = client.post(page(world, "begin"), {"how": "phone", "helped_by": "Dot, my daughter"})
    here, asked = begun.headers["Location"], 0
    while "/choices/" in here:
        assert "Question" in text(client.get(here))
        answer = client.post(here, {"seen": "", "known": "introduced", "keep": "1"})
        assert answer.status_code == 302, answer.context["form"].errors
        here, asked = answer.headers["Location"], asked + 1
    assert asked == 11
    assert here == page(world, "team")
    assert AuditEntry.objects.count() == asked


def test_who_helped_is_kept_with_the_choice(world: Branchful) -> None:
    client = signed_in(world.ada.account)
    client.post(page(world, "begin"), {"how": "phone", "helped_by": "Dot, my daughter"})
    client.post(
        page(world, "ask", "language"), {"languages": "Welsh, Punjabi", "strength": "strongly", "seen": "", "keep": "1"}
    )
    shown = text(client.get(page(world, "chosen")))
    assert "Somebody who speaks Welsh" in shown
    assert "Said by Ada, with Dot, my daughter, said on the phone" in shown


def test_unlawful_words_are_refused_beside_them(world: Branchful) -> None:
    shown = text(
        signed_in(world.ada.account).post(
            page(world, "ask", "ways"),
            {"ticks": ["calm"], "strength": "must", "words": "No black carers", "seen": "", "keep": "1"},
        )
    )
    assert "unfair to them" in shown
    assert AuditEntry.objects.count() == 0


def test_team_favourites_no_and_introduction(world: Branchful) -> None:
    client = signed_in(world.ada.account)
    assert "Ceri" in text(client.get(page(world, "team")))
    assert "Fay" not in text(client.get(page(world, "team")))
    ceri, dan = world.ceri.public_id, world.dan.public_id
    twice = text(client.post(page(world, "favourites"), {"place_1": ceri, "place_2": ceri, "strength": "strongly"}))
    assert "in the list twice" in twice
    client.post(page(world, "favourites"), {"place_1": ceri, "place_2": dan, "strength": "strongly"})
    assert Introduction.objects.count() == 2
    asked = text(client.get(page(world, "worker", ceri)))
    assert "Ceri is to be introduced to you first." in asked
    assert "When you meet" in asked
    assert "Ask to meet" not in asked
    assert "Ask to meet" in text(client.get(page(world, "worker", world.eve.public_id)))
    assert "reason" in text(client.get(page(world, "no", dan)))
    client.post(page(world, "no", dan), {"no": "1"})
    assert Veto.objects.filter(ended_at=None).count() == 1
    shown = text(client.get(page(world, "introductions")))
    assert "wished for" in shown
    assert "called off" in shown


def test_two_who_choose_favourites_at_once_both_see_it(world: Branchful) -> None:
    hers, office = signed_in(world.ada.account), signed_in(world.nia)
    ceri, dan = world.ceri.public_id, world.dan.public_id
    seen = hers.get(page(world, "favourites")).context["seen"]
    assert office.get(page(world, "favourites")).context["seen"] == seen
    filled = {"strength": "strongly", "words": "He makes me laugh.", "seen": seen}
    assert office.post(page(world, "favourites"), {"place_1": ceri} | filled).status_code == 302
    told = hers.post(page(world, "favourites"), {"place_1": dan} | filled)
    assert "Now it is Ceri, as coordinator at Fern said." in text(told)
    assert "He makes me laugh." in text(told)
    assert [member.worker for member in TeamMember.objects.filter(ended_at=None)] == [world.ceri]
    kept = hers.post(page(world, "favourites"), {"place_1": dan} | filled | {"seen": told.context["seen"]})
    assert kept.status_code == 302
    assert [member.worker for member in TeamMember.objects.filter(ended_at=None)] == [world.dan]
    assert "Ceri, place 1" in text(hers.get(page(world, "history")))


def test_many_favourites_all_stay_on_the_page(world: Branchful) -> None:
    """Whoever needs two workers four times a day has more than five, and sees and keeps them all."""
    for number in range(6):
        world.like(f"Gil {number}", "man", [], [], [])
    client = signed_in(world.ada.account)
    named = sorted(Worker.objects.filter(employments__branch=world.newport), key=lambda worker: worker.called)
    filled = {f"place_{place}": worker.public_id for place, worker in enumerate(named, 1)}
    assert len(filled) == 9
    assert client.post(page(world, "favourites"), filled | {"strength": "strongly"}).status_code == 302
    form = client.get(page(world, "favourites")).context["form"]
    assert [form[place].initial for place in form.places] == [*filled.values(), None, None]


def test_a_favourite_who_cannot_be_chosen_is_said_on_the_page(world: Branchful) -> None:
    for part in (Part.SEE_ABOUT_ME, Part.CHANGE_CHOICES, Part.SEE_WHO_COMES):
        Allowed.objects.create(member=world.daughter, part=part.value, from_date=MONDAY)
    signed_in(world.ada.account).post(page(world, "no", world.dan.public_id), {"no": "1"})
    told = signed_in(world.dot).post(
        page(world, "favourites"), {"place_1": world.dan.public_id, "strength": "strongly", "words": "He fishes."}
    )
    assert "Dan cannot be chosen at the moment. Ask Ada, or the office." in text(told)
    assert "He fishes." in text(told)


def test_the_office_notes_that_they_know_each_other(world: Branchful) -> None:
    office, dan = signed_in(world.nia), world.dan.public_id
    assert "They know each other already" in text(office.get(page(world, "worker", dan)))
    assert "They know each other" not in text(signed_in(world.ada.account).get(page(world, "worker", dan)))
    noted = office.post(page(world, "wish", dan), {"known": "1"}, follow=True)
    assert "Noted: Ada and Dan know each other." in text(noted)
    assert "They know each other already" not in text(noted)
    assert "have met" in text(signed_in(world.ada.account).get(page(world, "introductions")))


def test_each_sees_exactly_what_is_theirs(world: Branchful) -> None:
    """The daughter once she may, a stranger never; neither learns more than that."""
    assert signed_in(None).get(page(world, "chosen")).status_code == 302
    assert signed_in(world.fay.account).get(page(world, "chosen")).status_code in (302, 404)
    assert "not shared with you" in text(signed_in(world.dot).get(page(world, "chosen")), 403)
    Allowed.objects.create(member=world.daughter, part=Part.SEE_ABOUT_ME.value, from_date=MONDAY)
    shown = text(signed_in(world.dot).get(page(world, "chosen")))
    assert "Talk it" not in shown
    assert "theirs to change" in text(signed_in(world.dot).get(page(world, "begin")), 403)


def test_the_sheet_for_the_fridge_says_the_week_and_no_no(world: Branchful) -> None:
    client = signed_in(world.ada.account)
    assert "Whoever comes is introduced first." in text(client.get(page(world, "fridge")))
    filled = {"wished": "9.30am", "days": ["0", "3"], "strength": "must", "seen": "", "keep": "1"}
    client.post(page(world, "ask", f"visit-{world.morning.public_id}"), filled)
    client.post(page(world, "ask", "tasks"), {"must": "feed the cat", "seen": "", "keep": "1"})
    client.post(page(world, "favourites"), {"place_1": world.ceri.public_id, "strength": "strongly"})
    client.post(page(world, "no", world.dan.public_id), {"no": "1"}, follow=True)
    shown = text(client.get(page(world, "fridge")))
    assert "<strong>Morning visit:</strong> Monday and Thursday, about 9:30am" in shown
    assert "<strong>Lunch:</strong> Monday to Friday, between 11:30am and 1:30pm" in shown
    assert "Always: feed the cat" in shown
    assert "Ceri" in shown
    assert "Dan" not in shown


def test_the_list_of_choices_is_read_in_a_few_queries(world: Branchful, django_assert_max_num_queries: Any) -> None:
    client = signed_in(world.ada.account)
    with django_assert_max_num_queries(30):
        text(client.get(page(world, "chosen")))
