"""``rota bench``: makes measurements one after the other, keeps their results, writes the page."""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from rota_engine.bench import page, results
from rota_engine.bench.machine import where
from rota_engine.bench.sets.all import SETS
from rota_engine.bench.sets.base import ROOT, Missing, Run, Set

RESULTS = ROOT / "benchmarks"
TRIAL = ROOT / "build" / "benchmarks"


def parser() -> argparse.ArgumentParser:
    told = argparse.ArgumentParser(
        prog="rota bench",
        description="Measure the planner against published problems and other planners. Without options: everything, "
        "which takes hours of a machine that does nothing else.",
        epilog="Results go to benchmarks/, one CSV a set; a new row replaces the one of the same run and no other. "
        "Exit code 1: some measurement could not be made.",
    )
    told.add_argument("--set", action="append", choices=SETS, metavar="NAME", help=f"only this: {', '.join(SETS)}")
    told.add_argument("--instances", nargs="+", metavar="NAME", help="only these, as they are named in the results")
    told.add_argument("--solvers", nargs="+", metavar="NAME", help='only these: Carewright, PyVRP, "history first" …')
    told.add_argument("--seeds", nargs="+", type=int, metavar="N", help="these instead of the usual ones")
    told.add_argument("--seconds", nargs="+", type=float, metavar="S", help="these instead of the usual ones")
    told.add_argument("--threads", nargs="+", type=int, metavar="N", help="only runs with so many threads")
    told.add_argument("--quick", action="store_true", help="short runs, minutes in all, into build/benchmarks")
    told.add_argument("--list", action="store_true", help="say what would be measured and how long it would take")
    told.add_argument("--page", action="store_true", help="measure nothing, write the page from the results")
    told.add_argument("--into", type=Path, metavar="FOLDER", help="keep results and page here instead")
    return told


def main(argv: Sequence[str]) -> int:
    """Run the command. The answer is its exit code: 0, 1 if something could not be measured, 2 for wrong options."""
    asked = parser().parse_args(argv)
    trial = TRIAL if asked.quick else None
    folder = asked.into or trial or RESULTS
    written = folder / page.PAGE.name if asked.into or trial else page.PAGE
    if not page.PAGE.parent.is_dir() and not asked.into:
        _say("There is no checkout here: say --into FOLDER.")
        return 2
    chosen = [SETS[name] for name in dict.fromkeys(asked.set or SETS)]
    failed = 0
    try:
        if not asked.page:
            failed = _measure_all(chosen, asked, folder)
    except KeyboardInterrupt:
        _say("stopped; what was measured is kept")
        failed = 1
    if not asked.list:
        page.write(folder, written)
        _say(f"The page is {written}")
    return 1 if failed else 0


def _measure_all(chosen: list[Set], asked: argparse.Namespace, folder: Path) -> int:
    failed = 0
    if not asked.list:
        _say("Preparing the planner, about a minute and a half on its first use here …")
        subprocess.run([sys.executable, "-c", "from rota_engine.bench.engine import warm; warm()"], check=True)
    for measured in chosen:
        try:
            runs = list(dict.fromkeys(_runs(measured, asked)))
        except (Missing, ImportError) as missing:
            _say(f"{measured.name}: left out, {missing}")
            failed += 1
            continue
        _say(f"{measured.name}: {len(runs)} runs, {sum(run.seconds for run in runs) / 60:.0f} minutes of search")
        for run in runs:
            if asked.list:
                _say(f"  {run}")
                continue
            rows = _measure(measured, run)
            failed += not rows
            results.merge(folder, measured, rows)
    return failed


def _runs(measured: Set, asked: argparse.Namespace) -> Iterator[Run]:
    """The runs of a set that are asked for. ``Missing``: its instances are not here."""
    for run in measured.quick() if asked.quick else measured.runs():
        wanted = (asked.instances, run.instance), (asked.solvers, run.solver), (asked.threads, run.threads)
        if all(names is None or name in names for names, name in wanted):
            for seed in asked.seeds or [run.seed]:
                # What takes as long as it takes is given no time.
                for seconds in (run.seconds and asked.seconds) or [run.seconds]:
                    yield replace(run, seed=seed, seconds=seconds)


def _measure(measured: Set, run: Run) -> list[dict[str, Any]]:
    """The rows of one run, made in a process of its own; none if it failed, with the reason told."""
    _say(f"  {run}", end=" … ")
    told = json.dumps({"set": measured.name, "run": asdict(run)})
    child = [sys.executable, "-m", "rota_engine.bench.child"]
    done = subprocess.run(child, input=told, capture_output=True, text=True)
    if done.returncode:
        _say(f"failed: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else done.returncode}")
        return []
    rows = json.loads(done.stdout.splitlines()[-1])
    found = {name: value for name, value in rows[-1].items() if name in measured.columns}
    _say(
        ", ".join(
            f"{name} {value:.6g}" if isinstance(value, float) else f"{name} {value}" for name, value in found.items()
        )
    )
    return [{**row, **run.key(), **where()} | ({"at": row["at"]} if "at" in row else {}) for row in rows]


def _say(words: str, end: str = "\n") -> None:
    sys.stderr.write(words + end)
    sys.stderr.flush()
