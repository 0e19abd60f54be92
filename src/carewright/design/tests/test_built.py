"""What was built and taken from others is what the manifest says, and nothing of the NHS's own look is in it."""

import hashlib
import json
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1]
STATIC = PACKAGE / "static" / "design"
MANIFEST = json.loads((STATIC / "manifest.json").read_text())
CSS = (STATIC / "css" / "carewright.css").read_text()
LICENCES = {"MIT", "OFL-1.1"}


@pytest.mark.parametrize("entry", MANIFEST, ids=lambda entry: entry["path"])
def test_each_file_is_the_one_that_was_built(entry: dict[str, str]) -> None:
    assert hashlib.sha256((STATIC / entry["path"]).read_bytes()).hexdigest() == entry["sha256"]
    assert entry["licence"] in LICENCES


def test_every_file_from_elsewhere_is_in_the_manifest() -> None:
    there = {str(file.relative_to(STATIC)) for folder in ("css", "fonts") for file in (STATIC / folder).iterdir()}
    assert there == {entry["path"] for entry in MANIFEST}


def test_versions_are_those_that_the_build_asks_for() -> None:
    asked = json.loads((PACKAGE / "build" / "package.json").read_text())["devDependencies"]
    for entry in MANIFEST:
        assert asked[entry["from"]] == entry["version"]


@pytest.mark.parametrize(
    "what",
    [
        r"frutiger", r"assets\.nhs", r"nhs\.uk", r"crown", r"crest", r"https?:",
        r"005eb8", r"003087", r"0072ce", r"41b6e6", r"1d70b8", r"rgb\(0[ ,]+94[ ,]+184",
    ],
)  # fmt: skip
def test_nothing_is_left_of_the_look_of_the_nhs_or_the_government(what: str) -> None:
    """The last six are their blues."""
    for file in [*STATIC.rglob("*.css"), *STATIC.rglob("*.svg"), *STATIC.rglob("*.js")]:
        text = file.read_text().replace("http://www.w3.org/2000/svg", "")
        assert not re.search(what, text, re.I), f"{what} in {file.name}"


def test_no_colour_is_blue() -> None:
    """Of the colours of the pages none has more blue than both red and green; drawn faces may wear what they like."""
    for colour in set(re.findall(r"#([0-9a-f]{6})\b", CSS)):
        red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
        assert blue <= max(red, green), colour


def test_the_fonts_that_the_css_asks_for_are_there() -> None:
    asked = set(re.findall(r"url\(\"?\.\./([^)\"]+)", CSS))
    assert len(asked) == 4
    assert all((STATIC / font).is_file() for font in asked)


@pytest.mark.parametrize("asked", ["prefers-color-scheme: ?dark", "prefers-contrast: ?more", "forced-colors: ?active",
                                   "prefers-reduced-motion: ?reduce", "@media print"])  # fmt: skip
def test_what_people_set_in_their_browser_is_kept_to(asked: str) -> None:
    assert re.search(asked, CSS)
