"""Small problems solved to proven optimality: the reference that the search must meet.

It is a second writing of every rule, as a model of constraint programming, and shares no line with the search or the
evaluator. Needs the extra ``exact`` (OR-Tools).
"""

from rota_engine.exact.solve import ExactResult, solve_exactly

__all__ = ["ExactResult", "solve_exactly"]
