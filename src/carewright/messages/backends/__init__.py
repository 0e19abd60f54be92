"""How a delivery leaves the house. Which backend serves which way stands in the settings (``MESSAGE_BACKENDS``)."""

from dataclasses import dataclass
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from carewright.messages.rules import Way


@dataclass(frozen=True, slots=True)
class Portrait:
    """A face that stands beside the words, as a PNG."""

    name: str
    png: bytes


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is handed over. ``reference`` is the same each time that the same delivery is handed over, so that a backend
    that knows it already can leave the second one out. ``large``: in large print."""

    reference: str
    address: str
    subject: str
    words: str
    sender: str
    large: bool
    faces: tuple[Portrait, ...] = ()


class NotHandedOver(Exception):
    """It did not go out, and ``str`` says why. ``for_good``: trying again would not help (the address is wrong)."""

    def __init__(self, because: str, *, for_good: bool) -> None:
        super().__init__(because)
        self.for_good = for_good


class Backend(Protocol):
    """Takes what is to go out by one way. ``NotHandedOver``: it did not."""

    def hand_over(self, item: Outgoing) -> None: ...


def backend_for(way: Way) -> Backend | None:
    """What serves a way here; None: nothing does, and where somebody of the office can, they do it by hand."""
    path = settings.MESSAGE_BACKENDS.get(way.value)
    backend: Backend | None = import_string(path)() if path else None
    return backend
