"""``rota plan`` and ``rota check``: make a rota, and see what one is worth."""

import argparse
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from rota_engine.cli import files, prepare
from rota_engine.cli.files import Commands, Given

if TYPE_CHECKING:
    from rota_engine.evaluate import Score
    from rota_engine.rota import Rota
    from rota_engine.search.solve import Result

SHOWN = 20
"""Broken rules that are told one by one; the others are counted."""


def add(commands: Commands) -> None:
    plan = commands.add_parser(
        "plan",
        help="plan a week",
        description="Plan the visits of a problem. Ctrl-C ends the planning early and keeps the best rota found.",
    )
    files.add_problem(plan)
    until = plan.add_mutually_exclusive_group()
    until.add_argument(
        "--seconds",
        type=files.above_zero(float),
        default=10.0,
        metavar="N",
        help="how long to plan, in seconds (%(default)g)",
    )
    until.add_argument(
        "--iterations",
        type=files.above_zero(int),
        metavar="N",
        help="so many steps instead: the same answer every time",
    )
    plan.add_argument("--seed", type=int, default=1, metavar="N", help="another seed, another rota (%(default)s)")
    plan.add_argument(
        "--threads", type=files.above_zero(int), default=2, metavar="N", help="searches side by side (%(default)s)"
    )
    plan.add_argument("--start", type=Path, metavar="ROTA", help="a rota to begin from")
    plan.add_argument("--first-day", type=files.day, metavar="DATE", help="the date of day 0, for the page: 2026-11-23")
    plan.add_argument("--out", type=Path, metavar="ROTA", help="write the rota; .csv: a list for a spreadsheet")
    plan.add_argument("--page", type=Path, metavar="HTML", help="write the week as a page to look at and to print")
    plan.set_defaults(run=run_plan)

    check = commands.add_parser(
        "check",
        help="score a rota and see whether it breaks a rule",
        description="Score a rota with the independent evaluator: each part of the score, objective and violations.",
    )
    files.add_problem(check)
    check.add_argument("rota", metavar="ROTA", type=Path, help="the rota, in the format that goes with FILE")
    check.set_defaults(run=run_check)


def run_plan(asked: argparse.Namespace) -> int:
    files.can_write(asked.out, asked.page)
    given = files.read(asked)
    if asked.page and given.problem.resolution != 1:
        raise files.Refused("A page shows whole minutes, and this problem counts in fractions. Leave out --page.")
    files.warn(given.problem)
    start = files.read_rota(asked.start, given) if asked.start else None
    prepare.planning()
    if asked.page:
        prepare.questions()
    result = _planned(asked, given, start)
    print(_told(given, result))
    if asked.out:
        files.write_rota(asked.out, result.rota, given)
        print(f"The rota is in {asked.out}")
    if asked.page:
        from rota_engine.answers.explain import explain
        from rota_engine.page import week_page

        explanation = explain(given.problem, result.rota, given.weights, changes=False)
        files.write_text(asked.page, week_page(explanation, first_day=asked.first_day or given.first_day))
        print(f"The week as a page: open {asked.page} in a browser")
    return 0


def _planned(asked: argparse.Namespace, given: Given, start: "Rota | None") -> "Result":
    from rota_engine.cli.progress import ProgressLine
    from rota_engine.search.solve import Params, solve
    from rota_engine.search.stop import MaxIterations, MaxSeconds, Until

    line = ProgressLine(sys.stderr, money=given.format not in files.BENCHMARKS)
    stop = MaxSeconds(asked.seconds) if asked.iterations is None else MaxIterations(asked.iterations)
    with ctrl_c() as pressed:
        result = solve(
            given.problem,
            stop=Until(stop, pressed),
            seed=asked.seed,
            weights=given.weights,
            params=Params(threads=asked.threads),
            start=start,
            on_progress=line,
        )
        line.end()
        if pressed():
            print("Stopped early: this is the best rota found so far.", file=sys.stderr)
    return result


@contextmanager
def ctrl_c() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl-C was pressed, instead of an exception wherever the program happens to be. Pressed again, it is one
    all the same."""
    pressed = False

    def note(number: int, frame: FrameType | None) -> None:
        nonlocal pressed
        if pressed:
            raise KeyboardInterrupt
        pressed = True

    before = signal.signal(signal.SIGINT, note)
    try:
        yield lambda: pressed
    finally:
        signal.signal(signal.SIGINT, before)


def _told(given: Given, result: "Result") -> str:
    """What came of the planning, in the few numbers that matter."""
    from rota_engine.answers.outcome import outcome, pounds

    problem, count = given.problem, len(given.problem.visits)
    if given.format in files.BENCHMARKS:
        return "\n".join(_measure(given, result.rota, result.score)[-2:])
    told = outcome(problem, result.rota, given.weights)
    faces = [number for number in told.faces.values() if number]
    lines = {
        "Visits with somebody": f"{count - len(told.unassigned):,} of {count:,}",
        "Choices of when kept": _share(*told.kept["when"]),
        "Choices of who kept": _share(*told.kept["who"]),
        "Faces a person": f"{sum(faces) / max(1, len(faces)):.1f} on average, {max(faces, default=0)} at most",
        "Paid hours": f"{sum(told.paid_minutes.values()) / 60:,.0f}",
        "To pay": pounds(told.pence),
        "Score": pounds(round(result.score.pence)),
    }
    return "\n".join(f"{name:22}{words}" for name, words in lines.items())


def _share(kept: int, asked: int) -> str:
    return f"{kept:,} of {asked:,} ({100 * kept // asked}%)" if asked else "nobody asked"


def run_check(asked: argparse.Namespace) -> int:
    from rota_engine.evaluate import evaluate
    from rota_engine.rules import BY_NAME
    from rota_engine.rules.rule import Names

    given = files.read(asked)
    rota = files.read_rota(asked.rota, given)
    score = evaluate(given.problem, rota, given.weights)
    names = Names(given.problem)
    broken = [finding for finding in score.findings if BY_NAME[finding.rule].hard]
    for finding in broken[:SHOWN]:
        about = f"visit {finding.visit}: " if finding.visit else ""
        print(f"{finding.rule}: {about}{BY_NAME[finding.rule].tell_worker(finding, names)}")
    if len(broken) > SHOWN:
        print(f"… and {len(broken) - SHOWN} more")
    lines = _measure(given, rota, score)
    print("\n".join(lines))
    return 0 if lines[-1] == "violations 0" else 1


def _measure(given: Given, rota: "Rota", score: "Score") -> list[str]:
    """Each part of the score as a line, then the objective and the number of violations: in pence, or as a benchmark
    counts. There, somebody who must be visited and is not is a violation too."""
    from rota_engine.formats import mankowska, uhhc
    from rota_engine.problem.weights import POINTS

    undone = {visit.person for visit in given.problem.visits if visit.id not in rota.visits and not visit.optional}
    violations = score.violations + (len(undone) if given.format in files.BENCHMARKS else 0)
    parts: dict[str, float] = {name: points / POINTS for name, points in score.by_rule().items()}
    objective = score.pence
    if given.format == "uhhc":
        parts, objective = dict(uhhc.components(score)), uhhc.objective(score)
    elif given.format == "mankowska":
        parts = {name: parts[name] / mankowska.RESOLUTION for name in ("paid_travel", "late", "latest")}
        objective = mankowska.objective(score)
    lines = [f"{name} {_two_decimals(value)}" for name, value in (*parts.items(), ("objective", objective))]
    return [*lines, f"violations {violations}"]


def _two_decimals(value: float) -> str:
    """Up to two decimals, none where there are none."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
