"""What differs from the plan: days off, visits called off, visits besides, and which belong together."""

from django.db import models

from carewright.core.models import LONGEST_STANDING, Account, Lasting, Owned
from carewright.people.models import Care
from carewright.plans.models import Support
from carewright.rota.rules.visits import Away, Because, Companion


class Said(Owned):
    """Who put a row down, and what they were then. It is taken back, never changed."""

    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    said_by = models.CharField(max_length=LONGEST_STANDING)
    words = models.CharField(max_length=300, blank=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=LONGEST_STANDING, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended_at__isnull=True) | models.Q(ended_at__gte=models.F("created_at")),
                name="%(app_label)s_%(class)s_ends_after_it_is_said",
            )
        ]


IN_FORCE = models.Q(ended_at=None)


class Pause(Said, Lasting):
    """Days on which nobody comes to a person from one organisation. Without a last day: until somebody says."""

    care = models.ForeignKey(Care, models.PROTECT, related_name="pauses")
    reason = models.CharField(max_length=20, choices=Away.choices())

    class Meta:
        constraints = [*Said.Meta.constraints, *Lasting.Meta.constraints]
        ordering = ["from_date", "pk"]


class Visit(Owned):
    """One visit on one day: of a support, named by the first that it all began with, or besides the plan.

    What a visit besides the plan needs stands here (``minutes``, ``workers``, ``earliest`` and ``latest`` start in
    minutes after midnight, ``skills``); of all others the plan says it, as it stands on that day.
    """

    care = models.ForeignKey(Care, models.PROTECT, related_name="visits")
    support = models.ForeignKey(Support, models.PROTECT, null=True, related_name="visits")
    date = models.DateField()
    name = models.CharField(max_length=100, blank=True)
    purpose = models.TextField(blank=True)
    minutes = models.PositiveSmallIntegerField(null=True)
    workers = models.PositiveSmallIntegerField(null=True)
    earliest = models.PositiveSmallIntegerField(null=True)
    latest = models.PositiveSmallIntegerField(null=True)
    skills = models.JSONField(default=list)
    time_critical = models.BooleanField(default=False)

    class Meta:
        ordering = ["date", "pk"]
        constraints = [
            models.UniqueConstraint("support", "date", name="rota_visit_one_of_a_support_on_a_day"),
            models.CheckConstraint(
                condition=models.Q(
                    support__isnull=False, name="", minutes=None, workers=None, earliest=None, latest=None
                )
                | models.Q(
                    ~models.Q(name=""),
                    support=None,
                    minutes__range=(1, 1440),
                    workers__in=(1, 2),
                    earliest__lt=1440,
                    latest__gte=models.F("earliest"),
                    latest__lt=models.F("earliest") + 1440,
                ),
                name="rota_visit_of_the_plan_or_whole_by_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name or self.support} on {self.date}"


class CalledOff(Said):
    """That a visit does not happen."""

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="called_off")
    reason = models.CharField(max_length=20, choices=Because.choices())

    class Meta(Said.Meta):
        constraints = [
            *Said.Meta.constraints,
            models.UniqueConstraint("visit", condition=IN_FORCE, name="rota_calledoff_once"),
        ]


class OnceOnly(Said):
    """What differs of a visit this once: when it should begin, give or take no more than usual, or how long it is."""

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="once_only")
    wished = models.PositiveSmallIntegerField(null=True)
    minutes = models.PositiveSmallIntegerField(null=True)

    class Meta(Said.Meta):
        constraints = [
            *Said.Meta.constraints,
            models.UniqueConstraint("visit", condition=IN_FORCE, name="rota_onceonly_once"),
            models.CheckConstraint(
                condition=models.Q(wished__lt=2880) | models.Q(minutes__range=(1, 1440)),
                name="rota_onceonly_differs_in_something",
            ),
        ]


class VisitLink(Said):
    """Two supports of a person that belong together on a day: minutes from the start of the first to the start of the
    second (None: no limit on that side), and who comes."""

    first = models.ForeignKey(Support, models.PROTECT, related_name="+")
    second = models.ForeignKey(Support, models.PROTECT, related_name="+")
    min_gap = models.PositiveSmallIntegerField(null=True)
    max_gap = models.PositiveSmallIntegerField(null=True)
    worker = models.CharField(max_length=10, choices=Companion.choices(), default=Companion.ANY.value)

    class Meta(Said.Meta):
        constraints = [
            *Said.Meta.constraints,
            models.UniqueConstraint("first", "second", condition=IN_FORCE, name="rota_visitlink_once_for_two"),
            models.CheckConstraint(condition=~models.Q(first=models.F("second")), name="rota_visitlink_of_two"),
            models.CheckConstraint(
                condition=models.Q(min_gap=None) | models.Q(max_gap=None) | models.Q(min_gap__lte=models.F("max_gap")),
                name="rota_visitlink_least_before_most",
            ),
        ]
