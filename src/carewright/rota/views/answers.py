"""What a person asked for, what they got, and why not."""

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from carewright.core.civil import long_date
from carewright.design.rules import Asked as Line
from carewright.people.pages import Asked as Request
from carewright.people.permissions import can_change_choices
from carewright.people.queries import SomeoneTo, someone_to
from carewright.plans.queries.choices import choices_of
from carewright.rota.models import Answered
from carewright.rota.queries.answers import Faces, WeekAnswered, answered_for, faces_of
from carewright.rota.rules.answers import About, Outcome, in_words
from carewright.rota.rules.week import DAYS

TONES = {Outcome.KEPT: "good", Outcome.PARTLY: "partly", Outcome.NOT: "no"}


@require_safe
def asked(request: Request, public_id: str) -> HttpResponse:
    """Every choice of the newest week, and how much was kept in those before."""
    by = someone_to(request.member, public_id)
    weeks = answered_for(by)
    newest = weeks[0] if weeks else None
    team = frozenset(member.worker.public_id for member in choices_of(by).team)
    return render(
        request,
        "rota/asked.html",
        {
            "by": by,
            "newest": newest,
            "title": long_date(newest.first) if newest else "",
            "groups": _groups(by, newest) if newest else [],
            "faces": _faces(faces_of(by, newest.first + timedelta(DAYS - 1), team), bool(team)) if newest else None,
            "weeks": [_kept(week) for week in weeks],
        },
    )


def _groups(by: SomeoneTo, week: WeekAnswered) -> list[tuple[str, list[Line]]]:
    """Who, when and what, each with its choices; the kept ones last: what is not kept is what they want to read."""
    order = [Outcome.NOT.value, Outcome.PARTLY.value, Outcome.KEPT.value]
    rows = sorted(week.rows, key=lambda row: (order.index(row.outcome), row.pk))
    found = [(about.label, [_line(by, row) for row in rows if row.about == about.value]) for about in About]
    return [(label, lines) for label, lines in found if lines]


def _line(by: SomeoneTo, row: Answered) -> Line:
    outcome = Outcome.of(row.outcome)
    changes = bool(row.would) and can_change_choices(by.rights)
    return Line(
        asked=row.asked,
        got=in_words(row.kept, row.of),
        outcome=outcome.label,
        tone=TONES[outcome],
        why=f"{row.why} {row.would}".strip() if outcome is not Outcome.KEPT else "",
        href=reverse("rota:visits", args=[by.person.public_id]) if changes else "",
        action="Choose the visit, and see who could come" if changes else "",
    )


def _faces(faces: Faces, team: bool) -> dict[str, Any]:
    return {"faces": faces, "until": long_date(faces.until), "team": team}


def _kept(week: WeekAnswered) -> dict[str, Any]:
    return {
        "first": week.first,
        "kept": week.kept.percent,
        "shares": [week.shares[about].percent for about in About],
    }
