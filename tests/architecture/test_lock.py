"""requirements.lock fits pyproject.toml and can be trusted wherever packages are fetched from."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text()
PINS = re.findall(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)(.*(?:\n +--hash=sha256:[0-9a-f]{64}.*)*)", LOCK, re.M)


def test_the_lock_fits_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = [*project["dependencies"], *(need for extra in project["optional-dependencies"].values() for need in extra)]
    locked = {canonicalize_name(name): version for name, version, _ in PINS}
    for need in map(Requirement, asked):
        version = locked.get(canonicalize_name(need.name))
        fits = version is not None and need.specifier.contains(version)
        assert fits, f"pyproject.toml asks for {need}, locked is {version}: run make lock"


def test_every_package_is_locked_by_hash() -> None:
    assert len(PINS) == len(re.findall(r"^\w", LOCK, re.M))
    assert [name for name, _, rest in PINS if "--hash=" not in rest] == []


def test_no_address_is_in_the_lock() -> None:
    assert "://" not in LOCK
