"""The unified home healthcare benchmark, in the time that the published annealing took for each instance."""

import csv
from collections.abc import Iterator
from statistics import mean

from rota_engine.bench.sets.base import Bar, Row, Run, Set, Values, shared
from rota_engine.bench.tables import NONE_YET, average, by, column, number, percent, table

MEAN, BEST, CP_SAT = "SA mean of 10", "SA best of 10", "CP-SAT"
SEEDS = (1, 2, 3)


def published() -> dict[str, dict[str, float]]:
    """instance -> the published mean, best and CP-SAT values, and the mean seconds of the runs. ``Missing``."""
    found: dict[str, dict[str, float]] = {}
    with (shared("uhhc") / "best_known.csv").open(newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            values = found.setdefault(row["instance"], {})
            name = next((name for name in (MEAN, BEST, CP_SAT) if row["method"].startswith(name)), None)
            if name:
                values[name] = float(row["objective"])
            if name == MEAN:
                values["seconds"] = float(row["time_s"])
    return found


def runs() -> Iterator[Run]:
    for instance, values in published().items():
        for seed in SEEDS:
            yield Run(instance, values["seconds"], seed)


def quick() -> Iterator[Run]:
    return (Run(instance, 3.0) for instance in ("i-116", "i-235"))


def measure(run: Run) -> list[Values]:
    from rota_engine.bench.engine import ours
    from rota_engine.formats import uhhc

    problem, weights = uhhc.read(shared("uhhc") / f"{run.instance}.json")
    result = ours(problem, weights, run)
    values = published()[run.instance]
    must = {visit.id for visit in problem.visits if not visit.optional}
    return [
        {
            "patients": len(problem.persons),
            "objective": uhhc.objective(result.score),
            "violations": result.score.violations + len(must - set(result.rota.visits)),
            "published_mean": values[MEAN],
            "published_best": values[BEST],
            "published_cp_sat": values.get(CP_SAT),
            "published_seconds": values["seconds"],
        }
    ]


def section(rows: list[Row]) -> str:
    if not rows:
        return NONE_YET
    lines = []
    for (instance, seconds, threads), group in by(rows, lambda r: (r["instance"], r["seconds"], r["threads"])).items():
        one, objectives = group[0], column(group, "objective")
        cp_sat = float(one["published_cp_sat"] or 0)
        lines.append(
            [
                instance,
                one["patients"],
                seconds,
                threads,
                number(float(one["published_mean"])),
                number(float(one["published_best"])),
                number(cp_sat) if cp_sat else "",
                " · ".join(number(value) for value in objectives),
                percent(mean(objectives) / float(one["published_mean"])),
                percent(mean(objectives) / float(one["published_best"])),
                percent(mean(objectives) / cp_sat) if cp_sat else "",
                number(sum(column(group, "violations"))),
            ]
        )
    header = ["instance", "patients", "s", "threads", "mean of 10", "best of 10", "CP-SAT", "ours, a run each",
              "mean to mean", "mean to best", "to CP-SAT", "broken rules"]  # fmt: skip
    return (
        "Instances, means, bests and CP-SAT values: Ceschia and others, *A unified formulation for home healthcare "
        "routing and scheduling problems*, International Transactions in Operational Research 2026 "
        "(github.com/iolab-uniud/uhhc, CC BY 4.0). The published values are of ten runs of simulated annealing on "
        "their machine; ours have the mean time of those runs. Less is better.\n\n" + table(header, lines)
    )


def bars(rows: list[Row]) -> list[Bar]:
    groups = by([row for row in rows if row["seconds"] == row["published_seconds"]], lambda row: row["instance"])
    if not groups:
        return []
    to_mean = [average(group, "objective") / float(group[0]["published_mean"]) for group in groups.values()]
    to_best = mean(average(group, "objective") / float(group[0]["published_best"]) for group in groups.values())
    to_exact = [
        average(group, "objective") / float(group[0]["published_cp_sat"])
        for group in groups.values()
        if group[0]["published_cp_sat"]
    ]
    below = sum(ratio < 1 for ratio in to_mean)
    broken = sum(column([row for group in groups.values() for row in group], "violations"))
    found = [
        Bar("instances below the published mean, no rule broken", "all 12", f"{below} of {len(groups)}",
            below == 12 and not broken),
        Bar("mean ratio to the published best", "1.00", f"{to_best:.3f}", to_best <= 1),
    ]  # fmt: skip
    if to_exact:
        found.append(Bar("worst ratio to a CP-SAT value", "1.02", f"{max(to_exact):.3f}", max(to_exact) <= 1.02))
    return found


SET = Set(
    "uhhc",
    "The unified home healthcare benchmark",
    ("patients", "objective", "violations", "published_mean", "published_best", "published_cp_sat",
     "published_seconds"),
    runs, quick, measure, section, bars,
)  # fmt: skip
