"""What can be chosen, how it is said back, what contradicts what, and what the law refuses."""

from collections.abc import Iterable

import pytest

from carewright.core.refusal import Refused
from carewright.plans.rules.choices import (
    Asked,
    Strength,
    What,
    When,
    Who,
    check_lawful,
    contradictions,
    days_in_words,
    faults,
)

EIGHT, NINE = 480, 540


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (Asked(When.WISHED, visit="Morning visit", minute=570), "Morning visit: begin at about 9:30am"),
        (Asked(When.EARLIEST, minute=600), "Nobody before 10am"),
        (Asked(When.EARLIEST, visit="Lunch", minute=720), "Lunch: not before noon"),
        (Asked(When.LATEST, visit="Bedtime", minute=1350), "Bedtime: begin no later than 10:30pm"),
        (Asked(When.DAYS, visit="Shopping", days=(1, 4)), "Shopping: on Tuesday and Friday"),
        (Asked(When.DAYS, visit="Shopping", days=tuple(range(7))), "Shopping: every day"),
        (Asked(When.QUIET_DAYS, days=(6,)), "Nobody comes on Sunday"),
        (Asked(When.REGULAR, visit="Bedtime"), "Bedtime: at the same time each day"),
        (Asked(Who.GENDER, value="woman"), "A woman helps me wash and dress"),
        (Asked(Who.LANGUAGE, value="Punjabi"), "Somebody who speaks Punjabi"),
        (Asked(Who.INTEREST, value="birds"), "Somebody who shares my interest: birds"),
        (Asked(Who.WAYS, value="calm"), "Somebody who stays calm"),
        (Asked(Who.FACES, number=4), "At most 4 different people in two weeks"),
        (Asked(What.MUST, value="open the curtains"), "Always: open the curtains"),
        (Asked(What.LENGTH, visit="Morning visit", number=75), "Morning visit: 1 hour 15 minutes long"),
        (Asked(What.FREE, number=60), "1 hour a week to use as I like on the day"),
    ],
)
def test_a_choice_is_said_back(asked: Asked, sentence: str) -> None:
    assert asked.sentence == sentence
    assert faults(asked) == []


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([3], "Thursday"),
        ([1, 0], "Monday and Tuesday"),
        ([0, 2, 4], "Monday, Wednesday and Friday"),
        (range(5), "Monday to Friday"),
        ([0, 1, 2, 3, 5], "Monday to Thursday and Saturday"),
        ([0, 1, 2, 4, 5, 6], "Monday to Wednesday and Friday to Sunday"),
        ([0, 3, 4, 6], "Monday, Thursday, Friday and Sunday"),
        (range(7), "every day"),
    ],
)
def test_days_in_words(days: Iterable[int], words: str) -> None:
    assert days_in_words(days) == words


@pytest.mark.parametrize("kind", [*When, *Who, *What])
def test_every_kind_can_be_said_back(kind: When | Who | What) -> None:
    values: dict[object, str] = {Who.GENDER: "man", Who.INTEREST: "birds", Who.WAYS: "calm"}
    value = values.get(kind, "something")
    assert Asked(kind, visit="Lunch", minute=EIGHT, days=(1,), value=value, number=30).sentence


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Asked(When.WISHED, visit="Lunch"), "time of day"),
        (Asked(When.WISHED, visit="Lunch", minute=1440), "time of day"),
        (Asked(When.WISHED, minute=EIGHT), "which visit"),
        (Asked(When.DAYS, visit="Lunch"), "at least one day"),
        (Asked(When.DAYS, visit="Lunch", days=(7,)), "at least one day"),
        (Asked(When.QUIET_DAYS, days=tuple(range(7))), "Nobody would come at all"),
        (Asked(When.QUIET_DAYS, visit="Lunch", days=(1,)), "not about one"),
        (Asked(Who.GENDER, value="tall"), "a woman or a man"),
        (Asked(Who.INTEREST, value="white"), "from the list"),
        (Asked(Who.WAYS, value=""), "from the list"),
        (Asked(Who.LANGUAGE, value="  "), "which language"),
        (Asked(Who.FACES, number=0), "from 1 to 50"),
        (Asked(What.MUST, value=""), "Say what it is"),
        (Asked(What.LENGTH, number=4), "from 5 minutes"),
        (Asked(What.UNHURRIED), "how many minutes"),
    ],
)
def test_what_is_missing_is_named(asked: Asked, found: str) -> None:
    assert found in " ".join(faults(asked))


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        (Asked(When.EARLIEST, minute=NINE), Asked(When.WISHED, visit="Lunch", minute=EIGHT), "cannot both be kept"),
        (Asked(When.WISHED, visit="A", minute=NINE), Asked(When.LATEST, visit="A", minute=EIGHT), "cannot both"),
        (Asked(When.DAYS, visit="A", days=(5, 6)), Asked(When.QUIET_DAYS, days=(6,)), "Sunday is in both"),
        (Asked(What.MUST_NOT, value="Hoover"), Asked(What.MUST, value=" hoover"), "both done and not done"),
        (Asked(What.UNHURRIED, visit="A", number=60), Asked(What.LENGTH, visit="A", number=30), "whole visit"),
        (Asked(Who.KNOWN_ONLY), Asked(Who.ALONE_AT_ONCE), "Keep one of the two"),
        (Asked(When.WISHED, visit="A", minute=NINE), Asked(When.LATEST, visit="B", minute=EIGHT), ""),
        (Asked(When.EARLIEST, minute=EIGHT), Asked(When.WISHED, visit="A", minute=EIGHT), ""),
        (Asked(What.MUST_NOT, value="hoover"), Asked(What.MUST, value="dust"), ""),
    ],
)
def test_what_cannot_both_be_kept(one: Asked, two: Asked, found: str) -> None:
    for pair in ((one, two), (two, one)):
        told = contradictions(pair)
        assert len(told) == bool(found)
        assert found in " ".join(told)


@pytest.mark.parametrize(
    ("words", "protected"),
    [
        ("No black carers please", "race"),
        ("she must be white", "race"),
        ("White girls only.", "race"),
        ("I don’t want foreigners in the house", "race"),
        ("Only English staff", "race"),
        ("not a muslim", "religion"),
        ("no gays", "love"),
        ("nobody old", "age"),
        ("no disabled people", "disability"),
        ("without pregnant carers", "pregnant"),
    ],
)
def test_workers_are_not_chosen_by_what_the_law_protects(words: str, protected: str) -> None:
    with pytest.raises(Refused, match=protected) as refused:
        check_lawful(words)
    assert "Equality Act 2010" in str(refused.value)
    assert "without giving a reason" in refused.value.help


@pytest.mark.parametrize(
    "words",
    [
        "Somebody who speaks Polish",
        "I only speak Punjabi, no English I’m afraid",
        "Please only white bread, no brown",
        "I am old and I like to be asked",
        "No perfume. My brown dog barks but does not bite.",
        "Only my English books go on that shelf",
        "Somebody who knows what we eat at Eid",
        "Not before I have had my black coffee",
    ],
)
def test_what_only_sounds_like_it_is_let_through(words: str) -> None:
    check_lawful(words)


def test_strength_has_words_for_a_person() -> None:
    assert [strength.label for strength in Strength] == [
        "It must be so",
        "It matters a lot to me",
        "I would like it",
    ]
