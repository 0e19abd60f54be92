"""Who may what, as a table: a row a standing, a column a right."""

from functools import partial
from pathlib import Path

import pytest

from carewright.core.refusal import Hidden, Refused
from carewright.people import permissions
from carewright.people.rules import Authority, Consenting, Duty, Part, Role, Seen, Standing
from carewright.people.tests.tables import rights_in

RIGHTS = {
    **{what.value: partial(permissions.can_see, what=what) for what in Seen},
    **{
        right: getattr(permissions, f"can_{right}")
        for right in (
            "know", "change_choices", "change_about_me", "write_messages", "arrange_circle", "see_readers",
            "meet_workers", "change_details", "give_link", "record_deciding",
        )
    },
    "agree": partial(permissions.can_agree, how=Consenting.ON_SCREEN),
    "agree_by_word": partial(permissions.can_agree, how=Consenting.SPOKEN),
    "file_in_about_me": partial(permissions.can_give_file, part=Seen.ABOUT_ME),
    "file_elsewhere": partial(permissions.can_give_file, part=Seen.PLAN),
    "leave_circle": partial(permissions.can_leave_circle, own=False),
    "leave_it_oneself": partial(permissions.can_leave_circle, own=True),
}  # fmt: skip
SEES = """
                        about_me plan health who_comes money messages home circle groups deciding know see_readers meet_workers
stranger                .        .    .      .         .     .        .    .      .      .        .    .           .
themself                x        x    x      x         x     x        x    x      x      x        x    x           x
attorney for health     x        x    x      x         x     x        x    x      x      x        x    x           x
deputy                  x        x    x      x         x     x        x    x      x      x        x    x           x
attorney for money      .        .    .      .         x     .        .    .      .      .        x    .           .
daughter, nothing yet   .        .    .      .         .     .        .    .      .      .        x    .           .
daughter, who comes     .        .    .      x         .     .        .    .      .      .        x    .           x
daughter, everything    x        x    x      x         x     x        .    .      .      .        x    .           x
helper for choices      x        .    .      .         .     .        .    .      .      .        x    .           x
worker on the team      x        x    x      x         .     x        x    x      .      x        x    .           x
coordinator             x        x    x      x         x     x        x    x      x      x        x    .           x
manager                 x        x    x      x         x     x        x    x      x      x        x    x           x
commissioner            .        .    .      .         .     .        .    .      .      .        x    .           .
"""  # noqa: E501
DOES = """
                        change_choices change_about_me write_messages arrange_circle change_details give_link record_deciding agree agree_by_word file_in_about_me file_elsewhere leave_circle leave_it_oneself
stranger                .              .               .              .              .              .         .               .     .             .                .              .            .
themself                x              x               x              x              x              x         .               x     x             x                x              x            x
attorney for health     x              x               x              x              x              x         .               x     x             x                x              x            x
deputy                  x              x               x              x              x              x         .               x     x             x                x              x            x
attorney for money      .              .               .              .              .              .         .               .     .             .                .              .            x
daughter, nothing yet   .              .               .              .              .              .         .               .     .             .                .              .            x
daughter, who comes     .              .               .              .              .              .         .               .     .             .                .              .            x
daughter, everything    x              x               x              .              .              .         .               .     .             x                .              .            x
helper for choices      x              .               .              .              .              .         .               .     .             .                .              .            x
worker on the team      .              .               x              .              .              .         .               .     .             .                .              .            x
coordinator             x              x               x              x              x              .         x               .     x             x                x              x            x
manager                 x              x               x              x              x              .         x               .     x             x                x              x            x
commissioner            .              .               .              .              .              .         .               .     .             .                .              .            x
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


@pytest.mark.parametrize("who", STANDINGS)
def test_the_tables(who: str) -> None:
    may = {name: "x" if right(STANDINGS[who]) else "." for name, right in RIGHTS.items()}
    assert may == rights_in(SEES)[who] | rights_in(DOES)[who]


def test_every_right_is_in_the_tables() -> None:
    named = {name.removeprefix("can_") for name in dir(permissions) if name.startswith("can_")}
    by_part = {"see", "give_file"}  # asked for each part of a record
    assert named - by_part - set(OF_DUTY) <= set(RIGHTS)
    assert set(rights_in(SEES)) == set(rights_in(DOES)) == set(STANDINGS)


OF_DUTY = {
    **{name: getattr(permissions, f"can_{name}") for name in ("work_here", "list_persons", "run_office", "appoint")},
    "see_behind_page": partial(permissions.can_see_behind_page, own=False),
    "see_behind_own_page": partial(permissions.can_see_behind_page, own=True),
    "speak_as_worker": partial(permissions.can_speak_as_worker, own=True),
    "speak_for_a_worker": partial(permissions.can_speak_as_worker, own=False),
}
DUTIES = """
                        work_here list_persons run_office appoint see_behind_page see_behind_own_page speak_as_worker speak_for_a_worker
somebody else           .         .            .          .       .               .                   .               .
worker                  x         .            .          .       .               x                   x               .
commissioner            x         x            .          .       .               x                   .               .
coordinator             x         x            x          .       x               x                   .               .
manager                 x         x            x          x       x               x                   .               .
"""  # noqa: E501
WHO_HAS = {
    "somebody else": Duty(),
    "worker": Duty(works=True),
    "commissioner": Duty(frozenset({Role.COMMISSIONER})),
    "coordinator": Duty(frozenset({Role.COORDINATOR})),
    "manager": Duty(frozenset({Role.MANAGER})),
}


@pytest.mark.parametrize("who", WHO_HAS)
def test_the_table_of_duties(who: str) -> None:
    assert {name: "x" if right(WHO_HAS[who]) else "." for name, right in OF_DUTY.items()} == rights_in(DUTIES)[who]


IN_WORDS = {
    "know": "know that the person is here, and what helps them talk",
    "see_readers": "see who looked at the record",
    "meet_workers": "see the pages of workers who come or could come",
    "change_choices": "change choices",
    "change_about_me": "write About Me",
    "write_messages": "read and write messages",
    "arrange_circle": "say who is in the circle and what each may see; take a link back",
    "change_details": "say who they are, where they live, how to get in, what helps them talk; take consent back",
    "give_link": "let a helper in by a link",
    "record_deciding": "write down capacity, and who decides",
    "agree": "agree to something here, on a screen",
    "agree_by_word": "write down that they agreed, or named a group, in another way",
    "file_in_about_me": "add a picture or a recording to About Me",
    "file_elsewhere": "add one elsewhere in the record",
    "leave_circle": "take somebody out of the circle",
    "leave_it_oneself": "leave the circle, being in it",
    "work_here": "see the workers and posts of the organisation",
    "list_persons": "see who is with the organisation",
    "run_office": "take on persons and workers; their accounts, skills and hours",
    "appoint": "give posts and take them",
    "see_behind_page": "see a worker’s proofs, hours, wishes and home",
    "see_behind_own_page": "see their own",
    "speak_as_worker": "write their own page and wishes",
    "speak_for_a_worker": "write those of another",
}
PAGE = Path(__file__).parents[4] / "docs" / "reference" / "who-may-what.md"


def as_page(table: str) -> str:
    """A written table as the documentation shows it: a line a right, a column a standing."""
    rows = rights_in(table)
    lines = [["May they …", *rows], ["---"] + [":-:"] * len(rows)]
    for right in next(iter(rows.values())):
        words = IN_WORDS.get(right) or f"see {Seen.of(right).label}"
        lines.append([words, *("yes" if row[right] == "x" else "" for row in rows.values())])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


@pytest.mark.parametrize("table", [SEES, DOES, DUTIES], ids=["sees", "does", "duties"])
def test_the_documentation_shows_the_same(table: str) -> None:
    assert as_page(table) in PAGE.read_text()


def test_a_stranger_does_not_even_hear_that_the_person_is_here() -> None:
    with pytest.raises(Hidden):
        permissions.check_see(Standing(), Seen.PLAN)


def test_a_refusal_says_why_and_who_can_help() -> None:
    with pytest.raises(Refused, match="Their money is not shared with you") as refused:
        permissions.check_see(Standing(on_team=True), Seen.MONEY)
    assert "Ask the person" in refused.value.help
