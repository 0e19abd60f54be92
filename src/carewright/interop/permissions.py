"""Who may read what in their own calendar."""

from carewright.core.refusal import Refused
from carewright.people.permissions import check_see
from carewright.people.rules import Seen, Standing


def check_follow(standing: Standing) -> None:
    """Have who comes to a person in one's own calendar: the person, and those around them who may see it. Not the
    office: what it sees stays in the office."""
    check_see(standing, Seen.WHO_COMES)
    if standing.staff:
        raise Refused("This is for the person and those around them.", "Look at the rota instead.")
