"""What kinds of organisation there are, and how the audit trail is sealed."""

import hashlib
import json
from datetime import UTC, datetime
from enum import Enum
from typing import Any, Self


class Labelled(Enum):
    """A choice with the words that pages use for it."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        member = object.__new__(cls)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def of(cls, value: str) -> Self:
        """The choice that a table stores as a value. ``KeyError``: there is none."""
        member = cls._value2member_map_[value]
        assert isinstance(member, cls)
        return member

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """For a field of a table: the values, so that no class of ours gets into a migration."""
        return [(member.value, member.label) for member in cls]


class Kind(Labelled):
    """What an organisation is."""

    AGENCY = "agency", "homecare agency"
    COUNCIL = "council", "council"
    CHARITY = "charity", "charity or peer group"
    NATIONAL = "national", "national body"


def seal(before: str, number: int, at: datetime, parts: dict[str, Any]) -> str:
    """SHA-256 over an entry and the seal of the one before it: whoever changes or takes away an entry breaks all later
    seals. ``parts``: what else the entry says, of plain values."""
    told = json.dumps(
        [before, number, at.astimezone(UTC).isoformat(), parts],
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
    )
    return hashlib.sha256(told.encode()).hexdigest()
