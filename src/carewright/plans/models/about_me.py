"""What a person says of themself, in versions that all stay readable."""

from django.db import models

from carewright.core.models import Owned, StoredFile
from carewright.people.models import Person
from carewright.plans.models.plan import Signed
from carewright.plans.models.reviews import Review
from carewright.plans.rules.about_me import Heading


class AboutMe(Owned, Signed):
    """One version of a person's page about themself, written at ``created_at``: the one with the highest number is
    shown. ``supported_by``: who helped to write it, in words; ``review``: the review at which it was gone over."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    supported_by = models.CharField(max_length=200, blank=True)
    review = models.ForeignKey(Review, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["person", "-number"]
        constraints = [models.UniqueConstraint("person", "number", name="plans_aboutme_one_after_the_other")]


class AboutMeEntry(models.Model):
    """One thing under a heading of a version, in words, as a recording or as a picture; position 0 is the most
    important."""

    version = models.ForeignKey(AboutMe, models.PROTECT, related_name="entries")
    heading = models.CharField(max_length=20, choices=Heading.choices())
    position = models.PositiveSmallIntegerField()
    words = models.TextField(blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["version", "heading", "position"]
        constraints = [
            models.UniqueConstraint("version", "heading", "position", name="plans_aboutmeentry_one_after_the_other"),
            models.CheckConstraint(condition=~models.Q(words="", file=None), name="plans_aboutmeentry_says_something"),
        ]
