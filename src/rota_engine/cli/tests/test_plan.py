"""Planning and checking from the command line."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rota_engine.cli import main
from rota_engine.cli.plan import ctrl_c
from rota_engine.cli.progress import ProgressLine
from rota_engine.formats import native
from rota_engine.problem.model import Problem
from rota_engine.search.solve import Progress

QUICK = ["--iterations", "3000", "--threads", "1"]


def run(*words: object) -> int:
    return main([str(word) for word in words])


def test_a_plan_is_written_and_checks(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, page = tmp_path / "out.json", tmp_path / "week.html"
    assert run("plan", file, *QUICK, "--out", out, "--page", page, "--first-day", "2026-11-23") == 0
    told = capsys.readouterr().out
    assert "Visits with somebody  2 of 2" in told
    assert "Choices of when kept  1 of 1 (100%)" in told
    assert f"open {page} in a browser" in told
    assert "Larch Road: Monday 23 November 2026" in page.read_text()
    assert run("check", file, out) == 0
    assert capsys.readouterr().out.endswith("violations 0\n")


def test_the_same_steps_and_seed_give_the_same_rota(file: Path, tmp_path: Path) -> None:
    for name in ("one.json", "two.json"):
        assert run("plan", file, *QUICK, "--seed", 7, "--out", tmp_path / name) == 0
    assert (tmp_path / "one.json").read_text() == (tmp_path / "two.json").read_text()


def test_a_list_for_a_spreadsheet(file: Path, tmp_path: Path) -> None:
    assert run("plan", file, *QUICK, "--out", tmp_path / "list.csv") == 0
    lines = (tmp_path / "list.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("worker,worker_name,date,start,end,visit")
    assert len(lines) == 3


def test_planning_on_from_a_rota(file: Path, rota: Path, tmp_path: Path, two_people: Problem) -> None:
    out = tmp_path / "on.json"
    assert run("plan", file, "--iterations", 1, "--threads", 1, "--start", rota, "--out", out) == 0
    assert native.read_rota(out, two_people).visits.keys() == {"ann-breakfast", "bob-bath"}


def test_checking_says_every_part_of_the_score(file: Path, rota: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", file, rota) == 0
    parts = dict(line.split() for line in capsys.readouterr().out.splitlines())
    # 45 minutes beyond the tolerance at 12 pence; one visit by somebody who is not in the team.
    assert (parts["wished_time"], parts["chosen_team"]) == ("540", "700")
    assert float(parts["objective"]) == sum(float(parts[name]) for name in parts.keys() - {"objective", "violations"})
    assert parts["violations"] == "0"


def test_checking_with_other_weights(
    file: Path, rota: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    weights = tmp_path / "weights.json"
    weights.write_text('{"wished_time_strongly": 100}')
    assert run("check", file, rota, "--weights", weights) == 0
    assert "wished_time 4500\n" in capsys.readouterr().out
    weights.write_text('{"wished_times": 100}')
    assert run("check", file, rota, "--weights", weights) == 2
    assert "weights.json, wished_times: no such field" in capsys.readouterr().err


def test_a_broken_rule_is_told(file: Path, rota: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rota.write_text(rota.read_text().replace("540", "300"))
    assert run("check", file, rota) == 1
    told = capsys.readouterr().out
    assert "windows: visit ann-breakfast: Ann’s visit would be 2 hours earlier than it may be." in told
    assert told.endswith("violations 2\n")  # nor is Dan's shift that early


def test_benchmarks_count_in_their_own_measure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    instance = {
        "metadata": {"time_window_met": "at_service_start", "cost_components": {"travel_time": 2}, "name": "tiny"},
        "terminal_points": [{"id": "d", "distance_matrix_index": 0}],
        "services": [{"id": "s", "type": "t", "default_duration": 20}],
        "caregivers": [
            {"id": "c", "abilities": ["s"], "departing_point": "d", "working_shift": {"start": 0, "end": 90}}
        ],
        "patients": [
            {
                "id": "p",
                "required_services": [{"service": "s"}],
                "distance_matrix_index": 1,
                "time_windows": [{"start": 0, "end": 60}],
            }
        ],
        "distances": [[0, 10], [10, 0]],
    }
    file, out = tmp_path / "i.json", tmp_path / "sol.json"
    file.write_text(json.dumps(instance))
    assert run("plan", file, *QUICK, "--out", out) == 0
    assert json.loads(out.read_text())["cost"] == {"objective": 40, "violations": 0}
    assert run("check", file, out) == 0
    assert capsys.readouterr().out.endswith("objective 40\nviolations 0\n")
    out.write_text('{"routes": []}')
    assert run("check", file, out) == 1
    assert capsys.readouterr().out.endswith("violations 1\n")


def test_what_cannot_be_written_is_said_before_planning(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("plan", file, "--out", tmp_path / "none" / "rota.json", "--page", tmp_path) == 2
    told = capsys.readouterr().err
    assert "There is no folder" in told
    assert "is a folder" in told


def test_odd_problems_are_planned_with_a_warning(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(file.read_text().replace('"team": ["eve"]', '"musts": ["speaks-greek"]'))
    assert run("plan", file, *QUICK) == 0
    assert "(warning)" in capsys.readouterr().err


def test_ctrl_c_is_noted_once_and_then_is_what_it_always_is() -> None:
    before = signal.getsignal(signal.SIGINT)
    with ctrl_c() as pressed:
        assert not pressed()
        signal.raise_signal(signal.SIGINT)
        assert pressed()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_ctrl_c_keeps_the_best_rota(file: Path, tmp_path: Path, two_people: Problem) -> None:
    out = tmp_path / "out.json"
    command = [sys.executable, "-m", "rota_engine", "plan", str(file), "--seconds", "300", "--out", str(out)]
    planning = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ)
    assert planning.stderr is not None
    while "choices kept" not in planning.stderr.readline():  # planning has begun
        assert planning.poll() is None
    began = time.monotonic()
    planning.send_signal(signal.SIGINT)
    told, said = planning.communicate(timeout=60)
    assert time.monotonic() - began < 30
    assert planning.returncode == 0
    assert "Stopped early: this is the best rota found so far." in said
    assert "Visits with somebody  2 of 2" in told
    assert len(native.read_rota(out, two_people).visits) == 2


class Screen(io.StringIO):
    encoding = "utf-8"

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


HALF = Progress(done=0.5, seconds=5.2, iterations=10, pence=123_456.0, unassigned=1_002, kept=0.875)


def test_progress_on_a_terminal_is_one_line() -> None:
    screen = Screen(terminal=True)
    line = ProgressLine(screen, money=True)
    line(HALF)
    line(HALF)
    line.end()
    assert screen.getvalue().count("\n") == 1
    assert screen.getvalue().count("\r") == 2


def test_progress_elsewhere_is_a_line_every_few_seconds() -> None:
    log = Screen(terminal=False)
    line = ProgressLine(log, money=True)
    for seconds in (0.1, 0.4, 5.2, 6.0, 10.3):
        line(Progress(0.5, seconds, 10, 123_456.0, 1_002, 0.875))
    line(Progress(1.0, 10.4, 10, 123_456.0, 1_002, 0.875))
    assert len(log.getvalue().splitlines()) == 4
    assert log.getvalue().splitlines()[1] == (
        "██████████░░░░░░░░░░  50%  5 s  choices kept 88%  unassigned 1,002  score £1,234.56"
    )


def test_a_benchmark_has_no_pounds() -> None:
    assert ProgressLine(Screen(terminal=False), money=False).line(HALF).endswith("score 123,456")
