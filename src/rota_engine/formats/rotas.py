"""Whether a rota that was read speaks of the problem at all. Whether it is a good one is for the rules."""

from collections.abc import Iterator

from rota_engine.problem.check import Fault
from rota_engine.problem.model import MINUTES_A_DAY, Problem
from rota_engine.rota import Rota


def check_rota(rota: Rota, problem: Problem, file: str) -> list[Fault]:
    """Names, days and times in a rota that its problem does not have."""
    return list(_faults(rota, problem, file))


def _faults(rota: Rota, problem: Problem, file: str) -> Iterator[Fault]:
    visits, workers = {visit.id for visit in problem.visits}, {worker.id for worker in problem.workers}
    longest = 2 * MINUTES_A_DAY * problem.resolution
    for id, placed in rota.visits.items():
        place = f"{file}, visit {id}"
        if id not in visits:
            yield Fault(place, "the problem has no such visit", "Read the rota with the problem it was made for")
        for worker in placed.workers:
            if worker not in workers:
                yield Fault(place, f"the problem has no worker {worker!r}", "Correct the id")
        if not placed.workers:
            yield Fault(place, "nobody comes", "Name the workers, or leave the visit out")
        if not 0 <= placed.day < problem.days:
            yield Fault(place, f"day {placed.day} is outside the horizon", f"Use days 0 to {problem.days - 1}")
        if not 0 <= placed.start <= longest:
            yield Fault(place, f"its start {placed.start} is not a time", f"Give 0 to {longest}")
    for (worker, visit), pause in rota.breaks.items():
        place = f"{file}, break of {worker} before {visit}"
        if worker not in workers or visit not in visits:
            yield Fault(place, "the problem has no such worker or visit", "Correct the id")
        if pause.minutes < 1 or not -longest <= pause.start <= longest:
            yield Fault(place, f"{pause.minutes} minutes from {pause.start}", "Give a start and 1 minute or more")
