"""A worker's contract of hours: what holds, what held before, and agreeing another one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from carewright.contracts.actions import agree_hours
from carewright.contracts.forms import Agreed
from carewright.contracts.permissions import can_agree_hours
from carewright.contracts.queries import contracts_of
from carewright.contracts.rules import in_words
from carewright.people.pages import Asked as Request
from carewright.people.pages import done, face_of_worker, require_page
from carewright.people.queries import employments_of, someone_at, worker_at


@require_page
def contract(request: Request, public_id: str, worker_id: str) -> HttpResponse:
    """See what was agreed; the office agrees it anew."""
    by = someone_at(request.member, public_id)
    worker = worker_at(by, worker_id)
    agreed = contracts_of(by, worker)
    may = can_agree_hours(by.duty)
    branches = [each.branch for each in employments_of(by, worker_id)]
    form = Agreed(request.POST or None, branches=branches) if may else None

    def act() -> None:
        assert form
        agree_hours(
            by=by,
            at=request.member.at,
            worker=worker,
            branch=form.branch,
            from_date=form.cleaned_data["from_date"],
            promised=form.minutes("promised") or 0,
            most=form.minutes("most"),
            wanted=form.minutes("wanted"),
        )

    if request.method == "POST" and form and done(form, None, act):
        messages.success(request, f"Written down: what was agreed with {worker.called}.")
        return redirect("contracts:contract", public_id, worker_id)
    return render(
        request,
        "contracts/contract.html",
        {
            "by": by,
            "worker": worker,
            "face": face_of_worker(worker),
            "agreed": [(each, in_words(each.promised)) for each in reversed(agreed)],
            "form": form,
        },
    )
