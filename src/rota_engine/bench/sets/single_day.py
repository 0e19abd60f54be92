"""Single days that route planners can express in full: windows, skills, everybody's own home, and nothing else."""

from collections.abc import Iterator
from statistics import mean
from time import perf_counter

from rota_engine.bench.sets.base import OURS, Bar, Row, Run, Set, Values
from rota_engine.bench.tables import NONE_YET, average, by, column, number, percent, table

SECONDS = {50: 10.0, 100: 20.0, 200: 30.0, 400: 60.0}
SEEDS = (1, 2, 3)
SPECIALIST = "PyVRP"
SOLVERS = ((OURS, 1), (OURS, 2), (SPECIALIST, 1), ("OR-Tools", 1), ("VROOM", 2))


def runs() -> Iterator[Run]:
    for visits, seconds in SECONDS.items():
        for seed in SEEDS:
            for solver, threads in SOLVERS:
                yield Run(str(visits), seconds, seed, threads, solver)


def quick() -> Iterator[Run]:
    return (Run("50", 3.0, 1, threads, solver) for solver, threads in SOLVERS)


def measure(run: Run) -> list[Values]:
    from rota_engine.bench.engine import ours, warm
    from rota_engine.bench.peers import pyvrp
    from rota_engine.bench.peers.all import PEERS
    from rota_engine.branches.single_day import WEIGHTS, single_day
    from rota_engine.evaluate import evaluate

    problem = single_day(int(run.instance), run.seed)
    if run.solver == OURS:
        warm()
    began = perf_counter()
    if run.solver == OURS:
        rota = ours(problem, WEIGHTS, run).rota
    else:
        plan = pyvrp.plan_in_full if run.solver == SPECIALIST else PEERS[run.solver]
        rota = plan(problem, WEIGHTS, run.seconds, run.seed)
    score = evaluate(problem, rota, WEIGHTS)
    return [
        {
            "minutes": score.by_rule()["paid_travel"] / 60 / WEIGHTS.travel,
            "undone": len(problem.visits) - len(rota.visits),
            "violations": score.violations,
            "took": perf_counter() - began,
        }
    ]


def section(rows: list[Row]) -> str:
    if not rows:
        return NONE_YET
    lines = []
    for (visits, seconds), group in by(rows, lambda row: (row["instance"], row["seconds"])).items():
        groups = by(group, lambda row: (row["solver"], row["threads"]))
        for (solver, threads), mine in groups.items():
            ratio = _ratio(mine, groups.get((SPECIALIST, "1"), []))
            lines.append(
                [
                    f"{visits} visits, {seconds} s",
                    solver,
                    threads,
                    " · ".join(number(minutes) for minutes in column(mine, "minutes")),
                    percent(ratio) if ratio else "",
                    number(sum(column(mine, "undone"))),
                    number(sum(column(mine, "violations"))),
                    number(average(mine, "took"), 1),
                ]
            )
    header = ["day and time", "planner", "threads", "minutes of travel, a day each", f"to {SPECIALIST}", "undone",
              "broken rules", "s used"]  # fmt: skip
    return (
        "Made-up days (`rota_engine.branches.single_day`, one for each seed). What counts is travel, home ways "
        f"included, with every visit done. {SPECIALIST} is the specialist for this and has one thread, so the fair "
        "comparison is our row with one thread; it is told that every visit must be done. VROOM stops when it finds "
        "nothing better.\n\n" + table(header, lines)
    )


def _ratio(rows: list[Row], to: list[Row]) -> float | None:
    """The mean ratio to another planner on the days that both have done in full."""
    theirs = {row["seed"]: float(row["minutes"]) for row in to if row["undone"] == "0"}
    ratios = [float(r["minutes"]) / theirs[r["seed"]] for r in rows if r["seed"] in theirs and r["undone"] == "0"]
    return mean(ratios) if ratios else None


def bars(rows: list[Row]) -> list[Bar]:
    found = []
    for (visits, seconds), group in by(rows, lambda row: (row["instance"], row["seconds"])).items():
        if float(seconds) != SECONDS.get(int(visits)):
            continue
        groups = by(group, lambda row: (row["solver"], row["threads"]))
        mine = groups.get((OURS, "1"), [])
        ratio = _ratio(mine, groups.get((SPECIALIST, "1"), []))
        if ratio:
            full = not sum(column(mine, "undone")) and not sum(column(mine, "violations"))
            what = f"{visits} visits, {seconds} s, one thread each: travel to {SPECIALIST}’s"
            found.append(Bar(what, "+1 %", percent(ratio), ratio <= 1.01 and full))
    return found


SET = Set(
    "single-day",
    "Single days against route planners",
    ("minutes", "undone", "violations", "took"),
    runs, quick, measure, section, bars,
)  # fmt: skip
