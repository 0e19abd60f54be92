"""A few things are stored so that whoever copies the database cannot read them: how to get into somebody's home.

``CAREWRIGHT_FIELD_KEYS`` names the keys, the newest first: it closes, and every one of them opens. To change the key,
put a new one in front and leave the old ones behind it (docs/reference/settings.md).
"""

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class NoKey(Exception):
    """None of the keys opens what is stored."""


def closed(text: str) -> bytes:
    """A text as it is stored, closed with the newest key."""
    return _keys().encrypt(text.encode())


def opened(stored: bytes | memoryview) -> str:
    """What was closed with any of the keys. ``NoKey``: with none of them."""
    try:
        return _keys().decrypt(bytes(stored)).decode()
    except InvalidToken:
        raise NoKey(
            "No key in CAREWRIGHT_FIELD_KEYS opens this. Put the key of that time back behind the others."
        ) from None


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.FIELD_KEYS])
