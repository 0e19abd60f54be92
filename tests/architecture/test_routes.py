"""Every page is for somebody, and this table says for whom. A page that is in none of its lists fails.

Add a page to the list that says who it is for. Where its address has more in it than the public id of a person or of
an organisation, say in ``ADDRESSES`` with what it is to be called.
"""

from collections.abc import Callable, Iterator
from datetime import date
from time import time
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from carewright.core.models import Account, AuditEntry
from carewright.frontdoor.second_factor import SET_IT_UP, SHOWN_BY
from carewright.frontdoor.tests.street import SECRET, Street, build
from carewright.messages.models import Delivery, Message, Thread
from carewright.people.models import Employment, Worker
from carewright.plans.models import Introduction, IntroductionStep
from carewright.plans.rules.introductions import Step

OPEN = {
    "front_door", "account_login", "account_logout", "account_request_login_code", "account_confirm_login_code",
    "account_reset_password", "account_confirm_password_reset_code", "account_complete_password_reset",
    "account_password_reset_completed", "account_signup", "account_inactive", "mfa_login_webauthn", "mfa_authenticate",
    "design:living", "design:means", "design:question", "design:went_wrong", "demo:sign_in",
}  # fmt: skip
"""For anyone. The steps of signing in send back to its first page whoever is not at that step."""

SIGNED_IN = {
    "my_account", "usersessions_list", "account_change_password", "account_set_password", "account_reauthenticate",
    "mfa_index", "mfa_reauthenticate", "mfa_reauthenticate_webauthn", "mfa_activate_totp", "mfa_deactivate_totp",
    "mfa_list_webauthn", "mfa_add_webauthn", "mfa_edit_webauthn", "mfa_remove_webauthn", "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes", "mfa_download_recovery_codes", "messages:inbox", "messages:selves", "messages:how",
    "messages:seen",
}  # fmt: skip
"""For everybody with an account, about that account only."""

OF_A_THREAD = {"messages:thread", "messages:read", "messages:let_in", "messages:let_out"}
OF_CHOICES = {"plans:chosen", "plans:history", "plans:begin", "plans:team", "plans:favourites", "plans:introductions"}
OF_A_WORKER = {"plans:worker", "plans:no", "plans:wish"}
PERSON = (
    {"person", "messages:threads", "messages:new_thread", "messages:how_person", "plans:ask", "plans:introduction"}
    | OF_A_THREAD
    | OF_CHOICES
    | OF_A_WORKER
)
"""For whoever is something to a person; begins with ``someone_to``."""

OFFICE = {"office", "messages:office", "messages:delivery"}
"""For whoever does something at an organisation; begins with ``someone_at``."""

HELPER = {"helper_link", "finish_helping"}
"""For whoever has a helper's link."""

LISTS = {"open": OPEN, "signed in": SIGNED_IN, "person": PERSON, "office": OFFICE, "helper": HELPER}

ADDRESSES: dict[str, Callable[[Street], list[object]]] = {
    "design:went_wrong": lambda street: ["404"],
    "demo:sign_in": lambda street: ["roz"],
    "mfa_edit_webauthn": lambda street: [1],
    "mfa_remove_webauthn": lambda street: [1],
    "helper_link": lambda street: [SECRET],
    **dict.fromkeys(PERSON, lambda street: [street.ada.public_id]),
    **dict.fromkeys(OFFICE, lambda street: [street.fern.public_id]),
    **dict.fromkeys(OF_A_THREAD, lambda street: [street.ada.public_id, a_thread(street).public_id]),
    **dict.fromkeys(OF_A_WORKER, lambda street: [street.ada.public_id, a_worker(street).public_id]),
    "plans:ask": lambda street: [street.ada.public_id, "faces"],
    "plans:introduction": lambda street: [street.ada.public_id, an_introduction(street).public_id],
    "messages:how": lambda street: [street.ada.public_id],
    "messages:seen": lambda street: [a_letter(street).message.public_id],
    "messages:delivery": lambda street: [street.fern.public_id, a_letter(street).public_id],
}


def a_thread(street: Street) -> Thread:
    return Thread.objects.create(
        person=street.ada, organisation=street.fern, title="x", created_at=street.link.created_at
    )


def a_worker(street: Street) -> Worker:
    """Somebody of the branch that Ada is with."""
    worker = Worker.objects.create(called="Eve", full_name="Eve", travel="car", created_at=street.link.created_at)
    Employment.objects.create(worker=worker, branch=street.newport, from_date=date(2026, 1, 5))
    return worker


def an_introduction(street: Street) -> Introduction:
    made = Introduction.objects.create(
        person=street.ada, worker=a_worker(street), because="x", created_at=street.link.created_at
    )
    IntroductionStep.objects.create(introduction=made, at=street.link.created_at, step=Step.WISHED.value, said_by="Ada")
    return made


def a_letter(street: Street) -> Delivery:
    """A letter to Ada that waits to be printed."""
    at = street.link.created_at
    message = Message.objects.create(
        person=street.ada, organisation=street.fern, part="be_told", kind="x.y", subject="x", text="x", created_at=at
    )
    return Delivery.objects.create(
        message=message, number=1, way="letter", form="plain", state="waiting", state_at=at, created_at=at
    )


NOT_TO_BE_LOOKED_AT = {
    "demo:sign_in",
    "finish_helping",
    "plans:wish",
    "messages:seen",
    "messages:read",
    "messages:let_in",
    "messages:let_out",
}
"""What only a button does."""

NEED_MORE = {
    "account_confirm_login_code", "account_confirm_password_reset_code", "account_complete_password_reset",
    "mfa_authenticate", "mfa_login_webauthn", "account_set_password", "mfa_edit_webauthn", "mfa_remove_webauthn",
    "mfa_reauthenticate_webauthn", "mfa_view_recovery_codes", "mfa_download_recovery_codes",
}  # fmt: skip
"""What can be looked at only in the midst of something; the journeys do."""

pytestmark = pytest.mark.django_db


@pytest.fixture
def street() -> Street:
    return build()


def routes(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inside = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from routes(pattern.url_patterns, inside)
        else:
            yield f"{space}{pattern.name}"


def test_every_page_is_in_one_list() -> None:
    there = list(routes(get_resolver().url_patterns))
    listed = [name for names in LISTS.values() for name in names]
    assert sorted(there) == sorted(listed), "put a new page into the list that says whom it is for"


def address(name: str, street: Street) -> str:
    return reverse(name, args=ADDRESSES[name](street) if name in ADDRESSES else [])


def look(name: str, street: Street, account: Account | None = None) -> Any:
    client = Client()
    if account:
        client.force_login(account)
        session = client.session
        session[SHOWN_BY] = account.pk
        session["account_authentication_methods"] = [{"method": "password", "at": time(), "reauthenticated": True}]
        session["account_authentication_methods_user"] = str(account.pk)
        session.save()
    return client.get(address(name, street))


@pytest.mark.parametrize("name", sorted((SIGNED_IN | PERSON | OFFICE) - NOT_TO_BE_LOOKED_AT))
def test_who_is_not_signed_in_is_sent_to_sign_in(street: Street, name: str) -> None:
    answer = look(name, street)
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("name", sorted((PERSON | OFFICE) - NOT_TO_BE_LOOKED_AT))
def test_a_stranger_does_not_learn_that_it_is_there(street: Street, name: str) -> None:
    assert look(name, street, street.sam).status_code == 404


@pytest.mark.parametrize("name", sorted(OFFICE))
def test_nor_does_a_person_or_her_family_of_an_office(street: Street, name: str) -> None:
    for account in (street.ada_account, street.dot):
        assert look(name, street, account).status_code == 404


@pytest.mark.parametrize("name", sorted({name for names in LISTS.values() for name in names} - SET_IT_UP))
def test_staff_without_a_second_factor_are_sent_to_set_one_up(street: Street, name: str) -> None:
    client = Client()
    client.force_login(street.nia)
    for ask in (client.get, client.post):
        answer = ask(address(name, street))
        assert (answer.status_code, answer["Location"]) == (302, reverse("mfa_index"))


def test_pages_to_set_it_up_are_pages_about_an_account() -> None:
    assert SET_IT_UP - {"account_logout"} <= SIGNED_IN


@pytest.mark.parametrize("name", sorted({name for names in LISTS.values() for name in names} - NOT_TO_BE_LOOKED_AT))
def test_looking_changes_nothing(street: Street, name: str) -> None:
    """Called by somebody who may: no action is done by following a link."""
    TOTP.activate(street.nia, "JBSWY3DPEHPK3PXP")
    answers = [look(name, street, account).status_code for account in (None, street.ada_account, street.nia)]
    assert max(answers) < 500
    assert 200 in answers or name in NEED_MORE
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize("name", sorted(NOT_TO_BE_LOOKED_AT))
def test_what_only_a_button_does_is_not_done_by_a_link(street: Street, name: str) -> None:
    assert look(name, street).status_code == 405
