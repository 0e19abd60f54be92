"""Who comes when: rotas, and every edit of them."""

from django.db import models

from carewright.core.models import LONGEST_STANDING, Account, Branch, Owned
from carewright.people.models import Worker
from carewright.rota.models.visits import Visit
from carewright.rota.rules.week import Edit as EditKind
from carewright.rota.rules.week import State


class Rota(Owned):
    """Who comes when in a branch, for some days from ``first_date`` on. ``edits``: how many there were. A proposal was
    made ``of`` the standing rota as it was after its edit ``of_edit``."""

    branch = models.ForeignKey(Branch, models.PROTECT, related_name="rotas")
    first_date = models.DateField()
    days = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State.choices())
    edits = models.PositiveIntegerField(default=0)
    of = models.ForeignKey("self", models.PROTECT, null=True, related_name="proposals")
    of_edit = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["first_date", "pk"]
        constraints = [
            models.UniqueConstraint(
                "branch", "first_date", condition=models.Q(state=State.STANDING.value), name="rota_rota_one_stands"
            ),
            models.CheckConstraint(
                condition=models.Q(state=State.STANDING.value, of=None)
                | (~models.Q(state=State.STANDING.value) & models.Q(of__isnull=False)),
                name="rota_rota_a_proposal_is_of_one_that_stands",
            ),
            models.CheckConstraint(condition=models.Q(days__range=(1, 28)), name="rota_rota_up_to_four_weeks"),
        ]


class Edit(models.Model):
    """One change of a rota, whole: its number, who made it and why. ``undoes``: the edit that it takes back."""

    rota = models.ForeignKey(Rota, models.PROTECT, related_name="history")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=20, choices=EditKind.choices())
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    said_by = models.CharField(max_length=LONGEST_STANDING)
    words = models.CharField(max_length=300, blank=True)
    undoes = models.ForeignKey("self", models.PROTECT, null=True, related_name="undone_by")

    class Meta:
        ordering = ["rota", "number"]
        constraints = [models.UniqueConstraint("rota", "number", name="rota_edit_one_after_the_other")]


class Placements(models.QuerySet["Placement"]):
    def at_edit(self, number: int) -> "Placements":
        """As a rota was after one of its edits."""
        later = models.Q(until_edit=None) | models.Q(until_edit__gt=number)
        return self.filter(later, from_edit__lte=number)

    def now(self) -> "Placements":
        return self.filter(until_edit=None)


class Placement(models.Model):
    """That a visit begins at a moment and takes so many minutes: in a rota, from one edit up to and without another.
    A week has thousands: they have no address, and are as old as the edit they are from."""

    rota = models.ForeignKey(Rota, models.PROTECT, related_name="placements")
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="placements")
    from_edit = models.PositiveIntegerField()
    until_edit = models.PositiveIntegerField(null=True)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()

    objects = Placements.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                "rota", "visit", condition=models.Q(until_edit=None), name="rota_placement_one_place_for_a_visit"
            ),
            models.CheckConstraint(
                condition=models.Q(until_edit=None) | models.Q(until_edit__gt=models.F("from_edit")),
                name="rota_placement_ends_after_it_begins",
            ),
            models.CheckConstraint(condition=models.Q(minutes__range=(1, 1440)), name="rota_placement_takes_time"),
        ]


class PlacedWorker(models.Model):
    """One of the workers of a placement. At a visit by two, ``position`` 0 and 1."""

    placement = models.ForeignKey(Placement, models.CASCADE, related_name="placed")
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="placed")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["placement", "position"]
        constraints = [
            models.UniqueConstraint("placement", "position", name="rota_placedworker_one_for_a_position"),
            models.UniqueConstraint("placement", "worker", name="rota_placedworker_once"),
            models.CheckConstraint(condition=models.Q(position__in=(0, 1)), name="rota_placedworker_one_or_two"),
        ]
