"""Every write of the rota."""

from carewright.rota.actions.facts import state_facts
from carewright.rota.actions.rotas import open_rota, place, propose, refuse_proposal, take_proposal, undo
from carewright.rota.actions.runs import ask_for_plan, begin_plan, end_plan, stop_plan

__all__ = [
    "ask_for_plan",
    "begin_plan",
    "end_plan",
    "open_rota",
    "place",
    "propose",
    "refuse_proposal",
    "state_facts",
    "stop_plan",
    "take_proposal",
    "undo",
]
