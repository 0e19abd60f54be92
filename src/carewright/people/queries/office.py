"""What an office sees of its own: who is with it, who has a post in it, and which branches there are."""

from django.db.models import Q

from carewright.core.models import Branch, on
from carewright.core.queries import Page, page_of
from carewright.core.refusal import Hidden
from carewright.people.models import Care, Person, Post
from carewright.people.permissions import check_list_persons, check_work_here
from carewright.people.queries.standing import SomeoneAt


def persons_of(by: SomeoneAt, search: str = "", page: int = 1, left: bool = False) -> Page[Care]:
    """A page of everybody who is with an organisation today, by what they are called, each with their branch; two
    queries, however many there are. ``search``: a part of a name. ``left``: those who were with it and left, instead.
    ``Refused``: they have no post here."""
    check_list_persons(by.duty)
    cares = Care.objects.filter(_theirs(by))
    now = cares.filter(on(by.member.today))
    cares = cares.filter(until_date__lte=by.member.today).exclude(person__in=now.values("person")) if left else now
    cares = cares.select_related("person", "branch")
    if search := search.strip():
        cares = cares.filter(Q(person__called__icontains=search) | Q(person__full_name__icontains=search))
    return page_of(cares.order_by("person__called", "person_id", "pk"), page)


def person_at(by: SomeoneAt, public_id: str) -> Person:
    """One of them. ``Hidden``: nobody with that name is with this organisation, or this branch, today."""
    return care_at(by, public_id).person


def care_at(by: SomeoneAt, public_id: str) -> Care:
    """Since when, and at which branch, a person is with the organisation. ``Hidden``: as ``person_at``."""
    check_list_persons(by.duty)
    cares = Care.objects.filter(on(by.member.today), _theirs(by), person__public_id=public_id)
    if found := cares.select_related("person__account", "branch").first():
        return found
    raise Hidden("There is nobody here by that name.")


def care_that_ended(by: SomeoneAt, public_id: str) -> Care:
    """The last time that a person was with the organisation, or with this branch of it. ``Hidden``: nobody of that name
    was."""
    check_list_persons(by.duty)
    cares = Care.objects.filter(_theirs(by), person__public_id=public_id, until_date__lte=by.member.today)
    if found := cares.select_related("person", "branch").order_by("until_date").last():
        return found
    raise Hidden("There is nobody here by that name.")


def _theirs(by: SomeoneAt) -> Q:
    return Q(organisation=by.organisation) & (Q() if by.branches is None else Q(branch__in=by.branches))


def branches_of(by: SomeoneAt) -> list[Branch]:
    """The branches that somebody works in, by name."""
    check_work_here(by.duty)
    branches = Branch.objects.filter(organisation=by.organisation).order_by("name")
    return list(branches if by.branches is None else branches.filter(pk__in=by.branches))


def posts_of(by: SomeoneAt) -> list[Post]:
    """Who has which post in the organisation today: everybody who works there may know whom to ask."""
    check_work_here(by.duty)
    posts = Post.objects.filter(on(by.member.today), organisation=by.organisation).select_related("account", "branch")
    return list(posts.order_by("account__name", "role", "pk"))
