"""Into files under the data folder: for a computer of one's own, and for an agency that posts its letters itself.

A file is named by the reference of the delivery and put in its place in one step. So nobody finds half a letter, and
what is handed over twice is there once.
"""

from pathlib import Path

from django.conf import settings

from carewright.messages.backends import NotHandedOver, Outgoing
from carewright.messages.backends.paper import page


class LettersAsFiles:
    """Each letter a page: ``outbox/letters/….html``."""

    def hand_over(self, item: Outgoing) -> None:
        put("letters", f"{item.reference}.html", page(item))


class TextsAsFiles:
    """Each text message a file with the number in its first line: ``outbox/texts/….txt``."""

    def hand_over(self, item: Outgoing) -> None:
        put("texts", f"{item.reference}.txt", f"{item.address}\n{item.words}\n")


def put(folder: str, name: str, content: str) -> None:
    """Write a file of the outbox. ``NotHandedOver``: the disk would not take it."""
    place = Path(settings.DATA) / "outbox" / folder / name
    half = place.with_suffix(".half")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        half.write_text(content)
        half.replace(place)
    except OSError as error:
        raise NotHandedOver(f"The outbox could not be written ({error.strerror}).", for_good=False) from error
