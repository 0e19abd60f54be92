"""When a worker is not there although their week says so, and when they are although it does not."""

from django.db import models

from carewright.core.models import Branch
from carewright.people.models import Worker
from carewright.rota.models.visits import Said
from carewright.rota.rules.visits import Gone


class Absence(Said):
    """A worker is away from a moment up to another; None: until they say."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="absences")
    kind = models.CharField(max_length=20, choices=Gone.choices())
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)

    class Meta(Said.Meta):
        ordering = ["from_at", "pk"]
        constraints = [
            *Said.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(until_at=None) | models.Q(until_at__gt=models.F("from_at")),
                name="rota_absence_ends_after_it_begins",
            ),
        ]


class ExtraHours(Said):
    """Hours of one day in which a worker can be given visits at a branch besides their week, in minutes after midnight;
    past 1,440 is the night after."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="extra_hours")
    branch = models.ForeignKey(Branch, models.PROTECT, related_name="+")
    date = models.DateField()
    starts = models.PositiveSmallIntegerField()
    ends = models.PositiveSmallIntegerField()

    class Meta(Said.Meta):
        ordering = ["date", "starts", "pk"]
        constraints = [
            *Said.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(starts__lt=models.F("ends")) & models.Q(starts__lt=1440, ends__lte=2880),
                name="rota_extrahours_starts_before_it_ends",
            ),
        ]
