import pytest

from carewright.frontdoor.tests.street import Street, build


@pytest.fixture
def street(db: None) -> Street:
    return build()
