"""Who signs in with which address, and who has which post."""

from datetime import date, datetime

from django.db.models import Q

from carewright.core.actions import action, end
from carewright.core.civil import london_date
from carewright.core.models import Account, Branch, Organisation, on
from carewright.core.permissions import check_run_installation
from carewright.core.refusal import Hidden, Refused
from carewright.core.rules import Kind
from carewright.core.someone import Someone
from carewright.people.actions.reach import account_by, check_office_of_person, check_office_of_worker
from carewright.people.models import CircleMember, Person, Post, Worker
from carewright.people.permissions import ASK_MANAGER, check_appoint
from carewright.people.queries import SomeoneAt
from carewright.people.rules import Role, check_role_fits, in_words


@action
def give_account(*, by: SomeoneAt, at: datetime, to: Person | Worker | CircleMember, email: str) -> Account:
    """Let a person, a worker or somebody in a circle sign in with an e-mail address. One address may be several things
    to several people: a worker who draws on care, a daughter of two.

    ``Refused``: it is no address, belongs to another person or worker, or they sign in with one already.
    """
    if isinstance(to, Worker):
        check_office_of_worker(by, to)
    else:
        check_office_of_person(by, to.person if isinstance(to, CircleMember) else to)
    name = to.name if isinstance(to, CircleMember) else to.full_name
    if to.account is not None:
        raise Refused(f"{name} signs in with an e-mail address already.")
    account = account_by(email, name, at)
    if by.account == account:
        raise Refused("This is your own address. Somebody else of the office writes down what you are to them.")
    if not isinstance(to, CircleMember) and type(to).objects.filter(account=account).exists():
        raise Refused(f"{account.email} is somebody else’s address here.", "Ask them for one of their own.")
    to.account = account
    to.save(update_fields=["account"])
    return account


@action
def appoint(
    *,
    by: Someone,
    at: datetime,
    organisation: Organisation,
    email: str,
    name: str,
    role: Role,
    branch: Branch | None = None,
) -> Post:
    """Give whoever signs in with an address a post in an organisation, or in one of its branches. A manager does it;
    where there is none, whoever runs the installation appoints the first one.

    ``Refused``: such an organisation has no such post, or the branch is not theirs to fill.
    """
    day = london_date(at)
    _check_fills(by, organisation, role, branch, day)
    check_role_fits(role, Kind.of(organisation.kind))
    if branch is not None and branch.organisation != organisation:
        raise Hidden("There is no branch here by that name.")
    account = account_by(email, in_words(name, "Their name"), at)
    posts = Post.objects.filter(account=account, organisation=organisation, branch=branch, role=role.value)
    return posts.filter(on(day)).first() or posts.create(
        account=account, organisation=organisation, branch=branch, role=role.value, from_date=day
    )


def _managers(organisation: Organisation, day: date) -> Q:
    return on(day) & Q(organisation=organisation, role=Role.MANAGER.value)


def _check_fills(by: Someone, organisation: Organisation, role: Role, branch: Branch | None, day: date) -> None:
    managers = Post.objects.filter(_managers(organisation, day))
    if not isinstance(by, SomeoneAt):
        check_run_installation(by)
        if role is not Role.MANAGER or branch is not None or managers.filter(branch=None).exists():
            raise Refused("Whoever runs the installation appoints the first manager, who appoints everybody else.")
        return
    if by.organisation != organisation:
        raise Hidden("There is no organisation here by that name.")
    check_appoint(by.duty)
    if not managers.filter(Q(branch=None) | Q(branch=branch), account=by.account).exists():
        raise Refused("This post is not in a branch that you manage.", ASK_MANAGER)


@action
def end_post(*, by: SomeoneAt, at: datetime, post: Post) -> Account:
    """Take a post from somebody, from today. ``Refused``: nobody would be left to manage the organisation."""
    day = london_date(at)
    _check_fills(by, post.organisation, Role.of(post.role), post.branch, day)
    of_all = Post.objects.filter(_managers(post.organisation, day), branch=None)
    if list(of_all) == [post]:
        raise Refused("This is the only manager of the whole organisation. Appoint another one first.")
    end(Post.objects.filter(pk=post.pk), day)
    return post.account
