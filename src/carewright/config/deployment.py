"""What an installation that real people use must have before it serves a single page."""

from typing import Any

from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured

from carewright.config.mail import SMTP

SHORTEST_SECRET = 40
DEVELOPMENT_FIELD_KEY = "b25seS1mb3ItZGV2ZWxvcG1lbnQtLS0tLS0tLS0tLS0="
"""Closes what is stored closed on a computer of one's own; everybody can read it here."""


def faults(settings: Any) -> list[str]:
    """A sentence for each thing that is not safe, with its mend. In development nothing has to be."""
    if settings.DEVELOPMENT:
        return []
    found = []
    if settings.DEBUG:
        found.append("CAREWRIGHT_DEBUG is on: pages would show the inside of the program. Take it out.")
    if settings.DEMO:
        found.append("CAREWRIGHT_DEMO is on: anybody could sign in as anybody. Take it out.")
    if len(settings.SECRET_KEY) < SHORTEST_SECRET:
        found.append(
            f"CAREWRIGHT_SECRET_KEY is missing or shorter than {SHORTEST_SECRET} characters. Make one with "
            "python3 -c 'import secrets; print(secrets.token_urlsafe(50))' and keep it to yourself."
        )
    if not settings.FIELD_KEYS or not all(map(_closes, settings.FIELD_KEYS)):
        found.append(
            "CAREWRIGHT_FIELD_KEYS is missing or holds what is no key. Make one with python3 -c 'from "
            "cryptography.fernet import Fernet; print(Fernet.generate_key().decode())', keep it to yourself, and keep "
            "a copy apart from the database's: without it nobody can read how to get into a home."
        )
    if not settings.ALLOWED_HOSTS or "*" in settings.ALLOWED_HOSTS:
        found.append("CAREWRIGHT_HOSTS must name the site's own addresses, such as care.example.org, and not be *.")
    if not (settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE and settings.SECURE_SSL_REDIRECT):
        found.append("Cookies and pages must travel encrypted only. Leave SESSION_COOKIE_SECURE and the like alone.")
    if settings.MAILERS["default"]["BACKEND"] != SMTP:
        found.append(
            "CAREWRIGHT_EMAIL_URL must name a mail server, such as smtp+tls://user:password@mail.example.org:587. "
            "People are sent the codes that they sign in with."
        )
    if settings.MESSAGE_BACKENDS["sms"].endswith(".TextsByNotify") and not all(settings.NOTIFY.values()):
        found.append(
            "CAREWRIGHT_TEXTS_BY names GOV.UK Notify, which needs CAREWRIGHT_NOTIFY_KEY and "
            "CAREWRIGHT_NOTIFY_TEMPLATE: a key of your service there, and the number of a template for text messages "
            "that says ((words))."
        )
    return found


def _closes(key: str) -> bool:
    """Whether it is a key, and nobody else's."""
    try:
        Fernet(key)
    except ValueError:
        return False
    return key != DEVELOPMENT_FIELD_KEY


def insist(settings: Any) -> None:
    """``ImproperlyConfigured``, with all faults at once, where an installation is not safe to serve."""
    if told := faults(settings):
        raise ImproperlyConfigured("Carewright does not start:\n- " + "\n- ".join(told))
