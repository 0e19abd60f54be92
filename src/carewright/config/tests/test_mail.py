import environ
import pytest

from carewright.config.mail import SMTP, mailer


@pytest.mark.parametrize(
    ("address", "options"),
    [
        (
            "smtp+tls://care%40example.org:secret@mail.example.org:587",
            {"host": "mail.example.org", "port": 587, "username": "care@example.org", "password": "secret",
             "use_tls": True, "use_ssl": False, "timeout": 10},
        ),
        ("smtp+ssl://mail.example.org:465",
         {"host": "mail.example.org", "port": 465, "use_tls": False, "use_ssl": True, "timeout": 10}),
    ],
)  # fmt: skip
def test_a_mail_server(address: str, options: dict[str, object]) -> None:
    assert mailer(environ.Env().email_url_config(address)) == {"BACKEND": SMTP, "OPTIONS": options}


def test_in_development_mails_are_shown_where_the_program_runs() -> None:
    assert mailer(environ.Env().email_url_config("consolemail://")) == {
        "BACKEND": "django.core.mail.backends.console.EmailBackend"
    }
