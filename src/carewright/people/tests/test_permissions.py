"""Who may what, as a table: a row a standing, a column a right."""

import pytest

from carewright.core.refusal import Hidden, Refused
from carewright.people import permissions
from carewright.people.rules import Authority, Part, Role, Standing

RIGHTS = (
    "know", "see_about_me", "see_plan", "see_health", "see_who_comes", "see_money", "change_choices",
    "change_about_me", "write_messages", "arrange_circle", "see_readers",
)  # fmt: skip
TABLE = """
                        know about plan health who money choices write messages circle readers
stranger                 .    .     .    .     .    .     .      .      .       .      .
themself                 x    x     x    x     x    x     x      x      x       x      x
attorney for health      x    x     x    x     x    x     x      x      x       x      x
deputy                   x    x     x    x     x    x     x      x      x       x      x
attorney for money       x    .     .    .     .    x     .      .      .       .      .
daughter, nothing yet    x    .     .    .     .    .     .      .      .       .      .
daughter, who comes      x    .     .    .     x    .     .      .      .       .      .
daughter, everything     x    x     x    x     x    x     x      x      x       .      .
helper for choices       x    x     .    .     .    .     x      .      .       .      .
worker on the team       x    x     x    x     x    .     .      .      x       .      .
coordinator              x    x     x    x     x    x     x      x      x       x      .
manager                  x    x     x    x     x    x     x      x      x       x      x
commissioner             x    .     .    .     .    .     .      .      .       .      .
"""
STANDINGS = {
    "stranger": Standing(),
    "themself": Standing(themself=True),
    "attorney for health": Standing(representative=frozenset({Authority.LPA_HEALTH})),
    "deputy": Standing(representative=frozenset({Authority.DEPUTY})),
    "attorney for money": Standing(representative=frozenset({Authority.LPA_MONEY})),
    "daughter, nothing yet": Standing(circle=True),
    "daughter, who comes": Standing(circle=True, parts=frozenset({Part.SEE_WHO_COMES})),
    "daughter, everything": Standing(circle=True, parts=frozenset(Part)),
    "helper for choices": Standing(helper=True, parts=frozenset({Part.SEE_ABOUT_ME, Part.CHANGE_CHOICES})),
    "worker on the team": Standing(on_team=True),
    "coordinator": Standing(roles=frozenset({Role.COORDINATOR})),
    "manager": Standing(roles=frozenset({Role.MANAGER})),
    "commissioner": Standing(roles=frozenset({Role.COMMISSIONER})),
}
ROWS = {line[:24].strip(): line[24:].split() for line in TABLE.strip("\n").splitlines()[1:]}


@pytest.mark.parametrize("who", STANDINGS)
def test_the_table(who: str) -> None:
    standing = STANDINGS[who]
    may = ["x" if getattr(permissions, f"can_{right}")(standing) else "." for right in RIGHTS]
    assert dict(zip(RIGHTS, may, strict=True)) == dict(zip(RIGHTS, ROWS[who], strict=True))


def test_every_right_and_every_standing_is_in_the_table() -> None:
    assert {name.removeprefix("can_") for name in dir(permissions) if name.startswith("can_")} == set(RIGHTS)
    assert set(ROWS) == set(STANDINGS)


def test_a_stranger_does_not_even_hear_that_the_person_is_here() -> None:
    with pytest.raises(Hidden):
        permissions.check_see_plan(Standing())


def test_a_refusal_says_why_and_who_can_help() -> None:
    with pytest.raises(Refused, match="Their money is not shared with you") as refused:
        permissions.check_see_money(Standing(on_team=True))
    assert "Ask the person" in refused.value.help
