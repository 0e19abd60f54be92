"""``rota bench``: its options are its own (``rota_engine.bench``)."""

import argparse

from rota_engine.cli.files import Commands


def add(commands: Commands) -> None:
    # No word begins with that sign, so that all of them, options too, are handed on.
    command = commands.add_parser("bench", help="measure against other planners", add_help=False, prefix_chars="\0")
    command.add_argument("options", nargs="*", help="as “rota bench --help” tells")
    command.set_defaults(run=bench)


def bench(asked: argparse.Namespace) -> int:
    from rota_engine.bench import main

    return main(asked.options)
