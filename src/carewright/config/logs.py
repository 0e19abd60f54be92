"""What the program writes down for whoever runs it: plain lines, and nothing about anybody.

What an error says may quote what somebody typed, or a row of a table. So a line tells what kind of error it was and
where in the code, and leaves out its words.
"""

import logging
import traceback
from typing import Any

from django.core.exceptions import DisallowedHost


class Plain(logging.Formatter):
    """``2026-03-02 09:30:00 WARNING carewright.door: …``"""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", "%Y-%m-%d %H:%M:%S", "{")

    def formatException(self, ei: Any) -> str:
        told = []
        error = ei[1]
        if isinstance(error, DisallowedHost):  # somebody knocks by a wrong name; the code is not at fault
            return ""
        while error is not None:
            frames = traceback.extract_tb(error.__traceback__)
            where = [f"    {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
            told.append("\n".join([f"  {type(error).__name__}", *where]))
            error = error.__cause__ or error.__context__
        return "\n".join(told)


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": Plain}},
    "handlers": {"lines": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["lines"], "level": "INFO"},
    "loggers": {
        # Its warnings name the address of every page that wasn't found; some addresses are secrets.
        "django.request": {"level": "ERROR"},
        "django": {"handlers": [], "level": "INFO"},
        "fido2": {"level": "WARNING"},  # else it names the passkey of everybody who signs in
        "weasyprint": {"level": "ERROR"},  # else it tells of every step of every sheet, and so do the fonts in it
        "fontTools": {"level": "ERROR"},
    },
}
