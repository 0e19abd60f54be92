"""A worker's page as whoever looks may see it, what workers write about themselves, and pictures."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.cache import get_conditional_response
from django.utils.text import capfirst
from django.views.decorators.http import require_safe

from carewright.core.refusal import Hidden
from carewright.people import actions
from carewright.people.forms.workers import MyWish, OwnPage
from carewright.people.models import WorkerWish
from carewright.people.pages import Asked, done, face_of_worker, require_page
from carewright.people.permissions import can_run_office, check_speak_as_worker
from carewright.people.queries import (
    SomeoneAt,
    WorkerPage,
    branches_of,
    employments_of,
    file_seen_by,
    own_page,
    persons_met,
    worker_seen_by,
)
from carewright.people.rules import Skill, Wish
from carewright.people.views.week import hours_in_words


@require_safe
def worker(request: Asked, public_id: str) -> HttpResponse:
    by, page = worker_seen_by(request.member, public_id)
    shown: dict[str, Any] = {"by": by, "page": page, "face": face_of_worker(page), "own": _own(by, public_id)}
    if isinstance(by, SomeoneAt) and page.behind:
        employments = employments_of(by, public_id)
        shown |= {
            "office": can_run_office(by.duty),
            "employments": employments,
            "other_branches": set(branches_of(by)) - {each.branch for each in employments},
            "skills": [
                {
                    "skill": Skill.of(row.skill),
                    "row": row,
                    "over": bool(row.until_date and row.until_date <= by.member.today),
                }
                for row in page.behind.skills
            ],
            "weeks": hours_in_words(page.behind.hours),
            "wishes": [wish_in_words(wish) for wish in page.behind.wishes],
        }
    return render(request, "people/worker.html", shown)


def _own(by: object, public_id: str) -> bool:
    """Whether a page is of whoever looks at it."""
    return isinstance(by, SomeoneAt) and own_page(by) == public_id


def wish_in_words(wish: WorkerWish) -> str:
    return f"{capfirst(Wish.of(wish.kind).label)}: {wish.person.called if wish.person else wish.thing}"


def themself(request: Asked, public_id: str) -> tuple[SomeoneAt, WorkerPage]:
    """A worker at their own page. ``Refused``: it is somebody else's."""
    by, page = worker_seen_by(request.member, public_id)
    if not isinstance(by, SomeoneAt):
        raise Hidden("There is no worker here by that name.")
    check_speak_as_worker(by.duty, _own(by, public_id))
    return by, page


@require_page
def write(request: Asked, public_id: str) -> HttpResponse:
    """A worker writes their page anew."""
    by, page = themself(request, public_id)
    now = {
        "about": page.about,
        "interests": [each.value for each in page.interests],
        "languages": ", ".join(page.languages),
        "ways": [each.value for each in page.ways],
    }
    form = OwnPage(request.POST or None, request.FILES or None, initial=now, has_photo=page.photo_id is not None)

    def say() -> None:
        actions.write_profile(by=by, at=request.member.at, **form.said())

    if request.method == "POST" and done(form, "photo", say):
        messages.success(request, "Kept. This is what people see of you from now on.")
        return redirect("people:worker", public_id)
    shown = {"by": by, "page": page, "form": form, "face": face_of_worker(page)}
    return render(request, "people/write.html", shown)


@require_page
def wishes(request: Asked, public_id: str) -> HttpResponse:
    """What a worker would like or would rather not; take one back, or add one."""
    by, page = themself(request, public_id)
    assert page.behind  # everybody sees what stands behind their own page
    if "back" in request.POST:
        wish = next((each for each in page.behind.wishes if str(each.pk) == request.POST["back"]), None)
        if wish is None:
            raise Hidden("There is no such wish here.")
        actions.withdraw_wish(by=by, at=request.member.at, wish=wish)
        messages.success(request, "Taken back.")
        return redirect("people:wishes", public_id)
    form = MyWish(request.POST or None, persons=persons_met(by))
    if request.method == "POST" and done(
        form, "kind", lambda: actions.wish(by=by, at=request.member.at, **form.said())
    ):
        messages.success(request, "Kept. The rota keeps to it wherever it can.")
        return redirect("people:wishes", public_id)
    said = [(wish.pk, wish_in_words(wish)) for wish in page.behind.wishes]
    return render(request, "people/wishes.html", {"by": by, "page": page, "form": form, "said": said})


@require_safe
def file(request: Asked, public_id: str) -> HttpResponseBase:
    """A picture or a recording. A browser may keep it, but asks each time whether whoever looks still may: so it is not
    sent twice, and not shown to the next one at a shared computer."""
    found = file_seen_by(request.member, public_id)
    response = HttpResponse(found.path.read_bytes(), content_type=found.media_type)
    kind = found.media_type.partition("/")[2]
    response["Content-Disposition"] = f'inline; filename="{found.public_id}.{kind}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-cache"
    response["ETag"] = etag = f'"{found.sha256}"'
    return get_conditional_response(request, etag=etag, response=response) or response
