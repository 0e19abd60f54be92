"""How somebody is drawn, and the photo that they gave: everybody who knows them sees it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from carewright.core.actions import action
from carewright.core.files import store_file
from carewright.core.models import StoredFile
from carewright.core.refusal import Refused
from carewright.design.avatars import Look
from carewright.people.actions.reach import themself
from carewright.people.models import FormerFace, Person, Worker
from carewright.people.permissions import check_change_details
from carewright.people.queries import SomeoneAt, SomeoneTo


@action
def choose_look(*, by: SomeoneTo | SomeoneAt, at: datetime, look: Mapping[str, Any]) -> Person | Worker:
    """How a person is drawn, as they say it; or a worker, who alone says it. ``Refused``: it cannot be drawn."""
    one = _whose(by)
    try:
        chosen = Look.chosen(one.public_id, look)
    except KeyError:
        raise Refused("This cannot be drawn. Choose from the pictures.") from None
    keep_face(one, at, look=chosen.parts)
    return one


@action
def give_photo(*, by: SomeoneTo, at: datetime, photo: bytes) -> Person:
    """A photo of a person, which is shown instead of a drawing. ``Refused``: it is none, or too large."""
    check_change_details(by.rights)
    keep_face(by.person, at, photo=store_photo(by, at, by.person, photo))
    return by.person


@action
def take_photo_away(*, by: SomeoneTo, at: datetime) -> Person:
    """They are drawn again."""
    check_change_details(by.rights)
    keep_face(by.person, at, photo=None)
    return by.person


def _whose(by: SomeoneTo | SomeoneAt) -> Person | Worker:
    if isinstance(by, SomeoneAt):
        return themself(by)
    check_change_details(by.rights)
    return by.person


def store_photo(by: SomeoneTo | SomeoneAt, at: datetime, of: Person | Worker, photo: bytes) -> StoredFile:
    """Keep a photo, drawn anew without where it was taken. ``Refused``: it is none, or too large."""
    file = store_file(by=by, at=at, about=of, part="face", content=photo)
    if not file.media_type.startswith("image/"):
        raise Refused("This is a recording. Choose a photo: JPEG, PNG or WebP.")
    return file


def keep_face(one: Person | Worker, at: datetime, **now: Any) -> None:
    """Change a look or a photo; what was before is kept where no page shows it."""
    if all(getattr(one, name) == value for name, value in now.items()):
        return
    whose = {"person": one} if isinstance(one, Person) else {"worker": one}
    FormerFace.objects.create(**whose, look=one.look, photo=one.photo, until_at=at)
    for name, value in now.items():
        setattr(one, name, value)
    one.save(update_fields=list(now))
