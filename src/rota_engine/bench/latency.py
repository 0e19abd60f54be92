"""How long people wait for an offer: the questions of a busy day, asked of one board."""

from dataclasses import dataclass
from time import perf_counter

import numpy as np

from rota_engine.answers.board import Board
from rota_engine.answers.offers import Request, offers


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds from question to answer. answered, harmless: shares of the questions that had an offer, and one
    that touched nobody else."""

    questions: int
    median: float
    p95: float
    most: float
    answered: float
    harmless: float


def latency(board: Board, questions: int = 300, seed: int = 1) -> Latency:
    """Ask for another time of a visit, another worker at the same time, a new visit, and when somebody could come.

    The kernels are compiled before the clock starts. Times are wall-clock and differ from run to run; the questions are
    the same for the same seed.
    """
    rng = np.random.default_rng(seed)
    asked = [_question(board, rng, n % 4) for n in range(questions)]
    for request in asked[:8]:
        offers(board, request)
    times, answered, harmless = [], 0, 0
    for request in asked:
        began = perf_counter()
        found = offers(board, request)
        times.append(1_000 * (perf_counter() - began))
        answered += bool(found)
        harmless += bool(found and not found[0].touches)
    median, p95, most = (float(np.percentile(times, share)) for share in (50, 95, 100))
    return Latency(questions, median, p95, most, answered / questions, harmless / questions)


def _question(board: Board, rng: np.random.Generator, kind: int) -> Request:
    problem = board.problem
    visit = problem.visits[int(rng.integers(len(problem.visits)))]
    placed = board.where(visit.id)
    start = placed.start if placed else visit.windows[0].opens
    match kind:
        case 0:
            return Request(visit=visit.id, start=start + int(rng.integers(-12, 13)) * 5)
        case 1:
            return Request(visit=visit.id, start=start, tolerance=5)
        case 2:
            return Request(person=visit.person, day=visit.days[0], start=start + 60, workers=visit.workers)
    worker = problem.workers[int(rng.integers(len(problem.workers)))]
    return Request(person=visit.person, worker=worker.id, minutes=60)
