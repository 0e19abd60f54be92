"""What somebody is to whom, and at which organisation; and so whom they can see."""

from dataclasses import dataclass, field, replace
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
    """Somebody who is here now: an account, or a helper whom a person let in by a link; and the moment it is."""

    at: datetime
    account: Account | None = None
    link: HelperLink | None = None

    @property
    def today(self) -> date:
        return london_date(self.at)


@dataclass(frozen=True, kw_only=True)
class SomeoneTo(Someone):
    """Somebody in what they are to one person now. Every read and write of that person's record is done as this.

    ``organisations``: numbers of those whose parts of the record they see; None: the person and those around them see
    every organisation's.
    """

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


def _of_posts(member: Member) -> Q:
    """Where persons are with an organisation, or a branch of it, in which somebody has a post."""
    posts = Post.objects.filter(on(member.today), account=member.account)
    return Q(organisation__in=posts.filter(branch=None).values("organisation")) | Q(
        branch__in=posts.exclude(branch=None).values("branch")
    )


def _employments(member: Member) -> QuerySet[Employment]:
    return Employment.objects.filter(on(member.today), worker__account=member.account)


def person_for(member: Member, public_id: str) -> Person:
    """One of those persons. ``Hidden``: there is nobody by that name, or nobody whom they may know of."""
    try:
        return persons_for(member).get(public_id=public_id)
    except Person.DoesNotExist:
        raise Hidden("There is nobody here by that name.") from None


def someone_to(member: Member, public_id: str) -> SomeoneTo:
    """What somebody is to one of those persons. ``Hidden``: to nobody by that name they are anything."""
    person = person_for(member, public_id)
    today, account, link = member.today, member.account, member.link
    cares = list(Care.objects.filter(on(today), person=person).select_related("organisation").order_by("from_date"))
    if account is None and link is not None:
        rights = Standing(helper=True, parts=frozenset(map(Part.of, link.parts)))
        theirs: set[Organisation] = set()
        relation = ""
    else:
        circle = list(CircleMember.objects.filter(on(today), account=account, person=person))
        allowed = Allowed.objects.filter(on(today), member__in=circle).values_list("part", flat=True)
        authorities = Representative.objects.filter(on(today), member__in=circle).values_list("authority", flat=True)
        personal = Standing(
            themself=account is not None and person.account_id == account.pk,
            circle=bool(circle),
            parts=frozenset(map(Part.of, allowed)),
            representative=frozenset(map(Authority.of, authorities)),
        )
        roles, comes, theirs = (set(), False, set()) if personal.decides else _by_work(member, person, cares)
        rights = replace(personal, on_team=comes, roles=frozenset(roles))
        relation = circle[0].relation if circle else ""
    check_know(rights)
    first = next((care.organisation for care in cares if _writes_for(care, theirs)), None)
    return SomeoneTo(
        account=account,
        standing=rights.words(person.called, relation, first.name if first else ""),
        organisation=first,
        person=person,
        rights=rights,
        member=member,
        organisations=None if not rights.staff else frozenset(each.pk for each in theirs),
    )


def _by_work(member: Member, person: Person, cares: list[Care]) -> tuple[set[Role], bool, set[Organisation]]:
    """What somebody is to a person by their work: their roles, whether they come, and for which organisations.

    Somebody who works for two organisations that the person is with stands to them in one way at a time, so that a
    right in one is never taken into the other: as the office that they are, else as the worker, else in another post.
    Who decides for a person does not stand to them by work at all: another of the office does that.
    """
    today = member.today
    posts: dict[Organisation, set[Role]] = {}
    for post in Post.objects.filter(on(today), account=member.account).select_related("organisation"):
        if any(_reaches(post, care) for care in cares):
            posts.setdefault(post.organisation, set()).add(Role.of(post.role))
    if offices := {organisation for organisation, roles in posts.items() if roles & OFFICE}:
        return set().union(*(posts[office] for office in offices)), False, offices
    if Acquaintance.objects.filter(on(today), worker__account=member.account, person=person).exists():
        employed = {job.branch.organisation for job in _employments(member).select_related("branch__organisation")}
        if comes_for := employed & {care.organisation for care in cares}:
            return set(), True, comes_for
    return set().union(*posts.values()), False, set(posts)


def _reaches(post: Post, care: Care) -> bool:
    return post.branch_id == care.branch_id if post.branch_id else post.organisation_id == care.organisation_id


def _writes_for(care: Care, theirs: set[Organisation]) -> bool:
    """In whose trail it is written: that of an organisation they work for or, for everybody else, of the agency."""
    return care.organisation in theirs if theirs else care.organisation.kind == Kind.AGENCY.value


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


def someone_at(member: Member, public_id: str) -> SomeoneAt:
    """What somebody does at one of those organisations. ``Hidden``: at none by that name."""
    for by in offices_for(member):
        if by.organisation.public_id == public_id:
            return by
    raise Hidden("There is no organisation here by that name.")
