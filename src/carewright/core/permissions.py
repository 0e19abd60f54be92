"""Who may set up organisations and branches, and state dated facts."""

from carewright.core.refusal import Refused, allowed
from carewright.core.someone import Someone


def check_run_installation(by: Someone) -> None:
    """That the program itself does it, at the word of whoever runs it. Who is anything to a person or at an
    organisation is not that, though a helper who was let in by a link has no account either."""
    if by.account is not None or type(by) is not Someone:
        raise Refused("This is set up by whoever runs this installation.", "Ask whoever runs it for you.")


can_run_installation = allowed(check_run_installation)
