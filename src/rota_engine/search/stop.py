"""When a search ends. A stop rule answers how much of the search is over, from 0 to 1."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class Stop(Protocol):
    """``done(iterations, seconds)``: 0 at the start, 1 when it is time to stop."""

    def done(self, iterations: int, seconds: float) -> float: ...


@dataclass(frozen=True, slots=True)
class MaxSeconds:
    """Stop after so many seconds of searching."""

    seconds: float

    def done(self, iterations: int, seconds: float) -> float:
        return min(1.0, seconds / self.seconds) if self.seconds > 0 else 1.0


@dataclass(frozen=True, slots=True)
class MaxIterations:
    """Stop after so many moves tried in each thread: the same problem, seed and threads give the same rota."""

    iterations: int

    def done(self, iterations: int, seconds: float) -> float:
        return min(1.0, iterations / self.iterations) if self.iterations > 0 else 1.0


@dataclass(frozen=True, slots=True)
class Until:
    """Stop by another rule, or as soon as ``cancelled()`` is true."""

    stop: Stop
    cancelled: Callable[[], bool]

    def done(self, iterations: int, seconds: float) -> float:
        return 1.0 if self.cancelled() else self.stop.done(iterations, seconds)
