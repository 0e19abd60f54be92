"""Who may what, as a table: a row a standing, a column a right."""

from functools import partial

import pytest

from carewright.core.refusal import Hidden, Refused
from carewright.people import permissions
from carewright.people.rules import Authority, Duty, Part, Role, Seen, Standing

RIGHTS = {
    **{what.value: partial(permissions.can_see, what=what) for what in Seen},
    **{
        right: getattr(permissions, f"can_{right}")
        for right in (
            "know", "change_choices", "change_about_me", "write_messages", "arrange_circle", "see_readers",
        )
    },
}  # fmt: skip
TABLE = """
                        about_me plan health who_comes money messages home circle groups know change_choices change_about_me write_messages arrange_circle see_readers
stranger                 .        .    .      .         .     .        .    .      .      .    .              .               .              .              .
themself                 x        x    x      x         x     x        x    x      x      x    x              x               x              x              x
attorney for health      x        x    x      x         x     x        x    x      x      x    x              x               x              x              x
deputy                   x        x    x      x         x     x        x    x      x      x    x              x               x              x              x
attorney for money       .        .    .      .         x     .        .    .      .      x    .              .               .              .              .
daughter, nothing yet    .        .    .      .         .     .        .    .      .      x    .              .               .              .              .
daughter, who comes      .        .    .      x         .     .        .    .      .      x    .              .               .              .              .
daughter, everything     x        x    x      x         x     x        .    .      .      x    x              x               x              .              .
helper for choices       x        .    .      .         .     .        .    .      .      x    x              .               .              .              .
worker on the team       x        x    x      x         .     x        x    x      .      x    .              .               x              .              .
coordinator              x        x    x      x         x     x        x    x      x      x    x              x               x              x              .
manager                  x        x    x      x         x     x        x    x      x      x    x              x               x              x              x
commissioner             .        .    .      .         .     .        .    .      .      x    .              .               .              .              .
"""  # noqa: E501
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
COLUMNS, *LINES = TABLE.strip("\n").splitlines()
ROWS = {line[:24].strip(): line[24:].split() for line in LINES}


@pytest.mark.parametrize("who", STANDINGS)
def test_the_table(who: str) -> None:
    may = {name: "x" if right(STANDINGS[who]) else "." for name, right in RIGHTS.items()}
    assert may == dict(zip(COLUMNS.split(), ROWS[who], strict=True))


def test_every_right_and_every_standing_is_in_the_table() -> None:
    of_duty = {"work_here", "run_office", "appoint"}
    named = {name.removeprefix("can_") for name in dir(permissions) if name.startswith("can_")}
    assert named - of_duty - {"see"} <= set(RIGHTS) == set(COLUMNS.split())
    assert set(ROWS) == set(STANDINGS)


@pytest.mark.parametrize(
    ("duty", "may"),
    [
        (Duty(), []),
        (Duty(works=True), ["work_here"]),
        (Duty(frozenset({Role.COMMISSIONER})), ["work_here"]),
        (Duty(frozenset({Role.COORDINATOR})), ["work_here", "run_office"]),
        (Duty(frozenset({Role.MANAGER})), ["work_here", "run_office", "appoint"]),
    ],
)
def test_the_table_of_duties(duty: Duty, may: list[str]) -> None:
    rights = ("work_here", "run_office", "appoint")
    assert [right for right in rights if getattr(permissions, f"can_{right}")(duty)] == may


def test_a_stranger_does_not_even_hear_that_the_person_is_here() -> None:
    with pytest.raises(Hidden):
        permissions.check_see(Standing(), Seen.PLAN)


def test_a_refusal_says_why_and_who_can_help() -> None:
    with pytest.raises(Refused, match="Their money is not shared with you") as refused:
        permissions.check_see(Standing(on_team=True), Seen.MONEY)
    assert "Ask the person" in refused.value.help
