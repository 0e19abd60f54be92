"""Each worker's weeks: rest between days, hours, what is promised by contract, overtime and a fair share."""

from itertools import combinations

from rota_engine.exact.model import Model, Var
from rota_engine.exact.rounds import Round
from rota_engine.problem.model import MINUTES_A_DAY, Worker
from rota_engine.problem.weights import POINTS


def add_weeks(model: Model, rounds: list[Round]) -> None:
    """Everything that joins a worker's rounds."""
    for worker in model.problem.workers:
        _rest(model, worker)
        for week in range((model.problem.days + 6) // 7):
            mine = [round for round in rounds if round.turn.worker is worker and round.turn.day // 7 == week]
            _paid(model, worker, week, sum(round.paid for round in mine))
            _share(model, worker, week, sum(round.turn.contact for round in mine))


def _rest(model: Model, worker: Worker) -> None:
    rest = model.problem.law.rest
    if rest is None:
        return
    turns = [turn for turn in model.turns if turn.worker is worker]
    for turn in turns:
        if worker.last_end is not None:
            begin = turn.begin + turn.day * MINUTES_A_DAY
            model.given([turn.used], begin - worker.last_end >= rest)
    # Also between days that have a working day between them: that follows from the rest on either side of it.
    for one, two in combinations(turns, 2):
        if one.day < two.day:
            between = two.begin - one.finish + (two.day - one.day) * MINUTES_A_DAY
            model.given([one.used, two.used], between >= rest)


def _full(model: Model, week: int) -> bool:
    return (week + 1) * 7 <= model.problem.days


def _paid(model: Model, worker: Worker, week: int, paid: Var) -> None:
    weights = model.weights
    for most in (worker.most, model.problem.law.week):
        if most is not None:
            model.cp.add(paid <= most)
    if worker.overtime_after is not None:
        premium = worker.overtime_premium * weights.overtime // 100
        model.price_of_most(premium, ([], paid - worker.overtime_after))
    if _full(model, week):
        model.price_of_most(worker.pay * weights.guaranteed // 100, ([], worker.guaranteed - paid))


def _share(model: Model, worker: Worker, week: int, contact: Var) -> None:
    total = sum(worker.wanted or 0 for worker in model.problem.workers)
    if worker.wanted is None or not total or not _full(model, week):
        return
    visits = [visit for visit in model.problem.visits if visit.days[0] // 7 == week]
    share = worker.wanted * sum(visit.minutes * visit.workers for visit in visits) // total
    tolerance = model.weights.fair_tolerance
    model.price_of_most(
        model.weights.fair_share * POINTS, ([], contact - share - tolerance), ([], share - contact - tolerance)
    )
