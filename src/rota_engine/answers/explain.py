"""What did I ask, what did I get, why not, and what would it take? For every choice of a rota, or for one person's.

A choice that is not kept has either a cheapest change that would keep it, with its price and whom it would touch, or a
blocking set: the hard rules that forbid it as long as everybody else's visits stay where they are.
"""

from rota_engine.answers.choices import Asked, Choice, Status, choices
from rota_engine.answers.ways import Way, Ways
from rota_engine.problem.model import Problem
from rota_engine.problem.weights import Weights
from rota_engine.rota import Rota
from rota_engine.week import Week


class Explanation:
    """Every choice, and the way to those that are not kept, worked out when it is asked for."""

    def __init__(self, problem: Problem, rota: Rota, weights: Weights, person: str | None) -> None:
        self.week = Week(problem, rota, weights)
        self.choices = tuple(choices(self.week, person))
        self._found: dict[Asked, Way] = {}
        self._ways: Ways | None = None

    def way(self, choice: Choice) -> Way:
        """What would keep a choice, or what forbids it.

        None: it is kept; or it is not about visits that could go elsewhere (a fair share of the work, a meal break);
        or there is nobody else; or each visit that it is about could go elsewhere, but not all of them.
        """
        if choice.status is Status.KEPT:
            return None
        if choice.asked not in self._found:
            self._ways = self._ways or Ways(self.week)
            self._found[choice.asked] = self._ways.way(choice.asked)
        return self._found[choice.asked]


def explain(
    problem: Problem,
    rota: Rota,
    weights: Weights | None = None,
    person: str | None = None,
    changes: bool = True,
) -> Explanation:
    """Every choice of everybody, or of one person, and what became of it.

    changes: work out at once what would keep the choices of ``person`` that are not kept. The choices of all persons
    are too many for that: there it is done for the visits that are undone, and for the rest on ``Explanation.way``.
    ``KeyError``: an id that the problem does not know.
    """
    explanation = Explanation(problem, rota, weights or Weights(), person)
    for choice in explanation.choices if changes else ():
        if person is not None or choice.asked.rule == "unassigned":
            explanation.way(choice)
    return explanation
