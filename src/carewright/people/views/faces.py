"""How a person or a worker is shown: drawn as they choose, or by a photo."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from carewright.design.avatars import Look
from carewright.design.rules import Face
from carewright.people import actions
from carewright.people.forms.faces import Drawn, Photo
from carewright.people.pages import Asked, done, face_of_person, require_page
from carewright.people.permissions import check_change_details
from carewright.people.queries import SomeoneAt, SomeoneTo, someone_to
from carewright.people.views.workers import themself


@require_page
def person(request: Asked, public_id: str) -> HttpResponse:
    """Their photo, and how they are drawn without one."""
    by = someone_to(request.member, public_id)
    check_change_details(by.rights)
    if "away" in request.POST:
        actions.take_photo_away(by=by, at=request.member.at)
        messages.success(request, "The photo is taken away.")
        return redirect("people:face", public_id)
    photo = Photo(*(request.POST, request.FILES) if "give" in request.POST else ())

    def give() -> None:
        actions.give_photo(by=by, at=request.member.at, photo=photo.cleaned_data["photo"].read())

    if photo.is_bound and done(photo, "photo", give):
        messages.success(request, "Kept. Everybody who knows you sees it from now on.")
        return redirect("people:face", public_id)
    shown = {
        "photo": photo,
        "photo_now": face_of_person(by.person) if by.person.photo_id else None,
        "heading": "My picture" if by.rights.themself else f"{by.person.called}’s picture",
        "back": reverse("people:about", args=[public_id]),
        "called": by.person.called,
    }
    return _drawn(request, by, Look.chosen(public_id, by.person.look), shown)


@require_page
def worker(request: Asked, public_id: str) -> HttpResponse:
    """How a worker is drawn; their photo is on the page that they write."""
    by, page = themself(request, public_id)
    shown = {"heading": "My picture", "back": reverse("people:worker", args=[public_id]), "called": "My page"}
    return _drawn(request, by, Look.chosen(public_id, page.look), shown)


def _drawn(request: Asked, by: SomeoneTo | SomeoneAt, now: Look, shown: dict[str, Any]) -> HttpResponse:
    """Choose the parts: look at them first, or keep them."""
    form = Drawn(request.POST if "style" in request.POST else None, now=now)

    def keep() -> None:
        actions.choose_look(by=by, at=request.member.at, look=form.parts())

    if "keep" in request.POST and done(form, None, keep):
        messages.success(request, "Kept. This is how you are drawn from now on.")
        return redirect(request.path)
    shown |= {"by": by, "form": form, "face": Face("", look=form.chosen()), "rows": form.rows()}
    return render(request, "people/face.html", shown)
