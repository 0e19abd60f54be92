"""Who has heard of a week, and how much notice is promised."""

from collections import defaultdict
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from carewright.core.civil import long_date
from carewright.messages.models import Recipient
from carewright.people.models import CircleMember, Person, Worker
from carewright.people.pages import Asked as Request
from carewright.people.pages import done, require_page
from carewright.people.queries import SomeoneAt, someone_at
from carewright.rota.actions import promise_notice
from carewright.rota.forms.notice import Promise
from carewright.rota.permissions import check_plan_rota
from carewright.rota.queries.notice import Hearing, hearings_of, promises_for
from carewright.rota.queries.rotas import branch_of, rota_for
from carewright.rota.rules.notice import Heard


@require_safe
def heard(request: Request, public_id: str, rota_id: str) -> HttpResponse:
    """Everybody who had to hear of a week: who could not be told, who is being told, who has read it."""
    by = someone_at(request.member, public_id)
    rota = rota_for(by, rota_id)
    found: dict[Heard, list[dict[str, Any]]] = defaultdict(list)
    for each in hearings_of(by, rota):
        found[each.heard].append(_shown(by, each))
    for group in found.values():
        group.sort(key=lambda each: str(each["name"]))
    total = sum(map(len, found.values()))
    return render(
        request,
        "rota/heard.html",
        {
            "by": by,
            "rota": rota,
            "title": long_date(rota.first_date),
            "groups": [(each, found[each]) for each in Heard if found[each]],
            "total": total,
            "read": len(found[Heard.READ]),
        },
    )


def _shown(by: SomeoneAt, each: Hearing) -> dict[str, Any]:
    to = each.notice.to
    return {
        "name": to,
        "of": to.person.called if isinstance(to, CircleMember) else "",
        "href": _page_of(by, to),
        "because": each.notice.because,
    }


def _page_of(by: SomeoneAt, to: Recipient) -> str:
    if isinstance(to, Worker):
        return reverse("rota:rounds", args=[by.organisation.public_id, to.public_id])
    person = to.person if isinstance(to, CircleMember) else to
    return reverse("person", args=[person.public_id]) if isinstance(person, Person) else ""


@require_page
def notice(request: Request, public_id: str, branch_id: str) -> HttpResponse:
    """How long before a week begins a branch tells people of it; and promising another number of days."""
    by = someone_at(request.member, public_id)
    check_plan_rota(by.duty)
    branch = branch_of(by, branch_id)
    now, later = promises_for(by, branch)
    form = Promise(request.POST or None, initial={"days": now})

    def act() -> None:
        said = form.cleaned_data
        promise_notice(by=by, at=request.member.at, branch=branch, days=said["days"], from_date=said["from_date"])

    if request.method == "POST" and done(form, None, act):
        messages.success(request, "Written down. The rota shows by when each week is to be told.")
        return redirect("rota:notice", public_id, branch_id)
    return render(request, "rota/notice.html", {"by": by, "branch": branch, "form": form, "now": now, "later": later})
