"""What a person agreed to, what they said about themself and for what, and the code for another organisation."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from carewright.core.refusal import Hidden
from carewright.people import actions
from carewright.people.forms.agreed import Agreeing, ForWhat, Joining
from carewright.people.models import Consent, JoiningCode
from carewright.people.pages import Asked, done, require_page
from carewright.people.permissions import can_change_details, can_record_deciding, check_change_details, check_see
from carewright.people.queries import (
    SomeoneTo,
    capacities_of,
    consents_of,
    groups_of,
    organisations_of,
    representatives_of,
    someone_to,
)
from carewright.people.rules import Authority, Group, Purpose, Seen


def holds(consent: Consent, day: date) -> bool:
    return consent.from_date <= day and (consent.until_date is None or consent.until_date > day)


def decided(by: SomeoneTo) -> dict[str, Any]:
    """Who decides, and what was found of single decisions, for the pages that show it. ``Refused``: it is not shared
    with them."""
    return {
        "deciding": [(each, Authority.of(each.authority).label) for each in representatives_of(by)],
        "capacities": capacities_of(by),
        "records": can_record_deciding(by.rights),
    }


@require_safe
def consents(request: Asked, public_id: str) -> HttpResponse:
    by = someone_to(request.member, public_id)
    found = consents_of(by)
    now = {(each.organisation_id, each.purpose): each for each in found if holds(each, by.member.today)}
    uses = [
        {
            "organisation": organisation,
            "purposes": [(purpose, now.get((organisation.pk, purpose.value))) for purpose in Purpose],
        }
        for organisation in organisations_of(by)
    ]
    return render(
        request,
        "people/consents.html",
        {
            "by": by,
            "uses": uses,
            "ended": [(each, Purpose.of(each.purpose).label) for each in found if each not in now.values()],
            **decided(by),
            "may_change": can_change_details(by.rights),
        },
    )


@require_page
def agree(request: Asked, public_id: str, organisation_id: str, purpose: str) -> HttpResponse:
    """One use of information by one organisation: agree to it, or withdraw."""
    by = someone_to(request.member, public_id)
    check_change_details(by.rights)
    organisation = next((each for each in organisations_of(by) if each.public_id == organisation_id), None)
    use = next((each for each in Purpose if each.value == purpose), None)
    if organisation is None or use is None:
        raise Hidden("There is no such agreement here.")
    agreed = [each for each in consents_of(by) if (each.organisation_id, each.purpose) == (organisation.pk, use.value)]
    agreed = [each for each in agreed if holds(each, by.member.today)]
    if "withdraw" in request.POST:
        actions.withdraw_consent(by=by, at=request.member.at, organisation=organisation, purpose=use)
        messages.success(request, f"Withdrawn. {organisation.name} may not use it for this any more.")
        return redirect("people:consents", public_id)
    form = Agreeing(request.POST if request.method == "POST" else None, themself=by.rights.decides)

    def say() -> None:
        said = form.cleaned_data
        actions.consent(
            by=by,
            at=request.member.at,
            organisation=organisation,
            purpose=use,
            how=form.how(),
            given_by=said.get("given_by", ""),
            words=said["words"],
        )

    if request.method == "POST" and done(form, "words", say):
        messages.success(request, f"Kept: {organisation.name} may use it for this. You can withdraw at any time.")
        return redirect("people:consents", public_id)
    shown = {"by": by, "organisation": organisation, "purpose": use, "agreed": agreed, "form": form}
    return render(request, "people/agree.html", shown)


@never_cache
@require_page
def joining_code(request: Asked, public_id: str) -> HttpResponse:
    """A code for another organisation, shown in the answer to the form and nowhere else."""
    by = someone_to(request.member, public_id)
    check_change_details(by.rights)
    form = Joining(request.POST if request.method == "POST" else None, themself=by.rights.decides)
    given: list[JoiningCode] = []

    def give() -> None:
        given_by = form.cleaned_data.get("given_by", "")
        given.append(actions.give_joining_code(by=by, at=request.member.at, how=form.how(), given_by=given_by))

    made = request.method == "POST" and done(form, None, give)
    return render(request, "people/joining_code.html", {"by": by, "form": form, "code": given[0] if made else None})


@require_page
def groups(request: Asked, public_id: str) -> HttpResponse:
    """What a person said about themself, each for a purpose; say more, or take something back."""
    by = someone_to(request.member, public_id)
    check_see(by.rights, Seen.GROUPS)
    may_change = can_change_details(by.rights)
    if "back" in request.POST:
        _take_back(by, request.POST["back"])
        messages.success(request, "Taken back. Nobody uses it for this any more.")
        return redirect("people:groups", public_id)
    form = ForWhat(request.POST if request.method == "POST" else None, themself=by.rights.decides)

    def say() -> None:
        said = form.cleaned_data
        actions.say_group(
            by=by,
            at=request.member.at,
            group=Group.of(said["group"]),
            purpose=Purpose.of(said["purpose"]),
            how=form.how(),
            words=said["words"],
        )

    if request.method == "POST" and done(form, "purpose", say):
        messages.success(request, "Kept, for this purpose only. You can take it back at any time.")
        return redirect("people:groups", public_id)
    shown = {"by": by, "form": form, "said": _said(by), "may_change": may_change}
    return render(request, "people/groups.html", shown)


def _said(by: SomeoneTo) -> list[dict[str, Any]]:
    return [
        {"fact": fact, "group": Group.of(fact.group), "purpose": purpose}
        for purpose in Purpose
        for fact in groups_of(by, purpose)
    ]


def _take_back(by: SomeoneTo, what: str) -> None:
    """``what``: a group and a purpose as the button of one of those shown sends them."""
    for each in _said(by):
        if what == f"{each['group'].value} {each['purpose'].value}":
            actions.take_back_group(by=by, at=by.member.at, group=each["group"], purpose=each["purpose"])
            return
    raise Hidden("There is nothing of that kind here.")
