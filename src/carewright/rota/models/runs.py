"""Searches in the background."""

from django.db import models

from carewright.core.models import LONGEST_STANDING, Account, Owned
from carewright.rota.models.rotas import Rota
from carewright.rota.rules.week import Step


class PlanningRun(Owned):
    """A search for a rota, of the standing one as it was after ``of_edit``. What changes while it runs is written over:
    how far it is (``done``, a share), what the best rota so far is like, when it last said so, and that rota
    (``best``: visit, day, minute and workers, as the planner knows them), so that another process can go on with it."""

    of = models.ForeignKey(Rota, models.PROTECT, related_name="runs")
    of_edit = models.PositiveIntegerField()
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    said_by = models.CharField(max_length=LONGEST_STANDING)
    seconds = models.PositiveIntegerField()
    seed = models.PositiveIntegerField(default=1)
    stop_asked = models.BooleanField(default=False)
    done = models.FloatField(default=0)
    spent = models.FloatField(default=0)
    kept = models.FloatField(null=True)
    unassigned = models.PositiveIntegerField(null=True)
    pence = models.BigIntegerField(null=True)
    beat_at = models.DateTimeField(null=True)
    best = models.JSONField(null=True)
    proposal = models.OneToOneField(Rota, models.PROTECT, null=True, related_name="run")

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(seconds__gt=0), name="rota_planningrun_has_time"),
            models.CheckConstraint(condition=models.Q(done__range=(0, 1)), name="rota_planningrun_share_of_its_time"),
        ]

    @property
    def stands(self) -> Step | None:
        steps = list(self.steps.all())
        return Step.of(steps[-1].step) if steps else None

    @property
    def said_last(self) -> str:
        """Why it stands where it stands, if there is anything to say."""
        steps = list(self.steps.all())
        return steps[-1].words if steps else ""


class RunStep(models.Model):
    """Where a search stood from a moment on."""

    run = models.ForeignKey(PlanningRun, models.PROTECT, related_name="steps")
    at = models.DateTimeField()
    step = models.CharField(max_length=10, choices=Step.choices())
    words = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["run", "at", "pk"]
