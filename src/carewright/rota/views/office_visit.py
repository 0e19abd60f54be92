"""One visit for the office: where it is and why, who else could come, moving it, and what happened."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from carewright.core.civil import clock, clock_at, london_date, minute_of_day, moment
from carewright.core.money import pounds
from carewright.core.refusal import Hidden, Refused
from carewright.people.pages import Asked as Request
from carewright.people.pages import require_page
from carewright.people.queries import someone_at
from carewright.plans.queries.handover import AskedVisit
from carewright.rota.forms.moves import Move, Takes
from carewright.rota.planning.board import missed, try_move, why_broken, why_nobody
from carewright.rota.planning.live import Live, live
from carewright.rota.planning.moves import move, takes
from carewright.rota.planning.offers import Asking, for_office
from carewright.rota.queries.rotas import rota_for
from carewright.rota.rules.placings import Placing
from carewright.rota.views.board import about


@require_page
def visit(request: Request, public_id: str, rota_id: str, visit_id: str) -> HttpResponse:
    """One visit: where it is and why, who else could come, and moving it."""
    by = someone_at(request.member, public_id)
    rota = rota_for(by, rota_id)
    at = request.member.at
    with live(by, rota) as held:
        asked, now = held.task.visits.get(visit_id), held.placings.get(visit_id)
        if asked is None and now is None:
            raise Hidden("There is no such visit.")
        if asked and "look" in request.POST and "HX-Request" in request.headers:
            form = _form(held, visit_id, request)
            wrong = [words for said in form.errors.values() for words in said]
            return render(request, "rota/_effect.html", {"effect": _effect(held, asked, form), "wrong": wrong})
        shown = _looked_at(held, visit_id, request)
    day = asked.day if asked else london_date(now.starts_at) if now else rota.first_date
    home = reverse("rota:day", args=[public_id, rota_id, day.isoformat()])
    form, seen, takes_form = shown["form"], _seen(request, visit_id, now), shown["takes"]
    try:
        if "takes" in request.POST and asked and takes_form.is_valid():
            minutes = takes_form.cleaned_data["minutes"]
            if takes(by=by, at=at, rota=rota, visit=asked, minutes=minutes):
                messages.success(request, f"It takes {minutes} minutes this once, and all else stays as it is.")
                return redirect("rota:office_visit", public_id, rota_id, visit_id)
            messages.warning(request, f"It takes {minutes} minutes this once. Not all that comes after it can stay.")
            return redirect("rota:board", public_id, rota_id)
        if request.method == "POST" and "out" in request.POST:
            move(by=by, at=at, rota=rota, visit=visit_id, placing=None, seen=seen)
            messages.success(request, "It has no place any more. It stands under the visits that have nobody.")
            return redirect(home)
        if request.method == "POST" and asked and form.is_valid() and not {"look", "takes"} & request.POST.keys():
            placing = Placing(visit_id, moment(day, form.cleaned_data["time"]), asked.minutes, form.workers)
            move(by=by, at=at, rota=rota, visit=visit_id, placing=placing, seen=seen)
            messages.success(request, f"{shown['person']} at {clock(form.cleaned_data['time'])}: done.")
            return redirect(home)
    except Refused as refused:
        if isinstance(refused, Hidden):
            raise
        (takes_form if "takes" in request.POST else form).add_error(None, f"{refused} {refused.help}".strip())
    return render(request, "rota/office_visit.html", {**about(by, rota), **shown, "day": day, "home": home})


def _seen(request: Request, visit: str, now: Placing | None) -> Placing | None:
    """Where the visit was when the page was shown; where the page does not say, where it is."""
    if "seen_at" not in request.POST:
        return now
    try:
        at = datetime.fromisoformat(request.POST["seen_at"])
    except ValueError:
        return None
    return Placing(visit, at, now.minutes if now else 0, tuple(request.POST.get("seen_by", "").split(",")))


def _looked_at(held: Live, visit_id: str, request: Request) -> dict[str, Any]:
    """Everything that the page of a visit says, while the rota is held."""
    asked, now = held.task.visits.get(visit_id), held.placings.get(visit_id)
    called = {worker.id: worker.called for worker in held.week.handover.workers}
    names = {person.id: person.called for person in held.week.handover.persons}
    form = _form(held, visit_id, request)
    return {
        "asked": asked,
        "id": visit_id,
        "person": names.get(asked.person, "") if asked else "",
        "now": now,
        "when": f"{clock_at(now.starts_at)} to {clock_at(now.starts_at + timedelta(minutes=now.minutes))}"
        if now
        else "",
        "who": " and ".join(called.get(id, id) for id in now.workers) if now else "",
        "broken": why_broken(held, visit_id) if visit_id in held.broken else (),
        "nobody": why_nobody(held, visit_id) if asked and now is None else None,
        "missed": missed(held, visit_id),
        "promised": visit_id in held.promised,
        "answers": [_answer(each, called) for each in for_office(held, Asking(visit_id), request.member.at)]
        if asked
        else [],
        "form": form,
        "takes": Takes(
            request.POST if "takes" in request.POST else None, initial={"minutes": asked.minutes if asked else None}
        ),
        "come": [(id, called[id]) for id in now.workers if id in called] if now else [],
        "effect": _effect(held, asked, form) if "look" in (request.POST or request.GET) else None,
    }


def _form(held: Live, visit_id: str, request: Request) -> Move:
    """Where the visit is to go: as it was sent, as the address says ("look": where it was dragged to), or as it is."""
    asked, now = held.task.visits.get(visit_id), held.placings.get(visit_id)
    initial: dict[str, Any] = {}
    if now:
        initial = {"time": minute_of_day(now.starts_at), **dict(zip(("worker", "second"), now.workers, strict=False))}
    sent = request.POST if request.method == "POST" else request.GET if "look" in request.GET else None
    return Move(
        None if {"out", "takes"} & request.POST.keys() else sent,
        workers=sorted(((each.id, each.called) for each in held.week.handover.workers), key=lambda item: item[1]),
        two=bool(asked and asked.workers == 2),
        initial=initial,
    )


def _effect(held: Live, asked: AskedVisit | None, form: Move) -> dict[str, Any] | None:
    """What it would do to put a visit where a form says; None: the form does not say."""
    if asked is None or not form.is_valid():
        return None
    minute = form.cleaned_data["time"]
    found = try_move(held, asked.id, Placing(asked.id, moment(asked.day, minute), asked.minutes, form.workers))
    called = {worker.id: worker.called for worker in held.week.handover.workers}
    return {
        "found": found,
        "time": clock(minute),
        "who": " and ".join(called[id] for id in form.workers),
        "cost": pounds(abs(found.pence)),
        "more": found.pence > 0,
    }


def _answer(each: Any, called: dict[str, str]) -> dict[str, Any]:
    placing = each.placing
    worker, *others = placing.workers
    return {
        "time": clock_at(placing.starts_at),
        "who": " and ".join(called[id] for id in placing.workers),
        "reasons": each.reasons,
        "cost": pounds(abs(each.pence)),
        "more": each.pence > 0,
        "others": len(each.others),
        "worker": worker,
        "second": others[0] if others else "",
    }
