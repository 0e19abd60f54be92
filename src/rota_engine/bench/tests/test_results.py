"""Results are merged by key, and nothing else is touched."""

from pathlib import Path

from rota_engine.bench import results
from rota_engine.bench.sets import start
from rota_engine.bench.sets.base import Run


def row(instance: str, wall: float, seed: int = 1) -> dict[str, object]:
    return {**Run(instance, 2.0, seed).key(), "wall": wall, "date": "2026-11-01"}


def test_a_new_row_replaces_the_one_of_the_same_run_and_no_other(tmp_path: Path) -> None:
    results.merge(tmp_path, start.SET, [row("warm", 1.5), row("warm", 1.6, seed=2)])
    results.merge(tmp_path, start.SET, [row("warm", 1.25), row("cold", 90.0)])
    found = results.read(tmp_path, start.SET)
    assert [(r["instance"], r["seed"], r["wall"]) for r in found] == [
        ("cold", "1", "90"),
        ("warm", "1", "1.25"),
        ("warm", "2", "1.6"),
    ]


def test_rows_are_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    names = ["x_100_2", "x_9_10", "x_9_2", "200x7", "30x28", "30x7"]
    results.merge(tmp_path, start.SET, [row(name, 1.0) for name in names])
    found = [r["instance"] for r in results.read(tmp_path, start.SET)]
    assert found == ["30x7", "30x28", "200x7", "x_9_2", "x_9_10", "x_100_2"]


def test_a_set_that_was_never_measured_has_no_rows(tmp_path: Path) -> None:
    assert results.read(tmp_path, start.SET) == []


def test_what_was_not_found_is_empty(tmp_path: Path) -> None:
    results.merge(tmp_path, start.SET, [row("warm", 1.0) | {"wall": None}])
    (one,) = results.read(tmp_path, start.SET)
    assert (one["wall"], one["at"], one["commit"], one["seconds"]) == ("", "", "", "2")
