"""Nothing of the cast is lost: whatever is said of anybody is found where the platform keeps it."""

from collections import Counter
from dataclasses import fields

import pytest

from carewright.core.models import Account, AuditEntry, Branch, Organisation
from carewright.core.queries import breaks_in_the_trail
from carewright.core.secrets import opened
from carewright.demo.cast import ORGANISATIONS, PEOPLE, STAFF, WORKERS, choices, shape
from carewright.demo.cast.lately import CHANGES, HELPER, INTRODUCTIONS, OVERDUE, TALKS
from carewright.demo.cast.shape import Person, Worker
from carewright.demo.load import is_there
from carewright.demo.load.choosing import time_agreed, what_asked, when_asked, who_asked
from carewright.demo.load.persons import HEADINGS
from carewright.demo.load.world import World
from carewright.demo.tests.conftest import NOW
from carewright.messages.models import Channel, Delivery, Thread
from carewright.messages.queries import unread_for
from carewright.messages.rules import Way
from carewright.people import models as people
from carewright.people.queries import Member, offices_for, persons_for, someone_to
from carewright.people.rules import Authority, Wish
from carewright.plans import models as plans
from carewright.plans.models import Support
from carewright.plans.models.choices import TeamMember, Veto
from carewright.plans.queries.choices import choices_of
from carewright.plans.queries.reviews import needs_changes_waiting, reviews_overdue
from carewright.plans.rules.choices import Asked
from carewright.plans.rules.introductions import Step
from carewright.plans.rules.plan import Ring

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
TODAY = NOW.date()

KEPT = {
    Person: {
        "key", "called", "full_name", "born", "home", "about", "strengths", "needs", "goals", "visits", "since",
        "contingencies", "told", "when", "who", "what", "email", "phone", "communication", "groups", "circle", "also",
    },
    Worker: {
        "key", "called", "full_name", "gender", "email", "about", "interests", "ways", "trained", "travel", "home",
        "week", "since", "languages", "wishes", "organisation", "promised",
    },
}  # fmt: skip
NOT_KEPT = {
    Person: {
        "life",  # what the teller says of them, not they themselves: it stands in docs/explanation/the-cast.md
        "gender",  # the platform does not ask it of persons
        "money",  # kept from the capability ``funds`` on; who pays is seen in whom they are with
    },
    Worker: set(),
}


@pytest.mark.parametrize("kind", [Person, Worker])
def test_each_thing_that_can_be_said_is_loaded_or_named_as_not_kept(kind: type) -> None:
    assert KEPT[kind] | NOT_KEPT[kind] == {each.name for each in fields(kind)}


def test_who_is_there(world: World) -> None:
    assert is_there()
    assert {each.name for each in ORGANISATIONS} == set(Organisation.objects.values_list("name", flat=True))
    assert {each.branch for each in ORGANISATIONS if each.branch} == set(Branch.objects.values_list("name", flat=True))
    posts = {(post.account.email, post.role) for post in people.Post.objects.select_related("account")}
    assert posts == {(each.email, each.role.value) for each in STAFF}
    assert people.Person.objects.count() == len(PEOPLE)
    assert people.Worker.objects.count() == len(WORKERS)


def test_the_trail_is_whole_and_runs_in_the_order_of_the_calendar(world: World) -> None:
    assert list(breaks_in_the_trail()) == []
    founded = AuditEntry.objects.filter(action="core.found_organisation")
    assert founded.count() == len(ORGANISATIONS)
    assert set(AuditEntry.objects.filter(account=None).values_list("action", flat=True)) <= {
        "core.found_organisation", "core.open_branch", "core.state_fact", "people.appoint",
        "messages.tell", "messages.take", "messages.record_outcome",
    }, "whatever a person would do is done by somebody"  # fmt: skip
    for person in people.Person.objects.all():
        about = AuditEntry.objects.filter(about=f"people.person:{person.pk}").order_by("pk")
        first = [entry.action for entry in about if not entry.action.startswith("messages.")][:1]
        assert first == ["people.welcome_person"] or about[0].action in ("people.consent", "people.welcome_by_code")


@pytest.mark.parametrize("worker", WORKERS, ids=lambda worker: worker.key)
def test_a_worker(world: World, worker: Worker) -> None:
    row = people.Worker.objects.get(full_name=worker.full_name)
    assert (row.called, row.gender, row.travel) == (worker.called, worker.gender.value, worker.travel.value)
    assert row.account
    assert row.account.email == worker.email
    assert (row.home_postcode, row.latitude, row.longitude) == (
        worker.home.postcode, worker.home.latitude, worker.home.longitude,
    )  # fmt: skip
    employment = row.employments.get()
    assert employment.from_date == worker.since
    assert employment.branch == world.branches[worker.organisation]
    profile = row.profiles.get()
    assert profile.about == worker.about
    assert profile.interests == [each.value for each in worker.interests]
    assert profile.languages == list(worker.languages)
    assert profile.ways == [each.value for each in worker.ways]
    trained = {(s.value, each.on, each.until, each.seen) for each in worker.trained for s in each.skills}
    assert trained == set(row.skills.values_list("skill", "from_date", "until_date", "seen"))
    assert row.hours_contracts.get().promised == 60 * worker.promised
    assert sorted(worker.pattern) == sorted(row.patterns.values_list("weekday", "starts", "ends"))
    about = (Wish.LIKES, Wish.RATHER_NOT_PERSON)
    wishes = {
        (each.kind.value, world.persons[each.about].pk if each.kind in about else None,
         "" if each.kind in about else each.about)
        for each in worker.wishes
    }  # fmt: skip
    assert wishes == set(row.wishes.values_list("kind", "person", "thing"))


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.key)
def test_who_a_person_is_and_who_is_around_them(world: World, person: Person) -> None:
    row = people.Person.objects.get(full_name=person.full_name)
    assert (row.called, row.born_date, row.account.email if row.account else None) == (
        person.called, person.born, person.email,
    )  # fmt: skip
    cares = {care.organisation.name: care for care in row.cares.all()}
    assert set(cares) == {each.name for each in ORGANISATIONS if each.key in person.organisations}
    assert cares["Fern Homecare"].from_date == person.since
    home = row.homes.get()
    said = person.home
    assert (home.address, home.postcode, home.latitude, home.longitude, home.parking) == (
        said.address, said.postcode, said.latitude, said.longitude, said.parking,
    )  # fmt: skip
    assert set(home.things) == set(said.things)
    assert "".join(opened(access.closed) for access in home.access.all()) == said.way_in
    helps = set(row.communication.values_list("kind", "words"))
    assert {(each.kind.value, each.words) for each in person.communication} <= helps
    groups = {(each.group.value, each.purpose.value, each.words) for each in person.groups}
    assert groups == set(row.groups.values_list("group", "purpose", "words"))
    around = {each.name: each for each in row.circle.all()}
    assert set(around) == {each.name for each in person.circle}
    for near in person.circle:
        member = around[near.name]
        assert (member.relation, member.account.email if member.account else None) == (near.relation, near.email)
        assert {part.value for part in near.allowed} == set(member.allowed.values_list("part", flat=True))
        assert member.silences.exists() is near.do_not_contact
        authorities = list(member.authorities.values_list("authority", flat=True))
        assert authorities == ([near.authority.value] if near.authority else [])
        if near.authority is Authority.LPA_HEALTH:
            assert row.capacities.filter(can_decide=False).exists()


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.key)
def test_how_a_person_is_told(world: World, person: Person) -> None:
    row = world.persons[person.key]
    own = {each.way: each for each in Channel.objects.filter(person=row)}
    theirs = set(Channel.objects.filter(circle_member__person=row).values_list("way", flat=True))
    for way in person.told:
        assert way in own or (not person.email and way in theirs), way
    helps = " ".join(row.communication.values_list("words", flat=True))
    numbers = {own[way.value].address for way in (Way.SMS, Way.CALL) if way.value in own}
    assert not person.phone or person.phone in helps or f"+44{person.phone[1:].replace(' ', '')}" in numbers


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.key)
def test_the_plan_of_a_person(world: World, person: Person) -> None:
    row = world.persons[person.key]
    newest = plans.AboutMe.objects.filter(person=row).order_by("-number")[0]
    told = {entry.heading: entry.words for entry in newest.entries.all()}
    assert told == {h.value: words for name, h in HEADINGS.items() if (words := getattr(person.about, name))}
    assert list(plans.Strength.objects.filter(person=row).values_list("words", flat=True)) == list(person.strengths)
    needs = list(plans.Need.objects.filter(person=row).values_list("words", "health"))
    assert needs == [(need.words, need.health) for need in person.needs]
    goals = {goal.words: goal for goal in plans.Goal.objects.filter(person=row)}
    for goal in person.goals:
        assert goals[goal.words].importance == goal.importance
        assert goals[goal.words].statuses.all()[0].confidence == goal.confidence
    when_wrong = set(plans.Contingency.objects.filter(person=row).values_list("triggers", "what_to_do"))
    assert when_wrong == {(each.trigger, each.then) for each in person.contingencies}
    supports = {each.name: each for each in Support.objects.in_force(TODAY).filter(care__person=row)}
    assert set(supports) == {visit.name for visit in person.visits}
    for visit in person.visits:
        support, (earliest, _, latest) = supports[visit.name], visit.starts
        assert (support.earliest, support.latest, support.minutes, support.workers, support.time_critical) == (
            earliest, latest, visit.minutes, visit.workers, visit.time_critical,
        )  # fmt: skip
        assert tuple(support.days) == tuple(sorted(visit.days))
        assert support.skills == [skill.value for skill in visit.skills]
        assert support.care.organisation == world.organisations[visit.by]
        for ring, said in (
            (Ring.CORE, visit.core), (Ring.JUDGEMENT, visit.judgement), (Ring.NOT_OURS, visit.not_ours),
        ):  # fmt: skip
            tasks = support.tasks.filter(ring=ring.value).values_list("words", flat=True)
            assert tuple(tasks) == shape.parts(said)
        served = {goal.words for goal in person.goals if goal.key in shape.parts(visit.goals)}
        assert served == {outcome.goal.words for outcome in support.outcomes.all()}
        agreement = support.agreements.get()
        assert agreement.short_agreed or visit.minutes >= 30


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.key)
def test_what_a_person_chose(world: World, person: Person) -> None:
    row = world.persons[person.key]
    by = someone_to(Member(NOW, Account.objects.get(email="nerys.bowditch@example.org")), row.public_id)
    if "marsh_road" in person.also:
        assert row.account  # who sees the parts of both
        by = someone_to(Member(NOW, row.account), row.public_id)
    found = Counter((each.visit_name if hasattr(each, "visit_name") else "", each.asked, each.words)
                    for each in choices_of(by).rows)  # fmt: skip
    wanted: Counter[tuple[str, Asked, str]] = Counter()
    for visit, asked, words in [*when_asked(person), *what_asked(person)]:
        wanted.update((visit, _about(visit, each), words) for each in asked)
    for choice in person.who:
        if not isinstance(choice, choices.Team | choices.Veto):
            wanted.update(("", each, choice.words) for each in who_asked(choice))
    for visit_ in person.visits:
        if time := time_agreed(person, visit_):
            wanted[visit_.name, _about(visit_.name, time), ""] += 1
    assert found == wanted
    team = [choice for choice in person.who if isinstance(choice, choices.Team)]
    members = [
        (each.worker, each.strength, each.words) for each in TeamMember.objects.filter(person=row, ended_at=None)
    ]
    assert members == [(world.workers[key], each.strength, each.words) for each in team for key in each.workers]
    vetoes = {each.worker for each in person.who if isinstance(each, choices.Veto)}
    assert set(Veto.objects.filter(person=row).values_list("worker", flat=True)) == {
        world.workers[key].pk for key in vetoes
    }


def _about(visit: str, asked: Asked) -> Asked:
    return Asked(asked.kind, asked.strength, visit, asked.minute, asked.days, asked.value, asked.number)


def test_no_choice_of_the_cast_was_left_out_on_the_way() -> None:
    """``when_asked`` and ``what_asked`` say for each choice everything that it says."""
    for person in PEOPLE:
        said = when_asked(person)
        for when in person.when:
            mine = [each for visit, asked, words in said if words == when.words for each in asked]
            times = [shape.minute(clock) for clock in (when.start, when.earliest, when.latest) if clock]
            assert sorted(each.minute for each in mine if each.minute is not None) == sorted(times)
            assert not when.days or when.days in [each.days for each in mine]
            kept_free = {day for each in mine if each.kind.value == "quiet_days" for day in each.days}
            comes_on = {day for each in mine if each.kind.value == "days" for day in each.days}
            for day in when.quiet_days:
                assert day in kept_free or (comes_on and day not in comes_on)
            assert when.regular == any(each.kind.value == "regular" for each in mine)
        assert len(what_asked(person)) == len(person.what)


def test_everybody_knows_workers_and_nobody_comes_who_was_refused(world: World) -> None:
    for person in world.persons.values():
        known = set(person.acquaintances.filter(until_date=None).values_list("worker", flat=True))
        assert len(known) >= 3, person
        assert not known & set(Veto.objects.filter(person=person).values_list("worker", flat=True))


def test_what_happened_lately(world: World) -> None:
    imran = Member(NOW, Account.objects.get(email="imran.sheikh@example.org"))
    office = offices_for(imran)[0]
    names = {person.key: person.called for person in PEOPLE}
    assert {due.care.person.called for due in reviews_overdue(office)} == {names[key] for key in OVERDUE}
    waiting = needs_changes_waiting(office)
    assert len(waiting) == len(CHANGES)
    assert unread_for(imran).messages
    assert unread_for(imran).notes
    assert {thread.title for thread in Thread.objects.all()} == {talk.title for talk in TALKS}
    stands = {(i.person.called, i.worker.called): i.stands for i in plans.Introduction.objects.all()}
    called = {worker.key: worker.called for worker in WORKERS}
    for each in INTRODUCTIONS:
        expected = Step.HELD if each.met else Step.PLANNED if each.ahead else Step.WISHED
        assert stands[names[each.person], called[each.worker]] is expected
    assert people.HelperLink.objects.get().name == HELPER.name
    assert plans.Involvement.objects.values("care__person").distinct().count() >= 50
    assert plans.AboutMe.objects.filter(number=2).count() >= 15


def test_nothing_is_sent_because_the_cast_is_loaded(world: World) -> None:
    assert not Delivery.objects.filter(state="waiting", way__in=["email", "sms"]).exists()


def test_the_commissioner_is_something_to_people_and_a_stranger_to_nobody(world: World) -> None:
    gareth = Member(NOW, Account.objects.get(email="gareth.imbert@example.org"))
    assert persons_for(gareth).count() == 46
    bethan = Member(NOW, Account.objects.get(email="bethan.rosser@example.org"))
    assert {person.called for person in persons_for(bethan)} == {"Elin", "Phil"}
