"""What is stored of the rota."""

from carewright.rota.models.answers import Answered
from carewright.rota.models.hours import Absence, ExtraHours
from carewright.rota.models.notice import NoticePromise
from carewright.rota.models.rotas import Edit, PlacedWorker, Placement, Rota
from carewright.rota.models.runs import PlanningRun, RunStep
from carewright.rota.models.telling import Notice, Publication, Told
from carewright.rota.models.visits import CalledOff, OnceOnly, Pause, Visit, VisitLink
from carewright.rota.models.what_if import WhatIf

__all__ = [
    "Absence",
    "Answered",
    "CalledOff",
    "Edit",
    "ExtraHours",
    "Notice",
    "NoticePromise",
    "OnceOnly",
    "Pause",
    "PlacedWorker",
    "Placement",
    "PlanningRun",
    "Publication",
    "Rota",
    "RunStep",
    "Told",
    "Visit",
    "VisitLink",
    "WhatIf",
]
