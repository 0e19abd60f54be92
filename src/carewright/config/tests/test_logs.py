"""What is written down for whoever runs it says nothing about anybody."""

import logging
import sys

from django.core.exceptions import DisallowedHost

from carewright.config.logs import LOGGING, Plain


def fail() -> None:
    try:
        raise KeyError("ada@example.org")
    except KeyError as first:
        raise ValueError("Ada is not known") from first


def test_an_error_is_told_by_its_kind_and_place_but_without_its_words() -> None:
    try:
        fail()
    except ValueError:
        record = logging.LogRecord("django.request", logging.ERROR, "", 1, "went wrong", None, sys.exc_info())
    told = Plain().format(record)
    assert "ERROR django.request: went wrong" in told
    assert "ValueError" in told
    assert "KeyError" in told
    assert "test_logs.py" in told
    assert "Ada" not in told
    assert "ada@" not in told


def test_a_wrong_name_of_the_site_is_one_line() -> None:
    try:
        raise DisallowedHost("Invalid HTTP_HOST header")
    except DisallowedHost:
        record = logging.LogRecord("django.security", logging.ERROR, "", 1, "wrong host", None, sys.exc_info())
    assert Plain().format(record).endswith("ERROR django.security: wrong host")


def test_pages_that_are_not_there_are_not_listed_by_address() -> None:
    """Django would write down the address of each; that of a helper's link is a secret."""
    assert LOGGING["loggers"]["django.request"]["level"] == "ERROR"
