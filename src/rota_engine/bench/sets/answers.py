"""How long people wait for an answer: offers, and the repair of a day when somebody is ill."""

from collections.abc import Iterator
from statistics import median
from time import perf_counter

from rota_engine.bench.sets.base import Bar, Row, Run, Set, Values, sized
from rota_engine.bench.tables import NONE_YET, number, table

WEEK = "200x7"
PLANNED = 60.0
"""Seconds that the week is planned for before it is asked."""
ILL = 10
"""Workers who fall ill, one after the other, each on the week as it was."""
LIMIT = 1.5
"""Seconds after which a repair stops making things better."""
OFFER_MS, REPAIR_S = 50.0, 2.0


def runs() -> Iterator[Run]:
    yield Run(WEEK, PLANNED)


def quick() -> Iterator[Run]:
    yield Run("30x7", 5.0)


def measure(run: Run) -> list[Values]:
    from rota_engine.answers.board import Board
    from rota_engine.answers.events import WorkerAway
    from rota_engine.answers.repair import repair
    from rota_engine.bench.engine import ours
    from rota_engine.bench.latency import latency
    from rota_engine.branches import generate
    from rota_engine.problem.weights import Weights

    problem, weights = generate(*sized(run.instance)), Weights()
    rota = ours(problem, weights, run).rota
    board = Board(problem, rota, weights)
    began = perf_counter()
    Board(problem, rota, weights)  # a second time: by now it is compiled
    loaded = perf_counter() - began
    latency(board, questions=60, seed=2)  # likewise
    found = latency(board)
    shifts = [(worker.id, worker.shifts[0]) for worker in problem.workers if worker.shifts]
    seconds, told, undone = list[float](), list[int](), list[int]()
    some = shifts[:: max(1, len(shifts) // ILL)][:ILL]
    repair(board, WorkerAway(some[0][0], some[0][1].day), LIMIT)  # likewise
    for worker, shift in some:
        began = perf_counter()
        mended = repair(board, WorkerAway(worker, shift.day, shift.start, shift.end), LIMIT)
        seconds.append(perf_counter() - began)
        told.append(len(mended.persons))
        undone.append(len(mended.unassigned))
    return [
        {
            "visits": len(problem.visits),
            "loaded": loaded,
            "questions": found.questions,
            "median_ms": found.median,
            "p95_ms": found.p95,
            "most_ms": found.most,
            "answered": found.answered,
            "repairs": len(seconds),
            "repair_median": median(seconds),
            "repair_most": max(seconds),
            "told": median(told),
            "undone": sum(undone),
        }
    ]


def section(rows: list[Row]) -> str:
    if not rows:
        return NONE_YET
    lines = [
        [
            f"{row['instance'].split('x')[0]} people, {number(float(row['visits']))} visits",
            number(float(row["loaded"]), 1),
            row["questions"],
            number(float(row["median_ms"]), 1),
            number(float(row["p95_ms"]), 1),
            number(float(row["most_ms"]), 1),
            number(100 * float(row["answered"])) + " %",
            row["repairs"],
            number(float(row["repair_median"]), 2),
            number(float(row["repair_most"]), 2),
            row["told"],
            row["undone"],
        ]
        for row in rows
    ]
    header = ["week", "board ready, s", "questions", "offers: median, ms", "p95, ms", "most, ms", "answered",
              "workers ill", "repair: median, s", "most, s", "people told, median", "visits left undone"]  # fmt: skip
    return (
        "*Offers*: another time, another worker, a new visit, when she could come; all in turn. *Repair*: a worker is "
        f"ill for a shift, each on the week as it was planned; it stops making things better after {LIMIT} s.\n\n"
        + table(header, lines)
    )


def bars(rows: list[Row]) -> list[Bar]:
    found = []
    for row in rows:
        if row["instance"] == WEEK:
            p95, most = float(row["p95_ms"]), float(row["repair_most"])
            found += [
                Bar("offers, p95", f"{OFFER_MS:g} ms", f"{number(p95, 1)} ms", p95 < OFFER_MS),
                Bar(
                    "repair of one worker’s illness, worst", f"{REPAIR_S:g} s", f"{number(most, 2)} s", most < REPAIR_S
                ),
            ]
    return found


SET = Set(
    "answers",
    "Answers",
    ("visits", "loaded", "questions", "median_ms", "p95_ms", "most_ms", "answered", "repairs", "repair_median",
     "repair_most", "told", "undone"),
    runs, quick, measure, section, bars,
)  # fmt: skip
