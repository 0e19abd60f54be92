"""How much choice there is in a branch, for those who answer for it."""

from datetime import timedelta
from statistics import median
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from carewright.people.pages import Asked as Request
from carewright.people.queries import someone_at
from carewright.rota.queries.measures import Met, WeekTold, changes_in, kept_least, met_in, still_with
from carewright.rota.queries.rotas import branch_of
from carewright.rota.rules.week import DAYS, day_asked, monday_of
from carewright.rota.views.weeks import shown_kept

WEEKS, LEAST = 8, 10
"""Weeks that are looked back on; persons that are named where not all can be."""

FACES = ((1, 2), (3, 4), (5, 6), (7, 9), (10, 99))
"""Different workers in a fortnight, in steps for a picture."""


@require_safe
def measures(request: Request, public_id: str, branch_id: str) -> HttpResponse:
    """What was kept week by week, how many different people come, whose choices are kept least, and notice."""
    by = someone_at(request.member, public_id)
    branch = branch_of(by, branch_id)
    first = monday_of(day_asked(request.GET.get("from", ""), request.member.today))
    met = met_in(by, branch, first + timedelta(DAYS - 1))
    here = still_with(by, branch)
    least = [(person, share) for person, share in kept_least(by, branch, first, WEEKS) if person.pk in here]
    return render(
        request,
        "rota/measures.html",
        {
            "by": by,
            "branch": branch,
            "until": first + timedelta(DAYS - 1),
            "earlier": first - timedelta(7 * WEEKS),
            "later": first + timedelta(7 * WEEKS),
            "now": first == monday_of(request.member.today),
            "kept": shown_kept(by, branch, first, WEEKS),
            "faces": _faces(met),
            "most": [each for each in met if each.person.pk in here and len(each.workers) > 2][:LEAST],
            "least": [(person, share.percent) for person, share in least[:LEAST]],
            "more": max(0, len(least) - LEAST),
            "told": [_told(each) for each in changes_in(by, branch, first, WEEKS)],
        },
    )


def _faces(met: list[Met]) -> dict[str, Any] | None:
    """Different people who come to somebody, as a picture, and what it comes to; None: nobody has a visit."""
    if not met:
        return None
    numbers = [len(each.workers) for each in met]
    counts = [(_span(low, high), sum(low <= n <= high for n in numbers)) for low, high in FACES]
    most, visits = max(count for _, count in counts), sum(each.visits for each in met)
    with_team = [each for each in met if each.by_team is not None]
    return {
        "median": f"{median(numbers):g}",
        "bars": [(words, count, 100 * count / most) for words, count in counts],
        "team": _percent(sum(each.by_team or 0 for each in with_team), sum(each.visits for each in with_team)),
        "known": _percent(sum(each.known for each in met), visits),
    }


def _span(low: int, high: int) -> str:
    return f"{low} or more" if high == 99 else f"{low} or {high}" if high == low + 1 else f"{low} to {high}"


def _percent(part: int, whole: int) -> int | None:
    return int(100 * part / whole + 0.5) if whole else None


def _told(each: WeekTold) -> dict[str, Any]:
    ahead = (each.first - each.told).days
    return {"first": each.first, "ahead": max(0, ahead), "late": ahead < 0, "changed": list(each.changed.values())}
