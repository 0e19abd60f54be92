"""Where everybody is: travel times given as a table, or estimated from coordinates."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from rota_engine.formats.csv_folder.tables import Row
from rota_engine.problem.check import Fault
from rota_engine.problem.model import Matrix, Travel
from rota_engine.problem.ways import MODES, estimated


class Places:
    """Numbers each place as it is met. A place is a name of travel.csv or, without that file, a pair of degrees."""

    def __init__(self, table: list[Row] | None, faults: list[Fault]) -> None:
        self._by_name = table is not None
        self._table = table or []
        self._faults = faults
        self._index: dict[Any, int] = {}
        for row in self._table:
            for end in ("from", "to"):
                self._index.setdefault(row[end], len(self._index))

    def of(self, row: Row, prefix: str = "", default: int | None = None) -> int:
        """The number of the place that a row names; ``default`` where it names none."""
        columns = [f"{prefix}place"] if self._by_name else [f"{prefix}latitude", f"{prefix}longitude"]
        given = tuple(row[column] for column in columns)
        if default is not None and not any(part is not None for part in given):
            return default
        for column, part in zip(columns, given, strict=True):
            if part is None:
                why = (
                    "travel.csv is there, so every home needs its place" if self._by_name else "there is no travel.csv"
                )
                self._faults.append(row.fault(column, f"the cell is empty, and {why}", "Fill it in"))
        if None in given:
            return 0
        if self._by_name:
            if given[0] not in self._index:
                fault = row.fault(columns[0], f"{given[0]!r} is not in travel.csv", "Add its ways or correct the name")
                self._faults.append(fault)
            return self._index.get(given[0], 0)
        if not (abs(given[0]) <= 90 and abs(given[1]) <= 180):
            self._faults.append(row.fault(columns[0], f"{given[0]}, {given[1]} is nowhere on earth", "Correct it"))
        return self._index.setdefault(given, len(self._index))

    def travel(self, rows_by_mode: dict[str, Row]) -> dict[str, Travel]:
        """The matrices; ``rows_by_mode`` names a worker's row for each mode that is needed."""
        if self._by_name:
            return self._from_table()
        for mode, row in rows_by_mode.items():
            if mode not in MODES:
                known = f"Use one of {', '.join(MODES)}, or give a travel.csv"
                self._faults.append(row.fault("mode", f"no speed is known by {mode!r}", known))
        return estimated(list(self._index), [mode for mode in rows_by_mode if mode in MODES])

    def _from_table(self) -> dict[str, Travel]:
        size, found = len(self._index), {}
        for mode in dict.fromkeys(row["mode"] for row in self._table if row["mode"]):
            minutes = np.full((size, size), -1, dtype=np.int64)
            np.fill_diagonal(minutes, 0)
            metres = np.zeros_like(minutes)
            self._faults.extend(self._fill(mode, minutes, metres))
            missing = np.argwhere(minutes < 0)
            if len(missing):
                names = list(self._index)
                first = f"{names[missing[0][0]]} to {names[missing[0][1]]}"
                what = f"{len(missing)} ways by {mode} are missing, the first from {first}"
                self._faults.append(Fault("travel.csv", what, "Add a row for each way, both directions"))
            found[mode] = Travel(minutes, metres)
        return found

    def _fill(self, mode: str, minutes: Matrix, metres: Matrix) -> Iterator[Fault]:
        done: set[tuple[int, int]] = set()
        for row in self._table:
            if row["mode"] != mode:
                continue
            way = self._index[row["from"]], self._index[row["to"]]
            if way in done:
                yield Fault(row.where, f"{row['from']} to {row['to']} by {mode} is there twice", "Keep one")
            done.add(way)
            for column, matrix in (("minutes", minutes), ("metres", metres)):
                amount = row[column] or 0
                if amount < 0:
                    yield row.fault(column, f"{amount} is below 0", "Give 0 or more")
                matrix[way] = max(0, amount)
