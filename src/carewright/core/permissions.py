"""Who may set up organisations and branches, and state dated facts."""

from carewright.core.refusal import Refused, allowed
from carewright.core.someone import Someone


def check_run_installation(by: Someone) -> None:
    if by.account is not None:
        raise Refused("This is set up by whoever runs this installation.", "Ask whoever runs it for you.")


can_run_installation = allowed(check_run_installation)
