"""From the folder's rows to a problem. Every fault is kept until the end, so that all are told at once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from rota_engine.formats.csv_folder.cells import Days
from rota_engine.formats.csv_folder.tables import FILES, NEEDED, SETTINGS, Row, read_table
from rota_engine.formats.csv_folder.travel import Places
from rota_engine.formats.text import BadFile
from rota_engine.problem.check import Fault, check
from rota_engine.problem.model import (
    MINUTES_A_DAY,
    Law,
    Link,
    Lock,
    MealBreak,
    Person,
    Problem,
    Published,
    Shift,
    TimeWish,
    Visit,
    Window,
    Worker,
)

A_MONDAY = date(2024, 1, 1)
"""Where day 0 is when no date is named at all."""

LONGEST = 28


def read(folder: Path) -> Problem:
    """Read a folder of CSV files. Raises ``BadFile`` with every fault of every file."""
    return _Folder(folder).problem()


def start_date(folder: Path) -> date:
    """The date of day 0 of the problem in a folder. Raises ``BadFile``."""
    read = _Folder(folder)
    if read.faults:
        raise BadFile(read.faults)
    return read.start


class _Folder:
    def __init__(self, folder: Path) -> None:
        self.faults: list[Fault] = []
        self.rows: dict[str, list[Row]] = {}
        for file, columns in FILES.items():
            if (folder / file).exists():
                self.rows[file] = read_table(folder / file, columns, self.faults)
            elif file in NEEDED:
                self.faults.append(Fault(f"{folder.name}/{file}", "the file is missing", "Export it too"))
        self.settings = self._settings()
        self.start, self.days = self._horizon()
        self.where: dict[str, Row] = {}  # "visit ada-tea" -> its row
        self.visits_of: dict[str, dict[int, str]] = {}  # id of a row of visits -> day -> id of the visit

    def table(self, file: str) -> list[Row]:
        return self.rows.get(file, [])

    def _settings(self) -> Row:
        found = Row("settings.csv", 1, {name: column.default for name, column in SETTINGS.items()})
        for row in self.table("settings.csv"):
            name, value = row["setting"], row["value"]
            if name not in SETTINGS:
                self.faults.append(row.fault("setting", f"there is no {name!r}", f"Use some of: {', '.join(SETTINGS)}"))
                continue
            try:
                found.values[name] = SETTINGS[name].cell.read(value) if value else SETTINGS[name].default
            except ValueError:
                what = f"{value!r} cannot be read as {name}"
                self.faults.append(row.fault("value", what, f"Write {SETTINGS[name].cell.say}"))
        return found

    def _horizon(self) -> tuple[date, int]:
        """As set; otherwise the whole weeks, from a Monday on, that hold every date of the visits and shifts."""
        rows = self.table("visits.csv") + self.table("shifts.csv")
        cells = [row.values[column] for row in rows for column in ("days", "one_of") if row.values.get(column)]
        dates = [day for days in cells for day in days if isinstance(day, date)]
        start, days = self.settings["start_date"], self.settings["days"]
        if start is None:
            first = min(dates, default=A_MONDAY)
            start = first - timedelta(first.weekday())
        if days is None:
            days = 7 * max(1, (max(dates, default=start) - start).days // 7 + 1)
        if not 1 <= days <= LONGEST:
            what = f"{days} days from {start} on are too many or too few"
            self.faults.append(Fault("settings.csv", what, f"Set start_date, and days from 1 to {LONGEST}"))
        return start, min(max(1, days), LONGEST)

    def problem(self) -> Problem:
        places = Places(self.table("travel.csv") if "travel.csv" in self.rows else None, self.faults)
        persons = tuple(self._person(row, places) for row in self._named("persons.csv", "person"))
        visits = tuple(visit for row in self._named("visits.csv", "visit") for visit in self._visits(row))
        shifts = self._shifts()
        rows = self._named("workers.csv", "worker")
        workers = tuple(self._worker(row, places, shifts.pop(row["id"], ())) for row in rows)
        for row in self.table("shifts.csv") if rows else ():  # without workers, their own file has the fault
            if row["worker"] in shifts:
                self.faults.append(row.fault("worker", f"no worker {row['worker']!r}", "Add them or correct the id"))
        modes = {row["mode"]: row for row in rows}
        settings = self.settings
        problem = Problem(
            days=self.days,
            persons=persons,
            visits=visits,
            workers=workers,
            travel=places.travel(modes),
            links=tuple(link for row in self.table("links.csv") for link in self._links(row)),
            locks=tuple(self._lock(row) for row in self.table("locks.csv")),
            recent=self._recent(),
            published={row["visit"]: self._published(row) for row in self.table("published.csv")},
            law=Law(settings["rest"], settings["break_after"], settings["break_minutes"], settings["week_hours"]),
            name=settings["name"],
        )
        return self._checked(problem)

    def _checked(self, problem: Problem) -> Problem:
        """Adds what the rows mean to what they say. A row with a fault already gets no second one for what its wrong
        cell stands for, and a file with a fault of its own would give one for each row."""
        wrong = {fault.place.partition(", column")[0] for fault in self.faults}
        if all(", row " in place and not place.endswith(", row 1") for place in wrong):
            for fault in check(problem):
                row = self.where.get(fault.place)
                if row is None and not wrong:
                    self.faults.append(fault)
                elif row is not None and row.where not in wrong:
                    self.faults.append(replace(fault, place=f"{row.where} ({fault.place})"))
        if any(fault.serious for fault in self.faults):
            raise BadFile(self.faults)
        return problem

    def _named(self, file: str, kind: str) -> list[Row]:
        for row in self.table(file):
            if row["id"] and self.where.setdefault(f"{kind} {row['id']}", row) is not row:
                first = self.where[f"{kind} {row['id']}"]
                what = f"{row['id']!r} is the id of row {first.number} too"
                self.faults.append(row.fault("id", what, f"Give each {kind} an id of its own"))
        return self.table(file)

    def _day(self, row: Row, column: str) -> int | None:
        return None if row[column] is None else (row[column] - self.start).days

    def _days_of(self, row: Row, column: str) -> list[int]:
        """The days of the horizon that a cell means; a date outside is a fault."""
        end = self.start + timedelta(self.days - 1)
        found: set[int] = set()
        for day in row[column] or ():
            if isinstance(day, date):
                found.add((day - self.start).days)
                if not 0 <= (day - self.start).days < self.days:
                    self.faults.append(row.fault(column, f"{day} is not planned", f"Use {self.start} to {end}"))
            else:
                found.update(n for n in range(self.days) if (self.start + timedelta(n)).weekday() in day)
        return sorted(found)

    def _person(self, row: Row, places: Places) -> Person:
        same = ("id", "name", "team", "team_strength", "vetoes", "musts", "bars", "home", "wishes", "known")
        rest = ("known_only", "faces_14", "faces_28")
        return Person(place=places.of(row), **{name: row[name] for name in same + rest})

    def _visits(self, row: Row) -> Iterator[Visit]:
        """One visit for each day of ``days``; one for each week with some of the weekdays of ``one_of``, or one alone
        for its dates. The id of the row is theirs if it can only mean one visit; otherwise a date is added."""
        if bool(row["days"]) == bool(row["one_of"]):
            self.faults.append(row.fault("days", "give either days or one_of", "Fill in one of the two"))
            return
        days: Days = row["days"] or row["one_of"]
        dates_only = all(isinstance(day, date) for day in days)
        numbers = self._days_of(row, "days" if row["days"] else "one_of")
        groups: list[tuple[int, ...]] = [tuple(numbers)]
        if row["days"]:
            groups = [(day,) for day in numbers]
        elif not dates_only:
            weeks = sorted({day // 7 for day in numbers})
            groups = [tuple(day for day in numbers if day // 7 == week) for week in weeks]
        alone = dates_only and (len(days) == 1 or not row["days"])
        for group in groups:
            id = row["id"] if alone else f"{row['id']}/{self.start + timedelta(group[0])}"
            self.visits_of.setdefault(row["id"], {})[group[0]] = id
            self.where.setdefault(f"visit {id}", row)
            yield self._visit(row, id, group)

    def _visit(self, row: Row, id: str, days: tuple[int, ...]) -> Visit:
        windows = [Window(row["from"] or 0, row["to"] or 0)]
        if row["from_2"] is not None and row["to_2"] is not None:
            windows.append(Window(row["from_2"], row["to_2"]))
        elif row["from_2"] is not None or row["to_2"] is not None:
            self.faults.append(row.fault("from_2", "half a window", "Fill in both from_2 and to_2, or none"))
        wish = None
        if row["wish"] is not None:
            wish = TimeWish(row["wish"], row["wish_tolerance"], row["wish_strength"])
        same = ("window_holds", "late_limit", "skills", "workers", "known_only", "time_critical", "optional", "worth")
        return Visit(
            id,
            row["person"],
            days,
            row["minutes"] or 0,
            tuple(windows),
            wish=wish,
            series=row["series"],
            **{name: row[name] for name in same},
        )

    def _shifts(self) -> dict[str, tuple[Shift, ...]]:
        found: dict[str, list[Shift]] = {}
        for row in self.table("shifts.csv"):
            mine = found.setdefault(row["worker"], [])
            mine.extend(Shift(d, row["start"] or 0, row["end"] or 0, row["over"]) for d in self._days_of(row, "days"))
        return {worker: tuple(sorted(mine, key=lambda s: (s.day, s.start))) for worker, mine in found.items()}

    def _worker(self, row: Row, places: Places, shifts: tuple[Shift, ...]) -> Worker:
        start = places.of(row)
        meal = None
        if row["break_minutes"] is not None and row["break_from"] is not None and row["break_to"] is not None:
            parts = (row["break_from"], row["break_to"], row["break_minutes"], row["break_missed"], row["break_holds"])
            meal = MealBreak(*parts)
        elif any(row[f"break_{part}"] is not None for part in ("minutes", "from", "to")):
            what = "half a break"
            self.faults.append(row.fault("break_minutes", what, "Fill in break_from, break_to and break_minutes"))
        same = ("id", "name", "mode", "skills", "tags", "cannot", "rather_not", "likes", "pay", "overtime_premium")
        rest = ("mileage", "guaranteed", "overtime_after", "most", "wanted")
        return Worker(
            start_place=start,
            end_place=places.of(row, "end_", default=start),
            rather_not_days=frozenset(self._days_of(row, "rather_not_days")),
            shifts=shifts,
            meal_break=meal,
            last_end=self._minutes(row["last_end"]),
            **{name: row[name] for name in same + rest},
        )

    def _minutes(self, moment: datetime | None) -> int | None:
        if moment is None:
            return None
        return (moment.date() - self.start).days * MINUTES_A_DAY + moment.hour * 60 + moment.minute

    def _links(self, row: Row) -> Iterable[Link]:
        """A link of two visits, or of two rows of visits: then one for each day on which both have one."""
        parts: dict[str, Any] = {name: row[name] for name in ("min_gap", "max_gap", "worker", "together")}
        first, second = self.visits_of.get(row["first"]), self.visits_of.get(row["second"])
        exact = {id for visits in self.visits_of.values() for id in visits.values()}
        if row["first"] in exact and row["second"] in exact:
            return [self._link(row, row["first"], row["second"], parts)]
        days = sorted(set(first or ()) & set(second or ()))
        if first is None or second is None or not days:
            names = f"{row['first']!r} and {row['second']!r}"
            mend = f"Give ids of visits.csv with a day in common; a repeated visit’s is like tea/{self.start}"
            self.faults.append(row.fault("first", f"{names} are no two visits, or have no day in common", mend))
            return []
        return [self._link(row, first[day], second[day], parts) for day in days]

    def _link(self, row: Row, first: str, second: str, parts: dict[str, Any]) -> Link:
        self.where.setdefault(f"link {first} > {second}", row)
        return Link(first, second, **parts)

    def _lock(self, row: Row) -> Lock:
        self.where.setdefault(f"lock of {row['visit']}", row)
        return Lock(row["visit"], row["workers"], self._day(row, "day"), row["start"])

    def _published(self, row: Row) -> Published:
        if self.where.setdefault(f"published {row['visit']}", row) is not row:
            self.faults.append(row.fault("visit", f"{row['visit']!r} is there twice", "Keep one row"))
        return Published(row["workers"] or (), self._day(row, "day") or 0, row["start"] or 0)

    def _recent(self) -> dict[str, dict[str, int]]:
        found: dict[str, dict[str, int]] = {}
        for row in self.table("recent.csv"):
            mine = found.setdefault(row["person"], {})
            self.where.setdefault(f"recent of {row['person']}", row)
            if row["worker"] in mine:
                self.faults.append(row.fault("worker", "this pair is there twice", "Add the two rows up"))
            mine[row["worker"]] = row["visits"] or 0
        return found
