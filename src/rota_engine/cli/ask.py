"""Questions to a rota: ``rota explain``, ``offers``, ``repair``, ``what-if`` and ``frontier``.

Days count from 1 here, as they do in every sentence.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rota_engine.cli import files, prepare
from rota_engine.cli.files import Commands, Refused

if TYPE_CHECKING:
    from rota_engine.answers.choices import Choice
    from rota_engine.answers.events import Event, Now
    from rota_engine.answers.explain import Explanation
    from rota_engine.answers.what_if import Change


def add(commands: Commands) -> None:
    explain = _question(commands, "explain", "what was asked, what became of it, and what it would take")
    explain.add_argument("--person", metavar="ID", help="only this person, and with every choice that was kept")
    explain.set_defaults(run=run_explain)

    offers = _question(commands, "offers", "who could come then, or when could she come")
    about = offers.add_mutually_exclusive_group(required=True)
    about.add_argument("--visit", metavar="ID", help="another place for this visit")
    about.add_argument("--person", metavar="ID", help="a new visit to this person")
    offers.add_argument("--day", type=files.above_zero(int), metavar="N", help="on this day (any day if not said)")
    offers.add_argument("--at", type=files.clock, metavar="9:30", help="at this time (any time if not said)")
    offers.add_argument("--tolerance", type=int, default=15, metavar="N", help="give or take minutes (%(default)s)")
    offers.add_argument("--worker", metavar="ID", help="by this worker (anybody if not said)")
    offers.add_argument("--minutes", type=int, default=30, metavar="N", help="length of a new visit (%(default)s)")
    offers.add_argument("--workers", type=int, choices=(1, 2), default=1, help="who come to a new visit (%(default)s)")
    offers.add_argument("--skills", nargs="+", default=[], metavar="SKILL", help="what a new visit needs")
    offers.add_argument("--limit", type=files.above_zero(int), default=10, metavar="N", help="so many (%(default)s)")
    offers.set_defaults(run=run_offers)

    repair = _question(commands, "repair", "mend a rota after something happened, and see who is told of a change")
    event = repair.add_mutually_exclusive_group(required=True)
    event.add_argument("--worker-away", nargs=2, metavar=("ID", "DAY"), help="a worker cannot come on a day")
    event.add_argument("--person-away", nargs=3, metavar=("ID", "FIRST", "LAST"), help="not at home on these days")
    event.add_argument("--overran", nargs=2, metavar=("VISIT", "MINUTES"), help="a visit takes longer than planned")
    event.add_argument("--grew", nargs=2, metavar=("VISIT", "MINUTES"), help="a visit to come has to be longer")
    event.add_argument("--home", type=Path, metavar="JSON", help="a person is home again: {visits}")
    event.add_argument("--package", type=Path, metavar="JSON", help="a new person: {person, visits, links, travel}")
    repair.add_argument("--now", nargs=2, metavar=("DAY", "9:30"), help="what began before stays as it is")
    repair.add_argument(
        "--seconds", type=files.above_zero(float), default=2.0, metavar="N", help="how long it may take (%(default)g)"
    )
    repair.add_argument("--out", type=Path, metavar="ROTA", help="write the mended rota")
    repair.add_argument("--out-problem", type=Path, metavar="JSON", help="write the problem as it is then")
    repair.set_defaults(run=run_repair)

    what_if = _question(commands, "what-if", "what a change would do to everybody, without making it")
    change = what_if.add_mutually_exclusive_group(required=True)
    change.add_argument("--package", type=Path, metavar="JSON", help="a new person: {person, visits, links, travel}")
    change.add_argument("--another-worker", type=Path, metavar="JSON", help="one worker more: {worker, travel}")
    change.add_argument("--without-worker", metavar="ID", help="one worker fewer")
    change.add_argument("--wish", nargs=2, metavar=("VISIT", "9:30"), help="another wished time")
    change.add_argument("--team", nargs="+", metavar="ID", help="a person, then the workers they would choose")
    what_if.add_argument(
        "--seconds", type=files.above_zero(float), default=10.0, metavar="N", help="how long it may take (%(default)g)"
    )
    what_if.set_defaults(run=run_what_if)

    frontier = commands.add_parser(
        "frontier",
        help="how much choice does a budget buy?",
        description="Plan a problem several times, from time and task to fully chosen, and draw choices kept against "
        "cost.",
    )
    files.add_problem(frontier)
    frontier.add_argument("--points", type=int, default=6, metavar="N", help="how many rotas (%(default)s)")
    frontier.add_argument(
        "--seconds", type=files.above_zero(float), default=10.0, metavar="N", help="for each (%(default)g)"
    )
    frontier.add_argument("--svg", type=Path, metavar="SVG", help="write the curve as a picture")
    frontier.add_argument("--csv", type=Path, metavar="CSV", help="write the curve as a table")
    frontier.set_defaults(run=run_frontier)


def _question(commands: Commands, name: str, words: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=words, description=f"{words[0].upper()}{words[1:]}.")
    files.add_problem(command)
    command.add_argument("rota", metavar="ROTA", type=Path, help="the rota that is asked")
    return command


def run_explain(asked: argparse.Namespace) -> int:
    from rota_engine.answers.choices import Status, kept_of
    from rota_engine.answers.explain import explain
    from rota_engine.rules.rule import Names

    given = files.read(asked)
    rota = files.read_rota(asked.rota, given)
    if asked.person is not None and asked.person not in {person.id for person in given.problem.persons}:
        raise Refused(f"There is no person {asked.person!r} in {asked.file}. Use an id that it has.")
    prepare.questions()
    told = explain(given.problem, rota, given.weights, asked.person)
    names, whose = Names(given.problem), None
    for choice in told.choices:
        if choice.status is Status.KEPT and asked.person is None:
            continue
        if whose != (whose := (choice.asked.by_worker, choice.asked.whose)):
            print(f"\n{names.worker(whose[1]) if whose[0] else names.person(whose[1])}")
        print("\n".join(_choice(told, choice, names_one=asked.person is not None)))
    print()
    for kind, (kept, of) in kept_of(told.choices).items():
        print(f"Choices of {kind}: {kept:,} of {of:,} kept")
    return 0


def _choice(told: "Explanation", choice: "Choice", names_one: bool) -> Iterable[str]:
    """What was asked, what became of it and why; and what it would take, where that is worked out at once."""
    from rota_engine.answers.ways import Change

    at = f" ({choice.asked.visit})" if choice.asked.visit else ""
    yield f"  {choice.status}: {choice.asked.words}{at}"
    reasons = (reason.to_person if names_one else reason.to_worker for reason in choice.reasons)
    yield from (f"    {words}" for words in dict.fromkeys(reasons))
    way = told.way(choice) if names_one or choice.asked.rule == "unassigned" else None
    if isinstance(way, Change):
        yield f"    It could be kept: {way.to_person if names_one else way.to_worker} {way.weighed}"
    elif way:
        yield from (f"    In the way: {block.to_person if names_one else block.to_worker}" for block in way.blocks)


def run_offers(asked: argparse.Namespace) -> int:
    from rota_engine.answers.board import Board
    from rota_engine.answers.offers import Request, offers
    from rota_engine.rules.rule import Names

    given = files.read(asked)
    rota = files.read_rota(asked.rota, given)
    prepare.questions()
    request = Request(
        asked.visit, asked.person, asked.day and asked.day - 1, asked.at, asked.tolerance, asked.minutes, asked.workers,
        asked.worker, frozenset(asked.skills),
    )  # fmt: skip
    with files.refusing():
        found = offers(Board(given.problem, rota, given.weights), request, asked.limit)
    names = Names(given.problem)
    for number, offer in enumerate(found, start=1):
        who = " and ".join(names.worker(worker) for worker in offer.workers)
        print(f"{number}. Day {offer.day + 1}, {names.clock(offer.start)}: {who} ({_weighs(offer.pence)})")
        print("".join(f"   {words}\n" for words in offer.reasons), end="")
        print("".join(f"   {words}\n" for _, words in offer.touches), end="")
    if not found:
        print("Nobody can come then without breaking a rule or somebody else’s choice. Try another time or day.")
    return 0 if found else 1


def _weighs(pence: int) -> str:
    from rota_engine.answers.outcome import pounds

    return f"weighs {pounds(abs(pence))} {'less' if pence < 0 else 'more'}" if pence else "weighs nothing"


def run_repair(asked: argparse.Namespace) -> int:
    from rota_engine.answers.board import Board
    from rota_engine.answers.repair import repair
    from rota_engine.formats import native
    from rota_engine.rules.rule import Names

    files.can_write(asked.out, asked.out_problem)
    given = files.read(asked)
    rota = files.read_rota(asked.rota, given)
    event, now = _event(asked), _now(asked)
    prepare.questions()
    with files.refusing():
        done = repair(Board(given.problem, rota, given.weights), event, asked.seconds, now=now)
    names = Names(done.problem)
    for told in done.changes:
        print(f"{names.worker(told.id) if told.worker else names.person(told.id)}: {told.sentence}")
    undone = Names.count(len(done.unassigned), "visit")
    print(f"{files.people(len(done.persons))} to tell of a change; {undone} that nobody can come to")
    if asked.out:
        files.write_rota(asked.out, done.rota, files.Given(done.problem, given.weights, given.format, given.first_day))
    if asked.out_problem:
        with files.replacing(asked.out_problem) as new:
            native.write(done.problem, new)
    return 1 if done.unassigned else 0


def _event(asked: argparse.Namespace) -> "Event":
    from rota_engine.answers.events import NeedsGrew, NewPackage, PersonAway, PersonHome, VisitOverran, WorkerAway

    if asked.worker_away:
        return WorkerAway(asked.worker_away[0], _day(asked.worker_away[1]))
    if asked.person_away:
        return PersonAway(asked.person_away[0], _day(asked.person_away[1]), _day(asked.person_away[2]))
    if asked.overran:
        return VisitOverran(asked.overran[0], _whole(asked.overran[1]))
    if asked.grew:
        return NeedsGrew(asked.grew[0], _whole(asked.grew[1]))
    event: Event = _from_json(PersonHome, asked.home) if asked.home else _from_json(NewPackage, asked.package)
    return event


def _now(asked: argparse.Namespace) -> "Now | None":
    from rota_engine.answers.events import Now

    return Now(_day(asked.now[0]), _minute(asked.now[1])) if asked.now else None


def run_what_if(asked: argparse.Namespace) -> int:
    from rota_engine.answers.what_if import what_if

    given = files.read(asked)
    rota = files.read_rota(asked.rota, given)
    change = _change(asked)
    prepare.planning()
    with files.refusing():
        told = what_if(given.problem, rota, change, asked.seconds, weights=given.weights)
    print("\n".join(told.sentences))
    return 0


def _change(asked: argparse.Namespace) -> "Change":
    from rota_engine.answers.what_if import AcceptPackage, AnotherWorker, Team, Wish, WithoutWorker
    from rota_engine.problem.model import TimeWish

    if asked.without_worker:
        return WithoutWorker(asked.without_worker)
    if asked.wish:
        return Wish(asked.wish[0], TimeWish(_minute(asked.wish[1])))
    if asked.team:
        return Team(asked.team[0], tuple(asked.team[1:]))
    kind, path = (AcceptPackage, asked.package) if asked.package else (AnotherWorker, asked.another_worker)
    change: Change = _from_json(kind, path)
    return change


def run_frontier(asked: argparse.Namespace) -> int:
    from rota_engine.answers.frontier import frontier, frontier_csv
    from rota_engine.answers.frontier_chart import frontier_svg
    from rota_engine.answers.outcome import pounds

    files.can_write(asked.svg, asked.csv)
    given = files.read(asked)
    prepare.planning()
    with files.refusing():
        points = frontier(given.problem, given.weights, asked.points, asked.seconds)
    for point in points:
        print(
            f"{point.label:16} {pounds(point.pence):>12}  {point.kept:4.0%} of choices kept  {point.unassigned} undone"
        )
    for path, text in ((asked.svg, frontier_svg), (asked.csv, frontier_csv)):
        if path:
            files.write_text(path, text(points))
    return 0


def _from_json(kind: Any, path: Path) -> Any:
    """A dataclass of the engine, written as JSON in the way of the native format. Raises ``BadFile``."""
    from rota_engine.formats.convert import Reader
    from rota_engine.formats.text import BadFile, read_json

    reader = Reader(path.name)
    found = reader.read(kind, read_json(path))
    if reader.faults:
        raise BadFile(reader.faults)
    return found


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise Refused(f"{text!r} is not a whole number.")
    return int(text)


def _day(text: str) -> int:
    """Whoever types counts days from 1, as every sentence does; the engine counts from 0."""
    if _whole(text) == 0:
        raise Refused("The first day is 1.")
    return _whole(text) - 1


def _minute(text: str) -> int:
    try:
        return files.clock(text)
    except argparse.ArgumentTypeError as error:
        raise Refused(f"{error}.") from error
