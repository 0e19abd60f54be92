"""Small problems whose best rota is proven by an exact model: does the search find it?"""

from collections.abc import Iterator
from time import perf_counter

from rota_engine.bench.sets.base import Bar, Row, Run, Set, Values
from rota_engine.bench.tables import NONE_YET, by, column, number, table

SECONDS = 10.0
SEEDS = (1, 2, 3)


def runs() -> Iterator[Run]:
    from rota_engine.exact.small import SMALL

    return (Run(name, SECONDS, seed) for name in SMALL for seed in SEEDS)


def quick() -> Iterator[Run]:
    from rota_engine.exact.small import SMALL

    return (Run(name, 1.0) for name in list(SMALL)[:3])


def measure(run: Run) -> list[Values]:
    from rota_engine.bench.engine import ours
    from rota_engine.exact import solve_exactly
    from rota_engine.exact.small import SMALL

    problem, weights = SMALL[run.instance]()
    began = perf_counter()
    exact = solve_exactly(problem, weights, seconds=60, threads=run.threads)
    proven = perf_counter() - began
    result = ours(problem, weights, run)
    return [
        {
            "visits": len(problem.visits),
            "workers": len(problem.workers),
            "days": problem.days,
            "optimum": exact.bound_points if exact.optimal else None,
            "proven_after": proven,
            "points": result.score.points,
            "violations": result.score.violations,
            "found_after": result.history[-1][0],
        }
    ]


def section(rows: list[Row]) -> str:
    if not rows:
        return NONE_YET
    lines = []
    for name, group in by(rows, lambda row: row["instance"]).items():
        one = group[0]
        lines.append(
            [
                name,
                f"{one['visits']} / {one['workers']} / {one['days']}",
                number(float(one["optimum"])) if one["optimum"] else "not proven",
                number(max(column(group, "proven_after")), 1),
                " · ".join(number(value) for value in column(group, "points")),
                number(max(column(group, "found_after")), 2),
                "yes" if all(map(_met, group)) else "**no**",
            ]
        )
    header = ["problem", "visits / workers / days", "optimum, points", "proven after, s", "ours, a run each",
              "found after, s", "met"]  # fmt: skip
    return (
        f"Problems of a few visits, one for each rule and some mixed (`rota_engine.exact.small`), solved to proven "
        f"optimality with CP-SAT of OR-Tools, and searched for {rows[0]['seconds']} s.\n\n" + table(header, lines)
    )


def _met(row: Row) -> bool:
    return bool(row["optimum"]) and row["points"] == row["optimum"] and row["violations"] == "0"


def bars(rows: list[Row]) -> list[Bar]:
    if not rows:
        return []
    met = sum(map(_met, rows))
    return [Bar("runs that find the proven optimum", "all", f"{met} of {len(rows)}", met == len(rows))]


SET = Set(
    "exact",
    "Small problems with a proven optimum",
    ("visits", "workers", "days", "optimum", "proven_after", "points", "violations", "found_after"),
    runs, quick, measure, section, bars,
)  # fmt: skip
