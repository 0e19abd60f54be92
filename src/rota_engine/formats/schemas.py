"""Writes the JSON Schemas of our own format anew: ``python -m rota_engine.formats.schemas``."""

import json
from pathlib import Path
from typing import Any

from rota_engine.formats.convert import schema
from rota_engine.formats.native import ProblemFile, RotaFile

SCHEMAS: dict[str, Any] = {"problem.schema.json": ProblemFile, "rota.schema.json": RotaFile}


def write_schemas(folder: Path) -> None:
    """Write the two schema files."""
    for name, kind in SCHEMAS.items():
        (folder / name).write_text(json.dumps(schema(kind), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_schemas(Path(__file__).parent)
