"""The page of results, made from the results files and nothing else: the same files give the same page."""

from pathlib import Path

from rota_engine.bench import results
from rota_engine.bench.chart import over_time_svg
from rota_engine.bench.sets.all import SETS
from rota_engine.bench.sets.base import ROOT, Row
from rota_engine.bench.sets.over_time import CHART
from rota_engine.bench.tables import table

PAGE = ROOT / "docs" / "reference" / "benchmarks.md"

HEAD = """\
# Benchmarks

What the engine reaches, measured. `make bench` measures and writes this page from the files in
[benchmarks](../../benchmarks/README.md); worse rows stay. Each measurement is one run in a process of its own; several
numbers with a dot between them are several seeds. Times are wall-clock, compiling left out.

"""


def write(folder: Path, page: Path) -> None:
    """Write the page, and its picture beside it, from the results in a folder."""
    page.parent.mkdir(parents=True, exist_ok=True)
    for name, text in files(folder).items():
        (page.parent / (name or page.name)).write_text(text, encoding="utf-8")


def files(folder: Path) -> dict[str, str]:
    """The page, under an empty name, and its picture if there is one, by file name."""
    tables = {name: results.read(folder, measured) for name, measured in SETS.items()}
    parts = [HEAD, _bars(tables)]
    for name, measured in SETS.items():
        parts += [f"\n## {measured.title}\n\n", measured.section(tables[name]), _where(tables[name])]
    found = {"": "".join(parts)}
    if tables["over-time"]:
        found[CHART] = over_time_svg(tables)
    return found


def _bars(tables: dict[str, list[Row]]) -> str:
    lines = [
        [measured.title, bar.what, bar.bar, bar.reached, "yes" if bar.met else "**no**"]
        for name, measured in SETS.items()
        for bar in measured.bars(tables[name])
    ]
    told = "## What was to be reached\n\n"
    return told + (table(["set", "what", "bar", "reached", "met"], lines) if lines else "Not measured yet.\n")


def _where(rows: list[Row]) -> str:
    """When, where and with what the rows of a set were measured."""
    if not rows:
        return ""
    dates = sorted({row["date"] for row in rows})
    when = dates[0] if len(dates) == 1 else f"{dates[0]} to {dates[-1]}"
    told = [when, *(", or ".join(sorted({row[name] for row in rows})) for name in ("machine", "versions"))]
    return f"\n<sub>{'; '.join(told)}; commit {', '.join(sorted({row['commit'] for row in rows}))}.</sub>\n"
