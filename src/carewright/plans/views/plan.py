"""A person's plan: now and on any day; what they can, need and hope for; support, and the yes that puts it in force."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from carewright.core.refusal import Hidden
from carewright.people.pages import Asked as Request
from carewright.people.permissions import OFFICE
from carewright.people.queries import SomeoneTo, capacities_of, representatives_of, someone_to
from carewright.people.rules import Consenting, Standing
from carewright.plans.actions import plan as say_actions
from carewright.plans.actions.support import agree, propose_support, stop_support
from carewright.plans.forms import plan as fields
from carewright.plans.forms.support import ProposeSupport, SayYes, WhenToStop, WriteDownYes, filled_from
from carewright.plans.models import Contingency, Goal, Need, Strength
from carewright.plans.models.plan import InPlan
from carewright.plans.permissions.plan import (
    can_say_how_it_goes,
    can_say_plan,
    can_stop_support,
    can_write_contingency,
    can_write_support,
    check_say_how_it_goes,
    check_say_plan,
    check_stop_support,
    check_write_contingency,
    check_write_support,
)
from carewright.plans.queries.plan import (
    PlanThen,
    SupportThen,
    cares_of,
    goals_of,
    in_plan_for,
    plan_on,
    plan_waiting,
    shortest_visit,
    support_for,
)
from carewright.plans.rules.plan import RIGHTS, Right, Status
from carewright.plans.views.common import kept, require_page, shown_goal, shown_support, some


def _shown(by: SomeoneTo, then: PlanThen) -> dict[str, Any]:
    """A plan as its pages show it, on any day."""
    return {
        "by": by,
        "then": then,
        "goals": [shown_goal(goal) for goal in then.goals],
        "supports": [shown_support(support) for support in then.supports],
    }


@require_safe
def plan(request: Request, public_id: str) -> HttpResponse:
    """The plan today, what waits for a yes, and all the ways to say something new."""
    by = someone_to(request.member, public_id)
    waiting: dict[str, dict[str, Any]] = {}
    for each in plan_waiting(by):
        organisation = each.support.care.organisation
        group = waiting.setdefault(organisation.public_id, {"organisation": organisation, "supports": []})
        group["supports"].append(shown_support(each))
    may = {
        "say": can_say_plan(by.rights),
        "goes": can_say_how_it_goes(by.rights),
        "contingency": can_write_contingency(by.rights),
        "propose": can_write_support(by.rights),
        "stop": can_stop_support(by.rights),
        "agree": _may_agree(by),
    }
    shown = _shown(by, plan_on(by, by.member.today)) | {"waiting": list(waiting.values()), "may": may}
    return render(request, "plans/plan.html", shown)


@require_page
def which_day(request: Request, public_id: str) -> HttpResponse:
    """Choose a day on which to see the plan."""
    by = someone_to(request.member, public_id)
    then = plan_on(by, by.member.today)
    form = fields.OnWhichDay(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("plans:plan_then", public_id, form.cleaned_data["day"].isoformat())
    days = sorted({agreement.agreed_date for agreement in then.agreements}, reverse=True)
    return render(request, "plans/which_day.html", {"by": by, "form": form, "days": days})


@require_safe
def plan_then(request: Request, public_id: str, day: str) -> HttpResponse:
    """The plan as it stood when a day ended."""
    by = someone_to(request.member, public_id)
    try:
        asked = date.fromisoformat(day)
        asked + timedelta(1)  # it is shown as it stood when the next day began
    except (ValueError, OverflowError):
        raise Hidden("There is no such day.") from None
    return render(request, "plans/plan_then.html", _shown(by, plan_on(by, asked)) | {"may": {}})


# Strengths, needs, goals, and what to do when things go wrong


@dataclass(frozen=True)
class Sayable:
    """A part of the plan that is said in words of one's own, and how. ``stands``: what a plan says of it, in lines."""

    row: type[InPlan]
    form: type[forms.Form]
    say: Callable[..., object]
    check: Callable[[Standing], None]
    heading: str
    gives: str
    stands: Callable[[PlanThen], list[str]]


SAYABLE = {
    "strength": Sayable(
        Strength,
        fields.SayStrength,
        say_actions.say_strength,
        check_say_plan,
        "What you can do, know and have",
        "Support builds on this, so that nobody does for you what you would rather do yourself.",
        lambda then: [row.words for row in then.strengths],
    ),
    "need": Sayable(
        Need,
        fields.SayNeed,
        say_actions.say_need,
        check_say_plan,
        "What you need",
        "In your own words: it is what the plan has to answer to.",
        lambda then: [row.words for row in then.needs],
    ),
    "goal": Sayable(
        Goal,
        fields.SayGoal,
        say_actions.say_goal,
        check_say_plan,
        "What you hope for",
        "Support says which hope it serves, and we ask again and again how it goes.",
        lambda then: [each.goal.words for each in then.goals],
    ),
    "contingency": Sayable(
        Contingency,
        fields.SayContingency,
        say_actions.write_contingency,
        check_write_contingency,
        "When things go wrong",
        "Thought of beforehand, so that whoever is there knows what to do and whom to tell.",
        lambda then: [row.triggers for row in then.contingencies],
    ),
}


@require_page
def say(request: Request, public_id: str, kind: str, row_id: str = "") -> HttpResponse:
    """Say something of the plan, say it anew, or take it out."""
    by = someone_to(request.member, public_id)
    told = SAYABLE.get(kind)
    if told is None:
        raise Hidden("There is no such part of a plan.")
    told.check(by.rights)
    row: Any = in_plan_for(by, told.row, row_id) if row_id else None
    initial = {name: getattr(row, name) for name in told.form.base_fields if hasattr(row, name)}
    if "take_out" in request.POST and row:
        say_actions.take_out(by=by, at=request.member.at, row=row)
        messages.success(request, "Taken out. It can still be read in the plan as it was.")
        return redirect("plans:plan", public_id)
    form = told.form(request.POST or None, initial=initial)
    gone = row is not None and row.ended_at is not None
    replaces = None if gone and "beside" in request.POST else row
    if request.method == "POST" and kept(
        form, lambda: told.say(by=by, at=request.member.at, replaces=replaces, **form.cleaned_data)
    ):
        messages.success(request, "Kept.")
        return redirect("plans:plan", public_id)
    stands = told.stands(plan_on(by, by.member.today)) if gone else []
    shown = {"by": by, "told": told, "row": row, "form": form, "gone": gone, "stands": stands}
    return render(request, "plans/say.html", shown)


@require_page
def goal(request: Request, public_id: str, goal_id: str) -> HttpResponse:
    """How a goal goes, and has gone."""
    by = someone_to(request.member, public_id)
    row = in_plan_for(by, Goal, goal_id)
    then = next((each for each in goals_of(by) if each.goal == row), None)
    if then is None:
        raise Hidden("That goal was taken out, or said anew.")
    may = can_say_how_it_goes(by.rights)
    form = fields.HowItGoes(request.POST or None, initial={"status": then.status.value})

    def say_it() -> None:
        said = form.cleaned_data | {"status": Status.of(form.cleaned_data["status"])}
        say_actions.say_how_it_goes(by=by, at=request.member.at, goal=row, **said)

    if request.method == "POST":
        check_say_how_it_goes(by.rights)
        if kept(form, say_it):
            messages.success(request, "Kept: how it goes.")
            return redirect("plans:goal", public_id, goal_id)
    return render(request, "plans/goal.html", {"by": by, "shown": shown_goal(then), "form": form if may else None})


# Support


def _propose(request: Request, by: SomeoneTo, now: SupportThen | None) -> HttpResponse:
    """A proposal; ``now``: support in whose place it is to come."""
    check_write_support(by.rights)
    cares = some(by, [now.support.care] if now else list(cares_of(by)))
    form = ProposeSupport(
        request.POST or None,
        cares=cares,
        goals=[each.goal for each in goals_of(by)],
        initial=(filled_from(now) if now else {}) | {"from_date": by.member.today},
    )
    how = {outcome.goal_id: outcome.words for outcome in now.outcomes} if now else {}

    def propose() -> None:
        proposed = form.proposed
        proposed["goals"] = [(goal, how.get(goal.pk, "")) for goal in proposed["goals"]]
        replaces = now.support if now else None
        propose_support(by=by, at=request.member.at, replaces=replaces, **proposed)

    if request.method == "POST" and kept(form, propose):
        messages.success(request, f"Proposed. It begins when {by.person.called} says yes.")
        return redirect("plans:plan", by.person.public_id)
    shown = {"by": by, "form": form, "now": shown_support(now) if now else None, "least": shortest_visit(by)}
    return render(request, "plans/propose.html", shown)


@require_page
def propose(request: Request, public_id: str) -> HttpResponse:
    """Propose support."""
    return _propose(request, someone_to(request.member, public_id), None)


@require_page
def propose_change(request: Request, public_id: str, support_id: str) -> HttpResponse:
    """Propose other support in the place of what is agreed or waits."""
    by = someone_to(request.member, public_id)
    check_write_support(by.rights)
    return _propose(request, by, support_for(by, support_id))


@require_page
def stop(request: Request, public_id: str, support_id: str) -> HttpResponse:
    """End support, or say no to a proposal."""
    by = someone_to(request.member, public_id)
    check_stop_support(by.rights)
    found = support_for(by, support_id)
    proposal = any(each.support == found.support for each in plan_waiting(by))
    # To say no to a proposal needs no day: it never began.
    form: forms.Form = forms.Form(request.POST or None) if proposal else WhenToStop(request.POST or None)

    def end() -> None:
        day = form.cleaned_data.get("until_date", by.member.today)
        stop_support(by=by, at=request.member.at, support=found.support, until_date=day)

    if request.method == "POST" and kept(form, end):
        messages.success(request, "Not agreed: it will not begin." if proposal else "It ends on that day.")
        return redirect("plans:plan", public_id)
    shown = {"by": by, "form": form, "shown": shown_support(found), "proposal": proposal}
    return render(request, "plans/stop.html", shown)


def _own_right(by: SomeoneTo) -> dict[str, Any] | None:
    """By what right somebody says yes on a screen themself; None: they have none."""
    if by.rights.themself:
        return {"right": Right.OWN}
    if by.rights.representative & RIGHTS.keys():
        for each in representatives_of(by):
            for authority, right in RIGHTS.items():
                if each.member.account == by.account and each.authority == authority.value:
                    return {"right": right, "representative": each}
    return None


def _may_agree(by: SomeoneTo) -> bool:
    return by.rights.decides or bool(by.rights.roles & OFFICE)


@require_page
def yes(request: Request, public_id: str, organisation_id: str) -> HttpResponse:
    """Read what waits, and say yes to it; the office writes down a yes that it heard."""
    by = someone_to(request.member, public_id)
    waiting = [each for each in plan_waiting(by) if each.support.care.organisation.public_id == organisation_id]
    care = next((each for each in cares_of(by) if each.organisation.public_id == organisation_id), None)
    if care is None:
        raise Hidden("They are with no organisation by that name.")
    form = _yes_form(request, by, waiting)

    def say_yes() -> None:
        assert form
        own = {} if isinstance(form, WriteDownYes) else {"how": Consenting.ON_SCREEN} | (_own_right(by) or {})
        agree(by=by, at=request.member.at, care=care, **own, **form.agreed)

    if request.method == "POST" and form and kept(form, say_yes):
        messages.success(request, "Agreed. It is in the plan from its first day on.")
        return redirect("plans:plan", public_id)
    shown = {"by": by, "care": care, "form": form, "waiting": [shown_support(each) for each in waiting]}
    return render(request, "plans/yes.html", shown | {"writes_down": isinstance(form, WriteDownYes)})


def _yes_form(request: Request, by: SomeoneTo, waiting: list[SupportThen]) -> SayYes | None:
    """None: they cannot say yes, or nothing waits."""
    if not waiting:
        return None
    supports, least = [each.support for each in waiting], shortest_visit(by)
    if _own_right(by):
        return SayYes(request.POST or None, waiting=supports, least=least)
    if not by.rights.roles & OFFICE:
        return None
    return WriteDownYes(
        request.POST or None,
        waiting=supports,
        least=least,
        called=by.person.called,
        representatives=representatives_of(by),
        capacities=capacities_of(by),
        initial={"agreed_date": by.member.today, "right": "own"},
    )
