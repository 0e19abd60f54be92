"""Who may what, as a table: a row a standing, a column a right."""

from collections.abc import Callable
from functools import partial

import pytest

from carewright.messages import permissions
from carewright.people.rules import Authority, Duty, Part, Role, Standing

NOBODY, NO_DUTY = Standing(), Duty()
RIGHTS: dict[str, Callable[..., bool]] = {
    "read": partial(permissions.can_read_thread, let_in=False, ours=False),
    "read_let_in": partial(permissions.can_read_thread, let_in=True, ours=False),
    "read_ours": partial(permissions.can_read_thread, let_in=False, ours=True),
    "let_in": partial(permissions.can_let_in, ours=False),
    "let_in_ours": partial(permissions.can_let_in, ours=True),
    "start": partial(permissions.can_start_thread, ours=None),
    "start_ours": partial(permissions.can_start_thread, ours=True),
    "start_theirs": partial(permissions.can_start_thread, ours=False),
    "choose": lambda standing: permissions.can_choose_channel(False, standing, NO_DUTY),
    "tell": lambda standing: permissions.can_tell_as(False, standing, None),
}
TABLE = """
                        read read_let_in read_ours let_in let_in_ours start start_ours start_theirs choose tell
stranger                .    .           .         .      .           .     .          .            .      .
themself                x    x           x         x      x           x     x          .            x      x
attorney for health     x    x           x         x      x           x     x          .            x      x
attorney for money      .    .           .         .      .           .     .          .            .      x
son, nothing yet        .    .           .         .      .           .     .          .            .      x
daughter, messages      .    x           .         .      .           x     x          .            .      x
helper for choices      .    .           .         .      .           .     .          .            .      x
helper for messages     x    x           x         .      .           x     x          .            .      x
worker on the team      .    x           .         .      .           .     x          .            .      x
coordinator             .    x           x         .      x           .     x          .            x      x
manager                 .    x           x         .      x           .     x          .            x      x
commissioner            .    .           .         .      .           .     .          .            .      x
"""
STANDINGS = {
    "stranger": NOBODY,
    "themself": Standing(themself=True),
    "attorney for health": Standing(representative=frozenset({Authority.LPA_HEALTH})),
    "attorney for money": Standing(representative=frozenset({Authority.LPA_MONEY})),
    "son, nothing yet": Standing(circle=True),
    "daughter, messages": Standing(circle=True, parts=frozenset({Part.WRITE_MESSAGES})),
    "helper for choices": Standing(helper=True, parts=frozenset({Part.CHANGE_CHOICES})),
    "helper for messages": Standing(helper=True, parts=frozenset({Part.WRITE_MESSAGES})),
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


WORKER, COORDINATOR, COMMISSIONER = (
    Duty(works=True),
    *(Duty(frozenset({r})) for r in (Role.COORDINATOR, Role.COMMISSIONER)),
)


@pytest.mark.parametrize(
    ("duty", "choose_for_worker", "tell", "record_ours", "record_theirs"),
    [
        (NO_DUTY, False, False, False, False),
        (WORKER, False, True, False, False),
        (COMMISSIONER, False, True, False, False),
        (COORDINATOR, True, True, True, False),
    ],
)
def test_the_table_of_duties(
    duty: Duty, choose_for_worker: bool, tell: bool, record_ours: bool, record_theirs: bool
) -> None:
    assert permissions.can_choose_channel(False, NOBODY, duty) == choose_for_worker
    assert permissions.can_tell_as(False, None, duty) == tell
    assert permissions.can_record_outcome(False, duty, ours=True) == record_ours
    assert permissions.can_record_outcome(False, duty, ours=False) == record_theirs


def test_what_is_ones_own_and_what_the_program_does() -> None:
    assert permissions.can_choose_channel(True, NOBODY, NO_DUTY)
    assert (permissions.can_mark_seen(True), permissions.can_mark_seen(False)) == (True, False)
    assert (permissions.can_hand_over(True), permissions.can_hand_over(False)) == (True, False)
    assert permissions.can_record_outcome(True, NO_DUTY, ours=False)
    assert permissions.can_tell_as(True, None, None)
    assert not permissions.can_tell_as(False, None, None)


@pytest.mark.parametrize(
    ("parts", "decides", "do_not_contact", "told"),
    [
        ({Part.BE_TOLD}, False, False, True),
        ({Part.WRITE_MESSAGES}, False, False, False),
        (set(), False, False, False),
        (set(), True, False, True),
        ({Part.BE_TOLD}, True, True, False),
    ],
)
def test_who_in_the_circle_is_told(parts: set[Part], decides: bool, do_not_contact: bool, told: bool) -> None:
    assert permissions.can_be_told(Part.BE_TOLD, frozenset(parts), decides, do_not_contact) == told
