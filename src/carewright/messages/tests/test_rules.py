"""What may follow what, quiet hours, telephone numbers, and what a text message may hold."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from carewright.core.refusal import Refused
from carewright.messages.rules import (
    MOVES,
    NIGHT,
    QuietHours,
    State,
    Words,
    check_move,
    check_text_message,
    neutral_text_message,
    number_as_said,
    phone_number,
    retry_at,
    unseen_at,
)

PAGE = Path(__file__).parents[4] / "docs" / "reference" / "messages.md"
AT = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)


def test_the_diagram_shows_the_moves() -> None:
    drawn = set(re.findall(r"^    (\w+) --> (\w+)$", PAGE.read_text(), re.M))
    assert drawn == {(before.value, after.value) for before, afters in MOVES.items() for after in afters}
    assert set(re.findall(r"^\| (\w+) \|", PAGE.read_text(), re.M)) - {"State"} == {state.value for state in State}


def test_what_was_read_stays_read() -> None:
    check_move(State.WAITING, State.SEEN)
    with pytest.raises(Refused, match="“read” and cannot become “did not arrive”"):
        check_move(State.SEEN, State.FAILED)


@pytest.mark.parametrize(
    ("quiet", "at", "over"),
    [
        (NIGHT, "2026-03-02T10:30", "2026-03-02T10:30"),
        (NIGHT, "2026-03-02T21:00", "2026-03-03T08:00"),
        (NIGHT, "2026-03-02T02:00", "2026-03-02T08:00"),
        (NIGHT, "2026-03-02T08:00", "2026-03-02T08:00"),
        (NIGHT, "2026-03-28T22:00", "2026-03-29T07:00"),  # clocks go forward: eight by the new one
        (NIGHT, "2026-10-24T21:00", "2026-10-25T08:00"),  # and back
        (QuietHours(780, 840), "2026-03-02T13:30", "2026-03-02T14:00"),  # a nap
        (QuietHours(0, 0), "2026-03-02T03:00", "2026-03-02T03:00"),  # none
    ],
)
def test_quiet_hours_end(quiet: QuietHours, at: str, over: str) -> None:
    """Moments are in UTC, the hours are those of the clock on the wall."""
    assert quiet.over(datetime.fromisoformat(at).replace(tzinfo=UTC)) == datetime.fromisoformat(over).replace(
        tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("07700 900123", "+447700900123"),
        ("+44 7700 900123", "+447700900123"),
        ("01633 656656", "+441633656656"),
        ("(01632) 960123", "+441632960123"),
        ("+33 1 42 68 53 00", "+33142685300"),
    ],
)
def test_numbers(said: str, written: str) -> None:
    assert phone_number(said, mobile=False) == written


@pytest.mark.parametrize("said", ["", "nobody", "0770", "07700 90012", "07700 9001234", "01000 000000", "999"])
def test_what_is_no_number_is_refused(said: str) -> None:
    with pytest.raises(Refused, match=r"is not a phone number\. Give it with its area code"):
        phone_number(said, mobile=False)


def test_a_text_message_needs_a_mobile() -> None:
    assert phone_number("07700 900123", mobile=True)
    with pytest.raises(Refused, match="is not a mobile number"):
        phone_number("01633 656656", mobile=True)


def test_a_text_message_names_nobody() -> None:
    check_text_message("Your visit on Tuesday is at 9:40am. Ring us if that does not suit.", ["Ada Pugh"])
    with pytest.raises(Refused, match="leave out ada, pugh"):
        check_text_message("ADA: Mrs Pugh’s visit is at 9:40am", ["Ada Pugh"])


@pytest.mark.parametrize("words", ["x" * 161, "Bore da 🙂"])
def test_a_text_message_is_short_and_plain(words: str) -> None:
    with pytest.raises(Refused, match=f"this has {len(words)}"):
        check_text_message(words, [])


@pytest.mark.parametrize("sender", ["Fern Homecare", "", "Ŵyr", "A very long name " * 20])
def test_without_words_of_its_own_it_says_where_to_look(sender: str) -> None:
    for urgent in (True, False):
        said = neutral_text_message(sender, urgent)
        check_text_message(said, [])
        assert "Open Carewright or ring" in said
        assert ("urgent" in said) == urgent


def test_a_way_out_of_order_is_tried_three_times_more() -> None:
    waits = [retry_at(AT, tries, urgent=False) for tries in (1, 2, 3, 4)]
    assert waits == [AT + timedelta(minutes=5), AT + timedelta(minutes=30), AT + timedelta(hours=2), None]
    assert retry_at(AT, 1, urgent=True) is None


def test_urgent_news_is_not_left_unread() -> None:
    assert unseen_at(AT, urgent=True) < unseen_at(AT, urgent=False)


@pytest.mark.parametrize(("kind", "subject", "text"), [("note", "a", "b"), ("x.y", " ", "b"), ("x.y", "a", "")])
def test_a_message_says_something(kind: str, subject: str, text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(kind)):
        Words(kind, subject, text)


@pytest.mark.parametrize(
    ("stored", "said"),
    [("+441633656656", "01633 656656"), ("+447700900123", "07700 900123"), ("+33199001234", "+33 1 99 00 12 34")],
)
def test_a_number_is_shown_as_people_say_it(stored: str, said: str) -> None:
    assert number_as_said(stored) == said
