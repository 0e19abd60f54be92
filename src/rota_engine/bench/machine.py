"""Where and with what something was measured."""

import datetime
import os
import platform
import re
import resource
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from rota_engine.bench.sets.base import ROOT

PACKAGES = ("numpy", "numba", "ortools", "pyvrp", "pyvroom")


def where() -> dict[str, str]:
    """The columns that say so, but for the memory, which only the run's own process knows."""
    return {
        "date": datetime.date.today().isoformat(),
        "machine": machine(),
        "versions": ", ".join([f"Python {platform.python_version()}", *filter(None, map(_version, PACKAGES))]),
        "commit": commit(),
    }


def machine() -> str:
    """Cores, processor and memory: "2 cores of Intel Xeon Processor, 8 GB, Linux"."""
    try:
        told = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.M)
    except OSError:
        told = None
    processor = told[1] if told else platform.processor() or platform.machine()
    processor = " ".join(processor.replace("(R)", "").replace("(TM)", "").split())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores of {processor}, {memory:.0f} GB, {platform.system()}"


def memory_mb() -> int:
    """The most memory that this process has held so far, in MiB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // 2**20 if sys.platform == "darwin" else most // 2**10


def commit() -> str:
    """The short commit of the checkout, with a + if the sources differ from it; "unknown" without one."""

    def git(*words: str) -> str:
        done = subprocess.run(["git", "-C", ROOT, *words], capture_output=True, text=True)
        return done.stdout.strip() if done.returncode == 0 else ""

    return (git("rev-parse", "--short", "HEAD") or "unknown") + (
        "+" if git("status", "--porcelain", "--", "src") else ""
    )


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return ""
