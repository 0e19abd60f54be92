"""What stands behind the front door for somebody: people, offices, and their own ways to sign in."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import Q

from carewright.core.models import Account, Branch, on
from carewright.people.models import CircleMember
from carewright.people.queries import Member, SomeoneAt, SomeoneTo, offices_for, persons_for, someone_to


@dataclass(frozen=True)
class Doors:
    """Where somebody can go from the front door: to persons by their own life, to offices by their work."""

    persons: list[SomeoneTo]
    offices: list[SomeoneAt]

    @property
    def only(self) -> SomeoneTo | SomeoneAt | None:
        """The one, where there is just one."""
        all_of_them: list[SomeoneTo | SomeoneAt] = [*self.persons, *self.offices]
        return all_of_them[0] if len(all_of_them) == 1 else None


def doors_for(member: Member) -> Doors:
    """Themself, those in whose circle they are, or whom they help; and every organisation they do something at. Those
    whom they know by their work are found through it."""
    persons = persons_for(member)
    if member.account:
        circle = CircleMember.objects.filter(on(member.today), account=member.account)
        persons = persons.filter(Q(account=member.account) | Q(pk__in=circle.values("person")))
    return Doors([someone_to(member, person.public_id) for person in persons], offices_for(member))


def branches_of(by: SomeoneAt) -> list[Branch]:
    """The branches that somebody works in, by name."""
    branches = Branch.objects.filter(organisation=by.organisation).order_by("name")
    return list(branches if by.branches is None else branches.filter(pk__in=by.branches))


@dataclass(frozen=True)
class WaysIn:
    """How an account can be opened, and where it is open now."""

    password: bool
    passkeys: int
    app: bool
    codes_left: int
    sessions: int


def ways_in(account: Account) -> WaysIn:
    owned = {kind: list(Authenticator.objects.filter(user=account, type=kind)) for kind in Authenticator.Type}
    codes = owned[Authenticator.Type.RECOVERY_CODES]
    return WaysIn(
        password=account.has_usable_password(),
        passkeys=len(owned[Authenticator.Type.WEBAUTHN]),
        app=bool(owned[Authenticator.Type.TOTP]),
        codes_left=sum(len(each.wrap().get_unused_codes()) for each in codes),
        sessions=sum(session.exists() for session in UserSession.objects.filter(user=account)),
    )
