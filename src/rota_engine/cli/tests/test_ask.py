"""Questions to a rota from the command line. What the answers must be is tested beside ``rota_engine.answers``."""

import json
from pathlib import Path

import pytest

from rota_engine.cli import main
from rota_engine.formats import native

SHORT = ["--seconds", "0.2"]


def run(*words: object) -> int:
    return main([str(word) for word in words])


def test_explain_tells_what_is_not_kept(file: Path, rota: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", file, rota) == 0
    told = capsys.readouterr().out
    assert "\nAnn\n  not: You asked for 8:00, give or take 15 minutes. (ann-breakfast)\n" in told
    assert "Bob" not in told
    assert "Choices of when: 0 of 1 kept\nChoices of who: 0 of 1 kept\nChoices of what: 2 of 2 kept\n" in told


def test_explain_to_one_person_with_what_it_would_take(
    file: Path, rota: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("explain", file, rota, "--person", "ann") == 0
    told = capsys.readouterr().out
    assert "We come 60 minutes later than you asked for." in told
    assert "It could be kept: " in told
    assert "kept: You asked for a visit of 30 minutes" in told
    assert run("explain", file, rota, "--person", "zoe") == 2
    assert "There is no person 'zoe'" in capsys.readouterr().err


def test_an_offer_and_none(file: Path, rota: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("offers", file, rota, "--visit", "ann-breakfast", "--at", "8:00", "--worker", "eve", "--day", 1) == 0
    assert capsys.readouterr().out.startswith("1. Day 1, 8:00: Eve (weighs £")
    assert run("offers", file, rota, "--visit", "ann-breakfast", "--at", "23:00") == 1
    assert "Nobody can come then" in capsys.readouterr().out
    assert run("offers", file, rota, "--person", "zoe", "--day", 9) == 2
    assert "no person 'zoe'" in capsys.readouterr().err


def test_an_offer_names_whom_it_moves_once(file: Path, rota: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--visit", "bob-bath", "--day", 1, "--at", "9:00", "--tolerance", 0, "--worker", "dan"]
    assert run("offers", file, rota, *asked) == 0
    assert "\n   Ann’s visit would be " in capsys.readouterr().out


def test_a_repair_is_told_and_written(
    file: Path, rota: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, then = tmp_path / "mended.json", tmp_path / "then.json"
    assert run("repair", file, rota, "--worker-away", "dan", 1, "--out", out, "--out-problem", then) == 0
    told = capsys.readouterr().out
    assert "Ann: " in told
    assert "1 person to tell of a change; 0 visits that nobody can come to" in told
    assert native.read_rota(out, native.read(then)).visits["ann-breakfast"].workers == ("eve",)
    assert run("check", then, out) == 0


def test_a_repair_that_leaves_somebody_without(file: Path, rota: Path, capsys: pytest.CaptureFixture[str]) -> None:
    visits = [{"id": "new", "person": "ann", "days": [0], "minutes": 30, "windows": [{"opens": 60, "closes": 120}]}]
    home = file.with_name("home.json")
    home.write_text(json.dumps({"visits": visits}))
    assert run("repair", file, rota, "--home", home, "--now", 1, "6:00") == 1
    assert "1 visit that nobody can come to" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--worker-away", "zoe", "1"], "zoe"),
        (["--worker-away", "dan", "0"], "The first day is 1."),
        (["--overran", "bob-bath", "long"], "'long' is not a whole number."),
        (["--overran", "bob-bath", "10", "--now", "1", "noon"], "'noon' is not a time such as 9:30."),
    ],
)
def test_a_repair_that_makes_no_sense(
    words: list[str], told: str, file: Path, rota: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("repair", file, rota, *words) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--without-worker", "eve"], "Of the wishes about who comes, 0 of 1 would be kept"),
        (["--wish", "ann-breakfast", "9:30"], "Pay and mileage would cost"),
        (["--team", "ann", "dan"], "Pay and mileage would cost"),
    ],
)
def test_what_if(words: list[str], told: str, file: Path, rota: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("what-if", file, rota, *words, *SHORT) == 0
    assert told in capsys.readouterr().out


def test_what_if_from_a_file(file: Path, rota: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change = tmp_path / "worker.json"
    shift = {"day": 0, "start": 420, "end": 900}
    change.write_text(json.dumps({"worker": {"id": "kit", "start_place": 0, "end_place": 0, "shifts": [shift]}}))
    assert run("what-if", file, rota, "--another-worker", change, *SHORT) == 0
    change.write_text('{"worker": {"id": "kit"}}')
    assert run("what-if", file, rota, "--another-worker", change, *SHORT) == 2
    assert "'start_place' is missing" in capsys.readouterr().err


def test_the_frontier_as_picture_and_table(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    svg, csv = tmp_path / "f.svg", tmp_path / "f.csv"
    assert run("frontier", file, "--points", 2, *SHORT, "--svg", svg, "--csv", csv) == 0
    assert "of choices kept" in capsys.readouterr().out
    assert svg.read_text().startswith("<svg")
    assert csv.read_text().startswith("label,")
    assert run("frontier", file, "--points", 1) == 2
