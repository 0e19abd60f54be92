import pytest

from carewright.frontdoor.tests.street import Street


@pytest.fixture
def street(db: None) -> Street:
    return Street()
