"""To be somebody in a test, as after signing in, and to read what a page says."""

from time import time
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.utils import is_mfa_enabled
from django.test import Client

from carewright.core.models import Account
from carewright.frontdoor.second_factor import SHOWN_BY


def signed_in(account: Account | None) -> Client:
    """A browser of somebody who has signed in and shown their second factor. ``None``: of a stranger."""
    client = Client()
    if account is None:
        return client
    client.force_login(account)
    session = client.session
    session[SHOWN_BY] = account.pk
    session["account_authentication_methods"] = [{"method": "password", "at": time(), "reauthenticated": True}]
    session["account_authentication_methods_user"] = str(account.pk)
    session.save()
    if not is_mfa_enabled(account):
        TOTP.activate(account, "JBSWY3DPEHPK3PXP")
    return client


def text(answer: Any, status: int = 200) -> str:
    """What a page says, on one line."""
    said = " ".join(answer.content.decode().split())
    assert answer.status_code == status, f"it answered {answer.status_code}: {said[-2000:]}"
    return said
