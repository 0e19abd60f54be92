"""Choosing when, who and what: what is kept, what is refused, what a change would mean."""

import pytest
from django.db import IntegrityError, transaction

from carewright.core.models import AuditEntry
from carewright.core.refusal import Refused
from carewright.people.models import Acquaintance, Allowed, Worker, WorkerWish
from carewright.people.rules import Part
from carewright.plans.actions.choices import (
    choose,
    choose_team,
    say_no,
    take_back_no,
)
from carewright.plans.actions.introductions import wish_introduction
from carewright.plans.models import Introduction, Support, TeamMember, WhenChoice, WhoChoice
from carewright.plans.queries.choices import choices_of, history_of, matches_for, meaning
from carewright.plans.rules.choices import MOST_FAVOURITES, Asked, How, Strength, What, When, Who
from carewright.plans.tests.world import AT, MONDAY, Branchful, later, one

MUST, STRONGLY, WOULD_LIKE = Strength.MUST, Strength.STRONGLY, Strength.WOULD_LIKE
pytestmark = pytest.mark.django_db


def sentences(world: Branchful, minutes: int = 60) -> list[str]:
    return [asked.sentence for asked in choices_of(world.by(world.ada.account, later(minutes))).asked]


def test_a_choice_is_kept_with_her_words_and_who_helped(world: Branchful) -> None:
    choice = one(
        by=world.by(world.nia),
        at=AT,
        kind=When.WISHED,
        support=world.morning,
        minute=570,
        strength=STRONGLY,
        words="I was a night nurse. Nine thirty is early.",
        helped_by="Dot, her daughter",
        how=How.PHONE,
    )
    assert choice.words.startswith("I was a night nurse")
    assert (choice.said_by, choice.helped_by, choice.how) == ("coordinator at Fern", "Dot, her daughter", "phone")
    assert sentences(world) == ["Morning visit: begin at about 9:30am"]
    entry = AuditEntry.objects.get()
    assert entry.about == f"people.person:{world.ada.pk}"
    assert "night nurse" not in str(entry.said)


def test_a_change_ends_the_old_and_keeps_it(world: Branchful) -> None:
    by = world.by(world.ada.account)
    for minutes, minute in enumerate((540, 570, 600)):
        one(by=by, at=later(minutes), kind=When.WISHED, support=world.morning, minute=minute, strength=STRONGLY)
    assert sentences(world) == ["Morning visit: begin at about 10am"]
    assert [row.minute for row in history_of(by) if isinstance(row, WhenChoice)] == [600, 570, 540]
    assert [choice.minute for choice in choices_of(by, later(1)).when] == [570]  # as it was then
    assert AuditEntry.objects.count() == 3


def test_a_choice_stays_with_the_visit_when_its_agreement_is_replaced(world: Branchful) -> None:
    by = world.by(world.ada.account)
    one(by=by, at=AT, kind=When.WISHED, support=world.morning, minute=570, strength=STRONGLY)
    longer = world.support(
        "Long morning", minutes=60, earliest=420, latest=660, replaces=world.morning, first=world.morning
    )
    world.agree(longer)
    assert [support.name for support in Support.objects.in_force(MONDAY)] == ["Long morning", "Lunch"]
    assert sentences(world) == ["Long morning: begin at about 9:30am"]


def test_several_languages_and_interests_but_one_ceiling(world: Branchful) -> None:
    by = world.by(world.ada.account)
    for value in ("Welsh", "English"):
        one(by=by, at=AT, kind=Who.LANGUAGE, value=value, strength=WOULD_LIKE)
    for number in (3, 4):
        one(by=by, at=AT, kind=Who.FACES, number=number, strength=STRONGLY)
    assert sentences(world) == [
        "Somebody who speaks Welsh",
        "Somebody who speaks English",
        "At most 4 different people in two weeks",
    ]


def test_what_is_to_be_done_and_not(world: Branchful) -> None:
    by = world.by(world.ada.account)
    one(by=by, at=AT, kind=What.MUST_NOT, value="hoover before ten", strength=MUST)
    with pytest.raises(Refused, match="both done and not done"):
        one(by=by, at=AT, kind=What.MAY, support=world.lunch, value="Hoover before ten", strength=WOULD_LIKE)
    one(by=by, at=AT, kind=What.MAY, value="hoover before ten", strength=WOULD_LIKE)  # changed her mind
    one(by=by, at=AT, kind=What.UNHURRIED, support=world.morning, number=15, strength=STRONGLY)
    assert sentences(world) == ["If I ask: hoover before ten", "Morning visit: 15 minutes of it without tasks"]


def test_all_that_is_wrong_is_said_at_once_and_nothing_is_kept(world: Branchful) -> None:
    by = world.by(world.ada.account)
    one(by=by, at=AT, kind=When.EARLIEST, minute=600, strength=MUST)
    with pytest.raises(Refused) as refused:
        one(by=by, at=AT, kind=When.WISHED, support=None, minute=480, strength=STRONGLY)
    assert "which visit" in str(refused.value)
    assert "cannot both be kept" in str(refused.value)
    assert sentences(world) == ["Nobody before 10am"]
    assert AuditEntry.objects.count() == 1


@pytest.mark.parametrize("words", ["No black carers", "She should be British"])
def test_what_the_law_forbids_is_refused_with_the_reason(world: Branchful, words: str) -> None:
    with pytest.raises(Refused, match="unfair to them"):
        one(by=world.by(world.ada.account), at=AT, kind=Who.WAYS, value="calm", strength=MUST, words=words)
    assert AuditEntry.objects.count() == 0


def test_who_may_change_choices(world: Branchful) -> None:
    """The daughter once she is allowed to, the coordinator at her word, a worker never."""
    world.knows(world.ceri)
    for who in (world.dot, world.ceri.account):
        with pytest.raises(Refused, match="theirs to change"):
            one(by=world.by(who), at=AT, kind=Who.KNOWN_ONLY, strength=MUST)
    Allowed.objects.create(member=world.daughter, part=Part.CHANGE_CHOICES.value, from_date=MONDAY)
    with pytest.raises(Refused, match="not shared with you"):  # she may change what she may not see? No.
        one(by=world.by(world.dot), at=AT, kind=Who.KNOWN_ONLY, strength=MUST)
    Allowed.objects.create(member=world.daughter, part=Part.SEE_ABOUT_ME.value, from_date=MONDAY)
    choice = one(by=world.by(world.dot), at=AT, kind=Who.KNOWN_ONLY, strength=MUST)
    assert choice.said_by == "Ada’s daughter"


def test_a_team_in_order_and_whoever_is_new_is_to_be_introduced(world: Branchful) -> None:
    by = world.by(world.ada.account)
    choose_team(by=by, at=AT, workers=[world.dan, world.ceri], strength=STRONGLY)
    choose_team(by=by, at=later(1), workers=[world.ceri, world.dan], strength=STRONGLY)
    team = choices_of(world.by(world.ada.account, later(2))).team
    assert [(member.rank, member.worker.called) for member in team] == [(1, "Ceri"), (2, "Dan")]
    assert TeamMember.objects.count() == 4
    assert Introduction.objects.count() == 2  # once each
    assert AuditEntry.objects.count() == 4  # two teams, two introductions
    for wrong, why in (
        ([world.dan, world.dan], "in the list twice"),
        ([world.fay], "do not work where your care comes from"),
        ([Worker(pk=number) for number in range(1, MOST_FAVOURITES + 2)], "Choose 12 at most"),
    ):
        with pytest.raises(Refused, match=why):
            choose_team(by=by, at=later(3), workers=wrong, strength=STRONGLY)


def test_a_no_needs_no_reason_and_is_hidden_from_workers(world: Branchful) -> None:
    world.knows(world.ceri)
    world.knows(world.dan)
    ada = world.by(world.ada.account)
    choose_team(by=ada, at=AT, workers=[world.dan, world.ceri], strength=STRONGLY)
    say_no(by=ada, at=later(1), worker=world.dan)
    say_no(by=ada, at=later(2), worker=world.dan)  # again: nothing new
    after = world.by(world.ada.account, later(3))
    assert [member.worker for member in choices_of(after).team] == [world.ceri]
    assert [veto.worker for veto in choices_of(after).vetoes] == [world.dan]
    assert choices_of(world.by(world.ceri.account, later(3))).vetoes == []
    assert not Acquaintance.objects.filter(worker=world.dan, until_date=None).exists()
    assert [each.open for each in Introduction.objects.filter(worker=world.dan)] == [False]
    with pytest.raises(Refused, match="You said no to Dan"):
        choose_team(by=after, at=later(4), workers=[world.dan], strength=STRONGLY)
    for who in (world.dot, world.ceri.account):
        with pytest.raises(Refused, match="for them alone"):
            say_no(by=world.by(who), at=later(4), worker=world.eve)
    take_back_no(by=after, at=later(5), worker=world.dan)
    assert choices_of(world.by(world.ada.account, later(6))).vetoes == []


def test_her_daughter_cannot_choose_whom_she_said_no_to_and_does_not_learn_of_it(world: Branchful) -> None:
    for part in (Part.CHANGE_CHOICES, Part.SEE_ABOUT_ME, Part.SEE_WHO_COMES):
        Allowed.objects.create(member=world.daughter, part=part.value, from_date=MONDAY)
    say_no(by=world.by(world.ada.account), at=AT, worker=world.dan)
    before = AuditEntry.objects.count()
    dot = world.by(world.dot, later(1))
    with pytest.raises(Refused, match="Dan cannot be chosen"):
        choose_team(by=dot, at=later(1), workers=[world.dan], strength=STRONGLY)
    with pytest.raises(Refused, match="Dan cannot be chosen"):
        wish_introduction(by=dot, at=later(1), worker=world.dan, because="")
    assert (TeamMember.objects.count(), Introduction.objects.count(), AuditEntry.objects.count()) == (0, 0, before)


def test_two_visits_of_one_name_each_keep_their_own_choices(world: Branchful) -> None:
    weekend = world.support("Morning visit", days=[5, 6], minutes=45, earliest=420, latest=660)
    world.agree(weekend)
    by = world.by(world.ada.account)
    one(by=by, at=AT, kind=When.WISHED, support=world.morning, minute=480, strength=STRONGLY)
    one(by=by, at=later(1), kind=When.WISHED, support=weekend, minute=600, strength=STRONGLY)
    told = meaning(by, [Asked(When.LATEST, STRONGLY, visit="Morning visit", minute=540)], support=world.morning)
    assert (told.replaces, told.against) == ((), ())  # 10am is the weekend's
    kept = {choice.support: choice.minute for choice in choices_of(world.by(world.ada.account, later(2))).when}
    assert kept == {world.morning: 480, weekend: 600}


def test_the_database_keeps_one_of_a_kind(world: Branchful) -> None:
    by = world.by(world.ada.account)
    choice = one(by=by, at=AT, kind=When.REGULAR, support=world.morning, strength=STRONGLY)
    choice.pk, choice.public_id = None, "another"
    with pytest.raises(IntegrityError), transaction.atomic():
        choice.save()


def test_what_a_change_would_mean_is_told_before(world: Branchful) -> None:
    by = world.by(world.ada.account)
    one(by=by, at=AT, kind=Who.GENDER, value="man", strength=WOULD_LIKE)
    told = meaning(by, [Asked(Who.GENDER, MUST, value="woman")])
    assert [old.sentence for old in told.replaces] == ["A man helps me wash and dress"]
    assert told.effects[1] == "2 of our 3 workers could come to you then, now 3."
    assert "With so few" in told.effects[2]
    assert meaning(by, [Asked(Who.LANGUAGE, MUST, value="Latin")]).effects[0].startswith("None of our workers")
    late = meaning(by, [Asked(When.WISHED, STRONGLY, minute=700)], support=world.morning)
    assert late.effects == ("That is outside the time that was agreed for this visit, so the office first agrees it.",)
    assert TeamMember.objects.count() == 0
    assert AuditEntry.objects.count() == 1  # asking changes nothing


def test_workers_as_she_sees_them(world: Branchful, django_assert_max_num_queries: object) -> None:
    by = world.by(world.ada.account)
    one(by=by, at=AT, kind=Who.LANGUAGE, value="Welsh", strength=STRONGLY)
    one(by=by, at=AT, kind=Who.INTEREST, value="birds", strength=WOULD_LIKE)
    one(by=by, at=AT, kind=Who.GENDER, value="woman", strength=MUST)
    WorkerWish.objects.create(worker=world.eve, kind="likes", person=world.ada, from_date=MONDAY)
    found = matches_for(world.by(world.ada.account, later(1)))
    assert [(each.worker.called, each.match.score, each.can_come) for each in found] == [
        ("Ceri", 100, True),
        ("Eve", 10, True),  # her own liking: 60 of 580
        ("Dan", 23, False),
    ]
    assert found[0].not_alone == "Ceri has not been introduced to you yet."
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        matches_for(world.by(world.ada.account, later(1)))


def test_an_answer_of_several_is_one_action_and_what_is_the_same_stays(world: Branchful) -> None:
    by = world.by(world.ada.account)
    likes = [Asked(Who.INTEREST, WOULD_LIKE, value=value) for value in ("birds", "rugby", "choir")]
    made = choose(by=by, at=AT, asked=likes[:2])
    again = choose(by=by, at=later(1), asked=likes[1:], instead_of=likes[:2])
    assert [row.value for row in made if isinstance(row, WhoChoice)] == ["birds", "rugby"]
    assert [row.value for row in again if isinstance(row, WhoChoice)] == ["choir"]
    assert sentences(world) == [
        "Somebody who shares my interest: rugby",
        "Somebody who shares my interest: singing",
    ]
    choose(by=by, at=later(2), asked=[], instead_of=likes)  # "I don't mind"
    assert sentences(world) == []
    assert [entry.subject for entry in AuditEntry.objects.all()] == [
        f"plans.whochoice:{made[0].pk}",
        f"plans.whochoice:{again[0].pk}",
        "",
    ]
