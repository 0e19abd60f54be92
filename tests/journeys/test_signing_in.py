"""Coming in: by code, with an app, with a passkey, by a helper's link; and seeing where one is signed in."""

import re
import time
from collections.abc import Iterator
from importlib import import_module

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.urls import reverse
from playwright.sync_api import Page, expect

from carewright.frontdoor.tests.street import PASSWORD, SECRET, Street
from carewright.people.models import CircleMember, HelperLink, Person

from .tools import Visit, assert_accessible, assert_keyboard_reaches_everything, screenshot

pytestmark = pytest.mark.slow


@pytest.fixture
def street(transactional_db: None) -> Iterator[Street]:
    cache.clear()  # limits count within one test only
    yield Street()
    empty_the_trail()


def empty_the_trail() -> None:
    """After each journey all tables are emptied, and SQLite would refuse it for the trail: that is only added to."""
    if connection.vendor != "sqlite":
        return
    guard = import_module("carewright.core.migrations.0002_what_is_only_added_to")
    with connection.cursor() as cursor:
        for table in guard.TABLES:
            for verb in ("UPDATE", "DELETE"):
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_{verb}")
            cursor.execute(f"DELETE FROM {table}")
    with connection.schema_editor() as editor:
        guard.guard(None, editor)


def newest_code() -> str:
    found = re.search(r"\b(\d{4}-\d{4})\b", str(mail.outbox[-1].body))
    assert found
    return found[1]


def sign_in_with_password(page: Page, email: str) -> None:
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def app_shows(secret: str, later: int = 0) -> str:
    """The six digits of an app, now or some half minutes later."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + later)))


def sign_out(page: Page) -> None:
    page.get_by_role("link", name="Sign out").click()
    assert_accessible(page)
    page.get_by_role("button", name="Sign out").click()


@pytest.mark.parametrize("javascript", [True, False])
def test_ada_is_sent_a_code(visit: Visit, street: Street, javascript: bool) -> None:
    page = visit("/", javascript=javascript)
    screenshot(page, "front-door")
    if javascript:
        assert_accessible(page)
        assert_keyboard_reaches_everything(page)
    page.get_by_role("link", name="Sign in by a code").click()
    page.get_by_role("button", name="Send me the code").click()
    expect(page.get_by_role("alert")).to_contain_text("E-mail address")
    page.get_by_label("E-mail address").fill("Ada@Example.org")
    page.get_by_role("button", name="Send me the code").click()

    expect(page.get_by_role("heading", name="Type in the code")).to_be_visible()
    if javascript:
        assert_accessible(page)
    page.get_by_label("Code").fill("1234")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("alert")).to_contain_text("That code is not right")
    page.get_by_label("Code").fill(newest_code())
    page.get_by_role("button", name="Go on").click()

    expect(page.get_by_role("heading", name="Hello Ada")).to_be_visible()
    if javascript:
        assert_accessible(page)


def test_every_way_to_sign_in_stands_on_one_page(visit: Visit, street: Street) -> None:
    page = visit(reverse("account_login"))
    screenshot(page, "sign-in")
    assert_accessible(page)
    assert_keyboard_reaches_everything(page)
    sign_in_with_password(page, "nobody@example.org")
    expect(page.get_by_role("alert")).to_contain_text("You can have a code sent instead")
    assert_accessible(page)
    page.get_by_text("I have no account").click()
    assert_accessible(page)
    page.goto(reverse("account_signup"))
    assert_accessible(page)


def test_nia_who_coordinates_sets_up_an_app_and_needs_it_from_then_on(visit: Visit, street: Street) -> None:
    page = visit(reverse("account_login"))
    sign_in_with_password(page, "nia@example.org")
    expect(page.get_by_role("heading", name="A second way to show that it is you")).to_be_visible()
    assert_accessible(page)
    screenshot(page, "second-way")

    page.get_by_role("link", name="Set up an app").click()
    assert_before_going_on_she_shows_her_password(page)
    assert_accessible(page)
    page.get_by_text("I can't use the picture").click()
    secret = page.locator(".door-code").inner_text()
    page.get_by_label("Authenticator code").fill(app_shows(secret))
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    assert_accessible(page)
    recovery = page.locator(".door-code").first.inner_text()
    page.get_by_role("link", name="I have kept them").click()
    expect(page.get_by_role("heading", name="Fern Homecare")).to_be_visible()
    assert_accessible(page)
    sign_out(page)

    page.get_by_role("link", name="Sign in", exact=True).click()
    sign_in_with_password(page, "nia@example.org")
    expect(page.get_by_role("heading", name="The second step")).to_be_visible()
    assert_accessible(page)
    page.get_by_label("Code").fill(app_shows(secret, later=1))
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="Fern Homecare")).to_be_visible()
    sign_out(page)

    page.get_by_role("link", name="Sign in", exact=True).click()
    sign_in_with_password(page, "nia@example.org")
    page.get_by_label("Code").fill(recovery)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="Fern Homecare")).to_be_visible()


def assert_before_going_on_she_shows_her_password(page: Page) -> None:
    expect(page.get_by_role("heading", name="Show once more that it is you")).to_be_visible()
    assert_accessible(page)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()


def test_dot_sets_up_a_passkey_and_comes_in_by_it(visit: Visit, street: Street) -> None:
    page = visit(reverse("account_login"))
    give_a_device_with_a_finger(page)
    sign_in_with_password(page, "dot@example.org")
    page.get_by_role("link", name="My account").click()
    assert_accessible(page)
    assert_keyboard_reaches_everything(page)

    page.goto(reverse("mfa_list_webauthn"))
    assert_accessible(page)
    page.get_by_role("link", name="Set up one").click()
    assert_before_going_on_she_shows_her_password(page)
    assert_accessible(page)
    page.get_by_label("What to call it").fill("Dot's phone")
    page.get_by_role("button", name="Set it up").click()
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    page.goto(reverse("mfa_list_webauthn"))
    expect(page.get_by_role("heading", name="Dot's phone")).to_be_visible()
    assert_accessible(page)
    sign_out(page)

    page.get_by_role("link", name="Sign in", exact=True).click()
    page.get_by_role("button", name="Use my passkey").click()
    expect(page.get_by_text("You are here as Ada’s daughter.")).to_be_visible()
    sign_out(page)

    page.get_by_role("link", name="Sign in", exact=True).click()
    sign_in_with_password(page, "dot@example.org")
    page.get_by_role("button", name="Use my passkey").click()
    expect(page.get_by_text("You are here as Ada’s daughter.")).to_be_visible()

    page.goto(reverse("mfa_list_webauthn"))
    page.get_by_role("link", name="Give it another name").click()
    expect(page.get_by_role("heading", name="Show once more that it is you")).to_be_visible()
    page.get_by_role("link", name="With your passkey").click()
    assert_accessible(page)
    page.get_by_role("button", name="Use my passkey").click()
    expect(page.get_by_role("heading", name="Name your passkey")).to_be_visible()
    assert_accessible(page)
    page.get_by_label("What to call it").fill("The old phone")
    page.get_by_role("button", name="Keep this name").click()
    page.get_by_role("link", name="Take it away").click()
    assert_accessible(page)
    page.get_by_role("button", name="Take it away").click()
    expect(page.get_by_text("You have none yet.")).to_be_visible()


def give_a_device_with_a_finger(page: Page) -> None:
    """A device that holds passkeys and knows its owner, as browsers offer it to tests."""
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    finger = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": finger})


def test_dot_who_has_two_people_chooses_and_sam_hears_whom_to_ask(visit: Visit, street: Street) -> None:
    now = street.link.created_at
    bo = Person.objects.create(called="Bo", full_name="Bo Pugh", created_at=now)
    CircleMember.objects.create(
        person=bo, account=street.dot, name="Dot", relation="niece", from_date=now.date(), created_at=now
    )
    page = visit(reverse("account_login"))
    sign_in_with_password(page, "dot@example.org")
    expect(page.get_by_text("Bo’s niece")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("link", name="Ada").click()
    expect(page.get_by_text("You are here as Ada’s daughter.")).to_be_visible()

    page = visit(reverse("account_login"))
    sign_in_with_password(page, "sam@example.org")
    expect(page.get_by_text("Nobody is here for you yet")).to_be_visible()
    assert_accessible(page)


def test_ada_sees_where_she_is_signed_in_and_ends_what_is_not_her(visit: Visit, street: Street) -> None:
    at_home, at_the_library = visit(reverse("account_login")), visit(reverse("account_login"))
    for page in (at_home, at_the_library):
        sign_in_with_password(page, "ada@example.org")
    at_home.goto(reverse("usersessions_list"))
    expect(at_home.get_by_role("heading", name="Somewhere else")).to_be_visible()
    assert_accessible(at_home)
    at_home.get_by_role("button", name="End all the others").click()
    expect(at_home.get_by_text("You are signed in nowhere else.")).to_be_visible()
    at_the_library.reload()
    expect(at_the_library.get_by_role("heading", name="Sign in", exact=True)).to_be_visible()


def test_ada_who_forgot_her_password_chooses_another(visit: Visit, street: Street) -> None:
    page = visit(reverse("account_login"))
    page.get_by_role("link", name="I have forgotten it").click()
    assert_accessible(page)
    page.get_by_label("E-mail address").fill("ada@example.org")
    page.get_by_role("button", name="Send me the code").click()
    assert_accessible(page)
    page.get_by_label("Code").fill(newest_code())
    page.get_by_role("button", name="Go on").click()
    assert_accessible(page)
    page.get_by_label("New password", exact=True).fill("rain on the greenhouse")
    page.get_by_label("New password, once more").fill("rain on the greenhouse")
    page.get_by_role("button", name="Take this password").click()
    expect(page.get_by_role("heading", name="You have a new password")).to_be_visible()
    assert_accessible(page)


def test_ed_helps_by_a_link_until_it_is_taken_back(visit: Visit, street: Street) -> None:
    page = visit(reverse("helper_link", args=[SECRET]))
    expect(page.get_by_role("heading", name="Ada asks for your help")).to_be_visible()
    screenshot(page, "helper-link")
    assert_accessible(page)
    assert_keyboard_reaches_everything(page)
    page.get_by_role("button", name="Come in").click()
    expect(page.get_by_text("You are here as Ada’s helper.")).to_be_visible()
    assert_accessible(page)

    HelperLink.objects.update(revoked_at=street.link.created_at)
    page.reload()
    expect(page.get_by_role("heading", name="Sign in", exact=True)).to_be_visible()
    page.goto("/")
    expect(page.get_by_text("The link that let you in has ended.")).to_be_visible()
    assert_accessible(page)
    page.goto(reverse("helper_link", args=[SECRET]))
    expect(page.get_by_role("heading", name="This link has ended")).to_be_visible()
    assert_accessible(page)
