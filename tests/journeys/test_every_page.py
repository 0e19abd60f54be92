"""Every page there is, as somebody who may see it: nothing for axe to find, and it fits, at 1280 and at 320 px."""

from pathlib import Path

import pytest
from pytest_django import Settings

from carewright.core.models import Account
from carewright.frontdoor.tests.routes import LISTS, NEED_MORE, NOT_TO_BE_LOOKED_AT, address
from carewright.frontdoor.tests.sessions import signed_in
from carewright.frontdoor.tests.street import Street

from .tools import Visit, assert_accessible, sign_in

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
FILES = {"people:file", "plans:file", "rota:sheet", "interop:feed"}
PAGES = sorted({name for names in LISTS.values() for name in names} - NEED_MORE - NOT_TO_BE_LOOKED_AT - FILES)
PARTS = 8
NOBODY = Account()


@pytest.fixture
def street(settings: Settings, tmp_path: Path) -> Street:
    settings.DATA = tmp_path
    return Street()


@pytest.mark.parametrize("part", range(PARTS))
def test_all_pages(visit: Visit, street: Street, part: int) -> None:
    """In parts that run side by side: a browser and a street for each page would take minutes."""
    page = visit("/")
    who = [street.ada_account, street.nia, street.dot, street.wes, None]
    browsers = [(account, signed_in(account)) for account in who]
    for name in PAGES[part::PARTS]:
        path = address(name, street)
        see_it = (account for account, browser in browsers if browser.get(path).status_code == 200)
        account = next(see_it, NOBODY)
        assert account is not NOBODY, f"nobody sees {name}"
        if account:
            sign_in(page, account)
        else:
            page.context.clear_cookies()
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 200, name
        assert_accessible(page)
