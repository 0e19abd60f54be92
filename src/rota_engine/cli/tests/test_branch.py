"""Reading, converting and making up problems; and what is said of files that cannot be used."""

import json
from pathlib import Path

import pytest

from rota_engine.cli import files, main
from rota_engine.formats import csv_folder, native
from rota_engine.problem.model import Problem


def run(*words: object) -> int:
    return main([str(word) for word in words])


def test_from_json_to_a_folder_and_back(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, back = tmp_path / "branch", tmp_path / "back.json"
    assert run("convert", file, folder) == 0
    assert run("import", "--check", folder) == 0
    assert capsys.readouterr().out.endswith("2 people, 2 visits, 2 workers, 1 day\n")
    assert run("import", folder, "--out", back) == 0
    assert json.loads(back.read_text()) == json.loads(file.read_text())
    assert run("convert", back, folder) == 2
    assert "is there already" in capsys.readouterr().err


def test_all_faults_of_a_folder_are_told(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "branch"
    assert run("convert", file, folder) == 0
    visits = (folder / "visits.csv").read_text()
    (folder / "visits.csv").write_text(visits.replace("07:00", "7 o'clock").replace("bob-bath", "ann-breakfast"))
    (folder / "workers.csv").unlink()
    assert run("import", folder, "--out", tmp_path / "new.json") == 2
    told = capsys.readouterr().err
    assert "visits.csv, row 2, column from" in told
    assert "workers.csv: the file is missing" in told
    assert not (tmp_path / "new.json").exists()


def test_what_is_no_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", tmp_path / "nowhere", "--check") == 2
    assert "Name the one that persons.csv is in." in capsys.readouterr().err


def test_a_made_up_branch_comes_with_a_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    branch, plan = tmp_path / "branch.json", tmp_path / "plan.json"
    assert run("generate", "--people", 3, "--days", 2, "--seed", 4, "--out", branch, "--plan", plan) == 0
    assert capsys.readouterr().out.startswith("3 people, ")
    assert run("check", branch, plan) == 0
    assert "unassigned 0\n" in capsys.readouterr().out


def test_a_made_up_branch_has_so_many_workers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("generate", "--people", 3, "--workers", 9, "--out", tmp_path / "b.json") == 0
    assert ", 9 workers, " in capsys.readouterr().out
    assert run("generate", "--people", 3, "--workers", 1, "--out", tmp_path / "c.json") == 2
    assert "workers is 1: too few for the visits" in capsys.readouterr().err
    assert not (tmp_path / "c.json").exists()


def test_what_cannot_be_made_up_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("generate", "--people", 0, "--days", 99, "--out", tmp_path / "b.json") == 2
    told = capsys.readouterr().err
    assert "people is 0" in told
    assert "days is 99" in told
    assert not (tmp_path / "b.json").exists()


BAD = [
    ("no.json", b"", "the file is empty"),
    ("no.json", b'{"format": "carewright-rota", "version": 1, "problem": {', "the file breaks off"),
    ("no.json", '{"x": "Zoë"}'.encode("latin-1"), "not written in UTF-8"),
    ("no.json", b'{"format": "carewright-rota", "version": 2, "problem": {}}', "version: 2 is not known here"),
    ("no.json", b"[1, 2]", "this is no format that we know"),
    ("no.txt", b"\x00\x01\x02", "this is no format that we know"),
]


@pytest.mark.parametrize(("name", "text", "told"), BAD, ids=[told for _, _, told in BAD])
@pytest.mark.parametrize("command", ["plan", "frontier"])
def test_bad_files_are_told_in_one_block(
    name: str, text: bytes, told: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(text)
    out = tmp_path / "out"
    assert run(command, tmp_path / name, "--out" if command == "plan" else "--svg", out) == 2
    said = capsys.readouterr().err
    assert told in said
    assert "Nothing was written." in said
    assert "Traceback" not in said
    assert [path.name for path in tmp_path.iterdir()] == [name]


WRONG = [
    ('"opens": 420', '"opens": 700', "ann-breakfast"),
    ('"minutes": 30', '"minutes": 1000000', "ann-breakfast"),
    ('"person": "bob"', '"person": "bill"', "bill"),
    ('"id": "bob-bath"', '"id": "ann-breakfast"', "2 visits have this id"),
    ('"days": 1,', '"days": 29,', "a horizon of 29 days"),
    ("[10, 0, 10]", "[10, -5, 10]", "-5 from place 1 to 1"),
    ("[10, 0, 10]", "[10, NaN, 10]", "minutes[1][1]"),
]


@pytest.mark.parametrize(("old", "new", "told"), WRONG, ids=[new for _, new, _ in WRONG])
def test_problems_that_make_no_sense(
    old: str, new: str, told: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    assert run("plan", file) == 2
    assert told in capsys.readouterr().err


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    path.write_text("before")

    def write_half() -> None:
        with files.replacing(path) as new:
            new.write_text("half of")
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        write_half()
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    def write_half() -> None:
        with files.replacing(tmp_path / "folder") as new:
            new.mkdir()
            (new / "persons.csv").write_text("half of")
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        write_half()
    assert list(tmp_path.iterdir()) == []


def test_a_csv_folder_says_the_date_of_its_first_day(two_people: Problem, tmp_path: Path) -> None:
    from argparse import Namespace
    from datetime import date

    csv_folder.write(two_people, tmp_path / "dated", date(2026, 11, 23))
    csv_folder.write(two_people, tmp_path / "undated")
    native.write(two_people, tmp_path / "one.json")
    given = [files.read(Namespace(file=tmp_path / name, format=None)) for name in ("dated", "undated", "one.json")]
    assert [each.first_day for each in given] == [date(2026, 11, 23), None, None]
