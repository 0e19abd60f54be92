"""Every read of people, always for someone: what they are to whom, and so whom they can see."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from carewright.core.models import Account, on
from carewright.core.refusal import Hidden
from carewright.people.models import Acquaintance, Allowed, Care, CircleMember, HelperLink, Person, Post, Representative
from carewright.people.permissions import check_know
from carewright.people.rules import Authority, Part, Role, Standing


@dataclass(frozen=True)
class Member:
    """Somebody who is here now: an account, or a helper whom a person let in by a link; and which day it is."""

    today: date
    account: Account | None = None
    link: HelperLink | None = None


def persons_for(member: Member) -> QuerySet[Person]:
    """Everybody whom somebody is anything to."""
    today, account = member.today, member.account
    if account is None:
        return Person.objects.filter(pk=member.link.person_id) if member.link else Person.objects.none()
    circle = CircleMember.objects.filter(on(today), account=account)
    coming = Acquaintance.objects.filter(on(today), worker__account=account)
    return Person.objects.filter(
        Q(account=account)
        | Q(pk__in=circle.values("person"))
        | Q(pk__in=coming.values("person"))
        | Q(pk__in=_cares_in_reach(member).values("person"))
    )


def _cares_in_reach(member: Member) -> QuerySet[Care]:
    """Where persons are with an organisation, or a branch of it, in which somebody has a post."""
    whole = Post.objects.filter(on(member.today), account=member.account, branch=None)
    of_branch = Post.objects.filter(on(member.today), account=member.account).exclude(branch=None)
    return Care.objects.filter(on(member.today)).filter(
        Q(organisation__in=whole.values("organisation")) | Q(branch__in=of_branch.values("branch"))
    )


def person_for(member: Member, public_id: str) -> Person:
    """One of those persons. ``Hidden``: there is nobody by that name, or nobody whom they may know of."""
    try:
        return persons_for(member).get(public_id=public_id)
    except Person.DoesNotExist:
        raise Hidden("There is nobody here by that name.") from None


def standing(member: Member, person: Person) -> Standing:
    """What somebody is to a person today. ``Hidden``: nothing."""
    found = _standing_of_helper(member.link, person) if member.link else _standing(member, person)
    check_know(found)
    return found


def _standing_of_helper(link: HelperLink, person: Person) -> Standing:
    if link.person_id != person.pk:
        return Standing()
    return Standing(helper=True, parts=frozenset(map(Part.of, link.parts)))


def _standing(member: Member, person: Person) -> Standing:
    if member.account is None:
        return Standing()
    today = member.today
    circle = CircleMember.objects.filter(on(today), account=member.account, person=person)
    parts = Allowed.objects.filter(on(today), member__in=circle).values_list("part", flat=True)
    authorities = Representative.objects.filter(on(today), member__in=circle).values_list("authority", flat=True)
    coming = Acquaintance.objects.filter(on(today), worker__account=member.account, person=person)
    cares = Care.objects.filter(on(today), person=person)
    posts = Post.objects.filter(on(today), account=member.account).filter(
        Q(branch=None, organisation__in=cares.values("organisation")) | Q(branch__in=cares.values("branch"))
    )
    return Standing(
        themself=person.account_id == member.account.pk,
        circle=circle.exists(),
        parts=frozenset(map(Part.of, parts)),
        representative=frozenset(map(Authority.of, authorities)),
        on_team=coming.exists(),
        roles=frozenset(map(Role.of, posts.values_list("role", flat=True))),
    )
