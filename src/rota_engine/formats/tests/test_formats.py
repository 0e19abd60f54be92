import json
import os
from pathlib import Path

import pytest

from rota_engine import formats
from rota_engine.formats import csv_folder, native
from rota_engine.formats.text import LARGEST, BadFile
from rota_engine.problem.weights import Weights
from rota_engine.testing import problem, visit, worker

GOOD = problem([visit("tea")], [worker("dan")])


def refused(path: Path, format: str | None = None) -> str:
    with pytest.raises(BadFile) as error:
        formats.read_problem(path, format)
    return str(error.value)


def test_the_format_is_guessed(tmp_path: Path) -> None:
    native.write(GOOD, tmp_path / "problem.json")
    csv_folder.write(GOOD, tmp_path / "branch")
    (tmp_path / "benchmark.json").write_text('{"patients": [{"required_services": []}]}')
    (tmp_path / "classic.txt").write_text("nbNodes\n3\n")
    assert formats.guess(tmp_path / "problem.json") == "carewright-rota"
    assert formats.guess(tmp_path / "branch") == "csv"
    assert formats.guess(tmp_path / "benchmark.json") == "uhhc"
    assert formats.guess(tmp_path / "classic.txt") == "mankowska"
    read, weights = formats.read_problem(tmp_path / "branch")
    assert [found.id for found in read.visits] == ["tea"]
    assert weights == Weights()
    assert formats.read_problem(tmp_path / "problem.json", "carewright-rota")[0].visits == read.visits


def test_what_is_no_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ada,\n")
    assert refused(tmp_path / "letter.txt") == (
        "letter.txt: this is no format that we know."
        " Use one of: carewright-rota, csv, uhhc, mankowska (csv is a folder)."
    )
    assert refused(tmp_path / "letter.txt", "excel") == (
        "letter.txt: no format 'excel'. Use one of: carewright-rota, csv, uhhc, mankowska."
    )


def test_a_folder_without_csv_files(tmp_path: Path) -> None:
    assert refused(tmp_path) == (
        f"{tmp_path}: there is no CSV file in this folder. Name the folder that has persons.csv."
    )


def test_a_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "none.json"
    assert refused(path) == f"{path}: cannot be read (No such file or directory). Check its name and place."


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "empty.json").write_text(" \n")
    assert refused(tmp_path / "empty.json") == "empty.json: the file is empty. Export it again."


def test_a_huge_file_is_not_even_opened(tmp_path: Path) -> None:
    with (tmp_path / "huge.json").open("wb") as file:
        os.truncate(file.fileno(), LARGEST + 1_000_000)
    assert refused(tmp_path / "huge.json") == (
        "huge.json: 201 MB is more than the 200 MB that are read. Plan fewer days or one area at a time."
    )


def test_a_file_that_breaks_off(tmp_path: Path) -> None:
    native.write(GOOD, tmp_path / "problem.json")
    text = (tmp_path / "problem.json").read_text(encoding="utf-8")
    (tmp_path / "cut.json").write_text(text[: text.index('"visits"') - 2], encoding="utf-8")
    assert refused(tmp_path / "cut.json") == (
        "cut.json, line 8, column 2: the file breaks off. Export or copy it again, whole."
    )


def test_json_with_a_slip(tmp_path: Path) -> None:
    (tmp_path / "slip.json").write_text('{\n"format": "carewright-rota",\n"version" 1}\n')
    assert refused(tmp_path / "slip.json") == (
        "slip.json, line 3, column 11: this is no JSON (Expecting ':' delimiter). Mend it there, or export it again."
    )


def test_a_key_given_twice(tmp_path: Path) -> None:
    (tmp_path / "twice.json").write_text('{"format": "carewright-rota", "version": 1, "version": 1, "problem": {}}')
    assert refused(tmp_path / "twice.json") == "twice.json: 'version' is given twice in one place. Keep one of them."


def test_brackets_without_end(tmp_path: Path) -> None:
    (tmp_path / "deep.json").write_text('{"a":' + "[" * 100_000)
    assert refused(tmp_path / "deep.json") == "deep.json: brackets within brackets without end. Export it again."


def test_a_wrong_encoding_names_the_line(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_bytes('{\n"name": "Chloé"}'.encode("latin-1"))
    assert refused(tmp_path / "old.json") == (
        "old.json, line 2: a letter is not written in UTF-8. Save it again as UTF-8 (in a spreadsheet: “CSV UTF-8”)."
    )


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    native.write(GOOD, tmp_path / "problem.json")
    text = (tmp_path / "problem.json").read_text(encoding="utf-8")
    (tmp_path / "marked.json").write_text(text, encoding="utf-8-sig")
    assert formats.read_problem(tmp_path / "marked.json")[0].visits == GOOD.visits


def test_a_visit_is_a_line(tmp_path: Path) -> None:
    native.write(problem([visit("tea"), visit("bed")], [worker("dan")]), tmp_path / "problem.json")
    lines = (tmp_path / "problem.json").read_text(encoding="utf-8").splitlines()
    assert json.loads(next(line for line in lines if '"bed"' in line).rstrip(","))["minutes"] == 30
