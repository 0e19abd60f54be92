"""The front door's pages."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from carewright.core.refusal import Hidden, Refused
from carewright.design.rules import Row
from carewright.frontdoor.actions import begin_helping
from carewright.frontdoor.middleware import CAME_BY, SEES_AS
from carewright.frontdoor.panels import OF_A_PERSON, OF_AN_OFFICE, panels
from carewright.frontdoor.queries import doors_for, ways_in
from carewright.people.pages import Asked, face_of_person
from carewright.people.queries import Member, SomeoneAt, SomeoneTo, link_by_secret, someone_at, someone_to, ways_to
from carewright.people.rules import Part


def address_of(by: SomeoneTo | SomeoneAt) -> str:
    """The first page for what somebody is to a person, or at an organisation."""
    if isinstance(by, SomeoneTo):
        return reverse("person", args=[by.person.public_id])
    return reverse("office", args=[by.organisation.public_id])


@require_safe
def front_door(request: Asked) -> HttpResponse:
    """For a stranger: what this is. For everybody else: whom they are something to, or straight there if it is one."""
    member = request.member
    if member.account is None and member.link is None:
        return render(request, "frontdoor/stranger.html", {"link_has_ended": CAME_BY in request.session})
    doors = doors_for(member)
    if doors.only:
        return redirect(address_of(doors.only))
    return render(
        request,
        "frontdoor/front_door.html",
        {
            "persons": [
                {"by": by, "address": address_of(by), "face": face_of_person(by.person)} for by in doors.persons
            ],
            "offices": [{"by": by, "address": address_of(by)} for by in doors.offices],
        },
    )


@require_safe
def person(request: Asked, public_id: str) -> HttpResponse:
    by = someone_to(request.member, public_id)
    others = [each for each in ways_to(request.member, public_id) if each.way != by.way]
    said = {"by": by, "face": face_of_person(by.person), "panels": panels(OF_A_PERSON, by), "others": others}
    return render(request, "frontdoor/person.html", said)


@require_POST
def see_as(request: Asked, public_id: str) -> HttpResponse:
    """Who is several things to a person chooses as which they see them, until they sign out."""
    way = request.POST.get("way", "")
    if way not in {by.way for by in ways_to(request.member, public_id)}:
        raise Hidden("You are nothing of that kind to them.")
    request.session[SEES_AS] = {**request.member.ways, public_id: way}
    return redirect("person", public_id)


@require_safe
def office(request: Asked, public_id: str) -> HttpResponse:
    by = someone_at(request.member, public_id)
    return render(request, "frontdoor/office.html", {"by": by, "panels": panels(OF_AN_OFFICE, by)})


@require_safe
@login_required
def my_account(request: Asked) -> HttpResponse:
    assert request.member.account
    ways = ways_in(request.member.account)
    password = (
        ("yes", "account_change_password", "Change") if ways.password else ("no", "account_set_password", "Choose")
    )
    rows = [
        Row("A code by e-mail", "always"),
        Row("A password", password[0], reverse(password[1]), password[2]),
        Row("Passkeys", str(ways.passkeys or "none"), reverse("mfa_list_webauthn"), "Look"),
        Row("An app with codes", "yes" if ways.app else "no", reverse("mfa_index"), "Change"),
        Row("Recovery codes left", str(ways.codes_left or "none"), reverse("mfa_index"), "Look"),
        Row("Signed in now", in_so_many_places(ways.sessions), reverse("usersessions_list"), "Look"),
    ]
    return render(request, "frontdoor/my_account.html", {"rows": rows})


def in_so_many_places(sessions: int) -> str:
    return "here only" if sessions <= 1 else f"in {sessions} places"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def helper_link(request: Asked, secret: str) -> HttpResponse:
    """Who invites, what for and until when; coming in is a press of a button, so that no mail program does it."""
    at = request.member.at
    link = link_by_secret(secret, at)
    if link is None:
        return render(request, "frontdoor/link_has_ended.html", status=404)
    if request.method != "POST":
        parts = [Part.of(part).label for part in link.parts]
        said = {"link": link, "face": face_of_person(link.person), "parts": parts}
        return render(request, "frontdoor/helper_link.html", said)
    if request.member.account:
        raise Refused("You are signed in with your own account.", "Sign out first, then follow the link again.")
    by = someone_to(Member(at, link=link), link.person.public_id)
    begin_helping(by=by, at=at, link=link)
    request.session.cycle_key()
    request.session[CAME_BY] = link.public_id
    request.session.set_expiry(link.ends_at)
    return redirect(address_of(by))


@require_POST
def finish_helping(request: Asked) -> HttpResponse:
    """A helper goes: the link still holds, but this browser no longer remembers it."""
    request.session.flush()
    return redirect("front_door")
