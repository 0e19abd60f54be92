"""The command as a whole: help, exit codes, and what it costs to start."""

import subprocess
import sys
from pathlib import Path

import pytest

from rota_engine import bench
from rota_engine.cli import main, reference
from rota_engine.search.compiled import is_compiled

PAGE = Path(__file__).parents[4] / "docs" / "reference" / "command-line.md"


def python(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *words], capture_output=True, text=True)


def test_help_lists_the_commands_and_exit_codes() -> None:
    told = python("-m", "rota_engine", "--help")
    assert told.returncode == 0
    for word in (
        "plan",
        "check",
        "import",
        "explain",
        "offers",
        "repair",
        "what-if",
        "frontier",
        "bench",
        "prepare",
        "exit codes:",
    ):
        assert word in told.stdout


def test_help_waits_for_nothing_heavy() -> None:
    code = "import sys; from rota_engine.cli import parser; parser().format_help(); print('numpy' in sys.modules)"
    assert python("-c", code).stdout == "False\n"


def test_wrong_options_are_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ([], ["plan"], ["plan", "x", "--seconds", "0"], ["plan", "x", "--first-day", "soon"], ["sing"]):
        with pytest.raises(SystemExit) as stopped:
            main(words)
        assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert "'0' is not a number above 0" in told
    assert "'soon' is not a date such as 2026-11-23" in told


def test_the_planner_is_prepared_before_anybody_waits_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prepare"]) == 0
    assert capsys.readouterr().out == "The planner is ready.\n"
    assert is_compiled()


def test_ctrl_c_before_there_is_anything_to_keep(monkeypatch: pytest.MonkeyPatch) -> None:
    def press(asked: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("rota_engine.cli.branch.run_generate", press)
    assert main(["generate", "--out", "x.json"]) == 130


def test_bench_is_handed_its_own_options(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "main", lambda words: 3 if words == ["--set", "week", "-x", "--help"] else 4)
    assert main(["bench", "--set", "week", "-x", "--help"]) == 3


def test_the_page_of_the_documentation_is_current() -> None:
    assert PAGE.read_text() == reference.page(), "python -m rota_engine.cli.reference > docs/reference/command-line.md"
