"""The ways in which an account is somebody here."""

from dataclasses import dataclass

from carewright.core.models import on
from carewright.core.refusal import Hidden
from carewright.core.someone import Someone
from carewright.messages.models import (
    Recipient,
)
from carewright.people.models import (
    CircleMember,
    Person,
    Worker,
)
from carewright.people.queries import (
    LIFE,
    Member,
    offices_for,
    someone_to,
)


@dataclass(frozen=True)
class Self:
    """One of the ways in which an account is somebody here: a person, a worker, one of a circle, or at an office."""

    by: Someone
    to: Recipient
    words: str


def selves_of(member: Member) -> list[Self]:
    """All of them. A worker who draws on care herself is told of each of her lives in its own way."""
    if member.account is None:
        return []
    found = []
    for person in Person.objects.filter(account=member.account):
        found.append(Self(someone_to(member, person.public_id), person, "About my own care"))
    for circle in CircleMember.objects.filter(on(member.today), account=member.account).select_related("person"):
        by = someone_to(member, circle.person.public_id, LIFE)
        found.append(Self(by, circle, f"About {circle.person.called}"))
    offices = offices_for(member)
    worker = Worker.objects.filter(account=member.account).first()
    for office in offices:
        if office.duty.works and worker:
            found.append(Self(office, worker, "About my work"))
            break
    if any(office.duty.roles for office in offices):
        found.append(Self(offices[0], member.account, "About what I do in the office"))
    return found


def self_for(member: Member, public_id: str) -> Self:
    """One of them. ``Hidden``: one is not that."""
    for found in selves_of(member):
        if found.to.public_id == public_id:
            return found
    raise Hidden("There is nobody here by that name.")
