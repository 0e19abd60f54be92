"""The frontier as a picture: an SVG that stands by itself, with all that it shows also in words."""

from collections.abc import Iterator, Sequence
from html import escape

from rota_engine.answers.frontier import FrontierPoint
from rota_engine.answers.outcome import pounds
from rota_engine.rules.rule import Names

WIDTH, LEFT, RIGHT, TOP, HEIGHT = 760, 90, 720, 70, 300
ROW = 26
GROUND, INK, QUIET, CURVE = "#fbf7ef", "#2b2622", "#6b6459", "#1f4d3a"


def frontier_svg(points: Sequence[FrontierPoint], table: bool = True) -> str:
    """Wishes kept against money, the points numbered and, in a ``table``, spelt out below. ``ValueError`` if there are
    none."""
    if not points:
        raise ValueError("a frontier without points cannot be drawn")
    height = TOP + HEIGHT + (100 + ROW * (len(points) + 1) if table else 70)
    told = " ".join(
        f"{n}. {point.label}: {pounds(point.pence)}, {point.kept:.0%} of wishes kept, "
        f"{point.faces:.1f} different workers a person, {Names.count(point.unassigned, 'visit')} undone."
        for n, point in enumerate(points, 1)
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
        f' aria-labelledby="frontier-title frontier-told" font-family="system-ui, sans-serif" font-size="15">',
        '<title id="frontier-title">How much choice a budget buys</title>',
        f'<desc id="frontier-told">{escape(told)}</desc>',
        f'<rect width="{WIDTH}" height="{height}" fill="{GROUND}"/>',
        _text(LEFT, 34, "How much choice a budget buys", size=21, weight=600),
        *_axes(points),
        *_curve(points),
        *(_rows(points) if table else ()),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _text(x: float, y: float, words: str, fill: str = INK, size: int = 15, anchor: str = "start", weight: int = 400,
          turn: str = "") -> str:  # fmt: skip
    return (
        f'<text x="{x:.0f}" y="{y:.0f}" fill="{fill}" font-size="{size}" text-anchor="{anchor}"'
        f' font-weight="{weight}"{turn}>{escape(words)}</text>'
    )


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{QUIET}" stroke-opacity="0.35"/>'


def _ticks(low: float, high: float) -> list[float]:
    """Round numbers, four to eight of them, from just below to just above."""
    step = next(s for n in range(-2, 12) for s in (10**n, 2 * 10**n, 5 * 10**n) if (high - low) / s <= 6)
    first = int(low // step)
    last = max(first + 1, int(-(-high // step)))
    return [step * n for n in range(first, last + 1)]


class _Scale:
    def __init__(self, points: Sequence[FrontierPoint]) -> None:
        money, kept = [point.pence / 100 for point in points], [100 * point.kept for point in points]
        self.money, self.kept = _ticks(min(money), max(money)), _ticks(min(kept), max(kept))

    def x(self, money: float) -> float:
        return LEFT + (RIGHT - LEFT) * (money - self.money[0]) / (self.money[-1] - self.money[0])

    def y(self, kept: float) -> float:
        return TOP + HEIGHT - HEIGHT * (kept - self.kept[0]) / (self.kept[-1] - self.kept[0])


def _axes(points: Sequence[FrontierPoint]) -> Iterator[str]:
    scale = _Scale(points)
    for money in scale.money:
        x = scale.x(money)
        yield _line(x, TOP, x, TOP + HEIGHT)
        yield _text(x, TOP + HEIGHT + 22, f"£{money:,.10g}", QUIET, 14, "middle")
    for kept in scale.kept:
        y = scale.y(kept)
        yield _line(LEFT, y, RIGHT, y)
        yield _text(LEFT - 10, y + 5, f"{kept:.10g} %", QUIET, 14, "end")
    yield _text((LEFT + RIGHT) / 2, TOP + HEIGHT + 48, "Pay, travel and mileage", anchor="middle")
    middle = TOP + HEIGHT / 2
    yield _text(24, middle, "Wishes kept", anchor="middle", turn=f' transform="rotate(-90 24 {middle:.0f})"')


def _curve(points: Sequence[FrontierPoint]) -> Iterator[str]:
    scale = _Scale(points)
    at = [(scale.x(point.pence / 100), scale.y(100 * point.kept)) for point in points]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in at)
    yield f'<polyline points="{path}" fill="none" stroke="{CURVE}" stroke-width="2.5"/>'
    for n, (x, y) in enumerate(at, 1):
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="13" fill="{CURVE}" stroke="{GROUND}" stroke-width="2"/>'
        yield _text(x, y + 5, str(n), GROUND, 14, "middle", 600)


COLUMNS = ((LEFT, "start"), (390, "end"), (460, "end"), (520, "end"), (630, "end"), (RIGHT, "end"))


def _rows(points: Sequence[FrontierPoint]) -> Iterator[str]:
    rows = [("", "cost", "when", "who", "faces each", "undone")]
    rows += [
        (f"{n}. {p.label}", pounds(p.pence), f"{p.when:.0%}", f"{p.who:.0%}", f"{p.faces:.1f}", str(p.unassigned))
        for n, p in enumerate(points, 1)
    ]
    for n, row in enumerate(rows):
        y = TOP + HEIGHT + 88 + ROW * n
        for (x, anchor), words in zip(COLUMNS, row, strict=True):
            if words:
                yield _text(x, y, words, INK if n else QUIET, 15, anchor)
