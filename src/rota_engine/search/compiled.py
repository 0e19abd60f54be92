"""How kernels are compiled, and where the machine code is kept.

numba keeps compiled code by the age of the file a kernel stands in, and does not notice when a kernel that it calls
has changed in another file. So the folder it is kept in is named after the text of everything beside this file.
"""

import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numba
from numba import config, njit


def _folder() -> Path:
    text = numba.__version__ + sys.version
    for file in sorted(Path(__file__).parent.glob("*.py")):
        text += file.read_text("utf-8")
    asked, cache = os.environ.get("NUMBA_CACHE_DIR"), os.environ.get("XDG_CACHE_HOME")
    if asked:
        base = Path(asked)
    elif sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home())) / "rota_engine"
    else:
        base = (Path(cache) if cache else Path.home() / ".cache") / "rota_engine"
    return base / hashlib.sha256(text.encode()).hexdigest()[:16]


FOLDER = _folder()


def is_compiled() -> bool:
    """Whether this version's kernels have been compiled on this computer before (else the first use takes a minute)."""
    return (FOLDER / "complete").exists()


def mark_compiled() -> None:
    """Note that all kernels that planning needs are compiled and kept."""
    if FOLDER.is_dir() and not is_compiled():
        (FOLDER / "complete").touch()


def _decorator(**options: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        before, config.CACHE_DIR = config.CACHE_DIR, str(FOLDER)  # type: ignore[attr-defined]
        try:
            # No kernel makes an array, so none needs numba's reference counts, which cost more than the work itself.
            settings: Any = {"cache": True, "nogil": True, "error_model": "numpy", "_nrt": False, **options}
            decorated: Callable[..., Any] = njit(**settings)(function)
        finally:
            config.CACHE_DIR = before  # type: ignore[attr-defined]
        return decorated

    return decorate


kernel = _decorator()
small = _decorator(forceinline=True)
"""For what is called in an inner loop: handing all tables over costs more than the work itself."""
