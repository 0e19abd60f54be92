"""Measurements against published problems and other planners: ``rota bench``, and the page that shows what they found.

It never runs as part of the tests: numbers are only worth something from a machine that does nothing else.
"""

from rota_engine.bench.command import main

__all__ = ["main"]
