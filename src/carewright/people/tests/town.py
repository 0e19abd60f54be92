"""A small town, built by actions: what the tests of people's actions and queries happen in.

Ada is with Fern (at Newport) and with the council; her daughter Dot is in her circle. Bo is with Moss. Dan works for
Fern at Newport and comes to Ada, Eve works at Caerleon. Mel manages Fern, Nia coordinates Newport, Max manages Moss,
Cat and Pat are manager and commissioner at the council.
"""

from datetime import UTC, date, datetime

from carewright.core.actions import found_organisation, open_branch
from carewright.core.models import Account, Branch, Organisation
from carewright.core.rules import Kind
from carewright.core.someone import Someone
from carewright.people import actions
from carewright.people.models import CircleMember, Person, Worker
from carewright.people.queries import Member, SomeoneAt, SomeoneTo, someone_at, someone_to
from carewright.people.rules import Consenting, Part, Role, Travel

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TODAY, BEFORE = date(2026, 3, 2), date(2026, 1, 1)
LATER_AT, LATER = datetime(2026, 4, 6, 9, 30, tzinfo=UTC), date(2026, 4, 6)
SETUP = Someone.program("setting up")


class Town:
    def __init__(self) -> None:
        self.fern = self.found("Fern Homecare", Kind.AGENCY, "mel")
        self.moss = self.found("Moss Care", Kind.AGENCY, "max")
        self.council = self.found("Usk Council", Kind.COUNCIL, "cat")
        self.newport = open_branch(by=SETUP, at=AT, organisation=self.fern, name="Newport")
        self.caerleon = open_branch(by=SETUP, at=AT, organisation=self.fern, name="Caerleon")
        self.nia = self.appoint("nia", Role.COORDINATOR, branch=self.newport)
        self.pat = self.appoint("pat", Role.COMMISSIONER, organisation=self.council)
        self.ada = self.welcome("Ada", self.at("nia"), branch=self.newport)
        self.bo = self.welcome("Bo", self.at("max", self.moss))
        code = actions.give_joining_code(by=self.to("ada"), at=AT, how=Consenting.ON_SCREEN)
        actions.welcome_by_code(by=self.at("cat", self.council), at=AT, code=code.handed_over)
        self.dan = self.employ("Dan", self.at("nia"), branch=self.newport)
        self.eve = self.employ("Eve", self.at("mel"), branch=self.caerleon)
        self.dot = self.in_circle("Dot", "daughter")
        self.know(self.dan, self.ada)

    def found(self, name: str, kind: Kind, manager: str) -> Organisation:
        organisation = found_organisation(by=SETUP, at=AT, name=name, kind=kind)
        self.appoint(manager, Role.MANAGER, by=SETUP, organisation=organisation)
        return organisation

    def appoint(
        self,
        name: str,
        role: Role,
        by: Someone | None = None,
        organisation: Organisation | None = None,
        branch: Branch | None = None,
    ) -> Account:
        organisation = organisation or self.fern
        return actions.appoint(
            by=by or self.at({"Usk Council": "cat"}.get(organisation.name, "mel"), organisation),
            at=AT,
            organisation=organisation,
            email=f"{name}@example.org",
            name=name.title(),
            role=role,
            branch=branch,
        ).account

    def welcome(self, name: str, by: SomeoneAt, branch: Branch | None = None) -> Person:
        person = actions.welcome_person(
            by=by, at=AT, called=name, full_name=f"{name} Rees", from_date=BEFORE, branch=branch
        )
        actions.give_account(by=by, at=AT, to=person, email=f"{name}@example.org")
        return person

    def employ(self, name: str, by: SomeoneAt, branch: Branch) -> Worker:
        worker = actions.employ(
            by=by,
            at=AT,
            branch=branch,
            called=name,
            full_name=f"{name} Khan",
            travel=Travel.CAR,
            home_postcode="np20 1zz",
            from_date=BEFORE,
        )
        actions.give_account(by=by, at=AT, to=worker, email=f"{name}@example.org")
        return worker

    def in_circle(self, name: str, relation: str, *parts: Part) -> CircleMember:
        by = self.to("ada")
        member = actions.add_to_circle(by=by, at=AT, name=name, relation=relation, email=f"{name}@example.org")
        for part in parts:
            actions.let(by=by, at=AT, member=member, part=part)
        return member

    def know(self, worker: Worker, person: Person) -> None:
        actions.make_acquaintance(by=SETUP, at=AT, worker=worker, person=person, because="introduced")

    def member(self, name: str, at: datetime = AT) -> Member:
        return Member(at, Account.objects.get(email=f"{name}@example.org"))

    def to(self, name: str, person: Person | None = None, at: datetime = AT) -> SomeoneTo:
        """Somebody to Ada, or to another person."""
        return someone_to(self.member(name, at), (person or self.ada).public_id)

    def at(self, name: str, organisation: Organisation | None = None, at: datetime = AT) -> SomeoneAt:
        """Somebody at Fern, or at another organisation."""
        return someone_at(self.member(name, at), (organisation or self.fern).public_id)
