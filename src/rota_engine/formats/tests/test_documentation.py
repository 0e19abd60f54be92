"""The pages about formats say what the code does."""

import re
from pathlib import Path

import pytest

from rota_engine import formats
from rota_engine.formats import csv_folder, native
from rota_engine.formats.csv_folder.tables import FILES, SETTINGS
from rota_engine.problem.ways import DETOUR, MODES

DOCS = Path(__file__).parents[4] / "docs"
HOW_TO = (DOCS / "how-to" / "import-a-branch.md").read_text(encoding="utf-8")
REFERENCE = (DOCS / "reference" / "file-formats.md").read_text(encoding="utf-8")


def first_cells(section: str) -> set[str]:
    """The names in code letters in the first column of a section's tables."""
    rows = re.findall(r"^\| (`.*?) \|", section, re.M)
    return {name for row in rows for name in re.findall(r"`(\w+)`", row)}


@pytest.mark.parametrize("file", FILES)
def test_every_column_is_on_the_page(file: str) -> None:
    (section,) = re.findall(rf"^### {file}[^\n]*\n(.*?)(?=^##|\Z)", HOW_TO, re.M | re.S)
    told = first_cells(section) - (set(MODES) if file == "travel.csv" else set())
    assert told == set(SETTINGS if file == "settings.csv" else FILES[file])


def test_the_small_branch_can_be_read(tmp_path: Path) -> None:
    files = re.findall(r"^`(\w+\.csv)`\n\n```csv\n(.*?)```", HOW_TO, re.M | re.S)
    assert len(files) == 5
    for name, text in files:
        (tmp_path / name).write_text(text, encoding="utf-8")
    problem = csv_folder.read(tmp_path)
    assert len(problem.visits) == 9
    assert problem.workers[1].cannot == {"cat"}


def test_the_assumed_speeds_are_on_the_page() -> None:
    for name, speed in MODES.items():
        assert re.search(rf"\| `{name}` \| {speed.km_an_hour} \| {speed.minutes}\b", HOW_TO)
    assert f"times {DETOUR}" in HOW_TO


def test_the_examples_of_our_own_format_can_be_read(tmp_path: Path) -> None:
    problem_text, rota_text = re.findall(r"```json\n(.*?)```", REFERENCE, re.S)
    (tmp_path / "problem.json").write_text(problem_text, encoding="utf-8")
    (tmp_path / "rota.json").write_text(rota_text, encoding="utf-8")
    problem, _ = formats.read_problem(tmp_path / "problem.json")
    assert native.read_rota(tmp_path / "rota.json", problem).visits["tea"].start == 975
    assert set(re.findall(r"^\| `([\w-]+)` \|", REFERENCE.split("##")[0], re.M)) == set(formats.FORMATS)
