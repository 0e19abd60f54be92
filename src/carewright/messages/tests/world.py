"""One small world for the tests of messages."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.test import Client

from carewright.core.models import Account, Branch, Organisation
from carewright.core.someone import Someone
from carewright.frontdoor.tests import sessions
from carewright.messages.actions import choose_channel, hand_over, tell
from carewright.messages.backends import NotHandedOver, Outgoing
from carewright.messages.models import Channel, Message
from carewright.messages.rules import Way, Words
from carewright.people.models import (
    Acquaintance,
    Allowed,
    Care,
    CircleMember,
    Employment,
    Home,
    Person,
    Post,
    Representative,
    Worker,
)
from carewright.people.queries import Member, SomeoneAt, SomeoneTo, offices_for, someone_to
from carewright.people.rules import Authority, Part, Role

AT = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
BEFORE = date(2026, 1, 1)


class World:
    """Ada is with Fern at Newport, and with the council. Dot, her daughter, may read messages and is told of changes;
    Al, her son, may not; Lu is her attorney. Dan comes to her, Eve comes to nobody. Nia coordinates Newport, Oz
    Caerleon, Mel manages Fern, Ren manages Moss, Pat commissions for the council."""

    def __init__(self) -> None:
        self.accounts: dict[str, Account] = {}
        self.fern, self.moss, self.council = (
            Organisation.objects.create(name=name, kind=kind, created_at=AT)
            for name, kind in (("Fern Homecare", "agency"), ("Moss Care", "agency"), ("Newport Council", "council"))
        )
        self.newport, self.caerleon = (
            Branch.objects.create(organisation=self.fern, name=name, created_at=AT) for name in ("Newport", "Caerleon")
        )
        self.ada, self.bo = (self.person(name) for name in ("Ada", "Bo"))
        Care.objects.create(person=self.ada, organisation=self.fern, branch=self.newport, from_date=BEFORE)
        Care.objects.create(person=self.ada, organisation=self.council, from_date=BEFORE)
        Care.objects.create(person=self.bo, organisation=self.fern, branch=self.caerleon, from_date=BEFORE)
        self.dot = self.circle("Dot", "daughter", Part.WRITE_MESSAGES, Part.BE_TOLD)
        self.al = self.circle("Al", "son")
        self.lu = self.circle("Lu", "niece")
        Representative.objects.create(
            member=self.lu, authority=Authority.LPA_HEALTH.value, seen="the deed", from_date=BEFORE
        )
        self.dan, self.eve = (self.worker(name) for name in ("Dan", "Eve"))
        Acquaintance.objects.create(worker=self.dan, person=self.ada, because="introduced", from_date=BEFORE)
        for name, organisation, role, branch in (
            ("nia", self.fern, Role.COORDINATOR, self.newport),
            ("oz", self.fern, Role.COORDINATOR, self.caerleon),
            ("mel", self.fern, Role.MANAGER, None),
            ("ren", self.moss, Role.MANAGER, None),
            ("pat", self.council, Role.COMMISSIONER, None),
        ):
            Post.objects.create(
                account=self.account(name), organisation=organisation, branch=branch, role=role.value, from_date=BEFORE
            )

    def account(self, name: str) -> Account:
        if name not in self.accounts:
            self.accounts[name] = Account.objects.create(email=f"{name}@example.org", name=name.title(), created_at=AT)
        return self.accounts[name]

    def person(self, name: str) -> Person:
        return Person.objects.create(
            called=name, full_name=f"{name} Pugh", created_at=AT, account=self.account(name.lower())
        )

    def circle(self, name: str, relation: str, *parts: Part) -> CircleMember:
        member = CircleMember.objects.create(
            person=self.ada,
            account=self.account(name.lower()),
            name=f"{name} Pugh",
            relation=relation,
            from_date=BEFORE,
            created_at=AT,
        )
        for part in parts:
            Allowed.objects.create(member=member, part=part.value, from_date=BEFORE)
        return member

    def worker(self, name: str) -> Worker:
        worker = Worker.objects.create(
            called=name, full_name=f"{name} Rees", travel="car", created_at=AT, account=self.account(name.lower())
        )
        Employment.objects.create(worker=worker, branch=self.newport, from_date=BEFORE)
        return worker

    def without_sign_in(self, to: Any) -> Any:
        to.account = None
        to.save()
        return to

    def home(self) -> Home:
        return Home.objects.create(
            person=self.ada, address="1 Hill Street\nNewport", postcode="NP20 1AA", from_date=BEFORE
        )

    def member(self, name: str, at: datetime = AT) -> Member:
        return Member(at, self.account(name))

    def to_ada(self, name: str, at: datetime = AT) -> SomeoneTo:
        return someone_to(self.member(name, at), self.ada.public_id)

    def office(self, name: str, at: datetime = AT) -> SomeoneAt:
        return offices_for(self.member(name, at))[0]


def after(**time: int) -> datetime:
    return AT + timedelta(**time)


def ways(message: Message) -> list[tuple[str, str]]:
    """Each delivery of a message: its way and what became of it."""
    return [(each.way, each.state) for each in message.deliveries.order_by("number")]


class Sent:
    """A backend of which the tests see what it was given, and say what happens then."""

    items: list[Outgoing] = []
    then: Callable[[], object]

    def hand_over(self, item: Outgoing) -> None:
        Sent.items.append(item)
        Sent.then()


def signed_in(world: World, name: str) -> Client:
    """Somebody who has shown their second factor."""
    return sessions.signed_in(world.account(name))


WORDS = Words(
    "rota.moved", "Your visit is later", "Dan comes at 9:40am.", short="Your visit is at 9:40am.", easy="9:40"
)


def fails(*, for_good: bool) -> Callable[[], None]:
    def then() -> None:
        raise NotHandedOver("The service says no.", for_good=for_good)

    return then


def program(world: World) -> Someone:
    return Someone.program("the rota", world.fern)


def tell_ada(world: World, **parts: Any) -> Message:
    given: dict[str, Any] = {"by": program(world), "at": AT, "to": world.ada, "words": WORDS, "about": world.ada}
    return tell(**given | parts)


def by_text(world: World, **parts: Any) -> Channel:
    by = parts.pop("by", None) or world.to_ada("ada")
    given: dict[str, Any] = {"to": world.ada, "way": Way.SMS, "address": "07700 900123", "place": 1}
    return choose_channel(by=by, at=AT, **given | parts)


def run(at: Any = AT) -> int:
    return hand_over(now=lambda: at)
