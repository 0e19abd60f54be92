"""Saying no: with the reason, and with who can help."""

from collections.abc import Callable
from functools import wraps
from typing import Any


class Refused(Exception):
    """Somebody may not do this, or it cannot be done now. ``str`` is a sentence for them; ``help`` says who can."""

    def __init__(self, sentence: str, help: str = "") -> None:
        super().__init__(sentence)
        self.help = help


class Hidden(Refused):
    """Somebody may not even know that this is there: pages answer as if it were not."""


def allowed(check: Callable[..., None]) -> Callable[..., bool]:
    """``can_…`` from ``check_…``: the answer instead of the refusal, so that the two can never differ."""

    @wraps(check)
    def can(*args: Any, **keywords: Any) -> bool:
        try:
            check(*args, **keywords)
        except Refused:
            return False
        return True

    can.__name__ = check.__name__.replace("check_", "can_")
    return can
