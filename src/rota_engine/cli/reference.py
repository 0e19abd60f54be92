"""The page of the documentation that says what each command can do, made from the commands themselves.

``python -m rota_engine.cli.reference`` prints it; a test sees that docs/reference/command-line.md is the same.
"""

import argparse
from collections.abc import Iterator

from rota_engine.cli import EXIT_CODES, parser

HEAD = """\
# The command `rota`

Made by `python -m rota_engine.cli.reference`; a test keeps it current. Days count from 1, ids are those of the files,
and a `JSON` that says what happened or would change is written as the parts of [a problem](file-formats.md) are.
"""


def page() -> str:
    """The page as Markdown."""
    codes = (line.split(maxsplit=1) for line in EXIT_CODES.splitlines()[1:])
    rows = "\n".join(f"| {code} | {words} |" for code, words in codes)
    commands = "\n".join(line for command in _commands() for line in _command(*command))
    return f"{HEAD}\n## Exit codes\n\n| Code | Meaning |\n| --- | --- |\n{rows}\n\n{commands}"


def _commands() -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
            yield from ((name, helps[name], command) for name, command in action.choices.items())


def _command(name: str, words: str, command: argparse.ArgumentParser) -> Iterator[str]:
    options = [action for action in command._actions if action.dest != "help"]
    needed = " ".join(str(action.metavar) for action in options if not action.option_strings and action.metavar)
    yield f"## `rota {name}{' ' + needed if needed else ''}`\n"
    yield f"{command.description or words[0].upper() + words[1:] + '.'}\n"
    if options:
        yield "| | |\n| --- | --- |"
    for action in options:
        told = (action.help or "") % vars(action)
        yield f"| {_written(action)} | {told[:1].upper()}{told[1:]} |"
    yield ""


def _written(action: argparse.Action) -> str:
    """How an option or a name is typed."""
    metavar = action.metavar or ("{" + ",".join(map(str, action.choices)) + "}" if action.choices else "")
    values = " ".join(metavar) if isinstance(metavar, tuple) else metavar
    if not action.option_strings:
        return f"`{values or action.dest}`"
    several = " …" if action.nargs == "+" else ""
    return f"`{' '.join([action.option_strings[0], values]).strip()}{several}`"


if __name__ == "__main__":
    print(page(), end="")
