"""What a change would do to everybody in a week, and how much choice a budget buys: both searched for, nothing kept."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q

from carewright.core.queries import NoFact
from carewright.core.refusal import Refused
from carewright.people.queries import Member, program_at, someone_at
from carewright.rota.actions.what_if import answer_what_if
from carewright.rota.models import WhatIf
from carewright.rota.planning.facts import costs_on, law_on
from carewright.rota.planning.problem import Task, Unplannable, task_of
from carewright.rota.queries import asked_week
from carewright.rota.queries.rotas import placings_of, promises_of
from carewright.rota.rules.week import SILENT
from carewright.rota.rules.what_if import SECONDS, Asked, Question
from rota_engine.answers.choices import Kind
from rota_engine.answers.frontier import frontier
from rota_engine.answers.frontier_chart import frontier_svg
from rota_engine.answers.outcome import Outcome
from rota_engine.answers.what_if import AcceptPackage, AnotherWorker, Change, Wish, WithoutWorker, what_if
from rota_engine.problem.check import BadProblem
from rota_engine.problem.model import Person, Strength, TimeWish, Visit, Window
from rota_engine.search.solve import Progress
from rota_engine.search.stop import MaxSeconds, Until

POINTS = 6
"""Rotas between time and task and fully chosen."""

NEW = "new"
"""The id of whoever is not there yet."""

AROUND = 60
"""Minutes before and after the time asked for within which a new person's visit may begin."""

GIVE_OR_TAKE = 15
"""Minutes that a wished time may be off, where nothing else was said."""


def weigh(number: int, *, now: Callable[[], datetime], ended: Callable[[], bool] = lambda: False) -> None:
    """Answer a question, from its beginning where a process was lost. One that was answered, or that another process is
    at, is left alone; what cannot be planned is said in it. ``ended``: the process is to end; another begins anew."""
    silent = Q(beat_at=None) | Q(beat_at__lte=now() - SILENT)
    if not WhatIf.objects.filter(silent, pk=number, found__isnull=True, fault="").update(beat_at=now()):
        return
    asked = WhatIf.objects.select_related("rota__branch__organisation", "account").get(pk=number)
    branch = asked.rota.branch
    try:
        by = someone_at(Member(now(), asked.account), branch.organisation.public_id)
        week = asked_week(by, branch, asked.rota.first_date, asked.rota.days)
    except Refused:  # or Hidden, which is one
        ours = program_at("the rota", branch, now())
        answer_what_if(by=ours, at=now(), what_if=asked, fault="Whoever asked may not see this week any more.")
        return
    beat = _Beat(asked, now)
    question, day = Asked.of(asked.asks), asked.rota.first_date
    try:
        if question.kind is Question.CHOICE:
            found = _choice(task_of(week, law=law_on(day), costs=costs_on(day)), beat, ended)
        else:
            promised = promises_of(asked.rota).values()
            task = task_of(week, law=law_on(day), costs=costs_on(day), promised=promised)
            found = _what_if(task, asked, question, beat, ended)
    except (Unplannable, NoFact, BadProblem) as fault:
        answer_what_if(by=by, at=now(), what_if=asked, fault=str(fault))
        return
    if not ended():
        answer_what_if(by=by, at=now(), what_if=asked, found=found)


def _choice(task: Task, beat: "_Beat", ended: Callable[[], bool]) -> dict[str, Any]:
    stop = Until(MaxSeconds(SECONDS[Question.CHOICE] / POINTS), ended)
    points = frontier(task.problem, points=POINTS, stop=stop, on_progress=beat)
    names = ("label", "pence", "when", "who", "kept", "faces", "unassigned")
    return {
        "points": [{name: getattr(point, name) for name in names} for point in points],
        "picture": frontier_svg(points, table=False),
    }


def _what_if(task: Task, asked: WhatIf, question: Asked, beat: "_Beat", ended: Callable[[], bool]) -> dict[str, Any]:
    stop = Until(MaxSeconds(SECONDS[question.kind] / 2), ended)
    rota = task.rota(placings_of(asked.rota).values())
    told = what_if(task.problem, rota, list(_changes(task, question)), stop=stop, on_progress=beat)
    return {
        "before": _plain(told.before),
        "after": _plain(told.after),
        "sentences": [said[:1].upper() + said[1:] for said in told.sentences],
    }


def _plain(outcome: Outcome) -> dict[str, Any]:
    kinds: tuple[Kind, ...] = ("when", "who")
    return {
        "pence": outcome.pence,
        "kept": outcome.share(*kinds),
        "unassigned": len(outcome.unassigned),
        "faces": sum(outcome.faces.values()) / max(1, len(outcome.faces)),
    }


def _changes(task: Task, asked: Asked) -> Iterator[Change]:
    """The question as the engine knows it. ``Unplannable``: it asks for a time that was not agreed."""
    problem, elapsed = task.problem, task.elapsed

    def wish(day: int) -> TimeWish:
        return TimeWish(elapsed.minute(day, asked.minute or 0), GIVE_OR_TAKE, Strength.STRONGLY)

    match asked.kind:
        case Question.WITHOUT:
            yield WithoutWorker(asked.worker)
        case Question.ANOTHER:
            like = next(worker for worker in problem.workers if worker.id == asked.worker)
            yield AnotherWorker(replace(like, id=NEW, name="the new worker", likes=frozenset()))
        case Question.OTHER_TIME:
            for visit in problem.visits:
                if task.visits[visit.id].support_id == asked.support:
                    time = wish(visit.days[0])
                    if not any(window.opens <= time.start <= window.closes for window in visit.windows):
                        raise Unplannable("That is outside the times that were agreed: the plan would have to change.")
                    yield Wish(visit.id, time)
        case Question.NEW_PERSON:
            near = next(person for person in problem.persons if person.id == asked.person)
            days = [n for n in range(problem.days) if (elapsed.first + timedelta(n)).weekday() in asked.days]
            visits = [
                Visit(
                    f"{NEW}:{day}",
                    NEW,
                    (day,),
                    asked.minutes,
                    (Window(wish(day).start - AROUND, wish(day).start + AROUND),),
                    window_holds="start",
                    wish=wish(day),
                    workers=2 if asked.workers == 2 else 1,
                )
                for day in days
            ]
            yield AcceptPackage(Person(NEW, near.place, name="somebody new"), tuple(visits))


class _Beat:
    """Says now and then that a process is at it, and how far it is."""

    def __init__(self, asked: WhatIf, now: Callable[[], datetime]) -> None:
        self.rows, self.now = WhatIf.objects.filter(pk=asked.pk), now
        self.began, self.last, self.seconds = time.monotonic(), 0.0, SECONDS[Question.of(asked.kind)]

    def __call__(self, progress: Progress) -> None:
        spent = time.monotonic() - self.began
        if spent - self.last > 2:
            self.last = spent
            self.rows.update(beat_at=self.now(), done=min(0.99, spent / self.seconds))
