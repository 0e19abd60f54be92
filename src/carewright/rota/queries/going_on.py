"""What a process that was lost has left to do."""

from datetime import datetime, timedelta

from django.db.models import Q

from carewright.rota.models import Notice, PlanningRun, Publication, WhatIf
from carewright.rota.rules.week import SILENT, Step

PATIENCE = timedelta(seconds=30)
"""How long something may wait for the process that it was left to."""


def lost_searches(at: datetime) -> list[int]:
    """Numbers of the searches that say nothing any more, or that nobody has begun, the oldest first."""
    runs = PlanningRun.objects.filter(proposal=None).defer("best").prefetch_related("steps").order_by("pk")
    return [run.pk for run in runs if _lost(run, at)]


def _lost(run: PlanningRun, at: datetime) -> bool:
    if run.stands is Step.ASKED:
        return at - run.created_at > PATIENCE
    return run.stands is Step.RUNNING and (run.beat_at is None or at - run.beat_at >= SILENT)


def unanswered_publications(at: datetime) -> list[int]:
    """Numbers of the publications for which nobody has worked out yet what became of what people asked for."""
    waiting = Publication.objects.filter(answered=None, told__isnull=False, created_at__lt=at - PATIENCE)
    return list(waiting.order_by("pk").values_list("pk", flat=True).distinct())


def unfinished_publications(at: datetime) -> list[int]:
    """Numbers of the publications of which not everybody was told who has to be, the oldest first."""
    waiting = Notice.objects.filter(message=None, because="", publication__created_at__lt=at - PATIENCE)
    return list(waiting.order_by("publication").values_list("publication", flat=True).distinct())


def lost_what_ifs(at: datetime) -> list[int]:
    """Numbers of the questions that nobody answers, the oldest first."""
    silent = Q(beat_at=None, created_at__lt=at - PATIENCE) | Q(beat_at__lte=at - SILENT)
    return list(WhatIf.objects.filter(silent, found__isnull=True, fault="").order_by("pk").values_list("pk", flat=True))
