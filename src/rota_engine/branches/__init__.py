"""Synthetic homecare branches made from published facts, for tests, benchmarks and the first look at the engine.

``generate`` makes a branch, ``generate_with_plan`` also the plan that proves it can be planned in full, ``single_day``
a day that plain route planners can express too. What is published and what is assumed: ``facts``.
"""

from rota_engine.branches.generate import generate, generate_with_plan
from rota_engine.branches.single_day import single_day

__all__ = ["generate", "generate_with_plan", "single_day"]
