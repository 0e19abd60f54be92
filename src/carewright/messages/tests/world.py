"""One small world for the tests of messages."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.test import Client

from carewright.core.someone import Someone
from carewright.frontdoor.tests import sessions
from carewright.messages.actions import choose_channel, hand_over, tell
from carewright.messages.backends import NotHandedOver, Outgoing
from carewright.messages.models import Channel, Message
from carewright.messages.rules import Way, Words
from carewright.people.models import Home
from carewright.people.queries import Member, SomeoneAt, SomeoneTo
from carewright.people.rules import Part, Role
from carewright.people.tests.rows import Rows

AT = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
BEFORE = date(2026, 1, 1)


class World(Rows):
    """Ada is with Fern at Newport, and with the council. Dot, her daughter, may read messages and is told of changes;
    Al, her son, may not; Lu is her attorney. Dan comes to her, Eve comes to nobody. Nia coordinates Newport, Oz
    Caerleon, Mel manages Fern, Ren manages Moss, Pat commissions for the council."""

    def __init__(self) -> None:
        super().__init__(AT, BEFORE)
        self.fern, self.moss = self.organisation("Fern Homecare"), self.organisation("Moss Care")
        self.council = self.organisation("Newport Council", "council")
        self.newport, self.caerleon = (self.branch(self.fern, name) for name in ("Newport", "Caerleon"))
        self.ada, self.bo = (self.person(name) for name in ("Ada", "Bo"))
        self.care(self.ada, self.fern, self.newport)
        self.care(self.ada, self.council)
        self.care(self.bo, self.fern, self.caerleon)
        self.dot = self.around(self.ada, "Dot", "daughter", Part.WRITE_MESSAGES, Part.BE_TOLD)
        self.al = self.around(self.ada, "Al", "son")
        self.lu = self.around(self.ada, "Lu", "niece")
        self.attorney(self.lu)
        self.dan, self.eve = (self.worker(name, self.newport) for name in ("Dan", "Eve"))
        self.comes(self.dan, self.ada)
        self.post("Nia", self.fern, Role.COORDINATOR, self.newport)
        self.post("Oz", self.fern, Role.COORDINATOR, self.caerleon)
        self.post("Mel", self.fern, Role.MANAGER)
        self.post("Ren", self.moss, Role.MANAGER)
        self.post("Pat", self.council, Role.COMMISSIONER)

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
        return self.to(self.ada, self.account(name), at)

    def office_of(self, name: str, at: datetime = AT) -> SomeoneAt:
        return self.office(self.account(name), at=at)


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
