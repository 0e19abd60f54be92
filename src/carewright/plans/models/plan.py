"""A person's strengths, needs and goals; the support that was agreed with each organisation; what to do when things go
wrong; and who agreed to it all, on which day."""

from datetime import date
from typing import Self

from django.db import models

from carewright.core.civil import moment
from carewright.core.models import LONGEST_STANDING, Account, Lasting, Owned, on
from carewright.people.models import Capacity, Care, Person, Representative
from carewright.people.rules import Consenting
from carewright.plans.rules.plan import Right, Ring, Status


def stood_on(day: date) -> models.Q:
    """Rows of a plan as they stood when a day ended."""
    end = moment(day, 1440)
    return models.Q(created_at__lt=end) & (models.Q(ended_at=None) | models.Q(ended_at__gte=end))


class Signed(models.Model):
    """A row that says who wrote it, and what they were to the person then."""

    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    standing = models.CharField(max_length=LONGEST_STANDING)

    class Meta:
        abstract = True


class InPlan(Owned, Signed):
    """What was said on a day, and holds until it is said anew or taken out. Moments and not days, because somebody may
    change their mind twice in one conversation."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended_at=None) | models.Q(ended_at__gte=models.F("created_at")),
                name="%(app_label)s_%(class)s_ends_after_it_was_said",
            )
        ]


class Strength(InPlan):
    """What the person can do, knows, has, or whom they have: what support builds on."""

    words = models.TextField()

    class Meta(InPlan.Meta):
        ordering = ["created_at", "pk"]


class Need(InPlan):
    """What the person needs, as they see it. ``health``: it is about their health, and shown to fewer."""

    words = models.TextField()
    health = models.BooleanField(default=False)

    class Meta(InPlan.Meta):
        ordering = ["created_at", "pk"]


class Goal(InPlan):
    """What the person hopes for; ``importance`` to them from 1 to 10."""

    words = models.TextField()
    importance = models.PositiveSmallIntegerField()

    class Meta(InPlan.Meta):
        ordering = ["-importance", "created_at", "pk"]
        constraints = [
            *InPlan.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(importance__range=(1, 10)), name="plans_goal_importance_from_1_to_10"
            ),
        ]


class GoalStatus(Signed):
    """How a goal went on a day; ``confidence`` of getting there from 1 to 10. The newest is how it goes now."""

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="statuses")
    at = models.DateTimeField()
    status = models.CharField(max_length=20, choices=Status.choices())
    confidence = models.PositiveSmallIntegerField()
    words = models.TextField(blank=True)

    class Meta:
        ordering = ["goal", "at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(confidence__range=(1, 10)), name="plans_goalstatus_confidence_from_1_to_10"
            )
        ]


class Supports(models.QuerySet["Support"]):
    def agreed(self, day: date) -> Self:
        """What somebody said yes to by a day, and was not dropped before it began."""
        yes = Agreement.supports.through.objects.filter(support=models.OuterRef("pk"), agreement__agreed_date__lte=day)
        return self.filter(models.Exists(yes), dropped_at=None)

    def standing(self, day: date) -> Self:
        """What is agreed on a day and not over, begun or not, as far as nothing agreed has taken its place."""
        newer = Support.objects.agreed(day).filter(replaces=models.OuterRef("pk"), from_date__lte=day)
        return self.agreed(day).filter(_not_over(day)).exclude(models.Exists(newer))

    def in_force(self, day: date) -> Self:
        """What holds on a day."""
        return self.standing(day).filter(on(day, "care__"), from_date__lte=day)

    def waiting(self, day: date) -> Self:
        """What was written, and nobody said yes to yet."""
        yes = Agreement.supports.through.objects.filter(support=models.OuterRef("pk"))
        return self.filter(_not_over(day), on(day, "care__"), dropped_at=None).exclude(models.Exists(yes))


def _not_over(day: date) -> models.Q:
    return models.Q(until_date=None) | models.Q(until_date__gt=day)


class Support(Owned, Lasting, Signed):
    """What an organisation is to do for a person, again and again: "Morning visit". It is in force from its first day,
    once somebody with the right to do so said yes; until then it is a proposal.

    It is never changed: another takes its place (``replaces``) when that is agreed. ``first``: the one that all this
    began with (None: this is it), to which choices stick through every change. ``days`` of the week, 0 is Monday;
    ``minutes`` of one visit; ``earliest`` and ``latest`` start in minutes after midnight, where a latest past 1,440 is
    in the night after; ``skills`` are values of ``people.rules.Skill``; ``time_critical``: cannot wait, medicine
    mostly. ``short_…``: what a visit under half an hour needs (``rules.plan.missing_for_short``). ``dropped_at``: taken
    out before it began.
    """

    care = models.ForeignKey(Care, models.PROTECT, related_name="supports")
    replaces = models.ForeignKey("self", models.PROTECT, null=True, related_name="replaced_by")
    first = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=100)
    purpose = models.TextField()
    days = models.JSONField()
    minutes = models.PositiveSmallIntegerField()
    workers = models.PositiveSmallIntegerField(default=1)
    earliest = models.PositiveSmallIntegerField()
    latest = models.PositiveSmallIntegerField()
    skills = models.JSONField(default=list)
    time_critical = models.BooleanField(default=False)
    short_known = models.BooleanField(default=False)
    short_wider = models.BooleanField(default=False)
    short_task = models.BooleanField(default=False)
    dropped_at = models.DateTimeField(null=True)

    objects = Supports.as_manager()

    class Meta(Lasting.Meta):
        ordering = ["earliest", "pk"]
        constraints = [
            *Lasting.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(minutes__range=(1, 1440)), name="plans_support_takes_a_minute_to_a_day"
            ),
            models.CheckConstraint(condition=models.Q(workers__in=(1, 2)), name="plans_support_by_one_worker_or_two"),
            models.CheckConstraint(
                condition=models.Q(
                    earliest__lt=1440,
                    latest__gte=models.F("earliest"),
                    latest__lt=models.F("earliest") + 1440,
                ),
                name="plans_support_earliest_start_before_latest",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def root_id(self) -> int:
        """The number of the support that all this began with."""
        return self.first_id or self.pk


class SupportOutcome(models.Model):
    """A goal that support serves; ``words`` say how."""

    support = models.ForeignKey(Support, models.PROTECT, related_name="outcomes")
    goal = models.ForeignKey(Goal, models.PROTECT, related_name="outcomes")
    words = models.TextField(blank=True)

    class Meta:
        ordering = ["support", "pk"]
        constraints = [models.UniqueConstraint("support", "goal", name="plans_supportoutcome_once_for_a_goal")]


class SupportTask(models.Model):
    """One thing that support is about, and in which ring of the doughnut it lies."""

    support = models.ForeignKey(Support, models.PROTECT, related_name="tasks")
    position = models.PositiveSmallIntegerField()
    ring = models.CharField(max_length=20, choices=Ring.choices())
    words = models.CharField(max_length=300)

    class Meta:
        ordering = ["support", "position"]
        constraints = [models.UniqueConstraint("support", "position", name="plans_supporttask_one_after_the_other")]


class Contingency(InPlan):
    """What to do when things go wrong: what sets it off, how it shows early, what should happen, whom to tell, and what
    helps the person cope. ``health``: it is about their health, and shown to fewer."""

    triggers = models.TextField()
    early_signs = models.TextField(blank=True)
    what_to_do = models.TextField()
    who_to_contact = models.TextField(blank=True)
    what_helps = models.TextField(blank=True)
    health = models.BooleanField(default=False)

    class Meta(InPlan.Meta):
        ordering = ["created_at", "pk"]
        constraints = [
            *InPlan.Meta.constraints,
            models.CheckConstraint(
                condition=~models.Q(triggers="") & ~models.Q(what_to_do=""),
                name="plans_contingency_says_when_and_what",
            ),
        ]


class Agreement(Owned, Signed):
    """That the person, or somebody with the right to, said yes to the plan with one organisation on a day.

    ``supports``: what they said yes to. ``covers``: the numbers of the other rows of the plan as it stood then.
    ``short_agreed``: they said yes, by itself, to visits under half an hour. ``capacity``: in whose best interests it
    was decided, that they could not decide it themself.
    """

    care = models.ForeignKey(Care, models.PROTECT, related_name="agreements")
    agreed_date = models.DateField()
    name = models.CharField(max_length=200)
    right = models.CharField(max_length=20, choices=Right.choices())
    how = models.CharField(max_length=20, choices=Consenting.choices())
    words = models.TextField(blank=True)
    representative = models.ForeignKey(Representative, models.PROTECT, null=True, related_name="+")
    capacity = models.ForeignKey(Capacity, models.PROTECT, null=True, related_name="+")
    short_agreed = models.BooleanField(default=False)
    supports = models.ManyToManyField(Support, related_name="agreements")
    covers = models.JSONField()

    class Meta:
        ordering = ["-agreed_date", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(right="own", representative=None, capacity=None)
                | models.Q(right__in=("lpa_health", "deputy"), representative__isnull=False, capacity=None)
                | (models.Q(right="best_interests", representative=None, capacity__isnull=False) & ~models.Q(words="")),
                name="plans_agreement_by_a_right_that_is_shown",
            )
        ]
