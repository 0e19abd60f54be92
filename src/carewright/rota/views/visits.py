"""Who comes to a person, one visit, calling it off, and days on which nobody comes."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import resolve, reverse
from django.views.decorators.http import require_safe

from carewright.core.civil import clock, clock_at, long_date
from carewright.core.refusal import Hidden, Refused
from carewright.design.pdf import pdf, pdf_response
from carewright.design.rules import Coming as Shown
from carewright.design.rules import StripDay
from carewright.people.pages import Asked as Request
from carewright.people.pages import done, face_of_worker, require_page
from carewright.people.permissions import OFFICE
from carewright.people.queries import SomeoneTo, file_seen_by, someone_to
from carewright.plans.queries.plan import cares_of
from carewright.rota.actions import call_off, come_back, pause, take_back
from carewright.rota.forms.visits import BackAgain, CallOff, NobodyComes
from carewright.rota.permissions import can_call_off, check_call_off
from carewright.rota.queries.coming import Coming, coming_to, coming_visit, pauses_of, told_until
from carewright.rota.rules.visits import Away, Because, Stands
from carewright.rota.rules.week import day_asked, monday_of, name_of_week

WEEKS = 2
"""How many weeks the page shows at once."""


@require_safe
def visits(request: Request, public_id: str) -> HttpResponse:
    """Who comes, day by day, from the week of a day on."""
    by = someone_to(request.member, public_id)
    today = request.member.today
    first = monday_of(day_asked(request.GET.get("from", ""), today))
    coming = coming_to(by, first, 7 * WEEKS)
    until = told_until(by)
    return render(
        request,
        "rota/visits.html",
        {
            "by": by,
            "weeks": [_week(by, first + timedelta(7 * n), coming, today) for n in range(WEEKS)],
            "earlier": first - timedelta(7 * WEEKS),
            "later": first + timedelta(7 * WEEKS),
            "now": first <= today < first + timedelta(7 * WEEKS),
            "until": until and long_date(until),
            "pauses": [_pause(each) for each in pauses_of(by, today)],
            "may_call_off": can_call_off(by.rights),
        },
    )


@require_safe
def sheet(request: Request, public_id: str) -> HttpResponse:
    """Who comes in the week of a day, in large letters and with faces, to print or to send by post."""
    by = someone_to(request.member, public_id)
    first = monday_of(day_asked(request.GET.get("from", ""), request.member.today))
    week = _week(by, first, coming_to(by, first, 7), request.member.today)
    said = {
        "title": f"Who comes to {by.person.called}",
        "span": f"{long_date(first)} to {long_date(first + timedelta(6))}",
        "days": week["days"],
        "at": request.member.at,
    }

    def photo(address: str) -> bytes:
        return file_seen_by(request.member, resolve(address).kwargs["public_id"]).path.read_bytes()

    return pdf_response(pdf("rota/sheet.html", said, photo), f"who-comes-{first}")


def _week(by: SomeoneTo, first: date, coming: list[Coming], today: date) -> dict[str, Any]:
    of_day: dict[date, list[Shown]] = defaultdict(list)
    for each in coming:
        of_day[each.day].append(shown(by, each))
    days = [first + timedelta(n) for n in range(7)]
    return {
        "name": name_of_week(first, today),
        "days": [StripDay(day, tuple(of_day[day]), day == today) for day in days],
    }


def shown(by: SomeoneTo, coming: Coming) -> Shown:
    """One visit as a strip shows it."""
    new = [worker.called for worker in coming.workers if worker.public_id in coming.new]
    notes = [f"new to {'you' if by.rights.themself else by.person.called}"] if new else []
    if coming.was and coming.starts_at > by.member.at:
        notes.append(f"changed: it was {coming.was}")
    return Shown(
        faces=() if coming.called_off else tuple(face_of_worker(worker) for worker in coming.workers),
        time="" if coming.called_off or not coming.told else clock(coming.minute),
        what=coming.name,
        note="" if coming.called_off else ", ".join(notes),
        href=reverse("rota:visit", args=[by.person.public_id, coming.id]),
        nobody=NOBODY[coming.stands],
    )


NOBODY = {
    Stands.COMES: "Nobody yet",
    Stands.NOBODY: "Nobody yet",
    Stands.PLANNED: "Not settled yet",
    Stands.CALLED_OFF: "Called off",
}
"""What stands in place of a name."""


@require_page
def visit(request: Request, public_id: str, visit_id: str) -> HttpResponse:
    """One visit: who comes and when, and calling it off or having it after all."""
    by = someone_to(request.member, public_id)
    coming = coming_visit(by, visit_id)
    may = can_call_off(by.rights)
    if request.method == "POST" and "back" in request.POST and coming.called_off:
        take_back(by=by, at=request.member.at, called_off=coming.called_off)
        messages.success(request, f"{coming.name} is to happen after all. The office looks for somebody to come.")
        return redirect("rota:visit", public_id, visit_id)
    form = CallOff(request.POST or None, office=bool(by.rights.roles & OFFICE))

    def act() -> None:
        assert coming.asked
        call_off(
            by=by,
            at=request.member.at,
            visit=coming.asked,
            reason=Because.of(form.cleaned_data["reason"]),
            words=form.cleaned_data["words"],
        )

    if request.method == "POST" and coming.asked and done(form, None, act):
        messages.success(request, f"{coming.name} on {long_date(coming.day)} is called off. Nobody comes.")
        return redirect("rota:visits", public_id)
    to_come = coming.starts_at > request.member.at
    return render(
        request,
        "rota/visit.html",
        {
            "by": by,
            "coming": coming,
            "workers": [(face_of_worker(each), each, each.public_id in coming.new) for each in coming.workers],
            "when": _when(coming),
            "asked": _asked(coming),
            "form": form if may and to_come and coming.asked and not coming.called_off else None,
            "because": coming.called_off and Because.of(coming.called_off.reason).label,
            "may_take_back": may and coming.called_off and coming.day >= request.member.today,
        },
    )


def _when(coming: Coming) -> str:
    if coming.told is None:
        return long_date(coming.day)
    ends = clock_at(coming.told.starts_at + timedelta(minutes=coming.told.minutes))
    return f"{long_date(coming.day)}, {clock(coming.minute)} to {ends}"


def _asked(coming: Coming) -> str:
    """When it may begin, in words; "": nobody asks for it any more."""
    asked = coming.asked
    if asked is None:
        return ""
    if asked.wish:
        return f"about {clock(asked.wish.start)}"
    return f"between {clock(asked.opens)} and {clock(asked.closes)}"


@require_page
def nobody_comes(request: Request, public_id: str) -> HttpResponse:
    """Say that nobody need come for some days."""
    by = someone_to(request.member, public_id)
    check_call_off(by.rights)
    cares = list(cares_of(by))
    if not cares:
        raise Refused(f"{by.person.called} is with no organisation that comes.", "Ask the office.")
    form = NobodyComes(request.POST or None, cares=cares)

    def act() -> None:
        said = form.cleaned_data
        pause(
            by=by,
            at=request.member.at,
            care=form.care,
            from_date=said["from_date"],
            until_date=said["until_date"],
            reason=Away.of(said["reason"]),
            words=said["words"],
        )

    if request.method == "POST" and done(form, None, act):
        messages.success(request, "Nobody comes in these days. Say here when visits are to be made again.")
        return redirect("rota:visits", public_id)
    return render(request, "rota/nobody_comes.html", {"by": by, "form": form})


@require_page
def back_again(request: Request, public_id: str, pause_id: str) -> HttpResponse:
    """Say from when visits are made again."""
    by = someone_to(request.member, public_id)
    check_call_off(by.rights)
    found = next((each for each in pauses_of(by, request.member.today) if each.public_id == pause_id), None)
    if found is None:
        raise Hidden("There are no such days.")
    form = BackAgain(request.POST or None)

    def act() -> None:
        come_back(by=by, at=request.member.at, pause=found, on=form.cleaned_data["on"])

    if request.method == "POST" and done(form, "on", act):
        messages.success(request, f"Visits are made again from {long_date(form.cleaned_data['on'])}.")
        return redirect("rota:visits", public_id)
    return render(request, "rota/back_again.html", {"by": by, "form": form, "pause": _pause(found)})


def _pause(pause: Any) -> dict[str, Any]:
    ends = f" up to {long_date(pause.until_date - timedelta(1))}" if pause.until_date else " until you say"
    return {
        "pause": pause,
        "words": f"Nobody comes from {long_date(pause.from_date)}{ends}: {Away.of(pause.reason).label}.",
    }
