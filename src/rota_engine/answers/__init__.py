"""Answers to the questions people ask of a rota: who could come then, what did I get and why, what if, what now."""

from rota_engine.answers.blocking import Blocking
from rota_engine.answers.board import Board, Probe
from rota_engine.answers.choices import Asked, Choice, Kind, Reason, Status, choices
from rota_engine.answers.effect import Effect, effect
from rota_engine.answers.events import (
    Event,
    NeedsGrew,
    NewPackage,
    Now,
    PersonAway,
    PersonHome,
    VisitOverran,
    WorkerAway,
)
from rota_engine.answers.explain import Explanation, explain
from rota_engine.answers.frontier import FrontierPoint, frontier, frontier_csv
from rota_engine.answers.frontier_chart import frontier_svg
from rota_engine.answers.held import Gone
from rota_engine.answers.lifting import Block
from rota_engine.answers.offers import Offer, OfferGone, Request, accept, offers
from rota_engine.answers.outcome import Outcome, outcome
from rota_engine.answers.repair import Repair, repair, ways_to_mend
from rota_engine.answers.told import Told
from rota_engine.answers.ways import Change
from rota_engine.answers.what_if import AcceptPackage, AnotherWorker, Team, WhatIf, Wish, WithoutWorker, what_if

__all__ = [
    "AcceptPackage",
    "AnotherWorker",
    "Asked",
    "Block",
    "Blocking",
    "Board",
    "Change",
    "Choice",
    "Effect",
    "Event",
    "Explanation",
    "FrontierPoint",
    "Gone",
    "Kind",
    "NeedsGrew",
    "NewPackage",
    "Now",
    "Offer",
    "OfferGone",
    "Outcome",
    "PersonAway",
    "PersonHome",
    "Probe",
    "Reason",
    "Repair",
    "Request",
    "Status",
    "Team",
    "Told",
    "VisitOverran",
    "WhatIf",
    "Wish",
    "WithoutWorker",
    "WorkerAway",
    "accept",
    "choices",
    "effect",
    "explain",
    "frontier",
    "frontier_csv",
    "frontier_svg",
    "offers",
    "outcome",
    "repair",
    "ways_to_mend",
    "what_if",
]
