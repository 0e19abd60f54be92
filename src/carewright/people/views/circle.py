"""Who is around a person, what each of them may see and do, and the links by which helpers come in."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from carewright.core.refusal import Hidden
from carewright.design.rules import Face
from carewright.people import actions
from carewright.people.forms.circle import Helper, Somebody, WhatTheySee
from carewright.people.models import CircleMember, HelperLink
from carewright.people.pages import Asked, done, require_page
from carewright.people.permissions import (
    can_arrange_circle,
    can_give_link,
    can_see,
    check_arrange_circle,
    check_give_link,
)
from carewright.people.queries import (
    Around,
    SomeoneTo,
    circle_member_for,
    circle_of,
    helper_links_of,
    own_place,
    someone_to,
)
from carewright.people.rules import Part, Seen
from carewright.people.views.agreed import decided


def face_of(member: CircleMember) -> Face:
    return Face(member.name, seed=member.public_id, lettered=True)


@require_safe
def circle(request: Asked, public_id: str) -> HttpResponse:
    by = someone_to(request.member, public_id)
    arranges = can_arrange_circle(by.rights)
    return render(
        request,
        "people/circle.html",
        {
            "by": by,
            "around": [_card(each) for each in circle_of(by)],
            "arranges": arranges,
            "own": own_place(by),
            "decided": decided(by) if can_see(by.rights, Seen.DECIDING) else None,
            "may_give_link": can_give_link(by.rights),
            "links": [_link(by, each) for each in helper_links_of(by)] if arranges else [],
        },
    )


def _card(around: Around) -> dict[str, Any]:
    return {
        "face": face_of(around.member),
        "member": around.member,
        "parts": [part.label for part in Part if part in around.parts],
        "authorities": sorted(authority.label for authority in around.authorities),
        "do_not_contact": around.do_not_contact,
    }


def _link(by: SomeoneTo, link: HelperLink) -> dict[str, Any]:
    return {
        "link": link,
        "parts": [Part.of(part).label for part in link.parts],
        "open": link.revoked_at is None and link.ends_at > by.member.at,
    }


@require_page
def add(request: Asked, public_id: str) -> HttpResponse:
    by = someone_to(request.member, public_id)
    check_arrange_circle(by.rights)
    form = Somebody(request.POST or None)
    added: list[CircleMember] = []

    def say() -> None:
        added.append(actions.add_to_circle(by=by, at=request.member.at, **form.cleaned_data))

    if request.method == "POST" and done(form, "name", say):
        messages.success(request, f"{added[0].name} is in the circle. Now say what they may see and do.")
        return redirect("people:member", public_id, added[0].public_id)
    return render(request, "people/add_to_circle.html", {"by": by, "form": form})


def _one(by: SomeoneTo, member_id: str) -> Around:
    found = next((each for each in circle_of(by) if each.member.public_id == member_id), None)
    if found is None:
        raise Hidden("There is nobody in their circle by that name.")
    return found


@require_page
def member(request: Asked, public_id: str, member_id: str) -> HttpResponse:
    """What one of them may see and do. Each thing that changes is a change of its own in the trail."""
    by = someone_to(request.member, public_id)
    check_arrange_circle(by.rights)
    around = _one(by, member_id)
    now = {"parts": [part.value for part in around.parts], "do_not_contact": around.do_not_contact}
    form = WhatTheySee(request.POST if request.method == "POST" else None, initial=now)
    if request.method == "POST" and done(form, None, lambda: _arrange(by, around, form)):
        messages.success(request, f"Kept. It holds for {around.member.name} from this moment.")
        return redirect("people:circle", public_id)
    return render(request, "people/member.html", {"by": by, "card": _card(around), "form": form})


def _arrange(by: SomeoneTo, around: Around, form: WhatTheySee) -> None:
    at, wanted = by.member.at, form.allowed()
    for part in wanted - around.parts:
        actions.let(by=by, at=at, member=around.member, part=part)
    for part in around.parts - wanted:
        actions.no_longer_let(by=by, at=at, member=around.member, part=part)
    if form.cleaned_data["do_not_contact"] and not around.do_not_contact:
        actions.do_not_contact(by=by, at=at, member=around.member)
    if around.do_not_contact and not form.cleaned_data["do_not_contact"]:
        actions.may_contact(by=by, at=at, member=around.member)


@require_page
def remove(request: Asked, public_id: str, member_id: str) -> HttpResponse:
    by = someone_to(request.member, public_id)
    check_arrange_circle(by.rights)
    found = circle_member_for(by, member_id)
    if request.method == "POST":
        actions.leave_circle(by=by, at=request.member.at, member=found)
        messages.success(request, f"{found.name} is no longer in the circle, and sees nothing any more.")
        return redirect("people:circle", public_id)
    return render(request, "people/remove.html", {"by": by, "member": found, "face": face_of(found)})


@require_page
def leave(request: Asked, public_id: str) -> HttpResponse:
    """Somebody leaves the circle by themself."""
    by = someone_to(request.member, public_id)
    own = own_place(by)
    if own is None:
        raise Hidden("You have no place in this circle.")
    if request.method == "POST":
        actions.leave_circle(by=by, at=request.member.at, member=own)
        messages.success(request, f"You have left {by.person.called}’s circle.")
        return redirect("front_door")
    return render(request, "people/leave.html", {"by": by, "member": own})


@never_cache
@require_page
def give_link(request: Asked, public_id: str) -> HttpResponse:
    """A link for a helper. It is shown in the answer to the form and nowhere else: only its SHA-256 is kept."""
    by = someone_to(request.member, public_id)
    check_give_link(by.rights)
    form = Helper(request.POST or None)
    given: list[HelperLink] = []

    def give() -> None:
        said, at = form.cleaned_data, request.member.at
        ends_at = at + timedelta(days=said["days"])
        given.append(actions.give_helper_link(by=by, at=at, name=said["name"], parts=form.allowed(), ends_at=ends_at))

    if request.method == "POST" and done(form, "name", give):
        address = request.build_absolute_uri(reverse("helper_link", args=[given[0].handed_over]))
        parts = [Part.of(part).label for part in given[0].parts]
        shown = {"by": by, "link": given[0], "address": address, "parts": parts}
        return render(request, "people/link_given.html", shown)
    return render(request, "people/give_link.html", {"by": by, "form": form})


@require_POST
def take_back_link(request: Asked, public_id: str, link_id: str) -> HttpResponse:
    by = someone_to(request.member, public_id)
    link = next((each for each in helper_links_of(by) if each.public_id == link_id), None)
    if link is None:
        raise Hidden("There is no such link here.")
    actions.revoke_helper_link(by=by, at=request.member.at, link=link)
    messages.success(request, f"Taken back: {link.name} can no longer come in by that link.")
    return redirect("people:circle", public_id)
