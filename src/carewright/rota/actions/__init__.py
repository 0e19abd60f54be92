"""Every write of the rota."""

from carewright.rota.actions.facts import state_facts
from carewright.rota.actions.hours import add_hours, say_away, say_back, take_back_hours
from carewright.rota.actions.notice import promise_notice
from carewright.rota.actions.rotas import open_rota, place, propose, refuse_proposal, take_proposal, undo
from carewright.rota.actions.runs import ask_for_plan, begin_plan, end_plan, plan_branches, stop_plan
from carewright.rota.actions.telling import publish, take_repair, tell_all, tell_changes, tell_notice
from carewright.rota.actions.visits import (
    add_visit,
    call_off,
    come_back,
    differ_once,
    link_visits,
    pause,
    settle,
    take_back,
    unlink_visits,
)
from carewright.rota.actions.what_if import answer_what_if, ask_what_if

__all__ = [
    "add_hours",
    "add_visit",
    "answer_what_if",
    "ask_for_plan",
    "ask_what_if",
    "begin_plan",
    "call_off",
    "come_back",
    "differ_once",
    "end_plan",
    "link_visits",
    "open_rota",
    "pause",
    "place",
    "plan_branches",
    "promise_notice",
    "propose",
    "publish",
    "refuse_proposal",
    "say_away",
    "say_back",
    "settle",
    "state_facts",
    "stop_plan",
    "take_back",
    "take_back_hours",
    "take_proposal",
    "take_repair",
    "tell_all",
    "tell_changes",
    "tell_notice",
    "undo",
    "unlink_visits",
]
