"""Every page is in the table that says for whom it is, and opens for nobody else; and looking at it changes nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from pytest_django import Settings

from carewright.core.models import Account, AuditEntry, ReadEntry
from carewright.frontdoor.second_factor import SET_IT_UP
from carewright.frontdoor.tests.routes import LISTS, NEED_MORE, NOT_TO_BE_LOOKED_AT, OFFICE, PERSON, SIGNED_IN, address
from carewright.frontdoor.tests.sessions import signed_in
from carewright.frontdoor.tests.street import Street

pytestmark = pytest.mark.django_db


@pytest.fixture
def street(settings: Settings, tmp_path: Path) -> Street:
    settings.DATA = tmp_path
    return Street()


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


def look(name: str, street: Street, account: Account | None = None) -> Any:
    client = signed_in(account)
    return client.get(address(name, street))


@pytest.mark.parametrize("name", sorted((SIGNED_IN | PERSON | OFFICE) - NOT_TO_BE_LOOKED_AT))
def test_who_is_not_signed_in_is_sent_to_sign_in(street: Street, name: str) -> None:
    answer = look(name, street)
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("name", sorted((PERSON | OFFICE) - NOT_TO_BE_LOOKED_AT))
def test_a_stranger_does_not_learn_that_it_is_there(street: Street, name: str) -> None:
    assert look(name, street, street.sam).status_code == 404


@pytest.mark.parametrize("name", sorted(OFFICE - NOT_TO_BE_LOOKED_AT))
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


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted({name for names in LISTS.values() for name in names} - NOT_TO_BE_LOOKED_AT))
def test_looking_changes_nothing(street: Street, name: str) -> None:
    """Called by somebody who may: no action is done by following a link."""
    who = (None, street.ada_account, street.dot, street.nia, street.wes)
    answers = [look(name, street, account).status_code for account in who]
    assert max(answers) < 500
    assert 200 in answers or name in NEED_MORE
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize("name", sorted(NOT_TO_BE_LOOKED_AT))
def test_what_only_a_button_does_is_not_done_by_a_link(street: Street, name: str) -> None:
    assert look(name, street).status_code == 405


SHOWS_NOTHING_OF_A_RECORD = {
    # their name and face, and how to talk with them: for everybody who knows them
    "people:who_i_am", "people:talking", "people:face",
    # a worker's page and photo
    "people:worker", "people:file",
    # empty forms
    "people:add_to_circle", "people:joining_code", "plans:begin", "plans:how_involved", "plans:no", "plans:say",
    "plans:say_changed", "plans:write_about_me", "rota:nobody_comes",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(PERSON - NOT_TO_BE_LOOKED_AT))
def test_what_staff_look_at_is_written_down(street: Street, name: str) -> None:
    if look(name, street, street.nia).status_code == 200:
        assert ReadEntry.objects.exists() == (name not in SHOWS_NOTHING_OF_A_RECORD)
