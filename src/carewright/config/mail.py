"""How e-mail leaves: an address of a mail server, as Django's ``MAILERS`` want it."""

from typing import Any

SMTP = "django.core.mail.backends.smtp.EmailBackend"


def mailer(url: dict[str, Any]) -> dict[str, Any]:
    """One mailer, from what ``environ`` reads of ``smtp+tls://user:password@host:587`` (STARTTLS), ``smtp+ssl://…``
    (TLS from the start) or, to see mails in the window where the program runs, ``consolemail://``."""
    backend = url["EMAIL_BACKEND"]
    if backend != SMTP:
        return {"BACKEND": backend}
    options = {
        "host": url["EMAIL_HOST"],
        "port": url["EMAIL_PORT"],
        "username": url["EMAIL_HOST_USER"],
        "password": url["EMAIL_HOST_PASSWORD"],
        "use_tls": url.get("EMAIL_USE_TLS", False),
        "use_ssl": url.get("EMAIL_USE_SSL", False),
        "timeout": 10,  # seconds: nobody waits longer for a page
    }
    return {"BACKEND": backend, "OPTIONS": {name: value for name, value in options.items() if value is not None}}
