"""From a problem to the folder's rows, and a rota as a list of who goes where."""

import csv
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from rota_engine.formats.csv_folder.reading import A_MONDAY
from rota_engine.formats.csv_folder.tables import FILES, NEEDED, SETTINGS, table_text
from rota_engine.formats.text import BadFile
from rota_engine.problem.check import Fault, checked
from rota_engine.problem.model import MINUTES_A_DAY, Person, Problem, Visit, Worker
from rota_engine.rota import Rota

Cells = dict[str, Any]


def write(problem: Problem, folder: Path, start: date = A_MONDAY) -> None:
    """Write a problem as a folder of CSV files that reads back as the same. start: the date of day 0.

    Raises ``BadFile`` for what these files cannot say (fractions of a minute, a semicolon in an id), and then writes
    nothing; ``BadProblem`` for a problem that makes no sense.
    """
    tables = _Tables(checked(problem), start).all()
    faults: list[Fault] = []
    if problem.resolution != 1:
        faults.append(Fault("problem", "CSV files count in whole minutes", "Use the carewright-rota format"))
    texts = {
        file: table_text(file, columns, tables[file], faults)
        for file, columns in FILES.items()
        if tables[file] or file in NEEDED
    }
    if faults:
        raise BadFile(faults)
    folder.mkdir(parents=True, exist_ok=True)
    for file in FILES:
        (folder / file).unlink(missing_ok=True)
        if file in texts:
            (folder / file).write_text(texts[file], encoding="utf-8", newline="")


@dataclass(frozen=True, slots=True)
class _Tables:
    problem: Problem
    start: date

    def on(self, day: int) -> date:
        return self.start + timedelta(day)

    def all(self) -> dict[str, list[Cells]]:
        problem = self.problem
        shifts = [
            {"worker": worker.id, "days": (self.on(s.day),), "start": s.start, "end": s.end, "over": s.over}
            for worker in problem.workers
            for s in worker.shifts
        ]
        locks = [
            {"visit": lock.visit, "workers": lock.workers, "start": lock.start}
            | {"day": None if lock.day is None else self.on(lock.day)}
            for lock in problem.locks
        ]
        published = [
            {"visit": id, "workers": told.workers, "day": self.on(told.day), "start": told.start}
            for id, told in problem.published.items()
        ]
        recent = [
            {"person": person, "worker": worker, "visits": visits}
            for person, counts in problem.recent.items()
            for worker, visits in counts.items()
        ]
        return {
            "persons.csv": [self._person(person) for person in problem.persons],
            "visits.csv": [self._visit(visit) for visit in problem.visits],
            "workers.csv": [self._worker(worker) for worker in problem.workers],
            "shifts.csv": shifts,
            "links.csv": [_same(link, "first second min_gap max_gap worker together") for link in problem.links],
            "locks.csv": locks,
            "published.csv": published,
            "recent.csv": recent,
            "travel.csv": self._travel(),
            "settings.csv": self._settings(),
        }

    def _person(self, person: Person) -> Cells:
        return {"place": str(person.place)} | _same(
            person,
            "id name team team_strength vetoes musts bars home wishes known known_only faces_14 faces_28",
        )

    def _visit(self, visit: Visit) -> Cells:
        first, second = visit.windows[0], visit.windows[1] if len(visit.windows) > 1 else None
        row: Cells = {"from": first.opens, "to": first.closes} | _same(
            visit,
            "id person minutes window_holds late_limit skills workers known_only time_critical optional worth series",
        )
        row["days" if len(visit.days) == 1 else "one_of"] = tuple(self.on(day) for day in visit.days)
        if second:
            row |= {"from_2": second.opens, "to_2": second.closes}
        if visit.wish:
            wish = visit.wish
            row |= {"wish": wish.start, "wish_tolerance": wish.tolerance, "wish_strength": wish.strength}
        return row

    def _worker(self, worker: Worker) -> Cells:
        row: Cells = {"place": str(worker.start_place), "end_place": str(worker.end_place)} | _same(
            worker,
            "id name mode skills tags cannot rather_not likes pay overtime_premium mileage guaranteed overtime_after"
            " most wanted",
        )
        row["rather_not_days"] = tuple(self.on(day) for day in sorted(worker.rather_not_days))
        meal = worker.meal_break
        if meal:
            row |= {"break_from": meal.opens, "break_to": meal.closes, "break_minutes": meal.minutes}
            row |= {"break_missed": meal.missed, "break_holds": meal.holds}
        if worker.last_end is not None:
            day, minute = divmod(worker.last_end, MINUTES_A_DAY)
            row["last_end"] = datetime.combine(self.on(day), datetime.min.time()) + timedelta(minutes=minute)
        return row

    def _travel(self) -> list[Cells]:
        return [
            {"mode": mode, "from": str(one), "to": str(two), "minutes": minutes, "metres": int(travel.metres[one, two])}
            for mode, travel in self.problem.travel.items()
            for one, row in enumerate(travel.minutes.tolist())
            for two, minutes in enumerate(row)
        ]

    def _settings(self) -> list[Cells]:
        law = self.problem.law
        values = {
            "name": self.problem.name,
            "start_date": self.start,
            "days": self.problem.days,
            "rest": law.rest,
            "break_after": law.break_after,
            "break_minutes": law.break_minutes,
            "week_hours": law.week,
        }
        given = {name: value for name, value in values.items() if value != SETTINGS[name].default}
        return [{"setting": name, "value": SETTINGS[name].cell.show(value)} for name, value in given.items()]


def _same(thing: Any, names: str) -> Cells:
    """The cells that are called as the fields are."""
    return {name: getattr(thing, name) for name in names.split()}


def write_rota(problem: Problem, rota: Rota, path: Path, start: date = A_MONDAY) -> None:
    """Write who goes where as one CSV for a spreadsheet: a line for each worker coming, by worker and time, then the
    visits to which nobody comes yet. start: the date of day 0."""
    persons = {person.id: person for person in problem.persons}
    workers = {worker.id: worker for worker in problem.workers}
    lines: list[tuple[str, ...]] = []
    for visit in problem.visits:
        placed = rota.visits.get(visit.id)
        whose = visit.id, visit.person, persons[visit.person].name
        if placed is None:
            lines.append(("nobody yet", "", *(str(start + timedelta(visit.days[0])), "", ""), *whose, ""))
            continue
        day, end = str(start + timedelta(placed.day)), placed.start + visit.minutes
        for worker in placed.workers:
            pause = rota.breaks.get((worker, visit.id))
            rest = f"{_clock(problem, pause.start)}, {pause.minutes} minutes" if pause else ""
            times = day, _clock(problem, placed.start), _clock(problem, end)
            lines.append((worker, workers[worker].name, *times, *whose, rest))
    lines.sort(key=lambda line: (line[0] == "nobody yet", line))
    header = ["worker", "worker_name", "date", "start", "end", "visit", "person", "person_name", "break_before"]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([header, *([_plain(cell) for cell in line] for line in lines)])


def _clock(problem: Problem, time: int) -> str:
    minutes = time // problem.resolution
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _plain(cell: str) -> str:
    """A text that a spreadsheet does not take for a formula."""
    return f"'{cell}" if cell[:1] in tuple("=+-@\t\r") else cell
