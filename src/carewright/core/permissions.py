"""Who may set up organisations and branches."""

from typing import TYPE_CHECKING

from carewright.core.refusal import Refused, allowed
from carewright.core.someone import Someone

if TYPE_CHECKING:
    from carewright.core.models import Organisation


def check_run_installation(by: Someone) -> None:
    if by.account is not None:
        raise Refused("Organisations are set up by whoever runs this installation.", "Ask whoever runs it for you.")


def check_open_branch(by: Someone, organisation: "Organisation") -> None:
    if by.account is not None and by.organisation != organisation:
        raise Refused("You can open a branch only of your own organisation.", f"Ask a manager of {organisation}.")


can_run_installation = allowed(check_run_installation)
can_open_branch = allowed(check_open_branch)
