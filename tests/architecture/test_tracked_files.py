"""Nothing in the repository belongs to one machine."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FORBIDDEN = {
    "a path of one machine": r"(?<![\w.<*)}/])/(work|root|farm|home|Users)/\w",
    "the address of a package registry": r"pypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian\.org",
}


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_tracked_file_holds(what: str) -> None:
    found = []
    for file in tracked():
        # A byte that is not text is read as some letter: pictures are looked through too.
        for number, line in enumerate(file.read_text("latin-1").splitlines(), start=1):
            if re.search(FORBIDDEN[what], line):
                found.append(f"{file.relative_to(ROOT)}:{number}")
    assert not found, f"{what} in {found}"


def test_packages_are_packages() -> None:
    """Without ``__init__.py`` the import contracts can't see a folder, and would pass whatever it holds."""
    folders = {file.parent for file in tracked() if file.suffix == ".py" and file.is_relative_to(ROOT / "src")}
    lost = [str(f.relative_to(ROOT)) for f in folders if f.name != "tests" and not (f / "__init__.py").exists()]
    assert not lost, f"add an __init__.py that says what the package is for: {lost}"
