"""Signing in as somebody of the cast: where the demo is on, by a button, and nowhere else."""

import runpy
import socket
from typing import Any

import pytest
from django.core.management.base import CommandError
from django.test import Client
from django.urls import reverse

from carewright.core.models import AuditEntry
from carewright.demo.cast.doors import DOORS
from carewright.demo.management.commands.start_demo import check_free, words
from carewright.people.models import HelperLink

pytestmark = pytest.mark.django_db


def come_in(client: Client, key: str) -> Any:
    return client.post(reverse("demo:sign_in", args=[key]), follow=True)


def test_the_front_page_offers_who_is_here_and_each_leads_in(client: Client, some_people: None) -> None:
    said = client.get(reverse("front_door")).content.decode()
    entries = AuditEntry.objects.count()
    for door in DOORS:
        offered = f"Sign in as {door.name}" in said
        assert offered == (door.key not in ("sahra", "nancy")), "who was not loaded is not offered"
        if offered:
            page = come_in(client, door.key)
            assert page.status_code == 200
            assert page.redirect_chain[0][0] == reverse("front_door")
            assert "Look round as somebody" not in page.content.decode()
    assert AuditEntry.objects.count() == entries


def test_staff_need_no_second_step(client: Client, some_people: None) -> None:
    page = come_in(client, "nerys")
    assert page.redirect_chain[-1][0].startswith("/office/")


def test_who_comes_in_as_another_is_not_the_first_any_more(client: Client, some_people: None) -> None:
    come_in(client, "nerys")
    page = come_in(client, "roz")
    assert "Hello Roz" in page.content.decode()
    assert come_in(client, "helper").context["by"].rights.helper


def test_coming_in_at_two_places_is_listed_like_any_signing_in(some_people: None) -> None:
    for client in (Client(), here := Client()):
        come_in(client, "roz")
    assert "in 2 places" in here.get(reverse("my_account")).content.decode()


def test_a_link_that_has_ended_says_so(client: Client, some_people: None) -> None:
    HelperLink.objects.update(revoked_at="2026-01-01T00:00Z")
    assert "link has ended" in come_in(client, "helper").content.decode()


def test_only_a_button_does_it_and_only_as_somebody_of_the_list(client: Client) -> None:
    assert client.get(reverse("demo:sign_in", args=["roz"])).status_code == 405
    assert come_in(client, "mannan").status_code == 404


def test_where_the_demo_is_off_there_is_no_such_address(settings: Any) -> None:
    def addresses() -> set[str]:
        patterns = runpy.run_path(str(settings.ROOT / "src/carewright/config/urls.py"))["urlpatterns"]
        return {str(pattern.pattern) for pattern in patterns}

    assert "demo/" in addresses()
    settings.DEMO = False
    assert "demo/" not in addresses()


def test_make_run_says_where_to_look_and_who_to_be() -> None:
    said = words(8001)
    assert "http://127.0.0.1:8001/" in said
    assert all(door.name in said for door in DOORS)


def test_a_port_in_use_is_said() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CommandError, match=f"PORT={port + 1} make run"):
            check_free(port)
    check_free(port)
