"""What is stored of telling people things, and of the threads in which they write to each other."""

from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q

from carewright.core.models import LONGEST_STANDING, Account, Organisation, Owned
from carewright.messages.rules import LONGEST_SUBJECT, OPEN, Form, State, Way
from carewright.people.models import CircleMember, Person, Worker
from carewright.people.rules import Part

type Recipient = Person | CircleMember | Worker | Account
"""Who can be told something."""

RECIPIENTS = ("person", "circle_member", "worker", "account")


def exactly_one() -> Q:
    """That one of those foreign keys leads somewhere, and no other."""
    return reduce(or_, (Q(**{f"{name}__isnull": name != one for name in RECIPIENTS}) for one in RECIPIENTS))


class ToSomebody(models.Model):
    """A row for a person, one of a circle, a worker, or an account of an office: exactly one of them."""

    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    circle_member = models.ForeignKey(CircleMember, models.PROTECT, null=True, related_name="+")
    worker = models.ForeignKey(Worker, models.PROTECT, null=True, related_name="+")
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    class Meta:
        abstract = True
        constraints = [models.CheckConstraint(condition=exactly_one(), name="%(app_label)s_%(class)s_is_for_somebody")]

    @property
    def to(self) -> Recipient:
        found = self.person or self.circle_member or self.worker or self.account
        assert found, "the database keeps to this"
        return found


def keys_of(to: Recipient) -> dict[str, Recipient]:
    """The foreign key of ``ToSomebody`` that leads to somebody."""
    name = {Person: "person", CircleMember: "circle_member", Worker: "worker", Account: "account"}[type(to)]
    return {name: to}


class Channel(ToSomebody):
    """A way in which somebody chose to be told, the lowest ``rank`` first. Edited in place: the trail says who did.

    ``address``: an e-mail address, a phone number as +447700900123, a postal address, or nothing where none is needed.
    ``quiet_from`` and ``quiet_until``: minutes of the London day. ``helps``: what else helps, in their words."""

    way = models.CharField(max_length=10, choices=Way.choices())
    rank = models.PositiveSmallIntegerField()
    address = models.TextField(blank=True)
    form = models.CharField(max_length=10, choices=Form.choices(), default=Form.PLAIN.value)
    quiet_from = models.PositiveSmallIntegerField()
    quiet_until = models.PositiveSmallIntegerField()
    helps = models.CharField(max_length=200, blank=True)

    class Meta(ToSomebody.Meta):
        ordering = ["rank", "pk"]
        constraints = [
            *ToSomebody.Meta.constraints,
            models.CheckConstraint(
                condition=Q(quiet_from__lt=1440, quiet_until__lt=1440), name="messages_channel_quiet_within_a_day"
            ),
            *(
                models.UniqueConstraint(name, "way", name=f"messages_channel_each_way_once_for_a_{name}")
                for name in RECIPIENTS
            ),
        ]


class Message(Owned, ToSomebody):
    """What somebody is told. ``about`` whom, if about anybody; ``part``: which part of that person's life it tells of,
    so that one of their circle is told only what they may know. ``faces``: the workers whose faces stand beside the
    words. What became of it stands in its deliveries."""

    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="messages")
    part = models.CharField(max_length=30, choices=Part.choices())
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="messages")
    kind = models.CharField(max_length=100)
    subject = models.CharField(max_length=LONGEST_SUBJECT)
    text = models.TextField()
    easy = models.TextField(blank=True)
    short = models.CharField(max_length=160, blank=True)
    urgent = models.BooleanField(default=False)
    faces = models.ManyToManyField(Worker, related_name="+")

    class Meta(ToSomebody.Meta):
        ordering = ["-created_at", "-pk"]


class Delivery(Owned):
    """One attempt to tell a message, by one way, to the address that it had then.

    ``state`` and ``state_at`` repeat the newest of its steps, so that what waits is found quickly. ``due_at``: when
    it is next to be looked at, by the program or, for a call, by the office; None: it is not."""

    message = models.ForeignKey(Message, models.PROTECT, related_name="deliveries")
    number = models.PositiveSmallIntegerField()
    way = models.CharField(max_length=10, choices=Way.choices())
    address = models.TextField(blank=True)
    form = models.CharField(max_length=10, choices=Form.choices())
    helps = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=15, choices=State.choices())
    state_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["message", "number"]
        indexes = [models.Index("due_at", condition=Q(due_at__isnull=False), name="messages_delivery_due")]
        constraints = [
            models.UniqueConstraint("message", "number", name="messages_delivery_one_after_the_other"),
            models.UniqueConstraint("message", "way", name="messages_delivery_each_way_once"),
            models.UniqueConstraint(
                "message",
                condition=Q(state__in=sorted(state.value for state in OPEN)),
                name="messages_delivery_one_open",
            ),
        ]


class DeliveryStep(models.Model):
    """That a delivery came into a state: when, why, and who says so."""

    delivery = models.ForeignKey(Delivery, models.PROTECT, related_name="steps")
    state = models.CharField(max_length=15, choices=State.choices())
    at = models.DateTimeField()
    said_by = models.CharField(max_length=LONGEST_STANDING)
    because = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["delivery", "pk"]


class Thread(Owned):
    """What is written about one thing in one person's life. With an ``organisation`` its office reads along; without,
    it belongs to the person and those around them."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="threads")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="threads")
    title = models.CharField(max_length=200)

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title


class Reader(models.Model):
    """Somebody who was let into a thread, by moments and not days: who is asked to leave reads nothing more at once."""

    thread = models.ForeignKey(Thread, models.PROTECT, related_name="readers")
    account = models.ForeignKey(Account, models.PROTECT, related_name="threads")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["from_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until_at__isnull=True) | Q(until_at__gte=models.F("from_at")),
                name="messages_reader_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                "thread", "account", condition=Q(until_at__isnull=True), name="messages_reader_once_in_a_thread"
            ),
        ]


class Note(Owned):
    """What somebody wrote into a thread. ``said_by``: what they were to the person then ("Ada's daughter")."""

    thread = models.ForeignKey(Thread, models.PROTECT, related_name="notes")
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="notes")
    said_by = models.CharField(max_length=LONGEST_STANDING)
    words = models.TextField()

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~Q(words=""), name="messages_note_says_something")]


class NoteSeen(models.Model):
    """That somebody has read a thread up to and with a note."""

    note = models.ForeignKey(Note, models.PROTECT, related_name="seen")
    account = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint("note", "account", name="messages_noteseen_once")]
