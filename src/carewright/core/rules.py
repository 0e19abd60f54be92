"""What kinds of organisation there are, and how the audit trail is sealed."""

import hashlib
import json
from datetime import UTC, datetime
from enum import Enum
from typing import Any


class Kind(Enum):
    """What an organisation is. The second word is what pages say."""

    AGENCY = "agency", "homecare agency"
    COUNCIL = "council", "council"
    CHARITY = "charity", "charity or peer group"
    NATIONAL = "national", "national body"

    def __new__(cls, value: str, label: str) -> "Kind":
        member = object.__new__(cls)
        member._value_ = value
        return member

    def __init__(self, value: str, label: str) -> None:
        self.label = label


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
