"""Answers to the questions people ask of a rota: what did I get and why, what if, what does it cost to choose."""

from rota_engine.answers.choices import Asked, Choice, Kind, Reason, Status, choices
from rota_engine.answers.frontier import FrontierPoint, frontier, frontier_csv
from rota_engine.answers.frontier_chart import frontier_svg
from rota_engine.answers.outcome import Outcome, outcome
from rota_engine.answers.what_if import AcceptPackage, AnotherWorker, Team, WhatIf, Wish, WithoutWorker, what_if

__all__ = [
    "AcceptPackage",
    "AnotherWorker",
    "Asked",
    "Choice",
    "FrontierPoint",
    "Kind",
    "Outcome",
    "Reason",
    "Status",
    "Team",
    "WhatIf",
    "Wish",
    "WithoutWorker",
    "choices",
    "frontier",
    "frontier_csv",
    "frontier_svg",
    "outcome",
    "what_if",
]
