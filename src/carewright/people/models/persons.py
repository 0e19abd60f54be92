"""Persons who draw on care, where they live, and what makes talking with them easy."""

from django.db import models

from carewright.core.models import Account, Branch, Lasting, Organisation, Owned, StoredFile
from carewright.people.rules import CommunicationKind, Group, Purpose

STILL = models.Q(until_date=None)


class Faced(Owned):
    """Somebody with a face: the photo that they gave or, without one, drawn as they chose (``design.avatars.Look``) or
    from their name. A photo is known by its public id, so that a page of faces asks for nothing more."""

    look = models.JSONField(default=dict)
    photo = models.ForeignKey(StoredFile, models.PROTECT, to_field="public_id", null=True, related_name="+")

    class Meta:
        abstract = True


class Person(Faced):
    """Somebody who draws on care. Who they are with, and who may see what, stands in rows of its own."""

    account = models.OneToOneField(Account, models.PROTECT, null=True, related_name="person")
    called = models.CharField(max_length=100)
    full_name = models.CharField(max_length=200)
    born_date = models.DateField(null=True)

    class Meta:
        ordering = ["called", "pk"]

    def __str__(self) -> str:
        return self.called


class FormerName(models.Model):
    """What a person was called, or what stood here of them, before they said otherwise. Kept for what was written in
    that time; no page shows it."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="former_names")
    called = models.CharField(max_length=100)
    full_name = models.CharField(max_length=200)
    born_date = models.DateField(null=True)
    until_at = models.DateTimeField()


class Care(Lasting):
    """A person is with an organisation: an agency that comes (at one of its branches), a council that pays."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="cares")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="cares")
    branch = models.ForeignKey(Branch, models.PROTECT, null=True, related_name="cares")

    class Meta(Lasting.Meta):
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint(
                "person",
                "organisation",
                condition=models.Q(until_date__isnull=True),
                name="people_care_once_with_an_organisation",
            ),
        ]


class Home(Lasting):
    """Where a person lives, and what a worker may have to live with there (words of the rota: cat, smoke, stairs)."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="homes")
    address = models.TextField()
    postcode = models.CharField(max_length=8)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    things = models.JSONField(default=list)
    parking = models.CharField(max_length=200, blank=True)

    class Meta(Lasting.Meta):
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint("person", condition=STILL, name="people_home_one_at_a_time"),
            models.CheckConstraint(
                condition=models.Q(latitude=None, longitude=None)
                | models.Q(
                    latitude__isnull=False,  # or nothing would be compared with nothing, which counts as kept
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                ),
                name="people_home_on_the_map_or_not",
            ),
        ]


class HomeAccess(Lasting):
    """How to get in: a key safe's code, a neighbour with a key. Stored closed, shown to who comes."""

    home = models.ForeignKey(Home, models.PROTECT, related_name="access")
    closed = models.BinaryField()

    class Meta(Lasting.Meta):
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint("home", condition=STILL, name="people_homeaccess_one_at_a_time"),
        ]


class CommunicationNeed(Lasting):
    """What makes information and talk accessible to a person, in their words."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="communication")
    kind = models.CharField(max_length=20, choices=CommunicationKind.choices())
    words = models.CharField(max_length=300)

    class Meta(Lasting.Meta):
        pass


class GroupFact(Lasting):
    """That a person counts themself to a group, as they said it, for one purpose that they agreed to."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="groups")
    group = models.CharField(max_length=30, choices=Group.choices())
    words = models.CharField(max_length=200, blank=True)
    purpose = models.CharField(max_length=20, choices=Purpose.choices())

    class Meta(Lasting.Meta):
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint("person", "group", "purpose", condition=STILL, name="people_groupfact_once"),
        ]
