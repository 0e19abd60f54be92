"""Where a postcode is."""

import pytest

from carewright.core import postcodes
from carewright.core.postcodes import place_of


def test_where_a_postcode_is() -> None:
    """Big Ben, Edinburgh Castle and Land's End, to a few hundred metres of where they stand on any map."""
    for typed, north, east in (
        ("SW1A 0AA", 51.4995, -0.1248),
        ("eh12ng", 55.9486, -3.1999),
        ("TR19 7AA", 50.066, -5.71),
    ):
        found = place_of(typed)
        assert found
        assert found == pytest.approx((north, east), abs=0.01)


@pytest.mark.parametrize("typed", ["NP20 0ZZ", "QQ1 1AA", "", "not one"])
def test_what_is_no_postcode_is_nowhere(typed: str) -> None:
    assert place_of(typed) is None


def test_without_the_data_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postcodes, "find_spec", lambda name: None)
    postcodes._area.cache_clear()
    assert place_of("SW1A 0AA") is None
    postcodes._area.cache_clear()
