"""What the documentation names is there, and what must be documented is."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "src" / "rota_engine"
PLATFORM = ROOT / "src" / "carewright"
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text())
    lost = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert not lost, f"{page.relative_to(ROOT)} links to what is not there: {lost}"


@pytest.mark.parametrize("index", ["docs/README.md", "docs/decisions/README.md"])
def test_every_page_is_in_its_index(index: str) -> None:
    listed = (ROOT / index).read_text()
    folder = (ROOT / index).parent
    pages = {str(page.relative_to(folder)) for page in PAGES if page.is_relative_to(folder)} - {"README.md"}
    if folder.name == "docs":  # decisions have an index of their own
        pages = {page for page in pages if not page.startswith("decisions/")}
    missing = sorted(page for page in pages if f"({page})" not in listed)
    assert not missing, f"list these pages in {index}: {missing}"


def test_make_commands_in_the_documentation_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    for page in PAGES:
        named = set(re.findall(r"^make ([a-z]+)|`make ([a-z]+)", page.read_text(), re.M))
        unknown = {a or b for a, b in named} - targets
        assert not unknown, f"{page.relative_to(ROOT)} names make commands that are not there: {sorted(unknown)}"


def test_rota_commands_in_the_documentation_exist() -> None:
    rota = Path(sys.executable).with_name("rota")
    told = subprocess.run([rota, "--help"], capture_output=True, text=True, check=True).stdout
    for page in [*PAGES, ROOT / "Makefile"]:
        named = set(re.findall(r"(?:^|[`/]|\$ )rota ([a-z][a-z-]*)", page.read_text(), re.M))
        unknown = {name for name in named if not re.search(rf"(?<![\w-]){name}(?![\w-])", told)}
        assert not unknown, f"{page.relative_to(ROOT)} names rota commands that are not there: {sorted(unknown)}"


def words_in_the_glossary() -> set[str]:
    """What stands in the third column of the glossary's tables."""
    rows = [line.split("|") for line in (ROOT / "GLOSSARY.md").read_text().splitlines() if line.startswith("| ")]
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row[3])}


def names_in(file: Path) -> dict[str, set[str]]:
    """The public classes and constants of a file, each with the names that stand in its body."""
    found: dict[str, set[str]] = {}
    for node in ast.parse(file.read_text()).body:
        if isinstance(node, ast.ClassDef):
            fields = {n.target.id for n in node.body if isinstance(n, ast.AnnAssign) and isinstance(n.target, ast.Name)}
            found[node.name] = fields | {n.name for n in node.body if isinstance(n, ast.FunctionDef)}
        elif isinstance(node, ast.Assign):
            found.update({t.id: set() for t in node.targets if isinstance(t, ast.Name)})
    return {name: inside for name, inside in found.items() if not name.startswith("_")}


PLAIN_TABLES = {
    "core.Branch", "core.Chain", "people.CommunicationNeed", "people.Home", "people.HomeAccess", "people.Person",
    "people.Worker", "people.WorkerProfile", "people.WorkerSkill", "people.WorkerWish", "people.WorkingPattern",
}  # fmt: skip
"""Tables named by plain words, or by words that the glossary gives for the engine."""

MODEL = ["problem/model.py", "problem/weights.py", "rota.py", "week.py", "rules/rule.py", "evaluate.py"]


def names_of_the_platform() -> set[str]:
    """Every public class and function of a capability, as the glossary names it: ``people.Care``."""
    return {
        f"{file.relative_to(PLATFORM).parts[0]}.{node.name}"
        for file in PLATFORM.rglob("*.py")
        if not {"tests", "migrations"} & set(file.parts)
        for node in ast.parse(file.read_text()).body
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_")
    }


def test_words_of_the_glossary_are_in_the_code() -> None:
    names = {name: inside for file in MODEL for name, inside in names_in(ENGINE / file).items()}
    platform = names_of_the_platform()
    lost = []
    for word in words_in_the_glossary():
        owner, _, inside = word.partition(".")
        there = (ENGINE / word).exists() if "/" in word else owner in names and (not inside or inside in names[owner])
        there = there or word in platform
        if not there:
            lost.append(word)
    assert not lost, f"GLOSSARY.md names what is not in the code: {sorted(lost)}"


def test_rules_and_parts_of_a_problem_are_in_the_glossary() -> None:
    words = words_in_the_glossary()
    files = {f"rules/{file.name}" for file in (ENGINE / "rules").glob("*.py")} - {"rules/__init__.py", "rules/rule.py"}
    parts = {name for file in ("problem/model.py", "rota.py") for name in names_in(ENGINE / file) if name[0].isupper()}
    missing = (files | parts) - words - {"MINUTES_A_DAY", "Matrix"}
    assert not missing, f"give these a word and a meaning in GLOSSARY.md: {sorted(missing)}"


def test_every_table_of_the_platform_is_in_the_glossary() -> None:
    words = words_in_the_glossary()
    tables = {
        f"{model._meta.app_label}.{model.__name__}"
        for model in apps.get_models()
        if model.__module__.startswith("carewright.")
    }
    missing = tables - words - PLAIN_TABLES
    assert not missing, f"give these a word and a meaning in GLOSSARY.md: {sorted(missing)}"
