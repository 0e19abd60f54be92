"""What the worlds of tests are made of: rows as they would be stored, without the actions that store them.

Each world says who is in it and what they are to each other (``plans.tests.world``, ``plans.tests.cast``,
``messages.tests.world``, ``frontdoor.tests.street``). The town (``people.tests.town``) is made by actions instead.
"""

from datetime import date, datetime
from typing import Any

from carewright.core.models import Account, Branch, Organisation
from carewright.people.models import (
    Acquaintance,
    Allowed,
    Care,
    CircleMember,
    Employment,
    Person,
    Post,
    Representative,
    Worker,
)
from carewright.people.queries import Member, SomeoneAt, SomeoneTo, offices_for, someone_at, someone_to
from carewright.people.rules import Authority, Part, Role


class Rows:
    """Everything was written down at ``at`` and holds ``since`` a day. An account has the address of its name."""

    def __init__(self, at: datetime, since: date) -> None:
        self.at, self.since = at, since
        self.accounts: dict[str, Account] = {}

    def account(self, name: str) -> Account:
        email = f"{name.lower()}@example.org"
        if email not in self.accounts:
            self.accounts[email] = Account.objects.create(email=email, name=name.title(), created_at=self.at)
        return self.accounts[email]

    def organisation(self, name: str, kind: str = "agency") -> Organisation:
        return Organisation.objects.create(name=name, kind=kind, created_at=self.at)

    def branch(self, organisation: Organisation, name: str) -> Branch:
        return Branch.objects.create(organisation=organisation, name=name, created_at=self.at)

    def person(self, name: str) -> Person:
        return Person.objects.create(
            called=name, full_name=f"{name} Pugh", created_at=self.at, account=self.account(name)
        )

    def care(self, person: Person, organisation: Organisation, branch: Branch | None = None) -> Care:
        return Care.objects.create(person=person, organisation=organisation, branch=branch, from_date=self.since)

    def worker(self, name: str, branch: Branch, **details: Any) -> Worker:
        usual = {"full_name": f"{name} Rees", "travel": "car", "account": self.account(name)}
        made = Worker.objects.create(called=name, created_at=self.at, **usual | details)
        Employment.objects.create(worker=made, branch=branch, from_date=self.since)
        return made

    def comes(self, worker: Worker, person: Person) -> None:
        Acquaintance.objects.create(worker=worker, person=person, because="introduced", from_date=self.since)

    def around(self, person: Person, name: str, relation: str, *parts: Part) -> CircleMember:
        """Somebody of the circle, who is let do or see these parts."""
        member = CircleMember.objects.create(
            person=person,
            account=self.account(name),
            name=name,
            relation=relation,
            from_date=self.since,
            created_at=self.at,
        )
        for part in parts:
            Allowed.objects.create(member=member, part=part.value, from_date=self.since)
        return member

    def attorney(self, member: CircleMember) -> Representative:
        """A member of the circle has a lasting power for health and welfare."""
        return Representative.objects.create(
            member=member, authority=Authority.LPA_HEALTH.value, seen="the deed", from_date=self.since
        )

    def post(self, name: str, organisation: Organisation, role: Role, branch: Branch | None = None) -> Account:
        account = self.account(name)
        Post.objects.create(
            account=account, organisation=organisation, branch=branch, role=role.value, from_date=self.since
        )
        return account

    def to(self, person: Person, who: Account | None, at: datetime | None = None) -> SomeoneTo:
        return someone_to(Member(at or self.at, who), person.public_id)

    def office(
        self, who: Account | None, organisation: Organisation | None = None, at: datetime | None = None
    ) -> SomeoneAt:
        """Somebody where they work, or at one organisation."""
        member = Member(at or self.at, who)
        return someone_at(member, organisation.public_id) if organisation else offices_for(member)[0]
