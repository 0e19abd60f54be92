"""What a person chose of when, who and what. A change ends a row and begins another: nothing is overwritten."""

from datetime import datetime

from django.db import models

from carewright.core.models import LONGEST_STANDING, Owned
from carewright.people.models import Person, Worker
from carewright.plans.models.plan import Support
from carewright.plans.rules.choices import TASKS, TIMES, Asked, How, Strength, What, When, Who


def in_force(at: datetime) -> models.Q:
    """Choices that hold at a moment."""
    return models.Q(created_at__lte=at) & (models.Q(ended_at=None) | models.Q(ended_at__gt=at))


class Choice(Owned):
    """What every choice has: whose it is, how much it matters, in which words, who put it down and who helped."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="%(class)ss")
    strength = models.CharField(max_length=20, choices=Strength.choices())
    words = models.TextField(blank=True)
    said_by = models.CharField(max_length=LONGEST_STANDING)
    helped_by = models.CharField(max_length=200, blank=True)
    how = models.CharField(max_length=20, choices=How.choices())
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=LONGEST_STANDING, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended_at__isnull=True) | models.Q(ended_at__gte=models.F("created_at")),
                name="%(app_label)s_%(class)s_ends_after_it_is_made",
            )
        ]


class OfVisit(Choice):
    """A choice about one visit that was agreed, or (without one) about all. It sticks to the first of the support that
    takes each other's place; ``visit`` is that support as it stands now, where a query has set it."""

    support = models.ForeignKey(Support, models.PROTECT, null=True, related_name="%(class)ss")
    visit: Support | None = None

    class Meta(Choice.Meta):
        abstract = True

    @property
    def visit_name(self) -> str:
        support = self.visit or self.support
        return support.name if support else ""


class WhenChoice(OfVisit):
    """When somebody should come."""

    kind = models.CharField(max_length=20, choices=When.choices())
    minute = models.PositiveSmallIntegerField(null=True)
    days = models.JSONField(default=list)

    class Meta(Choice.Meta):
        ordering = ["created_at", "pk"]
        constraints = [
            *Choice.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(kind__in=sorted(kind.value for kind in TIMES), minute__lt=1440)
                | (~models.Q(kind__in=sorted(kind.value for kind in TIMES)) & models.Q(minute=None)),
                name="plans_whenchoice_a_time_where_it_is_one",
            ),
            models.UniqueConstraint(
                "person",
                "support",
                "kind",
                condition=models.Q(ended_at=None, support__isnull=False),
                name="plans_whenchoice_one_of_a_kind_for_a_visit",
            ),
            models.UniqueConstraint(
                "person",
                "kind",
                condition=models.Q(ended_at=None, support=None),
                name="plans_whenchoice_one_of_a_kind_for_all",
            ),
        ]

    @property
    def asked(self) -> Asked:
        return Asked(
            When.of(self.kind),
            Strength.of(self.strength),
            self.visit_name,
            minute=self.minute,
            days=tuple(self.days),
        )


class WhoChoice(Choice):
    """What somebody who comes should be, speak or like; how many there may be."""

    kind = models.CharField(max_length=20, choices=Who.choices())
    value = models.CharField(max_length=100, blank=True)
    number = models.PositiveSmallIntegerField(null=True)

    class Meta(Choice.Meta):
        ordering = ["created_at", "pk"]
        constraints = [
            *Choice.Meta.constraints,
            models.UniqueConstraint(
                "person",
                "kind",
                "value",
                condition=models.Q(ended_at=None),
                name="plans_whochoice_once_in_force",
            ),
        ]

    @property
    def asked(self) -> Asked:
        return Asked(Who.of(self.kind), Strength.of(self.strength), value=self.value, number=self.number)


class TeamMember(Choice):
    """A worker whom a person chose; the favourite has rank 1."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="chosen_by")
    rank = models.PositiveSmallIntegerField()

    class Meta(Choice.Meta):
        ordering = ["rank", "pk"]
        constraints = [
            *Choice.Meta.constraints,
            models.UniqueConstraint(
                "person", "worker", condition=models.Q(ended_at=None), name="plans_teammember_once_in_force"
            ),
        ]


class Veto(Owned):
    """A worker who must not come to a person. There is no reason in it, and nobody asks for one."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="vetoes")
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    said_by = models.CharField(max_length=LONGEST_STANDING)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("person", "worker", condition=models.Q(ended_at=None), name="plans_veto_once")
        ]


class WhatChoice(OfVisit):
    """What is done or not done, and how long it takes."""

    kind = models.CharField(max_length=20, choices=What.choices())
    task = models.CharField(max_length=300, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True)

    class Meta(Choice.Meta):
        ordering = ["created_at", "pk"]
        constraints = [
            *Choice.Meta.constraints,
            models.CheckConstraint(
                condition=(models.Q(kind__in=sorted(kind.value for kind in TASKS), minutes=None) & ~models.Q(task=""))
                | (~models.Q(kind__in=sorted(kind.value for kind in TASKS)) & models.Q(task="", minutes__gt=0)),
                name="plans_whatchoice_a_task_or_minutes",
            ),
        ]

    @property
    def asked(self) -> Asked:
        return Asked(
            What.of(self.kind),
            Strength.of(self.strength),
            self.visit_name,
            value=self.task,
            number=self.minutes,
        )
