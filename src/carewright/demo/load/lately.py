"""The last days: wishes, introductions, threads, changed needs, a link; and what went out was handed over."""

from collections.abc import Iterable
from datetime import timedelta

from carewright.core.civil import moment
from carewright.demo.cast import WORKERS
from carewright.demo.cast import shape as cast
from carewright.demo.cast.lately import CHANGES, HELPER, INTRODUCTIONS, TALKS, Changed, Introduced, Talk
from carewright.demo.load.world import LOADING, Life, World, coordinator, morning, named, speaking
from carewright.messages.actions import (
    add_reader,
    read_up_to,
    record_outcome,
    start_thread,
    take,
    write_note,
)
from carewright.messages.models import Delivery
from carewright.messages.queries import by_hand
from carewright.messages.rules import State, Way
from carewright.people.actions import give_helper_link, wish
from carewright.people.rules import Wish
from carewright.plans.actions.introductions import hold_introduction, plan_introduction, say_how_it_went
from carewright.plans.actions.reviews import read_need_change, report_need_change
from carewright.plans.models.introductions import Introduction
from carewright.plans.rules.introductions import Whose


def lately(world: World, people: Iterable[cast.Person]) -> list[Life]:
    """What happened lately to some people; of everybody else's nothing."""
    persons = {person.key: (person, number) for number, person in enumerate(people)}
    lives = [_wishes(world, worker) for worker in WORKERS]
    lives += [_introduced(world, each, *persons[each.person]) for each in INTRODUCTIONS if each.person in persons]
    lives += [_talked(world, each, persons[each.person][1]) for each in TALKS if each.person in persons]
    lives += [_changed(world, each, persons[each.person][1]) for each in CHANGES if each.person in persons]
    lives += [_lets_in(world, persons[HELPER.person][0])] if HELPER.person in persons else []
    return [*lives, _handed_over(world)]


def _wishes(world: World, worker: cast.Worker) -> Life:
    at = yield morning(world.calendar.ago(9), 1_050)
    by = world.at(worker.email, worker.organisation, at)
    for each in worker.wishes:
        about_person = each.kind in (Wish.LIKES, Wish.RATHER_NOT_PERSON)
        if about_person and each.about not in world.persons:
            continue
        person = world.persons[each.about] if about_person else None
        wish(by=by, at=at, kind=each.kind, person=person, thing="" if about_person else each.about)


def _introduced(world: World, each: Introduced, person: cast.Person, number: int) -> Life:
    """The wish was made when they chose; the office finds a time, and both say how it went."""
    office, worker = coordinator(number), world.workers[each.worker]
    introduction = Introduction.objects.get(person=world.persons[each.person], worker=worker)
    if not (each.ago or each.ahead):
        return
    at = yield morning(world.calendar.ago(8 if each.ago else 2), 930)
    meet = moment(world.calendar.ago(each.ago or -each.ahead), 840)
    plan_introduction(
        by=world.to(office, each.person, at),
        at=at,
        introduction=introduction,
        planned_for=meet,
        introducer=named("imran.sheikh@example.org"),
    )
    if each.met is None:
        return
    at = yield meet + timedelta(hours=1)
    hold_introduction(by=world.to(office, each.person, at), at=at, introduction=introduction)
    for whose, (felt, words), who in (
        (Whose.PERSON, each.met.person, speaking(person) or office),
        (Whose.WORKER, each.met.worker, world.account_of(worker)),
    ):
        by = world.to(who, each.person, at)
        say_how_it_went(by=by, at=at, introduction=introduction, whose=whose, felt=felt, words=words)


def _talked(world: World, talk: Talk, number: int) -> Life:
    first, *others = talk.notes
    at = yield world.now - timedelta(hours=first.hours)
    by = world.to(first.by, talk.person, at)
    thread = start_thread(by=by, at=at, title=talk.title, words=first.words, organisation=world.organisations["fern"])
    opener = by if by.rights.decides else world.to(coordinator(number), talk.person, at)
    for email in talk.with_whom:
        add_reader(by=opener, at=at, thread=thread, account=world.account(email))
    for note in others:
        at = yield world.now - timedelta(hours=note.hours)
        write_note(by=world.to(note.by, talk.person, at), at=at, thread=thread, words=note.words)
    newest = thread.notes.latest("created_at")
    at = yield max(at, world.now - timedelta(hours=3))
    for email in talk.read_by:
        read_up_to(by=world.to(email, talk.person, at), at=at, note=newest)


def _changed(world: World, change: Changed, number: int) -> Life:
    at = yield world.now - timedelta(hours=change.hours)
    said = report_need_change(
        by=world.to(change.by, change.person, at),
        at=at,
        care=world.care(change.person, "fern"),
        words=change.words,
        urgency=change.urgency,
    )
    if change.read:
        at = yield at + timedelta(hours=2)
        read_need_change(by=world.to(coordinator(number), change.person, at), at=at, change=said)


def _lets_in(world: World, person: cast.Person) -> Life:
    at = yield world.now - timedelta(hours=30)
    give_helper_link(
        by=world.to(speaking(person), person.key, at),
        at=at,
        name=HELPER.name,
        parts=HELPER.parts,
        ends_at=at + timedelta(HELPER.days),
    )


def _handed_over(world: World) -> Life:
    """What was told in the past has gone out in the past: nothing of it is sent when the cast is loaded."""
    at = yield world.now
    ways = [way.value for way in Way if not by_hand(way)]
    for delivery in Delivery.objects.filter(state=State.WAITING.value, way__in=ways):
        take(by=LOADING, at=at, delivery=delivery)
        record_outcome(by=LOADING, at=at, delivery=delivery, state=State.HANDED_OVER)
