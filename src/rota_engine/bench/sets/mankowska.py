"""The instances of Mankowska, Meisel and Bierwirth (2014): 10 to 300 patients, ten of each size."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from statistics import mean

from rota_engine.bench.sets.base import Bar, Row, Run, Set, Values, shared
from rota_engine.bench.tables import NONE_YET, average, by, column, number, percent, table

FAMILIES = (10, 25, 50, 100, 300)
SECONDS = (15.0, 60.0)
SEEDS = (1, 2, 3)
PROTOTYPE = "Simple prototype"
NOT_PUBLISHED = (PROTOTYPE, "Own check", "LOWER BOUND")
EQUAL = 1e-4
"""Ratios this near to one are called equal: published values are rounded in many ways."""
BAR = {10: 0.0, 25: 0.0, 50: 0.0, 100: -1.0, 300: -3.0}
"""Per cent at most, of the family's mean gap to the best published in 60 seconds."""
WORST = 1.0


def published() -> dict[str, tuple[Decimal, Decimal | None]]:
    """instance -> the best published objective, and the best of the prototype in 60 s if there is one. ``Missing``."""
    values: dict[str, list[Decimal]] = defaultdict(list)
    prototype: dict[str, Decimal] = {}
    with (shared("mankowska") / "best_known.csv").open(newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            instance, value = row["instance"], Decimal(row["objective"])
            if row["method"].startswith(PROTOTYPE):
                if float(row["time_s"]) == SECONDS[-1]:
                    prototype[instance] = min(value, prototype.get(instance, value))
            elif not row["method"].startswith(NOT_PUBLISHED):
                values[instance].append(value)
    return {instance: (best(found), prototype.get(instance)) for instance, found in values.items()}


def best(values: list[Decimal]) -> Decimal:
    """The least of published values, to as many digits as any value gives that it may be rounded from: 246.6267 where
    246.6 is published as well."""
    least = min(values)
    digits = max(1, -int(least.as_tuple().exponent))  # nobody published whole numbers: 231 is 231.0
    same = [value for value in values if round(value, digits) == least]
    return min(same, key=lambda value: (int(value.as_tuple().exponent), value))


def family(instance: str) -> int:
    return int(instance.split("_")[-2])


def runs() -> Iterator[Run]:
    instances = sorted(published(), key=lambda name: (family(name), int(name.split("_")[-1])))
    return (
        Run(instance, seconds, seed)
        for seconds in SECONDS
        for instance in instances
        if family(instance) in FAMILIES
        for seed in SEEDS
    )


def quick() -> Iterator[Run]:
    return (Run(f"Instanz{name}", 3.0) for name in ("CPLEX_HCSRP_10_1", "CPLEX_HCSRP_50_1", "VNS_HCSRP_100_1"))


def measure(run: Run) -> list[Values]:
    from rota_engine.bench.engine import ours
    from rota_engine.formats import mankowska

    problem, weights = mankowska.read(shared("mankowska") / f"{run.instance}.txt")
    result = ours(problem, weights, run)
    value, prototype = published()[run.instance]
    return [
        {
            "objective": f"{mankowska.objective(result.score):.4f}",
            "violations": result.score.violations + len(problem.visits) - len(result.rota.visits),
            "published_best": str(value),
            "prototype": str(prototype or ""),
        }
    ]


def section(rows: list[Row]) -> str:
    if not rows:
        return NONE_YET
    lines = []
    for (size, seconds), group in _families(rows).items():
        gaps = [_ratio(one) for one in group.values()]
        lines.append(
            [
                f"{size} patients",
                seconds,
                str(len(gaps)),
                number(mean(float(one[0]["published_best"]) for one in group.values()), 2),
                number(mean(average(one, "objective") for one in group.values()), 2),
                percent(mean(gaps), 2),
                percent(max(gaps), 2),
                f"{sum(r < 1 - EQUAL for r in gaps)} / {sum(abs(r - 1) <= EQUAL for r in gaps)}"
                f" / {sum(r > 1 + EQUAL for r in gaps)}",
                number(sum(sum(column(one, "violations")) for one in group.values())),
            ]
        )
    header = ["family", "s", "instances", "best published, mean", "ours, mean", "mean gap", "worst gap",
              "better / equal / worse", "broken rules"]  # fmt: skip
    return (
        "Instances: Mankowska, Meisel and Bierwirth, Health Care Management Science 17 (2014), from "
        "github.com/afkummer/gecco2020-brkga. Best published: the best of all methods whose results we found, the "
        "latest being Ceschia and others 2024. Prototype: one core, 60 s, an afternoon's program that this engine grew "
        "from; it counts as no published value. Gaps below 0.01 % count as none, since published values are rounded in "
        "many ways. Less is better.\n\n"
        + table(header, lines)
        + "\n<details><summary>Every instance</summary>\n\n"
        + _every(rows)
        + "\n</details>\n"
    )


def _every(rows: list[Row]) -> str:
    seconds = sorted({row["seconds"] for row in rows}, key=float)
    lines = []
    for instance, group in by(rows, lambda row: row["instance"]).items():
        line = [instance.split("HCSRP_")[1], group[0]["published_best"], group[0]["prototype"]]
        for limit in seconds:
            mine = [row for row in group if row["seconds"] == limit]
            line += [number(average(mine, "objective"), 4), percent(_ratio(mine), 2)] if mine else ["", ""]
        lines.append(line)
    times = [name for limit in seconds for name in (f"ours, {limit} s", "gap")]
    return table(["instance", "best published", "prototype", *times], lines)


def _families(rows: list[Row]) -> dict[tuple[int, str], dict[str, list[Row]]]:
    groups = by(rows, lambda row: (family(row["instance"]), row["seconds"]))
    return {
        key: by(groups[key], lambda row: row["instance"])
        for key in sorted(groups, key=lambda key: (key[0], float(key[1])))
    }


def _ratio(rows: list[Row]) -> float:
    """The mean over the seeds of one instance, to the best published. Equal as far as rounding goes is equal."""
    ratio = average(rows, "objective") / float(rows[0]["published_best"])
    return 1.0 if abs(ratio - 1) <= EQUAL else ratio


def bars(rows: list[Row]) -> list[Bar]:
    found, worst = [], []
    for (size, seconds), group in _families(rows).items():
        if float(seconds) != SECONDS[-1]:
            continue
        ratios = [_ratio(one) for one in group.values()]
        worst += [_ratio([row]) for one in group.values() for row in one]
        gap = 100 * (mean(ratios) - 1)
        what = f"{size} patients, {seconds} s: mean gap to the best published"
        full = len(ratios) == 10 and not any(sum(column(one, "violations")) for one in group.values())
        found.append(Bar(what, f"{BAR[size]:g} %", percent(mean(ratios), 2), gap <= BAR[size] and full))
    if worst:
        reached = percent(max(worst), 2)
        found.append(Bar("worst gap of a run", f"{WORST:+g} %", reached, max(worst) <= 1 + WORST / 100))
    return found


SET = Set(
    "mankowska",
    "Mankowska’s instances",
    ("objective", "violations", "published_best", "prototype"),
    runs, quick, measure, section, bars,
)  # fmt: skip
