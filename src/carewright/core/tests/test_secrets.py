import pytest
from cryptography.fernet import Fernet
from pytest_django import Settings

from carewright.core.secrets import NoKey, closed, opened

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def test_closed_it_tells_nothing_and_opened_it_is_the_same() -> None:
    stored = closed("Key safe 1927, behind the fuchsia")
    assert b"1927" not in stored
    assert stored != closed("Key safe 1927, behind the fuchsia")  # two homes with one code do not look alike
    assert opened(stored) == "Key safe 1927, behind the fuchsia"
    assert opened(memoryview(stored)) == opened(stored)  # PostgreSQL gives it so


def test_an_old_key_behind_the_new_one_still_opens(settings: Settings) -> None:
    settings.FIELD_KEYS = [OLD]
    stored = closed("1927")
    settings.FIELD_KEYS = [NEW, OLD]
    assert opened(stored) == "1927"
    assert Fernet(NEW).decrypt(closed("1928")) == b"1928"  # what is closed from now on


def test_without_its_key_it_says_so(settings: Settings) -> None:
    settings.FIELD_KEYS = [OLD]
    stored = closed("1927")
    settings.FIELD_KEYS = [NEW]
    with pytest.raises(NoKey, match="Put the key of that time back"):
        opened(stored)
