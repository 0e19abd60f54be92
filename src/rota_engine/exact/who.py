"""Who comes: the chosen team, wished tags, new and different faces, what workers would rather have."""

from rota_engine.exact.model import Model, Turn, Var
from rota_engine.problem.model import Person, Strength, Worker
from rota_engine.problem.weights import POINTS, Weights

FORTNIGHT = 14


def add_who(model: Model) -> None:
    """Everything that depends on who comes to whom, on which days."""
    for turn in model.turns:
        for visit in turn.visits:
            model.price(_coming(model.weights, model.person[visit.person], turn) * POINTS, turn.comes[visit.id])
    for person in model.problem.persons:
        _faces(model, person)


def _coming(weights: Weights, person: Person, turn: Turn) -> int:
    """Pence that a worker's coming weighs, whatever else happens."""
    worker, pence = turn.worker, 0
    if worker.id in person.team:
        pence += person.team.index(worker.id) * weights.team_rank
    elif person.team:
        pence += weights.team_strongly if person.team_strength is Strength.STRONGLY else weights.team_would_like
    for wish in person.wishes:
        if wish.tag not in worker.tags:
            pence += weights.tag_strongly if wish.strength is Strength.STRONGLY else weights.tag_would_like
    pence += weights.rather_not * (bool(person.home & worker.rather_not) + (turn.day in worker.rather_not_days))
    return pence + weights.likes * (person.id in worker.likes)


def _faces(model: Model, person: Person) -> None:
    weights = model.weights
    recent = {id for id, visits in model.problem.recent.get(person.id, {}).items() if visits}
    whole = {worker.id: _came(model, person, worker, range(model.problem.days)) for worker in model.problem.workers}
    for worker, came in whole.items():
        if worker not in person.known | recent:
            model.price(weights.new_face * POINTS, came)
    for first in range(0, model.problem.days, FORTNIGHT):
        days = range(first, first + FORTNIGHT)
        now = {worker.id: _came(model, person, worker, days) for worker in model.problem.workers}
        model.price_of_most(weights.another_face * POINTS, ([], sum(now.values()) - 1))
        _above(model, now, set() if first else recent, person.faces_14)
    _above(model, whole, recent, person.faces_28)


def _came(model: Model, person: Person, worker: Worker, days: range) -> Var:
    """1 if the worker comes to the person on any of these days."""
    came = model.choice()
    for turn in model.turns:
        if turn.worker is worker and turn.day in days:
            for visit in turn.visits:
                if visit.person == person.id:
                    model.cp.add_implication(turn.comes[visit.id], came)
    return came


def _above(model: Model, now: dict[str, Var], before: set[str], ceiling: int | None) -> None:
    """What this rota adds above a ceiling on faces weighs."""
    if ceiling is not None:
        faces = len(before) + sum(came for worker, came in now.items() if worker not in before)
        too_many = faces - max(ceiling, len(before))
        model.price_of_most(model.weights.above_ceiling * POINTS, ([], too_many))
