"""A worker and a person meet before the worker comes alone."""

from django.db import models

from carewright.core.models import LONGEST_STANDING, Owned
from carewright.people.models import Person, Worker
from carewright.plans.rules.introductions import STILL_TO_MEET, Felt, Step, Whose


class Introduction(Owned):
    """That a worker is to be introduced to a person, for a reason. Where it stands is the newest of its steps."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="introductions")
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="introductions")
    because = models.CharField(max_length=200)

    class Meta:
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return f"{self.worker} to {self.person}"

    @property
    def newest(self) -> "IntroductionStep | None":
        steps = list(self.steps.all())
        return steps[-1] if steps else None

    @property
    def stands(self) -> Step | None:
        """Where it stands; None: nothing was said yet."""
        return Step.of(self.newest.step) if self.newest else None

    @property
    def open(self) -> bool:
        """Whether they are still to meet."""
        return self.stands in STILL_TO_MEET


class IntroductionStep(models.Model):
    """Where an introduction stood from a moment on: wished for, planned for a time, held, called off."""

    introduction = models.ForeignKey(Introduction, models.PROTECT, related_name="steps")
    at = models.DateTimeField()
    step = models.CharField(max_length=20, choices=Step.choices())
    said_by = models.CharField(max_length=LONGEST_STANDING)
    planned_for = models.DateTimeField(null=True)
    introducer = models.CharField(max_length=200, blank=True)
    words = models.TextField(blank=True)

    class Meta:
        ordering = ["introduction", "at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(step=Step.PLANNED.value, planned_for__isnull=False)
                | (~models.Q(step=Step.PLANNED.value) & models.Q(planned_for=None)),
                name="plans_introductionstep_a_time_where_it_is_planned",
            )
        ]


class HowItWent(models.Model):
    """How an introduction went, as one of the two saw it. The worker does not read what the person said."""

    introduction = models.ForeignKey(Introduction, models.PROTECT, related_name="views")
    at = models.DateTimeField()
    whose = models.CharField(max_length=10, choices=Whose.choices())
    felt = models.CharField(max_length=20, choices=Felt.choices())
    words = models.TextField(blank=True)
    said_by = models.CharField(max_length=LONGEST_STANDING)

    class Meta:
        ordering = ["at", "pk"]

    @property
    def in_words(self) -> str:
        return Felt.of(self.felt).label
