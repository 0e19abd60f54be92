"""A person chooses: whom, when and what; and the workers who come to them are known."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import assert_never

from carewright.demo.cast import WORKERS, choices
from carewright.demo.cast import shape as cast
from carewright.demo.cast.lately import INTRODUCTIONS
from carewright.demo.load.world import Life, World, coordinator, deciding, manager, morning, speaking
from carewright.people.models import Acquaintance
from carewright.people.rules import Wish
from carewright.plans.actions.choices import choose, choose_team, say_no
from carewright.plans.actions.introductions import know_from_before
from carewright.plans.queries.choices import matches_for
from carewright.plans.rules.choices import Asked, How, Strength, What, When, Who

SAID = (How.TALK, How.PHONE, How.PAPER)
KNOWN = 4
"""So many workers at least are known to everybody."""
COVER = 3
"""So many of them at least could make each visit, for each worker that it takes: somebody is always on leave."""
WORKER = {each.key: each for each in WORKERS}


def chooses(world: World, person: cast.Person, number: int) -> Life:
    """In the second week they meet who will come, and choose. A worker who began later was chosen later."""
    office, key = coordinator(number), person.key
    waits = {each.worker for each in INTRODUCTIONS if each.person == key}
    day = _day(world, person, waits)
    team = [choice for choice in person.who if isinstance(choice, choices.Team)]
    known = [worker for choice in team for worker in choice.workers if worker not in waits]
    known += [each.key for each in WORKERS if (Wish.LIKES, key) in {(wish.kind, wish.about) for wish in each.wishes}]
    at = yield morning(day, 600)
    by = world.to(office, key, at)
    for worker in dict.fromkeys(known):
        know_from_before(by=by, at=at, worker=world.workers[worker], words="")
    for visit in person.visits:
        if wished := time_agreed(person, visit):
            agency = by if visit.by == "fern" else world.to(manager(visit.by), key, at)
            choose(by=agency, at=at, asked=[wished], support=world.supports[key, visit.name], how=How.TALK)
    at = yield morning(day, 690)
    _chosen(world, person, number, at)
    at = yield morning(max(day + timedelta(1), world.calendar.ago(30)))  # judged by what workers are trained for now
    by = world.to(office, key, at)
    there = set(Acquaintance.objects.filter(person=by.person, until_date=None).values_list("worker", flat=True))
    asked_already = there | {world.workers[worker].pk for worker in waits}
    suited = [each.worker for each in matches_for(by) if each.can_come and each.worker.pk not in asked_already]
    keys = {worker.pk: key for key, worker in world.workers.items()}
    met = {keys[pk] for pk in there} | {keys[worker.pk] for worker in suited[: max(0, KNOWN - len(there))]}
    for visit, weekday in ((each, day) for each in person.visits if each.by == "fern" for day in each.days):
        for suits in suited:
            if sum(could_make(WORKER[each], visit, weekday) for each in met) >= COVER * visit.workers:
                break
            if could_make(WORKER[keys[suits.pk]], visit, weekday):
                met.add(keys[suits.pk])
    for suits in suited:
        if keys[suits.pk] in met:
            know_from_before(by=by, at=at, worker=suits, words="")


def could_make(worker: cast.Worker, visit: cast.Visit, weekday: int) -> bool:
    """Whether a visit of a weekday fits into a worker's hours, and they are trained for it."""
    earliest, _, latest = visit.starts
    trained = {skill for each in worker.trained for skill in each.skills}
    return set(visit.skills) <= trained and any(
        day == weekday and max(starts, earliest) <= min(latest, ends - visit.minutes)
        for day, starts, ends in worker.pattern
    )


def _day(world: World, person: cast.Person, waits: set[str]) -> date:
    if waits:
        return world.calendar.ago(12)
    named = {worker for choice in person.who if isinstance(choice, choices.Team) for worker in choice.workers}
    named |= {choice.worker for choice in person.who if isinstance(choice, choices.Veto)}
    named |= {each.key for each in WORKERS if person.key in {wish.about for wish in each.wishes}}
    began = [worker.since for worker in WORKERS if worker.key in named]
    weeks = 12 if "marsh_road" in person.also else 2  # by then both agencies have agreed what they do
    return world.calendar.moved(max(person.since + timedelta(weeks=weeks), *began, date.min) + timedelta(3))


def time_agreed(person: cast.Person, visit: cast.Visit) -> Asked | None:
    """The time of which they spoke when the visit was agreed, unless they chose another one since."""
    _, wished, _ = visit.starts
    for when in person.when:
        own = when.visit == visit.name
        if own and when.start:
            return None
        if own and when.earliest and cast.minute(when.earliest) > wished:
            return None
        if own and when.latest and cast.minute(when.latest) < wished:
            return None
    return Asked(When.WISHED, Strength.WOULD_LIKE, minute=wished)


def _chosen(world: World, person: cast.Person, number: int, at: datetime) -> None:
    who = speaking(person)
    by = world.to(who or coordinator(number), person.key, at)
    near = deciding(person) or next((each for each in person.circle if each.allowed), None)
    how = How.ON_SCREEN if who else SAID[number % len(SAID)]
    helped_by = "" if who or near is None else f"{near.name}, {near.relation}"
    for choice in person.who:
        match choice:
            case choices.Team():
                choose_team(
                    by=by,
                    at=at,
                    workers=[world.workers[worker] for worker in choice.workers],
                    strength=Strength.of(choice.strength),
                    words=choice.words,
                    helped_by=helped_by,
                    how=how,
                )
            case choices.Veto():
                say_no(by=by, at=at, worker=world.workers[choice.worker])
            case _:
                choose(by=by, at=at, asked=who_asked(choice), words=choice.words, helped_by=helped_by, how=how)
    for visit, asked, words in [*when_asked(person), *what_asked(person)]:
        support = world.supports[person.key, visit] if visit else None
        choose(by=by, at=at, asked=asked, support=support, words=words, helped_by=helped_by, how=how)


def who_asked(
    choice: choices.Intimate | choices.Speaks | choices.Shares | choices.Manner | choices.KnownOnly | choices.Faces,
) -> list[Asked]:
    """A choice of who comes, as the platform keeps it."""
    strength = Strength.of(choice.strength)
    match choice:
        case choices.Intimate():
            return [Asked(Who.GENDER, strength, value=choice.gender.value)]
        case choices.Speaks():
            return [Asked(Who.LANGUAGE, strength, value=choice.language)]
        case choices.Shares():
            return [Asked(Who.INTEREST, strength, value=each.value) for each in choice.interests]
        case choices.Manner():
            return [Asked(Who.WAYS, strength, value=each.value) for each in choice.ways]
        case choices.KnownOnly():
            return [Asked(Who.KNOWN_ONLY, strength)]
        case choices.Faces():
            return [Asked(Who.FACES, strength, number=choice.most)]
    assert_never(choice)


type Answer = tuple[str, Sequence[Asked], str]
"""A visit ("": all), what is asked of it, and in which words."""


def when_asked(person: cast.Person) -> list[Answer]:
    """Choices of time. A day is quiet for all visits where no other visit of the person falls on it; where one does,
    it is only this visit that does not, and its days say so."""
    found: list[Answer] = []
    for when in person.when:
        strength = Strength.of(when.strength)
        times = {When.WISHED: when.start, When.EARLIEST: when.earliest, When.LATEST: when.latest}
        asked = [Asked(kind, strength, minute=cast.minute(clock)) for kind, clock in times.items() if clock]
        elsewhere = {day for visit in person.visits if visit.name != when.visit for day in visit.days}
        quiet = tuple(day for day in when.quiet_days if day not in elsewhere)
        days = when.days
        if quiet != when.quiet_days and not days:
            days = next(visit.days for visit in person.visits if visit.name == when.visit)
        if days:
            asked.append(Asked(When.DAYS, strength, days=days))
        if when.regular:
            asked.append(Asked(When.REGULAR, strength))
        if asked:
            found.append((when.visit, asked, when.words))
        if quiet:
            found.append(("", [Asked(When.QUIET_DAYS, strength, days=quiet)], when.words))
    return found


def what_asked(person: cast.Person) -> list[Answer]:
    """Choices of what is done. The cast says free minutes of one visit, the platform keeps those of a week."""
    found: list[Answer] = []
    days = {visit.name: len(visit.days) for visit in person.visits}
    for choice in person.what:
        match choice:
            case choices.Task():
                found.append(("", [Asked(What.of(choice.kind), value=choice.words)], ""))
                continue
            case choices.Length():
                asked = Asked(What.LENGTH, number=choice.minutes)
            case choices.Unhurried():
                asked = Asked(What.UNHURRIED, number=choice.minutes)
            case choices.Free():
                asked = Asked(What.FREE, number=choice.minutes * days[choice.visit])
            case _:
                assert_never(choice)
        asked = Asked(asked.kind, Strength.of(choice.strength), number=asked.number)
        found.append((choice.visit, [asked], choice.words))
    return found
