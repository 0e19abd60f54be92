"""At the door: who asks and when, whether they have to show a second factor first, and how no is said."""

import logging
from collections.abc import Callable
from typing import Any, cast
from urllib.parse import unquote

from django.contrib.auth.middleware import get_user
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from carewright.core.models import Account
from carewright.core.refusal import Hidden, Refused
from carewright.frontdoor import second_factor
from carewright.people.pages import Asked
from carewright.people.queries import Member, link_still_open

CAME_BY = "helper_link"
"""Where a session keeps the public id of the link that a helper came in by."""

SEES_AS = "sees_as"
"""Where a session keeps, for each person to whom somebody is several things, as which they see them."""

logger = logging.getLogger("carewright.door")


class Doorkeeper:
    """Gives each request its ``member``. This is the one place where the clock is read: what is asked for below is
    asked for at that moment."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if "\0" in unquote(request.get_full_path()):
            raise BadRequest("an address has no NUL in it, and PostgreSQL takes none")
        asked = cast(Asked, request)
        asked.member = member_of(request)
        response = self.get_response(request)
        asks_each_time = response.headers.get("Cache-Control") == "private, no-cache"  # a picture, kept but asked for
        if (asked.member.account or asked.member.link) and not asks_each_time:
            add_never_cache_headers(response)  # "Back" after signing out at the library shows nothing
        return response

    def process_view(self, request: Asked, view: object, args: object, kwargs: object) -> HttpResponse | None:
        match = request.resolver_match
        elsewhere = second_factor.detour(request, match.view_name if match else "")
        return HttpResponseRedirect(elsewhere) if elsewhere else None

    def process_exception(self, request: Asked, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refused):
            return None
        if request.member.account is None and request.member.link is None:
            return redirect_to_login(request.get_full_path())
        if isinstance(exception, Hidden):
            logger.warning("hidden: %s asked for %s", _who(request.member), request.path)
            return render(request, "404.html", status=404)
        return render(request, "403.html", {"refusal": exception}, status=403)


def member_of(request: HttpRequest) -> Member:
    """Who asks: an account; or, where nobody is signed in, a helper by a link that holds at this moment."""
    at = timezone.now()
    user: Any = get_user(request)
    account: Account | None = user if user.is_authenticated else None
    ways = request.session.get(SEES_AS, {}) if account else {}
    came_by = request.session.get(CAME_BY) if account is None else None
    return Member(at, account, link_still_open(came_by, at) if came_by else None, ways)


def _who(member: Member) -> str:
    """By the random name that only the database can tell whose it is."""
    if member.account:
        return f"account {member.account.public_id}"
    return f"helper by link {member.link.public_id}" if member.link else "nobody"
