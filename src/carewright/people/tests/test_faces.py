"""How people are drawn, the photo that they gave, and who they were before."""

import wave
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from carewright.core.models import AuditEntry, StoredFile
from carewright.core.refusal import Hidden, Refused
from carewright.design.avatars import Look, drawing
from carewright.frontdoor.tests.sessions import text
from carewright.people import actions
from carewright.people.models import FormerFace
from carewright.people.pages import face_of_person, face_of_worker
from carewright.people.queries import file_for, file_seen_by, worker_for, workers_of
from carewright.people.tests.door import signed_in
from carewright.people.tests.test_actions import photo
from carewright.people.tests.town import AT, Town

LIKE_ADA = {"skin": "peach", "hair": "white", "style": "curls", "glasses": True, "beard": False}


def test_the_same_face_wherever_somebody_is_shown(town: Town) -> None:
    actions.choose_look(by=town.at("dan"), at=AT, look=LIKE_ADA)
    town.dan.refresh_from_db()
    listed = next(each for each in workers_of(town.at("mel")) if each.called == "Dan")
    faces = {face_of_worker(each) for each in (town.dan, listed, worker_for(town.to("ada"), town.dan.public_id))}
    assert len(faces) == 1
    look = faces.pop().look
    assert look
    assert (look.hair, look.style.value, look.glasses) == ("white", "curls", True)


def test_a_look_is_the_persons_to_choose_or_the_offices_at_their_word(town: Town) -> None:
    for who in ("ada", "nia"):
        actions.choose_look(by=town.to(who), at=AT, look=LIKE_ADA | {"glasses": who == "ada"})
    town.ada.refresh_from_db()
    assert town.ada.look["glasses"] is False
    assert [each.look.get("glasses") for each in FormerFace.objects.order_by("pk")] == [None, True]
    actions.choose_look(by=town.to("ada"), at=AT, look=town.ada.look)  # the same again is no change
    assert FormerFace.objects.count() == 2
    with pytest.raises(Refused, match="This is theirs to say"):
        actions.choose_look(by=town.to("dan"), at=AT, look=LIKE_ADA)
    with pytest.raises(Refused, match="Only they write this"):
        actions.choose_look(by=town.at("nia"), at=AT, look=LIKE_ADA)
    for odd in ({"hair": "green"}, {"clothes": 77}, {"hat": True}):
        with pytest.raises(Refused, match="cannot be drawn"):
            actions.choose_look(by=town.to("ada"), at=AT, look=odd)


def test_a_photo_goes_before_a_drawing_for_everybody_who_knows_them(town: Town) -> None:
    actions.choose_look(by=town.to("ada"), at=AT, look=LIKE_ADA)
    actions.give_photo(by=town.to("ada"), at=AT, photo=photo())
    first = StoredFile.objects.get()
    assert first.media_type == "image/webp"
    assert first.public_id in face_of_person(town.to("ada").person).photo
    for who in ("ada", "nia", "dan", "dot", "pat"):
        assert file_for(town.to(who), first.public_id) == file_seen_by(town.member(who), first.public_id) == first
    with pytest.raises(Hidden):
        file_seen_by(town.member("bo"), first.public_id)
    actions.give_photo(by=town.to("nia"), at=AT, photo=photo())
    with pytest.raises(Hidden):  # what they took away is seen by nobody
        file_for(town.to("ada"), first.public_id)
    actions.take_photo_away(by=town.to("ada"), at=AT)
    assert face_of_person(town.to("ada").person).photo == ""


def test_a_recording_is_no_face(town: Town) -> None:
    sound = BytesIO()
    with wave.open(sound, "wb") as file:
        file.setparams((1, 2, 8_000, 0, "NONE", ""))
        file.writeframes(b"\0\0")
    with pytest.raises(Refused, match="This is a recording"):
        actions.give_photo(by=town.to("ada"), at=AT, photo=sound.getvalue())
    with pytest.raises(Refused, match="This is a recording"):
        actions.write_profile(by=town.at("dan"), at=AT, about="I sing", photo=sound.getvalue())
    assert not StoredFile.objects.exists()


def test_a_former_face_is_of_one_person_or_one_worker(town: Town) -> None:
    for whose in ({}, {"person": town.ada, "worker": town.dan}):
        with pytest.raises(IntegrityError, match="people_formerface_of_somebody"), transaction.atomic():
            FormerFace.objects.create(until_at=AT, **whose)


def test_ada_looks_at_a_drawing_before_she_keeps_it_and_gives_a_photo(town: Town) -> None:
    town.ada.public_id = "ada"  # by which she is drawn: once in some thousand runs another name draws what she chooses
    town.ada.save()
    ada = signed_in(town, "ada")
    here = reverse("people:face", args=[town.ada.public_id])
    sent = {"style": "bun", "hair": "white", "skin": "peach", "glasses": "yes", "beard": "no", "clothes": "2",
            "ground": "3"}  # fmt: skip
    before = AuditEntry.objects.count()
    shown = drawing(Look.chosen("", LIKE_ADA | {"style": "bun", "clothes": 2, "ground": 3}))
    assert shown not in text(ada.get(here))
    assert shown in text(ada.post(here, sent | {"show": "1"}))
    assert AuditEntry.objects.count() == before
    assert ada.post(here, sent | {"keep": "1"}).status_code == 302
    town.ada.refresh_from_db()
    assert town.ada.look == Look.chosen("", LIKE_ADA | {"style": "bun", "clothes": 2, "ground": 3}).parts
    assert shown in text(signed_in(town, "dan").get(reverse("person", args=[town.ada.public_id])))
    assert "To put right" in text(ada.post(here, sent | {"hair": "green", "keep": "1"}))
    wrong = SimpleUploadedFile("me.png", b"not a picture")
    assert "neither a picture nor a recording" in text(ada.post(here, {"give": "1", "photo": wrong}))
    assert ada.post(here, {"give": "1", "photo": SimpleUploadedFile("me.jpg", photo())}).status_code == 302
    assert StoredFile.objects.get().public_id in text(ada.get(reverse("person", args=[town.ada.public_id])))
    assert ada.post(here, {"away": "1"}).status_code == 302
    assert signed_in(town, "dan").get(here).status_code == 403


def test_dan_is_drawn_as_he_chooses_and_nobody_else_does(town: Town) -> None:
    here = reverse("people:worker_face", args=[town.dan.public_id])
    sent = {"style": "crop", "hair": "black", "skin": "umber", "glasses": "no", "beard": "yes", "clothes": "0",
            "ground": "0", "keep": "1"}  # fmt: skip
    assert signed_in(town, "nia").post(here, sent).status_code == 403
    assert signed_in(town, "ada").post(here, sent).status_code == 404
    assert signed_in(town, "dan").post(here, sent).status_code == 302
    town.dan.refresh_from_db()
    assert (town.dan.look["style"], town.dan.look["beard"]) == ("crop", True)
