"""The pages of the plan: what is said in it, what is proposed, and the yes that puts it in force."""

from datetime import date

import pytest

from carewright.core.actions import end
from carewright.core.refusal import Refused
from carewright.frontdoor.tests.sessions import text
from carewright.people.models import Capacity, Representative
from carewright.people.rules import Consenting
from carewright.plans.actions.support import agree
from carewright.plans.models import Agreement, Goal, Need, Support
from carewright.plans.rules.plan import Right, how_important, how_sure
from carewright.plans.tests.cast import AT, TODAY, Cast
from carewright.plans.tests.pages import PROPOSAL, client_of, day, page, proposed, today, went_on

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_factor")]


def test_ada_says_what_she_can_needs_and_hopes_for(cast: Cast) -> None:
    client = client_of(cast.herself)
    went_on(client.post(page(cast, "say", "strength"), {"words": "I know every rose by name"}))
    went_on(client.post(page(cast, "say", "need"), {"words": "A hand at the steps", "health": "on"}))
    went_on(client.post(page(cast, "say", "goal"), {"words": "The garden", "importance": "9", "confidence": "4"}))
    went_on(client.post(page(cast, "say", "contingency"), {"triggers": "A fall", "what_to_do": "Ring Dot"}))
    shown = text(client.get(page(cast, "plan")))
    for words in (
        "I know every rose by name",
        "A hand at the steps",
        "The garden",
        "A fall",
        "What matters most (9 of 10)",
    ):
        assert words in shown
    assert "A hand at the steps" not in text(client_of(cast.dot).get(page(cast, "plan")))  # health is not shared
    text(client.get(page(cast, "say", "weather")), 404)


def test_all_that_is_missing_is_told_at_once(cast: Cast) -> None:
    shown = text(client_of(cast.herself).post(page(cast, "say", "goal"), {"words": " ", "importance": "11"}))
    for field in ("words", "importance", "confidence"):
        assert f'href="#id_{field}"' in shown
    assert Goal.objects.count() == 0


def test_something_is_said_anew_or_taken_out_and_a_second_change_is_refused(cast: Cast) -> None:
    client = client_of(cast.herself)
    client.post(page(cast, "say", "need"), {"words": "A hand"})
    (need,) = Need.objects.all()
    anew = page(cast, "say_anew", "need", need.public_id)
    assert "A hand" in text(client.get(anew))
    went_on(client.post(anew, {"words": "A rail"}))
    again = text(client.post(anew, {"words": "A ramp"}))
    assert "meanwhile" in again
    assert "A ramp" in again
    now = Need.objects.get(ended_at=None)
    assert "This is how it stands now" in again
    assert "<li>A rail</li>" in again
    went_on(client.post(anew, {"words": "A ramp", "beside": "1"}))
    assert set(Need.objects.filter(ended_at=None).values_list("words", flat=True)) == {"A rail", "A ramp"}
    went_on(client.post(page(cast, "say_anew", "need", now.public_id), {"take_out": "1"}))
    assert [need.words for need in Need.objects.filter(ended_at=None)] == ["A ramp"]


def test_how_a_goal_goes_is_said_by_her_worker_too(cast: Cast) -> None:
    goal = cast.goal()
    where = page(cast, "goal", goal.public_id)
    went_on(client_of(cast.dan).post(where, {"status": "working", "confidence": "7", "words": "Ten steps today"}))
    shown = text(client_of(cast.herself).get(where))
    assert "Ten steps today" in shown
    assert "Quite sure (7 of 10)" in shown


def test_support_is_proposed_and_in_force_only_when_ada_says_yes(cast: Cast) -> None:
    goal = cast.goal()
    support = proposed(cast, goals=[goal.public_id])
    client = client_of(cast.herself)
    assert "Waiting for a yes" in text(client.get(page(cast, "plan")))
    assert "Nothing is agreed" in text(client.get(page(cast, "plan")))
    where = page(cast, "yes", cast.fern.public_id)
    shown = text(client.get(where))
    for words in ("Tablets", "Must be done", "Use your judgement", "Not ours to do", "To be in the garden again"):
        assert words in shown
    assert "Choose" in text(client.post(where, {"supports": ["nonsense"]}))
    went_on(client.post(where, {"supports": [support.public_id], "words": "Lovely"}))
    shown = text(client.get(page(cast, "plan")))
    assert "Waiting for a yes" not in shown
    assert "Morning visit" in shown
    assert "it is their own plan" in shown
    assert "Nothing waits for a yes" in text(client.get(where))
    assert "Morning visit" in text(client.get(page(cast, "plan_then", today().isoformat())))
    assert "Morning visit" not in text(client.get(page(cast, "plan_then", "2026-02-01")))


def test_ada_says_no_to_a_proposal_and_ends_what_was_agreed(cast: Cast) -> None:
    client = client_of(cast.herself)
    went_on(client.post(page(cast, "stop", proposed(cast).public_id), {"stop": "1"}))
    assert "Waiting for a yes" not in text(client.get(page(cast, "plan")))
    agreed = cast.propose()
    cast.yes(agreed)
    assert "today or a later day" in text(
        client.post(page(cast, "stop", agreed.public_id), day("until_date", date(2026, 1, 6)))
    )
    went_on(client.post(page(cast, "stop", agreed.public_id), day("until_date", today())))
    assert "Nothing is agreed" in text(client.get(page(cast, "plan")))


def test_a_short_visit_needs_its_three_reasons_and_a_yes_by_itself(cast: Cast) -> None:
    short = PROPOSAL | day("from_date", today()) | {"minutes": "15"}
    shown = text(client_of(cast.nia).post(page(cast, "propose"), short))
    assert 'href="#id_minutes"' in shown
    assert "whom they know" in shown
    reasons = {"short_known": "on", "short_wider": "on", "short_task": "on"}
    support = proposed(cast, minutes="15", **reasons)
    where, client = page(cast, "yes", cast.fern.public_id), client_of(cast.herself)
    assert 'href="#id_short_agreed"' in text(client.post(where, {"supports": [support.public_id]}))
    went_on(client.post(where, {"supports": [support.public_id], "short_agreed": "on"}))


def test_a_change_begins_from_what_holds_and_a_night_runs_past_midnight(cast: Cast) -> None:
    held = cast.propose()
    cast.yes(held)
    where = page(cast, "propose_change", held.public_id)
    client = client_of(cast.nia)
    assert 'value="Morning visit"' in text(client.get(where))
    night = PROPOSAL | day("from_date", today()) | {"name": "Night", "earliest": "11pm", "latest": "1am"}
    went_on(client.post(where, night))
    new = Support.objects.latest("pk")
    assert (new.replaces, new.latest) == (held, 1500)
    assert "instead of" in text(client_of(cast.herself).get(page(cast, "yes", cast.fern.public_id)))


def test_the_office_writes_down_a_yes_that_it_heard(cast: Cast) -> None:
    where, nia = page(cast, "yes", cast.fern.public_id), client_of(cast.nia)
    support = proposed(cast)
    filled = {"supports": [support.public_id], "right": "own"} | day("agreed_date", today())
    assert 'href="#id_how_0"' in text(nia.post(where, filled | {"how": "on_screen"}))
    went_on(nia.post(where, filled | {"how": "spoken"}))
    assert Agreement.objects.get().how == "spoken"


def test_somebody_decides_for_ada_by_a_right_that_is_shown(cast: Cast) -> None:
    where = page(cast, "yes", cast.fern.public_id)
    support = proposed(cast)
    assert "not yours to say" in text(client_of(cast.dot).get(where))
    assert "not yours to say" in text(client_of(cast.dot).post(where, {"supports": [support.public_id]}))
    went_on(client_of(cast.una).post(where, {"supports": [support.public_id]}))
    assert Agreement.objects.get().right == Right.LPA_HEALTH.value
    found = Capacity.objects.create(
        person=cast.ada, decision="her plan", can_decide=False, assessed_by="x", reasons="x", from_date=TODAY
    )
    second = proposed(cast, name="Tea")
    best = {"supports": [second.public_id], "right": f"capacity-{found.pk}", "how": "written"} | day(
        "agreed_date", today()
    )
    nia = client_of(cast.nia)
    assert 'href="#id_decided_by"' in text(nia.post(where, best))
    went_on(nia.post(where, best | {"decided_by": "Dr Rees", "words": "She sleeps better"}))


def test_only_the_office_proposes(cast: Cast) -> None:
    assert "written by the office" in text(client_of(cast.dot).get(page(cast, "propose")), 403)


def test_a_day_is_chosen(cast: Cast) -> None:
    client = client_of(cast.herself)
    answer = client.post(page(cast, "which_day"), day("day", TODAY))
    assert went_on(answer) == page(cast, "plan_then", "2026-03-02")
    for no_day in ("yesterday", "9999-12-31"):
        text(client.get(page(cast, "plan_then", no_day)), 404)


@pytest.mark.parametrize(
    ("number", "important", "sure"),
    [
        (1, "a little important", "not sure at all"),
        (4, "quite important", "in two minds"),
        (7, "very important", "quite sure"),
        (9, "what matters most", "very sure"),
    ],
)
def test_a_number_in_words(number: int, important: str, sure: str) -> None:
    assert (how_important(number), how_sure(number)) == (important, sure)


def test_what_began_today_and_was_agreed_by_today_is_not_taken_from_under_the_agreement(cast: Cast) -> None:
    fresh = Representative.objects.create(member=cast.deed.member, authority="deputy", seen="order", from_date=TODAY)
    agree(
        by=cast.to_ada(cast.nia),
        at=AT,
        care=cast.at_fern,
        supports=[],
        right=Right.DEPUTY,
        how=Consenting.WRITTEN,
        representative=fresh,
    )
    with pytest.raises(Refused, match="rests on it already"):
        end(Representative.objects.filter(pk=fresh.pk), TODAY)
    assert Representative.objects.filter(pk=fresh.pk, until_date=None).exists()
