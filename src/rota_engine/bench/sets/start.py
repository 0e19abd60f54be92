"""How long it takes from starting Python to a first answer, with compiled kernels at hand and without."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from rota_engine.bench.sets.base import Bar, Row, Run, Set, Values
from rota_engine.bench.tables import NONE_YET, number, table

IMPORT, WARM, COLD = "import", "first rota, warm", "first use of all"
TIMES = 5
LIMIT = 1.5
PEOPLE, DAYS = 30, 7

READ = "from pathlib import Path; from rota_engine.formats.native import read; problem = read(Path({!r}))"
SOLVE = (
    "from rota_engine.search.solve import Params, solve; from rota_engine.search.stop import MaxIterations; "
    "solve(problem, stop=MaxIterations(1), params=Params(threads=2))"
)


def runs() -> Iterator[Run]:
    return (Run(what, 0.0) for what in (IMPORT, WARM, COLD))


def quick() -> Iterator[Run]:
    return (Run(what, 0.0) for what in (IMPORT, WARM))


def measure(run: Run) -> list[Values]:
    from rota_engine.branches import generate
    from rota_engine.formats.native import write

    with TemporaryDirectory() as folder:
        file = Path(folder) / "branch.json"
        write(generate(PEOPLE, DAYS), file)
        code = f"{READ.format(str(file))}; {SOLVE}"
        if run.instance == IMPORT:
            code = "import rota_engine.search.solve"
        if run.instance == COLD:
            return [{"wall": _wall(code, {"NUMBA_CACHE_DIR": folder})}]
        _wall(code, {})
        return [{"wall": median(_wall(code, {}) for _ in range(TIMES))}]


def _wall(code: str, environment: dict[str, str]) -> float:
    """Seconds that a Python of its own takes to run this, from its start to its end."""
    began = perf_counter()
    subprocess.run([sys.executable, "-c", code], env=os.environ | environment, check=True)
    return perf_counter() - began


def section(rows: list[Row]) -> str:
    if not rows:
        return NONE_YET
    told = {
        IMPORT: "start Python, import the planner",
        WARM: f"start Python, read a branch of {PEOPLE} people from its file, plan its first rota of {DAYS} days",
        COLD: "the same on the very first use, compiling included (once on each machine)",
    }
    lines = [[told[name], number(float(row["wall"]), 2)] for name in told for row in rows if row["instance"] == name]
    return f"Wall-clock seconds from start to end, the median of {TIMES} (the last one: once).\n\n" + table(
        ["what", "s"], lines
    )


def bars(rows: list[Row]) -> list[Bar]:
    return [
        Bar("start to first answer, warm", f"{LIMIT} s", f"{number(wall, 2)} s", wall < LIMIT)
        for row in rows
        if row["instance"] == WARM and (wall := float(row["wall"]))
    ]


SET = Set("start", "From start to first answer", ("wall",), runs, quick, measure, section, bars)
