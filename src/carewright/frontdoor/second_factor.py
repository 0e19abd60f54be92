"""The second factor: a passkey, or a code from an app, that everybody needs who is paid to read about others.

A session remembers that it was shown. One that began before there was a second factor has to show it too: otherwise
whoever got in by an e-mailed code alone would stay in.
"""

from datetime import timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from carewright.core.models import Account
from carewright.people.pages import Asked
from carewright.people.queries import Member, offices_for

SHOWN_BY = "second_factor_of"
A_WORKING_DAY = timedelta(hours=12)
"""After so long staff sign in anew: they read about many people, often at computers that others use too."""

KINDS = {
    Authenticator.Type.TOTP: "mfa_reauthenticate",
    Authenticator.Type.WEBAUTHN: "mfa_reauthenticate_webauthn",
}
"""What counts as one, and the page on which it is shown. Recovery codes stand in for either."""

SHOW_IT = {"mfa_reauthenticate", "mfa_reauthenticate_webauthn", "account_logout"}
SET_IT_UP = SHOW_IT | {
    "account_reauthenticate", "mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "mfa_list_webauthn",
}  # fmt: skip
"""The pages that staff reach without it."""


def shown(request: Asked, user: Account, **_: Any) -> None:
    """A second factor was used, or has just been set up, in this session."""
    request.session[SHOWN_BY] = user.pk
    if offices_for(Member(request.member.at, user)):
        request.session.set_expiry(A_WORKING_DAY)


def was_shown(request: HttpRequest, account: Account) -> bool:
    return request.session.get(SHOWN_BY) == account.pk and is_mfa_enabled(account, list(KINDS))


def detour(request: Asked, page: str) -> str | None:
    """Where somebody has to go before they may see a page; None: nowhere, they may go on."""
    account = request.member.account
    if account is None or page in SHOW_IT or was_shown(request, account) or not offices_for(request.member):
        return None
    for kind, shows in KINDS.items():
        if is_mfa_enabled(account, [kind]):
            return f"{reverse(shows)}?{urlencode({'next': request.get_full_path()})}"
    return None if page in SET_IT_UP else reverse("mfa_index")
