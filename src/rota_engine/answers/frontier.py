"""How much of people's choices does a budget buy? The same problem planned several times, from "time and task" (choices
weigh nothing) to "fully chosen" (they weigh four times what they ordinarily do), and the rotas worth choosing between.
"""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rota_engine.answers.outcome import outcome
from rota_engine.problem.model import Problem
from rota_engine.problem.weights import Weights
from rota_engine.rota import Rota
from rota_engine.search.solve import Params, Progress, solve
from rota_engine.search.stop import MaxSeconds, Stop

CHOICE_WEIGHTS = (
    "wished_time_strongly", "wished_time_would_like", "regular_time", "team_strongly", "team_would_like", "team_rank",
    "tag_strongly", "tag_would_like", "new_face", "another_face", "above_ceiling", "rather_not", "likes",
)  # fmt: skip
"""The weights of what people chose; the others are law, money and time on the road."""

MOST = 4
"""How many times their ordinary weight choices weigh at the end called "fully chosen"."""


@dataclass(frozen=True, slots=True)
class FrontierPoint:
    """A rota on the curve. factor: what choices weighed, as a multiple of their ordinary weights.

    pence: what the agency pays (contact time, travel, waiting, mileage, overtime, promised hours). when, who, kept: the
    share of the persons' wishes about when, about who, and of both together, that is kept. faces: different workers a
    person, on average. unassigned: visits.
    """

    label: str
    factor: float
    pence: int
    when: float
    who: float
    kept: float
    faces: float
    unassigned: int
    rota: Rota


def frontier(
    problem: Problem,
    weights: Weights | None = None,
    points: int = 6,
    seconds_each: float = 10,
    *,
    seed: int = 1,
    stop: Stop | None = None,
    params: Params | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> list[FrontierPoint]:
    """Plan with choices at ``points`` different weights, and keep the rotas of which no other does as many visits, is
    as cheap and keeps as many wishes. Cheapest first. ``stop`` ends each search instead of ``seconds_each``, if given.

    ``ValueError`` for fewer than two points.
    """
    if points < 2:
        raise ValueError(f"points is {points}: a curve has at least two, time and task and fully chosen")
    weights, stop = weights or Weights(), stop or MaxSeconds(seconds_each)
    found: list[FrontierPoint] = []
    start: Rota | None = None
    for factor in [0.0] + [MOST / 2**step for step in range(points - 2, -1, -1)]:
        scaled = with_choices_at(weights, factor)
        start = solve(
            problem, stop=stop, seed=seed, weights=scaled, params=params, start=start, on_progress=on_progress
        ).rota
        found.append(_point(problem, weights, factor, start))
    return undominated(found)


def with_choices_at(weights: Weights, factor: float) -> Weights:
    """The same weights with choices at a multiple of theirs."""
    return replace(weights, **{name: round(getattr(weights, name) * factor) for name in CHOICE_WEIGHTS})


def _point(problem: Problem, weights: Weights, factor: float, rota: Rota) -> FrontierPoint:
    label = {0.0: "Time and task", 1.0: "As usual", float(MOST): "Fully chosen"}.get(factor, f"Choices × {factor:g}")
    found = outcome(problem, rota, weights)
    faces = sum(found.faces.values()) / max(1, len(found.faces))
    return FrontierPoint(
        label, factor, found.pence, found.share("when"), found.share("who"), found.share("when", "who"), faces,
        len(found.unassigned), rota,
    )  # fmt: skip


def undominated(points: Sequence[FrontierPoint]) -> list[FrontierPoint]:
    """The points that no other beats: in visits done, in money and in wishes kept at once. Of equal ones the first."""
    best: list[FrontierPoint] = []
    for point in sorted(points, key=lambda point: (point.pence, -point.kept, point.unassigned)):
        if not any(other.kept >= point.kept and other.unassigned <= point.unassigned for other in best):
            best.append(point)
    return best


def frontier_csv(points: Sequence[FrontierPoint]) -> str:
    """The curve as a table: money in pence, shares from 0 to 1."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    names = ("label", "factor", "pence", "when", "who", "kept", "faces", "unassigned")
    table.writerow(names)
    for point in points:
        cells = (getattr(point, name) for name in names)
        table.writerow(f"{cell:.4g}" if isinstance(cell, float) else cell for cell in cells)
    return out.getvalue()
