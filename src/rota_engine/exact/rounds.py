"""Each worker's turn as a round from home to home: travel, waiting, breaks, the end of the shift, idle minutes."""

from itertools import permutations

from rota_engine.exact.model import Model, Turn, Var
from rota_engine.problem.weights import POINTS
from rota_engine.rota import Break

HOME = 0


class Round:
    """A turn with its ways: which visit is first, which last, which next after another; and the minutes that follow.

    waits: minutes of waiting before each visit, a break taken off. pause: the minutes of its break, if it may have one;
    pauses: whether it is at the door of each visit. paid: minutes of work, of travel between visits, and of waits short
    enough to be paid.
    """

    def __init__(self, model: Model, turn: Turn) -> None:
        self.model, self.turn = model, turn
        ids = list(turn.comes)
        self.first, self.last = {id: model.choice() for id in ids}, {id: model.choice() for id in ids}
        self.next = {pair: model.choice() for pair in permutations(ids, 2)}
        self.waits = {id: model.minutes(0, model.end) for id in ids}
        meal, law = turn.worker.meal_break, model.problem.law
        self.pause = meal.minutes if meal else law.break_minutes
        self.pauses = {id: model.choice() for id in ids} if meal or law.break_after is not None else {}
        self.pause_start = model.minutes(0, model.end)
        self._ways()
        self._times()
        self._breaks()
        self._home_again()
        self.paid = turn.contact + self._travel() + self._waiting()

    def out(self, id: str) -> int:
        """Minutes from home to a visit."""
        return int(self.turn.travel.minutes[self.turn.worker.start_place, self._place(id)])

    def back(self, id: str) -> int:
        """Minutes from a visit home."""
        return int(self.turn.travel.minutes[self._place(id), self.turn.worker.end_place])

    def between(self, one: str, two: str) -> int:
        return int(self.turn.travel.minutes[self._place(one), self._place(two)])

    def _place(self, id: str) -> int:
        return self.model.person[self.model.visit[id].person].place

    def _ways(self) -> None:
        """One round through home, past every visit that the worker comes to."""
        turn = self.turn
        node = {id: n for n, id in enumerate(turn.comes, start=1)}
        arcs = [(HOME, HOME, ~turn.used)]
        for id, n in node.items():
            arcs += [(n, n, ~turn.comes[id]), (HOME, n, self.first[id]), (n, HOME, self.last[id])]
        arcs += [(node[one], node[two], way) for (one, two), way in self.next.items()]
        self.model.cp.add_circuit(arcs)
        if not node:
            self.model.cp.add(turn.used == 0)

    def _times(self) -> None:
        model, turn = self.model, self.turn
        for id, first in self.first.items():
            start, end = model.start[id], model.start[id] + model.visit[id].minutes
            model.given([first], turn.begin == start)
            model.given([first], start - self.out(id) >= turn.shift.start)
            model.given([first], self.waits[id] == 0)
            model.given([~turn.comes[id]], self.waits[id] == 0)
            model.given([self.last[id]], turn.finish == end)
            if turn.shift.over is not None:
                model.given([self.last[id]], end + self.back(id) <= turn.shift.end + turn.shift.over)
        for (one, two), way in self.next.items():
            pause = self.pause * self.pauses.get(two, 0)
            model.given([way], model.start[two] == self._arrival(one, two) + pause + self.waits[two])

    def _arrival(self, one: str, two: str) -> Var:
        return self.model.start[one] + self.model.visit[one].minutes + self.between(one, two)

    def _breaks(self) -> None:
        """At most one break: where the law asks for it, and where the worker should have a meal."""
        if not self.pauses:
            return
        model, turn, meal, law = self.model, self.turn, self.turn.worker.meal_break, self.model.problem.law
        model.cp.add_at_most_one(self.pauses.values())
        has_one, due = sum(self.pauses.values()), model.choice()
        span = turn.finish - turn.begin
        if law.break_after is None:
            model.cp.add(due == 0)
        else:
            model.given([turn.used, due], span > law.break_after)
            model.given([turn.used, ~due], span <= law.break_after)
            model.given([~turn.used], due == 0)
        model.given([due], has_one == 1)
        if meal is None:
            model.given([~due], has_one == 0)
        else:
            if meal.minutes < law.break_minutes:
                model.cp.add(due == 0)
            model.cp.add(self.pause_start >= meal.opens)
            model.cp.add(self.pause_start + (meal.minutes if meal.holds == "end" else 0) <= meal.closes)
            model.price(meal.missed * POINTS, turn.used - has_one)
        for id, pause in self.pauses.items():
            model.cp.add_implication(pause, turn.comes[id])
            model.given([pause], self.pause_start + self.pause <= model.start[id])
            model.given([pause, self.first[id]], self.pause_start - self.out(id) >= turn.shift.start)
            model.cp.add_bool_or([~pause, ~self.first[id], ~due])  # the law's break is between visits
        for (one, two), way in self.next.items():
            model.given([way, self.pauses[two]], self.pause_start >= self._arrival(one, two))

    def _home_again(self) -> None:
        model, turn = self.model, self.turn
        over = [([last], self._returns(id) - turn.shift.end) for id, last in self.last.items()]
        model.price_of_most(model.weights.extra * POINTS, *over)

    def _returns(self, id: str) -> Var:
        return self.model.start[id] + self.model.visit[id].minutes + self.back(id)

    def _travel(self) -> Var:
        """Price the ways; the answer is the minutes between visits."""
        model, worker, weights = self.model, self.turn.worker, self.model.weights
        always = weights.travel * POINTS
        home = worker.pay * weights.home_travel // 100 + always
        for id in self.first:
            model.price(self.out(id) * home, self.first[id])
            model.price(self.back(id) * home, self.last[id])
        paid = worker.pay * weights.paid_travel // 100 + always
        mile = worker.mileage * weights.mileage // 100 * POINTS
        for (one, two), way in self.next.items():
            metres = int(self.turn.travel.metres[self._place(one), self._place(two)])
            model.price(self.between(one, two) * paid + metres * mile // 1_000, way)
        return sum(self.between(*pair) * way for pair, way in self.next.items())

    def _waiting(self) -> Var:
        """Price the waits; the answer is the minutes of those that are paid."""
        model, weights = self.model, self.model.weights
        all_paid: Var = 0
        for wait in self.waits.values():
            split, paid = model.choice(), model.minutes(0, weights.split_after)
            model.given([split], wait > weights.split_after)
            model.given([split], paid == 0)
            model.given([~split], paid == wait)
            model.price(weights.waiting * POINTS, wait)
            model.price(weights.split_shift * POINTS, split)
            model.price(self.turn.worker.pay * weights.paid_waiting // 100, paid)
            all_paid += paid
        return all_paid

    def idle(self) -> list[tuple[list[Var], Var]]:
        """Minutes of the shift neither at work, on the way nor on a break, where a condition holds."""
        model, turn = self.model, self.turn
        before, after = model.minutes(0, model.end), model.minutes(0, model.end)
        for id, first in self.first.items():
            early = model.start[id] - self.out(id) - turn.shift.start - self.pause * self.pauses.get(id, 0)
            model.given([first], before >= early)
            model.given([self.last[id]], after >= turn.shift.end - self._returns(id))
        idle = before + sum(self.waits.values()) + after
        return [([~turn.used], turn.shift.end - turn.shift.start), ([turn.used], idle)]

    def breaks(self, value: Var) -> dict[tuple[str, str], Break]:
        """The break of a solved model; ``value`` gives what a variable came to."""
        return {
            (self.turn.worker.id, id): Break(value(self.pause_start), self.pause)
            for id, pause in self.pauses.items()
            if value(pause)
        }


def add_rounds(model: Model) -> list[Round]:
    rounds = [Round(model, turn) for turn in model.turns]
    if model.weights.most_idle:
        idle = [part for round in rounds for part in round.idle()]
        model.price_of_most(model.weights.most_idle * POINTS, *idle)
    return rounds
