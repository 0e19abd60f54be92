"""The law and the costs of a day, as the engine takes them."""

from datetime import date

from carewright.core.queries import fact
from carewright.rota.planning.problem import Costs
from carewright.rota.rules.law import BREAK_AFTER, BREAK_MINUTES, LEAST_PAY, MILEAGE, REST, WEEK_HOURS
from rota_engine.problem.model import Law


def law_on(day: date) -> Law:
    """The limits of working time in force on a day. ``NoFact``: one of them is not known."""
    return Law(
        rest=fact(REST, day),
        break_after=fact(BREAK_AFTER, day),
        break_minutes=fact(BREAK_MINUTES, day),
        week=fact(WEEK_HOURS, day),
    )


def costs_on(day: date) -> Costs:
    """What work costs on a day. ``NoFact``: it is not known."""
    return Costs(pay=fact(LEAST_PAY, day), mileage=fact(MILEAGE, day))
