"""The pages of plans, as Ada, her family, her worker and the office meet them."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from carewright.core.actions import end
from carewright.core.models import Account, AuditEntry, StoredFile
from carewright.core.refusal import Refused
from carewright.people.models import Capacity, Representative
from carewright.people.rules import Consenting
from carewright.plans.actions.support import agree
from carewright.plans.models import AboutMe, Agreement, Goal, Involvement, Need, NeedChangeStep, Review, Support
from carewright.plans.rules.plan import Right, how_important, how_sure
from carewright.plans.tests.cast import AT, TODAY, Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return Cast()


@pytest.fixture(autouse=True)
def _one_factor_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """How staff sign in is another test's."""
    monkeypatch.setattr("carewright.frontdoor.second_factor.detour", lambda request, name: "")


def client_of(account: Account) -> Client:
    client = Client()
    client.force_login(account)
    return client


def page(cast: Cast, name: str, *more: object) -> str:
    return reverse(f"plans:{name}", args=[cast.ada.public_id, *more])


def text(response: Any, status: int = 200) -> str:
    assert response.status_code == status, response.content.decode()[-2000:]
    return str(response.content.decode())


def went_on(response: Any) -> str:
    """Where a page that did something leads to."""
    assert response.status_code == 302, response.context["form"].errors
    return str(response.headers["Location"])


def write(client: Client, cast: Cast, *boxes: str, seen: int = 0, **more: Any) -> Any:
    filled = {f"words_{number}": words for number, words in enumerate(boxes)}
    where = page(cast, "write_heading", "important")
    return client.post(where, {"seen": seen, "count": len(boxes), "keep": "1", **filled, **more})


def a_picture() -> BytesIO:
    file = BytesIO()
    Image.new("RGB", (8, 8), "green").save(file, "PNG")
    file.seek(0)
    file.name = "garden.png"
    return file


# About Me


def test_ada_writes_what_matters_with_her_daughter(cast: Cast) -> None:
    client = client_of(cast.dot)
    assert "Nothing is written yet" in text(client.get(page(cast, "about_me")))
    first = went_on(client.post(page(cast, "write_about_me"), {"supported_by": "Dot, my daughter"}))
    assert "Dot, my daughter" in text(client.get(first))
    assert write(client, cast, "My garden", "Dot", supported_by="Dot, my daughter").status_code == 302
    shown = text(client.get(page(cast, "about_me")))
    assert "with help from Dot, my daughter" in shown
    assert shown.index("My garden") < shown.index("<p>Dot</p>")
    assert AuditEntry.objects.filter(action="plans.write_about_me").count() == 1


def test_a_thing_is_moved_up_and_a_box_added_without_losing_a_word(cast: Cast) -> None:
    client = client_of(cast.herself)
    where = page(cast, "write_heading", "important")
    boxes = {"seen": 0, "count": 3, "words_0": "Tea", "words_1": "Garden", "words_2": "half a thou"}
    moved = client.post(where, boxes | {"up": "1"})
    assert [row["field"].value() for row in moved.context["rows"]][:3] == ["Garden", "Tea", "half a thou"]
    more = client.post(where, boxes | {"more": "1"})
    assert [row["field"].value() for row in more.context["rows"]] == ["Tea", "Garden", "half a thou", ""]
    assert AboutMe.objects.count() == 0


def test_a_picture_is_kept_beside_its_words_and_shown_to_who_may_see_it(cast: Cast) -> None:
    client = client_of(cast.herself)
    assert write(client, cast, "My garden", upload=a_picture()).status_code == 302
    (file,) = StoredFile.objects.all()
    where = page(cast, "file", file.public_id)
    assert where in text(client.get(page(cast, "about_me")))
    answer: Any = client.get(where)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/webp")
    assert len(b"".join(answer.streaming_content)) == file.size
    text(client_of(cast.lee).get(where), 403)


@pytest.mark.parametrize(("asked", "first", "last"), [("bytes=2-5", 2, 5), ("bytes=4-", 4, None)])
def test_a_player_asks_for_a_part_of_a_recording(cast: Cast, asked: str, first: int, last: int | None) -> None:
    client = client_of(cast.herself)
    write(client, cast, "My garden", upload=a_picture())
    (file,) = StoredFile.objects.all()
    whole = file.path.read_bytes()
    answer = client.get(page(cast, "file", file.public_id), headers={"Range": asked})
    last = file.size - 1 if last is None else last
    assert (answer.status_code, answer["Content-Range"]) == (206, f"bytes {first}-{last}/{file.size}")
    assert answer.content == whole[first : last + 1]


def test_a_file_that_cannot_be_kept_is_told_beside_it_and_the_words_stay(cast: Cast) -> None:
    wrong = BytesIO(b"just words")
    wrong.name = "song.mp3"
    shown = text(write(client_of(cast.herself), cast, "My garden", upload=wrong))
    assert 'href="#id_upload"' in shown
    assert "neither a picture nor a recording" in shown
    assert "My garden" in shown
    assert not AuditEntry.objects.filter(about=f"people.person:{cast.ada.pk}").exists()


@pytest.mark.parametrize(
    ("choose", "stands"), [("mine", ["My tea"]), ("theirs", ["My garden"]), ("both", ["My garden", "My tea"])]
)
def test_two_write_at_once_and_nothing_is_lost(cast: Cast, choose: str, stands: list[str]) -> None:
    write(client_of(cast.herself), cast, "My garden")
    dot = client_of(cast.dot)
    both = write(dot, cast, "My tea", supported_by="Dot")
    shown = text(both)
    assert "Two of you wrote at once" in shown
    assert "My garden" in shown
    assert "My tea" in shown
    undecided = text(write(dot, cast, "My tea", seen=both.context["seen"], whose="1"))
    assert "My tea" in undecided
    assert write(dot, cast, "My tea", seen=both.context["seen"], whose="1", choose=choose).status_code == 302
    now = AboutMe.objects.order_by("number").last()
    assert now
    assert [entry.words for entry in now.entries.all()] == stands


def test_versions_say_what_changed(cast: Cast) -> None:
    client = client_of(cast.herself)
    write(client, cast, "My garden")
    write(client, cast, "My roses", seen=1)
    shown = text(client.get(page(cast, "about_me_before")))
    assert "Taken out" in shown
    assert "My garden" in text(client.get(page(cast, "about_me_version", 1)))
    text(client.get(page(cast, "about_me_version", 9)), 404)


def test_no_heading_and_no_writing_where_it_is_not_theirs(cast: Cast) -> None:
    text(client_of(cast.herself).get(page(cast, "write_heading", "nothing")), 404)
    assert "theirs to write" in text(client_of(cast.dan).get(page(cast, "write_about_me")), 403)


# The plan


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
    went_on(client.post(page(cast, "say_anew", "need", now.public_id), {"take_out": "1"}))
    assert not Need.objects.filter(ended_at=None).exists()


def test_how_a_goal_goes_is_said_by_her_worker_too(cast: Cast) -> None:
    goal = cast.goal()
    where = page(cast, "goal", goal.public_id)
    went_on(client_of(cast.dan).post(where, {"status": "working", "confidence": "7", "words": "Ten steps today"}))
    shown = text(client_of(cast.herself).get(where))
    assert "Ten steps today" in shown
    assert "Quite sure (7 of 10)" in shown


PROPOSAL = {
    "name": "Morning visit", "purpose": "A calm start", "days": ["0", "2"], "minutes": "45", "earliest": "8am",
    "latest": "9:30am", "workers": "1", "core": "Tablets\nBreakfast", "judgement": "A walk", "not_ours": "The money",
}  # fmt: skip


def day(name: str, when: date) -> dict[str, str]:
    return {f"{name}_day": str(when.day), f"{name}_month": str(when.month), f"{name}_year": str(when.year)}


def today() -> date:
    return timezone.localdate()


def proposed(cast: Cast, **more: Any) -> Support:
    went_on(client_of(cast.nia).post(page(cast, "propose"), PROPOSAL | day("from_date", today()) | more))
    return Support.objects.latest("pk")


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


# Reviews


def test_a_review_is_arranged_and_held_and_overdue_is_said_plainly(cast: Cast) -> None:
    where = page(cast, "reviews")
    assert "This review is overdue by" in text(client_of(cast.herself).get(where))
    nia = client_of(cast.nia)
    went_on(nia.post(page(cast, "plan_review"), day("planned_date", today())))
    past = text(nia.post(page(cast, "plan_review"), day("planned_date", date(2026, 1, 6))))
    assert "today or a later day" in past
    went_on(
        nia.post(
            page(cast, "hold_review"),
            day("held_date", today()) | {"held_with": "Ada and Dot", "what_changed": "Later mornings"},
        )
    )
    assert Review.objects.get().what_changed == "Later mornings"
    assert "Later mornings" in text(client_of(cast.herself).get(where))
    assert "arranged by the office" in text(client_of(cast.dot).get(page(cast, "plan_review")), 403)


def test_ada_says_how_involved_she_was_and_the_office_does_not_read_it(cast: Cast) -> None:
    client, where = client_of(cast.herself), page(cast, "how_involved")
    filled = {"organisation": cast.fern.public_id, "answerer": "person"}
    assert "Answer one of the questions" in text(client.post(where, filled))
    went_on(client.post(where, filled | {"listened": "hardly"}))
    assert Involvement.objects.get().answers == {"listened": "hardly"}
    assert "Hardly" in text(client.get(page(cast, "reviews")))
    assert "Hardly" not in text(client_of(cast.nia).get(page(cast, "reviews")))
    assert "theirs to say" in text(client_of(cast.dan).get(where), 403)


# Needs that changed


def reported(cast: Cast, by: Account) -> str:
    return went_on(
        client_of(by).post(
            page(cast, "say_changed"),
            {"organisation": cast.fern.public_id, "words": "Unsteady on the stairs", "urgency": "now"},
        )
    )


def test_a_worker_says_it_and_the_coordinator_answers_with_a_new_plan(cast: Cast) -> None:
    where = reported(cast, cast.dan)
    assert "A planner reads this today" in text(client_of(cast.dan).get(where))
    nia = client_of(cast.nia)
    assert "I have read this" in text(nia.get(where))
    went_on(nia.post(where, {"read": "1"}))
    assert "As soon as there is a yes" in text(nia.get(where))
    assert 'href="#id_agreement_0"' in text(nia.post(where, {"answer": "1"}))
    client_of(cast.herself).post(page(cast, "yes", cast.fern.public_id), {"supports": [proposed(cast).public_id]})
    went_on(nia.post(where, {"answer": "1", "agreement": Agreement.objects.get().public_id}))
    assert [step.step for step in NeedChangeStep.objects.order_by("pk")] == ["reported", "seen", "revised"]
    assert "There is a new plan" in text(client_of(cast.dan).get(where))


def test_who_says_it_reads_whether_they_are_told_of_the_answer(cast: Cast) -> None:
    told, stands = "When there is an answer, we let you know.", "The answer stands here, for you to look."
    for who, sentence in ((cast.herself, told), (cast.dan, told), (cast.lee, stands)):
        assert sentence in text(client_of(who).get(page(cast, "say_changed")))
    mine = reported(cast, cast.dan)
    assert told in text(client_of(cast.dan).get(mine))
    assert told not in text(client_of(cast.nia).get(mine))


def test_the_plan_is_left_as_it_is_with_a_reason(cast: Cast) -> None:
    where = reported(cast, cast.lee)
    nia = client_of(cast.nia)
    nia.post(where, {"read": "1"})
    assert 'href="#id_reason"' in text(nia.post(where, {"leave": "1", "reason": " "}))
    went_on(nia.post(where, {"leave": "1", "reason": "It was the shoes"}))
    assert "It was the shoes" in text(client_of(cast.lee).get(where))  # he said it, and so may read on
    text(client_of(cast.lee).post(where, {"read": "1"}), 403)
    text(client_of(cast.dot).get(where), 404)


# The office


def test_the_office_sees_who_waits(cast: Cast) -> None:
    reported(cast, cast.dan)
    cast.yes(cast.propose())
    nia = client_of(cast.nia)

    def office(name: str) -> str:
        return text(nia.get(reverse(f"plans:office_{name}", args=[cast.fern.public_id])))

    reviews, changed = office("reviews"), office("changed")
    assert "Ada" in reviews
    assert "Cy" not in reviews  # another branch
    assert "nobody has read it" in changed
    assert "Unsteady" not in changed  # who opens it is noted
    assert "Morning visit" in office("support")
    assert "Too few answers to be shown" in office("listening")
    first = text(nia.get(reverse("office", args=[cast.fern.public_id])))
    assert "1 changed need to answer" in first
    assert "2 reviews overdue" in first


def test_the_first_page_says_what_matters_and_what_waits(cast: Cast) -> None:
    client = client_of(cast.herself)
    write(client, cast, "My garden")
    cast.goal()
    proposed(cast)
    shown = text(client.get(reverse("person", args=[cast.ada.public_id])))
    for words in ("My garden", "To be in the garden again", "waiting for a yes", "overdue by", "Say what has changed"):
        assert words in shown
    strangest = text(client_of(cast.lee).get(reverse("person", args=[cast.ada.public_id])))
    assert "My garden" not in strangest
    assert "To be in the garden" not in strangest


def test_a_plan_is_read_in_a_few_queries(cast: Cast, django_assert_max_num_queries: Any) -> None:
    for number in range(12):
        goal = cast.goal(f"Goal {number}")
        cast.yes(cast.propose(name=f"Visit {number}", goals=[(goal, "")]))
    client = client_of(cast.herself)
    with django_assert_max_num_queries(40):
        text(client.get(page(cast, "plan")))


# What rests on a row


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
