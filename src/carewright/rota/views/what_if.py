"""Questions about a whole week: what a change would do to everybody, and how much choice a budget buys."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from carewright.core.civil import long_date
from carewright.core.money import pounds
from carewright.core.refusal import Hidden
from carewright.people.pages import Asked as Request
from carewright.people.pages import done, require_page
from carewright.people.queries import someone_at
from carewright.rota.actions import ask_what_if
from carewright.rota.forms.what_if import AskWhatIf
from carewright.rota.models import WhatIf
from carewright.rota.queries.asked import AskedWeek, asked_week
from carewright.rota.queries.rotas import rota_for
from carewright.rota.queries.weeks import what_ifs_of
from carewright.rota.rules.what_if import Question

FEW = 6
"""Sentences of an answer that are shown at once, the heaviest first."""


@require_page
def what_if(request: Request, public_id: str, rota_id: str) -> HttpResponse:
    """Ask, and read what was found."""
    by = someone_at(request.member, public_id)
    rota = rota_for(by, rota_id)
    kind = next((each for each in Question if each.value == request.GET.get("ask")), None)
    form = None
    if kind:
        about = _about(kind, asked_week(by, rota.branch, rota.first_date, rota.days))
        form = AskWhatIf(request.POST or None, kind=kind, about=about)

    def act() -> None:
        assert form
        ask_what_if(by=by, at=request.member.at, rota=rota, asked=form.asked)

    if request.method == "POST" and form and done(form, None, act):
        return redirect("rota:what_if", public_id, rota_id)
    return render(
        request,
        "rota/what_if.html",
        {
            "by": by,
            "rota": rota,
            "title": f"the week from {long_date(rota.first_date)}",
            "kind": kind,
            "kinds": list(Question),
            "form": form,
            "asked": [_shown(each) for each in what_ifs_of(by, rota)],
        },
    )


def _about(kind: Question, week: AskedWeek) -> dict[str, str]:
    given = week.handover
    persons = {each.id: each.called for each in given.persons}
    match kind:
        case Question.ANOTHER | Question.WITHOUT:
            return {each.id: each.called for each in given.workers if each.hours}
        case Question.NEW_PERSON:
            return persons
        case Question.OTHER_TIME:
            of_plan = [visit for visit in week.visits if visit.support]
            return {f"{each.person} {each.support_id}": f"{persons[each.person]}: {each.name}" for each in of_plan}
    return {}


@require_safe
def answer(request: Request, public_id: str, what_if_id: str) -> HttpResponse:
    """How far an answer is: a part of the page, asked for again until it is there."""
    by = someone_at(request.member, public_id)
    found = next(iter(what_ifs_of(by, None, what_if_id)), None)
    if found is None:
        raise Hidden("There is no such question here.")
    if "HX-Request" not in request.headers:
        return redirect("rota:what_if", public_id, found.rota.public_id)
    return render(request, "rota/_what_if.html", {"by": by, "each": _shown(found)})


def _shown(asked: WhatIf) -> dict[str, Any]:
    found = asked.found or {}
    shown: dict[str, Any] = {"asked": asked, "percent": round(100 * asked.done), "going": asked.open}
    if points := found.get("points"):
        shown |= {"picture": mark_safe(found["picture"]), "rows": [_row(point) for point in points]}
        shown["verdict"] = _verdict(points)
    if "before" in found:
        shown["columns"] = [("Now", _row(found["before"])), ("Then", _row(found["after"]))]
        shown |= {"sentences": found["sentences"][:FEW], "more": found["sentences"][FEW:]}
    return shown


def _row(numbers: dict[str, Any]) -> dict[str, Any]:
    """Numbers of a rota as a table shows them; ``when`` and ``who`` are there of a point alone."""
    shares: dict[str, Any] = {name: round(100 * numbers[name]) for name in ("kept", "when", "who") if name in numbers}
    faces = f"{numbers['faces']:.1f}"
    return {**numbers, **shares, "cost": pounds(numbers["pence"]), "faces": faces}


def _verdict(points: list[dict[str, Any]]) -> str:
    """What the curve says, from its cheapest rota to the one that keeps most."""
    least, most = points[0], max(points, key=lambda point: point["kept"])
    if least is most:
        return "The rota that costs least keeps most choices too: here choice costs nothing."
    more = most["pence"] - least["pence"]
    return (
        f"To keep {100 * most['kept']:.0f} % of people’s choices instead of {100 * least['kept']:.0f} % would cost "
        f"{pounds(more)} more in this week: {100 * more / least['pence']:.1f} % of pay, travel and mileage."
    )
