"""Every page there is, as somebody who may see it: nothing for axe to find, and it fits, at 1280 and at 320 px."""

from pathlib import Path

import pytest
from pytest_django import Settings

from carewright.frontdoor.tests.routes import LISTS, NEED_MORE, NOT_TO_BE_LOOKED_AT, address
from carewright.frontdoor.tests.sessions import signed_in
from carewright.frontdoor.tests.street import Street, build

from .tools import Visit, assert_accessible, sign_in

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
FILES = {"people:file", "plans:file"}
PAGES = {name for names in LISTS.values() for name in names} - NEED_MORE - NOT_TO_BE_LOOKED_AT - FILES


@pytest.fixture
def street(settings: Settings, tmp_path: Path) -> Street:
    settings.DATA = tmp_path
    return build()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_this_page(visit: Visit, street: Street, name: str) -> None:
    path = address(name, street)
    for account in (street.ada_account, street.nia, street.wes, None):
        if signed_in(account).get(path).status_code == 200:
            page = visit("/")
            if account:
                sign_in(page, account)
            answer = page.goto(path)
            assert answer is not None
            assert answer.status == 200
            assert_accessible(page)
            return
    raise AssertionError("nobody could see it")
