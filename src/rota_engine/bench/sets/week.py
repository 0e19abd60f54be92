"""A made-up week of 200 people: we, what agencies do, and route planners day by day, all scored by the evaluator."""

from collections.abc import Iterator
from time import perf_counter

from rota_engine.bench.sets.base import OURS, Bar, Row, Run, Set, Values, sized
from rota_engine.bench.tables import NONE_YET, average, by, column, number, percent, table

WEEK, SHORT, FULL = "200x7", 15.0, 120.0
GREEDY = "history first"
ROUTERS = {"OR-Tools": 1, "PyVRP": 1, "VROOM": 2}
SEEDS = (1, 2, 3)
BETTER = 0.85
MEMORY = 1_024


def runs() -> Iterator[Run]:
    yield Run(WEEK, 0.0, 1, 1, GREEDY)
    for seconds in (SHORT, FULL):
        yield from (Run(WEEK, seconds, seed) for seed in SEEDS)
        yield Run(WEEK, seconds, threads=1)
        yield from (Run(WEEK, seconds, 1, threads, solver) for solver, threads in ROUTERS.items())


def quick() -> Iterator[Run]:
    yield Run("30x7", 0.0, 1, 1, GREEDY)
    yield Run("30x7", 7.0)
    yield from (Run("30x7", 7.0, 1, threads, solver) for solver, threads in ROUTERS.items())


def measure(run: Run) -> list[Values]:
    from rota_engine.answers.outcome import outcome
    from rota_engine.bench.engine import ours, warm
    from rota_engine.bench.peers.all import PEERS
    from rota_engine.bench.peers.complete import complete
    from rota_engine.branches import generate
    from rota_engine.evaluate import evaluate
    from rota_engine.problem.weights import Weights

    problem, weights = generate(*sized(run.instance)), Weights()
    own: Values = {}
    warm()
    began = perf_counter()
    if run.solver == OURS:
        rota = ours(problem, weights, run).rota
    else:
        theirs = PEERS[run.solver](problem, weights, run.seconds, run.seed)
        rota = complete(problem, weights, theirs)
        own = {
            "own_undone": len(problem.visits) - len(theirs.visits),
            "own_violations": evaluate(problem, theirs, weights).violations,
        }
    took = perf_counter() - began
    found = outcome(problem, rota, weights)
    optional = {visit.id for visit in problem.visits if visit.optional}
    return [
        {
            "visits": len(problem.visits),
            "workers": len(problem.workers),
            "pounds": found.points / 60 / 100,
            "violations": found.violations,
            "undone": len(set(found.unassigned) - optional),
            "optional_undone": len(optional.intersection(found.unassigned)),
            "kept_when": found.share("when"),
            "kept_who": found.share("who"),
            "faces": sum(found.faces.values()) / len(problem.persons),
            "paid": found.pence / 100,
            "took": took,
            **own,
        }
    ]


def section(rows: list[Row]) -> str:
    if not rows:
        return NONE_YET
    return TOLD + "\n".join(_branch(instance, group) for instance, group in by(rows, lambda r: r["instance"]).items())


def _branch(instance: str, rows: list[Row]) -> str:
    people, days = sized(instance)
    greedy = [row for row in rows if row["solver"] == GREEDY]
    lines = []
    for (solver, seconds, threads), group in by(rows, lambda r: (r["solver"], r["seconds"], r["threads"])).items():
        pounds = average(group, "pounds")
        lines.append(
            [
                solver,
                "" if seconds == "0" else seconds,
                threads,
                " · ".join(number(value) for value in column(group, "pounds")),
                percent(pounds / average(greedy, "pounds")) if greedy else "",
                " · ".join(row["undone"] for row in group),
                " · ".join(row["optional_undone"] for row in group),
                number(100 * average(group, "kept_when"), 1) + " %",
                number(100 * average(group, "kept_who"), 1) + " %",
                number(average(group, "faces"), 1),
                number(average(group, "paid")),
                " · ".join(f"{row['own_undone']} / {row['own_violations']}" for row in group if row["own_undone"]),
                number(average(group, "took")),
                number(max(column(group, "memory_mb"))),
            ]
        )
    header = ["planner", "s", "threads", "score, £", "to what agencies do", "undone", "optional undone", "times kept",
              "workers kept", "faces a person", "paid, £", "own undone / broken", "s used", "MiB"]  # fmt: skip
    return (
        f"{people} people, {rows[0]['workers']} workers, {number(float(rows[0]['visits']))} visits in {days} days:\n\n"
        + table(header, lines)
    )


TOLD = """\
Made-up branches (`rota_engine.branches.generate`); for each there is a plan that does every visit within every hard
rule. The score is of everything that a rota costs and of every wish it does not keep, in pounds; less is better.

- *History first* is what agencies do: visits in order of time, each to the known worker who came most often and is
  free, or to the nearest who is free.
- OR-Tools routing, PyVRP and VROOM plan one day after the other, each in a seventh of the time; what it takes to tell
  them the problem is not counted. They are told the price of every visit by every worker (chosen team, wishes, faces
  met so far), who must not come, windows, shifts, rest since the day before, travel and mileage. A double-up is two
  visits with one fixed start, since they know no two workers at once; windows are cut so that medicine keeps its gaps.
  OR-Tools is told the wished times; the others cannot be. They are not told of breaks, the same worker twice a day,
  contracts, hours a week or regular times.
- *Own undone / broken* is their rota as they gave it: visits left out, and places where a hard rule is broken. The
  score is of that rota made to keep every hard rule: breaks are put in, what cannot stay is taken out, and what is
  undone is put where it costs least by our own insertion, which flatters them.

"""


def bars(rows: list[Row]) -> list[Bar]:
    here = [row for row in rows if row["instance"] == WEEK]
    ours = [r for r in here if r["solver"] == OURS and r["threads"] == "2" and float(r["seconds"]) == FULL]
    greedy = [row for row in here if row["solver"] == GREEDY]
    if not ours or not greedy:
        return []
    pounds = average(ours, "pounds")
    ratio, undone = pounds / average(greedy, "pounds"), max(column(ours, "undone"))
    broken, memory = sum(column(ours, "violations")), max(column(ours, "memory_mb"))
    found = [
        Bar("hard rules broken", "0", number(broken), not broken),
        Bar("visits undone, worst of the runs", "0", number(undone), not undone),
        Bar("score against what agencies do", f"{percent(BETTER, 0)}", percent(ratio), ratio <= BETTER),
        Bar("peak memory", f"{number(MEMORY)} MiB", f"{number(memory)} MiB", memory < MEMORY),
    ]
    for solver in ROUTERS:
        theirs = [row for row in here if row["solver"] == solver and float(row["seconds"]) == FULL]
        if theirs:
            against = pounds / average(theirs, "pounds")
            found.insert(3, Bar(f"score against {solver}, same time", "better", percent(against), against < 1))
    return found


SET = Set(
    "week",
    "A week of 200 people",
    ("visits", "workers", "pounds", "violations", "undone", "optional_undone", "kept_when", "kept_who", "faces", "paid",
     "own_undone", "own_violations", "took"),
    runs, quick, measure, section, bars,
)  # fmt: skip
