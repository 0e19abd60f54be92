"""Workers: who comes and is paid for it, with what they can, like and wish."""

from django.db import models

from carewright.core.models import Account, Lasting, StoredFile
from carewright.people.models.persons import Faced, Person
from carewright.people.rules import WEEKDAYS, Gender, Skill, Travel, Wish


class Details(models.Model):
    """What the office writes down of a worker: who they are, how they get about and where they live."""

    called = models.CharField(max_length=100)
    full_name = models.CharField(max_length=200)
    gender = models.CharField(max_length=10, choices=Gender.choices(), blank=True)
    travel = models.CharField(max_length=10, choices=Travel.choices())
    home_postcode = models.CharField(max_length=8)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)

    class Meta:
        abstract = True


class Worker(Faced, Details):
    """Somebody who comes. Where and from when they are employed stands in Employment."""

    account = models.OneToOneField(Account, models.PROTECT, null=True, related_name="worker")

    class Meta:
        ordering = ["called", "pk"]

    def __str__(self) -> str:
        return self.called


class FormerDetails(Details):
    """What stood here of a worker before the office put it right or they moved. Kept for what was planned and paid in
    that time; no page shows it."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="former_details")
    until_at = models.DateTimeField()


class FormerFace(models.Model):
    """How a person or a worker was drawn, or the photo of them, before they chose otherwise. No page shows it."""

    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="former_faces")
    worker = models.ForeignKey(Worker, models.PROTECT, null=True, related_name="former_faces")
    look = models.JSONField(default=dict)
    photo = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    until_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person=None) ^ models.Q(worker=None), name="people_formerface_of_somebody"
            )
        ]


class WorkerProfile(models.Model):
    """A worker's page about themself, as they wrote it on a day; the newest is shown."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="profiles")
    written_at = models.DateTimeField()
    about = models.TextField()
    interests = models.JSONField(default=list)
    languages = models.JSONField(default=list)
    ways = models.JSONField(default=list)

    class Meta:
        ordering = ["worker", "-written_at", "-pk"]


class WorkerSkill(Lasting):
    """What a worker was trained for; it expires where it has an end."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="skills")
    skill = models.CharField(max_length=30, choices=Skill.choices())
    seen = models.CharField(max_length=200)

    class Meta(Lasting.Meta):
        pass


class WorkingPattern(Lasting):
    """Hours of a weekday in which a worker can be given visits, in minutes after midnight; past 1,440 is the night."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="patterns")
    weekday = models.PositiveSmallIntegerField(choices=list(enumerate(WEEKDAYS)))
    starts = models.PositiveSmallIntegerField()
    ends = models.PositiveSmallIntegerField()

    class Meta(Lasting.Meta):
        constraints = [
            *Lasting.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(starts__lt=models.F("ends")) & models.Q(starts__lt=1440, ends__lte=2880),
                name="people_workingpattern_starts_before_it_ends",
            ),
        ]


class WorkerWish(Lasting):
    """What a worker would like or would rather not: a person, something at a home, a day of the week."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="wishes")
    kind = models.CharField(max_length=20, choices=Wish.choices())
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    thing = models.CharField(max_length=50, blank=True)

    class Meta(Lasting.Meta):
        constraints = [
            *Lasting.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(person=None) ^ models.Q(thing=""),
                name="people_workerwish_about_a_person_or_a_thing",
            ),
        ]


class Acquaintance(Lasting):
    """A worker comes to a person, or soon will, and so may read what they need to come well prepared. It ends when the
    person says no to them, when they leave, or when nothing brings them there any more."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="acquaintances")
    person = models.ForeignKey(Person, models.PROTECT, related_name="acquaintances")
    because = models.CharField(max_length=200)

    class Meta(Lasting.Meta):
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint(
                "worker",
                "person",
                condition=models.Q(until_date__isnull=True),
                name="people_acquaintance_once_for_a_worker",
            ),
        ]
