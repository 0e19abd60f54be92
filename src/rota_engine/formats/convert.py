"""Dataclasses to JSON and back, by their type annotations alone, and the JSON Schema that says the same.

Fields at their default are left out. Whatever is unknown, missing or of the wrong type is reported with its path
("visits[3].minutes"), everything at once.
"""

import inspect
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import numpy as np

from rota_engine.problem.check import Fault
from rota_engine.problem.model import Matrix

BIGGEST = 2**53
"""Whole numbers beyond this are not exact everywhere JSON is read."""

_UNIONS = (UnionType, Union)  # ``int | None`` is the one, ``Literal["car"] | None`` the other
_WORDS = {str: "a text", int: "a whole number", bool: "true or false", list: "a list", dict: "an object"}


def written(kind: Any) -> list[Field[Any]]:
    """The fields of a dataclass that a file holds: all but those that say by ``metadata`` that they are not for one."""
    return [field for field in fields(kind) if field.metadata.get("written", True)]


def to_json(value: Any) -> Any:
    """A dataclass, or anything in one, as what ``json`` writes."""
    if is_dataclass(value):
        held = ((field, getattr(value, field.name)) for field in written(value))
        return {field.name: to_json(part) for field, part in held if not _is_default(field, part)}
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, Mapping):
        return {key: to_json(part) for key, part in value.items()}
    if isinstance(value, frozenset):
        return sorted(to_json(part) for part in value)
    if isinstance(value, tuple):
        return [to_json(part) for part in value]
    return value


def _is_default(field: Field[Any], value: Any) -> bool:
    if field.default_factory is not MISSING:
        return bool(value == field.default_factory())
    return field.default is not MISSING and bool(value == field.default)


class Reader:
    """Reads JSON into dataclasses. ``faults`` collects what is wrong; what is wrong is read as None.

    file: named in each fault. strict: a field that is not in the dataclass is a fault.
    """

    def __init__(self, file: str, strict: bool = True) -> None:
        self.file = file
        self.strict = strict
        self.faults: list[Fault] = []

    def read(self, kind: Any, data: Any, path: str = "") -> Any:
        """``data`` as a ``kind``: a dataclass or any annotation a field of one has."""
        origin, args = get_origin(kind), get_args(kind)
        if kind is object:
            return data
        if is_dataclass(kind):
            return self._object(kind, data, path)
        if origin in _UNIONS:
            return None if data is None else self.read(_not_none(args), data, path)
        if origin is Literal or (isinstance(kind, type) and issubclass(kind, StrEnum)):
            return self._one_of(kind, data, path)
        if kind in (str, int, bool):
            return self._plain(kind, data, path)
        if kind == Matrix:
            return self._matrix(data, path)
        if origin is Mapping:
            return {key: self.read(args[1], part, f"{path}.{key}") for key, part in self._of(dict, data, path).items()}
        parts = [self.read(args[0], part, f"{path}[{n}]") for n, part in enumerate(self._of(list, data, path))]
        return tuple(parts) if origin is tuple else frozenset(part for part in parts if part is not None)

    def fault(self, path: str, what: str, mend: str) -> None:
        self.faults.append(Fault(f"{self.file}, {path.lstrip('.')}" if path else self.file, what, mend))

    def _of(self, kind: type, data: Any, path: str) -> Any:
        if isinstance(data, kind):
            return data
        self.fault(path, f"{_shown(data)} is not {_WORDS[kind]}", f"Give {_WORDS[kind]}")
        return kind()

    def _plain(self, kind: type, data: Any, path: str) -> Any:
        if type(data) is not kind:
            self.fault(path, f"{_shown(data)} is not {_WORDS[kind]}", f"Give {_WORDS[kind]}")
            return None
        if kind is int and not _exact(data):
            self.fault(path, f"{_shown(data)} is too large", "Check the number")
            return None
        return data

    def _one_of(self, kind: Any, data: Any, path: str) -> Any:
        choices = get_args(kind) or tuple(kind)
        for choice in choices:
            if data == choice and isinstance(data, bool) == isinstance(choice, bool):
                return choice
        self.fault(path, f"{_shown(data)} is not known here", f"Give one of: {', '.join(map(_shown, choices))}")
        return None

    def _matrix(self, data: Any, path: str) -> Any:
        rows = self._of(list, data, path)
        before = len(self.faults)
        for n, row in enumerate(rows):
            cells = self._of(list, row, f"{path}[{n}]")
            if len(cells) != len(rows):
                self.fault(f"{path}[{n}]", f"{len(cells)} numbers in a matrix of {len(rows)} rows", "Make it square")
            for k, cell in enumerate(cells):
                if not _exact(cell):
                    self._plain(int, cell, f"{path}[{n}][{k}]")
        return np.array(rows if len(self.faults) == before else [], dtype=np.int64).reshape(-1, len(rows) or 1)

    def _object(self, kind: Any, data: Any, path: str) -> Any:
        before = len(self.faults)
        given, hints = self._of(dict, data, path), _hints(kind)
        for name in (name for name in given if self.strict and name not in hints):
            close = get_close_matches(name, hints, n=1)
            self.fault(
                f"{path}.{name}", "no such field", f"Call it {close[0]!r}, if that is meant" if close else "Take it out"
            )
        parts = {}
        for field in written(kind):
            if field.name in given:
                parts[field.name] = self.read(hints[field.name], given[field.name], f"{path}.{field.name}")
            elif field.default is MISSING and field.default_factory is MISSING and isinstance(data, dict):
                self.fault(path, f"{field.name!r} is missing", "Add it")
        return kind(**parts) if len(self.faults) == before else None


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in written(kind)}


def _exact(data: Any) -> bool:
    return type(data) is int and -BIGGEST <= data <= BIGGEST


def _not_none(args: tuple[Any, ...]) -> Any:
    return next(arg for arg in args if arg is not NoneType)


def _shown(data: Any) -> str:
    text = repr(str(data)) if isinstance(data, str) else str(data)
    return text if len(text) <= 40 else text[:37] + "…"


def schema(kind: Any) -> dict[str, Any]:
    """The JSON Schema (2020-12) of what ``Reader`` accepts for a dataclass."""
    whole = {"description": "A whole number.", "type": "integer", "minimum": -BIGGEST, "maximum": BIGGEST}
    parts: dict[str, Any] = {"Whole": whole}
    top = _schema(kind, parts)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **top, "$defs": parts}


def _schema(kind: Any, parts: dict[str, Any]) -> dict[str, Any]:
    origin, args = get_origin(kind), get_args(kind)
    whole = {"$ref": "#/$defs/Whole"}
    if is_dataclass(kind):
        name = kind.__name__  # type: ignore[union-attr]
        if name not in parts:
            parts[name] = {}
            hints = get_type_hints(kind)
            needed = [f.name for f in written(kind) if f.default is MISSING and f.default_factory is MISSING]
            parts[name] = {
                "description": inspect.getdoc(kind),
                "type": "object",
                "properties": {field.name: _schema(hints[field.name], parts) for field in written(kind)},
                "required": needed,
                "additionalProperties": False,
            }
        return {"$ref": f"#/$defs/{name}"}
    if origin in _UNIONS:
        return {"anyOf": [_schema(_not_none(args), parts), {"type": "null"}]}
    if origin is Literal or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return {"enum": list(args or (choice.value for choice in kind))}
    if kind == Matrix:
        return {"type": "array", "items": {"type": "array", "items": whole}}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _schema(args[1], parts)}
    if origin in (tuple, frozenset):
        return {"type": "array", "items": _schema(args[0], parts)}
    plain: dict[Any, dict[str, Any]] = {str: {"type": "string"}, int: whole, bool: {"type": "boolean"}}
    return plain[kind]
