"""Somebody of the town at the door, for the tests of pages."""

from time import time
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.utils import is_mfa_enabled
from django.test import Client

from carewright.frontdoor.second_factor import SHOWN_BY
from carewright.people.tests.town import Town


def signed_in(town: Town, name: str) -> Client:
    """Somebody who has shown their second factor."""
    account = town.member(name).account
    assert account
    client = Client()
    client.force_login(account)
    session = client.session
    session[SHOWN_BY] = account.pk
    session["account_authentication_methods"] = [{"method": "password", "at": time()}]
    session.save()
    if not is_mfa_enabled(account):
        TOTP.activate(account, "JBSWY3DPEHPK3PXP")
    return client


def text(answer: Any) -> str:
    """What a page says, on one line."""
    assert answer.status_code == 200, f"it answered {answer.status_code}"
    return " ".join(answer.content.decode().split())
