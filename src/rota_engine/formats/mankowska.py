"""Instances of Mankowska, Meisel and Bierwirth, *The home health care routing and scheduling problem with
interdependent services*, Health Care Management Science 17 (2014), doi 10.1007/s10729-013-9243-1, in their text format.

Each service a patient needs is a visit ``p1:s2``; where there are two, the second is linked to the first. Times have
fractions, so the problem counts in millionths of a minute. Rotas of these problems are kept in our own format.
"""

import re
from itertools import batched
from pathlib import Path

import numpy as np

from rota_engine.evaluate import Score
from rota_engine.formats.text import BadFile, read_text
from rota_engine.problem.check import Fault, checked
from rota_engine.problem.model import MINUTES_A_DAY, Link, Person, Problem, Shift, Travel, Visit, Window, Worker
from rota_engine.problem.weights import POINTS, Weights

RESOLUTION = 1_000_000
UNDONE = 100_000 * RESOLUTION
"""What a service left out weighs: more than all lateness that doing it could cause, for none may be left out."""

SECTIONS = ("nbNodes", "nbVehi", "nbServi", "r", "DS", "a", "x", "y", "d", "p", "mind", "maxd", "e", "l")


def read(path: Path) -> tuple[Problem, Weights]:
    """Read an instance. Raises ``BadFile``."""
    tables = _tables(path)
    needs, able, minutes = tables["r"][1:-1], tables["a"], tables["d"]
    nodes, workers = len(minutes), len(able)
    persons, visits, links = list[Person](), list[Visit](), list[Link]()
    for node, needed in enumerate(needs, start=1):
        persons.append(Person(f"p{node}", node))
        window = Window(tables["e"][0][node], tables["l"][0][node])
        mine = [
            Visit(
                f"p{node}:s{service + 1}",
                f"p{node}",
                days=(0,),
                minutes=tables["p"][node * workers][service],
                windows=(window,),
                window_holds="start",
                late_limit=None,
                skills=frozenset({f"s{service + 1}"}),
                worth=UNDONE,
            )
            for service, count in enumerate(needed)
            if count
        ]
        visits.extend(mine)
        if len(mine) == 2:
            gap = tables["mind"][0][node], tables["maxd"][0][node]
            links.append(Link(mine[0].id, mine[1].id, *gap, worker="different", together=True))
    matrix = np.array(minutes, dtype=np.int64)
    shift = Shift(0, 0, MINUTES_A_DAY * RESOLUTION, over=None)
    problem = Problem(
        days=1,
        persons=tuple(persons),
        visits=tuple(visits),
        workers=tuple(
            Worker(
                f"c{n + 1}",
                start_place=0,
                end_place=nodes - 1,
                skills=frozenset(f"s{service + 1}" for service, can in enumerate(row) if can),
                shifts=(shift,),
            )
            for n, row in enumerate(able)
        ),
        travel={"car": Travel(matrix, np.zeros_like(matrix))},
        links=tuple(links),
        name=path.stem,
        resolution=RESOLUTION,
    )
    return checked(problem), Weights.only(travel=1, late=1, latest=1)


def objective(score: Score) -> float:
    """The published objective: a third each of total travel, total lateness and the largest lateness, in minutes.
    Without meaning when a service is left out."""
    return score.points / POINTS / 3 / RESOLUTION


def _tables(path: Path) -> dict[str, list[list[int]]]:
    """Each section as rows of numbers, times in millionths of a minute. Raises ``BadFile`` with all faults."""
    faults: list[Fault] = []
    found: dict[str, list[float]] = {}
    name = ""
    for number, line in enumerate(read_text(path).splitlines(), start=1):
        for token in line.split():
            if token in SECTIONS:
                name = token
                found[name] = []
            elif name and re.fullmatch(r"-?\d{1,9}(\.\d*)?", token):
                found[name].append(float(token))
            else:
                faults.append(Fault(f"{path.name}, line {number}", f"{token!r} is no number", "Correct it"))
    faults += [Fault(path.name, f"section {name!r} is missing", "Add it") for name in SECTIONS if not found.get(name)]
    if faults:
        raise BadFile(faults)
    nodes, workers, services = (int(found[name][0]) for name in ("nbNodes", "nbVehi", "nbServi"))
    shapes = {
        "r": (nodes, services),
        "a": (workers, services),
        "d": (nodes, nodes),
        "p": (nodes * workers, services),
        **dict.fromkeys(("mind", "maxd", "e", "l"), (1, nodes)),
    }
    tables: dict[str, list[list[int]]] = {}
    for name, (rows, columns) in shapes.items():
        if len(found[name]) != rows * columns:
            what = f"section {name!r} has {len(found[name])} numbers, not {rows} times {columns}"
            faults.append(Fault(path.name, what, "Complete it"))
            continue
        times = 1 if name in ("r", "a") else RESOLUTION
        tables[name] = [[round(value * times) for value in row] for row in batched(found[name], columns)]
    if faults:
        raise BadFile(faults)
    for node, needed in enumerate(tables["r"][1:-1], start=1):
        if not 1 <= sum(map(bool, needed)) <= 2:
            faults.append(Fault(f"{path.name}, node {node}", f"{sum(needed)} services", "Ask for one or two"))
        block = tables["p"][node * workers : (node + 1) * workers]
        if any(row != block[0] for row in block):
            what = "a service takes some workers longer than others"
            faults.append(Fault(f"{path.name}, node {node}", what, "Leave this instance out"))
    if faults:
        raise BadFile(faults)
    return tables
