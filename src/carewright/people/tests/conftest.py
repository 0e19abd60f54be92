from pathlib import Path

import pytest
from pytest_django import Settings

from carewright.people.tests.town import Town


@pytest.fixture
def town(db: None, settings: Settings, tmp_path: Path) -> Town:
    settings.DATA = tmp_path
    return Town()
