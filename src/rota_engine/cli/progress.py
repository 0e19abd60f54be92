"""How planning goes, on one line: redrawn on a terminal, every few seconds anywhere else (a log, say)."""

import shutil
from typing import TextIO

from rota_engine.search.solve import Progress

EVERY = 5.0
"""Seconds between lines where there is no terminal."""
WIDTH = 20


class ProgressLine:
    """money: whether the score is pence, as everywhere but in benchmarks with a measure of their own."""

    def __init__(self, stream: TextIO, money: bool) -> None:
        self.stream, self.money = stream, money
        self.terminal = stream.isatty()
        self.said = -EVERY
        self.full, self.empty = "█░" if (stream.encoding or "").lower().startswith("utf") else "#."

    def __call__(self, now: Progress) -> None:
        if self.terminal:
            width = shutil.get_terminal_size().columns - 1
            print("\r" + self.line(now)[:width].ljust(width), end="", file=self.stream, flush=True)
        elif now.seconds - self.said >= EVERY or now.done >= 1:
            self.said = now.seconds
            print(self.line(now), file=self.stream, flush=True)

    def line(self, now: Progress) -> str:
        filled = round(WIDTH * now.done)
        score = f"£{now.pence / 100:,.2f}" if self.money else f"{now.pence:,.0f}"
        return (
            f"{self.full * filled}{self.empty * (WIDTH - filled)} {now.done:4.0%}  {now.seconds:.0f} s  "
            f"choices kept {now.kept:.0%}  unassigned {now.unassigned:,}  score {score}"
        )

    def end(self) -> None:
        if self.terminal:
            print(file=self.stream, flush=True)
