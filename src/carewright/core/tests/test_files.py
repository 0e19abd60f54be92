"""What people give is looked into, kept whole or not at all, and never outlives what failed."""

import os
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.core.management import call_command
from PIL import Image
from pytest_django import Settings

from carewright.core import files
from carewright.core.actions import action
from carewright.core.files import looked_into, store_file
from carewright.core.models import AuditEntry, Organisation, StoredFile
from carewright.core.refusal import Refused
from carewright.core.someone import Someone

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
BY = Someone.program("a test")
ORIENTATION, MADE_BY = 0x0112, 0x010F


def picture(kind: str = "JPEG", size: tuple[int, int] = (60, 40), turned: int = 1, mode: str = "RGB") -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION], exif[MADE_BY] = turned, "a telephone at 51.59 N, 2.99 W"
    given = BytesIO()
    Image.new(mode, size, (0, 128, 0, 90)[: len(mode)]).save(given, kind, exif=exif)
    return given.getvalue()


def seen(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_drawn_anew_without_what_was_hidden_in_it(kind: str) -> None:
    media_type, kept = looked_into(picture(kind))
    assert (media_type, seen(kept).format, seen(kept).size) == ("image/webp", "WEBP", (60, 40))
    assert b"telephone" in picture(kind)
    assert b"telephone" not in kept
    assert not seen(kept).getexif()


def test_it_is_turned_the_right_way_up() -> None:
    assert seen(looked_into(picture(turned=6))[1]).size == (40, 60)


def test_it_is_made_no_larger_than_needed() -> None:
    assert seen(looked_into(picture(size=(4_000, 1_000)))[1]).size == (2_000, 500)


def test_what_can_be_seen_through_stays_so() -> None:
    assert seen(looked_into(picture("PNG", mode="RGBA"))[1]).mode == "RGBA"


@pytest.mark.parametrize(
    ("begins", "media_type"),
    [
        (b"\x1aE\xdf\xa3\x01\x00\x00\x00\x00\x00\x00\x1fB\x86\x81\x01B\x82\x84webm", "audio/webm"),
        (b"OggS\x00\x02", "audio/ogg"),
        (b"ID3\x04\x00", "audio/mpeg"),
        (b"\xff\xfb\x90\x64", "audio/mpeg"),
        (b"\x00\x00\x00\x1cftypM4A \x00\x00", "audio/mp4"),
        (b"\x00\x00\x00\x18ftypmp42\x00\x00", "audio/mp4"),
        (b"RIFF\x24\x08\x00\x00WAVEfmt ", "audio/wav"),
    ],
)
def test_a_recording_is_known_by_its_content_and_kept_as_it_is(begins: bytes, media_type: str) -> None:
    assert looked_into(begins + b"sound") == (media_type, begins + b"sound")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "This file is empty"),
        (b"%PDF-1.7 photo.jpg", "neither a picture nor a recording"),
        (b"<svg onload='alert(1)'/>", "neither a picture nor a recording"),
        (b"GIF89a" + b"\0" * 20, "Save a picture as JPEG, PNG or WebP"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "Save a picture as JPEG, PNG or WebP"),
        (b"\xff", "neither a picture nor a recording"),
        (picture()[:200], "damaged"),
        (b"\xff\xd8\xff" + b"\0" * 40, "damaged"),
        (b"\xff\xd8\xff" + b"\0" * 15_100_000, r"15\.1 MB. At most 15 MB can be kept: choose a smaller one"),
        (b"OggS" + b"\0" * 20_000_000, r"20\.0 MB. At most 20 MB can be kept: choose a smaller or shorter one"),
    ],
    ids=range(10),
)
def test_anything_else_is_refused_with_the_mend(content: bytes, said: str) -> None:
    with pytest.raises(Refused, match=said) as refused:
        looked_into(content)
    assert "ask the office" in refused.value.help


def test_a_picture_that_would_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_PIXELS", 2_399)
    with pytest.raises(Refused, match="too many pixels"):
        looked_into(picture(size=(60, 40)))


@action
def keep(*, by: Someone, at: datetime, organisation: Organisation, content: bytes, fail: bool = False) -> StoredFile:
    """An action such as higher capabilities have."""
    file = store_file(by=by, at=at, about=organisation, part="profile", content=content)
    if fail:
        raise Refused("Something else went wrong.")
    return file


@action
def keep_two(*, by: Someone, at: datetime, organisation: Organisation, content: bytes) -> None:
    """An action that calls another, and then fails."""
    keep(by=by, at=at, organisation=organisation, content=content)
    keep(by=by, at=at, organisation=organisation, content=content, fail=True)


@pytest.fixture
def fern(db: None, settings: Settings, tmp_path: Path) -> Organisation:
    settings.DATA = tmp_path
    return Organisation.objects.create(name="Fern Homecare", kind="agency", created_at=AT)


def lying(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "files").glob("*"))


def test_what_is_kept_lies_under_its_public_id(fern: Organisation, tmp_path: Path) -> None:
    file = keep(by=BY, at=AT, organisation=fern, content=b"OggS hello")
    assert lying(tmp_path) == [file.public_id]
    assert file.path.read_bytes() == b"OggS hello"
    assert (file.about, file.part, file.media_type, file.size) == (
        f"core.organisation:{fern.pk}", "profile", "audio/ogg", 10,
    )  # fmt: skip
    assert AuditEntry.objects.get().subject == f"core.storedfile:{file.pk}"


@pytest.mark.parametrize("content", [b"OggS hello", b"no sound"])
def test_what_fails_leaves_neither_row_nor_file(fern: Organisation, tmp_path: Path, content: bytes) -> None:
    with pytest.raises(Refused):
        keep(by=BY, at=AT, organisation=fern, content=content, fail=True)
    with pytest.raises(Refused):
        keep_two(by=BY, at=AT, organisation=fern, content=content)
    assert (StoredFile.objects.count(), AuditEntry.objects.count(), lying(tmp_path)) == (0, 0, [])


def test_without_an_action_nothing_is_stored(fern: Organisation) -> None:
    with pytest.raises(RuntimeError, match="by an action"):
        store_file(by=BY, at=AT, about=fern, part="profile", content=b"OggS hello")


def test_what_a_killed_process_left_is_swept_away_after_a_day(fern: Organisation, tmp_path: Path) -> None:
    kept = keep(by=BY, at=AT, organisation=fern, content=b"OggS hello")
    for name in ("without-a-row", ".new-half", "just-now"):
        (tmp_path / "files" / name).write_bytes(b"OggS")
    for name in (kept.public_id, "without-a-row", ".new-half"):
        long_ago = (AT - timedelta(days=300)).timestamp()
        os.utime(tmp_path / "files" / name, (long_ago, long_ago))
    call_command("sweep_files")
    assert lying(tmp_path) == sorted([kept.public_id, "just-now"])
