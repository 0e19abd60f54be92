"""How good the best rota is after so many seconds, on three problems."""

from collections.abc import Iterator, Mapping, Sequence

from rota_engine.bench.sets.base import Bar, Row, Run, Set, Values, shared, sized
from rota_engine.bench.tables import NONE_YET

WEEK, CLASSIC, UNIFIED = "week of 200", "mankowska 300_1", "uhhc i-175"
SECONDS = 120.0
SEEDS = (1, 2, 3)
MOMENTS = (1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120)
CHART = "benchmarks-over-time.svg"


def runs() -> Iterator[Run]:
    return (Run(instance, SECONDS, seed) for instance in (WEEK, CLASSIC, UNIFIED) for seed in SEEDS)


def quick() -> Iterator[Run]:
    return (Run(instance, 5.0, seed) for instance in (CLASSIC, UNIFIED) for seed in (1, 2))


def measure(run: Run) -> list[Values]:
    from rota_engine.bench.engine import ours
    from rota_engine.branches import generate
    from rota_engine.formats import mankowska, uhhc
    from rota_engine.problem.weights import Weights

    unit = 1.0
    if run.instance == CLASSIC:
        problem, weights = mankowska.read(shared("mankowska") / "InstanzVNS_HCSRP_300_1.txt")
        unit = 3 * mankowska.RESOLUTION
    elif run.instance == UNIFIED:
        problem, weights = uhhc.read(shared("uhhc") / "i-175.json")
    else:
        problem, weights = generate(*sized("200x7")), Weights()
        unit = 100
    history = ours(problem, weights, run).history
    return [
        {"at": moment, "value": [pence for seconds, pence in history if seconds <= moment][-1] / unit}
        for moment in MOMENTS
        if history[0][0] <= moment <= run.seconds
    ]


def section(rows: list[Row]) -> str:
    if not rows:
        return NONE_YET
    return (
        "The best score so far, as how far it is above the best value of the panel. A line is one of our runs with two "
        "threads, each with a seed of its own; dotted is what others reach in the end.\n\n"
        f"![Score over time; its end is in the tables above]({CHART})\n"
    )


def published(instance: str, tables: Mapping[str, Sequence[Row]]) -> float | None:
    """The best published value of a problem, from the rows of its own set."""
    if instance == CLASSIC:
        return next((float(r["published_best"]) for r in tables["mankowska"] if r["instance"].endswith("_300_1")), None)
    if instance == UNIFIED:
        return next((float(r["published_best"]) for r in tables["uhhc"] if r["instance"] == "i-175"), None)
    return None


def bars(rows: list[Row]) -> list[Bar]:
    return []


SET = Set("over-time", "Score over time", ("value",), runs, quick, measure, section, bars)
