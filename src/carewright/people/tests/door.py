"""Somebody of the town at the door, for the tests of pages."""

from django.test import Client

from carewright.frontdoor.tests import sessions
from carewright.people.tests.town import Town


def signed_in(town: Town, name: str) -> Client:
    """Somebody who has shown their second factor."""
    return sessions.signed_in(town.member(name).account)
