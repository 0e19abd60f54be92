"""Speeds out of the environment."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from carewright.config.speeds import speeds


def test_what_can_be_said() -> None:
    assert speeds("") == {}
    assert speeds("bus=16.5+9, foot=4") == {"bus": (16.5, 9), "foot": (4.0, 0)}


def test_every_fault_is_told() -> None:
    with pytest.raises(ImproperlyConfigured) as told:
        speeds("bus, tram=20, car=0, foot=4+90")
    assert str(told.value).count("“") == 4
    assert "“tram=20” does not say a speed" in str(told.value)
