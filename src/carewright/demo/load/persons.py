"""A person comes: who they are, who is around them, what they agreed to; then the plan, About Me and the yes to it."""

import re
from datetime import datetime, timedelta

from carewright.demo.cast import LOOKS
from carewright.demo.cast import shape as cast
from carewright.demo.load.world import Life, World, coordinator, deciding, manager, morning, speaking
from carewright.messages.actions import choose_channel
from carewright.messages.rules import Form, Way
from carewright.people import actions
from carewright.people.queries import SomeoneTo
from carewright.people.rules import Authority, CommunicationKind, Consenting, Purpose
from carewright.plans.actions.about_me import write_about_me
from carewright.plans.actions.introductions import know_from_before
from carewright.plans.actions.plan import say_goal, say_need, say_strength, write_contingency
from carewright.plans.actions.support import agree, propose_support
from carewright.plans.rules.about_me import Entry, Heading
from carewright.plans.rules.plan import RIGHTS, Right, Ring

HEADINGS = {
    "important": Heading.IMPORTANT,
    "people": Heading.PEOPLE,
    "talking": Heading.COMMUNICATION,
    "wellness": Heading.WELLNESS,
    "please": Heading.DO_AND_DO_NOT,
    "support": Heading.SUPPORT,
    "worth": Heading.WORTH_KNOWING,
}
"""What the cast calls the headings of About Me."""


def in_two_versions(number: int) -> bool:
    """Whether a person finished their About Me only at a later review: every third did."""
    return number % 3 == 0


ASSESSED = 21
"""So many days before the first visit the council took them on."""


def comes(world: World, person: cast.Person, number: int) -> Life:
    """The council assesses them, if it pays; the agency welcomes them; in a week their plan is agreed."""
    since, key, office = world.calendar.moved(person.since), person.key, coordinator(number)
    code = ""
    if "usk" in person.organisations:
        at = yield morning(since - timedelta(ASSESSED))
        _welcomed(world, person, at, "usk", manager("usk"))
        at = yield morning(since - timedelta(3))
        code = _code(world.to(manager("usk"), key, at), person, at)
    at = yield morning(since, 570)
    _welcomed(world, person, at, "fern", office, code)
    if person.email:
        actions.give_account(by=world.at(office, "fern", at), at=at, to=world.persons[key], email=person.email)
    at = yield morning(since)
    by = world.to(office, key, at)
    _at_home(by, person, at)
    actions.choose_look(by=by, at=at, look=LOOKS[key])
    for part in (_around, _deciding, _agreed_uses, _told):
        part(world, by, person, at)
    at = yield morning(since, 810)
    by = world.to(office, key, at)
    _plan(world, by, person, at)
    _proposed(world, by, person, at, "fern")
    at = yield morning(since + timedelta(2), 660)
    about_me(world, person, office, at, seen=0, whole=not in_two_versions(number))
    at = yield morning(since + timedelta(3), 900)
    _agreed(world, person, office, at, "fern")


def _welcomed(world: World, person: cast.Person, at: datetime, organisation: str, office: str, code: str = "") -> None:
    by, branch = world.at(office, organisation, at), world.branches.get(organisation)
    if code:
        actions.welcome_by_code(by=by, at=at, code=code, branch=branch)
        return
    made = actions.welcome_person(
        by=by,
        at=at,
        called=person.called,
        full_name=person.full_name,
        from_date=by.member.today,
        branch=branch,
        born_date=world.calendar.born(person.born),
    )
    world.persons[person.key] = made
    actions.consent(
        by=world.to(office, person.key, at),
        at=at,
        organisation=world.organisations[organisation],
        purpose=Purpose.CARE,
        how=Consenting.SPOKEN,
        given_by=person.called,
    )


def _code(by: SomeoneTo, person: cast.Person, at: datetime) -> str:
    code = actions.give_joining_code(by=by, at=at, how=Consenting.SPOKEN, given_by=person.called)
    return code.handed_over


def _at_home(by: SomeoneTo, person: cast.Person, at: datetime) -> None:
    home = person.home
    actions.move_home(
        by=by,
        at=at,
        address=home.address,
        postcode=home.postcode,
        latitude=home.latitude,
        longitude=home.longitude,
        things=home.things,
        parking=home.parking,
    )
    if home.way_in:
        actions.say_how_to_get_in(by=by, at=at, how=home.way_in)
    needs = [(each.kind, each.words) for each in person.communication]
    if person.phone and not {"sms", "call"} & set(person.told):
        needs.append((CommunicationKind.CONTACT, f"Telephone: {person.phone}"))
    if needs:
        actions.say_what_helps_us_talk(by=by, at=at, needs=needs)


def _around(world: World, by: SomeoneTo, person: cast.Person, at: datetime) -> None:
    for near in person.circle:
        member = actions.add_to_circle(by=by, at=at, name=near.name, relation=near.relation, email=near.email or "")
        world.circle[person.key, near.name] = member
        for part in near.allowed:
            actions.let(by=by, at=at, member=member, part=part)
        if near.do_not_contact:
            actions.do_not_contact(by=by, at=at, member=member)


def _deciding(world: World, by: SomeoneTo, person: cast.Person, at: datetime) -> None:
    """What somebody cannot decide comes before the power of attorney that is for that."""
    for near in person.circle:
        if near.authority is Authority.LPA_HEALTH:
            actions.record_capacity(
                by=by,
                at=at,
                decision="How care at home is arranged",
                can_decide=False,
                assessed_by=f"A social worker of Usk Council, with {near.name} there",
                reasons=f"{person.called} was asked at their best time of day, in short words and with things to show. "
                "They could say what they like and dislike, and it is written down; they could not weigh one way of "
                "arranging it against another.",
            )
        if near.authority:
            seen = "The sealed original"
            member = world.circle[person.key, near.name]
            actions.record_representative(by=by, at=at, member=member, authority=near.authority, seen=seen)


def _agreed_uses(world: World, by: SomeoneTo, person: cast.Person, at: datetime) -> None:
    near = deciding(person)
    purposes = {Purpose.CARE, *(said.purpose for said in person.groups)}
    purposes |= {Purpose.SHARING} if "usk" in person.organisations else set()
    for purpose in sorted(purposes, key=list(Purpose).index):
        actions.consent(
            by=by,
            at=at,
            organisation=world.organisations["fern"],
            purpose=purpose,
            how=Consenting.WRITTEN,
            given_by=near.name if near else person.called,
        )
    for said in person.groups:
        actions.say_group(by=by, at=at, group=said.group, purpose=said.purpose, words=said.words, how=Consenting.SPOKEN)


def _told(world: World, by: SomeoneTo, person: cast.Person, at: datetime) -> None:
    """By the ways they chose; where they have no address of their own, those near them are told in their place."""
    words = " ".join(each.words for each in person.communication if each.kind is CommunicationKind.FORMAT)
    form = Form.PLAIN
    if re.search("easy read", words, re.I):
        form = Form.EASY
    elif re.search("large print|point", words, re.I):
        form = Form.LARGE
    reachable = [near for near in person.circle if near.email]
    for place, way in enumerate(map(Way.of, person.told), 1):
        own = person.email or way not in (Way.IN_APP, Way.EMAIL)
        addresses = {Way.EMAIL: person.email or reachable[0].email or "" if reachable or person.email else ""}
        addresses |= dict.fromkeys((Way.SMS, Way.CALL), person.phone)
        choose_channel(
            by=by,
            at=at,
            to=world.persons[person.key] if own else world.circle[person.key, reachable[0].name],
            way=way,
            place=place,
            address=addresses.get(way, ""),
            form=form,
        )


def _plan(world: World, by: SomeoneTo, person: cast.Person, at: datetime) -> None:
    for words in person.strengths:
        say_strength(by=by, at=at, words=words)
    for need in person.needs:
        say_need(by=by, at=at, words=need.words, health=need.health)
    for goal in person.goals:
        world.goals[person.key, goal.key] = say_goal(
            by=by, at=at, words=goal.words, importance=goal.importance, confidence=goal.confidence
        )
    for contingency in person.contingencies:
        write_contingency(by=by, at=at, triggers=contingency.trigger, what_to_do=contingency.then)


def _proposed(world: World, by: SomeoneTo, person: cast.Person, at: datetime, agency: str) -> None:
    for visit in person.visits:
        if visit.by != agency:
            continue
        earliest, _, latest = visit.starts
        goals = [world.goals[person.key, key] for key in cast.parts(visit.goals)]
        rings = {Ring.CORE: visit.core, Ring.JUDGEMENT: visit.judgement, Ring.NOT_OURS: visit.not_ours}
        short = visit.minutes < 30
        world.supports[person.key, visit.name] = propose_support(
            by=by,
            at=at,
            care=world.care(person.key, agency),
            name=visit.name,
            purpose="; ".join(goal.words for goal in goals) or visit.core,
            days=visit.days,
            minutes=visit.minutes,
            earliest=earliest,
            latest=latest,
            from_date=by.member.today + timedelta(3),
            workers=visit.workers,
            skills=visit.skills,
            time_critical=visit.time_critical,
            short_known=short,
            short_wider=short,
            short_task=short,
            tasks=[(ring, words) for ring, said in rings.items() for words in cast.parts(said)],
            goals=[(goal, "") for goal in goals],
        )


def _agreed(world: World, person: cast.Person, office: str, at: datetime, agency: str) -> None:
    """Their representative or they themselves say yes on a screen; who does not sign in says it to the office."""
    who = speaking(person)
    representative = world.representative(person)
    supports = [world.supports[person.key, visit.name] for visit in person.visits if visit.by == agency]
    authority = Authority.of(representative.authority) if representative else None
    agree(
        by=world.to(who or office, person.key, at),
        at=at,
        care=world.care(person.key, agency),
        supports=supports,
        right=RIGHTS[authority] if authority else Right.OWN,
        how=Consenting.ON_SCREEN if who else Consenting.SPOKEN,
        representative=representative,
        short_agreed=any(support.minutes < 30 for support in supports),
    )


def about_me(world: World, person: cast.Person, office: str, at: datetime, *, seen: int, whole: bool) -> None:
    """What a person says of themself. ``seen``: the version that they had before; unless it is the ``whole``, they did
    not get to the last heading yet."""
    texts = {heading: getattr(person.about, name) for name, heading in HEADINGS.items()}
    told = {heading: [Entry(words)] for heading, words in texts.items() if words}
    if not whole:
        told.popitem()
    by = world.to(speaking(person) or office, person.key, at)
    helper = next((f"{near.name}, {near.relation}" for near in person.circle if near.allowed), "")
    write_about_me(by=by, at=at, seen=seen, texts=told, supported_by="" if by.rights.themself else helper)


def joins_marsh_road(world: World, person: cast.Person, number: int) -> Life:
    """A second agency takes on a part: they hand it a code, and agree on a plan with it as well."""
    if "marsh_road" not in person.also:
        return
    day, office = world.calendar.moved(person.since) + timedelta(70), manager("marsh_road")
    at = yield morning(day, 600)
    code = _code(world.to(coordinator(number), person.key, at), person, at)
    at = yield morning(day + timedelta(2))
    _welcomed(world, person, at, "marsh_road", office, code)
    _proposed(world, world.to(office, person.key, at), person, at, "marsh_road")
    for worker in ("delyth", "ryan"):
        know_from_before(
            by=world.to(office, person.key, at), at=at, worker=world.workers[worker], words="Lives round the corner."
        )
    at = yield morning(day + timedelta(3), 930)
    _agreed(world, person, office, at, "marsh_road")


def joins_the_peer_group(world: World, person: cast.Person, number: int) -> Life:
    if "side_by_side" not in person.also:
        return
    day = world.calendar.moved(person.since) + timedelta(40)
    at = yield morning(day, 720)
    code = _code(world.to(coordinator(number), person.key, at), person, at)
    at = yield morning(day + timedelta(1), 1_080)
    _welcomed(world, person, at, "side_by_side", manager("side_by_side"), code)
