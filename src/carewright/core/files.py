"""Pictures and recordings that people give: looked into before they are kept, and kept outside the database.

What a file is, its content says, never its name. Pictures are drawn anew, so that nothing hides in them: neither where
they were taken nor a program. Recordings stay as they are.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.db import models
from PIL import Image, ImageOps

from carewright.core.models import StoredFile, named, new_public_id
from carewright.core.refusal import Refused
from carewright.core.someone import Someone

MEGABYTE = 1_000_000
LARGEST_PICTURE = 15 * MEGABYTE
LARGEST_RECORDING = 20 * MEGABYTE
LONGEST_SIDE = 2_000
"""Pixels: more than any screen that a face or a garden is looked at on."""
MOST_PIXELS = 60_000_000
"""A small file can unfold to a picture that fills the memory; no telephone takes one this large."""

OFFICE = "Or ask the office of your agency: they can help."
SOUND_BRANDS = (b"M4A", b"M4B", b"mp4", b"iso", b"3gp", b"dash")
"""How the recorders of telephones begin an M4A file."""


def looked_into(content: bytes) -> tuple[str, bytes]:
    """What a file is (its media type), and what of it is kept.

    ``Refused``: it is empty, too large, damaged, or neither a picture nor a recording; with what to do about it.
    """
    if not content:
        raise Refused("This file is empty. Choose it again.", OFFICE)
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")) or _riff(content, b"WEBP"):
        _check_size(content, "picture", LARGEST_PICTURE)
        return "image/webp", _drawn_anew(content)
    if sound := _sound(content):
        _check_size(content, "recording", LARGEST_RECORDING)
        return sound, content
    raise Refused(
        "This is neither a picture nor a recording that we can keep. Save a picture as JPEG, PNG or WebP, and a "
        "recording as WebM, Ogg, MP3, M4A or WAV.",
        OFFICE,
    )


def _riff(content: bytes, what: bytes) -> bool:
    return content.startswith(b"RIFF") and content[8:12] == what


def _sound(content: bytes) -> str:
    if content.startswith(b"\x1aE\xdf\xa3") and b"webm" in content[:64]:
        return "audio/webm"
    if content.startswith(b"OggS"):
        return "audio/ogg"
    if content.startswith(b"ID3") or (content[0] == 0xFF and content[1:2] and content[1] & 0xE6 == 0xE2):
        return "audio/mpeg"  # a tag, or the first frame of layer 3
    if content[4:8] == b"ftyp" and content[8:].startswith(SOUND_BRANDS):
        return "audio/mp4"
    return "audio/wav" if _riff(content, b"WAVE") else ""


def _check_size(content: bytes, what: str, most: int) -> None:
    if len(content) > most:
        raise Refused(
            f"This {what} has {len(content) / MEGABYTE:.1f} MB. At most {most // MEGABYTE} MB can be kept: choose a "
            f"smaller {'one' if what == 'picture' else 'or shorter one'}.",
            OFFICE,
        )


def _drawn_anew(content: bytes) -> bytes:
    """The picture the right way up, no larger than needed, with nothing in it but what is seen."""
    try:
        with Image.open(BytesIO(content), formats=["JPEG", "PNG", "WEBP"]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Refused("This picture has too many pixels. Save it smaller and choose it again.", OFFICE)
            upright = ImageOps.exif_transpose(picture).convert("RGBA" if picture.has_transparency_data else "RGB")
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError):
        raise Refused("This picture is damaged and cannot be opened. Choose another copy of it.", OFFICE) from None
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    drawn = BytesIO()
    Image.frombytes(upright.mode, upright.size, upright.tobytes()).save(drawn, "WEBP", quality=85)
    return drawn.getvalue()


_new: ContextVar[list[Path] | None] = ContextVar("files stored by the action that is running", default=None)


@contextmanager
def gone_on_failure() -> Iterator[None]:
    """Files stored inside are taken away again when what is done inside fails. Every action runs in it."""
    stored: list[Path] = []
    outer = _new.get()
    token = _new.set(stored)
    try:
        yield
    except BaseException:
        for path in stored:
            path.unlink(missing_ok=True)
        raise
    finally:
        _new.reset(token)
    if outer is not None:
        outer.extend(stored)


def store_file(*, by: Someone, at: datetime, about: models.Model, part: str, content: bytes) -> StoredFile:
    """Keep a file about a row, as a part of what is kept about it; called by actions, which have checked the right.

    The file is whole and in its place before there is a row of it. What a killed process leaves behind has no row, and
    ``manage.py sweep_files`` takes it away. ``Refused``: as ``looked_into`` says. ``RuntimeError``: no action is
    running.
    """
    stored = _new.get()
    if stored is None:
        raise RuntimeError("files are stored by an action: it takes them away again if it fails")
    media_type, kept = looked_into(content)
    row = StoredFile(
        public_id=new_public_id(),
        created_at=at,
        organisation=by.organisation,
        given_by=by.account,
        about=named(about),
        part=part,
        media_type=media_type,
        size=len(kept),
        sha256=hashlib.sha256(kept).hexdigest(),
    )
    row.path.parent.mkdir(parents=True, exist_ok=True)
    stored.append(row.path)
    with tempfile.NamedTemporaryFile(dir=row.path.parent, prefix=BEING_WRITTEN, delete=False) as file:
        stored.append(Path(file.name))
        file.write(kept)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).rename(row.path)
    row.save()
    return row


BEING_WRITTEN = ".new-"


def sweep(before: datetime) -> list[Path]:
    """Take away files that no row names and that were last written before a moment; which they were."""
    folder = Path(settings.DATA) / "files"
    old = [path for path in folder.glob("*") if path.stat().st_mtime < before.timestamp()] if folder.is_dir() else []
    known = set(
        StoredFile.objects.filter(public_id__in=[path.name for path in old]).values_list("public_id", flat=True)
    )
    lost = sorted(path for path in old if path.name not in known)
    for path in lost:
        path.unlink(missing_ok=True)
    return lost
