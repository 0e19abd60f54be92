"""Who does something: an account in one of its relationships, or a part of the program by itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from carewright.core.models import Account, Organisation


@dataclass(frozen=True)
class Someone:
    """``standing`` says in words what they are here ("coordinator at Fern Homecare", "Ada's daughter"); an action is
    done in the name of ``organisation``, if it is done in anybody's."""

    account: "Account | None"
    standing: str
    organisation: "Organisation | None" = None

    @classmethod
    def program(cls, what: str, organisation: "Organisation | None" = None) -> "Someone":
        """A part of the program: loading the cast, a planning run, a reminder that is due."""
        return cls(None, what, organisation)
