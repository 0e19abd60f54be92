"""What every page that is for somebody is given, and what pages share."""

from collections.abc import Callable
from typing import Any

from django.core.paginator import Page as Numbers
from django.core.paginator import Paginator
from django.forms import BaseForm
from django.http import HttpRequest
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from carewright.core.queries import Page
from carewright.core.refusal import Hidden, Refused
from carewright.design.avatars import Look
from carewright.design.rules import Face
from carewright.people.models import Person, Worker
from carewright.people.queries import Colleague, Member, WorkerPage

require_page = require_http_methods(["GET", "HEAD", "POST"])
"""For a page with a form: looked at, or sent."""


class Asked(HttpRequest):
    """A request, with who asks and when. ``frontdoor`` puts ``member`` there before a page begins."""

    member: Member


def done(form: BaseForm, field: str | None, act: Callable[[], object]) -> bool:
    """Whether an action was done with what a form holds; where it refuses, the form says why, beside the field."""
    if not form.is_valid():
        return False
    try:
        act()
    except Hidden:
        raise
    except Refused as refused:
        form.add_error(field, f"{refused} {refused.help}".strip())
        return False
    return True


def numbered(page: Page[Any]) -> Numbers:
    """The number of a page among all, as the component ``pages`` takes it."""
    return Paginator(range(page.pages), 1).page(page.number)


def page_number(request: HttpRequest) -> int:
    """Which page of a list is asked for; the first, where that is no number."""
    asked = request.GET.get("page", "")
    return int(asked) if asked.isdecimal() and len(asked) <= MOST_DIGITS else 1


MOST_DIGITS = 9
"""No list has more pages; and a number of some thousand digits Python refuses to read."""


def face_of_person(person: Person) -> Face:
    return _face(person)


def face_of_worker(worker: WorkerPage | Colleague | Worker) -> Face:
    return _face(worker)


def _face(one: Person | Worker | WorkerPage | Colleague) -> Face:
    """With the photo that they gave; drawn as they chose; or drawn from their name in addresses."""
    photo = reverse("people:file", args=[one.photo_id]) if one.photo_id else ""
    return Face(one.called, one.public_id, photo, Look.chosen(one.public_id, one.look))
