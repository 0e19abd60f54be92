"""What stands behind the front door for somebody: people, offices, and their own ways to sign in."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession

from carewright.core.models import Account
from carewright.people.queries import LIFE, Member, SomeoneAt, SomeoneTo, offices_for, persons_by_life, someone_to


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
    by_life = [someone_to(member, person.public_id, LIFE) for person in persons_by_life(member)]
    return Doors(by_life, offices_for(member))


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
