"""The engine stands on Python, NumPy and Numba; everything else is an extra that the function that needs it imports."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "src" / "rota_engine"
FILES = [file for file in ENGINE.rglob("*.py") if "tests" not in file.parts]
ALLOWED = {"rota_engine", "numpy", "numba", *sys.stdlib_module_names}


def test_nothing_else_is_imported_at_the_top_of_a_file() -> None:
    found = []
    for file in FILES:
        for node in ast.parse(file.read_text()).body:
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            else:
                continue
            found += [f"{file.relative_to(ROOT)}: {name}" for name in names if name.split(".")[0] not in ALLOWED]
    assert not found, f"import these inside the function that needs them: {found}"


@pytest.mark.slow
def test_the_wheel_works_with_numpy_and_numba_alone(tmp_path: Path) -> None:
    """Build the wheel, install it into an empty environment with what it asks for itself, import every file of it."""
    uv = ROOT / ".tools" / "bin" / "uv"
    home = tmp_path / "alone"
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}

    def run(*command: str | Path) -> str:
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    run(uv, "build", "-q", "--wheel", "--no-build-isolation", "--python", sys.executable, "-o", tmp_path, ROOT)
    run(uv, "venv", "-q", "--python", sys.executable, home)
    # The locked versions are on this machine already, so nothing has to be fetched.
    (wheel,) = tmp_path.glob("*.whl")
    run(uv, "pip", "install", "-q", "--python", home, "-c", ROOT / "requirements.lock", wheel)
    installed = run(uv, "pip", "freeze", "-q", "--python", home).splitlines()
    names = {line.split("==")[0].split(" @")[0] for line in installed}
    assert names == {"rota-engine", "numpy", "numba", "llvmlite"}

    parts = [file.relative_to(ENGINE.parent).with_suffix("").parts for file in FILES]
    modules = sorted(".".join(part[:-1] if part[-1] == "__init__" else part) for part in parts)
    modules.remove("rota_engine.__main__")  # it runs the command
    run(home / "bin" / "python", "-c", "\n".join(f"import {module}" for module in modules))
    run(home / "bin" / "rota", "--help")
