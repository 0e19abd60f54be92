"""Who is around a person, and what each of them may see and do."""

from datetime import datetime

from carewright.core.actions import action, end
from carewright.core.civil import london_date
from carewright.core.models import on
from carewright.core.refusal import Refused
from carewright.people.actions.reach import account_by, check_in_circle, check_not_own_place
from carewright.people.models import Allowed, CircleMember, DoNotContact, Representative
from carewright.people.permissions import check_arrange_circle, check_leave_circle
from carewright.people.queries import SomeoneTo
from carewright.people.rules import Part, in_words


@action
def add_to_circle(*, by: SomeoneTo, at: datetime, name: str, relation: str, email: str = "") -> CircleMember:
    """Count somebody to the circle; with an e-mail address they can sign in. What they may see is said apart from it.

    ``Refused``: the name, or what they are to the person, is missing, or the address is none, or one's own.
    """
    check_arrange_circle(by.rights)
    name = in_words(name, "Their name")
    account = account_by(email, name, at) if email.strip() else None
    if account is not None and account == by.account:
        raise Refused("This is your own address. The person, or somebody else of the office, adds you.")
    return CircleMember.objects.create(
        person=by.person,
        account=account,
        name=name,
        relation=in_words(relation, "What they are to each other", 100),
        from_date=london_date(at),
        created_at=at,
    )


@action
def let(*, by: SomeoneTo, at: datetime, member: CircleMember, part: Part) -> Allowed:
    """Let somebody in the circle see or do one part. ``Refused``: that is whoever says so, by their work."""
    _check(by, member)
    check_not_own_place(by, member)
    day = london_date(at)
    of_this = Allowed.objects.filter(member=member, part=part.value)
    return of_this.filter(on(day)).first() or of_this.create(member=member, part=part.value, from_date=day)


@action
def no_longer_let(*, by: SomeoneTo, at: datetime, member: CircleMember, part: Part) -> CircleMember:
    """End that, at once."""
    _check(by, member)
    end(Allowed.objects.filter(member=member, part=part.value), london_date(at))
    return member


@action
def do_not_contact(*, by: SomeoneTo, at: datetime, member: CircleMember) -> DoNotContact:
    """Nobody is to write to them or ring them, whatever else they may see."""
    _check(by, member)
    day = london_date(at)
    of_this = DoNotContact.objects.filter(member=member)
    return of_this.filter(on(day)).first() or of_this.create(member=member, from_date=day)


@action
def may_contact(*, by: SomeoneTo, at: datetime, member: CircleMember) -> CircleMember:
    """They may be written to and rung again."""
    _check(by, member)
    end(DoNotContact.objects.filter(member=member), london_date(at))
    return member


@action
def leave_circle(*, by: SomeoneTo, at: datetime, member: CircleMember) -> None:
    """Somebody is not one of the circle any more, and ends with it whatever they could see, do and decide. They may
    leave by themselves."""
    check_in_circle(by, member)
    check_leave_circle(by.rights, own=by.account is not None and member.account_id == by.account.pk)
    day = london_date(at)
    for rows in (Allowed, DoNotContact, Representative):
        end(rows.objects.filter(member=member), day)
    end(CircleMember.objects.filter(pk=member.pk), day)


def _check(by: SomeoneTo, member: CircleMember) -> None:
    check_arrange_circle(by.rights)
    check_in_circle(by, member)
