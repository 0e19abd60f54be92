"""``rota prepare``: compiling what has to be compiled, which takes long once on a computer, and saying so while it
does. Whoever plans or asks first has it done, too."""

import argparse
import sys
import threading
from functools import cache

from rota_engine.cli.files import Commands

SLOW = 2.0
"""Seconds after which somebody who waits is told why. Loading what was compiled before takes less."""


def add(commands: Commands) -> None:
    command = commands.add_parser(
        "prepare",
        help="compile the planner for this computer, so that no first plan waits for it",
        description="Compile the planner for this computer. The first plan would do it, and wait a minute or two.",
    )
    command.set_defaults(run=run_prepare)


def run_prepare(asked: argparse.Namespace) -> int:
    planning()
    questions()
    print("The planner is ready.")
    return 0


@cache
def _say() -> None:
    told = "Preparing the planner for first use on this computer: about a minute or two …"
    print(told, file=sys.stderr, flush=True)


def planning() -> None:
    """Have all that ``solve`` needs compiled."""
    from rota_engine.search.compiled import is_compiled
    from rota_engine.search.solve import warm

    if not is_compiled():
        _say()
    warm()


def questions() -> None:
    """Have all that a ``Board`` needs compiled, by asking a small one about a visit and a double-up."""
    from rota_engine.answers.board import Board
    from rota_engine.rota import Rota
    from rota_engine.testing import placed, problem, visit, worker

    say = threading.Timer(SLOW, _say)
    say.start()
    try:
        small = problem([visit("a"), visit("b", workers=2)], [worker("dan"), worker("eve"), worker("kit")])
        board = Board(small, Rota({"a": placed("9:00", "dan"), "b": placed("10:00", "dan", "eve")}))
        for asked in ("a", "b"):
            board.take(board.probe(asked, disturb=True)[0])
    finally:
        say.cancel()
