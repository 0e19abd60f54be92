"""When visits are: lateness, wished and regular times, what people were told, links and locks."""

from collections import defaultdict
from itertools import permutations

from rota_engine.exact.model import Model, Var
from rota_engine.problem.model import MINUTES_A_DAY, Link, Lock, Strength
from rota_engine.problem.weights import POINTS

FAR = 240
"""A visit moved further than this weighs no more for being moved."""


def add_times(model: Model) -> None:
    """Everything about when a visit is, except what its worker's round allows."""
    _undone(model)
    _late(model)
    _wished(model)
    _regular(model)
    _told(model)
    for link in model.problem.links:
        _link(model, link)
    for lock in model.problem.locks:
        _lock(model, lock)


def _undone(model: Model) -> None:
    for visit in model.problem.visits:
        worth = model.weights.unassigned if visit.worth is None else visit.worth
        times = model.weights.time_critical if visit.time_critical else 1
        model.price(worth * times * POINTS, 1 - model.done[visit.id])


def _late(model: Model) -> None:
    latest: list[tuple[list[Var], Var]] = []
    for visit in model.problem.visits:
        if visit.late_limit == 0:
            continue
        start, done = model.start[visit.id], model.done[visit.id]
        held = start + (visit.minutes if visit.window_holds == "end" else 0)
        first, last = visit.windows[0], visit.windows[-1]
        late = [([done], held - last.closes)]
        if first is not last:
            in_last = model.choice()
            model.given([in_last], start >= last.opens)
            model.given([~in_last], start < last.opens)
            late = [([done, in_last], held - last.closes), ([done, ~in_last], held - first.closes)]
        model.price_of_most(model.weights.late * POINTS, *late)
        latest += late
    model.price_of_most(model.weights.latest * POINTS, *latest)


def _wished(model: Model) -> None:
    for visit in model.problem.visits:
        wish = visit.wish
        if wish:
            strongly = wish.strength is Strength.STRONGLY
            weight = model.weights.wished_time_strongly if strongly else model.weights.wished_time_would_like
            start, done = model.start[visit.id], model.done[visit.id]
            model.price_of_most(
                weight * POINTS,
                ([done], start - wish.start - wish.tolerance),
                ([done], wish.start - start - wish.tolerance),
            )


def _regular(model: Model) -> None:
    series = defaultdict(list)
    for visit in model.problem.visits:
        if visit.series is not None:
            series[visit.person, visit.series].append(visit.id)
    for visits in series.values():
        model.price_of_most(
            model.weights.regular_time * POINTS,
            *(
                (
                    [model.done[one], model.done[two]],
                    model.start[one] - model.start[two] - model.weights.regular_tolerance,
                )
                for one, two in permutations(visits, 2)
            ),
        )


def _told(model: Model) -> None:
    for visit, told in model.problem.published.items():
        for worker in model.problem.workers:
            if worker.id not in told.workers:
                model.price(model.weights.change_worker * POINTS, model.by(visit, worker.id))
        # The cheaper of the two prices holds: near, by the minute; far, the most there is.
        far, tolerance = model.choice(), model.weights.change_tolerance
        moved = [([model.done[visit], far], FAR - tolerance)]
        for day in model.visit[visit].days:
            later = model.start[visit] + (day - told.day) * MINUTES_A_DAY - told.start
            near = [model.on_day[visit, day], ~far]
            moved += [(near, later - tolerance), (near, -later - tolerance)]
        model.price_of_most(model.weights.change_time * POINTS, *moved)


def _link(model: Model, link: Link) -> None:
    one, two = link.first, link.second
    together = link.min_gap == link.max_gap == 0
    if together or link.together:
        model.cp.add(model.done[one] == model.done[two])
    gap = model.start[two] - model.start[one]
    for day in model.visit[one].days:
        for other in model.visit[two].days:
            both = [model.on_day[one, day], model.on_day[two, other]]
            if day != other:
                if together:
                    model.cp.add_bool_or([~both[0], ~both[1]])
                continue
            if link.min_gap is not None:
                model.given(both, gap >= link.min_gap)
            if link.max_gap is not None:
                model.given(both, gap <= link.max_gap)
    for worker in model.problem.workers if link.worker != "any" else ():
        first, second = model.by(one, worker.id), model.by(two, worker.id)
        if link.worker == "same":
            model.given([model.done[one], model.done[two]], first == second)
        else:
            model.cp.add(first + second <= 1)


def _lock(model: Model, lock: Lock) -> None:
    done = model.done[lock.visit]
    if lock.workers is not None:
        for worker in model.problem.workers:
            comes = model.by(lock.visit, worker.id)
            model.given([done], comes == int(worker.id in lock.workers))
    if lock.day is not None:
        model.cp.add(model.on_day[lock.visit, lock.day] == done)
    if lock.start is not None:
        model.given([done], model.start[lock.visit] == lock.start)
    if None not in (lock.workers, lock.day, lock.start):
        model.cp.add(done == 1)
