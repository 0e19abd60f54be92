"""The cast hangs together, could be planned, and looks like people."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from itertools import pairwise
from typing import get_args

import pytest

from carewright.core.rules import Kind
from carewright.demo.cast import LOOKS, LOOKS_OF_WORKERS, ORGANISATIONS, PEOPLE, STAFF, WORKERS, choices, shape
from carewright.demo.cast.shape import Person, Visit, Worker
from carewright.demo.cast.table import MARKER, PAGE, tables
from carewright.design.avatars import Look
from carewright.people.rules import WEEKDAYS, Gender, Group, Travel, Wish

TODAY = date(2026, 11, 22)
BOTH: tuple[Person | Worker, ...] = (*PEOPLE, *WORKERS)
FERN = [worker for worker in WORKERS if worker.organisation == "fern"]
PERSON = {person.key: person for person in PEOPLE}
WORKER = {worker.key: worker for worker in WORKERS}
VISITS = [(person, visit) for person in PEOPLE for visit in person.visits if visit.by == "fern"]
CHOICES = [(person, choice) for person in PEOPLE for choice in (*person.when, *person.who, *person.what)]
CLOCK = re.compile(r"\d{1,2}:\d\d")


def a_week(visits: list[tuple[Person, Visit]]) -> int:
    return sum(len(visit.days) for _, visit in visits)


def values(thing: object) -> Iterator[object]:
    """Everything that is said anywhere inside something."""
    if is_dataclass(thing):
        for each in fields(thing):
            yield from values(getattr(thing, each.name))
    elif isinstance(thing, tuple):
        for item in thing:
            yield from values(item)
    else:
        yield thing


def words(thing: object) -> Iterator[str]:
    return (value for value in values(thing) if isinstance(value, str))


def test_how_many_there_are() -> None:
    assert len(PEOPLE) == 60
    assert len(FERN) == 25
    assert Counter(each.role.value for each in STAFF if each.organisation == "fern") == {"coordinator": 2, "manager": 1}
    assert {each.kind for each in ORGANISATIONS} == {Kind.AGENCY, Kind.COUNCIL, Kind.CHARITY}
    with_others = Counter(key for person in PEOPLE for key in person.organisations)
    assert with_others == {"fern": 60, "usk": 46, "side_by_side": 4, "marsh_road": 2}


def test_everybody_is_drawn_as_they_are() -> None:
    """Nobody who is old has young hair, and nobody wears a beard who is a woman."""
    assert set(LOOKS) == {person.key for person in PEOPLE}
    assert set(LOOKS_OF_WORKERS) == {worker.key for worker in WORKERS}
    for look in (*LOOKS.values(), *LOOKS_OF_WORKERS.values()):
        Look.chosen("anybody", look)
    old = [LOOKS[person.key] for person in PEOPLE if person.born.year < 1950]
    assert {look["hair"] for look in old} == {"grey", "white"}
    assert not any(LOOKS_OF_WORKERS[worker.key]["beard"] for worker in WORKERS if worker.gender is not Gender.MAN)


def test_no_two_have_the_same_name_key_or_address() -> None:
    sign_ins = [each.email for each in BOTH if each.email]
    sign_ins += [each.email for each in STAFF if not each.person]
    phones = Counter(person.phone for person in PEOPLE if person.phone)
    assert len(PERSON) == len(PEOPLE)
    assert len(WORKER) == len(WORKERS)
    assert len({each.full_name for each in BOTH}) == len(PEOPLE) + len(WORKERS)
    assert len({person.called for person in PEOPLE}) == len(PEOPLE)
    assert len({worker.called for worker in WORKERS}) == len(WORKERS)
    assert len(set(sign_ins)) == len(sign_ins)
    assert [phone for phone, how_often in phones.items() if how_often > 1] == [PERSON["nancy"].phone]


def test_one_address_is_one_name() -> None:
    """Somebody who is in a circle, and in the cast besides, is the same one in both."""
    named = [(each.email, each.full_name) for each in BOTH]
    named += [(each.email, each.name) for each in STAFF]
    named += [(near.email, near.name) for person in PEOPLE for near in person.circle]
    known = {(email, name) for email, name in named if email}
    assert len({email for email, _ in known}) == len(known)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.key)
def test_what_a_person_refers_to_is_there(person: Person) -> None:
    visits = {visit.name for visit in person.visits}
    goals = {goal.key for goal in person.goals}
    assert len(visits) == len(person.visits)
    assert {key for visit in person.visits for key in shape.parts(visit.goals)} <= goals
    for choice in (*person.when, *person.who, *person.what):
        assert getattr(choice, "visit", None) in {None, *visits}
        assert set(getattr(choice, "workers", ())) <= {worker.key for worker in FERN}
        assert getattr(choice, "worker", None) in {None, *WORKER}
    named = [choice.worker for choice in person.who if isinstance(choice, choices.Veto)]
    chosen = {key for choice in person.who if isinstance(choice, choices.Team) for key in choice.workers}
    assert not chosen & set(named)
    assert {visit.by for visit in person.visits} <= set(person.organisations) <= {each.key for each in ORGANISATIONS}


def test_what_workers_and_staff_refer_to_is_there() -> None:
    about = {
        Wish.LIKES: set(PERSON),
        Wish.RATHER_NOT_PERSON: set(PERSON),
        Wish.RATHER_NOT_HOME: {thing for person in PEOPLE for thing in person.home.things},
        Wish.RATHER_NOT_DAY: set(WEEKDAYS),
    }
    for worker in WORKERS:
        assert all(wish.about in about[wish.kind] for wish in worker.wishes), worker.key
        liked = {wish.about for wish in worker.wishes if wish.kind is Wish.LIKES}
        refused = {p.key for p in PEOPLE for c in p.who if isinstance(c, choices.Veto) and c.worker == worker.key}
        assert not liked & refused, "somebody likes to come to a person who does not want them"
        assert {day for day, _, _ in worker.pattern}, worker.key
    organisations = {each.key for each in ORGANISATIONS}
    assert {each.organisation for each in STAFF} == organisations
    assert {worker.organisation for worker in WORKERS} == {"fern", "marsh_road"}
    for each in STAFF:
        assert not each.person or PERSON[each.person].email == each.email


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.key)
def test_every_value_is_one_of_its_list(person: Person) -> None:
    assert person.money in get_args(shape.Money)
    assert person.told
    assert set(person.told) <= set(get_args(shape.Channel))
    assert set(person.home.things) <= {"cat", "dog", "smoke", "stairs", "hoist"}
    assert ("email" not in person.told and "in_app" not in person.told) or person.email or person.circle
    for choice in (*person.when, *person.who, *person.what):
        assert getattr(choice, "strength", "must") in get_args(choices.Strength)
    for goal in person.goals:
        assert goal.importance in range(1, 11)
        assert goal.confidence in range(1, 11)
    for visit in person.visits:
        earliest, wished, latest = visit.starts
        assert earliest <= wished <= latest
        assert visit.minutes in (15, 30, 45, 60, 90)
        assert visit.workers in (1, 2)
        assert visit.core
        assert set(visit.days) <= set(shape.DAILY)
    for when in person.when:
        times = [shape.minute(time) for time in (when.earliest, when.start, when.latest) if time]
        assert times == sorted(times)
        assert times or when.days or when.quiet_days


def test_every_choice_of_a_known_kind_is_made_at_least_three_times() -> None:
    made = Counter(type(choice) for _, choice in CHOICES)
    assert set(made) == {*get_args(choices.Who), *get_args(choices.What), choices.When}
    assert min(made.values()) >= 3
    tasks = Counter(choice.kind for _, choice in CHOICES if isinstance(choice, choices.Task))
    assert min(tasks[kind] for kind in ("must", "may", "must_not")) >= 3
    whens = [choice for _, choice in CHOICES if isinstance(choice, choices.When)]
    for part in ("start", "earliest", "latest", "days", "quiet_days", "regular"):
        assert sum(bool(getattr(when, part)) for when in whens) >= 3, part
    strengths = Counter(choice.strength for _, choice in CHOICES if hasattr(choice, "strength"))
    assert min(strengths[strength] for strength in get_args(choices.Strength)) >= 3
    assert all(any(choice for _, choice in CHOICES if _ is person) for person in PEOPLE)


def test_every_group_and_way_of_paying_and_being_told_is_there() -> None:
    assert {said.group for person in PEOPLE for said in person.groups} == set(Group)
    assert {person.money for person in PEOPLE} == set(get_args(shape.Money))
    assert {way for person in PEOPLE for way in person.told} == set(get_args(shape.Channel))
    assert sum(near.do_not_contact for person in PEOPLE for near in person.circle) >= 3
    assert sum(near.authority is not None for person in PEOPLE for near in person.circle) >= 3


def test_ages() -> None:
    ages = sorted((TODAY - person.born).days // 365.25 for person in PEOPLE)
    assert (ages[0], ages[-1]) == (19, 101)
    assert max(later - sooner for sooner, later in pairwise(ages)) <= 6
    assert all(person.since < date(2026, 11, 1) for person in PEOPLE)


def test_homes_are_in_newport_and_each_has_its_own_spot() -> None:
    spots = {person.home.address: (person.home.latitude, person.home.longitude) for person in PEOPLE}
    assert len(PEOPLE) - len(spots) == 1, "only the couple lives together"
    homes = [*spots.values(), *((worker.home.latitude, worker.home.longitude) for worker in WORKERS)]
    assert len(set(homes)) == len(homes)
    assert all(51.545 <= latitude <= 51.625 and -3.06 <= longitude <= -2.93 for latitude, longitude in homes)


def test_postcodes_numbers_and_addresses_belong_to_nobody() -> None:
    """Sectors that do not exist (OS Code-Point Open), Ofcom's numbers for drama, and a domain nobody can own."""
    sector = re.compile(r"NP(10 [3-6]|18 7|19 [2356]|20 [08])[ABD-HJLNP-UW-Z]{2}")
    for each in BOTH:
        assert sector.fullmatch(each.home.postcode), each.home.postcode
    for person in PEOPLE:
        assert re.fullmatch(r"(01632 960|07700 900|020 7946 0)\d{3}|", person.phone)
    for word in (word for each in (*PEOPLE, *WORKERS, *STAFF) for word in words(each) if "@" in word):
        assert re.fullmatch(r"[a-z.]+@example\.org", word)


def test_a_week_is_like_those_of_published_facts() -> None:
    """Shares as in docs/explanation/synthetic-branches.md: 4 to 10 visits in 100 are short, and 8 are by two."""
    total = a_week(VISITS)
    assert 550 <= total <= 900
    short = a_week([(person, visit) for person, visit in VISITS if visit.minutes < 30])
    double = a_week([(person, visit) for person, visit in VISITS if visit.workers == 2])
    assert 0.03 <= short / total <= 0.10
    assert 0.05 <= double / total <= 0.12
    hours = sum(visit.minutes * len(visit.days) for _, visit in VISITS) / 60
    assert 6 <= hours / len(PEOPLE) <= 12.4


def test_a_short_visit_is_part_of_more() -> None:
    """NICE NG21: under half an hour only within a wider package, for a task of its own."""
    for person, visit in VISITS:
        assert visit.minutes >= 30 or len(person.visits) > 1, (person.key, visit.name)


PARTS_OF_THE_DAY = {"morning": (0, 720), "day": (720, 960), "evening": (960, 1440)}


@pytest.mark.parametrize("part", PARTS_OF_THE_DAY)
@pytest.mark.parametrize("day", shape.DAILY)
def test_there_are_hours_enough(day: int, part: str) -> None:
    """Time with people and a fifth of it on the way, against the hours in which workers can be given visits."""
    begins, ends = PARTS_OF_THE_DAY[part]
    asked = sum(v.minutes * v.workers for _, v in VISITS if day in v.days and begins <= v.starts[1] < ends)
    there = sum(
        max(0, min(until, ends) - max(since, begins))
        for worker in FERN
        for weekday, since, until in worker.pattern
        if weekday == day
    )
    assert asked * 1.2 <= there


def can_come(worker: Worker, person: Person, visit: Visit, day: int) -> bool:
    """Whether somebody is trained, works then, and is not kept away by what must hold."""
    earliest, _, latest = visit.starts
    works = any(
        weekday == day and max(since, earliest) <= latest and max(since, earliest) + visit.minutes <= until
        for weekday, since, until in worker.pattern
    )
    return works and set(visit.skills) <= worker.skills_on(TODAY) and not kept_away(worker, person)


def kept_away(worker: Worker, person: Person) -> bool:
    for choice in person.who:
        if isinstance(choice, choices.Veto) and choice.worker == worker.key:
            return True
        if isinstance(choice, choices.Intimate) and choice.strength == "must" and choice.gender is not worker.gender:
            return True
        if isinstance(choice, choices.Speaks) and choice.strength == "must" and choice.language not in worker.languages:
            return True
    return False


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.key)
def test_every_visit_could_be_done_by_somebody(person: Person) -> None:
    for visit in person.visits:
        for day in visit.days:
            able = [w.key for w in WORKERS if w.organisation == visit.by and can_come(w, person, visit, day)]
            assert len(able) >= visit.workers, (visit.name, WEEKDAYS[day], able)


def test_most_languages_are_spoken_and_not_all() -> None:
    asked = {choice.language for _, choice in CHOICES if isinstance(choice, choices.Speaks)}
    spoken = {language for worker in FERN for language in worker.languages}
    assert len(asked) >= 9
    assert asked - spoken == {"Romani"}


def test_the_workers_are_as_workers_are() -> None:
    women = sum(worker.gender is Gender.WOMAN for worker in FERN) / len(FERN)
    drivers = sum(worker.travel is Travel.CAR for worker in FERN) / len(FERN)
    assert 0.7 <= women <= 0.9
    assert 0.65 <= drivers <= 0.8
    assert {worker.travel for worker in FERN} == set(Travel)
    for worker in WORKERS:
        assert sum(until - since for _, since, until in worker.pattern) <= 48 * 60, worker.key
        assert all(0 <= since < until <= 1440 for _, since, until in worker.pattern), worker.key
        assert all(each.until is None or each.on < each.until for each in worker.trained), worker.key
        assert worker.skills_on(TODAY), worker.key
    soon = [e for w in FERN for e in w.trained if e.until and (e.until - TODAY).days < 31]
    assert soon, "some training is about to run out, so that the office has something to do"


def test_it_reads_like_people() -> None:
    for each in (*PEOPLE, *WORKERS, *STAFF):
        for said in words(each):
            assert len(said) < 600, said
            assert not re.search(r"\b(tests?|testing|lorem|foo|dummy|sample|todo)\b", said, re.I), said
            assert "'" not in said, f"write ’: {said}"
    for person in PEOPLE:
        assert 2 <= len(re.findall(r"[.!?](?: |$)", person.life)) <= 4, person.key
        filled = [heading.name for heading in fields(person.about) if getattr(person.about, heading.name)]
        assert 3 <= len(filled) <= 7, person.key
        assert person.strengths
        assert person.needs
        assert person.goals
        assert person.contingencies


def test_no_two_lives_and_no_two_wishes_are_alike() -> None:
    said = [word for person in PEOPLE for word in words((person.life, person.about, person.goals)) if len(word) > 30]
    assert len(set(said)) == len(said)


def test_nothing_is_said_of_a_kind_that_no_list_knows() -> None:
    """Every value is text, a number, a day, or one of the platform's own words."""
    kinds = {type(value) for each in (*PEOPLE, *WORKERS, *STAFF, *ORGANISATIONS) for value in values(each)}
    plain = {str, int, float, bool, date, type(None)}
    assert all(issubclass(kind, Enum) for kind in kinds - plain)


def test_the_page_tells_the_cast_as_it_is() -> None:
    drawn = PAGE.read_text().partition(MARKER)[2]
    assert drawn == tables(), "run: python -m carewright.demo.cast.table"
