"""An installation that is not safe does not start, and says all that is missing at once."""

import os
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest
from cryptography.fernet import Fernet

from carewright.config.deployment import DEVELOPMENT_FIELD_KEY, faults
from carewright.config.mail import SMTP

KEY, OLD_KEY = Fernet.generate_key().decode(), Fernet.generate_key().decode()
SAFE = {
    "DEVELOPMENT": False, "DEBUG": False, "DEMO": False, "SECRET_KEY": "s" * 50, "ALLOWED_HOSTS": ["care.example.org"],
    "FIELD_KEYS": [KEY, OLD_KEY],
    "SESSION_COOKIE_SECURE": True, "CSRF_COOKIE_SECURE": True, "SECURE_SSL_REDIRECT": True,
    "MAILERS": {"default": {"BACKEND": SMTP}},
    "MESSAGE_BACKENDS": {"sms": "carewright.messages.backends.notify.TextsByNotify"},
    "NOTIFY": {"site": "https://api.example.org", "key": "k", "template": "t"},
}  # fmt: skip


def told(**parts: Any) -> list[str]:
    return faults(SimpleNamespace(**SAFE | parts))


def test_a_safe_one_starts() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"DEBUG": True}, "CAREWRIGHT_DEBUG is on"),
        ({"DEMO": True}, "CAREWRIGHT_DEMO is on"),
        ({"SECRET_KEY": ""}, "CAREWRIGHT_SECRET_KEY is missing"),
        ({"SECRET_KEY": "only-for-development"}, "CAREWRIGHT_SECRET_KEY is missing or shorter"),
        ({"FIELD_KEYS": []}, "CAREWRIGHT_FIELD_KEYS is missing"),
        ({"FIELD_KEYS": [KEY, "too short"]}, "holds what is no key"),
        ({"FIELD_KEYS": [KEY, DEVELOPMENT_FIELD_KEY]}, "holds what is no key"),
        ({"ALLOWED_HOSTS": []}, "CAREWRIGHT_HOSTS must name"),
        ({"ALLOWED_HOSTS": ["*"]}, "CAREWRIGHT_HOSTS must name"),
        ({"SESSION_COOKIE_SECURE": False}, "travel encrypted"),
        ({"SECURE_SSL_REDIRECT": False}, "travel encrypted"),
        ({"MAILERS": {"default": {"BACKEND": "console"}}}, "CAREWRIGHT_EMAIL_URL must name"),
        ({"NOTIFY": {"site": "https://api.example.org", "key": "k", "template": ""}}, "needs CAREWRIGHT_NOTIFY_KEY"),
    ],
)
def test_each_fault_is_told(parts: dict[str, Any], said: str) -> None:
    (only,) = told(**parts)
    assert said in only


def start(**environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CAREWRIGHT_", "DJANGO_"))}
    command = [sys.executable, "-c", "import carewright.config.asgi; print('serves')"]
    return subprocess.run(command, env=kept | environment, capture_output=True, text=True, timeout=60)


def test_without_any_setting_it_does_not_start_and_says_everything(tmp_path: Any) -> None:
    ended = start(CAREWRIGHT_DATA=str(tmp_path), CAREWRIGHT_DEBUG="1")
    assert ended.returncode != 0
    names = ("DEBUG", "SECRET_KEY", "FIELD_KEYS", "HOSTS", "EMAIL_URL")
    for name in (f"CAREWRIGHT_{name}" for name in names):
        assert name in ended.stderr


def test_with_them_it_starts(tmp_path: Any) -> None:
    ended = start(
        CAREWRIGHT_DATA=str(tmp_path),
        CAREWRIGHT_SECRET_KEY="s" * 50,
        CAREWRIGHT_FIELD_KEYS=f"{KEY},{OLD_KEY}",
        CAREWRIGHT_HOSTS="care.example.org,www.example.org",
        CAREWRIGHT_EMAIL_URL="smtp+tls://carewright:secret@mail.example.org:587",
    )
    assert ended.stdout == "serves\n", ended.stderr
