import pytest

from carewright.people.rules import Authority, Role, Standing


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
