"""Which decisions a person cannot make, as was found, and who may decide for them: written down by the office."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from carewright.core.refusal import Hidden
from carewright.people import actions
from carewright.people.forms.deciding import Finding, Right
from carewright.people.pages import Asked, done, require_page
from carewright.people.permissions import check_record_deciding
from carewright.people.queries import capacities_of, circle_of, representatives_of, someone_to
from carewright.people.rules import Authority


@require_page
def capacity(request: Asked, public_id: str) -> HttpResponse:
    """What was found on one decision; of the same decision, the newest holds."""
    by = someone_to(request.member, public_id)
    check_record_deciding(by.rights)
    form = Finding(request.POST or None)

    def say() -> None:
        actions.record_capacity(by=by, at=request.member.at, **form.said())

    if request.method == "POST" and done(form, "decision", say):
        messages.success(request, "Written down, with today’s date. It holds for this one decision.")
        return redirect("people:circle", public_id)
    return render(request, "people/capacity.html", {"by": by, "form": form, "found": capacities_of(by)})


@require_page
def representative(request: Asked, public_id: str) -> HttpResponse:
    """Who of the circle may decide, by a right that was seen on paper; and that such a right has ended."""
    by = someone_to(request.member, public_id)
    check_record_deciding(by.rights)
    now = representatives_of(by)
    if "end" in request.POST:
        ended = next((each for each in now if str(each.pk) == request.POST["end"]), None)
        if ended is None:
            raise Hidden("There is no such right here.")
        actions.end_representative(by=by, at=request.member.at, representative=ended)
        messages.success(request, f"Written down: {ended.member.name} does not decide by this right any more.")
        return redirect("people:circle", public_id)
    form = Right(request.POST or None, circle=[each.member for each in circle_of(by)])

    def say() -> None:
        actions.record_representative(by=by, at=request.member.at, **form.said())

    if request.method == "POST" and done(form, "authority", say):
        messages.success(request, "Written down, with what you saw, your name and today’s date.")
        return redirect("people:circle", public_id)
    shown = {"by": by, "form": form, "now": [(each, Authority.of(each.authority).label) for each in now]}
    return render(request, "people/representative.html", shown)
