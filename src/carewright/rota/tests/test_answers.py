"""Asked, got, why not: in the person's own sentences, with what it would take."""

import pytest

from carewright.core.refusal import Refused
from carewright.plans.actions.choices import choose_team
from carewright.plans.rules.choices import Strength, When, Who
from carewright.plans.tests.world import one
from carewright.rota.actions import publish
from carewright.rota.models import Answered
from carewright.rota.planning.answers import answer
from carewright.rota.queries.answers import answered_for, faces_of, kept_at
from carewright.rota.rules.answers import About, in_words, share
from carewright.rota.tests.world import AT, NEXT, Branchwide, later

pytestmark = pytest.mark.slow


@pytest.fixture
def rows(world: Branchwide) -> dict[str, Answered]:
    """Ada wishes her mornings at half past nine and by Dan; Ceri comes at eight on Monday, Dan at noon."""
    ada = world.by(world.ada.account)
    one(by=ada, at=AT, kind=When.WISHED, support=world.morning, minute=570, strength=Strength.STRONGLY)
    one(by=ada, at=AT, kind=Who.INTEREST, value="birds", strength=Strength.WOULD_LIKE)
    one(by=ada, at=AT, kind=When.LATEST, support=world.lunch, minute=765, strength=Strength.MUST)
    choose_team(by=ada, at=AT, workers=[world.dan], strength=Strength.STRONGLY)
    rota = world.week()
    world.placed(rota, later(2), morning_0=world.ceri, lunch_0=world.dan)
    made = publish(by=world.planner(3), at=later(3), rota=rota)
    answer(made.pk, now=lambda: later(4))
    answer(made.pk, now=lambda: later(5))  # done twice, it is done once
    return {row.key: row for row in Answered.objects.all()}


def test_each_choice_is_answered(world: Branchwide, rows: dict[str, Answered]) -> None:
    time = rows[f"time-{world.morning.pk}"]
    assert (time.asked, time.kept, time.of, time.outcome) == ("Morning visit: begin at about 9:30am", 0, 7, "not")
    team = rows["team"]
    assert (team.asked, team.kept, team.of, team.weight) == ("Your favourites: Dan", 1, 12, 2)
    assert (rows["visits"].kept, rows["visits"].of) == (2, 12)
    assert (rows["tag-likes-birds"].asked, rows["tag-likes-birds"].kept) == ("Somebody who is interested in birds", 2)
    must = rows[f"must-{world.lunch.pk}-latest"]
    assert (must.kept, must.of, must.weight) == (1, 5, 4)


def test_why_not_and_what_would_keep_it(world: Branchwide, rows: dict[str, Answered]) -> None:
    time = rows[f"time-{world.morning.pk}"]
    assert time.would == "Dan would come to you at 9:15am instead of Ceri at 8am."
    assert time.touches == 0
    assert time.why


def test_what_a_person_reads(world: Branchwide, rows: dict[str, Answered]) -> None:
    ada = world.by(world.ada.account)
    (week,) = answered_for(ada)
    assert week.first == NEXT
    assert week.shares[About.WHAT].percent == 17
    assert week.kept.of == sum(row.weight for row in rows.values())
    faces = faces_of(ada, NEXT, frozenset({world.dan.public_id}))
    assert (faces.different, faces.visits, faces.by_team, faces.known) == (2, 2, 1, 2)
    with pytest.raises(Refused, match="not shared"):
        answered_for(world.by(world.dot))


def test_what_the_office_reads(world: Branchwide, rows: dict[str, Answered]) -> None:
    ((first, shares, kept),) = kept_at(world.planner(), world.newport, NEXT, 4)
    assert (first, shares[About.WHAT].percent, kept.of) == (NEXT, 17, sum(row.weight for row in rows.values()))


@pytest.mark.parametrize(
    ("kept", "of", "words"),
    [(1, 1, "yes"), (0, 1, "no"), (7, 7, "each of 7 times"), (0, 7, "not once in 7"), (4, 7, "4 of 7 times")],
)
def test_in_words(kept: int, of: int, words: str) -> None:
    assert in_words(kept, of) == words


def test_a_share_counts_what_matters_more_more() -> None:
    assert share([(4, 1, 2), (1, 1, 1)]).percent == 60
    assert share([]).percent is None
