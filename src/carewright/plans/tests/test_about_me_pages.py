"""About Me as Ada and her daughter write it, alone and at once, and as others read it."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from carewright.core.models import AuditEntry, StoredFile
from carewright.frontdoor.tests.sessions import text
from carewright.plans.models import AboutMe
from carewright.plans.tests.cast import Cast
from carewright.plans.tests.pages import client_of, page, went_on, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_factor")]


def a_picture() -> BytesIO:
    file = BytesIO()
    Image.new("RGB", (8, 8), "green").save(file, "PNG")
    file.seek(0)
    file.name = "garden.png"
    return file


def test_ada_writes_what_matters_with_her_daughter(cast: Cast) -> None:
    client = client_of(cast.dot)
    assert "Nothing is written yet" in text(client.get(page(cast, "about_me")))
    first = went_on(client.post(page(cast, "write_about_me"), {"supported_by": "Dot, my daughter"}))
    assert "Dot, my daughter" in text(client.get(first))
    assert write(client, cast, "My garden", "Dot", supported_by="Dot, my daughter").status_code == 302
    shown = text(client.get(page(cast, "about_me")))
    assert "with help from Dot, my daughter" in shown
    assert shown.index("My garden") < shown.index("<p>Dot</p>")
    assert AuditEntry.objects.filter(action="plans.write_about_me").count() == 1


def test_a_thing_is_moved_up_and_a_box_added_without_losing_a_word(cast: Cast) -> None:
    client = client_of(cast.herself)
    where = page(cast, "write_heading", "important")
    boxes = {"seen": 0, "count": 3, "words_0": "Tea", "words_1": "Garden", "words_2": "half a thou"}
    moved = client.post(where, boxes | {"up": "1"})
    assert [row["field"].value() for row in moved.context["rows"]][:3] == ["Garden", "Tea", "half a thou"]
    more = client.post(where, boxes | {"more": "1"})
    assert [row["field"].value() for row in more.context["rows"]] == ["Tea", "Garden", "half a thou", ""]
    assert AboutMe.objects.count() == 0


def test_a_picture_is_kept_beside_its_words_and_shown_to_who_may_see_it(cast: Cast) -> None:
    client = client_of(cast.herself)
    assert write(client, cast, "My garden", upload=a_picture()).status_code == 302
    (file,) = StoredFile.objects.all()
    where = page(cast, "file", file.public_id)
    assert where in text(client.get(page(cast, "about_me")))
    answer: Any = client.get(where)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/webp")
    assert len(b"".join(answer.streaming_content)) == file.size
    text(client_of(cast.lee).get(where), 403)


@pytest.mark.parametrize(("asked", "first", "last"), [("bytes=2-5", 2, 5), ("bytes=4-", 4, None)])
def test_a_player_asks_for_a_part_of_a_recording(cast: Cast, asked: str, first: int, last: int | None) -> None:
    client = client_of(cast.herself)
    write(client, cast, "My garden", upload=a_picture())
    (file,) = StoredFile.objects.all()
    whole = file.path.read_bytes()
    answer = client.get(page(cast, "file", file.public_id), headers={"Range": asked})
    last = file.size - 1 if last is None else last
    assert (answer.status_code, answer["Content-Range"]) == (206, f"bytes {first}-{last}/{file.size}")
    assert answer.content == whole[first : last + 1]


def test_a_file_that_cannot_be_kept_is_told_beside_it_and_the_words_stay(cast: Cast) -> None:
    wrong = BytesIO(b"just words")
    wrong.name = "song.mp3"
    shown = text(write(client_of(cast.herself), cast, "My garden", upload=wrong))
    assert 'href="#id_upload"' in shown
    assert "neither a picture nor a recording" in shown
    assert "My garden" in shown
    assert not AuditEntry.objects.filter(about=f"people.person:{cast.ada.pk}").exists()


@pytest.mark.parametrize(
    ("choose", "stands"), [("mine", ["My tea"]), ("theirs", ["My garden"]), ("both", ["My garden", "My tea"])]
)
def test_two_write_at_once_and_nothing_is_lost(cast: Cast, choose: str, stands: list[str]) -> None:
    write(client_of(cast.herself), cast, "My garden")
    dot = client_of(cast.dot)
    both = write(dot, cast, "My tea", supported_by="Dot")
    shown = text(both)
    assert "Two of you wrote at once" in shown
    assert "My garden" in shown
    assert "My tea" in shown
    undecided = text(write(dot, cast, "My tea", seen=both.context["seen"], whose="1"))
    assert "My tea" in undecided
    assert write(dot, cast, "My tea", seen=both.context["seen"], whose="1", choose=choose).status_code == 302
    now = AboutMe.objects.order_by("number").last()
    assert now
    assert [entry.words for entry in now.entries.all()] == stands


def test_versions_say_what_changed(cast: Cast) -> None:
    client = client_of(cast.herself)
    write(client, cast, "My garden")
    write(client, cast, "My roses", seen=1)
    shown = text(client.get(page(cast, "about_me_before")))
    assert "Taken out" in shown
    assert "My garden" in text(client.get(page(cast, "about_me_version", 1)))
    text(client.get(page(cast, "about_me_version", 9)), 404)


def test_no_heading_and_no_writing_where_it_is_not_theirs(cast: Cast) -> None:
    text(client_of(cast.herself).get(page(cast, "write_heading", "nothing")), 404)
    assert "theirs to write" in text(client_of(cast.dan).get(page(cast, "write_about_me")), 403)
