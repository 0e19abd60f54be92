"""The board: workers by time on a day, or by day in a week; one worker's day; and undoing."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from carewright.core.civil import clock, clock_at, london_date, long_date, moment
from carewright.core.money import pounds
from carewright.core.refusal import Hidden, Refused
from carewright.design.rules import Face
from carewright.people.models import Worker
from carewright.people.pages import Asked as Request
from carewright.people.pages import face_of_worker
from carewright.people.queries import SomeoneAt, someone_at
from carewright.people.rules import Travel
from carewright.plans.queries.handover import AskedWorker
from carewright.plans.rules.choices import length_in_words
from carewright.rota.actions import undo
from carewright.rota.models import Rota
from carewright.rota.planning.board import (
    DayBoard,
    Line,
    Stopped,
    Undone,
    WorkersDay,
    day_board,
    numbers_of,
    undone,
    week_lines,
)
from carewright.rota.planning.day_map import day_map
from carewright.rota.planning.live import Live, live
from carewright.rota.queries.hours import workers_by_id
from carewright.rota.queries.rotas import edits_of, rota_for
from carewright.rota.rules.week import Edit as Kind
from carewright.rota.rules.week import State

STEP = 5
"""Minutes that a column of the day's board is wide."""


def _day(rota: Rota, typed: str) -> date:
    """``Hidden``: no day of this rota."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise Hidden("There is no such day.") from None
    if not rota.first_date <= day < rota.first_date + timedelta(rota.days):
        raise Hidden("This rota does not have that day.")
    return day


def _days(rota: Rota) -> list[date]:
    return [rota.first_date + timedelta(n) for n in range(rota.days)]


@require_safe
def day(request: Request, public_id: str, rota_id: str, day: str) -> HttpResponse:
    """One day: each worker's way, by time."""
    by = someone_at(request.member, public_id)
    rota = rota_for(by, rota_id)
    on = _day(rota, day)
    with live(by, rota) as held:
        board = day_board(held, on)
    first, last = _span(board)
    faces = workers_by_id(by, [each.worker.id for each in board.rounds])
    return render(
        request,
        "rota/day.html",
        {
            **about(by, rota),
            "day": on,
            "title": long_date(on),
            "rounds": [_round(each, faces, first) for each in board.rounds],
            "undone": [_undone(each) for each in board.undone],
            "hours": [clock(hour * 60) for hour in range(first // 60, -(-last // 60))],
            "columns": (last - first) // STEP,
            "opens": first,
            "days": [(each, each == on) for each in _days(rota)],
        },
    )


@require_safe
def workers_day(request: Request, public_id: str, rota_id: str, day: str, worker_id: str) -> HttpResponse:
    """One worker's day: where they go one after the other, as a map and as a list."""
    by = someone_at(request.member, public_id)
    rota = rota_for(by, rota_id)
    on = _day(rota, day)
    with live(by, rota) as held:
        each = next((each for each in day_board(held, on).rounds if each.worker.id == worker_id), None)
        if each is None:
            raise Hidden("Nobody by that name is at work on this day.")
        picture = day_map(held, each)
    faces = workers_by_id(by, [worker_id])
    said = _round(each, faces, 0)
    return render(
        request,
        "rota/workers_day.html",
        {
            **about(by, rota),
            "day": on,
            "title": long_date(on),
            "each": said,
            "how": Travel.of(each.worker.travel).label,
            "rounds": list(_numbered(each)),
            "picture": picture,
            "missing": ", ".join(map(str, picture.missing)) if picture else "",
        },
    )


def _numbered(each: WorkersDay) -> Iterator[dict[str, Any]]:
    """The rounds of a day, with their visits numbered through it as on the map."""
    number = 1
    for stops, home in zip(each.rounds, each.home, strict=True):
        yield {"first": number, "stops": [_stop(stop, each.day, 0) for stop in stops], "home": home}
        number += len(stops)


def about(by: SomeoneAt, rota: Rota) -> dict[str, Any]:
    """What every page of a rota says of it."""
    return {
        "by": by,
        "rota": rota,
        "branch": rota.branch,
        "first": rota.first_date.isoformat(),
        "proposal": rota.state != State.STANDING.value,
        "state": State.of(rota.state).label,
    }


def _span(board: DayBoard) -> tuple[int, int]:
    """From which full hour to which the board reaches, in minutes after the day's midnight."""
    midnight = moment(board.day, 0)
    times = [
        (at - midnight) // timedelta(minutes=1)
        for each in board.rounds
        for span in (*each.hours, *((stop.starts_at, stop.ends_at) for stop in each.stops))
        for at in span
    ]
    first, last = min(times, default=420), max(times, default=1320)
    return first // 60 * 60, -(-last // 60) * 60


def _column(at: datetime, day: date, first: int) -> int:
    return 1 + max(0, ((at - moment(day, 0)) // timedelta(minutes=1) - first) // STEP)


def _round(each: WorkersDay, faces: dict[str, Worker], first: int) -> dict[str, Any]:
    return {
        "face": face_of_worker(faces[each.worker.id]) if each.worker.id in faces else Face(each.worker.called),
        "worker": each.worker,
        "hours": ", ".join(f"{clock_at(starts)} to {clock_at(ends)}" for starts, ends in each.hours) or "not at work",
        "spans": [
            (_column(starts, each.day, first), max(1, (ends - starts) // timedelta(minutes=STEP)))
            for starts, ends in each.hours
        ],
        "stops": [_stop(stop, each.day, first) for stop in each.stops],
        "paid": length_in_words(each.paid),
        "contact": length_in_words(each.contact),
        "travel": length_in_words(each.travel),
        "waiting": length_in_words(each.waiting),
    }


def _stop(stop: Stopped, day: date, first: int) -> dict[str, Any]:
    minutes = (stop.ends_at - stop.starts_at) // timedelta(minutes=1)
    return {
        "stop": stop,
        "time": clock_at(stop.starts_at),
        "ends": clock_at(stop.ends_at),
        "at": _column(stop.starts_at, day, first),
        "wide": max(1, minutes // STEP),
        "two": bool(stop.also),
        "also": ",".join(stop.also),
        "missed": ", ".join(map(str, stop.missed)),
        "matters": any(each.matters_a_lot for each in stop.missed),
        "pause": {
            "time": clock_at(stop.pause[0]),
            "minutes": stop.pause[1],
            "at": _column(stop.pause[0], day, first),
            "wide": max(1, stop.pause[1] // STEP),
        }
        if stop.pause
        else None,
        "id": stop.visit.id,
    }


def _undone(each: Undone) -> dict[str, Any]:
    visit = each.visit
    return {
        "person": each.person,
        "name": visit.name,
        "id": visit.id,
        "span": f"from {clock(visit.opens)} to {clock(visit.closes)}",
        "minutes": length_in_words(visit.minutes),
        "cannot_wait": visit.time_critical,
    }


@require_safe
def week(request: Request, public_id: str, rota_id: str) -> HttpResponse:
    """A week: each worker's days in a line each."""
    by = someone_at(request.member, public_id)
    rota = rota_for(by, rota_id)
    with live(by, rota) as held:
        lines, nobody = week_lines(held, _days(rota)), undone(held, _days(rota))
        broken = [_broken(held, id) for id in sorted(held.broken, key=lambda id: held.placings[id].starts_at)]
        stale = sorted(held.stale, key=lambda id: held.placings[id].starts_at)
    faces = workers_by_id(by, {line.worker.id for line in lines})
    return render(
        request,
        "rota/board.html",
        {
            **about(by, rota),
            "title": f"The week from {long_date(rota.first_date)}",
            "days": _days(rota),
            "rows": [
                _row(worker, list(days), _days(rota), faces)
                for worker, days in groupby(lines, key=attrgetter("worker"))
            ],
            "undone": [
                (day, [_undone(each) for each in visits])
                for day, visits in groupby(nobody, key=attrgetter("visit.day"))
            ],
            "broken": broken,
            "stale": [(id, long_date(london_date(held.placings[id].starts_at))) for id in stale],
            "edits": [_edit(each) for each in edits_of(rota)],
        },
    )


def _broken(held: Live, id: str) -> tuple[str, str]:
    """A visit that cannot stay where it is: its id, whose it is and when."""
    visit, at = held.task.visits[id], held.placings[id].starts_at
    return id, f"{held.persons[visit.person].called}: {visit.name}, {long_date(visit.day)}, {clock_at(at)}"


def _row(worker: AskedWorker, lines: list[Line], days: list[date], faces: dict[str, Worker]) -> dict[str, Any]:
    of = {line.day: line for line in lines}
    return {
        "face": face_of_worker(faces[worker.id]) if worker.id in faces else Face(worker.called),
        "worker": worker,
        "cells": [_cell(of[day]) if day in of else None for day in days],
        "paid": length_in_words(sum(line.paid for line in lines)),
    }


def _cell(line: Line) -> dict[str, Any]:
    span = " to ".join(map(clock_at, line.span)) if line.span else ""
    return {"visits": line.visits, "span": span, "broken": line.broken}


def _edit(edit: Any) -> dict[str, Any]:
    return {"edit": edit, "what": Kind.of(edit.kind).label, "undone": bool(edit.undone_by.all())}


@require_safe
def numbers(request: Request, public_id: str, rota_id: str) -> HttpResponse:
    """What a rota comes to: a part of the board's page that is asked for by itself because it takes longer; a page of
    its own where nothing asks for parts."""
    by = someone_at(request.member, public_id)
    rota = rota_for(by, rota_id)
    with live(by, rota) as held:
        found = numbers_of(held)
    shown = {
        "numbers": found,
        "kept": round(100 * found.kept),
        "when": round(100 * found.when),
        "who": round(100 * found.who),
        "faces": f"{found.faces:.1f}",
        "cost": pounds(found.pence),
        "placed": found.asked - found.undone,
    }
    if "HX-Request" in request.headers:
        return render(request, "rota/_numbers.html", shown)
    return render(request, "rota/numbers.html", {**about(by, rota), **shown})


@require_POST
def take_back(request: Request, public_id: str, rota_id: str, number: int) -> HttpResponse:
    """Undo one edit."""
    by = someone_at(request.member, public_id)
    rota = rota_for(by, rota_id)
    edit = next((each for each in edits_of(rota) if each.number == number), None)
    if edit is None:
        raise Hidden("There is no such change.")
    try:
        undo(by=by, at=request.member.at, edit=edit)
        messages.success(request, "It is undone.")
    except Refused as refused:
        messages.error(request, f"{refused} {refused.help}".strip())
    return redirect("rota:board", public_id, rota_id)
