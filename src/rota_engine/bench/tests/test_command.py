"""The command measures what is asked for, says what it cannot, and keeps what it found."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rota_engine.bench import main, results
from rota_engine.bench.sets.all import SETS
from rota_engine.bench.sets.base import Missing, shared


def test_missing_instances_are_named_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAREWRIGHT_SHARED", str(tmp_path))
    assert main(["--list", "--set", "uhhc", "--set", "growth", "--instances", "30x1"]) == 1
    told = capsys.readouterr().err
    assert f"uhhc: left out, {tmp_path / 'instances' / 'uhhc'} is not there" in told
    assert "growth: 1 runs" in told
    with pytest.raises(Missing, match="CAREWRIGHT_SHARED"):
        shared("uhhc")


def test_runs_can_be_chosen_one_by_one(capsys: pytest.CaptureFixture[str]) -> None:
    asked = [
        "--set",
        "single-day",
        "--instances",
        "50",
        "--solvers",
        "PyVRP",
        "VROOM",
        "--seeds",
        "4",
        "--seconds",
        "2",
    ]
    assert main(["--list", *asked]) == 0
    assert [line.strip() for line in capsys.readouterr().err.splitlines()[1:]] == [
        "50, PyVRP, 2 s, threads 1, seed 4",
        "50, VROOM, 2 s, threads 2, seed 4",
    ]


def test_what_takes_as_long_as_it_takes_is_given_no_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--list", "--set", "week", "--solvers", "history first", "--seconds", "5"])
    assert "history first, 0 s," in capsys.readouterr().err


def test_a_page_without_results_says_so(tmp_path: Path) -> None:
    assert main(["--page", "--into", str(tmp_path)]) == 0
    text = (tmp_path / "benchmarks.md").read_text()
    assert text.count("Not measured yet.") == len(SETS) + 1


def test_a_child_that_cannot_measure_says_why(tmp_path: Path) -> None:
    told = json.dumps({"set": "uhhc", "run": {"instance": "i-000", "seconds": 1.0}})
    child = [sys.executable, "-m", "rota_engine.bench.child"]
    environment = {"CAREWRIGHT_SHARED": str(tmp_path), "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run(child, input=told, capture_output=True, text=True, env=environment)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "is not there" in done.stderr


@pytest.mark.slow
def test_one_run_from_start_to_page(tmp_path: Path) -> None:
    asked = ["--set", "growth", "--instances", "30x1", "--seconds", "0.5", "--into", str(tmp_path)]
    assert main(asked) == 0
    (row,) = results.read(tmp_path, SETS["growth"])
    assert (row["instance"], row["seconds"], row["violations"]) == ("30x1", "0.5", "0")
    assert int(row["memory_mb"]) > 50
    assert row["machine"] in (tmp_path / "benchmarks.md").read_text()
