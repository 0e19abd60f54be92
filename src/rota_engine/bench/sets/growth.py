"""How cost grows with the size of a branch: time to a first and to a good rota, speed, memory."""

from collections.abc import Iterator

from rota_engine.bench.sets.base import Bar, Row, Run, Set, Values, sized
from rota_engine.bench.tables import NONE_YET, number, table

SIZES = ("30x1", "30x7", "60x7", "100x7", "200x1", "200x7", "400x1", "400x7", "30x28", "100x28", "200x28", "400x28")
SECONDS = 60.0
NEAR = {"to_10_percent": 1.10, "to_1_percent": 1.01}


def runs() -> Iterator[Run]:
    return (Run(size, SECONDS) for size in SIZES)


def quick() -> Iterator[Run]:
    return (Run(size, 5.0) for size in ("30x1", "30x7"))


def measure(run: Run) -> list[Values]:
    from rota_engine.bench.engine import ours
    from rota_engine.branches import generate
    from rota_engine.problem.weights import Weights

    problem = generate(*sized(run.instance))
    result = ours(problem, Weights(), run)
    last = result.history[-1][1]
    return [
        {
            "visits": len(problem.visits),
            "workers": len(problem.workers),
            "undone": len(problem.visits) - len(result.rota.visits),
            "violations": result.score.violations,
            "pounds": result.score.pence / 100,
            "first_rota": result.history[0][0],
            "moves_a_second": round(result.iterations / result.seconds),
        }
        | {
            name: next(seconds for seconds, pence in result.history if pence <= last + (times - 1) * abs(last))
            for name, times in NEAR.items()
        }
    ]


def section(rows: list[Row]) -> str:
    if not rows:
        return NONE_YET
    lines = [
        [
            _branch(row["instance"]),
            number(float(row["visits"])),
            row["workers"],
            row["seconds"],
            number(float(row["undone"])),
            number(float(row["pounds"])),
            number(float(row["first_rota"]), 1),
            number(float(row["to_10_percent"]), 1),
            number(float(row["to_1_percent"]), 1),
            number(float(row["moves_a_second"])),
            row["memory_mb"],
        ]
        for row in sorted(rows, key=lambda row: float(row["visits"]))
    ]
    header = ["branch", "visits", "workers", "s", "undone", "score, £", "first rota, s", "within 10 %, s",
              "within 1 %, s", "moves a second", "MiB"]  # fmt: skip
    return (
        "Made-up branches, two threads. *Within 10 %* and *1 %*: of the score at the end of the same run. Each had the "
        "same time, however large it is: where many visits are undone, it was too short.\n\n" + table(header, lines)
    )


def _branch(instance: str) -> str:
    people, days = instance.split("x")
    return f"{people} people, {days} day{'s' * (days != '1')}"


def bars(rows: list[Row]) -> list[Bar]:
    return []


SET = Set(
    "growth",
    "Growth with size",
    ("visits", "workers", "undone", "violations", "pounds", "first_rota", *NEAR, "moves_a_second"),
    runs, quick, measure, section, bars,
)  # fmt: skip
