"""Score over time as a picture: an SVG that stands by itself, with what it shows also in words."""

import math
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from rota_engine.bench.sets import over_time, week
from rota_engine.bench.sets.base import OURS, Row
from rota_engine.bench.tables import by, percent

WIDTH, LEFT, RIGHT, TOP, PANEL, GAP = 760, 70, 560, 85, 180, 75
CEILING = 0.25
"""How far above the best the panels reach; what is higher is named at their upper edge."""
SECONDS = (1, 2, 5, 10, 20, 50, 120)
LINE = 17
GROUND, INK, QUIET, OTHERS = "#fbf7ef", "#2b2622", "#6b6459", "#8a3b2e"
CURVES = ("#1f4d3a", "#4f7f5f", "#88a98b")


def over_time_svg(tables: Mapping[str, Sequence[Row]]) -> str:
    """The picture, from the rows of every set by name. ``ValueError``: nothing was measured."""
    runs = by(tables["over-time"], lambda row: row["instance"])
    if not runs:
        raise ValueError("score over time was not measured")
    height = TOP + len(runs) * (PANEL + GAP) + 10
    panels, told = list[str](), list[str]()
    for n, (instance, rows) in enumerate(runs.items()):
        panel = _Panel(instance, rows, tables, TOP + n * (PANEL + GAP))
        panels += panel.parts()
        told.append(panel.told())
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
            ' aria-labelledby="title told" font-family="system-ui, sans-serif" font-size="14">',
            '<title id="title">Score over time</title>',
            f'<desc id="told">{escape(" ".join(told))}</desc>',
            f'<rect width="{WIDTH}" height="{height}" fill="{GROUND}"/>',
            _text(LEFT, 34, "Score over time: above the best, after so many seconds", size=19, weight=600),
            *panels,
            "</svg>",
            "",
        ]
    )


class _Panel:
    """One problem: a line for each of our runs; in the margin what others reach by the end."""

    def __init__(self, instance: str, rows: Sequence[Row], tables: Mapping[str, Sequence[Row]], top: float) -> None:
        self.instance, self.top = instance, top
        self.curves = [
            sorted((float(row["at"]), float(row["value"])) for row in mine)
            for mine in by(rows, lambda row: row["seed"]).values()
        ]
        self.others = [
            (row["solver"], float(row["pounds"]))
            for row in tables["week"]
            if instance == over_time.WEEK and row["instance"] == week.WEEK and row["solver"] != OURS
            and float(row["seconds"]) in (0, over_time.SECONDS)
        ]  # fmt: skip
        published = over_time.published(instance, tables)
        if published:
            self.others.append(("best published", published))
        self.best = min([curve[-1][1] for curve in self.curves] + [value for _, value in self.others])

    def x(self, seconds: float) -> float:
        return LEFT + (RIGHT - LEFT) * math.log(max(seconds, 1)) / math.log(SECONDS[-1])

    def y(self, value: float) -> float:
        return self.top + PANEL * (1 - min(CEILING, value / self.best - 1) / CEILING)

    def told(self) -> str:
        ends = ", ".join(percent(curve[-1][1] / self.best) for curve in self.curves)
        others = "".join(f" {name}: {percent(value / self.best)}." for name, value in self.others)
        return f"{self.instance}: our runs end at {ends}.{others}"

    def parts(self) -> Iterator[str]:
        bottom = self.top + PANEL
        yield _text(LEFT, self.top - 14, self.instance, weight=600)
        for share in (0.0, 0.05, 0.10, 0.15, 0.20, 0.25):
            y = self.y(self.best * (1 + share))
            yield f'<path d="M{LEFT} {y:.1f}H{RIGHT}" stroke="{QUIET}" stroke-opacity="0.25"/>'
            yield _text(LEFT - 8, y + 5, f"{share:.0%}", QUIET, anchor="end")
        for mark in SECONDS:
            yield _text(self.x(mark), bottom + 20, f"{mark} s", QUIET, anchor="middle")
        for curve, colour in zip(self.curves, CURVES * len(self.curves), strict=False):
            inside = [(at, value) for at, value in curve if value <= self.best * (1 + CEILING)]
            path = " ".join(f"{self.x(at):.1f},{self.y(value):.1f}" for at, value in inside)
            yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2.5"/>'
        below = 0.0
        for name, value in sorted(self.others, key=lambda other: -other[1]):
            y = self.y(value)
            below = max(y, below + LINE)
            yield f'<path d="M{LEFT} {y:.1f}H{RIGHT}" stroke="{OTHERS}" stroke-dasharray="2 5" stroke-width="1.5"/>'
            yield f'<path d="M{RIGHT} {y:.1f}L{RIGHT + 12} {below:.1f}" stroke="{OTHERS}"/>'
            yield _text(RIGHT + 16, below + 5, f"{name} {percent(value / self.best)}", OTHERS, 13)


def _text(x: float, y: float, words: str, fill: str = INK, size: int = 14, anchor: str = "start",
          weight: int = 400) -> str:  # fmt: skip
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" fill="{fill}" font-size="{size}" text-anchor="{anchor}"'
        f' font-weight="{weight}">{escape(words)}</text>'
    )
