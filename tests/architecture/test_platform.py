"""The platform keeps to its shape where import-linter cannot see: foreign keys, and how pages reach data."""

import ast
import re
import tomllib
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).parents[2]
PLATFORM = ROOT / "src" / "carewright"
PAGES = ("views", "forms", "urls", "templatetags", "middleware")
ROUND_THE_HOUSE = {
    "objects", "_default_manager", "_base_manager", "save", "delete", "create", "bulk_create", "bulk_update", "update",
    "get_or_create", "update_or_create", "raw", "cursor",
}  # fmt: skip
"""What reaches data without asking for whom, or writes without an action."""


def layers() -> dict[str, int]:
    """Each capability and its floor, 0 the highest, as import-linter is told."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contract = next(
        contract
        for contract in project["tool"]["importlinter"]["contracts"]
        if contract["name"] == "The capabilities of the platform"
    )
    return {name.strip(" ()"): floor for floor, names in enumerate(contract["layers"]) for name in names.split("|")}


def test_foreign_keys_point_down() -> None:
    floor = layers()
    up = [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for model in apps.get_models()
        if model.__module__.startswith("carewright.")
        for field in model._meta.get_fields()
        if field.concrete and field.is_relation and isinstance(field.related_model, type)
        if (other := field.related_model).__module__.startswith("carewright.")
        and other._meta.app_label != model._meta.app_label
        and floor[other._meta.app_label] <= floor[model._meta.app_label]
    ]
    assert not up, f"these foreign keys point up, or sideways: {up}"


def ways_round(source: str) -> list[str]:
    """Where a page's code reaches data by itself, instead of by a query or an action."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in ROUND_THE_HOUSE:
            found.append(f"line {node.lineno}: .{node.attr}")
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("django.shortcuts"):
            found += [
                f"line {node.lineno}: {name.name}"
                for name in node.names
                if name.name in ("get_object_or_404", "get_list_or_404")
            ]
    return found


def test_pages_reach_data_by_queries_and_actions_only() -> None:
    files = [
        file
        for file in PLATFORM.rglob("*.py")
        if "tests" not in file.parts and any(part.removesuffix(".py") in PAGES for part in file.parts)
    ]
    assert files, "no page was found: has the shape of a capability changed?"
    wrong = {str(file.relative_to(ROOT)): ways for file in files if (ways := ways_round(file.read_text()))}
    assert not wrong, f"ask a query for someone, or call an action: {wrong}"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Person.objects.get(pk=1)", ["line 1: .objects"]),
        ("form.save()", ["line 1: .save"]),
        ("x = 1\nperson.delete()", ["line 2: .delete"]),
        ("from django.shortcuts import get_object_or_404, render", ["line 1: get_object_or_404"]),
        ("person = person_for(by, public_id)", []),
    ],
)
def test_a_way_round_is_found(source: str, found: list[str]) -> None:
    assert ways_round(source) == found


def test_every_setting_is_documented() -> None:
    asked = set(re.findall(r'env\.\w+\("(\w+)"', (PLATFORM / "config" / "settings.py").read_text()))
    told = set(re.findall(r"^\| `(\w+)`", (ROOT / "docs" / "reference" / "settings.md").read_text(), re.M))
    assert asked
    assert asked == told
