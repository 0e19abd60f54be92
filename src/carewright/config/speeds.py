"""How quickly people get about where nobody has measured it."""

import re
from collections.abc import Mapping

from django.core.exceptions import ImproperlyConfigured

MODES = ("car", "bicycle", "foot", "bus")
ONE = re.compile(r"(\w+)=(\d+(?:\.\d+)?)(?:\+(\d+))?")


def speeds(said: str) -> Mapping[str, tuple[float, int]]:
    """Kilometres an hour and minutes for each way on top, by the way of travelling: "bus=18+6, car=30+2".

    ``ImproperlyConfigured``: with all that cannot be read, or is no speed at which anybody travels.
    """
    found, wrong = dict[str, tuple[float, int]](), list[str]()
    for part in filter(None, (each.strip() for each in said.split(","))):
        match = ONE.fullmatch(part)
        if match is None or match[1] not in MODES:
            wrong.append(f"“{part}” does not say a speed: write {', '.join(MODES)} as in bus=18+6")
        elif not 1 <= float(match[2]) <= 130 or int(match[3] or 0) > 60:
            wrong.append(f"“{part}”: a speed is from 1 to 130 km an hour, with up to 60 minutes on top")
        else:
            found[match[1]] = float(match[2]), int(match[3] or 0)
    if wrong:
        raise ImproperlyConfigured(f"CAREWRIGHT_SPEEDS: {'; '.join(wrong)}.")
    return found
