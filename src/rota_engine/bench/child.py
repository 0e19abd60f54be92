"""One measurement, in a process of its own: ``python -m rota_engine.bench.child``.

It reads {"set": name, "run": {...}} and writes the rows that were found as its last line, so that neither memory nor
compiled code of one measurement gets into the next.
"""

import contextlib
import json
import sys

from rota_engine.bench.machine import memory_mb
from rota_engine.bench.sets.all import SETS
from rota_engine.bench.sets.base import Missing, Run


def main() -> int:
    told = json.load(sys.stdin)
    try:
        with contextlib.redirect_stdout(sys.stderr):
            rows = SETS[told["set"]].measure(Run(**told["run"]))
    except Missing as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    except ImportError as fault:
        sys.stderr.write(f"{fault}: other planners are in the extras, pip install 'rota-engine[exact,peers]'\n")
        return 1
    json.dump([{**row, "memory_mb": memory_mb()} for row in rows], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
