"""From a problem to the search's tables, with nothing placed yet."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import numpy as np

from rota_engine.problem.model import MINUTES_A_DAY, Link, Problem, Strength, Travel, Visit, Worker
from rota_engine.problem.weights import POINTS, Weights
from rota_engine.search.tables import (
    ANY,
    COST,
    DAY_LENGTH,
    DAYS,
    DIFFERENT,
    FAIR_POINTS,
    FAIR_TOLERANCE,
    FORBIDDEN,
    IDLE_POINTS,
    IDLEST,
    LATEST_POINTS,
    LEG,
    LIMIT,
    LINK,
    LINKED_UNITS,
    NEVER,
    NONE,
    NOT_PLACED,
    PERIODS,
    PERSON,
    REST,
    ROUND,
    SAME,
    SERIES,
    TRAVEL_ALL,
    UNIT,
    VISIT,
    WEEKS,
    WISHES,
    WORKER,
    Array,
    Tables,
)


@dataclass(frozen=True)
class Names:
    """The problem's ids by row, to read tables back."""

    problem: Problem
    visits: list[str]
    workers: list[str]


def build(problem: Problem, weights: Weights, near: int = 24) -> tuple[Tables, Names]:
    """The tables of a checked problem, with nothing placed yet."""
    return _Builder(problem, weights).tables(near)


class _Builder:
    def __init__(self, problem: Problem, weights: Weights) -> None:
        self.problem, self.weights = problem, weights
        self.persons = {p.id: n for n, p in enumerate(problem.persons)}
        self.workers = {w.id: n for n, w in enumerate(problem.workers)}
        self.modes = {mode: n for n, mode in enumerate(problem.travel)}
        self.locks = {lock.visit: lock for lock in problem.locks}
        # Visits that start together are one unit: rows in unit order, legs of a unit together.
        self.groups = self._units()
        order = [(u, visit) for u, group in enumerate(self.groups) for visit in group]
        self.rows = {visit.id: n for n, (_, visit) in enumerate(order)}
        self.order = order

    def _units(self) -> list[list[Visit]]:
        together: dict[str, list[str]] = defaultdict(list)
        for link in self.problem.links:
            if link.start_together:
                together[link.first].append(link.second)
                together[link.second].append(link.first)
        visits, seen, groups = {v.id: v for v in self.problem.visits}, set(), []
        for visit in self.problem.visits:
            if visit.id in seen:
                continue
            seen.add(visit.id)
            group, front = [visit], [visit.id]
            while front:
                for other in together[front.pop()]:
                    if other not in seen:
                        seen.add(other)
                        group.append(visits[other])
                        front.append(other)
            groups.append(group)
        return groups

    def tables(self, near: int) -> tuple[Tables, Names]:
        problem, weights = self.problem, self.weights
        visit, unit, leg = self._visits()
        round_, worker, rounds_on, day_rounds = self._rounds()
        periods = -(-problem.days // 14)
        periods += periods > 1
        series, series_units = self._series(visit)
        link, links_of, links_at = self._links()
        nowhere = np.zeros([1 + max((p.place for p in problem.persons), default=0)] * 2, np.int64)
        travel = list(problem.travel.values()) or [Travel(nowhere, nowhere)]
        weeks = (problem.days + 6) // 7
        settings = np.zeros(16, np.int64)
        settings[[LATEST_POINTS, IDLE_POINTS, FAIR_POINTS, TRAVEL_ALL]] = (
            np.array([weights.latest, weights.most_idle, weights.fair_share, weights.travel]) * POINTS
        )
        settings[FAIR_TOLERANCE], settings[REST] = weights.fair_tolerance, problem.law.rest or 0
        settings[[PERIODS, DAYS, WEEKS]] = periods, problem.days, weeks
        fit, day_points, strange, met, person = self._people(visit)
        minutes = np.ascontiguousarray(np.stack([t.minutes for t in travel]), np.int32)
        unit_days = np.zeros((len(unit), problem.days), np.int8)
        for u, group in enumerate(self.groups):
            days = set.intersection(*(set(self._days(v)) for v in group))
            unit_days[u, sorted(days)] = 1
        unit["linked"] = np.diff(links_at)
        may_come = fit < FORBIDDEN
        allowed = np.nonzero(may_come)[1].astype(np.int32)
        allowed_at = np.concatenate([[0], np.cumsum(may_come.sum(axis=1))]).astype(np.int64)
        settings[WISHES] = (unit["free_from"] > unit["earliest"]).any()
        settings[DAY_LENGTH] = MINUTES_A_DAY * problem.resolution
        linked = np.flatnonzero(unit["linked"])
        total = np.zeros(20, np.int64)
        total[LINKED_UNITS], total[LIMIT] = len(linked), NEVER
        total[COST] = int(visit["worth"].sum()) + int(settings[IDLE_POINTS] * round_["idle"].max(initial=0))
        total[IDLEST] = int(round_["idle"].max(initial=0))
        by_person = np.argsort(leg["person"], kind="stable").astype(np.int32)
        person_at = np.searchsorted(leg["person"][by_person], np.arange(len(person) + 1)).astype(np.int64)
        size = 4 * (len(unit) + len(leg) + len(round_)) + 64
        tables = Tables(
            visit, unit, leg, round_, worker, person, link, series, fit, minutes,
            np.ascontiguousarray(np.stack([t.metres for t in travel]), np.int32), day_points, strange, met,
            np.zeros((len(person), len(worker), periods), np.int16), np.zeros((len(person), periods, 2), np.int16),
            self._fair(weeks), rounds_on, day_rounds, unit_days, links_of, links_at, series_units,
            allowed, allowed_at, _near(unit, leg, visit, unit_days, minutes, may_come, near),
            by_person, person_at, linked, np.zeros(len(unit), np.int64), settings, total,
            np.zeros((size * 8 + 8_192, 4), np.int64),
            np.zeros(len(round_) + 1, ROUND), np.zeros(len(unit) + 8, np.int64), np.zeros((6, size), np.int64),
        )  # fmt: skip
        return tables, Names(problem, [v.id for _, v in self.order], [w.id for w in problem.workers])

    def _days(self, visit: Visit) -> tuple[int, ...]:
        lock = self.locks.get(visit.id)
        return visit.days if lock is None or lock.day is None else (lock.day,)

    def _visits(self) -> tuple[Array, Array, Array]:
        weights = self.weights
        visits, units = np.zeros(len(self.order), VISIT), np.zeros(len(self.groups), UNIT)
        legs: list[tuple[int, int, Visit]] = []
        for n, (u, visit) in enumerate(self.order):
            row, published = visits[n], self.problem.published.get(visit.id)
            row["unit"], row["minutes"] = u, visit.minutes
            row["hold"] = visit.minutes if visit.window_holds == "end" else 0
            row["open1"], row["close1"] = visit.windows[0].opens, visit.windows[0].closes
            two = len(visit.windows) > 1
            row["open2"], row["close2"] = (visit.windows[1].opens, visit.windows[1].closes) if two else (NEVER, NEVER)
            row["late_limit"] = NEVER if visit.late_limit is None else visit.late_limit
            row["late_points"] = weights.late * POINTS
            if visit.wish:
                strongly = visit.wish.strength is Strength.STRONGLY
                row["wish_start"], row["wish_tolerance"] = visit.wish.start, visit.wish.tolerance
                row["wish_points"] = POINTS * (
                    weights.wished_time_strongly if strongly else weights.wished_time_would_like
                )
            if published:
                row["told"] = published.day * MINUTES_A_DAY + published.start
                row["told_tolerance"], row["told_points"] = weights.change_tolerance, weights.change_time * POINTS
            worth = weights.unassigned if visit.worth is None else visit.worth
            row["worth"] = worth * (weights.time_critical if visit.time_critical else 1) * POINTS
            row["person"], row["series"], row["lead"] = self.persons[visit.person], NONE, len(legs)
            row["workers"] = visit.workers
            legs += [(u, n, visit)] * visit.workers
        leg = np.zeros(len(legs), LEG)
        for n, (u, v, visit) in enumerate(legs):
            place = self.problem.persons[self.persons[visit.person]].place
            leg[n] = (u, v, visit.minutes, place, self.persons[visit.person], NONE, NONE, NONE)
        for u, group in enumerate(self.groups):
            row, rows = units[u], [self.rows[v.id] for v in group]
            row["first_visit"], row["visits"] = rows[0], len(rows)
            row["first_leg"], row["legs"] = visits["lead"][rows[0]], sum(v.workers for v in group)
            row["earliest"] = max(int(visits["open1"][r]) for r in rows)
            row["latest"] = min(self._latest(visits[r]) for r in rows)
            for member in group:
                lock = self.locks.get(member.id)
                if lock and lock.start is not None:
                    row["earliest"] = max(row["earliest"], lock.start)
                    row["latest"] = min(row["latest"], lock.start)
                row["locked"] |= lock is not None and lock.workers is not None
            row["two_windows"] = any(len(v.windows) > 1 for v in group)
            wished = [int(visits["wish_start"][r] - visits["wish_tolerance"][r])
                      for r in rows if visits["wish_points"][r]]  # fmt: skip
            row["free_from"] = max(row["earliest"], min(min(wished), row["latest"])) if wished else row["earliest"]
            row["release"], row["key"], row["start"], row["day"] = row["free_from"], 0, NOT_PLACED, NONE
        return visits, units, leg

    @staticmethod
    def _latest(row: Any) -> int:
        closes = row["close1"] if row["open2"] == NEVER else row["close2"]
        return int(min(NEVER, closes + row["late_limit"]) - row["hold"])

    def _rounds(self) -> tuple[Array, Array, Array, Array]:
        problem, weights = self.problem, self.weights
        workers = np.zeros(len(problem.workers), WORKER)
        rows: list[tuple[int, ...]] = []
        for n, worker in enumerate(problem.workers):
            shifts = sorted(enumerate(worker.shifts), key=lambda pair: (pair[1].day, pair[1].start))
            workers[n]["first_round"], workers[n]["rounds"] = len(rows), len(shifts)
            rows += [self._round(n, worker, index) for index, _ in shifts]
            week = [limit for limit in (worker.most, problem.law.week) if limit is not None]
            full = problem.days >= 7
            workers[n]["guaranteed"] = worker.guaranteed if full else 0
            workers[n]["guaranteed_rate"] = worker.pay * weights.guaranteed // 100
            workers[n]["overtime_after"] = NEVER if worker.overtime_after is None else worker.overtime_after
            workers[n]["overtime_rate"] = worker.overtime_premium * weights.overtime // 100
            workers[n]["most"] = min(week, default=NEVER)
            workers[n]["wanted"] = NONE if worker.wanted is None else worker.wanted
            workers[n]["last_end"] = NOT_PLACED if worker.last_end is None else worker.last_end
        rounds = np.array(rows, ROUND) if rows else np.zeros(0, ROUND)
        day_rounds = np.bincount(rounds["day"], minlength=problem.days).astype(np.int64)
        rounds_on = np.full((problem.days, max(1, int(day_rounds.max(initial=0)))), NONE, np.int32)
        for day in range(problem.days):
            rounds_on[day, : day_rounds[day]] = np.flatnonzero(rounds["day"] == day)
        return rounds, workers, rounds_on, day_rounds

    def _round(self, n: int, worker: Worker, index: int) -> tuple[int, ...]:
        weights, law, shift, meal = self.weights, self.problem.law, worker.shifts[index], worker.meal_break
        values = dict.fromkeys(ROUND.names or (), 0)
        values |= {
            "worker": n, "day": shift.day, "starts": shift.start, "ends": shift.end, "shift": index,
            "last_return": NEVER if shift.over is None else shift.end + shift.over, "mode": self.modes[worker.mode],
            "home_from": worker.start_place, "home_to": worker.end_place,
            "travel_points": worker.pay * weights.paid_travel // 100 + weights.travel * POINTS,
            "home_points": worker.pay * weights.home_travel // 100 + weights.travel * POINTS,
            "wait_points": worker.pay * weights.paid_waiting // 100, "wait_all": weights.waiting * POINTS,
            "split_after": weights.split_after, "split_points": weights.split_shift * POINTS,
            "mile_points": worker.mileage * weights.mileage // 100 * POINTS, "extra_points": weights.extra * POINTS,
            "law_after": NEVER if law.break_after is None else law.break_after, "law_minutes": law.break_minutes,
            "meal": meal is not None,
            "pause_opens": meal.opens if meal else NOT_PLACED,
            "pause_latest": (meal.closes - (meal.minutes if meal.holds == "end" else 0)) if meal else NEVER,
            "pause_minutes": meal.minutes if meal else law.break_minutes,
            "missed_points": meal.missed * POINTS if meal else 0,
            "first": NONE, "last": NONE, "pause": NONE, "pause_leg": NONE,
            "idle": shift.end - shift.start,
        }  # fmt: skip
        return tuple(values.values())

    def _series(self, visit: Array) -> tuple[Array, Array]:
        groups: dict[tuple[str, str], list[int]] = defaultdict(list)
        for n, (_, v) in enumerate(self.order):
            if v.series is not None:
                groups[v.person, v.series].append(n)
        kept = [rows for rows in groups.values() if len(rows) > 1] if self.weights.regular_time else []
        series = np.zeros(len(kept), SERIES)
        members: list[int] = []
        for n, rows in enumerate(kept):
            points = self.weights.regular_time * POINTS
            series[n] = (len(members), len(rows), self.weights.regular_tolerance, points, 0, 0)
            members += rows
            visit["series"][rows] = n
        return series, np.array(members, np.int32)

    def _links(self) -> tuple[Array, Array, Array]:
        units = {v.id: u for u, v in self.order}
        rows: list[tuple[int, ...]] = []
        of: dict[int, list[int]] = defaultdict(list)
        for link in self.problem.links:
            first, second = units[link.first], units[link.second]
            if first == second:
                continue  # they start together: they are one unit
            of[first].append(len(rows))
            of[second].append(len(rows))
            rows.append(self._link(link, first, second))
        at = np.zeros(len(self.groups) + 1, np.int64)
        at[1:] = np.cumsum([len(of[u]) for u in range(len(self.groups))])
        flat = [row for u in range(len(self.groups)) for row in of[u]]
        return np.array(rows, LINK) if rows else np.zeros(0, LINK), np.array(flat, np.int32), at

    def _link(self, link: Link, first: int, second: int) -> tuple[int, ...]:
        low = link.min_gap if link.min_gap is not None else NOT_PLACED
        high = link.max_gap if link.max_gap is not None else NEVER
        worker = {"any": ANY, "same": SAME, "different": DIFFERENT}[link.worker]
        visits = self.rows[link.first], self.rows[link.second]
        return (first, second, low, high, worker, int(link.together), int(link.min_gap is not None), *visits)

    def _fair(self, weeks: int) -> Array:
        problem = self.problem
        fair = np.full((len(problem.workers), weeks), NONE, np.int64)
        total = sum(w.wanted for w in problem.workers if w.wanted is not None)
        demand = [0] * weeks
        for visit in problem.visits:
            demand[visit.days[0] // 7] += visit.minutes * visit.workers
        for n, worker in enumerate(problem.workers):
            for week in range(problem.days // 7):
                if worker.wanted is not None and total:
                    fair[n, week] = worker.wanted * demand[week] // total
        return fair

    def _people(self, visits: Array) -> tuple[Array, Array, Array, Array, Array]:
        problem, weights = self.problem, self.weights
        shape = len(problem.persons), len(problem.workers)
        base, strange, met = np.zeros(shape, np.int32), np.zeros(shape, np.int32), np.zeros(shape, np.int8)
        known = np.zeros(shape, bool)
        persons = np.zeros(len(problem.persons), PERSON)
        for p, person in enumerate(problem.persons):
            recent = {id for id, count in problem.recent.get(person.id, {}).items() if count > 0}
            persons[p] = (
                NEVER if person.faces_14 is None else max(person.faces_14, len(recent)),
                NEVER if person.faces_14 is None else person.faces_14,
                NEVER if person.faces_28 is None else max(person.faces_28, len(recent)),
                len(recent), weights.another_face * POINTS, weights.above_ceiling * POINTS,
            )  # fmt: skip
            strongly = person.team_strength is Strength.STRONGLY
            outside = weights.team_strongly if strongly else weights.team_would_like
            rank = {id: n * weights.team_rank for n, id in enumerate(person.team)}
            for w, worker in enumerate(problem.workers):
                met[p, w] = worker.id in recent
                known[p, w] = worker.id in person.known or worker.id in recent
                strange[p, w] = 0 if known[p, w] else weights.new_face * POINTS
                if (
                    worker.id in person.vetoes
                    or person.musts - worker.tags
                    or person.bars & worker.tags
                    or person.home & worker.cannot
                    or (person.known_only and not known[p, w])
                ):
                    base[p, w] = FORBIDDEN
                    continue
                points = rank.get(worker.id, outside) if person.team else 0
                for wish in person.wishes:
                    if wish.tag not in worker.tags:
                        strongly = wish.strength is Strength.STRONGLY
                        points += weights.tag_strongly if strongly else weights.tag_would_like
                points += weights.rather_not if person.home & worker.rather_not else 0
                points += weights.likes if person.id in worker.likes else 0
                base[p, w] = points * POINTS
        fit = base[visits["person"]]
        skills = {v.skills for _, v in self.order}
        lacks = {s: np.array([bool(s - w.skills) for w in problem.workers], bool) for s in skills}
        for n, (_, visit) in enumerate(self.order):
            fit[n, lacks[visit.skills]] = FORBIDDEN
            if visit.known_only:
                fit[n, ~known[self.persons[visit.person]]] = FORBIDDEN
            published, lock = problem.published.get(visit.id), self.locks.get(visit.id)
            if published:
                told = np.array([w.id in published.workers for w in problem.workers], bool)
                fit[n, ~told & (fit[n] != FORBIDDEN)] += weights.change_worker * POINTS
            if lock and lock.workers is not None:
                fit[n, np.array([w.id not in lock.workers for w in problem.workers], bool)] = FORBIDDEN
        day_points = np.zeros((len(problem.workers), problem.days), np.int32)
        for w, worker in enumerate(problem.workers):
            day_points[w, [d for d in worker.rather_not_days if d < problem.days]] = weights.rather_not * POINTS
        return fit, day_points, strange, met, persons


def _near(
    unit: Array, leg: Array, visit: Array, unit_days: Array, minutes: Array, may_come: Array, count: int
) -> Array:
    """For each unit the units that could well come just before or after it: little travel, little waiting."""
    if count == 0:
        return np.arange(len(unit), dtype=np.int32).reshape(-1, 1)  # nobody searches: no need to look
    place = leg["place"][unit["first_leg"]]
    first = visit[unit["first_visit"]]
    opens, closes = unit["free_from"], np.minimum(unit["latest"], first["close1"] - first["hold"])
    closes = np.where(first["wish_points"] > 0, np.minimum(closes, opens + 2 * first["wish_tolerance"]), closes)
    closes = np.maximum(closes, opens)
    length = first["minutes"]
    count = max(1, min(count, len(unit) - 1))
    near = np.zeros((len(unit), count), np.int32)
    travel = minutes[0]
    # Visits that no one worker may do both are never near; most have the same workers as many others.
    teams, team = np.unique(may_come[unit["first_visit"]], axis=0, return_inverse=True)
    shared = teams.astype(np.float32) @ teams.T > 0
    for u in range(len(unit)):
        way = travel[place[u], place]
        after_wait = np.maximum(0, opens - (closes[u] + length[u] + way))
        after_late = np.maximum(0, opens[u] + length[u] + way - closes)
        before_wait = np.maximum(0, opens[u] - (closes + length + way))
        before_late = np.maximum(0, opens + length + way - closes[u])
        apart = way + np.minimum(after_wait + after_late, before_wait + before_late) * 0.5
        apart = np.where((unit_days & unit_days[u]).any(axis=1) & shared[team[u], team], apart, np.inf)
        apart[u] = np.inf
        best = np.argpartition(apart, count - 1)[:count]
        near[u] = np.where(np.isfinite(apart[best]), best, u)
    return near
