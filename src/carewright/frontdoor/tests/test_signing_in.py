"""Signing in: by code, by password, with a second step; and who does not get in."""

import re
from time import time
from typing import Any
from unittest.mock import patch

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.test import Client
from django.urls import reverse

from carewright.core.models import Account, AuditEntry
from carewright.frontdoor.tests.street import PASSWORD, Street

KEY = "JBSWY3DPEHPK3PXP"


def code_now() -> str:
    """What an app with this key shows."""
    return str(format_hotp_value(hotp_value(KEY, next(iter(yield_hotp_counters_from_time())))))


def ask_for_code(client: Client, email: str) -> Any:
    return client.post(reverse("account_request_login_code"), {"email": email}, follow=True)


def by_password(client: Client, email: str, password: str = PASSWORD) -> Any:
    return client.post(reverse("account_login"), {"login": email, "password": password})


def mailed_code() -> str:
    found = re.search(r"\b(\d{4}-\d{4})\b", str(mail.outbox[-1].body))
    assert found
    return found[1]


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_by_a_code_sent_to_the_address(client: Client, street: Street) -> None:
    ask_for_code(client, "Ada@Example.org")
    assert mail.outbox[-1].to == ["ada@example.org"]
    client.post(reverse("account_confirm_login_code"), {"code": mailed_code().replace("-", "")})
    assert is_in(client)


def test_a_wrong_code_does_not_open_and_three_end_it(client: Client, street: Street) -> None:
    ask_for_code(client, "ada@example.org")
    code = mailed_code()
    wrong = "0000-0000" if code != "0000-0000" else "1111-1111"
    for _ in range(3):
        client.post(reverse("account_confirm_login_code"), {"code": wrong})
    client.post(reverse("account_confirm_login_code"), {"code": code})
    assert not is_in(client)


def test_an_account_without_a_password_is_not_opened_by_an_empty_one(client: Client, street: Street) -> None:
    invited = Account.objects.create(email="New@Example.org", name="New", created_at=street.ada.created_at)
    assert invited.email == "new@example.org"
    assert not invited.has_usable_password()
    by_password(client, "new@example.org", "")
    assert not is_in(client)


def test_nobody_learns_who_has_an_account(street: Street) -> None:
    pages = []
    for email in ("ada@example.org", "nobody@example.org"):
        client = Client()
        said = ask_for_code(client, email).content.decode().replace(email, "THEM")
        pages.append(re.sub(r'name="csrfmiddlewaretoken" value="\w+"|nonce="\S+"', "", said))
    assert pages[0] == pages[1]
    assert len(mail.outbox) == 2  # both take as long; the other one is told kindly that there is none
    assert "no account" in mail.outbox[-1].subject.lower()
    refused = [by_password(Client(), email, "not the password") for email in ("ada@example.org", "nobody@example.org")]
    one, other = (list(page.context["form"].non_field_errors()) for page in refused)
    assert one == other
    assert "is not right" in one[0]


def test_the_sixth_wrong_try_is_refused_even_with_the_right_password(client: Client, street: Street) -> None:
    for _ in range(5):
        by_password(client, "ada@example.org", "wrong")
    refused = by_password(client, "ada@example.org")
    assert "too many wrong tries" in str(refused.context["form"].errors)
    assert not is_in(client)


def test_somebody_else_at_the_same_address_is_not_locked_out_by_it(client: Client, street: Street) -> None:
    for _ in range(6):
        by_password(client, "ada@example.org", "wrong")
    by_password(client, "dot@example.org")
    assert is_in(client)


def test_who_is_locked_out_of_the_password_still_gets_in_by_code(client: Client, street: Street) -> None:
    for _ in range(6):
        by_password(client, "ada@example.org", "wrong")
    ask_for_code(client, "ada@example.org")
    client.post(reverse("account_confirm_login_code"), {"code": mailed_code()})
    assert is_in(client)


def test_one_computer_does_not_try_for_ever(street: Street) -> None:
    answers = [by_password(Client(), f"{number}@example.org", "wrong") for number in range(31)]
    assert [answer.status_code for answer in answers] == [200] * 30 + [429]
    assert "Try again in a few minutes" in answers[-1].content.decode()


def test_nobody_signs_up_by_themself(client: Client, db: None) -> None:
    parts = {"email": "new@example.org", "password1": PASSWORD, "password2": PASSWORD}
    for answer in (client.get(reverse("account_signup")), client.post(reverse("account_signup"), parts)):
        assert "Accounts are given by the office" in answer.content.decode()
    assert not Account.objects.exists()


def test_a_closed_account_does_not_open(client: Client, street: Street) -> None:
    Account.objects.filter(pk=street.ada_account.pk).update(is_active=False)
    assert by_password(client, "ada@example.org")["Location"] == reverse("account_inactive")
    assert "closed" in client.get(reverse("account_inactive")).content.decode()
    ask_for_code(client, "ada@example.org")
    assert "no account" in mail.outbox[-1].subject.lower()
    assert not is_in(client)


def test_an_address_that_the_office_has_changed_no_longer_opens(client: Client, street: Street) -> None:
    """The library keeps addresses in a table of its own, where the old one may still stand."""
    EmailAddress.objects.create(user=street.ada_account, email="old@example.org", verified=True, primary=True)
    by_password(client, "old@example.org")
    ask_for_code(client, "old@example.org")
    client.post(reverse("account_confirm_login_code"), {"code": mailed_code()})
    assert not is_in(client)


def test_a_new_password_by_code(client: Client, street: Street) -> None:
    client.post(reverse("account_reset_password"), {"email": "ada@example.org"})
    client.post(reverse("account_confirm_password_reset_code"), {"code": mailed_code()})
    new = "rain on the greenhouse"
    client.post(reverse("account_complete_password_reset"), {"password1": new, "password2": new})
    street.ada_account.refresh_from_db()
    assert street.ada_account.check_password(new)
    assert "password was changed" in mail.outbox[-1].subject


def test_the_second_step_is_asked_for_where_there_is_one(client: Client, street: Street) -> None:
    TOTP.activate(street.dot, KEY)
    answer = by_password(client, "dot@example.org")
    assert answer["Location"] == reverse("mfa_authenticate")
    assert not is_in(client)
    client.post(answer["Location"], {"code": "000000"})
    assert not is_in(client)
    client.post(answer["Location"], {"code": code_now()})
    assert is_in(client)


def test_what_codes_are_made_from_is_stored_closed(client: Client, street: Street) -> None:
    client.force_login(street.dot)
    set_up_app(client)
    assert not any(KEY in str(each.data) for each in Authenticator.objects.all())


def test_a_recovery_code_works_once(client: Client, street: Street) -> None:
    client.force_login(street.dot)
    set_up_app(client)
    (codes,) = Authenticator.objects.filter(type=Authenticator.Type.RECOVERY_CODES)
    one = codes.wrap().get_unused_codes()[0]
    for expected in (True, False):
        other = Client()
        by_password(other, "dot@example.org")
        other.post(reverse("mfa_authenticate"), {"code": one})
        assert is_in(other) is expected


def set_up_app(client: Client) -> None:
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time(), "reauthenticated": True}]
    session["account_authentication_methods_user"] = session["_auth_user_id"]
    session["mfa.totp.secret"] = KEY
    session.save()
    with patch("django.db.transaction.on_commit", lambda told: told()):  # a test's transaction never ends
        client.post(reverse("mfa_activate_totp"), {"code": code_now()})
    assert Authenticator.objects.filter(type=Authenticator.Type.TOTP).exists()


@pytest.mark.parametrize("who", ["nia", "wes"])
def test_staff_go_nowhere_before_they_have_a_second_factor(client: Client, street: Street, who: str) -> None:
    client.force_login(getattr(street, who))
    for page in (reverse("front_door"), reverse("office", args=[street.fern.public_id]), reverse("my_account")):
        assert client.get(page)["Location"] == reverse("mfa_index")
        assert client.post(page)["Location"] == reverse("mfa_index")
    assert client.get(reverse("mfa_index")).status_code == 200


def test_with_it_they_do(client: Client, street: Street) -> None:
    TOTP.activate(street.nia, KEY)
    by_password(client, "nia@example.org")
    client.post(reverse("mfa_authenticate"), {"code": code_now()})
    assert client.get(reverse("office", args=[street.fern.public_id])).status_code == 200
    assert client.session.get_expiry_age() <= 12 * 3600


def test_and_right_after_setting_it_up(client: Client, street: Street) -> None:
    client.force_login(street.nia)
    set_up_app(client)
    assert client.get(reverse("office", args=[street.fern.public_id])).status_code == 200


def test_a_session_from_before_has_to_show_it_too(client: Client, street: Street) -> None:
    """Somebody who reads her mail got in first; then she set up her app elsewhere."""
    client.force_login(street.nia)
    TOTP.activate(street.nia, KEY)
    here = reverse("office", args=[street.fern.public_id])
    for page in (here, reverse("mfa_index"), reverse("mfa_generate_recovery_codes")):
        assert client.get(page)["Location"].startswith(reverse("mfa_reauthenticate"))
    answer = client.post(reverse("mfa_reauthenticate"), {"code": code_now(), "next": here})
    assert answer["Location"] == here
    assert client.get(here).status_code == 200


def test_without_the_last_one_they_have_to_set_one_up_again(client: Client, street: Street) -> None:
    client.force_login(street.nia)
    set_up_app(client)
    Authenticator.objects.all().delete()
    assert client.get(reverse("front_door"))["Location"] == reverse("mfa_index")


def test_family_need_none(client: Client, street: Street) -> None:
    client.force_login(street.dot)
    assert client.get(reverse("person", args=[street.ada.public_id])).status_code == 200


def test_sessions_are_listed_and_ended(client: Client, street: Street) -> None:
    elsewhere = Client()
    for each in (client, elsewhere):
        by_password(each, "ada@example.org")
    assert client.get(reverse("usersessions_list")).context["session_count"] == 2
    client.post(reverse("usersessions_list"))
    assert not is_in(elsewhere)
    assert is_in(client)


def test_signing_in_and_out_leaves_the_trail_alone(client: Client, street: Street) -> None:
    by_password(client, "ada@example.org")
    client.post(reverse("account_logout"))
    assert not is_in(client)
    assert not AuditEntry.objects.exists()
