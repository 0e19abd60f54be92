"""``rota import``, ``rota convert`` and ``rota generate``: where problems come from."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from rota_engine.cli import files
from rota_engine.cli.files import Commands, Refused

if TYPE_CHECKING:
    from rota_engine.problem.model import Problem


def add(commands: Commands) -> None:
    bring = commands.add_parser(
        "import",
        help="read a folder of CSV files, and say all that is wrong with them",
        description="Read a branch from a folder of CSV files (docs/how-to/import-a-branch.md). Every fault is told at "
        "once, with its file, row and column and what to do about it.",
    )
    bring.add_argument("folder", metavar="FOLDER", type=Path, help="the folder with persons.csv, visits.csv and so on")
    what = bring.add_mutually_exclusive_group(required=True)
    what.add_argument("--check", action="store_true", help="only say what is in it, or what is wrong")
    what.add_argument("--out", type=Path, metavar="JSON", help="write it as one file")
    bring.set_defaults(run=run_import)

    convert = commands.add_parser(
        "convert",
        help="write a problem in another format",
        description="Write a problem as one JSON file, or as a folder of CSV files if TO does not end in .json. What "
        "things weigh, where a benchmark says so, is not in it.",
    )
    files.add_problem(convert, weights=False)
    convert.add_argument("to", metavar="TO", type=Path, help="a file that ends in .json, or a new folder")
    convert.set_defaults(run=run_convert)

    generate = commands.add_parser(
        "generate",
        help="make up a branch",
        description="Make up an English homecare branch from published facts (docs/explanation/synthetic-branches.md).",
    )
    generate.add_argument("--people", type=int, default=60, metavar="N", help="who draw on care (%(default)s)")
    generate.add_argument("--workers", type=int, metavar="N", help="who come (two for five people, if not said)")
    generate.add_argument("--days", type=int, default=7, metavar="N", help="1 to 28, from a Monday on (%(default)s)")
    generate.add_argument("--seed", type=int, default=1, metavar="N", help="another seed, another branch (%(default)s)")
    generate.add_argument("--style", default="2012", help="whose lengths of visits: 2012, today (%(default)s)")
    generate.add_argument("--out", type=Path, required=True, metavar="JSON", help="write it here")
    generate.add_argument("--plan", type=Path, metavar="ROTA", help="write a first plan, which leaves no visit undone")
    generate.set_defaults(run=run_generate)


def run_import(asked: argparse.Namespace) -> int:
    from rota_engine.formats import csv_folder, native

    files.can_write(asked.out)
    if not asked.folder.is_dir():
        raise Refused(f"There is no folder {asked.folder}. Name the one that persons.csv is in.")
    problem = csv_folder.read(asked.folder)
    files.warn(problem)
    print(_what_is_in(problem))
    if asked.out:
        with files.replacing(asked.out) as new:
            native.write(problem, new)
        print(f"Written to {asked.out}")
    return 0


def run_convert(asked: argparse.Namespace) -> int:
    from rota_engine.formats import csv_folder, native

    given = files.read(asked)
    if asked.to.suffix == ".json":
        files.can_write(asked.to)
        with files.replacing(asked.to) as new:
            native.write(given.problem, new)
    else:
        if asked.to.exists():
            raise Refused(f"{asked.to} is there already. Name a new folder, or a file that ends in .json.")
        files.can_write(asked.to)
        with files.replacing(asked.to) as new:
            csv_folder.write(given.problem, new)
    print(f"{_what_is_in(given.problem)}\nWritten to {asked.to}")
    return 0


def run_generate(asked: argparse.Namespace) -> int:
    from rota_engine.branches import generate_with_plan
    from rota_engine.formats import native

    files.can_write(asked.out, asked.plan)
    with files.refusing():
        problem, plan = generate_with_plan(asked.people, asked.days, asked.seed, asked.style, asked.workers)
    with files.replacing(asked.out) as new:
        native.write(problem, new)
    print(f"{_what_is_in(problem)}\nWritten to {asked.out}")
    if asked.plan:
        with files.replacing(asked.plan) as new:
            native.write_rota(plan, new)
        print(f"A first plan is in {asked.plan}")
    return 0


def _what_is_in(problem: "Problem") -> str:
    from rota_engine.rules.rule import Names

    visits, workers = Names.count(len(problem.visits), "visit"), Names.count(len(problem.workers), "worker")
    return f"{files.people(len(problem.persons))}, {visits}, {workers}, {Names.count(problem.days, 'day')}"
