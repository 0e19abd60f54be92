"""The command ``rota``: plan a week, ask a rota questions, bring data in and out.

Each group of commands is a module with ``add``, which describes them, and a function for each that runs it and gives
the exit code. What needs NumPy or the compiled search is imported inside those functions, so that ``rota --help`` is
there at once.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from rota_engine.cli import ask, branch, measure, plan, prepare
from rota_engine.cli.files import Refused

EXIT_CODES = """\
exit codes:
  0  done; also when Ctrl-C ended the planning early: the best rota found by then is kept
  1  hard rules are broken, or what was asked for is impossible
  2  the options or the files cannot be used; nothing was written
  130  stopped by Ctrl-C before there was anything to keep
"""


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    told = argparse.ArgumentParser(
        prog="rota",
        description="Plans homecare rounds around what each person chose, and says why where it could not.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = told.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for group in (plan, branch, ask, measure, prepare):
        group.add(commands)
    return told


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line; the answer is the exit code. ``SystemExit``: the options are wrong, or asked for help."""
    asked = parser().parse_args(argv)
    from rota_engine.problem.check import BadProblem

    try:
        code: int = asked.run(asked)
        sys.stdout.flush()
    except BadProblem as error:
        return _say(f"This cannot be used. Nothing was written.\n{error}", 2)
    except Refused as error:
        return _say(str(error), 2)
    except BrokenPipeError:  # whoever read our answer has gone: nothing is left to say, and not to say it aloud
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        return _say(f"{error.filename}: {error.strerror}. Check its name and place, and the room on the disk.", 2)
    except KeyboardInterrupt:
        return _say("Stopped.", 130)
    return code


def _say(words: str, code: int) -> int:
    print(f"rota: {'\n  '.join(words.splitlines())}", file=sys.stderr)
    return code
