"""When a worker is away, and when they work besides their week."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from carewright.core.civil import clock, day_and_clock, long_date
from carewright.core.refusal import Hidden
from carewright.people.pages import Asked as Request
from carewright.people.pages import done, face_of_worker, require_page
from carewright.people.queries import employments_of, someone_at, worker_at
from carewright.rota.actions import add_hours, say_away, say_back, take_back_hours
from carewright.rota.forms.hours import Away, MoreHours
from carewright.rota.models import Absence
from carewright.rota.queries.hours import away_from, hours_besides, is_oneself
from carewright.rota.rules.visits import Gone


@require_page
def away(request: Request, public_id: str, worker_id: str) -> HttpResponse:
    """Say when a worker is away or works besides their week, and take it back."""
    by = someone_at(request.member, public_id)
    at = request.member.at
    worker = worker_at(by, worker_id)
    absences, besides = away_from(by, worker, at), hours_besides(by, worker, request.member.today)
    form = Away(request.POST if "away" in request.POST else None)
    branches = [each.branch for each in employments_of(by, worker_id)]
    more = MoreHours(request.POST if "more" in request.POST else None, branches=branches, prefix="more")
    said = _say(request, by, worker, absences, besides, form, more)
    if said:
        messages.success(request, said)
        return redirect("rota:away", public_id, worker_id)
    return render(
        request,
        "rota/away.html",
        {
            "by": by,
            "worker": worker,
            "own": is_oneself(by, worker),
            "face": face_of_worker(worker),
            "absences": [(each, _words(each)) for each in absences],
            "besides": [
                (each, f"{long_date(each.date)}, {clock(each.starts)} to {clock(each.ends)}") for each in besides
            ],
            "form": form,
            "more": more,
        },
    )


def _say(request: Request, by: Any, worker: Any, absences: Any, besides: Any, form: Away, more: MoreHours) -> str:
    """What was done, as a sentence; "": something is still to be filled in."""
    at = request.member.at
    if "back" in request.POST:
        absence = next((each for each in absences if each.public_id == request.POST["back"]), None)
        if absence is None:
            raise Hidden("There is no such absence.")
        say_back(by=by, at=at, absence=absence, back_at=max(at, absence.from_at))
        return f"{worker.called} is back."
    if "not" in request.POST:
        hours = next((each for each in besides if each.public_id == request.POST["not"]), None)
        if hours is None:
            raise Hidden("There are no such hours.")
        take_back_hours(by=by, at=at, hours=hours)
        return "These hours are taken back."
    if "away" in request.POST and done(
        form,
        None,
        lambda: say_away(
            by=by,
            at=at,
            worker=worker,
            kind=Gone.of(form.cleaned_data["kind"]),
            from_at=form.from_at,
            until_at=form.until_at,
            words=form.cleaned_data["words"],
        ),
    ):
        return f"{worker.called} is away then. The office finds somebody else for the visits."
    if "more" in request.POST and done(
        more,
        None,
        lambda: add_hours(
            by=by,
            at=at,
            worker=worker,
            branch=more.branch,
            day=more.cleaned_data["day"],
            starts=more.cleaned_data["starts"],
            ends=more.ends_at,
        ),
    ):
        return f"{worker.called} can be given visits then."
    return ""


def _words(absence: Absence) -> str:
    """ "Ill, from Monday 9 March 2026, 9am, up to Tuesday 10 March 2026, 5pm"."""
    until = f"up to {day_and_clock(absence.until_at)}" if absence.until_at else "until they say"
    return f"{Gone.of(absence.kind).label.capitalize()}, from {day_and_clock(absence.from_at)}, {until}"
