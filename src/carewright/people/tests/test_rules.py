import pytest

from carewright.core.refusal import Refused
from carewright.people.rules import (
    CODE_LETTERS,
    Authority,
    Role,
    Standing,
    Week,
    Wish,
    as_postcode,
    check_week,
    check_wish,
    code_as_read,
    code_in_groups,
)


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (Standing(themself=True), "Ada"),
        (Standing(circle=True), "Ada’s daughter"),
        (Standing(helper=True), "Ada’s helper"),
        (Standing(on_team=True), "Ada’s worker"),
        (Standing(roles=frozenset({Role.COORDINATOR})), "coordinator at Fern"),
        (Standing(roles=frozenset({Role.MANAGER, Role.COORDINATOR})), "coordinator and manager at Fern"),
        (Standing(), "nobody to them"),
    ],
)
def test_what_they_are_in_words(standing: Standing, words: str) -> None:
    assert standing.words("Ada", "daughter", "Fern") == words


def test_money_alone_does_not_decide_about_care() -> None:
    assert Standing(representative=frozenset({Authority.LPA_HEALTH})).decides
    assert Standing(representative=frozenset({Authority.DEPUTY})).decides
    assert not Standing(representative=frozenset({Authority.LPA_MONEY, Authority.APPOINTEE})).decides
    assert not Standing(roles=frozenset({Role.MANAGER})).decides


def test_only_who_is_paid_to_is_noted_as_a_reader() -> None:
    assert Standing(on_team=True).staff
    assert Standing(roles=frozenset({Role.COMMISSIONER})).staff
    assert not Standing(themself=True).staff
    assert not Standing(circle=True, helper=True).staff


@pytest.mark.parametrize(
    ("typed", "written"),
    [("np20 1aa", "NP20 1AA"), (" n1 9gu ", "N1 9GU"), ("SW1A1AA", "SW1A 1AA"), ("m 1 1 a e", "M1 1AE")],
)
def test_postcodes_as_the_post_writes_them(typed: str, written: str) -> None:
    assert as_postcode(typed) == written


@pytest.mark.parametrize("typed", ["", "NP20", "NP20 AAA", "20 1AA", "NP201 1AA", "NP20 1AA1"])
def test_what_is_no_postcode(typed: str) -> None:
    with pytest.raises(Refused, match="is not a postcode"):
        as_postcode(typed)


@pytest.mark.parametrize(
    "week",
    [
        {},
        {0: [(0, 1440)], 1: [(0, 1440)]},
        {0: [(420, 600), (600, 840)]},
        {0: [(1320, 1860)], 1: [(420, 600)]},  # a night until seven, then the morning
        {6: [(1320, 1860)], 0: [(420, 600)]},  # the same from Sunday to Monday
    ],
)
def test_weeks_that_can_be_worked(week: Week) -> None:
    check_week(week)


@pytest.mark.parametrize(
    ("week", "said"),
    [
        ({7: [(420, 600)]}, "0, Monday, to 6, Sunday"),
        ({0: [(600, 600)]}, "Monday: hours begin within the day"),
        ({0: [(1440, 1500)]}, "Monday: hours begin"),
        ({0: [(1320, 2881)]}, "Monday: hours begin"),
        ({0: [(420, 600), (599, 700)]}, "Monday: two stretches of hours overlap, from 9:59am on"),
        ({0: [(1320, 1861)], 1: [(420, 600)]}, "Monday and Tuesday: two stretches of hours overlap, from 7am on"),
        ({6: [(1320, 1861)], 0: [(420, 600)]}, "Sunday and Monday: two stretches"),
    ],
)
def test_weeks_that_cannot(week: Week, said: str) -> None:
    with pytest.raises(Refused, match=said):
        check_week(week)


@pytest.mark.parametrize(
    ("kind", "about_person", "thing", "said"),
    [
        (Wish.LIKES, True, "", ""),
        (Wish.RATHER_NOT_PERSON, True, "", ""),
        (Wish.RATHER_NOT_HOME, False, "smoke", ""),
        (Wish.RATHER_NOT_DAY, False, "Sunday", ""),
        (Wish.LIKES, False, "", "needs a person, and nothing else"),
        (Wish.LIKES, True, "smoke", "needs a person, and nothing else"),
        (Wish.RATHER_NOT_HOME, False, "", "needs words for what, and nothing else"),
        (Wish.RATHER_NOT_HOME, True, "smoke", "needs words for what, and nothing else"),
        (Wish.RATHER_NOT_DAY, False, "Someday", "“Someday” is not a day of the week"),
    ],
)
def test_what_a_worker_can_wish(kind: Wish, about_person: bool, thing: str, said: str) -> None:
    if not said:
        return check_wish(kind, about_person, thing)
    with pytest.raises(Refused, match=said):
        check_wish(kind, about_person, thing)
    return None


def test_a_code_is_the_same_however_it_is_typed() -> None:
    assert code_in_groups("K7QM9WTR2HXB") == "K7QM-9WTR-2HXB"
    assert code_as_read(" k7qm 9wtr–2hxb") == "K7QM-9WTR-2HXB"
    assert not set("0O1IL") & set(CODE_LETTERS)
