"""A worker's own weeks: to whom they go, and when."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from carewright.core.civil import clock_at
from carewright.design.rules import Coming as Shown
from carewright.design.rules import StripDay
from carewright.people.pages import Asked as Request
from carewright.people.pages import face_of_person
from carewright.people.queries import someone_at, worker_at
from carewright.plans.rules.choices import length_in_words
from carewright.rota.queries.hours import is_oneself
from carewright.rota.queries.rounds import Going, goings_of
from carewright.rota.rules.week import day_asked, monday_of, name_of_week

WEEKS = 2


@require_safe
def rounds(request: Request, public_id: str, worker_id: str) -> HttpResponse:
    """Two weeks of a worker, from the week of a day on."""
    by = someone_at(request.member, public_id)
    worker = worker_at(by, worker_id)
    today = request.member.today
    first = monday_of(day_asked(request.GET.get("from", ""), today))
    goings = goings_of(by, worker, first, 7 * WEEKS)
    of_day: dict[date, list[Shown]] = defaultdict(list)
    for going in goings:
        of_day[going.day].append(shown_going(going, request.member.at))
    weeks = [first + timedelta(7 * n) for n in range(WEEKS)]
    return render(
        request,
        "rota/rounds.html",
        {
            "by": by,
            "worker": worker,
            "own": is_oneself(by, worker),
            "weeks": [_week(monday, of_day, goings, today) for monday in weeks],
            "earlier": first - timedelta(7 * WEEKS),
            "later": first + timedelta(7 * WEEKS),
            "now": first <= today < first + timedelta(7 * WEEKS),
        },
    )


def _week(monday: date, of_day: dict[date, list[Shown]], goings: list[Going], today: date) -> dict[str, Any]:
    days = [monday + timedelta(n) for n in range(7)]
    minutes = sum(going.minutes for going in goings if going.day in days)
    return {
        "name": name_of_week(monday, today),
        "days": [StripDay(day, tuple(of_day[day]), day == today) for day in days],
        "with_people": length_in_words(minutes) if minutes else "",
    }


def shown_going(going: Going, at: datetime) -> Shown:
    """One visit as a strip of a worker shows it; what has changed is marked while it is still to come."""
    notes = [f"with {' and '.join(going.others)}"] if going.others else []
    if going.was and going.starts_at > at:
        notes.append(f"changed: it was {going.was}")
    return Shown(
        faces=(face_of_person(going.person),),
        time=clock_at(going.starts_at),
        what=f"{going.name}, {length_in_words(going.minutes)}",
        note=", ".join(notes),
        href=reverse("person", args=[going.person.public_id]),
    )
