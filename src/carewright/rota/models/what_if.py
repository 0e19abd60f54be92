"""Questions about a whole week, and what the planner found."""

from django.db import models

from carewright.core.models import LONGEST_STANDING, Account, Owned
from carewright.rota.models.rotas import Rota
from carewright.rota.rules.what_if import Question


class WhatIf(Owned):
    """A question about the week of a rota that takes a search to answer; nothing is changed by it. ``asks``: the
    question by the ids of those whom it is about; ``words``: as a sentence. ``beat_at``: when a process was last at it;
    ``done``: how far, a share. ``found``: the answer; ``fault``: why there is none."""

    rota = models.ForeignKey(Rota, models.PROTECT, related_name="what_ifs")
    kind = models.CharField(max_length=20, choices=Question.choices())
    asks = models.JSONField()
    words = models.CharField(max_length=400)
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    said_by = models.CharField(max_length=LONGEST_STANDING)
    beat_at = models.DateTimeField(null=True)
    done = models.FloatField(default=0)
    found = models.JSONField(null=True)
    fault = models.CharField(max_length=400, blank=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(found__isnull=True) | models.Q(fault=""), name="rota_whatif_an_answer_or_a_fault"
            ),
        ]

    @property
    def open(self) -> bool:
        return self.found is None and not self.fault
