"""The page says what the results say, and is the one that was made from them."""

import xml.etree.ElementTree as ET
from decimal import Decimal

import pytest

from rota_engine.bench import page
from rota_engine.bench.chart import over_time_svg
from rota_engine.bench.command import RESULTS
from rota_engine.bench.sets import mankowska, over_time, single_day, uhhc, week
from rota_engine.bench.sets.base import OURS, Row, Run
from rota_engine.bench.tables import percent, table


def row(run: Run, **values: object) -> Row:
    return {**run.key(), "at": "", **{name: str(value) for name, value in values.items()}}


def test_the_page_is_made_from_the_results() -> None:
    for name, text in page.files(RESULTS).items():
        file = page.PAGE.parent / (name or page.PAGE.name)
        assert file.read_text(encoding="utf-8") == text, f"{file.name} is old: make bench ARGS=--page"


def test_percent_is_the_distance_from_one() -> None:
    assert [percent(1.032), percent(0.968), percent(1.0), percent(0.9999)] == ["+3.2 %", "-3.2 %", "0.0 %", "0.0 %"]


def test_a_table_has_words_left_and_numbers_right() -> None:
    made = table(["a", "b", "c"], [["x", "1", ""], ["2", "-3 %", "+1"]])
    assert made == "| a | b | c |\n| --- | ---: | ---: |\n| x | 1 |  |\n| 2 | -3 % | +1 |\n"


@pytest.mark.parametrize(
    ("values", "best"),
    [
        ("246.6333 246.6 246.63 246.6267", "246.6267"),
        ("227 226.9667 218.2 218.1987", "218.1987"),
        ("409.73 409.7317 413.86", "409.7317"),
        ("100.4 100", "100"),
        ("12", "12"),
    ],
)
def test_the_best_published_value_has_its_digits_back(values: str, best: str) -> None:
    found = mankowska.best([Decimal(value) for value in values.split()])
    assert found == Decimal(best)


def unified(instance: str, seed: int, objective: int, seconds: float = 20.0) -> Row:
    published = {"published_mean": 1_000, "published_best": 900, "published_cp_sat": 800, "published_seconds": 20}
    return row(Run(instance, seconds, seed), patients=10, objective=objective, violations=0, **published)


def test_unified_runs_are_held_against_what_was_published() -> None:
    rows = [unified("i-1", 1, 880), unified("i-1", 2, 920), unified("i-1", 1, 5_000, seconds=3.0)]
    assert "| 880 · 920 | -10.0 % | 0.0 % | +12.5 % | 0 |" in uhhc.section(rows)
    assert "| 5,000 | +400.0 % |" in uhhc.section(rows), "a worse row stays"
    assert [(bar.reached, bar.met) for bar in uhhc.bars(rows)] == [
        ("1 of 1", False),  # all twelve were asked for
        ("1.000", True),
        ("1.125", False),
    ]


def classic(name: str, objective: float, published: float, seconds: float = 60.0) -> Row:
    return row(Run(f"I_{name}", seconds), objective=objective, violations=0, published_best=published, prototype="")


def test_classic_families_are_means_of_gaps() -> None:
    rows = [classic(f"HCSRP_300_{n}", 950, 1_000) for n in range(1, 10)] + [classic("HCSRP_300_10", 1_030, 1_000)]
    assert "| -4.20 % | +3.00 % | 9 / 0 / 1 | 0 |" in mankowska.section(rows)
    assert [(bar.reached, bar.met) for bar in mankowska.bars(rows)] == [("-4.20 %", True), ("+3.00 %", False)]
    assert mankowska.bars(rows[:9])[0].met is False, "nine of ten instances are no family"


def test_rounding_is_no_gap() -> None:
    assert "| 0.00 % | 0.00 % | 0 / 1 / 0 |" in mankowska.section([classic("HCSRP_10_1", 218.201, 218.2)])


def day(solver: str, threads: int, minutes: float, seed: int = 1, undone: int = 0) -> Row:
    return row(Run("50", 10.0, seed, threads, solver), minutes=minutes, undone=undone, violations=0, took=10)


def test_single_days_are_compared_where_both_do_every_visit() -> None:
    rows = [day(OURS, 1, 101), day(OURS, 1, 150, seed=2), day(OURS, 2, 99)]
    rows += [day("PyVRP", 1, 100), day("PyVRP", 1, 100, seed=2, undone=3)]
    (bar,) = single_day.bars(rows)
    assert (bar.reached, bar.met) == ("+1.0 %", True)


def test_the_week_is_held_against_what_agencies_do() -> None:
    def planned(solver: str, seconds: float, threads: int, pounds: float, **values: object) -> Row:
        values = {"own_undone": "", "own_violations": "", "undone": 0, "memory_mb": 500} | values
        values |= {"kept_when": 0.5, "kept_who": 0.5, "faces": 4, "paid": 900, "visits": 40, "workers": 8}
        values |= {"optional_undone": 1}
        return row(Run(week.WEEK, seconds, 1, threads, solver), pounds=pounds, took=seconds, violations=0, **values)

    rows = [
        planned(OURS, 120.0, 2, 800),
        planned("history first", 0.0, 1, 1_000, own_undone=3, own_violations=2, undone=2),
        planned("PyVRP", 120.0, 1, 790, own_undone=0, own_violations=9),
    ]
    assert (
        "| PyVRP | 120 | 1 | 790 | -21.0 % | 0 | 1 | 50.0 % | 50.0 % | 4.0 | 900 | 0 / 9 | 120 | 500 |"
        in week.section(rows)
    )
    met = {bar.what: bar.met for bar in week.bars(rows)}
    assert met["score against what agencies do"] is True
    assert met["score against PyVRP, same time"] is False


def test_the_picture_says_in_words_what_it_shows() -> None:
    rows = [
        {**row(Run(over_time.WEEK, 120.0, seed), value=value), "at": str(at)}
        for seed, at, value in [(1, 5, 130.0), (1, 120, 100.0), (2, 5, 115.0), (2, 120, 105.0)]
    ]
    others = [row(Run(week.WEEK, 0.0, 1, 1, "history first"), took=0.4, pounds=300)]
    svg = over_time_svg({"over-time": rows, "week": others, "uhhc": [], "mankowska": []})
    root = ET.fromstring(svg)
    (told,) = root.iter("{http://www.w3.org/2000/svg}desc")
    assert told.text == "week of 200: our runs end at 0.0 %, +5.0 %. history first: +200.0 %."
