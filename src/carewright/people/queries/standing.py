"""What somebody is to whom, and at which organisation; and so whom they can see."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Q, QuerySet

from carewright.core.civil import london_date
from carewright.core.models import Account, Branch, Organisation, ReadEntry, on
from carewright.core.refusal import Hidden
from carewright.core.rules import Kind
from carewright.core.someone import Someone
from carewright.people.models import (
    Acquaintance,
    Allowed,
    Care,
    CircleMember,
    Employment,
    HelperLink,
    Person,
    Post,
    Representative,
)
from carewright.people.permissions import OFFICE, check_know, check_see
from carewright.people.rules import Authority, Duty, Part, Role, Seen, Standing


@dataclass(frozen=True)
class Member:
    """Somebody who is here now: an account, or a helper whom a person let in by a link; and the moment it is.

    ``ways``: by the public id of a person, in which way they chose to see them (``SomeoneTo.way``), where they are
    several things to one person.
    """

    at: datetime
    account: Account | None = None
    link: HelperLink | None = None
    ways: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def today(self) -> date:
        return london_date(self.at)


@dataclass(frozen=True, kw_only=True)
class SomeoneTo(Someone):
    """Somebody in what they are to one person now. Every read and write of that person's record is done as this.

    ``organisations``: numbers of those whose parts of the record they see; None: the person and those around them see
    every organisation's. ``way``: which of the several things that they may be to the person this is.
    """

    way: str
    person: Person
    rights: Standing
    member: Member
    organisations: frozenset[int] | None = None
    noted: set[Seen] = field(default_factory=set, compare=False)


@dataclass(frozen=True, kw_only=True)
class SomeoneAt(Someone):
    """Somebody in what they do at one organisation now. What belongs to no single person is read and written as this.

    ``branches``: numbers of those in which they have a post or, without one, work; None: all.
    """

    organisation: Organisation
    duty: Duty
    member: Member
    branches: frozenset[int] | None = None


def persons_for(member: Member) -> QuerySet[Person]:
    """Everybody whom somebody is anything to."""
    today, account = member.today, member.account
    if account is None:
        return Person.objects.filter(pk=member.link.person_id) if member.link else Person.objects.none()
    circle = CircleMember.objects.filter(on(today), account=account)
    coming = Acquaintance.objects.filter(on(today), worker__account=account)
    cares = Care.objects.filter(on(today))
    return Person.objects.filter(
        Q(account=account)
        | Q(pk__in=circle.values("person"))
        | Q(pk__in=cares.filter(_of_posts(member)).values("person"))
        | Q(
            pk__in=cares.filter(
                organisation__in=_employments(member).values("branch__organisation"), person__in=coming.values("person")
            ).values("person")
        )
    )


def persons_by_life(member: Member) -> QuerySet[Person]:
    """Of those persons, themself, those in whose circle they are, and whom they help: not whom they know by their
    work."""
    persons = persons_for(member)
    if member.account is None:
        return persons
    circle = CircleMember.objects.filter(on(member.today), account=member.account)
    return persons.filter(Q(account=member.account) | Q(pk__in=circle.values("person")))


def _of_posts(member: Member) -> Q:
    """Where persons are with an organisation, or a branch of it, in which somebody has a post."""
    posts = Post.objects.filter(on(member.today), account=member.account)
    return Q(organisation__in=posts.filter(branch=None).values("organisation")) | Q(
        branch__in=posts.exclude(branch=None).values("branch")
    )


def _employments(member: Member) -> QuerySet[Employment]:
    return Employment.objects.filter(on(member.today), worker__account=member.account)


def someone_to(member: Member, public_id: str, way: str = "") -> SomeoneTo:
    """What somebody is to one of those persons: in the way that is named or that they chose, or else the first.
    ``Hidden``: to nobody by that name they are anything."""
    ways = ways_to(member, public_id)
    wanted = way or member.ways.get(public_id)
    return next((by for by in ways if by.way == wanted), ways[0])


def ways_to(member: Member, public_id: str) -> list[SomeoneTo]:
    """Everything that somebody is to one of those persons, one beside the other, so that a right in one is never taken
    into another: by their own life first, then as the office of each organisation, as its worker, and in another post.

    Who decides for a person does not stand to them by work at all: another of the office does that. ``Hidden``: there
    is nobody by that name, or nobody whom they may know of (``persons_for``, which would take longer to ask first).
    """
    try:
        person = Person.objects.get(public_id=public_id)
    except Person.DoesNotExist:
        raise Hidden("There is nobody here by that name.") from None
    cares = list(
        Care.objects.filter(on(member.today), person=person).select_related("organisation").order_by("from_date")
    )
    personal, relation = _by_life(member, person)
    ways: list[tuple[Standing, Organisation | None]] = [(personal, None)] if personal.any else []
    if not personal.decides and member.account:
        ways += _by_work(member, person, cares)
    if not ways:
        check_know(Standing())
    return [_standing(member, person, cares, rights, relation, where) for rights, where in ways]


LIFE = "life"
"""The way of somebody who is not there because of their work."""


def way_of(by: SomeoneAt) -> str:
    """The way of an office to a person of its own."""
    return f"post-{by.organisation.public_id}"


def _standing(
    member: Member, person: Person, cares: list[Care], rights: Standing, relation: str, where: Organisation | None
) -> SomeoneTo:
    """``where``: by work, the organisation. Whatever else is written in the trail of the first agency."""
    agencies = (care.organisation for care in cares if care.organisation.kind == Kind.AGENCY.value)
    first = where or next(agencies, None)
    kind = "team" if rights.on_team else "post"
    return SomeoneTo(
        account=member.account,
        standing=rights.words(person.called, relation, first.name if first else ""),
        organisation=first,
        way=f"{kind}-{where.public_id}" if where else LIFE,
        person=person,
        rights=rights,
        member=member,
        organisations=frozenset([where.pk]) if where else None,
    )


def _by_life(member: Member, person: Person) -> tuple[Standing, str]:
    """What somebody is to a person as themself, in their circle or as their helper; and what the circle calls them."""
    today, account, link = member.today, member.account, member.link
    if account is None:
        if link is None or link.person_id != person.pk:
            return Standing(), ""
        return Standing(helper=True, parts=frozenset(map(Part.of, link.parts))), ""
    circle = list(CircleMember.objects.filter(on(today), account=account, person=person))
    allowed = Allowed.objects.filter(on(today), member__in=circle).values_list("part", flat=True)
    authorities = Representative.objects.filter(on(today), member__in=circle).values_list("authority", flat=True)
    personal = Standing(
        themself=person.account_id == account.pk,
        circle=bool(circle),
        parts=frozenset(map(Part.of, allowed)),
        representative=frozenset(map(Authority.of, authorities)),
    )
    return personal, circle[0].relation if circle else ""


def _by_work(member: Member, person: Person, cares: list[Care]) -> list[tuple[Standing, Organisation]]:
    """What somebody is to a person by their work, at each organisation that the person is with."""
    today = member.today
    posts: dict[Organisation, set[Role]] = {}
    for post in Post.objects.filter(on(today), account=member.account).select_related("organisation"):
        if any(_reaches(post, care) for care in cares):
            posts.setdefault(post.organisation, set()).add(Role.of(post.role))
    comes_for: set[Organisation] = set()
    if Acquaintance.objects.filter(on(today), worker__account=member.account, person=person).exists():
        employed = {job.branch.organisation for job in _employments(member).select_related("branch__organisation")}
        comes_for = employed & {care.organisation for care in cares}
    held = [(Standing(roles=frozenset(roles)), where) for where, roles in posts.items()]
    offices = [(rights, where) for rights, where in held if rights.roles & OFFICE]
    others = [(rights, where) for rights, where in held if not rights.roles & OFFICE]
    teams = [(Standing(on_team=True), where) for where in comes_for]
    return [way for kind in (offices, teams, others) for way in sorted(kind, key=lambda way: way[1].name)]


def _reaches(post: Post, care: Care) -> bool:
    return post.branch_id == care.branch_id if post.branch_id else post.organisation_id == care.organisation_id


def see(by: SomeoneTo, what: Seen) -> Person:
    """Look at a part of a person's record; noted, for the person to read, where somebody is paid to. ``Refused``: it is
    not shared with them."""
    check_see(by.rights, what)
    if by.rights.staff and by.account and what not in by.noted:
        ReadEntry.objects.create(
            at=by.member.at,
            account=by.account,
            standing=by.standing,
            organisation=by.organisation,
            about=str(by.person.pk),
            what=what.value,
        )
        by.noted.add(what)
    return by.person


def offices_for(member: Member) -> list[SomeoneAt]:
    """Every organisation that somebody does something at, by name."""
    if member.account is None:
        return []
    found: dict[Organisation, tuple[set[Role], set[Branch | None], bool]] = {}
    for post in Post.objects.filter(on(member.today), account=member.account).select_related("organisation", "branch"):
        roles, branches, _ = found.setdefault(post.organisation, (set(), set(), False))
        roles.add(Role.of(post.role))
        branches.add(post.branch)
    for employment in _employments(member).select_related("branch__organisation"):
        roles, branches, _ = found.setdefault(employment.branch.organisation, (set(), set(), True))
        found[employment.branch.organisation] = (roles, branches if roles else branches | {employment.branch}, True)
    return [
        SomeoneAt(
            account=member.account,
            standing=Duty(frozenset(roles), works).words(organisation.name),
            organisation=organisation,
            duty=Duty(frozenset(roles), works),
            member=member,
            branches=None if None in branches else frozenset(branch.pk for branch in branches if branch),
        )
        for organisation, (roles, branches, works) in sorted(found.items(), key=lambda item: item[0].name)
    ]


def program_at(what: str, branch: Branch, at: datetime) -> SomeoneAt:
    """A part of the program in what an office of a branch may do: the rota, say, which has to read all of a branch to
    answer one person, and tells them only what is theirs."""
    return SomeoneAt(
        account=None,
        standing=what,
        organisation=branch.organisation,
        duty=Duty(frozenset({Role.COORDINATOR})),
        member=Member(at),
        branches=frozenset([branch.pk]),
    )


def someone_at(member: Member, public_id: str) -> SomeoneAt:
    """What somebody does at one of those organisations. ``Hidden``: at none by that name."""
    for by in offices_for(member):
        if by.organisation.public_id == public_id:
            return by
    raise Hidden("There is no organisation here by that name.")
