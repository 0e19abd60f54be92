"""Signing in as somebody of the cast, by a button."""

from allauth.account.signals import user_logged_in
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from carewright.demo.cast.doors import DOORS
from carewright.demo.queries import account_behind, link_behind
from carewright.frontdoor.middleware import CAME_BY
from carewright.frontdoor.second_factor import SHOWN_BY
from carewright.people.pages import Asked
from carewright.people.queries import Member, offices_for


@require_POST
def sign_in(request: Asked, key: str) -> HttpResponse:
    """Come in as somebody: whoever was signed in here before is signed out."""
    door = next((door for door in DOORS if door.key == key), None)
    if door is None:
        raise Http404
    at = request.member.at
    request.session.flush()
    if not door.email:
        link = link_behind(at)
        if link is None:
            messages.warning(
                request, "The helper’s link has ended. It held for two weeks from when the cast was loaded."
            )
            return redirect("front_door")
        request.session[CAME_BY] = link.public_id
        return redirect("front_door")
    account = account_behind(door)
    if account is None:
        raise Http404
    login(request, account, backend="allauth.account.auth_backends.AuthenticationBackend")
    # Said to allauth too, which lists for them where they are signed in.
    user_logged_in.send(sender=type(account), request=request, user=account)
    if offices_for(Member(at, account)):
        if not is_mfa_enabled(account):
            TOTP.activate(account, generate_totp_secret())  # of a telephone that nobody has: this button stands for it
        request.session[SHOWN_BY] = account.pk
    return redirect("front_door")
