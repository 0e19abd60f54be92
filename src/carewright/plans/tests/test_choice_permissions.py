"""Who may say no, plan introductions, and say how they went."""

import pytest

from carewright.people.rules import Authority, Part, Role, Standing
from carewright.plans.permissions import choices as permissions

TABLE = """
                    say_no plan_introduction say_how_it_went
stranger            .      .                 .
themself            x      .                 x
attorney            x      .                 x
daughter            .      .                 .
helper              .      .                 .
worker              .      .                 x
coordinator         x      x                 x
commissioner        .      .                 .
"""
STANDINGS = {
    "stranger": Standing(),
    "themself": Standing(themself=True),
    "attorney": Standing(representative=frozenset({Authority.LPA_HEALTH})),
    "daughter": Standing(circle=True, parts=frozenset(Part)),
    "helper": Standing(helper=True, parts=frozenset(Part)),
    "worker": Standing(on_team=True),
    "coordinator": Standing(roles=frozenset({Role.COORDINATOR})),
    "commissioner": Standing(roles=frozenset({Role.COMMISSIONER})),
}
HEAD, *ROWS = [line.split() for line in TABLE.strip("\n").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_the_table(row: list[str]) -> None:
    name, *expected = row
    may = ["x" if getattr(permissions, f"can_{right}")(STANDINGS[name]) else "." for right in HEAD]
    assert dict(zip(HEAD, may, strict=True)) == dict(zip(HEAD, expected, strict=True))


def test_the_table_is_whole() -> None:
    rights = {name.removeprefix("can_") for name in vars(permissions) if name.startswith("can_")}
    assert rights - {"know"} == set(HEAD)
    assert {row[0] for row in ROWS} == set(STANDINGS)
