"""What the sign-in library is told about us: nobody signs up by themself, and plain words."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponse

from carewright.core.models import Account
from carewright.core.secrets import closed, opened


class SignIn(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This account was closed. Ask the office that gave it to you.",
        "email_password_mismatch": "The e-mail address or the password is not right. You can have a code sent instead.",
        "enter_current_password": "Type the password that you have now.",
        "incorrect_code": "That code is not right. Look again at the newest one.",
        "incorrect_password": "That password is not right.",
        "too_many_login_attempts": "There were too many wrong tries. Wait five minutes, then try again.",
        "rate_limited": "That was very often in a short time. Wait some minutes, then try again.",
    }

    ways_to_show_it_again = {
        "reauthenticate": "With your password",
        "mfa_reauthenticate": "With a code from your app",
        "mfa_reauthenticate:webauthn": "With your passkey",
    }

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        ways = super().get_reauthentication_methods(user)
        return [way | {"description": self.ways_to_show_it_again[way["id"]]} for way in ways]

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: an account is given by the office, or by whoever runs the installation."""
        return False

    def pre_login(self, request: HttpRequest, user: Any, **parts: Any) -> HttpResponse | None:
        """The account's own address is the only one that opens it. The library also keeps a list of addresses, in
        which one that the office has since changed might still stand."""
        account: Account = user
        email = parts.get("email")
        if email and email.lower() != account.email:
            return self.respond_user_inactive(request, user)
        answer: HttpResponse | None = super().pre_login(request, user, **parts)
        return answer


class SecondFactor(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "That code is not right. Codes change every half minute: look again.",
        "cannot_delete_authenticator": "You need one other way before you take this one away.",
    }

    def encrypt(self, text: str) -> str:
        """What an app's codes are made from is stored closed: a copy of the database makes no codes."""
        return closed(text).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return opened(encrypted_text.encode())

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        return "My passkey"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return super().get_public_key_credential_rp_entity() | {"name": "Carewright"}
