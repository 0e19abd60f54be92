"""Who may what with a plan, as a table: a row a standing, a column a right."""

from functools import partial

import pytest

from carewright.core.refusal import Hidden, Refused
from carewright.people.rules import Authority, Consenting, Part, Role, Standing
from carewright.plans.permissions import plan as permissions
from carewright.plans.rules.plan import Right
from carewright.plans.rules.reviews import Answerer

RIGHTS = {
    **{
        right: getattr(permissions, f"can_{right}")
        for right in (
            "say_plan", "say_how_it_goes", "write_contingency", "write_support", "stop_support", "review",
            "see_answers", "report_change", "plan_change",
        )
    },
    **{f"yes_{r.value}": partial(permissions.can_agree, right=r, how=Consenting.SPOKEN) for r in Right},
    "yes_on_screen": partial(permissions.can_agree, right=Right.OWN, how=Consenting.ON_SCREEN),
    **{f"answer_{each.value}": partial(permissions.can_answer, answerer=each) for each in Answerer},
}  # fmt: skip
TABLE = """
                        say_plan say_how_it_goes write_contingency write_support stop_support review see_answers report_change plan_change yes_own yes_lpa_health yes_deputy yes_best_interests yes_on_screen  answer_person answer_helped answer_for_them
stranger                .        .               .                 .             .            .      .           .             .           .       .              .          .                  .              .             .             .
themself                x        x               x                 .             x            .      x           x             .           x       .              .          .                  x              x             x             x
attorney for health     x        x               x                 .             x            .      x           x             .           .       x              .          .                  .              .             x             x
deputy                  x        x               x                 .             x            .      x           x             .           .       .              x          .                  .              .             x             x
attorney for money      .        .               .                 .             .            .      .           x             .           .       .              .          .                  .              .             .             .
daughter, nothing yet   .        .               .                 .             .            .      .           x             .           .       .              .          .                  .              .             .             .
daughter, sees plan     .        .               .                 .             .            .      .           x             .           .       .              .          .                  .              .             x             x
daughter, everything    x        x               .                 .             .            .      .           x             .           .       .              .          .                  .              .             x             x
helper for About Me     x        x               .                 .             .            .      .           x             .           .       .              .          .                  .              .             .             .
worker on the team      .        x               .                 .             .            .      .           x             .           .       .              .          .                  .              .             .             .
coordinator             x        x               x                 x             x            x      .           x             x           x       x              x          x                  .              x             x             x
manager                 x        x               x                 x             x            x      .           x             x           x       x              x          x                  .              x             x             x
commissioner            .        .               .                 .             .            .      .           x             .           .       .              .          .                  .              .             .             .
"""  # noqa: E501
STANDINGS = {
    "stranger": Standing(),
    "themself": Standing(themself=True),
    "attorney for health": Standing(representative=frozenset({Authority.LPA_HEALTH})),
    "deputy": Standing(representative=frozenset({Authority.DEPUTY})),
    "attorney for money": Standing(representative=frozenset({Authority.LPA_MONEY})),
    "daughter, nothing yet": Standing(circle=True),
    "daughter, sees plan": Standing(circle=True, parts=frozenset({Part.SEE_PLAN})),
    "daughter, everything": Standing(circle=True, parts=frozenset(Part)),
    "helper for About Me": Standing(helper=True, parts=frozenset({Part.CHANGE_ABOUT_ME})),
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
    named = {name.removeprefix("can_") for name in dir(permissions) if name.startswith("can_")}
    assert named - {"agree", "answer"} <= set(RIGHTS) == set(COLUMNS.split())
    assert set(ROWS) == set(STANDINGS)


def test_a_stranger_does_not_even_hear_that_the_person_is_here() -> None:
    with pytest.raises(Hidden):
        permissions.check_report_change(Standing())
    with pytest.raises(Hidden):
        permissions.check_agree(Standing(), Right.OWN, Consenting.SPOKEN)


def test_a_refusal_says_why_and_who_can_help() -> None:
    with pytest.raises(Refused, match="starts when they agree") as refused:
        permissions.check_write_support(Standing(themself=True))
    assert refused.value.help == "Ask the office of their agency."


def test_another_record_is_not_there() -> None:
    permissions.check_theirs(1, 1)
    with pytest.raises(Hidden):
        permissions.check_theirs(1, 2)
    permissions.check_of_organisation(1, None)
    permissions.check_of_organisation(1, frozenset({1, 2}))
    with pytest.raises(Hidden):
        permissions.check_of_organisation(3, frozenset({1, 2}))
