"""Public benchmark instances are not in the repository: docs/reference/file-formats.md says where they come from."""

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[4]


@pytest.fixture
def instances() -> Path:
    """The folder with ``uhhc/`` and ``mankowska/``; the test is skipped where it is missing."""
    shared = Path(os.environ.get("CAREWRIGHT_SHARED", REPOSITORY.parent / "shared"))
    if not (shared / "instances").is_dir():
        pytest.skip(f"no public instances in {shared}; set CAREWRIGHT_SHARED to the folder that has instances/")
    return shared / "instances"
