"""The weeks of a branch: planned, read as proposals, taken, published; and how far each is."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from carewright.core.civil import long_date
from carewright.core.models import Branch
from carewright.core.money import pounds
from carewright.core.refusal import Hidden, Refused
from carewright.people.pages import Asked as Request
from carewright.people.pages import done, require_page
from carewright.people.queries import SomeoneAt, branches_of, someone_at
from carewright.rota.actions import (
    ask_for_plan,
    open_rota,
    plan_branches,
    publish,
    refuse_proposal,
    stop_plan,
    take_proposal,
    tell_changes,
)
from carewright.rota.forms.weeks import Plan, PlanSeveral
from carewright.rota.models import PlanningRun, Rota
from carewright.rota.permissions import check_plan_rota
from carewright.rota.planning.travel import how_ways_are_known
from carewright.rota.queries.answers import kept_at
from carewright.rota.queries.notice import clocks_of, hearings_of
from carewright.rota.queries.rotas import branch_of, proposed, rota_for, standing_rota
from carewright.rota.queries.telling import lines_of, untold, workers_called
from carewright.rota.queries.weeks import WeekStands, runs_of, runs_on, week_stands, weeks_of
from carewright.rota.rules.answers import About
from carewright.rota.rules.notice import Clock, Heard
from carewright.rota.rules.telling import Line, names, time_of
from carewright.rota.rules.week import DAYS, State, Step, monday_of

WEEKS_AHEAD, WEEKS_BACK = 5, 8


@require_safe
def weeks(request: Request, public_id: str) -> HttpResponse:
    """The coming weeks of each branch, and how far each is."""
    by = someone_at(request.member, public_id)
    check_plan_rota(by.duty)
    first = monday_of(request.member.today)
    return render(
        request,
        "rota/weeks.html",
        {
            "by": by,
            "branches": [
                (
                    branch,
                    _with_clocks(by, branch, weeks_of(by, branch, first, WEEKS_AHEAD)),
                    shown_kept(by, branch, first + timedelta(7), WEEKS_BACK),
                )
                for branch in branches_of(by)
            ],
            "first": first,
        },
    )


def _with_clocks(by: SomeoneAt, branch: Branch, weeks: list[WeekStands]) -> list[tuple[WeekStands, Clock]]:
    return list(zip(weeks, clocks_of(by, branch, weeks), strict=True))


def _heard(by: SomeoneAt, rota: Rota) -> dict[str, int]:
    """How many of those who had to hear of a week have read it, and how many could not be told."""
    found = Counter(each.heard for each in hearings_of(by, rota))
    return {"all": found.total(), "read": found[Heard.READ], "not": found[Heard.NOT]}


def shown_kept(by: SomeoneAt, branch: Branch, last: date, weeks: int) -> list[dict[str, Any]]:
    """How much was kept of what everybody asked for, in so many weeks up to one, the newest first."""
    return [
        {"first": monday, "kept": kept.percent, "shares": [shares[about].percent for about in About]}
        for monday, shares, kept in reversed(kept_at(by, branch, last, weeks))
    ]


def first_day(typed: str) -> date:
    """``Hidden``: that is no Monday."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise Hidden("There is no such week.") from None
    if day.weekday():
        raise Hidden("A week begins on a Monday.")
    return day


@require_page
def week(request: Request, public_id: str, branch_id: str, first: str) -> HttpResponse:
    """One week of a branch: plan it, read what was found, and publish it."""
    by = someone_at(request.member, public_id)
    branch, day = branch_of(by, branch_id), first_day(first)
    rota = standing_rota(by, branch, day)
    form = Plan(request.POST or None)

    def act() -> None:
        standing = rota or open_rota(by=by, at=request.member.at, branch=branch, first=day)
        ask_for_plan(by=by, at=request.member.at, rota=standing, seconds=int(form.cleaned_data["seconds"]))

    if request.method == "POST" and done(form, None, act):
        messages.success(request, "It is being planned. This page shows how far it is.")
        return redirect("rota:week", public_id, branch_id, first)
    stands = week_stands(by, branch, day)
    return render(
        request,
        "rota/week.html",
        {
            "by": by,
            "branch": branch,
            "first": first,
            "rota": rota,
            "stands": stands,
            "title": f"The week from {long_date(day)}",
            "ways": how_ways_are_known(),
            "before": (day - timedelta(7)).isoformat(),
            "after": (day + timedelta(7)).isoformat(),
            "form": form,
            "runs": [shown_run(run) for run in runs_of(by, rota)] if rota else [],
            "untold": len(untold(rota)) if rota and stands.published else 0,
            "clock": clocks_of(by, branch, [stands])[0],
            "heard": _heard(by, rota) if rota and stands.published else None,
        },
    )


@require_page
def plan(request: Request, public_id: str) -> HttpResponse:
    """Plan the same week of several branches, and see how far they are."""
    by = someone_at(request.member, public_id)
    check_plan_rota(by.duty)
    first = monday_of(request.member.today)
    weeks = [first + timedelta(DAYS * n) for n in range(1, WEEKS_AHEAD)]
    form = PlanSeveral(request.POST or None, branches=branches_of(by), weeks=weeks)

    def act() -> None:
        said = form.cleaned_data
        day, seconds = date.fromisoformat(said["first"]), int(said["seconds"])
        plan_branches(by=by, at=request.member.at, branches=form.chosen, first=day, seconds=seconds)

    if request.method == "POST" and done(form, None, act):
        messages.success(request, "They are being planned, one after the other. This page shows how far they are.")
        return redirect("rota:plan", public_id)
    runs = [shown_run(run) | {"of": run.of} for run in runs_on(by)]
    return render(request, "rota/plan.html", {"by": by, "form": form, "runs": runs})


def shown_run(run: PlanningRun) -> dict[str, Any]:
    """A search as a page shows it."""
    stands = run.stands
    return {
        "run": run,
        "stands": stands.label if stands else "",
        "going": stands in (Step.ASKED, Step.RUNNING),
        "percent": round(100 * run.done),
        "kept": None if run.kept is None else round(100 * run.kept),
        "cost": None if run.pence is None else pounds(run.pence),
        "proposal": run.proposal if run.proposal and run.proposal.state == State.PROPOSED.value else None,
        "became": State.of(run.proposal.state).label if run.proposal else "",
        "words": run.said_last,
    }


@require_safe
def run(request: Request, public_id: str, run_id: str) -> HttpResponse:
    """How far a search is: a part of the page of its week, asked for again while it goes on."""
    by = someone_at(request.member, public_id)
    found = next(iter(runs_of(by, None, run_id)), None)
    if found is None:
        raise Hidden("There is no such search here.")
    if "HX-Request" not in request.headers:
        return _back(by, found.of)
    return render(request, "rota/_run.html", {"by": by, "each": shown_run(found)})


@require_POST
def stop(request: Request, public_id: str, run_id: str) -> HttpResponse:
    by = someone_at(request.member, public_id)
    found = next(iter(runs_of(by, None, run_id)), None)
    if found is None:
        raise Hidden("There is no such search here.")
    stop_plan(by=by, at=request.member.at, run=found)
    messages.success(request, "It ends now, and what it has found is kept.")
    return _back(by, found.of)


@require_page
def proposal(request: Request, public_id: str, rota_id: str) -> HttpResponse:
    """What a proposal would change, and taking it or putting it aside."""
    by = someone_at(request.member, public_id)
    found = rota_for(by, rota_id)
    if found.of is None:
        raise Hidden("There is no proposal here by that name.")
    if request.method == "POST":
        at = request.member.at
        if "take" in request.POST:
            take_proposal(by=by, at=at, proposal=found)
            messages.success(request, "It is taken. Nobody has been told yet: publish the week when it is right.")
        elif "refuse" in request.POST:
            refuse_proposal(by=by, at=at, proposal=found)
            messages.success(request, "It is put aside.")
        return _back(by, found.of)
    changes = Paginator(proposed(found), 100).get_page(request.GET.get("page"))
    called = workers_called([found, found.of])
    return render(
        request,
        "rota/proposal.html",
        {
            "by": by,
            "proposal": found,
            "run": shown_run(found.run) if hasattr(found, "run") else None,
            "changes": changes,
            "lines": [shown_line(line, called) for line in lines_of(changes.object_list)],
            "open": found.state == State.PROPOSED.value,
            "state": State.of(found.state).label,
            "first": found.first_date.isoformat(),
        },
    )


def shown_line(line: Line, called: dict[str, str]) -> dict[str, Any]:
    """What was and what would be, in words."""
    return {
        "line": line,
        "day": long_date(line.day),
        "before": f"{time_of(line.before)} {names(line.before.workers, called)}" if line.before else "nobody",
        "after": f"{time_of(line.after)} {names(line.after.workers, called)}" if line.after else "nobody",
    }


@require_POST
def tell(request: Request, public_id: str, rota_id: str) -> HttpResponse:
    """Publish a week, or tell what has changed in one since."""
    by = someone_at(request.member, public_id)
    found = rota_for(by, rota_id)
    try:
        if "changes" in request.POST:
            made = tell_changes(by=by, at=request.member.at, rota=found)
        else:
            made = publish(by=by, at=request.member.at, rota=found)
    except Refused as refused:
        messages.error(request, f"{refused} {refused.help}".strip())
        return _back(by, found)
    messages.success(request, f"{made.notices.count()} people and workers are being told.")
    return _back(by, found)


def _back(by: SomeoneAt, rota: Rota) -> HttpResponse:
    return redirect("rota:week", by.organisation.public_id, rota.branch.public_id, rota.first_date.isoformat())
